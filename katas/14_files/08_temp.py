"""A temporary directory has to be gone at the end, whatever the end is; and to make and to remove it takes a thread.

Complete `scratch`, for use as `async with scratch(parent, files) as directory:`
- It makes a new directory in `parent`, with a name that nothing else has, writes the given files into it (from names to
  contents) and gives its Path to the block. The block may do in it what it likes.
- At the end of the block the directory is removed, with all that is in it by then, and what comes behind the block can
  rely on that. Should the block have removed it itself, that is no error.
- It is removed, too, when the block raises something, and when it is cancelled; and what was raised comes out as it is.
- If one of the files cannot be written, for whatever reason, the block does not run, the exception comes out, by itself
  or in a group, and the directory is removed as well.
- Other tasks go on meanwhile: files and directories are made and removed in threads. aiofiles.tempfile has what you
  need; tempfile and shutil with to_thread() have it too.
A cancellation that comes while the directory is being made, filled or removed is another subject: that of atomic_write.

一時ディレクトリは、どのように終わっても、最後には消えていなければなりません。作るときも消すときも、スレッドに任せます。

`async with scratch(parent, files) as directory:` の形で使う `scratch` を完成させてください。
- `parent` の中に、ほかと名前の重ならない新しいディレクトリを作り、渡されたファイル(名前から内容への対応)を書き込んで、
  その Path をブロックに渡します。ブロックは、その中で何をしてもかまいません。
- ブロックが終わったら、そのときの中身ごとディレクトリを消します。ブロックの次の行では、もう消えています。ブロックが
  自分で消していても、エラーにはなりません。
- ブロックが例外を出したときも、キャンセルされたときも消します。その例外は、そのまま外に出ます。
- ファイルのどれかが書き込めないときは、理由が何であっても、ブロックを実行せず、その例外をそのまま、またはグループに
  入れて出します。このときもディレクトリを消します。
- その間も、ほかのタスクは動けます。ファイルやディレクトリは、スレッドで作り、スレッドで消します。必要なものは
  aiofiles.tempfile にあります。tempfile や shutil を to_thread() で使ってもかまいません。
ディレクトリを作っている間、ファイルを書いている間、ディレクトリを消している間のキャンセルは、ここでは扱いません。
それは atomic_write のテーマです。
"""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path


def scratch(parent: Path, files: Mapping[str, bytes]) -> AbstractAsyncContextManager[Path]:
    """Give the path of a new directory in `parent` with these files; it is gone at the end of the block."""
    # TODO: a function with @asynccontextmanager will do, or a class with __aenter__ and __aexit__
    raise NotImplementedError
