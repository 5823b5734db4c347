"""coroutines/awaitable_protocol: what `await` asks of an object, and what the object says to the event loop."""

import asyncio
import inspect
from typing import Any

import pytest

from async_dojo.testing import say


class Counted:
    """Awaits something else, and counts how often that suspends."""

    def __init__(self, awaitable: Any) -> None:
        self.awaitable = awaitable
        self.suspensions = 0

    def __await__(self) -> Any:
        steps = self.awaitable.__await__()
        while True:
            try:
                request = next(steps)
            except StopIteration as end:
                return end.value
            self.suspensions += 1
            yield request


async def awaited(ticket: Any) -> Any:
    """Return what awaiting a ticket gives; where it cannot be awaited, say why in a learner's words."""
    try:
        return await ticket
    except TypeError as error:
        if inspect.iscoroutinefunction(type(ticket).__await__):
            pytest.fail(
                say(
                    "__await__ is `async def`, so calling it gives a coroutine. `await` wants an iterator from it: "
                    "make it a plain `def`",
                    "__await__ が `async def` なので、呼び出すとコルーチンになります。"
                    "`await` が求めるのはイテレータです。普通の `def` にしましょう",
                )
            )
        pytest.fail(
            say(
                f"the ticket cannot be awaited. The interpreter says: {error}. __await__ must return an iterator "
                "(a generator is one); a list, a value or a coroutine is none. Likewise `yield from` takes "
                "`sleep(0).__await__()`, not `sleep(0)`",
                f"チケットを await できません。インタプリタの説明: {error}。__await__ はイテレータを返す必要があります"
                "(ジェネレータはイテレータです)。リストやただの値、コルーチンはイテレータではありません。"
                "`yield from` に渡すのも、`sleep(0)` ではなく `sleep(0).__await__()` です",
            )
        )
    except NotImplementedError:
        raise
    except RuntimeError as error:
        pytest.fail(
            say(
                f"awaiting the ticket raised RuntimeError: {error}. What __await__ yields goes to the event loop, "
                "which understands None (and futures); the value of the await is what the generator returns, not what "
                "it yields. And a coroutine kept on the ticket can be awaited once only",
                f"チケットを await すると RuntimeError になりました: {error}。__await__ が yield したものは"
                "イベントループへ渡り、そこで通じるのは None(と future)だけです。await の値は yield ではなく return で"
                "渡します。また、チケットに持たせたコルーチンは1回しか await できません",
            )
        )


async def test_await_gives_the_value(kata):
    """The result of an await is what the iterator returns at its end."""
    seat = await awaited(kata.Ticket(2, "seat 12"))
    assert seat == "seat 12", say(
        f"`await Ticket(2, 'seat 12')` should give 'seat 12'; it gave {seat!r}. "
        "The iterator hands its result over when it ends: a generator does so with `return`",
        f"`await Ticket(2, 'seat 12')` は 'seat 12' を返すはずですが、{seat!r} でした。"
        "結果はイテレータが終わるときに渡されます。ジェネレータなら `return` です",
    )


async def test_suspends_as_often_as_asked(kata):
    """Each thing the iterator yields is one suspension, no more and no fewer."""
    for turns in (3, 1, 0):
        ticket = Counted(kata.Ticket(turns, "seat 12"))
        await awaited(ticket)
        assert ticket.suspensions == turns, say(
            f"awaiting Ticket({turns}, ...): expected suspensions: {turns}, seen: {ticket.suspensions}. "
            "Only a `yield`, its own or that of something it waits for, suspends",
            f"Ticket({turns}, ...) の await: 期待した中断の回数は {turns}、実際は {ticket.suspensions} でした。"
            "中断するのは、自分か、待っている相手が `yield` したときだけです",
        )


async def test_others_get_that_many_turns(kata, clock):
    """While it is suspended the event loop runs the other tasks, each once per turn, and no time passes."""
    log: list[str] = []

    async def guest() -> None:
        log.append(await awaited(kata.Ticket(3, "seated")))

    async def others() -> None:
        for turn in range(1, 7):
            log.append(f"turn {turn}")
            await asyncio.sleep(0)

    await asyncio.gather(guest(), others())
    ahead = log.index("seated")
    assert clock.elapsed == 0, say(
        f"{clock.elapsed} passed on the clock: a ticket waits for turns, not for time",
        f"時計が {clock.elapsed} 進みました。チケットが待つのは順番だけで、時間ではありません",
    )
    assert log[:ahead] == ["turn 1", "turn 2", "turn 3"], say(
        f"with Ticket(3, ...) another task should get 3 turns before it is over; it got {ahead}: {log}",
        f"Ticket(3, ...) なら、終わるまでにほかのタスクが3回進むはずですが、{ahead} 回でした: {log}",
    )


async def test_gather_and_wait_for_take_it(kata):
    """An awaitable goes wherever an awaitable is asked for; asyncio makes a task of it."""
    names = await asyncio.gather(awaited(kata.Ticket(2, "Ada")), kata.Ticket(1, "Bob"), kata.Ticket(0, "Cleo"))
    assert names == ["Ada", "Bob", "Cleo"], say(
        f"gather should give ['Ada', 'Bob', 'Cleo'] for three tickets; it gave {names}",
        f"3枚のチケットを gather に渡すと ['Ada', 'Bob', 'Cleo'] になるはずですが、{names} でした",
    )
    name = await asyncio.wait_for(kata.Ticket(2, "Ada"), timeout=60)
    assert name == "Ada", say(
        f"wait_for(Ticket(2, 'Ada'), timeout=60) should give 'Ada'; it gave {name!r}",
        f"wait_for(Ticket(2, 'Ada'), timeout=60) は 'Ada' を返すはずですが、{name!r} でした",
    )


async def test_each_await_waits_again(kata):
    """`__await__` is called by every await, so nothing is used up."""
    ticket = kata.Ticket(2, "seat 12")
    for which_en, which_ja in (("first", "1回目"), ("second", "2回目")):
        counted = Counted(ticket)
        value = await awaited(counted)
        assert (counted.suspensions, value) == (2, "seat 12"), say(
            f"the {which_en} await of the same Ticket(2, 'seat 12') suspended {counted.suspensions} times and gave "
            f"{value!r}; expected 2 and 'seat 12'. Does the ticket keep count, or its iterator, between awaits?",
            f"同じ Ticket(2, 'seat 12') の{which_ja}の await は {counted.suspensions} 回中断し、値は {value!r} でした。"
            "期待は2回と 'seat 12' です。残り回数やイテレータを、await をまたいで持っていませんか",
        )


async def test_two_tasks_share_a_ticket(kata):
    """Every await has its own iterator, so two at the same time do not count for each other."""
    ticket = kata.Ticket(3, "seat 12")
    first, second = Counted(ticket), Counted(ticket)
    values = await asyncio.gather(awaited(first), awaited(second))
    turns = [first.suspensions, second.suspensions]
    assert (turns, values) == ([3, 3], ["seat 12", "seat 12"]), say(
        f"two tasks awaited the same Ticket(3, 'seat 12') at once: they suspended {turns} times and got {values}; "
        "expected 3 times each and 'seat 12' for both. What changes during the wait belongs in the iterator",
        f"同じ Ticket(3, 'seat 12') を2つのタスクが同時に await したところ、中断は {turns} 回、値は {values} でした。"
        "期待はどちらも3回と 'seat 12' です。待つ間に変わるものは、イテレータの側に持たせましょう",
    )
