"""event_loop/running_loop: where there is a running loop to get, and a function that says so."""

import asyncio
import inspect
import runpy
import threading
from pathlib import Path
from types import ModuleType

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("loop-get-existing")

WHY = {
    "at module level": (
        "These lines run when the file is started, and nothing has started a loop yet",
        "この行が実行されるのはファイルが起動したときで、まだ誰もループを動かしていません",
    ),
    "in a coroutine": (
        "A coroutine of asyncio runs in a task, and the loop is what runs the task",
        "asyncio のコルーチンはタスクの中で動き、そのタスクを動かしているのがループです",
    ),
    "in a function that a coroutine calls": (
        "The loop runs the coroutine, which calls this: what counts is who calls, not what kind of function it is",
        "ループが動かすコルーチンが、この関数を呼んでいます。大事なのは関数の種類ではなく、誰が呼んだかです",
    ),
    "in a callback of the loop": (
        "The loop itself calls its callbacks: what counts is who calls, not what kind of function it is",
        "コールバックを呼ぶのはループ自身です。大事なのは関数の種類ではなく、誰が呼んだかです",
    ),
    "in a function that to_thread() runs": (
        "A running loop belongs to the thread that it runs in, and this function runs in another",
        "実行中のループは、それが動いているスレッドのものです。この関数は別のスレッドで動きます",
    ),
    "in a callback that a thread gives to the loop": (
        "The thread only hands it over: it is the loop that calls it, in the loop's thread",
        "スレッドは渡すだけです。呼ぶのはループで、ループのスレッドで実行されます",
    ),
    "after asyncio.run()": (
        "asyncio.run() has stopped and closed its loop before it returns",
        "asyncio.run() は、戻る前に自分のループを止めて、クローズしています",
    ),
}


def is_found() -> bool:
    """Tell whether get_running_loop() gives a loop here."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def is_found_at_module_level(folder: Path) -> bool:
    """Tell the same of a file that Python runs, with the call at its top level."""
    file = folder / "notes.py"
    file.write_text("import asyncio\n\nloop = asyncio.get_running_loop()\n", encoding="utf-8")
    try:
        runpy.run_path(str(file))
    except RuntimeError:
        return False
    return True


def check(kata: ModuleType, folder: Path, *places: str) -> None:
    """Compare the predictions for these places with what happens there."""
    seen = {"at module level": is_found_at_module_level(folder)}
    kata.program(lambda place: seen.update({place: is_found()}))
    assert set(seen) == set(WHY), say(
        f"the program was changed: it looks at {sorted(seen)}. Put it back and change FINDS only",
        f"program が変わっています(調べた場所は {sorted(seen)})。元に戻して、FINDS だけを書き換えてください",
    )
    for place in places:
        predicted = kata.FINDS.get(place)
        assert predicted is not None, say(
            f"the row {place!r} of FINDS is still empty: write down what you expect",
            f"FINDS の {place!r} の行が空です。予想を書きましょう",
        )
        assert isinstance(predicted, bool), say(
            f"an answer is True or False; the row {place!r} of FINDS is {predicted!r}",
            f"答えは True か False です。FINDS の {place!r} の行は {predicted!r} です",
        )
        happened = (
            ("gives a loop", "ループが返りました") if seen[place] else ("raises RuntimeError", "例外になりました")
        )
        why_en, why_ja = WHY[place]
        assert predicted == seen[place], say(
            f"FINDS, row {place!r}: you expected {predicted}, but get_running_loop() {happened[0]} there.\n{why_en}",
            f"FINDS の {place!r} の行: 予想は {predicted} ですが、実際には {happened[1]}。\n{why_ja}",
        )


def asked(kata: ModuleType) -> asyncio.AbstractEventLoop | None:
    """Return what loop_or_none() returns; tell of what it raises in a learner's words."""
    try:
        answer = kata.loop_or_none()
    except NotImplementedError:
        raise
    except (RuntimeError, Warning) as error:
        text = say(
            f"loop_or_none() raised {type(error).__name__}: {error}. Where no loop is running it should return None",
            f"loop_or_none() が例外になりました({type(error).__name__}: {error})。"
            "実行中のループがなければ None を返すはずです",
        )
        raise pytest.fail.Exception(text) from error
    if inspect.iscoroutine(answer):
        answer.close()
        pytest.fail(
            say(
                "loop_or_none() gave a coroutine object. It should be an ordinary function: where no loop is running, "
                "nobody could await it",
                "loop_or_none() を呼ぶとコルーチンオブジェクトが返りました。普通の関数にしてください。"
                "ループが動いていない場所では、await できないからです",
            )
        )
    if isinstance(answer, asyncio.AbstractEventLoop) and not answer.is_running():
        answer.close()  # one that was made here, or is of no use any more
    return answer


def check_none(answer: object, where_en: str, where_ja: str) -> None:
    """Fail unless the answer is None, as it must be where no loop is running."""
    assert answer is None, say(
        f"loop_or_none() was called {where_en}: no loop is running there, so it should return None; "
        f"it returned {answer!r}. Does it make a loop, or remember one?",
        f"loop_or_none() を{where_ja}呼びました。実行中のループはないので None を返すはずですが、{answer!r} が"
        "返りました。ループを作ったり、前のループを覚えていたりしませんか",
    )


