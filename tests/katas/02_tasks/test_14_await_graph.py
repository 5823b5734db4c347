"""tasks/await_graph: where a task waits, and who waits for it."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-untraceable")


# A dashboard. Each name is that of a plain coroutine function, and it says what the function waits for.


async def query() -> str:
    await asyncio.sleep(3600)
    return "rows"


async def report() -> str:
    return await query()


async def chart(awaitable: Any) -> str:
    return f"chart of {await table(awaitable)}"


async def table(awaitable: Any) -> str:
    return f"table of {await awaitable}"


async def gathered(*awaitables: Any) -> None:
    await asyncio.gather(*awaitables)


async def waited(*tasks: Any) -> None:
    await asyncio.wait(tasks)


async def grouped(name: str, coroutine: Coroutine[Any, Any, Any], made: list[Any]) -> None:
    async with asyncio.TaskGroup() as group:
        made.append(group.create_task(coroutine, name=name))


@asynccontextmanager
async def dashboard(**coroutines: Coroutine[Any, Any, Any]) -> AsyncIterator[None]:
    """Run the coroutines as tasks of these names until each of them waits, and cancel them in the end."""
    tasks = [asyncio.create_task(coroutine, name=name) for name, coroutine in coroutines.items()]
    await asyncio.sleep(1)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def task_named(name: str) -> asyncio.Task[Any]:
    return next(task for task in asyncio.all_tasks() if task.get_name() == name)


def ask(function: Callable[[Any], Any], task: asyncio.Task[Any]) -> Any:
    """Return what the learner's function says of a task; fail where it does more than look, or looks wrongly."""
    name = function.__name__
    try:
        answer = function(task)
    except (AttributeError, TypeError) as error:
        pytest.fail(
            say(
                f"{name}: {type(error).__name__}: {error}. A graph has `future`, `call_stack` (entries with a `frame`) "
                "and `awaited_by` (graphs again)",
                f"{name}: {type(error).__name__}: {error}。グラフにあるのは `future` と `call_stack`(各項目に "
                "`frame`)、"
                "そして `awaited_by`(これもグラフ)です",
            )
        )
    if inspect.iscoroutine(answer):
        answer.close()
        pytest.fail(say(f"{name} must be an ordinary function", f"{name} は普通の関数のままにしてください"))
    return answer


def check_stack(kata: Any, task: asyncio.Task[Any], expected: list[str]) -> None:
    """Compare the names that the learner's stuck_in returns with those that are so."""
    names = ask(kata.stuck_in, task)
    assert isinstance(names, (list, tuple)), say(
        f"stuck_in should return a list of names; it returned {names!r}",
        f"stuck_in は名前のリストを返すはずですが、{names!r} が返りました",
    )
    assert expected or not names, say(
        f"the task {task.get_name()!r} has ended, so it is in no function any more; stuck_in returned {names}",
        f"タスク {task.get_name()!r} は終わったので、もうどの関数の中にもいません。stuck_in は {names} を返しました",
    )
    assert list(names) != expected[::-1] or len(expected) < 2, say(
        f"the names are right, but the outermost should come first: expected {expected}, got {names}",
        f"名前は合っていますが、外側が先です。{expected} になるはずですが、{names} でした",
    )
    assert list(names) == expected, say(
        f"the task {task.get_name()!r} is in {expected}, outermost first; stuck_in returned {names}. These are the "
        "coroutine functions between the task and what it waits for: not those of the task that asks, nor of another",
        f"タスク {task.get_name()!r} がいるのは、外側から順に {expected} です。stuck_in は {names} を返しました。"
        "並べるのは、そのタスクが待っている場所までのコルーチン関数です。調べる側やほかのタスクのものではありません",
    )


def check_held_up(kata: Any, task: asyncio.Task[Any], expected: set[str]) -> None:
    """Compare the names that the learner's held_up_by returns with those that are so."""
    names = ask(kata.held_up_by, task)
    assert isinstance(names, (set, frozenset, list, tuple)), say(
        f"held_up_by should return a set of names; it returned {names!r}",
        f"held_up_by は名前の集合を返すはずですが、{names!r} が返りました",
    )
    missing, wrong = sorted(expected.difference(names)), sorted(map(str, set(names) - expected))
    assert not wrong, say(
        f"held_up_by says that {task.get_name()!r} holds up {wrong}, which is not so. Held up are those that cannot go "
        "on "
        "until it is done: not the task itself, not what it waits for, nor those that wait for something else; "
        "and once a task has ended it neither waits nor is waited for, whatever the graph still shows",
        f"held_up_by の答えでは {task.get_name()!r} が {wrong} を待たせていますが、実際は違います。入れるのは、"
        "それが終わるまで"
        "進めないタスクです。本人や、本人が待っている相手、別のものを待っているタスクは違います。"
        "また、終わったタスクは、グラフに残っていても、待っても待たせてもいません",
    )
    assert not missing, say(
        f"{missing} cannot go on until {task.get_name()!r} is done, yet held_up_by does not name them. In the graph, "
        "`awaited_by` has whoever waits for the task, in whatever way, and each of these has others that wait for it",
        f"{missing} は {task.get_name()!r} が終わるまで進めませんが、held_up_by の答えに入っていません。グラフの "
        "`awaited_by` には、"
        "どんな待ち方でも、そのタスクを待つタスクがあり、そのそれぞれに、さらにそれを待つタスクがつながっています",
    )


