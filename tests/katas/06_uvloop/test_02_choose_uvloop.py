"""uvloop/choose_uvloop: several steps on one loop of uvloop, put away at the end, and nobody else concerned."""

import asyncio
import re
import threading
import warnings
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = [
    pytest.mark.claim("runner-loop-factory"),
    pytest.mark.real_loop,
    pytest.mark.skipif(
        find_spec("uvloop") is None,
        reason=say("needs uvloop, which does not run on Windows", "uvloop が必要です(Windows では動きません)"),
    ),
]


def loop_of_the_policy() -> asyncio.AbstractEventLoop:
    """Return a new loop as asyncio.new_event_loop() does, which the dojo has replaced."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return asyncio.get_event_loop_policy().new_event_loop()


@pytest.fixture(autouse=True)
def asyncio_has_its_own_loops(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin with asyncio's own loops, under --loop uvloop too; take back what an answer sets for the whole program."""
    for module in (asyncio, asyncio.events):
        monkeypatch.setattr(module, "new_event_loop", loop_of_the_policy)
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        asyncio.set_event_loop_policy(None)
    asyncio.set_event_loop(None)


def kind(loop: asyncio.AbstractEventLoop) -> str:
    """Return whose loop it is: "uvloop", or "asyncio" for any other."""
    return "uvloop" if type(loop).__module__.partition(".")[0] == "uvloop" else "asyncio"


def run(kata: ModuleType, *steps: Callable[[], Any]) -> Any:
    """Call run_in_turn, and tell of what it raises in a learner's words, unless a step raised it."""
    begun = []

    def first() -> Any:
        begun.append(True)
        return steps[0]()

    try:
        results = kata.run_in_turn([first, *steps[1:]])
    except DeprecationWarning as error:
        text = say(
            f"a deprecated call was made: {error} A policy chooses for the whole program; a loop_factory chooses for "
            "one run",
            f"非推奨の呼び出しです: {error} ポリシーはプログラム全体のループを決めてしまいます。"
            "1回の実行だけに選ぶには loop_factory を使います",
        )
        raise pytest.fail.Exception(text) from error
    except TypeError as error:
        if not re.search("loop_factory|not callable", str(error)):
            raise
        text = say(
            f"TypeError: {error}. A loop_factory is a function that makes a loop: hand over uvloop's without calling "
            "it. asyncio.run() takes one from Python 3.12 on, asyncio.Runner on every Python here",
            f"TypeError: {error}。loop_factory はループを作る関数です。uvloop のものを、呼び出さずにそのまま渡します。"
            "asyncio.run() が受け取れるのは Python 3.12 からで、asyncio.Runner ならどのバージョンでも受け取れます",
        )
        raise pytest.fail.Exception(text) from error
    assert begun, say("run_in_turn returned, and no step was started", "ステップが1つも始まらないまま戻りました")
    return results


def check_closed(loop: asyncio.AbstractEventLoop, when_en: str, when_ja: str) -> None:
    """Fail unless the loop is closed; close it, so that it does not stay open."""
    was_closed = loop.is_closed()
    loop.close()
    assert was_closed, say(
        f"{when_en}, the loop is still open: whoever has a loop made closes it, whatever happened",
        f"{when_ja}、ループが開いたままです。何が起きても、ループは作った側がクローズします",
    )


def test_the_steps_run_on_uvloop(kata):
    """Each step runs on a loop of uvloop, and its result has its place in the list."""
    loops: list[asyncio.AbstractEventLoop] = []

    def returning(value: object) -> Callable[[], Any]:
        async def step() -> object:
            loops.append(asyncio.get_running_loop())
            await asyncio.sleep(0)
            return value

        return step

    expected = ["first", None, ValueError("a result like any other")]
    results = run(kata, *map(returning, expected))
    assert len(loops) == 3, say(
        f"three steps were given; {len(loops)} have run",
        f"3つのステップを渡しましたが、実行されたのは {len(loops)} 個です",
    )
    assert [kind(loop) for loop in loops] == ["uvloop"] * 3, say(
        f"the steps should run on uvloop's loop; they ran on {type(loops[0]).__name__}, which is asyncio's. Neither "
        "importing uvloop nor setting one of its loops chooses it: the run makes its own loop, with its loop_factory",
        f"ステップは uvloop のループで動くはずですが、動いていたのは asyncio の {type(loops[0]).__name__} です。"
        "uvloop を import しても、そのループを set しても、選んだことにはなりません。ループは実行ごとに "
        "loop_factory で作られます",
    )
    assert results == expected, say(
        f"the steps returned {expected}; run_in_turn returned {results!r}",
        f"ステップの戻り値は {expected} ですが、run_in_turn は {results!r} を返しました",
    )


