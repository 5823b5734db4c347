"""files/tail: which lines come, when, and how often the file is looked at."""

import asyncio
import inspect
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import raises, say

LONG = 600.0  # seconds
SOON = 2.0  # seconds; the time that a thread may need on a busy machine is in it


@pytest.fixture
def path(tmp_path) -> Path:
    """Give the path of an empty file."""
    path = tmp_path / "log.txt"
    path.touch()
    return path


def append(path: Path, data: bytes) -> None:
    """Write at the end of the file, as the program does that is followed."""
    with path.open("ab") as file:
        file.write(data)


@asynccontextmanager
async def following(kata: ModuleType, path: Path, pause: float) -> AsyncIterator[AsyncGenerator[str, None]]:
    """Call the kata's `tail`, see that what it gives can be iterated, and close it at the end of the block."""
    stream = kata.tail(path, pause)
    if inspect.iscoroutine(stream):
        stream.close()
    assert hasattr(stream, "__anext__"), say(
        f"calling tail() gave a {type(stream).__name__}, which `async for` cannot use. "
        "An `async def` whose body has a `yield` is an async generator",
        f"tail() の戻り値は {type(stream).__name__} で、`async for` では使えません。"
        "本体に `yield` のある `async def` が非同期ジェネレータです",
    )
    try:
        yield stream
    finally:
        await stream.aclose()


async def next_line(stream: AsyncGenerator[str, None]) -> str:
    """Await the next line; the end of the stream is told in the learner's words."""
    try:
        return await anext(stream)
    except StopAsyncIteration:
        pytest.fail(
            say(
                "tail ended. The end of the file is only where it ends now: sleep, then look again",
                "tail が終わりました。ファイルの終わりは、今のところの終わりにすぎません。"
                "スリープして、もう一度見ましょう",
            )
        )
    except UnicodeDecodeError as error:
        pytest.fail(
            say(
                f"what is in the file so far ends in the middle of a character, and that came out as {error!r}. "
                "Decode whole lines only: read bytes",
                f"ファイルが文字の途中で終わっているときに、{error!r} が出ました。"
                "バイト列として読み、行がそろってからデコードしましょう",
            )
        )


async def line_or_none(stream: AsyncGenerator[str, None], seconds: float) -> str | None:
    """Return the next line, or None if it does not come within so many seconds; then tail is over."""
    task = asyncio.ensure_future(next_line(stream))
    await asyncio.wait([task], timeout=seconds)
    if task.done():
        return task.result()
    task.cancel()
    await asyncio.wait([task])
    return None


def check_line(seen: str | None, expected: str) -> None:
    """Fail where a line is not the one that should have come."""
    assert seen == expected, say(
        f"the next line is {expected!r}, with its line end; what came was {seen!r} (None: nothing came in time). "
        "Are lines lost, cut or put together, or is the sleep in the wrong place?",
        f"次の行は、行末も含めて {expected!r} ですが、来たのは {seen!r} です(None は、時間内に来なかったという"
        "意味です)。"
        "行を失ったり、切ったり、つないだりしていませんか。スリープする場所は合っていますか",
    )


async def test_lines_that_are_there_come_at_once(kata, path):
    """What the file has already is given from the first line on, and nobody sleeps for that."""
    expected = [f"line {number}\n" for number in range(50)] + ["\n", "いろは\n", "  \t\n"]
    append(path, "".join(expected).encode())
    async with following(kata, path, LONG) as stream:
        for line in expected:
            check_line(await line_or_none(stream, SOON), line)


async def test_appended_lines_come(kata, path):
    """A line that is written while the consumer waits comes at the next look, and so do several at a time."""
    append(path, b"old\n")
    async with following(kata, path, 0.1) as stream:
        check_line(await line_or_none(stream, SOON), "old\n")
        for data in (b"a\n", b"b\nc\n\n", b"d\n"):
            waiting = asyncio.ensure_future(line_or_none(stream, SOON))
            await asyncio.sleep(0.25)  # it has looked, and found nothing
            append(path, data)
            first, *others = data.decode().splitlines(keepends=True)
            check_line(await waiting, first)
            for line in others:
                check_line(await line_or_none(stream, SOON), line)


async def test_half_a_line_waits(kata, path):
    """A line is given when its end is there, whatever piece of it is written first."""
    pieces = (b"ha", b"lf a li", b"ne\n"), (b"bytes: ", "い".encode()[:-1], "い".encode()[-1:], b"\nnext")
    async with following(kata, path, 0.1) as stream:
        for *early, last in pieces:
            waiting = asyncio.ensure_future(next_line(stream))
            for piece in early:
                append(path, piece)
                await asyncio.wait([waiting], timeout=0.35)
                seen = waiting.result() if waiting.done() else None
                assert seen is None, say(
                    f"of {b''.join((*early, last))!r} only a part had been written when tail gave {seen!r}. A read at "
                    "the end of a file gives what is there: keep it until the rest has come",
                    f"{b''.join((*early, last))!r} の途中までしか書かれていないのに、tail は {seen!r} を渡しました。"
                    "ファイルの終わりで読むと、書きかけの行も返ります。残りが来るまで取っておきましょう",
                )
            append(path, last)
            await asyncio.wait([waiting], timeout=SOON)
            if not waiting.done():
                waiting.cancel()
                await asyncio.wait([waiting])
            seen = None if waiting.cancelled() else waiting.result()
            expected = b"".join((*early, last)).partition(b"\n")[0].decode() + "\n"
            assert seen == expected, say(
                f"{expected!r} was written in {len(early) + 1} pieces and has ended now; what came was {seen!r} "
                "(None: nothing came). What was read before the end of the line belongs to the line",
                f"{expected!r} を {len(early) + 1} 回に分けて書き終えましたが、来たのは {seen!r} です"
                "(None は、来なかったという意味です)。行末より前に読んだ部分も、その行の一部です",
            )
        append(path, b" line\n")
        check_line(await line_or_none(stream, SOON), "next line\n")


