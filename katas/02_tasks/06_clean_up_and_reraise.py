"""A cancelled task may clean up, but then it lets CancelledError out: that is how others know that it was cancelled.

`send` treats its cancellation as one more failure: it aborts the upload, which is right, and then returns False as if
it had ended by itself. So a timeout around it reports no timeout, and whoever called it carries on with work that was
to be stopped. Mend `send`: do what its docstring says.

キャンセルされたタスクは後始末をしてかまいませんが、最後は CancelledError を外へ出します。それがキャンセルの知らせです。

`send` は、キャンセルをただの失敗と同じように扱います。アップロードを中止するのは正しいのですが、そのあと False を
返すので、ふつうに終わったように見えてしまいます。外側のタイムアウトは時間切れを知らせず、呼び出し元は、止めるはずだった
仕事を続けます。直してください。

`send` は各部分を1つずつ順に送り、complete() まで済んだら True を返します。OSError が起きたら、アップロードを中止して
False を返します。完了する前にキャンセルされたら(complete() の途中でも)、アップロードを中止し、そのあとキャンセルを外へ
伝えます。どちらの場合も、中止するのは1回だけで、`send` が終わるときには中止が済んでいなければなりません(中止には少し
時間がかかります)。
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
    except (OSError, asyncio.CancelledError):  # TODO: are these two the same to whoever called this?
        await upload.abort()
        return False
    return True
