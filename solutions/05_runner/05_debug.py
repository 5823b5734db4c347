"""Debug mode is a state of the loop: the `debug` of a Runner sets it once, but it can be changed for a single run.

In debug mode a loop logs callbacks that take long and refuses calls from the wrong thread. That costs time, so it is
good to have it just where it is needed.

デバッグモードはループの状態です。Runner の `debug` が使われるのは最初だけですが、ある実行の間だけ変えることもできます。

デバッグモードのループは、時間のかかるコールバックをログに書き、別のスレッドからの誤った呼び出しを断ります。その分だけ
遅くなるので、必要なところだけで使えると便利です。
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run_in_debug(runner: asyncio.Runner, coroutine: Coroutine[Any, Any, T]) -> T:
    """Run the coroutine on the Runner, with its loop in debug mode for this one run, and return the result."""
    loop = runner.get_loop()  # starts the Runner where nothing has yet
    before = loop.get_debug()  # on, perhaps: by Runner(debug=True) or PYTHONASYNCIODEBUG
    loop.set_debug(True)
    try:
        return runner.run(coroutine)
    finally:
        loop.set_debug(before)
