"""`asyncio.get_running_loop()` gives the loop that is running this very code; where there is none, it raises.

What counts is who calls, not what kind of function it is: a loop that runs has called this code, directly or through
others, in this thread.

`asyncio.get_running_loop()` は、まさにそのコードを実行しているループを返します。なければ例外になります。

大事なのは、関数の種類ではなく、誰が呼んだかです。直接にせよ間接にせよ、同じスレッドで動いているループから
呼ばれたコードでだけ、ループが得られます。
"""

import asyncio
from collections.abc import Callable


def helper(look: Callable[[str], None]) -> None:
    look("in a function that a coroutine calls")


def in_a_thread(loop: asyncio.AbstractEventLoop, look: Callable[[str], None]) -> None:
    look("in a function that to_thread() runs")
    loop.call_soon_threadsafe(look, "in a callback that a thread gives to the loop")


async def main(look: Callable[[str], None]) -> None:
    look("in a coroutine")
    helper(look)
    loop = asyncio.get_running_loop()
    loop.call_soon(look, "in a callback of the loop")
    await asyncio.to_thread(in_a_thread, loop, look)


def program(look: Callable[[str], None]) -> None:
    asyncio.run(main(look))
    look("after asyncio.run()")


FINDS: dict[str, bool | None] = {
    "at module level": False,  # no loop is running yet
    "in a coroutine": True,
    "in a function that a coroutine calls": True,
    "in a callback of the loop": True,  # no coroutine, but the loop has called it
    "in a function that to_thread() runs": False,  # the loop runs in another thread
    "in a callback that a thread gives to the loop": True,  # it comes from there, but the loop calls it
    "after asyncio.run()": False,
}


def loop_or_none() -> asyncio.AbstractEventLoop | None:
    """Return the event loop that is running the caller, or None if there is none."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:  # get_event_loop() would give the loop that is set, which may not be running
        return None
