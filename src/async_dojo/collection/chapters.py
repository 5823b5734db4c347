"""chapter.toml: the titles, hints, links and versions of a chapter's katas."""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from async_dojo.collection.tables import Invalid, MalformedTable, read, read_rows, read_text

KINDS = ("predict", "build", "fix", "dojo")


@dataclass(frozen=True)
class Entry:
    """What a chapter says of one kata. `python` is the oldest version that can run it, as "3.12"."""

    file: str
    kind: str
    links: list[str]
    hints: dict[str, list[str]]
    uses: list[str] = field(default_factory=list)
    python: str = "3.11"

    def __post_init__(self) -> None:
        if not set(self.kind.split("+")) <= set(KINDS):
            raise Invalid(f"kind {self.kind!r} is not made of {', '.join(KINDS)}", "kind")
        if not re.fullmatch(r"\d+(\.\d+)*", self.python):
            raise Invalid(f"python {self.python!r} is no version like '3.12'", "python")

    @property
    def oldest_python(self) -> tuple[int, ...]:
        """`python` as a tuple that compares with sys.version_info."""
        return tuple(int(part) for part in self.python.split("."))


@dataclass(frozen=True)
class Chapter:
    """A chapter's title in both languages and its katas' entries, by file name without .py."""

    title: dict[str, str]
    katas: dict[str, Entry]


def read_chapter(folder: Path) -> Chapter:
    """Return what `folder`/chapter.toml says; raise MalformedTable, or FileNotFoundError where there is none."""
    path = folder / "chapter.toml"
    content = read(path)
    entries = read_rows(path, "kata", Entry, unique="file", beside=["title"], content=content)
    return Chapter(read_text(path, "title", content=content), {entry.file: entry for entry in entries})


@cache
def chapter_of(folder: Path) -> Chapter | None:
    """Return what `folder`/chapter.toml says, or None where it cannot be read: katas are judged all the same."""
    try:
        return read_chapter(folder)
    except (FileNotFoundError, MalformedTable):
        return None  # tests/repo says what is wrong with it
