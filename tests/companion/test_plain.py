"""Without a full screen: each verdict below the last, letters with Enter, and an end in order."""

import os
import signal
import subprocess
import sys

import psutil
import pytest

ONE = "katas/01_first/01_one.py"


def test_the_end_of_the_input_waits_for_the_verdict(small):
    """`dojo < /dev/null` judges the kata in front and ends; what the kata prints commands no terminal."""
    small.write(ONE, "async def f():\n    print('\\x1b[2Jred')\n    return 7\n")
    done = small.dojo_process("watch", "--plain")
    assert done.status == 0, done.err
    assert "0 of 2 tests pass." in done.out
    assert "\\x1b[2Jred" in done.out
    assert "\x1b" not in done.out


def test_each_letter_is_answered(small):
    """What cannot be done is said in words, and after `a` how many katas are solved."""
    small.solve("01_first/02_two", "02_second/01_three")
    small.commit()
    done = small.dojo_process("watch", "--plain", typed="p\nr\ny\nd\nx\na\n")
    assert "This is the first kata." in done.out
    assert f"{ONE} was as it was given." in done.out
    assert "Not solved yet: the difference is shown once it is." in done.out
    assert done.out.count("Type a letter and Enter: ") == 2  # at first, and for the x
    assert done.out.rstrip().endswith("solved 2 of 3")
    assert done.err == ""


@pytest.mark.thorough("starts the command twice more")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_it_ends_in_order_when_its_terminal_goes(small, name):
    """What it has started is ended with it."""
    command = [sys.executable, "-m", "async_dojo", "--lang", "en", "watch", "--plain"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=small.root, encoding="utf-8", env=environment, **pipes) as process:
        while "tests pass." not in process.stdout.readline():
            assert process.poll() is None
        offspring = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(getattr(signal, name))
        assert process.wait(timeout=20) == 0
        assert process.stderr.read() == ""
    _, alive = psutil.wait_procs(offspring, timeout=10)
    assert offspring
    assert not alive
