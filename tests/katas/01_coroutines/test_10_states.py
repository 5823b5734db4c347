"""coroutines/states: what a coroutine object can tell about itself, and what it cannot."""

import asyncio

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-no-status")

FOUR = ("CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")

# The moments in the order in which they come, each with the reason for its state in both languages.
WHY = {
    "just called": (
        "The call makes the object; nothing of the body has run.",
        "呼び出しはオブジェクトを作るだけで、本体はまだ一行も動いていません。",
    ),
    "just given to a task": (
        "create_task() only puts it in the loop's queue: its first step comes when this code awaits.",
        "create_task() はループの待ち行列に入れるだけです。最初の一歩は、こちらが await してからです。",
    ),
    "in its own body": (
        "Its own lines are being executed at this moment.",
        "まさに今、コルーチン自身の行が実行されています。",
    ),
    "while it awaits weigh(), whose body is running": (
        "An await by itself does not suspend: weigh() runs on top of it, like any call. The loop has no control yet.",
        "await しただけでは中断しません。weigh() は関数呼び出しのように動いていて、制御はまだループに渡っていません。",
    ),
    "half way through its sleep": (
        "sleep(1) has handed control to the event loop. What waits does not run: that is how others can.",
        "sleep(1) がイベントループに制御を渡しました。待っている間は動いていません。だから他の処理が動けます。",
    ),
    "after it returned": ("It has ended and cannot be resumed.", "もう終わっていて、再開はできません。"),
    "after it raised": (
        "It has ended too. The state does not tell how, and there is no fifth one for failure.",
        "こちらも終わっています。どう終わったかは状態からは分かりません。失敗を表す5つ目の状態もありません。",
    ),
}


async def check_states(kata, moments: list[str]) -> None:
    """Compare the predictions for these moments with what a run of the program sees."""
    seen = await kata.program()
    assert list(seen) == list(WHY), say(
        f"the program was changed: it looks at these moments: {list(seen)}. Put it back and change STATES and HAS only",
        f"program が変わっています(調べた時点は {list(seen)})。元に戻して、STATES と HAS だけを書き換えてください",
    )
    assert set(kata.STATES) == set(seen), say(
        f"the keys of STATES must stay as they are; they differ in {sorted(set(kata.STATES) ^ set(seen))}",
        f"STATES のキーは変えないでください。違っているもの: {sorted(set(kata.STATES) ^ set(seen))}",
    )
    for moment in moments:
        predicted, reason = kata.STATES[moment], WHY[moment]
        assert predicted, say(
            f"STATES[{moment!r}] is still empty: write down what you expect",
            f"STATES[{moment!r}] が空です。予想を書きましょう",
        )
        assert predicted in FOUR, say(
            f"STATES[{moment!r}] is {predicted!r}, but there are only four states: {', '.join(FOUR)}",
            f"STATES[{moment!r}] は {predicted!r} ですが、状態は {'、'.join(FOUR)} の4つだけです",
        )
        assert predicted == seen[moment], say(
            f"{moment}: you expected {predicted}, the interpreter says {seen[moment]}.\n{reason[0]}",
            f"{moment}: 予想は {predicted} ですが、インタプリタでは {seen[moment]} でした。\n{reason[1]}",
        )


async def test_the_states_of_one_that_has_not_ended(kata):
    """A coroutine is created until its first step, running while its code runs, suspended while it waits."""
    await check_states(kata, list(WHY)[:5])


async def test_the_state_of_one_that_has_ended(kata):
    """A coroutine that returned and one that raised are in the same state."""
    await check_states(kata, list(WHY)[5:])


async def test_a_coroutine_has_no_done_and_no_exception(kata):
    """What a Task can be asked, a coroutine cannot."""

    async def work() -> None:
        await asyncio.sleep(0)

    coroutine = work()
    task = asyncio.create_task(work())
    await task
    live = {name: hasattr(coroutine, name) for name in ("done", "exception", "cr_running")}
    on_a_task = {name: hasattr(task, name) for name in live}
    coroutine.close()
    assert set(kata.HAS) == set(live), say(
        f"the keys of HAS must stay as they are: {list(live)}", f"HAS のキーは変えないでください: {list(live)}"
    )
    for name, real in live.items():
        predicted = kata.HAS[name]
        assert predicted is not None, say(
            f"HAS[{name!r}] is still None: write True or False",
            f"HAS[{name!r}] が None です。True か False を書きましょう",
        )
        assert predicted is real, say(
            f"HAS[{name!r}]: you expected {predicted}, but hasattr(coroutine, {name!r}) is {real} "
            f"(on a Task it is {on_a_task[name]}). A coroutine can tell whether it runs, but keeps no result and no "
            "exception: whoever awaits it gets them at once.",
            f"HAS[{name!r}]: 予想は {predicted} ですが、hasattr(coroutine, {name!r}) は {real} です"
            f"(Task では {on_a_task[name]})。実行中かどうかは分かりますが、結果も例外も保存しません。"
            "await した側がその場で受け取ります。",
        )
