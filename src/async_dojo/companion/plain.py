"""The companion without a full screen: for dumb terminals, screen readers, and where the output is no terminal."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from async_dojo.companion.answers import solution_of, why
from async_dojo.companion.editor import editor_for
from async_dojo.companion.errors import Problem
from async_dojo.companion.moves import compare, go_back, go_on, start_over
from async_dojo.companion.printing import print_lines
from async_dojo.companion.session import Session
from async_dojo.companion.telling import (
    Line,
    chapter_rows,
    hint_line,
    kata_text,
    notices,
    padded,
    solved_count,
    standing,
)
from async_dojo.companion.workspace import Listed, Workspace
from async_dojo.language import say
from async_dojo.report.screen import columns


def is_full_screen() -> bool:
    """Tell whether there is a terminal that can show a full screen."""
    streams = (sys.stdin, sys.stdout)  # None where the command was started without them
    terminal = all(stream is not None and stream.isatty() for stream in streams)
    return terminal and os.environ.get("TERM", "dumb") != "dumb"


class PlainInterface:
    """Prints each verdict as it comes, and takes commands of one letter, each with Enter.

    At the end of the input it judges what it has been asked to, and ends.
    """

    def __init__(self, workspace: Workspace, start: Listed | None) -> None:
        self.session = Session(workspace, self._changed)
        self._start = start
        self._told: object = None  # the verdict or death that was printed last
        self._opened: Listed | None = None  # the kata whose text was printed last
        self._asked: Callable[[], None] | None = None  # what a y answers
        self._counts = False  # whether all are judged, to say how many are solved
        self._no_more = False  # whether the input has ended
        self._ended = asyncio.Event()
        self._commands: dict[str, tuple[str, Callable[[], None]]] = {
            "h": (say("hint", "ヒント"), self._hint),
            "s": (say("solution", "解答例"), self._solution),
            "d": (say("difference", "比較"), lambda: print_lines(compare(self.session))),
            "w": (say("why", "主張"), lambda: print_lines(why(self.session.listed))),
            "n": (say("next", "次へ"), lambda: go_on(self.session)),
            "p": (say("previous", "前へ"), lambda: go_back(self.session)),
            "l": (say("list", "一覧"), self._list),
            "r": (say("reset", "リセット"), self._reset),
            "e": (say("edit", "編集"), self._edit),
            "a": (say("all", "すべて判定"), self._all),
            "q": (say("quit", "終了"), self._ended.set),
        }

    def run(self) -> None:
        """Go on until the learner quits or the input ends."""
        try:
            asyncio.run(self._main())
        except KeyboardInterrupt:
            print()

    async def _main(self) -> None:
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):  # the terminal is closed, say: what was started is ended with it
            with suppress(AttributeError, NotImplementedError):  # on Windows
                loop.add_signal_handler(getattr(signal, name), self._ended.set)
        self._print_help()
        self.session.begin(self._start)
        print_lines(notices(self.session))
        Thread(target=self._read, args=(loop,), name="dojo-input", daemon=True).start()
        try:
            await self._ended.wait()
        finally:
            await self.session.end()

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        """Hand each line over and wait for what it does: an editor may want the terminal meanwhile."""
        with suppress(RuntimeError):  # the loop is closed
            for line in iter(sys.stdin.readline, "") if sys.stdin else ():
                handled = Event()
                loop.call_soon_threadsafe(self._typed, line.strip().lower(), handled)
                handled.wait()
            loop.call_soon_threadsafe(self._end_of_input)

    def _end_of_input(self) -> None:
        self._no_more = True
        self._changed()

    def _changed(self) -> None:
        session = self.session
        if session.going_on:
            return  # it is still looking for the kata to open
        if self._opened is not session.listed:
            self._opened, self._told = session.listed, None
            at = f"{session.listed.number}/{len(session.workspace.katas)}"
            print_lines([Line(), Line(f"{session.listed.chapter_title}  {session.listed.shown}  {at}", "title")])
            print_lines([*kata_text(session.listed), Line()])
        now: object = session.missing or session.died or session.verdict
        if now and now is not self._told:
            self._told = now
            print_lines([*standing(session), Line()])
        if session.judging is None and self._counts:
            self._counts = False
            print_lines([Line(solved_count(session))])
        if session.judging is None and self._no_more:
            self._ended.set()

    def _typed(self, word: str, handled: Event) -> None:
        asked, self._asked = self._asked, None
        try:
            if asked is not None and word in ("y", "yes", "は", "はい"):
                asked()
            elif word in self._commands:
                self._commands[word][1]()
            elif word and asked is None:
                self._print_help()
        except (Problem, OSError, ValueError) as problem:
            print_lines([Line(str(problem), "bad")])
        finally:
            handled.set()

    def _print_help(self) -> None:
        keys = ", ".join(f"{key} {label}" for key, (label, _) in self._commands.items())
        print_lines([Line(say(f"Type a letter and Enter: {keys}", f"文字を入力して Enter: {keys}"), "dim")])

    def _hint(self) -> None:
        hint = self.session.take_hint()
        if hint is None:
            print_lines([Line(say("You have had all three hints.", "ヒントは3つともお見せしました。"), "dim")])
        else:
            print_lines([Line(hint_line(*hint))])

    def _solution(self) -> None:
        def show() -> None:
            print_lines(Line(text, "output") for text in solution_of(self.session.listed).splitlines())

        if self.session.was_solved:
            show()
            return
        text = say(
            "You have not solved it yet. Show the solution all the same? (y)",
            "まだ解けていません。それでも解答例を見ますか。(y)",
        )
        print_lines([Line(text, "bad")])
        self._asked = show

    def _all(self) -> None:
        self._counts = True
        self.session.judge_all()

    def _list(self) -> None:
        rows = chapter_rows(self.session.workspace.katas, self.session.outcomes)
        widest = max(columns(title) for title, _, _ in rows)
        print_lines(Line(f"{padded(title, widest)}  {count}", "output") for title, _, count in rows)

    def _reset(self) -> None:
        listed = self.session.listed
        text = say(
            f"Start {listed.shown} over? Your version is kept beside it. (y)",
            f"{listed.shown} を最初からやり直しますか。今の内容は隣に残します。(y)",
        )
        print_lines([Line(text, "bad")])
        self._asked = lambda: print_lines([Line(start_over(listed))])

    def _edit(self) -> None:
        editor_for(self.session.listed.path).run()
