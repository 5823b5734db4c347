"""What chapter.toml says of a kata: hints that help without solving, links that last, a Python that there is."""

import ast
import re
from pathlib import Path
from urllib.parse import urlsplit

from rules.reading import SUPPORTED, Function, at, claims, entries, is_japanese, syntax

_LONG_ENOUGH = 25  # characters from which on a line of code is the answer, and not just a phrase


def hints_are_three(root: Path) -> list[str]:
    """A kata has three hints in each language."""
    problems = []
    for path, entry in entries(root):
        for language, hints in entry.hints.items():
            if len(hints) != 3:
                problems.append(
                    f"{at(root, path)}: {entry.file} has {len(hints)} hints.{language}; give three: "
                    "a question that points the way, the idea or the API, nearly the code"
                )
        problems += [
            f"{at(root, path)}: {entry.file} has hints.ja without Japanese: {hint!r}; translate it"
            for hint in entry.hints["ja"]
            if not is_japanese(hint)
        ]
    return problems


def hints_leave_the_work_to_do(root: Path) -> list[str]:
    """No hint holds a line of code that the learner is to find."""
    problems = []
    for path, entry in entries(root):
        mirror = root / "solutions" / path.parent.name / f"{entry.file}.py"
        given = _code(path.parent / f"{entry.file}.py")
        # A line that opens a block, such as `async with asyncio.TaskGroup() as group:`, is no answer without its body.
        answer = {line for line in _code(mirror) - given if len(line) > _LONG_ENOUGH and not line.endswith(":")}
        for language, hints in entry.hints.items():
            for level, hint in enumerate(hints, 1):
                told = next((line for line in sorted(answer) if line in _normal(hint)), None)
                if told:
                    problems.append(
                        f"{at(root, path)}: hint {level} ({language}) of {entry.file} holds a line of the solution, "
                        f"{told!r}; leave that to the learner"
                    )
    return problems


def _code(path: Path) -> set[str]:
    """Return the file's lines of code, normalised; no comments, no docstrings."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.Module | ast.ClassDef | Function) and ast.get_docstring(node) is not None:
            text = node.body[0]
            lines[text.lineno - 1 : text.end_lineno] = [""] * ((text.end_lineno or 0) - text.lineno + 1)
    return {_normal(re.sub(r"(^|\s)#.*", "", line)) for line in lines}


def _normal(text: str) -> str:
    """Return the text without what a formatter may change: spaces, and which quotes are used."""
    return re.sub(r"\s", "", text).replace('"', "'")


def links_are_well_formed(root: Path) -> list[str]:
    """Links are https, and lead to the documentation of the newest Python rather than of one that ages."""
    links = [(path, entry.file, link) for path, entry in entries(root) for link in entry.links]
    spec = root / "spec" / "claims.toml"
    links += [(spec, claim.slug, link) for claim in claims(root).values() for link in claim.sources]
    problems = []
    for path, name, link in links:
        parts = urlsplit(link)
        if parts.scheme != "https" or "." not in parts.netloc or re.search(r"\s", link):
            problems.append(f"{at(root, path)}: the link {link!r} of {name} is not well-formed; give an https address")
        elif parts.netloc == "docs.python.org" and not re.match(r"/([a-z-]+/)?3/", parts.path):
            problems.append(f"{at(root, path)}: the link {link!r} of {name} is bound to a version; write /3/ there")
    return problems


def pythons_are_supported(root: Path) -> list[str]:
    """A kata that needs a newer Python names one that the project is tested on."""
    return [
        f"{at(root, path)}: {entry.file} needs Python {entry.python!r}; `python` is one of {', '.join(SUPPORTED)}"
        for path, entry in entries(root)
        if entry.python not in SUPPORTED
    ]


TEXTS = (hints_are_three, hints_leave_the_work_to_do, links_are_well_formed, pythons_are_supported)
