"""A block that is cancelled ends with CancelledError, which is no Exception: the cleanup must see it, and let it out.

`rented` rents a bike for the time of a block, and whoever wrote it has thought of errors, but not of everything: when
the task is cancelled, by `cancel()`, by a timeout or by a TaskGroup, the bike is left on the street. Fix it.

- However the block ends, the bike is locked first, and paid for after that, each once. Both take a while, and both are
  over when the block is left. (You may assume that nobody cancels the task again during that time, and that neither of
  the two fails.)
- The very exception of the block gets out of it, a CancelledError too, so that whoever cancelled sees it: a task counts
  as cancelled (leave its count `cancelling()` alone), a timeout becomes TimeoutError, and what comes after the block
  does not run.
- If unlock() raises, or is cancelled, there is no bike: the exception gets out, nothing is locked and nothing is paid.
- `as` gives the number of the bike, as it does now; it may be 0.

キャンセルされたブロックは CancelledError で終わります。これは Exception ではありませんが、後始末では
これも受け止め、そのうえで外へ出す必要があります。

`rented` は、ブロックの間だけ自転車を借ります。エラーには備えていますが、それだけでは足りません。
`cancel()` やタイムアウト、TaskGroup でタスクがキャンセルされると、自転車は道端に放置されます。直してください。

- ブロックがどう終わっても、まず自転車に鍵をかけ(lock)、かけ終わってから料金を払います(pay)。どちらも1回ずつです。
  少し時間がかかりますが、ブロックを抜けるまでに済ませます(その間にもう一度キャンセルされたり、この2つが
  失敗したりすることはないものとします)。
- ブロックの例外は、同じオブジェクトのままブロックの外へ出します。CancelledError も同じです。そうすれば、キャンセルした
  側に伝わります。タスクはキャンセルされたことになり(`cancelling()` の値は変えません)、タイムアウトは TimeoutError に
  なり、ブロックより後のコードは実行されません。
- unlock() が例外を出したりキャンセルされたりしたら、自転車は借りられていません。例外を外へ出し、lock も pay も
  呼びません。
- `as` で受け取るのは、今と同じく自転車の番号です(0 のこともあります)。
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol


class Station(Protocol):
    async def unlock(self) -> int:
        """Unlock a bike and return its number; raise LookupError if there is none."""

    async def lock(self, bike: int) -> None:
        """Lock the bike."""

    async def pay(self, bike: int) -> None:
        """Pay for the ride."""


@asynccontextmanager
async def rented(station: Station) -> AsyncIterator[int]:
    """Rent a bike for the time of a block; `as` gives its number."""
    bike = await station.unlock()
    try:
        yield bike
    except Exception:  # TODO: how does a block end that is cancelled?
        await station.lock(bike)
        await station.pay(bike)
        raise
    else:
        await station.lock(bike)
        await station.pay(bike)
