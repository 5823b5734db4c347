"""async_for/sequential: what the body of an `async for` awaits, the next item waits for."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from inspect import isawaitable, iscoroutine
from typing import Any

import pytest

from async_dojo.testing import say

# How the learner's own tasks end is the learner's business: one may catch the cancellation it was ended with.
pytestmark = pytest.mark.allow("swallowed_cancellation")


class Studio:
    """Photos that arrive every 0.1 s, and the work on them, which takes what `work` says; all of it is logged."""

    def __init__(self, work: dict[str, float]) -> None:
        self.work = work
        self.log: list[str] = []

    async def photos(self, *names: str) -> AsyncGenerator[str, None]:
        for name in names:
            await asyncio.sleep(0.1)
            self.log.append(f"{name} arrives")
            yield name

    async def shrink(self, name: str) -> str:
        self.log.append(f"{name} begins")
        await asyncio.sleep(self.work[name])
        if name == "broken":
            raise OSError("broken.jpg is not a photo")
        self.log.append(f"{name} ends")
        return f"small {name}"

    def when(self, entry: str) -> int:
        """Return how many entries the log had before that one; all of them where it never came."""
        return self.log.index(entry) if entry in self.log else len(self.log)


async def shrink_all(kata: Any, studio: Studio, photos: AsyncIterator[str]) -> list[str]:
    """Return what shrink_all does; fail where it hands a stream to what cannot read one, or gives no list."""
    try:
        small = await kata.shrink_all(photos, studio.shrink)
    except* TypeError as errors:  # in a group where a TaskGroup was used
        pytest.fail(
            say(
                f"shrink_all raised {errors.exceptions[0]!r}. A stream, and `(... async for ...)` makes one too, is "
                "read by `async for` only: not by `for`, not by `*`, not by gather()",
                f"shrink_all が {errors.exceptions[0]!r} になりました。ストリームを読めるのは `async for` だけです。"
                "`for` や `*`、gather() では読めません。`(... async for ...)` が作るのもストリームです",
            )
        )
    assert isinstance(small, (list, tuple)), say(
        f"shrink_all should return a list; it returned {small!r}",
        f"shrink_all はリストを返すはずですが、{small!r} が返りました",
    )
    waiting = [result for result in small if isawaitable(result)]
    for result in filter(iscoroutine, waiting):
        result.close()
    assert not waiting, say(
        f"the list holds {len(waiting)} tasks or coroutines where results should be. What was started, or only made, "
        "must be awaited too",
        f"結果のリストに、タスクやコルーチンのままのものが {len(waiting)} 個入っています。"
        "始めたもの、作っただけのものは、await して結果を受け取りましょう",
    )
    return list(small)


async def test_result_of_each_photo_is_returned(kata):
    """One result a photo, also when a photo comes twice or none comes at all."""
    studio = Studio({"cat": 1, "dog": 1})
    small = await shrink_all(kata, studio, studio.photos("cat", "dog", "cat"))
    assert small == ["small cat", "small dog", "small cat"], say(
        f"'cat', 'dog' and 'cat' again give three results in this order; got {small}",
        f"'cat'、'dog'、もう一度 'cat' の順に3つの結果が返るはずですが、{small} でした",
    )
    begun = sorted(entry for entry in studio.log if entry.endswith("begins"))
    assert begun == ["cat begins", "cat begins", "dog begins"], say(
        f"the results are right, but the work that was done for them is {begun}. Does shrink work on each photo, once?",
        f"結果は正しいのですが、行われた処理は {begun} です。どの写真にも shrink を1回ずつ使っていますか",
    )
    small = await shrink_all(kata, studio, studio.photos())
    assert small == [], say(
        f"no photo came, so the list is empty; got {small}", f"写真がなければ空のリストのはずですが、{small} でした"
    )


async def test_photos_are_worked_on_at_the_same_time(kata, clock):
    """The work takes as long as the longest, not as long as the sum."""
    studio = Studio({"cat": 1, "dog": 1, "fox": 1})
    await shrink_all(kata, studio, studio.photos("cat", "dog", "fox"))
    begun = [entry for entry in studio.log[: studio.when("cat ends")] if entry.endswith("begins")]
    assert len(begun) == 3, say(
        f"all three photos would arrive while the first is in work (1 s), but by its end the log had only {begun}; "
        f"the whole took {clock.elapsed}. The body of `async for` was waiting: which await holds up the next photo?",
        f"1枚目の処理(1秒)の間に3枚とも届くはずですが、それが終わるまでに始まっていたのは {begun} だけです。"
        f"全体で {clock.elapsed} かかりました。`async for` の本体が待っています。"
        "次の写真を止めているのはどの await ですか",
    )
    assert clock.elapsed == 1.3, say(
        f"the last photo comes after 0.3 s and takes 1 s: expected 1.3 s in all, got {clock.elapsed}",
        f"最後の写真は 0.3 秒後に届き、処理に1秒かかります。全体で 1.3 秒のはずが、{clock.elapsed} でした",
    )


async def test_work_begins_when_the_photo_arrives(kata):
    """Nobody waits for the last photo before the first is worked on."""
    studio = Studio({"cat": 0.15, "dog": 0.15, "fox": 0.15})
    await shrink_all(kata, studio, studio.photos("cat", "dog", "fox"))
    late = [
        name
        for name, following in (("cat", "dog"), ("dog", "fox"))
        if studio.when(f"{name} begins") > studio.when(f"{following} arrives")
    ]
    assert not late, say(
        f"work on {late} had not begun when the next photo came: {studio.log}. Are all photos collected first? "
        "A coroutine that was only made does not run; a task does",
        f"次の写真が届いても、{late} の処理が始まっていません: {studio.log}。先に全部の写真を集めていませんか。"
        "コルーチンは作っただけでは動きません。タスクなら動きます",
    )


async def test_results_stand_in_the_order_of_arrival(kata):
    """The photo that is ready first may have come last."""
    studio = Studio({"cat": 1, "dog": 0.5, "fox": 0})
    small = await shrink_all(kata, studio, studio.photos("cat", "dog", "fox"))
    assert small == ["small cat", "small dog", "small fox"], say(
        f"cat came first, then dog, then fox; the results stand as {small}. "
        "Is that the order in which they were ready?",
        f"届いた順は cat、dog、fox ですが、結果は {small} の順です。終わった順になっていませんか",
    )


async def test_error_reaches_the_caller(kata):
    """A photo that cannot be shrunk is not passed over."""
    studio = Studio({"cat": 0.1, "broken": 0.5})
    small: Any = None
    failed: list[Exception] = []
    async with aclosing(studio.photos("cat", "broken")) as photos:  # a failure may stop the reading
        try:  # in a task of its own: up to 3.12 a failing TaskGroup leaves its task with a request to cancel
            small = await asyncio.create_task(shrink_all(kata, studio, photos))
        except* OSError as errors:
            failed.extend(errors.exceptions)
    assert failed, say(
        f"shrink raised OSError for one photo, but shrink_all returned {small} as if all were well",
        f"1枚の写真で shrink が OSError になったのに、shrink_all は何事もなかったように {small} を返しました",
    )
