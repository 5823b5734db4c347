"""Cancelling an await does not stop the thread behind it; who writes a file must wait for its end, even when cancelled.

The whole change is one function in one thread: there no CancelledError can come between its lines, and its `except`
runs for certain. What is left to do is to wait for it, whatever happens.

await をキャンセルしても、その先で動いているスレッドは止まりません。ファイルを書くなら、キャンセルされたときも、
スレッドが終わるまで待つ必要があります。

書き換えの全体を1つの関数にして、1つのスレッドで実行します。その途中に CancelledError が割り込むことはなく、`except` も
必ず実行されます。あとは、何があってもその終わりを待つだけです。
"""

import asyncio
import tempfile
from pathlib import Path


def replace_content(path: Path, data: bytes) -> None:
    """Write the data beside the file and give them its name; leave nothing behind when that fails."""
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        temporary = Path(file.name)
    try:
        temporary.write_bytes(data)
        temporary.replace(path)  # in the same directory, so on the same disk: a single step
    except BaseException:
        temporary.unlink()
        raise


async def atomic_write(path: Path, data: bytes) -> None:
    """Give the file the content `data`, all at once or, on an exception, not at all."""
    # A future, not a task: the end of asyncio.run() cancels all tasks, this one too.
    work = asyncio.get_running_loop().run_in_executor(None, replace_content, path, data)
    cancelled: asyncio.CancelledError | None = None
    while not work.done():
        try:
            await asyncio.wait([work])  # a cancellation ends this wait and does not go on to the work
        except asyncio.CancelledError as error:
            cancelled = error
    failure = work.exception()
    if cancelled is not None:
        raise cancelled
    if failure is not None:
        raise failure
