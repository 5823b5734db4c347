"""The page in a real browser: its filters, at the width of a phone and of a desktop, and without JavaScript."""

import re
from pathlib import Path

import pytest

from async_dojo.specification.matrix import read_matrix
from async_dojo.specification.publishing import documents

ROOT = Path(__file__).parents[2]
SIZES = {"phone": {"width": 375, "height": 800}, "desktop": {"width": 1280, "height": 900}}

pytestmark = pytest.mark.thorough("starts a real browser")


@pytest.fixture(scope="module")
def matrix():
    """This repository's matrix."""
    return read_matrix(ROOT)


@pytest.fixture(scope="module")
def pages(matrix, tmp_path_factory):
    """A folder with the pages as `dojo spec build` writes them."""
    folder = tmp_path_factory.mktemp("pages")
    for path, text in documents(ROOT, matrix).items():
        (folder / path.name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def opened(browser, pages):
    """Opens a page; when the test is over nothing has gone wrong in it, and it has asked for no other address."""
    contexts, wrong = [], []

    def open_(name="index.html", size="desktop", **options):
        context = browser.new_context(viewport=SIZES[size], **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith("file:") else wrong.append(request.url))
        page.goto((pages / name).as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []


def shown(page, selector):
    """Return the elements that can be seen."""
    return page.locator(selector).locator("visible=true")


def slugs(page):
    """Return the claims that can be seen."""
    return shown(page, "article").evaluate_all("found => found.map(it => it.id)")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["index.html", "index.ja.html"])
def test_filters(opened, matrix, name, size):
    """Each filter leaves what fits it, together they leave what fits all, and the button brings everything back."""
    page = opened(name, size)
    claims = {slug: row.claim for slug, row in matrix.rows.items()}
    assert slugs(page) == list(claims)

    page.select_option("select[name=verdict]", "version")
    assert slugs(page) == [slug for slug, claim in claims.items() if claim.verdict == "version"]
    assert "2 " in page.locator("#shown").inner_text()

    page.select_option("select[name=verdict]", "conditional")
    page.select_option("select[name=chapter]", "tasks")
    in_tasks = [slug for slug, claim in claims.items() if any(it.startswith(("tasks/", "*")) for it in claim.katas)]
    assert slugs(page) == [slug for slug in in_tasks if claims[slug].verdict == "conditional"] != []
    assert shown(page, "main h2").count() == 1, "a section without a claim should go"

    page.select_option("select[name=python]", "3.11")
    heads = shown(page, "article th[data-python]").all_inner_texts()
    assert set(heads) == {"3.11"}
    assert shown(page, "article td[data-python='3.14']").count() == 0

    page.click("button[type=reset]")
    page.wait_for_selector("article[hidden]", state="detached")
    assert slugs(page) == list(claims)
    assert shown(page, "article td[data-python='3.14']").count() > 50


def test_a_link_shows_its_claim(opened, matrix):
    """Whatever is filtered: a claim that a link leads to is shown, and so are all others then."""
    page = opened()
    page.select_option("select[name=verdict]", "false")
    page.evaluate("location.hash = 'run-flags'")  # as a click on a link does
    page.locator("#run-flags").wait_for(state="visible")
    assert slugs(page) == list(matrix.rows)
    page.wait_for_function("document.getElementById('run-flags').getBoundingClientRect().top < innerHeight")
    page.select_option("select[name=chapter]", "running")
    page.evaluate("location.hash = 'run-typed'")
    assert page.locator("select[name=chapter]").input_value() == "running", "what is shown already clears no filter"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["index.html", "index.ja.html"])
def test_nothing_sticks_out(opened, name, size):
    """The page is as wide as the window, with every list of tests open."""
    page = opened(name, size)
    page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
    right = "getBoundingClientRect().right"
    wide = page.locator("article table").evaluate_all(
        f"found => found.filter(it => it.{right} > it.parentNode.{right}).map(it => it.parentNode.id)"
    )
    assert wide == [], "these tables are wider than what they stand in"


def test_it_is_read_without_javascript(opened, matrix):
    """Without JavaScript all claims and reasons are there, and filters that would do nothing are not."""
    page = opened(java_script_enabled=False)
    assert page.locator("article").count() == len(matrix.rows)
    assert page.locator("article").first.is_visible()
    assert not page.locator("#filters").is_visible()


def test_light_and_dark(opened):
    """The page follows the system's colours: background and text change sides."""
    brightness = []
    for scheme in ("light", "dark"):
        style = opened(color_scheme=scheme).evaluate("({ ...getComputedStyle(document.body) })")
        brightness += [sum(map(int, re.findall(r"\d+", style[name])[:3])) for name in ("backgroundColor", "color")]
    light_ground, light_text, dark_ground, dark_text = brightness
    assert light_ground > 600 > 200 > light_text
    assert dark_ground < 200 < 600 < dark_text


def test_version_stands_out(opened, matrix):
    """A claim that comes out otherwise on another Python looks different from one that does not."""
    page = opened()
    style = "found => getComputedStyle(found).borderLeftColor"
    one, other = (page.locator(f"#{slug}").evaluate(style) for slug in ("run-flags", "run-typed"))
    assert one != other
    assert "differs" in page.locator("#run-flags").get_attribute("class")


def test_every_outcome_is_told_in_words(opened):
    """A mark is not told by its colour or sign alone: it has a name for who cannot see it."""
    page = opened()
    labels = page.locator("article td .mark").evaluate_all("found => found.map(it => it.getAttribute('aria-label'))")
    plain = {"holds", "in part", "does not hold", "differs", "not applicable"}
    assert plain < set(labels) <= plain | {f"{word}, but tests were left out" for word in plain}
