"""coroutines/forgotten_await: the steps that are not awaited are not done, and their errors reach nobody."""

import asyncio

import pytest

from async_dojo.testing import raises, say

pytestmark = [pytest.mark.claim("coro-definition"), pytest.mark.claim("reading-asyncio-dev")]


async def check_out(kata, item: str, card: str, log: list[str]) -> str:
    """Run the checkout; tell of a second event loop in a learner's words."""
    try:
        return await kata.checkout(item, card, log)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        text = say(
            f"checkout raised RuntimeError: {error}. The event loop runs already: inside `async def`, a coroutine is "
            "run by `await`",
            f"checkout が RuntimeError になりました: {error}。イベントループはすでに動いています。`async def` の中で"
            "コルーチンを動かすのは `await` です",
        )
        raise pytest.fail.Exception(text) from error


async def test_every_step_is_done(kata):
    """A step is done when its coroutine was awaited."""
    log: list[str] = []
    answer = await check_out(kata, "cup", "good card", log)
    for step in ("cup reserved", "good card charged", "cup shipped"):
        assert step in log, say(
            f"the checkout is over, but {step!r} never happened; the log is {log}. "
            "A call that is not awaited makes a coroutine object and does nothing",
            f"checkout は終わったのに {step!r} がありません(ログは {log})。"
            "await しない呼び出しはコルーチンオブジェクトを作るだけで、何もしません",
        )
    assert log == ["cup reserved", "good card charged", "cup shipped"], say(
        f"reserve, charge and ship, in that order and once each, were expected; the log is {log}",
        f"reserve、charge、ship の順に1回ずつ行うはずですが、ログは {log} でした",
    )
    assert answer == "shipped", say(
        f"the order went out, so checkout should return 'shipped'; it returned {answer!r}",
        f"発送できたので checkout は 'shipped' を返すはずですが、{answer!r} が返りました",
    )


async def test_a_refused_card_ships_nothing(kata):
    """What decides is the value that awaiting gives, not the coroutine object."""
    log: list[str] = []
    answer = await check_out(kata, "cup", "expired card", log)
    assert "cup shipped" not in log, say(
        f"the bank refused the card, yet the cup was shipped; the log is {log}. Does an `if` look at a coroutine "
        "object? A coroutine object is always true; the bank's answer comes out of it when it is awaited",
        f"銀行がカードを断ったのに、cup が発送されました(ログは {log})。`if` がコルーチンオブジェクトを見ていませんか。"
        "コルーチンオブジェクトは常に真です。銀行の返事は await してはじめて得られます",
    )
    assert answer == "refused", say(
        f"the bank refused the card, so checkout should return 'refused'; it returned {answer!r}",
        f"銀行がカードを断ったので checkout は 'refused' を返すはずですが、{answer!r} が返りました",
    )


async def test_out_of_stock_reaches_the_caller(kata):
    """An exception in a coroutine reaches the one who awaits it, and nobody else."""
    log: list[str] = []
    with raises(
        kata.OutOfStock,
        say(
            "no teapot is left, but checkout's caller did not hear of it: OutOfStock must reach the caller. "
            "It is raised where reserve() is awaited. Is it awaited in checkout itself, and is nothing caught?",
            "teapot の在庫はないのに、checkout の呼び出し元に伝わりません。OutOfStock は呼び出し元へ届くはずです。"
            "この例外は reserve() を await したところで発生します。checkout の中で await していますか。"
            "例外を捕まえていませんか",
        ),
    ):
        await check_out(kata, "teapot", "good card", log)
    await asyncio.sleep(1)  # virtual time: a charge that was started anyway is over by then
    assert log == [], say(
        f"no teapot is left, so nothing should be charged or shipped; the log is {log}. Was charge() started "
        "before reserve() was done?",
        f"teapot の在庫がないので、請求も発送もしないはずですが、ログは {log} でした。"
        "reserve() が終わる前に charge() を始めていませんか",
    )


async def test_each_step_waits_for_the_one_before(kata):
    """`await` goes on when the step is done, however long that takes."""
    events: list[str] = []

    def step(name: str, seconds: float):
        async def replaced(*args: object, **kwargs: object) -> bool:
            events.append(f"{name} begins")
            await asyncio.sleep(seconds)
            events.append(f"{name} ends")
            return True

        replaced.__qualname__ = name  # what a message calls its coroutines
        return replaced

    kata.reserve, kata.charge, kata.ship = step("reserve", 0.6), step("charge", 0.4), step("ship", 0.2)
    await check_out(kata, "cup", "good card", [])
    in_turn = ["reserve begins", "reserve ends", "charge begins", "charge ends", "ship begins", "ship ends"]
    assert events == in_turn, say(
        f"each step should begin when the one before it has ended; with steps of other lengths the events "
        f"were {events}. Does checkout call reserve, charge and ship, and await each of them where it is called?",
        f"どの手順も、前の手順が終わってから始まるはずですが、かかる時間の違う手順に差し替えると "
        f"{events} の順になりました。checkout は reserve、charge、ship を呼び、それぞれその場で await していますか",
    )
