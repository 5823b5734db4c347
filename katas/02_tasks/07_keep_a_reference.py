"""The event loop holds its tasks weakly: a task that nobody else refers to may be collected before it is done.

`Mailer.send` starts a delivery and returns at once. But now and then a delivery that waits for the server's answer
disappears: nothing refers to its task any more, and the garbage collector takes it. Mend `Mailer`. Every delivery that
was started runs to its end, side by side with the others, even two of the same text. As soon as one has ended, however
it ended (also if it was cancelled before it began), the mailer keeps nothing of it, or a long-running program would
fill up with finished tasks.

イベントループはタスクを弱参照で持つだけです。ほかに誰も参照していないタスクは、終わる前に回収されることがあります。

`Mailer.send` は配送を始めてすぐに戻ります。ところが、サーバーの返事を待っている配送が、ときどき消えてしまいます。その
タスクを参照しているものがなくなり、ガベージコレクタに回収されるからです。`Mailer` を直してください。始めた配送は、同じ
文面のものが2つあっても、どれも互いに並行して最後まで進みます。配送が終わったら、どのような終わり方でも(始まる前の
キャンセルも)、Mailer の中に何も残さないようにします。そうしないと、長く動くプログラムは終わったタスクでいっぱいに
なります。
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class Mailer:
    """Delivers mails in the background."""

    def __init__(self, deliver: Callable[[str], Coroutine[Any, Any, None]]) -> None:
        self.deliver = deliver

    def send(self, text: str) -> None:
        """Start `deliver(text)` in a task of its own and return at once, without waiting for it."""
        task = asyncio.create_task(self.deliver(text))
        task.set_name(f"delivery of {text!r}")  # TODO: when this method returns, who still refers to the task?
