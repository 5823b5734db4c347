"""How the rules see a collection: its files as syntax trees, its tables as far as they can be read."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from async_dojo.collection.chapters import Entry, read_chapter
from async_dojo.collection.claims import Claim, read_claims
from async_dojo.collection.layout import Kata, every_kata, is_chapter
from async_dojo.collection.tables import MalformedTable

SUPPORTED = ("3.11", "3.12", "3.13", "3.14", "3.15")

TREES = ("katas", "solutions", "misconceptions", "tests/katas")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def at(root: Path, path: Path, line: int = 0) -> str:
    """Return where a problem is, as editors understand it: "katas/01_coroutines/chapter.toml:3"."""
    return path.relative_to(root).as_posix() + (f":{line}" if line else "")


def without_root(root: Path, error: MalformedTable) -> str:
    """Return what is wrong with a table, its path relative to the root as in every other problem."""
    return str(error).replace(str(root / "_")[:-1], "", 1)


def files(root: Path, tree: str) -> list[Path]:
    """Return every file below the tree, but for byte code and what systems and editors hide."""
    found = (path for path in sorted((root / tree).rglob("*")) if path.is_file())
    return [path for path in found if not any(part.startswith((".", "__py")) for part in path.relative_to(root).parts)]


def chapters(root: Path) -> list[Path]:
    """Return the chapters' folders under katas/."""
    return [folder for folder in sorted((root / "katas").glob("*/")) if is_chapter(folder, root)]


def entries(root: Path) -> Iterator[tuple[Path, Entry]]:
    """Yield the entries of each chapter.toml with its path; one that cannot be read is another rule's problem."""
    for folder in chapters(root):
        path = folder / "chapter.toml"
        try:
            yield from ((path, entry) for entry in read_chapter(folder).katas.values())
        except (FileNotFoundError, MalformedTable):
            continue


def claims(root: Path) -> dict[str, Claim]:
    """Return the claims by slug; none where they cannot be read, which is another rule's problem."""
    try:
        return read_claims(root / "spec" / "claims.toml")
    except (FileNotFoundError, MalformedTable):
        return {}


def katas_for_this_python(root: Path) -> list[Kata]:
    """Return the katas that the running interpreter is new enough for."""
    known = ((path, entry) for path, entry in entries(root) if entry.python in SUPPORTED)
    newer = {path.parent / f"{entry.file}.py" for path, entry in known if entry.oldest_python > sys.version_info}
    return [kata for kata in every_kata(root) if kata.path not in newer]


def syntax(path: Path) -> ast.Module:
    """Return the file's syntax tree; an empty one where there is none, which is another rule's problem."""
    return _parsed(path.read_bytes()) if path.is_file() else ast.Module([], [])


@cache
def _parsed(source: bytes) -> ast.Module:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError):
        return ast.Module([], [])


def is_japanese(text: str) -> bool:
    """Tell whether the text has kana or kanji in it."""
    return re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", text) is not None


def tests_of(module: ast.Module) -> list[Function]:
    """Return the test functions of a test file; a parametrized one is one."""
    classes = [node.body for node in module.body if isinstance(node, ast.ClassDef) and node.name.startswith("Test")]
    bodies = [module.body, *classes]
    return [n for body in bodies for n in body if isinstance(n, Function) and n.name.startswith("test")]


def imported(module: ast.Module) -> dict[str, str]:
    """Return what the imported names of a file stand for: {"now": "time.time"} for `from time import time as now`."""
    found: dict[str, str] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {name.asname or name.name: name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {name.asname or name.name: f"{node.module}.{name.name}" for name in node.names}
    return found


def dotted(node: ast.expr, names: dict[str, str]) -> str:
    """Return `a.b.c` as a text, `a` replaced by what it was imported as; "" for anything else."""
    match node:
        case ast.Name(id=name):
            return names.get(name, name)
        case ast.Attribute(value=value, attr=attribute) if owner := dotted(value, names):
            return f"{owner}.{attribute}"
    return ""


def claim_markers(path: Path) -> list[tuple[int, str]]:
    """Return the line and slug of each `pytest.mark.claim(...)` in a test file, wherever it stands."""
    module = syntax(path)
    names = imported(module)
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call)]
    marks = [call for call in calls if dotted(call.func, names) == "pytest.mark.claim"]
    return [(mark.lineno, ast.literal_eval(slug)) for mark in marks for slug in mark.args]
