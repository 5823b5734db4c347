"""async_with/decorator: a radio is turned down for a block and up again, by a function with one yield."""

import asyncio
import itertools
from collections.abc import Iterator
from contextlib import AsyncContextDecorator, contextmanager
from typing import Any

import pytest

from async_dojo.testing import raises, say


class Radio:
    """A radio that takes 0.05 s to set its volume; from the call number `fails_from` of any method on it is silent."""

    def __init__(self, volume: int = 7, fails_from: int = 100) -> None:
        self.now, self.fails_from = volume, fails_from
        self.calls = 0

    def answer(self) -> None:
        self.calls += 1
        if self.calls >= self.fails_from:
            raise ConnectionError("the radio is silent")

    async def volume(self) -> int:
        self.answer()
        return self.now

    async def set_volume(self, volume: int) -> None:
        await asyncio.sleep(0.05)
        self.answer()
        self.now = volume


@contextmanager
def explained() -> Iterator[None]:
    """Say in a learner's words what `async with` and the decorator raise."""
    try:
        yield
    except TypeError as error:
        pytest.fail(
            say(
                f"`async with` does not take it: {error}. An async function with a `yield` is an async generator "
                "function; contextlib.asynccontextmanager (not contextmanager) makes a context manager of it",
                f"`async with` で使えません: {error}。`yield` のある async 関数は非同期ジェネレータ関数です。"
                "それをコンテキストマネージャにするのは contextlib.asynccontextmanager です(contextmanager では"
                "ありません)",
            )
        )
    except RuntimeError as error:
        if isinstance(error, (NotImplementedError, RecursionError)):
            raise
        pytest.fail(
            say(
                f"the context manager raised {error!r}. The function has to come to exactly one `yield`: an exception "
                "before the yield, or from it, must leave the function",
                f"コンテキストマネージャが {error!r} を出しました。`yield` はちょうど1回実行される必要があります。"
                "yield より前の例外や、yield から出た例外は、関数の外に出しましょう",
            )
        )


@pytest.mark.claim("asynccontextmanager-concise")
def test_a_decorator_makes_the_context_manager(kata):
    """What @asynccontextmanager makes has both methods, though nobody has written them."""
    manager = kata.turned_down(Radio(), 2)
    if asyncio.iscoroutine(manager):
        manager.close()
    has = [name for name in ("__aenter__", "__aexit__") if hasattr(manager, name)]
    assert len(has) == 2, say(
        f"turned_down() gave {manager!r}: an async context manager has __aenter__ and __aexit__, this has {has}. "
        "Which decorator of contextlib adds them?",
        f"turned_down() が返したのは {manager!r} でした。非同期コンテキストマネージャには __aenter__ と __aexit__ が"
        f"ありますが、これにあるのは {has} です。contextlib のどのデコレータが付けてくれるでしょうか",
    )
    assert isinstance(manager, AsyncContextDecorator), say(
        f"turned_down() gave a {type(manager).__name__}, with __aenter__ and __aexit__ written out. Here they are to "
        "come from @asynccontextmanager: all you write is one function with one `yield`",
        f"turned_down() が返したのは {type(manager).__name__} で、__aenter__ と __aexit__ が直接書かれています。"
        "ここでは @asynccontextmanager に任せて、`yield` が1つある関数だけを書いてください",
    )


async def test_the_block_runs_at_the_new_volume(kata):
    """What stands before the yield is over when the block begins."""
    for volume in (7, 0):
        radio = Radio(volume)
        with explained():
            async with kata.turned_down(radio, 2):
                assert radio.now == 2, say(
                    f"the volume was {volume}, and in the block it should be just 2; it is {radio.now}",
                    f"元の音量は {volume} で、ブロックの中では 2 ちょうどのはずですが、{radio.now} でした",
                )


@pytest.mark.parametrize("volume", [7, 0])
async def test_as_gives_the_volume_from_before(kata, volume):
    """`as` gives what the function yields."""
    radio = Radio(volume)
    with explained():
        async with kata.turned_down(radio, 2) as before:
            pass
    assert before == volume, say(
        f"`as` should give the volume from before, {volume}; it gave {before!r}. It gives what is yielded",
        f"`as` で受け取るのは元の音量 {volume} のはずですが、{before!r} でした。受け取るのは yield した値です",
    )


async def speak(turned_down: Any, radio: Radio, seconds: float = 0.3) -> None:
    async with turned_down:
        await asyncio.sleep(seconds)


async def return_early(turned_down: Any, radio: Radio) -> None:
    async with turned_down:
        return


async def turn_up(turned_down: Any, radio: Radio) -> None:
    async with turned_down:
        await radio.set_volume(9)


