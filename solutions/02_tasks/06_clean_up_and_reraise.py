"""A cancelled task may clean up, but then it lets CancelledError out: that is how others know that it was cancelled.

task.cancel(), asyncio.timeout and TaskGroup all cancel by raising CancelledError at the await, and all look at whether
it comes out again: the task then counts as cancelled, the timeout becomes a TimeoutError, the group stops its body.

キャンセルされたタスクは後始末をしてかまいませんが、最後は CancelledError を外へ出します。それがキャンセルの知らせです。

task.cancel() も asyncio.timeout も TaskGroup も、await の場所で CancelledError を発生させ、それが外へ出てくるかどうかを
見ています。出てくれば、タスクはキャンセルされたことになり、timeout は TimeoutError を発生させ、TaskGroup は本体を
止めます。
"""

import asyncio
from collections.abc import Iterable
from typing import Protocol


class Upload(Protocol):
    async def send(self, part: bytes) -> None:
        """Send the next part; raise OSError if the server does not take it."""

    async def complete(self) -> None:
        """Have the server put the parts together; raise OSError if it cannot."""

    async def abort(self) -> None:
        """Have the server delete the parts that it has, which takes a while."""


async def send(upload: Upload, parts: Iterable[bytes]) -> bool:
    """Send the parts one after another and complete the upload; return True.

    On an OSError abort the upload and return False. If cancelled before the upload is complete (while complete() is
    at work, too), abort it and let the cancellation out. Either way it is aborted once, and when this ends, that is
    over.
    """
    try:
        for part in parts:
            await upload.send(part)
        await upload.complete()
    except OSError:
        await upload.abort()
        return False
    except asyncio.CancelledError:
        await upload.abort()  # a cancelled task can still await: it has been told once
        raise  # whoever cancelled it waits for this
    return True
