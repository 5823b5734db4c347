"""@asynccontextmanager is concise because it knows how to drive a generator: up to its `yield`, and on to its end.

A generator answers anext() and athrow() in three ways: it yields, it ends (StopAsyncIteration), or it raises. Before
the block it has to yield, after it it has to end; if it raises, the block's own exception is told from another one.

@asynccontextmanager で簡潔に書けるのは、ジェネレータをまず `yield` まで、次に最後まで動かす方法を知っているからです。

anext() や athrow() へのジェネレータの答えは3通りです。yield する、終わる(StopAsyncIteration)、例外を出す、の
どれかです。ブロックの前は yield、後は終わりでなければなりません。例外なら、ブロックの例外そのものか、別の例外かを
見分けます。
"""

from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager
from functools import wraps
from types import TracebackType
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class _Manager(AbstractAsyncContextManager[T], Generic[T]):
    def __init__(self, generator: AsyncGenerator[T, None]) -> None:
        self._generator = generator

    async def __aenter__(self) -> T:
        try:
            return await anext(self._generator)
        except StopAsyncIteration:
            raise RuntimeError("the generator did not yield") from None

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        try:
            if error is None:
                await anext(self._generator)
            else:
                await self._generator.athrow(error)
        except StopAsyncIteration:
            return True  # it has ended; if there was an exception, it has dealt with that
        except BaseException as raised:
            # __aexit__ does not raise what it was given: by returning False it lets that pass.
            stopped = isinstance(error, (StopIteration, StopAsyncIteration)) and isinstance(raised, RuntimeError)
            if raised is error or (stopped and raised.__cause__ is error):
                return False
            raise
        await self._generator.aclose()
        raise RuntimeError("the generator did not stop")


def my_asynccontextmanager(
    function: Callable[P, AsyncGenerator[T, None]],
) -> Callable[P, AbstractAsyncContextManager[T]]:
    """Return a function that makes a context manager of the generator that `function` makes."""

    @wraps(function)
    def make(*args: P.args, **kwargs: P.kwargs) -> AbstractAsyncContextManager[T]:
        return _Manager(function(*args, **kwargs))  # calling it runs nothing yet

    return make
