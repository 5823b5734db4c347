"""What does not fit together is found: wrong verdicts, missing tests, and explanations that are missing or idle."""

from dataclasses import replace

import pytest

from async_dojo.collection.claims import Claim
from async_dojo.specification.differences import Difference
from async_dojo.specification.matrix import matrix
from async_dojo.specification.results import Result, Said

BOTH = {"en": "text", "ja": "文"}
FOR, AGAINST = Said("it", speak_for=["a"]), Said("it", speak_against=["a"])
PARTLY, FAILED = Said("it", ["a"], ["b"]), Said("it", speak_for=["a"], failed=["c"])
LESS = Said("it", speak_for=["a"], skipped=["d"], reasons=["no such thing here"])
SKIPPED = Said("it", skipped=["a"], reasons=["no such thing here"])
REASON = Difference(["it"], "differed", BOTH, ["https://example.org/"], tests=["c"])
NO_TESTS = {"outcome": "not applicable", "tests": []}


def claim(verdict: str) -> Claim:
    """Make a claim with a verdict."""
    katas = [] if verdict == "documented" else ["first/it"]
    return Claim("it", "first", verdict, BOTH, "notes", BOTH, ["https://example.org/"], katas)


def problems(verdict: str, *said: Said, differences: tuple[Difference, ...] = ()) -> list[str]:
    """Return what is wrong with a claim of the verdict, of which each Python from 3.11 on said this."""
    pythons = [f"3.{minor}" for minor in range(11, 11 + len(said))]
    results = {
        (python, "virtual"): Result(python, "virtual", claims={"it": it})
        for python, it in zip(pythons, said, strict=True)
    }
    return matrix({"it": claim(verdict)}, results, differences).problems


@pytest.mark.parametrize(
    ("verdict", "said"),
    [("holds", FOR), ("conditional", PARTLY), ("false", AGAINST)],
)
def test_right_verdicts_pass(verdict, said):
    """A verdict that is what the tests say is no problem."""
    assert problems(verdict, said, said) == []


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("holds", PARTLY),
        ("holds", AGAINST),
        ("conditional", FOR),
        ("conditional", AGAINST),
        ("false", FOR),
        ("false", PARTLY),
    ],
)
def test_wrong_verdicts_are_found(verdict, said):
    """A verdict that is not what the tests say is named, with the claim, the Python and the loop."""
    (problem,) = problems(verdict, said)
    assert problem.startswith(
        f"it on Python 3.11 with virtual: the verdict is {verdict!r}, but by its tests the claim "
    )


def test_version_needs_a_difference():
    """A claim that depends on the version comes out otherwise on another Python; else the verdict is wrong."""
    assert problems("version", AGAINST, FOR) == []
    assert problems("version", FOR, FOR) == [
        "it: the verdict is 'version', but its outcome is the same on every Python"
    ]


def test_claim_that_depends_on_the_version_does_not_hold():
    """The verdict "holds" is wrong as soon as one Python says otherwise."""
    (problem,) = problems("holds", FOR, AGAINST)
    assert "Python 3.12" in problem


@pytest.mark.parametrize("verdict", ["holds", "conditional", "false", "version"])
def test_failed_tests_are_a_problem_under_any_verdict(verdict):
    """Tests state what is so: where they fail, that is to be explained."""
    found = problems(verdict, FAILED)
    assert any("1 of its tests failed, first c" in problem for problem in found)
    assert not any("failed" in problem for problem in problems(verdict, FAILED, differences=(REASON,)))


def test_what_was_not_run_is_to_be_explained():
    """Tests that were skipped are a hole in the matrix, and the reason that they gave is told."""
    found = problems("holds", SKIPPED, FOR)
    assert found == [
        "it on Python 3.11 with virtual: not applicable (no such thing here); explain it in spec/differences.toml"
    ]
    reason = replace(REASON, **NO_TESTS, pythons=["3.11"])
    assert problems("holds", SKIPPED, FOR, differences=(reason,)) == []


def test_tests_that_were_left_out_are_to_be_explained():
    """A claim does not plainly hold where some of its tests could not be run, whatever the others said."""
    assert problems("holds", LESS) == [
        "it on Python 3.11 with virtual: 1 of its tests were left out (no such thing here); explain it as 'left out'"
    ]
    reason = replace(REASON, outcome="left out", tests=[], reasons=["no such thing here"])
    assert problems("holds", LESS, differences=(reason,)) == []
    (idle,) = problems("holds", FOR, differences=(reason,))
    assert "explains nothing any more" in idle


