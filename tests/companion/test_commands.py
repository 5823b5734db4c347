"""The commands of `dojo`: what they print, how they exit, and that all of it is there in both languages."""

import gettext
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from async_dojo.companion.editor import editor_for
from async_dojo.companion.errors import Problem
from async_dojo.companion.progress import Progress
from async_dojo.companion.workspace import find_workspace

CLAIM = """
[[claim]]
slug = "one-is-one"
section = "first"
verdict = "conditional"
claim.en = "One is one."
claim.ja = "1は1です。"
notes = "notes"
qualification.en = "Where it is not two."
qualification.ja = "2でないところでは。"
sources = ["https://example.org/one"]
katas = ["first/one"]
"""


@pytest.mark.parametrize(
    "name",
    [
        "first/one",
        "one",
        "01_one",
        "katas/01_first/01_one.py",
        "01_first/01_one",
        "tests/katas/01_first/test_01_one.py",
        "irst/o",
    ],
)
def test_a_kata_has_many_names(small, monkeypatch, name):
    """Slug, path, the path of its tests, or a part that no other kata has."""
    monkeypatch.chdir(small.root)
    assert small.workspace.find(name).slug == "first/one"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("first/noe", "did you mean:\n  first/one"),
        ("thre", None),
        ("o", "'o' may be one of 3 katas:"),
        ("zebra", "no kata is called 'zebra'; `dojo list --katas` shows them all"),
        ("", "no kata is called ''"),
    ],
)
def test_a_near_miss_suggests(small, monkeypatch, in_language, name, said):
    """A name that is none gets what is near, and one that several have gets all of those."""
    monkeypatch.chdir(small.root)
    in_language("en")
    if said is None:
        assert small.workspace.find(name).slug == "second/three"
        return
    with pytest.raises(Problem) as caught:
        small.workspace.find(name)
    assert said in str(caught.value)


def test_where_there_are_no_katas_the_way_out_is_said(tmp_path, small):
    """Outside of a workspace the command that makes one is named, in a sentence and with status 1."""
    with pytest.raises(Problem):
        find_workspace(tmp_path.parent)
    small.root = tmp_path.parent
    done = small.dojo("list")
    assert done.status == 1
    assert "`dojo init DIR` makes a folder to work in" in done.err
    assert "Traceback" not in done.err


def test_list_shows_progress_by_chapter(small):
    """What the tests have said counts, and only of the files as they are now."""
    small.solve("01_first/01_one", "02_second/01_three")
    assert small.dojo_process("run", "first/one").status == 0
    done = small.dojo("list")
    assert done.out.splitlines()[:2] == ["01 First   #.  1/2", "02 Second  .   0/1"]
    assert "1 of 3 katas solved.\nNext: katas/01_first/02_two.py" in done.out
    small.write("katas/01_first/01_one.py", "changed = 1\n")
    done = small.dojo("list", "--katas")
    assert "   . first/one" in done.out
    assert "1 changed since the tests last judged them: `dojo run`" in done.out


def test_list_for_programs(small):
    """JSON has each kata with its outcome, hints and times."""
    small.solve("01_first/01_one")
    small.dojo_process("run")
    small.dojo("hint", "two")
    found = json.loads(small.dojo("list", "--json").out)
    assert (found["solved"], found["total"], found["next"]) == (1, 3, "first/two")
    one, two, _ = found["katas"]
    assert (one["slug"], one["outcome"], one["solved_at"] is not None) == ("first/one", "solved", True)
    assert (two["hints"], two["attempts"], two["path"]) == ([1], 0, "katas/01_first/02_two.py")


@pytest.mark.thorough("starts the workers of xdist")
def test_a_run_with_xdist_is_noted(small):
    """The process that hears all verdicts is none of those that judge."""
    small.solve("01_first/01_one")
    pytest.importorskip("xdist", reason="it is not installed")
    (small.root / ".dojo").mkdir()
    subprocess.run([sys.executable, "-m", "pytest", "-n2", "katas"], cwd=small.root, capture_output=True)
    found = json.loads(small.dojo("list", "--json").out)
    assert [kata["outcome"] for kata in found["katas"]] == ["solved", "failed", "failed"]


def test_run_is_pytest_and_keeps_what_it_says(small):
    """The learner's report, pytest's exit status; a plain pytest is noted too, but for a run of part of a kata."""
    done = small.dojo_process("run", "one", "two")
    assert done.status == 1
    assert "0 of 2 katas solved. Next: " in done.out
    assert Progress(small.root).read()["first/one"].outcome == "failed"
    small.solve("01_first/01_one")
    pytest_ = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "katas/01_first/01_one.py"]
    subprocess.run([*pytest_, "-k", "twice"], cwd=small.root, capture_output=True, check=True)
    assert Progress(small.root).read()["first/one"].outcome == "failed"
    subprocess.run(pytest_, cwd=small.root, capture_output=True, check=True)
    assert Progress(small.root).read()["first/one"].outcome == "solved"


def test_pytest_alone_writes_nothing(small):
    """Who never uses the companion gets no file of its."""
    subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "katas"], cwd=small.root, capture_output=True
    )
    assert not (small.root / ".dojo").exists()


