"""blocking/logging: a slow handler writes all of the log, and the event loop does not wait for it."""

import asyncio
import logging
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

# Whether the loop goes on is seen by the tests. At its end, to wait for a thread is nobody's loss.
pytestmark = pytest.mark.allow("blocking")

PATIENCE = 0.5  # seconds that a line may take on its way; only a wrong answer takes so long


@pytest.fixture
def logger() -> logging.Logger:
    """Give a logger of INFO and more, with one handler of its own; it is in nobody's register, not even pytest's."""
    logger = logging.Logger("till", logging.INFO)
    logger.addHandler(logging.NullHandler())
    return logger


class SlowHandler(logging.Handler):
    """Keeps the lines; each takes until `may_write` is set, but where a loop runs: there it notes the fault."""

    def __init__(self, level: int = logging.NOTSET) -> None:
        super().__init__(level)
        self.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
        self.lines: list[str] = []
        self.stopped_a_loop = False
        self.at_work = self.most_at_work = 0
        self.may_write = threading.Event()
        self.has_written = threading.Event()

    def filter(self, record: logging.LogRecord) -> Any:
        """Let every record pass. Other than emit(), a handler lets several threads in here at the same time."""
        self.at_work += 1
        self.most_at_work = max(self.most_at_work, self.at_work)
        try:
            asyncio.get_running_loop()
            self.stopped_a_loop = True
        except RuntimeError:
            self.may_write.wait(PATIENCE)
        self.at_work -= 1
        return super().filter(record)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line."""
        self.lines.append(self.format(record))
        self.has_written.set()


def run(kata: ModuleType, main: Callable[[], Any], logger: logging.Logger, handler: SlowHandler) -> Any:
    """Return what run_logged returns; fail where the handler worked in the loop's thread."""
    try:
        return kata.run_logged(main, logger, handler)
    finally:
        assert not handler.stopped_a_loop, say(
            "the handler was called in the event loop's thread: until it has written the line, no task can run. The "
            "logger needs a handler that only puts the record into a queue, and another thread takes it out",
            "ハンドラーが、イベントループのスレッドで呼ばれました。1行書き終わるまで、どのタスクも動けません。"
            "logger には、レコードをキューに入れるだけのハンドラーを付け、"
            "別のスレッドでキューから取り出しましょう",
        )


@pytest.mark.claim("reading-asyncio-dev")
def test_the_loop_goes_on_while_the_handler_writes(kata, logger):
    """Between a log call and its line the program runs on, and the line is written before the program ends."""
    handler = SlowHandler()
    log: list[str] = []

    async def main() -> str:
        logger.info("till opens")
        log.append("program goes on" if not handler.lines else "program has waited")
        handler.may_write.set()
        written = await asyncio.to_thread(handler.has_written.wait, PATIENCE)
        log.append("line is written" if written else "line is not written")
        return "closed"

    result = run(kata, main, logger, handler)
    assert handler.lines, say(
        "the program made one log call, and no line was written, not even when run_logged had ended. A QueueHandler "
        "only fills the queue: who takes the records out, and gives them to the handler?",
        "プログラムは1行だけログに書きましたが、run_logged が終わっても、1行も書き込まれていません。"
        "QueueHandler はキューに入れるだけです。誰が取り出して、ハンドラーに渡すのでしょうか",
    )
    assert log == ["program goes on", "line is written"], say(
        f"the program made one log call and waited for its line; what was seen: {log}. Do the records wait for the end "
        "of the program? One that runs for weeks needs its log today",
        f"プログラムは1行だけログに書き、それが書き込まれるのを待ちました。起きたこと: {log}。レコードが、プログラムの"
        "終わりまで溜められていませんか。何週間も動くプログラムでも、ログは今日読めなければなりません",
    )
    assert result == "closed", say(
        f"main() returned 'closed', and so should run_logged; it returned {result!r}",
        f"main() の戻り値 'closed' を run_logged も返すはずですが、{result!r} が返りました",
    )


def test_the_lines_are_in_order_and_one_at_a_time(kata, logger):
    """The handler gets the records as from one program, not all at once."""
    handler = SlowHandler()
    lines = [f"INFO receipt {number}" for number in range(1, 9)]

    async def main() -> None:
        for number in range(1, 9):
            logger.info("receipt %d", number)
        await asyncio.sleep(0.02)  # so that threads, if each record has one, meet in the handler
        handler.may_write.set()

    run(kata, main, logger, handler)
    assert handler.most_at_work <= 1, say(
        f"the handler was given {handler.most_at_work} records at the same time, by as many threads. Nothing keeps "
        "them in order then: one thread and one queue do",
        f"ハンドラーに、複数のスレッドから同時に {handler.most_at_work} 個のレコードが渡されました。これでは順番が"
        "保証されません。1つのスレッドと1つのキューを使いましょう",
    )
    assert handler.lines == lines, say(
        f"the lines should be {lines}, in this order, when run_logged has ended; they are {handler.lines}",
        f"run_logged が終わったとき、行は {lines} の順に並んでいるはずですが、{handler.lines} でした",
    )