def test_claim_that_is_run_nowhere_has_no_verdict():
    """No explanation stands in for a run: at least one cell must tell."""
    reason = replace(REASON, **NO_TESTS)
    assert problems("holds", SKIPPED, differences=(reason,)) == [
        "it: the verdict is 'holds', but nowhere does a test speak for or against it"
    ]


def test_results_of_other_tests_are_found():
    """What one Python has run the others have to run too: a result from before a new test tells nothing of it."""
    newer = Said("it", speak_for=["a", "b"])
    assert problems("holds", FOR, newer) == [
        "spec/results/3.11-virtual.toml: it: b has been run elsewhere, but not here; run it again"
    ]


def test_claim_without_a_test_is_found():
    """A claim whose tests have gone is a problem, explained or not."""
    (found,) = problems("holds", Said("it"), FOR, differences=(replace(REASON, **NO_TESTS),))
    assert found.startswith("it on Python 3.11 with virtual: no test carries the claim; mark one with ")


def test_explanation_that_explains_nothing_is_found():
    """An entry of differences.toml that no cell needs any more is to be deleted."""
    (problem,) = problems("holds", FOR, differences=(REASON,))
    assert problem == "spec/differences.toml: entry 1 (it) explains nothing any more; delete it"


@pytest.mark.parametrize(
    ("where", "idle"),
    [
        ({"claims": ["it", "gone"]}, "gone"),
        ({"pythons": ["3.11", "3.15"]}, "3.15"),
        ({"loops": ["virtual", "uvloop"]}, "uvloop"),
        ({"tests": ["c", "gone"]}, "gone"),
    ],
)
def test_part_of_an_explanation_that_explains_nothing_is_found(where, idle):
    """Each claim, Python and loop that an entry names needs it somewhere."""
    (problem,) = problems("holds", FAILED, differences=(replace(REASON, **where),))
    assert problem.endswith(f" explains nothing for {idle}; delete that")


@pytest.mark.parametrize(
    "where", [{"pythons": ["3.13"]}, {"loops": ["eager"]}, {"claims": ["other"]}, {"tests": ["other"]}]
)
def test_explanation_is_for_its_own_cells(where):
    """A reason for another Python, loop, claim or failure explains nothing here."""
    found = problems("holds", FAILED, differences=(replace(REASON, **where),))
    assert len(found) == 2


def test_explanation_is_for_its_own_verdict():
    """What explains an outcome under one verdict explains it under no other."""
    reason = replace(REASON, outcome="did not hold", tests=[], verdict="conditional")
    assert problems("conditional", AGAINST, differences=(reason,)) == []
    assert len(problems("holds", AGAINST, differences=(reason,))) == 2


def test_explanation_is_for_its_own_reasons():
    """Tests that are left out for another reason than the one that is explained are a problem."""
    reason = replace(REASON, outcome="left out", tests=[], reasons=["something else"])
    assert len(problems("holds", LESS, differences=(reason,))) == 2


def test_missing_results_are_found():
    """Each Python that has a result needs one of each kind of loop."""
    results = {("3.11", "virtual"): Result("3.11", "virtual", claims={"it": FOR})}
    results["3.12", "uvloop"] = Result("3.12", "uvloop", claims={"it": FOR})
    found = matrix({"it": claim("holds")}, results, []).problems
    assert [problem.split(";")[0] for problem in found] == [
        "spec/results: there is no 3.11-uvloop.toml",
        "spec/results: there is no 3.12-virtual.toml",
    ]


def test_unknown_claim_in_a_result_is_found():
    """A result tells of a claim that claims.toml has not got."""
    results = {("3.11", "virtual"): Result("3.11", "virtual", claims={"it": FOR, "gone": FOR})}
    (problem,) = matrix({"it": claim("holds")}, results, []).problems
    assert problem == "spec/results/3.11-virtual.toml: there is no claim 'gone'; run it again"


def test_claim_that_is_not_run_has_no_cells():
    """A claim by its sources alone is in the matrix with its verdict only."""
    row = matrix({"it": claim("documented")}, {("3.11", "virtual"): Result("3.11", "virtual")}, []).rows["it"]
    assert row.cells == {}
