"""The list of all katas, to choose from."""

from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from async_dojo.collection.texts import claim_of
from async_dojo.companion.screen.reflow import marks
from async_dojo.companion.telling import MARKS, chapter_rows, padded
from async_dojo.companion.workspace import Listed
from async_dojo.language import current, say
from async_dojo.report.screen import columns


class KataList(ModalScreen[Listed | None]):
    """All katas by chapter, with their marks. What is typed filters them; Enter returns one, Escape returns None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", priority=True),
        Binding("up", "move('cursor_up')", priority=True),
        Binding("down", "move('cursor_down')", priority=True),
        Binding("pageup", "move('page_up')", priority=True),
        Binding("pagedown", "move('page_down')", priority=True),
    ]

    def __init__(self, katas: list[Listed], outcomes: dict[str, str | None], present: Listed) -> None:
        super().__init__()
        self._katas = katas
        self._outcomes = outcomes
        self._present = present
        self._by_slug = {listed.slug: listed for listed in katas}
        self._claims = {listed.slug: claim_of(listed.kata, current()) for listed in katas}
        self._filter = Input(placeholder=say("type to filter", "入力して絞り込み"))
        self._options = OptionList(markup=False)
        self._options.can_focus = False  # what is typed always goes to the filter

    def compose(self) -> ComposeResult:
        """Put the filter above the katas."""
        with Vertical(id="frame") as frame:
            frame.border_title = say("Katas", "カタの一覧")
            frame.border_subtitle = say("Enter opens, Esc closes", "Enter で開く、Esc で閉じる")
            yield self._filter
            yield self._options

    def on_mount(self) -> None:
        """Begin with all of them."""
        self._fill("")
        self._filter.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show those that have what is typed in their slug, their path, their claim or their chapter's title."""
        self._fill(event.value)

    def on_input_submitted(self) -> None:
        """Choose the one under the cursor."""
        self._options.action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return it."""
        self.dismiss(self._by_slug[event.option_id or ""])

    def action_move(self, how: str) -> None:
        """Move the cursor in the list, while what is typed goes on to the filter."""
        getattr(self._options, f"action_{how}")()

    def _fill(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        found = [listed for listed in self._katas if wanted in self._searched(listed)]
        options: list[Option] = []
        widest = max((columns(listed.slug.split("/")[1]) for listed in self._katas), default=0)
        for title, members in groupby(found, key=lambda listed: listed.chapter_title):
            shown = list(members)
            whole = [listed for listed in self._katas if listed.chapter_title == title]
            ((_, found_marks, count),) = chapter_rows(whole, self._outcomes)
            heading = Content.assemble((title, "bold $text"), "  ", marks(found_marks), ("  " + count, "$text"))
            options.append(Option(heading, disabled=True))
            options += [Option(self._row(listed, widest), id=listed.slug) for listed in shown]
        if not found:
            none = say("none has that in its name or its claim", "名前や内容が一致するカタはありません")
            options.append(Option(Content.styled(none, "$foreground 75%"), disabled=True))
        self._options.set_options(options)
        self._put_cursor(found)

    def _put_cursor(self, found: list[Listed]) -> None:
        if found:
            chosen = self._present if self._present in found else found[0]
            self._options.highlighted = self._options.get_option_index(chosen.slug)

    def _row(self, listed: Listed, widest: int) -> Content:
        mark = MARKS.get(self._outcomes.get(listed.slug), ".")
        return Content.assemble(
            "  ",
            marks(mark),
            (f" {listed.kata.name[:2]} {padded(listed.slug.split('/')[1], widest)}  ", "$text"),
            (self._claims[listed.slug], "$foreground 75%"),
        )

    def _searched(self, listed: Listed) -> str:
        return "\n".join((listed.slug, listed.shown, listed.chapter_title, self._claims[listed.slug])).casefold()
