"""promises/all_and_race: many promises as one. The numbers are the sections of https://tc39.es/ecma262/."""

import asyncio
from collections.abc import Iterable
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

ERROR = OSError("line cut")


def settled(kata: ModuleType, how: str, result: Any) -> Any:
    """Return a promise on which resolve or reject has been called."""
    promise = kata.Promise()
    getattr(promise, how)(result)
    return promise


def combined(kata: ModuleType, method: str, items: Iterable[Any]) -> Any:
    """Return the promise that Promise.all or Promise.race gives."""
    try:
        promise = getattr(kata.Promise, method)(items)
    except NotImplementedError:
        raise
    except (AttributeError, TypeError) as error:
        text = say(
            f"Promise.{method} raised {error!r}. Its items come from any iterable, and need not be promises: any other "
            "value counts as a promise that is fulfilled",
            f"Promise.{method} から {error!r} が出ました。要素はどんな iterable からも来ますし、Promise とは"
            "限りません。ほかの値は、すでに成功した Promise とみなします",
        )
        raise pytest.fail.Exception(text) from error
    assert isinstance(promise, kata.Promise), say(
        f"Promise.{method} should return a promise at once; it returned {promise!r}",
        f"Promise.{method} はすぐに Promise を返すはずですが、{promise!r} を返しました",
    )
    return promise


def watch(promise: Any, log: list[Any], name: str) -> Any:
    """Have it logged how the promise is settled, and return it."""
    promise.then(lambda value: log.append((name, value)), lambda error: log.append((name, error)))
    return promise


async def end_of(promise: Any) -> tuple[str, Any]:
    """Return how the promise is settled, once it is; ("pending", None) if nothing comes of it in thirty turns."""
    ends: list[tuple[str, Any]] = []
    promise.then(lambda value: ends.append(("fulfilled", value)), lambda error: ends.append(("rejected", error)))
    for _ in range(30):
        await asyncio.sleep(0)
    return ends[0] if ends else ("pending", None)


async def test_all_gives_the_values_in_order(kata):
    """27.2.4.1: the values stand in the order of the items, whichever of these is fulfilled first."""
    cities = {city: kata.Promise() for city in ("tokyo", "osaka", "kyoto", "kobe")}
    whole = combined(kata, "all", list(cities.values()))
    for city in ("osaka", "kobe", "kyoto", "tokyo"):
        cities[city].resolve(city)
        await asyncio.sleep(0)
    end = await end_of(whole)
    assert end == ("fulfilled", list(cities)), say(
        f"the items give {list(cities)} in this order, though not at the same time; Promise.all gave {end}. Do the "
        "values stand where their items stand, rather than as they come?",
        f"要素の値は、並び順では {list(cities)} で、届く時刻はばらばらです。Promise.all の結果は {end} でした。値は"
        "届いた順ではなく、要素の順に並んでいますか",
    )


async def test_all_waits_for_every_item(kata):
    """27.2.4.1.3: it is fulfilled when the last of its items is, whatever the values are."""
    none, last, twice = kata.Promise(), kata.Promise(), settled(kata, "resolve", 0)
    whole = combined(kata, "all", (item for item in [none, last, twice, twice]))
    none.resolve(None)
    early = await end_of(whole)
    assert early == ("pending", None), say(
        f"one of the items is still pending, but Promise.all has already given {early}",
        f"要素の1つはまだ保留中なのに、Promise.all の結果がもう出ています: {early}",
    )
    last.resolve(False)
    end = await end_of(whole)
    assert end == ("fulfilled", [None, False, 0, 0]), say(
        "the items, from a generator, gave None, False and, the same promise twice, 0; expected [None, False, 0, 0], "
        f"got {end}. Is a value mistaken for a gap, or a promise counted once that is there twice?",
        f"ジェネレータで渡した要素の値は None、False、0(同じ Promise が2回)です。[None, False, 0, 0] のはずが {end} "
        "でした。値を空きと取り違えたり、2回ある Promise を1回と数えたりしていませんか",
    )


async def test_items_may_be_plain_values(kata):
    """27.2.4.7: an item that is no promise counts as one that is fulfilled with it."""
    refusal = ValueError("a value")
    promise = kata.Promise()
    whole = combined(kata, "all", [promise, "plain", None, refusal])
    promise.resolve("promised")
    end = await end_of(whole)
    assert end == ("fulfilled", ["promised", "plain", None, refusal]), say(
        f"a promise for 'promised' and the values 'plain', None and {refusal!r}: Promise.all should give them all, in "
        f"order; it gave {end}",
        f"'promised' になる Promise と、値 'plain'、None、{refusal!r} を渡しました。Promise.all は順に全部を"
        f"渡すはずですが、{end} でした",
    )
    end = await end_of(combined(kata, "race", iter([kata.Promise(), None, "plain"])))
    assert end == ("fulfilled", None), say(
        "an iterator, which gives its items only once, gave a promise that is pending, then the values None and "
        f"'plain': None is there first; Promise.race gave {end}",
        "1回しか反復できないイテレータから、保留中の Promise、値 None、値 'plain' の順に出てきます。最初に確定している"
        f"のは None ですが、Promise.race は {end} でした",
    )


