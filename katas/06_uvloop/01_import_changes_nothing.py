"""`import uvloop` changes no event loop: asyncio goes on making its own until uvloop is chosen, run by run.

uvloop is an event loop written in Cython on top of libuv, the library under Node.js. It does not run on Windows, where
this kata is skipped. The tests run `program` in a Python that has just started. `program` looks in eight places at
whose loop is running. For each of them write into RUNS_ON what you expect: "asyncio" or "uvloop".

`import uvloop` だけでは、どのイベントループも変わりません。実行ごとに uvloop を選ばないかぎり、asyncio 標準のループが
使われます。

uvloop は、Node.js の土台でもあるライブラリ libuv の上に、Cython で書かれたイベントループです。
Windows では動かないので、このカタはスキップされます。テストは、起動したばかりの Python で `program` を実行します。
`program` は8つの場所で、どちらのループが動いているかを調べます。それぞれの場所について、"asyncio" と "uvloop" の
どちらになるかを予想して、RUNS_ON に書いてください。
"""

import asyncio


async def running() -> str:
    return type(asyncio.get_running_loop()).__module__.partition(".")[0]  # "asyncio" or "uvloop"


async def import_it() -> str:
    import uvloop  # noqa: F401

    return await running()


async def ask_in_a_thread() -> str:
    return await asyncio.to_thread(lambda: asyncio.run(running()))  # a second loop, in another thread


def program() -> dict[str, str]:
    """Return whose loop was running, place by place, in a Python that has just started."""
    seen = {}
    seen["asyncio.run() that does the import"] = asyncio.run(import_it())
    import uvloop

    seen["asyncio.run() after the import"] = asyncio.run(running())
    with asyncio.Runner() as runner:
        seen["asyncio.Runner()"] = runner.run(running())

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        seen["Runner(loop_factory=uvloop.new_event_loop)"] = runner.run(running())
        seen["asyncio.run() in a thread meanwhile"] = runner.run(ask_in_a_thread())
    seen["asyncio.run() after that Runner"] = asyncio.run(running())

    loop = uvloop.new_event_loop()
    asyncio.set_event_loop(loop)
    seen["asyncio.run() after set_event_loop()"] = asyncio.run(running())
    loop.close()
    seen["uvloop.run()"] = uvloop.run(running())
    return seen


# TODO: "asyncio" or "uvloop"
RUNS_ON: dict[str, str] = {
    "asyncio.run() that does the import": "",
    "asyncio.run() after the import": "",
    "asyncio.Runner()": "",
    "Runner(loop_factory=uvloop.new_event_loop)": "",
    "asyncio.run() in a thread meanwhile": "",
    "asyncio.run() after that Runner": "",
    "asyncio.run() after set_event_loop()": "",
    "uvloop.run()": "",
}
