"""Runs pytest on throw-away collections: in a fork of a warm process, which spares the imports, or in a new one."""

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

# .ci/run judges the engine as a learner starts it; a plain `pytest` is to stay under a minute.
IS_COLD = bool(os.environ.get("ASYNC_DOJO_THOROUGH")) or "forkserver" not in multiprocessing.get_all_start_methods()


def settings_of_pytest() -> dict[str, str]:
    """Return the files by which pytest judges this repository, name -> content, without what is for other tools."""
    repository = Path(__file__).parents[2]
    settings = (repository / "pyproject.toml").read_text(encoding="utf-8").partition("[tool.pytest.ini_options]")
    return {
        "pyproject.toml": "".join(settings[1:]).partition("\n[tool.")[0] + "\n",
        "conftest.py": (repository / "conftest.py").read_text(encoding="utf-8"),
    }


def run_pytest(
    arguments: Sequence[str], *, cwd: Path, environment: Mapping[str, str], timeout: float
) -> tuple[int, bytes, bytes]:
    """Return exit status, stdout and stderr of `python -m pytest` in a folder, with just that environment.

    Raises subprocess.TimeoutExpired after `timeout` seconds.
    """
    if IS_COLD or "-n2" in arguments:  # the workers of xdist are new processes in any case
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *arguments],
            cwd=cwd,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
        )
        return done.returncode, done.stdout, done.stderr
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["async_dojo.companion.judge", "async_dojo.companion.preload"])
    with tempfile.TemporaryDirectory() as folder:
        streams = [f"{folder}/out", f"{folder}/err"]
        process = context.Process(target=_pytest, args=(list(arguments), str(cwd), dict(environment), streams))
        process.start()
        process.join(timeout)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise subprocess.TimeoutExpired(["pytest", *arguments], timeout)
        return process.exitcode, *(Path(stream).read_bytes() for stream in streams)


def _pytest(arguments: list[str], cwd: str, environment: dict[str, str], streams: list[str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for descriptor, path in enumerate(streams, 1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), descriptor)
    sys.path[:0] = [cwd, *environment["PYTHONPATH"].split(os.pathsep)]

    import pytest

    sys.exit(pytest.main(arguments))
