"""A path picks its tests: three trees judged by one mirrored file, under the path that was asked for."""

import importlib.util
import os
import sys
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.timeout(120)

TESTS = """
    import pytest


    @pytest.fixture
    def given():
        return 20


    def test_adds(kata, given):
        assert kata.add(given, 1) == 21, "20 and 1 should give 21"


    @pytest.mark.slow
    async def test_waits(kata):
        assert await kata.wait(2) == 2, "wait should return its argument"


    @pytest.mark.parametrize("number", [1, 2])
    def test_each(kata, number):
        assert kata.add(number, number) == 2 * number, f"{number} should be doubled"
"""
STUB = """
    def add(a, b):
        raise NotImplementedError

    async def wait(value):
        raise NotImplementedError
"""
SOLVED = """
    def add(a, b):
        return a + b

    async def wait(value):
        return value
"""
HALF = """
    def add(a, b):
        return a + b

    async def wait(value):
        return value + 1
"""
BELIEFS = {
    "caught": '''
        """'The second argument is for decoration.'"""
        CAUGHT_BY = ["test_adds"]
        SAYS = "20 and 1 should give 21"
        def add(a, b):
            return a
    ''',
    "caught_though_parametrized": '''
        """'Doubling is squaring.'"""
        CAUGHT_BY = ["test_each"]
        def add(a, b):
            return 0
    ''',
    "caught_with_the_rest_from_the_solution": '''
        """'Waiting adds one.'"""
        CAUGHT_BY = ["test_waits"]
        async def wait(value):
            return add(value, 1)
        def add(a, b):
            return a + b
    ''',
    "slips_through": '''
        """'Adding is commutative.' That is right, so no test rejects it."""
        CAUGHT_BY = ["test_adds"]
        def add(a, b):
            return b + a
    ''',
    "fails_for_another_reason": '''
        """'Division by zero gives nothing.'"""
        CAUGHT_BY = ["test_adds"]
        def add(a, b):
            return a / 0
    ''',
    "says_something_else": '''
        """'Everything is zero.'"""
        CAUGHT_BY = ["test_adds"]
        SAYS = "a phrase that the message lacks"
        def add(a, b):
            return 0
    ''',
    "says_no_phrase_but_a_list": '''
        """'One phrase is too few.'"""
        CAUGHT_BY = ["test_adds"]
        SAYS = ["20 and 1 should give 21"]
        def add(a, b):
            return 0
    ''',
    "names_no_test": '''
        """'Nobody will notice.'"""
        def add(a, b):
            return 0
    ''',
    "names_an_unknown_test": '''
        """'Somebody will notice.'"""
        CAUGHT_BY = ["test_adds", "test_that_is_not_there"]
        def add(a, b):
            return 0
    ''',
    "names_a_test_as_text": '''
        """'A list of one is its one.'"""
        CAUGHT_BY = "test_adds"
        def add(a, b):
            return 0
    ''',
    "lacks_what_the_tests_need": '''
        """'Less is more.'"""
        CAUGHT_BY = ["test_adds"]
    ''',
}
ENTRY = """
[[kata]]
file = "{}"
kind = "build"
python = "{}"
links = []
hints.en = ["one", "two", "three"]
hints.ja = ["一", "二", "三"]
"""
TITLE = '[title]\nen = "First"\nja = "はじめ"\n'
ADDER = "01_first/01_adder.py"


@pytest.fixture(scope="module")
def collection(new_collection):
    """A collection with every kind of kata, two of which cannot be judged."""
    made = new_collection()
    settings = (made.root / "pyproject.toml").read_text(encoding="utf-8")
    made.write("pyproject.toml", settings + 'markers = ["slow: takes its time"]\n')
    made.kata("01_adder", STUB, TESTS, solution=SOLVED, misconceptions=BELIEFS)
    made.kata("02_half", HALF, TESTS, solution=SOLVED)
    made.kata("03_untested", SOLVED)
    made.kata("05_future", "def f(): return 1\n", "def test_f(kata):\n    assert kata.f() == 1, 'f'\n")
    made.kata("01_other", SOLVED, TESTS, chapter="02_second", solution=SOLVED)
    made.kata("03_untested_numbers", SOLVED, TESTS, chapter="02_second")
    chapter = TITLE + ENTRY.format("01_adder", "3.11") + ENTRY.format("04_deleted", "3.11")
    made.write("katas/01_first/chapter.toml", chapter + ENTRY.format("05_future", "3.99"))
    made.write("katas/01_first/my_notes.py", "raise RuntimeError('not a kata')\n")
    made.write("katas/01_first/notes/01_deep.py", "raise RuntimeError('not a kata')\n")
    made.write("katas/scratch.py", "raise RuntimeError('not a kata')\n")
    made.write("katas/scratch/01_mine.py", "raise RuntimeError('not a kata')\n")
    made.write("tests/test_own.py", "def test_own():\n    pass\n")
    return made


