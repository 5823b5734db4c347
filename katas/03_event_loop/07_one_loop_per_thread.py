"""An event loop belongs to one thread; other threads hand their coroutines over and wait for the result.

Complete `LoopThread`, with which ordinary code runs coroutines on an event loop that lives in a thread of its own.
Entering the `with` block starts the thread and the loop, leaving it ends both, also after an exception. All calls of
`run` in between, from whatever thread, run on that one loop, and calls from several threads run side by side. After
`timeout` seconds `run` raises TimeoutError, and the coroutine is cancelled.

イベントループは1つのスレッドのものです。ほかのスレッドは、コルーチンをそこへ渡して結果を待ちます。

`LoopThread` を完成させてください。普通の(非同期でない)コードが、専用のスレッドで動くイベントループの上で
コルーチンを実行するためのクラスです。`with` ブロックに入るとスレッドとループが始まり、出るときには、例外が出た
場合も、ループをクローズし、スレッドの終了を待ちます。そのあいだの `run` は、どのスレッドから呼ばれても、
すべて同じ1つのループで実行し、複数のスレッドからの呼び出しは並行に進みます。`run` はコルーチンの戻り値を返し、
コルーチンの例外をそのまま発生させます。`timeout` 秒が過ぎたら TimeoutError を発生させ、コルーチンを
キャンセルします。None なら、終わるまで待ちます。
"""

from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class LoopThread:
    """An event loop in a thread of its own, for the length of a `with` block."""

    def __enter__(self) -> "LoopThread":
        """Start the thread and its loop; return self."""
        raise NotImplementedError  # TODO

    def __exit__(self, *exc_info: object) -> None:
        """Stop and close the loop; come back when the thread has ended."""
        raise NotImplementedError  # TODO

    def run(self, coro: Coroutine[Any, Any, T], timeout: float | None = None) -> T:
        """Run `coro` on the loop of that thread; return its result or raise its exception.

        If it takes longer than `timeout` seconds, raise TimeoutError and cancel it; None waits as long as it takes.
        """
        raise NotImplementedError  # TODO
