"""async_with/reusable: each save() of one table is a transaction of its own, one after another or at the same time."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import raises, say


class Server:
    """Keeps what each transaction did; each step takes 0.01 s, and `open` are those that have begun and not ended."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.open: list[int] = []
        self.most_open = 0
        self.rows: dict[int, list[str]] = {}

    async def begin(self) -> int:
        number = len(self.rows) + 1
        self.rows[number] = []
        await asyncio.sleep(0.01)
        self.open.append(number)
        self.most_open = max(self.most_open, len(self.open))
        self.log.append(f"begin {number}")
        return number

    async def insert(self, number: int, row: str) -> None:
        await asyncio.sleep(0.01)
        assert number in self.open, say(
            f"{row!r} was inserted into transaction {number}, which is over: {self.log}. Whose number is that? "
            "Or has another save() ended the transaction, because it took it for its own?",
            f"{row!r} が、すでに終わったトランザクション {number} に入れられました: {self.log}。誰の番号でしょうか。"
            "それとも、ほかの save() が、自分のものと取り違えて終わらせたのでしょうか",
        )
        self.rows[number].append(row)

    async def commit(self, number: int) -> None:
        await self.end(number, "commit")

    async def rollback(self, number: int) -> None:
        await self.end(number, "rollback")

    async def end(self, number: int, how: str) -> None:
        assert number in self.open, say(
            f"{how} of transaction {number}, which is over already: {self.log}. What was entered twice must be left "
            "twice, each time with its own state",
            f"すでに終わったトランザクション {number} に {how} がありました: {self.log}。2回入ったら2回出ますが、"
            "それぞれが自分の状態を持っていなければなりません",
        )
        self.open.remove(number)
        self.log.append(f"{how} {number}")
        await asyncio.sleep(0.01)

    def saved(self, how: str = "commit") -> list[list[str]]:
        """Return the rows of each transaction that ended in that way, in the order in which they did."""
        ended = [entry.split() for entry in self.log]
        return [self.rows[int(number)] for what, number in ended if what == how]


async def stream(*rows: str) -> AsyncGenerator[str, None]:
    """Yield the rows, each after a while."""
    for row in rows:
        await asyncio.sleep(0.01)
        yield row


async def save(table: Any, rows: AsyncGenerator[str, None], en: str, ja: str) -> None:
    """Call table.save(); fail where the context manager was used up, or left by somebody else."""
    try:
        async with contextlib.aclosing(rows):
            await table.save(rows)
    except (RuntimeError, AttributeError) as error:
        if "'args'" not in str(error) and "didn't yield" not in str(error):
            raise
        pytest.fail(
            say(
                f"{error!r} came out of {en}. A context manager that @asynccontextmanager has made can be entered "
                "once: its generator does not begin again. To enter once more, call the function once more",
                f"{ja} から {error!r} が出ました。@asynccontextmanager が作ったコンテキストマネージャに入れるのは"
                "1回だけです。中のジェネレータは最初に戻りません。もう一度入るには、関数をもう一度呼びます",
            )
        )


def assert_saved(server: Server, expected: list[list[str]], en: str, ja: str) -> None:
    """Check the rows of each committed transaction, in any order."""
    assert sorted(server.saved()) == sorted(expected), say(
        f"{en}: these transactions should be committed: {expected}; these were: {server.saved()}. "
        f"The server's log: {server.log}",
        f"{ja}。コミットされるはずのトランザクションは {expected} ですが、実際は {server.saved()} でした。"
        f"サーバーのログ: {server.log}",
    )
    assert not server.open, say(
        f"{en}: the transactions {server.open} were never ended; the server's log: {server.log}",
        f"{ja}。トランザクション {server.open} が終わっていません。サーバーのログ: {server.log}",
    )


def made(kata: ModuleType) -> tuple[Server, Any]:
    """Return a server and a table on it."""
    server = Server()
    return server, kata.Table(server)


async def test_it_can_save_more_than_once(kata):
    """Each save() is a transaction of its own; before the first one there is none."""
    server, table = made(kata)
    await asyncio.sleep(0.05)
    assert server.rows == {}, say(
        "the table has saved nothing, but a transaction has begun",
        "まだ何も save していないのに、トランザクションが始まっています",
    )
    for number in (1, 2, 3):
        en, ja = f"save() number {number}", f"{number} 回目の save()"
        await save(table, stream(f"row {number}", "and more"), en, ja)
        expected = [[f"row {each}", "and more"] for each in range(1, number + 1)]
        assert_saved(server, expected, f"after {en}", f"{ja}のあと")


async def test_a_transaction_has_begun_when_the_rows_are_read(kata):
    """The rows are read, and inserted, within the transaction."""
    server, table = made(kata)

    async def rows() -> AsyncGenerator[str, None]:
        seen.append(list(server.open))
        yield "a row"

    seen: list[list[int]] = []
    await save(table, rows(), "the first save()", "最初の save()")
    await save(table, rows(), "the second save()", "2回目の save()")
    assert seen == [[1], [2]], say(
        f"when the first save() reads its rows, transaction 1 alone should be open, and at the second transaction 2; "
        f"open were {seen}",
        "行を読むとき開いているのは、最初の save() ではトランザクション 1 だけ、2回目では 2 だけのはずですが、"
        f"{seen} でした",
    )


