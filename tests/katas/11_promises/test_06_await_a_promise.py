"""promises/await_a_promise: a coroutine can wait for a promise, and who gives up waiting disturbs nobody."""

import asyncio
from collections.abc import Generator
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import raises, say

ERROR = OSError("line cut")


class Counted:
    """Awaits something, and counts how often the task is paused on the way."""

    def __init__(self, awaitable: Any) -> None:
        self.awaitable = awaitable
        self.pauses = 0

    def __await__(self) -> Generator[Any, None, Any]:
        steps = self.awaitable.__await__()
        try:
            waits_for = next(steps)
            while True:
                self.pauses += 1
                yield waits_for
                waits_for = next(steps)
        except StopIteration as end:
            return end.value


async def waited(promise: Any) -> Any:
    """Await the promise; say which value or error came of it."""
    try:
        return "value", await promise
    except NotImplementedError:
        raise
    except (OSError, ValueError) as error:
        return "error", error
    except (RuntimeError, TypeError, asyncio.InvalidStateError) as error:
        text = say(
            f"`await promise` raised {error!r}. __await__ returns an iterator, and what that yields must be something "
            "that the task can wait for: the __await__() of a future does so",
            f"`await promise` で {error!r} になりました。__await__ はイテレータを返し、それが yield するものは、"
            "タスクが待てるものでなければなりません。Future の __await__() ならそうなります",
        )
        raise pytest.fail.Exception(text) from error


def waiting(promise: Any, count: int) -> list[asyncio.Task[Any]]:
    """Return so many tasks that await the promise."""
    return [asyncio.create_task(waited(promise), name=f"waiter {number}") for number in range(1, count + 1)]


async def some_turns(*tasks: asyncio.Task[Any]) -> None:
    """Let the event loop go round a few times; raise what one of the tasks has failed with."""
    for _ in range(10):
        await asyncio.sleep(0)
    errors = [task.exception() for task in tasks if task.done() and not task.cancelled()]
    for error in filter(None, errors):
        raise error


async def results_of(tasks: list[asyncio.Task[Any]]) -> list[Any]:
    """Return what the tasks have come to some turns later; None for those that still wait, which are cancelled."""
    await some_turns(*tasks)
    results = [task.result() if task.done() and not task.cancelled() else None for task in tasks]
    for task in tasks:
        task.cancel()
    return results


def settled(kata: ModuleType, how: str, result: Any) -> Any:
    """Return a promise on which resolve or reject has been called."""
    promise = kata.Promise()
    getattr(promise, how)(result)
    return promise


async def test_a_settled_promise_gives_its_result(kata):
    """What is there already can be awaited, many times; a value is returned, be it an exception, an error is raised."""
    refusal = ValueError("a value")
    for value in ("pizza", None, 0, refusal):
        promise = settled(kata, "resolve", value)
        got = await results_of(waiting(promise, 2))
        assert got == [("value", value)] * 2, say(
            f"a promise that is fulfilled with {value!r} was awaited twice, which should give that value; it gave "
            f"{got} (None: it waits for ever; nobody will settle the promise once more)",
            f"{value!r} で成功した Promise を2回 await しました。どちらもその値になるはずですが、{got} でした(None は"
            "待ち続けているもの。もう一度確定させる人はいません)",
        )
    promise = settled(kata, "reject", ERROR)
    got = await results_of(waiting(promise, 2))
    assert got == [("error", ERROR)] * 2, say(
        f"a promise that is rejected with {ERROR!r} was awaited twice, which should raise that error; "
        f"the outcome was {got}",
        f"{ERROR!r} で失敗した Promise を2回 await しました。どちらもその例外が発生するはずですが、結果は {got} でした",
    )


