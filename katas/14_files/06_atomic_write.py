"""Cancelling an await does not stop the thread behind it; who writes a file must wait for its end, even when cancelled.

Complete `atomic_write`, which gives a file a new content so that nobody ever sees half of it:
- The data go into a temporary file in the same directory, with a name that nothing else has: others may write the same
  file at the same time. Then os.replace() (any rename is fine) gives it the name of the file, in a single step: at
  each moment a reader finds the old file, whole, or the new one. If there was no file, it is made. The permissions of
  the new file do not matter.
- If that fails, the exception comes out, the file is as it was, and the temporary file is gone.
- It may be cancelled at any of its awaits, and again while it puts things in order. CancelledError comes out; the file
  has the old content or the new one, and no temporary file is left. If the write fails as well, either of the two
  exceptions may come out.
- However it ends, when it has ended no thread is at work for it any more. One that went on could put old data over
  what the caller writes next.
- Other tasks go on meanwhile: all that touches files happens in threads, by aiofiles or to_thread(), as you like.

await をキャンセルしても、その先で動いているスレッドは止まりません。ファイルを書くなら、キャンセルされたときも、
スレッドが終わるまで待つ必要があります。

`atomic_write` を完成させてください。途中まで書かれたファイルを誰にも見せずに、ファイルの内容を新しくする関数です。
- データは、同じディレクトリの一時ファイルに書きます。同じファイルを同時に書く人がいるかもしれないので、
  一時ファイルの名前は、ほかと重ならないものにします。そのあと os.replace() (ほかのリネームでもかまいません)で、
  名前を元のファイルと同じにします。この操作には途中の状態がないので、読む人に見えるのは、いつでも完全な古い
  ファイルか、完全な新しいファイルです。元のファイルがなければ、新しく作ります。新しいファイルのパーミッションは
  問いません。
- 失敗したら、その例外を出します。ファイルは元のまま、一時ファイルは残しません。
- どの await でもキャンセルされることがあります。後始末の途中で、もう一度キャンセルされることもあります。
  CancelledError を出し、ファイルの内容は古いものか新しいもののどちらかで、一時ファイルは残しません。書き込みも失敗した
  ときは、どちらの例外を出してもかまいません。
- どのように終わっても、終わったあとに、そのために動いているスレッドがあってはいけません。残っていると、呼び出し側が次に
  書いたものを、古いデータで上書きしてしまうかもしれません。
- その間も、ほかのタスクは動けます。ファイルの操作は、aiofiles でも to_thread() でも、すべてスレッドで行います。
"""

from pathlib import Path


async def atomic_write(path: Path, data: bytes) -> None:
    """Give the file the content `data`, all at once or, on an exception, not at all."""
    # TODO: how do you wait for the end of a thread, while the await can be cancelled?
    raise NotImplementedError
