"""promises/eager_or_lazy: when the body of an async function begins, in Python's three ways and in JavaScript."""

import sys
from types import ModuleType

import pytest

from async_dojo.testing import check_prediction, say

pytestmark = pytest.mark.claim("js-async-returns-promise")

POSSIBLE = ["got first", "got second"]
POSSIBLE += [
    f"{name} {what}"
    for name in ("first", "second")
    for what in ("begins", "goes on", "is a Promise", "is a coroutine", "is a Task", "is a str")
]


def live_run(kata: ModuleType, how: str) -> list[str]:
    """Return the log of the program, run in one of the three ways."""
    log: list[str] = []
    kata.run(how, log)
    return log


def check(kata: ModuleType, name: str, how: str, why: str) -> None:
    """Compare a prediction with a live run."""
    predicted = getattr(kata, name)
    unknown = [entry for entry in predicted if entry not in POSSIBLE]
    assert not unknown, say(
        f"{name} has {unknown}, which the program never logs. The entries are those of JAVASCRIPT_LOG, with the type "
        "in place of Promise",
        f"{name} に {unknown} がありますが、program のログには出てきません。項目は JAVASCRIPT_LOG のとおりで、"
        "Promise の部分だけが型の名前に変わります",
    )
    check_prediction(predicted, live_run(kata, how), name=name, why=why)


def skip_where_nothing_is_eager(config: pytest.Config) -> None:
    """Skip the test where there are no eager tasks."""
    if sys.version_info < (3, 12):
        pytest.skip(say("eager tasks came with Python 3.12", "eager なタスクは Python 3.12 からです"))
    if config.getoption("--loop") == "uvloop":  # uvloop 0.23 does not pass it on under Python 3.14 and newer
        pytest.skip(say("this is about asyncio's own loop", "asyncio 標準のループについてのテストです"))


def test_a_call_only_makes_a_coroutine(kata):
    """What the call returns is a coroutine, whose body begins when it is awaited."""
    check(
        kata,
        "COROUTINE",
        "coroutine",
        say(
            "A call of a coroutine function runs no line of its body: it returns a coroutine object, and the `await` "
            "runs that, to its end. So whichever is awaited first runs first, and the other has not even begun.",
            "コルーチン関数を呼んでも、本体は1行も実行されません。返ってくるのはコルーチンオブジェクトで、それを最後まで"
            "実行するのは `await` です。先に await されたほうが先に動き、もう一方はまだ始まってもいません。",
        ),
    )


def test_a_task_begins_when_the_program_waits(kata):
    """create_task() returns before the body begins; then the loop runs the tasks, whichever is awaited."""
    check(
        kata,
        "TASK",
        "task",
        say(
            "create_task() puts the task into the queue of the event loop and returns. At the first `await` that has "
            "to wait, the loop runs the tasks in the order in which they were made, and both take turns.",
            "create_task() は、タスクをイベントループのキューに入れて戻ります。実際に待つ必要のある最初の `await` で、"
            "ループが作られた順にタスクを動かし、2つは交互に進みます。",
        ),
    )


def test_an_eager_task_begins_at_once(kata, pytestconfig):
    """With the eager task factory the body begins inside create_task(), up to its first wait."""
    skip_where_nothing_is_eager(pytestconfig)
    check(
        kata,
        "EAGER",
        "eager",
        say(
            "An eager task runs inside create_task() until it has to wait, and only then does create_task() return. "
            "From there on it is a task like any other.",
            "eager なタスクは、待つ必要が生じるまで create_task() の中で動き、create_task() が戻るのはそのあとです。"
            "そこから先は普通のタスクと変わりません。",
        ),
    )


def test_which_of_them_is_like_javascript(kata, pytestconfig):
    """The way that begins at the call has the order of JavaScript."""
    skip_where_nothing_is_eager(pytestconfig)
    if not kata.LIKE_JAVASCRIPT:
        pytest.fail(
            say(
                "LIKE_JAVASCRIPT is still empty: write down what you expect",
                "LIKE_JAVASCRIPT が空です。予想を書きましょう",
            )
        )
    without_types = [entry.split(" is a ")[0] for entry in kata.JAVASCRIPT_LOG]
    logs = {how: live_run(kata, how) for how in ("coroutine", "task", "eager")}
    alike = [how for how, log in logs.items() if [entry.split(" is a ")[0] for entry in log] == without_types]
    assert kata.LIKE_JAVASCRIPT in logs, say(
        f"LIKE_JAVASCRIPT is {kata.LIKE_JAVASCRIPT!r}; it should be one of {', '.join(map(repr, logs))}",
        f"LIKE_JAVASCRIPT は {'、'.join(map(repr, logs))} のどれかですが、{kata.LIKE_JAVASCRIPT!r} になっています",
    )
    mine = logs[kata.LIKE_JAVASCRIPT]
    assert kata.LIKE_JAVASCRIPT in alike, say(
        f"LIKE_JAVASCRIPT: with {kata.LIKE_JAVASCRIPT!r} the log begins with {mine[0]!r}, in JavaScript with "
        f"{kata.JAVASCRIPT_LOG[0]!r}. There the body begins inside the call; which way of Python begins as early?",
        f"LIKE_JAVASCRIPT: {kata.LIKE_JAVASCRIPT!r} のログは {mine[0]!r} から始まりますが、JavaScript では "
        f"{kata.JAVASCRIPT_LOG[0]!r} からです。JavaScript では呼び出しの中で本体が始まります。同じくらい早く"
        "始まるのは、Python のどの方法ですか",
    )
