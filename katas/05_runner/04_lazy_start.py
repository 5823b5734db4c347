"""A Runner makes its loop not when it is made but when it starts, and it starts only once.

1. LOOPS: for each case of `use`, how many loops does the Runner make in all? `job` is a coroutine function.
2. AGAIN: for each case of `use_again`, what does the line marked "this line" do? Write "works" if it does its
   work or simply has nothing to do, and "RuntimeError" if it raises that. `failing_job` raises ValueError.

The tests run both functions, with a `loop_factory` that counts, and compare. Change only LOOPS and AGAIN.

Runner がループを作るのは、Runner が作られたときではなく開始したときで、開始は1回だけです。

1. LOOPS: `use` のそれぞれの場合に、Runner は全部でいくつのループを作るでしょうか。`job` はコルーチン関数です。
2. AGAIN: `use_again` のそれぞれの場合に、"this line" と書かれた行はどうなるでしょうか。仕事をするか、何もせず終わるなら
   "works"、例外になるなら "RuntimeError" と書いてください。`failing_job` は ValueError を送出します。

テストは、数を数える `loop_factory` を渡して両方の関数を実際に動かし、予想と比べます。書き換えるのは LOOPS と
AGAIN だけです。
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
    "nothing but Runner()": None,  # TODO: the number of loops, here and in the rows below
    "close()": None,
    "an empty `with` block": None,
    "get_loop()": None,
    "run(job()), without `with`": None,
    "get_loop(), then `with`, and in it run(job()) twice": None,
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
    "run() after a run() that failed": "",  # TODO: "works" or "RuntimeError", here and in the rows below
    "run() after `with`": "",
    "`with` after `with`": "",
    "get_loop() after close()": "",
    "close() after close()": "",
    "run() after close(), where nothing had run": "",
}
