"""A claim on each Python and loop: what its tests said there, and why where that is not what its verdict promises."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from async_dojo.collection.claims import Claim
from async_dojo.specification.differences import Difference
from async_dojo.specification.results import DID_NOT_HOLD, HELD, IN_PART, LEFT_OUT, NOT_APPLICABLE, Result, Said

# What the tests say of a claim as it stands, where its verdict is right. What a qualification takes away is shown by
# tests that speak against the claim, and what it leaves by others: "conditional" needs both, "false" only the former.
_EXPECTED = {
    "holds": {HELD},
    "conditional": {IN_PART},
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


def cell_of(claim: Claim, result: Result, differences: Sequence[Difference]) -> Cell:
    """Return what a result says of a claim, with the reasons that there are."""
    python, loop = result.python, result.loop
    said = result.claims.get(claim.slug, Said(claim.slug))

    def explaining(outcome: str) -> Difference | None:
        return next((it for it in differences if it.explains(claim, python, loop, outcome, said)), None)

    less = explaining(LEFT_OUT) if said.skipped and said.outcome != NOT_APPLICABLE else None
    if said.outcome in _EXPECTED[claim.verdict]:
        because = claim.qualification if claim.verdict != "holds" else None
        return Cell(python, loop, said, said.outcome, because, claim.sources if because else (), less=less)
    if (difference := explaining(said.outcome)) is None:
        return Cell(python, loop, said, said.outcome, less=less)
    return Cell(python, loop, said, said.outcome, difference.because, difference.sources, difference, less)
