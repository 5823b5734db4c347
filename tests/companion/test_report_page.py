"""`dojo report`: what it counts, and what a person sees of it in a browser."""

import json
from pathlib import Path

import pytest

from async_dojo.companion.errors import Problem
from async_dojo.companion.progress import Progress, Record, digest_of
from async_dojo.companion.report_data import collect, to_json
from async_dojo.companion.report_page import report_page

DAY = 24 * 3600.0  # seconds
NAME = "<b onclick=alert(1)>"


def progress_of(folder: Path, **katas: Record) -> Path:
    """Write a progress file with these records, `first__one` for "first/one", and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with Progress(folder).change() as records:
        records.update({name.replace("__", "/"): record for name, record in katas.items()})
    return folder


def time(days: float) -> str:
    """Return the time so many days after the first of January."""
    return f"2026-01-{1 + int(days):02}T12:00:00+00:00"


@pytest.fixture
def group(small, tmp_path) -> list[Path]:
    """Three learners: a workspace with a kata solved, a file of one who is stuck, and one who has not begun."""
    kata = small.workspace.katas[0].kata
    progress_of(
        small.root,
        first__one=Record([1], 2, time(0), time(1), "solved", digest_of(kata)),
        first__two=Record([1, 2], 5, time(2)),
    )
    progress_of(tmp_path / NAME, first__two=Record([], 3, time(3)), second__three=Record([], 0, time(4), time(4)))
    return [small.root, tmp_path / NAME / ".dojo" / "progress.json", progress_of(tmp_path / "new")]


def test_numbers_are_those_of_the_files(group, small):
    """Solved, hints, what is tried and not solved, the most tried first, and the last activity of each learner."""
    report = collect(group)
    first, second, third = report.learners
    assert [learner.name for learner in report.learners] == [small.root.name, NAME, "new"]
    assert (first.solved, first.hints, first.stuck, first.last_activity) == (1, 3, ["first/two"], time(2))
    assert (second.solved, second.hints, second.stuck, second.last_activity) == (1, 0, ["first/two"], time(4))
    assert (third.solved, third.stuck, third.last_activity) == (0, [], None)
    two = report.katas[1]
    assert (two.slug, two.solved, two.tried, two.attempts, two.hints) == ("first/two", 0, 2, 4, 1)
    assert report.stuck == ["first/two"]


def test_solved_once_and_solved_now_are_told_apart(group, small):
    """Where the files are at hand it is known whether the kata is still solved; a progress file alone cannot tell."""
    first, second, _ = collect(group).learners
    assert (first.katas[0].state, first.katas[0].now) == ("solved", "solved")
    assert (second.katas[2].state, second.katas[2].now) == ("solved", None)
    small.write("katas/01_first/01_one.py", "changed = 1")
    assert collect(group).learners[0].katas[0].now is None


def test_json_is_the_same_structure(group):
    """The keys are the names of the fields."""
    found = json.loads(to_json(collect(group)))
    assert [chapter["number"] for chapter in found["chapters"]] == ["01", "02"]
    assert found["learners"][0]["katas"][1] == {
        "slug": "first/two",
        "state": "tried",
        "now": None,
        "hints": 2,
        "attempts": 5,
        "first_tried_at": time(2),
        "solved_at": None,
    }


def test_namesakes_are_told_apart(small, tmp_path):
    """Two folders of the same name get a number."""
    folders = [progress_of(tmp_path / "x" / "ada"), progress_of(tmp_path / "y" / "ada"), small.root]
    assert [learner.name for learner in collect(folders).learners][:2] == ["ada", "ada (2)"]


def test_what_cannot_be_read_is_named(small, tmp_path):
    """A damaged file is named and stays as it is; so is a path that is nobody's."""
    folder = progress_of(tmp_path / "ada")
    (folder / ".dojo" / "progress.json").write_text("{")
    with pytest.raises(Problem, match=r"progress\.json is damaged"):
        collect([folder])
    assert (folder / ".dojo" / "progress.json").read_text() == "{"
    with pytest.raises(Problem, match="no workspace, and no progress file"):
        collect([tmp_path / "nobody"])


def test_command_writes_a_page_or_prints_json(small):
    """By default one page beside the katas; with --json nothing is written."""
    done = small.dojo("report", "--json")
    assert json.loads(done.out)["learners"][0]["solved"] == 0
    assert not (small.root / "dojo-report.html").exists()
    assert small.dojo("report").out == "dojo-report.html\n"
    assert "<!DOCTYPE html>" in (small.root / "dojo-report.html").read_text(encoding="utf-8")


@pytest.mark.thorough("starts a real browser")
@pytest.mark.parametrize("size", [(375, 800), (1280, 900)], ids=["phone", "desk"])
def test_page_in_a_browser(browser, group, tmp_path, each_language, size):
    """It shows the numbers, fits the screen, loads nothing, raises nothing, and shows a name as text."""
    page = tmp_path / "report.html"
    page.write_text(report_page(collect(group)), encoding="utf-8")
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme="light")
    try:
        tab = context.new_page()
        asked, errors = [], []
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("console", lambda message: errors.append(message.text))
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.goto(page.as_uri())
        assert tab.get_attribute("html", "lang") == each_language
        text = tab.inner_text("body")
        assert NAME in text
        assert ("Where the group is stuck" if each_language == "en" else "グループ") in text
        assert tab.inner_text(".learner >> nth=0 >> .numbers li >> nth=0").startswith("1/3")
        assert tab.locator(".learner >> nth=0 >> dd .mark.solved").count() == 1
        assert tab.locator(".learner >> nth=0 >> dd .mark.tried").count() == 1
        assert tab.locator(".learner >> nth=0 >> svg rect").count() == 1
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        light = tab.evaluate("getComputedStyle(document.body).backgroundColor")
        tab.emulate_media(color_scheme="dark")
        assert tab.evaluate("getComputedStyle(document.body).backgroundColor") != light
        assert asked == [page.as_uri()]
        assert errors == []
    finally:
        context.close()