async def test_stuck_in_names_the_coroutines_from_the_outermost_inwards(kata):
    """A task is in the coroutine it was made of, and in those that this one awaits, down to the wait."""
    future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    async with dashboard(slow=report(), chart=chart(future)):
        check_stack(kata, task_named("slow"), ["report", "query", "sleep"])
        check_stack(kata, task_named("chart"), ["chart", "table"])
        assert not task_named("slow").cancelling(), say("stuck_in should only look", "stuck_in は調べるだけです")


async def test_stuck_in_ends_where_another_task_begins(kata):
    """A task that awaits another one is not in the coroutines of that one."""
    other = asyncio.create_task(report(), name="other")
    async with dashboard(chart=chart(other)):
        check_stack(kata, task_named("chart"), ["chart", "table"])


async def test_stuck_in_knows_the_start_and_the_end(kata):
    """Before its first step a task is in the coroutine it was made of; after its last it is in none."""
    task = asyncio.create_task(report(), name="report")
    check_stack(kata, task, ["report"])
    task.cancel()
    await asyncio.wait([task])
    check_stack(kata, task, [])


async def test_held_up_by_names_those_that_wait_for_the_task(kata):
    """Whoever waits for the task counts, in whatever way; whoever is busy with something else does not."""
    slow = asyncio.create_task(report(), name="slow")
    quick = asyncio.create_task(report(), name="quick")
    made: list[Any] = []
    async with dashboard(
        awaits=chart(slow),
        gathers=gathered(quick, slow),
        waits=waited(slow, quick),
        groups=grouped("inner", query(), made),
        sleeps=report(),
    ):
        check_held_up(kata, task_named("gathers"), set())
        check_held_up(kata, slow, {"awaits", "gathers", "waits"})
        check_held_up(kata, made[0], {"groups"})
        assert not slow.cancelling(), say("held_up_by should only look", "held_up_by は調べるだけです")
    for task in (slow, quick):
        task.cancel()
    await asyncio.wait([slow, quick])


async def test_held_up_by_goes_on_to_those_who_wait_for_them(kata):
    """Who waits for a task that waits is held up as well, however long the chain."""
    slow = asyncio.create_task(report(), name="slow")
    cell = asyncio.create_task(chart(slow), name="cell")
    row = asyncio.create_task(gathered(cell), name="row")
    async with dashboard(page=chart(row), site=waited(row, cell), sleeps=report()):
        check_held_up(kata, slow, {"cell", "row", "page", "site"})
        check_held_up(kata, cell, {"row", "page", "site"})
        check_held_up(kata, row, {"page", "site"})


async def test_held_up_by_is_about_this_moment(kata):
    """Who has given up waiting is not held up any more, and nobody is by a task that has ended."""
    slow = asyncio.create_task(report(), name="slow")
    patient = asyncio.create_task(waited(slow), name="patient")
    hasty = asyncio.create_task(waited(slow), name="hasty")
    await asyncio.sleep(1)
    check_held_up(kata, slow, {"patient", "hasty"})
    hasty.cancel()
    await asyncio.wait([hasty])
    check_held_up(kata, slow, {"patient"})
    slow.cancel()
    await asyncio.wait([patient])
    check_held_up(kata, slow, set())


async def test_held_up_by_leaves_out_what_has_ended(kata):
    """The graph may still have who can go on: the task has just ended, or one that made a gather() has."""
    slow = asyncio.create_task(report(), name="slow")

    async def hurry() -> None:
        asyncio.gather(slow, return_exceptions=True)  # and it does not wait for it

    hasty = asyncio.create_task(hurry(), name="hasty")
    await asyncio.wait([hasty])
    check_held_up(kata, slow, set())
    slow.cancel()
    await asyncio.wait([slow])

    quick = asyncio.create_task(asyncio.sleep(1), name="quick")
    patient = asyncio.create_task(chart(quick), name="patient")
    await quick  # which this test awaits before the other one: it goes on first
    check_held_up(kata, quick, set())
    await patient
