"""What the tests said of each claim on one Python and one kind of loop, as kept in spec/results/."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from async_dojo.collection.tables import MalformedTable, read, read_rows
from async_dojo.plugin import LOOPS

HELD, IN_PART, DID_NOT_HOLD = "held", "held in part", "did not hold"
DIFFERED, NOT_APPLICABLE = "differed", "not applicable"  # tests failed; none could be run
LEFT_OUT = "left out"  # some of its tests could not be run: beside the outcome that the others give
PYTHONS = ("3.11", "3.12", "3.13", "3.14", "3.15")


@dataclass(frozen=True)
class Said:
    """What the tests of one claim said, as sorted node ids.

    A test states what is really so. Of those that passed, `speak_for` bear the claim out and `speak_against` show where
    it is not true; `failed` found something else than they state. `skipped` could not be run, for `reasons`.
    """

    slug: str
    speak_for: list[str] = field(default_factory=list)
    speak_against: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    @property
    def outcome(self) -> str:
        """What follows for the claim as it stands: HELD, IN_PART, DID_NOT_HOLD, DIFFERED or NOT_APPLICABLE."""
        if self.failed:
            return DIFFERED
        if self.speak_for:
            return IN_PART if self.speak_against else HELD
        return DID_NOT_HOLD if self.speak_against else NOT_APPLICABLE

    @property
    def tests(self) -> set[str]:
        """The node ids of all tests that carry the claim."""
        return {*self.speak_for, *self.speak_against, *self.failed, *self.skipped}


@dataclass(frozen=True)
class Result:
    """One run: which Python ("3.11") and loop, the versions of what took part, and what was said of each claim.

    `not_run` says why there was nothing to run, as a kind of loop that the Python does not have.
    """

    python: str
    loop: str
    versions: dict[str, str] = field(default_factory=dict)
    claims: dict[str, Said] = field(default_factory=dict)
    not_run: str = ""

    def text(self) -> str:
        """Return the file's content: the same for the same result, whatever the order in which the tests ran."""
        head = {"python": self.python, "loop": self.loop} | ({"not_run": self.not_run} if self.not_run else {})
        lines = ["# Written by `dojo spec run`; not to be edited.", *_pairs(head), "", "[versions]"]
        lines += _pairs(dict(sorted(self.versions.items())))
        for slug, said in sorted(self.claims.items()):
            lines += ["", "[[claim]]", *_pairs({"slug": slug, "outcome": said.outcome})]
            lines += _pairs({name: sorted(value) for name, value in vars(said).items() if value and name != "slug"})
        return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class _Row(Said):
    outcome: str = ""  # for people who read the file: what it follows from stands below it


def file_of(root: Path, python: str, loop: str) -> Path:
    """Return where the result of a Python and a loop is kept."""
    return root / "spec" / "results" / f"{python}-{loop}.toml"


def read_result(path: Path) -> Result:
    """Return what a file of spec/results/ holds; raise MalformedTable or FileNotFoundError."""
    content = read(path)
    head: dict[str, Any] = {name: content.get(name, "") for name in ("python", "loop", "not_run")}
    versions = content.get("versions", {})
    if not all(isinstance(value, str) for value in head.values()) or not isinstance(versions, dict):
        raise MalformedTable(f"{path}:1: python, loop and not_run are texts, and [versions] is a table")
    if path.stem != f"{head['python']}-{head['loop']}":
        raise MalformedTable(
            f"{path}:1: it is of Python {head['python']!r} and the loop {head['loop']!r}, by its name not"
        )
    if head["python"] not in PYTHONS or head["loop"] not in LOOPS:
        raise MalformedTable(f"{path}:1: Pythons are {', '.join(PYTHONS)}, and loops {', '.join(LOOPS)}")
    beside = ("python", "loop", "not_run", "versions")
    rows = read_rows(path, "claim", _Row, unique="slug", beside=beside, content=content)
    fields = list(Said.__dataclass_fields__)
    claims = {row.slug: Said(**{name: getattr(row, name) for name in fields}) for row in rows}
    for row in rows:
        if row.outcome != (follows := claims[row.slug].outcome):
            raise MalformedTable(f"{path}:1: {row.slug}: by its tests the outcome is {follows!r}, not {row.outcome!r}")
    return Result(**head, versions=versions, claims=claims)


def read_results(root: Path) -> dict[tuple[str, str], Result]:
    """Return all results that are kept below `root`, by Python and loop; raise MalformedTable."""
    found = (read_result(path) for path in sorted((root / "spec" / "results").glob("*.toml")))
    return {(result.python, result.loop): result for result in found}


def _pairs(values: dict[str, Any]) -> Iterator[str]:
    return (f"{name} = {_toml(value)}" for name, value in values.items())


def _toml(value: str | Iterable[str]) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace(
            "\x7f", "\\u007f"
        )  # JSON's strings are TOML's but for this
    items = [_toml(item) for item in value]
    return f"[{items[0]}]" if len(items) == 1 else "[\n" + "".join(f"  {item},\n" for item in items) + "]"
