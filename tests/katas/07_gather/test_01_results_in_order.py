"""gather/results_in_order: the results stand where the awaitables stood, and all of them are waited for together."""

import asyncio
from inspect import isawaitable, iscoroutine
from itertools import takewhile
from typing import Any

import pytest

from async_dojo.testing import say


class Shop:
    """Tells prices, each after some seconds; where a product has several, each question is answered with another."""

    def __init__(self, prices: dict[str, list[int | None]], seconds: dict[str, float]) -> None:
        self.prices = {product: list(its) for product, its in prices.items()}
        self.seconds = seconds
        self.log: list[str] = []

    async def ask(self, product: str) -> int | None:
        self.log.append(f"{product}?")
        its = self.prices[product]
        price = its.pop(0) if len(its) > 1 else its[0]
        await asyncio.sleep(self.seconds.get(product, 0.1))
        self.log.append(f"{product}: {price}")
        return price


async def price_list(kata: Any, products: list[str], shop: Shop) -> list[Any]:
    """Return what price_list does; fail where asyncio was given, or gave, what it is not meant for."""
    try:
        pairs = await kata.price_list(products, shop.ask)
    except NotImplementedError:
        raise
    except TypeError as error:
        pytest.fail(
            say(
                f"price_list raised {error!r}. gather() takes the awaitables one by one, `gather(*awaitables)`, not in "
                "a list, and what it returns must be awaited before it is a list",
                f"price_list が {error!r} になりました。gather() には awaitable をリストではなく、"
                "`gather(*awaitables)` のように1つずつ渡します。また、戻り値は await してはじめてリストになります",
            )
        )
    except RuntimeError as error:
        pytest.fail(
            say(
                f"price_list raised {error!r}. What gather(*awaitables) returns must be awaited to be a list, and "
                "`await` is all that it takes: the event loop is running already",
                f"price_list が {error!r} になりました。gather(*awaitables) の戻り値は、await すると"
                "リストになります。イベントループはもう動いているので、`await` だけで足ります",
            )
        )
    except ValueError as error:
        pytest.fail(
            say(
                f"for {len(products)} products price_list raised {error!r}. There may be none, and then there is "
                "nothing to wait for",
                f"商品が {len(products)} 個のとき、price_list が {error!r} になりました。商品が1つもないこともあり、"
                "そのときは待つものもありません",
            )
        )
    assert isinstance(pairs, list), say(
        f"price_list should return a list of pairs; it returned {pairs!r}",
        f"price_list は組のリストを返すはずですが、{pairs!r} が返りました",
    )
    assert all(isinstance(pair, tuple) and len(pair) == 2 for pair in pairs), say(
        f"each entry of the list should be a pair (product, price); the list is {pairs}",
        f"リストの各要素は (商品, 値段) の組のはずですが、リストは {pairs} でした",
    )
    waiting = [price for _, price in pairs if isawaitable(price)]
    for price in filter(iscoroutine, waiting):
        price.close()
    assert not waiting, say(
        f"{len(waiting)} of the pairs hold a coroutine or a task instead of a price. It must be awaited to give one",
        f"{len(waiting)} 組に、値段ではなくコルーチンやタスクが入っています。await すると値段が得られます",
    )
    return pairs


async def test_each_product_has_its_price(kata):
    """A product and the answer to it make a pair."""
    shop = Shop({"tea": [3], "milk": [2]}, {})
    pairs = await price_list(kata, ["tea", "milk"], shop)
    assert pairs == [("tea", 3), ("milk", 2)], say(
        f"tea costs 3 and milk 2, so the list should be [('tea', 3), ('milk', 2)]; it is {pairs}",
        f"tea は 3、milk は 2 なので [('tea', 3), ('milk', 2)] のはずですが、{pairs} でした",
    )
    asked = [entry for entry in shop.log if entry.endswith("?")]
    assert sorted(asked) == ["milk?", "tea?"], say(
        f"each of the two products should be asked for once; the shop was asked {asked}",
        f"2つの商品を1回ずつ尋ねるはずですが、店が受けた質問は {asked} でした",
    )


