"""A timer that counts from the start keeps its rhythm; one that counts from the last call drifts.

Complete `every`, an ordinary function for code that a running loop calls. It returns at once, and from then on the loop
calls `fn` by itself, `times` times: one interval after the call of `every`, two intervals after it, and so on, however
long `fn` takes. Where one call takes so long that the next is overdue, that one comes as soon as the loop is free: none
is left out, and those after it are on time again. Where `fn` raises, the later calls come all the same, and the
exception goes to the loop's exception handler, as that of any callback does. Several may run side by side.

開始時刻から数えるタイマーはリズムを保ちますが、前回の呼び出しから数えるタイマーは少しずつ遅れていきます。

実行中のループの中で呼び出す普通の関数 `every` を完成させてください。`every` はすぐに戻り、そのあとはループが `fn` を
`times` 回呼び出します。`fn` にどれだけ時間がかかっても、呼び出す時刻は、`every` が呼ばれてから interval の1倍、2倍、
3倍……です。1回が長引いて次の時刻を過ぎたら、その分はループが空きしだいすぐに呼びます。省略はせず、その後は本来の時刻に
戻ります。`fn` が例外を発生させても残りの呼び出しは行い、例外は、ほかのコールバックと同じくループの例外ハンドラに
渡るようにします。複数の `every` が同時に動くこともあります。
"""

import asyncio
from collections.abc import Callable


async def measure(sensor: Callable[[], float]) -> list[float]:
    """Return what the sensor says at 0.1, 0.2 and 0.3 seconds."""
    values: list[float] = []
    every(0.1, lambda: values.append(sensor()), 3)
    await asyncio.sleep(0.35)
    return values


def every(interval: float, fn: Callable[[], object], times: int) -> None:
    """Have the running loop call `fn()` `times` times, `interval` seconds apart; with `times` 0, never."""
    # TODO: whose clock do the loop's timers go by?
    raise NotImplementedError
