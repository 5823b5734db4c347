"""An exception in a task is raised for whoever asks for its result; if nobody asks, the program does not hear of it.

asyncio itself only says that the exception was never retrieved, and only when the task is collected, which may be much
later or never. Whoever starts a task without awaiting it is the one to ask how it ended.

タスクの中の例外は、結果を求めた側に送出されます。誰も求めなければ、プログラムはその例外を知らないままです。

asyncio が「例外が一度も取り出されなかった」と報告するのは、タスクが回収されるときだけで、ずっとあとになることも、
ないまま終わることもあります。await せずにタスクを始めるなら、どう終わったかは始めた側が確かめます。
"""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

logger = logging.getLogger("background")


class Background:
    """Runs jobs that nobody waits for."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def start(self, name: str, job: Coroutine[Any, Any, None]) -> None:
        """Run the job in a task of that name, and return at once.

        If the job raises an Exception, log it the moment the job ends, whoever else may hold the task: one ERROR record
        of `logger`, with the name of the job in its message and the exception itself as its `exc_info`, which keeps the
        traceback. A job that returns logs nothing, nor does one that is cancelled; its task counts as cancelled.
        Nothing is left for asyncio to report later, such as "Task exception was never retrieved".
        """
        task = asyncio.create_task(job, name=name)  # the job has not even begun: nothing of it can fail here
        self._running.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if task.cancelled():
            return  # exception() would raise CancelledError
        if error := task.exception():  # asking is what retrieves it
            logger.error("the job %r failed", task.get_name(), exc_info=error)