async def test_a_waiting_task_is_paused_and_woken(kata):
    """Whoever awaits a pending promise does nothing until it is settled."""
    promise = kata.Promise()
    counted = Counted(promise)
    task = asyncio.create_task(waited(counted))
    await some_turns(task)
    await some_turns(task)
    pauses = counted.pauses
    ended = task.done()
    promise.resolve("pizza")
    await some_turns(task)
    woken = task.done()
    task.cancel()
    assert not ended, say(
        "the promise is pending, but `await promise` is over already", "Promise は保留中なのに、await が終わりました"
    )
    assert pauses <= 1, say(
        f"in twenty turns of the loop in which nothing happened, the task that awaits went on {pauses} times to look. "
        "Let it wait for a future, and wake it when the promise is settled",
        f"何も起きないままループが20回まわる間に、待っているタスクは {pauses} 回も動いて見に行きました。Future を"
        "待たせ、Promise が確定したときに起こしましょう",
    )
    assert woken, say(
        "the promise was settled, but the task that awaits it was not woken. A task can only be woken "
        "by what it waits for",
        "Promise が確定したのに、await しているタスクが起こされません。タスクを起こせるのは、タスクが"
        "待っているものだけです",
    )
    assert task.result() == ("value", "pizza"), say(
        f"the promise was fulfilled with 'pizza'; await gave {task.result()}",
        f"Promise は 'pizza' で成功しましたが、await の結果は {task.result()} でした",
    )


async def test_decided_is_not_settled(kata):
    """A promise that has been resolved with a pending one has no result before that one is settled."""
    promise, other = kata.Promise(), kata.Promise()
    promise.resolve(other)
    tasks = waiting(promise, 1)
    await some_turns(*tasks)
    early = [task.result() for task in tasks if task.done()]
    other.resolve("pizza")
    results = await results_of(tasks)
    assert (early, results) == ([], [("value", "pizza")]), say(
        "resolve() was called with another promise, which was fulfilled with 'pizza' later. Until then it is decided, "
        f"but not settled; await gave {early} before, and {results} after that",
        "resolve() に渡した別の Promise が、あとから 'pizza' で成功しました。それまでは、行き先が決まっていても、確定は"
        f"していません。await の結果は、その前に {early}、そのあとでは {results} でした",
    )


async def test_every_waiting_task_gets_the_result(kata):
    """One promise wakes all the tasks that await it."""
    for how, result, expected in (("resolve", None, ("value", None)), ("reject", ERROR, ("error", ERROR))):
        promise = kata.Promise()
        tasks = waiting(promise, 3)
        await some_turns(*tasks)
        getattr(promise, how)(result)
        results = await results_of(tasks)
        assert results == [expected] * 3, say(
            f"three tasks awaited the promise, which was settled by {how}({result!r}); each should get {expected}; "
            f"they got {results} (None: it is still waiting)",
            f"3つのタスクが await していた Promise が、{how}({result!r}) で確定しました。どれにも {expected} が"
            f"届くはずですが、{results} でした(None はまだ待っているもの)",
        )


@pytest.mark.parametrize("cancelled", ["first", "last"])
async def test_cancelling_one_disturbs_nobody(kata, cancelled):
    """Who is cancelled stops waiting; the promise and the others who wait for it hear nothing of that."""
    reports: list[str] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: reports.append(f"{context['message']} {context.get('exception')!r}"))
    for how, result, expected in (("resolve", "pizza", ("value", "pizza")), ("reject", ERROR, ("error", ERROR))):
        promise = kata.Promise()
        told: list[Any] = []
        promise.then(told.append, told.append)
        tasks = waiting(promise, 3)
        await some_turns(*tasks)
        impatient = tasks.pop(0 if cancelled == "first" else -1)
        impatient.cancel()
        await some_turns()
        assert impatient.cancelled(), say(
            "a task was cancelled while it awaited the promise, but CancelledError did not get out of the await",
            "await 中のタスクをキャンセルしましたが、await の外へ CancelledError が出てきません",
        )
        gone = [task.get_name() for task in tasks if task.done()]
        assert gone == [], say(
            f"one of three tasks was cancelled, and {gone} were cancelled with it. Do they wait for one and the same "
            "future? Cancelling a task cancels what it waits for",
            f"3つのうち1つだけをキャンセルしたのに、{gone} まで終わりました。同じ Future を共有していませんか。"
            "タスクをキャンセルすると、待っているものもキャンセルされます",
        )
        assert told == [], say(
            f"one of the tasks was cancelled, and that settled the promise: its callbacks were called with {told}",
            f"タスクの1つをキャンセルしたら Promise が確定し、コールバックが {told} で呼ばれました",
        )
        getattr(promise, how)(result)
        results = await results_of(tasks)
        assert (results, told) == ([expected] * 2, [result]), say(
            f"after one of three tasks was cancelled, the promise was settled by {how}({result!r}). The two others "
            f"should get {expected} and the callback {result!r}; they got {results} and {told}",
            f"3つのうち1つをキャンセルしたあと、Promise が {how}({result!r}) で確定しました。残りの2つに {expected}、"
            f"コールバックに {result!r} が届くはずですが、{results} と {told} でした",
        )
        assert reports == [], say(
            f"a task was cancelled before the promise was settled, and then the loop had to report {reports}. Is a "
            "result set on a future that was cancelled?",
            f"確定の前にタスクがキャンセルされていたため、ループが {reports} を報告しました。キャンセルされた Future "
            "に結果を設定していませんか",
        )


