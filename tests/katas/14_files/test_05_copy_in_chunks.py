"""files/copy_in_chunks: what is copied, what is known of it meanwhile, and what is left of a copy that was stopped."""

import asyncio
import filecmp
import os
import time
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from async_dojo.testing import raises, say

MB = 1_000_000
TEXT = b"tea\r\nfor\0two, \xff\xfe"  # not text at all, to a copy
OLD = b"an older copy, which is longer than the new one"


class Interruption(BaseException):
    """What `except Exception` does not catch, and, other than KeyboardInterrupt, no event loop lets through either."""


class Reports:
    """The `report` of a test: keeps what it is told, and raises `error`, where there is one, at the second report."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.error = error
        self.done: list[int] = []

    async def __call__(self, done: int) -> None:
        """Be called as `report`."""
        self.done.append(done)
        if len(self.done) == 2 and self.error is not None:
            raise self.error


def put(path: Path, content: bytes) -> Path:
    """Make a file with this content, and return its path."""
    path.write_bytes(content)
    return path


def content(path: Path) -> bytes | None:
    """Return what is in the file, or None where there is none."""
    return path.read_bytes() if path.exists() else None


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Iterator[Path]:
    """Give a file of 50 MB, in which there is something other than zeros here and there."""
    path = tmp_path_factory.mktemp("large") / "large"
    with path.open("wb") as file:
        for megabyte in range(1, 51):
            file.seek(megabyte * MB - len(TEXT))  # what is skipped is zeros, and on most systems takes no room
            file.write(TEXT)
    yield path
    path.unlink()


@contextmanager
def one_thread() -> Iterator[None]:
    """Let the loop have one thread, which ends with the block: what it held until then shows whether it was closed."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        asyncio.get_running_loop().set_default_executor(pool)
        yield


def check_removed(folder: Path, why: str) -> None:
    """Fail where something other than the source and an old target is left in the folder; `why` is said then."""
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "source"}
    left = {name: len(content) for name, content in found.items() if content != OLD}
    assert not left, say(
        f"the copy did not come to its end, but when the exception came out there was still (name: bytes) {left}. Half "
        f"a file is easily taken for a whole one: {why}",
        f"コピーは最後まで進みませんでしたが、例外が出てきた時点で、まだ (名前: バイト数) {left} が残っています。"
        f"途中までのファイルは、完全なものと間違えられます。{why}",
    )


@pytest.mark.parametrize("old", [None, OLD], ids=["new", "replaced"])
async def test_all_bytes_are_copied(kata, tmp_path, old):
    """The target has the bytes of the source, and no others; the number of bytes is returned."""
    source, target = put(tmp_path / "source", TEXT), tmp_path / "target"
    if old is not None:
        put(target, old)
    number = await kata.copy(source, target, 4, Reports())
    assert content(target) == TEXT, say(
        f"the source has the bytes {TEXT!r}, the target {content(target)!r}. Are both opened for bytes, and is all of "
        "it written, and nothing else?",
        f"コピー元は {TEXT!r}、コピー先は {content(target)!r} です。どちらもバイト列として開いていますか。全部が、"
        "そしてそれだけが書かれていますか",
    )
    assert number == len(TEXT), say(
        f"{len(TEXT)} bytes were copied; copy returned {number!r}",
        f"コピーしたのは {len(TEXT)} バイトですが、copy の戻り値は {number!r} でした",
    )


async def test_each_piece_is_reported(kata, tmp_path):
    """After each piece the number of bytes so far is reported, and never twice the same."""
    for length, expected in ((10, [4, 8, 10]), (8, [4, 8]), (3, [3]), (0, [])):
        reports, target = Reports(), tmp_path / "target"
        number = await kata.copy(put(tmp_path / "source", b"x" * length), target, 4, reports)
        assert reports.done == expected, say(
            f"of {length} bytes in pieces of 4 the reports are {expected}; there were {reports.done}. Report all that "
            "has been copied so far, and only when there was a piece",
            f"{length} バイトを4バイトずつコピーすると、報告は {expected} ですが、実際は {reports.done} でした。"
            "それまでにコピーした合計を、コピーした分があるときにだけ報告します",
        )
        assert content(target) == b"x" * length, say(
            f"the target should have {length} bytes; it has {content(target)!r} (None: it is not there). An empty file "
            "is a file, too",
            f"コピー先は {length} バイトのはずですが、中身は {content(target)!r} です(None はファイルなし)。"
            "空のファイルもファイルです",
        )
        assert number == length, say(
            f"{length} bytes were copied; copy returned {number!r}",
            f"コピーしたのは {length} バイトですが、copy の戻り値は {number!r} でした",
        )


async def test_memory_does_not_grow_with_the_file(kata, tmp_path, large):
    """Of 50 MB no more than 10 are in memory at any moment."""
    target = tmp_path / "target"
    tracemalloc.start()
    try:
        await kata.copy(large, target, MB, Reports())
        peak = tracemalloc.get_traced_memory()[1] / MB
    finally:
        tracemalloc.stop()
    is_equal = filecmp.cmp(large, target, shallow=False)
    target.unlink()
    assert peak < 10, say(
        f"at one moment {peak:.0f} MB were in memory, of a file of 50 MB. read() without a size reads all of it",
        f"50 MB のファイルのうち、最大で {peak:.0f} MB が一度にメモリに置かれました。"
        "大きさを渡さない read() は、全部を読みます",
    )
    assert is_equal, say("the copy of a file of 50 MB is not equal to it", "50 MB のファイルのコピーが、元と違います")


