"""tasks/census: which tasks are on the loop right now."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-untraceable")


async def job() -> None:
    """Wait until it is cancelled."""
    await asyncio.Event().wait()


@asynccontextmanager
async def running(*names: str) -> AsyncIterator[list[asyncio.Task[None]]]:
    """Have a job running under each of the names, until the end of the block."""
    tasks = [asyncio.create_task(job(), name=name) for name in names]
    await asyncio.sleep(0.1)
    try:
        yield tasks
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


def asked(kata) -> Any:
    """Return what census says; explain what it returns or raises where it is something else than a list."""
    try:
        names = kata.census()
    except NotImplementedError:
        raise
    except (AttributeError, RuntimeError, asyncio.InvalidStateError) as error:
        pytest.fail(
            say(
                f"census raised {type(error).__name__}: {error}. It may be called with or without a current task, "
                "whatever the tasks are doing",
                f"census が {type(error).__name__} になりました: {error}。現在のタスクがあってもなくても、タスクが"
                "どんな状態でも呼べるようにしましょう",
            )
        )
    if asyncio.iscoroutine(names):
        names.close()
        pytest.fail(
            say("census must be an ordinary function; it returned a coroutine", "census は普通の関数のままにしましょう")
        )
    right = isinstance(names, list) and all(isinstance(name, str) for name in names)
    assert right, say(
        f"census should return a list of names, each a str; it returned {names!r}",
        f"census は名前(str)のリストを返すはずですが、{names!r} が返りました",
    )
    return names


async def test_the_other_tasks_are_listed(kata):
    """all_tasks() holds the current task, too, which does not count here."""
    asyncio.current_task().set_name("the page")
    running_now = ["send mail", "back up", "fetch news", "archive", "index", "report"]
    async with running(*running_now):
        names = asked(kata)
    assert "the page" not in names, say(
        f"the task that asks is no other task: 'the page' should be left out of {names}",
        f"呼び出した側のタスクは含めません。{names} から 'the page' を除きましょう",
    )
    assert sorted(names) == sorted(running_now), say(
        f"the other tasks are {running_now}; census gave {names}",
        f"ほかのタスクは {running_now} ですが、census は {names} を返しました",
    )
    assert names == sorted(names), say(
        f"the names should be sorted; census gave {names}", f"名前は昇順に並べるはずですが、{names} が返りました"
    )


async def test_a_task_is_listed_until_it_is_done(kata):
    """From create_task() to its end, and no longer, a task is on the loop."""

    async def fails() -> None:
        raise ValueError("no news")

    async def cleans_up() -> None:
        try:
            await job()
        finally:
            await asyncio.sleep(0.4)

    before = asked(kata)
    assert before == [], say(
        f"nothing else is running, so the list is empty; census gave {before}",
        f"ほかには何も動いていないので空のリストのはずですが、{before} が返りました",
    )
    finished = [
        asyncio.create_task(asyncio.sleep(0.1), name="returned"),
        asyncio.create_task(fails(), name="failed"),
        asyncio.create_task(job(), name="cancelled"),
    ]
    stopping = asyncio.create_task(cleans_up(), name="cleaning up")
    begun = asyncio.create_task(job(), name="waiting")
    await asyncio.sleep(0.2)
    for task in (finished[2], stopping):
        task.cancel()
    await asyncio.sleep(0.1)
    fresh = asyncio.create_task(job(), name="not begun")
    names = asked(kata)
    for task in (begun, fresh):
        task.cancel()
    await asyncio.gather(*finished, stopping, begun, fresh, return_exceptions=True)
    for name in ("returned", "failed", "cancelled"):
        assert name not in names, say(
            f"the task {name!r} is done, and yet it is listed: {names}",
            f"タスク {name!r} は終わっているのに、一覧に入っています: {names}",
        )
    assert names == ["cleaning up", "not begun", "waiting"], say(
        "expected the task that was cancelled but is still cleaning up, the one just made, and the one that waits: "
        f"['cleaning up', 'not begun', 'waiting']; census gave {names}",
        "キャンセルされたがまだ後始末中のもの、作られたばかりのもの、待っているもの、つまり "
        f"['cleaning up', 'not begun', 'waiting'] のはずですが、{names} が返りました",
    )


async def test_every_task_counts(kata):
    """A name is a label: two tasks may share one, with each other and with the task that asks."""
    asyncio.current_task().set_name("fetch")
    async with running("fetch", "send", "send"):
        names = asked(kata)
    assert "fetch" in names, say(
        f"another task has the same name as the one that asks, 'fetch', and is missing: {names}. "
        "Are tasks told apart by their names?",
        f"呼び出した側と同じ名前 'fetch' のタスクがもう1つありますが、一覧にありません: {names}。"
        "タスクを名前で区別していませんか",
    )
    assert names == ["fetch", "send", "send"], say(
        f"three other tasks are running, two of them named 'send': expected ['fetch', 'send', 'send'], got {names}",
        "ほかに3つのタスクが動いていて、そのうち2つの名前は 'send' です。"
        f"['fetch', 'send', 'send'] のはずですが、{names} が返りました",
    )


async def test_the_name_is_the_tasks_own(kata):
    """Each task has a name, given or numbered, which is not the name of its coroutine function."""
    task = asyncio.create_task(job())
    await asyncio.sleep(0.1)
    first, given = asked(kata), task.get_name()
    task.set_name("renamed")
    second = asked(kata)
    task.cancel()
    await asyncio.wait([task])
    assert first == [given], say(
        f"a task that was given no name has one from asyncio, like {given!r}; census gave {first}",
        f"名前を付けていないタスクには、asyncio が {given!r} のような名前を付けますが、census は {first} を返しました",
    )
    assert second == ["renamed"], say(
        f"the task was given another name, 'renamed'; census gave {second}",
        f"タスクの名前を 'renamed' に変えましたが、census は {second} を返しました",
    )


async def test_a_coroutine_is_on_no_list(kata):
    """A coroutine appears when a task is made of it, and not before."""
    with closing(asyncio.sleep(0.1)) as coroutine:
        before = asked(kata)
        task = asyncio.create_task(coroutine, name="sleeper")
        after = asked(kata)
        await task
    assert before == [], say(
        f"there was a coroutine object, but no other task; census gave {before}",
        f"コルーチンオブジェクトはあっても、ほかのタスクはなかったはずですが、{before} が返りました",
    )
    assert after == ["sleeper"], say(
        f"a task was made of the coroutine, named 'sleeper'; census gave {after}",
        f"コルーチンから 'sleeper' という名前のタスクを作りましたが、census は {after} を返しました",
    )


async def test_in_a_callback_all_tasks_are_others(kata):
    """A callback is run by the loop itself: no task is the current one."""
    asyncio.current_task().set_name("the page")
    answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    def callback() -> None:
        try:
            answer.set_result(asked(kata))
        except BaseException as error:  # it is for the learner, who would not see it in the loop
            answer.set_exception(error)

    async with running("back up"):
        asyncio.get_running_loop().call_soon(callback)
        names = await answer
    assert names == ["back up", "the page"], say(
        f"in a callback no task is the current one, so that both are listed, 'back up' and 'the page'; got {names}",
        "コールバックの中に現在のタスクはないので、'back up' と 'the page' の両方が並ぶはずですが、"
        f"{names} が返りました",
    )


def test_another_loop_has_its_own_tasks(kata):
    """A task belongs to one loop, even if another one has never run it."""

    async def page() -> Any:
        task = asyncio.create_task(job(), name="on this loop")
        names = asked(kata)
        task.cancel()
        await asyncio.wait([task])
        return names

    other = asyncio.new_event_loop()
    elsewhere = other.create_task(job(), name="on another loop")
    try:
        names = asyncio.run(page())
    finally:
        elsewhere.cancel()
        with suppress(asyncio.CancelledError):
            other.run_until_complete(elsewhere)
        other.close()
    assert names == ["on this loop"], say(
        f"there are two loops, each with a task; the running one has 'on this loop', but census gave {names}. "
        "Were tasks found that are another loop's?",
        f"ループは2つあり、タスクも1つずつです。実行中のループにあるのは 'on this loop' ですが、census は {names} を"
        "返しました。別のループのタスクまで見つけていませんか",
    )
