"""The matrix: each claim on each Python and loop, its outcome and why it is so, and what does not fit together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from async_dojo.collection.claims import Claim, read_claims
from async_dojo.plugin import LOOPS
from async_dojo.specification.differences import Difference, read_differences
from async_dojo.specification.results import (
    DID_NOT_HOLD,
    DIFFERED,
    HELD,
    IN_PART,
    LEFT_OUT,
    NOT_APPLICABLE,
    PYTHONS,
    Result,
    Said,
    read_results,
)

# What the tests say of a claim as it stands, where its verdict is right. What a qualification takes away is shown by
# tests that speak against the claim: "conditional" needs one at least, "false" has no other.
_EXPECTED = {
    "holds": {HELD},
    "conditional": {IN_PART, DID_NOT_HOLD},
    "false": {DID_NOT_HOLD},
    "version": {HELD, IN_PART, DID_NOT_HOLD},
}


@dataclass(frozen=True)
class Cell:
    """A claim on one Python and loop. `because` is {"en", "ja"}: none where the claim plainly holds.

    `less` explains why some of its tests were left out, where others gave the outcome.
    """

    python: str
    loop: str
    said: Said
    outcome: str
    because: Mapping[str, str] | None = None
    sources: Sequence[str] = ()
    difference: Difference | None = None
    less: Difference | None = None

    @property
    def is_partial(self) -> bool:
        """Whether some of its tests were left out, so that the outcome is that of the others."""
        return bool(self.said.skipped) and self.outcome != NOT_APPLICABLE

    @property
    def differences(self) -> list[Difference]:
        """What explains it beyond the claim's own qualification."""
        return [it for it in (self.difference, self.less) if it is not None]


@dataclass(frozen=True)
class Row:
    """A claim with its cells, by Python and loop; a claim that is not run has none."""

    claim: Claim
    cells: dict[tuple[str, str], Cell]

    @property
    def tests(self) -> dict[str, bool]:
        """The tests that carry the claim on any Python, by node id: whether it speaks against the claim somewhere."""
        found: dict[str, bool] = {}
        for cell in self.cells.values():
            for node in cell.said.tests:
                found[node] = found.get(node, False) or node in cell.said.speak_against
        return dict(sorted(found.items()))


@dataclass(frozen=True)
class Matrix:
    """All claims, the Pythons and loops that there are results of, and what does not fit together, in words.

    `versions` are those of what took part in the runs, by package, "python" among them.
    """

    rows: dict[str, Row]
    pythons: list[str]
    loops: list[str]
    versions: dict[str, list[str]]
    problems: list[str]


def read_matrix(root: Path) -> Matrix:
    """Return the matrix of what spec/ holds; raise MalformedTable or FileNotFoundError where that cannot be read."""
    return matrix(read_claims(root / "spec" / "claims.toml"), read_results(root), read_differences(root))


def matrix(
    claims: Mapping[str, Claim], results: Mapping[tuple[str, str], Result], differences: Sequence[Difference]
) -> Matrix:
    """Put the three together; what disagrees or is not explained is a problem."""
    pythons = [python for python in PYTHONS if any(key[0] == python for key in results)]
    loops = [loop for loop in LOOPS if any(key[1] == loop for key in results)]
    rows: dict[str, Row] = {}
    problems = [
        f"spec/results: there is no {python}-{loop}.toml; `dojo spec run` on Python {python} writes it"
        for python in pythons
        for loop in loops
        if (python, loop) not in results
    ]
    for claim in claims.values():
        row = rows[claim.slug] = Row(claim, {})
        for (python, loop), result in results.items() if claim.is_run else ():
            row.cells[python, loop] = cell = _cell(claim, result, differences)
            problems += _problems(claim, cell, result)
        problems += _of_row(row) if results else []
    problems += _idle(differences, rows)
    for (python, loop), result in results.items():
        unknown = sorted(set(result.claims) - set(claims))
        problems += [f"spec/results/{python}-{loop}.toml: there is no claim {slug!r}; run it again" for slug in unknown]
    return Matrix(rows, pythons, loops, _versions(results.values()), problems)


