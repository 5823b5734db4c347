"""runner/shared_context: who sees a change of a context variable, as live runs show it."""

from contextvars import copy_context
from types import ModuleType

from async_dojo.testing import say

WHY = {
    "the next run, after one that made the change": (
        "all runs of a Runner are in the one context that it keeps, so what one run sets the next one sees",
        "すべての実行は Runner の1つのコンテキストの中で動くので、ある実行で設定した値は次の実行でも見えます",
    ),
    "the caller, after a run that made the change": (
        "the context of a Runner is a copy: what a run sets in it the caller never sees",
        "Runner のコンテキストはコピーです。実行の中で設定した値は、呼び出し元からは見えません",
    ),
    "a run of another Runner, after one that made the change": (
        "each Runner takes a copy of its own of its caller's context, and the first Runner's run did not change that",
        "どの Runner も自分で呼び出し元のコピーを取ります。最初の Runner の実行は、呼び出し元を変えていません",
    ),
    "the next run, after one with a task that made the change": (
        "create_task() gave the task a copy of the Runner's context, and the task set the variable in that copy only",
        "create_task() はタスクに Runner のコンテキストのコピーを渡し、タスクが設定したのはそのコピーの変数です",
    ),
    "a run, after the caller made the change in the `with` block": (
        "the Runner took its copy when it started, at the beginning of the `with` block; run() takes no new one",
        "コピーを取ったのは開始したとき、つまり `with` に入ったときで、run() のたびに取り直しはしません",
    ),
    "a run of a Runner that was made before the caller's change, and starts after it": (
        "the copy is taken when the Runner starts, not when it is made",
        "コピーを取るのは Runner が開始するときで、Runner のオブジェクトを作ったときではありません",
    ),
    "a run with context=other, after one without it that made the change": (
        "`context=` takes the place of the Runner's context for that run, and nobody changed anything in `other`",
        "`context=` を渡した実行は、Runner のコンテキストの代わりにそれを使います。`other` の中は誰も変えていません",
    ),
    "the next run, after one with context=other that made the change": (
        "`context=` is for that one run only; the next is in the Runner's context again, where nobody changed anything",
        "`context=` が効くのはその回だけです。次の実行は Runner のコンテキストに戻り、その中は誰も変えていません",
    ),
    "whoever looks into `other`, after a run with context=other that made the change": (
        "a run that is given `context=` is in that very context, not in a copy of it, so what it sets stays there",
        "`context=` を渡した実行は、コピーではなくそのコンテキスト自体の中で動くので、設定した値はそこに残ります",
    ),
}


def check(kata: ModuleType, *rows: str) -> None:
    """Compare the learner's answers with what happens when the program runs."""
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
    for who in rows:
        for before, after in (("Ada", "Grace"), ("Grace", "Mary")):
            seen = copy_context().run(kata.program, who, before, after)
            why_en, why_ja = WHY[who]
            assert kata.SEES[who] == (seen == after), say(
                f"SEES, row {who!r}: you expected {kata.SEES[who]}, but with {before!r} before the change and "
                f"{after!r} after it, {seen!r} was seen.\nThe rule: {why_en}.",
                f"SEES の {who!r} の行: 予想は {kata.SEES[who]} ですが、変更前が {before!r}、変更後が {after!r} "
                f"のとき、見えたのは {seen!r} でした。\n理由: {why_ja}。",
            )


def test_runs_share_what_they_set(kata):
    """What a run sets in the Runner's context stays there for the next run."""
    check(kata, "the next run, after one that made the change")


def test_what_a_run_sets_stays_in_the_runner(kata):
    """The Runner's context is a copy of its own: neither the caller nor another Runner sees what was set in it."""
    check(
        kata,
        "the caller, after a run that made the change",
        "a run of another Runner, after one that made the change",
    )


def test_what_a_task_sets_stays_in_the_task(kata):
    """A task within a run has a copy of the Runner's context."""
    check(kata, "the next run, after one with a task that made the change")


def test_the_copy_is_taken_when_the_runner_starts(kata):
    """What the caller has set by then the Runner sees; what is set later, it does not."""
    check(
        kata,
        "a run, after the caller made the change in the `with` block",
        "a run of a Runner that was made before the caller's change, and starts after it",
    )


def test_a_context_that_is_passed_is_used_as_it_is(kata):
    """context= is for one run, which is in that very context."""
    check(
        kata,
        "a run with context=other, after one without it that made the change",
        "the next run, after one with context=other that made the change",
        "whoever looks into `other`, after a run with context=other that made the change",
    )
