"""coroutines/coroutine_or_awaitable: what is a coroutine, what can be awaited, and who has `__await__`."""

import asyncio
import inspect
from collections.abc import Awaitable
from contextlib import aclosing
from types import AsyncGeneratorType, CoroutineType, FunctionType, GeneratorType, ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

KINDS: dict[str, type] = {
    "coroutine function": FunctionType,
    "coroutine": CoroutineType,
    "task": asyncio.Task,
    "future": asyncio.Future,
    "async generator": AsyncGeneratorType,
    "anext()": Awaitable,
    "object with __await__": Awaitable,
    "generator": GeneratorType,
    "generator with @types.coroutine": GeneratorType,
}

WHY = {
    "coroutine function": (
        "it is a function; what calling it returns is the coroutine",
        "これは関数です。呼び出して返るものがコルーチンです",
    ),
    "coroutine": (
        "it is what calling an `async def` without `yield` returns",
        "`yield` のない `async def` を呼び出すと返るのが、このコルーチンです",
    ),
    "task": (
        "a task drives a coroutine but is no coroutine itself; like every future it can be awaited",
        "タスクはコルーチンを動かしますが、自身はコルーチンではありません。future の一種なので await できます",
    ),
    "future": (
        "a future is no coroutine, it runs nothing; it can be awaited until somebody sets its result",
        "future は何も実行しないのでコルーチンではありません。誰かが結果を設定するまで await で待てます",
    ),
    "async generator": (
        "a `yield` in the body makes it no coroutine but something for `async for`; it cannot be awaited itself",
        "本体に `yield` があるとコルーチンではなく、`async for` で使うものになります。それ自体は await できません",
    ),
    "anext()": (
        "anext() does not give the next item but something that can be awaited for it; that is no coroutine",
        "anext() が返すのは次の要素ではなく、それを待つために await できるものです。コルーチンではありません",
    ),
    "object with __await__": (
        "its class has an `__await__` method, so it can be awaited; that makes it no coroutine",
        "クラスに `__await__` メソッドがあるので await できますが、コルーチンになるわけではありません",
    ),
    "generator": (
        "a generator is for `for`; it has no `__await__`, though coroutines work much alike inside",
        "ジェネレータは `for` で使うものです。中の仕組みはコルーチンに似ていますが、`__await__` はありません",
    ),
    "generator with @types.coroutine": (
        "the decorator sets a flag that `await` accepts; it is no coroutine, and it gets no `__await__` method",
        "デコレータが付けるのは、`await` が認めるフラグです。コルーチンにも、`__await__` を持つものにもなりません",
    ),
}


def predicted(kata: ModuleType, column: int) -> dict[str, bool]:
    """Return one column of the learner's table, once every row is there."""
    for name in KINDS:
        row = kata.ANSWERS.get(name, ())
        assert row != (), say(
            f"the row {name!r} of ANSWERS is still empty: write down what you expect",
            f"ANSWERS の {name!r} の行が空です。予想を書きましょう",
        )
        cells = row if isinstance(row, (tuple, list)) else [row]
        assert [type(cell) for cell in cells] == [bool, bool, bool], say(
            f"a row has three answers, each True or False; the row {name!r} of ANSWERS is {row}",
            f"1行には True か False の答えが3つ必要です。ANSWERS の {name!r} の行は {row} です",
        )
    return {name: kata.ANSWERS[name][column] for name in KINDS}


async def await_accepts(thing: Any) -> bool:
    """Try it: tell whether `await` takes the thing."""
    try:
        await thing
    except TypeError:
        return False
    return True


async def ask(kata: ModuleType) -> dict[str, tuple[bool, bool, bool, bool]]:
    """Ask the interpreter the three questions of each thing, then await it."""
    things = kata.things()
    changed = [name for name in {**KINDS, **things} if not isinstance(things.get(name), KINDS.get(name, ()))]
    assert not changed, say(
        f"`things` was changed, look at {changed}. Put it back and change ANSWERS only",
        f"`things` の {changed} が変わっています。元に戻して、ANSWERS だけを書き換えてください",
    )
    async with aclosing(things["async generator"]):
        return {
            name: (
                inspect.iscoroutine(thing),
                inspect.isawaitable(thing),
                hasattr(thing, "__await__"),
                await await_accepts(thing),
            )
            for name, thing in things.items()
        }


def compare(mine: dict[str, bool], real: dict[str, bool], question: str) -> None:
    """Fail at the first row in which the learner's answer is not the interpreter's."""
    for name, answer in real.items():
        why_en, why_ja = WHY[name]
        assert mine[name] == answer, say(
            f"ANSWERS, row {name!r}: for {question} you expected {mine[name]}, the interpreter says {answer}.\n"
            f"The rule: {why_en}",
            f"ANSWERS の {name!r} の行: {question} の予想は {mine[name]} ですが、インタプリタの答えは {answer} です。\n"
            f"理由: {why_ja}",
        )


@pytest.mark.claim("asyncgen-not-coroutine")
async def test_iscoroutine(kata):
    """A coroutine is what calling an `async def` without `yield` returns, and nothing else is."""
    mine = predicted(kata, 0)
    compare(mine, {name: row[0] for name, row in (await ask(kata)).items()}, "inspect.iscoroutine(it)")


@pytest.mark.claim("asyncgen-not-awaitable")
async def test_isawaitable(kata):
    """Coroutines, futures, tasks and whatever has `__await__` are awaitable; an async generator is not."""
    mine = predicted(kata, 1)
    compare(mine, {name: row[1] for name, row in (await ask(kata)).items()}, "inspect.isawaitable(it)")


@pytest.mark.claim("asyncgen-not-awaitable")
async def test_has_await_method(kata):
    """`__await__` is the method `await` calls; one kind of generator is accepted without it."""
    mine = predicted(kata, 2)
    compare(mine, {name: row[2] for name, row in (await ask(kata)).items()}, 'hasattr(it, "__await__")')


@pytest.mark.claim("asyncgen-not-awaitable")
async def test_await_takes_what_is_awaitable(kata):
    """The second column is what `await` does when it is tried."""
    mine = predicted(kata, 1)
    question = say("`await it` (the second answer)", "`await it`(2番目の答え)")
    compare(mine, {name: row[3] for name, row in (await ask(kata)).items()}, question)
