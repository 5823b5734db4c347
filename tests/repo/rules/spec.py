"""spec/: every claim and every name of asyncio's index is carried by a kata, or known to be still to come."""

import asyncio
import sys
from collections import defaultdict
from fnmatch import fnmatchcase
from pathlib import Path

from async_dojo.collection.claims import read_claims
from async_dojo.collection.layout import every_kata
from async_dojo.collection.tables import MalformedTable, read
from rules.reading import at, chapters, claim_markers, claims, entries, without_root


def claims_are_well_formed(root: Path) -> list[str]:
    """spec/claims.toml can be read."""
    path = root / "spec" / "claims.toml"
    try:
        read_claims(path)
    except FileNotFoundError:
        return [f"{at(root, path)}: is missing; write it, with a [[claim]] for each claim of the notes"]
    except MalformedTable as error:
        return [f"{without_root(root, error)}; mend that claim"]
    return []


def claim_markers_are_known(root: Path) -> list[str]:
    """A test gives its verdict on a claim that there is, and that names the test's kata as one of its own."""
    known = claims(root)
    problems = []
    for kata in every_kata(root) if known else ():
        for line, slug in claim_markers(kata.tests):
            where = at(root, kata.tests, line)
            if slug not in known:
                problems.append(f"{where}: spec/claims.toml has no claim {slug!r}; correct the marker or add the claim")
            elif not any(fnmatchcase(kata.slug, pattern) for pattern in known[slug].katas):
                problems.append(
                    f"{where}: the claim {slug!r} does not list {kata.slug}; add it to its `katas` or drop the marker"
                )
    return problems


def claims_have_their_tests(root: Path) -> list[str]:
    """A claim that is run has a marked test in its katas, as soon as one of its chapters exists."""
    marked = defaultdict(set)
    for kata in every_kata(root):
        for _, slug in claim_markers(kata.tests):
            marked[slug].add(kata.slug)
    # What is claimed of the collection as a whole is tested by its tests on itself.
    of_the_whole = {slug for path in (root / "tests/repo").glob("test_*.py") for _, slug in claim_markers(path)}
    here = {kata.slug for kata in every_kata(root)}
    chapters_here = {folder.name[3:] for folder in chapters(root)}
    problems = []
    for claim in claims(root).values():
        where = f"spec/claims.toml: the claim {claim.slug!r}"
        problems += [
            f"{where} lists {pattern}, which is no kata; correct its `katas` or write that kata"
            for pattern in claim.katas
            if pattern.split("/")[0] in chapters_here and not any(fnmatchcase(slug, pattern) for slug in here)
        ]
        carrying = {slug for slug in here if any(fnmatchcase(slug, pattern) for pattern in claim.katas)}
        tested = marked[claim.slug] & carrying or ("*/*" in claim.katas and claim.slug in of_the_whole)
        if carrying and not tested:
            problems.append(
                f"{where} has no test; mark one in {' or '.join(sorted(carrying))} "
                f"with pytest.mark.claim({claim.slug!r})"
            )
    return problems


def api_index_is_covered(root: Path) -> list[str]:
    """A name of asyncio's high-level API index is used by a kata, or still to come in a chapter: one of the two."""
    path = root / "spec" / "api_index.toml"
    if not path.is_file():
        return [f"{at(root, path)}: is missing; list the names in [index], and those without a kata in [still_to_come]"]
    try:
        table = read(path)
    except MalformedTable as error:
        return [f"{without_root(root, error)}; mend that line"]
    index = {name for section in table.get("index", {}).values() for name in section}
    to_come: dict[str, str] = table.get("still_to_come", {})
    chapters_here = {folder.name[3:] for folder in chapters(root)}
    used = defaultdict(list)
    for chapter, entry in entries(root):
        for name in entry.uses:
            used[name].append(f"{at(root, chapter)}: {entry.file}")
    where = at(root, path)
    problems = [
        f"{users[0]} uses {name!r}, which is not in the index of {where}; correct `uses`, or add a new name there"
        for name, users in used.items()
        if name not in index
    ]
    for name in sorted(index | set(to_come)):
        if name not in index or not (hasattr(asyncio, name) or (sys.platform == "win32" and "unix" in name)):
            problems.append(f"{where}: {name} is no name of asyncio's high-level API index; delete or correct it")
        elif name in used and name in to_come:
            problems.append(f"{where}: {name} is used by {used[name][0]}; delete it from [still_to_come]")
        elif name not in used and name not in to_come:
            problems.append(f"{where}: no kata uses {name}; add it to a kata's `uses`, or to [still_to_come]")
        elif to_come.get(name) in chapters_here:
            problems.append(
                f"{where}: {name} was to come in {to_come[name]!r}, but no kata of it uses it; "
                "add it to the `uses` of one, or plan it for another chapter"
            )
    return problems


SPEC = (claims_are_well_formed, claim_markers_are_known, claims_have_their_tests, api_index_is_covered)
