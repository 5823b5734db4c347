"""A type variable says what run() promises: what the coroutine will return is what run() returns.

The bodies are finished; only the signatures are missing. Annotate every parameter, and what is returned, as precisely
as can be said in types:

1. `run` takes any coroutine object, the abstract kind of collections.abc, and returns what that coroutine returns. What
   a coroutine yields to the event loop, and gets back from it, is the loop's business: it may be anything.
2. `run_both` takes two such coroutines, whose results need not be of one type, and returns a pair, a tuple of both
   results.

With the right signatures a type checker knows, without running anything, that `run(price("tea"))` is a float, and that
`run_both(price("tea"), in_stock("tea"))` is a tuple of a float and a bool.

run() が約束すること、つまり「コルーチンが返すものを、そのまま返す」ということは、型変数で表せます。

本体はできています。足りないのはシグネチャだけです。すべての引数と戻り値に、型で表せるかぎり正確な注釈を付けてください。

1. `run` は、任意のコルーチンオブジェクト(collections.abc にある抽象的な型)を受け取り、そのコルーチンが返すものを
   返します。コルーチンがイベントループに yield するものと、ループから受け取るものは、ループの都合なので何でも
   かまいません。
2. `run_both` は、そのようなコルーチンを2つ受け取り、両方の結果の組(タプル)を返します。2つの結果は、同じ型とは
   限りません。

シグネチャが正しければ、型チェッカーは何も実行せずに、`run(price("tea"))` が float であること、
`run_both(price("tea"), in_stock("tea"))` が float と bool のタプルであることを見抜きます。
"""

import asyncio


async def price(item: str) -> float:
    await asyncio.sleep(1)
    return 2.5


async def in_stock(item: str) -> bool:
    await asyncio.sleep(1)
    return True


def run(coro):  # TODO: annotate
    """Run the coroutine on a new event loop and return its result."""
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coro)
    finally:
        asyncio.set_event_loop(None)
        loop.close()


def run_both(first, second):  # TODO: annotate
    """Run the two coroutines one after the other and return both results."""
    return run(first), run(second)
