"""A comprehension takes `async for`, too: brackets and braces read the whole stream, parentheses make a new one.

Complete the four functions. `rain` is a stream of (place, millimetres), which can be read once, from front to back.
Each function can be a single line with a comprehension; whatever does the same is right as well.

内包表記でも `async for` が使えます。`[]` や `{}` はストリームを最後まで読み、`()` は新しいストリームを作るだけです。

4つの関数を完成させてください。`rain` は (地点, ミリメートル) のストリームで、先頭から順に一度だけ読めます。
どれも内包表記を使えば1行で書けますが、同じ動きをするなら、ほかの書き方でも正解です。

- `wet_places`: `limit` を超えた読み取り値の地点を、読み取り値の順に返します。
- `latest`: 地点ごとの最後の読み取り値を返します。
- `total`: 読み取り値の合計を返します。値のないストリームなら 0 です。
- `in_centimetres`: センチメートルに直した値(地点なし)のストリームを返します。値を求められるまで `rain` を読まず、
  求められたときも1件しか読みません。
"""

from collections.abc import AsyncIterator

Rain = AsyncIterator[tuple[str, float]]


async def wet_places(rain: Rain, limit: float) -> list[str]:
    """Return the place of each reading above `limit` millimetres, in the order of the readings."""
    # TODO
    raise NotImplementedError


async def latest(rain: Rain) -> dict[str, float]:
    """Return the last reading of each place, in millimetres."""
    # TODO
    raise NotImplementedError


async def total(rain: Rain) -> float:
    """Return the sum of all readings in millimetres; 0 for a stream without any."""
    # TODO
    raise NotImplementedError


def in_centimetres(rain: Rain) -> AsyncIterator[float]:
    """Return a stream of the readings in centimetres, without the places.

    It reads nothing from `rain` until it is asked for a value, and then no more than the one reading.
    """
    # TODO
    raise NotImplementedError
