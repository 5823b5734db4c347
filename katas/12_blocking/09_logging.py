"""A log call runs its handlers there and then: a slow handler stops the event loop, unless it works in another thread.

`run_logged` runs a program whose log goes to `handler`, say to a file on a network drive. While it writes a line,
nothing else runs. Mend it: the program only hands its records over, and another thread gives them to the handler.

- The handler gets each record soon, not only at the end, never two at a time, and in the order of the log calls.
- The lines are the same as if it were on the logger: its level and its formatter count, and so do the arguments as they
  were at the log call. An exception that is logged comes too, but may be part of the message already, as a QueueHandler
  makes it. Records from the program's own worker threads come as well.
- When `run_logged` ends, whether the program returned or raised, every record is written, also of the tasks that
  asyncio.run() cancels at the end; the thread has ended, and the logger has the handlers that it had before.

ログ関数を呼ぶと、ハンドラーがその場で実行されます。遅いハンドラーは、別のスレッドで動かさないかぎり、
イベントループを止めます。

`run_logged` は、ログを `handler` に書き出しながらプログラムを実行します。書き込み先は、たとえばネットワークドライブ上の
ファイルで、1行書くあいだ、ほかのことは何も動きません。プログラムはレコードを渡すだけにして、ハンドラーには
別のスレッドから渡すように直してください。

- レコードは、最後にまとめてではなく、すぐにハンドラーに届きます。一度に1つずつ、ログ関数を呼んだ順番どおりです。
- 出力される行は、ハンドラーを logger に直接付けたときと同じです。ハンドラーのレベルとフォーマッターはそのまま有効で、
  引数はログ関数を呼んだ時点の値です。記録された例外も出力されますが、QueueHandler のように、先にメッセージの一部に
  してしまってもかまいません。プログラム自身のワーカースレッドからのレコードも届きます。
- プログラムが戻っても例外になっても、`run_logged` が終わるときには、すべてのレコードが書き込まれています。
  asyncio.run() が最後にキャンセルするタスクのレコードも同様です。また、スレッドは終わり、
  logger のハンドラーは実行前と同じに戻っています。
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run_logged(main: Callable[[], Coroutine[Any, Any, T]], logger: logging.Logger, handler: logging.Handler) -> T:
    """Return what `main()` returns, run by asyncio.run(); meanwhile what is logged to `logger` goes to `handler`."""
    logger.addHandler(handler)  # TODO: in which thread will it write?
    try:
        return asyncio.run(main())
    finally:
        logger.removeHandler(handler)