@pytest.fixture(scope="module")
def runs(collection):
    """What each selection runs."""
    has_xdist = importlib.util.find_spec("xdist") is not None
    selections = {
        "trees": ("katas", "solutions", "misconceptions", f"--junitxml={collection.root / 'junit.xml'}"),
        "test": (f"katas/{ADDER}::test_waits", f"solutions/{ADDER}::test_each[2]"),
        "chapter": ("katas/02_second/01_other.py", "katas/02_second/03_untested_numbers.py", "solutions/02_second/"),
        "keyword": ("solutions", "-k", "waits or (adds and other)"),
        "marker": ("solutions", "-m", "slow"),
        "missing": ("katas/01_first/77_not_there.py",),
        "no_kata": ("katas/01_first/my_notes.py",),
        "tests_of_katas": (f"tests/katas/{ADDER.replace('01_adder', 'test_01_adder')}",),
        "tests": ("tests/",),
    }
    if has_xdist:
        selections["xdist"] = ("solutions", "katas/01_first/02_half.py", "-n2")
    return collection.run_each(selections)


def passing(*tests):
    """Return the outcomes of tests that pass."""
    return dict.fromkeys(tests, "passed")


def four(path):
    """Return the node ids of the four tests that TESTS makes for a path."""
    return [f"{path}::{name}" for name in ("test_adds", "test_waits", "test_each[1]", "test_each[2]")]


def test_three_trees_are_judged_by_one_file(runs):
    """A kata's tests stand under its own path in katas/ and solutions/, with fixtures and parameters of their file."""
    tests = runs["trees"].tests
    for node in four(f"katas/{ADDER}"):
        assert tests[node] == "failed"
    for node in [*four(f"solutions/{ADDER}"), *four("solutions/02_second/01_other.py")]:
        assert tests[node] == "passed"
    assert tests["katas/01_first/02_half.py::test_waits"] == "failed"
    assert tests["katas/01_first/02_half.py::test_adds"] == "passed"
    assert not any("test_01_adder" in node for node in tests)


def test_kata_without_tests_is_one_failure(runs):
    """A kata whose test file is missing says which file that is."""
    untested = {node: said for node, said in runs["trees"].said.items() if "03_untested.py" in node}
    assert len(untested) == 1
    assert "tests/katas/01_first/test_03_untested.py" in untested.popitem()[1]


def test_deleted_kata_is_one_failure(runs):
    """A kata that chapter.toml lists is missed when its file is gone, and the failure says how to get it back."""
    deleted = {node: said for node, said in runs["trees"].said.items() if "04_deleted.py" in node}
    assert len(deleted) == 1
    assert "`dojo reset first/deleted` brings it back" in deleted.popitem()[1]


def test_kata_for_a_newer_python_is_skipped(runs):
    """A kata that this Python is too old for is skipped, and the reason names the version it needs."""
    node = "katas/01_first/05_future.py::test_f"
    assert runs["trees"].tests[node] == "skipped"
    assert "needs Python 3.99 or later" in runs["trees"].said[node]


