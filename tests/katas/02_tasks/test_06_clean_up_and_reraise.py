"""tasks/clean_up_and_reraise: the cleanup runs, and then the cancellation gets out to whoever asked for it."""

import asyncio
from typing import Any

import pytest

from async_dojo.testing import say

PARTS = [b"first", b"second"]  # with complete() an upload takes 0.6 s


class Server:
    """An upload: 0.2 s for each part and for completing, 0.1 s to abort. It fails at the step `fails_at`."""

    def __init__(self, fails_at: str = "") -> None:
        self.log: list[str] = []
        self._fails_at = fails_at

    async def _step(self, name: str) -> None:
        self.log.append(f"{name} begins")
        await asyncio.sleep(0.2)
        if name == self._fails_at:
            raise OSError(f"the server refuses: {name}")
        self.log.append(f"{name} ends")

    async def send(self, part: bytes) -> None:
        await self._step(part.decode())

    async def complete(self) -> None:
        await self._step("completing")

    async def abort(self) -> None:
        self.log.append("aborting")
        await asyncio.sleep(0.1)
        self.log.append("aborted")


def how(task: asyncio.Task[Any]) -> tuple[str, str]:
    """Say in both languages how a task has ended."""
    if task.cancelled():
        return "it was cancelled", "キャンセルされました"
    if error := task.exception():
        return f"it raised {error!r}", f"{error!r} が発生しました"
    return f"it returned {task.result()!r}", f"{task.result()!r} を返しました"


def assert_aborted(server: Server, when: str, itsu: str) -> None:
    """Check that the upload has been aborted once, to the end; `when` and `itsu` say why it should be."""
    assert "aborting" in server.log, say(
        f"{when}, but the upload was not aborted; the log is {server.log}",
        f"{itsu}、アップロードが中止されていません。ログ: {server.log}",
    )
    assert "aborted" in server.log, say(
        f"{when}, and send was over before abort() was: was it only started? The cleanup must be awaited",
        f"{itsu}、abort() が終わる前に send が終わりました。始めただけではありませんか。後始末も await が必要です",
    )
    assert server.log.count("aborting") == 1, say(
        f"{when}, and the upload was aborted {server.log.count('aborting')} times: once is enough",
        f"{itsu}、アップロードが {server.log.count('aborting')} 回中止されました。1回で十分です",
    )
    assert server.log[-1] == "aborted", say(
        f"{when}, but after aborting the upload it went on: {server.log}",
        f"{itsu}、中止したあともアップロードが続きました: {server.log}",
    )


def fails(seconds: float):
    """Return a coroutine that fails after so long."""

    async def other_job() -> None:
        await asyncio.sleep(seconds)
        raise ValueError("something else went wrong")

    return other_job()


async def test_a_finished_upload_is_complete(kata):
    """An upload that nobody interrupts is sent part by part, completed, and not aborted."""
    server = Server()
    sent = await kata.send(server, PARTS)
    steps = [f"{name} {step}" for name in ("first", "second", "completing") for step in ("begins", "ends")]
    assert server.log == steps, say(
        f"the parts should be sent one after another, then completed, and nothing aborted; the log is {server.log}",
        f"各部分を順に送り、完了させ、中止はしないはずです。ログ: {server.log}",
    )
    assert sent is True, say(
        f"the upload is complete, so send should return True; it returned {sent!r}",
        f"アップロードは完了したので True を返すはずですが、{sent!r} が返りました",
    )


@pytest.mark.parametrize("step", ["second", "completing"])
async def test_a_refused_upload_is_aborted(kata, step):
    """A failure is an answer: the upload is aborted and send returns False."""
    server = Server(fails_at=step)
    try:
        sent = await kata.send(server, PARTS)
    except OSError as error:
        pytest.fail(
            say(
                f"the server refused a part, so send should abort the upload and return False; it raised {error!r}. "
                "Only the cancellation is to get out",
                f"サーバーに断られたので、中止して False を返すはずですが、{error!r} が発生しました。"
                "外へ出すのはキャンセルだけです",
            )
        )
    assert_aborted(server, f"the server failed at the step {step!r}", f"サーバーが {step!r} の段階で失敗しましたが")
    assert sent is False, say(
        f"the upload failed, so send should return False; it returned {sent!r}",
        f"アップロードは失敗したので False を返すはずですが、{sent!r} が返りました",
    )


