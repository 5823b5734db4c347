"""The full screen: what is shown at each size in both languages, what each key does, and that nothing is cut off."""

import asyncio
import re
from collections.abc import Callable
from contextlib import asynccontextmanager

import pytest
from textual.color import Color
from textual.screen import Screen as ScreenOfTextual
from textual.widgets import Input

from async_dojo.companion.progress import Progress
from async_dojo.companion.screen.app import DojoApp
from async_dojo.companion.screen.keys import keys
from async_dojo.companion.screen.reflow import of_lines
from async_dojo.companion.telling import Line
from async_dojo.language import say

SMALL, LARGE = (80, 24), (120, 40)
ONE = "katas/01_first/01_one.py"
FAILS = "async def f():\n    return 7\n"
CLAIM = """
[[claim]]
slug = "one"
section = "1"
verdict = "holds"
claim.en = "One is one."
claim.ja = "1は1です。"
notes = "One"
katas = ["first/one"]
"""
LEGIBLE = 4.5  # the contrast that WCAG 2 asks of text

pytestmark = pytest.mark.real_loop


class Screen:
    """An app under a pilot, and what its screen shows."""

    def __init__(self, app: DojoApp, pilot) -> None:
        self.app, self.pilot, self.session = app, pilot, app.session

    @property
    def segments(self):
        """What is drawn, row by row, of the screen on top."""
        return [list(strip) for strip in self.app.screen._compositor.render_strips()]

    @property
    def rows(self) -> list[str]:
        """The text of each row."""
        return ["".join(segment.text for segment in row) for row in self.segments]

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.rows)

    async def until(self, holds: Callable[[], object]) -> None:
        """Return when it holds; fail after some seconds."""
        async with asyncio.timeout(20):
            while not holds():
                await self.pilot.pause(0.02)

    async def until_shown(self, *texts: str) -> None:
        """Return when the screen shows all of these, in however many rows."""
        try:
            await self.until(lambda: all(squeezed(text) in squeezed(self.text) for text in texts))
        except TimeoutError:
            pytest.fail(f"{texts} is not shown:\n{self.text}", pytrace=False)

    async def until_judged(self) -> None:
        """Return when the kata in front has its verdict."""
        await self.until(lambda: self.session.verdict and not self.session.judging)
        await self.pilot.pause()

    async def press(self, *pressed: str) -> None:
        """Press keys, and let the screen follow."""
        await self.pilot.press(*pressed)
        await self.pilot.pause()


@asynccontextmanager
async def screen_of(small, size=SMALL, start="first/one"):
    """Open a workspace on a screen of that size, on the first of its katas, and wait for its verdict."""
    workspace = small.workspace
    app = DojoApp(workspace, workspace.find(start) if start else None)
    app.animation_level = "none"
    async with app.run_test(size=size, notifications=True) as pilot:
        screen = Screen(app, pilot)
        await screen.until_judged()
        yield screen


@pytest.fixture
def japanese(in_language: Callable[[str], None]) -> None:
    """Run the test in Japanese."""
    in_language("ja")


