"""How long it takes from a save to the verdict: `dojo`'s own loop, against two that start a new interpreter each time.

    python bench/save_to_verdict.py [--saves 100]

All sides judge the same kata on the same files, in turn in one run:

- dojo: the real watcher sees the real write of a file, the warm runner judges it, and the verdict has arrived where the
  screen would show it.
- pytest: a new `python -m pytest` on the kata, from its start to its end.
- koans: python_koans' loop, emulated by what it does after a save: a new interpreter loads all its koans (37 modules
  with 8 tests each, about as there) with unittest, and runs them all; those that are not done yet, here all of them,
  fail with a traceback.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from collections_to_measure import run

from async_dojo.companion.session import Session
from async_dojo.companion.workspace import Workspace
from async_dojo.companion.workspaces.creating import create
from async_dojo.companion.workspaces.material import material

KATA = "coroutines/single_use"
MODULES, TESTS = 37, 8
KOANS = f"""
import unittest

names = ["koans.about_%s" % number for number in range({MODULES})]
suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromName(name) for name in names)
result = unittest.TestResult()
suite(result)
print(result.failures[0][1], len(result.failures))
"""


def lay_out(root: Path) -> Path:
    """Make a workspace of `root`, with koans beside it, and return the kata's file."""
    create(root, material())
    koans = root / "koans"
    koans.mkdir()
    (koans / "__init__.py").touch()
    for number in range(MODULES):
        test = "    def test_{0}(self):\n        self.assertEqual('-=> FILL ME IN! <=-', {0})\n\n"
        tests = "".join(test.format(i) for i in range(TESTS))
        (koans / f"about_{number}.py").write_text(f"import unittest\n\n\nclass About(unittest.TestCase):\n{tests}")
    (root / "contemplate_koans.py").write_text(KOANS)
    return Workspace(root).by_slug[KATA].path


async def saves(root: Path, count: int, cold: dict[str, list[float]]) -> list[float]:
    """Return the seconds from each save to its verdict; a cold run of each other side stands between two of them."""
    news = asyncio.Event()
    session = Session(Workspace(root), news.set)
    solution = (root / "solutions" / session.workspace.by_slug[KATA].path.relative_to(root / "katas")).read_text()

    async def until_judged(digest_before: str) -> None:
        while session.verdict is None or session.verdict.digest == digest_before:
            news.clear()
            await news.wait()

    session.begin(session.workspace.by_slug[KATA])
    await until_judged("")
    times = []
    for number in range(count):
        for name, seconds in cold.items():
            seconds.append(await asyncio.to_thread(SIDES[name], root))
        assert session.verdict is not None
        before = session.verdict.digest
        start = time.perf_counter()
        session.listed.path.write_text(f"{solution}\n# save {number}\n")
        await until_judged(before)
        times.append(time.perf_counter() - start)
        assert session.verdict.outcome == "solved"
    await session.end()
    return times


def pytest_cold(root: Path) -> float:
    """Return the seconds of a new `python -m pytest` on the kata."""
    path = Workspace(root).by_slug[KATA].shown
    return run(root, path)[0]


def koans_cold(root: Path) -> float:
    """Return the seconds of a new interpreter that loads the koans and runs them."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "contemplate_koans.py"], cwd=root, capture_output=True, check=True)
    return time.perf_counter() - start


SIDES = {"pytest": pytest_cold, "koans": koans_cold}


def main() -> None:
    """Print median and 95th percentile of each side, and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--saves", type=int, default=100)
    count = parser.parse_args().saves
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled files are cached on a learner's machine
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        kata = lay_out(root)
        kata.write_text((root / "solutions" / kata.relative_to(root / "katas")).read_text())
        for side in SIDES.values():
            side(root)  # fills the caches of compiled files
        cold: dict[str, list[float]] = {name: [] for name in SIDES}
        times = {"dojo": asyncio.run(saves(root, count, cold)), **cold}
    for name, seconds in times.items():
        median, late = statistics.median(seconds), statistics.quantiles(seconds, n=20)[-1]
        print(f"{name:>6}: median {median * 1000:.0f} ms, 95th percentile {late * 1000:.0f} ms ({len(seconds)} times)")
    ours = statistics.median(times["dojo"])
    for name in SIDES:
        print(f"dojo / {name}: {ours / statistics.median(times[name]):.2f}")


if __name__ == "__main__":
    main()