@pytest.mark.parametrize("seconds", [0.1, 0.3, 0.5])
async def test_cancelling_the_task_cleans_up_and_cancels(kata, clock, seconds):
    """After task.cancel() the upload is aborted, and the task counts as cancelled."""
    server = Server()
    task = asyncio.create_task(kata.send(server, PARTS))
    await asyncio.sleep(seconds)
    task.cancel()
    await asyncio.wait([task])
    assert_aborted(server, f"the task was cancelled after {seconds} s", f"{seconds} 秒後にタスクをキャンセルしましたが")
    ended, owari = how(task)
    assert task.cancelled(), say(
        f"the task was cancelled, and cleaned up, but does not count as cancelled: {ended}. "
        "The cleanup must not be the end of CancelledError: was it raised again?",
        f"タスクをキャンセルし、後始末も行われましたが、キャンセルされたことになっていません({owari})。"
        "CancelledError を後始末で終わらせず、もう一度 raise しましたか",
    )
    assert clock.elapsed == seconds + 0.1, say(
        f"cancelled after {seconds} s, and aborting takes 0.1 s; yet send was over only after {clock.elapsed}",
        f"{seconds} 秒後にキャンセルし、中止に 0.1 秒かかるはずが、send が終わったのは {clock.elapsed} 後でした",
    )


async def test_a_timeout_cleans_up_and_times_out(kata):
    """asyncio.timeout cancels, and makes a TimeoutError of the CancelledError that comes out."""
    server, timed_out = Server(), False
    try:
        async with asyncio.timeout(0.3):
            sent = await kata.send(server, PARTS)
    except TimeoutError:
        timed_out = True
    assert_aborted(server, "the time was up after 0.3 s", "0.3 秒で時間切れになりましたが")
    assert timed_out, say(
        f"the time was up, but nobody heard of it: send returned {sent!r}, and asyncio.timeout took that for the end. "
        "It raises TimeoutError only if CancelledError comes out of its block",
        f"時間切れになりましたが、誰にも伝わりません。send が {sent!r} を返したので、asyncio.timeout は普通に終わったと"
        "みなしました。TimeoutError になるのは、ブロックから CancelledError が出てきたときだけです",
    )


async def test_a_task_group_cleans_up_and_cancels(kata):
    """A task of a group whose other task fails is cancelled, and the group waits for its cleanup."""
    server = Server()
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(kata.send(server, PARTS))
            group.create_task(fails(0.1))
    except ExceptionGroup:
        pass  # what matters is how the task ended
    assert_aborted(server, "another task of the group failed", "グループの別のタスクが失敗しましたが")
    ended, owari = how(task)
    assert task.cancelled(), say(
        f"another task of the group failed, so the group cancelled the upload; but the task does not count as "
        f"cancelled: {ended}",
        "グループの別のタスクが失敗したので、グループがアップロードをキャンセルしましたが、"
        f"キャンセルされたことになっていません({owari})",
    )


async def test_the_body_of_a_task_group_does_not_go_on(kata):
    """A group also cancels its own body, which CancelledError must then leave."""
    server = Server()

    async def publish() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(0.1))
            await kata.send(server, PARTS)
            server.log.append("published")

    task = asyncio.create_task(publish())
    await asyncio.wait([task])
    assert "published" not in server.log, say(
        "a task of the group failed, so the group cancelled its body, in the middle of send; but send returned, and "
        "the body went on to publish the file. Only CancelledError stops the code that called send",
        "グループのタスクが失敗したので、グループは send の途中で本体をキャンセルしました。ところが send は普通に戻り、"
        "本体は先へ進んでファイルを公開しました。send を呼んだ側を止められるのは CancelledError だけです",
    )
    assert_aborted(server, "a task of the group failed", "グループのタスクが失敗しましたが")
    ended, owari = how(task)
    assert "ValueError" in ended, say(
        f"the group should raise the ValueError of its task; {ended}",
        f"グループからは、タスクの ValueError が出てくるはずですが、{owari}",
    )
