"""blocking/debug_mode_finds_it: what debug mode reports of slow callbacks, and a logger that is left as it was."""

import asyncio
import inspect
import logging
import re
import time
from collections.abc import Coroutine, Iterator
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = [
    pytest.mark.real_loop,  # debug mode measures on the clock of the loop, and the virtual one does not see a block
    pytest.mark.allow("blocking"),  # which is what is to be found
    pytest.mark.claim("blocking-detection"),
    pytest.mark.claim("reading-asyncio-dev"),
]

BLOCK = 0.02  # seconds for which a test's slow function blocks
THRESHOLD = 0.01
ASYNCIO = logging.getLogger("asyncio")


class Ears(logging.Handler):
    """A handler that somebody has set up: it keeps the messages that it hears."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@pytest.fixture
def ears() -> Iterator[list[Ears]]:
    """Two handlers, one of the logger "asyncio" itself and one of the root; the logger is put back after the test."""
    handlers, loggers = [Ears(), Ears()], [ASYNCIO, logging.getLogger()]
    before = configuration(), [list(each.handlers) for each in loggers], loggers[1].level
    for logger, handler in zip(loggers, handlers, strict=True):
        logger.addHandler(handler)
    yield handlers
    (level, _, filters, ASYNCIO.propagate, ASYNCIO.disabled), lists, root_level = before
    loggers[1].setLevel(root_level)
    ASYNCIO.setLevel(level)
    ASYNCIO.filters[:] = filters
    for logger, old in zip(loggers, lists, strict=True):
        logger.handlers[:] = old


def configuration() -> tuple[int, list[Any], list[Any], bool, bool]:
    """Return how the logger "asyncio" is set up."""
    return ASYNCIO.level, list(ASYNCIO.handlers), list(ASYNCIO.filters), ASYNCIO.propagate, ASYNCIO.disabled


def block() -> None:
    """Hold up the loop."""
    time.sleep(BLOCK)


async def sharpen_the_picture(times: int = 1) -> None:
    """Block the given number of times, each in a step of its own."""
    for _ in range(times):
        await asyncio.sleep(0)
        block()


def found(kata: ModuleType, coroutine: Coroutine[Any, Any, Any], threshold: float = THRESHOLD) -> list[Any]:
    """Return what slow_callbacks returns, a list of pairs."""
    try:
        result = kata.slow_callbacks(coroutine, threshold)
    finally:
        coroutine.close()  # where it was not run, the tests say so
    if inspect.iscoroutine(result):
        result.close()
        pytest.fail(
            say(
                "slow_callbacks has become a coroutine function; it should be an ordinary one, which runs the loop "
                "itself",
                "slow_callbacks がコルーチン関数に変わっています。自分でループを動かす普通の関数にしてください",
            )
        )
    pairs = isinstance(result, list) and all(isinstance(each, tuple) and len(each) == 2 for each in result)
    assert pairs and all(isinstance(what, str) and isinstance(took, float) for what, took in result), say(  # noqa: PT018
        f"slow_callbacks should return a list of tuples (text, seconds as a float); it returned {result!r}",
        f"slow_callbacks は (文字列, float の秒数) のタプルのリストを返すはずですが、{result!r} でした",
    )
    return result


def seconds_of(name: str, entries: list[Any]) -> list[float]:
    """Return how long each slow step took whose text has the name; a busy machine may have made others slow, too."""
    return [seconds for what, seconds in entries if name in what]


def test_a_slow_task_is_found(kata):
    """Each step that blocks is reported with the name of its coroutine, and with the time that it took."""

    async def main() -> None:
        await asyncio.gather(sharpen_the_picture(times=2), asyncio.sleep(0))

    entries = found(kata, main())
    seconds = seconds_of("sharpen_the_picture", entries)
    assert len(seconds) >= 2, say(
        f"the coroutine sharpen_the_picture blocked the loop 2 times for {BLOCK} s, with a threshold of {THRESHOLD} s; "
        f"reported were {entries}. The loop has to be in debug mode, with that threshold (it is 0.1 s by default)",
        f"コルーチン sharpen_the_picture は、しきい値 {THRESHOLD} 秒のところ、{BLOCK} 秒ずつ2回ループを止めましたが、"
        f"報告は {entries} でした。ループをデバッグモードにし、しきい値も設定する必要があります(デフォルトは 0.1 秒)",
    )
    assert sorted(seconds)[-2] > 0.9 * BLOCK, say(
        f"each of the two steps blocked for {BLOCK} s; reported were {seconds} s",
        f"2つのステップは、それぞれ {BLOCK} 秒ブロックしましたが、報告された秒数は {seconds} でした",
    )


def test_the_coroutine_itself_and_plain_callbacks_are_watched(kata):
    """A slow step of the given coroutine carries its name; a plain callback is watched as a task is."""

    def redraw_the_window() -> None:
        block()

    async def main() -> None:
        asyncio.get_running_loop().call_soon(redraw_the_window)
        await asyncio.sleep(0.001)

    entries = found(kata, main())
    assert seconds_of("redraw_the_window", entries), say(
        f"the callback redraw_the_window, from call_soon(), blocked the loop for {BLOCK} s; reported were {entries}",
        f"call_soon() のコールバック redraw_the_window が {BLOCK} 秒ループを止めましたが、報告は {entries} でした",
    )
    entries = found(kata, sharpen_the_picture())
    assert seconds_of("sharpen_the_picture", entries), say(
        f"the given coroutine itself, sharpen_the_picture, blocked the loop; reported were {entries}. If another "
        "coroutine awaits it, the task has the name of that one",
        f"渡されたコルーチン sharpen_the_picture 自身がループを止めましたが、報告は {entries} でした。別のコルーチンの"
        "中で await すると、タスクの名前はそちらのものになります",
    )


def test_the_threshold_decides(kata):
    """What takes less than the threshold is not slow, and each call has a list of its own."""
    found(kata, sharpen_the_picture())
    entries = found(kata, sharpen_the_picture(), threshold=30)
    assert entries == [], say(
        f"no step takes as long as the threshold, 30 s, so nothing is slow; reported were {entries}",
        f"しきい値の 30 秒に達するステップはないので、遅いものはないはずですが、報告は {entries} でした",
    )


def test_nobody_else_hears_of_it(kata, ears):
    """The records are caught whatever the logger's level is; only they are kept from the handlers of others."""

    async def main() -> None:
        ASYNCIO.error("Task exception was never retrieved")
        ASYNCIO.debug("poll took 0.1 ms")
        await sharpen_the_picture()

    for level, inherited in ((logging.NOTSET, logging.ERROR), (logging.ERROR, logging.WARNING), (logging.DEBUG, 0)):
        ASYNCIO.setLevel(level)
        logging.getLogger().setLevel(inherited)
        entries, name = found(kata, main()), logging.getLevelName(ASYNCIO.getEffectiveLevel())
        assert seconds_of("main", entries), say(
            f"main blocked the loop for {BLOCK} s; reported were {entries}. The logger's level was {name}"
            f"{'' if level else ', from the root logger'}: what is below the level of a logger is not made at all",
            f"main が {BLOCK} 秒ループを止めましたが、報告は {entries} でした。ロガーのレベルは {name} です"
            f"{'' if level else '(ルートロガーから受け継いだもの)'}。"
            "ロガーのレベルに満たない記録は、そもそも作られません",
        )
        for ear, where in zip(ears, ('the logger "asyncio"', "the root logger"), strict=True):
            slow = [message for message in ear.heard if message.startswith("Executing ")]
            assert not slow, say(
                f"a handler of {where} heard of the slow steps as well: {slow}. A handler cannot keep a record from "
                "the others; a filter of the logger sees it before all of them",
                f"{where} のハンドラにも、遅いステップの記録が届きました: {slow}。ハンドラでは、"
                "ほかのハンドラへ届くのを止められません。ロガーのフィルタなら、どのハンドラよりも先に記録を見られます",
            )
            assert "Task exception was never retrieved" in ear.heard, say(
                f"meanwhile asyncio logged an error, and a handler of {where} should have heard it; it heard "
                f"{ear.heard}. Keep back the records of slow steps, and nothing else",
                f"その間に asyncio がエラーを記録したので、{where} のハンドラにも届くはずですが、"
                f"届いたのは {ear.heard} でした。止めるのは遅いステップの記録だけにしてください",
            )
            assert level != logging.DEBUG or "poll took 0.1 ms" in ear.heard, say(
                f"the logger's level was DEBUG, but a DEBUG message did not reach a handler of {where}. If the level "
                "lets WARNING through already, leave it as it is",
                f"ロガーのレベルは DEBUG でしたが、DEBUG のメッセージが {where} のハンドラに届きませんでした。"
                "もともと WARNING が通るレベルなら、変えないでください",
            )
            ear.heard.clear()


