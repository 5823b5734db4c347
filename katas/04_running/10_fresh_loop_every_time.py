"""Every asyncio.run() has a new loop, so a lock that has waited in one run breaks when it has to wait in the next.

A ticket office is open day by day; each day is one asyncio.run(). The first day all is well. The next morning, as soon
as two buyers come at once: RuntimeError. _LOCK was made once, when this module was imported, and it belongs to the loop
in which somebody first had to wait for it; that loop is closed. (A quiet day, on which nobody waits, goes well.)

Mend the program so that `open_day` works day after day, as its docstring says. `_sell` may get other parameters, and
_LOCK may go. What must stay: each day is one run with a loop of its own, all buyers fill in their forms at the same
time, and the tickets are sold one at a time: from `left` to the end of `set_left` nobody else uses the database.

asyncio.run() のたびにループは新しくなります。あるループで待ったロックを次のループでも待つと、エラーになります。

チケット売り場は、1日ごとに asyncio.run() を1回呼び出して営業します。初日はうまくいきます。ところが翌日、2人が
同時に買いに来ると、RuntimeError になります。_LOCK は、このモジュールがインポートされたときに1回だけ作られ、最初に誰かが
待ったループに結び付きますが、そのループはもう閉じています。(誰も待たない暇な日なら、何も起こりません。)

`open_day` が毎日、docstring のとおりに動くように、プログラムを直してください。`_sell` の引数を変えても、_LOCK を
なくしてもかまいません。変えてはいけないことは3つです。1日は1回の run で、ループは毎日新しいこと。全員が同時に用紙を
書くこと。チケットを売るのは1枚ずつで、`left` から `set_left` が終わるまで、ほかの誰もデータベースに触れないこと。

`open_day` は、客ごとの結果を `names` の順のリストで返します。結果はチケットの番号(その時点の残り枚数)で、
売り切れなら None です。
"""

import asyncio
from collections.abc import Iterable
from typing import Protocol


class Office(Protocol):
    async def form(self, name: str) -> None:
        """Let the buyer fill in a form, which takes a while."""

    async def left(self) -> int:
        """Ask the database how many tickets are left."""

    async def set_left(self, number: int) -> None:
        """Tell the database how many tickets are left."""


_LOCK = asyncio.Lock()  # TODO: whose loop is this lock for?


async def _sell(office: Office, name: str) -> int | None:
    """Sell a ticket to a buyer; return its number, which is how many were left, or None if there are no more."""
    await office.form(name)
    async with _LOCK:  # between asking and telling, nobody else may sell
        number = await office.left()
        if number == 0:
            return None
        await office.set_left(number - 1)
        return number


def open_day(office: Office, names: Iterable[str]) -> list[int | None]:
    """Run one day, on which all buyers come at once; return what `_sell` returned for each, in the order of `names`."""

    async def day() -> list[int | None]:
        return await asyncio.gather(*(_sell(office, name) for name in names))

    return asyncio.run(day())