async def test_after_the_block_the_volume_is_back(kata):
    """What stands after the yield is over when the code behind the block begins."""
    for block, volume in itertools.product((speak, return_early, turn_up), (7, 0, 2)):
        radio = Radio(volume)
        with explained():
            await block(kata.turned_down(radio, 2), radio)
        assert radio.now == volume, say(
            f"{block.__name__}: right after the block the volume should be {volume} again; it is {radio.now}. "
            "Is it set in any case, and is set_volume() awaited?",
            f"{block.__name__}: ブロックの直後には音量が {volume} に戻っているはずですが、{radio.now} でした。"
            "set_volume() をいつも呼び、await していますか",
        )


class Stop(BaseException):
    """No Exception, as KeyboardInterrupt is none."""


@pytest.mark.parametrize("error", [LookupError("the speech is lost"), Stop()], ids=repr)
async def test_an_error_in_the_block(kata, error):
    """The yield raises what the block raised; the volume comes back, and the error goes on its way."""
    radio, kind = Radio(7), type(error).__name__
    lost = say(
        f"the block raised {kind}, and it did not get out. An exception that is caught at the yield and not raised "
        "again is swallowed",
        f"ブロックで {kind} が起きましたが、外に出てきません。"
        "yield で捕まえた例外は、raise し直さないと消えてしまいます",
    )
    with explained(), raises(type(error), lost):
        async with kata.turned_down(radio, 2):
            raise error
    assert radio.now == 7, say(
        f"the block raised {kind}, and the volume is {radio.now} instead of 7. The exception is raised by the "
        "yield, and skips what stands after it: what has to run anyway belongs in `finally`, and awaited",
        f"ブロックで {kind} が起きたあと、音量が 7 ではなく {radio.now} です。例外は yield から出るので、"
        "その後の行は飛ばされます。必ず実行することは `finally` に書き、await しましょう",
    )


@pytest.mark.allow("swallowed_cancellation")  # this test says it in its own words
async def test_a_cancellation_in_the_block(kata):
    """A cancellation reaches the function as a CancelledError, at its yield."""
    radio = Radio(7)
    task = asyncio.create_task(speak(kata.turned_down(radio, 2), radio))
    await asyncio.sleep(0.2)
    task.cancel()
    await asyncio.wait([task])
    now = radio.now
    if not task.cancelled():
        with explained():
            task.result()
    assert now == 7, say(
        f"the block was cancelled, and the volume is {now} instead of 7. The yield raises CancelledError, which is no "
        "Exception, and skips what stands after it: what has to run anyway belongs in `finally`, and awaited",
        f"ブロックがキャンセルされたあと、音量が 7 ではなく {now} です。"
        "yield から CancelledError が出て(Exception ではありません)、その後の行は飛ばされます。"
        "必ず実行することは `finally` に書き、await しましょう",
    )
    assert task.cancelled(), say(
        "the block was cancelled, and its task ended as if nothing had happened. An exception that is caught at the "
        "yield and not raised again is swallowed, CancelledError too",
        "ブロックがキャンセルされたのに、タスクは何事もなかったように終わりました。yield で捕まえた例外は、"
        "raise し直さないと消えてしまいます。CancelledError も同じです",
    )


async def test_each_block_remembers_its_own_volume(kata):
    """Each call runs the function anew, with its own local variables."""
    radio, seen = Radio(9), []
    with explained():
        async with kata.turned_down(radio, 5):
            async with kata.turned_down(radio, 1):
                seen.append(radio.now)
            seen.append(radio.now)
    seen.append(radio.now)
    assert seen == [1, 5, 9], say(
        f"in the inner block, behind it, and behind the outer one the volume should be 1, 5, 9; it was {seen}",
        f"内側のブロックの中、その後、外側のブロックの後の音量は順に 1、5、9 のはずですが、{seen} でした",
    )
    first, second = Radio(7), Radio(9)
    with explained():
        await asyncio.gather(
            speak(kata.turned_down(first, 2), first, 0.2), speak(kata.turned_down(second, 2), second, 0.4)
        )
    assert (first.now, second.now) == (7, 9), say(
        "two radios were turned down at the same time, and the one that came first ended first: the volumes should be "
        f"7 and 9 again, they are {first.now} and {second.now}. A local variable is each block's own; what stands "
        "outside the function is shared",
        "2つのラジオの音量を同時に下げ、先に下げたほうのブロックが先に終わりました。音量は 7 と 9 に戻るはずですが、"
        f"{first.now} と {second.now} でした。ローカル変数はブロックごとに別々ですが、"
        "関数の外に置いたものは共有されます",
    )


@pytest.mark.parametrize("call", [1, 2])
async def test_a_radio_that_fails(kata, call):
    """An exception before the yield leaves the function, and the block does not run."""
    radio, ran = Radio(7, fails_from=call), False
    lost = say(
        "the radio failed before the block, and its ConnectionError did not get out",
        "ブロックの前にラジオが失敗しましたが、ConnectionError が外に出てきません",
    )
    with explained(), raises(ConnectionError, lost):
        async with kata.turned_down(radio, 2):
            ran = True
    assert not ran, say(
        "the radio could not be turned down, and yet the block ran", "音量を下げられないのに、ブロックが実行されました"
    )