def test_it_listens_until_the_loop_is_closed(kata, ears):
    """A task that is left is cancelled when the loop is closed, and what is slow about that is found as well."""

    async def leave_slowly() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            block()

    async def main() -> None:
        left.append(asyncio.create_task(leave_slowly()))
        await asyncio.sleep(0)

    left: list[asyncio.Task[None]] = []
    entries = found(kata, main())
    assert seconds_of("leave_slowly", entries), say(
        f"when main ended, the task leave_slowly was left; cancelled, it blocked the loop for {BLOCK} s. Reported were "
        f"{entries}, and the handlers of others heard {ears[0].heard}. Listen until the loop is closed",
        f"main が終わったとき、タスク leave_slowly が残っていて、キャンセルされると {BLOCK} 秒ループを止めました。"
        f"報告は {entries} で、ほかの人のハンドラには {ears[0].heard} が届きました。"
        "ループが閉じるまで記録を見張りましょう",
    )


def test_the_logger_is_left_as_it_was(kata, ears):
    """Level, handlers, filters and propagate are as before, also when the coroutine raises."""
    ASYNCIO.setLevel(logging.ERROR)
    before, error = configuration(), ValueError("no picture")

    async def main(error: Exception | None) -> None:
        await sharpen_the_picture()
        if error:
            raise error

    for raised in (None, error):
        caught: Exception | None = None
        try:
            found(kata, main(raised))
        except ValueError as exception:
            caught = exception
        also, mo = (", also when the coroutine has raised", "、例外が発生したときも") if raised else ("", "")
        assert configuration() == before, say(
            f"level, handlers, filters, propagate and disabled of the logger should be as before{also}: they were "
            f"{before} and are {configuration()}. Is all of it put back in `finally`?",
            f"ロガーのレベル、ハンドラ、フィルタ、propagate、disabled は{mo}元のままのはずですが、{before} から "
            f"{configuration()} に変わりました。すべて `finally` で元に戻していますか",
        )
        assert caught is raised, say(
            f"the coroutine ended with the exception {raised!r}; the caller of slow_callbacks got {caught!r}",
            f"コルーチンの例外は {raised!r} ですが、slow_callbacks の呼び出し元に届いたのは {caught!r} でした",
        )


