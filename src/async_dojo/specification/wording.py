"""The words for verdicts, outcomes, loops and cells, in the language in use."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from async_dojo import language
from async_dojo.collection.claims import VERDICTS, Claim
from async_dojo.language import say
from async_dojo.plugin import LOOPS
from async_dojo.specification.cells import Cell, Row
from async_dojo.specification.differences import Difference
from async_dojo.specification.matrix import Matrix
from async_dojo.specification.results import DID_NOT_HOLD, DIFFERED, HELD, IN_PART, LEFT_OUT, NOT_APPLICABLE

STAR = "*"  # beside a mark: not all tests could be run
MARKS = {HELD: "✓", IN_PART: "◐", DID_NOT_HOLD: "✗", DIFFERED: "≠", NOT_APPLICABLE: "–"}


@contextmanager
def speaking(chosen: str) -> Iterator[None]:
    """Say everything in the language while the block runs."""
    before = language.current()
    language.use(chosen)
    try:
        yield
    finally:
        language.use(before)


def outcome_word(outcome: str) -> str:
    """Return what an outcome is called."""
    return {
        HELD: say("holds", "成り立つ"),
        IN_PART: say("in part", "一部だけ成り立つ"),
        DID_NOT_HOLD: say("does not hold", "成り立たない"),
        DIFFERED: say("differs", "動作が異なる"),
        NOT_APPLICABLE: say("not applicable", "対象外"),
    }[outcome]


def meanings() -> dict[str, str]:
    """Return what each outcome means."""
    return {
        HELD: say("every test bears the claim out", "すべてのテストが主張を裏づけた"),
        IN_PART: say(
            "some tests bear it out, others show where it is not true",
            "裏づけるテストと、成り立たない場合を示すテストの両方がある",
        ),
        DID_NOT_HOLD: say("the tests show that it is not so", "主張どおりではないことをテストが示した"),
        DIFFERED: say(
            "a test found something else than it states: the reason says what that is, and what becomes of the claim",
            "テストの想定と違う動作だった(何が違い、主張がどうなるかは理由に記載)",
        ),
        NOT_APPLICABLE: say("none of its tests can run there", "そこで動かせるテストがない"),
    }


def starred(cells: Iterable[Cell]) -> str:
    """Return the star where some tests of one of the cells were left out, else nothing."""
    return STAR if any(cell.is_partial for cell in cells) else ""


def star_means() -> str:
    """Return what the star beside a mark means."""
    return say(
        "some tests cannot run there and were left out: the mark is what the others said, and the reason is given",
        "そこで動かせないテストを除いた結果(除いた理由は別に記載)",
    )


def reasons(row: Row) -> dict[Difference, list[Cell]]:
    """Return what explains a claim's cells beyond its qualification, and which cells each explains.

    Where nothing at all could be run for a whole column that is said once for all claims: see `lacking`.
    """
    found: dict[Difference, list[Cell]] = {}
    for cell in row.cells.values():
        for difference in cell.differences if cell.said.tests else ():
            found.setdefault(difference, []).append(cell)
    return found


def mark_of(difference: Difference) -> str:
    """Return the mark that a difference explains."""
    return STAR if difference.outcome == LEFT_OUT else MARKS[difference.outcome]


def how_to_read() -> str:
    """Return what a mark in the matrix says."""
    return say(
        "Each claim of the study notes is carried by tests, which state what is really so. A mark says what they found "
        "of the claim as it stands, on one Python, with one kind of event loop.",
        "学習ノートの主張には、それぞれ実際の動作を確かめるテストがあります。印は、その Python とイベントループで、"
        "主張がそのままの形で成り立ったかどうかを示します。",
    )


def run_with(matrix: Matrix) -> str:
    """Return the versions of what took part in the runs, as a sentence."""
    listed = ", ".join(
        f"{'Python' if package == 'python' else package} {', '.join(versions)}"
        for package, versions in sorted(matrix.versions.items(), key=lambda item: item[0] != "python")
    )
    return say(f"Run with {listed}.", f"実行環境: {listed}")


def lacking(matrix: Matrix) -> dict[tuple[str, str], Cell]:
    """Return a cell for each Python and loop where nothing could be run: its reason is that of all claims."""
    rows = [row for row in matrix.rows.values() if row.cells]
    columns = [(python, loop) for python in matrix.pythons for loop in matrix.loops]
    return {
        column: rows[0].cells[column]
        for column in columns
        if rows and all(column in row.cells and not row.cells[column].said.tests for row in rows)
    }


def verdict_word(verdict: str) -> str:
    """Return what a verdict is called."""
    return {
        "holds": say("holds", "正しい"),
        "conditional": say("conditional", "条件つき"),
        "false": say("false", "誤り"),
        "version": say("version", "バージョンによる"),
        "unverifiable": say("unverifiable", "検証不能"),
        "documented": say("documented", "文書による"),
    }[verdict]


def loop_description(loop: str) -> str:
    """Return what kind of loop a name stands for."""
    return {
        "virtual": say(
            "asyncio's own loop on a virtual clock, as the katas are judged by default",
            "仮想時間で動く asyncio 標準のループ(カタの判定で既定のもの)",
        ),
        "asyncio": say("asyncio's own loop as it is", "asyncio 標準のループそのまま"),
        "uvloop": say("uvloop's loop", "uvloop のループ"),
        "debug": say("asyncio's own loop in debug mode", "デバッグモードの asyncio 標準のループ"),
        "eager": say(
            "asyncio's own loop, on which every task is eager (Python 3.12 and later)",
            "すべてのタスクが eager に始まる asyncio 標準のループ(Python 3.12 以降)",
        ),
    }[loop]


def counts(claims: Iterable[Claim]) -> str:
    """Return how many claims have which verdict, as a sentence."""
    listed = [claim.verdict for claim in claims]
    number = {verdict: listed.count(verdict) for verdict in VERDICTS}
    return say(
        f"Of {len(listed)} claims, {number['holds']} hold, {number['conditional']} hold only as qualified, "
        f"{number['version']} depend on the Python version, {number['false']} are false, and "
        f"{number['documented'] + number['unverifiable']} cannot be run here.",
        f"全 {len(listed)} 件の主張のうち、正しいものが {number['holds']} 件、条件つきで正しいものが "
        f"{number['conditional']} 件、Python のバージョンによるものが {number['version']} 件、誤りが "
        f"{number['false']} 件、ここでは実行して確かめられないものが "
        f"{number['documented'] + number['unverifiable']} 件です。",
    )


def differing(row: Row) -> bool:
    """Tell whether a claim comes out otherwise on one Python than on another, with the same loop: it stands out."""
    outcomes: dict[str, set[str]] = {}
    for cell in row.cells.values():
        if cell.said.tests:
            outcomes.setdefault(cell.loop, set()).add(cell.outcome)
    return any(len(found) > 1 for found in outcomes.values())


def about(cells: Sequence[Cell], pythons: Sequence[str]) -> str:
    """Return the loops and Pythons of some cells, as "eager, 3.12\u20133.15"; `pythons` are all that there are."""
    loops = sorted({cell.loop for cell in cells}, key=LOOPS.index)
    listed = sorted({cell.python for cell in cells}, key=pythons.index)
    first = pythons.index(listed[0])
    in_a_row = len(listed) > 2 and listed == list(pythons[first : first + len(listed)])
    return ", ".join([*loops, *([f"{listed[0]}\u2013{listed[-1]}"] if in_a_row else listed)])


def of_python(row: Row, python: str) -> list[Cell]:
    """Return a claim's cells of one Python, without those of a loop that the Python does not have."""
    cells = [cell for key, cell in row.cells.items() if key[0] == python]
    return [cell for cell in cells if cell.said.tests] or cells


def loops_alike(row: Row, loops: Sequence[str]) -> list[list[str]]:
    """Return the loops in groups with the same marks on all Pythons; where a Python lacks a loop, it fits any."""
    groups: list[list[str]] = []
    for loop in loops:
        marks = _marks(row, loop)
        for group in groups:
            first = _marks(row, group[0])
            if all(first.get(python, mark) == mark for python, mark in marks.items()):
                group.append(loop)
                break
        else:
            groups.append([loop])
    return groups


def _marks(row: Row, loop: str) -> dict[str, tuple[str, bool]]:
    cells = (cell for cell in row.cells.values() if cell.loop == loop and cell.said.tests)
    return {cell.python: (cell.outcome, cell.is_partial) for cell in cells}
