"""tasks/never_retrieved: a failure in the background is looked at, and logged by the program itself."""

import asyncio
import gc
import logging
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("reading-asyncio-dev")


async def job(seconds: float, error: Exception | None = None) -> None:
    """Take so long, then fail with the error if there is one."""
    await asyncio.sleep(seconds)
    if error:
        raise error


def start(background, name: str, coroutine) -> asyncio.Task[Any]:
    """Start the job and return its task; explain what goes wrong at once."""
    before = asyncio.all_tasks()
    try:
        result = background.start(name, coroutine)
    except (asyncio.InvalidStateError, asyncio.CancelledError) as error:
        pytest.fail(
            say(
                f"start raised {type(error).__name__} ({error}). The job has not even begun: how it ends can be asked "
                "when it has ended",
                f"start が {type(error).__name__} になりました({error})。ジョブはまだ始まってもいません。"
                "どう終わったかを確かめられるのは、終わったあとです",
            )
        )
    if asyncio.iscoroutine(result):
        result.close()
        coroutine.close()
        pytest.fail(
            say(
                "start has become a coroutine function, so that the call alone starts nothing. Leave it an ordinary "
                "method: its callers do not wait",
                "start がコルーチン関数に変わっていて、呼んだだけでは何も始まりません。"
                "普通のメソッドのままにしてください。呼び出す側は待ちません",
            )
        )
    named = [task for task in asyncio.all_tasks() - before if task.get_name() == name]
    assert len(named) == 1, say(
        f"start({name!r}, ...) should run the job in one task of that name; there are {len(named)}",
        f"start({name!r}, ...) は、その名前のタスク1つでジョブを動かすはずですが、{len(named)} 個ありました",
    )
    return named[0]


def logged(kata, caplog) -> list[logging.LogRecord]:
    """Return what the kata's logger has logged as errors."""
    return [r for r in caplog.records if r.name == kata.logger.name and r.levelno >= logging.ERROR]


