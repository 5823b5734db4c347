"""The event loop holds its tasks weakly: a task that nobody else refers to may be collected before it is done.

The loop refers to a task while it is ready to run. While it waits, only what it waits for refers to it, and if that
is known to the task alone, both are garbage. A set that the task leaves when it is done keeps it just long enough.

イベントループはタスクを弱参照で持つだけです。ほかに誰も参照していないタスクは、終わる前に回収されることがあります。

実行できる状態のタスクはループが参照しています。しかし待っている間、タスクを参照しているのは待っている相手だけで、その
相手を知るのもタスクだけなら、どちらもごみです。終わったときに抜ける集合に入れておけば、必要な間だけ参照が保たれます。
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class Mailer:
    """Delivers mails in the background."""

    def __init__(self, deliver: Callable[[str], Coroutine[Any, Any, None]]) -> None:
        self.deliver = deliver
        self._deliveries: set[asyncio.Task[None]] = set()

    def send(self, text: str) -> None:
        """Start `deliver(text)` in a task of its own and return at once, without waiting for it."""
        task = asyncio.create_task(self.deliver(text))
        task.set_name(f"delivery of {text!r}")
        self._deliveries.add(task)
        task.add_done_callback(self._deliveries.discard)  # so that the set empties itself