def squeezed(text: str) -> str:
    """Return the text without its spaces and without what frames it."""
    return re.sub(r"[\s▌│┃]", "", text)


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (40, ["    katas/01_first/01_one.py:12: call(x)"]),
        (30, ["    katas/01_first/", "    01_one.py:12: call(x)"]),
        (24, ["    katas/01_first/", "    01_one.py:12: ", "    call(x)"]),
    ],
)
def test_a_place_is_broken_where_it_is_read_best(width, rows):
    """A path that is too long for its pane has its folders on a row of their own, not its line number."""
    content = of_lines([Line("katas/01_first/01_one.py:12: call(x)", "place", 4)]).content(width)
    assert [row.rstrip() for row in content.plain.split("\n")] == [row.rstrip() for row in rows]


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=str)
@pytest.mark.thorough("draws the full screen again and again")
async def test_a_kata_is_solved_before_the_learners_eyes(small, each_language, size):
    """Text and message are there at once; each save is judged; solved, it says so and waits until n is pressed."""
    async with screen_of(small, size, start=None) as screen:
        assert say("01 First  first/one  1/3", "01 Firstの章  first/one  1/3") in screen.rows[0]
        assert say("solved 0 of 3", "0/3 解決") in screen.rows[0]
        assert ONE in screen.rows[1]
        assert say("Complete `f` so that it returns 1.", "`f` が 1 を返すように完成させてください。") in screen.text
        assert say("not written yet", "まだ実装されていません") in screen.text
        assert say("0 of 2 tests pass.", "テスト 2 件中 0 件合格。") in screen.text
        for key in keys():
            assert f"{key.key} {key.label}" in screen.text
        assert (say("02 Second", "02 Secondの章") in screen.text) == (size == LARGE)

        small.write(ONE, FAILS)
        await screen.until_shown(say("f() should give 1: one", "f() は 1 を返すはずです: one"))
        small.solve("01_first/01_one")
        await screen.until_shown(
            say("Solved: all 2 tests pass.", "解けました。テスト 2 件すべてに合格です。"),
            say("n goes on to first/two, when you like.", "n で次の first/two へ進みます。急ぐ必要はありません。"),
            say("solved 1 of 3", "1/3 解決"),
        )
        await screen.until_judged()
        assert screen.session.listed.slug == "first/one"
        await screen.press("n")
        await screen.until_shown(
            "first/two  2/3", "katas/01_first/02_two.py", say("0 of 2 tests", "テスト 2 件中 0 件")
        )


@pytest.mark.thorough("draws the full screen again and again")
async def test_the_solution_is_shown_on_request(small, each_language):
    """Before the kata is solved it asks first; the code has its line numbers; afterwards it is shown at once."""
    async with screen_of(small) as screen:
        await screen.press("s")
        await screen.until_shown(
            say("You have not solved it yet. Show the solution all the same?", "まだ解けていません。それでも解答例を"),
            say("y yes  n no", "y はい  n いいえ"),
        )
        await screen.press("n")
        await screen.until_shown(ONE)
        await screen.press("s", "y")
        await screen.until_shown("12      return 1  # one", say("One right answer: first/one", "解答例: first/one"))
        await screen.press("escape")
        small.solve("01_first/01_one")
        await screen.until_shown(say("Solved:", "解けました。"))
        await screen.press("s")
        await screen.until_shown("return 1  # one")


@pytest.mark.thorough("draws the full screen again and again")
async def test_hints_are_taken_one_by_one_and_stay(small):
    """Each h shows one more, the title counts them, and so does the progress file; a fourth there is not."""
    async with screen_of(small) as screen:
        for level, hint in enumerate(screen.session.listed.entry.hints["en"], 1):
            await screen.press("h")
            await screen.until_shown(
                f"Hint {level} of 3: {hint}",
                f"hints: {level} of 3",
            )
        await screen.press("h")
        await screen.until_shown("You have had all three hints.")
    assert Progress(small.root).read()["first/one"].hints == [1, 2, 3]


@pytest.mark.thorough("draws the full screen again and again")
async def test_a_hint_is_seen_below_a_long_text(small):
    """The task scrolls to it, and the verdict stays where it is."""
    solved = (small.root / "solutions/01_first/01_one.py").read_text(encoding="utf-8")
    long = solved.replace("Complete `f`", "Much to read.\n\n" * 20 + "Complete `f`").replace("return 1", "return 2")
    small.write(ONE, long)
    async with screen_of(small) as screen:
        assert "f() should give 1: one" in screen.text
        assert "Complete `f`" not in screen.text
        await screen.press("h")
        await screen.until_shown("Hint 1 of 3: What is one?", "f() should give 1: one")


@pytest.mark.thorough("draws the full screen again and again")
async def test_a_long_message_is_seen_whole_and_from_its_beginning(small):
    """At 80x24 twelve lines of message fit, whatever the length of the text; a new verdict is not scrolled away."""
    small.write(
        "tests/katas/01_first/test_01_one.py",
        "async def test_long(kata):\n    assert await kata.f() == 1, '\\n'.join(f'line {n}' for n in range(1, 13))\n",
    )
    small.write(ONE, '"""Claim.\n\n' + "Much to read.\n\n" * 30 + '"""\nasync def f():\n    return 5\n')
    async with screen_of(small) as screen:
        await screen.until_shown("test_long", *(f"  line {n} " for n in range(1, 13)))
        printed = "\n".join(f"    print('printed {n}')" for n in range(30))
        small.write(ONE, f"async def f():\n{printed}\n    return 5\n")
        await screen.until(lambda: screen.session.verdict and screen.session.verdict.failures[0].output)
        await screen.until_judged()
        assert "  line 12 " in screen.text
        await screen.press("tab", "end")
        await screen.until_shown("printed 29")
        small.write(ONE, f"async def f():\n{printed}\n    return 6\n")
        await screen.until_shown("test_long", "  line 1 ")


