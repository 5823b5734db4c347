"""What a learner sees of `pytest katas/`: progress, the next failure in few lines, and what to do next."""

import importlib.util
import re
import unicodedata

import pytest

from async_dojo.language import from_environment

pytestmark = pytest.mark.timeout(120)

SOLVED = "def f(): return 1\n"
SIMPLE = """
    def test_f(kata):
        assert kata.f() == 1, "f() should give 1"


    def test_again(kata):
        assert kata.f() == 1, "f() should give 1"
"""
FAILING = '''
    """A claim in plain English, which is quite long, so that it has to be broken somewhere before column eighty.

    Do something.

    日本語の主張です。とても長いので、八十桁に収まるように、どこかで折り返さなければなりません。空白がないので少し難しいのです。

    何かをしてください。
    """


    def f():
        return 2


    def g():
        print("printed by the learner")
        return helper()


    def helper():
        raise ValueError("from the helper")
'''
FAILING_TESTS = """
    from async_dojo.testing import say


    def test_one(kata):
        assert kata.f() == 1, say(
            "f() should give 1, and to make this message longer than a line of a terminal it goes on and on and on",
            "f() は 1 を返すはずです。一行よりも長くするために、このメッセージはまだ続きます。もう少し続きます。",
        )


    def test_other(kata):
        assert kata.f() == 1, say(
            "f() should give 1, and to make this message longer than a line of a terminal it goes on and on and on",
            "f() は 1 を返すはずです。一行よりも長くするために、このメッセージはまだ続きます。もう少し続きます。",
        )


    def test_of_g(kata):
        assert kata.g() == 1, "g() should give 1"


    def test_that_passes(kata):
        assert kata.f() == 2, "f() should give 2"
"""
NOISY = """
    def f():
        for number in range(1000):
            print(f"line {number} " + "x" * 1000)
        return 2
"""
ENTRY = """
[[kata]]
file = "{}"
kind = "build"
python = "{}"
uses = []
links = []
hints.en = [
  "Think of one.",
  "It is a number, and this hint is so long that it has to be broken in two lines.",
  "return 1",
]
hints.ja = [
  "1 を思い出しましょう。",
  "それは数です。このヒントは長いので、八十桁の端末では二行に分けて表示されるはずです。",
  "return 1 です",
]
"""


@pytest.fixture(scope="module")
def collection(new_collection):
    """Two chapters: solved, failing, skipped and noisy katas."""
    made = new_collection()
    made.kata("01_solved", SOLVED, SIMPLE)
    made.kata("02_failing", FAILING, FAILING_TESTS)
    made.kata("03_failing_too", "def f(): return 3\n", SIMPLE)
    made.kata("04_future", "def f(): return 1\n", SIMPLE)
    made.kata("01_solved_too", SOLVED, SIMPLE, chapter="02_second")
    made.kata("02_noisy", NOISY, SIMPLE, chapter="02_second")
    chapter = '[title]\nen = "First steps"\nja = "はじめの一歩"\n' + ENTRY.format("01_solved", "3.11")
    chapter += ENTRY.format("02_failing", "3.11") + ENTRY.format("03_failing_too", "3.11")
    made.write("katas/01_first/chapter.toml", chapter + ENTRY.format("04_future", "3.99"))
    made.write(
        "katas/02_second/chapter.toml", '[title]\nen = "Second"\nja = "二番目"\n' + ENTRY.format("02_noisy", "3.11")
    )
    return made


@pytest.fixture(scope="module")
def runs(collection):
    """Every way to ask for a report."""
    ways = {
        "whole": ["katas/"],
        "ja": ["katas/", "--lang", "ja"],
        "quiet": ["katas/", "-q"],
        "verbose": ["katas/", "-v", "--hint", "1"],
        "colour": ["katas/", "--color=yes"],
        "chapter": ["katas/01_first/"],
        "noisy": ["katas/02_second/02_noisy.py"],
        "en_in_a_japanese_locale": ["katas/", "--lang", "en", "--hint", "2"],
        "ja_by_locale": ["katas/", "--hint", "2"],
        "kata": ["katas/01_first/03_failing_too.py", "--hint", "3"],
        "show_all": ["katas/", "--show-all"],
        "solved": ["katas/01_first/01_solved.py"],
        "one_test": ["katas/01_first/01_solved.py::test_f"],
        "keyword": ["katas/", "-k", "again"],
        "future": ["katas/01_first/04_future.py"],
        "tests_too": ["katas/01_first/01_solved.py", "tests"],
    }
    if importlib.util.find_spec("xdist") is not None:
        ways["xdist"] = ["katas/", "-n2"]
    collection.write("tests/test_own.py", "def test_own():\n    pass\n")
    japanese = {"LANG": "ja_JP.UTF-8"}
    return collection.run_each(ways, {"ja_by_locale": japanese, "en_in_a_japanese_locale": japanese})


