"""@asynccontextmanager is concise because it knows how to drive a generator: up to its `yield`, and on to its end.

Complete the decorator `my_asynccontextmanager`, which does the same, without contextlib.asynccontextmanager. It takes
an async generator function. What it returns takes the same arguments and gives, with each call, a new asynchronous
context manager with a generator of its own. Nothing of the function runs before that is entered.
- Entering runs the generator up to its `yield` and gives what that yields, be it None. If it ends without a yield,
  raise RuntimeError. What it raises before the yield comes out as it is.
- When the block ends, the generator goes on behind the `yield`. If an exception ends the block (any BaseException, so a
  cancellation, too), it is raised at the `yield`. If the generator lets it out again, it comes out of the block, the
  same object. If the generator catches it and ends, it goes no further. If it raises another one, that one comes out.
- If the generator yields a second time, close it, and then raise RuntimeError.
- Python turns a StopIteration or StopAsyncIteration that gets out of a generator into a RuntimeError with that as its
  `__cause__`. If the block raises one and the generator lets it out, it is the block's own that comes out nevertheless.

@asynccontextmanager で簡潔に書けるのは、ジェネレータをまず `yield` まで、次に最後まで動かす方法を知っているからです。

同じことをするデコレータ `my_asynccontextmanager` を、contextlib.asynccontextmanager を使わずに完成させてください。
非同期ジェネレータ関数を受け取り、同じ引数を取る関数を返します。それを呼ぶたびに、専用のジェネレータを持つ新しい
非同期コンテキストマネージャができます。コンテキストに入るまで、元の関数は少しも実行されません。
- 入るときは、ジェネレータを `yield` まで進め、その値を(None でも)渡します。yield せずに終わったら RuntimeError です。
  yield の前に出た例外は、そのまま外に出ます。
- ブロックが終わったら、ジェネレータを `yield` の先へ進めます。ブロックが例外で終わったら(キャンセルも含め、どの
  BaseException でも)、それを `yield` の場所で発生させます。ジェネレータがそれをまた外に出したら、同じオブジェクトが
  ブロックの外に出ます。捕まえて終わったら、その例外はそこまでです。別の例外を出したら、その例外が外に出ます。
- ジェネレータがもう一度 yield したら、ジェネレータを閉じてから RuntimeError を発生させます。
- Python は、ジェネレータの外に出ようとする StopIteration と StopAsyncIteration を、それを `__cause__` に持つ
  RuntimeError に変えます。ブロックがどちらかを出し、ジェネレータがそれを外に出したときも、外に出るのはブロックの
  例外そのものです。
"""

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def my_asynccontextmanager(
    function: Callable[P, AsyncGenerator[T, None]],
) -> Callable[P, AbstractAsyncContextManager[T]]:
    """Return a function that makes a context manager of the generator that `function` makes."""
    # TODO: what do `__aenter__` and `__aexit__` ask of the generator, and in how many ways can it answer?
    raise NotImplementedError
