"""Whatever blocks the loop makes its timers late, and how late they come, the lag, is what everybody else feels.

Debug mode names a step that was slow, afterwards. A monitor measures what that did to the others: it sets a timer, and
looks how late it comes. Complete `watch`: it awaits `work()`, with a wake-up of your own every `interval` seconds
meanwhile, and returns the result of the work and the list of the lags, in seconds, one for each wake-up, in order.

- The first wake-up is due `interval` seconds after the start of `watch`, each further one `interval` seconds after
  the last one really came, so that a block shows once, and not in all the wake-ups that might have been in it.
  The lag is how much later than due it came, 0.0 if it was on time; these zeros belong into the list, too.
- The work may block in its very first step and in its last one. If a wake-up is overdue when `watch` gets the result,
  it counts, with the time by which it is overdue at that moment. One that is not due yet does not count.
- What the work raises goes out as it is. If `watch` is cancelled, so is the work, and CancelledError goes out when that
  has ended. In each case nothing of the monitor goes on afterwards.

Measure on the clock of the loop, `loop.time()`, by which timers are set. In the tests nothing really blocks: they move
that clock by hand, so that the figures are exact.

ループをブロックするものがあると、タイマーが遅れます。どれだけ遅れたか(ラグ)が、ほかの全員が受ける影響です。

デバッグモードは、遅かったステップを事後に教えてくれます。モニターが測るのは、その影響です。タイマーをかけて、どれだけ
遅れて来るかを見ます。`watch` を完成させてください。`work()` を await しながら、その間 `interval` 秒ごとに自分でも
目を覚まし、work の結果とラグのリストを返します。リストには、目を覚ましたときのラグ(秒)を、1回につき1つずつ順に
入れます。

- 最初の予定は `watch` が始まってから `interval` 秒後、次からは、前回実際に目を覚ましてから `interval` 秒後です。
  こうすれば、1回のブロックは1回だけ現れ、その間に目を覚ますはずだった回数分、くり返し現れることはありません。
  ラグは予定からの遅れで、時間どおりなら 0.0 です。この 0.0 もリストに入れます。
- work は、一番最初のステップでも最後のステップでもブロックすることがあります。`watch` が結果を受け取ったときに、
  予定の時刻を過ぎているのにまだ目を覚ませていないなら、その1回も数えます。ラグは、その時点での遅れです。予定の
  時刻がまだなら数えません。
- work の例外は、そのまま外へ出します。`watch` がキャンセルされたら work もキャンセルされ、それが終わってから
  CancelledError が外へ出ます。どの場合も、そのあとモニターの仕事は何も残りません。

時間は、タイマーの基準になっているループの時計 `loop.time()` で測ってください。テストでは実際には何もブロックせず、
この時計を手で進めます。そのため、数値は正確に決まります。
"""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def watch(work: Callable[[], Coroutine[Any, Any, T]], interval: float) -> tuple[T, list[float]]:
    """Return the result of `work()`, and by how many seconds each wake-up of the monitor came too late."""
    # TODO: when is the first wake-up due, if the work blocks before anybody else has had a turn?
    raise NotImplementedError
