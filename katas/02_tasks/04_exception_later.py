"""A task keeps its exception until somebody asks for it; a coroutine that is awaited raises it at once.

Complete `outcomes`: it runs several coroutines at the same time, waits for all, and tells what became of each.

- The list has one entry for each coroutine, in their order: what it returned, or the very exception that it raised.
- `outcomes` raises none of these exceptions, and a coroutine that fails does not stop the others.
- A coroutine may end with CancelledError although nobody has cancelled `outcomes`: its entry is a CancelledError,
  the same object or another.
- `coros` may be any iterable, a generator too. It may be empty, and so is the list then.
- If `outcomes` itself is cancelled, it cancels the coroutines, waits for their end and lets CancelledError out.

タスクの例外は、誰かが調べるまでタスクの中に残ります。コルーチンを await すると、例外はその場で発生します。

`outcomes` を完成させてください。いくつかのコルーチンを同時に動かし、全部の終わりを待って、それぞれの結末を伝えます。

- リストの要素はコルーチンごとに1つで、渡された順に並べます。戻り値か、発生した例外オブジェクトそのものです。
- `outcomes` は、これらの例外を発生させません。1つが失敗しても、ほかは最後まで動きます。
- `outcomes` がキャンセルされていなくても、コルーチンが自分で CancelledError で終わることがあります。その場合の要素は
  CancelledError です(これだけは、同じオブジェクトでなくてもかまいません)。
- `coros` はリストとは限らず、ジェネレータのこともあります。1つもなければ、空のリストを返します。
- `outcomes` 自身がキャンセルされたら、コルーチンをキャンセルし、終わるまで待ってから、CancelledError を外へ伝えます。
"""

from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

T = TypeVar("T")


async def outcomes(coros: Iterable[Coroutine[Any, Any, T]]) -> list[T | BaseException]:
    """Run the coroutines concurrently; return for each, in order, its result or its exception; raise none of these.

    When cancelled, cancel the coroutines, wait until they have ended, and let CancelledError out.
    """
    # TODO: where does an exception wait until you ask for it?
    raise NotImplementedError
