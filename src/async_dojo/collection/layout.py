"""Where things are: a path in one of the three trees names a kata, and the kata names its mirrored files."""

import re
from dataclasses import dataclass
from pathlib import Path

TREES = ("katas", "solutions", "misconceptions")
STATE = ".dojo"  # the folder below the root in which the companion keeps what it knows

_NUMBERED = re.compile(r"\d\d_([a-z0-9_]+)")


@dataclass(frozen=True)
class Kata:
    """One kata as seen from one of the trees.

    `path` is the file under judgement; `chapter` and `name` carry their numbers ("01_coroutines", "03_single_use").
    """

    root: Path
    tree: str
    chapter: str
    name: str
    path: Path

    @property
    def slug(self) -> str:
        """The identity that outlives renumbering: "coroutines/single_use"."""
        return f"{self.chapter[3:]}/{self.name[3:]}"

    @property
    def tests(self) -> Path:
        """The one test file that all three trees are judged by."""
        return self.root / "tests" / "katas" / self.chapter / f"test_{self.name}.py"

    def mirror(self, tree: str) -> Path:
        """The kata's file under katas/ or solutions/, or its folder under misconceptions/."""
        folder = self.root / tree / self.chapter
        return folder / self.name if tree == "misconceptions" else folder / f"{self.name}.py"


def locate(path: Path, root: Path) -> Kata | None:
    """Return the kata that a file below `root` belongs to, or None where it is not part of a tree."""
    try:
        tree, chapter, *rest = path.relative_to(root).parts
    except ValueError:
        return None
    if tree not in TREES or path.suffix != ".py" or len(rest) != (2 if tree == "misconceptions" else 1):
        return None
    name = rest[0].removesuffix(".py")
    if not (_NUMBERED.fullmatch(chapter) and _NUMBERED.fullmatch(name)):
        return None
    return Kata(root, tree, chapter, name, path)


def locate_judged(path: Path, root: Path) -> Kata | None:
    """Return the kata under katas/ that a test file below `root` judges, or None where it is not one of theirs."""
    tests = root / "tests" / "katas"
    if not path.is_relative_to(tests) or not path.name.startswith("test_"):
        return None
    return locate(root / "katas" / path.relative_to(tests).with_name(path.name.removeprefix("test_")), root)


def is_chapter(path: Path, root: Path) -> bool:
    """Tell whether a folder is a chapter under katas/."""
    return path.parent == root / "katas" and _NUMBERED.fullmatch(path.name) is not None


def every_kata(root: Path, tree: str = "katas") -> list[Kata]:
    """Return the katas that have a file under the tree, in the order of their numbers."""
    found = (locate(path, root) for path in sorted((root / tree).glob("*/*.py")))
    return [kata for kata in found if kata is not None]