def test_the_steps_share_a_loop(kata):
    """What one step leaves on the loop is there for the next: a task runs on, a future can be awaited."""
    made: dict[str, Any] = {}

    async def open_line() -> None:
        made["loop"] = asyncio.get_running_loop()
        made["answer"] = asyncio.get_running_loop().create_future()
        made["task"] = asyncio.create_task(answer_later())
        await asyncio.sleep(0)
        made["first is over"] = True

    async def answer_later() -> None:
        for _ in range(3):
            await asyncio.sleep(0)
        made["answer"].set_result("hello?")

    def second_step() -> Any:
        assert made.get("first is over"), say(
            "the second step began before the first was over: the steps run one after another, and a step begins with "
            "the call of its function",
            "最初のステップが終わる前に、2つ目が始まりました。ステップは1つずつ順に実行します。"
            "関数を呼んだ時点で、そのステップは始まります",
        )
        return wait_for_answer()

    async def wait_for_answer() -> str:
        assert made["loop"] is asyncio.get_running_loop(), say(
            "the second step has another loop than the first, so what the first has made is lost. uvloop.run() and "
            "asyncio.run() make a new loop at each call; a Runner keeps one",
            "2つ目のステップのループが、最初のステップのものと違います。これでは、最初のステップで作ったものが使えません。"
            "uvloop.run() と asyncio.run() は、呼び出しのたびに新しいループを作ります。Runner なら同じループのままです",
        )
        assert not made["task"].cancelled(), say(
            "the first step started a task, and at the end of that step it was cancelled. It should run on while the "
            "other steps run: clean up once, at the end of all",
            "最初のステップが始めたタスクが、そのステップの終わりにキャンセルされました。残りのステップの間も動き続ける"
            "はずです。後始末は、すべてが終わったときに1回だけ行います",
        )
        return await made["answer"]

    results = run(kata, open_line, second_step)
    assert results == [None, "hello?"], say(
        f"the second step waits for what a task of the first step says: [None, 'hello?'] expected, got {results!r}",
        "2つ目のステップは、最初のステップが始めたタスクの答えを待ちます。"
        f"結果は [None, 'hello?'] のはずですが、{results!r} でした",
    )


@pytest.mark.parametrize("error", [OSError("no line"), asyncio.CancelledError("enough")], ids=["error", "cancelled"])
def test_a_failure_ends_it(kata, error):
    """The exception of a step reaches the caller as it is, and no step begins after it."""
    loops: list[asyncio.AbstractEventLoop] = []
    begun = []

    async def fail() -> None:
        loops.append(asyncio.get_running_loop())
        raise error

    async def later() -> None:
        begun.append("later")

    caught: BaseException | None = None
    try:
        run(kata, fail, later)
    except type(error) as raised:
        caught = raised
    name = type(error).__name__
    assert not begun, say(
        f"the first step raised {name}, and the second was started all the same",
        f"最初のステップで {name} が発生したのに、2つ目のステップが始められました",
    )
    assert type(caught) is type(error), say(
        f"the first step raised {error!r}, which should reach the caller; run_in_turn raised nothing",
        f"最初のステップで発生した {error!r} は呼び出し元に届くはずですが、run_in_turn は何も発生させませんでした",
    )
    check_closed(loops[0], f"after a step that raised {name}", f"{name} を発生させたステップのあと")


@pytest.mark.parametrize("failing", [False, True], ids=["success", "failure"])
def test_nothing_is_left(kata, failing):
    """At the end leftover tasks have been cancelled and have cleaned up, generators and the loop are closed."""
    loops: list[asyncio.AbstractEventLoop] = []
    left: list[Any] = []
    log = []

    async def watch() -> None:
        try:
            await asyncio.get_running_loop().create_future()
        except asyncio.CancelledError:
            for _ in range(100):  # the clean-up takes its time, on a loop that runs
                await asyncio.sleep(0)
            log.append("task")
            raise

    async def lines() -> AsyncIterator[str]:
        try:
            yield "first line"
        finally:
            log.append("generator")

    async def leave_things() -> None:
        loops.append(asyncio.get_running_loop())
        left.extend([asyncio.create_task(watch()), lines()])
        await anext(left[1])
        if failing:
            raise OSError("no line")

    try:
        run(kata, leave_things)
    except OSError:
        assert failing, say("no step has failed, and OSError was raised", "失敗したステップはないのに OSError です")
    open_tasks = not left[0].done()
    if not loops[0].is_closed() and open_tasks:
        left[0].cancel()
        loops[0].run_until_complete(asyncio.wait(left[:1]))
        log.clear()
    after_en, after_ja = ("after a failure", "失敗のあと") if failing else ("at the end", "終わったとき")
    for what, name in (("task", "タスク"), ("generator", "非同期ジェネレータ")):
        assert what in log, say(
            f"{after_en}, the {what} that a step has left has not cleaned up. Before the loop is closed, asyncio.run() "
            "and Runner cancel what is left, wait for it, and close asynchronous generators; close() alone does not",
            f"{after_ja}、ステップが残した{name}の後始末が済んでいません。asyncio.run() や Runner は、"
            "ループを閉じる前に、残ったタスクをキャンセルして終わりを待ち、非同期ジェネレータを閉じます。"
            "close() だけでは行われません",
        )
    check_closed(loops[0], after_en, after_ja)


def loops_of_others() -> list[str]:
    """Return what another thread gets now: from asyncio.new_event_loop(), asyncio.run() and the policy."""
    kinds = []

    async def running() -> str:
        return kind(asyncio.get_running_loop())

    def ask() -> None:
        for make in (asyncio.new_event_loop, loop_of_the_policy):
            loop = make()
            kinds.append(kind(loop))
            loop.close()
        kinds.append(asyncio.run(running()))

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    return kinds


def test_nobody_else_is_concerned(kata):
    """The choice is for these steps: other threads, and runs after it, get the loops that they got before."""

    async def look() -> Sequence[str]:
        return await asyncio.to_thread(loops_of_others)

    before = loops_of_others()
    [during] = run(kata, look)
    after = loops_of_others()
    for seen, when_en, when_ja in (
        (during, "while the steps ran", "ステップの実行中"),
        (after, "after run_in_turn", "run_in_turn のあと"),
    ):
        assert seen == before, say(
            f"{when_en}, another thread that made loops got {seen}; before it had got {before}. uvloop was chosen for "
            "the whole program: a policy, uvloop.install() or a replaced new_event_loop does that. A loop_factory "
            "chooses for one run",
            f"{when_ja}に別のスレッドでループを作ると {seen} でした(前は {before})。uvloop がプログラム全体に選ばれて"
            "います。ポリシーや uvloop.install()、new_event_loop の差し替えは全体に効きます。1回の実行だけに選ぶには "
            "loop_factory を使います",
        )
