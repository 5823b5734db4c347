"""Prints lines to a terminal, in its width and with its colours, or plainly where it is none."""

import os
import shutil
from collections.abc import Iterable

import click

from async_dojo.companion.telling import Line

_WIDEST = 100  # columns: longer lines are hard to read
_COLOURS: dict[str, dict[str, object]] = {
    "title": {"bold": True},
    "good": {"fg": "green", "bold": True},
    "bad": {"fg": "red", "bold": True},
    "place": {"fg": "cyan"},
    "added": {"fg": "green"},
    "removed": {"fg": "red"},
    "dim": {"dim": True},
}


def width() -> int:
    """Return how many columns a line may take."""
    return min(_WIDEST, shutil.get_terminal_size().columns)


def print_lines(lines: Iterable[Line], *, err: bool = False) -> None:
    """Print the lines, wrapped; in colours, unless the output is no terminal or a dumb one, or NO_COLOR is set."""
    plain = os.environ.get("TERM") == "dumb" or bool(os.environ.get("NO_COLOR"))
    for line in lines:
        for piece in line.wrapped(width()):
            styled = piece if plain else click.style(piece, **_COLOURS.get(line.style, {}))  # type: ignore[arg-type]
            click.echo(styled, err=err)
