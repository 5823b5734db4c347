"""event_loop/mini_loop: a ready queue, a heap of timers, and what is built upon them; stage by stage."""

import ast
import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from async_dojo.testing import say

OTHER_LOOPS = {"asyncio", "_asyncio", "uvloop", "trio", "anyio", "curio"}


def new_loop(kata) -> Any:
    """Return a loop of the learner's own making."""
    tree = ast.parse(Path(kata.__file__).read_bytes())
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    borrowed = sorted(name for name in names if name.split(".")[0] in OTHER_LOOPS)
    assert not borrowed, say(
        f"the file imports {', '.join(borrowed)}: the loop should be your own, without the help of another one",
        f"{', '.join(borrowed)} が import されています。ほかのイベントループに頼らずに、自分で作ってください",
    )
    return kata.Loop()


def handed_to(function: Callable[[Any], Any], coro: Coroutine[Any, Any, Any]) -> Any:
    """Call a method of the loop with a coroutine, which is put away where that method is still to be written."""
    try:
        return function(coro)
    except NotImplementedError:
        coro.close()
        raise


def refused(action: Callable[[], object], message: str) -> None:
    """Expect a RuntimeError; NotImplementedError, which is one too, goes to the learner."""
    try:
        action()
    except NotImplementedError:
        raise
    except RuntimeError:
        return
    pytest.fail(message)


def outcome(kata, future: Any) -> object:
    """Return what a future has come to: its result, or its exception as an object."""
    assert future.done(), say(
        f"the {type(future).__name__.lower()} should be done by now: the loop has nothing more to do. "
        "Was it never stepped again, or was its result never set?",
        f"{type(future).__name__} が完了していません。ループにはもう実行するものがありません。最後のステップまで"
        "進んでいないか、結果が設定されていません",
    )
    try:
        return future.result()
    except NotImplementedError:
        raise
    except (Exception, kata.Cancelled) as error:
        return error


def ran(kata, loop: Any) -> None:
    """Run the loop to its end; what a coroutine raises is not to come out of it."""
    try:
        loop.run()
    except (ValueError, kata.Cancelled) as error:
        text = say(
            f"{error!r} came out of run(). It is the outcome of one task and should stay in that task, and the loop "
            "goes "
            "on with the others. (Cancelled is no Exception, so `except Exception` lets it pass)",
            f"{error!r} が run() の外へ出てきました。これは1つのタスクの結末なので、そのタスクの中に残し、"
            "ループはほかを続けます。"
            "(Cancelled は Exception ではないので、`except Exception` では捕まりません)",
        )
        raise pytest.fail.Exception(text) from error


# Stage 1: the ready queue


def test_stage_1_call_soon_only_registers(kata):
    """Callbacks run in run(), first come, first served."""
    log: list[object] = []
    loop = new_loop(kata)
    loop.call_soon(log.append, "first")
    loop.call_soon(lambda *args: log.append(args), 2, None)
    loop.call_soon(log.append, "first")
    assert log == [], say(
        f"before run() nothing should have been called, but this was: {log}. call_soon should only make a note of it",
        f"run() の前には何も呼ばれないはずですが、{log} が呼ばれました。call_soon は登録だけをします",
    )
    loop.run()
    expected = ["first", (2, None), "first"]
    assert log == expected, say(
        f"expected {expected}: each callback once, with its arguments, in the order of registration; it was {log}",
        f"期待は {expected}(登録順に1回ずつ、引数つき)ですが、実際は {log} でした",
    )
    loop.run()
    assert log == expected, say(
        f"a second run() had nothing left to do, but it called something again: {log}",
        f"2回目の run() には、もう何も残っていないはずですが、また呼ばれました: {log}",
    )


