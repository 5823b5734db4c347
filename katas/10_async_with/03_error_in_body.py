"""`__aexit__()` is told the exception that ended the block; only a true return value stops it there.

1. The log of `program` may have these entries: "block begins", "block ends", "behind inner", "behind outer", "inner
   got ValueError", "inner got nothing" (also for outer) and "program got ValueError". Write what you expect of
   `program(True, None, log)` into TRUE_INSIDE, and of `program(None, "rolled back", log)` into TRUE_OUTSIDE.
2. Complete `Transaction`, as a class or otherwise: `async with Transaction(database) as db:` awaits begin(), and `as`
   gives the database.
   - A block that comes to its end, or is left by `return`, is committed, also where the task has been cancelled before
     the block, or another exception is being handled around it. One that ends with an exception is rolled back instead,
     whatever the exception is: a cancellation, a DatabaseError, or one that is false in an `if`.
   - If commit() raises a DatabaseError, the transaction is rolled back after that. (You may assume that commit() ends
     in no other way than these two, and that rollback() does not fail.)
   - Each call is made once, and is over when the block is. No exception stops here: the very object gets out. If
     begin() raises, the block does not run, and there is nothing to commit or to roll back.

`__aexit__()` は、ブロックを終わらせた例外を受け取ります。例外がそこで止まるのは、真の値を返したときだけです。

1. `program` のログに入りうるのは、"block begins"、"block ends"、"behind inner"、"behind outer"、
   "inner got ValueError"、"inner got nothing"(outer も同様)、"program got ValueError" です。
   `program(True, None, log)` の予想を TRUE_INSIDE に、`program(None, "rolled back", log)` の予想を TRUE_OUTSIDE に
   書いてください。
2. `Transaction` を完成させてください(クラスでなくてもかまいません)。`async with Transaction(database) as db:` は
   begin() を await し、`as` で database を渡します。
   - ブロックが最後まで進むか `return` で抜けたらコミットします。ブロックより前にタスクがキャンセルされていても、
     ブロックの外側で別の例外を処理している途中でも同じです。例外で終わったら、コミットせずにロールバックします。
     例外の種類は問いません。キャンセルや DatabaseError、`if` で偽になる例外もあります。
   - commit() が DatabaseError を出したら、そのあとロールバックします(commit() はそれ以外の失敗をせず、rollback() は
     失敗しないものとします)。
   - どの呼び出しも1回だけで、ブロックを抜けるまでに済ませます。例外は止めず、同じオブジェクトをそのまま外へ出します。
     begin() が例外を出したら、ブロックは実行されず、コミットもロールバックもしません。
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


TRUE_INSIDE: list[str] = []  # TODO: the log of program(True, None, log)

TRUE_OUTSIDE: list[str] = []  # TODO: the log of program(None, "rolled back", log)


class DatabaseError(Exception):
    """What begin() and commit() raise when they fail."""


class Database(Protocol):
    async def begin(self) -> None: ...

    async def commit(self) -> None: ...

    async def rollback(self) -> None: ...


class Transaction:
    def __init__(self, database: Database) -> None:
        raise NotImplementedError  # TODO: keep the database, and write the two methods of a context manager
