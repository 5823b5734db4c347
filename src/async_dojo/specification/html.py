"""spec/index.html and spec/index.ja.html: the matrix as a page with filters, readable without JavaScript too."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from async_dojo.collection.claims import VERDICTS
from async_dojo.language import current, say
from async_dojo.specification.cells import Cell, Row
from async_dojo.specification.differences import Difference
from async_dojo.specification.matrix import Matrix
from async_dojo.specification.places import chapter_titles, kata_links, section_title, target, test_file
from async_dojo.specification.results import DID_NOT_HOLD, DIFFERED, HELD, IN_PART, LEFT_OUT, NOT_APPLICABLE
from async_dojo.specification.wording import (
    MARKS,
    STAR,
    about,
    counts,
    differing,
    how_to_read,
    lacking,
    loop_description,
    loops_alike,
    meanings,
    outcome_word,
    reasons,
    run_with,
    star_means,
    starred,
    verdict_word,
)
from async_dojo.web.page import page

_HERE = Path(__file__).parent
_CLASSES = {
    HELD: "held",
    IN_PART: "part",
    DID_NOT_HOLD: "not-held",
    DIFFERED: "differed",
    NOT_APPLICABLE: "not-applicable",
}


def html(root: Path, matrix: Matrix) -> str:
    """Return the page in the language in use; its links are relative to spec/."""
    title = say("Which claim holds where", "どの主張が、どこで成り立つか")
    rows = list(matrix.rows.values())
    sections = groupby(rows, key=lambda row: row.claim.section)
    parts = [
        f"<header><h1>{escape(title)}</h1><p>{escape(counts(row.claim for row in rows))}</p><p>{_ways()}</p></header>",
        _legend(matrix),
        _filters(root, matrix),
        "<main>",
        *(_section(root, matrix, name, list(members)) for name, members in sections),
        "</main>",
    ]
    style, script = ((_HERE / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    return page(title, "\n".join(parts), language=current(), style=style, script=script)


def _ways() -> str:
    other = say('<a href="index.ja.html" lang="ja">日本語</a>', '<a href="index.html" lang="en">English</a>')
    tables = say("SPEC.md", "SPEC.ja.md")
    return f'{other} · <a href="{tables}">{say("as tables", "表で見る")}</a>'


def _legend(matrix: Matrix) -> str:
    marks = (f"<li>{_mark(it)} {outcome_word(it)}: {meaning}</li>" for it, meaning in meanings().items())
    loops = (f"<dt>{loop}</dt><dd>{escape(loop_description(loop))}</dd>" for loop in matrix.loops)
    columns = lacking(matrix).values()
    lacked = "".join(_reason(it, [cell], matrix) for cell in columns for it in cell.differences)
    summary = say("How to read this", "読み方")
    return (
        f'<details class="legend"><summary>{summary}</summary><p>{escape(how_to_read())}</p>'
        f'<ul class="marks">{"".join(marks)}<li>{STAR} {star_means()}</li></ul><dl>{"".join(loops)}</dl>'
        f"<p>{escape(run_with(matrix))}</p></details>{lacked}"
    )


def _filters(root: Path, matrix: Matrix) -> str:
    used = {row.claim.verdict for row in matrix.rows.values()}
    choices = {
        "chapter": (say("chapter", "章"), chapter_titles(root)),
        "verdict": (say("verdict", "判定"), {it: verdict_word(it) for it in VERDICTS if it in used}),
        "python": ("Python", {python: python for python in matrix.pythons}),
    }
    every = say("all", "すべて")
    fields = []
    for name, (label, options) in choices.items():
        shown = "".join(f'<option value="{escape(value)}">{escape(text)}</option>' for value, text in options.items())
        fields.append(f'<label>{label} <select name="{name}"><option value="">{every}</option>{shown}</select></label>')
    reset = f'<button type="reset">{say("show all", "絞り込みを解除")}</button>'
    many = say("{} claims shown", "{} 件を表示")
    return (
        f'<form id="filters" hidden>{"".join(fields)}{reset}'
        f'<output id="shown" data-text="{many}" aria-live="polite"></output></form>'
    )


def _section(root: Path, matrix: Matrix, name: str, rows: Sequence[Row]) -> str:
    articles = "\n".join(_article(root, matrix, row) for row in rows)
    return f"<section><h2>{escape(section_title(root, name))}</h2>\n{articles}</section>"


def _article(root: Path, matrix: Matrix, row: Row) -> str:
    claim = row.claim
    chapters = {pattern.split("/")[0] for pattern in claim.katas}
    listed = " ".join(sorted(chapter_titles(root) if "*" in chapters else chapters))
    stands_out = ' class="differs"' if differing(row) else ""
    parts = [f"<h3>{escape(claim.claim[current()])}</h3>"]
    if claim.qualification:
        text = escape(claim.qualification[current()])
        parts.append(f'<p class="qualification">{text} {_sources(claim.sources)}</p>')
    if claim.is_run:
        parts += [_table(matrix, row), *(_reason(it, cells, matrix) for it, cells in reasons(row).items())]
    links = [
        f'<a href="../{it.kata}">{escape(it.text)}</a> (<a href="../{it.tests}">{say("tests", "テスト")}</a>)'
        for it in kata_links(root, claim)
    ]
    if links:
        parts.append(f'<p class="katas">{say("katas: ", "カタ: ")}{", ".join(links)}</p>')
    parts += _tests(row)
    badge = f'<span class="badge {claim.verdict}">{verdict_word(claim.verdict)}</span>'
    head = f'<p class="head">{badge} <a class="slug" href="#{claim.slug}">{claim.slug}</a></p>'
    data = f'data-verdict="{claim.verdict}" data-chapters="{listed}"'
    return f'<article id="{claim.slug}" {data}{stands_out}>{head}{"".join(parts)}</article>'


def _table(matrix: Matrix, row: Row) -> str:
    heads = "".join(f'<th scope="col" data-python="{python}">{python}</th>' for python in matrix.pythons)
    groups = loops_alike(row, matrix.loops)
    lines = []
    for loops in groups:
        label = say("all loops", "全ループ") if len(groups) == 1 else ", ".join(loops)
        cells = "".join(_cell(row, python, loops) for python in matrix.pythons)
        lines.append(f'<tr><th scope="row">{label}</th>{cells}</tr>')
    return f"<table><thead><tr><th>Python</th>{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def _cell(row: Row, python: str, loops: Sequence[str]) -> str:
    cells = [row.cells[python, loop] for loop in loops if (python, loop) in row.cells]
    cell = next((cell for cell in cells if cell.said.tests), cells[0] if cells else None)
    outcome = cell.outcome if cell else NOT_APPLICABLE
    return f'<td data-python="{python}" class="{_CLASSES[outcome]}">{_mark(outcome, starred(cells))}</td>'


def _mark(outcome: str, star: str = "") -> str:
    word = outcome_word(outcome) + (say(", but tests were left out", "(除いたテストあり)") if star else "")
    mark = MARKS[outcome] + star
    return f'<span class="mark {_CLASSES[outcome]}" role="img" aria-label="{word}" title="{word}">{mark}</span>'


def _reason(difference: Difference, cells: Sequence[Cell], matrix: Matrix) -> str:
    """Return one reason that is not the claim's own qualification, with the cells that it explains."""
    mark = STAR if difference.outcome == LEFT_OUT else _mark(difference.outcome)
    text = f"{escape(difference.because[current()])} {_sources(difference.sources)}"
    pythons = " ".join(dict.fromkeys(cell.python for cell in cells))
    return f'<p class="reason" data-pythons="{pythons}">{mark} <b>{about(cells, matrix.pythons)}:</b> {text}</p>'


def _tests(row: Row) -> Iterator[str]:
    if not (tests := row.tests):
        return
    summary = say(f"tests: {len(tests)}", f"テスト: {len(tests)} 件")
    items = "".join(_test(node, against) for node, against in tests.items())
    yield f"<details><summary>{summary}</summary><ul>{items}</ul></details>"


def _test(node: str, against: bool) -> str:
    name = escape(node.partition("::")[2])
    word = say("shows where it is not true", "成り立たない場合を示す") if against else say("bears it out", "裏づける")
    return f'<li><a href="../{escape(test_file(node))}"><code>{name}</code></a>: {word}</li>'


def _sources(sources: Iterable[str]) -> str:
    links = [f'<a href="{escape(target(address))}">{number}</a>' for number, address in enumerate(sources, 1)]
    return f'<span class="sources">({say("sources", "出典")}: {", ".join(links)})</span>' if links else ""
