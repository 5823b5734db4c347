"""When one awaitable fails, gather() raises its error at once; the others are not cancelled but run on.

gather() stops waiting, and that is all. If the others are to stop, use a TaskGroup; if you want every error, use
return_exceptions=True.

1つが失敗すると、gather() はすぐにその例外を送出します。ほかのものはキャンセルされず、そのまま動き続けます。

gather() は待つのをやめるだけで、それ以上のことはしません。ほかも止めたいなら TaskGroup を、すべての例外を知りたいなら
return_exceptions=True を使います。
"""

import asyncio

BROKEN = {"song", "menu"}


async def download(name: str, seconds: float, log: list[str]) -> None:
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        log.append(f"{name} is cancelled")
        raise
    if name in BROKEN:
        log.append(f"{name} fails")
        raise OSError(name)
    log.append(f"{name} arrives")


async def program(patience: float, log: list[str]) -> None:
    try:
        await asyncio.gather(
            download("song", 0.4, log),
            download("film", 0.3, log),
            download("menu", 0.2, log),
            download("map", 0.1, log),
        )
        log.append("gather returns")
    except OSError as error:
        log.append(f"gather raises {error}")
    await asyncio.sleep(patience)
    log.append("program ends")


PATIENT: list[str] = [
    "map arrives",
    "menu fails",  # the first in time, though the third in the list
    "gather raises menu",
    "film arrives",  # nobody has stopped it
    "song fails",
    "program ends",
]

HASTY: list[str] = [
    "map arrives",
    "menu fails",
    "gather raises menu",
    "film arrives",
    "program ends",
    "song is cancelled",  # by asyncio.run(), which ends with the program, not by gather()
]

LATER_ERROR: str = "silent"  # gather() has raised already, and it takes this error without a word
