"""gather/first_error: what becomes of the other awaitables when one has failed, as a live run shows it."""

import asyncio
import gc
from typing import Any

import pytest

from async_dojo.testing import check_prediction, say

FILES = ("song", "film", "menu", "map")
POSSIBLE = {f"{name} {what}" for name in FILES for what in ("arrives", "fails", "is cancelled")}
POSSIBLE |= {"gather returns", "gather raises song", "gather raises menu", "program ends"}

# Fates of the later error: what was seen, and why, in both languages.
FATES = {
    "raised": (
        "gather() raised it",
        "gather() が送出しました",
        "gather() raises the first error; it has not raised before that.",
        "gather() が送出するのは最初の例外です。",
    ),
    "logged": (
        "the event loop reported it",
        "イベントループが報告しました",
        "Nobody retrieved it, so the event loop reports it when the task is collected.",
        "誰も受け取らなかったので、タスクが回収されるときにイベントループが報告します。",
    ),
    "silent": (
        "gather() did not raise it, and the event loop did not report it",
        "gather() は送出せず、イベントループも報告しませんでした",
        (
            "gather() raises one error only, the first. It retrieves the later ones too, so that the loop has nothing "
            "to report, and drops them. To see every error, use return_exceptions=True."
        ),
        (
            "gather() が送出する例外は最初の1つだけです。あとの例外も gather() が取り出すので報告されず、"
            "そのまま捨てられます。すべての例外を見るには return_exceptions=True を使います。"
        ),
    ),
}


def run(kata: Any, patience: float) -> tuple[list[str], list[BaseException]]:
    """Return the log of the program, and the errors that the event loop reported."""
    log: list[str] = []
    reported: list[BaseException] = []

    async def watched() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: reported.append(context.get("exception")))
        await kata.program(patience, log)
        gc.collect()  # a task tells of an exception that nobody retrieved when it is collected

    asyncio.run(watched())
    gc.collect()
    assert {"map arrives", "menu fails", "program ends"} <= set(log) <= POSSIBLE, say(
        f"the program was changed: it logs {log}. Put it back and change PATIENT, HASTY and LATER_ERROR only",
        f"program が変わっています(ログは {log})。元に戻し、3つの予想だけを書き換えてください",
    )
    return log, reported


def check_entries(predicted: list[str], name: str) -> None:
    """Fail where a prediction has an entry that no run can log."""
    unknown = [entry for entry in predicted or () if entry not in POSSIBLE]
    assert not unknown, say(
        f"{name} has entries that the program never logs: {unknown}. The text of the kata lists those that it may",
        f"{name} に、program のログには入りえないものがあります: {unknown}。入りうるものはカタの説明にあります",
    )


def test_the_others_run_on(kata):
    """gather() raises the first error in time, at once, and stops nobody."""
    check_entries(kata.PATIENT, "PATIENT")
    log, _ = run(kata, 1)
    check_prediction(
        kata.PATIENT,
        log,
        name="PATIENT",
        why=say(
            "gather() raises the error that comes first in time, at the moment when it comes. It does not cancel the "
            "others and does not wait for them: as long as the event loop runs, they run on.",
            "gather() は、時間的に最初の例外を、発生した時点ですぐに送出します。"
            "ほかのものはキャンセルせず、待ちもしません。イベントループが動いている限り、そのまま動き続けます。",
        ),
    )


def test_the_end_of_the_program_stops_them(kata):
    """What is still running when the main coroutine returns is cancelled by asyncio.run()."""
    check_entries(kata.HASTY, "HASTY")
    log, _ = run(kata, 0.15)
    check_prediction(
        kata.HASTY,
        log,
        name="HASTY",
        why=say(
            "The error comes after 0.2 s and the program ends at 0.35 s. Until then the others run on; asyncio.run() "
            "does not wait for what is left, it cancels it, so that its cleanup runs, and then returns.",
            "例外が出るのは 0.2 秒後、program が終わるのは 0.35 秒後です。それまではほかのものも動き続けます。"
            "asyncio.run() は残ったものが終わるのを待たずにキャンセルし、その後始末が済んでから戻ります。",
        ),
    )


def test_the_later_error(kata):
    """An error that comes when gather() has raised already has nobody to go to."""
    predicted = kata.LATER_ERROR
    if not predicted:
        pytest.fail(
            say("LATER_ERROR is still empty: write down what you expect", "LATER_ERROR が空です。予想を書きましょう")
        )
    assert predicted in FATES, say(
        f"LATER_ERROR is {predicted!r}; it should be one of 'raised', 'logged' and 'silent'",
        f"LATER_ERROR は 'raised'、'logged'、'silent' のどれかですが、{predicted!r} になっています",
    )
    log, reported = run(kata, 1)
    assert "song fails" in log, say(
        f"song should fail in the run with a patience of 1, but the log is {log}. Put the program back as it was",
        f"patience が 1 の実行では song が失敗するはずですが、ログは {log} でした。program を元に戻してください",
    )
    if "gather raises song" in log:
        seen = "raised"
    elif any(str(error) == "song" for error in reported):
        seen = "logged"
    else:
        seen = "silent"
    what_en, what_ja, why_en, why_ja = FATES[seen]
    assert predicted == seen, say(
        f"LATER_ERROR: you expected {predicted!r}, but song failed and {what_en}: {seen!r}.\n{why_en}",
        f"LATER_ERROR: 予想は {predicted!r} ですが、song が失敗しても{what_ja}。答えは {seen!r} です。\n{why_ja}",
    )
