"""The matrix: each claim on each Python and loop, and what does not fit together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from async_dojo.collection.claims import Claim, read_claims
from async_dojo.plugin import LOOPS
from async_dojo.specification import agreement
from async_dojo.specification.cells import Row, cell_of
from async_dojo.specification.differences import Difference, read_differences
from async_dojo.specification.results import PYTHONS, Result, read_results


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
    claims, differences = read_claims(root / "spec" / "claims.toml"), read_differences(root)
    found = matrix(claims, read_results(root), differences)
    found.problems.extend(agreement.of_sources(root, claims, differences))
    return found


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
            row.cells[python, loop] = cell = cell_of(claim, result, differences)
            problems += agreement.of_cell(claim, cell, result)
        problems += agreement.of_row(row) if results else []
    problems += agreement.of_differences(differences, rows)
    for (python, loop), result in results.items():
        unknown = sorted(set(result.claims) - set(claims))
        problems += [f"spec/results/{python}-{loop}.toml: there is no claim {slug!r}; run it again" for slug in unknown]
    return Matrix(rows, pythons, loops, _versions(results.values()), problems)


def _versions(results: Iterable[Result]) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for result in sorted(results, key=lambda result: PYTHONS.index(result.python)):
        for package, version in sorted(result.versions.items()):
            found.setdefault(package, {})[version] = None
    return {package: list(versions) for package, versions in found.items()}
