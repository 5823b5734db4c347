"""async_for/not_awaitable: what an async generator object is, asked of the interpreter that runs."""

import inspect
from typing import Any

import pytest

from async_dojo.testing import check_prediction, say

QUESTIONS = (
    "inspect.iscoroutinefunction(async_gen)",
    "inspect.iscoroutine(gen)",
    "inspect.isasyncgen(gen)",
    "hasattr(gen, '__aiter__')",
    "hasattr(gen, '__await__')",
    "inspect.isawaitable(gen)",
)


def ask(kata, question: str) -> Any:
    """Put a question about a new async generator object to the interpreter."""
    assert inspect.isasyncgenfunction(kata.async_gen), say(
        "async_gen was changed: it is no async generator function any more. Put it back",
        "async_gen が変わっていて、非同期ジェネレータ関数ではなくなっています。元に戻してください",
    )
    return eval(question, {"inspect": inspect, "async_gen": kata.async_gen, "gen": kata.async_gen()})


def check_answer(kata, question: str, why: str) -> None:
    """Compare one answer of the learner with the interpreter's."""
    assert set(kata.ANSWERS) == set(QUESTIONS), say(
        f"the questions in ANSWERS must stay as they are; they differ in {sorted(set(kata.ANSWERS) ^ set(QUESTIONS))}",
        f"ANSWERS の質問は変えないでください。違っているもの: {sorted(set(kata.ANSWERS) ^ set(QUESTIONS))}",
    )
    predicted, real = kata.ANSWERS[question], ask(kata, question)
    assert predicted is not None, say(
        f"{question}: still None. Write True or False", f"{question}: まだ None です。True か False を書きましょう"
    )
    assert predicted is real, say(
        f"{question}: you expected {predicted!r}, the interpreter says {real}. {why}",
        f"{question}: 予想は {predicted!r} ですが、インタプリタの答えは {real} です。{why}",
    )


@pytest.mark.claim("asyncgen-output")
async def test_the_output_of_the_sample(kata):
    """The notes' sample prints two answers and two values."""
    lines: list[str] = []
    sample = [str(ask(kata, "inspect.iscoroutine(gen)")), str(ask(kata, "hasattr(gen, '__await__')")), "1", "2"]
    await kata.program(lambda value: lines.append(str(value)))
    assert lines == sample, say(
        f"the program was changed: it prints {lines}. Put it back and change your predictions only",
        f"program が変わっています(出力は {lines})。元に戻して、予想だけを書き換えてください",
    )
    check_prediction(
        [str(line) for line in kata.OUTPUT],
        lines,
        name="OUTPUT",
        why=say(
            "gen is an async generator: it is no coroutine and has no `__await__`. "
            "`async for` runs its body once for each value.",
            "gen は非同期ジェネレータです。コルーチンではなく、`__await__` もありません。"
            "`async for` の本体は、値ごとに一度ずつ実行されます。",
        ),
    )


@pytest.mark.claim("asyncgen-not-coroutine")
def test_it_is_not_a_coroutine(kata):
    """A yield in an async def makes an async generator function, and its call an async generator."""
    function = say(
        "It is the `yield` in its body that makes an async def an async generator function instead.",
        "`async def` の本体に `yield` があると、コルーチン関数ではなく非同期ジェネレータ関数になります。",
    )
    type_of_its_own = say(
        "An async generator is a type of its own, and a coroutine another.",
        "非同期ジェネレータは、コルーチンとは別の型です。",
    )
    check_answer(kata, "inspect.iscoroutinefunction(async_gen)", function)
    check_answer(kata, "inspect.iscoroutine(gen)", type_of_its_own)
    check_answer(kata, "inspect.isasyncgen(gen)", type_of_its_own)


def test_async_for_takes_it(kata):
    """What `async for` needs of an object is __aiter__."""
    why = say(
        "`async for` asks for `__aiter__`, also of a generator.",
        "`async for` が必要とするのは `__aiter__` です。ジェネレータの場合も同じです。",
    )
    check_answer(kata, "hasattr(gen, '__aiter__')", why)


@pytest.mark.claim("asyncgen-not-awaitable")
def test_it_is_not_awaitable(kata):
    """An async generator object has no __await__, and isawaitable says the same."""
    why = say(
        "An async generator has no `__await__`: an await gives one value, and it may have many. "
        "What can be awaited is each step, `anext(gen)`.",
        "非同期ジェネレータに `__await__` はありません。await で得られる値は1つですが、ジェネレータの値は"
        "いくつもあるからです。await できるのは一歩ずつ、`anext(gen)` です。",
    )
    check_answer(kata, "hasattr(gen, '__await__')", why)
    check_answer(kata, "inspect.isawaitable(gen)", why)


@pytest.mark.claim("asyncgen-not-awaitable")
@pytest.mark.claim("asyncgen-is-awaitable", against=True)
async def test_awaiting_it(kata):
    """The interpreter refuses to await an async generator object."""
    assert kata.AWAIT_GIVES, say(
        "AWAIT_GIVES is still empty: write down what you expect", "AWAIT_GIVES が空です。予想を書きましょう"
    )
    try:
        real = str(await kata.async_gen())
    except TypeError as error:
        real, text = "TypeError", str(error)
    else:
        text = real
    assert str(kata.AWAIT_GIVES) == real, say(
        f"you expected `await gen` to give {kata.AWAIT_GIVES}; the interpreter: {real} ({text}). "
        "`await anext(gen)` gives the next value, `[value async for value in gen]` all of them",
        f"`await gen` の予想は {kata.AWAIT_GIVES} ですが、インタプリタでは {real} でした({text})。"
        "次の値は `await anext(gen)`、全部の値は `[value async for value in gen]` で得られます",
    )


@pytest.mark.claim("asyncgen-is-awaitable", against=True)
@pytest.mark.claim("asyncgen-not-coroutine")
@pytest.mark.claim("asyncgen-not-awaitable")
def test_which_note_is_right(kata):
    """The two notes agree that it is no coroutine; the interpreter decides whether it is awaitable."""
    coroutine, awaitable = ask(kata, "inspect.iscoroutine(gen)"), ask(kata, "inspect.isawaitable(gen)")
    right = {(False, False): "A", (False, True): "B"}.get((coroutine, awaitable))
    assert kata.RIGHT_NOTE, say(
        'RIGHT_NOTE is still empty: "A" or "B"?', 'RIGHT_NOTE が空です。"A" と "B" のどちらですか'
    )
    chosen = str(kata.RIGHT_NOTE).strip().upper()
    assert chosen == right, say(
        f"you chose note {chosen}. The interpreter says: coroutine {coroutine}, awaitable {awaitable}. It is neither",
        f"選んだメモは {chosen} です。インタプリタの答えは、コルーチンか: {coroutine}、awaitable か: {awaitable}。"
        "どちらでもありません",
    )