async def test_all_are_asked_at_the_same_time(kata, clock):
    """It takes as long as the slowest answer, not as long as all of them."""
    shop = Shop({"tea": [3], "milk": [2], "jam": [4]}, {"tea": 0.2, "milk": 0.1, "jam": 0.3})
    await price_list(kata, ["tea", "milk", "jam"], shop)
    before_the_first_answer = list(takewhile(lambda entry: entry.endswith("?"), shop.log))
    assert sorted(before_the_first_answer) == ["jam?", "milk?", "tea?"], say(
        f"all three should be asked for before the first answer comes; the log is {shop.log}, and it took "
        f"{clock.elapsed}. Do you await one before you ask for the next?",
        f"最初の返事が来る前に3つとも尋ねるはずですが、ログは {shop.log} で、{clock.elapsed} かかりました。"
        "1つを await してから次を尋ねていませんか",
    )
    assert clock.elapsed == 0.3, say(
        f"the slowest answer takes 0.3 s, and so should the list; it took {clock.elapsed}",
        f"いちばん遅い返事は 0.3 秒後なので、全体も 0.3 秒のはずですが、{clock.elapsed} かかりました",
    )


async def test_the_order_is_that_of_the_list(kata):
    """The answer that is there first may belong to the last entry."""
    products = [f"{'zyxwvutsrqponmlkjihg'[number]}{number}" for number in range(20)]  # neither sorted nor sortable back
    products = products[10:] + products[:10]
    prices = {product: [100 + place] for place, product in enumerate(products)}
    shop = Shop(prices, {product: (20 - place) / 100 for place, product in enumerate(products)})
    pairs = await price_list(kata, products, shop)
    expected = [(product, prices[product][0]) for product in products]
    wrong = [place for place, (mine, right) in enumerate(zip(pairs, expected, strict=False)) if mine != right]
    assert not wrong, say(
        f"the last of twenty products is answered first, and the list is out of order: where {expected[wrong[0]]} "
        f"should stand is {pairs[wrong[0]]} ({len(wrong)} entries are wrong). "
        "Is that the order in which the answers came, or none?",
        "20個の商品のうち、返事は最後の商品から先に届きます。リストの順番が違っていて、"
        f"{expected[wrong[0]]} のはずの場所に {pairs[wrong[0]]} があります(違っているのは {len(wrong)} 行)。"
        "届いた順や、順番のない集合の順になっていませんか",
    )
    assert len(pairs) == 20, say(
        f"twenty products give twenty pairs; there are {len(pairs)}",
        f"20個の商品からは20組できるはずですが、{len(pairs)} 組でした",
    )


async def test_a_product_listed_twice_is_asked_for_twice(kata):
    """An entry has the answer to its own question."""
    shop = Shop({"tea": [3, 5], "milk": [2]}, {"milk": 0.05})
    pairs = await price_list(kata, ["tea", "milk", "tea"], shop)
    asked = shop.log.count("tea?")
    assert asked == 2, say(
        f"tea is listed twice; it was asked for {asked} time(s)",
        f"tea は2回載っていますが、尋ねたのは {asked} 回でした",
    )
    assert [product for product, _ in pairs] == ["tea", "milk", "tea"], say(
        f"'tea', 'milk' and 'tea' again should give three pairs in this order; got {pairs}",
        f"'tea'、'milk'、もう一度 'tea' の順に3組になるはずですが、{pairs} でした",
    )
    prices = sorted(price for product, price in pairs if product == "tea")
    assert prices == [3, 5], say(
        f"tea was asked for twice and the answers were 3 and 5; the two entries say {prices}. "
        "Are the answers kept under the product's name, so that one replaces the other?",
        f"tea を2回尋ねた返事は 3 と 5 でしたが、2つの行の値段は {prices} です。"
        "商品名をキーにして返事をしまい、上書きしていませんか",
    )


async def test_nothing_and_none_are_answers(kata):
    """What is falsy is an answer too, and no question is no error."""
    shop = Shop({"map": [0], "tea": [3], "unicorn": [None]}, {})
    pairs = await price_list(kata, ["map", "unicorn", "tea"], shop)
    assert pairs == [("map", 0), ("unicorn", None), ("tea", 3)], say(
        f"the answers were 0, None and 3, so the list is [('map', 0), ('unicorn', None), ('tea', 3)]; got {pairs}",
        f"返事は 0、None、3 だったので [('map', 0), ('unicorn', None), ('tea', 3)] のはずですが、{pairs} でした",
    )
    pairs = await price_list(kata, [], shop)
    assert pairs == [], say(
        f"no products give no pairs: []; got {pairs}", f"商品がなければ空のリストのはずですが、{pairs} でした"
    )
