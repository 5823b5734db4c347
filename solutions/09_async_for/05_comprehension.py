"""A comprehension takes `async for`, too: brackets and braces read the whole stream, parentheses make a new one.

A list, set or dict comprehension awaits each value, so that it needs an `async def` around it. A generator expression
runs nothing: it is an async generator object, and `sum` or `list`, which use a plain `for`, cannot read it.

内包表記でも `async for` が使えます。`[]` や `{}` はストリームを最後まで読み、`()` は新しいストリームを作るだけです。

リスト、集合、辞書の内包表記は値を1つずつ await するので、`async def` の中でしか使えません。ジェネレータ式は何も
実行せず、非同期ジェネレータオブジェクトになります。普通の `for` で回す `sum` や `list` では読めません。
"""

from collections.abc import AsyncIterator

Rain = AsyncIterator[tuple[str, float]]


async def wet_places(rain: Rain, limit: float) -> list[str]:
    """Return the place of each reading above `limit` millimetres, in the order of the readings."""
    return [place async for place, millimetres in rain if millimetres > limit]


async def latest(rain: Rain) -> dict[str, float]:
    """Return the last reading of each place, in millimetres."""
    return {place: millimetres async for place, millimetres in rain}


async def total(rain: Rain) -> float:
    """Return the sum of all readings in millimetres; 0 for a stream without any."""
    return sum([millimetres async for _, millimetres in rain])  # without [] it is a stream, which sum() cannot read


def in_centimetres(rain: Rain) -> AsyncIterator[float]:
    """Return a stream of the readings in centimetres, without the places.

    It reads nothing from `rain` until it is asked for a value, and then no more than the one reading.
    """
    return (millimetres / 10 async for _, millimetres in rain)  # no await here, so a plain `def` will do
