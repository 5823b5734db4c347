"""The first to end wins the race; the losers must be cancelled, and their end awaited.

Complete `fastest`: it asks all servers at the same time and takes what the first of them says.
- The first that ends decides: what it returns is returned, be it None or 0, and what it raises is raised, as it is and
  not in a group. If several end at the same moment, any of them may be taken.
- All others are cancelled at that moment. They may need a while to hang up: `fastest` ends when they have all ended.
  Whatever they return or raise by then is dropped; no "Task exception was never retrieved" may appear.
- If `fastest` itself is cancelled, all servers are cancelled and awaited in the same way; the cancellation gets out.
- Without a server there is nobody to wait for: raise ValueError.

最初に終わったものが勝ちです。負けたものはキャンセルし、その終わりを待たなければなりません。

`fastest` を完成させてください。すべてのサーバーに同時に問い合わせ、最初に終わったものの答えを使います。
- 最初に終わったものが結果を決めます。値を返せば、None や 0 でもそれを返し、例外なら、グループに包まずそのまま出します。
  同時に終わったものが複数あれば、どれを使ってもかまいません。
- その時点で、ほかをすべてキャンセルします。切断には時間がかかることがあります。`fastest` は、全部が終わってから
  終わります。それまでにほかのサーバーが返したものや出した例外は捨てます。"Task exception was never retrieved" を
  出してはいけません。
- `fastest` 自身がキャンセルされたら、同じようにすべてをキャンセルして終わりを待ち、キャンセルを外に伝えます。
- サーバーがなければ、待つ相手がいません。ValueError を発生させてください。
"""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


async def fastest(servers: Sequence[str], ask: Callable[[str], Coroutine[Any, Any, T]]) -> T:
    """Return or raise what the first `ask(server)` that ends returns or raises; the others have ended by then, too."""
    # TODO: who tells when the first has ended, and who ends the others?
    raise NotImplementedError
