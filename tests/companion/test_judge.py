"""The warm runner says what pytest would say, and outlives whatever a learner's code does."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import psutil
import pytest

from async_dojo.companion import judge as judging
from async_dojo.companion import run as running
from async_dojo.companion.judge import Judge
from async_dojo.companion.verdicts import Died, Event, Judged, Outcome

ONE, TWO, THREE = ("katas/01_first/01_one.py", "katas/01_first/02_two.py", "katas/02_second/01_three.py")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="these look at processes that are forked")


@pytest.fixture
def judge(small) -> Iterator[Judge]:
    """A warm runner in a small workspace, whose tests have all the time that they need on a busy machine."""
    judge = Judge(small.root, ["--lang", "en", "--timeout", "30"])
    yield judge
    judge.close()


def events_of(judge: Judge, *paths: str) -> list[Event]:
    """Run the paths and return all that is told."""
    return list(judge.start(*paths).events())


def test_events_and_verdict_are_those_of_pytest(small, judge):
    """Each test is told as it ends, with the node ids, outcomes and messages of a run of plain pytest."""
    small.solve("01_first/02_two")
    small.write("katas/02_second/01_three.py", "async def f():\n    return 2\n")
    *tested, judged = events_of(judge, "katas/01_first", "katas/02_second")
    assert isinstance(judged, Judged)
    options = ["katas/01_first", "katas/02_second", "-v", "--lang", "en", "-p", "no:cacheprovider"]
    plain = subprocess.run([sys.executable, "-m", "pytest", *options], cwd=small.root, capture_output=True, text=True)
    assert judged.status == plain.returncode == 1
    for test in tested:
        assert isinstance(test, Outcome)
        assert f"{test.node} {test.outcome.upper()}" in plain.stdout
    assert len(tested) == 6
    verdicts = {verdict.slug: verdict for verdict in judged.verdicts}
    assert {slug: verdict.outcome for slug, verdict in verdicts.items()} == {
        "first/one": "failed",
        "first/two": "solved",
        "second/three": "failed",
    }
    for slug in ("first/one", "second/three"):
        for line in verdicts[slug].failures[0].message.splitlines():
            assert line in plain.stdout
    assert "katas/01_first/01_one.py:13 in f: raise NotImpl" in verdicts["first/one"].failures[0].message


def test_a_prepared_run_judges_what_is_saved_after_it_was_prepared(small, judge):
    """The kata is read after the word to begin, and so are tests that have changed since."""
    judge.prepare(ONE)
    small.solve("01_first/01_one")
    assert events_of(judge, ONE)[-1].verdicts[0].outcome == "solved"
    judge.prepare(ONE)
    tests = small.root / "tests/katas/01_first/test_01_one.py"
    tests.write_text(tests.read_text().replace("== 1", "== 3"))
    assert events_of(judge, ONE)[-1].verdicts[0].outcome == "failed"


def test_a_run_that_was_prepared_while_its_kata_was_away_is_made_anew(small, judge):
    """An editor that deletes a file before it writes the new one may do so at the very moment of the preparing."""
    kata = small.root / ONE
    given = kata.read_bytes()
    for wait in (True, False):  # whether that run has ended before the kata is to be judged, or is about to
        kata.unlink()
        judge.prepare(ONE)
        if wait:
            judge._prepared._process.join(30)
        kata.write_bytes(given)
        assert events_of(judge, ONE)[-1].verdicts[0].outcome == "failed"


def test_a_run_that_has_missed_a_file_is_made_anew(small, judge):
    """A file that was away while pytest looked for it, and is there when it is to be judged, is judged."""
    kata = small.root / ONE
    given = kata.read_bytes()
    kata.unlink()
    judge.prepare("katas/01_first")
    assert judge._prepared._mine.poll(30)
    kata.write_bytes(given)
    *_, judged = events_of(judge, "katas/01_first")
    assert [(verdict.slug, verdict.total) for verdict in judged.verdicts] == [("first/one", 2), ("first/two", 2)]


def test_settings_count_in_the_next_run(small, judge):
    """What pyproject.toml says now is what a run goes by, although it was prepared before."""
    judge.prepare(ONE)
    settings = small.root / "pyproject.toml"
    settings.write_text(settings.read_text() + 'python_functions = "never"\n')
    died = events_of(judge, ONE)[-1]
    assert isinstance(died, Died)
    assert died.number == pytest.ExitCode.NO_TESTS_COLLECTED


# name: (the learner's file, why the run dies, with which number)
FATAL = {
    "abort": ("import os\nasync def f(): os.abort()\n", "signal", signal.SIGABRT),
    "segfault": ("import ctypes\nasync def f(): ctypes.string_at(0)\n", "signal", signal.SIGSEGV),
    "kill": ("import os, signal\nasync def f(): os.kill(os.getpid(), signal.SIGKILL)\n", "signal", signal.SIGKILL),
    "exit_in_c": ("import ctypes\nasync def f(): ctypes.CDLL(None)._exit(3)\n", "exit", 3),
}


@pytest.mark.parametrize("name", FATAL)
def test_a_process_that_dies_is_told_of(small, judge, alone, name):
    """How the process died is said, and the next run is as good as any."""
    content, why, number = FATAL[name]
    small.write(ONE, content)
    died = events_of(judge, ONE)[-1]
    assert (died.why, died.number) == (why, number)
    small.solve("01_first/01_one")
    assert events_of(judge, ONE)[-1].verdicts[0].outcome == "solved"
    alone()


def test_where_it_died_is_in_its_last_words(small, judge):
    """A crash names the learner's own line."""
    path = small.write(ONE, "import os\nasync def f():\n    os.abort()\n")
    assert f'File "{path}", line 3 in f' in events_of(judge, ONE)[-1].output


