"""With return_exceptions=True gather() waits for all and returns the errors among the results, each in its place.

A house has many sensors, and some of them are broken. Complete `read_all`: it reads all of them at the same time, with
`read(name)`, waits until each has succeeded or failed, and returns two dictionaries, `readings` and `errors`.

- `readings` has what the sensors gave, `errors` the exceptions that reading the others raised, the objects themselves
  (of a CancelledError gather() may make a new one).
  Each name is in one of the two, and both are in the order of `names`. No name comes twice; there may be none at all.
- 0.0 is a reading like any other.
- A read may raise CancelledError, because somebody has cancelled what it was waiting for (not `read_all`, and not the
  task that reads). For that sensor it is an error like any other.
- When `read_all` itself is cancelled, it returns nothing: CancelledError gets out, and no read goes on running.

return_exceptions=True を渡すと、gather() はすべてが終わるのを待ち、例外も結果としてそれぞれの位置に返します。

家にはたくさんのセンサーがあり、いくつかは壊れています。`read_all` を完成させてください。すべてのセンサーを
`read(name)` で同時に読み、それぞれが成功または失敗するのを待って、2つの辞書 `readings` と `errors` を返します。

- `readings` にはセンサーの測定値を、`errors` には、読めなかったセンサーの例外を、例外オブジェクトのまま入れます
  (CancelledError は、gather() が作り直したものでもかまいません)。
  どの名前も必ずどちらか一方に入り、どちらの辞書も `names` の順に並べます。同じ名前が2回現れることはありません。
  1つもないことはあります。
- 0.0 もほかと同じ測定値です。
- read の中で待っていたものを誰かがキャンセルして、read から CancelledError が出ることがあります(キャンセルされたのは
  `read_all` でも、読んでいるタスクでもありません)。そのセンサーにとっては、ほかと同じ例外の1つです。
- `read_all` 自身がキャンセルされたときは、何も返さず、CancelledError をそのまま外に出します。動き続ける read を
  残してはいけません。
"""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

Read = Callable[[str], Coroutine[Any, Any, float]]  # a coroutine function: name of a sensor to its reading


async def read_all(names: Sequence[str], read: Read) -> tuple[dict[str, float], dict[str, BaseException]]:
    """Return (readings, errors), both by name of the sensor and in the order of `names`."""
    # TODO
    raise NotImplementedError