def test_stage_1_what_is_registered_meanwhile_comes_last(kata):
    """A callback that registers another one lets those who wait already go first."""
    log: list[str] = []
    loop = new_loop(kata)

    def parent() -> None:
        log.append("parent")
        loop.call_soon(log.append, "child")
        log.append("parent ends")

    loop.call_soon(parent)
    loop.call_soon(log.append, "neighbour")
    loop.run()
    assert log == ["parent", "parent ends", "neighbour", "child"], say(
        f"expected parent, parent ends, neighbour, child; it was {', '.join(log)}. "
        "What a callback registers belongs at the end of the queue, and runs in the same run()",
        f"期待は parent, parent ends, neighbour, child ですが、実際は {', '.join(log)} でした。"
        "コールバックが登録したものは、キューの最後に回り、同じ run() の中で呼ばれます",
    )
    left = 5000

    def again() -> None:
        nonlocal left
        left -= 1
        if left:
            loop.call_soon(again)

    loop.call_soon(again)
    try:
        loop.run()
    except RecursionError:
        pytest.fail(
            say(
                "a callback that registers itself 5000 times ended in a RecursionError: run() should be a loop that "
                "takes the next callback from the queue",
                "自分自身を 5000 回登録するコールバックで RecursionError になりました。run() は、キューから次を取り出す"
                "ループにしてください",
            )
        )
    assert left == 0, say(
        f"a callback registered itself 5000 times; run() came back with {left} still to do",
        f"自分自身を 5000 回登録するコールバックが、あと {left} 回残ったまま run() が終わりました",
    )


# Stage 2: timers


def test_stage_2_the_clock_jumps_to_the_next_timer(kata, monkeypatch):
    """Timers run in the order of their times, when nothing is ready, and nobody waits."""

    def no_sleep(seconds: float) -> None:
        pytest.fail(
            say(
                f"time.sleep({seconds}) was called: the time of this loop is virtual. Set the clock to the next timer",
                f"time.sleep({seconds}) が呼ばれました。このループの時間は仮想です。時計を次のタイマーに進めてください",
            )
        )

    monkeypatch.setattr("time.sleep", no_sleep)
    log: list[tuple[str, float]] = []
    loop = new_loop(kata)
    now = loop.time()
    assert now == 0, say(f"time() should begin at 0; it is {now}", f"time() は 0 から始まるはずですが、{now} でした")

    def note(name: str, further: float | None = None) -> None:
        log.append((name, loop.time()))
        if further is not None:
            loop.call_later(further, note, f"{name}+")

    def ready(rounds: int) -> None:
        note("ready")
        if rounds > 1:
            loop.call_soon(ready, rounds - 1)

    loop.call_later(7200, note, "two hours")
    loop.call_later(60, note, "minute", 30)
    loop.call_later(3600, note, "hour", 0)
    loop.call_soon(ready, 2)
    loop.run()
    expected = [("ready", 0), ("ready", 0), ("minute", 60), ("minute+", 90), ("hour", 3600), ("hour+", 3600)]
    expected.append(("two hours", 7200))
    assert log == expected, say(
        f"expected (name, time): {expected}; it was {log}. The clock should move when nothing is ready any more, "
        "to the time of the next timer; a delay counts from the moment of call_later",
        f"期待(名前, 時刻): {expected}、実際: {log}。実行できるものがなくなったときに、"
        "時計を次のタイマーの時刻に進めます。"
        "delay は call_later を呼んだ時点から数えます",
    )


def test_stage_2_timers_of_the_same_time_keep_their_order(kata):
    """Among timers of the same time the first one registered is the first to run."""
    log: list[object] = []
    loop = new_loop(kata)
    values: list[object] = [{"b": 1}, None, {"a": 1}, 0, "text"]
    try:
        for value in values:
            loop.call_later(1, log.append, value)
        loop.run()
    except TypeError as error:
        text = say(
            f"five timers of the same time: {error}. When two times are equal, the heap compares what comes next, and "
            "callbacks and their arguments cannot be compared",
            f"同じ時刻のタイマーが5つあります: {error}。時刻が等しいと、ヒープは次の要素を比較しますが、"
            "コールバックや引数は"
            "比較できません",
        )
        raise pytest.fail.Exception(text) from error
    assert log == values, say(
        f"five timers of the same time should run in the order of registration, {values}; it was {log}",
        f"同じ時刻の5つのタイマーは登録順 {values} に実行されるはずですが、実際は {log} でした",
    )


