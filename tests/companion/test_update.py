"""`dojo update` brings what is new, and never overwrites what the learner has edited."""

import json
import shutil
from itertools import count
from pathlib import Path

import pytest

from async_dojo.collection.layout import every_kata
from async_dojo.companion.errors import Problem
from async_dojo.companion.progress import Noted, Progress
from async_dojo.companion.workspaces.creating import create
from async_dojo.companion.workspaces.manifest import NAME
from async_dojo.companion.workspaces.updating import Updated, update

ONE, TWO, THREE = "katas/01_first/01_one.py", "katas/01_first/02_two.py", "katas/02_second/01_three.py"
TEST_THREE = "tests/katas/02_second/test_01_three.py"


@pytest.fixture
def mine(small, tmp_path) -> Path:
    """A workspace made of the small collection, which a test may change then as a new version would."""
    small.write("spec/claims.toml", "")
    create(tmp_path / "mine", small.root)
    return tmp_path / "mine"


def content_of(root: Path) -> dict[str, bytes]:
    """Return the content of all files below a folder."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_what_was_not_edited_is_replaced(small, mine):
    """New files come, changed ones are replaced, and those that are gone upstream go."""
    small.write(ONE, "newer = 1\n")
    small.write("solutions/01_first/03_new.py", "solved = 1\n")
    (small.root / "solutions/01_first/02_two.py").unlink()
    done = update(mine, small.root)
    assert (done.added, done.replaced, done.removed) == (
        ["solutions/01_first/03_new.py"],
        [ONE],
        ["solutions/01_first/02_two.py"],
    )
    assert (mine / ONE).read_text() == "newer = 1\n"
    assert not (mine / "solutions/01_first/02_two.py").exists()


def test_what_was_edited_stays(small, mine):
    """The new text of an edited file lies beside it, once; where only the learner has changed it, nothing is said."""
    (mine / ONE).write_text("mine = 1\n")
    (mine / TWO).write_text("mine = 2\n")
    (mine / "pyproject.toml").write_text("# mine\n")
    small.write(ONE, "newer = 1\n")
    done = update(mine, small.root)
    assert done.kept == [(ONE, "katas/01_first/01_one.new.py")]
    assert (mine / ONE).read_text() == "mine = 1\n"
    assert (mine / TWO).read_text() == "mine = 2\n"
    assert (mine / "pyproject.toml").read_text() == "# mine\n"
    assert (mine / "katas/01_first/01_one.new.py").read_text() == "newer = 1\n"
    again = update(mine, small.root)
    assert (again.kept, again.replaced, again.added) == ([], [], [])
    assert (mine / ONE).read_text() == "mine = 1\n"


def test_an_edited_kata_that_is_gone_is_kept_aside(small, mine):
    """What the learner has written is not deleted with the kata, but is no kata any more: it has no tests."""
    (mine / TWO).write_text("mine = 2\n")
    for path in (TWO, "tests/katas/01_first/test_02_two.py", "solutions/01_first/02_two.py"):
        (small.root / path).unlink()
    done = update(mine, small.root)
    assert done.left == ["katas/01_first/02_two.mine.py"]
    assert done.removed == ["solutions/01_first/02_two.py", "tests/katas/01_first/test_02_two.py"]
    assert (mine / done.left[0]).read_text() == "mine = 2\n"
    assert [kata.slug for kata in every_kata(mine)] == ["first/one", "second/three"]


def test_other_files_that_were_edited_stay(small, mine):
    """The rule is the same for settings; their new text has a name that neither pytest nor an editor reads."""
    (mine / ".gitignore").write_text("mine\n")
    (mine / "conftest.py").write_text("# mine\n")
    small.write("conftest.py", "# newer\n")
    done = update(mine, small.root)
    assert done.kept == [("conftest.py", "conftest.new.py")]
    assert (mine / "conftest.py").read_text() == "# mine\n"
    assert (mine / ".gitignore").read_text() == "mine\n"


def test_line_ends_are_no_edits(small, mine):
    """A workspace that git has checked out on Windows was not edited."""
    for path, content in content_of(mine).items():
        (mine / path).write_bytes(content.replace(b"\n", b"\r\n"))
    assert not any(changes(update(mine, small.root)))
    small.write(ONE, "newer = 1\n")
    assert update(mine, small.root).replaced == [ONE]


def test_nothing_new_changes_nothing(small, mine):
    """An update to the same collection does nothing, and says so."""
    before = content_of(mine)
    assert not any(changes(update(mine, small.root)))
    assert content_of(mine) == before


@pytest.mark.parametrize("edited", [True, False])
def test_a_renumbered_kata_takes_the_edits_along(small, mine, edited):
    """The slug is the identity: another number, or another chapter's number, is another path of the same kata."""
    if edited:
        (mine / THREE).write_text("mine = 3\n")
    new = "katas/03_second/02_three.py"
    for old, moved in ((THREE, new), ("katas/02_second/chapter.toml", "katas/03_second/chapter.toml")):
        small.write(moved, (small.root / old).read_text())
        (small.root / old).unlink()
    given = (small.root / new).read_text()
    cache = mine / "katas/02_second/__pycache__/01_three.pyc"
    cache.parent.mkdir()
    cache.write_text("")
    done = update(mine, small.root)
    assert done.moved == ([(THREE, new)] if edited else [])
    assert (mine / new).read_text() == ("mine = 3\n" if edited else given)
    assert not (mine / "katas/02_second").exists()
    assert done.kept == []


