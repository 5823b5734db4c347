"""gather() returns the results in the order of its arguments, whichever of them is ready first.

The place of a result tells which awaitable it belongs to, so that it can be put together again with what was asked.
Nothing has to be sorted, and nothing has to carry its own name.

gather() の結果は、どれが先に終わっても、引数の順に並びます。

結果の位置を見れば、どの awaitable のものかがわかるので、尋ねたものとそのまま組にできます。並べ替える必要も、
結果に名前を持たせる必要もありません。
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

Ask = Callable[[str], Coroutine[Any, Any, int | None]]  # a coroutine function: name of a product to its price


async def price_list(products: list[str], ask: Ask) -> list[tuple[str, int | None]]:
    """Return (product, price) for each entry of `products`, in that order; all prices are asked for concurrently."""
    prices = await asyncio.gather(*(ask(product) for product in products))  # the third price is the third product's
    return list(zip(products, prices, strict=True))
