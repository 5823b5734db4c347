"""runner/reuse_the_loop: a connection that works on one loop only, asked from an ordinary program."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import raises, say

pytestmark = pytest.mark.allow("never_awaited", "lost_tasks", "lost_exceptions", "unclosed_resources")  # said below

ANSWERS = {"price": 3, "discount": None, "stock": 0, "name": ""}


class Connection:
    """Answers through a listener task and a queue, as the connections of many libraries do."""

    def __init__(self, server: "Server") -> None:
        self.server = server
        self._questions: asyncio.Queue[tuple[str, asyncio.Future[Any]]] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()
        self._problem: AssertionError | None = None
        self.listener = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        try:
            while True:
                question, answer = await self._questions.get()
                await asyncio.sleep(0.01)
                if question in ANSWERS:
                    answer.set_result(ANSWERS[question])
                else:
                    answer.set_exception(self.server.error)
        finally:
            await asyncio.sleep(0.01)
            self.server.log.append("listener cleaned up")

    def check(self, what: str) -> None:
        """Fail where the connection is used on another loop, or after its listener has ended."""
        try:
            assert asyncio.get_running_loop() is self._loop, say(
                f"connection.{what}() was run on another loop than connect(), and the connection works on its own loop "
                "only: each asyncio.run(), and each new Runner, makes a new loop",
                f"connection.{what}() が、connect() とは別のループで実行されました。接続は、作られたループで"
                "しか動きません。ループは、asyncio.run() を呼ぶたびに、また Runner を作るたびに新しくなります",
            )
            assert not self.listener.done(), say(
                f"when connection.{what}() was run, the connection's task had ended: somebody cancelled it between two "
                "runs. It should live as long as the connection",
                f"connection.{what}() を実行したとき、接続のタスクはもう終わっていました。実行と実行の間に"
                "キャンセルされています。接続と同じだけ生き続けるはずです",
            )
        except AssertionError as problem:
            self._problem = self._problem or problem
        if self._problem:
            raise self._problem  # the first one, also where close() comes upon another

    async def ask(self, question: str) -> Any:
        self.check("ask")
        answer = asyncio.get_running_loop().create_future()
        await self._questions.put((question, answer))
        return await answer

    async def close(self) -> None:
        self.check("close")
        await asyncio.sleep(0.01)
        self.server.log.append("closed")
        if self.server.close_fails:
            raise self.server.error


class Server:
    """What `connect` connects to; it keeps the connections and loops, and logs what happens at the end."""

    def __init__(self, *, connect_fails: bool = False, close_fails: bool = False) -> None:
        self.connect_fails = connect_fails
        self.close_fails = close_fails
        self.error = OSError("the line is down")
        self.connections: list[Connection] = []
        self.loops: list[asyncio.AbstractEventLoop] = []
        self.log: list[str] = []

    async def connect(self) -> Connection:
        assert threading.current_thread() is threading.main_thread(), say(
            "connect() was run in another thread; all should run in the thread of the caller, which needs no other",
            "connect() が別のスレッドで実行されました。呼び出し元のスレッドで十分なので、すべてそこで実行します",
        )
        self.loops.append(asyncio.get_running_loop())
        await asyncio.sleep(0.01)
        self.connections.append(Connection(self))
        await asyncio.sleep(0.01)
        if self.connect_fails:
            raise self.error
        return self.connections[-1]

    def check_closed_once(self, when_en: str, when_ja: str, hint_en: str, hint_ja: str) -> None:
        """Fail unless connection.close() was run once."""
        closed = self.log.count("closed")
        assert closed == 1, say(
            f"{when_en}; connection.close() should be run once, it was run {closed} times. {hint_en}",
            f"{when_ja}、connection.close() は1回実行されるはずですが、{closed} 回でした。{hint_ja}",
        )

    def check_end(self, when_en: str, when_ja: str) -> None:
        """Fail where a loop that connect() ran on is still open, or a listener was left that has not cleaned up."""
        still_open = [loop for loop in self.loops if not loop.is_closed()]
        assert not still_open, say(
            f"{when_en}, and the loop is still open: who closes it? `with asyncio.Runner()` would",
            f"{when_ja}、ループが開いたままでした。誰が閉じるのでしょうか。`with asyncio.Runner()` なら閉じます",
        )
        assert self.log[-1:] == ["listener cleaned up"], say(
            f"{when_en}, and the connection's task, which was left over, never got to clean up: closing a loop ends no "
            "task. Cancel it and run the loop until it has ended, as asyncio.run() and a Runner do at the end. The "
            f"end was: {self.log}",
            f"{when_ja}、残っていた接続のタスクは、後始末ができませんでした。ループを閉じても、タスクは終わりません。"
            "キャンセルして、終わるまでループを動かします。asyncio.run() も Runner も、最後にそうしています。"
            f"最後の様子: {self.log}",
        )


@contextmanager
def session(kata: ModuleType, server: Server) -> Iterator[Any]:
    """Enter the learner's session."""
    manager = kata.session(server.connect)
    assert hasattr(manager, "__enter__"), say(
        f"session should return a context manager, for `with`; it returned {manager!r}. Is @contextmanager missing?",
        f"session は `with` で使えるコンテキストマネージャを返すはずですが、{manager!r} が返りました。"
        "@contextmanager を付け忘れていませんか",
    )
    try:
        with manager as ask:
            yield ask
    finally:
        for listener in (connection.listener for connection in server.connections):
            if not listener.done():  # it was left to itself, which is told elsewhere
                with suppress(RuntimeError):
                    listener.get_coro().close()


