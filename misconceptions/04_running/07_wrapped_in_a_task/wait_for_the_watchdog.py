"""'Who starts a thread joins it.'

A good rule, but this thread ends only with the alarm, and without one that is never.
"""

import asyncio
import threading

CAUGHT_BY = ["test_without_an_alarm_the_result_comes"]
SAYS = "only when the alarm was set"


def run_guarded(coroutine, alarm):
    threads = []

    async def guarded():
        loop, task = asyncio.get_running_loop(), asyncio.current_task()

        def watch():
            alarm.wait()
            if not loop.is_closed():
                loop.call_soon_threadsafe(task.cancel)

        threads.append(threading.Thread(target=watch))
        threads[0].start()
        return await coroutine

    try:
        return asyncio.run(guarded())
    finally:
        threads[0].join()
