"""A time limit on `anext()` must not cancel it: cancelling ends the generator, and the items to come are lost.

Complete `chunked`, an async generator (it has a `yield`) that gives the items of `source` in lists, in their order:
- A batch is given as soon as it has `size` items (at least 1), or when `seconds` have passed since its first item
  came, whichever is earlier, even if the source is silent at that moment. A batch is a list of its own, and never
  empty. The time is the loop's: `asyncio.get_running_loop().time()`.
- Nothing is lost. When the source ends or fails, the rest is given at once. After a failure the exception follows,
  as it is.
- A consumer may be slow. The time limit must not interrupt what the consumer does, and nothing is lost then either.
  (The tests look at times only with a consumer that is ready when a batch is.)
- However it ends (also by `aclose()`, or by a cancellation while the consumer waits for a batch, which goes on to the
  consumer), the source is closed and no task is left before it ends. But that the time is up is no reason to cancel
  the source.

`anext()` に時間制限をかけても、それをキャンセルしてはいけません。ジェネレータがそこで終わり、続きの値が失われます。

非同期ジェネレータ `chunked`(`yield` を含む関数)を完成させてください。`source` の値を順番どおりリストにして渡します。
- `size` 個(1以上)そろうか、最初の値が届いてから `seconds` 秒たつか、どちらか早いほうで、すぐに渡します。そのとき
  ソースが何も出していなくても渡します。リストは毎回新しいもので、空のリストは渡しません。時刻は
  ループの時計(`asyncio.get_running_loop().time()`)で測ります。
- 値を1つも失いません。ソースが終わるか例外を出したら、残りをすぐに渡します。例外は、そのあとでそのまま消費側へ
  伝えます。
- 消費側は遅いこともあります。時間制限が消費側の処理に割り込んではいけません。その場合も値を失いません。
  (テストが時刻を調べるのは、消費側がいつでもすぐ受け取れる場合だけです。)
- どう終わる場合でも(`aclose()` や、リストを待っている消費側のキャンセルでも)、終わる前にソースを閉じ、タスクを1つも
  残しません。キャンセルは消費側にそのまま伝えます。ただし、時間切れを理由にソースをキャンセルしてはいけません。
"""

from collections.abc import AsyncGenerator
from typing import TypeVar

T = TypeVar("T")


async def chunked(source: AsyncGenerator[T, None], size: int, seconds: float) -> AsyncGenerator[list[T], None]:
    """Give the items in lists of `size`, or of fewer where the time is up; raise what the source raises."""
    # TODO: what can wait for the next item for a while, and leave it alone when the while is over?
    raise NotImplementedError
    yield []  # makes this an async generator, until your own `yield` does
