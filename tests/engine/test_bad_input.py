"""Whatever a learner writes: one readable failure for that kata, a verdict for the others, and nothing is lost."""

import signal
from textwrap import dedent

import pytest

pytestmark = [
    pytest.mark.timeout(120),
    pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="what never ends is stopped by a POSIX signal"),
]

IN_A_LOOP = """
    async def test_in_a_loop(kata):
        assert await kata.f() == 1, "f() should give 1"
"""
STARTS_ONE = """
    import asyncio

    def test_starts_one(kata):
        assert asyncio.run(kata.f()) == 1, "f() should give 1"
"""
GOOD = "async def f(): return 1\n"
STOPPED = "still running after 0.4 s, so it was stopped. Is there a loop that never ends"

# name: (the learner's file, what the failure must say)
HOSTILE: dict[str, tuple[str | bytes, str]] = {
    "syntax_error": ("async def f() return 1\n", ":1: async def f() return 1"),
    "unclosed_bracket": ("async def f():\n    return (1\n", "Python cannot read it: '(' was never closed"),
    "empty_file": ("", "the kata does not define 'f'"),
    "null_bytes": (b"async def f(): return 1\x00\n", "Python cannot read it: source code"),
    "import_error": ("import no_such_module\n", "ModuleNotFoundError: No module named 'no_such_module'"),
    "error_at_import": ("first = 1\nsecond = first / 0\n", "_error_at_import.py:2 in <module>: second = first / 0"),
    "missing_function": ("async def g(): return 1\n", "the kata does not define 'f'. Was it renamed or deleted?"),
    "wrong_signature": ("async def f(a): return a\n", "Was a signature changed?"),
    "sync_for_async": ("def f(): return 1\n", "Should a function be `async def`?"),
    "async_generator": ("async def f(): yield 1\n", "Something is awaited that is not awaitable."),
    "value_not_called": ("f = 1\n", "TypeError: 'int' object is not callable"),
    "endless_in_coroutine": ("async def f():\n    while True: pass\n", STOPPED),
    "endless_at_import": ("while True:\n    pass\n", STOPPED),
    "endless_sleep_zero": (
        "import asyncio\nasync def f():\n    while True: await asyncio.sleep(0)\n",
        STOPPED,
    ),
    "endless_in_background": (
        """
        import asyncio
        async def spin():
            while True: await asyncio.sleep(0)
        async def f():
            task = asyncio.create_task(spin())
            await asyncio.sleep(1)
            return 1
        """,
        STOPPED,
    ),
    "undying_in_background": (
        """
        import asyncio
        async def spin():
            while True:
                try:
                    await asyncio.sleep(0)
                except BaseException:
                    pass
        async def f():
            task = asyncio.create_task(spin())
            await asyncio.sleep(1)
            return 1
        """,
        STOPPED,
    ),
    "except_base_exception": (
        """
        async def f():
            while True:
                try:
                    x = 1
                except BaseException:
                    pass
        """,
        STOPPED,
    ),
    "except_at_import": (
        """
        while True:
            try:
                x = 1
            except BaseException:
                pass
        """,
        STOPPED,
    ),
    "endless_finally": (
        """
        async def f():
            try:
                while True: pass
            finally:
                while True: pass
        """,
        STOPPED,
    ),
    "sys_exit": ("import sys\nasync def f(): sys.exit(3)\n", "the kata called sys.exit(3)"),
    "sys_exit_success": ("import sys\nasync def f(): sys.exit()\n", "the kata called sys.exit(None)"),
    "sys_exit_at_import": ("import sys\nsys.exit('bye')\n", "the kata called sys.exit('bye')"),
    "sys_exit_in_a_task": (
        """
        import asyncio, sys
        async def leave(): sys.exit(4)
        async def f():
            await asyncio.create_task(leave())
        """,
        "the kata called sys.exit(4)",
    ),
    "keyboard_interrupt": ("async def f(): raise KeyboardInterrupt\n", "the kata raised KeyboardInterrupt"),
    "keyboard_interrupt_at_import": ("raise KeyboardInterrupt\n", "the kata raised KeyboardInterrupt"),
    "hard_exit": ("import os\nasync def f(): os._exit(0)\n", "the kata called os._exit(0)"),
    "hard_exit_at_import": ("from os import _exit\n_exit(7)\n", "the kata called os._exit(7)"),
    "endless_recursion": ("async def f(): return await f()\n", "RecursionError"),
    "megabyte_of_output": ("async def f():\n    print('x' * 1_000_000)\n    return 2\n", "f() should give 1"),
    "not_utf8": (b"async def f():\n    return len('\x8b\x8d')\n", "Python cannot read it: "),
    "not_utf8_in_a_comment": (b"x = 1\ny = 2\n# \x8b\x8d\nasync def f(): return 1\n", "is the file saved as UTF-8?"),
    "tabs_and_spaces": ("async def f():\n    x = 1\n\treturn x\n", "Python cannot read it: "),
    "closes_the_loop": (
        "import asyncio\nasync def f(): asyncio.get_running_loop().close()\n",
        "RuntimeError: Cannot close a running event loop",
    ),
    "stops_the_loop": (
        "import asyncio\nasync def f():\n    asyncio.get_running_loop().stop()\n    await asyncio.sleep(1)\n",
        "the event loop was stopped from inside (loop.stop())",
    ),
    "replaces_the_loop": (
        "import asyncio\nasync def f():\n    asyncio.set_event_loop(asyncio.new_event_loop())\n    return 1\n",
        "left open: event loop",
    ),
    "leaves_a_thread": (
        """
        import threading
        async def f():
            threading.Thread(target=threading.Event().wait, name="sleeper").start()
            return 1
        """,
        "the thread sleeper was still running when the test was over. Stop it and join it.",
    ),
    "deadlock": (
        "import asyncio\nasync def f(): await asyncio.Event().wait()\n",
        "deadlock: nothing can wake these tasks any more.",
    ),
    "deadlock_at_import": (  # the learner's own frame is below the loop's, so that what the loop does may not block
        "import asyncio\nasync def main(): await asyncio.Event().wait()\nasyncio.run(main())\n",
        "deadlock: nothing can wake these tasks any more.",
    ),
}
# Each that hangs costs the time limit, so only one of them is judged without a loop too.
BOTH_WAYS = {name for name, (_, words) in HOSTILE.items() if words != STOPPED} | {"endless_in_coroutine"}
# asyncio.run() refuses what is no coroutine in words of its own, which differ from version to version.
OTHER_WORDS = {"sync_for_async", "async_generator"}
HARMLESS: dict[str, bytes] = {
    "windows_lines": b"async def f():\r\n    return 1\r\n",
    "tabs_throughout": b"async def f():\n\treturn 1\n",
    "byte_order_mark": b"\xef\xbb\xbfasync def f(): return 1\n",
    "declared_encoding": b"# coding: latin-1\nasync def f():\n    return len('\xe9')\n",
}