def _idle(differences: Sequence[Difference], rows: Mapping[str, Row]) -> Iterator[str]:
    """Yield what differences.toml explains without need."""
    cells = [(slug, cell) for slug, row in rows.items() for cell in row.cells.values()]
    for number, difference in enumerate(differences, 1):
        entry = f"spec/differences.toml: entry {number} ({', '.join(difference.claims)})"
        used = [
            (slug, cell.python, cell.loop) for slug, cell in cells if any(difference is it for it in cell.differences)
        ]
        if not used:
            yield f"{entry} explains nothing any more; delete it"
        elif idle := difference.idle(used):
            yield f"{entry} explains nothing for {', '.join(idle)}; delete that"


def _versions(results: Iterable[Result]) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for result in sorted(results, key=lambda result: PYTHONS.index(result.python)):
        for package, version in sorted(result.versions.items()):
            found.setdefault(package, {})[version] = None
    return {package: list(versions) for package, versions in found.items()}


def _cell(claim: Claim, result: Result, differences: Sequence[Difference]) -> Cell:
    python, loop = result.python, result.loop
    said = result.claims.get(claim.slug, Said(claim.slug))

    def explaining(outcome: str) -> Difference | None:
        return next((it for it in differences if it.explains(claim.slug, python, loop, outcome)), None)

    less = explaining(LEFT_OUT) if said.skipped and said.outcome != NOT_APPLICABLE else None
    if said.outcome in _EXPECTED[claim.verdict]:
        because = claim.qualification if claim.verdict != "holds" else None
        return Cell(python, loop, said, said.outcome, because, claim.sources if because else (), less=less)
    if (difference := explaining(said.outcome)) is None:
        return Cell(python, loop, said, said.outcome, less=less)
    return Cell(python, loop, said, said.outcome, difference.because, difference.sources, difference, less)


def _problems(claim: Claim, cell: Cell, result: Result) -> Iterator[str]:
    where = f"{claim.slug} on Python {cell.python} with {cell.loop}"
    explain = "mend the verdict in spec/claims.toml, or explain it in spec/differences.toml"
    if not cell.said.tests and not result.not_run:
        yield f"{where}: no test carries the claim; mark one with pytest.mark.claim({claim.slug!r}), and run it again"
        return
    if cell.is_partial and cell.less is None:
        reasons = "; ".join(cell.said.reasons)
        yield f"{where}: {len(cell.said.skipped)} of its tests were left out ({reasons}); explain it as {LEFT_OUT!r}"
    if cell.because or (claim.verdict == "holds" and cell.outcome == HELD):
        return
    if cell.said.failed:
        yield f"{where}: {len(cell.said.failed)} of its tests failed, first {cell.said.failed[0]}; {explain}"
    elif cell.outcome == NOT_APPLICABLE:
        reason = result.not_run or "; ".join(cell.said.reasons)
        yield f"{where}: not applicable ({reason}); explain it in spec/differences.toml"
    else:
        yield f"{where}: the verdict is {claim.verdict!r}, but by its tests the claim {cell.outcome}; {explain}"


def _of_row(row: Row) -> list[str]:
    claim = row.claim
    if not claim.is_run:
        return []
    if all(cell.outcome == NOT_APPLICABLE for cell in row.cells.values()):
        return [f"{claim.slug}: the verdict is {claim.verdict!r}, but nowhere does a test speak for or against it"]
    by_loop: dict[str, set[str]] = {}
    for cell in row.cells.values():
        if cell.outcome not in (DIFFERED, NOT_APPLICABLE):
            by_loop.setdefault(cell.loop, set()).add(cell.outcome)
    pythons = {python for python, _ in row.cells}
    if claim.verdict == "version" and len(pythons) > 1 and all(len(outcomes) < 2 for outcomes in by_loop.values()):
        return [f"{claim.slug}: the verdict is 'version', but its outcome is the same on every Python"]
    return []
