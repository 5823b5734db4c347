"""`import uvloop` changes no event loop: asyncio goes on making its own until uvloop is chosen, run by run.

A module that is imported is there to be used, and that is all. Whoever starts a run chooses its loop, for that run:
with uvloop.run() or with a loop_factory.

`import uvloop` だけでは、どのイベントループも変わりません。実行ごとに uvloop を選ばないかぎり、asyncio 標準のループが
使われます。

モジュールは、import すると使えるようになるだけです。ループを選ぶのは実行を始める側で、uvloop.run() か loop_factory を
使います。選んだループが使われるのは、その実行だけです。
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


RUNS_ON: dict[str, str] = {
    "asyncio.run() that does the import": "asyncio",
    "asyncio.run() after the import": "asyncio",
    "asyncio.Runner()": "asyncio",
    "Runner(loop_factory=uvloop.new_event_loop)": "uvloop",
    "asyncio.run() in a thread meanwhile": "asyncio",  # the choice is that Runner's alone
    "asyncio.run() after that Runner": "asyncio",
    "asyncio.run() after set_event_loop()": "asyncio",  # run() makes a loop of its own, whichever is set
    "uvloop.run()": "uvloop",
}
