"""tasks/schedule_now_run_later: when a task runs, and when a coroutine does."""

from types import ModuleType

import pytest

from async_dojo.testing import check_prediction, say

EVENTS = [
    "after create_task",
    *("tea begins", "tea is ready"),
    *("toast begins", "toast is ready"),
    *("after the sleep", "after await toast", "after await tea"),
]


async def check(kata: ModuleType, events: list[str], why: str) -> None:
    """Compare the prediction with a live run, as far as these events are concerned."""
    log: list[str] = []
    await kata.program(log)
    assert sorted(log) == sorted(EVENTS), say(
        f"the program was changed: it logs {log}. Put it back and change ORDER only",
        f"program が変わっています(ログは {log})。元に戻して、ORDER だけを書き換えてください",
    )
    unknown = [entry for entry in kata.ORDER if entry not in log]
    assert not unknown, say(
        f"ORDER has {unknown}, which the program never logs. The entries are {sorted(log)}",
        f"ORDER に {unknown} がありますが、program のログには出てきません。出てくるのは {sorted(log)} です",
    )
    name, predicted = "ORDER", [entry for entry in kata.ORDER if entry in events]
    if kata.ORDER and events != EVENTS:
        listed = ", ".join(map(repr, events))
        name = say(f"ORDER (only {listed})", f"ORDER({listed} だけを見ます)")
    check_prediction(predicted, [entry for entry in log if entry in events], name=name, why=why)


@pytest.mark.claim("task-definition")
async def test_create_task_only_schedules(kata):
    """create_task() comes back before the first line of the task runs."""
    await check(
        kata,
        ["after create_task", "tea begins"],
        say(
            "create_task() puts the coroutine into the loop's queue and comes back; the loop gets its turn when the "
            "program waits.",
            "create_task() はコルーチンをループの待ち行列に入れてすぐに戻ります。ループに順番が回るのは、program が"
            "待ち始めたときです。",
        ),
    )


@pytest.mark.claim("task-definition")
@pytest.mark.claim("coro-needs-await")
async def test_a_task_runs_without_being_awaited(kata):
    """While the program waits for something else, the task goes on, to its end."""
    await check(
        kata,
        ["tea begins", "tea is ready", "after the sleep"],
        say(
            "A task belongs to the event loop, which runs it whenever nobody else is running: `sleep` makes only its "
            "own task wait.",
            "タスクはイベントループのもので、ほかに動くものがなければ実行されます。`sleep` で待つのは、それを呼んだ"
            "タスクだけです。",
        ),
    )


@pytest.mark.claim("coro-needs-await")
async def test_a_coroutine_runs_when_it_is_awaited(kata):
    """A coroutine that was given to nobody stands still until its await."""
    await check(
        kata,
        ["after the sleep", "toast begins", "toast is ready", "after await toast"],
        say(
            "The loop has not heard of `toast`: no task was made of it, so its body runs at `await toast`.",
            "ループは `toast` のことを知りません。タスクにしていないので、本体が動くのは `await toast` のときです。",
        ),
    )


@pytest.mark.schedules(20)  # there is one order, however the loop chooses among what is ready
async def test_awaiting_a_task_that_has_ended_runs_nothing(kata):
    """The await of a finished task takes its result, and the program goes on."""
    await check(
        kata,
        EVENTS,
        say(
            "`await tea` finds the task at its end: it takes the result and goes on. A task runs once.",
            "`await tea` の時点でタスクはもう終わっているので、結果を受け取って進むだけです。"
            "タスクが実行されるのは1回だけです。",
        ),
    )
