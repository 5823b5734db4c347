"""What does not fit together: verdicts, what the tests said, explanations and sources, each in a sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from async_dojo.collection.claims import Claim
from async_dojo.specification.cells import Cell, Row
from async_dojo.specification.differences import Difference
from async_dojo.specification.results import DIFFERED, HELD, LEFT_OUT, NOT_APPLICABLE, Result


def of_cell(claim: Claim, cell: Cell, result: Result) -> Iterator[str]:
    """Say what is wrong with a claim on one Python and loop."""
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


def of_row(row: Row) -> list[str]:
    """Say what is wrong with a claim as a whole."""
    claim = row.claim
    if not claim.is_run:
        return []
    for cell in row.cells.values():
        if cell.said.tests and (missing := sorted(set(row.tests) - cell.said.tests)):
            where = f"spec/results/{cell.python}-{cell.loop}.toml"
            return [f"{where}: {claim.slug}: {missing[0]} has been run elsewhere, but not here; run it again"]
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


def of_differences(differences: Sequence[Difference], rows: Mapping[str, Row]) -> Iterator[str]:
    """Say what differences.toml explains without need."""
    cells = [cell for row in rows.values() for cell in row.cells.values()]
    for number, difference in enumerate(differences, 1):
        entry = f"spec/differences.toml: entry {number} ({', '.join(difference.claims)})"
        used = [(cell.python, cell.loop, cell.said) for cell in cells if difference in cell.differences]
        if not used:
            yield f"{entry} explains nothing any more; delete it"
        elif idle := difference.idle(used):
            yield f"{entry} explains nothing for {', '.join(idle)}; delete that"


def of_sources(root: Path, claims: Mapping[str, Claim], differences: Sequence[Difference]) -> Iterator[str]:
    """Say what is no source: each is an address, or a file of the repository."""
    listed = [(f"spec/claims.toml: {slug}", claim.sources) for slug, claim in claims.items()]
    listed += [(f"spec/differences.toml: entry {number}", it.sources) for number, it in enumerate(differences, 1)]
    for where, sources in listed:
        for source in sources:
            if not re.match(r"https?://[\w-]+(\.[\w-]+)+(/|$)", source) and not (root / source).is_file():
                yield f"{where}: the source {source!r} is neither an address nor a file of the repository"
