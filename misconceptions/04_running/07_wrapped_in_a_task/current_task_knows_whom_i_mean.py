"""'current_task() is the task that is running, from wherever I look.'

It looks at the loop that runs in the calling thread. The watchdog's thread has none.
"""

import asyncio
import threading

CAUGHT_BY = ["test_the_alarm_cancels_at_once"]
SAYS = "the watchdog's thread died"


def run_guarded(coroutine, alarm):
    async def guarded():
        loop = asyncio.get_running_loop()

        def watch():
            alarm.wait()
            loop.call_soon_threadsafe(asyncio.current_task().cancel)

        threading.Thread(target=watch, daemon=True).start()
        return await coroutine

    return asyncio.run(guarded())