def test_the_answers_come_back(kata):
    """`ask` is an ordinary function, and returns what the connection answers."""
    with session(kata, Server()) as ask:
        for question, answer in ANSWERS.items():
            got = ask(question)
            assert got == answer, say(
                f"to {question!r} the connection answered {answer!r}; ask returned {got!r}",
                f"{question!r} に接続は {answer!r} と答えましたが、ask の戻り値は {got!r} でした",
            )


@pytest.mark.claim("run-no-reuse")
def test_one_connection_serves_all_questions(kata):
    """All questions of a block go through one connection; the next block has another one, on another loop."""
    server = Server()
    for blocks in (1, 2):
        with session(kata, server) as ask:
            for question in ("price", "stock", "price"):
                ask(question)
        made = len(server.connections)
        assert made == blocks, say(
            f"number of blocks: {blocks}, of connections: {made}. Each block should have one connection, kept from one "
            "question to the next: a loop that is kept is what makes this possible",
            f"{blocks} 個のブロックで、接続は {made} 回行われました。接続はブロックごとに1つで、次の質問にも"
            "使い続けるはずです。ループが同じなら、それができます",
        )


def test_after_an_error_the_next_question_can_be_asked(kata):
    """What the connection raises reaches the caller of `ask`, and nothing else comes of it."""
    server = Server()
    with session(kata, server) as ask:
        nothing = say(
            "the connection raised OSError, and the caller of ask should get it; ask raised nothing",
            "接続で OSError が発生したので、ask の呼び出し元に届くはずですが、ask からは何も発生しませんでした",
        )
        with raises(OSError, nothing) as caught:
            ask("who are you?")
        assert caught.value is server.error, say(
            f"the very exception of the connection should reach the caller; it was another, {caught.value!r}",
            f"接続の例外そのものが呼び出し元に届くはずですが、別の例外 {caught.value!r} でした",
        )
        assert "closed" not in server.log, say(
            "after an error in ask() the connection was closed; it should stay open until the block is left",
            "ask() の例外のあとで接続が閉じられました。ブロックを抜けるまで、開いているはずです",
        )
        answer = ask("price")
        assert answer == ANSWERS["price"], say(
            f"after an error the next question should be answered with 3; ask returned {answer!r}",
            f"例外のあと、次の質問には 3 と答えるはずですが、ask の戻り値は {answer!r} でした",
        )


def test_the_connection_is_closed_when_the_block_is_left(kata):
    """At the end of the block the connection is closed, once; what is left over cleans up; the loop is closed."""
    server = Server()
    with session(kata, server) as ask:
        ask("price")
    server.check_closed_once(
        "the block was left",
        "ブロックを抜けたとき",
        "The Runner closes its loop, but it knows nothing of the connection",
        "Runner が閉じるのはループで、接続のことは知りません",
    )
    server.check_end("the block was left", "ブロックを抜けたあと")


@pytest.mark.parametrize("error", [ValueError("in the block"), KeyboardInterrupt("in the block")], ids=repr)
def test_the_connection_is_closed_when_the_block_fails(kata, error):
    """The end is the same when an exception leaves the block, and the exception reaches the caller."""
    server, got = Server(), None
    try:
        with session(kata, server) as ask:
            ask("price")
            raise error
    except (ValueError, KeyboardInterrupt) as seen:
        got = seen
    assert got is error, say(
        f"the block raised {error!r}, and so should the whole `with`; it ended with {got!r}",
        f"ブロックで {error!r} が発生したので、`with` 全体からも送出されるはずですが、{got!r} でした",
    )
    server.check_closed_once(
        f"{error!r} left the block",
        f"ブロックを {error!r} で抜けたときも",
        "An exception of any class skips what stands after `yield`, unless that is in `finally`",
        "どのクラスの例外でも、`yield` のあとの行は、`finally` の中でないかぎり飛ばされます",
    )
    server.check_end("the block failed", "ブロックで例外が発生したあと")


def test_all_is_put_away_where_connecting_fails(kata):
    """Without a connection there is nothing to ask or to close but the loop, and what connect() has left on it."""
    server = Server(connect_fails=True)
    nothing = say(
        "connect() raised OSError, and `with` should raise it; the block was entered",
        "connect() で OSError が発生したので、`with` が送出するはずですが、ブロックに入りました",
    )
    with raises(OSError, nothing), session(kata, server):
        pass
    server.check_end("connect() failed", "connect() が失敗したあと")


def test_all_is_put_away_where_closing_fails(kata):
    """An error of connection.close() reaches the caller, after the loop is closed; nobody closes a second time."""
    server = Server(close_fails=True)
    nothing = say(
        "connection.close() raised OSError, and the caller should get it; nothing was raised",
        "connection.close() で OSError が発生したので、呼び出し元に届くはずですが、何も発生しませんでした",
    )
    with raises(OSError, nothing), session(kata, server) as ask:
        ask("price")
    server.check_closed_once(
        "closing failed",
        "閉じるのに失敗したときも",
        "Does an `except` that is meant for errors of the block catch that of close(), too, and close again?",
        "ブロックの例外のための `except` が close() の例外も捕まえて、もう一度閉じていませんか",
    )
    server.check_end("connection.close() failed", "connection.close() が失敗したあと")
