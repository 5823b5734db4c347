"""gather() returns the results in the order of its arguments, whichever of them is ready first.

A shop tells you the prices of its products, some soon and some after a long while. Complete `price_list`: it asks for
the prices of all products at the same time, with `ask(product)`, and returns a list of pairs (product, price).

- The pairs stand in the order of `products`, whichever price is there first.
- A product may be listed twice: then it is asked for twice, and each of the two entries has an answer of its own.
- 0 (a present) and None (not sold) are answers like any other. No products, no pairs: an empty list.

gather() の結果は、どれが先に終わっても、引数の順に並びます。

店に商品の値段を尋ねると、すぐに返事が来ることも、しばらくかかることもあります。`price_list` を完成させてください。
すべての商品の値段を `ask(product)` で同時に尋ね、(商品, 値段) の組のリストを返します。

- どの値段が先に届いても、組は `products` の順に並べます。
- 同じ商品が2回載っていることがあります。そのときは2回尋ね、それぞれの行にそれぞれの返事を入れます。
- 0(プレゼント)や None(取り扱いなし)も、ほかと同じ返事です。商品がなければ空のリストを返します。
"""

from collections.abc import Callable, Coroutine
from typing import Any

Ask = Callable[[str], Coroutine[Any, Any, int | None]]  # a coroutine function: name of a product to its price


async def price_list(products: list[str], ask: Ask) -> list[tuple[str, int | None]]:
    """Return (product, price) for each entry of `products`, in that order; all prices are asked for concurrently."""
    # TODO
    raise NotImplementedError
