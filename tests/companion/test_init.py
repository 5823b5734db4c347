"""`dojo init` makes a folder to work in that needs no repository, and loses nothing of anybody's."""

import errno
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from async_dojo.companion.errors import Problem
from async_dojo.companion.workspace import find_workspace
from async_dojo.companion.workspaces import material, pristine
from async_dojo.companion.workspaces.creating import create
from async_dojo.companion.workspaces.manifest import NAME
from async_dojo.companion.workspaces.material import files_of
from async_dojo.companion.workspaces.pristine import start_over

REPOSITORY = Path(__file__).parents[2]
TEMPLATE = Path(material.__file__).with_name("template")
ONLY_HERE = {"testpaths", "pythonpath", "python_files"}  # settings in which a workspace may differ


@pytest.fixture
def made(small, tmp_path, monkeypatch) -> Path:
    """A workspace, made of the small collection as if that had been installed."""
    small.write("spec/claims.toml", "")
    monkeypatch.setattr(pristine, "material", lambda: small.root)
    made = tmp_path / "mine"
    create(made, small.root)
    return made


def content_of(root: Path) -> dict[str, bytes]:
    """Return the content of all files below a folder."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_workspace_has_what_a_learner_needs(made):
    """Katas, tests to read, solutions, settings, an editor's set-up, a devcontainer; nothing else of the collection."""
    assert [listed.slug for listed in find_workspace(made).katas] == ["first/one", "first/two", "second/three"]
    for path in ("tests/katas/01_first/test_01_one.py", "solutions/01_first/01_one.py", "README.md", "README.ja.md"):
        assert (made / path).exists()
    settings = json.loads((made / ".vscode/settings.json").read_text())
    assert settings["python.testing.pytestEnabled"] is True
    assert settings["python.testing.pytestArgs"] == ["katas"]
    assert "ms-python.vscode-pylance" in json.loads((made / ".vscode/extensions.json").read_text())["recommendations"]
    assert "async-dojo" in json.loads((made / ".devcontainer/devcontainer.json").read_text())["postCreateCommand"]
    assert not (made / "tests/engine").exists()
    assert not (made / "record.jsonl").exists()


def test_pytest_works_there(made, small):
    """A plain pytest judges the katas, and one that is solved passes."""
    small.root = made
    small.solve("01_first/01_one")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--lang", "en"],
        cwd=made,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "1 of 3 katas solved. Next: katas/01_first/02_two.py" in done.stdout


def test_dojo_works_there(made, small):
    """The companion finds its way from any folder below."""
    small.root = made / "katas" / "01_first"
    done = small.dojo("list")
    assert (done.status, done.err) == (0, "")
    assert "0 of 3 katas solved." in done.out


def test_settings_are_those_of_the_repository():
    """Katas are judged in a workspace as in the repository: the same settings, but for where tests are."""
    here, there = (
        tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
        for folder in (REPOSITORY, TEMPLATE)
    )
    assert {name: here[name] for name in set(here) - ONLY_HERE} == {
        name: there[name] for name in set(there) - ONLY_HERE
    }
    assert set(there["python_files"]) < set(here["python_files"])


@pytest.mark.parametrize("path", ["README.md", "notes.txt", "src/app.py", ".gitignore", "conftest.py/folder.txt"])
def test_a_folder_with_files_of_its_own_is_left_alone(small, tmp_path, each_language, path):
    """Where anything stands in the way or says that the folder is for something else, nothing at all is written."""
    small.write("spec/claims.toml", "")
    (tmp_path / "mine" / path).parent.mkdir(parents=True)
    (tmp_path / "mine" / path).write_text("my own")
    before = content_of(tmp_path / "mine")
    expected = {"en": "is not empty: name a new folder", "ja": "空ではありません。別のフォルダを指定"}[each_language]
    with pytest.raises(Problem, match=expected) as problem:
        create(tmp_path / "mine", small.root)
    assert path.removesuffix("/folder.txt") in str(problem.value)
    assert content_of(tmp_path / "mine") == before


def test_many_files_are_not_all_shown(small, tmp_path):
    """The message stays short in a full folder."""
    small.write("spec/claims.toml", "")
    for number in range(20):
        small.write(f"mine/{number}.txt", "my own")
    with pytest.raises(Problem) as problem:
        create(tmp_path / "mine", small.root)
    assert len(str(problem.value).splitlines()) == 7
    assert str(problem.value).endswith("\n  ...")


def test_a_new_repository_and_an_environment_are_no_obstacle(small, tmp_path):
    """`git init`, `python -m venv` and `dojo init .` in one folder, in whatever order, is a usual way to begin."""
    small.write("spec/claims.toml", "")
    for path in (".git/config", ".venv/lib/x.py", "env/pyvenv.cfg", "env/lib/y.py", ".DS_Store"):
        small.write(f"mine/{path}", "there before")
    create(tmp_path / "mine", small.root)
    assert (tmp_path / "mine/katas/01_first/01_one.py").exists()
    assert (tmp_path / "mine/.git/config").read_text() == "there before"


