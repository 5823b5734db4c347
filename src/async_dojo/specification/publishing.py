"""What `dojo spec build` writes: every published file, as a pure function of what spec/ holds."""

import re
from pathlib import Path

from async_dojo.companion.errors import Problem
from async_dojo.language import say
from async_dojo.specification.html import html
from async_dojo.specification.markdown import markdown
from async_dojo.specification.matrix import Matrix, read_matrix
from async_dojo.specification.wording import counts, speaking

_COUNTS = re.compile(r"(<!-- spec: the counts -->\n).*?(\n<!-- spec: end -->)", re.DOTALL)
_READMES = {"README.md": "en", "README.ja.md": "ja"}


def published(root: Path, matrix: Matrix | None = None) -> dict[Path, str]:
    """Return the files that publish the specification, by path, with the content that each should have.

    Of README.md and README.ja.md it is the lines between two comments. Raises MalformedTable, and Problem where a
    README has no such comments.
    """
    matrix = matrix or read_matrix(root)
    files = documents(root, matrix)
    for name, language in _READMES.items():
        if (path := root / name).exists():
            with speaking(language):
                sentence = counts(row.claim for row in matrix.rows.values())
            files[path] = _with_counts(path, sentence)
    return files


def documents(root: Path, matrix: Matrix) -> dict[Path, str]:
    """Return the tables and the pages, in both languages, by path."""
    files: dict[Path, str] = {}
    for language, ending in (("en", ""), ("ja", ".ja")):
        with speaking(language):
            files[root / "spec" / f"SPEC{ending}.md"] = markdown(root, matrix)
            files[root / "spec" / f"index{ending}.html"] = html(root, matrix)
    return files


def build(root: Path) -> list[Path]:
    """Write what is published; return the files that changed. Raises as `published` does."""
    changed = [path for path, content in published(root).items() if not _holds(path, content)]
    for path, content in published(root).items():
        if path in changed:
            path.write_text(content, encoding="utf-8", newline="\n")
    return changed


def stale(root: Path, matrix: Matrix | None = None) -> list[Path]:
    """Return the published files that are not what `build` would write; raises as `published` does."""
    return [path for path, content in published(root, matrix).items() if not _holds(path, content)]


def _holds(path: Path, content: str) -> bool:
    return path.exists() and path.read_bytes().decode("utf-8", "replace") == content


def _with_counts(path: Path, sentence: str) -> str:
    text = path.read_text(encoding="utf-8")
    changed, found = _COUNTS.subn(lambda match: match[1] + sentence + match[2], text)
    if not found:
        raise Problem(
            say(
                f"{path.name} has no place for the counts of claims: two lines, `<!-- spec: the counts -->` and "
                "`<!-- spec: end -->`",
                f"{path.name} に主張の件数を書く場所がありません。`<!-- spec: the counts -->` と "
                "`<!-- spec: end -->` の2行を入れてください",
            )
        )
    return changed
