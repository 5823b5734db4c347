"""Text for textual that is laid out anew for each width, Japanese included: textual breaks only at spaces."""

import re
from collections.abc import Callable, Iterable

from textual.content import Content
from textual.css.styles import RulesMap
from textual.highlight import HighlightTheme, highlight
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

from async_dojo.companion.telling import Line, padded
from async_dojo.report.screen import columns

STYLES = {
    "title": "bold",
    "good": "bold $text-success",
    "bad": "bold $text-error",
    "dim": "$foreground 75%",
    "place": "$text-accent",
    "added": "$text-success",
    "removed": "$text-error",
    "hint": "$text-warning",
}
_NARROWEST = 2  # columns: one Japanese character


class _Legible(HighlightTheme):
    """The theme's colours at full strength: paler ones cannot be read on a light background."""

    STYLES = {token: re.sub(r" \d+%", "", style) for token, style in HighlightTheme.STYLES.items()}  # noqa: RUF012  # as textual declares it


class Reflowed(Visual):
    """What `content_at(width)` returns, whose lines are at most that wide."""

    def __init__(self, content_at: Callable[[int], Content]) -> None:
        self._content_at = content_at
        self._latest: tuple[int, Content] | None = None

    def content(self, width: int) -> Content:
        """Return the text for that many columns."""
        if self._latest is None or self._latest[0] != width:
            self._latest = (width, self._content_at(max(_NARROWEST, width)))
        return self._latest[1]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width of the widest line, where there is that much room."""
        return self.content(container_width).get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many rows it takes."""
        return self.content(width).get_height(rules, width)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Return its rows."""
        return self.content(width).render_strips(width, height, style, options)


class Text(Static):
    """Shows a Reflowed, from which the learner can copy with the mouse."""

    auto_links = False  # what can be clicked on is not underlined

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text that is selected, and what ends it."""
        if not isinstance(self.visual, Reflowed):
            return super().get_selection(selection)
        return selection.extract(self.visual.content(self.content_size.width).plain), "\n"


def of_lines(lines: Iterable[Line]) -> Reflowed:
    """Return lines as `telling` has them, each in its style."""
    kept = list(lines)

    def content_at(width: int) -> Content:
        rows = [
            Content.styled(piece, STYLES.get(line.style, "")) if piece else Content()
            for line in kept
            for whole in line.wrapped(width)
            for piece in (_folded(whole, width) if line.style == "place" else [whole])
        ]
        return Content("\n").join(piece for row in rows for piece in row.wrap(width))

    return Reflowed(content_at)


def _folded(place: str, width: int) -> list[str]:
    """Return a path, and what follows it, broken where it is read best: after a "/" or a space."""
    body = place.lstrip()
    indent = place[: len(place) - len(body)]
    rows = [indent]
    for part in re.findall(r"[^/ ]*[/ ]|[^/ ]+", body):
        if rows[-1] != indent and columns((rows[-1] + part).rstrip()) > width:
            rows.append(indent)
        rows[-1] += part
    return rows


def of_code(code: str) -> Reflowed:
    """Return Python code with its line numbers, in colours."""
    lines = highlight(code, language="python", theme=_Legible).split(allow_blank=True)
    gutter = len(str(len(lines))) + 2

    def content_at(width: int) -> Content:
        rows = []
        for number, line in enumerate(lines, 1):
            first, *others = line.wrap(max(_NARROWEST, width - gutter))
            rows.append(Content.assemble((f"{number:>{gutter - 2}}  ", "$foreground 75%"), first))
            rows += [Content.assemble(" " * gutter, piece) for piece in others]
        return Content("\n").join(piece for row in rows for piece in row.wrap(width))

    return Reflowed(content_at)


def of_pieces(pieces: Iterable[Content]) -> Reflowed:
    """Return pieces side by side, in as many rows as they need; a piece stays whole."""
    kept = list(pieces)

    def content_at(width: int) -> Content:
        rows: list[Content] = []
        for piece in kept:
            if rows and rows[-1].cell_length + 2 + piece.cell_length <= width:
                rows[-1] += Content("  ") + piece
            else:
                rows.append(piece)
        return Content("\n").join(part for row in rows for part in row.wrap(width))

    return Reflowed(content_at)


def marks(text: str) -> Content:
    """Return a chapter's marks, those of solved katas in colour."""
    return Content.assemble(*((mark, "bold $text-success" if mark == "#" else "$foreground 75%") for mark in text))


def of_chapters(rows: list[tuple[str, str, str]], present: str) -> Reflowed:
    """Return `telling.chapter_rows`, the present chapter's in bold; without marks where the rows are too wide."""
    titles, longest, counts = (max(columns(row[part]) for row in rows) for part in range(3))

    def content_at(width: int) -> Content:
        has_marks = titles + longest + counts + 4 <= width
        lines = []
        for title, found, count in rows:
            style = "bold" if title == present else ""
            between = (marks(found), " " * (longest - len(found) + 2)) if has_marks else ()
            lines.append(Content.assemble((padded(title, titles) + "  ", style), *between, (count, style)))
        return Content("\n").join(line.truncate(width, ellipsis=True) for line in lines)

    return Reflowed(content_at)