@pytest.fixture(scope="module")
def judged(new_collection):
    """A run of all of these katas, a good one before and after each, and the bytes of all files before and after."""
    collection = new_collection()
    collection.kata("00_good", GOOD, IN_A_LOOP)
    for number, (name, content) in enumerate((HOSTILE | {n: (c, "") for n, c in HARMLESS.items()}).items(), 1):
        collection.kata(f"{number * 2 - 1:02}_{name}", content[0], IN_A_LOOP)
        if name in BOTH_WAYS or name in HARMLESS:
            collection.write(
                f"tests/katas/01_first/test_{number * 2 - 1:02}_{name}.py", dedent(STARTS_ONE) + dedent(IN_A_LOOP)
            )
        collection.kata(f"{number * 2:02}_good", GOOD, IN_A_LOOP)
    before = {path: path.read_bytes() for path in (collection.root / "katas").rglob("*") if path.is_file()}
    run = collection.run("katas/", "--timeout", "0.4")
    after = {path: path.read_bytes() for path in (collection.root / "katas").rglob("*") if path.is_file()}
    return run, before, after


def of(told, name):
    """Return what was said of a kata, by the name of the test."""
    return {node.partition("::")[2]: said for node, said in told.items() if f"_{name}.py" in node}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_kata_fails_and_is_told_why(judged, name):
    """A kata that cannot be judged fails in words that name its mistake."""
    run, _, _ = judged
    outcomes, told = of(run.tests, name), of(run.said, name)
    assert set(outcomes.values()) == {"failed"}
    assert len(outcomes) == (2 if name in BOTH_WAYS else 1)
    for test, said in told.items():
        if test == "test_in_a_loop" or name not in OTHER_WORDS:
            assert HOSTILE[name][1] in said


