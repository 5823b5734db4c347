"""Turns an exception into what a learner needs: what happened, where in their own code, and the probable mistake."""

import linecache
import re
from pathlib import Path
from traceback import clear_frames, walk_tb

import pytest

from async_dojo.errors import Deadlock, HardExit, StillRunning
from async_dojo.language import tell
from async_dojo.waiting import place

_MOST_PLACES = 3


def explain(error: BaseException, path: Path) -> str:
    """Explain an exception that came from judging the file at `path`: the message, the last places in it, the notes."""
    notes: list[str] = getattr(error, "__notes__", [])
    if isinstance(error, SyntaxError) and error.lineno:
        places = [place(str(path), error.lineno)]
    else:
        places = own_places(error, path)
    return "\n".join([_message(error, path), *(f"  {place}" for place in places), *notes])


def own_places(error: BaseException | None, path: Path) -> list[str]:
    """Return where in the file the exception, or one that it came from, passed through: the last few places."""
    while error is not None:
        found = [
            place(str(path), line, frame.f_code.co_qualname)
            for leaf in leaves(error)
            for frame, line in walk_tb(leaf.__traceback__)
            if frame.f_code.co_filename == str(path)
        ]
        if found:
            return list(dict.fromkeys(found))[-_MOST_PLACES:]  # recursion passes through one place many times
        error = error.__cause__
    return []


def leaves(error: BaseException) -> list[BaseException]:
    """Return the exceptions in a group and its groups; the exception itself where it is no group."""
    if not isinstance(error, BaseExceptionGroup):
        return [error]
    return [leaf for inner in error.exceptions for leaf in leaves(inner)]


def release(error: BaseException | None) -> None:
    """Let go of what the frames of an exception hold, so that a coroutine that was left in one can be heard of."""
    while error is not None:
        for each in (error, *leaves(error)):
            clear_frames(each.__traceback__)
        error = error.__context__


def is_rejection(error: BaseException) -> bool:
    """Tell whether a test or a guard rejected the code, in words meant for the learner."""
    meant = (AssertionError, pytest.fail.Exception, Deadlock, StillRunning)
    return any(isinstance(leaf, meant) or _is_blocking(leaf) for leaf in leaves(error))


def is_raised_in(error: BaseException, path: Path) -> bool:
    """Tell whether a `raise` in the file is where the exception comes from."""
    last = list(walk_tb(error.__traceback__))[-1:]
    return any(
        frame.f_code.co_filename == str(path) and "raise" in linecache.getline(str(path), line) for frame, line in last
    )


def _is_blocking(error: BaseException) -> bool:
    return type(error).__name__ == "BlockingError"  # blockbuster's, which only a test run imports


def _message(error: BaseException, path: Path) -> str:
    name, text = type(error).__name__, str(error)
    plain = f"{name}: {text}" if text else name
    match error:
        case pytest.fail.Exception():
            return error.msg or ""
        case AssertionError() if text:
            return text.split("\nassert ", 1)[0]  # what pytest's assertion rewriting adds
        case NotImplementedError():
            return tell("not_written")
        case Deadlock():
            return text
        case StillRunning():
            return tell("still_running", seconds=error.code)
        case SystemExit():
            call = "os._exit" if isinstance(error, HardExit) else "sys.exit"
            return tell("program_exit", call=f"{call}({error.code!r})")
        case KeyboardInterrupt():
            return tell("keyboard_interrupt")
        case SyntaxError():
            return tell("syntax", why=error.msg)
        case UnicodeDecodeError():
            return tell("not_utf8", why=text)
        case RecursionError():
            return tell("recursion")
        case TypeError() if re.search(r"can't be (used in 'await' expression|awaited)", text):
            return tell("not_awaitable", error=plain)
        case TypeError() if re.search(r"positional argument|keyword argument", text):
            return tell("signature", error=plain)
        case RuntimeError() if "Event loop stopped before Future completed" in text:
            return tell("loop_stopped")
        case BaseExceptionGroup():
            return "\n".join([plain, *(_message(leaf, path) for leaf in leaves(error))])
    return tell("blocking", call=text.removeprefix("Blocking call to ")) if _is_blocking(error) else plain