# Stage 3: futures


def test_stage_3_a_future_holds_one_outcome(kata):
    """There is no result, then one result or exception, for good."""
    loop = new_loop(kata)
    broken = ValueError("broken")
    for name, given in (("set_result", None), ("set_result", "tea"), ("set_exception", broken)):
        future = kata.Future(loop)
        assert not future.done(), say("a new future should not be done", "新しい Future は、まだ完了していないはずです")
        refused(
            future.result,
            say(
                "result() of a future that is not done should raise RuntimeError",
                "完了していない Future の result() は RuntimeError になるはずです",
            ),
        )
        getattr(future, name)(given)
        for _ in range(2):
            seen = outcome(kata, future)
            assert seen is given, say(
                f"after {name}({given!r}) result() should give that same object; it gave {seen!r}",
                f"{name}({given!r}) のあとの result() は、同じオブジェクトになるはずですが、{seen!r} でした",
            )
        for again, value in (("set_result", 1), ("set_exception", KeyError("late"))):
            refused(
                lambda again=again, value=value, future=future: getattr(future, again)(value),
                say(
                    f"after {name}({given!r}), {again} should raise RuntimeError: the future is done",
                    f"{name}({given!r}) のあとの {again} は RuntimeError になるはずです。Future はもう完了しています",
                ),
            )


def test_stage_3_done_callbacks_go_through_the_loop(kata):
    """Done callbacks are registered when the future is done, and called by the loop."""
    log: list[object] = []
    loop = new_loop(kata)
    for name, value in (("set_result", None), ("set_exception", ValueError("broken"))):
        log.clear()
        future = kata.Future(loop)
        future.add_done_callback(lambda arg: log.append(("first", arg)))
        future.add_done_callback(lambda arg: log.append(("second", arg)))
        loop.run()
        assert log == [], say(
            f"the future is not done yet, but its callbacks were called: {log}",
            f"Future はまだ完了していないのに、コールバックが呼ばれました: {log}",
        )
        getattr(future, name)(value)
        future.add_done_callback(lambda arg: log.append(("late", arg)))
        assert log == [], say(
            f"a callback was called within {name} or add_done_callback. It should only be registered, with call_soon: "
            "who sets a result is not to be held up by those who wait for it",
            f"{name} か add_done_callback の中でコールバックが呼ばれました。call_soon で登録だけをしてください。"
            "結果を設定する側が、待っている側の処理に付き合わされてはいけません",
        )
        loop.run()
        assert log == [("first", future), ("second", future), ("late", future)], say(
            f"after {name} and run() each callback should have been called once, with the future, also the one that "
            f"was added when the future was done already: first, second, late; it was {log}",
            f"{name} と run() のあとには、各コールバックが Future を引数に1回ずつ、完了後に追加したものも含めて "
            f"first, second, late の順に呼ばれるはずですが、実際は {log} でした",
        )


# Stage 4: tasks


