"""A Future is settled once: a second result is an error, and its callbacks run later, never at once.

Whoever settles a future that somebody else may settle or cancel asks `done()` first. The callbacks go into the queue of
the event loop, so that set_result() never runs code of somebody else in the middle of yours.

Future が確定するのは1回だけです。2つ目の結果はエラーになり、コールバックはその場ではなく、必ずあとで呼ばれます。

ほかの誰かが結果を入れたり、キャンセルしたりするかもしれない Future なら、先に `done()` を確かめます。コールバックは
イベントループのキューに入るので、set_result() の途中で他人のコードが動くことはありません。
"""

import asyncio
from collections.abc import Callable
from typing import Any


def outcome(call: Callable[..., Any], *args: Any) -> str:
    try:
        return repr(call(*args))
    except (asyncio.InvalidStateError, asyncio.CancelledError, ValueError) as error:
        return f"raises {type(error).__name__}"


async def settle_three_futures() -> dict[str, str]:
    loop, seen = asyncio.get_running_loop(), {}
    tea = loop.create_future()
    seen["tea.result(), too early"] = outcome(tea.result)
    seen["tea.set_result('tea')"] = outcome(tea.set_result, "tea")
    seen["tea.set_result('coffee')"] = outcome(tea.set_result, "coffee")
    seen["tea.cancel()"] = outcome(tea.cancel)
    seen["tea.result()"] = outcome(tea.result)
    toast = loop.create_future()
    toast.set_exception(ValueError("burnt"))
    seen["toast.set_result('toast')"] = outcome(toast.set_result, "toast")
    seen["toast.exception()"] = outcome(toast.exception)
    seen["toast.result()"] = outcome(toast.result)
    seen["toast.result(), once more"] = outcome(toast.result)
    egg = loop.create_future()
    seen["egg.cancel()"] = outcome(egg.cancel)
    seen["egg.set_result('egg')"] = outcome(egg.set_result, "egg")
    seen["egg.exception()"] = outcome(egg.exception)
    return seen


async def program(log: list[str]) -> None:
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda _: log.append("early callback"))
    future.set_result("tea")
    log.append("the result is set")
    future.add_done_callback(lambda _: log.append("late callback"))
    log.append("both callbacks are added")
    log.append(f"got {await future}")
    await asyncio.sleep(0)
    log.append("the program goes on")


OUTCOMES: dict[str, str] = {
    "tea.result(), too early": "raises InvalidStateError",  # result() does not wait; await does
    "tea.set_result('tea')": "None",
    "tea.set_result('coffee')": "raises InvalidStateError",
    "tea.cancel()": "False",  # too late, and no error: whoever cancels need not know how far it is
    "tea.result()": "'tea'",
    "toast.set_result('toast')": "raises InvalidStateError",  # a failure settles it as well
    "toast.exception()": "ValueError('burnt')",
    "toast.result()": "raises ValueError",
    "toast.result(), once more": "raises ValueError",  # it can be asked as often as you like
    "egg.cancel()": "True",
    "egg.set_result('egg')": "raises InvalidStateError",  # the producer learns here that nobody wants it
    "egg.exception()": "raises CancelledError",
}

ORDER: list[str] = [
    "the result is set",
    "both callbacks are added",  # on a future that is done, too, a callback waits for the loop's turn
    "got tea",  # the future is done: the await has nothing to wait for
    "early callback",  # now the program pauses
    "late callback",
    "the program goes on",
]