def test_a_line_is_what_it_would_have_been(kata, logger):
    """The handler's level and formatter count, the arguments as they were at the log call, and an exception."""
    handler = SlowHandler(logging.WARNING)
    basket = ["tea"]

    async def main() -> None:
        logger.warning("basket: %s", basket)
        basket.append("milk")
        logger.info("not of interest to this handler")
        logger.error("no change left", exc_info=OSError("the drawer is empty"))
        handler.may_write.set()

    run(kata, main, logger, handler)
    assert not any("not of interest" in line for line in handler.lines), say(
        f"the handler's level is WARNING, but it was given a record of INFO: {handler.lines}. A logger looks at the "
        "levels of its handlers; a QueueListener does so on request only",
        f"ハンドラーのレベルは WARNING ですが、INFO のレコードが渡されました: {handler.lines}。"
        "logger はハンドラーのレベルを確かめますが、QueueListener は指定しないと確かめません",
    )
    expected = ["WARNING basket: ['tea']", "ERROR no change left\nOSError: the drawer is empty"]
    assert handler.lines == expected, say(
        f"the lines should be {expected}, they are {handler.lines}. Is the text made at the log call, when the basket "
        "held tea only, is it formatted once, by the handler's formatter, and does the logged exception come along?",
        f"行は {expected} のはずですが、{handler.lines} でした。文字列は、バスケットの中身がまだ tea だけだった、"
        "ログ関数の呼び出し時点の値で作られていますか。"
        "書式を整えるのはハンドラーのフォーマッターだけで、1回だけですか。記録された例外も一緒に渡していますか",
    )


def check_the_end(kata: ModuleType, logger: logging.Logger, broken: Exception | None) -> None:
    """Run a program that logs to its last moment, and raises `broken` if there is one; look at what is left of it."""
    handler = SlowHandler()
    handlers, threads = list(logger.handlers), set(threading.enumerate())

    async def clerk() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            logger.info("clerk goes home")

    async def main() -> None:
        asyncio.get_running_loop().set_debug(True)  # in debug mode a loop refuses calls from the wrong thread
        handler.may_write.set()
        task = asyncio.create_task(clerk(), name="clerk")
        await asyncio.to_thread(logger.info, "from a thread")
        logger.info("%s is left to asyncio.run()", task.get_name())
        if broken is not None:
            raise broken

    caught: Exception | None = None
    try:
        run(kata, main, logger, handler)
    except OSError as error:
        caught = error
    assert logger.handlers == handlers, say(
        f"before, the logger had the handlers {handlers}; run_logged has left it with {logger.handlers}",
        f"実行前の logger のハンドラーは {handlers} でしたが、run_logged のあとは {logger.handlers} です",
    )
    left = [thread.name for thread in set(threading.enumerate()) - threads]
    assert not left, say(
        f"run_logged has ended, but these threads have not: {left}. Is the listener stopped, also after an exception?",
        f"run_logged は終わりましたが、まだ動いているスレッドがあります: {left}。"
        "例外のときも、リスナーを止めていますか",
    )
    expected = ["INFO from a thread", "INFO clerk is left to asyncio.run()", "INFO clerk goes home"]
    assert handler.lines == expected, say(
        f"when run_logged has ended, the lines should be {expected}; they are {handler.lines}. The clerk is a "
        "task that asyncio.run() cancels when main() has ended. Is the log open until then, and who waits until all "
        "that is in the queue is written?",
        f"run_logged が終わったとき、行は {expected} のはずですが、{handler.lines} でした。"
        "clerk は、main() が終わったあとで asyncio.run() がキャンセルするタスクです。そのときまで記録していますか。"
        "また、キューに残ったものが全部書き込まれるのを、誰が待っていますか",
    )
    assert caught is broken, say(
        f"the program {f'raised {broken!r}' if broken else 'returned'}, and so should run_logged; it "
        f"{f'raised {caught!r}' if caught else 'returned'}",
        f"プログラムは{f' {broken!r} を発生させた' if broken else '普通に戻った'}ので、run_logged も同じはずですが、"
        f"{f'{caught!r} が発生しました' if caught else '普通に戻りました'}",
    )


def test_nothing_is_lost_at_the_end(kata, logger):
    """What is logged last is written too; then the thread has ended and the logger is as before."""
    check_the_end(kata, logger, None)


def test_nothing_is_lost_when_the_program_fails(kata, logger):
    """The last lines of a program that fails are those that somebody will want to read."""
    check_the_end(kata, logger, OSError("the till is on fire"))
