"""async_for/clean_up: the connection behind a generator is closed when its user is done, however that ends."""

import asyncio
from itertools import count

import pytest

from async_dojo.testing import raises, say


class Server:
    """A connection that notes what is done with it; without lines it sends "tick 1", "tick 2" and so on for ever."""

    def __init__(self, *lines: str) -> None:
        self.log: list[str] = []
        self._lines = iter(lines) if lines else (f"tick {number}" for number in count(1))

    async def open(self) -> None:
        self.log.append("open")

    async def read_line(self) -> str | None:
        await asyncio.sleep(0.1)
        line = next(self._lines, None)
        self.log.append(f"read {line}")
        return line

    async def close(self) -> None:
        self.log.append("closing")
        await asyncio.sleep(0.1)
        self.log.append("closed")


async def is_error(line: str) -> bool:
    await asyncio.sleep(0)
    return line.startswith("error")


async def found(kata, server, wanted):
    """Await the kata's `find`; what a context manager of the wrong kind raises is said in the learner's words."""
    try:
        return await kata.find(server, wanted)
    except (AttributeError, TypeError) as error:
        pytest.fail(
            say(
                f"find raised {type(error).__name__}: {error}. An async generator has no close(), only aclose(), which "
                "must be awaited: `contextlib.aclosing` with `async with` does so, `closing` and `with` do not",
                f"find が {type(error).__name__} になりました: {error}。非同期ジェネレータにあるのは close() ではなく "
                "aclose() で、await が必要です。`closing` や `with` ではなく、`contextlib.aclosing` と `async with` を"
                "使いましょう",
            )
        )


async def assert_closed_once(server: Server, when: str, itsu: str) -> None:
    """Check that the connection has just been closed; `when` and `itsu` say what had happened."""
    assert "closing" in server.log, say(
        f"{when}, and the connection is still open: the generator stands at its `yield`, and its `finally` has not run",
        f"{itsu}、接続が開いたままです。ジェネレータは `yield` で止まっていて、`finally` が実行されていません",
    )
    assert "closed" in server.log, say(
        f"{when}, but the connection was still being closed. Was closing only begun, or left to the garbage "
        "collector? It must be awaited",
        f"{itsu}、接続を閉じる処理がまだ終わっていません。閉じ始めただけか、ガベージコレクタ任せではありませんか。"
        "await が必要です",
    )
    await asyncio.sleep(0.5)  # long enough for whatever else would close it
    assert server.log.count("closing") == 1, say(
        f"the connection was closed {server.log.count('closing')} times. It belongs to the generator: close that one, "
        "and leave the connection to its `finally`",
        f"接続が {server.log.count('closing')} 回閉じられました。接続はジェネレータのものです。"
        "閉じるのはジェネレータのほうで、接続はその `finally` に任せましょう",
    )
    assert server.log[-1] == "closed", say(
        f"the connection was used after it was closed: {server.log}",
        f"閉じたあとの接続が使われました: {server.log}",
    )


async def test_connection_is_closed_when_a_line_was_found(kata):
    """A `return` in the loop leaves it early."""
    server = Server("ok 1", "error 2", "ok 3", "error 4")
    line = await found(kata, server, is_error)
    assert line == "error 2", say(
        f"the first line that is wanted is 'error 2'; find returned {line!r}",
        f"最初に見つかるはずの行は 'error 2' ですが、find が返したのは {line!r} です",
    )
    await assert_closed_once(server, "find has returned its line", "find は行を返しましたが")


async def test_connection_is_closed_at_the_end_of_the_log(kata):
    """A generator that has come to its end has run its `finally`."""
    server = Server("ok 1", "ok 2")
    line = await found(kata, server, is_error)
    assert line is None, say(
        f"no line is wanted: expected None, got {line!r}", f"該当する行はないので None のはずが {line!r} でした"
    )
    await assert_closed_once(server, "the log was read to its end", "ログは最後まで読まれましたが")


async def test_nothing_is_read_after_the_line(kata):
    """Closing is not reading on to the end, which may never come."""
    server = Server("ok 1", "error 2", "ok 3")
    await found(kata, server, is_error)
    await asyncio.sleep(0.5)  # whatever is left over has time to end
    assert "read ok 3" not in server.log, say(
        "find had its line and yet read on. Running a generator to its end does run its `finally`, but a log may have "
        "no end: close the generator instead",
        "目当ての行が見つかったあとも読み続けています。最後まで回せば `finally` は実行されますが、"
        "終わりのないログもあります。ジェネレータを閉じましょう",
    )
    assert server.log.count("open") == 1, say(
        f"the connection was opened {server.log.count('open')} times",
        f"接続が {server.log.count('open')} 回開かれました",
    )


async def test_connection_is_closed_when_wanted_raises(kata):
    """An exception in the body of the loop leaves it early, too."""
    server = Server()

    async def wanted(line: str) -> bool:
        if line == "tick 2":
            raise ValueError(f"cannot judge {line!r}")
        return False

    lost = say(
        "wanted() raised ValueError, but find did not", "wanted() は ValueError を出しましたが、find からは出てきません"
    )
    with raises(ValueError, lost):
        await found(kata, server, wanted)
    await assert_closed_once(
        server, "find has ended with the exception of wanted()", "wanted() の例外で find は終わりましたが"
    )


async def cancelled_at(kata, server: Server, wanted, seconds: float) -> None:
    """Cancel a task that runs `find` after so many seconds, and wait until it has ended."""
    task = asyncio.create_task(found(kata, server, wanted))
    await asyncio.sleep(seconds)
    if task.done():
        task.result()  # an exception so early is for the learner
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()  # so is one that came instead
    assert task.cancelled(), say(
        "find was cancelled, but it ended as if it had not been. Was CancelledError caught and not raised again?",
        "find をキャンセルしましたが、普通に終わりました。CancelledError を捕まえたまま、"
        "raise し直していないのではありませんか",
    )


async def test_connection_is_closed_when_cancelled_in_the_body(kata):
    """A cancellation reaches the task at the await where it waits, which may be in the body of the loop."""
    server = Server()

    async def wanted(line: str) -> bool:
        return await asyncio.Event().wait()

    await cancelled_at(kata, server, wanted, 0.5)
    await assert_closed_once(
        server, "the task was cancelled while wanted() was at work", "wanted() の途中でタスクはキャンセルされましたが"
    )


async def test_connection_is_closed_when_cancelled_while_reading(kata):
    """A cancellation may also come while the generator waits for a line."""
    server = Server()
    await cancelled_at(kata, server, is_error, 0.45)
    await assert_closed_once(
        server, "the task was cancelled while it waited for a line", "行を待っている間にタスクはキャンセルされましたが"
    )
