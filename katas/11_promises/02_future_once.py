"""A Future is settled once: a second result is an error, and its callbacks run later, never at once.

A Promise in JavaScript ignores a second resolve() or reject() without a word. A Future does not.

1. OUTCOMES: for each call that `settle_three_futures` makes, write down what comes of it, as a string. It is the repr()
   of what the call returns ("None", "True", "False", "'tea'", "ValueError('burnt')"), or what it raises ("raises
   ValueError", "raises InvalidStateError", "raises CancelledError").
2. ORDER: write the six entries that `program` logs, in the order in which you expect them. Change nothing else.

Future が確定するのは1回だけです。2つ目の結果はエラーになり、コールバックはその場ではなく、必ずあとで呼ばれます。

JavaScript の Promise は、2回目の resolve() や reject() を黙って無視します。Future はそうではありません。

1. OUTCOMES: `settle_three_futures` が行う呼び出しのそれぞれについて、どうなるかを文字列で書いてください。値が返るなら
   その値の repr()("None"、"True"、"False"、"'tea'"、"ValueError('burnt')" のどれか)、例外が発生するなら
   "raises ValueError"、"raises InvalidStateError"、"raises CancelledError" のどれかです。
2. ORDER: `program` がログに残す6つの項目を、予想した順番で書いてください。ほかの部分は変えないでください。
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
    "tea.result(), too early": "",  # TODO: what it returns or raises, here and below
    "tea.set_result('tea')": "",
    "tea.set_result('coffee')": "",
    "tea.cancel()": "",
    "tea.result()": "",
    "toast.set_result('toast')": "",
    "toast.exception()": "",
    "toast.result()": "",
    "toast.result(), once more": "",
    "egg.cancel()": "",
    "egg.set_result('egg')": "",
    "egg.exception()": "",
}

ORDER: list[str] = []  # TODO: the six entries that `program` logs, first to last
