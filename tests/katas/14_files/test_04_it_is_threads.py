"""files/it_is_threads: who does the work of aiofiles, how much of it at once, and what waits meanwhile."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import pytest

from async_dojo.testing import check_prediction, say

# The program writes one byte into a pipe, for which nobody has to wait.
pytestmark = pytest.mark.allow("blocking")

CPUS = 2
WAITING = "threads that wait in a read, in crowd(10, ThreadPoolExecutor(max_workers=3))"
BEHIND = "threads that execute the line behind the read, in crowd(10, ThreadPoolExecutor(max_workers=3))"
DEFAULT = "the n in min(32, CPUs + n), the most threads that asyncio's own default executor has"


def predicted(kata: ModuleType, row: str) -> int:
    """Return the number that the learner has written into a row of FACTS."""
    number = kata.FACTS.get(row)
    assert number is not None, say(
        f"FACTS[{row!r}] is still empty: write down what you expect", f"FACTS[{row!r}] が空です。予想を書きましょう"
    )
    assert type(number) is int, say(
        f"FACTS[{row!r}] is {number!r}, which is not a whole number",
        f"FACTS[{row!r}] の {number!r} は整数ではありません",
    )
    return number


def test_what_waits_for_a_thread(kata):
    """A read that has nothing to wait for, and to_thread(), wait all the same when both threads are in a read."""
    log: list[str] = []
    asyncio.run(kata.program(log))
    unknown = [entry for entry in kata.ORDER if entry not in log]
    assert not unknown, say(
        f"ORDER has entries that the program never logs: {unknown}. The text of the kata lists those that it logs",
        f"ORDER に、program のログには入りえないものがあります: {unknown}。入るものはカタの説明にあります",
    )
    check_prediction(
        kata.ORDER,
        log,
        name="ORDER",
        why=say(
            "The two threads wait in the reads of a and b. The event loop goes on meanwhile, but what comes next, the "
            "read of c and the call of to_thread(), waits for one of the same two threads, in the order in which it "
            "was asked for, until the read of a ends and sets one free.",
            "2つのスレッドは、a と b の読み出しの中で待っています。その間もイベントループは動けますが、次に頼まれた"
            "c の読み出しと to_thread() の呼び出しは、同じ2つのスレッドのどちらかが空くのを、頼まれた順に待ちます。"
            "空くのは a の読み出しが終わったときです。",
        ),
    )


def test_how_many_operations_there_are_at_once(kata):
    """As many operations are at work as the pool has threads, however many tasks and files there are."""
    number = predicted(kata, WAITING)
    waiting, _ = asyncio.run(kata.crowd(10, ThreadPoolExecutor(max_workers=3)))
    assert number == waiting, say(
        f"ten tasks read, from a pool of 3 threads; you expected {number} threads in a read, and there were {waiting}. "
        "aiofiles has no threads of its own, nor is one made for each read or each file: the pool has its limit, and "
        "the other operations wait in its queue",
        f"プールのスレッドは3つで、10個のタスクが読みます。読み出しの中で待つスレッドは、予想では {number} ですが、"
        f"実際は {waiting} でした。aiofiles は自分のスレッドを持たず、"
        "読み出しやファイルごとにスレッドを作ることもありません。"
        "プールの上限を超えた操作は、キューで待ちます",
    )


def test_who_goes_on_behind_the_read(kata):
    """Only the operation itself is in another thread; the coroutine goes on where it was, in the loop's thread."""
    number = predicted(kata, BEHIND)
    _, behind = asyncio.run(kata.crowd(10, ThreadPoolExecutor(max_workers=3)))
    assert number == behind, say(
        f"you expected that {number} threads execute the line behind the read; it was {behind}. What is in another "
        "thread is the read alone. The coroutines are run by the event loop, all of them in its thread, before and "
        "behind each await",
        f"読み出しの次の行を実行するスレッドは、予想では {number} ですが、実際は {behind} でした。"
        "別のスレッドで動くのは読み出しだけです。コルーチンを動かすのはイベントループで、"
        "await の前も後も、すべてそのスレッドで動きます",
    )


def test_how_many_threads_there_are_by_default(kata, monkeypatch):
    """Who sets no executor gets one with a few threads more than the machine has CPUs, and not more than 32."""
    number = predicted(kata, DEFAULT)
    for count in ("cpu_count", "process_cpu_count"):  # the latter from 3.13 on: those that this process may use
        monkeypatch.setattr(os, count, lambda: CPUS, raising=False)  # else with 32 and more any n would do
    waiting, _ = asyncio.run(kata.crowd(40, None))
    assert min(32, CPUS + number) == waiting, say(
        f"you expected n = {number}, so with {CPUS} CPUs, for example, at most {min(32, CPUS + number)} threads; "
        f"when 40 tasks read at the same time there were {waiting}. The default executor is a ThreadPoolExecutor() "
        "without arguments, whose documentation tells how many threads that has",
        f"予想は n = {number} なので、CPU がたとえば {CPUS} 個なら最大 {min(32, CPUS + number)} スレッドですが、"
        f"40個のタスクが同時に読んだとき、スレッドは {waiting} でした。デフォルトの executor は、引数なしで作られた "
        "ThreadPoolExecutor() です。そのスレッド数は、ドキュメントにあります",
    )
