"""With `@asynccontextmanager` one function with one `yield` is a whole async context manager, `try`/`finally` included.

Write `turned_down` with `contextlib.asynccontextmanager`, not as a class, which would have three times the length. It
turns a radio down while somebody speaks:

    async with turned_down(radio, 2) as before:
        ...  # the volume is 2

- The block begins when the radio has the new volume, even if that is a louder one. `as` gives the volume that it had
  before, as radio.volume() says; it may be 0.
- At the end of the block the radio is set to that volume again, even if somebody has changed it meanwhile, and what
  comes after the block begins when that is over. This holds however the block ends: at its last line, by `return`, by
  an exception, or because it is cancelled. (You may assume that the radio takes the volume then.)
- Exceptions and cancellations get out of the block. If the radio does not answer, or does not take the new volume, its
  ConnectionError gets out and the block does not run.
- The blocks may be nested, and several radios may be turned down at the same time: each block brings back the volume
  that it found.

`@asynccontextmanager` を付ければ、`yield` が1つある関数が、`try`/`finally` も含めて、そのまま
非同期コンテキストマネージャになります。

`turned_down` を `contextlib.asynccontextmanager` で書いてください(クラスで書くと長さが3倍になるので、
ここでは使いません)。誰かが話す間、ラジオの音量を下げるものです。

    async with turned_down(radio, 2) as before:
        ...  # ここでは音量が 2

- ブロックが始まるのは、新しい音量になってからです(元より大きい音量でも同じです)。`as` で受け取るのは、
  radio.volume() で調べた元の音量です(0 のこともあります)。
- ブロックが終わるときに、その音量に戻します。途中で誰かが音量を変えていても同じです。ブロックより後のコードは、
  戻し終わってから始まります。最後の行まで進んだ場合も、`return` で抜けた場合も、例外やキャンセルで終わった場合も
  同じです(このときラジオは必ず音量を受け付けるものとします)。
- 例外とキャンセルはブロックの外へ出します。ラジオが応答しない場合や、新しい音量を受け付けない場合は、その
  ConnectionError が外に出て、ブロックは実行されません。
- ブロックは入れ子にもなり、複数のラジオに同時に使われることもあります。どのブロックも、自分が入ったときの音量に
  戻します。
"""

from contextlib import AbstractAsyncContextManager
from typing import Protocol


class Radio(Protocol):
    async def volume(self) -> int:
        """Return the volume; raise ConnectionError if the radio does not answer."""

    async def set_volume(self, volume: int) -> None:
        """Set the volume, which takes a while; raise ConnectionError if the radio does not take it."""


# TODO: which decorator, what kind of function (annotated with AsyncIterator[int]), and what stands around its `yield`?
def turned_down(radio: Radio, volume: int) -> AbstractAsyncContextManager[int]:
    """Set the volume for the time of a block; `as` gives the volume from before."""
    raise NotImplementedError
