"""One claim in full, in lines for the terminal: what it says, its verdict, the evidence, its katas and sources."""

from collections.abc import Sequence
from pathlib import Path

from async_dojo.companion.telling import Line
from async_dojo.language import current, say
from async_dojo.specification.cells import Cell, Row
from async_dojo.specification.matrix import Matrix
from async_dojo.specification.places import kata_links
from async_dojo.specification.results import NOT_APPLICABLE
from async_dojo.specification.wording import (
    MARKS,
    STAR,
    about,
    lacking,
    loops_alike,
    mark_of,
    of_python,
    outcome_word,
    reasons,
    star_means,
    starred,
    verdict_word,
)

_STYLES = {"holds": "good", "false": "bad"}


def claim_lines(root: Path, matrix: Matrix, row: Row) -> list[Line]:
    """Return all that is known of a claim, in the language in use."""
    claim = row.claim
    lines = [
        Line(claim.claim[current()], "title"),
        Line(f"{claim.slug}: {verdict_word(claim.verdict)}", _STYLES.get(claim.verdict, "plain")),
    ]
    if claim.qualification:
        lines += [Line(), Line(claim.qualification[current()])]
    if row.cells:
        lines += [Line(), *_evidence(matrix, row)]
    if links := kata_links(root, claim):
        lines += [Line(), Line(say("Katas", "カタ"), "title")]
        lines += [Line(it.kata, "place", 2) for it in links]
    if tests := row.tests:
        lines += [Line(), Line(say(f"Tests ({len(tests)})", f"テスト({len(tests)} 件)"), "title")]
        note = say(" (shows where it is not true)", "(成り立たない場合を示す)")
        lines += [Line(node + (note if against else ""), "place", 2) for node, against in tests.items()]
    if claim.sources:
        lines += [Line(), Line(say("Sources", "出典"), "title"), *(Line(it, "place", 2) for it in claim.sources)]
    return lines


def _evidence(matrix: Matrix, row: Row) -> list[Line]:
    """Return a line for each group of loops with the same outcomes, what the marks mean, and the special reasons."""
    lines = [Line(say("What the tests said", "テストの結果"), "title")]
    groups = loops_alike(row, matrix.loops)
    used: set[str] = set()
    for loops in groups:
        label = say("all loops", "全ループ") if len(groups) == 1 else ", ".join(loops)
        outcomes = [_outcome(row, python, loops) for python in matrix.pythons]
        used.update(outcomes)
        stars = [starred(_cells(row, python, loops)) for python in matrix.pythons]
        shown = zip(matrix.pythons, outcomes, stars, strict=True)
        marks = [f"{python} {MARKS[outcome]}{star}" for python, outcome, star in shown]
        lines.append(Line(f"{'  '.join(marks)}  {label}", "output", 2))
    lines.append(Line("  ".join(f"{mark} {outcome_word(it)}" for it, mark in MARKS.items() if it in used), "dim", 2))
    if starred(row.cells.values()):
        lines.append(Line(f"{STAR} {star_means()}", "dim", 2))
    for difference, cells in reasons(row).items():
        text = difference.because[current()]
        lines.append(Line(f"{mark_of(difference)} {about(cells, matrix.pythons)}: {text}", indent=2))
    for cell in lacking(matrix).values():
        if cell.because is not None:
            where = about([cell], matrix.pythons)
            lines.append(Line(f"{MARKS[cell.outcome]} {where}: {cell.because[current()]}", "dim", 2))
    return lines


def _outcome(row: Row, python: str, loops: Sequence[str]) -> str:
    cells = _cells(row, python, loops)
    return cells[0].outcome if cells else NOT_APPLICABLE


def _cells(row: Row, python: str, loops: Sequence[str]) -> list[Cell]:
    return [cell for cell in of_python(row, python) if cell.loop in loops]
