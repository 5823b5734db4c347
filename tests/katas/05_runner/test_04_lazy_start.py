"""runner/lazy_start: when a Runner makes its loop, and what it still does when it is closed, as live runs show it."""

import asyncio
from types import ModuleType

import pytest

from async_dojo.testing import say

# Per case the rule, in both languages.
LOOPS = {
    "nothing but Runner()": (
        "Runner() only notes what it was given",
        "Runner() は、渡されたものを覚えておくだけです",
    ),
    "close()": (
        "where nothing was started, close() has nothing to do, and makes nothing either",
        "何も始まっていなければ、close() は何もせず、ループも作りません",
    ),
    "an empty `with` block": (
        "entering the `with` block starts the Runner, whether anything is run in it or not",
        "Runner は `with` ブロックに入ったときに開始します。中で何かを実行するかどうかは関係ありません",
    ),
    "get_loop()": (
        "get_loop() has to return a loop, so it starts a Runner that has none yet; it never returns None",
        "get_loop() はループを返すものなので、まだなければ Runner を開始します。None は返しません",
    ),
    "run(job()), without `with`": (
        "the first run() starts the Runner where nothing else has; without `with` only the closing is left to you",
        "まだ開始していなければ、最初の run() で開始します。`with` は必須ではなく、なければ自分で close() を呼びます",
    ),
    "get_loop(), then `with`, and in it run(job()) twice": (
        "only the first of them starts the Runner; after that they all use the loop that is there",
        "Runner を開始するのは最初の1つだけです。そのあとは、どれも同じループを使います",
    ),
}

AGAIN = {
    "run() after a run() that failed": (
        "an exception of a coroutine ends that run and not the Runner, whose loop is fit for the next",
        "コルーチンの例外で終わるのはその実行だけで、Runner のループは次の実行にも使えます",
    ),
    "run() after `with`": (
        "leaving the `with` block closes the Runner, and a closed Runner makes no second loop",
        "`with` ブロックを抜けると Runner は閉じます。閉じた Runner が、ループを作り直すことはありません",
    ),
    "`with` after `with`": (
        "a `with` block starts a Runner, and one that has been started and closed cannot start again: make a new one",
        "`with` ブロックは Runner を開始しますが、一度開始して閉じた Runner は開始し直せません。新しいものを作ります",
    ),
    "get_loop() after close()": (
        "a closed Runner has let go of its loop, and get_loop() raises rather than return a closed loop or None",
        "閉じた Runner はループを手放しています。get_loop() は、閉じたループや None を返さずに例外を出します",
    ),
    "close() after close()": (
        "close() does nothing where nothing is open, so it may be called twice",
        "close() は、開いているものがなければ何もしないので、2回呼んでもかまいません",
    ),
    "run() after close(), where nothing had run": (
        "the Runner had no loop yet, so that close() did nothing at all: it is as new, and run() starts it",
        "Runner にまだループがなかったので、close() は何もしていません。新品のままなので、run() で開始します",
    ),
}


class Counting:
    """What makes asyncio's loops, and counts them."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> asyncio.AbstractEventLoop:
        self.made += 1
        return asyncio.new_event_loop()


async def job() -> None:
    pass


async def failing_job() -> None:
    raise ValueError("a job that fails")


def check_loops(kata: ModuleType, *cases: str) -> None:
    """Compare the learner's numbers with those of live runs."""
    for case in cases:
        mine = kata.LOOPS.get(case)
        assert type(mine) is int, say(
            f"LOOPS[{case!r}] is {mine!r}: write down a number", f"LOOPS[{case!r}] が {mine!r} です。数を書きましょう"
        )
        loops = Counting()
        runner = asyncio.Runner(loop_factory=loops)
        try:
            kata.use(case, runner, job)
        finally:
            runner.close()
        why, riyu = LOOPS[case]
        assert mine == loops.made, say(
            f"LOOPS[{case!r}]: you expected {mine}, the number of loops made was {loops.made}.\nThe rule: {why}.",
            f"LOOPS[{case!r}]: 予想は {mine} ですが、作られたループの数は {loops.made} でした。\n理由: {riyu}。",
        )


def check_again(kata: ModuleType, *cases: str) -> None:
    """Compare the learner's answers with what happens in live runs."""
    for case in cases:
        mine = kata.AGAIN.get(case)
        assert mine in ("works", "RuntimeError"), say(
            f'AGAIN[{case!r}] is {mine!r}: write "works" or "RuntimeError"',
            f'AGAIN[{case!r}] が {mine!r} です。"works" か "RuntimeError" を書きましょう',
        )
        runner, real = asyncio.Runner(), "works"
        try:
            kata.use_again(case, runner, job, failing_job)
        except RuntimeError:
            real = "RuntimeError"
        finally:
            runner.close()
        why, riyu = AGAIN[case]
        assert mine == real, say(
            f"AGAIN[{case!r}]: you expected {mine!r}, but it was {real!r}.\nThe rule: {why}.",
            f"AGAIN[{case!r}]: 予想は {mine!r} ですが、実際は {real!r} でした。\n理由: {riyu}。",
        )


def test_a_new_runner_has_no_loop(kata):
    """Runner() makes no loop, and closing what was never started makes none either."""
    check_loops(kata, "nothing but Runner()", "close()")


def test_the_runner_starts_when_a_loop_is_needed(kata):
    """`with`, get_loop() and run() start the Runner."""
    check_loops(
        kata,
        "an empty `with` block",
        "get_loop()",
        "run(job()), without `with`",
    )


def test_the_runner_starts_once(kata):
    """Whatever comes after the start uses the loop that is there."""
    check_loops(kata, "get_loop(), then `with`, and in it run(job()) twice")


def test_a_failed_run_does_not_close_the_runner(kata):
    """An exception ends the run that it is raised in."""
    check_again(kata, "run() after a run() that failed")


@pytest.mark.allow("never_awaited")  # the job that a closed Runner refuses
def test_closed_is_closed(kata):
    """A Runner that was started and closed refuses to do more."""
    check_again(kata, "run() after `with`", "`with` after `with`", "get_loop() after close()")


def test_close_is_for_what_is_open(kata):
    """Where there is no loop close() does nothing: a Runner that is closed stays so, and a new one stays new."""
    check_again(kata, "close() after close()", "run() after close(), where nothing had run")
