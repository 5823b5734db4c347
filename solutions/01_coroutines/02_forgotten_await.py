"""A coroutine that nobody awaits does nothing, raises no error, and counts as true.

Two awaits were missing. Without the first nobody heard of OutOfStock; without the second the `if` looked at the
coroutine object, which is always true, and not at the bank's answer.

誰も await しないコルーチンは、何もせず、例外も発生させず、しかも真と評価されます。

await が2つ抜けていました。1つ目がないと、OutOfStock は誰にも届きません。2つ目がないと、`if` が見るのは銀行の
返事ではなく、常に真であるコルーチンオブジェクトです。
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
    await reserve(item, log)  # raises here, before anything is charged
    if await charge(card, log):  # the bank's answer, not the coroutine object
        await ship(item, log)
        return "shipped"
    return "refused"
