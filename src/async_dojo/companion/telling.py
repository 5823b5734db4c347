"""What the companion says of a kata and its verdict, in lines that both interfaces show."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from async_dojo.collection.texts import text_of
from async_dojo.companion.progress import Record, count
from async_dojo.companion.verdicts import Died, Failure, Verdict
from async_dojo.companion.workspace import Listed
from async_dojo.language import current, say
from async_dojo.report.screen import columns, wrap

if TYPE_CHECKING:
    from async_dojo.companion.session import Session  # whose imports `dojo list` can do without

_OUTPUT_LINES = 20  # of what a test printed, from its end
_LAST_LINES = 8  # of what a run that died printed
_IN_ONE_PIECE = ("place", "output", "added", "removed")  # one can click on it, or copy it
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")  # what may command a terminal; a tab does no harm
MARKS = {"solved": "#", "failed": ".", "skipped": "-", None: "."}


@dataclass(frozen=True)
class Line:
    """A line of text, not wrapped yet. `style`: "plain", "title", "good", "bad" or "dim"; or one of _IN_ONE_PIECE."""

    text: str = ""
    style: str = "plain"
    indent: int = 0  # columns, also of the lines that it is wrapped into

    def wrapped(self, width: int) -> list[str]:
        """Return the line in pieces of at most `width` columns, unless its style or its indentation forbids it."""
        text = _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", self.text)  # a kata may print them
        item = re.match(r"- |\d+\. ", text)
        hanging = " " * (self.indent + (len(item[0]) if item else 0))
        if self.style in _IN_ONE_PIECE or text.startswith("    "):
            return [" " * self.indent + text]
        first, *rest = wrap(text, max(20, width - len(hanging)))
        return [" " * self.indent + first, *(hanging + piece for piece in rest)]


def kata_text(listed: Listed) -> list[Line]:
    """Return what a kata asks, claim first; where its file cannot be read now, from its solution."""
    lines = text_of(listed.kata, current())
    return [Line(text, "title" if number == 0 else "plain") for number, text in enumerate(lines)]


def standing(session: "Session") -> list[Line]:
    """Return how the kata in front stands: the verdict in the learner's terms, or what is going on."""
    if session.missing:
        return _missing(session.listed)
    if session.died is not None:
        return _death(session.died, session.listed)
    if session.verdict is None:
        return [Line(say("Being judged ...", "判定しています…"), "dim")]
    if session.verdict.outcome == "solved":
        return _solved(session)
    if session.verdict.outcome == "skipped":
        version = session.listed.entry.python
        return [
            Line(
                say(
                    f"Needs Python {version} or later: skip it.", f"Python {version} 以降が必要です。次へ進みましょう。"
                ),
                "dim",
            )
        ]
    if session.verdict.outcome == "partial":
        return [Line(_how_many(session.verdict), "dim")]
    return _failures(session.verdict)


def _missing(listed: Listed) -> list[Line]:
    return [
        Line(say(f"{listed.shown} is not there any more.", f"{listed.shown} がなくなりました。"), "bad"),
        Line(say("Reset (r) brings it back as it was given.", "リセット(r)で最初の状態に戻せます。")),
    ]


def solved_count(session: "Session") -> str:
    """Say how many katas are solved, of those that this Python can judge."""
    solved, runnable = count(session.outcomes.values())
    return say(f"solved {solved} of {runnable}", f"{solved}/{runnable} 解決")


def _solved(session: "Session") -> list[Line]:
    assert session.verdict is not None
    tests = session.verdict.passed
    lines = [Line(say(f"Solved: all {tests} tests pass.", f"解けました。テスト {tests} 件すべてに合格です。"), "good")]
    following = session.following(session.listed)
    if following is None:
        lines.append(Line(say("There is no other: well done.", "これですべてです。おめでとうございます。"), "good"))
    else:
        there = following.slug
        lines.append(
            Line(say(f"n goes on to {there}, when you like.", f"n で次の {there} へ進みます。急ぐ必要はありません。"))
        )
    lines.append(
        Line(
            say(
                "s shows one right answer, d compares yours with it, w says what the claim is worth.",
                "s で解答例、d で自分の答えとの比較、w で元の主張についての説明を見られます。",
            ),
            "dim",
        )
    )
    beliefs = session.listed.kata.mirror("misconceptions")
    if beliefs.is_dir():
        shown = beliefs.relative_to(session.workspace.root).as_posix()
        lines.append(Line(say(f"What others believed: {shown}/", f"よくある思い込み: {shown}/"), "dim"))
    return lines


