"""'The loop has to do it, so loop.call_soon(task.cancel).'

call_soon() is for the loop's own thread: it puts the callback into the queue and leaves the loop asleep.
"""

import asyncio
import threading

CAUGHT_BY = ["test_the_alarm_cancels_at_once"]
SAYS = "does not wake it"


def run_guarded(coroutine, alarm):
    async def guarded():
        loop, task = asyncio.get_running_loop(), asyncio.current_task()

        def watch():
            alarm.wait()
            loop.call_soon(task.cancel)

        threading.Thread(target=watch, daemon=True).start()
        return await coroutine

    return asyncio.run(guarded())
