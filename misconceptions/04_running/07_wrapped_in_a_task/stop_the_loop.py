"""'To stop the coroutine I stop its loop.'

Then run() ends in the middle of things: the coroutine is not told, and its caller gets a RuntimeError.
"""

import asyncio
import threading

CAUGHT_BY = ["test_the_alarm_cancels_at_once"]
SAYS = "stops the loop, not the task"


def run_guarded(coroutine, alarm):
    async def guarded():
        loop = asyncio.get_running_loop()

        def watch():
            alarm.wait()
            loop.call_soon_threadsafe(loop.stop)

        threading.Thread(target=watch, daemon=True).start()
        return await coroutine

    return asyncio.run(guarded())
