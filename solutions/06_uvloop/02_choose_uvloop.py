"""uvloop is chosen by whoever starts a run, for that run: with a loop_factory, and not for the whole program.

A Runner is asyncio.run() taken apart: it makes its loop with the loop_factory, run() may be called as often as there
is something to run, and the end of the `with` puts everything away. For a single coroutine uvloop.run() is shorter.

uvloop を選ぶのは、実行を始める側です。loop_factory を使って、その実行だけに選びます。プログラム全体には選びません。

Runner は、asyncio.run() を分解したものです。ループは loop_factory で作られ、run() は何回でも呼べます。後始末は
`with` の終わりで行われます。コルーチンが1つだけなら、uvloop.run() のほうが短く書けます。
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

import uvloop

T = TypeVar("T")


def run_in_turn(steps: Sequence[Callable[[], Coroutine[Any, Any, T]]]) -> list[T]:
    """Run the steps one after another on one loop of uvloop, and return their results in order.

    What a step raises reaches the caller; the steps after it are not started.
    """
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:  # this Runner, and nothing else, is on uvloop
        return [runner.run(step()) for step in steps]
