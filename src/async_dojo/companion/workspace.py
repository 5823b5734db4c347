"""The folder a learner works in, its chapters and katas, and which kata somebody means by a name."""

import difflib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from async_dojo.collection.chapters import Chapter, Entry, read_chapter
from async_dojo.collection.layout import Kata, is_chapter, locate, locate_judged
from async_dojo.companion.errors import Problem
from async_dojo.language import current, say


@dataclass(frozen=True)
class Listed:
    """A kata that a chapter lists, whether its file is there or not; `number` is its place among all, from 1."""

    kata: Kata
    entry: Entry
    chapter: Chapter
    number: int

    @property
    def slug(self) -> str:
        """The identity of the kata: "coroutines/single_use"."""
        return self.kata.slug

    @property
    def path(self) -> Path:
        """The file that the learner edits."""
        return self.kata.path

    @property
    def shown(self) -> str:
        """The path of that file from the root, as a person types it."""
        return self.path.relative_to(self.kata.root).as_posix()

    @property
    def chapter_title(self) -> str:
        """The chapter with its number, in the language in use: "01 Coroutines"."""
        return f"{self.kata.chapter[:2]} {self.chapter.title[current()]}"


class Workspace:
    """A clone of the repository, or a folder that `dojo init` made: what it lists does not change while this lives."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    @cached_property
    def katas(self) -> list[Listed]:
        """All katas of all chapters, in their order; raises MalformedTable where a chapter.toml is wrong."""
        return [
            Listed(kata, entry, chapter, number)
            for number, (kata, entry, chapter) in enumerate(_every_entry(self.root), 1)
        ]

    @cached_property
    def by_slug(self) -> dict[str, Listed]:
        """The katas by their slug."""
        return {listed.slug: listed for listed in self.katas}

    def before(self, listed: Listed) -> Listed | None:
        """Return the kata before this one in the order of the collection, solved or not."""
        return self.katas[listed.number - 2] if listed.number > 1 else None

    def at(self, path: Path) -> Listed | None:
        """Return the kata whose file, tests, solution or misconception is at the path, or None."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - first without following links: katas/ may be one
        found = (locate(each, self.root) or locate_judged(each, self.root) for each in (path, path.resolve()))
        kata = next(filter(None, found), None)
        return self.by_slug.get(kata.slug) if kata else None

    def find(self, name: str) -> Listed:
        """Return the kata that is meant by a slug, a path, or a part of either that no other kata has.

        Raises Problem: none has it (with what is near), or several have it.
        """
        if name in self.by_slug:
            return self.by_slug[name]
        if (listed := self.at(Path(name))) is not None:
            return listed
        wanted = name.strip("/").removesuffix(".py").removeprefix("test_").lower()
        exact = [listed for listed in self.katas if wanted in (listed.kata.name, listed.slug.split("/")[1])]
        matching = exact or [listed for listed in self.katas if wanted and _has(listed, wanted)]
        if len(matching) == 1:
            return matching[0]
        if matching:
            shown = [f"  {listed.slug}" for listed in matching[:8]] + ["  ..."] * (len(matching) > 8)
            raise Problem(
                say(
                    f"{name!r} may be one of {len(matching)} katas:",
                    f"{name!r} に当てはまるカタが {len(matching)} 個あります:",
                )
                + "\n"
                + "\n".join(shown)
            )
        raise Problem(say(f"no kata is called {name!r}", f"{name!r} というカタはありません") + self._near(wanted))

    def _near(self, wanted: str) -> str:
        names = {part: listed.slug for listed in self.katas for part in (listed.slug.split("/")[1], listed.slug)}
        near = list(dict.fromkeys(names[part] for part in difflib.get_close_matches(wanted, names, n=3, cutoff=0.6)))
        if not near:
            return say("; `dojo list --katas` shows them all", "。`dojo list --katas` で一覧を表示します")
        return "\n" + say("did you mean:", "もしかして:") + "".join(f"\n  {slug}" for slug in near)


def _has(listed: Listed, wanted: str) -> bool:
    return wanted in listed.slug or wanted in f"{listed.kata.chapter}/{listed.kata.name}"


def _every_entry(root: Path) -> Iterator[tuple[Kata, Entry, Chapter]]:
    for folder in sorted((root / "katas").glob("*/")):
        if is_chapter(folder, root) and (folder / "chapter.toml").exists():
            chapter = read_chapter(folder)
            for name, entry in chapter.katas.items():
                kata = locate(folder / f"{name}.py", root)
                if kata is not None:
                    yield kata, entry, chapter


def find_workspace(start: Path) -> Workspace:
    """Return the workspace that a folder is in, or is itself; raise Problem where there is none."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "tests" / "katas").is_dir() and any((folder / "katas").glob("*/chapter.toml")):
            return Workspace(folder)
    raise Problem(
        say(
            f"there are no katas in {start} or above it. `dojo init DIR` makes a folder to work in.",
            f"{start} とその上のフォルダにはカタがありません。`dojo init DIR` で作業用のフォルダを作れます。",
        )
    )