@pytest.mark.thorough("draws the full screen again and again")
async def test_the_list_filters_and_opens(small):
    """The cursor is on the present kata; typing filters by slug, claim or title; Enter opens, Escape does not."""
    async with screen_of(small, start="first/two") as screen:
        await screen.press("l")
        await screen.until_shown("01 one", "02 two", "01 three", "0/1", "Katas")
        assert screen.app.screen._options.highlighted_option.id == "first/two"
        await screen.press("escape")
        assert screen.session.listed.slug == "first/two"
        await screen.press("l", *"SEC")
        await screen.until(lambda: "02 two" not in screen.text)
        assert "01 three" in screen.text
        await screen.press("enter")
        await screen.until_shown("second/three  3/3")
        await screen.press("l")
        screen.app.screen.query_one(Input).value = "gives one"
        await screen.until_shown("02 two")
        await screen.press("up", "enter")
        await screen.until_shown("first/two  2/3")
        await screen.press("l", *"zzz")
        await screen.until_shown("none has that")
        await screen.press("enter", "escape")
        assert screen.session.listed.slug == "first/two"


@pytest.mark.thorough("draws the full screen again and again")
async def test_next_and_previous(small):
    """n goes round all that are not solved, p back by one; at the ends it says why it stays."""
    async with screen_of(small) as screen:
        await screen.press("p")
        await screen.until_shown("This is the first kata.")
        await screen.press("n", "n")
        await screen.until_shown("second/three  3/3")
        await screen.press("n")
        await screen.until_shown("first/one  1/3")
        await screen.press("n", "p")
        await screen.until_shown("first/one  1/3")
        small.solve("01_first/01_one", "01_first/02_two", "02_second/01_three")
        await screen.until_shown("There is no other: well done.", "solved 3 of 3")
        await screen.press("n")
        await screen.until_shown("All katas are solved.")


@pytest.mark.thorough("draws the full screen again and again")
async def test_reset_says_where_the_learners_version_is(small, japanese):
    """It asks, names the file, and does what it said; refused, it does nothing."""
    small.commit()
    given = (small.root / ONE).read_text(encoding="utf-8")
    small.write(ONE, FAILS)
    async with screen_of(small) as screen:
        kept = "katas/01_first/01_one.mine.py"
        await screen.press("r")
        await screen.until_shown(
            f"{ONE} を最初からやり直しますか。",
            f"今の内容は {kept} に残します。",
        )
        await screen.press("n")
        assert (small.root / ONE).read_text(encoding="utf-8") == FAILS
        await screen.press("r", "y")
        await screen.until_shown(f"これまでの内容は {kept} にあります。")
        assert (small.root / kept).read_text(encoding="utf-8") == FAILS
        assert (small.root / ONE).read_text(encoding="utf-8") == given
        await screen.until_shown("まだ実装されていません")
        (small.root / ONE).unlink()
        await screen.until_shown(f"{ONE} がなくなりました。")
        await screen.press("r", "y")
        await screen.until_shown("まだ実装されていません")


@pytest.mark.thorough("draws the full screen again and again")
async def test_difference_and_why(small, japanese):
    """The difference waits until the kata is solved; why has the claim and the links."""
    small.write("spec/claims.toml", CLAIM)
    async with screen_of(small) as screen:
        await screen.press("d")
        await screen.until_shown("まだ解けていません")
        await screen.press("w")
        await screen.until_shown(
            "https://docs.python.org/3/library/asyncio.html",
            "主張: first/one",
            "1は1です。",
            "正しい主張です。",
        )
        await screen.press("escape")
        small.write(ONE, "async def f():\n    return 1  # mine\n")
        await screen.until_shown("解けました。")
        await screen.press("d")
        await screen.until_shown("-    return 1  # mine", "+    return 1  # one")