@pytest.mark.parametrize("first", ["cancelled", "settled"])
async def test_a_cancellation_is_not_swallowed(kata, first):
    """Who is cancelled while it waits gets CancelledError, though the promise is settled before that arrives."""
    promise = kata.Promise()
    (task,) = waiting(promise, 1)
    await some_turns(task)
    if first == "settled":
        promise.resolve("pizza")
    task.cancel()
    promise.resolve("pizza")  # does nothing the second time
    (result,) = await results_of([task])
    assert result is None, say(
        "the waiting task was cancelled and the promise settled in the same turn of the loop: the await should raise "
        f"CancelledError; it gave {result}. Does it catch the CancelledError, now that there is a result?",
        "待っているタスクのキャンセルと Promise の確定が、ループの同じ回に起きました。await からは CancelledError が"
        f"出るはずですが、{result} でした。結果があるからといって、CancelledError を捕まえていませんか",
    )


async def test_a_timeout_gives_up_and_may_try_again(kata, clock):
    """wait_for() cancels the wait, not the promise: it can be awaited once more."""
    promise = kata.Promise()
    with raises(
        TimeoutError,
        say(
            "the promise is pending, so wait_for() should run into its limit of 0.1 s, but it did not",
            "Promise は保留中なので wait_for() は 0.1 秒で時間切れになるはずですが、なりませんでした",
        ),
    ):
        await asyncio.wait_for(waited(promise), 0.1)
    asyncio.get_running_loop().call_later(0.1, promise.resolve, "pizza")
    got = await waited(promise)
    assert got == ("value", "pizza"), say(
        f"after the timeout the promise was awaited once more and then fulfilled with 'pizza'; await gave {got}",
        f"時間切れのあと、もう一度 await した Promise が 'pizza' で成功しましたが、await の結果は {got} でした",
    )
    assert clock.elapsed == 0.2, say(
        f"the promise was fulfilled 0.2 s after the start; the await was over after {clock.elapsed}",
        f"Promise は開始から 0.2 秒後に成功しましたが、await が終わったのは {clock.elapsed} 後でした",
    )


@pytest.mark.schedules(20)
async def test_it_stands_wherever_an_awaitable_does(kata):
    """gather() and wait_for() take a promise, the end of a chain as well as one that waits for another."""
    start, other = kata.Promise(), kata.Promise()
    chain = start.then(lambda value: value + 1).then(lambda value: other.then(lambda more: value + more))
    failing = start.then(lambda _: settled(kata, "reject", ERROR))
    together = asyncio.gather(start, waited(chain), asyncio.wait_for(chain, 60), waited(failing))
    await asyncio.sleep(0.1)
    start.resolve(1)
    await asyncio.sleep(0.1)
    other.resolve(10)
    got = await together
    expected = [1, ("value", 12), 12, ("error", ERROR)]
    assert got == expected, say(
        "a promise, the end of a chain, once more in wait_for(), and a chain that fails: expected "
        f"{expected}, got {got}",
        f"Promise、チェーンの最後、wait_for() に入れた同じもの、失敗するチェーン。期待は {expected} "
        f"ですが、{got} でした",
    )
