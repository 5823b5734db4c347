"""tasks/eager: when a task begins, by default and with the eager task factory."""

from types import ModuleType

import pytest

from async_dojo.testing import check_prediction, say

pytestmark = pytest.mark.claim("coro-needs-await")

EVENTS = sorted(
    f"{word}: {event}" for word in ("cached", "remote") for event in ("begins", "ends", "created", "awaited")
)


def live_run(kata: ModuleType, *, eager: bool) -> list[str]:
    """Return the log of the program, run on a loop with the one or the other task factory."""
    log: list[str] = []
    kata.run(log, eager=eager)
    assert sorted(log) == EVENTS, say(
        f"the program was changed: it logs {log}. Put it back and change DEFAULT and EAGER only",
        f"program が変わっています(ログは {log})。元に戻して、DEFAULT と EAGER だけを書き換えてください",
    )
    return log


def test_default_order_is_what_the_interpreter_does(kata):
    """By default a task begins in the loop's next round, whether it is awaited or not."""
    check_prediction(
        kata.DEFAULT,
        live_run(kata, eager=False),
        name="DEFAULT",
        why=say(
            "By default create_task() only puts the task into the loop's queue. The program runs on to its first "
            "await, "
            "then both tasks begin in the loop's next round, the older first; the program goes on as soon as what it "
            "awaits is done.",
            "標準では、create_task() はタスクをループのキューに入れるだけです。program が最初の await まで進むと、"
            "ループの"
            "次の周で両方のタスクが、先に作られたほうから始まります。program は、await したものが終わり次第、"
            "先に進みます。",
        ),
    )


def test_eager_order_is_what_the_interpreter_does(kata, pytestconfig):
    """With the eager task factory a task begins inside create_task(), up to its first wait."""
    if pytestconfig.getoption("--loop") == "uvloop":  # uvloop 0.23 does not pass it on under Python 3.14 and newer
        pytest.skip(say("this is about asyncio's own loop", "asyncio 標準のループについてのテストです"))
    check_prediction(
        kata.EAGER,
        live_run(kata, eager=True),
        name="EAGER",
        why=say(
            "An eager task begins inside create_task() and runs up to its first wait, before create_task() returns. "
            "One that never waits is done by then; one that waits goes on later, like any task.",
            "eager なタスクは create_task() の中で始まり、create_task() が戻る前に、最初に待つところまで進みます。"
            "一度も待たないタスクなら、その時点で終わっています。待つタスクは、あとは普通のタスクと同じように続きます。"
            "",
        ),
    )
