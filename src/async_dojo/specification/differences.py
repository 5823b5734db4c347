"""spec/differences.toml: why a claim's outcome somewhere is another than its verdict lets expect."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from async_dojo.collection.claims import Claim
from async_dojo.collection.tables import Invalid, read_rows
from async_dojo.plugin import LOOPS
from async_dojo.specification.results import (
    DID_NOT_HOLD,
    DIFFERED,
    HELD,
    IN_PART,
    LEFT_OUT,
    NOT_APPLICABLE,
    PYTHONS,
    Said,
)

_NARROWED = {
    HELD: "verdict",
    IN_PART: "verdict",
    DID_NOT_HOLD: "verdict",
    DIFFERED: "tests",
    LEFT_OUT: "reasons",
    NOT_APPLICABLE: "",
}  # by which key an entry says what it is about


@dataclass(frozen=True, eq=False)  # each entry is itself, and may be a key
class Difference:
    """One reason, and where it applies: to these claims ("*" is any text), Pythons and loops; none given means all.

    `outcome` is the one that it explains, or "left out" where it explains why some of the tests could not be run;
    `because` is the reason in both languages, and `sources` what backs it.

    So that it explains nothing else that comes up there later, an entry names the `verdict` that the tests do not bear
    out, the functions of the `tests` that failed, or the `reasons` that pytest gave for what was left out.
    """

    claims: list[str]
    outcome: str
    because: dict[str, str]
    sources: list[str]
    pythons: list[str] = field(default_factory=list)
    loops: list[str] = field(default_factory=list)
    verdict: str = ""
    tests: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.outcome not in _NARROWED:
            raise Invalid(f"outcome {self.outcome!r} is none of {', '.join(_NARROWED)}", "outcome")
        for key in ("verdict", "tests", "reasons"):
            if (needed := key == _NARROWED[self.outcome]) != bool(getattr(self, key)):
                raise Invalid(f"an entry for {self.outcome!r} {'needs' if needed else 'has no'} {key}", key)
        for key, values, allowed in (("pythons", self.pythons, PYTHONS), ("loops", self.loops, LOOPS)):
            if unknown := [value for value in values if value not in allowed]:
                raise Invalid(f"{key} has {unknown[0]!r}; known are {', '.join(allowed)}", key)
            if len(set(values)) < len(values):
                raise Invalid(f"{key} names one twice", key)
        for key in ("claims", "sources"):
            if not getattr(self, key):
                raise Invalid(f"{key} must name at least one", key)

    def idle(self, explained: Collection[tuple[str, str, Said]]) -> list[str]:
        """Return what it names without need, when these are all that it explains: Python, loop, what the tests said."""
        slugs = {said.slug for _, _, said in explained}
        unused = [pattern for pattern in self.claims if not any(fnmatchcase(slug, pattern) for slug in slugs)]
        for named, used in (
            (self.pythons, {python for python, _, _ in explained}),
            (self.loops, {loop for _, loop, _ in explained}),
            (self.tests, {name for _, _, said in explained for name in functions(said.failed)}),
            (self.reasons, {reason for _, _, said in explained for reason in said.reasons}),
        ):
            unused += [it for it in named if it not in used]
        return unused

    def explains(self, claim: Claim, python: str, loop: str, outcome: str, said: Said) -> bool:
        """Tell whether this is the reason for a claim's outcome on a Python and a loop, by what its tests said."""
        return (
            outcome == self.outcome
            and claim.verdict == (self.verdict or claim.verdict)
            and (outcome != DIFFERED or set(functions(said.failed)) <= set(self.tests))
            and (outcome != LEFT_OUT or set(said.reasons) <= set(self.reasons))
            and python in (self.pythons or [python])
            and loop in (self.loops or [loop])
            and any(fnmatchcase(claim.slug, pattern) for pattern in self.claims)
        )


def functions(nodes: Iterable[str]) -> list[str]:
    """Return the names of the test functions, without what they were given."""
    return [node.rpartition("::")[2].partition("[")[0] for node in nodes]


def read_differences(root: Path) -> list[Difference]:
    """Return what the file says, nothing where there is none; raise MalformedTable where it is wrong."""
    path = root / "spec" / "differences.toml"
    return read_rows(path, "difference", Difference, beside=()) if path.exists() else []
