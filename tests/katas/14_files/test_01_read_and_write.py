"""files/read_and_write: what is in the file afterwards, whatever happens, and who goes on meanwhile."""

import asyncio
import builtins
import io
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import raises, say


class Interruption(BaseException):
    """What `except Exception` does not catch, and, other than KeyboardInterrupt, no event loop lets through either."""


async def rewritten(kata: ModuleType, path: Path, change: Callable[[str], str], encoding: str = "utf-8") -> str:
    """Return what rewrite returns, and explain an error of a wrong encoding or a wrong mode."""
    try:
        return await kata.rewrite(path, encoding, change)
    except NotImplementedError:
        raise
    except UnicodeError as error:
        pytest.fail(
            say(
                f"the text is in {encoding}; there was {error!r}. Is the encoding given to open(), both times?",
                f"テキストの文字コードは {encoding} ですが、{error!r} になりました。"
                "open() に encoding を、2回とも渡していますか",
            )
        )
    except (OSError, TypeError, AttributeError) as error:
        pytest.fail(
            say(
                f"rewriting a small text raised {error!r}. Is the file open, in a mode for what is done with it, and "
                "is each read() and write() of aiofiles awaited?",
                f"短いテキストを書き換えようとして {error!r} になりました。ファイルは開いていますか。"
                "モードは、することに合っていますか。aiofiles の read() や write() を、毎回 await していますか",
            )
        )


def put(path: Path, text: str) -> None:
    """Make a file of the text, in UTF-8"""
    path.write_bytes(text.encode("utf-8"))


def content(path: Path) -> str:
    """Return the text of the file."""
    return path.read_text(encoding="utf-8", errors="backslashreplace")


@contextmanager
def one_thread() -> Iterator[None]:
    """Let the loop have one thread, which ends with the block: what it held until then shows whether it was closed."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        asyncio.get_running_loop().set_default_executor(pool)
        yield


async def check(kata: ModuleType, path: Path, old: str, new: str) -> None:
    """Let the old text be changed to the new one; look at what change was given, what is in the file, the result."""
    put(path, old)
    given: list[str] = []

    def change(text: str) -> str:
        given.append(text)
        return new

    returned = await rewritten(kata, path, change)
    assert given == [old], say(
        f"the text of the file is {old!r}, and change is called once, with this text. It was called with: {given}",
        f"ファイルのテキストは {old!r} で、change はこれで1回呼ばれるはずです。実際に渡されたのは {given} でした",
    )
    text = content(path)
    assert len(new) >= len(old) or text == new, say(
        f"the new text, {new!r}, is shorter than the old one; in the file is {text!r}. Mode 'r+' does not shorten a "
        "file, so the rest of the old text stays; mode 'w' empties it first. truncate() cuts off what is behind the "
        "position; a size that is given to it counts bytes, not letters",
        f"新しいテキスト {new!r} は元より短いのですが、ファイルには {text!r} があります。モード 'r+' で書いても"
        "ファイルは短くならず、元のテキストの残りが消えません。モード 'w' なら、先に中身が消えます。truncate() は"
        "現在位置より後ろを切り捨てます。大きさを渡すなら、文字数ではなくバイト数です",
    )
    assert text == new, say(
        f"the new text is {new!r}; in the file is {text!r}. It takes the place of the old text, and is not added to "
        "it. And write() of aiofiles writes nothing until it is awaited",
        f"新しいテキストは {new!r} ですが、ファイルにあるのは {text!r} です。書き足すのではなく、"
        "元のテキストと入れ替えます。また、aiofiles の write() は、await しないと何も書きません",
    )
    assert returned == new, say(
        f"rewrite returns the new text, {new!r}; it returned {returned!r}",
        f"rewrite の戻り値は新しいテキスト {new!r} のはずですが、{returned!r} でした",
    )


async def test_the_new_text_takes_the_place_of_the_old(kata, tmp_path):
    """Afterwards the file has the new text, all of it."""
    await check(kata, tmp_path / "notes.txt", "tea\nfor two", "tea\nfor two,\nand a cake for three\n")


async def test_nothing_is_left_of_a_longer_text(kata, tmp_path):
    """A shorter text makes the file shorter."""
    for new in ("tea", "お茶", ""):
        await check(kata, tmp_path / "notes.txt", "tea for two", new)


@pytest.mark.parametrize("new", ["first words", ""], ids=["first words", "still empty"])
async def test_an_empty_text_is_a_text(kata, tmp_path, new):
    """An empty file is changed like any other."""
    await check(kata, tmp_path / "notes.txt", "", new)


@pytest.mark.parametrize("encoding", ["shift_jis", "utf-16"])
async def test_the_encoding_is_the_given_one(kata, tmp_path, encoding):
    """The text is read and written in the encoding of the argument, not in the computer's default."""
    path = tmp_path / "notes.txt"
    path.write_bytes("お茶を二杯".encode(encoding))
    returned = await rewritten(kata, path, lambda text: text.replace("茶", "酒") + "とケーキ", encoding)
    expected = "お酒を二杯とケーキ"
    raw = path.read_bytes()
    assert raw == expected.encode(encoding), say(
        f"in the file should be {expected!r} in {encoding}; it has the bytes {raw!r}. Is the encoding given to open(), "
        "both times?",
        f"ファイルには {expected!r} が {encoding} で入るはずですが、中身は {raw!r} です。"
        "open() に encoding を、2回とも渡していますか",
    )
    assert returned == expected, say(
        f"rewrite returns the new text, {expected!r}; it returned {returned!r}",
        f"rewrite の戻り値は新しいテキスト {expected!r} のはずですが、{returned!r} でした",
    )


