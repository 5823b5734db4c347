"""gather/concurrent_not_parallel: waits overlap, computations do not, and all of it runs on one thread."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from async_dojo.testing import check_prediction, say

DOWNLOADS = "the most downloads under way at one moment"
SECONDS = "the seconds until both downloads have ended"
HALVES = "the most halves under way at one moment in COMPRESS"
HALVES_IN_TURNS = "the most halves under way at one moment in IN_TURNS"
PICTURES_IN_TURNS = "the most pictures under way at one moment in IN_TURNS"
THREADS = "the threads that write into the logs"

PICTURES = ["cat", "dog"]
HALVES_OF_BOTH = ["cat 1", "cat 2", "dog 1", "dog 2"]


async def run(kata: Any, work: Callable[..., Coroutine[Any, Any, None]], steps: list[str]) -> Any:
    """Run the work on both pictures and return its log; fail where the program does not log these steps."""
    log = kata.Log()
    await kata.both(work, log)
    assert sorted(log.entries) == sorted(f"{step} {what}" for step in steps for what in ("begins", "ends")), say(
        f"the program was changed: it logs {log.entries}. Put it back and change COMPRESS, IN_TURNS and FACTS only",
        f"program が変わっています(ログは {log.entries})。元に戻し、COMPRESS、IN_TURNS、FACTS だけを書き換えてください",
    )
    return log


def most_under_way(entries: list[str]) -> int:
    """Return how many steps had begun and not yet ended, at the moment when these were most."""
    now = most = 0
    for entry in entries:
        now += 1 if entry.endswith("begins") else -1
        most = max(most, now)
    return most


def check_fact(kata: Any, row: str, seen: float, why: str) -> None:
    """Compare a number that was predicted with the one that was seen."""
    predicted = kata.FACTS.get(row)
    assert predicted is not None, say(
        f"FACTS[{row!r}] is still empty: write down what you expect", f"FACTS[{row!r}] が空です。予想を書きましょう"
    )
    is_number = isinstance(predicted, (int, float)) and not isinstance(predicted, bool)
    assert is_number, say(
        f"FACTS[{row!r}] is {predicted!r}, which is not a number", f"FACTS[{row!r}] の {predicted!r} は数ではありません"
    )
    assert seen == predicted, say(
        f"FACTS[{row!r}]: you expected {predicted:g}; what was seen is {seen:g}.\n{why}",
        f"FACTS[{row!r}]: 予想は {predicted:g} ですが、実際は {seen:g} でした。\n{why}",
    )


@pytest.mark.claim("coro-light", against=True)
async def test_a_computation_lets_nobody_else_run(kata):
    """Where nothing is awaited gather() runs one coroutine after the other."""
    log = await run(kata, kata.compress, HALVES_OF_BOTH)
    check_prediction(
        kata.COMPRESS,
        log.entries,
        name="COMPRESS",
        why=say(
            "A task keeps the thread until it awaits something that suspends, and compress() never does. The second "
            "picture begins when the first is done, as if each had been awaited in turn: nothing is gained.",
            "タスクは、中断するものを await するまでスレッドを手放しません。compress() は一度も await しないので、"
            "2枚目が始まるのは1枚目が終わってからです。1枚ずつ await したのと同じで、何も速くなりません。",
        ),
    )
    one_by_one = kata.Log()
    for picture in PICTURES:
        await kata.compress(picture, one_by_one)
    assert log.entries == one_by_one.entries, say(
        f"gather() should gain nothing for compress(), but one await after the other logs {one_by_one.entries}",
        f"compress() では gather() を使っても変わらないはずですが、順に await すると {one_by_one.entries} になりました",
    )


@pytest.mark.claim("gather-concurrent-word")
async def test_taking_turns_is_not_running_at_the_same_time(kata):
    """Where a task gives way another goes on, at that place and nowhere else."""
    log = await run(kata, kata.compress_in_turns, HALVES_OF_BOTH)
    why = say(
        "At its sleep(0) a task gives way, and the other one runs until it gives way itself. So both pictures are "
        "under way concurrently, while the code of one half is never interrupted by that of another.",
        "タスクは sleep(0) のところで順番を譲り、もう一方は、次に自分が譲るまで動きます。2枚は並行に進みますが、"
        "半分を処理するコードの途中に、別の半分のコードが割り込むことはありません。",
    )
    check_prediction(kata.IN_TURNS, log.entries, name="IN_TURNS", why=why)
    outer = [entry for entry in log.entries if entry.endswith(("1 begins", "2 ends"))]
    check_fact(kata, PICTURES_IN_TURNS, most_under_way(outer), why)


@pytest.mark.claim("gather-concurrent-word")
async def test_waits_overlap(kata, clock):
    """Two downloads that wait for one second each are through after one second."""
    log = await run(kata, kata.download, PICTURES)
    why = say(
        "A wait needs no processor. While the first download waits, the second is begun, and both waits pass together.",
        "待つだけならプロセッサは要りません。1つ目が待っている間に2つ目も始まり、2つの待ち時間は同時に過ぎていきます。",
    )
    check_fact(kata, DOWNLOADS, most_under_way(log.entries), why)
    check_fact(kata, SECONDS, clock.elapsed, why)


@pytest.mark.claim("gather-concurrent-word")
@pytest.mark.claim("coro-light", against=True)
async def test_computations_never_overlap(kata):
    """No half begins before the one in work has ended, whether the tasks take turns or not."""
    why = say(
        "No half begins between the beginning and the end of another one: there is one thread, and it executes one "
        "thing at a time. That is concurrent without being parallel.",
        "半分の処理が始まってから終わるまでの間に、別の半分が始まることはありません。スレッドは1つで、一度に1つのことしか"
        "実行できないからです。これが「並行だが並列ではない」ということです。",
    )
    for row, work in ((HALVES, kata.compress), (HALVES_IN_TURNS, kata.compress_in_turns)):
        log = await run(kata, work, HALVES_OF_BOTH)
        check_fact(kata, row, most_under_way(log.entries), why)


@pytest.mark.claim("gather-concurrent-word")
@pytest.mark.schedules(20)
async def test_no_order_of_turns_makes_them_overlap(kata):
    """In whatever order the event loop runs the tasks, it runs one at a time."""
    log = await run(kata, kata.compress_in_turns, HALVES_OF_BOTH)
    assert most_under_way(log.entries) == 1, say(
        f"compress_in_turns was changed: a half begins while another one is in work: {log.entries}. Put it back",
        f"compress_in_turns が変わっています。半分の処理中に別の半分が始まりました: {log.entries}。元に戻してください",
    )


@pytest.mark.claim("gather-concurrent-word")
async def test_all_of_it_runs_on_one_thread(kata):
    """gather() starts no thread: everything runs where the event loop runs."""
    threads: set[int] = set()
    for work, steps in (
        (kata.download, PICTURES),
        (kata.compress, HALVES_OF_BOTH),
        (kata.compress_in_turns, HALVES_OF_BOTH),
    ):
        log = await run(kata, work, steps)
        assert len(log.threads) == len(log.entries), say(
            "Log was changed: it should note a thread for each entry. Put it back as it was",
            "Log が変わっています。項目ごとにスレッドを記録するはずです。元に戻してください",
        )
        threads.update(log.threads)
    check_fact(
        kata,
        THREADS,
        len(threads),
        say(
            "gather() gives the coroutines to the event loop that is running, and that runs all of them in its own "
            "thread. A thread is started by asyncio.to_thread() and the like, not by gather().",
            "gather() はコルーチンを実行中のイベントループに渡し、ループはそれをすべて自分のスレッドで動かします。"
            "スレッドを使うのは asyncio.to_thread() などであって、gather() ではありません。",
        ),
    )
