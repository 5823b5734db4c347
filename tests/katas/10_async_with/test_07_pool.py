"""async_with/pool: connections are lent to one user at a time, and none is ever lost."""

import asyncio
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import raises, say

LONG = 100.0  # seconds; whoever waits that long waits for ever


class Database:
    """Opens connections, numbered from 0, each in 0.02 s; the tests see how many, and who uses which."""

    def __init__(self) -> None:
        self.opened = 0
        self.failing = False
        self.in_use: list[int] = []
        self.most_in_use = 0

    async def connect(self) -> int:
        await asyncio.sleep(0.02)
        if self.failing:
            raise OSError("the database does not answer")
        self.opened += 1
        return self.opened - 1

    async def use(self, pool: Any, seconds: float) -> None:
        """Borrow a connection and use it for so many seconds."""
        async with pool.borrow() as connection:
            assert connection in range(self.opened), say(
                f"`async with pool.borrow() as connection` gave {connection!r}, which this pool's connect() never "
                "returned. Do two pools share something?",
                f"`async with pool.borrow() as connection` で {connection!r} が得られましたが、"
                "このプールの connect() が返したものではありません。複数のプールが何かを共有していませんか",
            )
            assert connection not in self.in_use, say(
                f"connection {connection} was lent to a user while another one was still using it. One that is lent "
                "must not stay where the next one looks for a free connection",
                f"接続 {connection} が、使用中なのに別の利用者に貸し出されました。貸し出した接続を、次の人が空きを探す"
                "場所に残してはいけません",
            )
            self.in_use.append(connection)
            self.most_in_use = max(self.most_in_use, len(self.in_use))
            try:
                await asyncio.sleep(seconds)
            finally:
                self.in_use.remove(connection)


def assert_opened(database: Database, at_most: int, en: str, ja: str) -> None:
    """Check that no more connections were opened than needed."""
    assert database.opened <= at_most, say(
        f"{database.opened} connections were opened, {at_most} at most were allowed: {en}",
        f"開いてよい接続は {at_most} 個までですが、{database.opened} 個開きました。{ja}",
    )


async def serve(database: Database, pool: Any, seconds: list[float], en: str = "", ja: str = "") -> None:
    """Let as many users come at once, each for so many seconds, and check that all of them are served."""
    users = [asyncio.create_task(database.use(pool, each)) for each in seconds]
    _, waiting = await asyncio.wait(users, timeout=LONG)
    for user in waiting:
        user.cancel()
    await asyncio.gather(*users, return_exceptions=bool(waiting))
    assert not waiting, say(
        f"{en}{len(waiting)} of {len(users)} users wait for ever. What was not given back, or who was not woken?",
        f"{ja}{len(users)} 人のうち {len(waiting)} 人が、いつまでも待ち続けました。返されていないものや、"
        "起こされていない人はありませんか",
    )


async def assert_nothing_is_lost(database: Database, pool: Any, limit: int, en: str, ja: str) -> None:
    """Check that after all that has happened `limit` users can use the pool at the same time."""
    database.most_in_use, database.failing = 0, False
    await serve(database, pool, [0.1] * limit, f"{en}. After that ", f"{ja}。そのあと、")
    assert database.most_in_use == limit, say(
        f"{en}. After that only {database.most_in_use} of {limit} users can work at the same time. "
        "What was not given back?",
        f"{ja}。そのあと、{limit} 人のうち同時に使えたのは {database.most_in_use} 人だけでした。"
        "返されていないものは何でしょうか",
    )
    assert_opened(
        database,
        limit,
        f"{en}, and after that too many were opened. Was one that is open not put back?",
        f"{ja}。そのあと、開きすぎています。開いている接続を、戻し忘れていませんか",
    )


def started(kata: ModuleType, limit: int) -> tuple[Database, Any]:
    """Return a database and a pool of connections to it."""
    database = Database()
    return database, kata.Pool(database.connect, limit)


