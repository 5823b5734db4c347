"""blocking/cancel_leaves_the_thread: what a cancellation stops, and what it does not, as a live run shows it."""

import asyncio
import gc
from types import ModuleType

import pytest

from async_dojo.testing import check_prediction, say

pytestmark = pytest.mark.claim("reading-asyncio-dev")

POSSIBLE = {
    f"{name} {what}" for name in ("report", "backup") for what in ("begins", "fails", "is cancelled", "is through")
}
POSSIBLE |= {"program ends", "run returns"}

# Fates of the late error: what was seen, and why, in both languages.
FATES = {
    "raised": (
        "asyncio.run() raised it",
        "asyncio.run() から出てきました",
        "The error has reached somebody who waited for it.",
        "待っている人に例外が届きました。",
    ),
    "logged": (
        "the event loop reported it",
        "イベントループが報告しました",
        "Nobody retrieved it, so the event loop reports it.",
        "誰も受け取らなかったので、イベントループが報告します。",
    ),
    "silent": (
        "it came out nowhere, and the event loop did not report it",
        "どこからも出てこず、イベントループも報告しませんでした",
        (
            "The future that connects the thread with the loop has been cancelled, so that what the thread returns or "
            "raises has no place to go. What must not get lost has to be caught and noted in the function itself."
        ),
        (
            "スレッドとループをつなぐ future はキャンセル済みなので、スレッドが返すものも、発生させるものも、"
            "行き場がありません。失われては困るものは、関数自身の中で捕まえて記録しておく必要があります。"
        ),
    ),
}


def run(kata: ModuleType, names: list[str]) -> tuple[list[str], list[str], OSError | None]:
    """Return the log of the program, what the event loop reported, and what came out of asyncio.run()."""
    log: list[str] = []
    reported: list[str] = []
    came: OSError | None = None

    async def watched() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, context: reported.append(str(context.get("exception"))))
        await kata.program(names, log)

    try:
        asyncio.run(watched())
    except OSError as error:
        came = error
    log.append("run returns")
    gc.collect(0)  # a future tells of an exception that nobody retrieved when it is collected
    expected = {"report begins", "program ends", *(f"{name} is cancelled" for name in names)}
    assert expected <= set(log) <= POSSIBLE, say(
        f"the program was changed: it logs {log}. Put it back and change ONE_JOB, TWO_JOBS and LATE_ERROR only",
        f"program が変わっています(ログは {log})。元に戻し、3つの予想だけを書き換えてください",
    )
    return log, reported, came


def check(predicted: list[str], seen: list[str], name: str, why: str) -> None:
    """Compare a prediction with the log; fail where it has an entry that no run can log."""
    unknown = [entry for entry in predicted or () if entry not in POSSIBLE]
    assert not unknown, say(
        f"{name} has entries that the program never logs: {unknown}. The text of the kata lists those that it may",
        f"{name} に、program のログには入りえないものがあります: {unknown}。入りうるものはカタの説明にあります",
    )
    check_prediction(predicted, seen, name=name, why=why)


def test_a_job_that_runs_goes_on(kata):
    """The task is cancelled at once; the function runs to its end, and asyncio.run() waits for its thread."""
    log, _, _ = run(kata, ["report"])
    check(
        kata.ONE_JOB,
        log,
        "ONE_JOB",
        say(
            "A cancellation reaches the task that waits, and that ends at once. The thread hears nothing of it, and "
            "Python cannot stop it: the function runs to its end. Only asyncio.run() waits for it before it returns.",
            "キャンセルが届くのは待っているタスクで、タスクはすぐに終わります。スレッドには何も伝わらず、Python "
            "にも止める方法がないので、関数は最後まで動きます。それを待つのは asyncio.run() だけで、"
            "戻るのはそのあとです。",
        ),
    )


def test_a_job_in_the_queue_never_begins(kata):
    """A job that no thread has taken yet is taken out of the queue by its cancellation."""
    log, _, _ = run(kata, ["report", "backup"])
    check(
        kata.TWO_JOBS,
        log,
        "TWO_JOBS",
        say(
            "There is one thread, and the report has it. The backup waits in the queue of the pool, and from there a "
            "cancellation does take it: it never begins. Only what runs already cannot be stopped.",
            "スレッドは1つで、report が使っています。backup はプールのキューで待っていて、"
            "そこからはキャンセルで取り除かれるので、始まることはありません。止められないのは、"
            "もう動いているものだけです。",
        ),
    )


def test_the_late_error(kata):
    """What a cancelled job raises at its end has nobody to go to."""
    predicted = kata.LATE_ERROR
    if not predicted:
        pytest.fail(
            say("LATE_ERROR is still empty: write down what you expect", "LATE_ERROR が空です。予想を書きましょう")
        )
    assert predicted in FATES, say(
        f"LATE_ERROR is {predicted!r}; it should be one of 'raised', 'logged' and 'silent'",
        f"LATE_ERROR は 'raised'、'logged'、'silent' のどれかですが、{predicted!r} になっています",
    )
    log, reported, came = run(kata, ["report"])
    assert "report fails" in log, say(
        f"the report should fail, but the log is {log}. Put the program back as it was",
        f"report は失敗するはずですが、ログは {log} でした。program を元に戻してください",
    )
    seen = "raised" if came else "logged" if "report" in reported else "silent"
    what_en, what_ja, why_en, why_ja = FATES[seen]
    assert predicted == seen, say(
        f"LATE_ERROR: you expected {predicted!r}, but the report failed and {what_en}: {seen!r}.\n{why_en}",
        f"LATE_ERROR: 予想は {predicted!r} ですが、report が失敗しても{what_ja}。答えは {seen!r} です。\n{why_ja}",
    )
