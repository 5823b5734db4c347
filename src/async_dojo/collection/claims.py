"""spec/claims.toml: what the study notes claim, with the verdict the interpreter gives."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from async_dojo.collection.tables import Invalid, read_rows

VERDICTS = ("holds", "conditional", "false", "version", "unverifiable", "documented")


@dataclass(frozen=True)
class Claim:
    """One claim of the notes.

    `claim` says it in our own words, `qualification` what is true instead or in addition, both as {"en", "ja"}.
    `notes` is the heading of the notes under which it is made, `sources` are addresses that back the verdict, and
    `katas` the slugs that carry it ("chapter/name", or "chapter/*" for all of a chapter).
    """

    slug: str
    section: str
    verdict: str
    claim: dict[str, str]
    notes: str
    qualification: dict[str, str] | None = None
    sources: list[str] = field(default_factory=list)
    katas: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", self.slug):
            raise Invalid(f"slug {self.slug!r} is not in lower case with hyphens", "slug")
        if self.verdict not in VERDICTS:
            raise Invalid(f"verdict {self.verdict!r} is none of {', '.join(VERDICTS)}", "verdict")
        if self.verdict != "holds" and not self.qualification:
            raise Invalid(f"a claim that is {self.verdict!r} needs a qualification that says why", "verdict")
        if self.verdict in ("unverifiable", "documented"):
            if self.katas:
                raise Invalid(f"a claim that is {self.verdict!r} has no kata", "katas")
        elif not self.katas:
            raise Invalid("a claim with a verdict needs at least one kata", "katas")

    @property
    def is_run(self) -> bool:
        """Whether the verdict comes from running katas, not from a source alone."""
        return bool(self.katas)


def read_claims(path: Path) -> dict[str, Claim]:
    """Return the claims by slug, in the file's order; raise MalformedTable where the file is wrong."""
    return {claim.slug: claim for claim in read_rows(path, "claim", Claim, unique="slug", beside=())}