def test_hints_say_more_each_time(small):
    """Without a level comes the next one, which is counted; with a level comes that."""
    first, second, third, all_three = (small.dojo("hint", "one").out for _ in range(4))
    assert "Hint 1 of 3: What is one?" in first
    assert "Hint 2 of 3" in second
    assert "Hint 3 of 3: return 1" in third
    assert all_three.count("Hint") == 3
    assert "Hint 2 of 3" in small.dojo("hint", "--level", "2").out
    assert Progress(small.root).read()["first/one"].hints == [1, 2, 3]


def test_show_and_next(small):
    """The text of a kata in the learner's language, and where its files are."""
    done = small.dojo_process("show", "three", LANG="ja_JP.UTF-8")
    assert "関数は1を返します。" in done.out
    assert "Complete" not in done.out
    assert "tests/katas/02_second/test_01_three.py" in done.out
    small.solve("01_first/01_one")
    small.dojo_process("run")
    assert "katas/01_first/02_two.py" in small.dojo("next").out


def test_solution_and_difference_wait(small):
    """Before a kata is solved both are refused, the solution with the way to see it all the same."""
    small.write("katas/01_first/01_one.py", "async def f() -> int:\n    return 0 + 1\n")
    for command in ("solution", "diff"):
        done = small.dojo(command, "one")
        assert (done.status, done.out) == (1, "")
        assert "first/one is not solved yet; `dojo run first/one` judges it" in done.err
    assert "return 1  # one" in small.dojo("solution", "one", "--anyway").out
    small.dojo_process("run", "one")
    assert "return 1  # one" in small.dojo("solution", "one").out
    difference = small.dojo("diff", "one").out
    assert "-    return 0 + 1" in difference
    assert "+    return 1  # one" in difference


def test_why_names_the_claim(small):
    """The claim, its verdict with its qualification, its source and the links; and a word where there is no claim."""
    small.write("spec/claims.toml", CLAIM)
    done = small.dojo("why", "one")
    for text in (
        "One is one.",
        "It holds on conditions.",
        "Where it is not two.",
        "https://example.org/one",
        "https://docs.python.org",
    ):
        assert text in done.out
    assert "No sentence of the study notes" in small.dojo("why", "two").out


def test_reset_says_where_the_old_version_is(small):
    """In a clone that has no git, the remedy is in the message."""
    done = small.dojo("reset", "one")
    assert done.status == 1
    assert "cannot tell how katas/01_first/01_one.py was given" in done.err


