"""async_for/comprehension: brackets read a stream, parentheses make one."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from inspect import isasyncgen, iscoroutine
from typing import Any

import pytest

from async_dojo.testing import say


class Gauge:
    """A stream of rain readings, one every 0.1 s, that counts how many were read."""

    def __init__(self, *readings: tuple[str, float]) -> None:
        self.readings = iter(readings)
        self.read = 0

    def __aiter__(self) -> AsyncIterator[tuple[str, float]]:
        return self

    async def __anext__(self) -> tuple[str, float]:
        await asyncio.sleep(0.1)
        for reading in self.readings:
            self.read += 1
            return reading
        raise StopAsyncIteration


def gauge() -> Gauge:
    return Gauge(("Kyoto", 4.0), ("Oslo", 12.0), ("Lima", 0.0), ("Kyoto", 9.0), ("Oslo", 5.0))


async def result_of(answer: Awaitable[Any]) -> Any:
    """Return what the function gives; fail where it took a stream for something that a plain `for` can read."""
    try:
        result = await answer
    except TypeError as error:
        pytest.fail(
            say(
                f"TypeError: {error}. A stream has no plain iterator: `for`, list() and sum() cannot read it, nor can "
                "it be awaited. `async for` reads it, and `(... async for ...)` makes one more stream",
                f"TypeError: {error}。ストリームは普通のイテレータではありません。`for` や list()、sum() では読めず、"
                "await もできません。読むのは `async for` です。`(... async for ...)` もストリームを作るだけです",
            )
        )
    except StopAsyncIteration:
        pytest.fail(
            say(
                "StopAsyncIteration came out of the function: anext() asked for a value that the stream does not have",
                "関数から StopAsyncIteration が出てきました。ストリームにない値を anext() で要求しています",
            )
        )
    assert not isasyncgen(result), say(
        "the function returned an async generator, and nothing was read: in parentheses `async for` makes a stream. "
        "Brackets or braces read one",
        "非同期ジェネレータが返り、何も読まれていません。`()` の中の `async for` はストリームを作るだけです。"
        "読むには `[]` か `{}` を使います",
    )
    return result


async def test_list_holds_what_the_condition_lets_through(kata):
    """A list comprehension reads the stream to its end; its `if` chooses."""
    result = await result_of(kata.wet_places(gauge(), limit=4.0))
    assert result == ["Oslo", "Kyoto", "Oslo"], say(
        f"12 mm in Oslo, 9 in Kyoto and 5 in Oslo are above 4 mm, each of them counts; wet_places returned {result!r}",
        f"4 mm を超えるのは Oslo の 12、Kyoto の 9、Oslo の 5 で、読み取り1件ごとに数えます。"
        f"wet_places は {result!r} を返しました",
    )


async def test_dict_holds_the_last_reading(kata):
    """In a dict comprehension a later value replaces an earlier one of the same key."""
    result = await result_of(kata.latest(gauge()))
    assert result == {"Kyoto": 9.0, "Oslo": 5.0, "Lima": 0.0}, say(
        f"the last readings are Kyoto 9, Oslo 5, Lima 0 (dry is a reading too); latest returned {result!r}",
        f"最後の値は Kyoto 9、Oslo 5、Lima 0 です(0 も読み取り値です)。latest は {result!r} を返しました",
    )


async def test_total_adds_every_reading(kata):
    """sum() needs something that a plain `for` can read."""
    result = await result_of(kata.total(gauge()))
    assert result == pytest.approx(30), say(
        f"4 + 12 + 0 + 9 + 5 is 30; total returned {result!r}",
        f"4 + 12 + 0 + 9 + 5 は 30 です。total は {result!r} を返しました",
    )
    result = await result_of(kata.total(Gauge()))
    assert result == 0, say(
        f"a stream without readings has the total 0; total returned {result!r}",
        f"読み取り値のないストリームの合計は 0 です。total は {result!r} を返しました",
    )


async def test_stream_gives_centimetres(kata):
    """A generator expression with `async for` is a stream, and an ordinary function can return it."""
    stream = kata.in_centimetres(gauge())
    if iscoroutine(stream):
        stream.close()
        pytest.fail(
            say(
                "in_centimetres gave a coroutine, not a stream: an `async def` without `yield` must be awaited first. "
                "It is declared as a plain `def`",
                "in_centimetres がストリームではなくコルーチンを返しました。`yield` のない `async def` の戻り値は、"
                "先に await が必要です。元の宣言は普通の `def` です",
            )
        )
    assert hasattr(stream, "__anext__"), say(
        f"in_centimetres should return a stream, something with `__anext__`; it returned {stream!r}",
        f"in_centimetres は `__anext__` を持つストリームを返すはずですが、{stream!r} が返りました",
    )
    result = [value async for value in stream]
    assert result == pytest.approx([0.4, 1.2, 0.0, 0.9, 0.5]), say(
        f"4, 12, 0, 9 and 5 mm are 0.4, 1.2, 0, 0.9 and 0.5 cm; the stream gave {result}",
        f"4、12、0、9、5 mm は 0.4、1.2、0、0.9、0.5 cm です。ストリームから得られたのは {result} です",
    )


async def test_stream_reads_when_it_is_asked(kata):
    """Making the stream reads nothing; each value it gives takes one reading."""
    rain = gauge()
    stream = kata.in_centimetres(rain)
    await asyncio.sleep(1)
    assert rain.read == 0, say(
        f"nobody has asked for a value yet, but {rain.read} readings were taken from `rain`",
        f"まだ誰も値を要求していないのに、`rain` から {rain.read} 件読み取られました",
    )
    read = [rain.read async for _ in stream]
    assert read == [1, 2, 3, 4, 5], say(
        f"by the time the stream gave its values, {read} readings had been taken from `rain`; expected "
        "[1, 2, 3, 4, 5]. Does it read everything before it gives the first?",
        f"値が1つ出てくるたびに、`rain` から読まれた件数は {read} でした。[1, 2, 3, 4, 5] のはずです。"
        "最初の値を返す前に、全部読んでいませんか",
    )
