"""files/many_files: what both ways give when all goes well, and who is still at work when one file has failed."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from async_dojo.testing import say

# A task that passes on whatever its file says may end normally after it was cancelled. That the cancellation of
# load_all gets out is seen by the test.
pytestmark = pytest.mark.allow("swallowed_cancellation")

LONG = 3.0  # seconds; what no right answer waits for
ODD_RESULTS = {"a": None, "b": ValueError("a result"), "い": 0, "c": ["c"]}


class Parser:
    """The `parse` of a test: when all texts are here it raises an error, or gives a result, the last text's first.

    A text that has neither takes very long; when it is cancelled it needs a while to put things in order.
    """

    def __init__(self, texts: str, results: dict[str, Any] | None = None, errors: dict[str, Any] | None = None) -> None:
        self.texts, self.results, self.errors = texts, results or {}, errors or {}
        self.begun: list[str] = []
        self.cancelled: list[str] = []
        self.cancelled_late: list[str] = []
        self.in_order: list[str] = []
        self.all_are_here = asyncio.Event()
        self.one_by_one = False
        self.older_tasks = asyncio.all_tasks()

    async def __call__(self, text: str) -> Any:
        """Be called as `parse`."""
        self.begun.append(text)
        if len(self.begun) == len(self.texts):
            self.all_are_here.set()
        try:
            await self._wait_for_the_others()
            if text in self.errors:
                raise self.errors[text]
            await asyncio.sleep(0.1 / (1 + self.texts.index(text)) if text in self.results else LONG)
        except asyncio.CancelledError:
            self.cancelled.append(text)
            if self.in_order:
                self.cancelled_late.append(text)
            await asyncio.sleep(0.1 * (1 + self.texts.index(text)))
            self.in_order.append(text)
            raise
        return self.results.get(text)

    async def _wait_for_the_others(self) -> None:
        try:
            async with asyncio.timeout(LONG / 3):
                await self.all_are_here.wait()
        except TimeoutError:
            self.one_by_one = True

    async def assert_all_ended(self) -> None:
        """Check that no task is left, and that the parsing that takes very long has been cancelled."""
        for _ in range(2):
            await asyncio.sleep(0)  # a cancellation that was asked for reaches its task; nothing else has the time
        left = asyncio.all_tasks() - self.older_tasks
        untouched = sum(not task.cancelling() for task in left)
        assert not untouched, say(
            f"load_all has ended, but {untouched} other(s) are still being loaded and have not been cancelled. "
            "gather() raises the first exception and lets the others go on",
            f"load_all は終わりましたが、まだ {untouched}つのファイルが、キャンセルされずに読み込み中です。"
            "gather() は最初の例外を出すだけで、ほかは動き続けます",
        )
        assert not left, say(
            f"load_all has ended, but {len(left)} cancelled task(s) are still putting things in order. cancel() only "
            "asks, and gather() does not wait for all when one has failed: await the end of each task, also when "
            "load_all is cancelled, which no `except Exception` sees",
            f"load_all は終わりましたが、キャンセルされたタスクのうち {len(left)}つが、まだ後始末の途中です。"
            "cancel() は頼むだけで、gather() は1つが失敗すると全部は待ちません。"
            "すべてのタスクの終わりを await しましょう。load_all がキャンセルされたときも同じです。それは"
            "`except Exception` では捕まりません",
        )
        assert not self.cancelled_late, say(
            f"{self.cancelled_late} were cancelled only when {self.in_order[0]} had put things in order and ended. "
            "Cancel all of them before you await the end of the first",
            f"{self.cancelled_late} がキャンセルされたのは、{self.in_order[0]} の後始末が終わってからでした。"
            "1つの終わりを await する前に、全部をキャンセルしましょう",
        )
        slow = sorted(text for text in self.begun if text not in self.errors)
        assert sorted(self.cancelled) == slow, say(
            f"{slow} should have been cancelled at once, as soon as it was clear that there will be no result, but "
            f"only {sorted(self.cancelled)} were. Who uses gather(return_exceptions=True), or awaits one after the "
            "other, waits until they end by themselves",
            f"結果が出ないと分かったら、{slow} をすぐにキャンセルするはずですが、"
            f"されたのは {sorted(self.cancelled)} だけです。"
            "gather(return_exceptions=True) や、順番に await する方法では、自分で終わるまで待つことになります",
        )

    def assert_all_at_once(self) -> None:
        """Check that all files were in work at the same time."""
        assert not self.one_by_one, say(
            "the files are loaded one after another: none is begun before another one has ended. Start all of them, "
            "then wait",
            "ファイルが1つずつ順番に読み込まれています。次が始まるのは、前が終わってからです。"
            "全部を始めてから、待ちましょう",
        )


@pytest.fixture
def files(tmp_path) -> Callable[[str], list[Path]]:
    """Give a function that makes a file for each letter, with the letter in it, and returns their paths."""

    def make(texts: str) -> list[Path]:
        paths = [tmp_path / f"{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return paths

    return make


async def failures_of(work: Any) -> list[BaseException]:
    """Return the exceptions that come out of load_all, taken out of their groups; none, if it returns."""
    errors: list[BaseException] = []
    try:
        await work
    except NotImplementedError:
        raise
    except (Exception, BaseExceptionGroup) as error:
        errors = [error]
    while any(isinstance(error, BaseExceptionGroup) for error in errors):
        errors = [leaf for error in errors for leaf in getattr(error, "exceptions", (error,))]
    return errors


async def stop(tasks: set[asyncio.Task[Any]]) -> None:
    """Cancel the tasks, and return when they have ended."""
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks)


@pytest.mark.claim("reading-tutorial-age")
async def test_results_come_in_the_order_of_the_paths(kata, files):
    """All are loaded at the same time, and results stand where their paths stand, just as gather() does it."""
    expected = list(ODD_RESULTS.values())
    for load in (kata.tutorial, kata.load_all):
        parse = Parser("abいc", ODD_RESULTS)
        result: Any = None
        try:
            result = await load(files("abいc"), parse)
        except (ValueError, BaseExceptionGroup) as error:
            pytest.fail(
                say(
                    f"no file has failed, but {load.__name__} raised {error!r}. What `parse` returns is a result, "
                    "whatever it is; a failure is what it raises",
                    f"どのファイルも失敗していないのに、{load.__name__} が {error!r} を出しました。"
                    "`parse` が返したものは何であっても結果です。失敗とは、発生した例外のことです",
                )
            )
        parse.assert_all_at_once()
        assert result == expected, say(
            f"the results are {expected}, in this order; {load.__name__} returned {result!r}",
            f"結果はこの順に {expected} ですが、{load.__name__} は {result!r} を返しました",
        )


async def test_no_files_no_results(kata):
    """Without paths there is nothing to do."""
    result = await kata.load_all([], Parser(""))
    assert result == [], say(
        f"without paths the result is an empty list; it was {result!r}",
        f"パスがなければ結果は空のリストですが、{result!r} でした",
    )


@pytest.mark.claim("reading-tutorial-age", against=True)
async def test_a_failure_stops_the_others(kata, files):
    """With gather() the others go on after a failure; load_all has cancelled them, and they have ended."""
    error = ValueError("no such format")
    parse = Parser("abcd", errors={"c": error})
    failures = await failures_of(kata.load_all(files("abcd"), parse))
    parse.assert_all_at_once()
    assert any(failure is error for failure in failures), say(
        f"parsing c raised {error!r}, and this should come out, by itself or in a group; what came out is {failures}",
        f"c の parse が {error!r} を出したので、それがそのまま、またはグループに入って出るはずですが、"
        f"出てきたのは {failures} です",
    )
    await parse.assert_all_ended()

    parse = Parser("abcd", errors={"c": error})
    await failures_of(kata.tutorial(files("abcd"), parse))
    left = asyncio.all_tasks() - parse.older_tasks
    assert len(left) == 3, say(
        f"with gather() the three others should go on after the failure, but {len(left)} do. Was `tutorial` or `load` "
        "changed? Put it back",
        f"gather() なら、失敗のあとも、ほかの3つは動き続けるはずですが、動いているのは {len(left)}つです。"
        "`tutorial` か `load` を変えていませんか。元に戻してください",
    )
    await stop(left)


async def test_an_unreadable_file_stops_the_others(kata, files, tmp_path):
    """A file that is not there is a failure like any other."""
    with ThreadPoolExecutor(max_workers=1) as pool:  # one thread: the last file is opened when the others are open
        asyncio.get_running_loop().set_default_executor(pool)
        parse = Parser("ab")
        try:
            failures = await failures_of(kata.load_all([*files("ab"), tmp_path / "missing.txt"], parse))
            assert [type(failure) for failure in failures] == [FileNotFoundError], say(
                f"one file is missing, so FileNotFoundError should come out, by itself or in a group; what came out is "
                f"{failures}",
                f"ファイルが1つ足りないので、FileNotFoundError がそのまま、またはグループに入って出るはずですが、"
                f"出てきたのは {failures} です",
            )
            await parse.assert_all_ended()
        finally:
            await stop(asyncio.all_tasks() - parse.older_tasks)  # while there is a thread that closes their files


async def test_a_cancelled_load_all_stops_all(kata, files):
    """A cancellation from outside stops all of them, and gets out."""
    parse = Parser("abc")
    task = asyncio.create_task(kata.load_all(files("abc"), parse))
    all_are_here = asyncio.create_task(parse.all_are_here.wait())
    await asyncio.wait([task, all_are_here], return_when=asyncio.FIRST_COMPLETED, timeout=LONG / 3)
    all_are_here.cancel()
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled() and (error := task.exception()) is not None:
        raise error
    assert task.cancelled(), say(
        "load_all was cancelled, but ended as if it had not been. Was CancelledError caught and not raised again?",
        "load_all をキャンセルしましたが、普通に終わりました。"
        "CancelledError を捕まえたまま、raise し直していないのではありませんか",
    )
    await parse.assert_all_ended()
