"""gather/bounded: never more than so many at once, never fewer than could be, and the results in order."""

import asyncio
from inspect import isawaitable, iscoroutine
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say


class Site:
    """Serves pages, each of which takes so many seconds; it sees when the fetches begin and how many overlap."""

    def __init__(self, seconds: dict[str, float], broken: str = "") -> None:
        self.seconds, self.broken = seconds, broken
        self.begun: list[str] = []
        self.times: list[Any] = []
        self.cancelled: list[str] = []
        self.under_way = self.peak = 0
        self.clock: Any = None

    async def fetch(self, url: str) -> str:
        self.begun.append(url)
        if self.clock is not None:
            self.times.append(self.clock.elapsed)
        self.under_way += 1
        self.peak = max(self.peak, self.under_way)
        try:
            await asyncio.sleep(self.seconds[url])
        except asyncio.CancelledError:
            self.cancelled.append(url)
            raise
        finally:
            self.under_way -= 1
        if url == self.broken:
            raise OSError(f"{url} is not there")
        return f"page {url}"


async def fetch_all(kata: ModuleType, urls: list[str], fetch: Any, limit: int) -> list[Any]:
    """Return what the kata's fetch_all does; fail where that is no list of results."""
    pages = await kata.fetch_all(urls, fetch, limit)
    assert isinstance(pages, (list, tuple)), say(
        f"fetch_all should return a list; it returned {pages!r}",
        f"fetch_all はリストを返すはずですが、{pages!r} が返りました",
    )
    waiting = [page for page in pages if isawaitable(page)]
    for page in filter(iscoroutine, waiting):
        page.close()
    assert not waiting, say(
        f"the list holds {len(waiting)} tasks or coroutines where results should be. Were they awaited?",
        f"結果のリストに、タスクやコルーチンのままのものが {len(waiting)} 個入っています。await しましたか",
    )
    return list(pages)


def assert_limit_kept(site: Site, limit: int) -> None:
    """Check that the site has never seen more fetches at once than it should."""
    assert site.peak <= limit, say(
        f"the limit was {limit}, but {site.peak} fetches were under way at the same time. Do all fetches of a call "
        "share one semaphore, and does each hold its place until it has ended?",
        f"上限は {limit} なのに、{site.peak} 個の取得が同時に進んでいました。1回の呼び出しの取得すべてが1つのセマフォを"
        "共有し、取得が終わるまで場所を押さえていますか",
    )


async def test_results_stand_in_the_order_of_the_urls(kata):
    """One result for each URL, in the order of the list, whichever was ready first."""
    site = Site({"/a": 0.3, "/b": 0.1, "/c": 0.2})
    pages = await fetch_all(kata, ["/a", "/b", "/c", "/b"], site.fetch, 3)
    assert pages == ["page /a", "page /b", "page /c", "page /b"], say(
        f"the URLs were /a, /b, /c and /b again, so their pages should stand in this order; got {pages}. "
        "Is that the order in which they were ready, or is one missing?",
        f"URL は /a、/b、/c、もう一度 /b なので、ページもこの順に並ぶはずですが、{pages} でした。"
        "終わった順になっていたり、足りないものがあったりしませんか",
    )
    assert sorted(site.begun) == ["/a", "/b", "/b", "/c"], say(
        f"every URL of the list should be fetched, /b twice; fetched were {site.begun}",
        f"リストの URL をすべて取得し、/b は2回のはずですが、取得したのは {site.begun} です",
    )


async def test_results_may_be_anything(kata):
    """None, 0 and the like are results, and no URLs give no results."""
    values = {"/none": None, "/zero": 0, "/empty": "", "/no": False}

    async def fetch(url: str) -> Any:
        await asyncio.sleep(0)
        return values[url]

    pages = await fetch_all(kata, list(values), fetch, 10)  # the limit may be more than there are URLs
    expected = list(values.values())
    assert list(map(repr, pages)) == list(map(repr, expected)), say(
        f"the fetches returned {expected}, fetch_all returned {pages}. Every value is a result",
        f"取得した値は {expected} ですが、fetch_all が返したのは {pages} です。どんな値も結果です",
    )
    nothing = await fetch_all(kata, [], fetch, 2)
    assert nothing == [], say(
        f"without URLs the list is empty; got {nothing}", f"URL がなければ空のリストのはずですが、{nothing} でした"
    )


@pytest.mark.parametrize("limit", [2, 5])
async def test_as_many_as_the_limit_run_at_once(kata, limit):
    """The limit is kept, and it is used: no place stays empty while there is work."""
    urls = [f"/{number}" for number in range(6)]
    site = Site(dict.fromkeys(urls, 0.1))
    await fetch_all(kata, urls, site.fetch, limit)
    assert_limit_kept(site, limit)
    assert site.peak == limit, say(
        f"{limit} of the 6 fetches may run at the same time, but there were never more than {site.peak}. "
        "Do they run one after another?",
        f"6 個の取得のうち {limit} 個まで同時に進められるのに、最大で {site.peak} 個でした。"
        "1つずつ順番に進めていませんか",
    )
    assert site.begun == urls, say(
        f"the fetches should begin in the order of the list, {urls}; they began as {site.begun}",
        f"取得はリストの順 {urls} に始まるはずですが、{site.begun} の順でした",
    )


