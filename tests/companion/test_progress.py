"""The progress file survives crashes, other processes and damage, and never claims more than the tests said."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from async_dojo.companion import files
from async_dojo.companion.errors import Problem
from async_dojo.companion.progress import Noted, Progress, Record, digest_of, outcome_of

SOLVED = {"first/one": Noted("solved", "abc", 1_000_000.0)}


def test_what_is_recorded_is_read(tmp_path):
    """Outcome, digest and the time of the save come back; the first solution and the attempts before it are kept."""
    progress = Progress(tmp_path)
    progress.record({"first/one": Noted("failed", "x", 500.0)})
    progress.record({"first/one": Noted("solved", "y", 1_000.0)})
    progress.record({"first/one": Noted("failed", "z", 2_000.0)})
    assert progress.read() == {
        "first/one": Record(
            attempts=1,
            first_tried_at="1970-01-01T00:08:20+00:00",
            solved_at="1970-01-01T00:16:40+00:00",
            outcome="failed",
            digest="z",
        )
    }


def test_an_attempt_is_what_the_learner_has_changed(tmp_path):
    """A kata as it was given is none, nor is the same answer judged again; both are noted as what they are."""
    progress = Progress(tmp_path)
    for digest, edited, attempts in (("x", False, 0), ("x", False, 0), ("y", True, 1), ("y", True, 1), ("z", True, 2)):
        progress.record({"first/one": Noted("failed", digest, 500.0, edited)})
        record = progress.read()["first/one"]
        assert (record.outcome, record.digest, record.attempts) == ("failed", digest, attempts)
        assert (record.first_tried_at is None) == (attempts == 0)


def test_hints_are_counted_once_each(tmp_path):
    """Which levels were taken is kept, in order, whatever the order in which they were."""
    for level in (2, 1, 2):
        Progress(tmp_path).take_hint("first/one", level)
    assert Progress(tmp_path).read()["first/one"].hints == [1, 2]


def test_nothing_is_written_by_reading(tmp_path):
    """Who only looks leaves no trace."""
    assert Progress(tmp_path).read() == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("call", ["mkstemp", "fsync", "replace"])
def test_a_crash_at_any_step_of_a_write_keeps_the_old_file(tmp_path, monkeypatch, call):
    """Whatever step the process dies in, the file is whole, and no other file is left."""
    Progress(tmp_path).record(SOLVED)
    before = Progress(tmp_path).path.read_bytes()

    def crash(*args, **kwargs):
        raise SystemExit("the machine stops here")

    owner = {"mkstemp": files.tempfile, "fsync": os, "replace": Path}[call]
    monkeypatch.setattr(owner, call, crash)
    with pytest.raises(SystemExit):
        Progress(tmp_path).take_hint("first/one", 1)
    monkeypatch.undo()
    assert Progress(tmp_path).path.read_bytes() == before
    assert {path.name for path in Progress(tmp_path).path.parent.iterdir()} <= {
        "progress.json",
        "progress.lock",
        ".gitignore",
    }
    Progress(tmp_path).take_hint("first/one", 1)  # the lock is free again
    assert Progress(tmp_path).read()["first/one"].hints == [1]


def test_a_process_that_is_killed_while_it_writes_leaves_a_whole_file(tmp_path):
    """SIGKILL at moments all over a stream of writes: each time the file can be read."""
    program = (
        "import sys; from pathlib import Path; from async_dojo.companion.progress import Progress\n"
        "print('ready', flush=True)\n"
        "for number in range(10**6): Progress(Path(sys.argv[1])).take_hint(f'first/{number}', 1)\n"
    )
    for delay in (50, 200, 400):
        process = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE)
        assert process.stdout.readline() == b"ready\n"
        path = Progress(tmp_path).path
        while not (path.exists() and len(json.loads(path.read_bytes())["katas"]) >= delay // 50):
            assert process.poll() is None
        process.kill()
        process.wait()
        process.stdout.close()
        progress = Progress(tmp_path)
        assert progress.read()
        assert progress.damaged is None


def test_two_processes_at_once_lose_nothing(tmp_path):
    """Two writers add a hundred records each: all of them are there."""
    program = (
        "import sys; from pathlib import Path; from async_dojo.companion.progress import Progress\n"
        "for number in range(100): Progress(Path(sys.argv[1])).take_hint(f'{sys.argv[2]}/{number}', 1)\n"
    )
    processes = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path), name]) for name in ("a", "b")]
    assert [process.wait() for process in processes] == [0, 0]
    assert len(Progress(tmp_path).read()) == 200


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"version": 1, "katas": {"first/one": {"hin',
        b"[]",
        b'{"version": 0, "katas": {}}',
        b"[" * 100_000,
        b'{"version": 1, "katas": {"first/one": {"hints": [7]}}}',
        b'{"version": 1, "katas": {"first/one": {"solved_at": "yesterday"}}}',
        b'{"version": 1, "katas": {"first/one": {"outcome": "great"}}}',
        b"\xff\xfe\x00",
    ],
)
def test_a_damaged_file_is_put_aside(tmp_path, content):
    """What cannot be read is kept beside, byte for byte, and there are no records then."""
    progress = Progress(tmp_path)
    progress.prepare()
    progress.path.write_bytes(content)
    assert progress.read() == {}
    assert progress.damaged == progress.path.with_name("progress.damaged.json")
    assert progress.damaged.read_bytes() == content
    progress.path.write_bytes(content)
    progress.record(SOLVED)
    assert progress.damaged == progress.path.with_name("progress.damaged-2.json")
    assert Progress(tmp_path).read()["first/one"].outcome == "solved"


def test_damage_is_said_and_mended(small):
    """A command that meets a damaged file says so, judges all katas anew, and goes on."""
    small.solve("01_first/01_one")
    Progress(small.root).prepare()
    Progress(small.root).path.write_text("{")
    done = small.dojo("list")
    assert "The progress file was damaged. It lies in .dojo/progress.damaged.json now" in done.err
    assert "1 of 3 katas solved." in done.out
    assert done.status == 0
    assert small.dojo("list").err == ""


def test_an_outcome_is_of_the_files_as_they_are(small):
    """After a change of the kata or of its tests there is no verdict, until the tests have spoken again."""
    listed = small.workspace.katas[0]
    kata = listed.kata
    record = Record(outcome="solved", digest=digest_of(kata))
    assert outcome_of(record, listed) == "solved"
    kata.path.write_text(kata.path.read_text() + "# more\n")
    assert outcome_of(record, listed) is None
    record = Record(outcome="solved", digest=digest_of(kata))
    kata.tests.write_text(kata.tests.read_text() + "# more\n")
    assert outcome_of(record, listed) is None
    kata.path.unlink()
    assert outcome_of(Record(outcome="solved", digest=""), listed) is None


def test_what_needs_a_newer_python_is_known_without_a_run(small):
    """It is neither open nor next: nobody need judge it to know."""
    chapter = small.root / "katas/01_first/chapter.toml"
    chapter.write_text(chapter.read_text().replace('kind = "build"', 'kind = "build"\npython = "9.9"', 1))
    assert outcome_of(None, small.workspace.katas[0]) == "skipped"
    done = small.dojo("list")
    assert done.out.splitlines()[0] == "01 First   -.  0/1"
    assert "Next: katas/01_first/02_two.py" in done.out


def test_the_file_of_a_newer_version_is_left_alone(tmp_path):
    """An older dojo in the same folder neither reads it wrongly nor puts it aside as damaged."""
    progress = Progress(tmp_path)
    progress.prepare()
    content = b'{"version": 99, "katas": {}}'
    progress.path.write_bytes(content)
    for use in (progress.read, lambda: progress.take_hint("first/one", 1)):
        with pytest.raises(Problem):
            use()
    assert progress.path.read_bytes() == content
    assert progress.damaged is None
