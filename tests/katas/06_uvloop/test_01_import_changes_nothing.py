"""uvloop/import_changes_nothing: whose loop runs after the import, as a Python that has just started shows it."""

import json
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

from async_dojo.testing import say

pytestmark = [
    pytest.mark.claim("uvloop-import", against=True),
    pytest.mark.skipif(
        find_spec("uvloop") is None,
        reason=say("needs uvloop, which does not run on Windows", "uvloop が必要です(Windows では動きません)"),
    ),
]

A_LOOP_EACH = (
    "Each run has its loop made for itself; what another run was given does not count",
    "ループは実行ごとに作られます。ほかの実行にどのループが渡されたかは関係ありません",
)

WHY = {
    "asyncio.run() that does the import": (
        "A loop that is running is not exchanged for another, and the import does not even look for one",
        "動いているループが途中で入れ替わることはありません。そもそも import はループに触りません",
    ),
    "asyncio.run() after the import": (
        "The import puts nothing in the place of asyncio's own loop: nobody has chosen uvloop here",
        "import しても、asyncio 標準のループは置き換わりません。ここでは誰も uvloop を選んでいません",
    ),
    "asyncio.Runner()": (
        "A Runner without a loop_factory makes asyncio's own loop: nobody has chosen uvloop here",
        "loop_factory のない Runner は asyncio 標準のループを作ります。ここでは誰も uvloop を選んでいません",
    ),
    "Runner(loop_factory=uvloop.new_event_loop)": (
        "The loop_factory makes the loop of the Runner: this is how uvloop is chosen",
        "Runner のループを作るのは loop_factory です。uvloop はこうして選びます",
    ),
    "asyncio.run() in a thread meanwhile": A_LOOP_EACH,
    "asyncio.run() after that Runner": A_LOOP_EACH,
    "asyncio.run() after set_event_loop()": (
        "asyncio.run() never takes a loop that is there already, not even the one that is set: it makes its own",
        "asyncio.run() は、既存のループを使いません。set_event_loop() で設定されていても、自分で新しく作ります",
    ),
    "uvloop.run()": (
        "uvloop.run() is asyncio.run() with uvloop's loop_factory",
        "uvloop.run() は、uvloop の loop_factory を指定した asyncio.run() と同じです",
    ),
}

IN_A_NEW_PYTHON = "import json, runpy, sys; print(json.dumps(runpy.run_path(sys.argv[1])['program']()))"


@cache
def what_happens(path: Path, source: bytes) -> dict[str, str]:
    """Run the program of the file at `path`, which holds `source`, in a new Python; return what it has seen."""
    command = [sys.executable, "-c", IN_A_NEW_PYTHON, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    last = (done.stderr.strip() or "-").splitlines()[-1]
    assert done.returncode == 0, say(
        f"the program was changed, and now it fails: {last}. Put it back and change RUNS_ON only",
        f"program が変更され、エラーになっています({last})。元に戻して、RUNS_ON だけを書き換えてください",
    )
    seen: dict[str, str] = json.loads(done.stdout)
    return seen


def check(kata: ModuleType, *places: str) -> None:
    """Compare the predictions for these places with what happens there."""
    path = Path(kata.program.__code__.co_filename)
    seen = what_happens(path, path.read_bytes())
    assert set(seen) == set(WHY), say(
        f"the program was changed: it looks at {sorted(seen)}. Put it back and change RUNS_ON only",
        f"program が変わっています(調べた場所は {sorted(seen)})。元に戻して、RUNS_ON だけを書き換えてください",
    )
    for place in places:
        predicted = kata.RUNS_ON.get(place)
        assert predicted, say(
            f"the row {place!r} of RUNS_ON is still empty: write down what you expect",
            f"RUNS_ON の {place!r} の行が空です。予想を書きましょう",
        )
        assert predicted in ("asyncio", "uvloop"), say(
            f"an answer is 'asyncio' or 'uvloop'; the row {place!r} of RUNS_ON is {predicted!r}",
            f"答えは 'asyncio' か 'uvloop' です。RUNS_ON の {place!r} の行は {predicted!r} です",
        )
        why_en, why_ja = WHY[place]
        assert predicted == seen[place], say(
            f"RUNS_ON, row {place!r}: you expected {predicted!r}, but the loop that runs there is {seen[place]!r}.\n"
            f"{why_en}",
            f"RUNS_ON の {place!r} の行: 予想は {predicted!r} ですが、動いているのは {seen[place]!r} のループです。\n"
            f"{why_ja}",
        )


def test_after_the_import(kata):
    """The import alone changes neither the loop that is running nor those that are made after it."""
    check(kata, "asyncio.run() that does the import", "asyncio.run() after the import", "asyncio.Runner()")


def test_where_uvloop_is_chosen(kata):
    """A loop_factory chooses, and so does uvloop.run()."""
    check(kata, "Runner(loop_factory=uvloop.new_event_loop)", "uvloop.run()")


def test_whom_the_choice_concerns(kata):
    """A choice is for one run: not for another thread, not for the next run, and a loop that is set is no choice."""
    check(
        kata,
        "asyncio.run() in a thread meanwhile",
        "asyncio.run() after that Runner",
        "asyncio.run() after set_event_loop()",
    )
