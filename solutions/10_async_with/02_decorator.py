"""With `@asynccontextmanager` one function with one `yield` is a whole async context manager, `try`/`finally` included.

What stands before the `yield` is `__aenter__()`, what stands after it is `__aexit__()`, and what both need is a local
variable. The block runs at the `yield`, so its exception is raised there: without `finally` it would skip the rest.

`@asynccontextmanager` を付ければ、`yield` が1つある関数が、`try`/`finally` も含めて、そのまま
非同期コンテキストマネージャになります。

`yield` の前が `__aenter__()`、後が `__aexit__()` に当たり、両方で使うものはローカル変数で済みます。
ブロックは `yield` の場所で動くので、その例外も `yield` から発生します。`finally` がなければ、残りは実行されません。
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol


class Radio(Protocol):
    async def volume(self) -> int:
        """Return the volume; raise ConnectionError if the radio does not answer."""

    async def set_volume(self, volume: int) -> None:
        """Set the volume, which takes a while; raise ConnectionError if the radio does not take it."""


@asynccontextmanager
async def turned_down(radio: Radio, volume: int) -> AsyncIterator[int]:
    """Set the volume for the time of a block; `as` gives the volume from before."""
    before = await radio.volume()
    await radio.set_volume(volume)
    try:
        yield before
    finally:  # the block's exception, or its cancellation, is raised by the yield
        await radio.set_volume(before)
