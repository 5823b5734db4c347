"""Every save is judged, the last one wins, and the learner decides when it goes on."""

import asyncio
import gc
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import asynccontextmanager
from pathlib import Path
from textwrap import dedent

import psutil
import pytest

from async_dojo.companion.errors import Problem
from async_dojo.companion.judge import Judge
from async_dojo.companion.moves import go_on
from async_dojo.companion.progress import Progress, digest_of
from async_dojo.companion.session import Session
from async_dojo.companion.telling import notices, standing
from async_dojo.companion.workspace import Workspace
from async_dojo.companion.workspaces.creating import create
from async_dojo.companion.workspaces.material import material

THOROUGH = bool(os.environ.get("ASYNC_DOJO_THOROUGH"))
ONE, TWO, THREE = "katas/01_first/01_one.py", "katas/01_first/02_two.py", "katas/02_second/01_three.py"
FAILS = "async def f():\n    return {}\n"

pytestmark = [pytest.mark.timeout(600 if THOROUGH else 120), pytest.mark.real_loop]


class Followed:
    """A session, and a way to wait for what it tells."""

    def __init__(self, workspace: Workspace, options: list[str]) -> None:
        self.news = asyncio.Event()
        self.session = Session(workspace, self.news.set, ["--timeout", "0.5", *options])

    async def until(self, holds: Callable[[Session], object]) -> None:
        """Return when it holds; fail after half a minute."""
        async with asyncio.timeout(30):
            while not holds(self.session):
                self.news.clear()
                await self.news.wait()

    async def until_judged(self) -> None:
        """Return when the file in front, as it is now, has its verdict, and no run is under way."""
        kata = self.session.listed.kata
        await self.until(lambda s: not s.judging and s.verdict is not None and s.verdict.digest == digest_of(kata))


@asynccontextmanager
async def session_in(small, start=None, options=()):
    """Open a session in a workspace, and end it."""
    workspace = small.workspace
    followed = Followed(workspace, list(options))
    followed.session.begin(workspace.find(start) if start else None)
    try:
        yield followed
    finally:
        await followed.session.end()


def told(session: Session) -> str:
    """Return how the kata in front stands, as text."""
    return "\n".join(line.text for line in standing(session))


async def test_it_opens_on_the_first_kata_that_is_not_solved(small):
    """Katas that turn out to be solved when it is opened are passed by, without a word of praise."""
    small.solve("01_first/01_one")
    async with session_in(small) as followed:
        await followed.until(lambda s: s.listed.slug == "first/two" and s.verdict)
        assert followed.session.outcomes["first/one"] == "solved"
        assert followed.session.verdict.failures[0].message.startswith("not written yet")


async def test_a_save_is_judged_and_nothing_goes_on_by_itself(small):
    """After the save that solves the kata it is still in front; the next one comes when the learner wants it."""
    async with session_in(small) as followed:
        await followed.until_judged()
        small.write(ONE, FAILS.format(7))
        await followed.until_judged()
        assert "f() should give 1: one" in told(followed.session)
        assert "0 of 2 tests pass." in told(followed.session)
        small.solve("01_first/01_one")
        await followed.until_judged()
        assert followed.session.listed.slug == "first/one"
        assert followed.session.just_solved
        assert "Solved: all 2 tests pass." in told(followed.session)
        followed.session.go_to(followed.session.following(followed.session.listed))
        assert followed.session.listed.slug == "first/two"
        await followed.until_judged()
    kept = Progress(small.root).read()["first/one"]
    assert (kept.outcome, kept.attempts, kept.solved_at is not None) == ("solved", 1, True)


async def test_a_kata_that_was_solved_stays_so_for_its_solution(small):
    """Broken again, it is still one whose solution may be seen without a question."""
    async with session_in(small, "first/one") as followed:
        await followed.until_judged()
        assert not followed.session.was_solved
        small.solve("01_first/01_one")
        await followed.until_judged()
        assert followed.session.was_solved
        small.write(ONE, FAILS.format(7))
        await followed.until(lambda s: s.outcomes["first/one"] == "failed")
        assert followed.session.was_solved


