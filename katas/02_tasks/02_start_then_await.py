"""Coroutines that are awaited one by one take the sum of their times; as tasks they take as long as the slowest.

`front_page` asks three services that do not need each other, and yet it asks the second when the first has answered.
Mend `front_page`:

- all three requests are sent at once, each of them once, and the page is ready when the slowest answer is there;
- the texts stand in the same order as now, whichever answer comes first, and whatever it is, also the empty text;
- what `fetch` raises still reaches the caller, as it is or in an exception group; the other requests may then
  go on or be cancelled.

コルーチンを1つずつ await すると、かかる時間の合計だけ待ちます。タスクにすれば、一番遅いものの時間だけで済みます。

`front_page` は、互いに関係のない3つのサービスに問い合わせますが、前の返事が来るまで次の問い合わせを送りません。
`front_page` を直してください。

- 3つの問い合わせを、同時に、1回ずつ送ります。一番遅い返事が届いたら、ページは完成です。
- 文章は今と同じ順に並べます。どの返事が先に届いても、返事が空の文字列でも変わりません。
- `fetch` の例外は、これまでどおり呼び出し元に届きます。そのままでも、例外グループに入っていてもかまいません。
  そのとき、残りの問い合わせは続けても、キャンセルしてもかまいません。
"""

from collections.abc import Callable, Coroutine
from typing import Any

Fetch = Callable[[str], Coroutine[Any, Any, str]]  # a coroutine function: name of a service to its text


async def front_page(fetch: Fetch) -> list[str]:
    """Return what `fetch` gives for "weather", "trains" and "mail", in this order."""
    weather = await fetch("weather")  # TODO: why do the trains wait for the weather?
    trains = await fetch("trains")
    mail = await fetch("mail")
    return [weather, trains, mail]