def test_where_a_loop_is_running(kata, tmp_path):
    """All code that the loop calls, directly or through others, finds it."""
    check(
        kata,
        tmp_path,
        "in a coroutine",
        "in a function that a coroutine calls",
        "in a callback of the loop",
        "in a callback that a thread gives to the loop",
    )


@pytest.mark.claim("loop-get-existing", against=True)
def test_where_no_loop_is_running(kata, tmp_path):
    """At module level, in another thread and after the run there is no running loop: RuntimeError."""
    check(kata, tmp_path, "at module level", "in a function that to_thread() runs", "after asyncio.run()")


async def test_the_running_loop_is_returned(kata):
    """In a coroutine and in a callback the answer is the loop that runs."""
    loop = asyncio.get_running_loop()
    in_coroutine, in_callback = asked(kata), loop.create_future()

    def callback() -> None:
        try:
            in_callback.set_result(asked(kata))
        except BaseException as error:
            in_callback.set_exception(error)

    loop.call_soon(callback)
    for where_en, where_ja, answer in [
        ("a coroutine", "コルーチンの中", in_coroutine),
        ("a callback of the loop", "ループのコールバックの中", await in_callback),
    ]:
        assert answer is loop, say(
            f"in {where_en} loop_or_none() should return the running loop; it returned {answer!r}",
            f"{where_ja}では、loop_or_none() は実行中のループを返すはずですが、{answer!r} が返りました",
        )


@pytest.mark.claim("loop-get-existing", against=True)
def test_none_where_no_loop_is_running(kata):
    """Before and after a run, and in a thread beside the loop, the answer is None."""
    check_none(asked(kata), "before asyncio.run()", "asyncio.run() の前に")

    async def main() -> None:
        asked(kata)
        check_none(
            await asyncio.to_thread(asked, kata), "in a thread, by to_thread()", "to_thread() でスレッドの中から"
        )

    asyncio.run(main())
    check_none(asked(kata), "after asyncio.run()", "asyncio.run() のあとに")


def test_a_loop_that_is_only_set_is_not_running(kata):
    """A current loop that nobody runs is not the running one."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        answer = asked(kata)
    finally:
        asyncio.set_event_loop(None)
        loop.close()
    assert answer is None, say(
        "a loop was made and set, but not running, when loop_or_none() was called: it should return None; it returned "
        f"{answer!r}. set_event_loop() only says which loop is current; who asks whether one is running?",
        "ループを作って set しただけで、まだ動かさずに loop_or_none() を呼びました。None を返すはずですが、"
        f"{answer!r} が返りました。set_event_loop() は「カレント」を決めるだけです。実行中かどうかを調べるのは、"
        "どの関数でしょうか",
    )


def test_a_loop_that_runs_in_another_thread_is_not_running_here(kata):
    """A loop that is current here may be running elsewhere: it is not running this code."""
    loop, started = asyncio.new_event_loop(), threading.Event()
    loop.call_soon(started.set)
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    started.wait()
    asyncio.set_event_loop(loop)
    try:
        answer = asked(kata)
    finally:
        asyncio.set_event_loop(None)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
    assert answer is None, say(
        "a loop is current here, but it is another thread that runs it. No loop runs this code, so loop_or_none() "
        f"should return None; it returned {answer!r}. is_running() does not tell in which thread",
        "カレントのループはありますが、それを動かしているのは別のスレッドです。このコードを実行しているループは"
        f"ないので、loop_or_none() は None を返すはずですが、{answer!r} が返りました。is_running() では、どのスレッドで"
        "動いているかは分かりません",
    )


def test_each_run_has_its_own_loop(kata):
    """Of two runs, each gets its own loop."""

    async def main() -> tuple[object, object]:
        return asked(kata), asyncio.get_running_loop()

    for number in (1, 2):
        answer, loop = asyncio.run(main())
        assert answer is loop, say(
            f"asyncio.run() was called twice. In run {number}, loop_or_none() should return the loop of that run; it "
            f"returned {answer!r}. Does it ask anew each time, or remember?",
            f"asyncio.run() を2回呼びました。{number} 回目の loop_or_none() は、その回のループを返すはずですが、"
            f"{answer!r} が返りました。毎回調べていますか。前のループを覚えていませんか",
        )


def test_each_thread_may_run_its_own_loop(kata):
    """In a thread that runs a loop of its own, that loop is the answer."""

    async def main() -> tuple[object, object]:
        return asked(kata), asyncio.get_running_loop()

    async def beside() -> tuple[object, object]:
        return await asyncio.to_thread(lambda: asyncio.run(main()))

    answer, loop = asyncio.run(beside())
    assert answer is loop, say(
        f"another thread ran a loop of its own: there loop_or_none() should return that loop; it returned {answer!r}",
        "別のスレッドで、そのスレッドのループを動かしました。そこではそのループを返すはずですが、"
        f"{answer!r} が返りました",
    )