def test_doctor_finds_nothing_wrong_here(small):
    """Each part is looked at, the watcher with a real save; status 0 where all is well."""
    done = small.dojo("doctor")
    assert done.status == 0, done.out
    assert "saves are noticed" in done.out
    assert f"katasin{small.root}" in "".join(done.out.split())
    assert "All is well." in done.out


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="POSIX permissions")
def test_doctor_has_a_remedy_for_each_problem(small, monkeypatch, in_language):
    """An old Python, a missing package, a folder that cannot be written, saves that nobody notices."""
    from async_dojo.companion import doctor

    in_language("en")
    assert "Install Python 3.11 or later" in doctor.python((3, 10, 2)).remedy
    monkeypatch.setattr(doctor.importlib.metadata, "requires", lambda name: ["no-such-thing>=1.0", "pytest>=999"])
    (missing,) = doctor.packages()
    assert '-m pip install "no-such-thing>=1.0" "pytest>=999"' in missing.remedy
    monkeypatch.setattr(doctor.os, "access", lambda path, mode: False)
    assert all("chmod" in finding.remedy for finding in doctor.writable(small.root))
    monkeypatch.setattr(doctor, "_NOTICED", 0.01)
    monkeypatch.setattr(doctor.Watcher, "run", lambda self: None)
    assert "WATCHFILES_FORCE_POLLING=1" in doctor.watcher(small.root).remedy
    monkeypatch.setattr(doctor.multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert doctor.runner().harmless


def test_doctor_reads_what_lists_the_katas(small):
    """A chapter's table that is damaged has its place told, and what to do."""
    path = small.write("katas/01_first/chapter.toml", "[title\n")
    done = small.dojo("doctor")
    assert done.status == 1
    said = " ".join(done.out.split())
    assert "!! the katas are not listed: " in said
    assert path.name in done.out
    assert "Bring that file back as it was given." in said


def test_the_task_is_shown_whatever_the_learner_has_written(small):
    """A file that does not parse still opens with its text; one without a text has the claim that its solution has."""
    path = small.root / "katas/01_first/01_one.py"
    path.write_text("# -*- coding: utf-8 -*-\n" + path.read_text() + "\ndef f(:\n")
    assert "Complete `f` so that it returns 1." in small.dojo("show", "one").out
    path.write_text("def f(:\n")
    shown = small.dojo("show", "one").out
    assert "The function gives one." in shown
    assert "Complete `f`" not in shown


def test_the_editor_opens_where_the_work_is(small):
    """At the first line that says so, in the way each editor has; at the top where there is none or no text."""
    path = small.root / "katas/01_first/01_one.py"
    assert editor_for(path, {"EDITOR": "vim -n"}).command == ["vim", "-n", "+12", str(path)]
    assert editor_for(path, {"VISUAL": "code --wait"}).command == ["code", "--wait", "-g", f"{path}:12"]
    path.write_bytes(b"\xff\xfe\x00")
    for top in (path, path.parent, path.with_name("none.py")):
        assert editor_for(top, {"EDITOR": "vim"}).command == ["vim", str(top)]


def test_what_the_system_refuses_is_said_in_words(small):
    """Where the progress file cannot be read there is its path and a remedy, and no traceback."""
    Progress(small.root).path.mkdir(parents=True)
    done = small.dojo("hint", "one")
    assert done.status == 1
    assert "progress.json" in done.err
    assert "`dojo doctor` looks for the cause" in done.err
    assert "Traceback" not in done.err


def test_pytest_is_as_good_where_nothing_can_be_noted(small):
    """A run whose verdicts cannot be kept says so, and ends as any other."""
    Progress(small.root).path.mkdir(parents=True)
    done = subprocess.run([sys.executable, "-m", "pytest", "katas"], cwd=small.root, capture_output=True, text=True)
    assert done.returncode == 1
    assert "progress not kept: " in done.stderr
    assert "0 of 3 katas solved." in done.stdout
    assert "INTERNALERROR" not in done.stdout + done.stderr


@pytest.mark.parametrize("words", [("hint", "one"), ("diff", "one")])
def test_damage_hides_nothing_from_any_command(small, words):
    """Whatever command meets a damaged file first, it goes by what the tests say."""
    small.solve("01_first/01_one")
    Progress(small.root).prepare()
    Progress(small.root).path.write_text("damaged")
    done = small.dojo(*words)
    assert done.status == 0, done.err
    assert "The progress file was damaged." in done.err
    assert Progress(small.root).read()["first/one"].outcome == "solved"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_damage_is_mended_beside_a_kata_that_ends_python(small):
    """All others are judged anew, each with its verdict."""
    small.write("katas/01_first/01_one.py", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n")
    small.solve("01_first/02_two", "02_second/01_three")
    Progress(small.root).prepare()
    Progress(small.root).path.write_text("damaged")
    assert "2 of 3 katas solved." in small.dojo("list").out


def test_the_shell_completes_katas(small):
    """What the shell asks click for: slugs, also by the kata's own name."""
    environment = {"_DOJO_COMPLETE": "bash_complete", "COMP_WORDS": "dojo hint th", "COMP_CWORD": "2"}
    assert small.dojo_process(**environment).out == "plain,second/three\n"
    assert "_DOJO_COMPLETE=bash_complete" in small.dojo("completion", "bash").out


def test_everything_is_said_in_both_languages(small):
    """The help of each command, and click's own words about a wrong call, are Japanese for a Japanese learner."""
    from async_dojo.companion.commands import dojo

    helps = [
        small.dojo_process("--help", "--lang", "ja").out,
        small.dojo_process("hint", "--help", LANG="ja_JP.UTF-8").out,
    ]
    for text in helps:
        assert text.startswith("使い方:")
        assert "Options" not in text
        assert "Show " not in text
    for name, command in dojo.commands.items():
        assert name in helps[0]
        assert command.help
    assert "というコマンドはありません" in small.dojo_process("nothing", LANG="ja_JP.UTF-8").err
    assert "もしかして" in small.dojo_process("show", "first/noe", LANG="ja_JP.UTF-8").err
    wrong = small.dojo_process("--lang", "fr", "list")
    assert (wrong.status, wrong.err) == (2, "dojo: --lang: en | ja\n")


def test_quick_commands_import_little(small):
    """What answers at once loads neither pytest nor the screen, nor what judges."""
    program = (
        "import sys\n"
        "from async_dojo.companion.main import main\n"
        "for words in (['list'], ['hint', 'one'], ['show'], ['next']):\n"
        "    sys.argv = ['dojo', *words]\n"
        "    try: main()\n"
        "    except SystemExit as left: assert not left.code, left.code\n"
        "print('loaded:', {'pytest', 'textual', 'watchfiles', 'asyncio', 'psutil'} & set(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=small.root, capture_output=True, text=True)
    assert "loaded: set()" in done.stdout, done.stderr


def test_the_catalogue_is_compiled():
    """click's words in Japanese: the compiled file is what the source says."""
    pytest.importorskip("babel", reason="needs babel: pip install -e '.[dev]'")
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    from async_dojo.companion import main

    folder = Path(main.__file__).parent / "locale" / "ja" / "LC_MESSAGES"
    fresh = io.BytesIO()
    with (folder / "messages.po").open("rb") as source:
        write_mo(fresh, read_po(source))
    fresh.seek(0)
    with (folder / "messages.mo").open("rb") as compiled:
        catalogues = [gettext.GNUTranslations(file)._catalog for file in (fresh, compiled)]
    for catalogue in catalogues:
        del catalogue[""]  # when it was compiled
    assert catalogues[0] == catalogues[1]
