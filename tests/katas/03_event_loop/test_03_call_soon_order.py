"""event_loop/call_soon_order: in which order asyncio's own loop runs what is ready."""

import asyncio
from types import ModuleType

import pytest

from async_dojo.testing import check_prediction, say

pytestmark = pytest.mark.claim("loop-definition")

EVENTS = [
    *("program goes on", "call_soon", "task begins", "future's callback"),
    *("after sleep(0)", "call_later(0)", "call_soon from the callback", "after the second sleep(0)"),
]


def check(kata: ModuleType, events: list[str], why: str) -> None:
    """Compare the prediction with a live run, as far as these events are concerned."""
    log: list[str] = []
    loop = asyncio.SelectorEventLoop()  # asyncio's own under --loop uvloop too, where call_later(0) is a call_soon
    try:
        loop.run_until_complete(kata.program(log))
    finally:
        loop.close()
    assert sorted(log) == sorted(EVENTS), say(
        f"the program was changed: it logs {log}. Put it back and change ORDER only",
        f"program が変わっています(ログは {log})。元に戻して、ORDER だけを書き換えてください",
    )
    unknown = [entry for entry in kata.ORDER if entry not in log]
    assert not unknown, say(
        f"ORDER has {unknown}, which the program never logs. The entries are {sorted(log)}",
        f"ORDER に {unknown} がありますが、program のログには出てきません。出てくるのは {sorted(log)} です",
    )
    name = "ORDER"
    if kata.ORDER and events != EVENTS:
        listed = ", ".join(map(repr, events))
        name = say(f"ORDER (only {listed})", f"ORDER({listed} だけを見ます)")
        if missing := [entry for entry in events if entry not in kata.ORDER]:
            pytest.fail(
                say(
                    f"ORDER lacks {missing}: each of the eight entries stands in it once",
                    f"ORDER に {missing} がありません。8つの内容を1回ずつ書いてください",
                )
            )
    predicted = [entry for entry in kata.ORDER if entry in events]
    check_prediction(predicted, [entry for entry in log if entry in events], name=name, why=why)


def test_nothing_of_it_runs_before_the_program_waits(kata):
    """call_soon() and create_task() put something into the queue, and come back."""
    check(
        kata,
        ["program goes on", "call_soon", "task begins"],
        say(
            "call_soon() puts the function into the queue and comes back at once, and so does create_task(). The loop "
            "takes from the queue when the program waits.",
            "call_soon() は関数を待ち行列に入れてすぐに戻ります。create_task() も同じです。ループが列から取り出すのは、"
            "program が待ち始めてからです。",
        ),
    )


def test_the_queue_is_first_in_first_out(kata):
    """Callbacks and the steps of tasks wait in the same queue, and sleep(0) is a place at its end."""
    check(
        kata,
        ["call_soon", "task begins", "after sleep(0)"],
        say(
            "sleep(0) puts the program at the end of the queue, behind what was put there before: first in, first out.",
            "sleep(0) をすると、program は待ち行列の最後に並びます。先に入ったものが先に実行されます。",
        ),
    )


def test_the_callback_of_a_future_is_queued_when_it_is_done(kata):
    """set_result() puts the callbacks of the future into the queue; nothing runs before."""
    check(
        kata,
        ["program goes on", "call_soon", "task begins", "future's callback"],
        say(
            "set_result() puts the future's callback into the queue, at its end: it takes its place when the result is "
            "set, not when it was added, and it is not called there and then. Tasks and callbacks wait in one queue.",
            "set_result() は Future のコールバックを待ち行列の最後に入れます。並ぶのは登録したときではなく結果が"
            "セットされたときで、その場で呼ばれるわけでもありません。タスクもコールバックも、同じ1つの列で待ちます。",
        ),
    )


def test_a_timer_joins_when_the_next_round_begins(kata):
    """call_later(0) is a timer that is due at once: it joins behind all that is in the queue already."""
    check(
        kata,
        ["program goes on", "call_soon", "after sleep(0)", "call_later(0)"],
        say(
            "call_later(0) sets a timer. The loop looks at its timers when the next round begins, and those that are "
            "due join at the end of the queue, where the program (`sleep(0)`) waits already.",
            "call_later(0) はタイマーをセットします。ループがタイマーを見るのは次の周回の始めで、時刻の来たものを列の"
            "最後に加えます。そのとき program(`sleep(0)`)はもう並んでいます。",
        ),
    )


def test_what_is_added_in_a_round_waits_for_the_next(kata):
    """A round runs what was in the queue at its beginning."""
    check(
        kata,
        ["call_soon", "task begins", "call_later(0)", "call_soon from the callback", "after the second sleep(0)"],
        say(
            "What a callback adds comes after all that was in the queue by then, due timers too: it runs in the next "
            "round. So does the program after its second sleep(0).",
            "コールバックの中で加えたものは、その時点で列にあったもの(時刻の来たタイマーも)のあと、つまり次の周回で"
            "実行されます。2回目の sleep(0) のあとの program も同じです。",
        ),
    )


def test_order_is_what_the_loop_does(kata):
    """The whole order: one queue, in rounds."""
    check(
        kata,
        EVENTS,
        say(
            "Write down the queue as it is at the first sleep(0), add the timer, and take from the front.",
            "最初の sleep(0) の時点の待ち行列を書き出し、タイマーを加えて、先頭から順に取り出してみましょう。",
        ),
    )
