"""A task that goes on after a cancellation must take it back with `uncancel()`, and only whoever asked for it may.

To catch the CancelledError is half of it: `cancelling()` still counts the request, and an asyncio.timeout() or a
TaskGroup that counts later takes the task for one that somebody cancels. asyncio.timeout() itself works as this
section does: it remembers the count, cancels once, uncancels once, and swallows only if the count is the old one.

キャンセルされたあとも続けるタスクは、その要求を `uncancel()` で取り消します。取り消すのは、要求した側だけです。

CancelledError を捕まえるだけでは足りません。要求は `cancelling()` に残ったままなので、あとで asyncio.timeout() や
TaskGroup が数を調べたとき、誰かがキャンセル中のタスクだと判断してしまいます。asyncio.timeout() もこの Section と
同じ作りです。入るときの数を覚えておき、1回キャンセルしたら1回取り消し、元の数に戻ったときだけ CancelledError を
止めます。
"""

import asyncio
from types import TracebackType
from typing import Self


class Section:
    def __init__(self) -> None:
        self._task: asyncio.Task[object] | None = None  # only while its block runs
        self._cancelling = 0
        self._stopped = False

    async def __aenter__(self) -> Self:
        """Begin the block in the current task; the section itself is what `as` gives."""
        self._task = asyncio.current_task()
        assert self._task is not None
        self._cancelling = self._task.cancelling()  # not 0 where the block is part of a cleanup
        return self

    def stop(self) -> None:
        """End the block by cancelling its task; do nothing if that was done before, or the block is over."""
        if self._task is not None and not self._stopped:
            self._stopped = True
            self._task.cancel()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        """End the block; return True if its exception goes no further: it is the CancelledError of `stop()` alone."""
        task, self._task = self._task, None
        if task is None or not self._stopped:
            return False
        left = task.uncancel()  # one cancel(), one uncancel(), whatever the block ended with
        return kind is asyncio.CancelledError and left <= self._cancelling  # more left: somebody else cancels too
