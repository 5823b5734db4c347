"""event_loop/starving: a computation on the loop has to let the others in, and need not be slower for that."""

import asyncio
import threading
from itertools import groupby

from async_dojo.testing import Clock, say

LIMIT = 100


async def beside_a_heartbeat(kata, parcels: int, clock: Clock) -> list[str]:
    """Add up parcels while a heartbeat beats once a turn; return who ran, in order."""
    log: list[str] = []

    def weigh(parcel: int) -> int:
        log.append("weigh")
        return parcel

    async def heartbeat() -> None:
        for _ in range(20 * parcels):  # it must end: the clock of a loop that is never idle does not move
            log.append("beat")
            await asyncio.sleep(0)

    beating = asyncio.create_task(heartbeat())
    try:
        await kata.total_weight(range(parcels), weigh)
    finally:
        beating.cancel()
        await asyncio.wait([beating])
    assert_no_time_passed(clock)
    return log


def assert_no_time_passed(clock: Clock) -> None:
    """Fail where the work has slept."""
    assert clock.elapsed == 0, say(
        f"the work slept for {clock.elapsed}, in which it could have gone on. To let the others run takes no time: "
        "sleep for 0 seconds",
        f"作業が {clock.elapsed} 眠っていました。そのあいだも計算を進められたはずです。"
        "ほかに順番を譲るのに時間は要りません。"
        "0 秒の sleep で十分です",
    )


async def test_the_sum_is_right(kata, clock):
    """The others get their turns, and the result stays what it was."""
    for parcels in ([], [7], list(range(LIMIT)), list(range(2 * LIMIT + 1))):
        weighed: list[int] = []

        def weigh(parcel: int, weighed: list[int] = weighed) -> int:
            weighed.append(parcel)
            return 2 * parcel

        total = await kata.total_weight(iter(parcels), weigh)
        assert total == 2 * sum(parcels), say(
            f"{len(parcels)} parcels weigh {2 * sum(parcels)} in all; total_weight returned {total!r}",
            f"荷物 {len(parcels)} 個の合計は {2 * sum(parcels)} ですが、total_weight は {total!r} を返しました",
        )
        assert weighed == parcels, say(
            f"each of {len(parcels)} parcels should be weighed once, in order; weighed: {len(weighed)}",
            f"{len(parcels)} 個の荷物を順番に1回ずつ量るはずですが、量った回数は {len(weighed)} "
            "回でした(または順番が違います)",
        )
    assert_no_time_passed(clock)


async def test_the_heartbeat_keeps_its_rhythm(kata, clock):
    """After at most 100 parcels in a row everybody else has a turn."""
    log = await beside_a_heartbeat(kata, 1000, clock)
    longest = max((len(list(run)) for who, run in groupby(log) if who == "weigh"), default=0)
    assert longest <= LIMIT, say(
        f"{longest} parcels were weighed in a row before the heartbeat got its next turn, at most {LIMIT} are allowed. "
        "Nobody else runs until this task really pauses: an await that has nothing to wait for does not",
        f"ハートビートに次の順番が回るまでに、荷物が続けて {longest} 個量られました(許されるのは最大 {LIMIT} 個)。"
        "このタスクが"
        "実際に一時停止するまで、ほかは動けません。待つもののない await では停止しません",
    )


async def test_two_of_them_take_turns(kata):
    """Two computations share the loop: neither has to wait for the end of the other."""
    log: list[str] = []

    def weigh_for(name: str):
        def weigh(parcel: int) -> int:
            log.append(name)
            return parcel

        return weigh

    totals = await asyncio.gather(*(kata.total_weight(range(500), weigh_for(name)) for name in "ab"))
    assert totals == [sum(range(500))] * 2, say(
        f"two computations at once should both get {sum(range(500))}; they got {totals}",
        f"同時に進む2つの計算の結果は、どちらも {sum(range(500))} になるはずですが、{totals} でした",
    )
    first = log.index("b")
    assert first <= LIMIT, say(
        f"the second computation began when the first had weighed {first} parcels; {LIMIT} are allowed in a row",
        f"2つ目の計算が始まったのは、1つ目が {first} 個量ったあとでした。続けて量れるのは {LIMIT} 個までです",
    )


async def test_it_stays_on_the_thread_of_the_loop(kata):
    """The parcels are weighed on the loop's own thread, by tasks that take turns."""
    threads: set[threading.Thread] = set()

    def weigh(parcel: int) -> int:
        threads.add(threading.current_thread())
        return parcel

    await kata.total_weight(range(3 * LIMIT), weigh)
    assert threads == {threading.current_thread()}, say(
        f"weigh was called in {sorted(thread.name for thread in threads)}: the work should stay on the thread of the "
        "event loop, since `weigh` need not be thread-safe, and let the others in from there",
        f"weigh が {sorted(thread.name for thread in threads)} で呼ばれました。`weigh` がスレッドセーフとは限りません。"
        "処理はイベントループのスレッドに残して、そこからほかに順番を譲ってください",
    )


async def test_it_can_be_cancelled_half_way(kata):
    """Where a task pauses it can also be cancelled, and what weigh raises reaches the caller."""
    weighed: list[int] = []
    task = asyncio.create_task(kata.total_weight(range(1000), lambda parcel: weighed.append(parcel) or 1))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    assert task.cancelled(), say(
        "the task was cancelled during the work, but it ended as if nothing had happened: it never paused, or it "
        "swallowed the cancellation",
        "作業の途中でタスクをキャンセルしましたが、何事もなかったかのように終わりました。一度も一時停止していないか、"
        "キャンセルを握りつぶしています",
    )
    assert len(weighed) <= LIMIT, say(
        f"the task was cancelled after its first turn; it should stop there, but it weighed {len(weighed)} parcels",
        f"最初の順番のあとでキャンセルしたので、そこで止まるはずですが、荷物を {len(weighed)} 個量りました",
    )
    broken = ValueError("the scale is broken")

    def weigh(parcel: int) -> int:
        raise broken

    caught: Exception | None = None
    try:
        await kata.total_weight([1], weigh)
    except NotImplementedError:
        raise
    except Exception as error:
        caught = error
    assert caught is broken, say(
        f"weigh raised {broken!r}, and the caller should get it; it got {caught!r}",
        f"weigh が発生させた {broken!r} は呼び出し元へ届くはずですが、{caught!r} でした",
    )
