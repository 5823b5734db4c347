"""`asyncio.get_running_loop()` gives the loop that is running this very code; where there is none, it raises.

1. `program` goes through six places and calls `look` in each, an ordinary function of the tests that calls
   `asyncio.get_running_loop()`. The seventh place, "at module level", is a file that Python runs, with the one line
   `loop = asyncio.get_running_loop()` after its import. Write into FINDS, for each place, what you expect: True if the
   call gives a loop, False if it raises RuntimeError.
2. Complete `loop_or_none`, an ordinary function that never raises: it returns the loop that is running where it is
   called, and None where none is. It makes no loop; one that only has been made, or set as the current one, is not
   running. It may be called many times, in several threads, and under one loop after the other.

`asyncio.get_running_loop()` は、まさにそのコードを実行しているループを返します。なければ例外になります。

1. `program` は6つの場所で `look` を呼びます。`look` はテストが渡す普通の関数で、`asyncio.get_running_loop()` を
   呼びます。7つ目の "at module level" は、import のあとに `loop = asyncio.get_running_loop()` と1行だけ書いたファイルを
   Python で実行する場合です。それぞれの場所について、ループが返ると思えば True、RuntimeError になると思えば False を
   FINDS に書いてください。
2. 例外を発生させない普通の関数 `loop_or_none` を完成させてください。呼ばれた場所で実行中のループを返し、なければ
   None を返します。ループを新しく作ってはいけません。作られただけ、カレントに設定されただけのループは、
   実行中ではありません。何度も呼ばれることも、複数のスレッドや、次々に替わるループの中で呼ばれることもあります。
"""

import asyncio
from collections.abc import Callable


def helper(look: Callable[[str], None]) -> None:
    look("in a function that a coroutine calls")


def in_a_thread(loop: asyncio.AbstractEventLoop, look: Callable[[str], None]) -> None:
    look("in a function that to_thread() runs")
    loop.call_soon_threadsafe(look, "in a callback that a thread gives to the loop")


async def main(look: Callable[[str], None]) -> None:
    look("in a coroutine")
    helper(look)
    loop = asyncio.get_running_loop()
    loop.call_soon(look, "in a callback of the loop")
    await asyncio.to_thread(in_a_thread, loop, look)


def program(look: Callable[[str], None]) -> None:
    asyncio.run(main(look))
    look("after asyncio.run()")


# TODO: True or False
FINDS: dict[str, bool | None] = {
    "at module level": None,
    "in a coroutine": None,
    "in a function that a coroutine calls": None,
    "in a callback of the loop": None,
    "in a function that to_thread() runs": None,
    "in a callback that a thread gives to the loop": None,
    "after asyncio.run()": None,
}


def loop_or_none() -> asyncio.AbstractEventLoop | None:
    """Return the event loop that is running the caller, or None if there is none."""
    # TODO
    raise NotImplementedError
