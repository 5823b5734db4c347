"""The notes' typed run() is right for a type checker too, not only for its hints."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

SOLUTION = Path(__file__).parents[2] / "solutions" / "04_running" / "02_run_typed.py"


@pytest.mark.claim("run-typed")
@pytest.mark.timeout(120)
@pytest.mark.skipif(find_spec("mypy") is None, reason="needs mypy: pip install -e '.[dev]'")
def test_the_typed_run_returns_what_its_coroutine_returns(tmp_path: Path) -> None:
    """mypy, strict, finds nothing wrong with it, and infers T from the coroutine."""
    program = tmp_path / "typed.py"
    use = "\n\nasync def count() -> int:\n    return 1\n\n\nreveal_type(run(count()))\nrun(1)\n"
    program.write_text(SOLUTION.read_text(encoding="utf-8") + use, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--config-file=", str(program)]
    said = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path).stdout
    errors = [line for line in said.splitlines() if ": error:" in line]
    assert re.search(r'Revealed type is "(builtins\.)?int"', said), said
    assert len(errors) == 1, said
    assert 'incompatible type "int"' in errors[0], said
