"""tasks/done_callback: hearing of the end of tasks without waiting for them."""

import asyncio
import gc
import inspect
from typing import Any

import pytest

from async_dojo.testing import Clock, say


async def download(seconds: float, error: Exception | None = None) -> str:
    """Take so long, then fail with the error if there is one."""
    await asyncio.sleep(seconds)
    if error:
        raise error
    return f"{seconds} s"


class Screen:
    """Takes the reports, and notes when each of them came."""

    def __init__(self, clock: Clock) -> None:
        self.reports: list[tuple[int, int]] = []
        self.times: list[float] = []
        self._clock = clock

    def report(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        self.times.append(self._clock.elapsed)


def show(kata, tasks: list[asyncio.Task[Any]], screen: Screen) -> None:
    """Call show_progress, and see that it is an ordinary function that leaves no task of its own."""
    before = asyncio.all_tasks()
    try:
        result = kata.show_progress(tasks, screen.report)
    except asyncio.InvalidStateError as error:
        pytest.fail(
            say(
                f"show_progress raised InvalidStateError: {error}. The tasks are still running: result() and "
                "exception() are for those that are done",
                f"show_progress が InvalidStateError になりました: {error}。タスクはまだ動いています。result() や "
                "exception() が使えるのは、終わったタスクだけです",
            )
        )
    if inspect.iscoroutine(result):
        result.close()
        pytest.fail(
            say(
                "show_progress should be an ordinary function, so that its caller need not wait; it is `async def`",
                "show_progress は、呼び出し側が待たずに済むように普通の関数にしますが、`async def` になっています",
            )
        )
    made = asyncio.all_tasks() - before
    assert not made, say(
        f"show_progress made {len(made)} more task(s). To hear of the end of a task no other one needs to wait for it: "
        "the task itself calls back",
        f"show_progress が新しいタスクを {len(made)} 個作りました。終わりを知るのに、別のタスクは要りません。"
        "タスクのほうから呼んでくれます",
    )


async def ended(tasks: list[asyncio.Task[Any]]) -> None:
    """Wait until the tasks have ended, and what their callbacks do is over."""
    await asyncio.wait(tasks)
    await asyncio.sleep(0.3)
    for task in tasks:
        if not task.cancelled():
            task.exception()  # look at it, so that nobody misses it


async def test_each_task_is_reported_when_it_ends(kata, clock):
    """The callback is called at the end of each task, in the order in which they end."""
    screen = Screen(clock)
    tasks = [asyncio.create_task(download(seconds)) for seconds in (0.6, 0.2, 0.4)]
    show(kata, tasks, screen)
    assert screen.reports == [], say(
        f"no task has ended yet, but {screen.reports} was reported: is `report` called, rather than handed over?",
        f"まだどのタスクも終わっていないのに {screen.reports} と報告されました。`report` を渡すのではなく、その場で"
        "呼んでいませんか",
    )
    await ended(tasks)
    assert screen.reports == [(1, 3), (2, 3), (3, 3)], say(
        "three tasks ended, one after another, so that the reports (done, total) should be (1, 3), (2, 3), (3, 3); "
        f"they are {screen.reports}. Are those that have ended counted, when they end?",
        "3つのタスクが順に終わったので、報告 (done, total) は (1, 3)、(2, 3)、(3, 3) のはずですが、"
        f"{screen.reports} でした。終わったときに、終わった数を数えていますか",
    )
    assert screen.times == [0.2, 0.4, 0.6], say(
        f"the tasks ended after 0.2, 0.4 and 0.6 s, but the reports came after {', '.join(map(str, screen.times))}. "
        "A callback comes at once; does something look now and then?",
        f"タスクは 0.2 秒、0.4 秒、0.6 秒で終わりましたが、報告が来たのは {'、'.join(map(str, screen.times))} でした。"
        "コールバックならすぐに来ます。ときどき見に行っていませんか",
    )


async def test_a_failure_and_a_cancellation_are_ends_too(kata, clock):
    """A done callback is called however the task ends."""
    screen = Screen(clock)
    error = OSError("line cut")
    tasks = [asyncio.create_task(job) for job in (download(0.2, error), download(0.4), download(9), download(0.8))]
    show(kata, tasks, screen)
    await asyncio.sleep(0.6)
    tasks[2].cancel()
    await ended(tasks)
    assert screen.reports == [(1, 4), (2, 4), (3, 4), (4, 4)], say(
        "four tasks ended: one failed, one was cancelled, two returned; each is reported once, (1, 4) to (4, 4). "
        f"The reports are {screen.reports}. Does the callback ask for a result or an exception? "
        "Of a cancelled task both raise CancelledError",
        "4つのタスクが終わりました。1つは失敗、1つはキャンセル、2つは正常終了です。(1, 4) から (4, 4) まで1回ずつ"
        f"報告されるはずですが、{screen.reports} でした。"
        "コールバックの中で result() や exception() を呼んでいませんか。"
        "キャンセルされたタスクでは、どちらも CancelledError になります",
    )
    assert screen.times == [0.2, 0.4, 0.6, 0.8], say(
        f"the tasks ended after 0.2, 0.4, 0.6 (cancelled) and 0.8 s; the reports came after "
        f"{', '.join(map(str, screen.times))}",
        f"タスクは 0.2 秒、0.4 秒、0.6 秒(キャンセル)、0.8 秒で終わりましたが、報告が来たのは "
        f"{'、'.join(map(str, screen.times))} でした",
    )
    ends = ["cancelled" if task.cancelled() else task.exception() or task.result() for task in tasks]
    assert ends == [error, "0.4 s", "cancelled", "0.8 s"], say(
        f"the tasks should end as they would have without the progress: failed, returned, cancelled, returned; "
        f"they ended with {ends}",
        f"進み具合を見ているだけなので、終わり方は変わらないはずです(失敗、正常、キャンセル、正常)。実際: {ends}",
    )


async def test_one_failure_leaves_the_others_alone(kata, clock):
    """Watching tasks does not tie them together."""
    screen = Screen(clock)
    tasks = [asyncio.create_task(download(0.1)), asyncio.create_task(download(0.2))]
    show(kata, tasks, screen)
    tasks[0].cancel()
    await ended(tasks)
    assert not tasks[1].cancelled(), say(
        "one task was cancelled, and the other was cancelled with it",
        "片方のタスクをキャンセルしたら、もう片方までキャンセルされました",
    )
    assert screen.reports == [(1, 2), (2, 2)], say(
        f"one task was cancelled before it began, the other returned: expected (1, 2), (2, 2), got {screen.reports}",
        f"1つは始まる前にキャンセルされ、1つは正常に終わりました。(1, 2)、(2, 2) のはずが {screen.reports} でした",
    )


async def test_tasks_that_end_together_count_one_by_one(kata, clock):
    """When two callbacks are called, both tasks are done already."""
    screen = Screen(clock)
    tasks = [asyncio.create_task(download(0.1)) for _ in range(3)]
    show(kata, tasks, screen)
    await ended(tasks)
    assert screen.reports == [(1, 3), (2, 3), (3, 3)], say(
        "three tasks ended at the same moment; they count one by one: expected (1, 3), (2, 3), (3, 3), "
        f"got {screen.reports}. Is the number of done() tasks reported? All are done by then",
        "3つのタスクが同時に終わりましたが、1つずつ数えるので、(1, 3)、(2, 3)、(3, 3) のはずが "
        f"{screen.reports} でした。done() のタスクの数を報告していませんか。その時点では、もう全部終わっています",
    )


async def test_tasks_that_have_ended_before_count(kata, clock):
    """A callback that is added to a finished task is called, too."""
    screen = Screen(clock)
    early = [asyncio.create_task(download(0.1)), asyncio.create_task(download(0.1, OSError("line cut")))]
    await ended(early)
    late = asyncio.create_task(download(0.1))
    show(kata, [late, *early], screen)
    await ended([late])
    assert screen.reports == [(1, 3), (2, 3), (3, 3)], say(
        "two of the three tasks had ended before show_progress was called; they count as well, each with its own "
        f"report: expected (1, 3), (2, 3), (3, 3), got {screen.reports}",
        "3つのうち2つは、show_progress が呼ばれる前に終わっていましたが、それも1つずつ数えて報告します。"
        f"(1, 3)、(2, 3)、(3, 3) のはずが {screen.reports} でした",
    )


async def test_each_call_counts_for_itself(kata, clock):
    """Two progress bars at the same time do not mix, and one without tasks stays empty."""
    first, second, empty = Screen(clock), Screen(clock), Screen(clock)
    songs = [asyncio.create_task(download(seconds)) for seconds in (0.1, 0.3)]
    films = [asyncio.create_task(download(seconds)) for seconds in (0.2, 0.4, 0.6)]
    show(kata, songs, first)
    show(kata, films, second)
    show(kata, [], empty)
    await ended([*songs, *films])
    seen = first.reports, second.reports
    assert seen == ([(1, 2), (2, 2)], [(1, 3), (2, 3), (3, 3)]), say(
        "show_progress was called for two songs and then for three films, at the same time. Expected (1, 2), (2, 2) "
        f"and (1, 3), (2, 3), (3, 3); got {first.reports} and {second.reports}. Do the calls share a counter?",
        "show_progress を、曲2つと映画3つについて同時に使いました。(1, 2)、(2, 2) と (1, 3)、(2, 3)、(3, 3) の"
        f"はずが、{first.reports} と {second.reports} でした。カウンターを共有していませんか",
    )
    assert empty.reports == [], say(
        f"without tasks there is nothing to report, but {empty.reports} was reported",
        f"タスクがなければ報告することもないはずですが、{empty.reports} と報告されました",
    )


async def test_an_error_that_nobody_sees_is_still_reported(kata, clock):
    """To ask a task for its exception is to say that somebody has seen it."""
    reports: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: reports.append(context["message"]))
    show(kata, [asyncio.create_task(download(0.1, OSError("line cut")))], Screen(clock))
    await asyncio.sleep(0.2)
    gc.collect(0)  # asyncio reports a failed task when it is collected
    assert len(reports) == 1, say(
        f"a download failed, and nobody awaited it: asyncio should report that once; its reports are {reports}. "
        "Does the callback ask for the exception, or fail itself? A progress display should hide no error",
        f"ダウンロードが失敗し、誰も await していないので、asyncio が1回報告するはずですが、報告は {reports} でした。"
        "コールバックが例外を取り出したり、自分で失敗したりしていませんか。進み具合の表示がエラーを隠してはいけません",
    )
