"""Where a claim's chapters, katas and tests are, and what they are called in the language in use."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from async_dojo import language
from async_dojo.collection.chapters import chapter_of
from async_dojo.collection.claims import Claim
from async_dojo.collection.layout import every_kata, is_chapter
from async_dojo.language import say


def section_title(root: Path, section: str) -> str:
    """Return the title of a section of the notes: that of the chapter of the same name, where there is one."""
    if section == "reading":
        return say("What to read", "参考リンク")
    folder = next(iter(sorted((root / "katas").glob(f"[0-9][0-9]_{section}"))), None)
    chapter = chapter_of(folder) if folder else None
    return chapter.title[language.current()] if chapter else section


def chapter_titles(root: Path) -> dict[str, str]:
    """Return the chapters' titles with their numbers, by the name that slugs have: "tasks" -> "02 Tasks"."""
    folders = [folder for folder in sorted((root / "katas").glob("*/")) if is_chapter(folder, root)]
    known = ((folder.name, chapter_of(folder)) for folder in folders)
    return {name[3:]: f"{name[:2]} {chapter.title[language.current()]}" for name, chapter in known if chapter}


@dataclass(frozen=True)
class Link:
    """A kata, or all of a chapter, with where it and its tests are from the root of the repository."""

    text: str
    kata: str
    tests: str


def kata_links(root: Path, claim: Claim) -> list[Link]:
    """Return where the katas are that carry a claim; a pattern that takes in whole chapters stays one link."""
    katas = every_kata(root)
    links = []
    for pattern in claim.katas:
        found = [kata for kata in katas if fnmatchcase(kata.slug, pattern)]
        if pattern == "*/*":
            links.append(Link(say("all katas", "すべてのカタ"), "katas", "tests/katas"))
        elif pattern.endswith("/*") and found:
            links.append(Link(pattern, f"katas/{found[0].chapter}", f"tests/katas/{found[0].chapter}"))
        else:
            links += [
                Link(kata.slug, *(path.relative_to(root).as_posix() for path in (kata.path, kata.tests)))
                for kata in found
            ]
    return links


def target(source: str) -> str:
    """Return what a link in spec/ to a source leads to: an address, or a file of the repository."""
    return source if "://" in source else f"../{source}"


def test_file(node: str) -> str:
    """Return the file that a test stands in, from the root: the node id has the file that it judged."""
    path = node.partition("::")[0]
    if not path.startswith("solutions/"):
        return path
    _, chapter, name = path.split("/")
    return f"tests/katas/{chapter}/test_{name}"