def test_a_full_disk_is_said(small, tmp_path, monkeypatch, each_language):
    """What the system says is part of the message, and the call can be made again."""
    small.write("spec/claims.toml", "")

    def full(file, content):
        raise OSError(errno.ENOSPC, "No space left on device", str(file))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(Problem, match="No space left on device"):
            create(tmp_path / "mine", small.root)
    create(tmp_path / "mine", small.root)
    assert len(find_workspace(tmp_path / "mine").katas) == 3


def test_a_workspace_is_told_of_update(made, small):
    """Init in a workspace says what is meant there."""
    with pytest.raises(Problem, match="is a workspace already: `dojo update` there"):
        create(made, small.root)


def test_an_interrupted_init_can_be_run_again(small, tmp_path, monkeypatch):
    """Wherever it was stopped, and whatever half a file it left, the second call makes the same workspace."""
    small.write("spec/claims.toml", "")
    create(tmp_path / "whole", small.root)
    replace, calls = Path.replace, 0

    def stop_at_the_ninth(self, target):
        nonlocal calls
        calls += 1
        if calls == 9:
            self.write_bytes(b"ha")
            raise KeyboardInterrupt
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop_at_the_ninth)
        with pytest.raises(KeyboardInterrupt):
            create(tmp_path / "again", small.root)
    assert not (tmp_path / "again" / NAME).exists()
    create(tmp_path / "again", small.root)
    assert content_of(tmp_path / "again") == content_of(tmp_path / "whole")


def test_the_repository_is_material_without_strays(tmp_path, small):
    """Caches, and what a learner has put beside the katas, do not get into a workspace."""
    small.write("spec/claims.toml", "")
    small.write("katas/01_first/__pycache__/01_one.cpython-311.pyc", "x")
    small.write("katas/01_first/01_one.mine.py", "x")
    small.write("katas/01_first/notes.md", "x")
    files = files_of(small.root)
    assert {path for path in files if path.startswith("katas/01_first/")} == {
        "katas/01_first/01_one.py",
        "katas/01_first/02_two.py",
        "katas/01_first/chapter.toml",
    }


def test_reset_keeps_what_was_written(made):
    """The kata is as it was given, and each version of the learner's lies beside it."""
    kata = find_workspace(made).katas[0].kata
    given = kata.path.read_bytes()
    assert start_over(made, kata) is None
    for number, name in enumerate(("01_one.mine.py", "01_one.mine-2.py")):
        kata.path.write_text(f"mine = {number}")
        kept = start_over(made, kata)
        assert kept.name == name
        assert kept.read_text() == f"mine = {number}"
        assert kata.path.read_bytes() == given
    kata.path.unlink()
    assert start_over(made, kata) is None
    assert kata.path.read_bytes() == given
    assert len(find_workspace(made).katas) == 3


def test_reset_does_nothing_where_only_line_ends_differ(made):
    """A kata that git has given the ends of lines that Windows has is as it was given."""
    kata = find_workspace(made).katas[0].kata
    kata.path.write_bytes(kata.path.read_bytes().replace(b"\n", b"\r\n"))
    assert start_over(made, kata) is None
    assert not list(made.rglob("*.mine.py"))


def test_reset_that_fails_leaves_what_was_written(made, monkeypatch):
    """The learner's version is on the disk before the kata is replaced."""
    kata = find_workspace(made).katas[0].kata
    kata.path.write_text("mine = 1")

    def full(path, content):
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(pristine, "write_atomically", full)
    with pytest.raises(Problem, match="No space left on device"):
        start_over(made, kata)
    assert kata.path.read_text() == "mine = 1"
    assert kata.path.with_name("01_one.mine.py").read_text() == "mine = 1"


def test_reset_waits_for_update(made, small):
    """Where the package is newer than the workspace, its katas are not those that were given."""
    small.write("katas/01_first/01_one.py", "newer = True")
    with pytest.raises(Problem, match="`dojo update` first"):
        start_over(made, find_workspace(made).katas[0].kata)


def test_reset_in_a_clone_asks_git(small, monkeypatch):
    """In a clone of the repository a kata was given as it was committed last with its work to do."""
    kata = small.workspace.katas[0].kata
    with pytest.raises(Problem, match=r"git cannot tell how katas/01_first/01_one.py was given: \S"):
        start_over(small.root, kata)
    small.commit()
    given = kata.path.read_bytes()
    small.solve("01_first/01_one")
    with monkeypatch.context() as patch:
        patch.setenv("PATH", str(small.root))
        with pytest.raises(Problem, match="git is not installed"):
            start_over(small.root, kata)
    assert start_over(small.root, kata).name == "01_one.mine.py"
    assert kata.path.read_bytes() == given
    small.solve("01_first/01_one")
    small.commit()
    assert start_over(small.root, kata).name == "01_one.mine-2.py"
    assert kata.path.read_bytes() == given


def test_reset_in_a_clone_needs_a_commit_with_the_work_to_do(small):
    """An answer that was committed is not how the kata was given, and is not said to be."""
    small.solve("01_first/01_one")
    small.commit()
    kata = small.workspace.katas[0].kata
    small.write("katas/01_first/01_one.py", "mine = 1")
    with pytest.raises(Problem, match="no commit has it with its # TODO"):
        start_over(small.root, kata)
    assert kata.path.read_text() == "mine = 1"
