"""coroutines/where_it_suspends: which awaits let the others run, as the log of a live run shows it."""

from types import ModuleType

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("loop-flow")

WHY = {
    "sleep(0)": (
        "sleep(0) waits for no time, but it does suspend once: it is there to let the others run",
        "sleep(0) は時間こそ待ちませんが、1回だけ中断します。ほかのタスクに譲るためのものです",
    ),
    "a future that is done": (
        "the result is there already, so the await takes it and goes on at once. (In JavaScript it would not.)",
        "結果がもうあるので、await はそれを受け取ってすぐに進みます(JavaScript とは違います)",
    ),
    "a future that is pending": (
        "there is no result yet, so the future suspends the task, and the event loop runs the next one",
        "結果がまだないので、future がタスクを中断させ、イベントループは次のタスクを実行します",
    ),
    "a coroutine that never waits": (
        "awaiting a coroutine runs its body as a call would; nothing in it suspends, so the loop never gets control",
        "コルーチンを await すると、関数呼び出しと同じように本体が動きます。中断しないので、ループに制御は戻りません",
    ),
    "a coroutine that sleeps": (
        "the sleep inside suspends, and with it the whole chain of coroutines that awaits it",
        "中にある sleep が中断すると、それを await しているコルーチン全体が中断します",
    ),
    "a lock that is free": (
        "there is nobody to wait for: a free lock is taken at once, without suspending",
        "待つ相手がいません。空いているロックは、中断せずにすぐ取れます",
    ),
    "a lock that is taken": (
        "somebody holds the lock, so the task waits on a future inside the lock until it is released",
        "ロックは誰かが持っているので、release されるまで、ロックの中の future を待って中断します",
    ),
}


def check_filled_in(kata: ModuleType) -> None:
    """Fail unless there is an answer for each await."""
    for name in WHY:
        answer = kata.SWITCHES.get(name)
        assert answer is not None, say(
            f"the row {name!r} of SWITCHES is still empty: write down what you expect",
            f"SWITCHES の {name!r} の行が空です。予想を書きましょう",
        )
        assert isinstance(answer, bool), say(
            f"an answer is True or False; the row {name!r} of SWITCHES is {answer!r}",
            f"答えは True か False です。SWITCHES の {name!r} の行は {answer!r} です",
        )


async def check(kata: ModuleType, *names: str) -> None:
    """Compare the learner's answers with what happens when the program runs."""
    check_filled_in(kata)
    for name in names:
        log: list[str] = []
        await kata.program(name, log)
        assert sorted(log) == ["after", "another task", "before"], say(
            f"the program was changed: for {name!r} it logs {log}. Put it back and change SWITCHES only",
            f"program が変わっています({name!r} のログは {log})。元に戻して、SWITCHES だけを書き換えてください",
        )
        switched = log.index("another task") < log.index("after")
        why_en, why_ja = WHY[name]
        assert kata.SWITCHES[name] == switched, say(
            f"SWITCHES, row {name!r}: you expected {kata.SWITCHES[name]}, but this is what happened: "
            f"{' -> '.join(log)}.\n{why_en}",
            f"SWITCHES の {name!r} の行: 予想は {kata.SWITCHES[name]} ですが、実際は {' -> '.join(log)} の順でした。\n"
            f"{why_ja}",
        )


async def test_an_await_that_has_to_wait_switches(kata):
    """Where the result is not there yet, the task is suspended and another one runs."""
    await check(kata, "sleep(0)", "a future that is pending", "a lock that is taken")


@pytest.mark.claim("loop-flow", against=True)
async def test_an_await_with_nothing_to_wait_for_goes_on(kata):
    """Where everything is there already, the task keeps running: nobody else gets a turn."""
    await check(kata, "a future that is done", "a lock that is free")


async def test_a_coroutine_does_what_its_body_does(kata):
    """Awaiting a coroutine suspends if, and only if, something in its body does."""
    await check(kata, "a coroutine that never waits", "a coroutine that sleeps")
