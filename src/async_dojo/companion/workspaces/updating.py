"""`dojo update`: brings a workspace up to the installed version, and never overwrites what the learner has edited."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from async_dojo.collection.layout import locate, locate_judged
from async_dojo.companion.errors import Problem
from async_dojo.companion.files import free_name, write_atomically
from async_dojo.companion.progress import Progress
from async_dojo.companion.workspaces.manifest import digest, read_manifest, write_manifest
from async_dojo.companion.workspaces.material import files_of, installed_version
from async_dojo.companion.workspaces.writing import writing_in
from async_dojo.language import say


@dataclass
class Updated:
    """What was done, as paths from the root; `judge_again` are solved katas, by slug, whose tests are others now."""

    version: tuple[str, str]  # before, after
    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    moved: list[tuple[str, str]] = field(default_factory=list)  # from, to
    kept: list[tuple[str, str]] = field(default_factory=list)  # edited; where the new one lies
    left: list[str] = field(default_factory=list)  # edited, and no longer part of the collection: where they lie now
    removed: list[str] = field(default_factory=list)
    judge_again: list[str] = field(default_factory=list)


def update(root: Path, material: Path) -> Updated:
    """Bring the workspace up to the collection in `material` and return what was done.

    Interrupted at any point and called again, it comes to the same end: the manifest, which tells what was edited, is
    written last. Raises Problem where the folder was not made by `dojo init`.
    """
    manifest = read_manifest(root)
    if manifest is None:
        text = say(
            f"{root} was not made by `dojo init`: in a clone of the repository, `git pull` brings new katas",
            f"{root} は `dojo init` で作られたものではありません。リポジトリのクローンなら `git pull` で更新できます",
        )
        raise Problem(text)
    files = files_of(material)
    done = Updated((manifest.version, installed_version()))
    with writing_in(root):
        given = _move(root, manifest.files, files, done)
        for path, content in files.items():
            _bring(root, path, content, given.get(path), done)
        for path in sorted(set(given) - set(files)):
            _take_away(root, path, given[path], done)
        # What is compared is the manifest, not what was replaced just now: an interrupted call may have done that.
        old, new = (
            _tests(root, manifest.files),
            _tests(root, {path: digest(content) for path, content in files.items()}),
        )
        solved = [slug for slug, record in Progress(root).read().items() if record.outcome == "solved"]
        done.judge_again = [slug for slug in solved if slug in new and new[slug] != old.get(slug)]
        write_manifest(root, installed_version(), files)
    return done


def _move(root: Path, given: dict[str, str], files: dict[str, bytes], done: Updated) -> dict[str, str]:
    """Take edited katas along to their new numbers; return what was given, under the new paths."""
    slugs = _katas(root, files)
    moved = {}
    for path, before in given.items():
        target = slugs.get(_slug(root, path) or "", path)
        moved[target] = before
        old, new = root / path, root / target
        if target != path and old.exists() and not new.exists() and digest(old.read_bytes()) != before:
            new.parent.mkdir(parents=True, exist_ok=True)
            old.rename(new)
            done.moved.append((path, target))
        elif target != path and old.exists():
            moved[path] = before  # as it was given: it goes the way of all that is no longer there
    return moved


def _bring(root: Path, path: str, content: bytes, given: str | None, done: Updated) -> None:
    file = root / path
    now = digest(file.read_bytes()) if file.exists() else None
    if now == digest(content):
        return
    if now is None or now == given:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, content)
        (done.added if now is None else done.replaced).append(path)
    elif given != digest(content):
        beside = file.with_name(f"{file.stem}.new{file.suffix}")
        if beside.exists() and beside.read_bytes() != content:  # the learner may be at work there
            beside = free_name(beside)
        write_atomically(beside, content)
        done.kept.append((path, beside.relative_to(root).as_posix()))


def _take_away(root: Path, path: str, given: str, done: Updated) -> None:
    file = root / path
    if file.exists() and digest(file.read_bytes()) != given:
        if locate(file, root) is not None:  # pytest would look for its tests for ever
            file = file.rename(free_name(file.with_name(f"{file.stem}.mine.py")))
        done.left.append(file.relative_to(root).as_posix())
    elif file.exists():
        file.unlink()
        done.removed.append(path)
    with suppress(OSError):  # there is more in it
        for folder in file.parents[: len(Path(path).parts) - 1]:
            if not folder.exists():  # an interrupted call has removed it
                continue
            if [each.name for each in folder.iterdir()] == ["__pycache__"]:
                shutil.rmtree(folder / "__pycache__")
            folder.rmdir()


def _katas(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Return the paths of the katas among them, by slug."""
    return {slug: path for path in paths if (slug := _slug(root, path))}


def _tests(root: Path, digests: dict[str, str]) -> dict[str, str]:
    """Return the digests of the tests among them, by the slug of the kata that they judge."""
    judged = ((locate_judged(root / path, root), value) for path, value in digests.items())
    return {kata.slug: value for kata, value in judged if kata is not None}


def _slug(root: Path, path: str) -> str | None:
    kata = locate(root / path, root)
    return kata.slug if kata is not None and kata.tree == "katas" else None
