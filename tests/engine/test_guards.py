"""The hygiene guards: each says what was left behind, can be switched off, and leaves right answers alone."""

import re
from textwrap import dedent

import pytest

from async_dojo.guards import GUARDS

pytestmark = pytest.mark.timeout(120)

TESTS = """
    import asyncio
    import pytest


    async def test_async(kata):
        assert await kata.f() == 1, "f() should give 1"


    def test_sync(kata):
        assert asyncio.run(kata.f()) == 1, "f() should give 1"


    @pytest.mark.allow("{guard}")
    async def test_async_allowed(kata):
        assert await kata.f() == 1, "f() should give 1"


    @pytest.mark.allow("{guard}")
    def test_sync_allowed(kata):
        assert asyncio.run(kata.f()) == 1, "f() should give 1"
"""
HEAD = "import asyncio, contextlib, socket, subprocess, threading, time\nkept = []\n"

# name: (the guard, the learner's code after HEAD, what must be said)
WRONG = {
    "never_awaited": (
        "never_awaited",
        """
        async def work(): pass
        async def f():
            work()
            return 1
        """,
        "so its body never ran. Is an `await` missing?\n  katas/01_wrong/01_never_awaited.py:5: work()",
    ),
    "library_never_awaited": (
        "never_awaited",
        """
        async def f():
            asyncio.sleep(1)
            return 1
        """,
        "the coroutine sleep() was made but never awaited",
    ),
    "kept_in_a_cycle": (
        "never_awaited",
        """
        async def work(holder): pass
        async def f():
            holder = []
            holder += [holder, work(holder)]
            return 1
        """,
        "the coroutine work() was made but never awaited",
    ),
    "called_at_the_end_of_the_file": (
        "never_awaited",
        """
        async def f():
            return 1
        f()
        """,
        "the coroutine f() was made but never awaited",
    ),
    "leftover_task": (
        "leftover_tasks",
        """
        async def work():
            await asyncio.sleep(100)
        async def f():
            kept.append(asyncio.create_task(work(), name="the straggler"))
            return 1
        """,
        "Await it, or cancel it and await its end.\n"  # noqa: ISC004 - one text of two lines
        "  katas/01_wrong/05_leftover_task.py:4 in work: await asyncio.sleep(100)",
    ),
    "cancelled_not_awaited": (
        "leftover_tasks",
        """
        async def work():
            try:
                await asyncio.sleep(100)
            finally:
                await asyncio.sleep(5)
        async def f():
            task = asyncio.create_task(work())
            await asyncio.sleep(1)
            task.cancel()
            return 1
        """,
        "the task work was still running when the test was over",
    ),
    "swallowed": (
        "swallowed_cancellation",
        """
        async def work():
            try:
                await asyncio.sleep(100)
            except asyncio.CancelledError:
                pass
        async def f():
            task = asyncio.create_task(work())
            await asyncio.sleep(1)
            task.cancel()
            await task
            return 1
        """,
        "the task work was cancelled but ended as if nothing had happened: it swallowed CancelledError.",
    ),
    "swallowed_by_except_base": (
        "swallowed_cancellation",
        """
        async def work():
            with contextlib.suppress(BaseException):
                await asyncio.sleep(100)
        async def f():
            task = asyncio.create_task(work(), name="thick skin")
            await asyncio.sleep(1)
            task.cancel()
            await asyncio.wait([task])
            return 1
        """,
        "the task thick skin was cancelled but ended as if nothing had happened",
    ),
    "lost_exception": (
        "lost_exceptions",
        """
        async def work():
            raise ValueError("boom")
        async def f():
            task = asyncio.create_task(work())
            await asyncio.sleep(1)
            return 1
        """,
        "an exception got lost: ValueError('boom') in work. Nobody awaited it or asked for it",
    ),
    "lost_in_a_future": (
        "lost_exceptions",
        """
        async def f():
            future = asyncio.get_running_loop().create_future()
            future.set_exception(ValueError("boom"))
            return 1
        """,
        "an exception got lost: ValueError('boom')",
    ),
    "lost_in_a_callback": (
        "lost_exceptions",
        """
        async def f():
            asyncio.get_running_loop().call_soon(lambda: 1 / 0)
            await asyncio.sleep(1)
            return 1
        """,
        "an exception got lost: ZeroDivisionError('division by zero')",
    ),
    "lost_while_it_was_cancelled": (
        "lost_exceptions",
        """
        async def hangs_up():
            try:
                await asyncio.sleep(10)
            finally:
                raise OSError("the line broke")
        async def f():
            task = asyncio.create_task(hangs_up())
            await asyncio.sleep(1)
            task.cancel()
            await asyncio.wait([task])
            return 1
        """,
        "an exception got lost: OSError('the line broke') in hangs_up",
    ),
    "task_nobody_kept": (
        "lost_tasks",
        """
        import gc
        async def waits_for_ever():
            await asyncio.get_running_loop().create_future()
        async def f():
            asyncio.create_task(waits_for_ever())
            await asyncio.sleep(1)
            gc.collect(0)
            return 1
        """,
        "the task waits_for_ever was garbage-collected before its end: nobody kept a reference",
    ),
    "generator_left_by_return": (
        "unclosed_generators",
        """
        async def numbers():
            for number in range(3):
                yield number
        async def f():
            async for number in numbers():
                if number == 1:
                    return number
        """,
        "the async generator numbers() was left in the middle: its cleanup was not awaited.",
    ),
    "generator_kept": (
        "unclosed_generators",
        """
        async def numbers():
            yield 1
            yield 2
        async def f():
            kept.append(numbers())
            return await anext(kept[0])
        """,
        "`async with contextlib.aclosing(...)` does.",
    ),
    "open_socket": (
        "unclosed_resources",
        """
        async def f():
            kept = socket.socket()
            return 1
        """,
        "left open: <socket.socket",
    ),
    "open_loop": (
        "unclosed_resources",
        """
        async def f():
            kept.append(asyncio.new_event_loop())
            return 1
        """,
        "left open: event loop",
    ),
    "thread": (
        "leftover_threads",
        """
        async def f():
            threading.Thread(target=threading.Event().wait, name="weaver", daemon=True).start()
            return 1
        """,
        "the thread weaver was still running when the test was over. Stop it and join it.",
    ),
    "time_sleep": (
        "blocking",
        """
        async def f():
            time.sleep(0.001)
            return 1
        """,
        "time.sleep() blocks the event loop: until it returns, no other task can run.",
    ),
    "sleep_in_a_task": (
        "blocking",
        """
        async def work():
            time.sleep(0.001)
        async def f():
            async with asyncio.TaskGroup() as group:
                group.create_task(work())
            return 1
        """,
        "time.sleep() blocks the event loop",
    ),
    "file_read": (
        "blocking",
        """
        async def f():
            with open(__file__) as file:
                return len(file.read(1))
        """,
        "read() blocks the event loop",
    ),
    "contended_lock": (
        "blocking",
        """
        async def f():
            lock = threading.Lock()
            with lock:
                return 1 if not lock.acquire(timeout=0.001) else 2
        """,
        "acquire() blocks the event loop",
    ),
}
# asyncio.run() itself cancels the tasks and closes the generators that are left, so that nothing stays behind.
TIDIED_BY_RUN = {"leftover_task", "cancelled_not_awaited", "generator_kept"}