async def test_a_failed_save_does_not_keep_the_next_from_working(kata):
    """It is rolled back, its exception gets out, and the next one begins anew."""
    server, table = made(kata)
    error = OSError("the rows cannot be read")

    async def broken() -> AsyncGenerator[str, None]:
        yield "lost"
        raise error

    with raises(
        OSError,
        say(
            "reading the rows failed, but save() raised nothing",
            "行を読むのに失敗したのに、save() は例外を出しませんでした",
        ),
    ) as raised:
        await save(table, broken(), "a save() whose rows cannot be read", "行を読めない save()")
    assert raised.value is error, say(
        f"reading the rows failed with {error!r}, but save() raised {raised.value!r}",
        f"行を読むときの例外は {error!r} ですが、save() が出したのは {raised.value!r} です",
    )
    assert server.saved("rollback") == [["lost"]], say(
        f"a save() that fails should be rolled back; the server's log: {server.log}",
        f"失敗した save() はロールバックされるはずです。サーバーのログ: {server.log}",
    )
    await save(table, stream("kept"), "the save() after one that failed", "失敗したあとの save()")
    assert_saved(server, [["kept"]], "a save() failed, and the next one worked", "save() が失敗し、次は成功しました")


async def test_a_cancelled_save_does_not_keep_the_next_from_working(kata):
    """It is rolled back, the cancellation gets out, and the next one begins anew."""
    server, table = made(kata)
    reading = asyncio.Event()

    async def endless() -> AsyncGenerator[str, None]:
        yield "lost"
        reading.set()
        await asyncio.Event().wait()

    for number in (1, 2):
        reading.clear()
        task = asyncio.create_task(save(table, endless(), f"save() number {number}", f"{number} 回目の save()"))
        coming = asyncio.create_task(reading.wait())
        await asyncio.wait([task, coming], return_when=asyncio.FIRST_COMPLETED)
        task.cancel()
        coming.cancel()
        await asyncio.wait([task, coming])
        if not task.cancelled():
            task.result()  # an exception that came instead is for the learner
        assert task.cancelled(), say(
            "save() was cancelled while it read the rows, and ended as if it had not been",
            "行を読んでいる途中で save() をキャンセルしましたが、普通に終わりました",
        )
        assert server.saved("rollback") == [["lost"]] * number, say(
            f"{number} cancelled save() should be rolled back; the server's log: {server.log}",
            f"キャンセルされた {number} 回の save() はロールバックされるはずです。サーバーのログ: {server.log}",
        )
    await save(table, stream("kept"), "the save() after cancelled ones", "キャンセルされたあとの save()")
    assert_saved(server, [["kept"]], "after two cancelled save()s", "save() が2回キャンセルされたあと")


@pytest.mark.schedules(20)
async def test_saves_at_the_same_time_are_kept_apart(kata):
    """Each has its own transaction, and none waits for another."""
    server, table = made(kata)
    names = ["a", "b", "c"]
    rows = [[f"{name}{number}" for number in range(length)] for name, length in zip(names, (3, 1, 2), strict=True)]
    await asyncio.gather(
        *(save(table, stream(*each), "one of three save()s at the same time", "同時に呼んだ save()") for each in rows)
    )
    en, ja = "three save()s ran at the same time", "3つの save() を同時に呼びました"
    assert_saved(server, rows, en, ja)
    assert server.most_open == 3, say(
        f"{en}, so their three transactions should be open at the same time; never more than {server.most_open} were. "
        "Does one wait until the context manager is free again?",
        f"{ja}。トランザクションも3つ同時に開くはずですが、最大でも {server.most_open} つでした。"
        "コンテキストマネージャが空くのを待っていませんか",
    )


async def test_a_save_within_a_save_is_another_transaction(kata):
    """The inner one is committed while the outer one is still open, and stays so if that one fails."""
    server, table = made(kata)
    error = OSError("the rows cannot be read")

    async def auditing() -> AsyncGenerator[str, None]:
        yield "outer"
        async with asyncio.timeout(10):
            await save(table, stream("inner"), "a save() within another one", "save() の中の save()")
        yield "outer, too"
        raise error

    failed: BaseException | None = None
    try:
        await save(table, auditing(), "a save() with another one in it", "中に save() を含む save()")
    except (OSError, TimeoutError) as caught:
        failed = caught
    assert not isinstance(failed, TimeoutError), say(
        "a save() within another one waits for ever: the outer one cannot end before the inner one has, and the inner "
        "one waits for what the outer one holds",
        "save() の中の save() が、いつまでも待っています。外側は内側が終わるまで終われず、内側は外側が持っているものを"
        "待っています",
    )
    assert failed is error, say(
        f"the outer save() failed with {error!r}, but {failed!r} came out",
        f"外側の save() は {error!r} で失敗しましたが、出てきたのは {failed!r} です",
    )
    assert server.saved("rollback") == [["outer", "outer, too"]], say(
        f"the outer save() failed, and it alone should be rolled back, with its two rows; the log: {server.log}, the "
        f"rows: {server.rows}",
        f"失敗した外側の save() だけが、その2行ごとロールバックされるはずです。ログ: {server.log}、行: {server.rows}",
    )
    assert_saved(server, [["inner"]], "a save() within one that failed", "失敗した save() の中の save() は成功しました")
