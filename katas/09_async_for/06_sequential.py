"""`async for` is not concurrent: it asks for the next item only when its body is done with the current one.

Photos arrive one by one, and `shrink_all` makes each of them smaller. While one photo is in work the next has to wait
at the door. Fix `shrink_all`:

- work on a photo begins when it arrives, whatever is still in work; the photos come slowly, so do not wait until the
  last one is there;
- the results, one for each photo, stand in the order in which the photos arrived, not in that in which they were ready;
- what `shrink` raises still reaches the caller, at once or after the last photo, as it is or in an exception group.

`async for` は並行処理ではありません。本体が終わってはじめて、次の要素を要求します。

写真が1枚ずつ届き、`shrink_all` がそれを縮小します。1枚を処理している間、次の写真は入口で待たされています。
`shrink_all` を直してください。

- 写真が届いたら、ほかの写真の処理中でも、すぐに処理を始めます。写真はゆっくり届くので、最後の1枚が届くのを待ってから
  始めてはいけません。
- 結果は写真1枚につき1つで、終わった順ではなく、写真が届いた順に並べます。
- `shrink` の例外は、修正後も呼び出し元に届きます。すぐでも、最後の写真のあとでも、例外グループに
  入っていてもかまいません。
"""

from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

Shrink = Callable[[str], Coroutine[Any, Any, str]]  # a coroutine function: name of a photo to name of a small one


async def shrink_all(photos: AsyncIterator[str], shrink: Shrink) -> list[str]:
    """Return what `shrink` makes of each photo, in the order in which the photos arrived."""
    small = []
    async for photo in photos:
        result = await shrink(photo)  # TODO: the next photo waits at the door
        small.append(result)
    return small
