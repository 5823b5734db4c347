"""A log call runs its handlers there and then: a slow handler stops the event loop, unless it works in another thread.

A QueueHandler makes the record's text and puts it into a queue, which takes no time. A QueueListener's thread takes the
records out, one after another. Before and after asyncio.run(), when no loop runs, to wait for that thread is harmless.

ログ関数を呼ぶと、ハンドラーがその場で実行されます。遅いハンドラーは、別のスレッドで動かさないかぎり、
イベントループを止めます。

QueueHandler は、レコードの文字列を作ってキューに入れるだけなので、時間はかかりません。それを QueueListener の
スレッドが1つずつ取り出します。asyncio.run() の前後なら、ループは動いていないので、このスレッドの終わりを
待ってもかまいません。
"""

import asyncio
import logging
import queue
from collections.abc import Callable, Coroutine
from logging.handlers import QueueHandler, QueueListener
from typing import Any, TypeVar

T = TypeVar("T")


def run_logged(main: Callable[[], Coroutine[Any, Any, T]], logger: logging.Logger, handler: logging.Handler) -> T:
    """Return what `main()` returns, run by asyncio.run(); meanwhile what is logged to `logger` goes to `handler`."""
    records: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
    in_front = QueueHandler(records)
    listener = QueueListener(records, handler, respect_handler_level=True)  # which it does not by default
    listener.start()
    logger.addHandler(in_front)
    try:
        return asyncio.run(main())
    finally:
        logger.removeHandler(in_front)
        listener.stop()  # waits until all that is in the queue is written
