"""async_with/not_plain_with: what each of the two statements does with each kind of object, in a live run."""

import inspect
from typing import Any

import pytest

from async_dojo.testing import check_prediction, say

METHODS = ("__enter__", "__exit__", "__aenter__", "__aexit__")
CLASSES = {  # the methods that each class of the kata has, and which of them are coroutine functions
    "Plain": (METHODS[:2], ()),
    "Async": (METHODS[2:], METHODS[2:]),
    "Both": (METHODS, METHODS[2:]),
    "EnterIsNoCoroutine": (METHODS[2:], ("__aexit__",)),
    "ExitIsNoCoroutine": (METHODS[2:], ("__aenter__",)),
}
STATEMENTS = (
    "async with Async(log):",
    "with Async(log):",
    "async with Plain(log):",
    "async with Both(log):",
    "async with Async(log), Plain(log):",
    "async with make(log):",
    "async with await make(log):",
    "with await make(log):",
    "async with EnterIsNoCoroutine(log):",
    "async with ExitIsNoCoroutine(log):",
)
ERRORS = {"TypeError", "AttributeError", "RuntimeError", "SyntaxError", "NameError", "ValueError", "RuntimeWarning"}


async def run(kata: Any, statement: str) -> tuple[list[str], str]:
    """Return what a block with this first line logs, and the text of the exception that came out, if any."""
    for name, (methods, coroutines) in CLASSES.items():
        cls = getattr(kata, name)
        found = tuple(method for method in METHODS if hasattr(cls, method))
        asynchronous = tuple(method for method in found if inspect.iscoroutinefunction(getattr(cls, method)))
        assert (found, asynchronous) == (methods, coroutines), say(
            f"the class {name} was changed. Put it back and change RUNS only",
            f"クラス {name} が変わっています。元に戻して、RUNS だけを書き換えてください",
        )
    code = f"async def probe(log):\n    {statement}\n        log.append('block')\n"
    scope = dict(vars(kata))
    exec(code, scope)  # the statement as a learner would type it, on the Python that runs
    log: list[str] = []
    try:
        await scope["probe"](log)
    except Exception as error:
        return [*log, type(error).__name__], str(error)
    return log, ""


async def check(kata: Any, statement: str, why: str) -> None:
    """Compare the prediction for one statement with what the interpreter does."""
    assert set(kata.RUNS) == set(STATEMENTS), say(
        f"the keys of RUNS must stay as they are; they differ in {sorted(set(kata.RUNS) ^ set(STATEMENTS))}",
        f"RUNS のキーは変えないでください。違っているもの: {sorted(set(kata.RUNS) ^ set(STATEMENTS))}",
    )
    predicted = kata.RUNS[statement]
    predicted = predicted.split() if isinstance(predicted, str) else predicted  # one entry, without its brackets
    seen, text = await run(kata, statement)
    assert set(seen) <= {*METHODS, *ERRORS, "make", "block"}, say(
        f"the program was changed: it logs {seen}. Put it back and change RUNS only",
        f"プログラムが変わっています(ログは {seen})。元に戻して、RUNS だけを書き換えてください",
    )
    if text:
        why += say(f"\nThe interpreter said: {text}", f"\nインタプリタのメッセージ: {text}")
    check_prediction(predicted, seen, name=f"RUNS[{statement!r}]", why=why)


async def test_async_with_on_an_async_one(kata):
    """`async with` awaits __aenter__() before the block, and __aexit__() after it."""
    why = say(
        "`async with` calls __aenter__() and __aexit__(), and awaits what they return: before the block, and after it.",
        "`async with` は、ブロックの前に __aenter__() を、後に __aexit__() を呼び、それぞれの戻り値を await します。",
    )
    await check(kata, "async with Async(log):", why)


async def test_with_on_an_async_one(kata):
    """`with` asks for __enter__ and __exit__, and for nothing else."""
    why = say(
        "`with` asks for __enter__ and __exit__, and Async has neither. It is refused before the block, with a "
        "TypeError (up to Python 3.10 with an AttributeError).",
        "`with` が必要とするのは __enter__ と __exit__ で、Async にはどちらもありません。"
        "ブロックに入る前に TypeError になります(Python 3.10 までは AttributeError でした)。",
    )
    await check(kata, "with Async(log):", why)


async def test_async_with_on_a_plain_one(kata):
    """`async with` asks for __aenter__ and __aexit__; it does not fall back on the others."""
    why = say(
        "`async with` asks for __aenter__ and __aexit__, also where nothing needs to be awaited: it does not fall back "
        "on __enter__ and __exit__.",
        "`async with` が必要とするのは __aenter__ と __aexit__ です。待つものが何もなくても同じで、"
        "__enter__ と __exit__ で代用することはありません。",
    )
    await check(kata, "async with Plain(log):", why)


async def test_an_object_that_has_all_four(kata):
    """The statement decides which two of the methods are called."""
    why = say(
        "The statement decides: `async with` uses __aenter__ and __aexit__ only, and `with` the other two.",
        "どちらを呼ぶかは文で決まります。`async with` が使うのは __aenter__ と __aexit__ だけ、"
        "`with` なら残りの2つだけです。",
    )
    await check(kata, "async with Both(log):", why)


async def test_two_kinds_in_one_statement(kata):
    """`async with a, b` is one block within the other, both of them `async with`."""
    why = say(
        "`async with a, b` is `async with b` within the block of `async with a`. When b is refused, a has been "
        "entered, and so it is left; the block of both has not begun.",
        "`async with a, b` は、`async with a` のブロックの中に `async with b` があるのと同じです。b が拒否されたとき、"
        "a にはもう入っているので、その終了処理は実行されます。本体のブロックは始まっていません。",
    )
    await check(kata, "async with Async(log), Plain(log):", why)


@pytest.mark.allow("never_awaited")  # the subject: nobody awaits the coroutine of make()
async def test_a_coroutine_is_no_context_manager(kata):
    """A coroutine function has to be awaited; what it returns may be a context manager."""
    call = say(
        "make(log) is a coroutine, whose body has not run, and a coroutine is no context manager. `async with` awaits "
        "the two methods and not the object.",
        "make(log) はコルーチンで、本体はまだ動いていません。コルーチンはコンテキストマネージャではありません。"
        "`async with` が await するのは2つのメソッドだけで、オブジェクト自体は await しません。",
    )
    awaited = say(
        "The await gives the Async object. Which statement may use it does not depend on where it comes from.",
        "await で得られるのは Async のオブジェクトです。どちらの文で使えるかは、どう手に入れたかとは関係ありません。",
    )
    await check(kata, "async with make(log):", call)
    await check(kata, "async with await make(log):", awaited)
    await check(kata, "with await make(log):", awaited)


async def test_methods_that_are_no_coroutine_functions(kata):
    """What the methods return is awaited: that it cannot be shows when they have been called."""
    why = say(
        "`async with` finds the method and calls it, so it runs; what it returned is then awaited; None cannot be. ",
        "`async with` はメソッドを見つけて呼ぶので、その中身は実行されます。次に戻り値を await しますが、None は await "
        "できません。",
    )
    enter = say(
        "What has not been entered is not left: neither the block nor __aexit__ runs.",
        "入れなかったものから出ることはないので、ブロックも __aexit__ も実行されません。",
    )
    leave = say("By then the block has run.", "そのときには、ブロックはもう実行されています。")
    await check(kata, "async with EnterIsNoCoroutine(log):", why + enter)
    await check(kata, "async with ExitIsNoCoroutine(log):", why + leave)