async def test_the_loop_goes_on_meanwhile(kata, tmp_path, monkeypatch):
    """The event loop's thread opens no file, however it would read it then: other threads do."""
    path = tmp_path / "notes.txt"
    put(path, "tea for two")
    loop_thread, opened_by_the_loop = threading.current_thread(), False
    real_open = open

    def watched_open(file: Any, *args: Any, **kwargs: Any) -> Any:
        nonlocal opened_by_the_loop
        if threading.current_thread() is loop_thread and str(file) == str(path):
            opened_by_the_loop = True
        return real_open(file, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", watched_open)
    monkeypatch.setattr(io, "open", watched_open)  # which pathlib uses
    await rewritten(kata, path, str.upper)
    assert not opened_by_the_loop, say(
        "the file was opened in the event loop's thread: no other task can run until the disc has answered, for each "
        "line anew. Open it with aiofiles.open() and await what you do with it, or let a thread do it with to_thread()",
        "ファイルがイベントループのスレッドで開かれました。ディスクが答えるまで、1行ごとに、ほかのタスクは動けません。"
        "aiofiles.open() で開いて操作を await するか、to_thread() でスレッドに任せましょう",
    )


@pytest.mark.parametrize("error", [ValueError("no tea left"), Interruption(), asyncio.CancelledError()], ids=repr)
async def test_a_failed_change_leaves_the_file_as_it_was(kata, tmp_path, error):
    """What `change` raises comes out as it is, nothing in the file is lost, and the file is closed."""
    path = tmp_path / "notes.txt"
    put(path, "tea for two")

    def change(text: str) -> str:
        raise error

    caught: Any = None
    with one_thread():
        try:
            await rewritten(kata, path, change)
        except type(error) as came:
            caught = came
            came.__traceback__ = None  # nor does this hold anything, such as an open file
    assert caught is error, say(
        f"change raised {error!r}; out of rewrite came {caught!r}",
        f"change が出したのは {error!r} ですが、rewrite から出たのは {caught!r} です",
    )
    text = content(path)
    assert text == "tea for two", say(
        f"change failed, so the file should be as it was, 'tea for two'; it has {text!r}. A file that is opened with "
        "mode 'w' is empty from that moment on",
        f"change が失敗したので、ファイルは元の 'tea for two' のままのはずですが、{text!r} になっています。"
        "モード 'w' で開いたファイルは、その瞬間に空になります",
    )


@pytest.mark.parametrize(("old", "new"), [(b"\xff", "tea"), (b"tea", "お茶")], ids=["read", "write"])
async def test_a_text_that_the_encoding_cannot_express(kata, tmp_path, old, new):
    """What cannot be decoded or encoded comes out as UnicodeError, and the file is closed."""
    path = tmp_path / "notes.txt"
    path.write_bytes(old)
    with (
        one_thread(),
        raises(
            UnicodeError,
            say(
                f"{old!r} was to be changed to {new!r}, in ASCII, which cannot be done, so UnicodeError should come "
                "out; nothing was raised",
                f"ASCII のファイル {old!r} を {new!r} に書き換えることはできないので UnicodeError が出るはずですが、"
                "何も発生しませんでした",
            ),
        ),
    ):
        await kata.rewrite(path, "ascii", lambda _: new)


async def test_a_missing_file_is_not_made(kata, tmp_path):
    """Where there is no file there is nothing to change: FileNotFoundError, and still no file."""
    path = tmp_path / "missing.txt"
    with raises(
        FileNotFoundError,
        say(
            "there is no such file, so FileNotFoundError should come out; nothing was raised",
            "ファイルがないので FileNotFoundError が出るはずですが、何も発生しませんでした",
        ),
    ):
        await kata.rewrite(path, "utf-8", str.upper)
    assert not path.exists(), say(
        "there was no such file, but there is one now. Modes with 'w' or 'a' make it",
        "存在しなかったファイルができています。'w' や 'a' の付いたモードで開くと、ファイルが作られます",
    )
