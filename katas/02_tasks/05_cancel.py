"""`cancel()` asks a task to stop; it has stopped when it has been awaited, and then it can be asked how.

Complete `stop_after`: it runs `ticker(tick)` in a task of its own. The ticker calls your function `tick`, without
arguments, whenever it ticks. At call number `ticks` the task is cancelled, once; `tick` itself always just returns.

- `stop_after` returns when the task has ended and not before: a ticker may clean up, and that may take time.
- It returns how the task ended: "cancelled", "failed" (with any other exception, which goes no further) or "done"
  (it returned). A ticker may end before the last tick, and one that is cancelled may still fail, or return.
- A ticker may go on ticking while it cleans up. Those ticks cancel nothing: that would interrupt the cleanup.
- If `stop_after` itself is cancelled, it cancels the task, waits for its end and lets CancelledError out, however the
  task has ended.

`cancel()` は、タスクに停止を頼むだけです。await し終えるまでは止まったと言えず、どう終わったかもわかりません。

`stop_after` を完成させてください。`ticker(tick)` を専用のタスクで動かします。ticker は時を刻むたびに、関数 `tick`
(これも自分で書きます)を引数なしで呼びます。`ticks` 回目に呼ばれたら、タスクを1回だけキャンセルします。`tick` 自体は
いつも普通に戻ります。

- `stop_after` は、タスクが終わってから戻ります。ticker が後始末に時間をかけることもありますが、その前には戻りません。
- 戻り値はタスクの終わり方です。"cancelled"、"failed"(それ以外の例外で終わった。例外は外へ出しません)、"done"
  (return で終わった)のどれかです。ticker は `ticks` 回より前に終わることもあります。キャンセルされてから失敗したり、
  return したりすることもあります。
- 後始末の間も ticker が時を刻むことがあります。そこでまたキャンセルすると後始末が途切れるので、何もしません。
- `stop_after` 自身がキャンセルされたら、タスクをキャンセルし、終わるまで待ってから、CancelledError を外へ伝えます。
  タスクがどう終わったかは関係ありません。
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

Ticker = Callable[[Callable[[], None]], Coroutine[Any, Any, None]]  # a coroutine function that takes `tick`


async def kitchen_clock(tick: Callable[[], None]) -> None:
    """Tick once a second, for ever; putting the hands back takes half a second. Try `stop_after` on it."""
    try:
        while True:
            await asyncio.sleep(1)
            tick()
    finally:
        await asyncio.sleep(0.5)


async def stop_after(ticks: int, ticker: Ticker) -> str:
    """Cancel a task that runs `ticker(tick)` at its `ticks`-th tick (1 or more); return how it ended, when it has."""
    # TODO: who counts, who cancels, and how do you know that the task is over?
    raise NotImplementedError