async def test_only_a_newline_ends_a_line(kata, path):
    """Other characters that separate something, and a line that is longer than any buffer, end no line."""
    odd = "one\u2028line\x0cand\x85only\rone\r\n"
    long = "x" * 300_000 + "\n"
    append(path, (odd + long + "end\n").encode())
    async with following(kata, path, LONG) as stream:
        seen = await line_or_none(stream, SOON)
        assert seen == odd, say(
            f"the line {odd!r} ends with its '\\n'; what came was {seen!r}. splitlines() splits at other characters "
            "too, that of bytes at '\\r'",
            f"行 {odd!r} の終わりは '\\n' ですが、来たのは {seen!r} です。splitlines() は、ほかの文字でも分割します。"
            "bytes の splitlines() も、'\\r' で分割します",
        )
        seen = await line_or_none(stream, SOON)
        assert seen == long, say(
            f"a line of {len(long)} characters is there; what came has {len(seen or '')} (0: nothing came in time). A "
            "piece without '\\n' need not be the end of the file: sleep when there is nothing to read",
            f"{len(long)} 文字の行がすでにありますが、来たのは {len(seen or '')} 文字です(0 は、時間内に"
            "来なかったという意味です)。読んだ部分に '\\n' がなくても、ファイルの終わりとは限りません。"
            "スリープするのは、もう読むものがないときです",
        )
        check_line(await line_or_none(stream, SOON), "end\n")


class CountingPool(ThreadPoolExecutor):
    """The default executor of a test, which counts its jobs and tells when there are too many."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit, self.jobs, self.too_many = limit, 0, asyncio.Event()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Be given a job."""
        self.jobs += 1
        if self.jobs > self.limit:
            self.too_many.set()
        return super().submit(fn, *args, **kwargs)


async def test_it_sleeps_between_two_looks(kata, path):
    """While nothing is written the file is looked at once in each pause, and not all the time."""
    append(path, b"old\nhal")
    with CountingPool(limit=100) as pool:
        asyncio.get_running_loop().set_default_executor(pool)
        async with following(kata, path, 0.2) as stream:
            check_line(await line_or_none(stream, SOON), "old\n")
            pool.jobs = 0
            tasks = [asyncio.ensure_future(work) for work in (next_line(stream), pool.too_many.wait())]
            await asyncio.wait(tasks, timeout=1, return_when=asyncio.FIRST_COMPLETED)
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
    assert pool.jobs <= pool.limit, say(
        f"in one second without a new line, with a pause of 0.2 s, threads got more than {pool.limit} jobs. "
        "Sleep for `pause` seconds whenever there is no further line",
        f"`pause` は 0.2 秒で、1秒間、新しい行はなかったのに、スレッドに {pool.limit} 回より多く仕事が渡されました。"
        "渡せる行がなければ、`pause` 秒スリープしましょう",
    )


async def test_the_pause_is_what_was_asked_for(kata, path, clock):
    """The consumer says how often the file is looked at."""
    for pause, earliest, latest in ((3.0, 1.5, 4.5), (0.2, 0.0, 1.2)):
        path.write_bytes(b"")
        start = float(clock.elapsed)
        async with following(kata, path, pause) as stream:
            waiting = asyncio.ensure_future(line_or_none(stream, LONG))
            await asyncio.sleep(pause / 4)  # by now it has looked
            append(path, b"new\n")
            check_line(await waiting, "new\n")
            elapsed = float(clock.elapsed) - start
        assert earliest <= elapsed <= latest, say(
            f"the file was looked at for the first time after 0 s; the pause is {pause} s, so a line written meanwhile "
            f"comes after {pause} s; it came after {elapsed:.1f} s",
            f"最初に見たのは 0 秒後で、`pause` は {pause} 秒なので、その間に書かれた行が来るのは {pause} 秒後ですが、"
            f"{elapsed:.1f} 秒後でした",
        )


async def test_it_ends_with_its_consumer(kata, path):
    """When the consumer closes it, or is cancelled while it waits for a line, the file is closed too."""
    append(path, b"old\n")
    async with following(kata, path, LONG) as stream:
        check_line(await line_or_none(stream, SOON), "old\n")

    async with following(kata, path, LONG) as stream:

        async def consume() -> list[str]:
            return [line async for line in stream]

        consumer = asyncio.create_task(consume())
        await asyncio.sleep(0.25)
        consumer.cancel()
        await asyncio.wait([consumer])
        if not consumer.cancelled():
            consumer.result()
        assert consumer.cancelled(), say(
            "the consumer was cancelled while it waited for a line, but went on as if the lines had come to an end. "
            "Was CancelledError caught and not raised again?",
            "行を待っている消費側をキャンセルしましたが、行が終わったかのように先へ進みました。"
            "CancelledError を捕まえたまま、raise し直していないのではありませんか",
        )
    # That no file is left open is seen by the dojo.


async def test_a_missing_file(kata, tmp_path):
    """Where there is no file there is nothing to follow."""
    stream = kata.tail(tmp_path / "missing", 0.1)
    with raises(
        FileNotFoundError,
        say(
            "there is no such file, so FileNotFoundError should come out; nothing was raised",
            "ファイルがないので FileNotFoundError が出るはずですが、何も発生しませんでした",
        ),
    ):
        await line_or_none(stream, SOON)
    await stream.aclose()
