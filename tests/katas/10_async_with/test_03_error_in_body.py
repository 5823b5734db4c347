"""async_with/error_in_body: who hears of an exception, and which transactions are committed."""

import asyncio
from typing import Any

import pytest

from async_dojo.testing import check_prediction, raises, say

POSSIBLE = {f"{name} got {what}" for name in ("inner", "outer") for what in ("ValueError", "nothing")}
POSSIBLE |= {"block begins", "block ends", "behind inner", "behind outer", "program got ValueError"}


class Database:
    """Notes in its log what is done with it; each call takes 0.05 s, and those in `errors` raise theirs."""

    def __init__(self, **errors: Exception) -> None:
        self.log: list[str] = []
        self.errors = errors

    async def begin(self) -> None:
        await self.call("begin")

    async def commit(self) -> None:
        await self.call("commit")

    async def rollback(self) -> None:
        await self.call("rollback")

    async def call(self, name: str) -> None:
        self.log.append(name)
        await asyncio.sleep(0.05)
        if name in self.errors:
            self.log.append(f"{name} failed")
            raise self.errors[name]
        self.log.append(f"{name} done")


class NoRows(Exception):
    """Has a length, 0: it is false in an `if`."""

    def __len__(self) -> int:
        return 0


class Stop(BaseException):
    """No Exception, as KeyboardInterrupt and CancelledError are none."""


def check_log(database: Database, calls: list[str], when: str, itsu: str) -> None:
    """Check what was done with the database after begin(); `when` and `itsu` say why."""
    log = database.log.copy()
    assert log[:2] == ["begin", "begin done"], say(
        f"the transaction should begin with begin(), awaited; the log is {log}",
        f"トランザクションは begin() で始まり、それを await するはずです。ログ: {log}",
    )
    called = [entry for entry in log[2:] if " " not in entry]
    assert called, say(
        f"{when}, and when the block was left nothing had followed begin(): expected {calls}. It is due "
        "for every exception (CancelledError is no Exception). It must be awaited, not only begun",
        f"{itsu}: ブロックを抜けた時点で、begin() のあとに何も呼ばれていません({calls} のはずです)。"
        "どんな例外でも必要です(CancelledError は Exception ではありません)。始めるだけでなく、await が必要です",
    )
    assert called == calls, say(
        f"{when}: after begin() expected {calls}, seen {called}",
        f"{itsu}: begin() のあとは {calls} のはずですが、実際は {called} でした",
    )
    assert log[-1] == f"{calls[-1]} done", say(
        f"{when}, and {calls[-1]}() was not over when the block was: {log}. It must be awaited",
        f"{itsu}: ブロックを抜けた時点で {calls[-1]}() が済んでいません: {log}。await が必要です",
    )


async def check_program(kata: Any, predicted: list[str], name: str, inner: object, outer: object, why: str) -> None:
    """Compare a prediction with a run of the program."""
    unknown = [entry for entry in predicted or () if entry not in POSSIBLE]
    assert not unknown, say(
        f"{name} has entries that the program never logs: {unknown}. The text of the kata lists those that it may",
        f"{name} に、program のログには入りえないものがあります: {unknown}。入りうるものはカタの説明にあります",
    )
    logs: dict[object, list[str]] = {}
    for answers in ((None, None), (inner, outer)):
        logs[answers] = []
        await kata.program(*answers, logs[answers])
    plain = ["block begins", "inner got ValueError", "outer got ValueError", "program got ValueError"]
    assert logs[None, None] == plain and set(logs[inner, outer]) <= POSSIBLE, say(  # noqa: PT018  # it is as it was
        f"the program was changed: it logs {logs[None, None]}. Put it back and change your predictions only",
        f"program が変わっています(ログは {logs[None, None]})。元に戻して、予想だけを書き換えてください",
    )
    check_prediction(predicted, logs[inner, outer], name=name, why=why)


async def test_true_stops_the_exception(kata):
    """The exception ends the block for good; a true value lets the code behind the block run."""
    await check_program(
        kata,
        kata.TRUE_INSIDE,
        "TRUE_INSIDE",
        True,
        None,
        say(
            "The exception ends the inner block: its rest never runs. inner returns True, so the exception is over: "
            "the program goes on behind the inner block, and to outer nothing has happened.",
            "例外で内側のブロックは終わり、残りは実行されません。inner が True を返すので例外はそこで消え、内側の"
            "ブロックの続きに進みます。outer から見れば、何も起きていません。",
        ),
    )


async def test_any_true_value_stops_it(kata):
    """Not True alone: a text is true as well, and None is not."""
    await check_program(
        kata,
        kata.TRUE_OUTSIDE,
        "TRUE_OUTSIDE",
        None,
        "rolled back",
        say(
            "inner returns None, so the exception goes on and ends the outer block too. outer returns a text that is "
            "not empty: it is a true value, and any true value stops the exception.",
            "inner は None を返すので例外はそのまま進み、外側のブロックも終わらせます。"
            "outer が返すのは空でない文字列です。真の値なら何でも、例外はそこで止まります。",
        ),
    )


