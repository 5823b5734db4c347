"""Where a suspended task waits: the chain of coroutines from the task down to what it awaits."""

import asyncio
import gc
import linecache
import re
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from types import AsyncGeneratorType, CoroutineType, FrameType, GeneratorType
from typing import Any

_here = Path.cwd()

_LIBRARY = (
    *{sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")},
    str(Path(__file__).parent),  # the dojo itself, which need not be installed among the others
)


def frames(awaitable: Any) -> Iterator[FrameType]:
    """Yield the frames of a suspended coroutine, outermost first, through whatever it awaits."""
    while awaitable is not None:
        if isinstance(awaitable, CoroutineType):
            frame, awaitable = awaitable.cr_frame, awaitable.cr_await
        elif isinstance(awaitable, GeneratorType):
            frame, awaitable = awaitable.gi_frame, awaitable.gi_yieldfrom
        elif isinstance(awaitable, AsyncGeneratorType):
            frame, awaitable = awaitable.ag_frame, awaitable.ag_await
        else:
            # What __anext__() and asend() return does not name its generator, but refers to it.
            referents = gc.get_referents(awaitable) if type(awaitable).__name__.startswith("async_generator_") else ()
            awaitable = next((item for item in referents if isinstance(item, AsyncGeneratorType)), None)
            continue
        if frame is not None:
            yield frame


def is_library(filename: str) -> bool:
    """Tell whether a file belongs to Python or an installed package, and not to the one who is learning."""
    return filename.startswith(("<", *_LIBRARY))


def stand_here() -> None:
    """Tell places relative to the working folder from now on: to ask for it inside an event loop would be blocking."""
    global _here
    _here = Path.cwd()


def place(filename: str, line: int, function: str = "") -> str:
    """Return "file:line in function: the line", the file relative to where the reader stands if it is below."""
    path = Path(filename)
    shown = path.relative_to(_here) if path.is_relative_to(_here) else path
    inside = f" in {function}" if function else ""
    return f"{shown}:{line}{inside}: {linecache.getline(filename, line).strip()}"


def where(awaitable: Any) -> str:
    """Return the innermost place of the learner's or the test's own code in which a coroutine is suspended."""
    own = [frame for frame in frames(awaitable) if not is_library(frame.f_code.co_filename)]
    if not own:
        return getattr(awaitable, "__qualname__", repr(awaitable))
    return place(own[-1].f_code.co_filename, own[-1].f_lineno, own[-1].f_code.co_qualname)


def name_of(task: asyncio.Task[Any]) -> str:
    """Return a task's name or, where asyncio has only numbered it, the name of its coroutine."""
    numbered = re.fullmatch(r"Task-\d+", task.get_name())
    return getattr(task.get_coro(), "__qualname__", task.get_name()) if numbered else task.get_name()


def waiting_tasks(loop: asyncio.AbstractEventLoop) -> list[str]:
    """Return one line for each unfinished task of the loop: its name and where it waits."""
    return sorted(f"  {name_of(task)} at {where(task.get_coro())}" for task in asyncio.all_tasks(loop))
