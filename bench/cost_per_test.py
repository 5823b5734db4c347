"""What a judged test costs over plain pytest-asyncio, and how a run grows with the number of katas.

    python bench/cost_per_test.py [--rounds 5]

Makes collections of 10 to 1,000 copies of one kata (four tests, which sleep for no time at all, so that both sides do
the same work), and runs each in a new process: once under the dojo, once as plain pytest-asyncio tests on the default
loop. Both sides are measured in turn, in one run; the figure of a size is the median of its rounds.
"""

import argparse
import statistics
import tempfile
from pathlib import Path

from collections_to_measure import lay_out, run

SIZES = (10, 30, 100, 300, 1000)
TESTS_PER_KATA = 4

KATA = '''"""Adds what two coroutines return."""

import asyncio


async def add(first, second):
    return sum(await asyncio.gather(first, second))
'''
TESTS = '''"""bench/add: a kata to copy."""

import asyncio

import pytest


async def later(value):
    await asyncio.sleep(0)
    return value


@pytest.mark.parametrize("second", [2, 3, 4])
async def test_adds(kata, second):
    """Adds."""
    assert await kata.add(later(1), later(second)) == 1 + second, "the sum"


def test_runs(kata):
    """Adds from a synchronous test."""
    assert asyncio.run(kata.add(later(1), later(1))) == 2, "the sum"
'''
PLAIN_FIXTURE = """

@pytest.fixture
def kata():
    import importlib.util
    from pathlib import Path

    path = Path(__file__).with_name(Path(__file__).name.replace("test_", "kata_"))
    spec = importlib.util.spec_from_file_location("kata", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
"""


def make_dojo(root: Path, size: int) -> tuple[Path, str]:
    """Lay out `size` copies as katas of the dojo; return the folder and what to run in it."""
    files = {}
    for number in range(size):
        chapter, name = f"{number // 100:02}_bench", f"{number % 100:02}_add"
        files[f"solutions/{chapter}/{name}.py"] = KATA
        files[f"tests/katas/{chapter}/test_{name}.py"] = TESTS
    return lay_out(root, files), "solutions"


def make_plain(root: Path, size: int) -> tuple[Path, str]:
    """Lay out the same tests, as many times, for pytest-asyncio alone; return the folder and what to run in it."""
    for number in range(size):
        folder = root / f"chapter_{number // 100:02}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"kata_{number % 100:02}.py").write_text(KATA)
        (folder / f"test_{number % 100:02}.py").write_text(TESTS + PLAIN_FIXTURE)
    (root / "pytest.ini").write_text(
        "[pytest]\nasyncio_mode = auto\nasyncio_default_fixture_loop_scope = function\n"
        "addopts = --import-mode=importlib -p no:respx -p no:anyio\ntimeout = 5\n"
    )
    return root, "."


def main() -> None:
    """Print one line a size, then the cost of a test and of the start."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="runs of each side, of which the median counts")
    rounds = parser.parse_args().rounds
    figures: dict[int, tuple[float, float]] = {}
    print(f"{'katas':>6} {'tests':>6} {'dojo s':>8} {'plain s':>8} {'ratio':>6} {'ms more a test':>15}")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            sides = []
            for make in (make_dojo, make_plain):
                root = Path(folder) / f"{make.__name__}_{size}"
                root.mkdir()
                sides.append(make(root, size))
                run(*sides[-1])  # fills the caches of compiled files
            runs = [[run(*side)[0] for side in sides] for _ in range(rounds)]
            dojo, plain = (statistics.median(times[side] for times in runs) for side in (0, 1))
            figures[size] = dojo, plain
            tests = size * TESTS_PER_KATA
            more = (dojo - plain) / tests * 1000
            print(f"{size:>6} {tests:>6} {dojo:>8.2f} {plain:>8.2f} {dojo / plain:>6.2f} {more:>15.2f}")
    small, large = SIZES[0], SIZES[-1]
    for name, side in (("dojo", 0), ("plain", 1)):
        slope = (figures[large][side] - figures[small][side]) / (large - small) / TESTS_PER_KATA
        start = figures[small][side] - slope * small * TESTS_PER_KATA
        print(f"{name}: {slope * 1000:.2f} ms a test, {start:.2f} s to start")


if __name__ == "__main__":
    main()
