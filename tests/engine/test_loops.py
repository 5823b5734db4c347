"""Virtual time: waiting is exact and instant, what works outside is waited for, and a deadlock names who waits."""

import asyncio
import concurrent.futures
import contextlib
import subprocess
import sys
import threading
import time
from pathlib import Path

import aiofiles
import pytest

from async_dojo.loops import Deadlock, VirtualLoop

WEEK = 7 * 24 * 3600
_LINES = Path(__file__).read_text(encoding="utf-8").splitlines()


def run(coroutine):
    """Run a coroutine on a new virtual loop; return its result and the virtual seconds that it took."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        start = runner.get_loop().time()
        return runner.run(coroutine), runner.get_loop().time() - start


def line_of(text):
    """Return the line of this file that ends with the text."""
    return next(number for number, line in enumerate(_LINES, 1) if line.endswith(text))


@pytest.mark.parametrize("seconds", [0.125, 1, 3600, WEEK])
def test_sleep_takes_exactly_its_virtual_time(seconds):
    """A sleep ends at its very moment, however long it is."""
    assert run(asyncio.sleep(seconds, "woken")) == ("woken", seconds)


def test_sleeping_tasks_wake_in_order():
    """Concurrent sleeps take as long as the longest, and end shortest first."""

    async def main():
        log = []
        start = asyncio.get_running_loop().time()

        async def sleeper(name, seconds):
            await asyncio.sleep(seconds)
            log.append((name, asyncio.get_running_loop().time() - start))

        async with asyncio.TaskGroup() as group:
            for name, seconds in ("c", 3), ("a", 1), ("b", 2):
                group.create_task(sleeper(name, seconds))
        return log

    assert run(main()) == ([("a", 1), ("b", 2), ("c", 3)], 3)


def test_timeout_fires_at_its_moment():
    """asyncio.timeout and wait_for end what takes longer, and leave what does not."""

    async def main():
        loop = asyncio.get_running_loop()
        start = loop.time()
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(5):
                await asyncio.sleep(10)
        assert loop.time() - start == 5
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.Event().wait(), 7)
        assert loop.time() - start == 12
        assert await asyncio.wait_for(asyncio.sleep(2, "in time"), 3) == "in time"
        assert loop.time() - start == 14
        await asyncio.sleep(0)
        assert loop.time() - start == 14

    run(main())


def test_clock_stands_still_while_something_is_ready():
    """Turns of the loop take no virtual time."""

    async def main():
        for _ in range(100):
            await asyncio.sleep(0)

    assert run(main()) == (None, 0)


def test_clock_waits_for_to_thread():
    """While a thread of the pool works the clock does not jump, so a timeout does not end it."""

    async def main():
        async with asyncio.timeout(30):
            await asyncio.to_thread(time.sleep, 0.03)
        await asyncio.sleep(3600)
        return "done"

    done, took = run(main())
    assert done == "done"
    assert 3600 <= took < 3630  # the thread may be done before anybody looks


def test_clock_waits_for_a_raw_thread():
    """A thread that the code started itself keeps the clock from jumping, whether it works or waits."""

    async def main():
        loop = asyncio.get_running_loop()
        future = loop.create_future()

        def work():
            time.sleep(0.1)
            loop.call_soon_threadsafe(future.set_result, "from the thread")

        thread = threading.Thread(target=work)
        thread.start()
        async with asyncio.timeout(30):
            result = await future
        thread.join()
        return result

    assert run(main())[0] == "from the thread"


def test_thread_that_ends_between_two_looks_is_heard():
    """The clock does not jump over word that a thread leaves just before it ends, however the two are timed."""

    async def main():
        loop = asyncio.get_running_loop()
        for _ in range(300):
            future = loop.create_future()
            thread = threading.Thread(target=loop.call_soon_threadsafe, args=(future.set_result, None))
            thread.start()
            async with asyncio.timeout(30):
                await future
            thread.join()

    run(main())


def test_thread_at_work_is_no_deadlock():
    """With no timer pending, a thread that is going to report back is waited for."""

    async def main():
        loop, event = asyncio.get_running_loop(), asyncio.Event()
        thread = threading.Thread(target=lambda: (time.sleep(0.1), loop.call_soon_threadsafe(event.set)))
        thread.start()
        await event.wait()
        thread.join()
        return await asyncio.to_thread(lambda: time.sleep(0.06) or "and the pool's")

    assert run(main())[0] == "and the pool's"


@pytest.mark.parametrize("limit", [None, 30])
def test_clock_waits_for_a_pool_of_its_own(limit):
    """Work handed to a pool without run_in_executor is waited for too, and the pool's idle threads are not."""

    async def main():
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            async with asyncio.timeout(limit):
                future = pool.submit(lambda: time.sleep(0.1) or "from the pool")
                result = await asyncio.wrap_future(future)
            before = asyncio.get_running_loop().time()
            await asyncio.sleep(3600)
            assert asyncio.get_running_loop().time() == pytest.approx(before + 3600)
        return result

    assert run(main())[0] == "from the pool"