def columns(line):
    """Return the columns of a terminal that a line takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def without_time(text):
    """Return the report without what differs from run to run."""
    return re.sub(r"in \d+\.\d+s", "in a moment", text)


def test_whole_report(runs):
    """Progress by chapter, the first unsolved kata's first failure, the count, what is next: and nothing else."""
    assert without_time(runs["whole"].out) == (
        "\n"
        "01 First steps  #..-  1/3  (1 skipped)\n"
        "02 Second       #.    1/2\n"
        "\n"
        "katas/01_first/02_failing.py\n"
        "A claim in plain English, which is quite long, so that it has to be broken\n"
        "somewhere before column eighty.\n"
        "\n"
        "test_one (and 1 more)\n"
        "  f() should give 1, and to make this message longer than a line of a terminal\n"
        "  it goes on and on and on\n"
        "\n"
        "1 more of its tests fail: pytest katas/01_first/02_failing.py\n"
        "\n"
        "2 of 5 katas solved. Next: katas/01_first/02_failing.py\n"
        "A hint: pytest katas/01_first/02_failing.py --hint 1\n"
        "7 failed, 5 passed, 2 skipped in a moment\n"
    )
    assert runs["whole"].status == 1
    assert runs["whole"].err == ""


def test_named_chapter_shows_every_failure(runs):
    """A chapter's failures are all told, each distinct message once, with the learner's own lines and output."""
    out = runs["chapter"].out
    assert out.index("katas/01_first/02_failing.py\n") < out.index("katas/01_first/03_failing_too.py\n")
    assert "test_one (and 1 more)\n  f() should give 1, and to make" in out
    assert "\n  ValueError: from the helper\n" in out
    assert "    katas/01_first/02_failing.py:18 in g: return helper()\n" in out
    assert '    katas/01_first/02_failing.py:22 in helper: raise ValueError("from the helper")\n' in out
    assert "test_f (and 1 more)\n  f() should give 1\n" in out
    assert "1 of 3 katas solved. Next: katas/01_first/02_failing.py\n" in out
    assert "02_second" not in out
    assert "Second" not in out


def test_failures_show_no_engine(runs):
    """No frame of the engine, of pytest or of asyncio is shown, and no traceback."""
    for way in ("whole", "chapter", "noisy", "ja", "quiet"):
        for foreign in ("async_dojo", "site-packages", "Traceback", "asyncio/", "def test_", "AssertionError"):
            assert foreign not in runs[way].out, way


def test_learners_output_is_shown(runs):
    """What the code printed stands under the failure it belongs to."""
    assert "  [Captured stdout call]\n  printed by the learner\n" in runs["chapter"].out


def test_long_output_is_cut(runs):
    """Of a megabyte of output the end is shown, and how much there was."""
    out = runs["noisy"].out
    assert "the last 20 of 1000 lines]" in out
    assert "\n  line 999 xxx" in out
    assert "line 979 " not in out
    assert len(out) < 10_000
    assert all(len(line) < 220 for line in out.splitlines())


@pytest.mark.parametrize("way", ["whole", "ja", "chapter", "quiet", "en_in_a_japanese_locale", "ja_by_locale", "kata"])
def test_report_fits_80_columns(runs, way):
    """No line is wider than the terminal, in either script; places in the code keep their one line."""
    lines = runs[way].out.splitlines()
    assert lines
    for line in lines:
        assert columns(line) <= 80 or line.startswith("    katas/")


@pytest.mark.parametrize("way", ["ja", "ja_by_locale"])
def test_japanese_report(runs, way):
    """By option or by locale everything said is Japanese: titles, claim, message, footer."""
    out = runs[way].out
    assert "01 はじめの一歩  #..-  1/3  (スキップ 1)\n02 二番目        #.    1/2\n" in out
    assert "日本語の主張です。" in out
    assert "A claim in plain English" not in out
    assert "  f() は 1 を返すはずです。" in out
    assert "5 個のカタのうち 2 個が解けました。次: katas/01_first/02_failing.py\n" in out
    assert "ヒント" in out