def _failures(verdict: Verdict) -> list[Line]:
    lines: list[Line] = []
    first, *others = verdict.failures
    lines += _failure(first)
    if others:
        more = sum(len(failure.tests) for failure in others)
        lines += [Line(), Line(say(f"And {more} more of its tests fail:", f"ほかに {more} 件失敗しています:"), "dim")]
        lines += [Line(f"- {name}", "dim") for failure in others for name in failure.tests]
    return [*lines, Line(), Line(_how_many(verdict), "dim")]


def _how_many(verdict: Verdict) -> str:
    passed, total = verdict.passed, verdict.total
    return say(f"{passed} of {total} tests pass.", f"テスト {total} 件中 {passed} 件合格。")


def _failure(failure: Failure) -> list[Line]:
    more = say(f" (and {len(failure.tests) - 1} more)", f"(ほか {len(failure.tests) - 1} 件)")
    lines = [Line(failure.tests[0] + (more if len(failure.tests) > 1 else ""), "bad")]
    lines += [
        Line(text.strip(), "place", 4) if text.startswith(" ") else Line(text, "plain", 2)
        for text in failure.message.splitlines()
    ]
    for title, output in failure.output:
        shown = output.splitlines()[-_OUTPUT_LINES:]
        lines += [Line(f"[{title}]", "dim", 2), *(Line(text, "output", 2) for text in shown)]
    return lines


def _death(died: Died, listed: Listed) -> list[Line]:
    told = {
        "signal": say(
            f"Python itself died of signal {died.number} while it ran this kata.",
            f"このカタの実行中に、Python 自体がシグナル {died.number} で落ちました。",
        ),
        "exit": say(
            f"The run ended with status {died.number}, without a verdict.",
            f"判定の前に、実行が終了コード {died.number} で終わりました。",
        ),
        "hung": say(
            "The run went on after its time limit, in code that cannot be interrupted, so it was ended.",
            "時間切れになっても、割り込めないコードの中で動き続けたので、強制終了しました。",
        ),
        "memory": say(
            "The run took more than 2 GiB of memory, so it was ended. Is there a list that grows without end?",
            "メモリが 2 GiB を超えたので、強制終了しました。際限なく増えるリストはありませんか。",
        ),
    }
    lines = [Line(told[died.why], "bad")]
    places = re.findall(r'File "([^"]+)", line (\d+) in (\S+)', died.output)
    mine = [f"{listed.shown}:{line} in {name}" for path, line, name in places if path == str(listed.path)]
    if mine:
        lines += [Line(place, "place", 2) for place in dict.fromkeys(mine[:3])]
    else:
        lines += [Line(text, "output", 2) for text in died.output.splitlines()[-_LAST_LINES:]]
    return [*lines, Line(say("The next save is judged as always.", "次に保存すれば、いつもどおり判定します。"), "dim")]


def hint_lines(listed: Listed, record: Record | None) -> list[Line]:
    """Return the hints that were taken for a kata."""
    hints = listed.entry.hints[current()]
    return [Line(hint_line(level, hints[level - 1])) for level in (record.hints if record else [])]


def hint_line(level: int, hint: str) -> str:
    """Return a hint with its level."""
    return say(f"Hint {level} of 3: {hint}", f"ヒント {level}/3: {hint}")


def notices(session: "Session") -> list[Line]:
    """Return what the learner should know about the companion itself."""
    lines: list[Line] = []
    if session.damaged is not None:
        kept = session.damaged.relative_to(session.workspace.root)
        text = say(
            f"The progress file was damaged. It lies in {kept} now, and all katas are judged anew.",
            f"進捗ファイルが壊れていました。{kept} に移し、すべてのカタを判定し直しています。",
        )
        lines.append(Line(text, "bad"))
    if session.not_kept:
        text = say(
            f"The progress cannot be kept: {session.not_kept}. `dojo doctor` looks further.",
            f"進捗を保存できません: {session.not_kept}。`dojo doctor` で原因を調べられます。",
        )
        lines.append(Line(text, "bad"))
    if session.polls:
        text = say(
            "This folder tells of no changes (a network folder?), so it is looked at every 0.3 s.",
            "このフォルダでは変更の通知が届かない(ネットワークフォルダなど)ため、0.3 秒ごとに確認しています。",
        )
        lines.append(Line(text, "dim"))
    return lines


def chapter_rows(katas: Iterable[Listed], outcomes: dict[str, str | None]) -> list[tuple[str, str, str]]:
    """Return for each chapter its title, a mark for each kata (#: solved, -: not for this Python), and "solved/all"."""
    rows = []
    for title, members in groupby(katas, key=lambda each: each.chapter_title):
        found = [outcomes.get(each.slug) for each in members]
        solved, runnable = count(found)
        rows.append((title, "".join(MARKS.get(each, ".") for each in found), f"{solved}/{runnable}"))
    return rows


def padded(text: str, width: int) -> str:
    """Return the text, filled with spaces to `width` columns."""
    return text + " " * (width - columns(text))
