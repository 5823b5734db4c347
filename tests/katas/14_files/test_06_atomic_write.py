"""files/atomic_write: what a reader finds at each moment, and what is left when the write fails or is cancelled."""

import asyncio
import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

OLD, NEW = b"old " * 100, b"new! " * 300
TURNS = 20  # of the event loop, in which what can go on without a thread has gone on

# A helper task that is cancelled may end normally. That the cancellation of atomic_write gets out is seen by the tests.
pytestmark = pytest.mark.allow("swallowed_cancellation")


class Watch:
    """Looks at a file each time when any file is opened, moved or removed, in whatever thread."""

    current: "Watch | None" = None

    def __init__(self, path: Path) -> None:
        self.path = path
        self.found: list[bytes | None] = []
        self.moved: list[tuple[Path, Path]] = []
        self._is_looking = threading.local()

    def see(self, event: str, args: tuple[Any, ...]) -> None:
        """Be told by the interpreter what is about to happen."""
        if event == "os.rename":
            source, target = (Path(os.fsdecode(arg)).absolute() for arg in args[:2])
            self.moved.append((source, target))
        if not getattr(self._is_looking, "now", False):  # to look is to open a file
            self._is_looking.now = True
            self.found.append(content(self.path))
            self._is_looking.now = False


def _on_audit(event: str, args: tuple[Any, ...]) -> None:
    if Watch.current is not None and event in ("open", "os.rename", "os.remove", "os.truncate"):
        Watch.current.see(event, args)


sys.addaudithook(_on_audit)  # can never be removed, so it does nothing while no test watches


@pytest.fixture
def watch(tmp_path) -> Iterator[Watch]:
    """Watch the file `tmp_path/work/notes` during a test."""
    (tmp_path / "work").mkdir()
    Watch.current = Watch(tmp_path / "work" / "notes")
    yield Watch.current
    Watch.current = None


class Pool(ThreadPoolExecutor):
    """The default executor of a test, which holds up one job: in its thread, or before it gets one."""

    def __init__(self, stop: int, in_thread: bool) -> None:
        super().__init__(max_workers=4 if in_thread else 1)
        self.stop, self.in_thread = stop, in_thread
        self.loop = asyncio.get_running_loop()
        self.jobs: list[Future[Any]] = []
        self.stopped, self.go_on = asyncio.Event(), threading.Event()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Be given a job."""
        number = len(self.jobs) + 1
        if number == self.stop and not self.in_thread:
            super().submit(self._hold)  # takes the only thread
        self.jobs.append(super().submit(self._run, number, fn, *args, **kwargs))
        return self.jobs[-1]

    def _run(self, number: int, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if number == self.stop and self.in_thread:
            self._hold()
        return fn(*args, **kwargs)

    def _hold(self) -> None:
        self.loop.call_soon_threadsafe(self.stopped.set)
        self.go_on.wait()

    def unfinished(self) -> int:
        """Return how many jobs are at work or wait for a thread."""
        return sum(not job.done() for job in self.jobs)

    def __exit__(self, error_type: Any, *error: Any) -> None:
        """Let all jobs end; where the test has failed, close what they opened for somebody who has gone."""
        self.go_on.set()
        super().__exit__(error_type, *error)
        done = [job for job in self.jobs if error_type and not job.cancelled() and job.exception() is None]
        for opened in (job.result() for job in done if hasattr(job.result(), "close")):
            opened.close()

    async def settle(self) -> None:
        """Let all go on that does not wait for the job that is held up."""
        for _ in range(TURNS):
            await asyncio.sleep(0)
        held = 1 if self.in_thread else self.unfinished()  # where there is one thread, all wait
        while self.unfinished() > held:  # noqa: ASYNC110  # a thread sets no event of the loop
            await asyncio.sleep(0)
        for _ in range(TURNS):
            await asyncio.sleep(0)


def put(path: Path, data: bytes) -> None:
    """Make a file with these data."""
    path.write_bytes(data)


def content(path: Path) -> bytes | None:
    """Return what is in the file, or None where there is none."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def check_no_litter(directory: Path, expected: set[str], when: str, itsu: str) -> None:
    """Fail where a directory has other files than it should have."""
    names = {path.name for path in directory.iterdir()}
    assert names <= expected, say(
        f"{when}, but the temporary file is still there: {sorted(names - expected)}. Remove it whatever the exception "
        "was; CancelledError is no Exception",
        f"{itsu}、一時ファイルが残っています: {sorted(names - expected)}。どんな例外のときも削除しましょう。"
        "CancelledError は Exception ではありません",
    )


