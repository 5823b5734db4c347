"""uvloop does not run on Windows, so a server that prefers it needs a fallback.

The import itself is the only sure test of whether it works, and it answers for every platform. asyncio.new_event_loop
is a factory already, of the loop that is right for the platform.

uvloop は Windows では動かないので、uvloop を優先するサーバーにはフォールバックが必要です。

import できるかどうかは、実際に import してみるのが確実で、どのプラットフォームでもそれでわかります。
asyncio.new_event_loop は、プラットフォームに合ったループを作る、でき合いのファクトリです。
"""

import asyncio
from collections.abc import Callable
from typing import Literal


def loop_factory(setting: Literal["auto", "asyncio", "uvloop"] = "auto") -> Callable[[], asyncio.AbstractEventLoop]:
    """Return a function that makes a new event loop of the kind that the setting asks for.

    Raises ImportError if the setting is "uvloop" and uvloop cannot be imported.
    """
    if setting != "asyncio":
        try:
            import uvloop  # here, as a program that is not to use it need not have it

            return uvloop.new_event_loop
        except ImportError:
            if setting == "uvloop":  # asked for by name: a substitute would only hide that it is missing
                raise
    return asyncio.new_event_loop
