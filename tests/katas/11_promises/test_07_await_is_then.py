"""promises/await_is_then: a chain that keeps the order of the awaits, and what only a suspended function can do."""

import asyncio
import gc
import inspect
from collections import deque
from collections.abc import Callable, Sequence
from types import CoroutineType, GeneratorType, ModuleType, SimpleNamespace
from typing import Any

import pytest

from async_dojo.testing import check_prediction, say

pytestmark = pytest.mark.claim("js-await-is-then")

CUT, RESET, BROKEN = OSError("line cut"), ConnectionResetError("line cut"), ValueError("no JSON")
GIVEN = {"show": {"response", "data", "done", "error: line cut"}, "total": {"total 2", "total 5", "total 12"}}


class Server:
    """Answers one request after the other, when it is told to; it logs what it is asked, and each of its turns."""

    def __init__(self, kata: ModuleType, *answers: Any) -> None:
        self.kata = kata
        self.answers = list(answers)
        self.asked: deque[tuple[Any, Any]] = deque()
        self.log: list[str] = []

    def ask(self, what: str) -> Any:
        """Return a promise for the next answer; an answer in a tuple is raised at once."""
        self.log.append(what)
        answer = self.answers.pop(0) if self.answers else None
        if isinstance(answer, tuple):
            raise answer[0]
        promise = self.kata.Promise()
        self.asked.append((promise, answer))
        return promise

    def fetch(self, url: str) -> Any:
        """Return a promise for a response, which is one of the answers or else has a json()."""
        return self.ask(f"fetch {url}")

    async def serve(self) -> None:
        """Answer all that is asked; before and after each answer the others have a few turns."""
        await some_turns()
        while self.asked:
            self.log.append("server")
            promise, answer = self.asked.popleft()
            (promise.reject if isinstance(answer, Exception) else promise.resolve)(answer)
            await some_turns()


async def some_turns() -> None:
    """Let the event loop go round, often enough for any chain of these."""
    for _ in range(20):
        await asyncio.sleep(0)


def show_server(kata: ModuleType, response: Any, data: Any = None) -> Server:
    """Return a server for show: its response (None: one that has a json()) and what json() gives."""
    server = Server(kata)
    proper = SimpleNamespace(json=lambda: server.ask("json"))
    server.answers = [proper if response is None else response, data]
    return server


def total_server(kata: ModuleType, *answers: Any) -> tuple[Server, list[Callable[[], Any]]]:
    """Return a server for total, and as many functions that fetch from it as there are answers."""
    server = Server(kata, *answers)
    return server, [lambda number=number: server.ask(f"fetch {number}") for number in range(len(answers))]


async def with_await(server: Server, coroutine: Any, which: str) -> tuple[list[str], Any]:
    """Run one of the given coroutines; return the log and what came of it."""
    task = asyncio.create_task(coroutine)
    await server.serve()
    await asyncio.wait([task])
    strange = [entry for entry in server.log if not entry.startswith(("fetch", "json", "server"))]
    assert set(strange) <= GIVEN[which], say(
        f"{which}_with_await, which is given, logs other entries than it should: {strange}. Has it been changed?",
        f"与えられた {which}_with_await のログに、あるはずのないものがあります: {strange}。書き換えていませんか",
    )
    return server.log, ("raises", task.exception()) if task.exception() else ("returns", task.result())


async def with_then(server: Server, function: Callable[..., Any], argument: Any) -> tuple[list[str], Any]:
    """Run one of the learner's functions; return the log and what came of its promise, None if nothing."""
    try:
        promise = function(argument, server.log)
    except NotImplementedError:
        raise
    except (OSError, ValueError) as error:
        text = say(
            f"{function.__name__} raised {error!r}, which came from a fetch. In a coroutine such an error arises "
            "within the `try`; in a chain it takes a step in which fetch is called",
            f"{function.__name__} から、fetch の出した {error!r} がそのまま出ました。コルーチンなら `try` "
            "の中の出来事です。チェーンでは、fetch を手順の中で呼ぶ必要があります",
        )
        raise pytest.fail.Exception(text) from error
    if inspect.iscoroutine(promise):
        promise.close()
    assert isinstance(promise, server.kata.Promise), say(
        f"{function.__name__} should return a promise, at once; it returned {promise!r}",
        f"{function.__name__} はすぐに Promise を返すはずですが、{promise!r} を返しました",
    )
    outcome: list[Any] = []
    promise.then(lambda value: outcome.append(("returns", value)), lambda error: outcome.append(("raises", error)))
    await server.serve()
    return server.log, outcome[0] if outcome else None


