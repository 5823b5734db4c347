"""`__aexit__()` is told the exception that ended the block; only a true return value stops it there.

Whether the block has failed decides between commit and rollback, and what `__aexit__()` returns decides whether anybody
hears of it. To return nothing is nearly always right.

`__aexit__()` は、ブロックを終わらせた例外を受け取ります。例外がそこで止まるのは、真の値を返したときだけです。

コミットかロールバックかは、ブロックが例外で終わったかどうかで決まります。その例外が外に伝わるかどうかは、
`__aexit__()` の戻り値で決まります。ほとんどの場合、何も返さないのが正解です。
"""

from types import TracebackType
from typing import Protocol, Self


class Witness:
    def __init__(self, name: str, answer: object, log: list[str]) -> None:
        self.name, self.answer, self.log = name, answer, log

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> object:
        self.log.append(f"{self.name} got {kind.__name__ if kind else 'nothing'}")
        return self.answer


async def program(inner: object, outer: object, log: list[str]) -> None:
    try:
        async with Witness("outer", outer, log):
            async with Witness("inner", inner, log):
                log.append("block begins")
                int("twelve")
                log.append("block ends")
            log.append("behind inner")
        log.append("behind outer")
    except ValueError:
        log.append("program got ValueError")


TRUE_INSIDE: list[str] = [
    "block begins",
    "inner got ValueError",
    "behind inner",  # True has ended the exception, but the rest of the block does not run
    "outer got nothing",
    "behind outer",
]

TRUE_OUTSIDE: list[str] = [
    "block begins",
    "inner got ValueError",
    "outer got ValueError",
    "behind outer",  # the text was meant as a report, but it is true
]


class DatabaseError(Exception):
    """What begin() and commit() raise when they fail."""


class Database(Protocol):
    async def begin(self) -> None: ...

    async def commit(self) -> None: ...

    async def rollback(self) -> None: ...


class Transaction:
    def __init__(self, database: Database) -> None:
        self.database = database

    async def __aenter__(self) -> Database:
        await self.database.begin()
        return self.database

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is not None:  # not `if error`: an exception may be false
            await self.database.rollback()
            return  # None: the exception goes on
        try:
            await self.database.commit()
        except DatabaseError:
            await self.database.rollback()
            raise
