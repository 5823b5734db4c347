"""What `dojo spec check` looks at: whether all that is published still is what the tests say."""

from collections.abc import Sequence
from pathlib import Path

from async_dojo.companion.errors import Problem
from async_dojo.specification.matrix import Matrix, read_matrix
from async_dojo.specification.publishing import stale
from async_dojo.specification.results import Result, Said, file_of, read_results
from async_dojo.specification.running import THIS, carried, run


def check(root: Path, loops: Sequence[str]) -> list[str]:
    """Return what is wrong: what `check_files` finds, and where the tests, run again on the loops, say something else.

    Raises MalformedTable where a file of spec/ cannot be read, and Problem where pytest cannot run the tests.
    """
    problems = check_files(root)
    for loop in loops:
        kept = read_results(root).get((THIS, loop))
        problems += _compared(kept, run(root, loop).result) if kept else [_missing(root, loop)]
    return problems


def check_files(root: Path) -> list[str]:
    """Return what is wrong without running a test: verdicts, explanations, stale results and published files."""
    matrix = read_matrix(root)
    return [*matrix.problems, *stale_results(root), *stale_files(root, matrix)]


def stale_results(root: Path) -> list[str]:
    """Say where the tests that carry claims now are not those that the results of this Python are from."""
    results = {loop: result for (python, loop), result in read_results(root).items() if python == THIS}
    if not results:
        return [_missing(root, "virtual")]
    now = carried(root)
    problems = []
    for loop, result in results.items():
        for slug in sorted({*now, *result.claims}) if not result.not_run else ():
            said, tests = result.claims.get(slug, Said(slug)), now.get(slug, {})
            if gone := sorted(said.tests - set(tests)):
                problems.append(f"{_of(result)}: {slug}: {gone[0]} is no test of the claim any more; {_again(loop)}")
            if new := sorted(set(tests) - said.tests):
                problems.append(f"{_of(result)}: {slug}: {new[0]} has not been run; {_again(loop)}")
            sides = [(node, False) for node in said.speak_for] + [(node, True) for node in said.speak_against]
            if turned := sorted(node for node, against in sides if tests.get(node, against) is not against):
                problems.append(f"{_of(result)}: {slug}: {turned[0]} speaks for the other side now; {_again(loop)}")
    return problems


def stale_files(root: Path, matrix: Matrix) -> list[str]:
    """Say which published files are not what `dojo spec build` writes."""
    try:
        files = stale(root, matrix)
    except Problem as problem:
        return [str(problem)]
    return [f"{path.relative_to(root).as_posix()}: is not what `dojo spec build` writes; run that" for path in files]


def _compared(kept: Result, fresh: Result) -> list[str]:
    """Say where the claims of a result that is kept came out otherwise now; versions may differ."""
    problems = []
    for slug in sorted({*kept.claims, *fresh.claims}):
        then, now = kept.claims.get(slug, Said(slug)), fresh.claims.get(slug, Said(slug))
        if then != now:
            was, is_ = then.outcome, now.outcome
            said = f"{was!r} then, {is_!r} now" if was != is_ else "its tests came out otherwise"
            problems.append(f"{_of(kept)}: {slug}: {said}; {_again(kept.loop)}")
    return problems


def _of(result: Result) -> str:
    return f"spec/results/{result.python}-{result.loop}.toml"


def _again(loop: str) -> str:
    return f"run `dojo spec run --loop {loop}` again"


def _missing(root: Path, loop: str) -> str:
    return f"{file_of(root, THIS, loop).relative_to(root).as_posix()}: there is none; run `dojo spec run --loop {loop}`"