@pytest.mark.parametrize(("old", "new"), [(OLD, NEW), (OLD, b""), (None, NEW)], ids=["replaced", "emptied", "made"])
async def test_the_file_gets_the_new_content(kata, watch, old, new):
    """Afterwards the file has the data, and nothing but the file is there."""
    path = watch.path
    if old is not None:
        path.write_bytes(old)
    await kata.atomic_write(path, new)
    now = content(path)
    assert now == new, say(
        f"the file should have {len(new)} bytes, those that were given; it has {now!r} (None: it is not there)",
        f"ファイルの内容は、渡した {len(new)} バイトのはずですが、{now!r} です(None はファイルなし)",
    )
    check_no_litter(path.parent, {path.name}, "the write has ended", "書き込みは終わりましたが")


async def test_a_reader_finds_the_old_file_or_the_new_one(kata, watch, tmp_path):
    """The file is never missing and never half written; who has opened the old one reads on in it."""
    path = watch.path
    path.write_bytes(OLD)
    still_open = tmp_path / "what a reader has open"
    still_open.hardlink_to(path)
    watch.found.clear()
    await kata.atomic_write(path, NEW)
    assert content(still_open) == OLD, say(
        "the new data were written into the old file, so whoever reads it meanwhile sees a part of them. Write them "
        "into another file in the same directory, and let that take the name with os.replace()",
        "新しいデータが、古いファイルそのものに書き込まれました。途中で読む人には、書きかけが見えてしまいます。"
        "同じディレクトリの別のファイルに書き、os.replace() で名前を置き換えましょう",
    )
    torn = [found for found in watch.found if found not in (OLD, NEW)]
    assert not torn, say(
        f"during the write there was a moment in which a reader would have found {torn[0]!r} (None: no file). The file "
        "must not be removed first: os.replace() takes its place in one step, on every system",
        f"書き込みの途中で、読む人に {torn[0]!r} が見える瞬間がありました(None はファイルなし)。"
        "先に削除してはいけません。os.replace() なら、どの OS でも、途中の状態なしに置き換わります",
    )
    elsewhere = [str(source) for source, target in watch.moved if path.parent not in source.parents]
    assert not elsewhere, say(
        f"the temporary file was in another directory: {elsewhere[0]}. That may be on another disk, and from there "
        "nothing can be moved in one step",
        f"一時ファイルが別のディレクトリにありました: {elsewhere[0]}。そこは別のディスクかもしれず、"
        "ディスクをまたぐ移動には、途中の状態があります",
    )


async def test_each_write_has_a_temporary_file_of_its_own(kata, watch):
    """Several may write the same file at the same time: one of them wins, and none disturbs the other."""
    path = watch.path
    results = await asyncio.gather(
        *(kata.atomic_write(path, name * size) for name, size in ((b"a", 10), (b"b", 3000), (b"c", 200))),
        return_exceptions=True,
    )
    for error in results:
        if error is not None and not isinstance(error, OSError):  # has nothing to do with the others
            raise error
    names = [source.name for source, _ in watch.moved]
    assert len(set(names)) == len(names), say(
        f"three writes of the same file at the same time used the temporary files {names}: two with the same name "
        "write into one another. tempfile makes names that nothing else has",
        f"同じファイルへの同時の3回の書き込みで、一時ファイルの名前は {names} でした。"
        "同じ名前では、データが混ざります。tempfile を使えば、ほかと重ならない名前になります",
    )
    failed = [error for error in results if error is not None]
    assert not failed, say(
        f"of three writes of the same file at the same time some failed: {failed}. Do they share a temporary file?",
        f"同じファイルへの同時の3回の書き込みで、失敗したものがあります: {failed}。一時ファイルを共有していませんか",
    )
    now = content(path)
    assert now in (b"a" * 10, b"b" * 3000, b"c" * 200), say(
        f"the file should have the data of one of three writes; it has {len(now or b'')} bytes, {now!r}",
        f"ファイルの内容は、3回の書き込みのどれか1つのはずですが、{len(now or b'')} バイトの {now!r} です",
    )
    check_no_litter(path.parent, {path.name}, "three writes have ended", "3回の書き込みは終わりましたが")


