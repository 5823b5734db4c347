"""tasks/own_context: who sees a change of a context variable, as a live run shows it."""

from types import ModuleType

from async_dojo.testing import say

WHY = {
    "a task, created after the change": (
        "create_task() gives the new task a copy of its creator's context: a copy of what was set until then",
        "create_task() は、作成元のコンテキストのコピーをタスクに渡します。それまでに設定された値も入っています",
    ),
    "a task, created before the change, that begins after it": (
        "create_task() took a copy of the context at once, before the change; when the task begins makes no difference",
        "create_task() はその場で、変更前のコンテキストをコピーしました。いつ動き始めるかは関係ありません",
    ),
    "the creator of a task that made the change": (
        "the task set the variable in its own copy of the context; awaiting it gives its result and nothing else",
        "タスクが設定したのは、自分用のコピーの変数です。タスクを await しても、受け取れるのは結果だけです",
    ),
    "the caller who awaited a coroutine that made the change": (
        "no task was made, so nothing was copied: an awaited coroutine runs in its caller's task and context",
        "タスクがないのでコピーもありません。await したコルーチンは、呼び出し元のコンテキストの中で動きます",
    ),
    "the caller of gather() on a coroutine that made the change": (
        "gather() makes a task of each coroutine, and the task set the variable in its own copy of the context",
        "gather() はコルーチンをそれぞれタスクにします。タスクが設定したのは、自分用のコピーの変数です",
    ),
    "a second task, given the same context as the one that made the change": (
        "a task that is given `context=` runs in that context itself, not in a copy, so the two tasks share it",
        "`context=` を渡されたタスクは、コピーせずその中で動くので、2つのタスクは同じコンテキストを共有します",
    ),
    "the creator of a task that changed the dict in the variable": (
        "nobody set the variable: both contexts refer to the same dict, and the task changed what is in it",
        "変数は設定し直されていません。2つのコンテキストは同じ dict を指し、タスクはその中身を変えました",
    ),
}


def check_filled_in(kata: ModuleType) -> None:
    """Fail unless there is an answer for each who looks."""
    for who in WHY:
        answer = kata.SEES.get(who)
        assert answer is not None, say(
            f"the row {who!r} of SEES is still empty: write down what you expect",
            f"SEES の {who!r} の行が空です。予想を書きましょう",
        )
        assert isinstance(answer, bool), say(
            f"an answer is True or False; the row {who!r} of SEES is {answer!r}",
            f"答えは True か False です。SEES の {who!r} の行は {answer!r} です",
        )


async def check(kata: ModuleType, *rows: str) -> None:
    """Compare the learner's answers with what happens when the program runs."""
    check_filled_in(kata)
    for who in rows:
        for before, after in (("Ada", "Grace"), ("Grace", "Mary")):
            seen = await kata.program(who, before, after)
            assert seen in (before, after), say(
                f"the program was changed: for {who!r} it returns {seen!r}. Put it back and change SEES only",
                f"program が変わっています({who!r} の戻り値は {seen!r})。元に戻して、SEES だけを書き換えてください",
            )
            why_en, why_ja = WHY[who]
            assert kata.SEES[who] == (seen == after), say(
                f"SEES, row {who!r}: you expected {kata.SEES[who]}, but with {before!r} before the change and "
                f"{after!r} "
                f"after it, {seen!r} was seen.\n{why_en}",
                f"SEES の {who!r} の行: 予想は {kata.SEES[who]} ですが、変更前が {before!r}、変更後が {after!r} "
                "のとき、"
                f"見えたのは {seen!r} でした。\n{why_ja}",
            )


async def test_a_task_sees_what_was_set_before_it_was_created(kata):
    """create_task() takes a copy of the context there and then."""
    await check(kata, "a task, created after the change", "a task, created before the change, that begins after it")


async def test_what_a_task_sets_stays_in_the_task(kata):
    """A task sets the variable in its own copy."""
    await check(kata, "the creator of a task that made the change")


async def test_an_await_without_a_task_shares_the_context(kata):
    """A coroutine that is awaited runs in its caller's context; gather() makes a task of it."""
    await check(
        kata,
        "the caller who awaited a coroutine that made the change",
        "the caller of gather() on a coroutine that made the change",
    )


async def test_what_two_contexts_share_both_see(kata):
    """A context that is passed on is not copied, and a copy of a context does not copy the values in it."""
    await check(
        kata,
        "a second task, given the same context as the one that made the change",
        "the creator of a task that changed the dict in the variable",
    )
