"""What the coroutine raises comes out of asyncio.run() as the very same object, with one exception.

1. `order(error)` runs `main`, in which `charge` raises the error, and returns the exception that came out of
   asyncio.run(). Write into ARRIVES, for each kind of error, "the same" if that is the very object that was raised,
   "another" if it is a different exception, "nothing" if no exception comes out.
2. Write into TRACEBACK which of the functions `charge`, `main` and `order` stand in the traceback of a ValueError that
   came out so. The first is the one that a printed traceback shows first.
3. Complete `run_or`: it runs the coroutine with asyncio.run() and returns its result, whatever value that is. If the
   coroutine raises an Exception, it returns the default instead. What is no Exception comes out of it, the same object:
   KeyboardInterrupt, SystemExit and asyncio.CancelledError ask the program to stop, and are not answered by a default.

コルーチンが発生させた例外は、1種類を除いて、まったく同じオブジェクトのまま asyncio.run() の外に出てきます。

1. `order(error)` は `main` を実行し、その中で `charge` が error を発生させます。返すのは、asyncio.run() から出てきた
   例外です。それぞれの種類の例外について、発生させたのとまったく同じオブジェクトなら "the same"、別の例外なら
   "another"、何も出てこなければ "nothing" を、ARRIVES に書いてください。
2. そうして出てきた ValueError のトレースバックには、`charge`、`main`、`order` のうちどの関数が並びますか。TRACEBACK に
   書いてください。表示されるトレースバックで先に出てくるものが先です。
3. `run_or` を完成させてください。asyncio.run() でコルーチンを実行し、その結果を、どんな値でもそのまま返します。
   コルーチンで Exception が発生したら、代わりに default を返します。Exception ではないものは、同じオブジェクトのまま
   外に出します。KeyboardInterrupt、SystemExit、asyncio.CancelledError は「止まってほしい」という合図であり、default で
   済ませてはいけません。
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def charge(error: BaseException) -> None:
    await asyncio.sleep(1)
    raise error


async def main(error: BaseException) -> None:
    await charge(error)


def order(error: BaseException) -> BaseException | None:
    try:
        asyncio.run(main(error))
    except BaseException as caught:
        return caught
    return None


ARRIVES: dict[str, str] = {  # TODO: "the same", "another" or "nothing"
    "ValueError": "",
    "KeyboardInterrupt": "",
    "asyncio.CancelledError": "",
    "StopIteration": "",
}
TRACEBACK: list[str] = []  # TODO


def run_or(default: T, coro: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine; return its result, or the default if it raised an Exception; let anything else out."""
    # TODO
    raise NotImplementedError
