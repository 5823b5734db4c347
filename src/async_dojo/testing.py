"""What the tests of the katas use: messages in two languages, and assertions that explain themselves."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import pytest

from async_dojo.language import say, tell
from async_dojo.loops import VirtualLoop

__all__ = ["Clock", "check_prediction", "raises", "say"]

E = TypeVar("E", bound=BaseException)


@contextmanager
def raises(expected: type[E], message: str, *, match: str | None = None) -> Iterator[pytest.ExceptionInfo[E]]:
    """Expect the block to raise; where nothing is raised, fail with a message for the learner.

    As with pytest.raises, another exception passes through as it is, and `match` is searched in the text.
    """
    __tracebackhide__ = True
    info: pytest.ExceptionInfo[E] = pytest.ExceptionInfo.for_later()
    try:
        yield info
    except expected as error:
        info.fill_unfilled((type(error), error, error.__traceback__))  # type: ignore[arg-type]  # raised: it has one
        if match is not None:
            info.match(match)
    else:
        pytest.fail(message)


class Elapsed(float):
    """A duration in seconds: equal to a number within a microsecond or, measured on a stock loop, when not less."""

    _exact: bool

    def __new__(cls, seconds: float, *, exact: bool) -> "Elapsed":
        elapsed = super().__new__(cls, round(seconds, 6))
        elapsed._exact = exact
        return elapsed

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (int, float)):
            return NotImplemented
        difference = float(self) - other
        return abs(difference) < 1e-6 if self._exact else difference > -0.01

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = float.__hash__

    def __str__(self) -> str:
        return f"{float(self):g} s"


class Clock:
    """Seconds that passed on the test's loop since the test began.

    On the virtual loop `clock.elapsed == 2` is exact. A stock loop is held to the lower bound alone: machines are
    shared, so that it may be late, but it is never early.
    """

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._start = 0.0

    def start(self, loop: asyncio.AbstractEventLoop) -> None:
        """Count from now; the dojo does so before each test."""
        self._loop, self._start = loop, loop.time()

    @property
    def elapsed(self) -> Elapsed:
        """The seconds since the test began; raises RuntimeError in a test that has no loop of its own."""
        if self._loop is None:
            raise RuntimeError("the clock runs in asynchronous tests only")
        return Elapsed(self._loop.time() - self._start, exact=isinstance(self._loop, VirtualLoop))


def check_prediction(predicted: Sequence[Any], seen: Sequence[Any], *, name: str, why: str = "") -> None:
    """Fail unless a learner's prediction is what the interpreter did; the message shows the first difference.

    `name` is what the prediction is called in the kata, `why` the rule that a wrong prediction has probably missed.
    An empty prediction counts as not made yet.
    """
    __tracebackhide__ = True
    if not predicted:
        pytest.fail(tell("prediction_empty", name=name))
    for step, (mine, real) in enumerate(zip(predicted, seen, strict=False), 1):
        right = ", ".join(repr(event) for event in seen[: step - 1]) or "-"
        assert mine == real, tell(
            "prediction_differs", name=name, step=step, mine=mine, real=real, right=right, why=why
        )
    mine, real = len(predicted), len(seen)
    assert mine == real, tell("prediction_length", name=name, mine=mine, real=real, right=min(mine, real), why=why)
