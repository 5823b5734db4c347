"""files/pipeline: the parts one by one, then all of them together; stage by stage."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest

from async_dojo.testing import say

# A task that passes on whatever its transform says may end normally after it was cancelled. That the cancellation of
# the whole gets out is seen by the tests.
pytestmark = pytest.mark.allow("swallowed_cancellation")

PATIENCE = 60.0  # seconds; what has not ended by then never ends
ODD = [None, False, 0, "", ValueError("an item"), (), ANY, "end", [], None]  # ANY is equal to everything


async def ended(work: Coroutine[Any, Any, Any], hint: str) -> None:
    """Await the work; where it does not end, tell so, and why that may be."""
    task = asyncio.create_task(work)
    await asyncio.wait([task], timeout=PATIENCE)
    if task.done():
        return task.result()
    task.cancel()
    await asyncio.wait([task])
    pytest.fail(hint)


def queue_of(items: Sequence[Any]) -> asyncio.Queue[Any]:
    """Return a queue with these items in it."""
    queue: asyncio.Queue[Any] = asyncio.Queue()
    for item in items:
        queue.put_nowait(item)
    return queue


def taken_from(queue: asyncio.Queue[Any]) -> list[Any]:
    """Take all out of a queue that is there."""
    return [queue.get_nowait() for _ in range(queue.qsize())]


def leaves(error: BaseException | None) -> list[BaseException]:
    """Return the exceptions in a group, and in the groups in it; or the one, if it is no group."""
    if isinstance(error, BaseExceptionGroup):
        return [leaf for inner in error.exceptions for leaf in leaves(inner)]
    return [] if error is None else [error]


async def failures_of(work: Coroutine[Any, Any, Any], hint: str) -> list[BaseException]:
    """Return the exceptions that come out of the work, taken out of their groups; none, if it returns."""
    try:
        await ended(work, hint)
    except NotImplementedError:
        raise
    except (Exception, BaseExceptionGroup) as error:
        error.__traceback__ = None  # what only this keeps alive, such as an open file, shows itself now
        return leaves(error)
    return []


def write_file(path: Path, text: str) -> Path:
    """Make a file with this text, and return its path."""
    path.write_bytes(text.encode())
    return path


def content(path: Path) -> str | None:
    """Return the text of a file, or None where there is none."""
    return path.read_bytes().decode().replace("\r\n", "\n") if path.exists() else None


class Job:
    """The `transform` of a test: takes so many seconds for an item, and knows what is being worked on."""

    def __init__(self, seconds: Callable[[Any], float], error: BaseException | None = None) -> None:
        self.seconds, self.error = seconds, error
        self.begun: list[Any] = []
        self.active = self.most = 0
        self.older_tasks = asyncio.all_tasks()

    async def __call__(self, item: Any) -> Any:
        """Be called as `transform`; a negative number of seconds means that it fails after them."""
        self.begun.append(item)
        self.active += 1
        self.most = max(self.most, self.active)
        try:
            seconds = self.seconds(item)
            await asyncio.sleep(abs(seconds))
            if seconds < 0 and self.error is not None:
                raise self.error
        except asyncio.CancelledError:
            await asyncio.sleep(0.1)  # it needs a while to put things in order
            raise
        finally:
            self.active -= 1
        return item

    def check_all_ended(self, when: str, itsu: str) -> None:
        """Fail where something is still at work."""
        left = asyncio.all_tasks() - self.older_tasks
        assert not self.active, say(
            f"{when}, but {self.active} transform(s) are still at work. Cancel all of them, and await the end of each: "
            "cancel() alone only asks, and gather() does neither",
            f"{itsu}、まだ {self.active} 個の transform が動いています。すべてキャンセルし、それぞれの終わりを await "
            "しましょう。cancel() は頼むだけで、gather() はどちらもしません",
        )
        assert not left, say(
            f"{when}, but tasks are still running: {len(left)}. When one fails gather() leaves the others alone; a "
            "TaskGroup cancels them and waits",
            f"{itsu}、タスクが {len(left)} 個残っています。1つが失敗したとき、gather() はほかを放置しますが、"
            "TaskGroup はキャンセルして、終わりを待ちます",
        )


# Stage 1: read


LINES = {
    "tea\n\n  for two \nお茶": ["tea", "", "  for two ", "お茶"],
    "a\n\n": ["a", ""],
    "": [],
    "a\u2028b\x0cc\n": ["a\u2028b\x0cc"],
}


async def test_stage_1_the_lines_come_then_end(kata, tmp_path):
    """Each line as it is but for its line end, in order, and END behind the last."""
    for text, expected in LINES.items():
        outbox: asyncio.Queue[Any] = asyncio.Queue()
        await ended(
            kata.read_lines(write_file(tmp_path / "source", text), outbox),
            say(
                "read_lines does not end, with room enough in the queue",
                "キューに空きがあるのに、read_lines が終わりません",
            ),
        )
        items = taken_from(outbox)
        ends = [number for number, item in enumerate(items) if item is kata.END]
        assert ends == [len(items) - 1], say(
            f"behind the last line there should be END, once; the queue has {items}",
            f"最後の行の次に END が1つ入るはずですが、キューの中身は {items} です",
        )
        assert items[:-1] == expected, say(
            f"the file has {text!r}, so the lines are {expected}; in the queue there were {items[:-1]}. Only the '\\n' "
            "at the end is taken away, and blanks and empty lines stay; nothing else ends a line, as str.splitlines() "
            "believes",
            f"ファイルの中身は {text!r} なので、行は {expected} ですが、キューの中身は {items[:-1]} でした。"
            "取り除くのは行末の '\\n' だけです。空白や空の行は残します。str.splitlines() と違って、"
            "ほかの文字は行の終わりではありません",
        )


async def test_stage_1_a_full_queue_stops_the_reader(kata, tmp_path):
    """The reader waits for room, and what it has not read by then it reads later."""
    lines = [f"{number:04}" + "x" * 995 for number in range(1000)]
    path = write_file(tmp_path / "source", "\n".join(lines))
    outbox: asyncio.Queue[Any] = asyncio.Queue(2)
    reader = asyncio.create_task(kata.read_lines(path, outbox))
    await asyncio.sleep(1)
    try:
        if reader.done():
            reader.result()
    except asyncio.QueueFull:
        pytest.fail(
            say(
                "QueueFull came out of read_lines: put_nowait() does not wait. `await outbox.put(...)` waits for room",
                "read_lines から QueueFull が出ました。put_nowait() は待ちません。"
                "`await outbox.put(...)` なら、空くまで待ちます",
            )
        )
    assert outbox.qsize() == 2, say(
        f"there is room for 2 lines in the queue, and nobody takes any; it has {outbox.qsize()}",
        f"キューには2行分の空きがあり、誰も取り出していませんが、入っているのは {outbox.qsize()} 行です",
    )
    lines[-1] = "9" * len(lines[-1])
    write_file(path, "\n".join(lines))  # in place: who has the file open sees it
    items = []
    while not items or items[-1] is not kata.END:
        items.append(await outbox.get())
    await reader
    assert items[-2] == lines[-1], say(
        f"the file has 1 MB. While the queue was full its last line became {lines[-1][:4]}..., but what came was "
        f"{items[-2][:4]}...: the whole file was read ahead. readlines() and read() do so",
        f"1 MB のファイルです。キューがいっぱいで待っている間に、最後の行が {lines[-1][:4]}... に変わりましたが、"
        f"届いたのは {items[-2][:4]}... です。先に全体が読まれています。readlines() や read() はそうします",
    )
    assert len(items) == 1001, say(
        f"there are 1000 lines and END; {len(items)} items came",
        f"1000行と END のはずが、届いたのは {len(items)} 個です",
    )


async def test_stage_1_a_cancelled_reader_closes_its_file(kata, tmp_path):
    """A reader that is cancelled while it waits for room ends, puts no END, and its file is closed."""
    outbox: asyncio.Queue[Any] = asyncio.Queue(1)
    reader = asyncio.create_task(kata.read_lines(write_file(tmp_path / "source", "a\nb\nc\n"), outbox))
    await asyncio.sleep(0.5)
    reader.cancel()
    await asyncio.sleep(0.5)
    items = taken_from(outbox)
    await asyncio.wait([reader], timeout=PATIENCE)
    if reader.done() and not reader.cancelled():
        reader.result()
    assert reader.cancelled(), say(
        "the reader was cancelled while it waited for room, but did not end with CancelledError",
        "空きを待っている read_lines をキャンセルしましたが、CancelledError で終わりませんでした",
    )
    items += taken_from(outbox)
    assert items == ["a"], say(
        f"there was room for one line, so 'a' is in the queue and nothing else: no END, as that would tell that all "
        f"has been read; it has {items}",
        f"キューの空きは1行分なので、入っているのは 'a' だけのはずですが、{items} が入っています。"
        "END を入れると、全部読んだと思われます",
    )  # that no file is left open is seen by the dojo


# Stage 2: write


@pytest.mark.parametrize("lines", [["tea", "", " お茶 "], []], ids=["lines", "no lines"])
async def test_stage_2_the_lines_are_written(kata, tmp_path, lines):
    """Each line gets its line end back; what was in the file before is gone, and without lines it is empty."""
    for target in (tmp_path / "new", write_file(tmp_path / "old", "something older, and longer than that\n")):
        await ended(
            kata.write_lines(target, queue_of([*lines, kata.END])),
            say("write_lines does not end, though END came", "END が来たのに、write_lines が終わりません"),
        )
        expected = "".join(line + "\n" for line in lines)
        assert content(target) == expected, say(
            f"the lines are {lines}, so the file has {expected!r}; it has {content(target)!r} (None: it is not there)",
            f"行は {lines} なので、ファイルの中身は {expected!r} のはずですが、{content(target)!r} です"
            "(None はファイルなし)",
        )


async def test_stage_2_lines_are_written_as_they_come(kata, tmp_path):
    """The writer does not collect the lines: they are in the file before END comes."""
    inbox: asyncio.Queue[Any] = asyncio.Queue(1)
    writer = asyncio.create_task(kata.write_lines(tmp_path / "target", inbox))
    for number in range(50):
        if number % 10 == 0:
            await asyncio.sleep(0.1)  # whoever fills the queue has a break
        put = asyncio.ensure_future(inbox.put(f"{number:04}" + "x" * 10_000))
        await asyncio.wait([put, writer], return_when=asyncio.FIRST_COMPLETED)
        if writer.done():
            put.cancel()
            writer.result()
            pytest.fail(
                say(
                    "write_lines ended before END came. A queue that is empty is not at its end",
                    "END が来る前に write_lines が終わりました。キューが空でも、終わりとは限りません",
                )
            )
    size = len(content(tmp_path / "target") or "")
    await inbox.put(kata.END)
    await asyncio.wait([writer])
    writer.result()
    assert size > 250_000, say(
        f"500 KB in 50 lines had been taken from the queue, but the file had {size} bytes. Write each line when it "
        "comes: a file may be larger than memory",
        f"50行、500 KB が取り出されたのに、ファイルはまだ {size} バイトでした。行が来るたびに書きましょう。"
        "ファイルはメモリより大きいかもしれません",
    )


async def test_stage_2_end_is_the_end(kata, tmp_path):
    """What comes behind END is not for this writer."""
    inbox = queue_of(["a", kata.END, "b", kata.END])
    await ended(
        kata.write_lines(tmp_path / "target", inbox),
        say("write_lines does not end, though END came", "END が来たのに、write_lines が終わりません"),
    )
    left = taken_from(inbox)
    assert left == ["b", kata.END], say(
        f"behind END there were 'b' and another END, which stay in the queue; left are {left}",
        f"END の後にある 'b' と END は、キューに残すはずですが、残っているのは {left} です",
    )
    assert content(tmp_path / "target") == "a\n", say(
        f"up to END there was one line, a; the file has {content(tmp_path / 'target')!r}",
        f"END までの行は a だけですが、ファイルの中身は {content(tmp_path / 'target')!r} です",
    )


# Stages 3 and 4: work, in any order and in that of the items


async def results_of(work: Callable[..., Any], items: Sequence[Any], job: Any, workers: int, end: object) -> list[Any]:
    """Run a stage over the items, with room for all results, and return these, without the END behind them."""
    outbox: asyncio.Queue[Any] = asyncio.Queue()
    name = getattr(work, "__name__", "work")
    await ended(
        work(job, workers, queue_of([*items, end]), outbox),
        say(
            f"{name} does not end, though END is in the inbox. It is there once, for all workers: does each wait for "
            "one of its own?",
            f"inbox に END があるのに、{name} が終わりません。END は全体で1つです。ワーカーが1人ずつ、自分の END を"
            "待っていませんか",
        ),
    )
    results = taken_from(outbox)
    ends = [number for number, result in enumerate(results) if result is end]
    assert (ends, len(results)) == ([len(items)], len(items) + 1), say(
        f"of {len(items)} items come {len(items)} results, and then END, once; there were {len(results)} in all, and "
        f"END stood at {ends}. Is an item mistaken for the end, or does every worker put an END?",
        f"{len(items)} 個の値からは、結果が {len(items)} 個と、最後に END が1つ出ます。実際は全部で {len(results)} 個、"
        f"END の位置は {ends} でした。値を終わりと取り違えたり、ワーカーが1人ずつ END を入れたりしていませんか",
    )
    return results[:-1]


async def check_in_hand(end: object, work: Callable[..., Any]) -> None:
    """Let nobody take results: the work stops when the outbox is full and `workers` items are in hand."""
    inbox, outbox = queue_of([*range(20), end]), asyncio.Queue(2)
    job = Job(lambda _: 0.01)
    task = asyncio.create_task(work(job, 3, inbox, outbox))
    for taken in range(4):
        await asyncio.sleep(0.3)
        if task.done():
            task.result()
        in_hand = 21 - inbox.qsize() - outbox.qsize() - taken
        assert outbox.qsize() == 2, say(
            f"there is room for 2 results in the outbox, and time enough for many, but it has {outbox.qsize()}. Is "
            "something waiting for the end before it puts the first?",
            f"outbox には2つ分の空きがあり、時間も十分ありましたが、入っているのは {outbox.qsize()} 個です。"
            "全部が終わるまで、最初の結果を入れずにいませんか",
        )
        assert in_hand <= 3, say(
            f"the outbox is full and nobody takes results, so at most 3 items are in hand, as there are 3 workers; but "
            f"it is {in_hand}. Take an item only when there is a free worker; one that waits to put its result is not "
            "free",
            f"outbox がいっぱいで、誰も結果を取り出さないので、手元にあるのはワーカーの数と同じ3個までのはずですが、"
            f"{in_hand} 個あります。値を取り出すのは、空いたワーカーがいるときだけです。"
            "結果を入れようと待っているワーカーは、空いていません",
        )
        outbox.get_nowait()
    task.cancel()
    await asyncio.wait([task])
    job.check_all_ended("the cancelled work has ended", "キャンセルされた処理は終わりましたが")


async def check_failure(work: Callable[..., Any], clock: Any) -> None:
    """Let one transform fail, while another takes long and the inbox is empty; all is stopped at once."""
    error = ValueError("item 2")
    job = Job(lambda item: -0.1 if item == 2 else 30, error)
    outbox: asyncio.Queue[Any] = asyncio.Queue()
    hint = say(
        "a transform failed, but the others were not stopped: they still wait for items, or for the end of their work. "
        "Was the exception caught, and taken for a result?",
        "transform が失敗したのに、ほかが止まりません。値や、自分の仕事の終わりを、まだ待っています。"
        "例外を捕まえて、結果として扱っていませんか",
    )
    failures = await failures_of(work(job, 5, queue_of(range(4)), outbox), hint)
    assert error in failures, say(
        f"transform raised {error!r}, which should come out, by itself or in a group; what came out is {failures}",
        f"transform が出した {error!r} が、そのまま、またはグループに入って出るはずですが、"
        f"出てきたのは {failures} です",
    )
    job.check_all_ended("the work has failed", "処理は失敗しましたが")
    assert clock.elapsed < 1, say(
        f"the transform of the third item failed after 0.1 s, but that came out after {clock.elapsed}. Is it awaited "
        "behind another one, which takes long?",
        f"3番目の値の transform は 0.1 秒後に失敗しましたが、それが外に出たのは {clock.elapsed} 後です。"
        "長くかかるほかの値の後ろで await されていませんか",
    )
    assert outbox.empty(), say(
        f"nothing was ready when it failed, and END would tell that all went well; the outbox has {taken_from(outbox)}",
        f"失敗したときに、結果はまだありません。END を入れると、うまくいったと思われます。"
        f"outbox の中身は {taken_from(outbox)} です",
    )


async def check_cancellation(work: Callable[..., Any]) -> None:
    """Cancel the work while some transforms run and while it waits for items."""
    for items in ((), range(2), range(10)):
        job = Job(lambda _: 1000)
        outbox: asyncio.Queue[Any] = asyncio.Queue()
        task = asyncio.create_task(work(job, 3, queue_of(items), outbox))
        await asyncio.sleep(0.1)
        if task.done():
            task.result()
        task.cancel()
        await asyncio.wait([task], timeout=PATIENCE)
        if task.done() and not task.cancelled():
            task.result()
        assert task.cancelled(), say(
            "the work was cancelled, but did not end with CancelledError. Was that caught and not raised again?",
            "処理をキャンセルしましたが、CancelledError で終わりませんでした。捕まえたまま、raise し直していないのでは"
            "ありませんか",
        )
        job.check_all_ended("the cancelled work has ended", "キャンセルされた処理は終わりましたが")
        assert outbox.empty(), say(
            f"END would tell that all went well; the outbox has {taken_from(outbox)}",
            f"END を入れると、うまくいったと思われます。outbox の中身は {taken_from(outbox)} です",
        )


@pytest.mark.schedules(20)
async def test_stage_3_every_item_is_transformed(kata):
    """Of each item comes its result, whatever it is, and at the end END, once; however many workers there are."""
    for items, workers in ((ODD, 3), (ODD, 1), (["x"], 4), ([], 2)):
        job = Job(lambda _: 0)
        results = await results_of(kata.work, items, job, workers, kata.END)
        assert sorted(map(id, results)) == sorted(map(id, items)), say(
            f"each item is its own result here: {items}; the results were {results}",
            f"ここでは、値がそのまま結果になります。値は {items} で、結果は {results} でした",
        )


async def test_stage_3_workers_work_at_the_same_time(kata, clock):
    """Six items of 0.1 s take 0.2 s with three workers; a quick result does not wait for a slow one."""
    job = Job(lambda _: 0.1)
    await results_of(kata.work, range(6), job, 3, kata.END)
    assert job.most == 3, say(
        f"with 3 workers up to 3 transforms should run at the same time; it was {job.most}",
        f"ワーカーが3人なら、同時に動く transform は最大3つのはずですが、{job.most} でした",
    )
    assert clock.elapsed == 0.2, say(
        f"6 items of 0.1 s take 0.2 s with 3 workers; it took {clock.elapsed}",
        f"0.1 秒かかる値が6つ、ワーカーが3人なら 0.2 秒ですが、{clock.elapsed} かかりました",
    )
    results = await results_of(kata.work, [5, 1, 2], Job(lambda item: item / 10), 3, kata.END)
    assert results == [1, 2, 5], say(
        f"items 5, 1 and 2 take so many tenths of a second, so the results are ready in the order 1, 2, 5; it was "
        f"{results}. Does one wait for another?",
        f"値 5、1、2 には、その10分の1の秒数がかかるので、結果は 1、2、5 の順にできますが、{results} でした。"
        "ほかの結果を待っていませんか",
    )


async def test_stage_3_a_full_outbox_stops_the_workers(kata):
    """Who cannot put a result takes no further item."""
    await check_in_hand(kata.END, kata.work)


async def test_stage_3_a_failure_stops_all(kata, clock):
    """One transform fails: the others are cancelled, have ended, and the exception comes out."""
    await check_failure(kata.work, clock)


async def test_stage_3_a_cancellation_stops_all(kata):
    """The work is cancelled: so is every transform, and all have ended before that gets out."""
    await check_cancellation(kata.work)


@pytest.mark.schedules(20)
async def test_stage_4_results_are_in_order(kata):
    """The first result comes first, be it the last that is ready."""
    seconds = [0.3, 0, 0.1, 0, 0.5, 0, 0, 0.2, 0.1, 0]
    for items, workers in ((ODD, 3), (ODD, 1), (ODD, 20), ([], 2)):
        pauses = iter(seconds)
        job = Job(lambda _, pauses=pauses: next(pauses))
        results = await results_of(kata.work_in_order, items, job, workers, kata.END)
        assert list(map(id, results)) == list(map(id, items)), say(
            f"the items were {items}, each its own result, and the results came as {results}. They should be in the "
            "order of the items",
            f"値は {items} で、それぞれがそのまま結果になりますが、結果は {results} の順でした。元の順番を守りましょう",
        )


async def test_stage_4_a_slow_item_does_not_stop_the_others(kata, clock):
    """While the first takes long the others are worked on, as many as there are workers."""
    job = Job(lambda item: 0.3 if item == 0 else 0.1)
    results = await results_of(kata.work_in_order, range(3), job, 3, kata.END)
    assert clock.elapsed == 0.3, say(
        f"of three items the first takes 0.3 s and the others 0.1 s, with 3 workers that is 0.3 s; it took "
        f"{clock.elapsed}. Does each begin when the one before it has ended?",
        f"3つの値のうち最初のものに 0.3 秒、ほかに 0.1 秒かかり、ワーカーは3人なので、全部で 0.3 秒ですが、"
        f"{clock.elapsed} かかりました。前が終わるまで、次を始めずにいませんか",
    )
    assert results == [0, 1, 2], say(
        f"the results should be in order; they are {results}", f"結果は順番どおりのはずですが、{results} でした"
    )
    job = Job(lambda item: 1000 if item == 0 else 0)
    inbox = queue_of([*range(50), kata.END])
    task = asyncio.create_task(kata.work_in_order(job, 4, inbox, asyncio.Queue()))
    await asyncio.sleep(0.3)
    in_hand = 51 - inbox.qsize()
    task.cancel()
    await asyncio.wait([task])
    assert in_hand == 4, say(
        f"the first item takes very long, and there are 4 workers, so 4 items are in hand; it is {in_hand}. Results "
        "that wait for their turn are in hand, too: else one slow item lets them pile up without end",
        f"最初の値に長い時間がかかり、ワーカーは4人なので、手元にあるのは4個のはずですが、{in_hand} 個です。"
        "順番を待つ結果も、手元のうちです。そうしないと、遅い値が1つあるだけで、結果が際限なくたまります",
    )


async def test_stage_4_a_full_outbox_stops_the_workers(kata):
    """Who cannot put a result takes no further item."""
    await check_in_hand(kata.END, kata.work_in_order)


async def test_stage_4_a_failure_is_heard_of_at_once(kata, clock):
    """The third item fails while the first takes long: all is stopped then, and not when its turn comes."""
    await check_failure(kata.work_in_order, clock)


async def test_stage_4_a_cancellation_stops_all(kata):
    """The work is cancelled: so is every transform, and all have ended before that gets out."""
    await check_cancellation(kata.work_in_order)


# Stage 5: the pipeline


def stuck() -> str:
    """Say why a pipeline may not come to its end."""
    return say(
        "the pipeline does not end. All parts have to be at work at the same time; and when one has failed, who waits "
        "at its queue, for an item or for room, must be cancelled",
        "pipeline が終わりません。部品は、すべて同時に動いている必要があります。また、1つが失敗したら、そのキューで"
        "値や空きを待っている側をキャンセルする必要があります",
    )


async def test_stage_5_from_file_to_file(kata, tmp_path):
    """Every line is transformed, several at the same time, and the results are in the order of the lines."""
    for number in (40, 1, 0):
        lines = [f"line {n}" for n in range(number)]
        source, target = write_file(tmp_path / "source", "\n".join(lines)), tmp_path / f"target {number}"
        job = Job(lambda line: 0.09 if line.endswith(("0", "3")) else 0.03)

        async def shout(line: str, job: Job = job) -> str:
            return (await job(line)).upper() + "!"

        await ended(kata.pipeline(source, target, shout, 3, 2), stuck())
        expected = "".join(line.upper() + "!\n" for line in lines)
        assert content(target) == expected, say(
            f"the target should have {expected!r}; it has {content(target)!r} (None: it is not there)",
            f"target の中身は {expected!r} のはずですが、{content(target)!r} です(None はファイルなし)",
        )
        assert job.most == min(3, number), say(
            f"of {number} lines up to {min(3, number)} should be transformed at the same time; it was {job.most}",
            f"{number} 行のうち、同時に変換されるのは最大 {min(3, number)} 行のはずですが、{job.most} 行でした",
        )


async def test_stage_5_the_slowest_sets_the_pace(kata, tmp_path):
    """While one line takes long no more than a few others have been read."""
    lines = [f"{number:04}" + "x" * 995 for number in range(1000)]
    source = write_file(tmp_path / "source", "\n".join(lines))
    first_is_done = asyncio.Event()
    begun: list[str] = []

    async def transform(line: str) -> str:
        begun.append(line)
        await first_is_done.wait()
        return line

    task = asyncio.create_task(kata.pipeline(source, tmp_path / "target", transform, 3, 2))
    await asyncio.sleep(1)
    if task.done():
        task.result()
    lines[-1] = "9" * len(lines[-1])
    write_file(source, "\n".join(lines))  # in place: who has the file open sees it
    at_the_same_time = len(begun)
    first_is_done.set()
    await asyncio.wait([task])
    task.result()
    assert at_the_same_time == 3, say(
        f"with 3 workers 3 lines are transformed at the same time; it was {at_the_same_time}",
        f"ワーカーが3人なら、同時に変換されるのは3行ですが、{at_the_same_time} 行でした",
    )
    text = content(tmp_path / "target") or ""
    assert text.endswith(lines[-1] + "\n"), say(
        f"the file has 1 MB. While the transforms were waiting its last line became {lines[-1][:4]}..., but what was "
        f"written is {text[-1000:][:4]}...: all of it had been read ahead. Has the queue of the lines no limit?",
        f"1 MB のファイルです。変換が止まっている間に、最後の行が {lines[-1][:4]}... に変わりましたが、書かれたのは"
        f" {text[-1000:][:4]}... です。先に全部が読まれています。行のキューに上限がないのではありませんか",
    )


async def test_stage_5_a_failure_anywhere_stops_all(kata, tmp_path):
    """Nobody is left waiting for the others when a line cannot be read, transformed or written."""
    lines = [f"{number:02}" + "x" * 5000 for number in range(100)]
    source, target = write_file(tmp_path / "source", "\n".join(lines)), tmp_path / "target"
    for where, expected in (
        ("the transform", LookupError),
        ("writing", UnicodeEncodeError),
        ("reading", UnicodeDecodeError),
    ):
        if where == "reading":
            source.write_bytes("\n".join(lines).encode().replace(b"80", b"\xff\xff"))  # is not UTF-8
        job = Job(
            lambda line, where=where: -0.02 if line[:2] == "20" and where == "the transform" else 0.02, LookupError()
        )

        async def transform(line: str, job: Job = job, where: str = where) -> str:
            await job(line)
            return "\udc80" if line[:2] == "20" and where == "writing" else line  # has no UTF-8

        failures = await failures_of(kata.pipeline(source, target, transform, 3, 2), stuck())
        assert expected in map(type, failures), say(
            f"{where} failed, so {expected.__name__} should come out, by itself or in a group; what came out is "
            f"{failures}",
            f"途中で失敗した({where})ので、{expected.__name__} が、そのまま、またはグループに入って出るはずですが、"
            f"出てきたのは {failures} です",
        )
        job.check_all_ended("the pipeline has failed", "pipeline は失敗しましたが")


async def test_stage_5_a_cancellation_stops_all(kata, tmp_path):
    """The pipeline is cancelled in the middle: all parts have ended, and the files are closed."""
    source = write_file(tmp_path / "source", "".join(f"{number}\n" for number in range(100)))
    job = Job(lambda line: 1000 if line == "20" else 0.01)
    task = asyncio.create_task(kata.pipeline(source, tmp_path / "target", job, 3, 2))
    await asyncio.sleep(1)
    if task.done():
        task.result()
    task.cancel()
    await asyncio.wait([task], timeout=PATIENCE)
    if task.done() and not task.cancelled():
        task.result()
    assert task.cancelled(), say(
        "the pipeline was cancelled, but did not end with CancelledError. Was that caught and not raised again?",
        "pipeline をキャンセルしましたが、CancelledError で終わりませんでした。捕まえたまま、raise し直していないのでは"
        "ありませんか",
    )
    job.check_all_ended("the cancelled pipeline has ended", "キャンセルされた pipeline は終わりましたが")
