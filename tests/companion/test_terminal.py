"""The real command in a real terminal, on which real keys are typed."""

import contextlib
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator

import psutil
import pytest

pexpect = pytest.importorskip("pexpect", reason="needs pexpect: pip install -e '.[dev]'")
pyte = pytest.importorskip("pyte", reason="needs pyte: pip install -e '.[dev]'")

ONE = "katas/01_first/01_one.py"
ROWS, COLUMNS = 24, 80
ALTERNATE, BACK = b"\x1b[?1049h", b"\x1b[?1049l"  # to the screen that a full-screen program draws on, and back
CURSOR_SHOWN, CURSOR_HIDDEN = b"\x1b[?25h", b"\x1b[?25l"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")


class Terminal:
    """A terminal of 80x24 in which `python -m async_dojo` runs, or a shell."""

    def __init__(self, small, *words: str, shell: str = "", **environment: str) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTEST"))}
        kept.pop("NO_COLOR", None)
        self.child = pexpect.spawn(
            shell or sys.executable,
            ["--norc", "-i"] if shell else ["-m", "async_dojo", *words],
            cwd=str(small.root),
            env={**kept, "TERM": "xterm-256color", "LANG": "en_US.UTF-8", "PYTHONUTF8": "1", **environment},
            dimensions=(ROWS, COLUMNS),
        )
        self.written = b""
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self.offspring: list[psutil.Process] = []

    @property
    def text(self) -> str:
        """What is on the screen."""
        rows = range(ROWS)  # not pyte's own `display`: that stumbles over a wide character of which half is covered
        return "\n".join("".join(self._screen.buffer[y][x].data for x in range(COLUMNS)) for y in rows)

    def until(self, holds: Callable[[], object]) -> None:
        """Read what it writes until that holds; fail after 20 seconds, or where it ends before."""
        deadline = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < deadline, self.text
            try:
                written = self.child.read_nonblocking(65536, timeout=0.2)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                assert holds(), self.text
                return
            self.written += written
            self._stream.feed(written)

    def until_shown(self, *texts: str) -> None:
        """Return when all of these are on the screen."""
        self.until(lambda: all(text in self.text for text in texts))
        self.offspring = psutil.Process(self.child.pid).children(recursive=True)

    def type(self, keys: str) -> None:
        """Type keys."""
        self.child.send(keys)

    def ends(self) -> int:
        """Wait for its end; return its exit status."""
        self.until(lambda: not self.child.isalive())
        with contextlib.suppress(pexpect.EOF, pexpect.TIMEOUT):
            while True:
                self.written += self.child.read_nonblocking(65536, timeout=0.2)
        self.child.close()
        return self.child.exitstatus

    def has_left_nothing(self) -> bool:
        """Tell whether each process that it had is gone, within some seconds."""
        _, alive = psutil.wait_procs(self.offspring, timeout=10)
        return bool(self.offspring) and not alive

    def is_restored(self) -> bool:
        """Tell whether the screen is the one from before, with its cursor."""
        return (
            self.written.rfind(BACK) > self.written.rfind(ALTERNATE) >= 0
            and self.written.rfind(CURSOR_SHOWN) > self.written.rfind(CURSOR_HIDDEN)
            and b"Traceback" not in self.written
        )


@pytest.fixture
def terminal(small) -> Iterator[Callable[..., Terminal]]:
    """Give a function that opens a terminal with a command; nothing of it survives the test."""
    opened: list[Terminal] = []

    def open_(*words: str, **environment: str) -> Terminal:
        opened.append(Terminal(small, *words, **environment))
        return opened[-1]

    yield open_
    for each in opened:
        each.child.close(force=True)


@pytest.mark.parametrize("lang", ["en", pytest.param("ja", marks=pytest.mark.thorough("the other language"))])
def test_a_learner_types_real_keys(small, terminal, lang):
    """Hint, list, solution, a save, next, quit: each does what it says, and the terminal is as it was before."""
    english = lang == "en"
    shown = terminal("--lang", lang)
    shown.until_shown("first/one", ONE, "0 of 2 tests pass." if english else "2 件中 0 件合格")
    shown.type("h")
    shown.until_shown("Hint 1 of 3: What is one?" if english else "ヒント 1/3: 1とは何ですか。")
    shown.type("l")
    shown.until_shown("01 three", "02 two", "Esc closes" if english else "Esc で閉じる")
    shown.type("\x1b")
    shown.until_shown(ONE)
    shown.type("s")
    shown.until_shown("You have not solved it yet." if english else "まだ解けていません。")
    shown.type("n")
    shown.until(lambda: ("You have not" if english else "まだ解けていません") not in shown.text)
    small.solve("01_first/01_one")
    shown.until_shown("Solved: all 2 tests pass." if english else "解けました。テスト 2 件すべてに合格です。")
    assert "first/one" in shown.text.splitlines()[0]
    shown.type("n")
    shown.until_shown("first/two  2/3", "katas/01_first/02_two.py")
    shown.type("q")
    assert shown.ends() == 0
    assert shown.is_restored()
    assert shown.has_left_nothing()


@pytest.mark.thorough("starts the command in a real terminal once more")
@pytest.mark.parametrize("way", ["ctrl-c", "SIGTERM"])
def test_it_ends_in_order_however_it_is_asked_to(terminal, way):
    """Ctrl-C and SIGTERM restore the terminal too, and leave no process behind."""
    shown = terminal()
    shown.until_shown("tests pass.")
    if way == "ctrl-c":
        shown.type("\x03")
    else:
        shown.child.kill(signal.SIGTERM)
    assert shown.ends() == 0
    assert shown.is_restored()
    assert shown.has_left_nothing()


@pytest.mark.thorough("starts the command in a real terminal once more")
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell that stops programs and lets them go on: bash")
def test_the_shell_can_be_had_meanwhile(terminal):
    """Ctrl-Z stops it and gives the shell; with `fg` it is there again, drawn anew."""
    shown = terminal(shell="bash", PS1="$ ")
    shown.type(f"{sys.executable} -m async_dojo\r")
    shown.until_shown("0 of 2 tests pass.")
    shown.type("\x1a")
    shown.until(lambda: b"Stopped" in shown.written)
    before = len(shown.written)
    shown.type("fg\r")
    shown.until(lambda: b"0 of 2 tests pass." in shown.written[before:])
    shown.type("q")
    shown.until(lambda: BACK in shown.written[before:])
    shown.type("exit\r")
    assert shown.ends() == 0


@pytest.mark.thorough("starts the command in a real terminal once more")
def test_without_a_full_screen(small, terminal):
    """`watch --plain` prints each verdict below the last, and takes letters with Enter."""
    shown = terminal("watch", "--plain")
    shown.until_shown(ONE, "0 of 2 tests pass.")
    shown.type("h\r")
    shown.until_shown("Hint 1 of 3: What is one?")
    small.solve("01_first/01_one")
    shown.until_shown("Solved: all 2 tests pass.")
    shown.type("n\r")
    shown.until_shown("katas/01_first/02_two.py")
    shown.type("q\r")
    assert shown.ends() == 0
    assert ALTERNATE not in shown.written
    assert b"Traceback" not in shown.written
    assert shown.has_left_nothing()


@pytest.mark.thorough("starts the command in a real terminal once more")
def test_a_dumb_terminal_has_no_full_screen(terminal):
    """TERM=dumb chooses the plain mode by itself."""
    shown = terminal(TERM="dumb")
    shown.until_shown("0 of 2 tests pass.")
    shown.type("\x04")
    assert shown.ends() == 0
    assert ALTERNATE not in shown.written
