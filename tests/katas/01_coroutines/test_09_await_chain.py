"""coroutines/await_chain: which frames are kept while a coroutine is suspended, and how they hang together."""

import asyncio
import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Generator
from contextlib import aclosing
from functools import wraps
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-frame-kept")


class Signal:
    """Suspends once and gives what is sent: an awaitable that needs no event loop."""

    def __await__(self) -> Generator[None, str, str]:
        return (yield)


async def ship(wait: Awaitable[str]) -> str:
    return await wait


async def pack(wait: Awaitable[str]) -> str:
    return await ship(wait)


async def order(wait: Awaitable[str]) -> str:
    return await pack(wait)


async def box(depth: int) -> str:
    return await (box(depth - 1) if depth > 1 else Signal())


def hand_over(wait: Awaitable[str]) -> Coroutine[Any, Any, str]:
    return ship(wait)


def start(other: Coroutine[Any, Any, str]) -> None:
    other.send(None)


async def deliver(other: Coroutine[Any, Any, str]) -> str:
    start(other)
    return await hand_over(Signal())


def insured(function: Callable[..., Coroutine[Any, Any, str]]) -> Callable[..., Coroutine[Any, Any, str]]:
    @wraps(function)  # gives the wrapper's coroutines the name of the function
    async def wrapper(wait: Awaitable[str]) -> str:
        return await function(wait)

    return wrapper


async def track(wait: Awaitable[str]) -> AsyncGenerator[str, None]:
    yield await pack(wait)


async def follow(stream: AsyncGenerator[str, None]) -> str:
    return await anext(stream)  # what `async for` does for each value


async def deliver_twice() -> list[str]:
    return [await order(Signal()), await ship(Signal())]


def chain_of(kata: ModuleType, coroutine: Coroutine[Any, Any, Any]) -> list[str]:
    """Return what await_chain says; where it runs into something that is no coroutine, say so."""
    try:
        chain = kata.await_chain(coroutine)
    except AttributeError as error:
        pytest.fail(
            say(
                f"await_chain went past the end of the chain: {error}. Only a coroutine has cr_await, and not "
                "everything with a coroutine's methods is one; stop at the first thing that is none",
                f"await_chain が鎖の終わりを越えました: {error}。cr_await を持つのはコルーチンだけです。コルーチンと"
                "同じメソッドを持つだけのものもあります。コルーチンでないものに来たら終わりましょう",
            )
        )
    except NotImplementedError:
        raise
    except (RuntimeError, StopIteration) as error:
        pytest.fail(
            say(
                f"await_chain raised {error!r}: did it run the coroutine? It should only look at it",
                f"await_chain が {error!r} になりました。コルーチンを実行していませんか。見るだけにしましょう",
            )
        )
    if inspect.iscoroutine(chain):
        chain.close()
        pytest.fail(
            say(
                "await_chain returned a coroutine: it only looks, so it is a plain `def`",
                "await_chain がコルーチンを返しました。見るだけなので、普通の `def` で書きましょう",
            )
        )
    state = inspect.getcoroutinestate(coroutine)
    assert state == inspect.CORO_SUSPENDED, say(
        f"await_chain should only look, but when it had returned, the coroutine's state was {state}",
        f"await_chain は見るだけのはずですが、戻ったあとのコルーチンの状態は {state} でした",
    )
    return chain


def check(kata: ModuleType, coroutine: Coroutine[Any, Any, Any], expected: list[str], en: str, ja: str) -> None:
    """Compare what await_chain says of a suspended coroutine; `en` and `ja` tell the mistake that the test is about."""
    chain = chain_of(kata, coroutine)
    if not (isinstance(chain, list) and all(isinstance(name, str) for name in chain)):
        en, ja = "It should be a list of names, each a str", "名前(str)のリストを返します"
    elif len(set(expected)) < len(expected):
        pass  # one name many times: what follows would mislead
    elif chain == expected[::-1]:
        en, ja = "The order is the other way round: outermost first", "順番が逆です。外側のものから並べます"
    elif chain == expected[:1]:
        en, ja = (
            "Go on from the coroutine to what it awaits: `cr_await`",
            "`cr_await` をたどって、await の相手へ進みましょう",
        )
    elif chain == expected[:-1]:
        en, ja = "The innermost coroutine awaits too: it belongs to the chain", "最も内側のコルーチンも鎖の一部です"
    elif chain == expected[1:]:
        en, ja = "The coroutine itself comes first", "先頭は、受け取ったコルーチン自身です"
    assert chain == expected, say(
        f"await_chain should give {expected}; it gave {chain!r}. {en}",
        f"await_chain は {expected} を返すはずですが、{chain!r} でした。{ja}",
    )


async def test_checkout_waits_in_sleep(kata):
    """The chain of a task's coroutine ends in the coroutine that waits for a future: here, sleep."""
    task = asyncio.create_task(kata.checkout())
    await asyncio.sleep(0)  # the task runs until its sleep
    check(
        kata,
        task.get_coro(),
        ["checkout", "ask_bank", "sleep"],
        "Only coroutines that await one another are in it. `pay` is a plain function, and only made one",
        "入るのは、await でつながったコルーチンだけです。`pay` は普通の関数で、コルーチンを作っただけです",
    )
    await task