RIGHT = {
    "cancelled_and_awaited": """
        async def f():
            task = asyncio.create_task(asyncio.sleep(100))
            await asyncio.sleep(1)
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            return 1
    """,
    "cancelled_before_it_began": """
        async def work():
            return 2
        async def f():
            task = asyncio.create_task(work())
            task.cancel()
            await asyncio.wait([task])
            return 1
    """,
    "workers_cancelled_and_gathered": """
        async def worker(queue):
            while True:
                await queue.get()
                queue.task_done()
        async def f():
            queue = asyncio.Queue()
            workers = [asyncio.create_task(worker(queue)) for _ in range(3)]
            for number in range(5):
                queue.put_nowait(number)
            await queue.join()
            for task in workers:
                task.cancel()
            await asyncio.gather(*workers, return_exceptions=True)
            return 1
    """,
    "cancelled_with_slow_cleanup": """
        async def work():
            try:
                await asyncio.sleep(100)
            except asyncio.CancelledError:
                await asyncio.sleep(2)
                raise
        async def f():
            task = asyncio.create_task(work())
            await asyncio.sleep(1)
            task.cancel()
            await asyncio.wait([task])
            return 1
    """,
    "cancellation_refused_openly": """
        async def work():
            try:
                await asyncio.sleep(100)
            except asyncio.CancelledError:
                asyncio.current_task().uncancel()
            return 1
        async def f():
            task = asyncio.create_task(work())
            await asyncio.sleep(1)
            task.cancel()
            return await task
    """,
    "shielded": """
        async def work():
            await asyncio.sleep(3)
            return 1
        async def f():
            inner = asyncio.create_task(work())
            try:
                async with asyncio.timeout(1):
                    await asyncio.shield(inner)
            except TimeoutError:
                return await inner
    """,
    "timeout": """
        async def f():
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(2)
            except TimeoutError:
                return 1
    """,
    "nested_timeouts": """
        async def f():
            try:
                async with asyncio.timeout(1):
                    async with asyncio.timeout(5):
                        await asyncio.Event().wait()
            except TimeoutError:
                return 1
    """,
    "wait_for": """
        async def f():
            try:
                await asyncio.wait_for(asyncio.sleep(10), 1)
            except TimeoutError:
                return 1
    """,
    "failing_task_group": """
        async def fails():
            await asyncio.sleep(1)
            raise ValueError
        async def f():
            try:
                async with asyncio.TaskGroup() as group:
                    group.create_task(fails())
                    group.create_task(asyncio.sleep(100))
                    group.create_task(fails())
            except* ValueError:
                pass
            return 1
    """,
    "first_of_several": """
        async def f():
            tasks = [asyncio.create_task(asyncio.sleep(seconds, seconds)) for seconds in (1, 2, 3)]
            done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in pending:
                task.cancel()
            await asyncio.wait(pending)
            return done.pop().result()
    """,
    "asked_for_the_exception": """
        async def fails():
            raise ValueError
        async def f():
            task = asyncio.create_task(fails())
            await asyncio.wait([task])
            return 1 if task.exception() else 2
    """,
    "gathered_exceptions": """
        async def fails():
            raise ValueError
        async def f():
            return len(await asyncio.gather(fails(), return_exceptions=True))
    """,
    "task_one_step_from_its_end": """
        async def work(event):
            await event.wait()
        async def f():
            event = asyncio.Event()
            kept.append(asyncio.create_task(work(event)))
            await asyncio.sleep(1)
            event.set()
            await asyncio.sleep(0)
            return 1
    """,
    "generator_closed": """
        async def numbers():
            for number in range(3):
                yield number
        async def f():
            async with contextlib.aclosing(numbers()) as several:
                async for number in several:
                    if number == 1:
                        return number
    """,
    "generator_exhausted": """
        async def numbers():
            yield 1
        async def f():
            return [number async for number in numbers()][0]
    """,
    "generator_never_begun": """
        async def numbers():
            yield 1
        async def f():
            kept.append(numbers())
            numbers()
            return 1
    """,
    "coroutine_closed": """
        async def work(): pass
        async def f():
            work().close()
            return 1
    """,
    "handed_to_a_thread": """
        async def f():
            await asyncio.to_thread(time.sleep, 0.001)
            return len(await asyncio.to_thread(lambda: open(__file__).close() or [1]))
    """,
    "thread_joined": """
        async def f():
            thread = threading.Thread(target=time.sleep, args=(0.001,))
            thread.start()
            await asyncio.to_thread(thread.join)
            return 1
    """,
    "loop_closed": """
        async def f():
            asyncio.new_event_loop().close()
            return 1
    """,
    "socket_closed": """
        async def f():
            with socket.socket():
                return 1
    """,
    "free_lock": """
        async def f():
            with threading.Lock():
                return 1
    """,
    "eager_tasks": """
        async def work():
            return 1
        async def f():
            if hasattr(asyncio, "eager_task_factory"):
                asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            return await asyncio.create_task(work())
    """,
    "names_and_contexts": """
        import contextvars
        async def f():
            context = contextvars.copy_context()
            return await asyncio.create_task(asyncio.sleep(1, 1), name="named", context=context)
    """,
}
MIXED = """
    import asyncio
    import pytest


    @pytest.mark.allow("no_such_guard")
    async def test_unknown_guard(kata):
        assert await kata.ends_well() == 1, "never seen"


    async def test_two_findings(kata):
        assert await kata.forgets_twice() == 1, "f() should give 1"


    async def test_failure_with_a_finding(kata):
        assert await kata.forgets_twice() == 2, "f() should give 2"


    @pytest.mark.allow("never_awaited")
    @pytest.mark.allow("lost_exceptions", "leftover_tasks")
    async def test_several_allowed(kata):
        assert await kata.forgets_twice() == 1, "f() should give 1"


    async def test_failure_that_holds_a_coroutine(kata):
        unawaited = kata.work()
        assert kata is unawaited, "the test itself stops with a coroutine in hand"


    async def test_after_coroutine(kata):
        assert await kata.ends_well() == 1, "the one before left something behind"


    async def test_failure_that_holds_a_task(kata):
        task = asyncio.create_task(kata.work())
        await asyncio.sleep(1)
        assert kata is task, "the test itself stops with a failed task in hand"


    async def test_after_failed_task(kata):
        assert await kata.ends_well() == 1, "the one before left something behind"


    async def test_failure_that_holds_a_socket(kata):
        server = await asyncio.start_server(print, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        assert kata is server, "the test itself stops with a connection in hand"


    async def test_after_the_others(kata):
        assert await kata.ends_well() == 1, "the one before left something behind"


    async def test_leftovers_of_a_failing_test(kata):
        kata.start()
        assert False, "the test itself stops half way"
"""
FORGETFUL = """
    import asyncio
    kept = []

    async def work():
        raise ValueError("boom")

    async def forgets_twice():
        work()
        kept.append(asyncio.create_task(asyncio.sleep(50), name="straggler"))
        return 1

    async def ends_well():
        return 1

    def start():
        kept.append(asyncio.create_task(asyncio.sleep(50), name="straggler"))
"""


