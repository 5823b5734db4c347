"""The full screen of `dojo`: shows the session, and gives it what the learner's keys ask for."""

import asyncio
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.markup import escape

from async_dojo.companion.errors import Problem
from async_dojo.companion.screen.actions import Actions
from async_dojo.companion.screen.colours import LIGHT, is_light
from async_dojo.companion.screen.keys import keys
from async_dojo.companion.screen.panes import Keys, Pane, TopLine
from async_dojo.companion.screen.reflow import of_chapters
from async_dojo.companion.session import Session
from async_dojo.companion.telling import Line, chapter_rows, hint_lines, kata_text, notices, solved_count, standing
from async_dojo.companion.workspace import Listed, Workspace
from async_dojo.language import say


class DojoApp(App[None]):
    """Opens the kata, or the next that is not solved, and follows the learner's saves until the learner quits."""

    CSS_PATH = "style.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  # not a ClassVar to mypy, in textual
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-middling"), (32, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),  # to the shell; `fg` comes back
    ]

    def __init__(self, workspace: Workspace, start: Listed | None, options: Iterable[str] = ()) -> None:
        """Take a workspace with at least one kata, and pytest's options for all runs."""
        super().__init__()
        self.session = Session(workspace, self._changed, options)
        self._first = start
        self._keys = keys()
        self._actions = Actions(self)
        self._top = TopLine()
        self._task_pane, self._verdict_pane, self._chapters_pane = Pane("task"), Pane("verdict"), Pane("chapters")
        self._footer = Keys(self._keys)
        self._stale = False  # whether it is to be shown anew already
        self._opened: Listed | None = None  # the kata that is shown
        self._judged: object = None  # the verdict, or what there is instead of one, that is shown
        for key in self._keys:
            self.bind("question_mark" if key.key == "?" else key.key, f"act({key.action!r})", show=False)
        self.register_theme(LIGHT)
        if is_light():
            self.theme = LIGHT.name

    def compose(self) -> ComposeResult:
        """Put the task beside the verdict, or above it where the screen is narrow."""
        yield self._top
        with Container(id="body"):
            yield self._task_pane
            with Container(id="right"):
                yield self._verdict_pane
                yield self._chapters_pane
        yield self._footer

    def on_mount(self) -> None:
        """Begin, and end in order when the system asks for it."""
        self._chapters_pane.can_focus = False
        self._task_pane.focus()
        loop = asyncio.get_running_loop()
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            with suppress(AttributeError, NotImplementedError):  # Windows
                loop.add_signal_handler(getattr(signal, name), self.exit)
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))  # after Ctrl-Z and `fg` it is blank
        try:
            self.session.begin(self._first)
        except (Problem, OSError, ValueError) as problem:
            self.exit(return_code=1, message=escape(f"dojo: {problem}"))
            return
        for line in notices(self.session):
            self.notify(line.text, severity="warning", markup=False)

    async def on_unmount(self) -> None:
        """End what was begun."""
        await self.session.end()

    def action_act(self, action: str) -> None:
        """Do what a key stands for."""
        self.attempt(getattr(self._actions, action))

    def action_interrupt(self) -> None:
        """Leave; but where text is selected, copy it, as Ctrl-C does elsewhere."""
        if selected := self.screen.get_selected_text():
            self.copy_to_clipboard(selected)
            self.screen.clear_selection()
        else:
            self.exit()

    def attempt(self, action: Callable[[], None]) -> None:
        """Do something; where it cannot be done, say why."""
        try:
            action()
        except (Problem, OSError, ValueError) as problem:  # ValueError: a malformed table
            self.notify(str(problem), severity="error", timeout=8, markup=False)

    def show_hints(self) -> None:
        """Let the learner see the hint that was just taken."""
        self._show()
        self.call_after_refresh(self._task_pane.scroll_end, animate=False)

    def _changed(self) -> None:
        if not self._stale and self.is_running:
            self._stale = True
            self.call_after_refresh(self._show)

    def _show(self) -> None:
        self._stale = False
        session, listed = self.session, self.session.listed
        solved = session.outcomes.get(listed.slug) == "solved"
        self._top.show(self._place(), self._progress(), solved_count(session))
        self._footer.invite("n" if solved and session.verdict else None)
        record = session.records.get(listed.slug)
        hints = [Line(line.text, "hint") for line in hint_lines(listed, record)]
        taken = say(f"  hints: {len(hints)} of 3", f"  ヒント: {len(hints)}/3") if hints else ""
        self._task_pane.title(listed.shown + taken)
        self._task_pane.show([*kata_text(listed), *([Line(), *hints] if hints else [])])
        self._show_verdict()
        rows = chapter_rows(session.workspace.katas, session.outcomes)
        self._chapters_pane.title(say("Chapters", "章"))
        self._chapters_pane.show_visual(of_chapters(rows, listed.chapter_title))
        if self._opened is not listed:
            self._opened = listed
            self._task_pane.scroll_home(animate=False)

    def _show_verdict(self) -> None:
        session = self.session
        outcome = session.verdict.outcome if session.verdict else ""
        pane = self._verdict_pane
        pane.title(say("Verdict", "判定"))
        pane.set_class(session.missing or session.died is not None or outcome == "failed", "-failed")
        pane.set_class(outcome == "solved" and not session.missing, "-solved")
        pane.set_class(session.just_solved and not session.missing, "-just-solved")
        told = notices(session)
        pane.show([*standing(session), *([Line(), *told] if told else [])])
        judged: object = session.missing or session.died or session.verdict
        if judged is not self._judged:
            self._judged = judged
            pane.scroll_home(animate=False)

    def _place(self) -> str:
        listed = self.session.listed
        return f"{listed.chapter_title}  {listed.slug}  {listed.number}/{len(self.session.workspace.katas)}"

    def _progress(self) -> str:
        session = self.session
        if session.judging is None:
            return ""
        if session.left:
            return say(f"judging, {session.left} more to come", f"判定中(残り {session.left} 個)")
        done, total = len(session.tested), session.verdict.total if session.verdict else 0
        return say("judging", "判定中") + (f" {min(done, total)}/{total}" if total else "")
