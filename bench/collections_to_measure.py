"""What the benchmarks share: collections to measure, and a timed run of pytest in a new process."""

import subprocess
import sys
import time
import tomllib
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]


def lay_out(root: Path, files: dict[str, str]) -> Path:
    """Write the files below `root`, with the dojo's own conftest.py and pytest settings; return `root`."""
    ini = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    options = "\n".join(f"{name} = {value!r}".replace("True", "true") for name, value in ini.items())
    conftest = (REPOSITORY / "conftest.py").read_text(encoding="utf-8")
    for name, text in {
        "pyproject.toml": f"[tool.pytest.ini_options]\n{options}\n",
        "conftest.py": conftest,
        **files,
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def run(root: Path, *arguments: str, expected: int = 0) -> tuple[float, str]:
    """Return how many seconds a new process took to run pytest in `root`, and what it printed."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    start = time.perf_counter()
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    elapsed = time.perf_counter() - start
    if done.returncode != expected:
        raise SystemExit(done.stdout + done.stderr)
    return elapsed, done.stdout
