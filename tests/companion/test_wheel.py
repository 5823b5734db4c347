"""What a learner gets from `pip install`: the wheel alone makes a workspace in which all works."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from async_dojo.companion.workspaces.material import files_of

REPOSITORY = Path(__file__).parents[2]
MATERIAL = "async_dojo/material/"
OF_THE_TEMPLATE = {"README.md", "README.ja.md", "pyproject.toml", ".gitignore"}  # the repository has others
BIN = "Scripts" if sys.platform == "win32" else "bin"

pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.thorough("builds the wheel and makes an environment for it"),
]


def run(*command: object, where: Path, expected: int = 0) -> str:
    """Run a command in a folder, hold it to its exit status, and return what it printed."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST", "LANG", "LC_"))
    }
    environment = {**kept, "LANG": "en_US.UTF-8", "PYTHONUTF8": "1"}
    words = [str(word) for word in command]
    done = subprocess.run(
        words, cwd=where, env=environment, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )
    assert done.returncode == expected, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository as somebody leaves it who works in it: with caches, progress and versions of katas."""
    source = tmp_path_factory.mktemp("source") / "async-dojo"
    shutil.copytree(REPOSITORY, source, ignore=shutil.ignore_patterns(".git", ".venv*", ".*_cache", "build", "dist"))
    for stray in (
        ".dojo/progress.json",
        "dojo-report.html",
        "katas/01_coroutines/03_single_use.mine.py",
        "katas/01_coroutines/03_single_use.mine-2.py",
        "katas/01_coroutines/03_single_use.new.py",
        "tests/katas/01_coroutines/__pycache__/test_03_single_use.pyc",
    ):
        (source / stray).parent.mkdir(exist_ok=True)
        (source / stray).write_text("stray")
    return source


@pytest.fixture(scope="module")
def built(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the source distribution, and the wheel that was built of that, as it is for PyPI."""
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "build", "-o", folder, source, where=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """The wheel."""
    (wheel,) = built.glob("*.whl")
    return wheel


def test_wheel_holds_the_collection_and_nothing_else(built, wheel, source):
    """Katas, solutions, misconceptions, their tests and what is known of the claims; no strays, no other tests."""
    names = zipfile.ZipFile(wheel).namelist()
    of_the_material = {name.removeprefix(MATERIAL) for name in names if name.startswith(MATERIAL)}
    of_the_collection = {path for path in files_of(source) if (source / path).exists() and path not in OF_THE_TEMPLATE}
    of_the_claims = {path.relative_to(source).as_posix() for path in (source / "spec" / "results").glob("*.toml")}
    assert of_the_claims
    assert of_the_material == of_the_collection | of_the_claims | {"spec/differences.toml"}
    assert all(name.startswith(("async_dojo/", "async_dojo-")) for name in names)
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names += opened.getnames()
    for name in names:
        assert not any(part in name for part in ("__pycache__", "/.dojo", ".mine", ".new.", "dojo-report")), name


def test_pip_install_to_the_first_solved_kata(wheel, source, tmp_path):
    """A fresh environment, the wheel alone, `dojo init`: pytest and dojo judge there as they do in the repository."""
    environment = tmp_path / "environment"
    run(sys.executable, "-m", "venv", environment, where=tmp_path)
    python, dojo, pytest_ = (environment / BIN / name for name in ("python", "dojo", "pytest"))
    run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel, where=tmp_path)
    said = run(dojo, "init", "mine", where=tmp_path)
    assert "Your katas are in mine." in said
    mine = tmp_path / "mine"
    for path, content in files_of(source).items():
        assert (mine / path).read_bytes() == content, path
    assert "0 of " in run(pytest_, where=mine, expected=1)
    assert " passed" in run(pytest_, "solutions/01_coroutines", where=mine)
    assert "single_use" in run(dojo, "show", "single_use", where=mine)
    kata = mine / "katas/01_coroutines/03_single_use.py"
    given = kata.read_bytes()
    kata.write_bytes((mine / "solutions/01_coroutines/03_single_use.py").read_bytes())
    assert "1 of 1 katas solved." in run(pytest_, "katas/01_coroutines/03_single_use.py", where=mine)
    run(dojo, "run", "single_use", where=mine)
    assert "1 of " in run(dojo, "list", where=mine)
    assert "3.14 ✓" in run(dojo, "spec", "claim", "run-flags", where=mine)
    assert not (mine / "spec" / "results").exists()
    assert "All is well." in run(dojo, "doctor", where=mine)
    assert "All is up to date." in run(dojo, "update", where=mine)
    assert "03_single_use.mine.py" in run(dojo, "reset", "single_use", where=mine)
    assert kata.read_bytes() == given
