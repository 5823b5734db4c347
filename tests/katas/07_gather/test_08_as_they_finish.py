"""gather/as_they_finish: every result as soon as it is there, one at a time, and nothing left behind."""

import asyncio
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

NEVER = 3.0  # seconds; a download that no test waits for


class Disk:
    """Downloads files, each in its seconds and of its size, and shows them; it sees what begins and ends, and when."""

    def __init__(self, seconds: dict[str, float], sizes: dict[str, int] | None = None, slow: float = 0) -> None:
        self.seconds, self.sizes, self.slow = seconds, sizes or {}, slow
        self.under_way: set[str] = set()
        self.most_under_way = 0
        self.shown: list[tuple[str, int]] = []
        self.times: list[Any] = []
        self.clock: Any = None
        self.showing = self.most_showing = 0

    async def download(self, file: str) -> int:
        self.under_way.add(file)
        self.most_under_way = max(self.most_under_way, len(self.under_way))
        try:
            await asyncio.sleep(self.seconds[file])
        except asyncio.CancelledError:
            await asyncio.sleep(0.1)  # throws away the half of the file that is there
            raise
        finally:
            self.under_way.discard(file)
        if file.startswith("broken"):
            raise OSError(f"{file} is not there")
        return self.sizes.get(file, 10)

    async def show(self, file: str, size: int) -> None:
        self.shown.append((file, size))
        if self.clock is not None:
            self.times.append(self.clock.elapsed)
        self.showing += 1
        self.most_showing = max(self.most_showing, self.showing)
        try:
            await asyncio.sleep(self.slow)
        finally:
            self.showing -= 1


async def follow(kata: ModuleType, disk: Disk, show: Any = None) -> int:
    """Return what the kata's follow does; a look-up of what as_completed() gives is told in the learner's words."""
    try:
        total = await kata.follow(list(disk.seconds), disk.download, show or disk.show)
    except (KeyError, AttributeError) as error:
        pytest.fail(
            say(
                f"follow raised {error!r}. What a `for` over as_completed() gives is a new coroutine, none of those "
                "that were passed in: await it, and let the result itself tell which file it belongs to",
                f"follow が {error!r} になりました。as_completed() を `for` で回して得られるのは新しいコルーチンで、"
                "渡したものとは別です。await して、どのファイルのものかは結果自身に持たせましょう",
            )
        )
    except BaseException:
        await asyncio.sleep(0)  # a task may be one step from its end
        assert_no_download_left(disk)
        raise
    assert isinstance(total, int), say(
        f"follow should return a number, the sum of the sizes; it returned {total!r}",
        f"follow はサイズの合計を返すはずですが、{total!r} が返りました",
    )
    return total


def assert_no_download_left(disk: Disk) -> None:
    """Check that no download outlives follow."""
    assert not disk.under_way, say(
        f"follow has ended, but these downloads have not: {sorted(disk.under_way)}. as_completed() and wait() cancel "
        "nothing: cancel the tasks, and await their end, since cancel() alone only asks",
        f"follow は終わりましたが、終わっていないダウンロードがあります: {sorted(disk.under_way)}。as_completed() も "
        "wait() も何もキャンセルしません。タスクをキャンセルし、終わりを await しましょう。cancel() は頼むだけです",
    )


async def test_each_file_is_shown_with_its_own_size(kata):
    """A result belongs to a file, and the order of the files is not the order of the results."""
    sizes = {"a.iso": 30, "b.iso": 0, "c.iso": 20, "d.iso": 30}
    disk = Disk({"a.iso": 0.3, "b.iso": 0.2, "c.iso": 0.1, "d.iso": 0.3}, sizes)
    total = await follow(kata, disk)
    assert sorted(disk.shown) == sorted(sizes.items()), say(
        f"the files and their sizes are {sizes}, but shown were {disk.shown}. Results come in the order in which they "
        "are ready, not in that of the files: which file does a result belong to?",
        f"ファイルとサイズは {sizes} ですが、{disk.shown} と表示されました。結果はファイルの並び順ではなく、できた順に"
        "届きます。どのファイルの結果か、どうすれば分かりますか",
    )
    assert total == 80, say(
        f"the sizes add up to 80; follow returned {total}", f"サイズの合計は 80 ですが、{total} が返りました"
    )
    nothing = await follow(kata, Disk({}))
    assert nothing == 0, say(
        f"without files the sum is 0; follow returned {nothing}",
        f"ファイルがなければ合計は 0 ですが、{nothing} が返りました",
    )


async def test_each_file_is_shown_as_soon_as_it_is_there(kata, clock):
    """Nobody waits for a slower download before a faster one is shown."""
    disk = Disk({"a.iso": 0.3, "b.iso": 0.1, "c.iso": 0.2})
    disk.clock = clock
    await follow(kata, disk)
    assert disk.most_under_way == 3, say(
        "the three files should be downloaded at the same time, but there were never more than "
        f"{disk.most_under_way} downloads under way",
        f"3つのファイルを同時にダウンロードするはずですが、同時に進んでいたのは最大で {disk.most_under_way} 個でした",
    )
    files, times = [file for file, _ in disk.shown], [float(time) for time in disk.times]
    assert (files, disk.times) == (["b.iso", "c.iso", "a.iso"], [0.1, 0.2, 0.3]), say(
        "b.iso is there after 0.1 s, c.iso after 0.2 s, a.iso after 0.3 s, and should be shown then; shown were "
        f"{files} after {times} s. Are they awaited in the order of the files, or shown only when all are there?",
        "b.iso は 0.1 秒後、c.iso は 0.2 秒後、a.iso は 0.3 秒後に終わり、そのとき表示されるはずですが、"
        f"{files} が {times} 秒後に表示されました。ファイルの並び順に await したり、全部終わってから表示したりして"
        "いませんか",
    )


