"""async_with/by_hand: the learner's decorator, compared with the one of contextlib in the same run."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say


class Stopped(StopIteration):
    """A StopIteration, too."""


class Log(list[str]):
    """What happened, in order; the task that comes to `moment` is cancelled there."""

    def __init__(self, moment: str = "") -> None:
        self.moment = moment

    async def spend_time(self, doing: str) -> None:
        """Log what is being done, and do it for a while."""
        self.append(doing)
        if doing == self.moment:
            asyncio.current_task().cancel()
        await asyncio.sleep(0.01)


@pytest.fixture(autouse=True)
def not_the_one_of_contextlib(kata: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse contextlib.asynccontextmanager to the kata, and to nobody else."""

    def refuse(function: Any) -> Any:
        if sys._getframe(1).f_code.co_filename != kata.__file__:
            return asynccontextmanager(function)
        pytest.fail(
            say(
                "this kata is about making it yourself: do not use contextlib.asynccontextmanager",
                "自分で作るカタです。contextlib.asynccontextmanager は使わないでください",
            )
        )

    monkeypatch.setattr(contextlib, "asynccontextmanager", refuse)
    for name in [name for name, value in vars(kata).items() if value is asynccontextmanager]:
        monkeypatch.setattr(kata, name, refuse)


async def use(decorator: Any, function: Any, error: BaseException | None = None, log: Log | None = None) -> Log:
    """Use the decorated function around a block, which may raise an exception; return what happened."""
    log = Log() if log is None else log
    try:
        async with decorator(function)(log) as value:
            await log.spend_time(f"block begins with {value!r}")
            if error is not None:
                raise error
            log.append("block ends")
        log.append("behind the block")
    except (NotImplementedError, pytest.fail.Exception):
        raise
    except BaseException as raised:
        if raised is error:
            log.append(f"the block's own {error!r} comes out")
        elif isinstance(raised, asyncio.CancelledError):
            raise
        elif isinstance(raised, RuntimeError):  # its text is up to you
            log.append("a RuntimeError comes out")
        else:
            log.append(f"{raised!r} comes out")
    return log


async def check(kata: ModuleType, function: Any, en: str, ja: str, error: BaseException | None = None) -> None:
    """Fail unless the kata's decorator does with the generator function what the one of contextlib does."""
    real = await use(asynccontextmanager, function, error)
    mine = await use(kata.my_asynccontextmanager, function, error)
    assert mine == real, say(
        f"with contextlib's decorator this happens:\n  {real}\nwith yours:\n  {mine}\n{en}",
        f"contextlib のデコレータでは次のとおりになります。\n  {real}\n"
        f"あなたのデコレータでは次のとおりでした。\n  {mine}\n{ja}",
    )


def yielding(value: Any) -> Callable[[Log], AsyncGenerator[Any, None]]:
    """Return a generator function that yields the value, and cleans up behind it."""

    async def generator(log: Log) -> AsyncGenerator[Any, None]:
        await log.spend_time("setting up")
        try:
            yield value
            log.append("no exception at the yield")
        except BaseException as error:
            log.append(f"{error!r} at the yield")
            raise
        finally:
            await log.spend_time("cleaning up")
            log.append("clean")

    return generator


@pytest.mark.claim("asynccontextmanager-concise")
async def test_the_block_runs_at_the_yield(kata):
    """What stands before the yield runs first, then the block with what was yielded, then the rest."""
    for value in ("a value", None, 0, [], asyncio.sleep):
        await check(
            kata,
            yielding(value),
            "anext() runs the generator up to its yield and gives what that yields; once more, and it goes on to its "
            "end. That it has ended is told by StopAsyncIteration",
            "anext() は、ジェネレータを yield まで進めてその値を返します。もう一度呼べば、終わりまで進みます。"
            "終わったことは StopAsyncIteration で分かります",
        )


async def test_each_call_makes_a_new_one(kata):
    """The arguments are passed on, nothing runs before it is entered, and two can be open at once."""
    log: list[str] = []

    @kata.my_asynccontextmanager
    async def room(name: str, *, light: str) -> AsyncGenerator[str, None]:
        log.append(f"{name} with {light} opens")
        yield name
        log.append(f"{name} closes")

    first, second = room("a", light="sun"), room("b", light="lamp")
    assert log == [], say(
        f"room() was only called, but the generator ran already: {log}. It begins when the context is entered",
        f"room() を呼んだだけなのに、ジェネレータがもう動きました: {log}。始まるのは、コンテキストに入ったときです",
    )
    try:
        async with second as outer, first as inner:
            log.append(f"in {outer} and {inner}")
    except (RuntimeError, StopAsyncIteration) as error:
        log.append(repr(error))
    expected = ["b with lamp opens", "a with sun opens", "in b and a", "a closes", "b closes"]
    assert log == expected, say(
        f"two rooms, one in the other: expected {expected}, got {log}. Each call has its own generator, with the "
        "arguments of that call",
        f"部屋を2つ、入れ子で使うと {expected} のはずですが、{log} でした。呼び出すたびに、その引数を持つ専用の"
        "ジェネレータが要ります",
    )


async def test_an_exception_is_raised_at_the_yield(kata):
    """The generator sees how the block has ended; what it lets out again comes out, the same object."""
    for error in (OSError("x"), RuntimeError("x"), asyncio.CancelledError("x"), KeyboardInterrupt("x")):
        await check(
            kata,
            yielding("a value"),
            f"The block raised {error!r}. athrow() raises an exception at the yield, as if the block stood there, and "
            "what the generator does not catch comes out of athrow() again",
            f"ブロックが {error!r} を出しました。athrow() は、ブロックがそこにあるかのように、yield の場所で例外を"
            "発生させます。ジェネレータが捕まえなかったものは、athrow() から出てきます",
            error,
        )