@pytest.mark.thorough("draws the full screen again and again")
async def test_all_are_judged(small):
    """a judges every kata, and the chapters say how each stands."""
    async with screen_of(small, LARGE) as screen:
        small.solve("02_second/01_three")
        await screen.until_shown("second/three  3/3", "Solved:")
        small.solve("01_first/02_two")
        await screen.until_shown("first/two  2/3", "Solved:")
        await screen.press("p", "a")
        await screen.until(lambda: None not in screen.session.outcomes.values() and not screen.session.judging)
        await screen.until_shown("01 First   .#  1/2", "02 Second  #   1/1", "solved 2 of 3")


@pytest.mark.thorough("draws the full screen again and again")
async def test_help_explains_every_key(small, each_language):
    """? shows what each key does."""
    async with screen_of(small) as screen:
        await screen.press("question_mark")
        await screen.until_shown(*(key.explanation for key in keys()))
        await screen.press("escape")
        await screen.until_shown(ONE)


@pytest.mark.thorough("draws the full screen again and again")
async def test_keys_can_be_clicked_on(small):
    """The footer's keys act on the mouse, and so do the answers to a question."""
    async with screen_of(small) as screen:
        row = next(number for number, text in enumerate(screen.rows) if "s solution" in text)
        await screen.pilot.click(offset=(screen.rows[row].index("s solution") + 3, row))
        await screen.until_shown("y yes")
        row = next(number for number, text in enumerate(screen.rows) if "y yes" in text)
        await screen.pilot.click(offset=(screen.rows[row].index("y yes") + 2, row))
        await screen.until_shown("return 1  # one")


@pytest.mark.thorough("draws the full screen again and again")
async def test_what_cannot_be_done_is_said(small, monkeypatch):
    """No editor to start, a terminal that cannot be lent, a file that cannot be written: a message, and it goes on."""
    async with screen_of(small) as screen:
        monkeypatch.setenv("TERM_PROGRAM", "")
        monkeypatch.setenv("VISUAL", "/no/such/editor")
        await screen.press("e")
        await screen.until_shown("cannot start the editor")
        monkeypatch.setenv("VISUAL", "vim")
        await screen.press("e")
        await screen.until_shown("open the file in another window")
        (small.root / ".dojo" / "progress.json").unlink()
        (small.root / ".dojo" / "progress.json").mkdir()
        await screen.press("h")
        await screen.until_shown("progress.json")
        (small.root / "solutions/01_first/01_one.py").unlink()
        await screen.press("s", "y")
        await screen.until_shown("is not there")
        assert screen.app.is_running


@pytest.mark.thorough("draws the full screen again and again")
async def test_the_editor_opens_where_there_is_work_to_do(small, monkeypatch):
    """An editor with a window of its own is started at the line of the TODO."""
    started = []
    monkeypatch.setattr("async_dojo.companion.editor.subprocess.Popen", lambda command, **_: started.append(command))
    monkeypatch.setenv("TERM_PROGRAM", "")
    monkeypatch.setenv("VISUAL", "codium")
    async with screen_of(small) as screen:
        await screen.press("e")
        assert started == [["codium", "-g", f"{small.root / ONE}:12"]]


@pytest.mark.thorough("draws the full screen again and again")
async def test_what_cannot_begin_ends_with_a_word(small):
    """A progress file that cannot be read: it ends with status 1, and leaves nothing running."""
    (small.root / ".dojo" / "progress.json").mkdir(parents=True)
    app = DojoApp(small.workspace, None)
    async with app.run_test():
        pass
    assert app.return_code == 1


@pytest.mark.thorough("draws the full screen again and again")
async def test_a_damaged_progress_file_is_told_of(small):
    """The learner hears where it lies now."""
    Progress(small.root).prepare()
    small.write(".dojo/progress.json", "{")
    async with screen_of(small, LARGE) as screen:
        await screen.until_shown("The progress file was damaged.")