@pytest.mark.parametrize("way", ["replace", "rename_away", "swap", "truncate", "touch"])
async def test_editors_save_in_many_ways(small, way):
    """A temporary file that is renamed, a backup moved away, a swap file, an empty file first: all are saves."""
    path = small.root / ONE
    solved = (small.root / "solutions/01_first/01_one.py").read_text()
    async with session_in(small) as followed:
        await followed.until_judged()
        if way == "replace":
            small.write(ONE + ".tmp12", solved).replace(path)
        elif way == "rename_away":
            path.rename(path.with_name("01_one.py~"))
            path.write_text(solved)
        elif way == "swap":
            swap = small.write("katas/01_first/.01_one.py.swp", "b0VIM")
            small.write("katas/01_first/4913", "")
            path.write_text(solved)
            swap.unlink()
        elif way == "truncate":
            path.write_text("")
            await asyncio.sleep(0.1)  # the empty file may be judged
            path.write_text(solved)
        else:
            path.write_text(solved)
            await followed.until_judged()
            followed.session.verdict = None
            os.utime(path, (1, 1))  # a save that changes nothing is a save
        await followed.until_judged()
        assert followed.session.verdict.outcome == "solved"


async def test_a_save_of_another_kata_turns_to_it(small):
    """Who saves another kata is working on that one now."""
    async with session_in(small) as followed:
        await followed.until_judged()
        small.solve("02_second/01_three")
        await followed.until(lambda s: s.listed.slug == "second/three")
        await followed.until_judged()
        assert followed.session.verdict.outcome == "solved"


async def test_a_kata_that_is_deleted_or_renamed_comes_back(small):
    """Its file gone, the session says so; the file there again, it is judged."""
    path = small.root / ONE
    async with session_in(small) as followed:
        await followed.until_judged()
        path.rename(path.with_name("my_own.py"))
        await followed.until(lambda s: s.missing and not s.judging and s.verdict is None)
        assert f"{ONE} is not there any more." in told(followed.session)
        small.solve("01_first/01_one")
        await followed.until(lambda s: s.verdict)
        assert followed.session.verdict.outcome == "solved"


async def test_a_chapter_that_is_replaced_is_watched_still(small):
    """A folder that is moved away and made anew, as a checkout of another branch does, has its saves judged."""
    async with session_in(small) as followed:
        await followed.until_judged()
        (small.root / "katas").rename(small.root / "old")
        await followed.until(lambda s: s.missing)
        (small.root / "old").rename(small.root / "katas")
        small.solve("01_first/01_one")
        await followed.until_judged()
        small.write(ONE, FAILS.format(5))
        await followed.until_judged()
        assert followed.session.verdict.outcome == "failed"


async def test_where_it_has_to_poll_it_does_so_and_says_so(small, monkeypatch):
    """In a network folder no event comes: files are looked at, and the learner is told."""
    monkeypatch.setattr("async_dojo.companion.watching.filesystem", lambda folder: "nfs4")
    async with session_in(small) as followed:
        assert followed.session.polls
        await followed.until_judged()
        small.solve("01_first/01_one")
        await followed.until_judged()
        assert followed.session.verdict.outcome == "solved"


async def test_the_last_of_500_saves_is_what_the_verdict_is_about(small):
    """A burst of saves, each of which replaces the run before, ends with the verdict on the last one."""
    async with session_in(small) as followed:
        await followed.until_judged()
        for number in range(500):
            small.write(ONE, FAILS.format(number + 2))
            await asyncio.sleep(0)
        small.solve("01_first/01_one")
        await followed.until_judged()
        assert followed.session.verdict.outcome == "solved"