@pytest.fixture(scope="module")
def run(new_collection):
    """One run of all katas in this file."""
    collection = new_collection()
    for number, (name, (guard, code, _)) in enumerate(WRONG.items(), 1):
        tests = dedent(TESTS).format(guard=guard)
        collection.kata(f"{number:02}_{name}", HEAD + dedent(code).lstrip("\n"), tests, chapter="01_wrong")
    for number, (name, code) in enumerate(RIGHT.items(), 1):
        tests = dedent(TESTS).partition("@pytest")[0]
        collection.kata(f"{number:02}_{name}", HEAD + dedent(code), tests, chapter="02_right")
    collection.kata("01_mixed", FORGETFUL, MIXED, chapter="03_mixed")
    return collection.run("katas/")


def of(found, name):
    """Return what was found of a kata, by the name of the test."""
    return {
        node.partition("::")[2]: value for node, value in found.items() if f"/{name}.py" in re.sub(r"/\d\d_", "/", node)
    }


def test_every_guard_is_tried():
    """No guard stands without a wrong answer here that it catches."""
    assert {guard for guard, _, _ in WRONG.values()} == set(GUARDS)


@pytest.mark.parametrize("name", WRONG)
def test_guard_says_what_is_wrong(run, name):
    """The value is right and yet the test fails, in words that name what was left, where, and what to do."""
    outcomes, said = of(run.tests, name), of(run.said, name)
    assert outcomes["test_async"] == "failed"
    assert WRONG[name][2] in said["test_async"]
    assert len(said["test_async"].splitlines()) <= 4


