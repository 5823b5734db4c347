"""An exception in a task is raised for whoever asks for its result; if nobody asks, the program does not hear of it.

`Background.start` was meant to log the jobs that fail. But nobody awaits them, and so no failure is ever logged. Mend
it, as its docstring says.

タスクの中の例外は、結果を求めた側に送出されます。誰も求めなければ、プログラムはその例外を知らないままです。

`Background.start` は、失敗したジョブをログに残すつもりで書かれました。ところが、ジョブを await する人がいないので、
失敗しても何も記録されません。直してください。

`start` は、渡された名前のタスクでジョブを動かし、待たずにすぐ戻ります。ジョブが例外(Exception)で失敗したら、その
時点ですぐに、`logger` に ERROR の記録を1件残します。タスクへの参照をほかの誰かが持っていても同じです。メッセージには
ジョブの名前を入れ、例外そのものも `exc_info` として付けます(トレースバックを残すためです)。正常に終わったジョブと、
キャンセルされたジョブについては何も記録しません。キャンセルされたジョブのタスクは、キャンセルされたものとして
終わります。"Task exception was never retrieved" のような、asyncio があとで報告することも残さないようにします。
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
        try:  # TODO: is it in this block that a job fails?
            task = asyncio.create_task(job, name=name)
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        except Exception:
            logger.exception("the job %r failed", name)
