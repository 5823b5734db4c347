"""How long one kata takes from the command to the verdict, against plain pytest with the same plugins installed.

    python bench/start_up.py [--rounds 15]

Each side is a new process that judges one kata file whose only test is trivial, so that what is measured is the
start. Plain pytest loads what the dojo's dependencies bring along (pytest-asyncio, pytest-timeout, and the plugins of
respx and anyio); the dojo switches the last two off, as they import httpx, and lets the katas that need them import
them. "bare" is pytest with no plugin at all: what nobody can go below.
"""

import argparse
import statistics
import tempfile
from pathlib import Path

from collections_to_measure import lay_out, run

KATA = '"""Answers."""\n\n\nasync def answer():\n    return 42\n'
TESTS = '''"""bench/answer: the smallest kata."""


async def test_answer(kata):
    """It answers."""
    assert await kata.answer() == 42, "42"
'''
PLAIN = """async def answer():
    return 42


async def test_answer():
    assert await answer() == 42
"""


def main() -> None:
    """Print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="runs of each side, of which the median counts")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        files = {"katas/01_bench/01_answer.py": KATA, "tests/katas/01_bench/test_01_answer.py": TESTS}
        dojo = lay_out(Path(folder) / "dojo", files)
        plain = Path(folder) / "plain"
        plain.mkdir()
        (plain / "test_answer.py").write_text(PLAIN)
        (plain / "test_bare.py").write_text("def test_answer():\n    assert 42 == 42\n")
        (plain / "pytest.ini").write_text(
            "[pytest]\nasyncio_mode = auto\nasyncio_default_fixture_loop_scope = function\n"
        )
        unused = ("no:asyncio", "no:timeout", "no:respx", "no:anyio", "no:xdist", "no:random_order")
        off = [word for name in unused for word in ("-p", name)]
        sides = {
            "dojo": (dojo, ["katas/01_bench/01_answer.py"]),
            "plain": (plain, ["--timeout=5", "test_answer.py"]),
            "bare": (plain, ["-c", "/dev/null", "--rootdir=.", *off, "test_bare.py"]),
        }
        for root, arguments in sides.values():
            run(root, *arguments)  # fills the caches of compiled files
        times: dict[str, list[float]] = {name: [] for name in sides}
        for _ in range(rounds):
            for name, (root, arguments) in sides.items():
                times[name].append(run(root, *arguments)[0])
    medians = {name: statistics.median(runs) for name, runs in times.items()}
    for name, median in medians.items():
        print(f"{name:>6}: {median * 1000:.0f} ms")
    print(f"dojo / plain: {medians['dojo'] / medians['plain']:.2f}")


if __name__ == "__main__":
    main()
