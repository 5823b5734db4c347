"""async_with/enter_exit: a server sees when a user is logged in and out, however the block between ends."""

import asyncio
from contextlib import suppress
from typing import Any

import pytest

from async_dojo.testing import raises, say


class Server:
    """Logs users in and out, 0.05 s each; the tests note in its log what they do meanwhile."""

    def __init__(self, token: str | None = None, refuses: bool = False) -> None:
        self.log: list[str] = []
        self.token, self.refuses = token, refuses

    async def log_in(self, name: str) -> str:
        self.log.append("logging in")
        await asyncio.sleep(0.05)
        if self.refuses:
            raise PermissionError(name)
        self.log.append("logged in")
        return f"token of {name}" if self.token is None else self.token

    async def log_out(self, token: str) -> None:
        self.log.append(f"logging out {token!r}")
        await asyncio.sleep(0.05)
        self.log.append(f"logged out {token!r}")


def check_token(token: Any, expected: str) -> None:
    """Check what `as` gave."""
    if asyncio.iscoroutine(token):
        token.close()
        pytest.fail(
            say(
                "`as` gave a coroutine. `async with` awaits __aenter__() itself, but what that returns is given as it "
                "is: log_in() must be awaited in there",
                "`as` で受け取ったのはコルーチンでした。`async with` が await するのは __aenter__() だけで、"
                "その戻り値はそのまま渡されます。log_in() は __aenter__() の中で await しましょう",
            )
        )
    assert token == expected, say(
        f"`as` should give the token {expected!r}; it gave {token!r}. It gives what __aenter__() returns: not the "
        "object itself, unless that is what you return",
        f"`as` で受け取るのはトークン {expected!r} のはずですが、{token!r} でした。`as` が受け取るのは __aenter__() の"
        "戻り値です。オブジェクト自身になるのは、それを返したときだけです",
    )


@pytest.mark.parametrize("name", ["ann", "bob"])
async def test_as_gives_the_token(kata, name):
    """`as` binds what __aenter__() returns."""
    async with kata.Login(Server(), name) as token:
        check_token(token, f"token of {name}")


async def test_making_the_object_does_nothing(kata):
    """The work begins with `async with`, not with the object."""
    server = Server()
    login = kata.Login(server, "ann")
    await asyncio.sleep(0.2)
    assert server.log == [], say(
        f"the object was only made, and yet the server was asked: {server.log}. Log in when `async with` enters",
        f"オブジェクトを作っただけなのに、サーバーが呼ばれました: {server.log}。ログインは `async with` に入るときに"
        "しましょう",
    )
    async with login:
        server.log.append("block")
    assert "logged in" in server.log, say(
        f"there was a block, and nobody was logged in for it; the log is {server.log}",
        f"ブロックに入っても、ログインされませんでした。ログ: {server.log}",
    )


async def test_the_block_waits_and_is_waited_for(kata):
    """The block begins when the user is logged in, and the code behind it when the user is logged out."""
    server = Server()
    async with kata.Login(server, "ann"):
        server.log.append("block begins")
        await asyncio.sleep(0.2)
        server.log.append("block ends")
    server.log.append("after the block")
    await asyncio.sleep(0.2)  # time for whatever was only begun
    token = repr("token of ann")
    expected = ["logging in", "logged in", "block begins", "block ends"]
    expected += [f"logging out {token}", f"logged out {token}", "after the block"]
    assert server.log == expected, say(
        f"expected this order: {expected}; seen: {server.log}. What both methods begin they must await: "
        "a task that is only created is not over",
        f"順番は {expected} のはずですが、実際は {server.log} でした。"
        "どちらのメソッドも、始めたことは await しましょう。タスクを作っただけでは、終わったことになりません",
    )


async def leave_by_return(login: Any, server: Server) -> None:
    async with login:
        server.log.append("block")
        return


async def leave_by_break(login: Any, server: Server) -> None:
    for _ in range(3):
        async with login:
            server.log.append("block")
            break


async def leave_by_error(login: Any, server: Server) -> None:
    async with login:
        server.log.append("block")
        raise LookupError("no such page")


class Stop(BaseException):
    """No Exception, as KeyboardInterrupt and CancelledError are none."""


async def leave_by_stop(login: Any, server: Server) -> None:
    async with login:
        server.log.append("block")
        raise Stop("enough")


async def be_cancelled(login: Any, server: Server) -> None:
    async with login:
        server.log.append("block")
        await asyncio.sleep(60)
        server.log.append("nobody cancelled it")


