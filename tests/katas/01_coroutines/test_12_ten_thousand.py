"""coroutines/ten_thousand: how many waits one thread carries, and what each of them costs."""

import asyncio
import threading
import tracemalloc

import pytest

from async_dojo.testing import say

# threading.stack_size() accepts nothing below this. What a thread really takes is more.
SMALLEST_STACK = 32 * 1024


class Network:
    """Sends a message in one second; it sees for itself which sends overlap, and on which threads they run."""

    def __init__(self, at_once: frozenset[int] = frozenset()) -> None:
        self.at_once = at_once
        self.sent: list[int] = []
        self.under_way = self.peak = 0
        self.threads: set[int] = set()
        self.lock = threading.Lock()  # for answers that do use threads

    async def send(self, subscriber: int) -> None:
        with self.lock:
            self.under_way += 1
            self.peak = max(self.peak, self.under_way)
            self.threads.add(threading.get_ident())
        if subscriber not in self.at_once:
            await asyncio.sleep(1)
        with self.lock:
            self.under_way -= 1
            self.sent.append(subscriber)


async def broadcast(kata, network: Network, subscribers: int):
    """Run the learner's broadcast and see that it gives a report."""
    report = await kata.broadcast(network.send, subscribers)
    assert isinstance(report, kata.Report), say(
        f"broadcast should return a Report; it returned {report!r}",
        f"broadcast は Report を返すはずですが、{report!r} でした",
    )
    return report


async def test_every_subscriber_gets_one_message(kata):
    """When broadcast returns, each send has run once, to its end."""
    network = Network()
    await broadcast(kata, network, 5)
    assert sorted(network.sent) == [0, 1, 2, 3, 4], say(
        f"with 5 subscribers, send(0) to send(4) should each have ended once; these have: {sorted(network.sent)}. "
        "Did you wait for all of them?",
        f"5 人なら send(0) から send(4) までが1回ずつ終わるはずです。終わったのは {sorted(network.sent)} でした。"
        "すべての終わりを待ちましたか",
    )


@pytest.mark.claim("coro-one-thread")
async def test_all_sends_run_on_one_thread(kata):
    """Concurrent waits need one thread, the event loop's."""
    network = Network()
    await broadcast(kata, network, 8)
    assert network.threads == {threading.get_ident()}, say(
        f"all sends should run on the event loop's thread; they ran on {len(network.threads)} thread(s), "
        "and not on that one alone. A wait needs no thread: let the loop wait",
        f"送信はすべてイベントループのスレッドで動くはずですが、{len(network.threads)} 個のスレッドで動きました。"
        "待つだけならスレッドは要りません。待つのはループに任せましょう",
    )


@pytest.mark.claim("coro-one-thread")
@pytest.mark.claim("coro-light")
async def test_ten_thousand_waits_take_the_time_of_one(kata, clock):
    """10,000 waits of one second overlap wholly: one second, on one thread."""
    network = Network()
    report = await broadcast(kata, network, 10_000)
    assert network.peak == 10_000, say(
        f"at most {network.peak} sends waited at the same moment, and it took {clock.elapsed:g} s; together they take "
        "1 s. Did you await one before starting the next, or send in batches?",
        f"同時に待っていた送信は最大 {network.peak} 個で、{clock.elapsed:g} 秒かかりました。1万個が同時なら 1 秒です。"
        "1つを await してから次を始めたり、いくつかずつに分けたりしていませんか",
    )
    assert clock.elapsed == 1, say(
        f"10,000 waits of 1 s at the same time take 1 s; it took {clock.elapsed:g} s",
        f"1 秒の待ちが1万個でも、同時なら 1 秒で済みますが、{clock.elapsed:g} 秒かかりました",
    )
    assert (report.peak, report.threads) == (10_000, 1), say(
        f"10,000 sends waited at the same moment on one thread; your report says {report}",
        f"1つのスレッドで1万個の送信が同時に待っていましたが、報告は {report} です",
    )


def check_report(report, network: Network, sends: int) -> None:
    """Compare the report with what the network saw."""
    assert report.peak == network.peak, say(
        f"of {sends} sends at most {network.peak} were under way at the same moment, but you report a peak of "
        f"{report.peak}. Count up when a send begins, down when it ends, and keep the maximum",
        f"{sends} 個の送信のうち、同時に進んでいたのは最大 {network.peak} 個ですが、"
        f"報告された peak は {report.peak} です。始まったら増やし、終わったら減らして、最大値を取りましょう",
    )
    assert report.threads == len(network.threads), say(
        f"{sends} sends were executed by {len(network.threads)} thread(s), but you report {report.threads}. "
        "Note threading.get_ident() in each send",
        f"{sends} 個の送信を実行したスレッドは {len(network.threads)} 個ですが、報告は {report.threads} です。"
        "送信のたびに threading.get_ident() を記録しましょう",
    )


async def test_a_send_that_ends_at_once_does_not_overlap(kata):
    """The peak is measured: of six sends, three end before the next begins."""
    network = Network(at_once=frozenset({1, 2, 4}))
    report = await broadcast(kata, network, 6)
    check_report(report, network, 6)


async def test_no_subscribers(kata):
    """Without a send nothing was under way and no thread executed one."""
    network = Network()
    report = await broadcast(kata, network, 0)
    check_report(report, network, 0)


@pytest.mark.claim("coro-light")
async def test_a_wait_takes_less_memory_than_a_thread(kata):
    """A waiting coroutine, its task and its timer together are smaller than the smallest stack of a thread."""
    network = Network()
    sends, taken = 500, 0

    async def weighed(subscriber: int) -> None:
        nonlocal taken
        if subscriber == sends - 1:  # by now all others wait
            taken = tracemalloc.get_traced_memory()[0] - before
        await network.send(subscriber)

    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        await kata.broadcast(weighed, sends)
    finally:
        tracemalloc.stop()
    assert 0 < taken < sends * SMALLEST_STACK, say(
        f"{sends} waiting sends took {taken // sends} bytes each; the smallest stack of a thread is {SMALLEST_STACK}",
        f"待っている {sends} 個の送信は、1つあたり {taken // sends} バイトでした。"
        f"スレッドのスタックは最小でも {SMALLEST_STACK} バイトです",
    )
