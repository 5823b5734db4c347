"""What a learner asks for at the keyboard, the same with a full screen and without; Problem says why it cannot be."""

from async_dojo.companion.answers import difference
from async_dojo.companion.errors import Problem
from async_dojo.companion.session import Session
from async_dojo.companion.telling import Line
from async_dojo.companion.workspace import Listed
from async_dojo.companion.workspaces import pristine
from async_dojo.language import say


def go_on(session: Session) -> None:
    """Open the next kata that is not solved."""
    following = session.following(session.listed)
    if following is None:
        raise Problem(say("All katas are solved.", "すべてのカタが解けています。"))
    if following is session.listed:
        raise Problem(say("This is the only kata that is not solved.", "解けていないのは、このカタだけです。"))
    session.go_to(following)


def go_back(session: Session) -> None:
    """Open the kata before this one, solved or not."""
    before = session.workspace.before(session.listed)
    if before is None:
        raise Problem(say("This is the first kata.", "これが最初のカタです。"))
    session.go_to(before)


def compare(session: Session) -> list[Line]:
    """Return the difference between the learner's answer and the solution."""
    if not session.was_solved:
        text = "Not solved yet: the difference is shown once it is."
        raise Problem(say(text, "まだ解けていません。比較は解けてから表示します。"))
    return difference(session.listed)


def start_over(listed: Listed) -> str:
    """Put the kata back as it was given; return what was done, in a sentence or two."""
    was_there = listed.path.exists()
    kept = pristine.start_over(listed.kata.root, listed.kata)
    done = say(f"{listed.shown} is as it was given.", f"{listed.shown} を最初の状態に戻しました。")
    if kept is None:
        same = say(f"{listed.shown} was as it was given.", f"{listed.shown} は最初の状態のままです。")
        return same if was_there else done
    shown = kept.relative_to(listed.kata.root).as_posix()
    return done + say(f" Your version is in {shown}.", f"これまでの内容は {shown} にあります。")