async def test_a_connection_is_used_again(kata):
    """Who comes when one is free gets that one; none is opened before it is needed."""
    database, pool = started(kata, 3)
    await asyncio.sleep(0.1)
    assert_opened(database, 0, "nobody has asked for one yet", "まだ誰も借りていません")
    for _ in range(3):
        await database.use(pool, 0.05)
        assert_opened(database, 1, "the one that came back was free", "返ってきた1つが空いていました")
    async with pool.borrow():
        database.failing = True
        other = asyncio.create_task(database.use(pool, 0.05))  # its connect() fails when the block is over
        await asyncio.sleep(0.01)
    with raises(OSError, say("connect() failed, but nobody heard", "connect() が失敗したのに、誰にも伝わりません")):
        await other
    database.failing = False
    await database.use(pool, 0.05)
    assert_opened(
        database,
        1,
        "a connection came back, then a place, as connect() had failed. Look for a connection first, among all of them",
        "接続が1つ返り、そのあと connect() が失敗して枠も1つ空きました。枠より先に、空いた接続を全部の中から探します",
    )


@pytest.mark.schedules(50)
async def test_each_is_lent_to_one_user_at_a_time(kata):
    """However many users come at once: `limit` connections, all of them at work, each with one user."""
    database, pool = started(kata, 3)
    await serve(database, pool, [0.1 + 0.01 * number for number in range(8)])
    assert_opened(
        database,
        3,
        "between looking how many there are and having one more, an `await` let others look, too",
        "いくつ開いたかを確かめてから1つ増えるまでの間に `await` があり、その間にほかの人も確かめてしまいます",
    )
    assert database.most_in_use == 3, say(
        f"8 users want a connection and 3 may be open, but at most {database.most_in_use} worked at the same time",
        f"8人が接続を求め、3つまで開けますが、同時に使えたのは最大 {database.most_in_use} 人でした",
    )
    await assert_nothing_is_lost(database, pool, 3, "8 users have used the pool", "8人がプールを使い終わりました")


async def test_a_waiter_goes_on_when_one_comes_back(kata, clock):
    """Nobody waits while a connection is free."""
    database, pool = started(kata, 2)
    await serve(database, pool, [0.077] * 4)
    assert clock.elapsed == 0.02 + 2 * 0.077, say(
        "two connections open in 0.02 s at the same time, and 4 users have them for 0.077 s each: that is 0.174 s, but "
        f"it took {clock.elapsed}. Does one who waits look now and then whether one is free? Does one connect() wait "
        "for the other?",
        "2つの接続が同時に 0.02 秒で開き、4人が 0.077 秒ずつ使うので 0.174 秒のはずですが、"
        f"{clock.elapsed} かかりました。"
        "待つ人が、空きをときどき見に行っていませんか。connect() が、ほかの connect() の終わりを待っていませんか",
    )


async def test_a_broken_block_gives_it_back(kata):
    """An exception in the block gets out as it is, and the connection is back."""
    for error in (LookupError("the block is broken"), OSError("the line is broken")):
        database, pool = started(kata, 1)
        with raises(
            type(error),
            say(
                f"the block raised {error!r}, and it never came out of `async with pool.borrow()`",
                f"ブロックが {error!r} を出しましたが、`async with pool.borrow()` の外に出てきませんでした",
            ),
        ) as raised:
            async with pool.borrow():
                raise error
        assert raised.value is error, say(
            f"the block raised {error!r}; {raised.value!r} came out",
            f"ブロックが出したのは {error!r} ですが、外に出たのは {raised.value!r} です",
        )
        await assert_nothing_is_lost(database, pool, 1, "a block raised an exception", "ブロックが例外を出しました")


async def test_a_cancellation_loses_nothing(kata):
    """Whoever is cancelled, while connecting, in the block or while waiting, leaves everything to the others."""
    for moment, others, en, ja in (
        (0.01, 0, "a user was cancelled while connect() was at work", "connect() の途中で利用者がキャンセルされました"),
        (0.05, 0, "a user was cancelled in the block", "ブロックの途中で利用者がキャンセルされました"),
        (0.05, 2, "a user was cancelled while it waited", "待っている利用者がキャンセルされました"),
    ):
        database, pool = started(kata, 2)
        before = [asyncio.create_task(database.use(pool, 0.1)) for _ in range(others)]
        await asyncio.sleep(0)
        user = asyncio.create_task(database.use(pool, 0.1))
        await asyncio.sleep(moment)
        user.cancel()
        await asyncio.wait([user])
        if not user.cancelled():
            user.result()  # an exception that came instead is for the learner
        assert user.cancelled(), say(
            f"{en}, but the cancellation did not get out of `async with pool.borrow()`",
            f"{ja}が、キャンセルは `async with pool.borrow()` の外に出ませんでした",
        )
        await asyncio.gather(*before)
        await assert_nothing_is_lost(database, pool, 2, en, ja)