def assert_same(awaits: tuple[list[str], Any], chain: tuple[list[str], Any], case: str, jirei: str) -> None:
    """Check that the chain has the log and the outcome of the coroutine."""
    assert chain[0] == awaits[0], say(
        f"{case}: with await the order of events is {awaits[0]}; with then it is {chain[0]}",
        f"{jirei}: await で書いたときの順番は {awaits[0]}、then で書いたほうは {chain[0]} です",
    )
    assert chain[1] == awaits[1], say(
        f"{case}: the coroutine comes to {awaits[1]}, the promise to {chain[1]} (None: it is pending). Are values "
        "handed on, and errors that nobody means to catch raised again?",
        f"{jirei}: コルーチンの結末は {awaits[1]}、Promise の結末は {chain[1]} です(None は保留中)。値は先へ渡し、"
        "捕まえるつもりのない例外は出し直していますか",
    )


async def show_both_ways(kata: ModuleType, case: str, jirei: str, response: Any, data: Any = None) -> None:
    """Run show with await and with then, and compare."""
    first, second = show_server(kata, response, data), show_server(kata, response, data)
    awaits = await with_await(first, kata.show_with_await(first.fetch, first.log), "show")
    assert_same(awaits, await with_then(second, kata.show_with_then, second.fetch), case, jirei)


async def total_both_ways(kata: ModuleType, case: str, jirei: str, answers: Sequence[Any]) -> None:
    """Run total with await and with then, and compare."""
    (first, fetches), (second, more) = total_server(kata, *answers), total_server(kata, *answers)
    awaits = await with_await(first, kata.total_with_await(fetches, first.log), "total")
    assert_same(awaits, await with_then(second, kata.total_with_then, more), case, jirei)


async def test_the_steps_come_in_the_same_order(kata):
    """fetch, then json, then the data: each when the one before has come, and the data at the end."""
    await show_both_ways(kata, "when all goes well", "すべてうまくいく場合", None, {"user": "taro"})
    await show_both_ways(kata, "when the data are None", "データが None の場合", None, None)


async def test_errors_take_the_same_way(kata):
    """An OSError skips the steps up to the except; any other error gets out; done is logged in each case."""
    await show_both_ways(kata, "when the fetch fails", "fetch が失敗する場合", CUT)
    await show_both_ways(kata, "when json() fails", "json() が失敗する場合", None, CUT)
    await show_both_ways(
        kata, "when json() fails with ConnectionResetError, an OSError", "OSError の一種で失敗する場合", None, RESET
    )
    await show_both_ways(
        kata, "when json() fails with a ValueError, which is not caught", "捕まえない ValueError の場合", None, BROKEN
    )


async def test_fetch_may_raise_at_once(kata):
    """A fetch that raises instead of returning a promise is a failure of the chain, not of the call."""
    await show_both_ways(kata, "when fetch raises OSError at once", "fetch がすぐに OSError を出す場合", (CUT,))
    await show_both_ways(
        kata, "when fetch raises ValueError at once", "fetch がすぐに ValueError を出す場合", (BROKEN,)
    )
    await total_both_ways(
        kata, "when the first fetch raises at once", "最初の fetch がすぐに例外を出す場合", [(CUT,), 2]
    )


async def test_the_loop_fetches_one_after_another(kata):
    """The next fetch is called when the last value is there; the total is the promise's value."""
    await total_both_ways(kata, "three fetches in a loop", "3回 fetch するループ", [2, 3, 7])
    await total_both_ways(kata, "a loop without a fetch", "fetch が1つもないループ", [])


async def test_the_loop_ends_with_the_first_error(kata):
    """After a failure nothing more is fetched, and the error gets out."""
    await total_both_ways(kata, "the second of three fetches fails", "3つのうち2番目が失敗する場合", [2, CUT, 7])
    await total_both_ways(kata, "the second fetch raises at once", "2番目がすぐに例外を出す場合", [2, (CUT,), 7])