@pytest.mark.parametrize("name", WRONG)
def test_guard_watches_nested_loops(run, name):
    """What a kata does in a loop of its own is watched too."""
    assert of(run.tests, name)["test_sync"] == ("passed" if name in TIDIED_BY_RUN else "failed")
    if name not in TIDIED_BY_RUN:
        assert WRONG[name][2] in of(run.said, name)["test_sync"]


@pytest.mark.parametrize("name", WRONG)
def test_guard_can_be_switched_off(run, name):
    """allow() with the guard's name lets the same answer pass, with a loop and without."""
    outcomes = of(run.tests, name)
    assert (outcomes["test_async_allowed"], outcomes["test_sync_allowed"]) == ("passed", "passed")


@pytest.mark.parametrize("name", RIGHT)
def test_right_answer_is_left_alone(run, name):
    """Code that cleans up after itself passes, whichever way it does so."""
    assert of(run.said, name) == {}
    assert of(run.tests, name) == {"test_async": "passed", "test_sync": "passed"}


def test_unknown_guard_is_refused(run):
    """A misspelt name in allow() fails the test and lists the names there are."""
    said = of(run.said, "mixed")["test_unknown_guard"]
    assert "no_such_guard" in said
    assert all(guard in said for guard in GUARDS)


def test_all_findings_are_told(run):
    """Two things left behind are two findings in one failure."""
    said = of(run.said, "mixed")["test_two_findings"]
    assert "the coroutine work() was made but never awaited" in said
    assert "the task straggler was still running" in said


def test_failure_comes_before_findings(run):
    """Where the test fails on its own, its message comes first and what was found follows."""
    said = of(run.said, "mixed")["test_failure_with_a_finding"]
    assert said.startswith("f() should give 2\n")
    assert "the coroutine work() was made but never awaited" in said


def test_failing_test_is_not_blamed_for_its_tasks(run):
    """A test that stops half way leaves tasks, which says nothing of the kata."""
    assert of(run.said, "mixed")["test_leftovers_of_a_failing_test"].startswith("the test itself stops half way")
    assert "straggler" not in of(run.said, "mixed")["test_leftovers_of_a_failing_test"]


def test_several_guards_are_allowed_together(run):
    """Markers add up, and one marker may name several guards."""
    assert of(run.tests, "mixed")["test_several_allowed"] == "passed"


def test_nothing_is_carried_over(run):
    """What one test leaves is put away before the next."""
    assert {said for name, said in of(run.said, "mixed").items() if "_after_" in name} == set()
    assert run.err == ""
