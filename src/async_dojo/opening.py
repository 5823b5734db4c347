"""Which event loop a test runs on, and the loops that were opened for it."""

import asyncio
import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pytest

from async_dojo.loops import VirtualLoop, WatchedTask, watched_task
from async_dojo.schedules import ScheduleLoop

Maker = Callable[[], asyncio.AbstractEventLoop]

own: list[asyncio.AbstractEventLoop] = []  # the loop that the test which runs now has got, where it is asynchronous
others: list[asyncio.AbstractEventLoop] = []  # those that the kata opened in it, as asyncio.run() does
on_error: list[Callable[[dict[str, Any]], None]] = []  # what hears of their errors


def loop_maker(item: pytest.Item, opened: list[asyncio.AbstractEventLoop]) -> tuple[str, Maker]:
    """Return the name of the kind of loop that a test runs on, and what opens one and adds it to `opened`."""
    name = item.config.getoption("--loop")
    if name == "virtual" and item.get_closest_marker("real_loop"):
        name = "asyncio"
    if name == "uvloop":
        import uvloop

        make: Maker = uvloop.new_event_loop
    elif name == "virtual":
        make = ScheduleLoop if item.get_closest_marker("schedules") else VirtualLoop
    elif sys.platform == "win32":
        make = asyncio.ProactorEventLoop
    else:
        make = asyncio.SelectorEventLoop
    return name, partial(_open, make, opened, name)


def pytest_asyncio_loop_factories(config: pytest.Config, item: pytest.Item) -> Mapping[str, Maker]:
    """Give each asynchronous test its loop."""
    return dict([loop_maker(item, own)])


def _open(make: Maker, opened: list[asyncio.AbstractEventLoop], name: str) -> asyncio.AbstractEventLoop:
    loop = make()
    loop.set_task_factory(watched_task)
    if name == "debug":
        loop.set_debug(True)
    elif name == "eager" and sys.version_info >= (3, 12):
        loop.set_task_factory(asyncio.create_eager_task_factory(WatchedTask))  # AnyIO knows one by asyncio's own code
    loop.set_exception_handler(_on_error)
    opened.append(loop)
    return loop


def _on_error(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    if loop in own or loop in others:  # one of an earlier test may be heard of late, when what it left is collected
        for hear in on_error:
            hear(context)
