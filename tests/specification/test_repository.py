"""This repository's own specification: complete, explained, and what the tests say today."""

from dataclasses import replace
from pathlib import Path

import pytest

from async_dojo.collection.claims import read_claims
from async_dojo.plugin import LOOPS
from async_dojo.specification.checking import check, check_files
from async_dojo.specification.differences import read_differences
from async_dojo.specification.matrix import Matrix, matrix
from async_dojo.specification.results import NOT_APPLICABLE, PYTHONS, read_results

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.timeout(900)  # pytest runs in a process of its own


def test_specification_is_up_to_date() -> None:
    """Verdicts, explanations, results, tables, pages and counts fit the tests that there are."""
    assert check_files(ROOT) == []


@pytest.mark.thorough("runs the tests on every kind of loop")
def test_tests_say_the_same_again() -> None:
    """Run again on every kind of loop, the tests say of each claim what they said."""
    assert check(ROOT, LOOPS) == []


def test_matrix_is_whole(of_this_repository: Matrix) -> None:
    """Each claim that is run has a cell for each Python and loop, and what is not plainly so says why."""
    assert (tuple(of_this_repository.pythons), tuple(of_this_repository.loops)) == (PYTHONS, LOOPS)
    for row in of_this_repository.rows.values():
        if not row.claim.is_run:
            continue
        assert set(row.cells) == {(python, loop) for python in PYTHONS for loop in LOOPS}
        for cell in row.cells.values():
            assert cell.because or (cell.outcome, row.claim.verdict) == ("held", "holds"), row.claim.slug
            assert cell.sources or not cell.because, row.claim.slug


def test_no_verdict_can_be_turned() -> None:
    """Another verdict than the one that stands there is a problem, for each claim that is run."""
    claims, results, differences = read_claims(ROOT / "spec/claims.toml"), read_results(ROOT), read_differences(ROOT)
    qualification = {"en": "text", "ja": "文"}
    for slug, claim in claims.items():
        if not claim.is_run:
            continue
        said = {key: {slug: it.claims[slug]} if slug in it.claims else {} for key, it in results.items()}
        alone = {key: replace(it, claims=said[key]) for key, it in results.items()}
        its_own = [replace(it, claims=[slug]) for it in differences if {slug, "*"} & set(it.claims)]
        assert matrix({slug: claim}, alone, its_own).problems == []
        for verdict in {"holds", "conditional", "false", "version"} - {claim.verdict}:
            turned = replace(claim, verdict=verdict, qualification=claim.qualification or qualification)
            assert matrix({slug: turned}, alone, its_own).problems, f"{slug} would pass as {verdict!r}"


def test_matrix_has_few_holes(of_this_repository: Matrix) -> None:
    """What could not be run is eager tasks on Python 3.11, and nothing else."""
    cells = [cell for row in of_this_repository.rows.values() for cell in row.cells.values()]
    holes = {(cell.python, cell.loop) for cell in cells if cell.outcome == NOT_APPLICABLE}
    assert holes == {("3.11", "eager")}
