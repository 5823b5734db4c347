"""asyncio.run() cannot be called where a loop is running: there, a synchronous function needs another thread.

Complete `call_sync`, an ordinary function for code that cannot await, a plugin say: it runs a coroutine to its end and
returns the result. It is called from plain programs and, some calls deeper, from coroutines.
- It works without a running loop, and in a thread whose loop is running: there, the coroutine runs in another thread.
  The loop stands still meanwhile; this is the price. The coroutine may itself call `call_sync` again.
- The result is what the coroutine returns, whatever that is, None or an exception object, too. What it raises
  reaches the caller, the same object, whatever its type, a RuntimeError of its own, too.
- The coroutine sees the values that the context variables have where `call_sync` is called.
- When `call_sync` comes back nothing is left: no open loop, no thread.

ループが動いているスレッドでは asyncio.run() を呼べません。そこにいる同期関数には、別のスレッドが必要です。

普通の関数 `call_sync` を完成させてください。プラグインなど、await できないコードのための関数で、コルーチンを最後まで
実行し、結果を返します。普通のプログラムからも、コルーチンが呼ぶ同期関数の奥からも使われます。
- 動いているループがなくても、いまのスレッドでループが動いていても、使えます。動いているときは、コルーチンを
  別のスレッドで実行します。その間ループは止まりますが、これはやむを得ません。渡されたコルーチンが、さらに
  `call_sync` を呼ぶこともあります。
- 戻り値はコルーチンの戻り値です。None でも例外オブジェクトでも、そのまま返します。コルーチンで発生した例外は、
  コルーチン自身の RuntimeError も含めて、どんな型でも、同じオブジェクトのまま呼び出し元に届きます。
- コルーチンからは、`call_sync` を呼んだ場所でのコンテキスト変数の値が見えます。
- `call_sync` が戻るとき、開いたままのループもスレッドも残っていません。
"""

from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def call_sync(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine to its end, with or without a running loop in this thread, and return its result."""
    # TODO: how do you find out whether a loop is running here, and who can run the coroutine if so?
    raise NotImplementedError
