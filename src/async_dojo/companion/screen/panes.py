"""What the main screen is made of: the line at its top, the panes that scroll, the keys at its bottom."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.markup import escape
from textual.style import Style
from textual.timer import Timer
from textual.widgets import Static

from async_dojo.companion.screen.keys import Key
from async_dojo.companion.screen.reflow import Reflowed, Text, of_lines, of_pieces
from async_dojo.companion.telling import Line

_SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
_TURN = 0.1  # seconds


class TopLine(Horizontal):
    """Where the learner is, on the left; what is going on and how much is solved, on the right."""

    def __init__(self) -> None:
        super().__init__(id="top")
        self._place = Static(id="place", markup=False)
        self._run = Static(id="run", markup=False)
        self._solved = Static(id="solved", markup=False)
        self._judging = ""
        self._turns = 0
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Put them side by side."""
        yield self._place
        yield self._run
        yield self._solved

    def on_mount(self) -> None:
        """Have a clock for the spinner, which stands still while nothing is judged."""
        self._timer = self.set_interval(_TURN, self._turn, pause=True)

    def show(self, place: str, judging: str, solved: str) -> None:
        """Show the texts; where `judging` is not empty, the spinner turns before it."""
        self._place.update(place)
        self._solved.update(solved)
        self._judging = judging
        if self._timer is not None:
            self._timer.resume() if judging else self._timer.pause()
        self._show_spinner()

    def _turn(self) -> None:
        self._turns += 1
        self._show_spinner()

    def _show_spinner(self) -> None:
        self._run.update(f"{_SPINNER[self._turns % len(_SPINNER)]} {self._judging}" if self._judging else "")


class Pane(VerticalScroll):
    """Lines that scroll, below a title."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._text = Text()
        self._lines: list[Line] | None = None

    def compose(self) -> ComposeResult:
        """Hold the text."""
        yield self._text

    def title(self, title: str) -> None:
        """Show the title in the border above."""
        self.border_title = escape(f" {title} ")

    def show(self, lines: Iterable[Line]) -> None:
        """Show the lines, unless it does already."""
        lines = list(lines)
        if lines != self._lines:
            self._lines = lines
            self._text.update(of_lines(lines))

    def show_visual(self, visual: Reflowed) -> None:
        """Show what is no list of lines."""
        self._text.update(visual)


class Keys(Text):
    """The keys and their labels, which can be clicked on as well; `inviting` is the key that a learner will want."""

    def __init__(self, keys: list[Key]) -> None:
        super().__init__(id="keys")
        self._keys = keys
        self._inviting: str | None = ""

    def invite(self, inviting: str | None) -> None:
        """Set a key off from the others, or none."""
        if inviting == self._inviting:
            return
        self._inviting = inviting
        pieces = []
        for key in self._keys:
            style = "bold $text-success" if key.key == inviting else ""
            piece = Content.assemble((key.key, "bold $text-accent"), " ", (key.label, style))
            pieces.append(piece.stylize(Style.from_meta({"@click": f"app.act({key.action!r})"})))
        self.update(of_pieces(pieces))
