"""Cancelling `await asyncio.to_thread(...)` ends the waiting; a function that runs in a thread cannot be stopped.

`program` gives its jobs to a pool with a single thread. When the first job has begun it cancels them all. That job goes
on until `may_go_on` is set, which happens only after `program` has returned; then it fails. The log may have these
entries, each once or not at all: "report begins", "report fails", "report is cancelled", "report is through" (the
same for backup), "program ends", "run returns". The tests add "run returns" when asyncio.run() is back.

1. Write into ONE_JOB the log of `asyncio.run(program(["report"], log))`, first entry to last.
2. Write into TWO_JOBS the log of `asyncio.run(program(["report", "backup"], log))`. The backup waits for the thread.
3. At its end the report raises OSError, when nobody waits for it any more. What becomes of the error? Write into
   LATE_ERROR "raised" (it comes out of asyncio.run), "logged" (the event loop reports it) or "silent" (neither).

`await asyncio.to_thread(...)` をキャンセルすると、待機は終わりますが、スレッドで動いている関数は止められません。

`program` は、スレッドが1つだけのプールに仕事を渡し、最初の仕事が始まったら、すべての仕事をキャンセルします。その仕事は
`may_go_on` が set されるまで続き、最後に失敗します。set されるのは、`program` が戻ったあとです。ログに入りうるのは
次のもので、それぞれ1回か、まったく現れないかのどちらかです。"report begins"、"report fails"、"report is cancelled"、
"report is through"(backup も同様)、"program ends"、"run returns"。"run returns" は、asyncio.run() が戻ったときに
テストが加えます。

1. `asyncio.run(program(["report"], log))` のログを、順番どおりに ONE_JOB に書いてください。
2. `asyncio.run(program(["report", "backup"], log))` のログを TWO_JOBS に書いてください。backup はスレッドが空くのを
   待っています。
3. report は最後に OSError を発生させますが、そのときにはもう誰も待っていません。この例外はどうなるでしょうか。"raised"
   (asyncio.run から出てくる)、"logged"(イベントループが報告する)、"silent"(どちらでもない)のどれかを LATE_ERROR に
   書いてください。
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def job(name: str, log: list[str], has_begun: Callable[[], object], may_go_on: threading.Event) -> None:
    log.append(f"{name} begins")
    has_begun()
    may_go_on.wait()
    log.append(f"{name} fails")
    raise OSError(name)


async def program(names: list[str], log: list[str]) -> None:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))  # where to_thread() runs things
    one_has_begun, may_go_on = asyncio.Event(), threading.Event()

    def has_begun() -> None:
        loop.call_soon_threadsafe(one_has_begun.set)

    tasks = [asyncio.create_task(asyncio.to_thread(job, name, log, has_begun, may_go_on)) for name in names]
    await one_has_begun.wait()
    for name, task in zip(names, tasks, strict=True):
        task.cancel()
        try:
            await task
            log.append(f"{name} is through")
        except asyncio.CancelledError:
            log.append(f"{name} is cancelled")
    loop.call_soon(may_go_on.set)  # in the loop's next turn: when this function has returned
    log.append("program ends")


ONE_JOB: list[str] = []  # TODO: the log of program(["report"], log)

TWO_JOBS: list[str] = []  # TODO: the log of program(["report", "backup"], log)

LATE_ERROR: str = ""  # TODO: "raised", "logged" or "silent"
