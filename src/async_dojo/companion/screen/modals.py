"""What is laid over the main screen: a question, a text to read."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from async_dojo.companion.screen.panes import Pane
from async_dojo.companion.screen.reflow import Reflowed, Text, of_lines, of_pieces
from async_dojo.companion.telling import Line
from async_dojo.language import say


class Viewer(ModalScreen[None]):
    """A text to scroll and to read."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,enter,space", "dismiss")]

    def __init__(self, title: str, text: Reflowed) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """Show it as large as there is room."""
        pane = Pane("text")
        pane.title(self._title)
        pane.border_subtitle = say("Esc closes", "Esc で閉じる")
        pane.show_visual(self._text)
        yield pane


class Confirm(ModalScreen[bool]):
    """A question, answered with y or n."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("y", "dismiss(True)"), Binding("n,escape,q", "dismiss(False)")]

    def __init__(self, question: Sequence[Line]) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Ask."""
        answers = [("y", "True", say("yes", "はい")), ("n", "False", say("no", "いいえ"))]
        pieces = [
            Content.from_markup(f"[@click=screen.dismiss({answer})][bold $text-accent]{key}[/] {label}[/]")
            for key, answer, label in answers
        ]
        with VerticalScroll(id="frame"):
            yield Text(of_lines([*self._question, Line()]))
            yield Text(of_pieces(pieces))
