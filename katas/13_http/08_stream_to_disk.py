"""A large download goes to disk chunk by chunk: it is never all in memory, and a broken one leaves no file.

Complete `download`: it writes what is at the URL to the file `path`.
- It is written as it comes: however slow the disk is, at no time is more than a quarter of the content in memory (in
  the test 16 MiB, not compressed). client.get() reads it all before it returns; client.stream() does not.
- Writing to a file and removing it block the loop. Leave both to a thread, with aiofiles or asyncio.to_thread().
- The file holds the decoded content, also where the server has sent it compressed (Content-Encoding: gzip), unchanged
  byte by byte. It may be empty.
- The status comes first. If it is not 2xx, the httpx.HTTPStatusError of raise_for_status() gets out, no file is made,
  and one that was there already is as it was.
- If it fails later, or is cancelled while the content comes, no file is left, neither at `path` nor beside it (assume
  that there was none before). A full disk is such a failure, and may show only when the file is closed. What was raised
  gets out as it is, be it httpx's, the file system's or a CancelledError.
- By the time it ends, in whatever way, the file and the response are closed.
The client belongs to the caller, who closes it.

大きなダウンロードは、届いた分から順にディスクへ書きます。全体がメモリに載ることはなく、途中までのファイルも残しません。

`download` を完成させてください。URL の内容をファイル `path` に書きます。
- 届いた分から書いていきます。ディスクがどれほど遅くても、メモリにあるのは、どの時点でも内容の4分の1までとします
  (テストの内容は 16 MiB で、圧縮されていません)。client.get() は全部を読んでから戻りますが、client.stream() は
  違います。
- ファイルへの書き込みや削除は、ループを止めてしまいます。aiofiles か asyncio.to_thread() で、スレッドに任せましょう。
- ファイルの中身は、サーバーが圧縮して送ってきた場合(Content-Encoding: gzip)も、展開した内容です。1バイトも変えません。
  空のこともあります。
- まずステータスを確かめます。2xx でなければ、raise_for_status() の httpx.HTTPStatusError を外に出します。
  ファイルは作らず、すでにあったファイルにも触れません。
- そのあとで失敗するか、内容を受け取っている間にキャンセルされたときは、`path` にもその隣にも、ファイルを残しません
  (もとのファイルはないものとします)。ディスクがいっぱいになるのも失敗で、ファイルを閉じるときに初めて
  わかることもあります。例外は、httpx のものも、ファイルシステムのものも、CancelledError も、そのまま外に出します。
- どう終わる場合でも、終わった時点で、ファイルもレスポンスも閉じられているようにします。
client は呼び出し側のものです。閉じるのも呼び出し側です。
"""

from pathlib import Path

import httpx


async def download(client: httpx.AsyncClient, url: str, path: Path) -> None:
    """Write the content of the URL to `path`, as it comes; leave no half of it behind."""
    # TODO: what has to be open while the chunks come, and what has to be undone if they stop?
    raise NotImplementedError