@pytest.mark.claim("loop-owns-coroutines", against=True)
def test_stage_4_each_step_is_a_callback(kata):
    """The loop is given callbacks only; it is the task that steps the coroutine from them."""
    registered: list[object] = []
    seen: list[int] = []

    class Watched(kata.Loop):
        def call_soon(self, callback: Callable[..., object], *args: object) -> None:
            registered.append(callback)
            super().call_soon(callback, *args)

    async def brew() -> str:
        for _ in range(3):
            seen.append(len(registered))
            await kata.pause()
        return "tea"

    new_loop(kata)
    loop = Watched()
    task = handed_to(loop.create_task, brew())
    began = bool(seen) or task.done()
    assert not began, say(
        "create_task ran the coroutine. It should only register the first step, with call_soon",
        "create_task の中でコルーチンが動きました。最初のステップを call_soon で登録するだけにしてください",
    )
    loop.run()
    assert len(seen) == 3, say(
        f"the coroutine pauses three times, and should be stepped until its end; it got to pause number {len(seen)}",
        f"コルーチンは3回停止し、最後まで進むはずですが、{len(seen)} 回目の停止で終わりました",
    )
    each_registered = 0 < seen[0] < seen[1] < seen[2] and all(map(callable, registered))
    assert each_registered, say(
        f"before the steps of the coroutine, call_soon had been called {seen} times in all. "
        "Each step should be a callback, registered with call_soon: a loop knows nothing else, and no coroutines",
        f"コルーチンの各ステップの前に、call_soon は累計 {seen} 回呼ばれていました。どのステップも call_soon で登録した"
        "コールバックであるはずです。ループはコールバックしか知らず、コルーチンのことは知りません",
    )
    result = outcome(kata, task)
    assert result == "tea", say(
        f"the coroutine returned 'tea', so that is the task's result; it is {result!r}",
        f"コルーチンの戻り値は 'tea' なので、タスクの結果もそうなるはずですが、{result!r} でした",
    )


@pytest.mark.claim("loop-flow")
def test_stage_4_others_run_while_one_pauses(kata):
    """A coroutine that pauses goes on when all that is ready has had its turn."""
    log: list[str] = []
    loop = new_loop(kata)

    async def rest() -> None:
        await kata.pause()

    async def cook(name: str) -> None:
        log.append(f"{name} 1")
        await rest()  # the pause comes through however many coroutines
        log.append(f"{name} 2")
        await kata.pause()
        log.append(f"{name} 3")

    handed_to(loop.create_task, cook("a"))
    handed_to(loop.create_task, cook("b"))
    loop.call_soon(log.append, "callback")
    loop.run()
    expected = ["a 1", "b 1", "callback", "a 2", "b 2", "a 3", "b 3"]
    assert log == expected, say(
        f"expected: {', '.join(expected)}; it was {', '.join(log)}. "
        "At each pause the task should register its next step and come back to the loop",
        f"期待: {', '.join(expected)}、実際: {', '.join(log)}。停止するたびに、"
        "タスクは次のステップを登録してループに戻ります",
    )


def test_stage_4_a_task_waits_for_a_future_or_a_task(kata):
    """An await gives the result or raises the exception of what it waited for, as soon as that is done."""
    log: list[object] = []
    loop = new_loop(kata)
    order, broken = kata.Future(loop), ValueError("broken")

    async def cook() -> str:
        log.append(("cook", await order, loop.time()))
        return "soup"

    async def spill() -> None:
        log.append(("spill", await order, loop.time()))
        raise broken

    async def waiter() -> None:
        log.append(("waiter", await cooking, loop.time()))
        try:
            await spilling
        except ValueError as error:
            log.append(("waiter", error, loop.time()))

    cooking = handed_to(loop.create_task, cook())
    spilling = handed_to(loop.create_task, spill())
    waiting = handed_to(loop.create_task, waiter())
    loop.call_later(5, order.set_result, None)
    ran(kata, loop)
    assert log[:2] == [("cook", None, 5), ("spill", None, 5)], say(
        f"two tasks wait for a future that gets the result None at 5 s; both should go on then, with None; log: {log}",
        f"2つのタスクが、5秒に結果 None になる Future を待っています。どちらもそのとき None で再開するはずですが、"
        f"ログは {log} でした",
    )
    assert log[2:] == [("waiter", "soup", 5), ("waiter", broken, 5)], say(
        "a third task waits for these two tasks, for a task is a future: it should get 'soup' and then the ValueError, "
        f"both at 5 s; it got {log[2:]}",
        "3つ目のタスクは、この2つのタスクを待っています(タスクも Future です)。5秒に 'soup'、続いて ValueError を"
        f"受け取るはずですが、{log[2:]} でした",
    )
    ended = [outcome(kata, task) for task in (cooking, spilling, waiting)]
    assert ended == ["soup", broken, None], say(
        f"the tasks should have ended with 'soup', the ValueError and None; it was {ended}",
        f"タスクはそれぞれ 'soup'、ValueError、None で終わるはずですが、{ended} でした",
    )


