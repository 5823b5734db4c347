"""'I have the task, so I call its cancel().'

asyncio's objects belong to one thread. The cancellation is noted down, but the loop is asleep and nobody wakes it.
"""

import asyncio
import threading

CAUGHT_BY = ["test_the_alarm_cancels_at_once"]
SAYS = "does not wake it"


def run_guarded(coroutine, alarm):
    async def guarded():
        task = asyncio.current_task()

        def watch():
            alarm.wait()
            task.cancel()

        threading.Thread(target=watch, daemon=True).start()
        return await coroutine

    return asyncio.run(guarded())
