"""What a kata's docstring says in one of its two languages: the English half comes first, then the Japanese one."""

import ast
import inspect
import re
from pathlib import Path

from async_dojo.collection.layout import Kata

TO_DO = "# TODO"  # in each kata as it is given, where its work is to be done
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_SPACE_IN_JAPANESE = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")  # a line's end
_OPENING = re.compile(r"(?:\s|#.*\n)*(\"\"\"|''')(.*?)\1", re.DOTALL)  # of a file that does not parse
_ITEM = re.compile(r"(- |\d+\. )")


def claim_of(kata: Kata, language: str) -> str:
    """Return the claim a kata opens with, in the language; "" where no file of it can be read."""
    return next(iter(text_of(kata, language)), "")


def text_of(kata: Kata, language: str) -> list[str]:
    """Return the half of a kata's docstring that is in the language; [] where no file of it can be read.

    Where the learner's file has none any more, it is the claim alone, with which the solution opens too. Each paragraph
    and each item of a list ("- ..." or "1. ...") is one line; lines of code keep their indentation of four spaces; ""
    stands between paragraphs.
    """
    return _half(_docstring(kata.path), language) or _half(_docstring(kata.mirror("solutions")), language)[:1]


def _docstring(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError:
        return ""
    try:
        return ast.get_docstring(ast.parse(content)) or ""
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # the last two: nested too deeply
        opening = _OPENING.match(content.decode("utf-8-sig", "replace"))
        return inspect.cleandoc(opening[2]) if opening else ""


def _half(doc: str, language: str) -> list[str]:
    paragraphs = re.split(r"\n\s*\n", doc)
    japanese = next((at for at, text in enumerate(paragraphs) if _JAPANESE.search(text)), len(paragraphs))
    lines: list[str] = []
    for paragraph in paragraphs[japanese:] if language == "ja" else paragraphs[:japanese]:
        lines += ["", *_joined(paragraph)]
    return lines[1:]


def _joined(paragraph: str) -> list[str]:
    lines: list[str] = []
    for line in paragraph.splitlines():
        if line.startswith("    ") or _ITEM.match(line) or not lines or lines[-1].startswith("    "):
            lines.append(line)
        else:
            lines[-1] += " " + line.strip()
    return [line if line.startswith("    ") else _SPACE_IN_JAPANESE.sub("", " ".join(line.split())) for line in lines]
