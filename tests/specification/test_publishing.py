"""What is published is what the results say, and what is stale is found."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from async_dojo.companion.errors import Problem
from async_dojo.specification.checking import check, check_files, stale_files, stale_results
from async_dojo.specification.matrix import read_matrix
from async_dojo.specification.publishing import build, documents, published
from async_dojo.specification.results import Result, Said, file_of
from async_dojo.specification.running import THIS

pytestmark = pytest.mark.timeout(120)  # some run pytest in a process of its own

ROOT = Path(__file__).parents[2]
TESTS = Path("tests/katas/01_first/test_01_sleep.py")
OTHER = "3.13" if THIS == "3.12" else "3.12"  # another Python, on which what was skipped here could be run


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text that stands in the file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def pristine(new_collection, small_run):
    """The files of a collection whose claims were run and published, by path."""
    root, result = new_collection(), small_run[1]
    skipped = result.claims["sleep-elsewhere"].skipped
    elsewhere = Said("sleep-elsewhere", speak_for=skipped)
    other = Result(OTHER, "virtual", claims={**result.claims, "sleep-elsewhere": elsewhere})
    for it in (result, other):
        path = file_of(root, it.python, it.loop)
        path.parent.mkdir(exist_ok=True)
        path.write_text(it.text(), encoding="utf-8")
    build(root)
    files = {path: path.read_bytes() for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    return root, files


@pytest.fixture(autouse=True)
def one_process(in_one_process):
    """Start no workers for a few tests."""


@pytest.fixture
def small(pristine):
    """That collection, as it was, for a test to change."""
    root, files = pristine
    for path, content in files.items():
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
    return root


def test_all_is_well(small):
    """What was just run and built passes the check, with the tests run again too."""
    assert check(small, ["virtual"]) == []
    assert build(small) == []


def test_every_publication_is_built(small):
    """Tables and page in both languages, and the counts in both READMEs."""
    names = sorted(path.relative_to(small).as_posix() for path in published(small))
    assert names == [
        *("README.ja.md", "README.md", "spec/SPEC.ja.md", "spec/SPEC.md"),
        *("spec/index.html", "spec/index.ja.html"),
    ]
    assert "Of 5 claims, 2 hold, 1 hold only as qualified" in (small / "README.md").read_text(encoding="utf-8")
    assert "全 5 件の主張のうち" in (small / "README.ja.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["spec/SPEC.md", "spec/index.ja.html", "README.md"])
def test_stale_publication_is_found(small, name):
    """A published file that somebody edits is not what `dojo spec build` writes."""
    edit(small / name, "5", "6")
    assert stale_files(small, read_matrix(small)) == [f"{name}: is not what `dojo spec build` writes; run that"]


def test_readme_without_a_place_for_the_counts(small):
    """Counts that are not there cannot be right: the two comments are asked for."""
    edit(small / "README.ja.md", "<!-- spec: end -->", "")
    (problem,) = stale_files(small, read_matrix(small))
    assert problem.startswith("README.ja.md has no place for the counts of claims")  # in the language in use
    with pytest.raises(Problem, match=r"README\.ja\.md"):
        build(small)


@pytest.mark.parametrize(
    ("slug", "wrong"),
    [
        ("sleep-returns", "false"),
        ("sleep-returns", "conditional"),
        ("sleep-lets-others-run", "holds"),
        ("sleep-is-synchronous", "holds"),
    ],
)
def test_wrong_verdict_is_found(small, slug, wrong):
    """A verdict in claims.toml that is not what the tests say fails the check."""
    claims = small / "spec" / "claims.toml"
    entry = claims.read_text(encoding="utf-8").partition(f'slug = "{slug}"')
    verdict = re.compile(r'verdict = "\w+"').sub(f'verdict = "{wrong}"', entry[2], count=1)
    claims.write_text("".join((*entry[:2], verdict)), encoding="utf-8")
    problems = sorted(read_matrix(small).problems)
    assert len(problems) == 2
    for problem, python in zip(problems, sorted([THIS, OTHER]), strict=True):
        assert problem.startswith(f"{slug} on Python {python} with virtual: the verdict is '{wrong}', but ")


def test_deleted_and_new_tests_are_found(small):
    """A test that is gone, or new, makes the results stale, though nothing is run."""
    edit(small / TESTS, "test_it_returns_the_result", "test_renamed")
    where = f"spec/results/{THIS}-virtual.toml: sleep-returns: solutions/01_first/01_sleep.py::"
    assert check_files(small) == [
        f"{where}test_it_returns_the_result is no test of the claim any more; run `dojo spec run --loop virtual` again",
        f"{where}test_renamed has not been run; run `dojo spec run --loop virtual` again",
    ]


def test_source_that_is_none_is_found(small):
    """A source is an address, or a file that is there."""
    edit(small / "spec" / "differences.toml", "https://example.org/", "README.md")
    assert read_matrix(small).problems == []
    edit(small / "spec" / "differences.toml", "README.md", "README.txt")
    edit(small / "spec" / "claims.toml", "https://example.org/sleep-returns", "https:/example.org/")
    ends = "is neither an address nor a file of the repository"
    assert read_matrix(small).problems == [
        f"spec/claims.toml: sleep-returns: the source 'https:/example.org/' {ends}",
        f"spec/differences.toml: entry 1: the source 'README.txt' {ends}",
    ]


def test_turned_test_is_found(small):
    """A test that is marked to speak against a claim, and was not, makes the results stale, though nothing is run."""
    edit(small / TESTS, 'claim("sleep-returns")', 'claim("sleep-returns", against=True)')
    (problem,) = check_files(small)
    assert problem == (
        f"spec/results/{THIS}-virtual.toml: sleep-returns: solutions/01_first/01_sleep.py::test_it_returns_the_result "
        "speaks for the other side now; run `dojo spec run --loop virtual` again"
    )


def test_deleted_test_file_is_found(small):
    """Without its tests a kata carries no claim."""
    (small / TESTS).unlink()
    assert {problem.split(": ")[1] for problem in stale_results(small)} == {
        *("sleep-returns", "sleep-lets-others-run", "sleep-is-synchronous", "sleep-elsewhere")
    }


def test_other_answer_is_found_by_running_again(small):
    """The tests are the same, but what they say is not: that takes a run."""
    edit(small / TESTS, 'sleep(1, "woken") == "woken"', 'sleep(1, "woken") == "slept"')
    (problem,) = check(small, ["virtual"])
    assert problem.startswith(f"spec/results/{THIS}-virtual.toml: sleep-returns: 'held' then, 'differed' now; run ")


def test_missing_explanation_is_found(small):
    """A cell that is not what its verdict lets expect must say why."""
    (small / "spec" / "differences.toml").unlink()
    (problem,) = read_matrix(small).problems
    assert problem.endswith("not applicable (not on this machine); explain it in spec/differences.toml")


def test_missing_results_are_found(small):
    """The running Python has a result, or it is asked for."""
    file_of(small, THIS, "virtual").unlink()
    missing = f"spec/results/{THIS}-virtual.toml: there is none; run `dojo spec run --loop virtual`"
    assert stale_results(small) == [missing]


class Page(HTMLParser):
    """The ids, the links and the text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids and links."""
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        """Note the text."""
        self.texts.append(data)


def test_texts_are_escaped(small):
    """A claim with a `<` in it is shown as it is written, in both languages."""
    for name, expected in (
        ("index.html", "sleep-returns <is> so."),
        ("index.ja.html", "sleep-returns は <そう> です。"),
    ):
        page = Page((small / "spec" / name).read_text(encoding="utf-8"))
        assert expected in page.texts


@pytest.fixture(scope="module")
def publications(of_this_repository):
    """This repository's tables and pages, by path."""
    return documents(ROOT, of_this_repository)


def test_links_lead_to_what_there_is(publications):
    """Each relative link in this repository's publications leads to a file or folder that is there."""
    for path, text in publications.items():
        links = Page(text).links if path.suffix == ".html" else re.findall(r"\]\(([^)\s]+)\)", text)
        targets = {link.partition("#")[0] for link in links if "://" not in link}
        missing = [target for target in targets if not (path.parent / target).exists()]
        assert not missing, f"{path.name}: {missing}"


def test_every_claim_is_published(publications, of_this_repository):
    """Each claim of this repository stands in the tables and has its own place on the page, in both languages."""
    slugs = list(of_this_repository.rows)
    assert len(slugs) >= 57
    for path, text in publications.items():
        if path.suffix == ".html":
            assert [name for name in Page(text).ids if name in slugs] == slugs
        else:
            assert all(f"`{slug}`" in text for slug in slugs)
