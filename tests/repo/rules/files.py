"""Every kata has all of its files, under the right names, and there are no others."""

from pathlib import Path

from async_dojo.collection.chapters import read_chapter
from async_dojo.collection.layout import every_kata
from async_dojo.collection.tables import MalformedTable
from rules.reading import TREES, at, chapters, files, without_root

FEWEST_MISCONCEPTIONS = 2


def every_kata_has_its_files(root: Path) -> list[str]:
    """A kata has a solution, a test file and at least two misconceptions."""
    problems = []
    for kata in every_kata(root):
        for what, path in (("solution", kata.mirror("solutions")), ("test file", kata.tests)):
            if not path.is_file():
                problems.append(f"{at(root, kata.path)}: has no {what}; write {at(root, path)}")
        folder = kata.mirror("misconceptions")
        if (count := len(list(folder.glob("*.py")))) < FEWEST_MISCONCEPTIONS:
            problems.append(
                f"{at(root, kata.path)}: has {count} misconceptions; write at least {FEWEST_MISCONCEPTIONS} "
                f"into {at(root, folder)}/, one wrong answer a file"
            )
    return problems


def no_file_is_stray(root: Path) -> list[str]:
    """The four trees hold nothing but the files of katas."""
    known = {folder / "chapter.toml" for folder in chapters(root)}
    for kata in every_kata(root):
        known |= {kata.path, kata.mirror("solutions"), kata.tests, *kata.mirror("misconceptions").glob("*.py")}
    return [
        f"{at(root, path)}: belongs to no kata under katas/; delete it, or name it after its kata (CONTRIBUTING.md)"
        for tree in TREES
        for path in files(root, tree)
        if path not in known
    ]


def names_are_unique(root: Path) -> list[str]:
    """A slug names one kata, and so does a number: it is the order in which katas are shown."""
    problems = []
    first: dict[str, Path] = {}
    for kata in every_kata(root):
        for name in (f"slug {kata.slug}", f"number {kata.chapter[:2]}/{kata.name[:2]}"):
            other = first.setdefault(name, kata.path)
            if other != kata.path:
                problems += [f"{at(root, kata.path)}: {at(root, other)} has the {name} too; rename one of them"]
    return problems


def chapters_list_their_katas(root: Path) -> list[str]:
    """A chapter.toml is well-formed and has one entry for each kata of its folder."""
    problems = []
    for folder in chapters(root):
        path = folder / "chapter.toml"
        try:
            listed = set(read_chapter(folder).katas)
        except FileNotFoundError:
            problems.append(f"{at(root, path)}: is missing; write it, with a [title] and a [[kata]] for each kata")
            continue
        except MalformedTable as error:
            problems.append(f"{without_root(root, error)}; mend that entry")
            continue
        there = {kata.name for kata in every_kata(root) if kata.path.parent == folder}
        where = at(root, path)
        problems += [f"{where}: has no entry for {name}; add a [[kata]]" for name in sorted(there - listed)]
        problems += [
            f"{where}: lists {name}, which has no kata; write {name}.py or delete the entry"
            for name in sorted(listed - there)
        ]
    return problems


FILES = (every_kata_has_its_files, no_file_is_stray, names_are_unique, chapters_list_their_katas)