async def test_everything_is_judged_and_a_save_goes_first(small):
    """A save during a run of everything is judged at once, and then the rest is."""
    small.write(THREE, "import asyncio\nasync def f():\n    while True: pass\n")
    async with session_in(small) as followed:
        await followed.until_judged()
        followed.session.judge_all()
        await followed.until(lambda s: s.left)
        small.solve("01_first/01_one")
        await followed.until(lambda s: s.outcomes["first/one"] == "solved")
        assert followed.session.outcomes["second/three"] is None
        await followed.until(lambda s: s.outcomes["second/three"] == "failed" and not s.judging)


async def test_damage_is_said_and_all_is_judged_anew(small):
    """A progress file that cannot be read is put aside, with a word, and rebuilt from what the tests say."""
    small.solve("02_second/01_three")
    Progress(small.root).prepare()
    Progress(small.root).path.write_text("damaged")
    async with session_in(small) as followed:
        assert followed.session.damaged is not None
        await followed.until(lambda s: not s.judging and None not in s.outcomes.values())
    assert Progress(small.root).read()["second/three"].outcome == "solved"


async def test_damage_while_it_watches_is_mended_too(small):
    """A progress file that is damaged by something else meanwhile is put aside at the next verdict, and rebuilt."""
    async with session_in(small) as followed:
        await followed.until_judged()
        Progress(small.root).path.write_text("damaged")
        small.write(ONE, FAILS.format(7))
        await followed.until(lambda s: s.damaged and not s.judging and None not in s.outcomes.values())
    assert len(Progress(small.root).read()) == 3


async def test_where_no_other_is_left_it_stays(small, in_language):
    """Nobody is led from the only kata that is not solved to itself, and where all are solved that is said."""
    in_language("en")
    session = Session(small.workspace, lambda: None)
    session.outcomes = {"first/one": "failed", "first/two": "solved", "second/three": "skipped"}
    with pytest.raises(Problem, match="This is the only kata that is not solved"):
        go_on(session)
    session.outcomes["first/one"] = "solved"
    with pytest.raises(Problem, match="All katas are solved"):
        go_on(session)
    await session.end()


async def test_what_cannot_be_kept_is_judged_all_the_same(small, in_language):
    """Where the progress file cannot be written the learner has the verdict, and is told; until it can be again."""
    in_language("en")
    path = Progress(small.root).path
    async with session_in(small) as followed:
        await followed.until_judged()
        path.unlink()
        path.mkdir()
        small.write(ONE, FAILS.format(7))
        await followed.until_judged()
        assert "0 of 2 tests pass." in told(followed.session)
        assert "The progress cannot be kept: " in notices(followed.session)[0].text
        path.rmdir()
        small.solve("01_first/01_one")
        await followed.until_judged()
        assert notices(followed.session) == []
    assert Progress(small.root).read()["first/one"].outcome == "solved"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
async def test_a_kata_that_ends_python_takes_no_other_with_it(small):
    """Where all are judged, each of the others has its verdict."""
    small.write(ONE, "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n")
    small.solve("01_first/02_two", "02_second/01_three")
    async with session_in(small, "first/one") as followed:
        await followed.until(lambda s: s.died and not s.judging)
        followed.session.judge_all()
        await followed.until(lambda s: not s.judging and None not in s.outcomes.values())
        assert followed.session.outcomes == {"first/one": "failed", "first/two": "solved", "second/three": "solved"}
        assert "Python itself died of signal 9" in told(followed.session)


async def test_a_kata_without_its_tests_is_judged_once(small):
    """Its verdict says that they are not there, and nothing is judged again and again."""
    (small.root / "tests/katas/01_first/test_01_one.py").unlink()
    async with session_in(small, "first/one") as followed:
        await followed.until(lambda s: (s.verdict or s.died) and not s.judging)
        assert "test_01_one.py" in told(followed.session)


async def test_a_run_of_some_of_its_tests_is_no_verdict_on_a_kata(small):
    """With an option that leaves tests out it is told how many pass, and the kata is not called solved."""
    small.solve("01_first/01_one")
    async with session_in(small, "first/one", ["-k", "twice"]) as followed:
        await followed.until_judged()
        assert told(followed.session) == "1 of 2 tests pass."
    assert "first/one" not in Progress(small.root).read()