@pytest.mark.claim("loop-flow", against=True)
def test_stage_4_a_done_future_pauses_nothing(kata):
    """An await that has nothing to wait for switches to nobody."""
    log: list[object] = []
    loop = new_loop(kata)
    ready = kata.Future(loop)
    ready.set_result("soup")

    async def eat() -> None:
        log.append("sits down")
        log.append(await ready)

    handed_to(loop.create_task, eat())
    loop.call_soon(log.append, "somebody else")
    loop.run()
    assert log == ["sits down", "soup", "somebody else"], say(
        f"expected sits down, soup, somebody else; it was {log}. The future was done, so there was nothing to wait "
        "for: not every await pauses",
        f"期待は sits down, soup, somebody else ですが、実際は {log} でした。Future は完了済みで、"
        "待つ必要はありません。"
        "await すれば必ず停止するわけではありません",
    )


# Stage 5: sleep


def test_stage_5_sleeps_overlap(kata):
    """Each sleeper wakes at its own time, whoever else is asleep."""
    log: list[tuple[str, float]] = []
    loop = new_loop(kata)

    async def sleeper(name: str, delay: float) -> None:
        await loop.sleep(delay)
        log.append((name, loop.time()))
        await loop.sleep(10)
        log.append((name, loop.time()))

    for name, delay in (("c", 3), ("a", 1), ("b", 2)):
        handed_to(loop.create_task, sleeper(name, delay))
    loop.run()
    expected = [("a", 1), ("b", 2), ("c", 3), ("a", 11), ("b", 12), ("c", 13)]
    assert log == expected, say(
        f"expected (name, time): {expected}; it was {log}. While one sleeps the others should go on: sleep sets a "
        "timer and pauses, and it leaves the clock to the loop",
        f"期待(名前, 時刻): {expected}、実際: {log}。1つが眠っているあいだも、ほかは進むはずです。"
        "sleep はタイマーを設定して停止するだけで、時計を進めるのはループです",
    )


def test_stage_5_sleep_0_lets_the_others_run(kata):
    """A sleep of no time is a pause all the same."""
    log: list[str] = []
    loop = new_loop(kata)

    async def polite() -> None:
        log.append("after you")
        await loop.sleep(0)
        log.append("thank you")

    handed_to(loop.create_task, polite())
    loop.call_soon(log.append, "somebody else")
    loop.run()
    assert log == ["after you", "somebody else", "thank you"], say(
        f"expected after you, somebody else, thank you; it was {', '.join(log)}. sleep(0) should pause as well",
        f"期待は after you, somebody else, thank you ですが、実際は {', '.join(log)} でした。sleep(0) でも停止します",
    )
    assert loop.time() == 0, say(
        f"sleep(0) takes no time, but the clock stands at {loop.time()}",
        f"sleep(0) では時間は経ちませんが、時計は {loop.time()} になっています",
    )


# Stage 6: run until complete


def test_stage_6_the_outcome_is_the_callers(kata):
    """The result is returned, the exception is raised."""
    loop = new_loop(kata)
    broken = ValueError("broken")

    async def count(value: int) -> int:
        await loop.sleep(1)
        return value

    async def breaks() -> None:
        await loop.sleep(1)
        raise broken

    for value in (3, 0):
        result = handed_to(loop.run_until_complete, count(value))
        assert result == value, say(
            f"the coroutine returned {value}; run_until_complete returned {result!r}",
            f"コルーチンの戻り値は {value} ですが、run_until_complete が返したのは {result!r} でした",
        )
    caught: Exception | None = None
    try:
        handed_to(loop.run_until_complete, breaks())
    except NotImplementedError:
        raise
    except Exception as error:
        caught = error
    assert caught is broken, say(
        f"the coroutine raised {broken!r}, and the caller of run_until_complete should get it; it got {caught!r}",
        f"コルーチンが発生させた {broken!r} は、run_until_complete の呼び出し元へ届くはずですが、{caught!r} でした",
    )