def test_option_overrules_the_locale(runs):
    """--lang en is English in a Japanese locale: the report is the same up to where the hint was asked for."""
    report = runs["whole"].out.partition("A hint:")[0]
    assert report
    assert runs["en_in_a_japanese_locale"].out.startswith(report)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, "ja"),
    ],
)
def test_locale_is_read_as_posix_says(environment, language):
    """LC_ALL comes before LC_MESSAGES, that before LANG; an empty variable is none."""
    assert from_environment(environment) == language


def test_quiet_report_is_short(runs):
    """-q leaves out the progress, and keeps the failure and the count."""
    out = runs["quiet"].out
    assert "First steps" not in out
    assert "test_one (and 1 more)\n" in out
    assert "2 of 5 katas solved. Next: katas/01_first/02_failing.py\n" in out


def test_verbose_report_names_every_test(runs):
    """-v shows pytest's own line for each test besides."""
    out = runs["verbose"].out
    assert "katas/01_first/01_solved.py::test_f PASSED" in out
    assert "katas/01_first/02_failing.py::test_of_g FAILED" in out
    assert "2 of 5 katas solved. Next: katas/01_first/02_failing.py\n" in out


@pytest.mark.skipif(importlib.util.find_spec("xdist") is None, reason="pytest-xdist is not installed")
def test_xdist_report_is_the_same(runs):
    """Spread over processes, the learner sees the same."""
    report = runs["whole"].out.partition("01 First steps")[2].partition("7 failed")[0]
    assert report
    assert report in runs["xdist"].out
    assert runs["xdist"].status == 1


def test_colour_changes_nothing_else(runs):
    """With colour the text is the same, and there is colour."""
    plain = re.sub(r"\x1b\[[\d;]*m", "", runs["colour"].out)
    assert plain != runs["colour"].out
    assert without_time(plain) == without_time(runs["whole"].out)
    assert "\x1b" not in runs["whole"].out


@pytest.mark.parametrize(
    ("way", "hint"),
    [
        ("verbose", "Hint 1 of 3: Think of one.\n"),
        (
            "en_in_a_japanese_locale",
            "Hint 2 of 3: It is a number, and this hint is so long that it has to be broken\nin two lines.\n",
        ),
        ("kata", "Hint 3 of 3: return 1\n"),
        ("ja_by_locale", "ヒント 2/3: それは数です。"),
    ],
)
def test_hint_is_given_when_asked_for(runs, way, hint):
    """--hint shows that level's hint for the next kata, in the language in use, in place of the invitation."""
    assert hint in runs[way].out
    assert "--hint 1" not in runs[way].out


def test_show_all_is_pytests_own_report(runs):
    """--show-all gives the tracebacks of every failure, and still the footer."""
    out = runs["show_all"].out
    assert out.count("test_that_passes") == 0
    for test in ("test_one", "test_other", "test_of_g"):
        assert re.search(rf"_+ {test} _+\n", out)
    assert 'ValueError("from the helper")' in out
    assert "2 of 5 katas solved. Next: katas/01_first/02_failing.py\n" in out


def test_solved_kata_leads_to_the_next(runs):
    """A kata that is solved ends with status 0 and names the file that comes next."""
    assert runs["solved"].status == 0
    assert "1 of 1 katas solved. Next: katas/01_first/02_failing.py\n" in runs["solved"].out


@pytest.mark.parametrize(("way", "count"), [("one_test", "0 of 1"), ("keyword", "0 of 4")])
def test_part_of_a_kata_does_not_solve_it(runs, way, count):
    """A kata of which only some tests were run, and passed, is not counted as solved."""
    assert "passed" in runs[way].tests.values()
    assert f"{count} katas solved." in runs[way].out


def test_skipped_kata_is_no_failure(runs):
    """A kata for a newer Python counts neither as solved nor as unsolved, and ends with status 0."""
    assert runs["future"].status == 0
    assert "01 First steps  -  0/0  (1 skipped)\n" in runs["future"].out
    assert "0 of 0 katas solved." in runs["future"].out


def test_other_tests_have_pytests_report(runs):
    """Where more than katas is run, pytest reports as ever."""
    assert "test session starts" in runs["tests_too"].out
    assert "katas solved" not in runs["tests_too"].out


def test_all_solved(new_collection):
    """The last kata solved ends with status 0 and a good word."""
    collection = new_collection()
    for number in (1, 2):
        collection.kata(f"{number:02}_solved", SOLVED, SIMPLE)
    run = collection.run("katas/")
    assert run.status == 0
    assert without_time(run.out) == (
        "\n01 first  ##  2/2\n\n2 of 2 katas solved. There is no other: well done.\n4 passed in a moment\n"
    )
