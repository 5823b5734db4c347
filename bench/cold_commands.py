"""How long the quick commands of `dojo` take, each in a new process on the whole collection.

    python bench/cold_commands.py [--rounds 15]

Beside them an interpreter that does nothing, which nobody can go below.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from save_to_verdict import lay_out

COMMANDS = {
    "python": ["-c", ""],
    "dojo list": ["-m", "async_dojo", "list"],
    "dojo hint": ["-m", "async_dojo", "hint"],
    "dojo show": ["-m", "async_dojo", "show", "single_use"],
}


def main() -> None:
    """Print median and maximum of each command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled files are cached on a learner's machine
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as folder:
        lay_out(Path(folder))
        for number in range(rounds + 1):
            for name, words in COMMANDS.items():
                start = time.perf_counter()
                subprocess.run([sys.executable, *words], cwd=folder, capture_output=True, check=True)
                if number:  # the first round fills the caches of compiled files
                    times[name].append(time.perf_counter() - start)
    for name, seconds in times.items():
        print(f"{name:>10}: median {statistics.median(seconds) * 1000:.0f} ms, at most {max(seconds) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
