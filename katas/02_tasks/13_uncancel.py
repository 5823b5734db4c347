"""A task that goes on after a cancellation must take it back with `uncancel()`, and only whoever asked for it may.

A recording is to be ended by a Stop button, and then saved, by the same task:

    async with Section() as section:  # the button calls section.stop()
        await record()
    await save()

Complete `Section`. Each object is used for one block, and `stop()` is called by other tasks or by callbacks.

- `stop()` cancels the task, so that the block cleans up and ends. The CancelledError goes no further than the block:
  the task goes on behind it, and its `cancelling()` is then what it was before the block (often 0, but not always).
- Only the first `stop()` in a block counts. Another one, while the block cleans up or after it, changes nothing.
- A cancellation that others asked for, such as an `asyncio.timeout()` around the block, gets out of the block and stays
  counted, even if `stop()` was called as well.
- Any other exception of the block gets out too, also when it comes after `stop()`. The request of that `stop()` is
  taken back even then.

キャンセルされたあとも続けるタスクは、その要求を `uncancel()` で取り消します。取り消すのは、要求した側だけです。

録音を停止ボタンで終わらせ、そのあと同じタスクで保存します。

    async with Section() as section:  # ボタンが section.stop() を呼ぶ
        await record()
    await save()

`Section` を完成させてください。1つのオブジェクトは1つのブロックにだけ使います。`stop()` を呼ぶのは、
ほかのタスクやコールバックです。

- `stop()` はタスクをキャンセルします。ブロックは後始末をして終わります。CancelledError はブロックの外には出ず、タスクは
  続きに進みます。そのときの `cancelling()` は、ブロックに入る前と同じ値です(0 とは限りません)。
- ブロックの中で有効なのは、最初の `stop()` だけです。後始末の途中やブロックのあとの2回目以降は、何もしません。
- ほかから要求されたキャンセル(ブロックを囲む `asyncio.timeout()` など)は、そのままブロックの外に出ます。その要求の
  分は、`cancelling()` の値からも消えません。`stop()` も呼ばれていた場合でも同じです。
- ブロックで起きたほかの例外も、そのまま外に出ます。`stop()` のあとに起きた場合も同じで、その `stop()` の
  要求はやはり取り消します。
"""

from types import TracebackType
from typing import Self


class Section:
    async def __aenter__(self) -> Self:
        """Begin the block in the current task; the section itself is what `as` gives."""
        raise NotImplementedError  # TODO

    def stop(self) -> None:
        """End the block by cancelling its task; do nothing if that was done before, or the block is over."""
        raise NotImplementedError  # TODO

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        """End the block; return True if its exception goes no further: it is the CancelledError of `stop()` alone."""
        raise NotImplementedError  # TODO