def test_code_that_cannot_be_interrupted_is_ended(small, alone, monkeypatch):
    """A loop in C runs no signal handler: the run is ended from outside, and says where it was."""
    monkeypatch.setattr(running, "_SPARE", 0.5)
    judge = Judge(small.root, ["--lang", "en", "--timeout", "0.5"])
    path = small.write(ONE, "import itertools\nasync def f():\n    sum(itertools.repeat(1))\n")
    died = events_of(judge, ONE)[-1]
    judge.close()
    assert died.why == "hung"
    assert f'File "{path}", line 3 in f' in died.output
    alone()


def test_memory_without_end_is_ended(small, judge, alone, monkeypatch):
    """A run that takes more memory than it may is ended before the machine suffers."""
    monkeypatch.setattr(running, "MOST_MEMORY", 300 * 1024**2)
    content = "async def f():\n    full = []\n    while True:\n        full.append(bytes(10**6))\n"
    small.write(ONE, content)
    assert events_of(judge, ONE)[-1].why == "memory"
    alone()


def is_running(number: int) -> bool:
    """Tell whether the process with that number runs; one that has ended may still wait to be taken note of."""
    try:
        return psutil.Process(number).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def wait_for_the_end_of(numbers: list[int]) -> None:
    """Return when none of these processes runs; fail after some seconds."""
    deadline = time.monotonic() + 10
    while left := [number for number in numbers if is_running(number)]:
        assert time.monotonic() < deadline, f"left behind: {left}"
        time.sleep(0.01)


def test_what_a_kata_starts_ends_with_it(small, judge, alone):
    """Forks, and programs in sessions of their own, are gone when the run is."""
    content = """
import os, subprocess, sys, time

if (fork := os.fork()) == 0:
    time.sleep(1000)
    os._exit(0)
program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"], start_new_session=True)
with open("started", "a") as file:
    print(fork, program.pid, file=file)

async def f():
    return 2
"""
    small.write(ONE, content)
    assert events_of(judge, ONE)[-1].verdicts[0].outcome == "failed"
    alone()
    started = [int(number) for number in (small.root / "started").read_text().split()]
    assert len(started) == 4
    wait_for_the_end_of(started)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's first process adopts what is orphaned")
@pytest.mark.parametrize("end", ["pass", "os._exit(1)"])
def test_daemons_end_with_the_run(small, judge, alone, end):
    """What has no parent any more and a session of its own is gone as well, also when the run is gone first."""
    content = """
import os, time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        with open("started", "a") as file:
            print(os.getpid(), file=file)
        time.sleep(1000)
    os._exit(0)
os.wait()
while not os.path.exists("started"):
    pass
END

async def f():
    return 2
"""
    small.write(ONE, content.replace("END", end))
    events_of(judge, ONE)
    alone()
    started = [int(number) for number in (small.root / "started").read_text().split()]
    assert started
    wait_for_the_end_of(started)


def test_a_killed_warm_process_is_replaced(small, judge):
    """A kata may kill the process that all runs are forked from."""
    small.write(ONE, "import os, signal\nasync def f(): os.kill(os.getppid(), signal.SIGKILL)\n")
    events_of(judge, ONE)
    small.solve("01_first/01_one")
    assert events_of(judge, ONE)[-1].verdicts[0].outcome == "solved"


def test_a_run_can_be_killed_from_another_thread(small, judge, alone):
    """A kill ends the events with a word, at once."""
    small.write(ONE, "import time\ntime.sleep(1000)\n")
    run = judge.start(ONE)
    run.kill()
    assert list(run.events()) == [Died("killed")]
    alone()


def test_without_fork_the_verdict_is_the_same(small, monkeypatch):
    """Where there is no fork a new process imports everything by itself."""
    monkeypatch.setattr(judging.multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    small.solve("01_first/01_one")
    judge = Judge(small.root, ["--lang", "ja"])
    *tested, judged = judge.start(ONE, TWO).events()
    judge.close()
    assert [verdict.outcome for verdict in judged.verdicts] == ["solved", "failed"]
    assert judged.verdicts[1].failures[0].message.startswith("まだ実装されていません")
    assert len(tested) == 4
