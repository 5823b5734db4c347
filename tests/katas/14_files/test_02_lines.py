"""files/lines: which lines are given and when, how much of the file is in memory, and who goes on meanwhile."""

import asyncio
import builtins
import io
import threading
import tracemalloc
from collections.abc import AsyncGenerator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

MB = 1_000_000
LONG = "x" * (MB // 4 - 1) + "\n"


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Iterator[Path]:
    """Give a file of 50 MB; its first and its last line are short and have a "tea" in them."""
    path = tmp_path_factory.mktemp("large") / "large.txt"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("tea in the morning\n")
        file.writelines(LONG for _ in range(200))
        file.write("tea in the evening\n")
    yield path
    path.unlink()


def put(path: Path, content: bytes | str) -> Path:
    """Make a file with this content, in UTF-8, and return its path."""
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def matching(kata: ModuleType, path: Path, text: str) -> AsyncGenerator[str, None]:
    """Return what matching returns; fail where it is no async generator."""
    lines = kata.matching(path, text)
    if not isinstance(lines, AsyncGenerator):
        getattr(lines, "close", int)()
        pytest.fail(
            say(
                f"matching should be an async generator, a function with a `yield`; a call gave {lines!r}",
                f"matching は `yield` を含む非同期ジェネレータのはずですが、呼び出しが返したのは {lines!r} です",
            )
        )
    return lines


async def lines_of(kata: ModuleType, path: Path, text: str) -> list[str]:
    """Return all that matching gives."""
    async with aclosing(matching(kata, path, text)) as lines:
        return [line async for line in lines]


async def test_lines_with_the_text_are_given(kata, tmp_path):
    """The lines that contain the text come in their order, the last one too, though it has no line end."""
    path = put(tmp_path / "notes.txt", "green tea\ncoffee\nお茶 tea\nTea\ngreen tea\nteapot")
    expected = ["green tea", "お茶 tea", "green tea", "teapot"]
    found = await lines_of(kata, path, "tea")
    assert [line.rstrip("\n") for line in found] == expected, say(
        f"the lines with 'tea' in them are {expected}; matching gave {found}",
        f"'tea' を含む行は {expected} ですが、matching が渡したのは {found} です",
    )
    assert found == expected, say(
        f"lines are given without their line ends; matching gave {found}",
        f"行は、終わりの改行を除いて渡します。matching が渡したのは {found} です",
    )
    nothing = await lines_of(kata, put(tmp_path / "empty.txt", ""), "")
    assert nothing == [], say(
        f"an empty file has no line; matching gave {nothing}",
        f"空のファイルには行がありませんが、matching は {nothing} を渡しました",
    )


async def test_a_line_is_given_as_it_is(kata, tmp_path):
    """Only the line end is taken away, and only "\\n" ends a line."""
    lines = ["  indented", "", "blanks behind  \t", "a page\x0cand a page", "a line\u2028of a poem", "0", ""]
    found = await lines_of(kata, put(tmp_path / "notes.txt", "\n".join(lines) + "\n"), "")
    assert {lines[0], lines[2]} <= set(found), say(
        f"the lines are {lines}; matching gave {found}. strip() takes more away than the line end: the blanks "
        "around belong to the line",
        f"行は {lines} ですが、matching が渡したのは {found} です。前後の空白も行の一部です。"
        "strip() は、それも取り除きます",
    )
    assert found == lines, say(
        f"the lines are {lines}; matching gave {found}. An empty line is a line. And a line ends at \\n, and nowhere "
        "else: see what else splitlines() takes for a line end",
        f"行は {lines} ですが、matching が渡したのは {found} です。空行も行です。また、行の終わりは \\n だけです。"
        "splitlines() がほかに何を改行とみなすか、調べてみましょう",
    )


async def test_memory_does_not_grow_with_the_file(kata, large):
    """Of 50 MB no more than 10 are in memory at any moment."""
    tracemalloc.start()
    try:
        found = await lines_of(kata, large, "tea")
        peak = tracemalloc.get_traced_memory()[1] / MB
    finally:
        tracemalloc.stop()
    assert found == ["tea in the morning", "tea in the evening"], say(
        f"the first and the last line of the large file have 'tea' in them; matching gave {str(found)[:200]}",
        f"大きなファイルで 'tea' を含むのは最初と最後の行ですが、matching が渡したのは {str(found)[:200]} です",
    )
    assert peak < 10, say(
        f"at one moment {peak:.0f} MB were in memory, of a file of 50 MB. read() and readlines() read all of it: "
        "iterate over the file, or read a limited number of lines at a time",
        f"50 MB のファイルのうち、最大で {peak:.0f} MB が一度にメモリに置かれました。read() や readlines() は全部を"
        "読みます。ファイルを1行ずつ回すか、一度に読む量を限りましょう",
    )


async def test_a_line_is_given_when_it_is_found(kata, tmp_path):
    """A line at the beginning is given although, much further back, something cannot be read."""
    path = put(tmp_path / "notes.txt", b"tea\n" + LONG.encode() * 48 + b"tea \xff\n")
    async with aclosing(matching(kata, path, "tea")) as lines:
        first: Any = None
        try:
            first = await anext(lines, "nothing")
        except UnicodeDecodeError:
            pytest.fail(
                say(
                    "the first line matches, but before it was given the file was read on to bytes that are not UTF-8, "
                    "12 MB behind it. Give each line when it is found: do not collect lines first",
                    "最初の行が当てはまりますが、それが渡される前に、12 MB 後ろにある UTF-8 でないバイト列まで"
                    "読まれました。行をためず、見つけたらすぐに渡しましょう",
                )
            )
        assert first == "tea", say(
            f"the first line, 'tea', matches; matching gave {first!r}",
            f"最初の行 'tea' が当てはまりますが、matching が渡したのは {first!r} です",
        )
        second: Any = None
        error: UnicodeDecodeError | None = None
        try:
            second = await anext(lines, "nothing")
        except UnicodeDecodeError as caught:
            error = caught
        assert error is not None, say(
            f"a line is not UTF-8, so UnicodeDecodeError should come out; matching gave {second!r}",
            f"UTF-8 でない行があるので UnicodeDecodeError になるはずですが、matching は {second!r} を渡しました",
        )


async def test_other_tasks_go_on_while_it_reads(kata, tmp_path, monkeypatch):
    """Between two lines that are 12 MB apart others get their turns, and the loop's thread opens no file."""
    path = put(tmp_path / "notes.txt", f"tea\n{LONG * 48}more tea\n")
    loop_thread, opened_by_the_loop = threading.current_thread(), False
    turns = 0
    real_open = open

    def watched_open(file: Any, *args: Any, **kwargs: Any) -> Any:
        nonlocal opened_by_the_loop
        if threading.current_thread() is loop_thread and str(file) == str(path):
            opened_by_the_loop = True
        return real_open(file, *args, **kwargs)

    async def other_task() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    monkeypatch.setattr(builtins, "open", watched_open)
    monkeypatch.setattr(io, "open", watched_open)  # which pathlib uses
    other = asyncio.create_task(other_task())
    try:
        async with aclosing(matching(kata, path, "tea")) as lines:
            await anext(lines)
            before = turns
            await anext(lines)
    finally:
        other.cancel()
    assert turns > before, say(
        "matching read 12 MB from one line to the next, and no other task got a turn meanwhile. Only opening a file in "
        "a thread is not enough: a plain `for` over it reads in the event loop's thread",
        "ある行から次の行まで 12 MB を読む間、ほかのタスクが一度も動けませんでした。スレッドで開くだけでは足りません。"
        "ふつうの `for` で回すと、イベントループのスレッドで読むことになります",
    )
    assert not opened_by_the_loop, say(
        "the file was opened in the event loop's thread, which stands still until the disc has answered. Open it with "
        "aiofiles.open(), or in a thread. A sleep(0) between the lines does not help, either: each line still blocks",
        "ファイルがイベントループのスレッドで開かれました。ディスクが答えるまで、ループは止まったままです。"
        "aiofiles.open() で開くか、スレッドで開きましょう。行の間に sleep(0) を入れても、1行読むたびに止まるのは"
        "同じです",
    )


@pytest.mark.parametrize("how", ["aclose", "exception", "cancel"])
async def test_the_file_is_closed_when_nobody_asks_for_more(kata, tmp_path, how):
    """However the consumer ends, the file is closed when aclose() has returned."""
    path = put(tmp_path / "notes.txt", "tea\ncoffee\n" * 1000)
    found: list[str] = []

    async def consume() -> None:
        async with aclosing(matching(kata, path, "tea")) as lines:
            async for line in lines:
                found.append(line)
                if how == "exception":
                    raise LookupError
                if how == "cancel":
                    consumer.cancel()
                    await asyncio.sleep(0)
                break

    with ThreadPoolExecutor(max_workers=1) as pool:  # its thread ends here: what it held shows whether it was closed
        asyncio.get_running_loop().set_default_executor(pool)
        consumer = asyncio.create_task(consume())
        await asyncio.wait([consumer])
    if not consumer.cancelled() and not isinstance(error := consumer.exception(), LookupError | None):
        raise error
    assert found == ["tea"], say(
        f"the consumer took one line, 'tea'; matching gave it {found}",
        f"消費側が受け取ったのは 'tea' の1行のはずですが、matching が渡したのは {found} です",
    )
