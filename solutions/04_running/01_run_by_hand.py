"""asyncio.run() makes a new event loop, runs the coroutine on it, and closes the loop, whatever happened.

Who makes a loop closes it, and `finally` is what keeps that promise when the coroutine raises.

asyncio.run() は新しいイベントループを作ってコルーチンを実行し、何が起きてもループをクローズします。

ループは作った側がクローズします。コルーチンが例外を発生させても必ずそうなるように、`finally` を使います。
"""

import asyncio


def run(coro):
    """Run the coroutine on a new event loop; return its result, or raise its exception, with the loop closed."""
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coro)
    finally:  # also for SystemExit and CancelledError, which `except Exception` would not see
        asyncio.set_event_loop(None)
        loop.close()


async def main() -> str:
    await asyncio.sleep(1)
    return "tea is ready"


if __name__ == "__main__":
    print(run(main()))
