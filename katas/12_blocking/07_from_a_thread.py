"""A worker thread calls a coroutine of the running loop with run_coroutine_threadsafe, and waits there for its result.

A library runs in worker threads and calls back ordinary functions, but yours are coroutine functions. Complete
`for_threads`: it is called in a coroutine, and gives an ordinary function for threads in which no event loop runs;
several of them may call it at once. Such a call runs the coroutine on the event loop on which `for_threads` was called,
makes its thread wait, and returns the result or raises the exception.

- After `timeout` seconds it raises TimeoutError, and the coroutine is cancelled.
- If the coroutine is cancelled, a CancelledError reaches the thread at once (asyncio's or concurrent.futures').
- In the loop's own thread the call would wait for itself for ever: there it raises RuntimeError, and starts nothing.

ワーカースレッドから、動作中のループでコルーチンを動かすには run_coroutine_threadsafe を使い、結果はスレッドで待ちます。

あるライブラリは、ワーカースレッドで動き、普通の(非同期でない)関数をコールバックとして呼びます。
しかし、手元にあるのはコルーチン関数です。`for_threads` を完成させてください。コルーチンの中で呼ばれ、イベントループの
動いていないスレッドから呼べる、普通の関数を返します。返した関数は、同時に複数のスレッドから呼ばれることもあります。
呼ばれたら、`for_threads` が呼ばれたときのイベントループの上でコルーチンを実行し、そのあいだ呼び出し元のスレッドを
待たせます。そして、コルーチンの戻り値を返すか、例外をそのまま発生させます。

- `timeout` 秒が過ぎたら TimeoutError を発生させ、コルーチンはキャンセルします。
- コルーチンがキャンセルされたら、すぐにスレッド側で CancelledError を発生させます
  (asyncio のものでも concurrent.futures のものでもかまいません)。
- ループ自身のスレッドで呼ばれると、自分自身を永遠に待つことになります。その場合は、何も始めずに
  RuntimeError を発生させます。
"""

from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def for_threads(function: Callable[P, Coroutine[Any, Any, T]], timeout: float) -> Callable[P, T]:
    """Return a function for other threads, which runs `function` on this loop and waits at most `timeout` seconds."""
    # TODO: which loop runs here, and which one in the thread that will make the call?
    raise NotImplementedError
