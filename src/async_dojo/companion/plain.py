"""The companion without a full screen: for dumb terminals, screen readers, and where the output is no terminal."""

import asyncio
import os
import sys
import threading
from collections.abc import Callable

from async_dojo.companion.answers import difference, solution_of, why
from async_dojo.companion.editor import editor_for
from async_dojo.companion.errors import Problem
from async_dojo.companion.printing import print_lines
from async_dojo.companion.session import Session
from async_dojo.companion.telling import Line, chapter_rows, hint_line, kata_text, notices, padded, standing
from async_dojo.companion.workspace import Listed, Workspace
from async_dojo.language import say
from async_dojo.report.screen import columns


def is_full_screen() -> bool:
    """Tell whether there is a terminal that can show a full screen."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"


class PlainInterface:
    """Prints each verdict as it comes, and takes commands of one letter, each with Enter; the end of input ends it."""

    def __init__(self, workspace: Workspace, start: Listed | None) -> None:
        self.session = Session(workspace, self._changed)
        self._start = start
        self._told: object = None  # the verdict or death that was printed last
        self._opened: Listed | None = None  # the kata whose text was printed last
        self._asked: Callable[[], None] | None = None  # what a y answers
        self._ended = asyncio.Event()
        self._commands: dict[str, tuple[str, Callable[[], None]]] = {
            "h": (say("hint", "ヒント"), self._hint),
            "s": (say("solution", "解答例"), self._solution),
            "d": (say("difference", "比較"), self._difference),
            "w": (say("why", "主張"), lambda: print_lines(why(self.session.listed))),
            "n": (say("next", "次へ"), self._next),
            "p": (say("previous", "前へ"), self._previous),
            "l": (say("list", "一覧"), self._list),
            "r": (say("reset", "リセット"), self._reset),
            "e": (say("edit", "編集"), self._edit),
            "a": (say("all", "すべて判定"), self.session.judge_all),
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

        def read() -> None:
            for line in sys.stdin:
                loop.call_soon_threadsafe(self._typed, line.strip().lower())
            loop.call_soon_threadsafe(self._ended.set)

        self._print_help()
        self.session.begin(self._start)
        print_lines(notices(self.session))
        threading.Thread(target=read, name="dojo-input", daemon=True).start()
        try:
            await self._ended.wait()
        finally:
            await self.session.end()

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

    def _typed(self, word: str) -> None:
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

    def _difference(self) -> None:
        if not self.session.was_solved:
            raise Problem(say("once it is solved", "解けてから比べられます"))
        print_lines(difference(self.session.listed))

    def _next(self) -> None:
        self.session.go_to(self.session.following(self.session.listed))

    def _previous(self) -> None:
        self.session.go_to(self.session.workspace.before(self.session.listed))

    def _list(self) -> None:
        rows = chapter_rows(self.session.workspace.katas, self.session.outcomes)
        widest = max(columns(title) for title, _, _ in rows)
        print_lines(Line(f"{padded(title, widest)}  {count}", "output") for title, _, count in rows)

    def _reset(self) -> None:
        def start_over() -> None:
            from async_dojo.companion.workspaces.pristine import start_over

            kept = start_over(self.session.workspace.root, self.session.listed.kata)
            if kept is not None:
                print_lines([Line(say(f"Your version is in {kept}.", f"これまでの内容は {kept} にあります。"))])

        text = say(
            f"Start {self.session.listed.shown} over? Your version is kept beside it. (y)",
            f"{self.session.listed.shown} を最初からやり直しますか。今の内容は隣に残します。(y)",
        )
        print_lines([Line(text, "bad")])
        self._asked = start_over

    def _edit(self) -> None:
        editor_for(self.session.listed.path).run()