@pytest.mark.claim("blocking-detection", against=True)
def test_which_line_the_record_gives(kata):
    """The record has the line where the task stands when the step is over, not the one that blocked."""
    if not kata.LINE:
        pytest.fail(say("LINE is still empty: write down what you expect", "LINE が空です。予想を書きましょう"))
    lines, first = inspect.getsourcelines(kata.resize)
    numbers = {kind: first + index for index, text in enumerate(lines) for kind in ("blocks", "waits") if kind in text}
    assert kata.LINE in numbers, say(
        f'LINE is {kata.LINE!r}; it should be "blocks" or "waits", and `resize` as it was',
        f'LINE が {kata.LINE!r} です。書けるのは "blocks" か "waits" です(`resize` は元のままにしてください)',
    )
    ears = Ears()
    ASYNCIO.addHandler(ears)
    try:
        with asyncio.Runner(debug=True) as runner:
            runner.get_loop().slow_callback_duration = THRESHOLD
            runner.run(kata.resize())
    finally:
        ASYNCIO.removeHandler(ears)
    record = next(message for message in ears.heard if "resize" in message)
    given = [kind for kind, number in numbers.items() if re.search(rf":{number}\b", record)]
    assert given == [kata.LINE], say(
        f"LINE: you expected {kata.LINE!r}, but the record gives the line that {' and '.join(given)}: {record}\n"
        "It is written when the step is over. By then the task is past the line that blocked: it stands where it waits",
        f"LINE: 予想は {kata.LINE!r} ですが、記録にあるのは {'、'.join(given)} の行でした: {record}\n"
        "記録が書かれるのはステップが終わったあとです。タスクはブロックした行を過ぎ、次に待つ行で止まっています",
    )