async def test_one_is_shown_at_a_time_in_the_order_in_which_they_ended(kata, clock):
    """What ends while another is shown waits in line."""
    seconds = {"a": 0.02, "h": 0.16, "c": 0.06, "f": 0.12, "b": 0.04, "g": 0.14, "e": 0.1, "d": 0.08}
    disk = Disk(seconds, slow=0.25)
    await follow(kata, disk)
    assert disk.most_showing <= 1, say(
        f"only one file should be shown at a time, but {disk.most_showing} calls of show() overlapped. "
        "Does every download show itself?",
        f"表示は一度に1つのはずですが、{disk.most_showing} 個の show() が重なりました。"
        "どのダウンロードも自分で表示していませんか",
    )
    files, ended = [file for file, _ in disk.shown], sorted(seconds, key=seconds.__getitem__)
    assert files == ended, say(
        f"the downloads ended in the order {ended}, some of them while another was shown, but they were shown as "
        f"{files}. Are they awaited in turn, or taken from the set that asyncio.wait() returns? That has no order",
        f"ダウンロードは、ほかの表示の間に終わったものも含めて {ended} の順に終わりましたが、{files} の順に"
        "表示されました。ファイルの並び順に await したり、asyncio.wait() が返す集合から取り出したりしていませんか。"
        "集合に順番はありません",
    )
    assert clock.elapsed == 2.02, say(
        "the first file is there after 0.02 s, and 8 files are shown for 0.25 s each, while the other downloads go "
        f"on: 2.02 s in all; it took {clock.elapsed}",
        "最初のファイルは 0.02 秒後に終わり、8個を 0.25 秒ずつ表示する間にほかのダウンロードも進むので、全体で "
        f"2.02 秒のはずですが、{clock.elapsed} かかりました",
    )


async def failing(kata: ModuleType, disk: Disk, expected: type[Exception], show: Any = None) -> bool:
    """Tell whether follow raises what is expected, as it is or in a group; other exceptions pass through."""
    raised = False
    try:  # in a task of its own: up to 3.12 a failing TaskGroup leaves its task with a request to cancel
        await asyncio.create_task(follow(kata, disk, show))
    except* expected:
        raised = True
    return raised


async def test_failing_download_ends_it(kata, clock):
    """An error comes out when it happens; what is still under way is cancelled and cleans up."""
    disk = Disk({"slow.iso": NEVER, "broken.iso": 0.2, "a.iso": 0.1})
    raised = await failing(kata, disk, OSError)
    assert raised, say(
        "the download of broken.iso raised OSError, but follow ended as if all were well",
        "broken.iso のダウンロードで OSError が出たのに、follow は何事もなかったように終わりました",
    )
    assert clock.elapsed < NEVER / 2, say(
        f"broken.iso failed after 0.2 s, but the error came out after {clock.elapsed}. Do not wait for the others",
        f"broken.iso は 0.2 秒後に失敗しましたが、例外が届いたのは {clock.elapsed} 後でした。ほかの終わりは待ちません",
    )
    assert disk.shown == [("a.iso", 10)], say(
        f"before the failure a.iso was there, and nothing else; shown were {disk.shown}",
        f"失敗の前に終わったのは a.iso だけですが、{disk.shown} が表示されました",
    )


async def test_failing_show_ends_it(kata):
    """It is not only the downloads that can fail."""
    disk = Disk({"slow.iso": NEVER, "a.iso": 0.1})

    async def show(file: str, size: int) -> None:
        raise ValueError("the display is broken")

    assert await failing(kata, disk, ValueError, show), say(
        "show() raised ValueError, but follow ended as if all were well",
        "show() で ValueError が出たのに、follow は何事もなかったように終わりました",
    )


@pytest.mark.parametrize("seconds", [0.15, 0.25])
async def test_cancelled_follow_leaves_no_download(kata, seconds):
    """A cancellation ends the downloads, whether it comes between two results or while one is shown."""
    disk = Disk({"slow.iso": NEVER, "a.iso": 0.1, "b.iso": 0.2}, slow=0.05 if seconds == 0.15 else 1)
    task = asyncio.create_task(follow(kata, disk))
    await asyncio.sleep(seconds)
    if task.done():
        task.result()  # an exception so early is for the learner
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()  # so is one that came instead
    assert task.cancelled(), say(
        "follow was cancelled, but it ended as if it had not been. Was CancelledError caught and not raised again?",
        "follow をキャンセルしましたが、普通に終わりました。CancelledError を捕まえたまま、"
        "raise し直していないのではありませんか",
    )
