"""spec/differences.toml: why a claim's outcome somewhere is another than its verdict lets expect."""

from collections.abc import Collection
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

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
)


@dataclass(frozen=True, eq=False)  # each entry is itself, and may be a key
class Difference:
    """One reason, and where it applies: to these claims ("*" is any text), Pythons and loops; none given means all.

    `outcome` is the one that it explains, or "left out" where it explains why some of the tests could not be run;
    `because` is the reason in both languages, and `sources` what backs it.
    """

    claims: list[str]
    outcome: str
    because: dict[str, str]
    sources: list[str]
    pythons: list[str] = field(default_factory=list)
    loops: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.outcome not in (known := (HELD, IN_PART, DID_NOT_HOLD, DIFFERED, NOT_APPLICABLE, LEFT_OUT)):
            raise Invalid(f"outcome {self.outcome!r} is none of {', '.join(known)}", "outcome")
        for key, values, allowed in (("pythons", self.pythons, PYTHONS), ("loops", self.loops, LOOPS)):
            if unknown := [value for value in values if value not in allowed]:
                raise Invalid(f"{key} has {unknown[0]!r}; known are {', '.join(allowed)}", key)
            if len(set(values)) < len(values):
                raise Invalid(f"{key} names one twice", key)
        for key in ("claims", "sources"):
            if not getattr(self, key):
                raise Invalid(f"{key} must name at least one", key)

    def idle(self, explained: Collection[tuple[str, str, str]]) -> list[str]:
        """Return what it names without need: no claim, Python, loop of those explained (each a triple) is meant."""
        claims, pythons, loops = (set(parts) for parts in zip(*explained, strict=True)) if explained else ((), (), ())
        named = [pattern for pattern in self.claims if not any(fnmatchcase(claim, pattern) for claim in claims)]
        return [
            *named,
            *(it for it in self.pythons if it not in pythons),
            *(it for it in self.loops if it not in loops),
        ]

    def explains(self, claim: str, python: str, loop: str, outcome: str) -> bool:
        """Tell whether this is the reason for a claim's outcome on a Python and a loop."""
        return (
            outcome == self.outcome
            and python in (self.pythons or [python])
            and loop in (self.loops or [loop])
            and any(fnmatchcase(claim, pattern) for pattern in self.claims)
        )


def read_differences(root: Path) -> list[Difference]:
    """Return what the file says, nothing where there is none; raise MalformedTable where it is wrong."""
    path = root / "spec" / "differences.toml"
    return read_rows(path, "difference", Difference, beside=()) if path.exists() else []
