"""What each key does. The methods have the names of the actions in `keys`; they raise Problem where they cannot."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from async_dojo.companion.answers import solution_of, why
from async_dojo.companion.editor import editor_for
from async_dojo.companion.errors import Problem
from async_dojo.companion.moves import compare, go_back, go_on, start_over
from async_dojo.companion.screen.choosing import KataList
from async_dojo.companion.screen.keys import keys
from async_dojo.companion.screen.modals import Confirm, Viewer
from async_dojo.companion.screen.reflow import of_code, of_lines
from async_dojo.companion.telling import Line, padded
from async_dojo.companion.workspace import Listed
from async_dojo.companion.workspaces.pristine import place_beside
from async_dojo.language import say
from async_dojo.report.screen import columns

if TYPE_CHECKING:
    from async_dojo.companion.screen.app import DojoApp

_STAYS = 10.0  # seconds that a message is shown which the learner may want to note


class Actions:
    """The actions of an app, on the kata in front."""

    def __init__(self, app: "DojoApp") -> None:
        self._app = app
        self._session = app.session

    def hint(self) -> None:
        """Show the next hint, and count it."""
        if self._session.take_hint() is None:
            self._app.notify(say("You have had all three hints.", "ヒントは3つともお見せしました。"))
        self._app.show_hints()

    def solution(self) -> None:
        """Show the solution; before the kata is solved, ask whether it is wanted all the same."""
        listed = self._session.listed

        def show() -> None:
            title = say(f"One right answer: {listed.slug}", f"解答例: {listed.slug}")
            self._app.push_screen(Viewer(title, of_code(solution_of(listed))))

        if self._session.was_solved:
            show()
        else:
            question = say(
                "You have not solved it yet. Show the solution all the same?",
                "まだ解けていません。それでも解答例を見ますか。",
            )
            self._ask([Line(question)], show)

    def difference(self) -> None:
        """Compare the learner's answer with the solution."""
        title = say("Your answer (-) and the solution (+)", "自分の答え(-)と解答例(+)")
        self._app.push_screen(Viewer(title, of_lines(compare(self._session))))

    def why(self) -> None:
        """Show the claim that the kata is about."""
        listed = self._session.listed
        self._app.push_screen(Viewer(say(f"Why: {listed.slug}", f"主張: {listed.slug}"), of_lines(why(listed))))

    def go_on(self) -> None:
        """Go on to the next kata that is not solved."""
        go_on(self._session)

    def go_back(self) -> None:
        """Go back by one."""
        go_back(self._session)

    def choose(self) -> None:
        """Let the learner choose a kata."""
        session = self._session
        choice = KataList(session.workspace.katas, session.outcomes, session.listed)
        self._app.push_screen(choice, lambda chosen: self._app.attempt(lambda: session.go_to(chosen)))

    def start_over(self) -> None:
        """Start the kata over, when the learner agrees."""
        listed = self._session.listed

        def start() -> None:
            self._app.notify(start_over(listed), timeout=_STAYS, markup=False)

        self._ask(_reset_question(listed), start)

    def edit(self) -> None:
        """Open the kata in the learner's editor, where it is to be completed."""
        editor = editor_for(self._session.listed.path)
        if not editor.takes_the_terminal:
            editor.run()
            return
        try:
            with self._app.suspend():
                editor.run()
        except SuspendNotSupported:
            text = say(
                "this terminal cannot be lent to an editor: open the file in another window",
                "この端末ではエディタを起動できません。別のウィンドウでファイルを開いてください",
            )
            raise Problem(text) from None

    def judge_all(self) -> None:
        """Judge every kata."""
        self._session.judge_all()

    def leave(self) -> None:
        """Leave."""
        self._app.exit()

    def explain(self) -> None:
        """Show what the keys do."""
        known = [(key.key, key.explanation) for key in keys()]
        known += [
            ("Tab", say("to the other pane: its text scrolls then", "もう一方の欄に移る(その欄がスクロールします)")),
            (say("arrows", "矢印"), say("scroll, as do PageUp and PageDown", "スクロール(PageUp、PageDown でも)")),
        ]
        widest = max(columns(name) for name, _ in known)
        rows = [Line(f"{padded(name, widest)}  {explanation}", "output") for name, explanation in known]
        self._app.push_screen(Viewer(say("Keys", "キー"), of_lines(rows)))

    def _ask(self, question: list[Line], agreed: Callable[[], None]) -> None:
        self._app.push_screen(Confirm(question), lambda yes: self._app.attempt(agreed) if yes else None)


def _reset_question(listed: Listed) -> list[Line]:
    if not listed.path.exists():
        return [Line(say(f"Bring {listed.shown} back as it was given?", f"{listed.shown} を最初の状態で戻しますか。"))]
    kept = _shown(listed, place_beside(listed.kata))
    return [
        Line(say(f"Start {listed.shown} over?", f"{listed.shown} を最初からやり直しますか。"), "title"),
        Line(say(f"What you have written is kept in {kept}.", f"今の内容は {kept} に残します。")),
    ]


def _shown(listed: Listed, path: Path) -> str:
    return path.relative_to(listed.kata.root).as_posix()
