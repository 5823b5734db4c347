"""How long bad answers take to get their verdict: a deadlock, and code that never ends.

    python bench/verdicts.py

Runs one kata a row in a new process with the dojo's default time limit, and prints the time that pytest reports for the
test (set-up, call and teardown) and that of the whole process.
"""

import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from collections_to_measure import lay_out, run

TESTS = '''"""bench: one call."""


async def test_answers(kata):
    """It answers."""
    assert await kata.answer() == 42, "42"
'''
WAIT = "import asyncio\n\n\nasync def answer():\n"
CATCH_ALL = "        try:\n            await asyncio.sleep(0)\n        except BaseException:\n            pass\n"
ANSWERS = {
    "right": WAIT + "    await asyncio.sleep(3600)\n    return 42\n",
    "deadlock": WAIT + "    await asyncio.Event().wait()\n",
    "deadlock among 100 tasks": WAIT
    + "    lock = asyncio.Lock()\n"
    + "    await asyncio.gather(*(lock.acquire() for _ in range(100)))\n",
    "time.sleep(3600)": "import time\n\n\nasync def answer():\n    time.sleep(3600)\n",
    "while True: pass": WAIT + "    while True:\n        pass\n",
    "while True at import": "while True:\n    pass\n",
    "except BaseException in a loop": WAIT + "    while True:\n" + CATCH_ALL,
    "endless recursion": "async def answer():\n    return await answer()\n",
}


def main() -> None:
    """Print a row for each answer."""
    print(f"{'answer':<32} {'test s':>8} {'process s':>10}")
    for name, answer in ANSWERS.items():
        with tempfile.TemporaryDirectory() as folder:
            files = {"katas/01_bench/01_answer.py": answer, "tests/katas/01_bench/test_01_answer.py": TESTS}
            root = lay_out(Path(folder), files)
            expected = 0 if name == "right" else 1
            process, _ = run(root, "katas/01_bench/01_answer.py", "--junitxml=times.xml", expected=expected)
            case = ElementTree.parse(root / "times.xml").find(".//testcase")
            test = float(case.attrib["time"]) if case is not None else float("nan")
        print(f"{name:<32} {test:>8.3f} {process:>10.2f}")


if __name__ == "__main__":
    main()
