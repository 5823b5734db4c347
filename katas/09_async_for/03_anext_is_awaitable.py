"""An async generator object cannot be awaited, but `anext()` gives an awaitable for its next value.

1. Read `program` and write the entries of its log into ORDER, in the order in which you expect them.
2. Complete `next_pair`: it takes one value from each of two streams, which work on them at the same time.

非同期ジェネレータオブジェクトは await できません。`anext()` が返すのは、次の値を待つための awaitable です。

1. `program` を読み、ログに並ぶはずの内容を、予想した順番で ORDER に書いてください。
2. `next_pair` を完成させてください。2つのストリームから次の値を1つずつ、同時に待って受け取り、左、右の順で返します。
   値はそれ以上取り出しません。ストリームは閉じず、あとで続きを読めるようにしておきます。
"""

from collections.abc import AsyncGenerator, AsyncIterator


async def sensor(log: list[str]) -> AsyncGenerator[int, None]:
    log.append("sensor begins")
    yield 20
    log.append("sensor goes on")
    yield 21
    log.append("sensor ends")


async def program(log: list[str]) -> None:
    stream = sensor(log)
    log.append("stream made")
    step = anext(stream)  # the same as stream.__anext__()
    log.append("step made")
    try:
        log.append(f"await stream: {await stream}")
    except TypeError:
        log.append("await stream: TypeError")
    log.append(f"await step: {await step}")
    log.append(f"await anext: {await anext(stream)}")
    try:
        log.append(f"await anext: {await anext(stream)}")
    except StopAsyncIteration:
        log.append("await anext: StopAsyncIteration")


ORDER: list[str] = []  # TODO: the nine entries that `program` logs, first to last


async def next_pair(left: AsyncIterator[int], right: AsyncIterator[int]) -> tuple[int, int]:
    """Return the next value of `left` and the next of `right`, in that order, as soon as both are there.

    No more than that one value is taken from each stream, and both can still be used afterwards.
    """
    # TODO
    raise NotImplementedError