async def test_a_report_tells_what_is_there(kata, tmp_path):
    """At each report about as many bytes are in the target as are reported: some may still be in a buffer."""
    source, target = put(tmp_path / "source", bytes(4 * MB)), tmp_path / "target"
    sizes: list[tuple[int, int]] = []

    def copied() -> int:
        return sum(path.stat().st_size for path in tmp_path.iterdir() if path != source)  # under whatever name so far

    async def report(done: int) -> None:
        sizes.append((done, await asyncio.to_thread(copied)))

    await kata.copy(source, target, MB, report)
    untrue = [pair for pair in sizes if abs(pair[0] - pair[1]) > MB / 2]
    assert not untrue, say(
        f"what is reported is not what has been copied by then: (reported, in the target) was {untrue}. Report while "
        "it is being copied, after each piece",
        f"報告が、そのときまでにコピーした量と違います。(報告, コピー先のバイト数) は {untrue} でした。"
        "コピーしながら、1回ごとに報告しましょう",
    )


@pytest.mark.parametrize("error", [OSError("nobody listens"), Interruption()], ids=repr)
async def test_a_failed_copy_is_removed(kata, tmp_path, error):
    """When a report fails, the exception comes out, and nothing is left of what was copied."""
    source, target, reports = put(tmp_path / "source", TEXT), put(tmp_path / "target", OLD), Reports(error)
    caught: Any = None
    with one_thread():
        try:
            await kata.copy(source, target, 4, reports)
        except type(error) as came:
            caught = came
            came.__traceback__ = None  # nor does this hold anything, such as an open file
    assert caught is error, say(
        f"the second report raised {error!r}; out of copy came {caught!r}",
        f"2回目の report が出したのは {error!r} ですが、copy から出たのは {caught!r} です",
    )
    check_removed(
        tmp_path,
        say(
            "remove it, whatever the exception was, and whether or not there was a target before: of the old one "
            "nothing is left once the new one is open for writing",
            "どんな例外のときも、前にコピー先があってもなくても、削除しましょう。書き込み用に開いた時点で、前の中身は"
            "もう消えています",
        ),
    )
    assert content(source) == TEXT, say("the source was changed", "コピー元が変わっています")


async def test_a_cancelled_copy_is_removed(kata, tmp_path, monkeypatch):
    """When copy is cancelled nothing is left of the target once it has ended, and the cancellation gets out."""
    source, reports, real_remove = put(tmp_path / "source", TEXT), 0, os.remove

    def slow_remove(path: Any) -> None:
        time.sleep(0.05)  # real: in a thread, where who waits for the removal does not mind
        real_remove(path)

    async def report(_: int) -> None:
        nonlocal reports
        reports += 1
        if reports == 2:
            asyncio.get_running_loop().call_soon(task.cancel)  # in what copy awaits next, a read or a write

    monkeypatch.setattr(os, "remove", slow_remove)
    monkeypatch.setattr(os, "unlink", slow_remove)  # which pathlib uses
    task = asyncio.create_task(kata.copy(source, tmp_path / "target", 4, report))
    await asyncio.wait([task])
    if not task.cancelled() and (error := task.exception()) is not None:
        raise error
    assert task.cancelled(), say(
        "copy was cancelled, but ended as if it had not been. Is each report awaited? Was CancelledError caught and "
        "not raised again?",
        "copy をキャンセルしましたが、普通に終わりました。report を毎回 await していますか。"
        "CancelledError を捕まえたまま、raise し直していないのではありませんか",
    )
    check_removed(
        tmp_path,
        say(
            "remove it, and wait until it is removed. CancelledError is no Exception, and it comes out of whatever is "
            "awaited: a report, a read, a write",
            "削除し、削除が終わるまで待ちましょう。CancelledError は Exception ではありません。また、それが出るのは、"
            "report に限らず、読み書きなど、await しているところのどこからでもです",
        ),
    )


async def test_without_a_source_nothing_changes(kata, tmp_path):
    """When the source cannot be opened the target is not touched, be it there or not."""
    target = tmp_path / "target"
    for before in (None, b"an older copy"):
        if before is not None:
            put(target, before)
        with raises(
            FileNotFoundError,
            say(
                "the source is missing, so FileNotFoundError should come out; nothing was raised",
                "コピー元がないので FileNotFoundError が出るはずですが、何も発生しませんでした",
            ),
        ):
            await kata.copy(tmp_path / "missing", target, 4, Reports())
        now = content(target)
        assert now == before, say(
            f"the source is missing, so the target should be as it was before, {before!r} (None: not there); now it is "
            f"{now!r}. Which of the two is opened first, and from when on is there something to remove?",
            f"コピー元がないので、コピー先は前と同じ {before!r} (None はファイルなし)のはずですが、"
            f"{now!r} になっています。"
            "先に開くのはどちらですか。また、削除すべきものがあるのは、いつからですか",
        )
