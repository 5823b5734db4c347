"""Text in the columns of a terminal, where a Japanese character takes two."""

import re
import unicodedata


def columns(text: str) -> int:
    """Return how many columns the text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def wrap(text: str, width: int) -> list[str]:
    """Return the text in lines of at most `width` columns, broken at spaces and between Japanese characters."""
    lines = [""]
    for piece in re.findall(r"[\x21-\u2e7f]+[^\S\n]*|[^\S\n]+|.[、。」)]*", text):
        if lines[-1] and columns(lines[-1]) + columns(piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