def test_three_deep_with_an_awaitable_of_ones_own_at_the_end(kata):
    """The chain runs from the outermost coroutine to the innermost; the generator of an __await__ ends it."""
    coroutine = order(Signal())
    coroutine.send(None)
    check(
        kata,
        coroutine,
        ["order", "pack", "ship"],
        "`ship` awaits an object with `__await__`, a generator: only coroutines are listed",
        "`ship` が await しているのは `__await__` を持つオブジェクト(ジェネレータ)です。載せるのはコルーチンだけです",
    )
    coroutine.close()


def test_every_depth(kata):
    """Each await adds one frame, also of a function that is there already."""
    for depth in (1, 2, 5, 30):
        coroutine = box(depth)
        coroutine.send(None)
        check(
            kata,
            coroutine,
            ["box"] * depth,
            f"The function `box` awaits itself: {depth} deep, {depth} frames, one per coroutine",
            f"`box` は自分自身を await しています。深さ {depth} なら、コルーチンもフレームも {depth} 個です",
        )
        coroutine.close()


@pytest.mark.claim("coro-frame-kept", against=True)
def test_a_plain_function_is_not_in_it(kata):
    """A plain function in between is not kept: it cannot be suspended."""
    other = order(Signal())
    coroutine = deliver(other)
    coroutine.send(None)
    for suspended, expected in ((coroutine, ["deliver", "ship"]), (other, ["order", "pack", "ship"])):
        check(
            kata,
            suspended,
            expected,
            "`start` and `hand_over` are a plain function each: they returned, and no frame of them is kept. "
            "A chain follows who awaits whom, not who called whom",
            "`start` と `hand_over` は普通の関数です。もう戻っているので、フレームは残りません。"
            "鎖は呼び出しの順ではなく、何を await しているかでつながります",
        )
        suspended.close()


async def test_a_task_has_a_chain_of_its_own(kata):
    """Awaiting a task ends the chain: the task's coroutine has its own."""
    future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    inner = asyncio.create_task(order(future))
    outer = asyncio.create_task(ship(inner))
    await asyncio.sleep(0)  # both run until their await
    for task, expected in ((outer, ["ship"]), (inner, ["order", "pack", "ship"])):
        check(
            kata,
            task.get_coro(),
            expected,
            "One task awaits the other here: a task is not a coroutine and ends the chain",
            "ここでは一方のタスクがもう一方を await しています。タスクはコルーチンではないので、鎖はそこで終わります",
        )
    future.set_result("sent")
    await outer


async def test_an_async_generator_ends_it(kata):
    """What `async for` awaits is no coroutine, though it has send(), throw() and close() like one."""
    future: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    async with aclosing(track(future)) as stream:
        task = asyncio.create_task(follow(stream))
        await asyncio.sleep(0)  # the task runs until its await
        try:
            check(
                kata,
                task.get_coro(),
                ["follow"],
                "`follow` awaits the next value of an async generator, which is not a coroutine and ends the chain",
                "`follow` が await しているのは非同期ジェネレータの次の値です。コルーチンではないので、"
                "鎖はそこで終わります",
            )
        finally:
            future.set_result("sent")
            await task


def test_the_name_is_the_coroutines_own(kata):
    """A coroutine's `__name__` may differ from the name in its code: functools.wraps sees to that."""
    coroutine = insured(ship)(Signal())
    coroutine.send(None)
    check(
        kata,
        coroutine,
        ["ship", "ship"],
        "Both coroutines are called 'ship': the wrapper got the name from functools.wraps. "
        "A frame's code keeps the name that was written after `def`; ask the coroutine for its `__name__`",
        "コルーチンの名前はどちらも 'ship' です。functools.wraps が wrapper に名前を写しました。"
        "フレームのコードに残るのは `def` の後ろに書かれた名前なので、コルーチンの `__name__` を見ましょう",
    )
    coroutine.close()


def test_looking_changes_nothing(kata):
    """The chain is that of this moment, and looking at it runs nothing."""
    coroutine = deliver_twice()
    coroutine.send(None)
    for sent, expected in (
        ("first", ["deliver_twice", "order", "pack", "ship"]),
        ("second", ["deliver_twice", "ship"]),
    ):
        for _ in range(2):
            check(
                kata,
                coroutine,
                expected,
                f"Until {sent!r} is sent it waits there, however often one looks. Does await_chain run the coroutine?",
                f"{sent!r} を送るまでは、何度見てもそこで中断しています。await_chain がコルーチンを進めていませんか",
            )
        try:
            coroutine.send(sent)
        except StopIteration as end:
            result = end.value
    assert result == ["first", "second"], say(
        f"the coroutine should end with ['first', 'second'], what it was sent; it ended with {result}. "
        "Did await_chain send it something?",
        f"コルーチンは、送られた ['first', 'second'] を返して終わるはずですが、{result} でした。"
        "await_chain が何かを send していませんか",
    )
