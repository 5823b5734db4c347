"""asyncio.run() makes a new event loop, runs the coroutine on it, and closes the loop, whatever happened.

Write `run`, the heart of asyncio.run(), yourself: without asyncio.run() and without asyncio.Runner.

- It makes a new event loop for each call and runs the coroutine on it to its end.
- While the coroutine runs, that loop is set as the thread's current event loop; afterwards the thread has none,
  even if another loop was set before.
- It returns what the coroutine returns. Whatever the coroutine raises comes out of `run`, even an exception that is no
  Exception, such as SystemExit.
- In every case, when `run` ends, the loop is closed and no longer set.

What else asyncio.run() tidies up is left to a later kata.

asyncio.run() は新しいイベントループを作ってコルーチンを実行し、何が起きてもループをクローズします。

asyncio.run() の中心部分 `run` を、asyncio.run() も asyncio.Runner も使わずに書いてください。

- 呼び出しのたびに新しいイベントループを作り、その上でコルーチンを最後まで実行します。
- コルーチンの実行中は、そのループがスレッドのカレントループとして設定されています。終わったあとは、
  前に別のループが設定されていた場合でも、カレントループのない状態にします。
- コルーチンの戻り値を返します。コルーチンが発生させた例外は、SystemExit のように Exception ではないものも含めて、
  そのまま `run` の外に出ます。
- どの場合も、`run` が終わるまでにループの設定を外し、クローズします。

asyncio.run() が行うそのほかの後始末は、あとのカタで扱います。
"""

import asyncio


def run(coro):
    """Run the coroutine on a new event loop; return its result, or raise its exception, with the loop closed."""
    # TODO: a loop has a method that runs it until one coroutine is complete
    raise NotImplementedError


async def main() -> str:
    await asyncio.sleep(1)
    return "tea is ready"


if __name__ == "__main__":
    print(run(main()))