def test_aiofiles_work(tmp_path):
    """Files read in a pool's thread arrive, under a timeout too."""

    async def main():
        async with asyncio.timeout(30):
            async with aiofiles.open(tmp_path / "file", "w") as file:
                await file.write("written")
            async with aiofiles.open(tmp_path / "file") as file:
                return await file.read()

    assert run(main())[0] == "written"


def test_loopback_sockets_work():
    """Real descriptors wake the loop; a timeout that is pending meanwhile does not fire."""

    async def shout(reader, writer):
        writer.write((await reader.readline()).upper())
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def main():
        server = await asyncio.start_server(shout, "127.0.0.1", 0)
        async with server, asyncio.timeout(30):
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            writer.write(b"hello\n")
            answer = await reader.readline()
            writer.close()
            await writer.wait_closed()
        return answer

    assert run(main())[0] == b"HELLO\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a selector loop has no child processes on Windows")
def test_subprocesses_work():
    """A child process is waited for, and its output arrives."""

    async def main():
        code = "import time; time.sleep(0.05); print('child')"
        child = await asyncio.create_subprocess_exec(sys.executable, "-S", "-c", code, stdout=subprocess.PIPE)
        async with asyncio.timeout(60):
            output, _ = await child.communicate()
        return output.split(), child.returncode

    assert run(main())[0] == ([b"child"], 0)


def test_loop_works_again_after_a_deadlock():
    """A deadlock ends the run, not the loop: it can be closed, and another made."""
    with pytest.raises(Deadlock):
        run(asyncio.Event().wait())
    assert run(asyncio.sleep(1, "again")) == ("again", 1)


def test_deadlock_names_every_task_and_its_place():
    """Each waiting task stands in the report by its name, with the file, the line and the code where it waits."""
    event, lock = asyncio.Event(), asyncio.Lock()

    async def inner():
        await event.wait()  # here waits the first

    async def outer():
        await inner()

    async def holds_twice():
        async with lock:
            await lock.acquire()  # here waits the second

    async def main():
        async with asyncio.TaskGroup() as group:
            group.create_task(outer(), name="the reader")
            group.create_task(holds_twice())

    with pytest.raises(Deadlock) as caught:
        run(main())
    report = str(caught.value)
    file = Path(__file__)
    shown = file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file
    first, second = line_of("# here waits the first"), line_of("# here waits the second")
    assert report.startswith("deadlock: nothing can wake these tasks any more.")
    assert f"the reader at {shown}:{first} in " in report
    assert "inner: await event.wait()  # here waits the first" in report
    assert (
        f"holds_twice at {shown}:{second} in " in report
    )  # asyncio has only numbered this one: its coroutine names it
    assert "await lock.acquire()  # here waits the second" in report


@pytest.mark.parametrize("way", ["async for", "asend", "async with"])
def test_deadlock_is_found_inside_an_async_generator(way):
    """What `__anext__` and `asend` wait for is looked up in the generator's own frame."""

    async def numbers():
        yield 1
        await asyncio.Event().wait()  # here waits the generator
        yield 2

    async def iterates():
        async for _ in numbers():
            pass

    async def sends():
        generator = numbers()
        await generator.asend(None)
        await generator.asend(None)

    @contextlib.asynccontextmanager
    async def managed():
        await asyncio.Event().wait()  # here waits the manager
        yield

    async def enters():
        async with managed():
            pass

    main = {"async for": iterates, "asend": sends, "async with": enters}[way]
    place = "# here waits the manager" if way == "async with" else "# here waits the generator"
    with pytest.raises(Deadlock, match=f"test_loops.py:{line_of(place)} in .*{place}"):
        run(main())


