"""Each rule finds what breaks it and says what to do; a good collection keeps them all."""

import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from rules import RULES, Rule, files, modules, runs, spec, tests, texts
from small import CHAPTER, CLAIMS, FIRST, INDEX, SECOND, SOLUTION, STUB, TESTS, write_to


class Broken(NamedTuple):
    """A collection that breaks a rule: in a file, one text is replaced by another; None creates or deletes the file."""

    rule: Rule
    file: str
    old: str | None
    new: str | None
    says: str  # the remedy, as the problem must give it
    found_in: str = ""  # the file that the problem names, where that is another one


TWICE = '[[kata]]\nfile = "01_hello"\nkind = "build"\nlinks = []\nhints.en = []\nhints.ja = []\n\n[[kata]]'
EXTRA_TESTS = "".join(f'\n\ndef test_{n}(kata):\n    """Nothing."""\n' for n in range(7))
ASSERT = "assert greeting == "
GREETS = '    """The greeting has the name in it."""\n'

LEAKS = 'assert not hasattr(wrong, "ran"), "this test has left something behind"\n    wrong.ran = True\n    '

BROKEN = [
    Broken(files.every_kata_has_its_files, SOLUTION, "", None, f"write {SOLUTION}", STUB),
    Broken(files.every_kata_has_its_files, TESTS, "", None, f"write {TESTS}", STUB),
    Broken(files.every_kata_has_its_files, FIRST, "", None, "has 1 misconceptions; write at least 2", STUB),
    Broken(files.no_file_is_stray, "katas/01_greetings/notes.txt", None, "", "delete it, or name it after its kata"),
    Broken(
        files.no_file_is_stray, "solutions/01_greetings/02_bye.py", None, "", "delete it, or name it after its kata"
    ),
    Broken(files.no_file_is_stray, "misconceptions/01_greetings/why.py", None, "", "delete it, or name it"),
    Broken(files.no_file_is_stray, "tests/katas/01_greetings/test_02_bye.py", None, "", "delete it, or name it"),
    Broken(files.names_are_unique, "katas/01_greetings/02_hello.py", None, "", "slug greetings/hello too; rename one"),
    Broken(files.names_are_unique, "katas/01_greetings/01_hi.py", None, "", "number 01/01 too; rename one"),
    Broken(files.chapters_list_their_katas, CHAPTER, "", None, "is missing; write it"),
    Broken(files.chapters_list_their_katas, CHAPTER, '"build"', '"sing"', "is not made of predict"),
    Broken(files.chapters_list_their_katas, CHAPTER, "hints.ja", "hints.de", "mend that entry"),
    Broken(files.chapters_list_their_katas, CHAPTER, '"What takes time?"', '""', "must not be empty; mend that entry"),
    Broken(
        files.chapters_list_their_katas, "katas/01_greetings/02_bye.py", None, "", "02_bye; add a [[kata]]", CHAPTER
    ),
    Broken(files.chapters_list_their_katas, STUB, "", None, "write 01_hello.py or delete the entry", CHAPTER),
    Broken(files.chapters_list_their_katas, CHAPTER, "[[kata]]", TWICE, "twice; mend that entry"),
    Broken(modules.every_file_is_python, FIRST, "async def", "async deaf", "correct that line"),
    Broken(modules.stubs_can_be_imported, STUB, "import asyncio", "import async_io", "leave out only the work"),
    Broken(modules.stubs_can_be_imported, STUB, "import asyncio", "raise SystemExit", "leave out only the work"),
    Broken(modules.stubs_say_where_to_begin, STUB, "# TODO", "# here", "write it where the work is to be done"),
    Broken(modules.solutions_keep_what_is_given, SOLUTION, "def hello", "def greet", "lacks hello"),
    Broken(
        modules.solutions_keep_what_is_given, SOLUTION, "(name: str)", "(who: str)", "give both the same parameters"
    ),
    Broken(
        modules.programs_to_predict_are_the_solutions, CHAPTER, '"build"', '"predict"', "make them the same", SOLUTION
    ),
    Broken(
        modules.docstrings_have_both_languages,
        STUB,
        "あいさつには時間がかかります。`hello` を完成させてください。",
        "",
        "add the same in Japanese",
    ),
    Broken(
        modules.docstrings_have_both_languages,
        SOLUTION,
        "A greeting takes time.\n\n",
        "",
        "open it with the claim",
    ),
    Broken(
        modules.misconceptions_name_belief_and_test,
        FIRST,
        "'I have it as soon as I ask.'",
        "It is there.",
        "open the docstring with the belief",
    ),
    Broken(modules.misconceptions_name_belief_and_test, FIRST, "It takes a second.", "", "say what is really so"),
    Broken(modules.misconceptions_name_belief_and_test, FIRST, "test_takes_a_second", "test_else", "list the tests of"),
    Broken(
        modules.misconceptions_name_belief_and_test, FIRST, "SAYS =", "TELLS =", "give the words of the English message"
    ),
    Broken(texts.hints_are_three, CHAPTER, '"asyncio.sleep", ', "", "2 hints.en; give three"),
    Broken(texts.hints_are_three, CHAPTER, "asyncio.sleep です", "asyncio.sleep", "translate it"),
    Broken(
        texts.hints_leave_the_work_to_do,
        CHAPTER,
        '"Await it, then return"',
        "'Try `return await asyncio.sleep(1, f\"Hello, {name}!\")`'",
        "leave that to the learner",
    ),
    Broken(texts.links_are_well_formed, CHAPTER, "https://docs", "http://docs", "give an https address"),
    Broken(texts.links_are_well_formed, CHAPTER, "/3/", "/3.12/", "write /3/ there"),
    Broken(texts.links_are_well_formed, CLAIMS, "https://docs.python.org/3/", "see ", "give an https address"),
    Broken(texts.pythons_are_supported, CHAPTER, "uses =", 'python = "3.9"\nuses =', "`python` is one of 3.11"),
    Broken(tests.katas_have_two_to_eight_tests, TESTS, "async def test_takes", "async def takes", "make it 2 to 8"),
    Broken(tests.katas_have_two_to_eight_tests, TESTS, "", EXTRA_TESTS, "has 9 tests; make it 2 to 8"),
    Broken(tests.tests_state_their_rule, TESTS, GREETS, "", "test_greets_by_name has no docstring of one line"),
    Broken(
        tests.tests_state_their_rule,
        TESTS,
        "name in it.",
        "name in it.\n\n    Always.",
        "state the rule it checks",
    ),
    Broken(tests.failures_are_explained, TESTS, ", wrong(greeting)", "", "assert without a message"),
    Broken(tests.failures_are_explained, TESTS, "wrong(greeting)\n", '"not greeted"\n', "assert without a message"),
    Broken(
        tests.failures_are_explained,
        TESTS,
        ASSERT,
        'pytest.fail("oh no")\n    assert greeting == ',
        "fail without a message",
    ),
    Broken(tests.failures_are_explained, TESTS, "with raises", "with pytest.raises", "use async_dojo.testing.raises"),
    Broken(
        tests.failures_are_explained,
        TESTS,
        'say("a greeting without a name", "名前のないあいさつです")',
        '"no"',
        "raises without a message",
    ),
    Broken(
        tests.failures_are_explained,
        TESTS,
        "名前のないあいさつです",
        "a nameless greeting",
        "then the same in Japanese",
    ),
    Broken(
        tests.failures_are_explained,
        TESTS,
        ASSERT,
        'demand(greeting, "no greeting")\n    assert greeting == ',
        "demand without a message",
    ),
    Broken(tests.tests_take_no_real_time, TESTS, GREETS, f"{GREETS}    time.monotonic()\n", "take the fixture `clock`"),
    Broken(
        tests.tests_take_no_real_time, TESTS, GREETS, f"{GREETS}    time.sleep(1)\n", "await asyncio.sleep (virtual)"
    ),
    Broken(
        tests.tests_take_no_real_time,
        TESTS,
        GREETS,
        f"{GREETS}    from time import sleep as nap\n    nap(1)\n",
        "or say why",
    ),
    Broken(spec.claims_are_well_formed, CLAIMS, "", None, "is missing; write it"),
    Broken(spec.claims_are_well_formed, CLAIMS, '"holds"', '"perhaps"', "mend that claim"),
    Broken(
        spec.claim_markers_are_known, TESTS, "greeting-takes", "waving-takes", "correct the marker or add the claim"
    ),
    Broken(
        spec.claim_markers_are_known,
        CLAIMS,
        '"greetings/hello", ',
        "",
        "add it to its `katas` or drop the marker",
        TESTS,
    ),
    Broken(
        spec.claims_have_their_tests, TESTS, "greeting-takes", "waving-takes", "mark one in greetings/hello", CLAIMS
    ),
    Broken(
        spec.claims_have_their_tests, CLAIMS, '"greetings/hello"', '"greetings/*", "greetings/bye"', "write that kata"
    ),
    Broken(spec.api_index_is_covered, INDEX, "", None, "is missing; list the names"),
    Broken(spec.api_index_is_covered, INDEX, "[index]", "[index", "mend that line"),
    Broken(spec.api_index_is_covered, INDEX, '"sleep"', '"sleep", "nap"', "nap is no name of asyncio"),
    Broken(spec.api_index_is_covered, INDEX, ', "sleep"', "", "correct `uses`", CHAPTER),
    Broken(spec.api_index_is_covered, INDEX, "run =", 'sleep = "farewells"\nrun =', "delete it from [still_to_come]"),
    Broken(
        spec.api_index_is_covered, INDEX, 'run = "farewells"', "", "add it to a kata's `uses`, or to [still_to_come]"
    ),
    Broken(spec.api_index_is_covered, INDEX, '"farewells"', '"greetings"', "or plan it for another chapter"),
    Broken(
        runs.stubs_fail_because_the_work_is_not_done,
        STUB,
        "raise NotImplementedError",
        'return await asyncio.sleep(1, f"Hello, {name}!")',
        "leave the work to the learner",
    ),
    Broken(
        runs.stubs_fail_because_the_work_is_not_done,
        STUB,
        "raise NotImplementedError",
        "return name + 1",
        "fails with TypeError",
    ),
    Broken(
        runs.stubs_fail_because_the_work_is_not_done,
        TESTS,
        'hurried."""\n',
        'hurried."""\n    None + 1\n',
        "test_takes_a_second fails with TypeError",
        STUB,
    ),
    Broken(
        runs.stubs_fail_because_the_work_is_not_done,
        STUB,
        "raise NotImplementedError",
        "while True: pass",
        "StillRunning",
    ),
    Broken(
        runs.stubs_fail_because_the_work_is_not_done,
        STUB,
        "import asyncio",
        "import async_io",
        "let the stub raise NotImplementedError",
    ),
    Broken(
        runs.stubs_fail_because_the_work_is_not_done, "katas/conftest.py", None, "oops", "make that run work", "katas/"
    ),
    Broken(runs.solutions_pass_in_any_order, SOLUTION, "Hello,", "Bye,", "let no state outlive a test", "solutions/"),
    Broken(
        runs.solutions_pass_in_any_order,
        TESTS,
        ASSERT,
        f"{LEAKS}{ASSERT}",
        "let no state outlive a test",
        "solutions/",
    ),
    Broken(
        runs.misconceptions_are_caught,
        FIRST,
        "    return f",
        "    await asyncio.sleep(1)\n    return f",
        "tighten the test",
    ),
    Broken(runs.misconceptions_are_caught, SECOND, '"not a greeting"', '"wrong name"', "does not say 'wrong name'"),
    Broken(runs.misconceptions_are_caught, SECOND, "async def", "import nothing\n\n\nasync def", "tighten the test"),
]