@pytest.mark.claim("loop-flow", against=True)
def test_stage_6_it_stops_with_its_coroutine(kata):
    """The loop does not go on until all is done: it stops when the one coroutine is."""
    log: list[tuple[str, float]] = []
    loop = new_loop(kata)

    async def background() -> None:
        log.append(("background begins", loop.time()))
        await loop.sleep(86400)
        log.append(("background ends", loop.time()))

    async def main(delay: float) -> None:
        await loop.sleep(delay)
        log.append(("main", loop.time()))

    handed_to(loop.create_task, background())
    handed_to(loop.run_until_complete, main(1))
    expected = [("background begins", 0), ("main", 1)]
    assert (log, loop.time()) == (expected, 1), say(
        f"the coroutine was done at 1 s, and the loop should have stopped there: {expected}. "
        f"It stopped at {loop.time()} s: {log}. Does it wait until all is done?",
        f"コルーチンは1秒で完了し、ループはそこで止まるはずです: {expected}。実際に止まったのは {loop.time()} "
        f"秒でした: {log}。"
        "すべてが完了するまで動いていませんか",
    )
    handed_to(loop.run_until_complete, main(2))
    loop.run()
    expected += [("main", 3), ("background ends", 86400)]
    assert log == expected, say(
        f"what was left should go on in the next run: expected {expected}; it was {log}",
        f"残ったものは、次にループを動かしたときに続きから進むはずです。期待: {expected}、実際: {log}",
    )


def test_stage_6_a_deadlock_is_an_error(kata):
    """A coroutine that nothing can wake any more is told of."""
    loop = new_loop(kata)

    async def forgotten() -> None:
        await loop.sleep(1)
        await kata.Future(loop)

    refused(
        lambda: handed_to(loop.run_until_complete, forgotten()),
        say(
            "the coroutine waits for a future that nobody sets, nothing is ready and no timer is left: "
            "run_until_complete should raise RuntimeError, for there is neither a result nor anything to wait for",
            "コルーチンは、誰も結果を設定しない Future を待っていて、実行できるものもタイマーもありません。"
            "結果も待つものもないので、"
            "run_until_complete は RuntimeError を発生させるはずです",
        ),
    )


# Stage 7: cancel and gather


def test_stage_7_a_cancelled_coroutine_may_clean_up(kata):
    """Cancelled is raised at the await, and the cleanup has all the time it wants."""
    log: list[tuple[str, float]] = []
    loop = new_loop(kata)

    async def download() -> None:
        try:
            log.append(("begins", loop.time()))
            await loop.sleep(10)
            log.append(("went on", loop.time()))
        except kata.Cancelled:
            log.append(("cleans up", loop.time()))
            await loop.sleep(20)
            log.append(("closed", loop.time()))
            raise

    def stop() -> None:
        task.cancel()
        log.append(("cancel() is back", loop.time()))

    task = handed_to(loop.create_task, download())
    loop.call_later(3, stop)
    ran(kata, loop)
    assert log[:2] != [("begins", 0), ("cleans up", 3)], say(
        "the coroutine was stepped within cancel(). It should be in its next step, from a callback of the loop, that "
        "it "
        "meets Cancelled: who cancels might be in the middle of something",
        "cancel() の中でコルーチンが動きました。Cancelled を受け取るのは、"
        "ループのコールバックとして動く次のステップです。"
        "キャンセルする側は、まだ処理の途中かもしれません",
    )
    assert log[:3] == [("begins", 0), ("cancel() is back", 3), ("cleans up", 3)], say(
        "the task was cancelled at 3 s, while its coroutine slept until 10 s. Cancelled should be raised at that await,"
        " "
        f"with throw(), so that it cleans up at 3 s; what happened: {log}",
        "コルーチンが10秒まで眠っているときに、タスクを3秒でキャンセルしました。その await の場所で throw() によって "
        "Cancelled を"
        f"発生させ、3秒に後始末が始まるはずですが、実際は {log} でした",
    )
    assert log[3:] == [("closed", 23)], say(
        f"the cleanup sleeps from 3 s to 23 s; what happened then: {log[3:]}. "
        "Did the alarm of the first sleep, at 10 s, wake the coroutine from the second?",
        f"後始末は3秒から23秒まで眠りますが、そのあとの実際は {log[3:]} でした。"
        "10秒に鳴る最初の sleep のタイマーが、2回目の sleep を終わらせていませんか",
    )
    ended = outcome(kata, task)
    assert isinstance(ended, kata.Cancelled), say(
        f"Cancelled got out of the coroutine, so result() should raise it; the outcome is {ended!r}",
        f"Cancelled がコルーチンの外まで出たので、result() は Cancelled を発生させるはずですが、{ended!r} でした",
    )


