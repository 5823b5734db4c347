"""coroutines/calling_runs_nothing: what the call does, and what it takes to get the value."""

import inspect

import pytest

from async_dojo.testing import check_prediction, say

pytestmark = pytest.mark.claim("coro-definition")

EVENTS = {"before the call", "work begins", "work ends", "after the call", "after the await"}


async def test_order_is_what_the_interpreter_does(kata):
    """The body of a coroutine function runs at the await, not at the call."""
    log: list[str] = []
    await kata.program(log)
    assert set(log) == EVENTS, say(
        f"the program was changed: it logs {log}. Put it back and change ORDER only",
        f"program が変わっています(ログは {log})。元に戻して、ORDER だけを書き換えてください",
    )
    check_prediction(
        kata.ORDER,
        log,
        name="ORDER",
        why=say(
            "`work(log)` makes a coroutine object and comes back at once; its body runs when it is awaited.",
            "`work(log)` はコルーチンオブジェクトを作ってすぐに戻ります。本体が動くのは await されたときです。",
        ),
    )


def test_greet_returns_the_string(kata):
    """The value of a coroutine comes from running it."""
    try:
        greeting = kata.greet("Ada")
    except NotImplementedError:
        raise
    except RuntimeError as error:
        pytest.fail(
            say(
                f"greet raised RuntimeError: {error}. An ordinary function has no running loop: it must start one",
                f"greet が RuntimeError になりました: {error}。普通の関数の中では、まだループが動いていません",
            )
        )
    if inspect.iscoroutine(greeting):
        greeting.close()
        pytest.fail(
            say(
                f"greet returned {greeting!r}: calling hello() gave a coroutine object, which nobody has run",
                f"greet が返したのは {greeting!r} です。hello() を呼んでもコルーチンオブジェクトができるだけで、"
                "まだ実行されていません",
            )
        )
    assert greeting == "Hello, Ada!", say(
        f"greet('Ada') should return 'Hello, Ada!'; it returned {greeting!r}",
        f"greet('Ada') は 'Hello, Ada!' を返すはずですが、{greeting!r} が返りました",
    )


def test_greet_asks_hello(kata):
    """The greeting is the one the coroutine made, whatever that says."""

    async def hello(name: str) -> str:
        return f"Moin {name}"

    kata.hello = hello
    greeting = kata.greet("Ada")
    assert greeting == "Moin Ada", say(
        f"hello() was replaced by one that says 'Moin Ada', yet greet returned {greeting!r}: does greet run hello?",
        f"hello() を 'Moin Ada' を返すものに差し替えましたが、greet は {greeting!r} を返しました。"
        "greet は hello を実行していますか",
    )
