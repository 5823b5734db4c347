"""blocking/thread_context: who sees a context variable on the other side of a thread, as a live run shows it."""

import asyncio
from types import ModuleType

from async_dojo.testing import say

WHY = {
    "to_thread(), after the change": (
        "to_thread() runs the function in a copy of its caller's context, with all that was set until then",
        "to_thread() は、呼び出し元のコンテキストのコピーの中で関数を実行します。それまでに設定された値も見えます",
    ),
    "to_thread(), called before the change and awaited after it": (
        (
            "to_thread() runs the function in a copy of its caller's context. But it is an async def: calling it runs "
            "nothing, and the copy is taken when it is awaited"
        ),
        (
            "to_thread() は、呼び出し元のコンテキストのコピーの中で関数を実行します。ただし to_thread() は async def "
            "なので、呼んだだけでは何も動きません。コピーするのは、await されたときです"
        ),
    ),
    "run_in_executor(), after the change": (
        (
            "run_in_executor() does not take the context along: the function runs in the context of the pool's thread. "
            "A new thread's context is empty, unless sys.flags.thread_inherit_context is on (3.14 or later)"
        ),
        (
            "run_in_executor() はコンテキストを引き継ぎません。関数は、プールのスレッドのコンテキストで動きます。新しい"
            "スレッドのコンテキストは、sys.flags.thread_inherit_context が有効(3.14 以降)でないかぎり空です"
        ),
    ),
    "run_in_executor() of a copied context's run(), after the change": (
        (
            "the context was copied in the coroutine, and its run() calls the function in that copy of its caller's "
            "context, whatever thread that is in"
        ),
        (
            "コンテキストはコルーチンの中でコピーされました。その run() は、どのスレッドでも、"
            "そのコピーの中で関数を呼びます"
        ),
    ),
    "the caller, when to_thread() has made the change": (
        "the function set the variable in a copy; the caller's context is as it was",
        "関数が設定したのはコピーの変数です。呼び出し元のコンテキストは元のままです",
    ),
    "the caller, when run_in_executor() has made the change": (
        "the function set the variable in the context of the pool's thread; the caller's context is as it was",
        "関数が設定したのは、プールのスレッドのコンテキストの変数です。呼び出し元のコンテキストは元のままです",
    ),
    "the next to_thread(), when to_thread() has made the change": (
        (
            "each to_thread() has a fresh copy of its caller's context, and the caller's context is as it was: what "
            "the last function set is gone with its copy"
        ),
        (
            "to_thread() は毎回、呼び出し元のコンテキストを新しくコピーします。呼び出し元のコンテキストは元のままで、"
            "前の関数が設定した値は、そのコピーとともに消えました"
        ),
    ),
    "the next run_in_executor(), when run_in_executor() has made the change": (
        (
            "both functions ran in the context of the same pool thread, and what the first one set stays in the thread "
            "for whatever runs there next. run_in_executor() does not take the context along, nor does it clear it"
        ),
        (
            "2つの関数は、プールの同じスレッドのコンテキストで動きました。1つ目が設定した値は、そのスレッドに残り、次に"
            "そこで動くものにも見えます。run_in_executor() はコンテキストを引き継がず、元に戻すこともしません"
        ),
    ),
}


def check(kata: ModuleType, *rows: str) -> None:
    """Compare the learner's answers with what happens when the program runs."""
    for who in WHY:
        answer = kata.SEES.get(who)
        assert answer, say(
            f"the row {who!r} of SEES is still empty: write down what you expect",
            f"SEES の {who!r} の行が空です。予想を書きましょう",
        )
        assert answer in ("before", "after", "nobody"), say(
            f"an answer is 'before', 'after' or 'nobody'; the row {who!r} of SEES is {answer!r}",
            f"答えは 'before'、'after'、'nobody' のどれかです。SEES の {who!r} の行は {answer!r} です",
        )
    for who in rows:
        for before, after in (("Ada", "Grace"), ("Grace", "Mary")):
            name = asyncio.run(kata.program(who, before, after))
            seen = {before: "before", after: "after", "nobody": "nobody"}.get(name)
            assert seen, say(
                f"the program was changed: for {who!r} it returns {name!r}. Put it back and change SEES only",
                f"program が変わっています({who!r} の戻り値は {name!r})。元に戻して、SEES だけを書き換えてください",
            )
            why_en, why_ja = WHY[who]
            assert kata.SEES[who] == seen, say(
                f"SEES, row {who!r}: you expected {kata.SEES[who]!r}, but with {before!r} before the change and "
                f"{after!r} after it, {name!r} was seen.\n{why_en}",
                f"SEES の {who!r} の行: 予想は {kata.SEES[who]!r} ですが、変更前が {before!r}、変更後が {after!r} の"
                f"とき、見えたのは {name!r} でした。\n{why_ja}",
            )


def test_what_a_function_in_a_thread_sees(kata):
    """to_thread() takes the context along, run_in_executor() does not, unless it is given the run() of a copy."""
    check(
        kata,
        "to_thread(), after the change",
        "run_in_executor(), after the change",
        "run_in_executor() of a copied context's run(), after the change",
    )


def test_when_the_context_is_copied(kata):
    """to_thread() is a coroutine function: it copies the context when it runs, not when it is called."""
    check(kata, "to_thread(), called before the change and awaited after it")


def test_what_a_thread_sets_its_caller_does_not_see(kata):
    """Neither a copy nor a thread's own context is the caller's."""
    check(
        kata,
        "the caller, when to_thread() has made the change",
        "the caller, when run_in_executor() has made the change",
    )


def test_what_stays_in_the_thread(kata):
    """A copy is gone when its function has ended; the context of a pool's thread lives as long as the thread."""
    check(
        kata,
        "the next to_thread(), when to_thread() has made the change",
        "the next run_in_executor(), when run_in_executor() has made the change",
    )
