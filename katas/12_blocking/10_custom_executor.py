"""Blocking calls that need a limit of their own get a pool of their own, and whoever makes a pool shuts it down.

Complete `fetch_all`. It calls the blocking function `fetch` once for each key, in the threads of a ThreadPoolExecutor
that it makes for this, and returns the results in the order of the keys. At most `limit` calls run at the same time,
and always as many as that while there are keys left; there may be no keys at all. The program's default executor stays
as it is, and none of the calls runs in it: others need its threads.

If a call fails, `fetch_all` raises its exception; if it is cancelled, CancelledError comes out. A call that has begun
cannot be stopped, but once the event loop has heard of the failure or the cancellation, no further one may begin.
However it ends, `fetch_all` shuts the pool down, so that its threads end as soon as their calls do. The event loop
never waits for them: other tasks go on all the time.

専用の上限が必要なブロッキング呼び出しには、専用のプールを用意します。プールは、作った側が終わらせます。

`fetch_all` を完成させてください。このために ThreadPoolExecutor を作り、そのスレッドで、ブロッキング関数 `fetch` を
キーごとに1回ずつ呼び、結果をキーの順番で返します。同時に動くのは最大 `limit` 個で、キーが残っているあいだは、
いつもその数だけ動かします。キーが1つもないこともあります。プログラムのデフォルトの executor は、ほかの処理にも
必要なので、そのままにして、`fetch` をそこで動かしてはいけません。

呼び出しが失敗したら、`fetch_all` はその例外を発生させます。キャンセルされたら、CancelledError をそのまま通します。
始まった呼び出しは止められませんが、失敗やキャンセルがイベントループに伝わったら、もう新しい呼び出しを
始めてはいけません。どう終わっても、`fetch_all` はプールをシャットダウンし、スレッドは、動いている呼び出しが
終わりしだい終わるようにします。イベントループがそれを待って止まることはなく、ほかのタスクはずっと動き続けます。
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


async def fetch_all(fetch: Callable[[K], V], keys: Iterable[K], limit: int) -> list[V]:
    """Return `fetch(key)` for each key, in the order of the keys; at most `limit` calls run at once."""
    raise NotImplementedError  # TODO