def test_a_renumbered_kata_may_change_too(small, mine):
    """The edited file moves, and the new stub lies beside it under the new number."""
    (mine / THREE).write_text("mine = 3\n")
    small.write("katas/02_second/02_three.py", "newer = 3\n")
    (small.root / THREE).unlink()
    done = update(mine, small.root)
    assert done.moved == [(THREE, "katas/02_second/02_three.py")]
    assert done.kept == [("katas/02_second/02_three.py", "katas/02_second/02_three.new.py")]
    assert (mine / "katas/02_second/02_three.py").read_text() == "mine = 3\n"
    assert (mine / "katas/02_second/02_three.new.py").read_text() == "newer = 3\n"
    assert not (mine / THREE).exists()
    assert [kata.slug for kata in every_kata(mine)] == ["first/one", "first/two", "second/three"]


def test_a_new_version_is_never_put_over_what_lies_beside(small, mine):
    """What an earlier update has put there, and the learner may have edited since, stays as it is."""
    (mine / TWO).write_text("mine = 2\n")
    small.write(TWO, "newer = 2\n")
    beside = mine / "katas/01_first/02_two.new.py"
    assert update(mine, small.root).kept == [(TWO, "katas/01_first/02_two.new.py")]
    beside.write_text("merged = 2\n")
    small.write(TWO, "newest = 2\n")
    assert update(mine, small.root).kept == [(TWO, "katas/01_first/02_two.new-2.py")]
    assert beside.read_text() == "merged = 2\n"
    assert beside.with_name("02_two.new-2.py").read_text() == "newest = 2\n"


def test_solved_katas_with_new_tests_are_judged_again(small, mine):
    """Which katas were solved by tests that are others now is told; unsolved ones are not."""
    Progress(mine).record({"first/one": Noted("solved", "x", 0.0), "first/two": Noted("failed", "y", 0.0)})
    for name in ("01_one", "02_two"):
        tests = f"tests/katas/01_first/test_{name}.py"
        small.write(tests, (small.root / tests).read_text() + "\n# harder\n")
    assert update(mine, small.root).judge_again == ["first/one"]


def test_the_command_says_what_it_did(small, mine, monkeypatch, capsys, in_language):
    """Each kind of change has its sentence, and a kata that the new tests reject is named."""
    from async_dojo.companion.management import update as command
    from async_dojo.companion.workspaces import material

    in_language("en")
    Progress(mine).record({"first/one": Noted("solved", "x", 0.0)})
    tests = "tests/katas/01_first/test_01_one.py"
    small.write(tests, (small.root / tests).read_text() + "\n# harder\n")
    (mine / TWO).write_text("mine = 2\n")
    small.write(TWO, "newer = 2\n")
    monkeypatch.setattr(material, "material", lambda: small.root)
    monkeypatch.chdir(mine)
    command.main([], standalone_mode=False)
    said = capsys.readouterr().out
    assert "files brought up to date: 1" in said
    assert f"you have edited {TWO}: the new one is katas/01_first/02_two.new.py" in said
    assert "solved katas with new tests, judged again: 1" in said
    assert "not solved by the new tests: first/one" in said


