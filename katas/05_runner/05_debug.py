"""Debug mode is a state of the loop: the `debug` of a Runner sets it once, but it can be changed for a single run.

Write `run_in_debug`, an ordinary function. It runs one coroutine on a Runner that a program uses before and after,
and that may or may not have been started. While the coroutine runs, from its first line to its end and in the tasks
that it starts, the loop is in debug mode.

- Its result is returned, or its exception raised. It runs on the Runner's own loop, in the Runner's own context, so
  that everything that earlier runs have left there can be used, and the next runs can use what this one leaves.
- Afterwards the mode is what it was just before, on or off, however the run ends: also with KeyboardInterrupt, even
  if that stops the loop while the coroutine waits, with a cancellation, and where the Runner refuses what it should
  run, such as a function without its parentheses.
- The Runner is not closed, and nothing else is changed: no environment variable, and no other loop.

デバッグモードはループの状態です。Runner の `debug` が使われるのは最初だけですが、ある実行の間だけ変えることもできます。

普通の関数 `run_in_debug` を書いてください。プログラムが前にもあとにも使う Runner で、コルーチンを1つ実行します。
Runner は開始済みのことも、まだのこともあります。コルーチンが動いている間は、最初の行から最後まで、コルーチンが始めた
タスクの中でも、ループはデバッグモードです。

- コルーチンの結果を返し、例外はそのまま送出します。実行は Runner 自身のループとコンテキストの中で行い、前の実行が
  残したものを使え、この実行が残したものは次の実行でも使えるようにします。
- 終わったら、モードを直前の状態(有効でも無効でも)に戻します。どんな終わり方でも同じです。キャンセルや
  KeyboardInterrupt で終わったとき(コルーチンが待っている間にループが止められたときも)、かっこを付け忘れた関数などを
  渡して Runner に断られたときもそうです。
- Runner は閉じません。環境変数やほかのループなど、ほかのものは何も変えません。
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run_in_debug(runner: asyncio.Runner, coroutine: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine on the Runner, with its loop in debug mode for this one run, and return the result."""
    # TODO: whose state is debug mode, and what was it before?
    raise NotImplementedError
