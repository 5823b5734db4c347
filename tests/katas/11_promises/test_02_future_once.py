"""promises/future_once: what the second one gets who settles a future, and when its callbacks run."""

from types import ModuleType

import pytest

from async_dojo.testing import check_prediction, say

POSSIBLE = ("None", "True", "False", "'tea'", "ValueError('burnt')")
POSSIBLE += ("raises ValueError", "raises InvalidStateError", "raises CancelledError")

WHY = {
    "tea.result(), too early": (
        "result() does not wait: without a result there is nothing it could return. Waiting is what `await` does",
        "result() は待ちません。結果がまだなければ、返せるものがないからです。待つのは `await` です",
    ),
    "tea.set_result('tea')": (
        "setting the result returns nothing",
        "結果を入れるだけで、何も返しません",
    ),
    "tea.set_result('coffee')": (
        "a future is settled once; the second set_result() is an error, where JavaScript's resolve() is ignored",
        "状態を確定できるのは1回だけです。2回目の set_result() はエラーです(JavaScript の resolve() なら無視されます)",
    ),
    "tea.cancel()": (
        "what is done cannot be cancelled, and that is no error: cancel() only says that it did nothing",
        "終わったものはキャンセルできません。エラーにはならず、cancel() は何もしなかったことを戻り値で伝えます",
    ),
    "tea.result()": (
        "the first result stays, whatever was tried after it",
        "そのあとに何を試しても、最初の結果が残ります",
    ),
    "toast.set_result('toast')": (
        "an exception settles the future as a result does: nothing can be set any more",
        "例外を入れても、結果を入れたのと同じように状態が確定します。もう何も入れられません",
    ),
    "toast.exception()": (
        "exception() hands out the exception object; it does not raise it",
        "exception() は例外オブジェクトを返すだけで、発生させません",
    ),
    "toast.result()": (
        "result() of a future that has failed raises the exception that was set",
        "失敗した Future の result() は、入れられた例外を発生させます",
    ),
    "toast.result(), once more": (
        "asking takes nothing away: each call of result() raises the exception again",
        "尋ねても減りません。result() を呼ぶたびに、同じ例外が発生します",
    ),
    "egg.cancel()": (
        "the future was pending: now it is cancelled, and cancel() says so",
        "Future はまだ待機中でした。キャンセルできたことを、cancel() は戻り値で伝えます",
    ),
    "egg.set_result('egg')": (
        "a cancelled future is done: the result comes too late, and set_result() says so",
        "キャンセルされた Future は、もう終わっています。結果を入れるには遅すぎ、set_result() がそれを知らせます",
    ),
    "egg.exception()": (
        "a cancelled future has no exception to hand out, not even None: exception() and result() raise CancelledError",
        "キャンセルされた Future に返せる例外はなく、None も返しません。exception() も result() も CancelledError です",
    ),
}


async def check(kata: ModuleType, future: str) -> None:
    """Compare the predictions about one of the futures with what the interpreter does now."""
    seen = await kata.settle_three_futures()
    for call in (call for call in seen if call.startswith(f"{future}.")):
        mine, real = kata.OUTCOMES.get(call), seen[call]
        why, riyu = WHY[call]
        if not mine:
            pytest.fail(
                say(
                    f"OUTCOMES[{call!r}] is still empty: write down what you expect",
                    f"OUTCOMES[{call!r}] が空です。予想を書きましょう",
                )
            )
        assert mine in POSSIBLE, say(
            f"OUTCOMES[{call!r}] is {mine!r}; it should be one of the strings {', '.join(POSSIBLE)}",
            f"OUTCOMES[{call!r}] が {mine!r} です。書けるのは、次のどれかの文字列です: {'、'.join(POSSIBLE)}",
        )
        assert mine == real, say(
            f"OUTCOMES[{call!r}]: you expected {mine}, but the interpreter says {real}.\nThe rule: {why}",
            f"OUTCOMES[{call!r}]: 予想は {mine} ですが、インタプリタでは {real} でした。\n理由: {riyu}",
        )


async def test_a_result_is_set_once(kata):
    """The first result stays; whoever comes later gets an error, and cancel() gets False."""
    await check(kata, "tea")


async def test_a_failure_is_set_once_too(kata):
    """An exception settles the future; it is raised for everyone who asks for the result."""
    await check(kata, "toast")


async def test_a_cancelled_future_takes_no_result(kata):
    """Cancelling a future that is pending settles it."""
    await check(kata, "egg")


async def test_callbacks_run_later(kata):
    """Callbacks are queued when the future is done, and run when the program next pauses."""
    log: list[str] = []
    await kata.program(log)
    unknown = [entry for entry in kata.ORDER if entry not in log]
    assert not unknown, say(
        f"ORDER has {unknown}, which the program never logs. The entries are {sorted(log)}",
        f"ORDER に {unknown} がありますが、program のログには出てきません。出てくるのは {sorted(log)} です",
    )
    check_prediction(
        kata.ORDER,
        log,
        name="ORDER",
        why=say(
            "set_result() calls nobody: it puts the callbacks into the queue of the event loop, and so does "
            "add_done_callback() on a future that is done. They have their turn when the program pauses; an await of a "
            "future that is done does not pause.",
            "set_result() は誰も呼びません。コールバックをイベントループのキューに入れるだけで、終わった Future への "
            "add_done_callback() も同じです。順番が回るのは program が一時停止したときで、終わった Future を await して"
            "も停止しません。",
        ),
    )
