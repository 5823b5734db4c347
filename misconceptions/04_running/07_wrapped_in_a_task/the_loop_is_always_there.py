"""'call_soon_threadsafe() is safe, so it can be called at any time.'

It is safe in any thread, but a loop that is closed takes no more callbacks: RuntimeError.
"""

import asyncio
import threading

CAUGHT_BY = ["test_an_alarm_after_the_end_does_nothing"]
SAYS = "the watchdog's thread died"


def run_guarded(coroutine, alarm):
    async def guarded():
        loop, task = asyncio.get_running_loop(), asyncio.current_task()

        def watch():
            alarm.wait()
            loop.call_soon_threadsafe(task.cancel)

        threading.Thread(target=watch, daemon=True).start()
        return await coroutine

    return asyncio.run(guarded())