def reports_of_asyncio() -> list[str]:
    """Return a list in which asyncio's own reports will appear, in place of those that the dojo would make of them."""
    reports: list[str] = []

    def take(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        reports.append(f"{context['message']}: {error!r}" if error else context["message"])

    asyncio.get_running_loop().set_exception_handler(take)
    return reports


async def test_a_failed_job_is_logged_when_it_fails(kata, caplog, clock):
    """The failure is logged by the program at once, with the job's name and the exception."""
    error = OSError("disk full")
    task = start(kata.Background(), "back up", job(0.2, error))  # held: asyncio reports a task when it is collected
    assert clock.elapsed == 0, say(
        f"start should return at once; it took {clock.elapsed}",
        f"start はすぐに戻るはずですが、{clock.elapsed} かかりました",
    )
    await asyncio.sleep(0.3)
    records = logged(kata, caplog)
    assert task.done(), say(
        f"the job takes 0.2 s and then fails; after 0.3 s its task is {task!r}",
        f"ジョブは 0.2 秒で失敗するはずですが、0.3 秒後のタスクは {task!r} です",
    )
    assert records, say(
        "the job 'back up' failed after 0.2 s, and 0.1 s later `logger` has no ERROR record of it. A task's "
        "exception is raised neither in start nor in the loop: who looks at the task when it has ended?",
        "ジョブ 'back up' は 0.2 秒で失敗しましたが、その 0.1 秒後になっても `logger` に ERROR の記録がありません。"
        "タスクの例外は、start の中でもループの中でも発生しません。タスクが終わったとき、誰がそれを確かめますか",
    )
    assert len(records) == 1, say(
        f"one job failed, so one record was expected; there are {len(records)}",
        f"失敗したジョブは1つなので記録も1件のはずですが、{len(records)} 件あります",
    )
    text, (_, found, _) = records[0].getMessage(), records[0].exc_info or (None, None, None)
    assert "back up" in text, say(
        f"the message should have the name of the job in it, 'back up'; it is {text!r}",
        f"メッセージにはジョブの名前 'back up' が入るはずですが、{text!r} でした",
    )
    assert found is error, say(
        f"the record should carry the exception of the job as its exc_info, or nobody learns where it was raised: "
        f"expected {error!r}, found {found!r}. Its text alone is not enough",
        f"記録には、ジョブの例外が exc_info として付いているはずです。これがないと、どこで発生したかわかりません。"
        f"期待: {error!r}、実際: {found!r}。例外の文面だけでは足りません",
    )


async def test_nothing_is_left_for_asyncio_to_report(kata):
    """An exception that was looked at is not reported as never retrieved."""
    reports = reports_of_asyncio()
    background = kata.Background()
    start(background, "back up", job(0.1, OSError("disk full")))
    await asyncio.sleep(0.2)
    gc.collect(0)  # a task that is in a cycle goes only now
    assert reports == [], say(
        f"the job failed, and asyncio had to report: {reports}. If the task ends with the exception, somebody has to "
        "ask the task for it, and without raising it once more where nobody catches it",
        f"ジョブが失敗したあと、asyncio が報告しました: {reports}。"
        "タスクが例外で終わるなら、誰かがタスクに尋ねて取り出す必要があります。そのとき、誰も捕まえない場所でもう一度発生させてはいけません",
    )


async def test_every_failure_is_logged(kata, caplog):
    """Each failed job has its record, even one of the same name, or one whose exception has no text."""
    errors = [OSError("disk full"), TimeoutError(), KeyError("news")]
    background = kata.Background()
    for name, error in zip(("back up", "fetch news", "fetch news"), errors, strict=True):
        start(background, name, job(0.1, error))
    finished: list[str] = []

    async def other_job() -> None:
        await asyncio.sleep(0.2)
        finished.append("send mail")

    start(background, "send mail", other_job())
    await asyncio.sleep(0.3)
    seen = sorted((repr(r.exc_info[1] if r.exc_info else None), r.getMessage()) for r in logged(kata, caplog))
    assert [error for error, _ in seen] == sorted(map(repr, errors)), say(
        f"three jobs failed, with {errors}, and each should be logged once; logged were {seen}",
        f"3つのジョブが {errors} で失敗したので、それぞれ1件ずつ記録されるはずですが、記録は {seen} でした",
    )
    assert all(("back up" if "disk" in error else "fetch news") in text for error, text in seen), say(
        f"every record should name its own job; logged were (exception, message): {seen}",
        f"どの記録にも、そのジョブの名前が入るはずです。記録(例外、メッセージ): {seen}",
    )
    assert finished == ["send mail"], say(
        "the other job should go on when these fail, but it did not come to its end",
        "ほかのジョブが失敗しても進み続けるはずのジョブが、最後まで進みませんでした",
    )


async def test_a_cancelled_job_is_no_failure(kata, caplog):
    """A cancelled task has no exception to ask for, and there is nothing to log."""
    reports = reports_of_asyncio()
    task = start(kata.Background(), "back up", job(9))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    await asyncio.sleep(0.1)
    gc.collect(0)
    assert task.cancelled(), say(
        "the job was cancelled, but its task does not count as cancelled: was CancelledError caught?",
        "ジョブをキャンセルしましたが、タスクがキャンセルされたことになっていません。"
        "CancelledError を捕まえていませんか",
    )
    assert not logged(kata, caplog), say(
        f"a cancelled job has not failed, but this was logged: {[r.getMessage() for r in logged(kata, caplog)]}",
        "キャンセルされたジョブは失敗ではありませんが、記録されています: "
        f"{[r.getMessage() for r in logged(kata, caplog)]}",
    )
    assert reports == [], say(
        f"the job was cancelled, and then asyncio reported: {reports}. For a cancelled task exception() and result() "
        "raise CancelledError: ask cancelled() first",
        f"ジョブがキャンセルされたあと、asyncio が報告しました: {reports}。キャンセルされたタスクの exception() や "
        "result() は CancelledError を発生させます。先に cancelled() を確かめましょう",
    )


async def test_a_job_that_succeeds_logs_nothing(kata, caplog):
    """Where nothing has failed there is nothing to log."""
    task = start(kata.Background(), "back up", job(0.1))
    await asyncio.sleep(0.2)
    succeeded = task.done() and not task.cancelled() and task.exception() is None
    assert succeeded, say(
        f"the job takes 0.1 s and succeeds; after 0.2 s its task is {task!r}",
        f"ジョブは 0.1 秒で正常に終わるはずですが、0.2 秒後のタスクは {task!r} です",
    )
    assert not logged(kata, caplog), say(
        f"the job succeeded, but this was logged: {[r.getMessage() for r in logged(kata, caplog)]}",
        f"ジョブは正常に終わったのに、記録されています: {[r.getMessage() for r in logged(kata, caplog)]}",
    )
