"""running/not_reentrant: a synchronous function that runs a coroutine, whether or not a loop is running."""

import asyncio
import threading
from contextlib import closing
from contextvars import ContextVar
from typing import Any

import pytest

from async_dojo.errors import Deadlock
from async_dojo.testing import raises, say

pytestmark = [
    pytest.mark.claim("run-not-nested"),
    pytest.mark.allow("blocking"),  # call_sync blocks the loop that it is called in: that is what it is for
]

user: ContextVar[str] = ContextVar("user", default="nobody")


async def fetch() -> str:
    await asyncio.sleep(0.01)
    return "page 1"


@pytest.fixture(autouse=True)
def no_deadlock(monkeypatch) -> None:
    """Fail at once where a coroutine is handed to the loop that this thread is running, and then waited for."""
    real = asyncio.run_coroutine_threadsafe

    def run_coroutine_threadsafe(coroutine: Any, loop: asyncio.AbstractEventLoop) -> Any:
        if loop is asyncio._get_running_loop():
            coroutine.close()
            pytest.fail(
                say(
                    "a deadlock: this loop can run the coroutine only when call_sync has come back, and that waits "
                    "for the coroutine. run_coroutine_threadsafe() is for the loop of another thread",
                    "デッドロックです。このループがコルーチンを実行できるのは call_sync が戻ってからで、call_sync は"
                    "コルーチンを待っています。run_coroutine_threadsafe() に渡せるのは、別のスレッドのループです",
                )
            )
        return real(coroutine, loop)

    monkeypatch.setattr(asyncio, "run_coroutine_threadsafe", run_coroutine_threadsafe)


@pytest.fixture(autouse=True)
def quiet_threads(monkeypatch) -> None:
    """Say nothing of a thread that dies: the tests see that its exception did not reach the caller."""
    monkeypatch.setattr(threading, "excepthook", lambda args: None)


def call(kata: Any, coroutine: Any, raises_itself: BaseException | None = None) -> Any:
    """Return what call_sync returns; where it could not run the coroutine at all, say why."""
    try:
        result = kata.call_sync(coroutine)
    except (NotImplementedError, Deadlock):
        raise
    except RuntimeError as error:
        if isinstance(raises_itself, RuntimeError):
            raise
        here = "no loop is running here: somebody has to run a loop for it"
        koko = "ここではループが動いていないので、誰かが動かす必要があります"
        if asyncio._get_running_loop():
            here = "a loop is running in this thread already, and a thread can run only one: somebody has to run a "
            here += "loop for it in another thread"
            koko = "このスレッドではもうループが動いていて、1つのスレッドで動かせるループは1つだけです。別のスレッドで"
            koko += "動かす必要があります"
        pytest.fail(say(f"call_sync raised RuntimeError: {error}; {here}", f"RuntimeError です: {error}。{koko}"))
    finally:
        coroutine.close()  # it may have been left before it ran
    if isinstance(result, asyncio.Future):
        result.cancel()
        pytest.fail(
            say(
                f"it returned a {type(result).__name__}, whose result is not there yet: the caller cannot await it",
                f"戻り値は {type(result).__name__} で、結果はまだありません。呼び出し元は await できません",
            )
        )
    return result


def test_it_works_without_a_loop(kata):
    """In a plain program there is no loop: call_sync has one made."""
    result = call(kata, fetch())
    assert result == "page 1", say(
        f"the coroutine returns 'page 1'; call_sync returned {result!r}",
        f"コルーチンは 'page 1' を返しますが、call_sync は {result!r} を返しました",
    )


async def test_it_works_in_a_running_loop(kata):
    """Where a loop is running, call_sync runs the coroutine all the same, and leaves that loop as it was."""
    nested = fetch()
    refused = say("asyncio.run() should refuse to run here", "ここでは asyncio.run() が失敗するはずです")
    with closing(nested), raises(RuntimeError, refused):
        asyncio.run(nested)  # this is why call_sync is needed

    async def fetch_here() -> str:
        threads.append(threading.get_ident())
        return await fetch()

    before, threads = asyncio.get_running_loop(), []
    result = call(kata, fetch_here())
    assert result == "page 1", say(
        f"the coroutine returns 'page 1'; in a running loop call_sync returned {result!r}",
        f"コルーチンは 'page 1' を返しますが、動いているループの中の call_sync は {result!r} を返しました",
    )
    assert threads != [threading.get_ident()], say(
        "the coroutine ran in the thread whose loop is running. Pretending that no loop runs there fools whatever asks "
        "for the running loop, and fails from Python 3.14 on: run it in another thread",
        "コルーチンが、ループの動いているスレッドで実行されました。ループが動いていないように見せかけると、ほかのコードが"
        "混乱しますし、Python 3.14 からは失敗します。別のスレッドで実行してください",
    )
    assert asyncio._get_running_loop() is before, say(
        "after call_sync the loop that was running before is not the running loop any more",
        "call_sync のあと、それまで動いていたループが「動いているループ」でなくなっています",
    )
    await asyncio.sleep(0.01)  # the loop goes on


