"""tasks/start_then_await: three requests that do not need each other are under way at the same time."""

import asyncio
from inspect import isawaitable, iscoroutine
from itertools import takewhile
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-no-concurrency")

NAMES = ["weather", "trains", "mail"]


class Services:
    """Three services: the name of each with the seconds it takes and its answer; what happens is logged."""

    def __init__(self, **services: tuple[float, str | Exception]) -> None:
        self.services = services
        self.log: list[str] = []

    async def fetch(self, name: str) -> str:
        self.log.append(f"{name} is asked")
        seconds, answer = self.services[name]
        await asyncio.sleep(seconds)
        self.log.append(f"{name} answers")
        if isinstance(answer, Exception):
            raise answer
        return answer


async def front_page(kata: Any, services: Services) -> list[str]:
    """Return the page; fail where it holds something else than the answers, or was made before they were there."""
    try:
        page = await kata.front_page(services.fetch)
    except asyncio.InvalidStateError:
        pytest.fail(
            say(
                "front_page asked a task for its result() before it was done. "
                "`await` waits until it is, however long that takes",
                "front_page は、終わっていないタスクの result() を取り出そうとしました。`await` なら、何秒かかっても"
                "終わるまで待ちます",
            )
        )
    assert isinstance(page, (list, tuple)), say(
        f"front_page should return a list of three texts; it returned {page!r}",
        f"front_page は3つの文章のリストを返すはずですが、{page!r} が返りました",
    )
    waiting = [entry for entry in page if isawaitable(entry)]
    for entry in filter(iscoroutine, waiting):
        entry.close()
    assert not waiting, say(
        f"the page holds {len(waiting)} tasks or coroutines where texts should be. "
        "What was started must be awaited too",
        f"ページに、タスクやコルーチンのままのものが {len(waiting)} 個あります。始めたものは await して、結果を"
        "受け取りましょう",
    )
    return list(page)


async def test_page_has_the_three_texts(kata):
    """Each service is asked once, and its answer stands on the page as it is."""
    services = Services(weather=(0.1, "sunny"), trains=(0.2, "late"), mail=(0.3, ""))
    page = await front_page(kata, services)
    assert page == ["sunny", "late", ""], say(
        f"the services answer 'sunny', 'late' and '' (there is no mail); the page is {page}",
        f"サービスの返事は 'sunny'、'late'、''(メールなし)ですが、ページは {page} でした",
    )
    asked = sorted(entry for entry in services.log if entry.endswith("asked"))
    assert asked == sorted(f"{name} is asked" for name in NAMES), say(
        f"each service should be asked once; the log has {asked}",
        f"サービスには1回ずつ問い合わせるはずですが、ログは {asked} でした",
    )


async def test_all_are_asked_before_any_answers(kata, clock):
    """Three requests at the same time take as long as the slowest, not as long as all together."""
    services = Services(weather=(0.1, "sunny"), trains=(0.2, "late"), mail=(0.3, "none"))
    await front_page(kata, services)
    before = list(takewhile(lambda entry: entry.endswith("asked"), services.log))
    assert len(before) == 3, say(
        f"when the first answer came, only this had happened: {before}. The page took {clock.elapsed} "
        "instead of 0.3 s. Which await stands before the next request is sent? A coroutine that was only made does not "
        "run, and `await create_task(...)` in one line waits like any other await",
        f"最初の返事が届くまでに起きたのは {before} だけです。0.3 秒で済むページに {clock.elapsed} "
        "かかりました。次の問い合わせの前に、どの await がありますか。コルーチンは作っただけでは動きませんし、"
        "1行に書いた `await create_task(...)` も、ほかの await と同じように待ちます",
    )
    assert clock.elapsed == 0.3, say(
        f"the answers take 0.1, 0.2 and 0.3 s, so that the page is ready after 0.3 s; it took {clock.elapsed}. "
        "Wait for the tasks themselves, not for a time",
        f"返事には 0.1、0.2、0.3 秒かかるので、ページは 0.3 秒で完成するはずですが、{clock.elapsed} かかりました。"
        "決めた時間ではなく、タスクそのものを待ちましょう",
    )


@pytest.mark.schedules(20)
async def test_texts_stand_in_the_order_of_the_page(kata):
    """The answer that comes first need not be the weather."""
    for times in ((0.3, 0.2, 0.1), (0.2, 0.3, 0.1), (0.1, 0.1, 0.1)):
        services = Services(weather=(times[0], "sunny"), trains=(times[1], "late"), mail=(times[2], "none"))
        page = await front_page(kata, services)
        assert page == ["sunny", "late", "none"], say(
            f"weather, trains and mail took {times} s to answer, and the page is {page}. "
            "Is that the order in which the answers came?",
            f"weather、trains、mail の返事に {times} 秒かかり、ページは {page} になりました。返事が届いた順に"
            "なっていませんか",
        )


@pytest.mark.parametrize("broken", NAMES)
async def test_error_reaches_the_caller(kata, broken):
    """A service that fails is not passed over, whichever it is."""
    error = OSError(f"{broken} is down")
    answers: dict[str, tuple[float, str | Exception]] = dict.fromkeys(NAMES, (0.1, "fine")) | {broken: (0.2, error)}
    page, came = None, []
    try:
        page = await front_page(kata, Services(**answers))
    except* OSError as errors:  # in a group where a TaskGroup was used
        came = list(errors.exceptions)
    assert came == [error], say(
        f"{broken} failed with {error!r}, which should reach the caller; "
        f"{f'front_page raised {came}' if came else f'front_page returned {page}'}",
        f"{broken} は {error!r} で失敗しました。呼び出し元に届くはずですが、"
        f"{f'{came} が発生しました' if came else f'front_page は {page} を返しました'}",
    )