@pytest.mark.parametrize("kind", ["predict", "build"])
def test_the_program_of_a_prediction_is_to_stay_as_it_was(new_collection, kind):
    """Another program answers another question: only where the learner builds something it may be changed."""
    collection = new_collection()
    tests = """
        def test_order(kata):
            assert kata.ORDER == kata.program(), "that is not the order"

        def test_greeting(kata):
            assert kata.greet() == "hello", "a greeting is expected"
    """
    given = """
        def greet(): return "hello"

        def program(): return [1, 2]

        ORDER = []
    """
    edited = given.replace("[1, 2]", "[2, 1]").replace('"hello"', '"hello"  # a remark').replace("[]", "[2, 1]")
    collection.kata("01_order", edited, tests, solution=given.replace("[]", "[1, 2]"))
    entry = ENTRY.format("01_order", "3.11").replace("build", kind)
    collection.write("katas/01_first/chapter.toml", TITLE + entry)
    run = collection.run("katas/", "solutions/")
    assert set(run.tests.values()) == ({"passed", "failed"} if kind == "predict" else {"passed"})
    assert ("program changed: the prediction is about the program as it was given" in run.told("01_order")) is (
        kind == "predict"
    )


def test_other_files_under_katas_are_left_alone(runs):
    """A learner's own files beside the katas are neither run nor mentioned."""
    assert "not a kata" not in runs["trees"].out
    assert not any("notes" in node or "scratch" in node for node in runs["trees"].tests)


def test_broken_test_file_is_pytests_own_error(new_collection):
    """A test file that cannot be imported is its author's to mend: an error of collection that names it."""
    collection = new_collection()
    collection.kata("01_adder", SOLVED, "import no_such_module\n")
    run = collection.run("katas/")
    assert run.status == pytest.ExitCode.INTERRUPTED
    assert "tests/katas/01_first/test_01_adder.py:1" in run.out
    assert "No module named 'no_such_module'" in run.out


@pytest.mark.parametrize(
    ("belief", "outcomes"),
    [
        ("caught", {"test_adds": "xfailed"}),
        ("caught_though_parametrized", {"test_each[1]": "xfailed", "test_each[2]": "xfailed"}),
        ("caught_with_the_rest_from_the_solution", {"test_waits": "xfailed"}),
        ("slips_through", {"test_adds": "failed"}),
        ("fails_for_another_reason", {"test_adds": "failed"}),
        ("says_something_else", {"test_adds": "failed"}),
        ("says_no_phrase_but_a_list", {"test_adds": "failed"}),
        ("names_no_test", {"CAUGHT_BY": "failed"}),
        ("names_an_unknown_test", {"CAUGHT_BY": "failed"}),
        ("names_a_test_as_text", {"CAUGHT_BY": "failed"}),
        ("lacks_what_the_tests_need", {"test_adds": "failed"}),
    ],
)
def test_misconception_must_be_caught_as_it_says(runs, belief, outcomes):
    """A wrong belief is green only when the tests it names reject it, in the words it names."""
    path = f"misconceptions/01_first/01_adder/{belief}.py::"
    found = {node.removeprefix(path): said for node, said in runs["trees"].tests.items() if node.startswith(path)}
    assert found == outcomes


def test_misconception_says_what_is_wrong_with_it(runs):
    """Each way for a misconception to be wrong has its own message."""
    told = {
        node.split("/")[-1].split(".py")[0]: said
        for node, said in runs["trees"].said.items()
        if "misconceptions" in node
    }
    assert "XPASS(strict)" in told["slips_through"]
    assert "ZeroDivisionError" in told["fails_for_another_reason"]
    assert "'a phrase that the message lacks'" in told["says_something_else"]
    assert "20 and 1 should give 21" in told["says_something_else"]
    for name in ("names_no_test", "names_an_unknown_test", "names_a_test_as_text"):
        assert "CAUGHT_BY must name tests of test_01_adder.py" in told[name]


def test_junit_has_the_learners_paths(runs, collection):
    """The XML report names the katas, not the files of their tests."""
    assert runs["trees"].tests
    cases = ElementTree.parse(collection.root / "junit.xml").iter("testcase")
    names = {(case.get("classname"), case.get("name")) for case in cases}
    assert ("katas.01_first.01_adder", "test_waits") in names
    assert ("solutions.01_first.01_adder", "test_each[2]") in names
    assert not any("test_01_adder" in (classname or "") for classname, _ in names)


def test_single_tests_can_be_selected(runs):
    """`path::test` and `path::test[parameter]` run that test alone, in any tree."""
    assert runs["test"].tests == {
        f"katas/{ADDER}::test_waits": "failed",
        f"solutions/{ADDER}::test_each[2]": "passed",
    }


