"""What is kept of a learner's way: hints taken, when a kata was first solved, and what the tests said last.

Progress is what the tests say. The file only remembers it, together with a digest of the files that were judged: where
those have changed since, the kata counts as not judged.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from async_dojo.collection.layout import STATE, Kata
from async_dojo.companion.errors import Problem
from async_dojo.companion.files import file_states, free_name, write_atomically
from async_dojo.companion.workspace import Listed
from async_dojo.language import say

OUTCOMES = ("solved", "failed", "skipped")
DONE = ("solved", "skipped")  # there is nothing to do for these, on this Python
LEVELS = (1, 2, 3)  # of hints: a question, the idea, nearly the code
_VERSION = 1


class Noted(NamedTuple):
    """What the tests said of a kata: the outcome, the digest of the files, when it was saved, in seconds.

    `edited` is false where the kata may be as it was given: its work is still marked to be done.
    """

    outcome: str
    digest: str
    saved: float
    edited: bool = True


@dataclass
class Record:
    """What is kept of one kata.

    `hints` are the levels taken, each once; `attempts` the runs that failed before the kata was first solved. Times are
    in UTC, as "2026-12-01T09:30:00+00:00", and those of a save. `outcome` is one of OUTCOMES, what the tests said of
    the files with `digest`.
    """

    hints: list[int] = field(default_factory=list)
    attempts: int = 0
    first_tried_at: str | None = None
    solved_at: str | None = None
    outcome: str | None = None
    digest: str | None = None

    @property
    def next_hint(self) -> int | None:
        """The lowest level that was not taken, None where all were."""
        return next((level for level in LEVELS if level not in self.hints), None)


class Progress:
    """The file `.dojo/progress.json` of a workspace, which any number of processes may use at once.

    A file that does not hold what it should is put aside, `damaged` says where it lies then, and there are no records.
    """

    def __init__(self, root: Path) -> None:
        self.path = root / STATE / "progress.json"
        self.damaged: Path | None = None

    def read(self) -> dict[str, Record]:
        """Return the records by slug."""
        try:
            return parse_progress(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except ValueError:
            with self._locked():
                return self._read_or_put_aside()

    @contextmanager
    def change(self) -> Iterator[dict[str, Record]]:
        """Give the records to change, and write them when the block ends without an exception.

        The file is replaced as a whole, so that a crash at any moment leaves the old one or the new one.
        """
        with self._locked():
            records = self._read_or_put_aside()
            yield records
            content = {"version": _VERSION, "katas": {slug: asdict(record) for slug, record in records.items()}}
            write_atomically(self.path, json.dumps(content, indent=1).encode() + b"\n")

    def record(self, judged: Mapping[str, Noted]) -> None:
        """Note what the tests said, by slug. What is judged again, or as it was given, is no attempt."""
        with self.change() as records:
            for slug, noted in judged.items():
                record = records.setdefault(slug, Record())
                changed = noted.digest != record.digest and (noted.edited or record.digest is not None)
                record.outcome, record.digest = noted.outcome, noted.digest
                time = datetime.fromtimestamp(noted.saved, UTC).isoformat(timespec="seconds")
                if noted.outcome == "failed" and changed and record.solved_at is None:
                    record.attempts += 1
                    record.first_tried_at = record.first_tried_at or time
                elif noted.outcome == "solved":
                    record.first_tried_at = record.first_tried_at or time
                    record.solved_at = record.solved_at or time

    def take_hint(self, slug: str, level: int) -> dict[str, Record]:
        """Note that a hint was shown; return all records."""
        with self.change() as records:
            record = records.setdefault(slug, Record())
            record.hints = sorted({*record.hints, level})
        return records

    def prepare(self) -> None:
        """Make the folder, which git shall not see: where it is there, each run of pytest notes what it finds."""
        self.path.parent.mkdir(exist_ok=True)
        ignore = self.path.parent / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        from filelock import FileLock  # 40 ms, which `dojo list` can do without

        self.prepare()
        with FileLock(self.path.with_suffix(".lock")):
            yield

    def _read_or_put_aside(self) -> dict[str, Record]:
        try:
            return parse_progress(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except ValueError:
            self.damaged = free_name(self.path.with_name("progress.damaged.json"))
            self.path.replace(self.damaged)
            return {}


def parse_progress(content: bytes) -> dict[str, Record]:
    """Return the records; raise ValueError where the content is not what `change` writes, Problem where it is newer."""
    try:
        data = json.loads(content)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if isinstance(data, dict) and isinstance(data.get("version"), int) and data["version"] > _VERSION:
        raise Problem(
            say(
                "the progress file is of a newer async-dojo: bring this one up to date",
                "進捗ファイルは新しいバージョンの async-dojo のものです。async-dojo を更新してください",
            )
        )
    if not isinstance(data, dict) or data.get("version") != _VERSION or not isinstance(data.get("katas"), dict):
        raise ValueError("no progress of this version")
    return {slug: _record(values) for slug, values in data["katas"].items()}


def digest_of(kata: Kata) -> str:
    """Return a digest of what a verdict depends on: the kata, its tests and the Python; "" where a file is missing."""
    try:
        judged = [kata.path.read_bytes(), kata.tests.read_bytes()]
    except OSError:
        return ""
    digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
    for content in judged:
        digest.update(hashlib.sha256(content).digest())
    return digest.hexdigest()[:32]


def state_of(kata: Kata) -> tuple[object, ...]:
    """Return what differs after every save of a kata or of its tests, also where times are coarse."""
    return digest_of(kata), *file_states(kata.path, kata.tests)


def outcome_of(record: Record | None, listed: Listed) -> str | None:
    """Return what the tests said of the kata as it is now, or None where they have not judged that.

    What needs a newer Python is "skipped", which the tests need not be asked for.
    """
    if sys.version_info < listed.entry.oldest_python:
        return "skipped"
    return record.outcome if record and record.digest and record.digest == digest_of(listed.kata) else None


def count(outcomes: Iterable[str | None]) -> tuple[int, int]:
    """Return how many katas are solved, and of how many that this Python can judge."""
    found = list(outcomes)
    return found.count("solved"), len(found) - found.count("skipped")


def _record(values: Any) -> Record:
    known = {each.name for each in fields(Record)}
    if not isinstance(values, dict) or not set(values) <= known:
        raise ValueError(f"no record: {values!r}")
    record = Record(**values)
    texts = (record.first_tried_at, record.solved_at, record.outcome, record.digest)
    if (
        not isinstance(record.hints, list)
        or not all(level in LEVELS for level in record.hints)
        or not isinstance(record.attempts, int)
        or not all(text is None or isinstance(text, str) for text in texts)
        or record.outcome not in (None, *OUTCOMES)
    ):
        raise ValueError(f"no record: {values!r}")
    for time in filter(None, (record.first_tried_at, record.solved_at)):
        datetime.fromisoformat(time)
    return record