async def test_the_generator_may_deal_with_it(kata):
    """An exception that it catches goes no further, and one that it raises instead comes out."""

    async def forgiving(log: Log) -> AsyncGenerator[None, None]:
        try:
            yield
        except Exception:
            await log.spend_time("never mind")

    def translating(other: type[Exception]) -> Callable[[Log], AsyncGenerator[None, None]]:
        async def generator(log: Log) -> AsyncGenerator[None, None]:
            try:
                yield
            except Exception as error:
                await log.spend_time("translating")
                raise other("in other words") from error

        return generator

    async def complaining(log: Log) -> AsyncGenerator[None, None]:
        yield
        await log.spend_time("cleaning up")
        raise LookupError("the cleanup failed")

    for error in (OSError("x"), RuntimeError("x"), StopIteration("x"), StopAsyncIteration("x")):
        await check(
            kata,
            forgiving,
            f"The block raised {error!r}, and the generator caught it and ended. Then athrow() raises "
            "StopAsyncIteration, and __aexit__ returns True: the exception has been dealt with",
            f"ブロックの {error!r} をジェネレータが捕まえて終わりました。このとき athrow() は StopAsyncIteration に"
            "なり、__aexit__ は True を返します。例外は処理済みです",
            error,
        )
    en, ja = "What the generator raises itself comes out", "ジェネレータが自分で出した例外が、外に出ます"
    instead = (f"{en} in place of the block's", f"{ja}。ブロックの例外は出ません")
    for error in (OSError("x"), LookupError("x"), StopIteration("x"), StopAsyncIteration("x")):
        await check(kata, translating(LookupError), *instead, error)
    made = (
        f"{en}, a RuntimeError, too: Python's own is made of a Stop(Async)Iteration only",
        f"{ja}。RuntimeError でも同じです。Python が RuntimeError に変えるのは Stop(Async)Iteration だけです",
    )
    await check(kata, translating(RuntimeError), *made, OSError("x"))
    await check(kata, complaining, f"{en}, also when the block went well", f"{ja}。ブロックが無事でも同じです")


async def test_a_generator_that_does_not_yield(kata):
    """Without a yield there is no block: RuntimeError, or what the generator raised."""

    async def silent(log: Log) -> AsyncGenerator[None, None]:
        await log.spend_time("setting up")
        return
        yield

    async def failing(log: Log) -> AsyncGenerator[None, None]:
        await log.spend_time("setting up")
        raise OSError("no set-up today")
        yield

    await check(
        kata,
        silent,
        "The generator ended without a yield: there is no value for the block, so it does not begin",
        "ジェネレータは yield せずに終わりました。ブロックに渡す値がないので、ブロックは始まりません",
    )
    await check(
        kata,
        failing,
        "What the generator raises before its yield comes out as it is",
        "yield の前に出た例外は、そのまま外に出ます",
    )


async def test_a_generator_that_yields_twice(kata):
    """There is one block only: RuntimeError, when the generator has been closed."""

    async def twice(log: Log) -> AsyncGenerator[int, None]:
        try:
            try:
                yield 1
            except OSError:
                log.append("again")
            yield 2
            log.append("behind the second yield")
        finally:
            await log.spend_time("closing")
            log.append("closed")

    for error in (None, OSError("x")):
        await check(
            kata,
            twice,
            "The generator yielded where it should end. Nobody will go on with it: close it (aclose()), so that its "
            "`finally` runs now, and raise RuntimeError",
            "終わるはずのところで、ジェネレータが yield しました。もう誰も続きを動かさないので、aclose() で閉じて "
            "`finally` を実行させてから、RuntimeError を発生させます",
            error,
        )


async def test_stop_iteration_comes_out_as_it_is(kata):
    """Python does not let these out of a generator; out of the block they come all the same."""
    for error in (StopIteration("x"), StopAsyncIteration("x"), Stopped("x")):
        await check(
            kata,
            yielding("a value"),
            f"The block raised {error!r}. The generator let it out, and Python made a RuntimeError of it on the way. "
            "Look at its __cause__: if that is the exception of the block, nothing else has failed",
            f"ブロックが {error!r} を出しました。ジェネレータの外に出るとき、Python がそれを RuntimeError に変えます。"
            "__cause__ を見ましょう。それがブロックの例外なら、ほかに失敗したものはありません",
            error,
        )


async def test_a_cancellation_passes_through_the_generator(kata):
    """It is raised where the generator waits, or at the yield; the cleanup is awaited, and it gets out."""
    for moment in ("setting up", "block begins with 'a value'", "cleaning up"):
        logs: list[Log] = []
        for decorator in (asynccontextmanager, kata.my_asynccontextmanager):
            logs.append(log := Log(moment))
            task = asyncio.create_task(use(decorator, yielding("a value"), log=log))
            await asyncio.wait([task])
            if not task.cancelled():
                task.result()  # an exception that came instead is for the learner
            log.append("cancelled" if task.cancelled() else "not cancelled")
        real, mine = logs
        assert mine == real, say(
            f"cancelled at {moment!r}, this happens with contextlib's decorator:\n  {real}\nwith yours:\n  {mine}\n"
            "To the generator a cancellation of the block is an exception like any other, though it is no Exception",
            f"{moment!r} のところでキャンセルすると、contextlib のデコレータでは次のとおりになります。\n  {real}\n"
            f"あなたのデコレータでは次のとおりでした。\n  {mine}\nブロックのキャンセルは、Exception ではありませんが、"
            "ジェネレータにはほかの例外と同じように届きます",
        )
