"""spec/claims.toml: claims that hang together, and for each that does not the line that is wrong."""

from pathlib import Path

import pytest

from async_dojo.collection.claims import VERDICTS, Claim, read_claims
from async_dojo.collection.tables import MalformedTable

HERE = "# here"  # in a file below, the line that its message must name

HOLDS = """[[claim]]
slug = "coro-single-use"
section = "tasks"
verdict = "holds"
claim.en = "A coroutine object can be used once."
claim.ja = "コルーチンオブジェクトは一度しか使えません。"
notes = "コルーチンとタスクとイベントループ"
katas = ["coroutines/single_use"]
"""
DOCUMENTED = """
[[claim]]
slug = "go-goroutines"
section = "promises"
verdict = "documented"
claim.en = "Go has real coroutines."
claim.ja = "Go には真のコルーチンがあります。"
notes = "asyncio はコルーチン"
qualification.en = "Not run here."
qualification.ja = "ここでは実行していません。"
sources = ["https://go.dev/ref/spec#Go_statements"]
"""
BOTH = HOLDS + DOCUMENTED


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a table of claims and returns its path."""

    def write(content: str) -> Path:
        path = tmp_path / "claims.toml"
        path.write_text(content, encoding="utf-8")
        return path

    return write


def problem(path: Path) -> str:
    """Return what is wrong with the table, after checking that the message names the line marked HERE."""
    with pytest.raises(MalformedTable) as caught:
        read_claims(path)
    lines = path.read_text(encoding="utf-8").split("\n")
    marked = [number for number, line in enumerate(lines, 1) if HERE in line]
    assert len(marked) == 1, f"mark one line with {HERE}"
    opening = f"{path}:{marked[0]}: "
    assert str(caught.value).startswith(opening)
    return str(caught.value).removeprefix(opening)


def test_claims_come_by_slug_in_the_order_of_the_file(file):
    """Each claim is found by its slug, with all that the file says of it."""
    claims = read_claims(file(BOTH))
    assert list(claims) == ["coro-single-use", "go-goroutines"]
    assert claims["coro-single-use"] == Claim(
        slug="coro-single-use",
        section="tasks",
        verdict="holds",
        claim={"en": "A coroutine object can be used once.", "ja": "コルーチンオブジェクトは一度しか使えません。"},
        notes="コルーチンとタスクとイベントループ",
        katas=["coroutines/single_use"],
    )
    assert claims["go-goroutines"].qualification == {"en": "Not run here.", "ja": "ここでは実行していません。"}
    assert claims["go-goroutines"].sources == ["https://go.dev/ref/spec#Go_statements"]


def test_a_table_may_be_empty(file):
    """A file without claims has none."""
    assert read_claims(file("")) == {}


def test_missing_file_is_no_malformed_one(tmp_path):
    """Where there is no file the caller decides what that means."""
    with pytest.raises(FileNotFoundError):
        read_claims(tmp_path / "claims.toml")


def test_what_has_katas_is_run(file):
    """A claim with katas is run; one that rests on its sources alone is not."""
    assert [claim.is_run for claim in read_claims(file(BOTH)).values()] == [True, False]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_is_accepted(file, verdict):
    """Each verdict makes a claim, with katas where the interpreter gives it and without where a source does."""
    base = DOCUMENTED if verdict in ("unverifiable", "documented") else DOCUMENTED + "katas = ['tasks/cancel']\n"
    (claim,) = read_claims(file(base.replace('"documented"', f'"{verdict}"'))).values()
    assert claim.verdict == verdict


def test_a_claim_that_holds_may_be_qualified(file):
    """What holds may have something to add."""
    added = "qualification.en = 'It raises RuntimeError.'\nqualification.ja = 'RuntimeError になります。'\n"
    (claim,) = read_claims(file(HOLDS + added)).values()
    assert claim.qualification is not None


@pytest.mark.parametrize("slug", ["a", "js-gc", "coro-2-go", "3-11"])
def test_slugs_are_words_with_hyphens(file, slug):
    """A slug is made of lower-case letters and digits, with single hyphens between."""
    assert list(read_claims(file(HOLDS.replace("coro-single-use", slug)))) == [slug]


@pytest.mark.parametrize(
    "slug", ["Coro", "coro_use", "-coro", "coro-", "coro--use", "coro use", "コルーチン", "coro/use"]
)
def test_other_slugs_are_refused(file, slug):
    """A slug in any other form is refused, since it stands in links and reports."""
    said = problem(file(HOLDS.replace('"coro-single-use"', f'"{slug}" # here')))
    assert said == f"slug {slug!r} is not in lower case with hyphens"


WRONG = [
    (
        'verdict = "holds"',
        'verdict = "true" # here',
        "verdict 'true' is none of holds, conditional, false, version",
    ),
    ('verdict = "holds"', "verdict = true # here", "'verdict' must be str, not True"),
    ('verdict = "holds"', "verdict = '' # here", "'verdict' must not be empty"),
    ('verdict = "holds"', "verdict = 'false' # here", "a claim that is 'false' needs a qualification"),
    ('verdict = "holds"', "verdict = 'conditional' # here", "a claim that is 'conditional' needs a qualification"),
    ('verdict = "holds"', "verdict = 'version' # here", "a claim that is 'version' needs a qualification"),
    (
        'verdict = "holds"',
        "verdict = 'unverifiable' # here",
        "a claim that is 'unverifiable' needs a qualification",
    ),
    ('[[claim]]\nslug = "coro-single-use"', "[[claim]] # here", "'slug' is missing"),
    (
        '[[claim]]\nslug = "coro-single-use"\nsection = "tasks"',
        "[[claim]] # here\nslug = 'a'",
        "'section' is missing",
    ),
    (
        "section =",
        "chapter = 'x' # here\nsection =",
        "unknown key 'chapter'; known are slug, section, verdict, claim",
    ),
    ('en = "A coroutine object can be used once."', "en = '' # here", "'claim.en' must not be empty"),
    ('ja = "コルーチンオブジェクトは一度しか使えません。"', "ja = ' ' # here", "'claim.ja' must not be empty"),
    ('once."\nclaim.ja', 'once." # here\nclaim.fr', "'claim' must be given in both languages"),
    ('notes = "', "notes = ['x'] # here\n# ", "'notes' must be str, not ['x']"),
    ('katas = ["coroutines/single_use"]', "katas = [] # here", "a claim with a verdict needs at least one kata"),
    ('katas = ["coroutines/single_use"]', "katas = 'x' # here", "'katas' must be a list, not 'x'"),
    ('katas = ["coroutines/single_use"]', "katas = [1] # here", "item 1 of 'katas' must be str, not 1"),
    ('katas = ["coroutines/single_use"]', "katas = [''] # here", "item 1 of 'katas' must not be empty"),
    ('katas = ["coroutines/single_use"]', "katas = nothing # here", "(at line 8, column 9)"),
    ('[[claim]]\nslug = "coro-single-use"', "[claim] # here\nslug = 'x'\n# ", "expected [[claim]] entries"),
]


@pytest.mark.parametrize(("old", "new", "said"), WRONG, ids=[said for *_, said in WRONG])
def test_wrong_claim_is_named_with_its_line(file, old, new, said):
    """Each thing that can be wrong with a claim is said with its line."""
    assert old in HOLDS
    assert said in problem(file(HOLDS.replace(old, new)))


def test_verdict_without_any_katas_is_named_with_its_entry(file):
    """Where a claim that is run says nothing of katas, the message names the entry."""
    content = HOLDS.replace("[[claim]]", "[[claim]] # here").replace('katas = ["coroutines/single_use"]\n', "")
    assert problem(file(content)) == "a claim with a verdict needs at least one kata"


@pytest.mark.parametrize("verdict", ["unverifiable", "documented"])
def test_what_is_not_run_has_no_kata(file, verdict):
    """A kata would run what the verdict says cannot be, or is not, run."""
    content = DOCUMENTED.replace('"documented"', f'"{verdict}"') + "katas = ['promises/chain'] # here\n"
    assert problem(file(content)) == f"a claim that is {verdict!r} has no kata"


WRONG_SECOND = [
    ('qualification.en = "Not run here."', "qualification.en = '' # here", "'qualification.en' must not be empty"),
    (
        'here."\nqualification.ja = "ここでは実行していません。"',
        'here." # here',
        "'qualification' must be given in both",
    ),
    ('"https://go.dev/ref/spec#Go_statements"]', "3] # here", "item 1 of 'sources' must be str, not 3"),
    ('"go-goroutines"', '"coro-single-use" # here', "the slug 'coro-single-use' stands twice"),
    ("[[claim]]", "[[claims]] # here", "unknown key 'claims'; known are claim"),
    ("[[claim]]", "[notes] # here", "unknown key 'notes'; known are claim"),
]


@pytest.mark.parametrize(("old", "new", "said"), WRONG_SECOND, ids=[said for *_, said in WRONG_SECOND])
def test_line_is_that_of_the_second_claim(file, old, new, said):
    """What is wrong with the second claim is not said of the first."""
    assert old in DOCUMENTED
    assert said in problem(file(HOLDS + DOCUMENTED.replace(old, new)))


def test_not_utf8_is_refused(file):
    """A table in another encoding is refused with the line of its first Japanese character."""
    path = file("")
    path.write_bytes(HOLDS.encode("euc_jp"))
    with pytest.raises(MalformedTable) as caught:
        read_claims(path)
    assert str(caught.value) == f"{path}:6: not UTF-8"