async def test_next_begins_as_soon_as_one_has_ended(kata, clock):
    """A slow fetch keeps its own place only; the others take turns on the rest."""
    seconds = {"/slow": 0.5, "/b": 0.1, "/c": 0.1, "/d": 0.15, "/e": 0.1}
    site = Site(seconds)
    site.clock = clock
    await fetch_all(kata, list(seconds), site.fetch, 2)
    expected = [0.0, 0.0, 0.1, 0.2, 0.35]
    times = [float(time) for time in site.times]
    assert site.times == expected, say(
        "limit 2, and the first fetch takes 0.5 s. The others should follow each other on the second place, so that "
        f"the fetches begin after {expected} s; they began after {times} s, in the order {site.begun}. Does a fetch "
        "wait for the slowest of a batch, or does somebody only look now and then?",
        "上限は2で、最初の取得は 0.5 秒かかります。残りはもう1つの場所を順番に使うので、開始時刻は "
        f"{expected} 秒のはずですが、{times} 秒で、{site.begun} の順でした。バッチの中でいちばん遅いものを待ったり、"
        "ときどき様子を見に行ったりしていませんか",
    )


async def test_each_call_has_its_own_limit(kata, clock):
    """Calls at the same time do not take each other's places."""
    urls = [f"/{number}" for number in range(6)]
    limits = [1, 3, 3]
    sites = [Site(dict.fromkeys(urls, 0.1)) for _ in limits]
    calls = [fetch_all(kata, urls[: 2 * limit], site.fetch, limit) for site, limit in zip(sites, limits, strict=True)]
    await asyncio.gather(*calls)
    peaks = [site.peak for site in sites]
    assert peaks == limits, say(
        f"three calls ran at the same time, with the limits {limits}, and had at most {peaks} fetches under way. "
        "Do they share a semaphore, or a counter?",
        f"上限 {limits} の3つの呼び出しを同時に動かすと、同時に進んだ取得は最大で {peaks} 個でした。"
        "セマフォやカウンタを呼び出しの間で共有していませんか",
    )
    assert clock.elapsed == 0.2, say(
        "three calls ran at the same time, each with 0.1 s of work twice on every place: 0.2 s, but it took "
        f"{clock.elapsed}. Do calls with the same limit share a semaphore?",
        f"3つの呼び出しを同時に動かし、どの場所でも 0.1 秒の取得が2回なので 0.2 秒のはずですが、{clock.elapsed} "
        "かかりました。上限が同じ呼び出しの間でセマフォを共有していませんか",
    )


async def test_error_reaches_the_caller_and_frees_the_place(kata):
    """A fetch that fails has ended, too: its place is free for the next."""
    before = asyncio.all_tasks()
    site = Site({"/broken": 0.1, "/b": 0.1, "/c": 0.1}, broken="/broken")
    failed: list[Exception] = []
    pages: Any = None
    try:  # in a task of its own: up to 3.12 a failing TaskGroup leaves its task with a request to cancel
        pages = await asyncio.create_task(fetch_all(kata, ["/broken", "/b", "/c"], site.fetch, 1))
    except* OSError as errors:
        failed.extend(errors.exceptions)
    assert failed, say(
        f"the fetch of /broken raised OSError, but fetch_all returned {pages} as if all were well",
        f"/broken の取得で OSError が出たのに、fetch_all は何事もなかったように {pages} を返しました",
    )
    await asyncio.sleep(0.5)  # time enough for fetches that go on
    left = asyncio.all_tasks() - before
    assert not left, say(
        f"one fetch failed, and {len(left)} tasks still wait. Is the place given back when a fetch raises? "
        "`async with` does that, a release() after the await does not",
        f"1つの取得が失敗したあと、{len(left)} 個のタスクがずっと待っています。例外が出たときも場所を返していますか。"
        "`async with` なら返しますが、await のあとに書いた release() は実行されません",
    )


async def test_cancellation_stops_all_of_them(kata):
    """Whoever is cancelled takes the fetches under way with it, and those that wait."""
    before = asyncio.all_tasks()
    urls = ["/a", "/b", "/c", "/d"]
    site = Site(dict.fromkeys(urls, 0.2))
    task = asyncio.create_task(fetch_all(kata, urls, site.fetch, 2))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()  # an exception that came instead is for the learner
    assert task.cancelled(), say(
        "fetch_all was cancelled, but it ended as if it had not been. Was CancelledError caught and not raised again?",
        "fetch_all をキャンセルしましたが、普通に終わりました。CancelledError を捕まえたまま、"
        "raise し直していないのではありませんか",
    )
    await asyncio.sleep(0.5)
    assert sorted(site.cancelled) == ["/a", "/b"], say(
        "fetch_all was cancelled while /a and /b were under way, so both should be cancelled; cancelled were "
        f"{site.cancelled}. gather() and a TaskGroup pass a cancellation on, asyncio.wait() does not",
        f"/a と /b の取得中に fetch_all をキャンセルしたので、どちらもキャンセルされるはずですが、されたのは "
        f"{site.cancelled} でした。gather() や TaskGroup はキャンセルを伝えますが、asyncio.wait() は伝えません",
    )
    assert site.begun == ["/a", "/b"], say(
        f"after the cancellation other fetches began: {site.begun[2:]}",
        f"キャンセルのあとで、ほかの取得が始まりました: {site.begun[2:]}",
    )
    left = asyncio.all_tasks() - before
    assert not left, say(
        f"fetch_all was cancelled, but {len(left)} tasks still run or wait",
        f"fetch_all をキャンセルしたのに、{len(left)} 個のタスクが残っています",
    )