async def test_hints_come_one_by_one(small):
    """Each call gives the next level, and counts it."""
    async with session_in(small) as followed:
        assert [followed.session.take_hint() for _ in range(4)] == [
            (1, "What is one?"),
            (2, "It is a number."),
            (3, "return 1"),
            None,
        ]
    assert Progress(small.root).read()["first/one"].hints == [1, 2, 3]


async def test_hints_that_were_given_elsewhere_are_not_given_again(small):
    """Whatever levels another process has shown meanwhile, the lowest of the others comes next."""
    async with session_in(small) as followed:
        for elsewhere, here in ((2, (1, "What is one?")), (3, None)):
            Progress(small.root).take_hint("first/one", elsewhere)
            assert followed.session.take_hint() == here
        assert (
            followed.session.records["first/one"].hints == [1, 2, 3] == Progress(small.root).read()["first/one"].hints
        )


def hostile() -> dict[str, bytes]:
    """Return the bad inputs of the engine's tests, as a learner's editor would write them."""
    path = Path(__file__).parents[1] / "engine" / "test_bad_input.py"
    spec = importlib.util.spec_from_file_location("bad_input", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    contents = {name: content for name, (content, _) in module.HOSTILE.items()}
    contents["aborts"] = "import os\nasync def f(): os.abort()\n"
    contents["forks"] = "import os, time\nasync def f():\n    if os.fork() == 0: time.sleep(1000)\n"
    return {n: dedent(c).encode() if isinstance(c, str) else c for n, c in contents.items()}


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="what never ends is stopped by a POSIX signal")
async def test_hostile_saves_leave_nothing_behind(small, alone):
    """After each bad input in turn the session lives, no process is left, and memory stays flat."""
    contents = list(hostile().items())
    some = (
        contents
        if THOROUGH
        else [pair for pair in contents if pair[0] in ("aborts", "forks", "hard_exit", "null_bytes")]
    )
    saves = 200 if THOROUGH else len(some)
    process, memory = psutil.Process(), []
    async with session_in(small, "first/one") as followed:
        await followed.until_judged()
        for number in range(saves):
            name, content = some[number % len(some)]
            followed.session.verdict, followed.session.died = None, None
            (small.root / ONE).write_bytes(content + f"\n# save {number}\n".encode())
            await followed.until(lambda s: (s.verdict or s.died) and not s.judging)
            standing_now = followed.session.verdict.outcome if followed.session.verdict else "died"
            assert standing_now in ("failed", "died"), name
            if number % len(some) == len(some) - 1:
                gc.collect()
                memory.append(process.memory_info().rss)
        small.solve("01_first/01_one")
        await followed.until_judged()
        assert followed.session.verdict.outcome == "solved"
    await asyncio.to_thread(alone)
    if THOROUGH:
        assert memory[-1] < memory[0] * 1.1, memory  # after one round all that is kept is there


@pytest.mark.thorough("judges all solutions twice")
async def test_all_solutions_are_judged_as_pytest_does(tmp_path):
    """In a workspace whose katas are the solutions, the warm runner says what a cold pytest says."""
    create(tmp_path, material())
    shutil.copytree(tmp_path / "solutions", tmp_path / "katas", dirs_exist_ok=True)
    options = ["katas", "-p", "no:cacheprovider", "-rA", "-v", "-p", "no:xdist", "-p", "no:random_order"]
    command = [sys.executable, "-m", "pytest", *options]
    cold = await asyncio.to_thread(subprocess.run, command, cwd=tmp_path, capture_output=True, text=True)
    judge = Judge(tmp_path, ["-p", "no:xdist", "-p", "no:random_order"])
    *tested, judged = await asyncio.to_thread(lambda: list(judge.start("katas").events()))
    judge.close()
    assert judged.status == cold.returncode == 0
    assert len(tested) > 800
    for test in tested:
        assert f"{test.node} {test.outcome.upper()}" in cold.stdout