async def test_a_failed_write_leaves_nothing(kata, watch):
    """When the new file cannot take the name, the exception comes out and the temporary file is gone."""
    path = watch.path
    path.mkdir()
    (path / "inside").write_bytes(OLD)  # no file can take the place of a directory
    for target, expected in ((path, OSError), (path.parent / "missing" / "notes", FileNotFoundError)):
        try:
            await kata.atomic_write(target, NEW)
        except expected as error:
            error.__traceback__ = None  # what only this keeps alive, such as an open file, shows itself now
        else:
            pytest.fail(
                say(
                    f"a file of this name cannot be written, so {expected.__name__} should come out; nothing was "
                    f"raised, and now there is {sorted(path.parent.iterdir())}",
                    f"この名前のファイルは作れないので {expected.__name__} が出るはずですが、何も発生しませんでした。"
                    f"今あるものは {sorted(path.parent.iterdir())} です",
                )
            )
    check_no_litter(path.parent, {path.name}, "the write has failed", "書き込みは失敗しましたが")


async def cancel_at(kata: ModuleType, path: Path, pool: Pool, times: int) -> bool:
    """Cancel a write while the pool holds up its job, see what is left, and return whether there was such a job."""
    asyncio.get_running_loop().set_default_executor(pool)
    put(path, OLD)
    task = asyncio.create_task(kata.atomic_write(path, NEW))
    stopped = asyncio.create_task(pool.stopped.wait())
    await asyncio.wait([task, stopped], return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if not pool.stopped.is_set():
        task.result()
        return False
    for _ in range(times):
        task.cancel()
        await pool.settle()
    at_work = pool.unfinished() if task.done() else 0
    pool.go_on.set()
    await asyncio.wait([task])
    at_work = at_work or pool.unfinished()
    if not task.cancelled() and (error := task.exception()) is not None:
        raise error
    assert task.cancelled(), say(
        "atomic_write was cancelled, but ended as if it had not been. Raise CancelledError when all is in order",
        "atomic_write をキャンセルしましたが、普通に終わりました。後始末が済んだら、CancelledError を出しましょう",
    )
    assert not at_work, say(
        f"atomic_write was cancelled{' twice' if times > 1 else ''} and has ended, but a thread is still at work for "
        "it, and writes, renames or removes files afterwards. A cancelled await, of to_thread() or aiofiles too, ends "
        "at once, without its thread" + (". Not even the second cancellation must end the wait" if times > 1 else ""),
        f"atomic_write は{'2回の' if times > 1 else ''}キャンセルで終わりましたが、スレッドがまだ動いていて、"
        "このあとファイルを書いたり、名前を変えたり、削除したりします。to_thread() でも aiofiles でも、"
        "キャンセルされた await はスレッドを残してすぐに終わります"
        + ("。2回目のキャンセルでも、待つのをやめてはいけません" if times > 1 else ""),
    )
    return True


async def cancel_at_each(kata: ModuleType, path: Path, *, in_thread: bool, times: int = 1) -> None:
    """Cancel a write at its first job in a thread, another at its second one, and so on; see what each leaves."""
    for stop in count(1):
        with Pool(stop, in_thread) as pool:
            if not await cancel_at(kata, path, pool, times):
                break
        now = content(path)
        assert now in (OLD, NEW), say(
            f"after a cancellation the file should have the old data or the new, but it has {now!r} (None: no file)",
            f"キャンセルのあと、ファイルの内容は古いものか新しいもののはずですが、{now!r} です(None はファイルなし)",
        )
        when, itsu = "the cancelled write has ended", "キャンセルされた書き込みは終わりましたが"
        check_no_litter(path.parent, {path.name}, when, itsu)


async def test_a_write_that_waits_for_a_thread_is_cancelled(kata, watch):
    """When all threads are busy the cancellation comes before a job has begun; what has been made is removed."""
    await cancel_at_each(kata, watch.path, in_thread=False)


async def test_a_write_is_cancelled_while_its_thread_is_at_work(kata, watch):
    """The cancellation gets out when the thread has ended, and then all is in order and stays so."""
    await cancel_at_each(kata, watch.path, in_thread=True)


async def test_a_write_is_cancelled_twice(kata, watch):
    """Who is cancelled while they wait for the end of the thread goes on waiting."""
    await cancel_at_each(kata, watch.path, in_thread=True, times=2)