def test_files_and_folders_can_be_selected(runs):
    """Each file named is judged once, and so is each file of a folder."""
    paths = ["katas/02_second/01_other.py", "katas/02_second/03_untested_numbers.py", "solutions/02_second/01_other.py"]
    assert runs["chapter"].tests == passing(*(node for path in paths for node in four(path)))
    assert runs["chapter"].status == 0


def test_keywords_select(runs):
    """-k matches the names of tests and of katas."""
    assert runs["keyword"].tests == passing(
        "solutions/01_first/01_adder.py::test_waits",
        "solutions/01_first/02_half.py::test_waits",
        "solutions/02_second/01_other.py::test_waits",
        "solutions/02_second/01_other.py::test_adds",
    )


def test_markers_select(runs):
    """-m matches the markers in the test file."""
    assert runs["marker"].tests == passing(
        "solutions/01_first/01_adder.py::test_waits",
        "solutions/01_first/02_half.py::test_waits",
        "solutions/02_second/01_other.py::test_waits",
    )


@pytest.mark.skipif(importlib.util.find_spec("xdist") is None, reason="pytest-xdist is not installed")
def test_xdist_runs_the_same_tests(runs):
    """Spread over processes, the node ids and outcomes are the same."""
    paths = ["solutions/01_first/01_adder.py", "solutions/01_first/02_half.py", "solutions/02_second/01_other.py"]
    expected = passing(*(node for path in [*paths, "katas/01_first/02_half.py"] for node in four(path)))
    assert runs["xdist"].tests == {**expected, "katas/01_first/02_half.py::test_waits": "failed"}
    assert runs["xdist"].status == 1


def test_path_that_does_not_exist_is_refused(runs):
    """A mistyped path is an error of usage, as everywhere in pytest."""
    assert runs["missing"].status == pytest.ExitCode.USAGE_ERROR
    assert "77_not_there.py" in runs["missing"].err
    assert runs["missing"].tests == {}


def test_file_that_is_no_kata_is_refused(runs):
    """Naming a file under katas/ that is no kata says what a kata is called."""
    assert runs["no_kata"].status == pytest.ExitCode.USAGE_ERROR
    assert "is no kata: a kata is named like katas/01_coroutines/03_single_use.py" in runs["no_kata"].err


def test_tests_without_a_tree_are_refused(runs):
    """The tests of the katas need something to judge: the message names the three commands."""
    assert runs["tests_of_katas"].status == pytest.ExitCode.USAGE_ERROR
    assert "pytest katas/, pytest solutions/ or pytest misconceptions/" in runs["tests_of_katas"].err


def test_folder_of_tests_leaves_out_those_of_the_katas(runs):
    """`pytest tests/` runs the repository's own tests alone."""
    assert runs["tests"].tests == passing("tests/test_own.py::test_own")
    assert runs["tests"].status == 0


def test_last_failed_runs_again(new_collection):
    """--lf runs what failed before, and nothing else."""
    collection = new_collection()
    collection.kata("01_half", HALF, TESTS.replace("    @pytest.mark.slow\n", ""))
    collection.run("katas/", cached=True)
    again = collection.run("katas/", "--lf", cached=True)
    assert again.tests == {"katas/01_first/01_half.py::test_waits": "failed"}


@pytest.mark.parametrize("way", ["below", "outside", "symlink"])
def test_working_directory_does_not_matter(collection, tmp_path, way):
    """From a folder below, from outside and through a link a kata keeps its node ids, tests and report."""
    if way == "below":
        run = collection.run("02_half.py", where=collection.root / "katas" / "01_first")
    elif way == "outside":
        run = collection.run(str(collection.root / "katas" / "01_first" / "02_half.py"), where=tmp_path)
    else:
        if sys.platform == "win32":
            pytest.skip("links need a privilege on Windows")
        (tmp_path / "link").symlink_to(collection.root)
        run = collection.run(os.path.join("link", "katas", "01_first", "02_half.py"), where=tmp_path)  # noqa: PTH118
    assert run.tests == {
        **passing(*four("katas/01_first/02_half.py")),
        "katas/01_first/02_half.py::test_waits": "failed",
    }
    assert "0 of 1 katas solved. Next: " in run.out