def test_stage_7_the_coroutine_decides_what_cancelled_does(kata):
    """Cancelled can be caught; what has not begun never does; what is done stays as it is."""
    log: list[str] = []
    loop = new_loop(kata)

    async def stubborn() -> str:
        try:
            await loop.sleep(10)
        except kata.Cancelled:
            await loop.sleep(10)
        return "done all the same"

    async def never() -> None:
        log.append("began")

    async def quick() -> str:
        return "quick"

    tasks = [handed_to(loop.create_task, program()) for program in (stubborn, never, quick)]
    tasks[1].cancel()
    loop.call_later(1, tasks[0].cancel)
    loop.call_later(1, tasks[2].cancel)
    ran(kata, loop)
    assert log == [], say(
        "a task was cancelled before its first step, but its coroutine began",
        "最初のステップの前にタスクをキャンセルしたのに、コルーチンが始まりました",
    )
    ended = [outcome(kata, task) for task in tasks]
    assert isinstance(ended[1], kata.Cancelled), say(
        f"a task that was cancelled before its first step ended with {ended[1]!r}, expected Cancelled",
        f"最初のステップの前にキャンセルしたタスクは、Cancelled で終わるはずですが、{ended[1]!r} でした",
    )
    assert (ended[0], ended[2]) == ("done all the same", "quick"), say(
        "a coroutine that caught Cancelled should go on and return 'done all the same', and a task that was done "
        "before "
        f"it was cancelled should keep its result, 'quick'; it was {ended[0]!r} and {ended[2]!r}",
        "Cancelled を捕まえたコルーチンは続行して 'done all the same' を返し、完了後にキャンセルしたタスクは結果 "
        "'quick' の"
        f"ままのはずですが、{ended[0]!r} と {ended[2]!r} でした",
    )


