"""blocking/cpu_bound: jobs that tell which process they run in, and what becomes of the loop and of the processes."""

import asyncio
import importlib
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from pickle import PicklingError
from types import ModuleType

import pytest

from async_dojo.testing import say

pytestmark = [
    pytest.mark.real_loop,
    pytest.mark.allow("blocking"),  # whether the loop runs on is tested, with the same words on every Python
]

# The slow job waits until the test opens the gate or, if the loop stands still and nobody can do so, for a while.
JOBS = """
import os
import time

def square(number):
    return os.getpid(), number * number

def fail_at_two(number):
    if number == 2:
        raise LookupError("no two")
    return number

def is_opened(gate):
    for _ in range(100):
        if gate.exists():
            return True
        time.sleep(0.01)
    return False

def work(argument):
    folder, name = argument
    (folder / f"{name} begins").touch()
    if name == "slow" and not is_opened(folder / "gate"):
        (folder / "gave up").touch()
    (folder / f"{name} ends").touch()
    return name
"""


@pytest.fixture
def jobs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Give a module of functions that other processes can import, and let those start in the fastest safe way."""
    (tmp_path / "dojo_jobs.py").write_text(JOBS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))  # or each process would import pytest
    before = multiprocessing.get_start_method(allow_none=True)
    if "forkserver" in multiprocessing.get_all_start_methods():
        multiprocessing.set_start_method("forkserver", force=True)
        multiprocessing.set_forkserver_preload(["concurrent.futures.process"])
    yield importlib.import_module("dojo_jobs")
    for process in multiprocessing.active_children():  # of a wrong answer; left alone, it would outlive the run
        process.kill()
        process.join()
    sys.modules.pop("dojo_jobs")
    multiprocessing.set_start_method(before, force=True)


async def until(condition: Callable[[], object], tries: int) -> None:
    """Look again and again, with the loop running, until the condition holds or it has been tried so many times."""
    for _ in range(tries):
        if condition():
            return
        await asyncio.sleep(0.01)


def assert_no_process_is_left(when_en: str, when_ja: str) -> None:
    """Fail where a process of the pool is alive."""
    left = multiprocessing.active_children()
    assert not left, say(
        f"{when_en}, and {len(left)} of the pool's processes were still there. Shut the pool down in every case, and "
        "wait until that is through. (A second shutdown() waits for nothing: the pool has forgotten its processes)",
        f"{when_ja}が、プールのプロセスがまだ {len(left)} 個残っていました。どの場合でもプールを閉じて、"
        "それが済むまで待ちましょう(2回目の shutdown() は何も待ちません。プールはもうプロセスを覚えていないからです)",
    )


@pytest.mark.claim("reading-asyncio-dev")
async def test_the_work_is_done_in_other_processes(kata, jobs):
    """Results come from other processes, at most so many, in the order of the arguments."""
    numbers = [3, 1, 2, 3, 0]
    try:
        results = await kata.compute_all(jobs.square, numbers, 2)
    except (AttributeError, TypeError, PicklingError, BrokenProcessPool) as error:
        if "pickle" not in str(error) and "local" not in str(error) and not isinstance(error, BrokenProcessPool):
            raise
        pytest.fail(
            say(
                f"a call did not get as far as the other process ({error}). What goes there is pickled, a function by "
                "its name, and that process has to be able to import it: no lambda, no function within a function, and "
                "none of this file",
                f"呼び出しが別のプロセスに届きませんでした({error})。渡すものは pickle されます。関数は名前で渡され、"
                "相手のプロセスがそれを import できなければなりません。lambda、関数の中の関数、このファイルの関数は"
                "渡せません",
            )
        )
    assert isinstance(results, list), say(
        f"compute_all should return a list of results; it returned {results!r}",
        f"compute_all は結果のリストを返すはずですが、{results!r} を返しました",
    )
    assert [square for _, square in results] == [9, 1, 4, 9, 0], say(
        f"the squares of {numbers} should be [9, 1, 4, 9, 0]; they are {[square for _, square in results]}",
        f"{numbers} の2乗は [9, 1, 4, 9, 0] のはずですが、{[square for _, square in results]} でした",
    )
    processes = {process for process, _ in results}
    assert os.getpid() not in processes, say(
        "the function was called in the process of the event loop. In a thread of it, it would compete with the loop "
        "for the GIL. A ProcessPoolExecutor has processes of its own",
        "関数が、イベントループと同じプロセスの中で呼ばれました。その中のスレッドでは、GIL "
        "をループと取り合うことになります。ProcessPoolExecutor なら、別のプロセスで動きます",
    )
    assert len(processes) <= 2, say(
        f"2 workers were allowed, and {len(processes)} processes worked",
        f"ワーカーは2つまでですが、{len(processes)} 個のプロセスが働きました",
    )
    try:
        nothing = await kata.compute_all(jobs.square, [], 2)
    except ValueError as error:
        nothing = error
    assert nothing == [], say(
        f"without arguments the result is [], but it was {nothing!r}",
        f"引数がなければ結果は [] のはずですが、{nothing!r} でした",
    )


async def test_several_are_at_work_at_once(kata, jobs, tmp_path, monkeypatch):
    """The second job is given to the pool while the first is at work, and may end before it."""
    submitted: list[str] = []
    submit = ProcessPoolExecutor.submit

    def noted(pool, *call):
        submitted.append(str(call))
        return submit(pool, *call)

    monkeypatch.setattr(ProcessPoolExecutor, "submit", noted)
    task = asyncio.create_task(kata.compute_all(jobs.work, [(tmp_path, "slow"), (tmp_path, "quick")], 2))
    await until(lambda: len(submitted) > 1 or task.done(), 50)
    at_once = len(submitted)
    if at_once > 1:
        await until((tmp_path / "quick ends").exists, 100)
        await asyncio.sleep(0.05)  # for its result to arrive
    (tmp_path / "gate").touch()
    results = await task
    assert at_once > 1, say(
        f"two jobs, two workers: while the first one was at work the pool had been given {at_once} job. Did you await "
        "each result before you handed over the next job?",
        f"仕事は2つ、ワーカーも2つです。最初の仕事の間にプールが受け取った仕事は {at_once} つでした。結果を1つずつ "
        "await してから次を渡していませんか",
    )
    assert results == ["slow", "quick"], say(
        f"the second job ended first, but the results belong in the order of the arguments; they were {results}",
        f"先に終わったのは2つ目の仕事ですが、結果は引数の順のはずです。実際は {results} でした",
    )


async def test_the_processes_have_ended(kata, jobs):
    """When compute_all has returned, its pool is gone."""
    await kata.compute_all(jobs.square, [1, 2, 3], 2)
    assert_no_process_is_left("compute_all has returned", "compute_all は戻りました")


async def test_an_error_comes_through(kata, jobs):
    """What a call raises in its process is raised here, and the pool is gone then, too."""
    came: Exception | None = None
    try:
        await kata.compute_all(jobs.fail_at_two, [1, 2, 3], 2)
    except NotImplementedError:
        raise
    except Exception as error:
        came = error
    left = multiprocessing.active_children()
    assert type(came) is LookupError, say(
        f"one call raised LookupError('no two'), which should come out of compute_all as it is; {came!r} came",
        f"1つの呼び出しが LookupError('no two') を送出しました。compute_all からそのまま出てくるはずですが、{came!r} "
        "でした",
    )
    assert not left, say(
        f"a call failed, and {len(left)} of the pool's processes were still there when the error came out. An "
        "exception skips the lines below it: what has to happen in any case belongs into `finally`. And if it is "
        "there, does it wait? shutdown(wait=False) does not, nor does a second shutdown() after that",
        f"呼び出しが失敗し、例外が出てきたときに、プールのプロセスがまだ {len(left)} 個残っていました。例外が出ると、"
        "その下の行は飛ばされます。必ず行うことは `finally` に書きましょう。もう書いてあるなら、そこで終わりを待って"
        "いますか。shutdown(wait=False) も、そのあとの2回目の shutdown() も待ちません",
    )


async def test_the_loop_runs_on_when_it_is_cancelled(kata, jobs, tmp_path):
    """A job that has begun goes on after a cancellation: the pool is waited for, but not by the loop."""
    task = asyncio.create_task(kata.compute_all(jobs.work, [(tmp_path, "slow")], 1))
    await until(lambda: (tmp_path / "slow begins").exists() or task.done(), 300)
    task.cancel()
    await until(task.done, 5)
    if task.done() and not task.cancelled() and isinstance(error := task.exception(), NotImplementedError):
        raise error
    if task.done() and not (tmp_path / "gave up").exists():
        assert_no_process_is_left(
            "compute_all was cancelled and has ended", "compute_all はキャンセルされて終わりました"
        )
    (tmp_path / "gate").touch()
    await asyncio.wait([task])
    assert not (tmp_path / "gave up").exists(), say(
        "a job was at work, waiting for this loop to do something, and it waited in vain: compute_all blocked the "
        "event loop until the job had given up. Leaving `with pool:` waits for the processes, and so does "
        "pool.shutdown(): let another thread do that",
        "仕事は、このループが何かをするのを待っていましたが、待ちぼうけでした。仕事があきらめるまで、compute_all "
        "がイベントループをブロックしていたのです。`with pool:` を抜けるときも pool.shutdown() も、"
        "プロセスの終わりを待ちます。それは別のスレッドに任せましょう",
    )
    assert task.cancelled(), say(
        "compute_all was cancelled, but CancelledError did not come out of it",
        "compute_all をキャンセルしましたが、CancelledError が出てきませんでした",
    )
    assert_no_process_is_left("compute_all was cancelled and has ended", "compute_all はキャンセルされて終わりました")