# What the rules let pass: file, text, what it is replaced by.
ACCEPTED = [
    pytest.param(TESTS, GREETS, f"{GREETS}    await asyncio.to_thread(time.sleep, 0.01)\n", id="sleep-in-a-thread"),
    pytest.param(
        TESTS, GREETS, f"{GREETS}    time.sleep(0.01)  # real: the thread must be caught waiting\n", id="explained"
    ),
    pytest.param(
        TESTS,
        f"async def test_greets_by_name(kata):\n{GREETS}",
        f"@pytest.mark.real_loop\nasync def test_greets_by_name(kata):\n{GREETS}    time.sleep(0.01)\n",
        id="real-loop",
    ),
    pytest.param(
        TESTS,
        ASSERT,
        'text = say("wrong", "違います")\n    assert greeting, f"{greeting}: {text}"\n    assert greeting == ',
        id="message-in-a-variable",
    ),
    pytest.param(
        TESTS,
        ASSERT,
        "check_prediction([greeting], [greeting], name='X')\n    assert greeting == ",
        id="prediction-explains-itself",
    ),
    pytest.param(CHAPTER, "uses =", 'python = "3.15"\nuses =', id="newer-python"),
    pytest.param(
        CHAPTER, '"Await it, then return"', '"return await asyncio.sleep(1, ...)"', id="hint-with-nearly-the-code"
    ),
    pytest.param(FIRST, "I ask.'", "I ask.' (heard often)", id="belief-with-a-remark"),
    pytest.param("katas/01_greetings/.01_hello.py.swp", None, "", id="hidden-file"),
    pytest.param("tests/katas/01_greetings/__pycache__/test_01_hello.pyc", None, "", id="byte-code"),
]