def suspended(kata: ModuleType) -> list[str]:
    """Return the names of the generators and coroutines of the learner's module that have not ended."""
    alive = [thing for thing in gc.get_objects() if isinstance(thing, GeneratorType | CoroutineType)]
    frames = [thing.gi_frame if isinstance(thing, GeneratorType) else thing.cr_frame for thing in alive]
    mine = [frame.f_code.co_name for frame in frames if frame is not None and frame.f_globals is vars(kata)]
    return [name for name in mine if name != "<genexpr>"]  # a generator expression takes no step


async def test_it_is_a_chain(kata, monkeypatch):
    """The steps are callbacks: between them no coroutine, no generator and no task waits for its turn."""

    def refuse(*_: Any) -> Any:
        pytest.fail(
            say(
                "the coroutine that is given was called: write the same as a chain of then()",
                "与えられたコルーチン関数が呼ばれました。同じことを then() のチェーンで書いてください",
            )
        )

    for name in ("show_with_await", "total_with_await"):
        monkeypatch.setattr(kata, name, refuse)
    server, (other, fetches) = show_server(kata, None, 5), total_server(kata, 2, 3)
    before = asyncio.all_tasks()
    started = [kata.show_with_then(server.fetch, server.log), kata.total_with_then(fetches, other.log)]
    await some_turns()
    tasks, between = asyncio.all_tasks() - before, suspended(kata)
    for coroutine in filter(inspect.iscoroutine, started):
        coroutine.close()
    await server.serve()
    await other.serve()
    assert not tasks, say(
        f"{len(tasks)} tasks were started. A chain needs none: the loop calls its steps",
        f"タスクが {len(tasks)} 個作られました。チェーンには要りません。手順はループが呼びます",
    )
    assert between == [], say(
        f"while a promise was pending, {between} stood suspended in the middle. A coroutine or generator driven by "
        "hand is await once more; in a chain each step is a function that is given to then(), catch() or finally_()",
        f"Promise を待つ間、{between} が途中で中断していました。コルーチンやジェネレータを自分で進めるのでは、await と"
        "同じです。チェーンでは、手順の1つひとつが、then()、catch()、finally_() に渡す関数です",
    )
    assert (server.log[-1:], other.log[-1:]) == (["done"], ["total 5"]), say(
        f"the last entries should be 'done' and 'total 5'; the logs are {server.log} and {other.log}",
        f"ログの最後は 'done' と 'total 5' のはずですが、{server.log} と {other.log} でした",
    )


@pytest.mark.claim("js-await-is-then", against=True)
async def test_where_they_differ(kata):
    """A coroutine begins later, and is there to be cancelled; a function that has returned is not."""
    logs: dict[str, list[str]] = {}
    for name in ("borrow_with_await", "borrow_with_then"):
        log = logs[name] = []
        await kata.give_up(getattr(kata, name), log)
    assert set().union(*logs.values()) == {"call", "called", "open", "close", "cancel", "over"}, say(
        f"the programs that are given should log call, called, open, close, cancel and over; they logged {logs}. "
        "Have they been changed?",
        f"与えられたプログラムが記録するのは call、called、open、close、cancel、over のはずですが、{logs} でした。"
        "書き換えていませんか",
    )
    check_prediction(
        kata.WITH_AWAIT,
        logs["borrow_with_await"],
        name="WITH_AWAIT",
        why=say(
            "calling a coroutine function runs nothing yet; and the suspended function still stands in its `try` when "
            "the cancellation comes, so its `finally` runs",
            "コルーチン関数は、呼んだだけでは動きません。また、中断した関数は `try` の中にとどまっているので、"
            "キャンセルが来ると `finally` が実行されます",
        ),
    )
    check_prediction(
        kata.WITH_THEN,
        logs["borrow_with_then"],
        name="WITH_THEN",
        why=say(
            "an ordinary function runs at the call, and has returned long before the cancellation; only the task that "
            "waits is cancelled, and the promise, which nobody settles, calls nobody back",
            "普通の関数は呼んだ時点で動き、キャンセルのずっと前に終わっています。キャンセルされるのは"
            "待っているタスクだけで、誰も確定させない Promise は、コールバックを呼びません",
        ),
    )