@pytest.mark.parametrize("name", HOSTILE)
def test_failure_is_readable(judged, name):
    """A failure is a few lines of the learner's own: no traceback, and no file of the engine."""
    run, _, _ = judged
    for said in of(run.said, name).values():
        assert 1 <= len(said.splitlines()) <= 7
        assert len(said) < 700
        for foreign in ("Traceback", "async_dojo", "site-packages", "INTERNALERROR"):
            assert foreign not in said


@pytest.mark.parametrize("name", HARMLESS)
def test_unusual_but_valid_file_is_judged(judged, name):
    """Line ends, tabs, a byte order mark and a declared encoding are the learner's own affair."""
    run, _, _ = judged
    assert of(run.tests, name) == {"test_in_a_loop": "passed", "test_starts_one": "passed"}


def test_good_katas_among_them_are_judged(judged):
    """A hostile kata takes nothing from those before and after it."""
    run, _, _ = judged
    good = [outcome for node, outcome in run.tests.items() if "_good.py" in node]
    assert good == ["passed"] * (len(HOSTILE) + len(HARMLESS) + 1)


def test_run_ends_as_any_failing_run(judged):
    """The exit status is 1 and the footer comes: no exit, signal or exception of a kata ends the run."""
    run, _, _ = judged
    assert run.status == 1
    solved = len(HOSTILE) + 2 * len(HARMLESS) + 1
    assert f"{solved} of {len(HOSTILE) + solved} katas solved. Next: katas/01_first/01_syntax_error.py" in run.out
    assert "INTERNALERROR" not in run.out + run.err
    assert run.err == ""


def test_learners_files_are_untouched(judged):
    """No file under katas/ is changed, added or removed, byte for byte."""
    _, before, after = judged
    assert after == before


def test_crash_names_its_kata(new_collection):
    """Where a kata crashes the whole process, the last thing to be read is its place."""
    collection = new_collection()
    collection.kata("01_good", GOOD, IN_A_LOOP)
    collection.kata("02_crashes", "import os\nasync def f(): os.abort()\n", IN_A_LOOP)
    run = collection.run("katas/")
    assert run.status == -signal.SIGABRT
    assert "02_crashes.py" in run.err


def test_thread_that_never_ends_does_not_keep_the_run(new_collection):
    """The run ends, with its status, although a thread is left; its owner may have asked for that."""
    collection = new_collection()
    leaves_a_thread = HOSTILE["leaves_a_thread"][0]
    allowed = "import pytest\npytestmark = pytest.mark.allow('leftover_threads')\n" + dedent(IN_A_LOOP)
    collection.kata("01_thread", leaves_a_thread, allowed)
    run = collection.run("katas/")
    assert run.status == 0
    assert "1 of 1 katas solved." in run.out


def test_another_run_may_tidy_up_at_the_same_moment(new_collection):
    """Of two runs that remove old temporary folders at once, one finds them gone or not empty: that is no error."""
    collection = new_collection()
    collection.kata("01_good", GOOD, IN_A_LOOP)
    collection.write(
        "tidies.py",
        """
        from pathlib import Path

        from _pytest.pathlib import on_rm_rf_error

        def pytest_sessionfinish():
            on_rm_rf_error(None, "garbage", OSError(39, "Directory not empty", "garbage"), start_path=Path())
        """,
    )
    run = collection.run("katas/", "-p", "tidies")
    assert (run.status, run.err) == (0, "")
    assert "(rm_rf)" not in run.out