def test_an_interrupted_update_ends_in_the_same_state(small, mine, tmp_path, monkeypatch):
    """Stopped before any of the changes that it makes, and run again, it comes to what an uninterrupted one does."""
    Progress(mine).record({"second/three": Noted("solved", "x", 0.0), "first/two": Noted("solved", "y", 0.0)})
    (mine / THREE).write_text("mine = 3\n")
    (mine / ONE).write_text("mine = 1\n")
    (mine / TWO).write_text("mine = 2\n")
    small.write(ONE, "newer = 1\n")
    small.write("solutions/01_first/03_new.py", "solved = 1\n")
    for old, new in ((THREE, "katas/03_second/02_three.py"), (TEST_THREE, "tests/katas/03_second/test_02_three.py")):
        small.write(new, (small.root / old).read_text() + "\n# newer\n")
        (small.root / old).unlink()
    for gone in (TWO, "katas/02_second/chapter.toml", "solutions/02_second/01_three.py"):
        (small.root / gone).unlink()
    shutil.copytree(mine, tmp_path / "whole")
    whole = update(tmp_path / "whole", small.root)
    assert all((whole.added, whole.moved, whole.kept, whole.left, whole.removed))
    assert whole.judge_again == ["second/three"]
    stop_at, interrupted = 0, True
    while interrupted:
        stop_at += 1
        stopped = tmp_path / f"stopped-{stop_at}"
        shutil.copytree(mine, stopped)
        with monkeypatch.context() as patch:
            stop_before_change(stop_at, patch)
            try:
                done = update(stopped, small.root)
                interrupted = False
            except KeyboardInterrupt:
                done = update_again(patch, stopped, small.root)
        assert content_of(stopped) == content_of(tmp_path / "whole"), stop_at
        assert folders_of(stopped) == folders_of(tmp_path / "whole"), stop_at
        assert done.judge_again == whole.judge_again
    assert stop_at > 12


def stop_before_change(number: int, patch: pytest.MonkeyPatch) -> None:
    """Raise KeyboardInterrupt in place of the change of that number, from 1, that is made to a file or folder."""
    numbers = count(1)

    def stopping(change):
        def stop_or_go_on(self, *values, **more):
            is_clean_up = more.get("missing_ok")  # of write_atomically, when it was stopped
            if not is_clean_up and next(numbers) == number:
                raise KeyboardInterrupt
            return change(self, *values, **more)

        return stop_or_go_on

    for name in ("replace", "rename", "unlink", "rmdir", "mkdir"):
        patch.setattr(Path, name, stopping(getattr(Path, name)))


def update_again(patch: pytest.MonkeyPatch, root: Path, material: Path) -> Updated:
    """Update without interruption."""
    patch.undo()
    return update(root, material)


def folders_of(root: Path) -> set[Path]:
    """Return all folders below a folder."""
    return {path.relative_to(root) for path in root.rglob("*") if path.is_dir()}


def changes(done: Updated) -> list[list]:
    """Return what was done, without the versions."""
    return [done.added, done.replaced, done.moved, done.kept, done.left, done.removed, done.judge_again]


def test_another_version_is_said(small, mine):
    """The versions before and after are told, whichever is the newer one."""
    manifest = json.loads((mine / NAME).read_text())
    (mine / NAME).write_text(json.dumps(manifest | {"version": "99.0"}))
    before, after = update(mine, small.root).version
    assert before == "99.0"
    assert after != "99.0"
    assert json.loads((mine / NAME).read_text())["version"] == after


def test_a_clone_is_told_of_git(small):
    """A clone of the repository is brought up to date by git."""
    with pytest.raises(Problem, match="`git pull` brings new katas"):
        update(small.root, small.root)


def test_a_damaged_manifest_is_said(small, mine):
    """Without the manifest nobody knows what was edited: nothing is touched."""
    (mine / NAME).write_text('{"version": ')
    before = content_of(mine)
    with pytest.raises(Problem, match="is damaged"):
        update(mine, small.root)
    assert content_of(mine) == before