def test_full_queue_nobody_reads_is_a_deadlock():
    """A wait that asyncio's own code does is told by the learner's line that led there."""

    async def produces():
        queue = asyncio.Queue(1)
        for number in range(2):
            await queue.put(number)  # here waits the producer

    with pytest.raises(Deadlock, match=f"produces at .*:{line_of('# here waits the producer')} in "):
        run(produces())


def test_loop_shuts_down_with_its_pool():
    """Closing the runner ends the pool's threads: none is left."""
    before = set(threading.enumerate())
    run(asyncio.to_thread(str))
    assert set(threading.enumerate()) <= before


SYNC_KATA = """
    import asyncio


    def with_run():
        async def main():
            await asyncio.sleep(3600)
            return asyncio.get_running_loop()
        return asyncio.run(main())


    def with_runner():
        async def main():
            await asyncio.sleep(3600)
            return asyncio.get_running_loop()
        with asyncio.Runner() as runner:
            return runner.run(main())


    def with_new_event_loop():
        loop = asyncio.new_event_loop()
        try:
            loop.run_until_complete(asyncio.sleep(3600))
        finally:
            loop.close()
        return loop


    def with_a_loop_of_its_own():
        async def main():
            await asyncio.sleep(0.01)
            return asyncio.get_running_loop()
        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            return runner.run(main())


    async def which():
        return asyncio.get_running_loop()
"""
SYNC_TESTS = """
    import asyncio
    import pytest
    from async_dojo.loops import VirtualLoop


    @pytest.mark.parametrize("way", ["with_run", "with_runner", "with_new_event_loop"])
    def test_default_is_virtual(kata, way):
        assert type(getattr(kata, way)()) is VirtualLoop, "not virtual"


    def test_choice_is_respected(kata):
        assert type(kata.with_a_loop_of_its_own()) is asyncio.SelectorEventLoop, "the kata chose another"


    async def test_test_is_virtual(kata):
        assert type(await kata.which()) is VirtualLoop, "not virtual"


    @pytest.mark.real_loop
    async def test_marked_is_real(kata):
        assert not isinstance(await kata.which(), VirtualLoop), "virtual although marked"


    async def test_starts_at_zero(kata, clock):
        await asyncio.sleep(3600)
        assert clock.elapsed == 3600, "not exact"
"""
MATRIX_TESTS = """
    import asyncio


    async def test_loop(kata):
        raise AssertionError(type(await kata.which()).__module__)


    def test_run(kata):
        raise AssertionError(type(asyncio.run(kata.which())).__module__)
"""


@pytest.fixture(scope="module")
def runs(new_collection):
    """Runs of katas that say which loop they are on."""
    collection = new_collection()
    collection.kata("01_sync", SYNC_KATA, SYNC_TESTS)
    collection.kata("02_matrix", SYNC_KATA, MATRIX_TESTS)
    args = {loop: ("katas/01_first/02_matrix.py", "--loop", loop) for loop in ("virtual", "asyncio", "uvloop")}
    return collection.run_each({"sync": ("katas/01_first/01_sync.py",), **args})


@pytest.mark.timeout(60)
def test_nested_runs_get_virtual_time(runs):
    """asyncio.run, Runner and new_event_loop are virtual in a kata, unless it chooses a loop or the test is marked."""
    assert runs["sync"].said == {}
    assert runs["sync"].counts == {"passed": 7}


@pytest.mark.timeout(60)
@pytest.mark.parametrize(("loop", "module"), [("virtual", "async_dojo.loops"), ("asyncio", "asyncio.unix_events")])
@pytest.mark.skipif(sys.platform == "win32", reason="the module has another name there")
def test_option_chooses_the_loop(runs, loop, module):
    """--loop runs asynchronous tests, and asyncio.run() in the others, on that loop."""
    assert list(runs[loop].said.values()) == [module, module]


@pytest.mark.timeout(60)
def test_option_chooses_uvloop(runs):
    """--loop uvloop does so too; where it is not installed the run says so and nothing is judged."""
    try:
        import uvloop  # noqa: F401
    except ImportError:
        assert runs["uvloop"].status == pytest.ExitCode.USAGE_ERROR
        assert "uvloop is not installed" in runs["uvloop"].err
    else:
        assert list(runs["uvloop"].said.values()) == ["uvloop", "uvloop"]
