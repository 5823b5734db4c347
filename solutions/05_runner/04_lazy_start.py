"""A Runner makes its loop not when it is made but when it starts, and it starts only once.

So a Runner may be made early, in an __init__ say, at no cost: there is nothing to close before it is used. The context
that its runs share is copied in the same moment. For a second loop make a second Runner.

Runner がループを作るのは、Runner が作られたときではなく開始したときで、開始は1回だけです。

ですから、たとえば __init__ の中で早めに Runner を作っても負担はなく、使うまでは閉じるものもありません。実行の間で
共有されるコンテキストも、開始と同時にコピーされます。ループがもう1つ必要なら、Runner をもう1つ作ります。
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

Job = Callable[[], Coroutine[Any, Any, None]]


def use(case: str, runner: asyncio.Runner, job: Job) -> None:
    match case:
        case "nothing but Runner()":
            pass
        case "close()":
            runner.close()
        case "an empty `with` block":
            with runner:
                pass
        case "get_loop()":
            runner.get_loop()
        case "run(job()), without `with`":
            runner.run(job())
        case "get_loop(), then `with`, and in it run(job()) twice":
            runner.get_loop()
            with runner:
                runner.run(job())
                runner.run(job())


LOOPS: dict[str, int | None] = {
    "nothing but Runner()": 0,
    "close()": 0,
    "an empty `with` block": 1,  # so that a factory that fails does so before the block begins
    "get_loop()": 1,
    "run(job()), without `with`": 1,
    "get_loop(), then `with`, and in it run(job()) twice": 1,  # get_loop() has started it
}


def use_again(case: str, runner: asyncio.Runner, job: Job, failing_job: Job) -> None:
    match case:
        case "run() after a run() that failed":
            with suppress(ValueError):
                runner.run(failing_job())
            runner.run(job())  # this line
        case "run() after `with`":
            with runner:
                runner.run(job())
            runner.run(job())  # this line
        case "`with` after `with`":
            with runner:
                runner.run(job())
            with runner:  # this line
                pass
        case "get_loop() after close()":
            runner.run(job())
            runner.close()
            runner.get_loop()  # this line
        case "close() after close()":
            runner.run(job())
            runner.close()
            runner.close()  # this line
        case "run() after close(), where nothing had run":
            runner.close()
            runner.run(job())  # this line


AGAIN: dict[str, str] = {
    "run() after a run() that failed": "works",
    "run() after `with`": "RuntimeError",
    "`with` after `with`": "RuntimeError",
    "get_loop() after close()": "RuntimeError",  # it has let go of the loop
    "close() after close()": "works",
    "run() after close(), where nothing had run": "works",  # not started, so there was nothing to close
}