@pytest.mark.thorough("draws the full screen again and again")
async def test_a_tiny_terminal_is_no_trouble(small, monkeypatch):
    """Whatever the size, nothing breaks, the layout comes to rest, and all is there again when the window grows."""
    laid_out = []
    original = ScreenOfTextual._refresh_layout

    def counted(screen: ScreenOfTextual, *args: object, **named: object) -> None:
        laid_out.append(screen)
        original(screen, *args, **named)

    monkeypatch.setattr(ScreenOfTextual, "_refresh_layout", counted)
    async with screen_of(small) as screen:
        for size in ((39, 11), (8, 5), (3, 2)):
            await screen.pilot.resize_terminal(*size)
            for key in "hslwr":
                await screen.press(key)
                await screen.pilot.pause(0.05)
                laid_out.clear()
                await screen.pilot.pause(0.1)  # in which a layout that never comes to rest would be made six times
                assert len(laid_out) <= 1, (size, key)
                await screen.press("escape")
        await screen.pilot.resize_terminal(*LARGE)
        await screen.until_shown("Hint 1 of 3", "Hint 3 of 3", "0 of 2 tests pass.")


@pytest.mark.thorough("draws the full screen again and again")
async def test_ctrl_c_leaves_or_copies(small):
    """Where text is selected it copies that; else it leaves, whatever is on top."""
    async with screen_of(small) as screen:
        await screen.pilot.mouse_down(offset=(1, 2))
        await screen.pilot.hover(offset=(13, 2))
        await screen.pilot.mouse_up(offset=(13, 2))
        await screen.press("ctrl+c")
        assert screen.app.clipboard.startswith("The function")
        assert screen.app.is_running
        await screen.press("l", "ctrl+c")
        await screen.until(lambda: not screen.app.is_running)
    assert screen.app.return_code == 0


@pytest.mark.thorough("draws the full screen again and again")
@pytest.mark.parametrize(("ground", "theme"), [("15;0", "textual-dark"), ("0;15", "dojo-light")], ids=["dark", "light"])
@pytest.mark.thorough("draws the full screen again and again")
async def test_every_word_is_legible(small, monkeypatch, ground, theme):
    """In the theme that fits the terminal's background, text stands out from what is behind it."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORFGBG", ground)
    async with screen_of(small, LARGE) as screen:
        assert screen.app.theme == theme
        await screen.press("h")
        await screen.until_shown("Hint 1 of 3")
        faint = illegible(screen)
        small.solve("01_first/01_one")
        await screen.until_shown("Solved:")
        faint |= illegible(screen)
        for key in "swl":
            await screen.press(key)
            faint |= illegible(screen)
            await screen.press("escape")
        assert not faint


@pytest.mark.thorough("draws the full screen again and again")
async def test_without_colours_words_and_marks_say_it_all(small, monkeypatch):
    """NO_COLOR leaves shades of grey, and the verdict is in the words."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with screen_of(small) as screen:
        small.solve("01_first/01_one")
        await screen.until_shown("Solved: all 2 tests pass.", "solved 1 of 3")
        for row in screen.segments:
            for segment in screen.app._filters[-1].apply(row, screen.app.styles.background):
                for color in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                    assert color is None or len({*color.get_truecolor()}) == 1


def contrast(ink: Color, paper: Color) -> float:
    """Return the contrast of two colours, as WCAG 2 defines it."""

    def luminance(color: Color) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))

    low, high = sorted((luminance(ink), luminance(paper)))
    return (high + 0.05) / (low + 0.05)


def illegible(screen: Screen) -> set[tuple[str, str, str]]:
    """Return the words that are too like their background, with both colours; borders and bars are no words."""
    modal = screen.app.screen.query("#frame, Pane").first().region if screen.app.screen.is_modal else None
    found = set()
    for y, row in enumerate(screen.segments):
        x = 0
        for segment in row:
            style, shown = segment.style, modal is None or modal.contains(x, y)
            x += segment.cell_length
            if style is None or not shown or not any(letter.isalnum() for letter in segment.text):
                continue
            ink, paper = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
            if style.reverse:
                ink, paper = paper, ink
            if contrast(ink, paper) < LEGIBLE:
                found.add((segment.text.strip(), ink.hex, paper.hex))
    return found
