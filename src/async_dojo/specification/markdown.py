"""spec/SPEC.md and spec/SPEC.ja.md: the matrix as tables, in one language each."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from async_dojo.collection.claims import VERDICTS
from async_dojo.language import current, say
from async_dojo.specification.cells import Cell, Row
from async_dojo.specification.matrix import Matrix
from async_dojo.specification.places import kata_links, section_title, target
from async_dojo.specification.results import NOT_APPLICABLE
from async_dojo.specification.wording import (
    MARKS,
    STAR,
    counts,
    how_to_read,
    lacking,
    loop_description,
    meanings,
    of_python,
    outcome_word,
    run_with,
    star_means,
    starred,
    verdict_word,
)


def markdown(root: Path, matrix: Matrix) -> str:
    """Return the document in the language in use; its links are relative to spec/."""
    return "\n".join(_Document(root, matrix).lines()) + "\n"


class _Document:
    """One document; footnotes are numbered in the order in which its cells ask for them."""

    def __init__(self, root: Path, matrix: Matrix) -> None:
        self.root, self.matrix = root, matrix
        self.notes: dict[str, int] = {}

    def lines(self) -> Iterator[str]:
        """Yield the lines."""
        rows = list(self.matrix.rows.values())
        other = say("[日本語](SPEC.ja.md)", "[English](SPEC.md)")
        yield from [
            say("# Which claim holds where", "# どの主張が、どこで成り立つか"),
            "",
            say(
                f"{other} · [as a page with filters](index.html)",
                f"{other} · [絞り込みのできるページ](index.ja.html)",
            ),
            "",
            say(
                "Written by `dojo spec build` from `claims.toml`, `results/` and `differences.toml`; not to be edited.",
                "`dojo spec build` が `claims.toml`、`results/`、`differences.toml` から生成します。"
                "直接編集しないでください。",
            ),
            "",
            counts(row.claim for row in rows),
            "",
            *self._legend(),
        ]
        varying = [row for row in rows if row.claim.verdict == "version"]
        if varying:
            yield from [say("## Depends on the Python version", "## Python のバージョンによる主張"), ""]
            yield from [*self._table(varying), ""]
        for section, members in groupby(rows, key=lambda row: row.claim.section):
            yield from [f"## {section_title(self.root, section)}", "", *self._table(list(members)), ""]
        yield from [say("## Differences", "## 違いの理由"), ""]
        for note, number in self.notes.items():
            yield f'{number}. <a id="note-{number}"></a>{note}'

    def _legend(self) -> Iterator[str]:
        yield how_to_read()
        yield from ["", *(f"- {MARKS[it]} {outcome_word(it)}: {meaning}" for it, meaning in meanings().items())]
        yield from [f"- \\{STAR} {star_means()}", ""]
        yield say(
            "A mark alone is for all loops; a loop that differs is named. A number leads to the reason; where there is "
            "none, the qualification under the claim says why a mark is not ✓.",
            "印だけの欄は、どのループでも同じという意味です。違うループは名前を挙げています。番号から理由をたどれます。"
            "番号のない欄が ✓ でない理由は、主張の下の補足のとおりです。",
        )
        yield ""
        yield from (f"- `{loop}`: {loop_description(loop)}" for loop in self.matrix.loops)
        for (python, loop), cell in lacking(self.matrix).items():
            if cell.because is not None:
                yield f"- {MARKS[cell.outcome]} `{loop}`, {python}: {cell.because[current()]}{_sources(cell.sources)}"
        yield from ["", run_with(self.matrix), ""]

    def _table(self, rows: list[Row]) -> Iterator[str]:
        claim, verdict, katas = say("claim", "主張"), say("verdict", "判定"), say("katas", "カタ")
        heads = [claim, verdict, *self.matrix.pythons, katas]
        yield "| " + " | ".join(heads) + " |"
        yield "|" + " --- |" * 2 + " :-: |" * len(self.matrix.pythons) + " --- |"
        for row in rows:
            assert row.claim.verdict in VERDICTS
            cells = [self._cell(row, python) if row.claim.is_run else "" for python in self.matrix.pythons]
            word = verdict_word(row.claim.verdict)
            strong = word if row.claim.verdict == "holds" else f"**{word}**"
            yield "| " + " | ".join([self._claim(row), strong, *cells, self._katas(row)]) + " |"

    def _claim(self, row: Row) -> str:
        claim = row.claim
        parts = [claim.claim[current()]]
        if claim.qualification:
            parts.append(f"<sub>{claim.qualification[current()]}{_sources(claim.sources)}</sub>")
        parts.append(f"`{claim.slug}`")
        return "<br>".join(part.replace("|", "\\|") for part in parts)

    def _cell(self, row: Row, python: str) -> str:
        """Return the marks of one Python: one for all loops where they agree, and each that differs by its name."""
        cells = of_python(row, python)
        groups: dict[tuple[str, tuple[int, ...]], list[str]] = {}
        for cell in cells:
            mark = MARKS[cell.outcome] + starred([cell]).replace(STAR, f"\\{STAR}")
            groups.setdefault((mark, self._notes(cell)), []).append(cell.loop)
        usual = max(groups, key=lambda group: (len(groups[group]), group[0] != MARKS[NOT_APPLICABLE]), default=None)
        shown = []
        for (mark, notes), loops in sorted(groups.items(), key=lambda group: group[0] != usual):
            names = "" if (mark, notes) == usual else " " + ", ".join(loops)
            numbers = "".join(f" [[{note}]](#note-{note})" for note in notes)
            shown.append(f"{mark}{names}{numbers}")
        return "<br>".join(shown)

    def _notes(self, cell: Cell) -> tuple[int, ...]:
        texts = (it.because[current()] + _sources(it.sources) for it in cell.differences)
        return tuple(self.notes.setdefault(text, len(self.notes) + 1) for text in texts)

    def _katas(self, row: Row) -> str:
        tests = say("tests", "テスト")
        links = [f"[{it.text}](../{it.kata}) ([{tests}](../{it.tests}))" for it in kata_links(self.root, row.claim)]
        return "<br>".join(links) or say("not run here", "実行しません")


def _sources(sources: Sequence[str]) -> str:
    links = [f"[{number}]({target(address)})" for number, address in enumerate(sources, 1)]
    return say(f" (sources: {', '.join(links)})", f"(出典: {', '.join(links)})") if links else ""
