"""`dojo report` as one HTML page: chapters, time line, hints, and where a learner or a group is stuck."""

from collections import Counter
from collections.abc import Iterable
from html import escape
from pathlib import Path

from async_dojo.companion.report_data import ChapterReport, GroupKata, KataReport, LearnerReport, Report
from async_dojo.language import current, say
from async_dojo.web.page import page

_STYLE = Path(__file__).with_name("report.css")
_MOST_STUCK = 8


def report_page(report: Report) -> str:
    """Return the page, in the language in use. It needs no JavaScript; names and titles are escaped."""
    alone = len(report.learners) == 1
    title = say("Progress in async-dojo", "async-dojo の進み具合")
    parts = [f"<header><h1>{title}</h1></header>", "<main>"]
    if not alone:
        parts += [_group(report)]
    for learner in report.learners:
        parts.append(_learner(report.chapters, learner))
    return page(title, "\n".join([*parts, "</main>"]), language=current(), style=_STYLE.read_text(encoding="utf-8"))


def _group(report: Report) -> str:
    chapters = report.chapters
    heads = "".join(
        f'<th scope="col"><abbr title="{escape(_title(each))}">{each.number}</abbr></th>' for each in chapters
    )
    rows = []
    for learner in report.learners:
        states = {kata.slug: kata.state for kata in learner.katas}
        cells = "".join(
            _share(sum(states[slug] == "solved" for slug in each.katas), len(each.katas)) for each in chapters
        )
        total = f"<td><b>{learner.solved}</b>/{len(learner.katas)}</td>"
        rows.append(f'<tr><th scope="row">{escape(learner.name)}</th>{cells}{total}<td>{learner.hints}</td></tr>')
    of = {kata.slug: kata for kata in report.katas}
    stuck = "".join(
        f"<li><code>{slug}</code> {_numbers(of[slug].attempts, of[slug].hints)} <b>{_people(of[slug])}</b></li>"
        for slug in report.stuck[:_MOST_STUCK]
    )
    return (
        f"<section><h2>{say('The group', 'グループ')}</h2>"
        f'<div class="scroll" tabindex="0"><table><thead><tr><th></th>{heads}<th scope="col">{say("all", "計")}</th>'
        f'<th scope="col">{say("hints", "ヒント")}</th></tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
        f"{_list(say('Where the group is stuck', 'つまずいているところ'), stuck)}</section>"
    )


def _people(kata: GroupKata) -> str:
    return say(f"{kata.tried} at it, {kata.solved} through", f"挑戦中 {kata.tried} 人、解けた人 {kata.solved} 人")


def _share(solved: int, total: int) -> str:
    return f'<td class="share" style="--share:{solved / total:.2f}">{solved}</td>'


def _learner(chapters: Iterable[ChapterReport], learner: LearnerReport) -> str:
    katas = {kata.slug: kata for kata in learner.katas}
    since = (
        f"<li><b>{learner.last_activity[:10]}</b> {say('last active', '最後の活動')}</li>"
        if learner.last_activity
        else ""
    )
    stuck = "".join(
        f"<li><code>{slug}</code> {_numbers(katas[slug].attempts, katas[slug].hints)}</li>"
        for slug in learner.stuck[:_MOST_STUCK]
    )
    return (
        f'<section class="learner"><h2>{escape(learner.name)}</h2><ul class="numbers">'
        f"<li><b>{learner.solved}</b>/{len(katas)} {say('solved', '解けたカタ')}</li>"
        f"<li><b>{learner.hints}</b> {say('hints', 'ヒント')}</li>{since}</ul>"
        f"<dl>{''.join(_chapter(each, katas) for each in chapters)}</dl>"
        f'<p class="key">{_key()}</p>'
        f"{_time_line(learner)}{_list(say('Where I am stuck', 'つまずいているところ'), stuck)}</section>"
    )


def _chapter(chapter: ChapterReport, katas: dict[str, KataReport]) -> str:
    mine = [katas[slug] for slug in chapter.katas]
    solved = sum(kata.state == "solved" for kata in mine)
    marks = "".join(_mark(_state(kata), kata.slug, kata) for kata in mine)
    count = f"{solved}/{len(mine)}"
    meter = f'<meter min="0" max="{len(mine)}" value="{solved}">{count}</meter>'
    return (
        f"<dt>{chapter.number} {escape(_title(chapter))}</dt>"
        f'<dd>{meter} <span class="count">{count}</span> <span class="marks">{marks}</span></dd>'
    )


def _state(kata: KataReport) -> str:
    return "changed" if kata.state == "solved" and kata.now == "failed" else kata.state


def _mark(state: str, slug: str = "", kata: KataReport | None = None) -> str:
    words = {
        "solved": say("solved", "解けた"),
        "changed": say("solved once", "一度解けた"),
        "tried": say("tried", "挑戦中"),
        "open": say("not yet", "未着手"),
    }
    text = words[state]
    if kata is not None:
        text = f"{slug}: {text}" + (say(f", hints: {kata.hints}", f"、ヒント {kata.hints}") if kata.hints else "")
    return f'<span class="mark {state}" role="img" title="{escape(text)}" aria-label="{escape(text)}"></span>'


def _key() -> str:
    words = {
        "solved": say("solved", "解けた"),
        "changed": say("solved once, but not as it is now", "一度解けたが、今の内容では失敗"),
        "tried": say("tried", "挑戦中"),
        "open": say("not yet", "未着手"),
    }
    return " ".join(f"{_mark(state)} {word}" for state, word in words.items())


def _numbers(attempts: float, hints: float) -> str:
    return say(f"failed runs: {attempts:g}, hints: {hints:g}", f"失敗 {attempts:g} 回、ヒント {hints:g}")


def _time_line(learner: LearnerReport) -> str:
    """Return how many katas were solved on each day, as bars with the numbers in a table below."""
    days = Counter(kata.solved_at[:10] for kata in learner.katas if kata.solved_at)
    if not days:
        return ""
    most, width = max(days.values()), 640 / max(len(days), 8)
    bars = "".join(
        f'<rect x="{number * width + 2:.1f}" y="{80 - 76 * count / most:.1f}" width="{width - 4:.1f}" '
        f'height="{76 * count / most:.1f}"><title>{day}: {count}</title></rect>'
        for number, (day, count) in enumerate(sorted(days.items()))
    )
    rows = "".join(f"<tr><td>{day}</td><td>{count}</td></tr>" for day, count in sorted(days.items()))
    title = say("Solved by day", "日ごとに解けた数")
    first, last = min(days), max(days)
    return (
        f'<h3>{title}</h3><svg viewBox="0 0 640 80" role="img" aria-label="{title}: {first} – {last}">{bars}</svg>'
        f"<details><summary>{first} – {last}</summary><table><tbody>{rows}</tbody></table></details>"
    )


def _list(title: str, items: str) -> str:
    return f"<h3>{title}</h3><ol>{items}</ol>" if items else ""


def _title(chapter: ChapterReport) -> str:
    return chapter.title[current()]