async def test_all_of_nothing_and_race_of_nothing(kata):
    """27.2.4.1, 27.2.4.5: without items there is nothing to wait for, but nobody can win."""
    end = await end_of(combined(kata, "all", iter(())))
    assert end == ("fulfilled", []), say(
        "Promise.all of an iterator that gives no item has nothing to wait for, and is fulfilled with []; it is "
        f"{end}. Who settles it, if no item does?",
        "要素が1つも出てこないイテレータの Promise.all には、待つものがないので [] で成功するはずですが、"
        f"{end} でした。要素がないとき、誰が確定させますか",
    )
    end = await end_of(combined(kata, "race", iter(())))
    assert end == ("pending", None), say(
        f"in Promise.race([]) nobody comes in first, and it stays pending; it is {end}",
        f"Promise.race([]) では誰も勝たないので、保留のままのはずですが、{end} でした",
    )


async def test_the_first_rejection_rejects_all(kata):
    """27.2.4.1: the first rejection in time rejects the whole at that moment; the others go on."""
    log: list[Any] = []
    tokyo, osaka, kyoto, never = (kata.Promise() for _ in range(4))
    whole = combined(kata, "all", [watch(tokyo, log, "tokyo"), watch(osaka, log, "osaka"), kyoto, never])
    kyoto.reject(ERROR)
    osaka.reject(ValueError("the second failure"))
    end = await end_of(whole)
    assert end == ("rejected", ERROR), say(
        f"of four items the third was rejected with {ERROR!r}, right after it the second with another error, and the "
        f"others are pending; Promise.all should be rejected with the first error now; it is {end}. Is it waiting for "
        "one that stands before it?",
        f"4つのうち、まず3番目が {ERROR!r} で、続いて2番目が別の例外で失敗し、ほかは保留中です。Promise.all は、"
        f"この時点で最初の例外で失敗するはずですが、{end} でした。前に並んでいるものを待っていませんか",
    )
    tokyo.resolve("late")
    again = await end_of(whole)
    assert (again, [name for name, _ in log]) == (end, ["osaka", "tokyo"]), say(
        "osaka and then tokyo were settled after kyoto, which should go on as usual and change nothing of the whole; "
        f"their ends were {log}, that of the whole {again}",
        "kyoto のあとに osaka、tokyo の順で確定しました。どちらもそのまま進み、全体の結果は変わらないはずですが、"
        f"2つの結末は {log}、全体は {again} でした",
    )


async def test_race_settles_as_the_first(kata):
    """27.2.4.5: the first item that settles decides, be it fulfilled or rejected, and however soon others follow."""
    for how, expected in (("resolve", ("fulfilled", "osaka")), ("reject", ("rejected", ERROR))):
        log: list[Any] = []
        tokyo, kyoto, never, osaka = (kata.Promise() for _ in range(4))
        race = combined(kata, "race", [watch(tokyo, log, "tokyo"), watch(kyoto, log, "kyoto"), never, osaka])
        getattr(osaka, how)(expected[1])
        kyoto.reject(ValueError("kyoto"))
        tokyo.resolve("tokyo")
        end = await end_of(race)
        assert end == expected, say(
            f"the last of four items settles first, by {how}(), and two others right after it, before the loop goes "
            f"round; the race should settle as the last, {expected}; it is {end}. The first to settle decides, not the "
            "first that is found settled in the list later, nor the first to succeed",
            f"4つのうち最後の要素が {how}() で最初に確定し、ループがまわる前に、ほかの2つも続きます。race は"
            f"最後の要素と同じく {expected} になるはずですが、{end} でした。決めるのは最初に確定したもので、"
            "あとで前から順に見て確定していたものでも、最初に成功したものでもありません",
        )
        assert [name for name, _ in log] == ["kyoto", "tokyo"], say(
            f"those who have lost the race go on, kyoto and then tokyo; settled were {log}",
            f"負けた kyoto と tokyo もそのまま進み、この順に確定するはずですが、確定したのは {log} でした",
        )


async def test_of_the_settled_the_first_in_the_list_wins(kata):
    """27.2.4.5: a promise that is settled already is not behind a plain value or promise that stands after it."""
    for how, expected in (("resolve", ("fulfilled", "promised")), ("reject", ("rejected", ERROR))):
        items = [kata.Promise(), settled(kata, how, expected[1]), "plain", settled(kata, "resolve", "third")]
        end = await end_of(combined(kata, "race", items))
        assert end == expected, say(
            f"the items are a pending promise, one that is settled ({expected[1]!r}), the value 'plain' and another "
            f"settled one: expected {expected}, got {end}. Does a plain value win at once, before anybody looks at the "
            "promises? Or are they wrapped? A promise that waits for a settled one is settled a turn later than a "
            "plain value",
            f"要素は、保留中の Promise、確定済みの Promise({expected[1]!r})、値 'plain'、確定済みの Promise の順です。"
            f"期待は {expected} ですが、{end} でした。ただの値を見つけたら、その場で勝ちにしていませんか。また、"
            "確定済みの Promise を別の Promise で包むと、ただの値より一足遅れます",
        )
    failures = [settled(kata, "resolve", 1), settled(kata, "reject", ERROR), settled(kata, "reject", ValueError("3rd"))]
    end = await end_of(combined(kata, "all", failures))
    assert end == ("rejected", ERROR), say(
        f"the second and the third of three items are rejected already; Promise.all takes the first error, {ERROR!r}; "
        f"it is {end}",
        f"3つのうち2番目と3番目は、すでに失敗しています。Promise.all は最初の例外 {ERROR!r} を採るはずですが、"
        f"{end} でした",
    )
