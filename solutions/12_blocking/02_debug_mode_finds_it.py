"""Debug mode tells, afterwards, which callback or task held up the event loop for too long, but not in which line.

The record is written when the step is over. By then the task stands at the await that ended the step, and that is the
line which it shows. A filter sees the records of a logger before any handler does, and may keep them back.

どのコールバックやタスクがイベントループを長く止めたかは、デバッグモードが事後に教えてくれます。どの行かまではわかりません。

記録が書かれるのは、ステップが終わってからです。そのときタスクは、ステップの終わりの await で止まっているので、記録に
入るのはその行です。ロガーのフィルタは、どのハンドラよりも先に記録を受け取り、そこで止めることもできます。
"""

import asyncio
import logging
import time
from collections.abc import Coroutine
from typing import Any


def slow_callbacks(coroutine: Coroutine[Any, Any, Any], threshold: float) -> list[tuple[str, float]]:
    """Run the coroutine in debug mode; return what ran for `threshold` seconds or more at a time, and how long."""
    found: list[tuple[str, float]] = []

    def keep_back(record: logging.LogRecord) -> bool:
        if not str(record.msg).startswith("Executing "):
            return record.levelno >= level  # as the logger itself would have decided
        what, seconds = record.args
        found.append((str(what), seconds))
        return False

    logger = logging.getLogger("asyncio")
    own_level, level = logger.level, logger.getEffectiveLevel()
    logger.addFilter(keep_back)
    logger.setLevel(min(level, logging.WARNING))
    try:
        with asyncio.Runner(debug=True) as runner:
            runner.get_loop().slow_callback_duration = threshold  # 0.1 s by default, whatever we are looking for
            runner.run(coroutine)  # no coroutine around it: the task of that one would have its name
    finally:
        logger.setLevel(own_level)
        logger.removeFilter(keep_back)
    return found


def compute() -> None:
    time.sleep(0.02)


async def resize() -> None:
    compute()  # blocks
    await asyncio.sleep(0)  # waits


LINE: str = "waits"  # where the task stands when the record is written