async def commit_by_return(kata: Any, database: Database) -> Any:
    async with kata.Transaction(database) as db:
        return db


async def commit_at_the_end(kata: Any, database: Database) -> Any:
    async with kata.Transaction(database) as db:
        await asyncio.sleep(0.05)
    return db


@pytest.mark.parametrize("transfer", [commit_at_the_end, commit_by_return])
async def test_success_commits(kata, transfer):
    """A block that has not raised is committed."""
    database = Database()
    db = await transfer(kata, database)
    check_log(database, ["commit"], "the block came to its end without an error", "ブロックは例外なしで終わりました")
    assert db is database, say(
        f"`as` should give the database; it gave {db!r}", f"`as` で受け取るのは database のはずですが、{db!r} でした"
    )


async def check_rollback(kata: Any, error: BaseException) -> None:
    """Check that a block that ends with this exception is rolled back, and that the exception gets out."""
    database, seen = Database(), None
    try:
        async with kata.Transaction(database):
            raise error
    except type(error) as caught:
        seen = caught
    check_log(database, ["rollback"], f"the block ended with {error!r}", f"ブロックが {error!r} で終わりました")
    assert seen is error, say(
        f"the block raised {error!r}; what got out is {seen!r}. To return a true value swallows it: return nothing",
        f"ブロックは {error!r} を出しましたが、外に出てきたのは {seen!r} です。真の値を返すと例外は消えます。"
        "何も返さないようにしましょう",
    )


@pytest.mark.allow("swallowed_cancellation")  # the test's own task goes on to its end
async def test_what_was_before_the_block_does_not_count(kata):
    """Only the exception that ends the block does: neither one that is being handled nor an earlier cancellation."""
    database = Database()

    async def save() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            await commit_at_the_end(kata, database)

    task = asyncio.create_task(save())
    await asyncio.sleep(0.2)
    task.cancel()
    await task
    check_log(
        database,
        ["commit"],
        "the task was cancelled before the block, which came to its end (ask the arguments of __aexit__(), or catch "
        "what the yield raises, instead of cancelling() and sys.exc_info())",
        "ブロックより前にキャンセルされましたが、ブロックは最後まで進みました(cancelling() や sys.exc_info() ではなく、"
        "__aexit__() の引数か、yield から出る例外を見ましょう)",
    )


async def test_an_exception_rolls_back(kata):
    """A block that has raised is rolled back, whatever it has raised, and the exception gets out."""
    for error in (ValueError("no money"), kata.DatabaseError("no such table"), NoRows(), Stop()):
        await check_rollback(kata, error)


@pytest.mark.allow("swallowed_cancellation")  # this test says it in its own words
async def test_a_cancellation_rolls_back(kata):
    """A cancelled task rolls back, waits for that, and counts as cancelled."""
    database = Database()

    async def transfer() -> None:
        async with kata.Transaction(database):
            await asyncio.sleep(60)

    task = asyncio.create_task(transfer())
    await asyncio.sleep(0.2)
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()
    check_log(database, ["rollback"], "the task was cancelled in the block", "ブロックの途中でキャンセルされました")
    assert task.cancelled(), say(
        "the task was cancelled in the block, and ended as if nothing had happened: CancelledError must get out",
        "ブロックの途中でキャンセルされたタスクが、何事もなかったように終わりました。CancelledError は外へ出しましょう",
    )


async def test_a_commit_that_fails_is_rolled_back(kata):
    """An exception of commit() ends the transaction like one of the block, and gets out."""
    error = kata.DatabaseError("disk full")
    database, seen = Database(commit=error), None
    try:
        await commit_at_the_end(kata, database)
    except kata.DatabaseError as caught:
        seen = caught
    check_log(database, ["commit", "rollback"], "commit() raised an error", "commit() が DatabaseError を出しました")
    assert seen is error, say(
        f"commit() raised {error!r}; what got out is {seen!r}. Who believes that the data is stored must hear of it",
        f"commit() は {error!r} を出しましたが、外に出てきたのは {seen!r} です。保存できたと思っている側に"
        "伝える必要があります",
    )


async def test_a_begin_that_fails(kata):
    """Without a transaction there is no block, and nothing to end."""
    database = Database(begin=kata.DatabaseError("no connection"))
    lost = say("begin() raised a DatabaseError, and it did not get out", "begin() の DatabaseError が外に出てきません")
    with raises(kata.DatabaseError, lost):
        async with kata.Transaction(database):
            database.log.append("block")
    assert database.log == ["begin", "begin failed"], say(
        f"begin() failed, so there is no transaction: no block, no commit, no rollback. The log is {database.log}",
        f"begin() が失敗したので、トランザクションはありません。ブロックもコミットもロールバックも実行しない"
        f"はずですが、ログは {database.log} でした",
    )
