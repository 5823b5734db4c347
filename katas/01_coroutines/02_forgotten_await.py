"""A coroutine that nobody awaits does nothing, raises no error, and counts as true.

`checkout` ships items that are out of stock and accepts every card. Make it do what its docstring promises.
Change `checkout` only; the three steps that it calls are right.

誰も await しないコルーチンは、何もせず、例外も発生させず、しかも真と評価されます。

`checkout` は在庫のない商品を発送し、どんなカードも受け付けてしまいます。docstring のとおりに動くように直してください。
在庫の確保、請求、発送の順に、前の手順が終わってから次を始め、すべて終わったら "shipped" を返します。
カードが断られたら、発送せずに "refused" を返します。在庫がなければ、請求せず、OutOfStock をそのまま呼び出し元へ
伝えます。書き換えるのは `checkout` だけです。呼び出している3つの関数に誤りはありません。
"""

import asyncio


class OutOfStock(Exception):
    """None of the item is left."""


async def reserve(item: str, log: list[str]) -> None:
    """Put the item aside; raise OutOfStock if none is left."""
    await asyncio.sleep(0.2)
    if item == "teapot":
        raise OutOfStock(item)
    log.append(f"{item} reserved")


async def charge(card: str, log: list[str]) -> bool:
    """Charge the card; return whether the bank accepts it."""
    await asyncio.sleep(0.2)
    if card == "expired card":
        return False
    log.append(f"{card} charged")
    return True


async def ship(item: str, log: list[str]) -> None:
    """Hand the item to the carrier."""
    await asyncio.sleep(0.2)
    log.append(f"{item} shipped")


async def checkout(item: str, card: str, log: list[str]) -> str:
    """Reserve the item, then charge the card, then ship the item; return "shipped".

    Each step begins when the one before it is done, and checkout returns when the last one is. If the card is not
    accepted, nothing is shipped: return "refused". If the item is out of stock, nothing is charged, and OutOfStock
    reaches the caller.
    """
    # TODO: why does this ship a teapot, and why to somebody with an expired card?
    reserve(item, log)
    if charge(card, log):
        await ship(item, log)
        return "shipped"
    return "refused"