def test_stage_7_gather_runs_them_side_by_side(kata):
    """Results are in the order of the arguments; the first exception gets out at once, and the others go on."""
    log: list[tuple[str, float]] = []
    loop = new_loop(kata)

    async def fetch(name: str, delay: float) -> str:
        await loop.sleep(delay)
        if name == "broken":
            raise ValueError(name)
        log.append((name, loop.time()))
        return name

    async def main() -> list[object]:
        seen = [await loop.gather(), await loop.gather(fetch("c", 3), fetch("a", 1), fetch("b", 2)), loop.time()]
        try:
            await loop.gather(fetch("slow", 9), fetch("broken", 1))
        except ValueError as error:
            seen += [str(error), loop.time()]
        return seen

    nothing, results, end, error, failed = [*handed_to(loop.run_until_complete, main()), None, None][:5]
    assert (nothing, results) == ([], ["c", "a", "b"]), say(
        f"gather() should give [], and for c, a, b their results in this order; it gave {nothing!r} and {results!r}",
        f"gather() は []、c, a, b の gather はこの順の結果になるはずですが、{nothing!r} と {results!r} でした",
    )
    assert (end, log[:3]) == (3, [("a", 1), ("b", 2), ("c", 3)]), say(
        f"three coroutines of 3, 1 and 2 s should take 3 s side by side; it was {end} s: {log[:3]}. "
        "Does each begin only when the one before it has ended?",
        f"3秒、1秒、2秒の3つを並行に動かせば3秒で終わるはずですが、{end} 秒でした: {log[:3]}。"
        "前のものが終わってから次を始めていませんか",
    )
    assert (error, failed) == ("broken", 4), say(
        "of two coroutines begun at 3 s the second failed at 4 s, and whoever awaits gather should hear of it then; "
        f"heard: {error!r} at {failed}. Is the first one waited for before anybody looks at the second?",
        "3秒に始めた2つのうち、2つ目が4秒に失敗したので、gather を await している側にはそのとき届くはずですが、"
        f"届いたのは {error!r}(時刻 {failed})でした。1つ目の完了を待ってから2つ目を見ていませんか",
    )
    ran(kata, loop)
    assert log[3:] == [("slow", 12)], say(
        f"when one has failed the others go on: 'slow' should have ended at 12 s; it was {log[3:]}",
        f"1つが失敗しても、ほかは進みます。'slow' は12秒に終わるはずですが、{log[3:]} でした",
    )


def test_stage_7_a_program_runs_as_on_asyncio(kata):
    """The same program, written without asyncio, does the same on this loop and on asyncio's."""

    def program(api: Any, log: list[object]) -> Coroutine[Any, Any, None]:
        async def download(name: str, seconds: float) -> str:
            try:
                await api.sleep(seconds)
                return name
            except api.cancelled:
                log.append((f"{name} is cancelled", api.time()))
                await api.sleep(0.5)
                log.append((f"{name} has cleaned up", api.time()))
                raise

        async def both() -> None:
            log.append((await api.gather(), api.time()))
            log.append((await api.gather(download("a", 2), download("b", 1)), api.time()))
            await api.gather(download("c", 9), download("d", 8), download("e", 1))
            log.append(("both goes on", api.time()))

        async def main() -> None:
            task = api.create_task(both())
            await api.sleep(5)
            task.cancel()
            try:
                await task
            except api.cancelled:
                log.append(("main goes on", api.time()))
            await api.sleep(10)
            log.append(("main ends", api.time()))

        return main()

    loop, mine, real = new_loop(kata), [], []
    api = SimpleNamespace(
        sleep=loop.sleep, gather=loop.gather, create_task=loop.create_task, time=loop.time, cancelled=kata.Cancelled
    )
    handed_to(loop.run_until_complete, program(api, mine))
    with asyncio.Runner() as runner:
        begin = runner.get_loop().time()
        api = SimpleNamespace(
            sleep=asyncio.sleep,
            gather=asyncio.gather,
            create_task=asyncio.create_task,
            time=lambda: round(runner.get_loop().time() - begin, 1),
            cancelled=asyncio.CancelledError,
        )
        runner.run(program(api, real))
    # Which of two that are cancelled together hears of it first is nobody's promise.
    mine, real = sorted(mine, key=lambda entry: (entry[-1], str(entry))), sorted(real, key=lambda e: (e[-1], str(e)))
    assert mine == real, say(
        "a program that gathers downloads and is cancelled at 5 s does this on asyncio:\n  "
        + "\n  ".join(map(str, real))
        + "\nand on your loop:\n  "
        + "\n  ".join(map(str, mine))
        + "\nWhen a task that awaits gather is cancelled, the tasks in it should be cancelled too; "
        "gather ends after them",
        "ダウンロードを gather し、5秒でキャンセルされるプログラムの、asyncio での動き:\n  "
        + "\n  ".join(map(str, real))
        + "\nあなたのループでの動き:\n  "
        + "\n  ".join(map(str, mine))
        + "\ngather を await しているタスクがキャンセルされたら、その中のタスクもキャンセルされ、"
        "gather はそのあとで終わるはずです",
    )