async def test_it_works_inside_itself(kata):
    """The coroutine may call a synchronous function that calls call_sync again."""

    async def page() -> str:
        await asyncio.sleep(0.01)
        return f"{call(kata, fetch())} of 3"

    result = call(kata, page())
    assert result == "page 1 of 3", say(
        f"a coroutine that called call_sync itself returned 'page 1 of 3', the outer call_sync {result!r}",
        f"中でも call_sync を呼ぶコルーチンは 'page 1 of 3' を返しますが、外側の call_sync は {result!r} を返しました",
    )


async def test_every_result_comes_back(kata):
    """A result is a result, whatever it is."""

    async def give(value: Any) -> Any:
        await asyncio.sleep(0.01)
        return value

    for value in (0, "", None, False, [], ValueError("as a result")):
        try:
            result = call(kata, give(value))
        except ValueError as error:
            result = f"{error!r}, raised"
        assert result is value, say(
            f"the coroutine returned {value!r}; call_sync gave {result!r}. None may be a result, and an exception "
            "object is a result, too",
            f"コルーチンは {value!r} を返しましたが、call_sync からは {result!r} でした。None も、例外オブジェクトも、"
            "戻り値でありえます",
        )


def assert_raises(kata: Any, error: BaseException) -> None:
    """Check that an exception of the coroutine comes out of call_sync, the same object."""

    async def go_wrong() -> None:
        await asyncio.sleep(0.01)
        raise error

    kind = type(error).__name__
    caught: BaseException | None = None
    result = None
    try:
        result = call(kata, go_wrong(), raises_itself=error)
    except (NotImplementedError, Deadlock):
        raise
    except (ValueError, RuntimeError, Stop) as seen:
        caught = seen
    exception, reigai = "", ""
    if not isinstance(error, Exception):
        exception = f"; {kind} is no Exception, but a BaseException"
        reigai = f"({kind} は Exception ではなく BaseException です)"
    assert caught is not None, say(
        f"the coroutine raised {kind}, and call_sync raised nothing; it returned {result!r}. An exception that ends a "
        f"thread does not reach the one who waits for the thread, unless it is carried over{exception}",
        f"コルーチンで {kind} が発生しましたが、call_sync からは例外が出ず、{result!r} が返りました。スレッドを"
        f"終わらせた例外は、自分で運ばないかぎり、待っている側に届きません{reigai}",
    )
    assert caught is error, say(
        f"the very exception of the coroutine, {error!r}, should reach the caller; it was {caught!r}{exception}",
        f"コルーチンの例外 {error!r} そのものが届くはずですが、別の例外 {caught!r} でした{reigai}",
    )


class Stop(BaseException):
    """Like SystemExit no Exception; unlike that one no reason for asyncio to stop the loop."""


async def test_what_it_raises_reaches_the_caller(kata):
    """An exception reaches the caller of call_sync as it is, of whatever type."""
    for error in (ValueError("no such page"), RuntimeError("out of paper"), Stop()):
        assert_raises(kata, error)


def test_what_it_raises_reaches_a_plain_program(kata):
    """The same holds where no loop is running."""
    for error in (ValueError("no such page"), RuntimeError("out of paper"), Stop()):
        assert_raises(kata, error)


async def test_the_context_is_that_of_the_caller(kata):
    """What a context variable is set to where call_sync is called, the coroutine sees."""

    async def who() -> str:
        await asyncio.sleep(0.01)
        return user.get()

    for name in ("Ada", "Grace"):
        user.set(name)
        seen = call(kata, who())
        assert seen == name, say(
            f"the context variable is {name!r} where call_sync is called, and the coroutine saw {seen!r}. A thread "
            "begins with a context of its own: contextvars.copy_context() makes a copy that can be run in it",
            f"call_sync を呼んだ場所でのコンテキスト変数は {name!r} ですが、コルーチンには {seen!r} と見えました。"
            "スレッドは自分のコンテキストで始まります。contextvars.copy_context() でコピーを作り、その中で実行できます",
        )