@pytest.mark.schedules(50)
async def test_who_is_cancelled_as_one_comes_back_leaves_it_to_the_next(kata):
    """A connection that has just become free for a user is not lost with that user."""
    database, pool = started(kata, 1)
    come_back = asyncio.Event()

    async def holder() -> None:
        async with pool.borrow():
            await come_back.wait()

    async def canceller() -> None:
        await come_back.wait()
        waiters[0].cancel()

    others = [asyncio.create_task(holder())]
    await asyncio.sleep(0.05)
    waiters = [asyncio.create_task(database.use(pool, 0.1))]
    await asyncio.sleep(0.01)
    waiters.append(asyncio.create_task(database.use(pool, 0.1)))
    others.append(asyncio.create_task(canceller()))
    await asyncio.sleep(0.01)
    come_back.set()
    await asyncio.wait(waiters, timeout=LONG)
    served = waiters[1].done()
    for task in waiters:
        task.cancel()
    await asyncio.gather(*others, *waiters, return_exceptions=True)
    assert served, say(
        "the connection came back, the first in line was cancelled at that moment, and the second now waits for ever. "
        "What is handed to somebody who goes away must go on to the next (Condition.notify() does not see to that up "
        "to Python 3.12)",
        "接続が返ってきたその瞬間に、先頭で待っていた人がキャンセルされ、次の人がいつまでも待っています。"
        "渡した相手がいなくなったら、その次の人に渡さなければなりません(Python 3.12 までの Condition.notify() は"
        "そうしません)",
    )
    en = "a user was cancelled as a connection came back"
    await assert_nothing_is_lost(database, pool, 1, en, "接続が返った瞬間に利用者がキャンセルされました")


async def test_who_is_cancelled_as_its_block_ends_gives_it_back(kata):
    """Giving back comes to its end, whatever happens to the one who gives."""
    for steps in range(5):
        database, pool = started(kata, 2)
        leave = asyncio.Event()

        async def holder(pool: Any = pool, leave: asyncio.Event = leave) -> None:
            async with pool.borrow():
                await leave.wait()

        holding = asyncio.create_task(holder())
        await asyncio.sleep(0.05)
        connecting = asyncio.create_task(database.use(pool, 0.01))
        await asyncio.sleep(0.01)
        leave.set()
        for _ in range(steps):
            await asyncio.sleep(0)
        holding.cancel()
        await asyncio.wait([holding, connecting])
        connecting.result()  # raises what is for the learner
        en = f"a user was cancelled as its block came to an end, {steps} steps of the loop later"
        await assert_nothing_is_lost(
            database, pool, 2, en, f"ブロックが終わるところで({steps} 周後)、利用者がキャンセルされました"
        )


async def test_a_failing_connect_leaves_its_place_to_the_others(kata):
    """Its caller hears of it; who waits may try in its place."""
    database, pool = started(kata, 1)
    database.failing = True
    users = [asyncio.create_task(database.use(pool, 0.1)) for _ in range(2)]
    await asyncio.wait(users, timeout=LONG)
    waiting = [user for user in users if not user.done()]
    for user in users:
        user.cancel()
    ends = await asyncio.gather(*users, return_exceptions=True)
    assert not waiting, say(
        f"connect() failed for one user, and {len(waiting)} of 2 wait for ever. Nothing will come back to whoever "
        "waits for a connection: wake them, so that they can open one themselves",
        f"connect() が失敗したあと、2人のうち {len(waiting)} 人がいつまでも待っています。待っていても、返ってくる接続は"
        "ありません。起こして、自分で開けるようにしましょう",
    )
    strange = [end for end in ends if not isinstance(end, OSError)]
    assert not strange, say(
        f"connect() fails with OSError, so both users should hear of that; instead: {strange}",
        f"connect() が OSError で失敗するので、2人ともそれを受け取るはずですが、{strange} になりました",
    )
    await assert_nothing_is_lost(database, pool, 1, "connect() failed twice", "connect() が2回失敗しました")
