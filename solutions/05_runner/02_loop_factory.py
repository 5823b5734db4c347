"""A Runner calls its loop_factory once, without arguments, and runs on the very loop that this returns.

A function that makes a loop and prepares it is all that this takes. It also fits asyncio.run(), from Python 3.12 on,
and it changes nothing for the rest of the process, as an event loop policy would.

Runner に loop_factory を渡すと、引数なしで1回だけ呼び出され、返ってきたループがそのまま使われます。

必要なのは、ループを作って準備する関数だけです。Python 3.12 からは asyncio.run() にも渡せます。イベントループポリシーと
違って、プロセスのほかの部分には影響しません。
"""

import asyncio
from asyncio import AbstractEventLoop
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
LoopFactory = Callable[[], AbstractEventLoop]
Report = Callable[[dict[str, Any]], object]


def reporting(loop_factory: LoopFactory, report: Report) -> LoopFactory:
    """Return a factory of the same loops, whose otherwise unhandled errors are passed to `report`."""

    def factory() -> AbstractEventLoop:
        loop = loop_factory()  # in here, as a Runner closes its loop: the next one needs another
        loop.set_exception_handler(lambda _, context: report(context))
        return loop

    return factory


def run_reporting(coroutine: Coroutine[Any, Any, T], loop_factory: LoopFactory, report: Report) -> T:
    """Run the coroutine on a loop that `reporting(loop_factory, report)` makes, and return its result."""
    with asyncio.Runner(loop_factory=reporting(loop_factory, report)) as runner:
        return runner.run(coroutine)
