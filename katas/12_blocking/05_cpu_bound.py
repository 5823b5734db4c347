"""A thread is no help to what computes: one thread at a time runs Python code. Another process runs beside it.

`asyncio.to_thread` is for functions that wait. One that computes holds the GIL, the lock of the interpreter, and
takes turns with the event loop: nothing becomes faster, and the loop becomes slower. (Not so on a free-threaded
build.) A process has an interpreter, and so a GIL, of its own.

Complete `compute_all`. In a ProcessPoolExecutor of its own, with at most `workers` processes, it calls
`function(argument)` for each argument, several calls at once, and returns the results in the order of the arguments
(without arguments an empty list).

- An exception from a call goes out as it is; if there are several, one of them.
- If `compute_all` is cancelled while it waits for results, CancelledError goes out.
- In each of these cases the processes of the pool have ended when `compute_all` has. Calls that have not begun may be
  dropped. (A cancellation that comes later, while the pool shuts down, is no concern of this kata.)
- The event loop runs on all the time, also while the pool shuts down. Leaving `with ProcessPoolExecutor() as pool:`
  waits on the thread of the loop, for as long as the calls take that have begun.

What goes to another process is pickled, a function by its name, which that process imports. So it cannot be a lambda,
nor a function of this file, which the tests load in a way of their own. `function` can be imported. How processes are
started (fork, forkserver or spawn) is set by the tests: give no `mp_context`.

計算にはスレッドが役に立ちません。Python のコードを実行できるスレッドは一度に1つだけだからです。別のプロセスなら、
同時に動けます。

`asyncio.to_thread` は、待つ関数のためのものです。計算する関数はインタプリタのロックである GIL を持つので、
イベントループと交代で動くことになります。何も速くならず、ループが遅くなるだけです(free-threaded ビルドは別です)。
プロセスはそれぞれ自分のインタプリタを持ち、GIL も別々です。

`compute_all` を完成させてください。専用の ProcessPoolExecutor (プロセスは最大 `workers` 個)を作り、引数ごとに
`function(argument)` を呼び出します。いくつもの呼び出しを同時に進め、結果を引数の順に返します(引数がなければ空の
リストです)。

- 呼び出しの例外は、そのまま外へ出します。いくつもあれば、そのうちの1つです。
- 結果を待っている間にキャンセルされたら、CancelledError を外へ出します。
- どの場合も、`compute_all` が終わったときには、プールのプロセスも終わっています。まだ始まっていない呼び出しは、
  やめてかまいません(そのあと、プールを閉じている間に来るキャンセルは、このカタでは考えません)。
- イベントループは、プールを閉じている間も含めて、ずっと動き続けます。`with ProcessPoolExecutor() as pool:` を抜けると、
  始まっている呼び出しが終わるまで、ループのスレッドが待ってしまいます。

別のプロセスに渡すものは pickle されます。関数は名前で渡され、相手のプロセスがそれを import します。そのため、lambda は
渡せません。このファイルの関数も、テストが特別な方法で読み込むので渡せません。`function` は import できる関数です。
プロセスの起動方法(fork、forkserver、spawn)はテストが設定するので、`mp_context` は指定しないでください。
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

A = TypeVar("A")
R = TypeVar("R")


async def compute_all(function: Callable[[A], R], arguments: Sequence[A], workers: int) -> list[R]:
    """Return `function(argument)` for each argument, computed in at most `workers` processes; raise as it does."""
    # TODO: how does the loop wait for another process? And who waits for the end of the pool?
    raise NotImplementedError