async def check_way_out(kata: Any, leave: Any, expected: str) -> None:
    """Check that the user is logged out when the block has ended, and what got out of it."""
    server = Server()
    task = asyncio.create_task(leave(kata.Login(server, "ann"), server))
    if leave is be_cancelled:
        await asyncio.sleep(0.2)
        task.cancel()
    await asyncio.wait([task])
    log, end = server.log.copy(), f"logged out {'token of ann'!r}"
    error = None if task.cancelled() else task.exception()
    if error is not None and not isinstance(error, (LookupError, Stop)):
        raise error
    assert any(entry.startswith("logging out") for entry in log), say(
        f"{leave.__name__}: the block has ended, and the user was not logged out; the log is {log}. __aexit__() is "
        "called for every way out: there is no need to ask how the block ended",
        f"{leave.__name__}: ブロックが終わったのに、ログアウトされていません。ログ: {log}。"
        "__aexit__() はどの抜け方でも呼ばれるので、終わり方を調べる必要はありません",
    )
    assert log.count(end) == 1 and log[-1] == end, say(  # noqa: PT018  # logged out, once, at the end
        f"{leave.__name__}: the user should have been logged out, once, by the end of the block; the log is {log}. "
        "What is begun must be awaited, and a cancelled task can do that as well: it has been told once",
        f"{leave.__name__}: ブロックの終わりに1回だけログアウトされるはずですが、ログは {log} でした。"
        "始めるだけでなく、await が必要です。キャンセルされたタスクでも、そのあとの await はいつもどおりに待てます",
    )
    ended = "CancelledError" if task.cancelled() else repr(error)
    assert ended == expected, say(
        f"{leave.__name__}: {expected} should have got out of the block; what got out is {ended}. Does __aexit__() "
        "return a true value? That swallows the exception of the block",
        f"{leave.__name__}: ブロックから {expected} が出るはずですが、実際は {ended} でした。__aexit__() が真の値を"
        "返していませんか。返すと、ブロックの例外はそこで消えます",
    )


@pytest.mark.parametrize("leave", [leave_by_return, leave_by_break])
async def test_leaving_early_logs_out(kata, leave):
    """A block that is left before its last line has ended like any other."""
    await check_way_out(kata, leave, "None")


async def test_failing_logs_out(kata):
    """An exception ends the block: __aexit__() is awaited, and then the exception goes on its way."""
    await check_way_out(kata, leave_by_error, "LookupError('no such page')")
    await check_way_out(kata, leave_by_stop, "Stop('enough')")


async def test_a_cancellation_logs_out(kata):
    """So does a cancellation, which has been told once: the task can await as always."""
    await check_way_out(kata, be_cancelled, "CancelledError")


async def test_a_refused_login(kata):
    """If __aenter__() raises, neither the block nor __aexit__() runs."""
    server = Server(refuses=True)
    missing = say(
        f"the server refused, and its PermissionError did not get out; the log is {server.log}",
        f"サーバーが断りましたが、PermissionError が外に出てきません。ログ: {server.log}",
    )
    with raises(PermissionError, missing):
        async with kata.Login(server, "ann"):
            server.log.append("block")
    await asyncio.sleep(0.2)
    assert server.log == ["logging in"], say(
        f"the server refused to log in: no block and no logout after that. The log is {server.log}",
        f"ログインは断られました。そのあとブロックもログアウトも実行されないはずですが、ログは {server.log} でした",
    )


async def visit(login: Any, expected: str, seconds: float) -> None:
    """Stay logged in for a while."""
    async with login as token:
        check_token(token, expected)
        await asyncio.sleep(seconds)


async def test_each_object_has_a_token_of_its_own(kata):
    """Those that are in use at the same time do not mix up their tokens, and an empty token is a token."""
    first, second = Server(), Server(token="")
    with suppress(LookupError):  # of a place that they share; the logs tell what became of it
        await asyncio.gather(
            visit(kata.Login(first, "ann"), "token of ann", 0.2),
            visit(kata.Login(first, "bob"), "token of bob", 0.4),
            visit(kata.Login(second, "ann"), "", 0.6),
        )
    out = [[entry for entry in server.log if entry.startswith("logged out")] for server in (first, second)]
    assert out[0] == ["logged out 'token of ann'", "logged out 'token of bob'"], say(
        f"bob and two of the name ann were logged in at the same time; expected the tokens of ann and then of bob to "
        f"be logged out by the first server; seen: {out[0]}. Does each object keep its own token?",
        "bob と、同じ名前の ann 2人が同時にログインしていました。1つ目のサーバーでは ann、bob の順に、それぞれの"
        f"トークンがログアウトされるはずですが、実際は {out[0]} でした。トークンはオブジェクトごとに保存していますか",
    )
    assert out[1] == ["logged out ''"], say(
        f"the server's token was an empty string, which has to be logged out like any other; seen: {out[1]}. "
        "Is the token tested for truth, or not the one that the server gave?",
        f"サーバーのトークンは空文字列でした。それもログアウトするはずですが、実際は {out[1]} でした。"
        "トークンを真偽値として調べたり、自分で組み立てたりしていませんか",
    )
