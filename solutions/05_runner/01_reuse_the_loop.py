"""A Runner keeps one event loop for several runs, so a connection, which belongs to one loop, lives on between them.

Between two runs the loop stands still, and with it the tasks of the connection; the next run lets them go on. That is
how a notebook, a test runner or a command line can use an asynchronous library.

Runner は、1つのイベントループを何回もの実行で使い続けます。ループに結び付いた接続も、次の実行でそのまま使えます。

実行と実行の間はループが止まるので、接続のタスクも止まり、次の実行で続きから動きます。ノートブック、テストランナー、
コマンドラインのツールなどは、この方法で非同期ライブラリを利用できます。
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, Protocol


class Connection(Protocol):
    async def ask(self, question: str) -> Any:
        """Return the answer to the question, or raise an exception."""

    async def close(self) -> None:
        """Say goodbye to the other side."""


@contextmanager
def session(connect: Callable[[], Coroutine[Any, Any, Connection]]) -> Iterator[Callable[[str], Any]]:
    """Return a context manager that gives `ask`; write it as a class or as a generator, as you like."""
    with asyncio.Runner() as runner:  # around all of it: each run below is on its loop
        connection = runner.run(connect())
        try:
            yield lambda question: runner.run(connection.ask(question))
        finally:
            runner.run(connection.close())