def edit(root: Path, file: str, old: str | None, new: str | None) -> None:
    """Replace a text of a file ("": add to its end); create the file where old is None, delete it where new is."""
    path = root / file
    if new is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text("utf-8") if old is not None else ""
    assert (old or "") in text, f"{old!r} is not in {file}: the edit would change nothing"
    path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The root of a small collection that keeps every rule."""
    write_to(tmp_path)
    return tmp_path


@pytest.mark.parametrize("rule", [*RULES, *runs.RUNS], ids=lambda rule: rule.__name__)
def test_good_collection_keeps_the_rule(root: Path, rule: Rule) -> None:
    """No rule finds fault with a good collection."""
    assert rule(root) == []


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.rule.__name__)
def test_broken_collection_is_found(root: Path, broken: Broken) -> None:
    """The rule names the file and the remedy."""
    edit(root, broken.file, broken.old, broken.new)
    problems = broken.rule(root)
    found = [problem for problem in problems if broken.says in problem]
    assert found, f"expected a problem with {broken.says!r}, found {problems}"
    assert found[0].startswith(broken.found_in or broken.file), f"the problem must open with the file: {found[0]}"
    assert ";" in found[0], f"after what is wrong the problem must say what to do: {found[0]}"


@pytest.mark.parametrize(("file", "old", "new"), ACCEPTED)
def test_what_is_right_is_accepted(root: Path, file: str, old: str | None, new: str) -> None:
    """No rule finds fault with an unusual but right collection."""
    edit(root, file, old, new)
    assert [problem for rule in RULES for problem in rule(root)] == []


def test_a_dojo_kata_may_have_more_tests(root: Path) -> None:
    """The stages of a dojo kata have tests of their own, so that eight are not too many."""
    edit(root, TESTS, "", EXTRA_TESTS)
    edit(root, CHAPTER, 'kind = "build"', 'kind = "dojo"')
    assert tests.katas_have_two_to_eight_tests(root) == []


def test_every_rule_is_tested() -> None:
    """For each rule there is a collection that breaks it."""
    assert {broken.rule for broken in BROKEN} == {*RULES, *runs.RUNS}


def test_a_claim_on_the_whole_may_be_tested_here(root: Path) -> None:
    """What is claimed of all katas is tested by the collection's tests on itself."""
    edit(root, CLAIMS, '["greetings/hello", "farewells/*"]', '["*/*"]')
    edit(root, TESTS, 'pytestmark = pytest.mark.claim("greeting-takes-time")\n', "")
    assert len(spec.claims_have_their_tests(root)) == 1
    edit(
        root, "tests/repo/test_all.py", None, 'import pytest\n\npytestmark = pytest.mark.claim("greeting-takes-time")\n'
    )
    assert spec.claims_have_their_tests(root) == []


def test_answers_that_fail_on_another_python_are_found(root: Path) -> None:
    """A solution that one interpreter rejects is reported with that interpreter."""
    assert runs.answers_hold_on(root, sys.executable) == []
    edit(root, SOLUTION, "import asyncio\n", "import asyncio_of_the_future as asyncio\n")
    problem = runs.answers_hold_on(root, sys.executable)[0]
    assert sys.executable in problem
    assert "asyncio_of_the_future" in problem
