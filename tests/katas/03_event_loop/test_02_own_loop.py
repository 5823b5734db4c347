"""event_loop/own_loop: a loop that is made, made current, used and put away, whatever happens."""

import asyncio
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("loop-new")


@pytest.fixture(autouse=True)
def nothing_is_current() -> Iterator[None]:
    """Begin without a current loop, and leave none to the next test."""
    asyncio.set_event_loop(None)  # before 3.14 get_event_loop() would make one where nobody has set any yet
    yield
    asyncio.set_event_loop(None)


def current_loop() -> asyncio.AbstractEventLoop | None:
    """Return the loop that is current here, or None."""
    try:
        return asyncio.get_event_loop()
    except RuntimeError:
        return None


@contextmanager
def block(kata) -> Iterator[asyncio.AbstractEventLoop]:
    """Open own_loop(), and tell of something that cannot be opened in a learner's words."""
    manager = kata.own_loop()
    try:
        assert isinstance(manager, AbstractContextManager), say(
            f"own_loop() should give a context manager, for `with`; it gave {manager!r}",
            f"own_loop() は `with` で使うコンテキストマネージャを返すはずですが、{manager!r} が返りました",
        )
        loop = manager.__enter__()
    except TypeError as error:
        text = say(
            f"the `with` of own_loop() failed: {error}. Under @contextmanager the loop is handed over with `yield`",
            f"own_loop() の `with` に失敗しました: {error}。@contextmanager の関数では、ループは `yield` で渡します",
        )
        raise pytest.fail.Exception(text) from error
    assert isinstance(loop, asyncio.AbstractEventLoop), say(
        f"the value of `with own_loop() as loop:` should be an event loop; it is {loop!r}",
        f"`with own_loop() as loop:` の loop はイベントループのはずですが、{loop!r} でした",
    )
    try:
        yield loop
    except BaseException as error:
        if not manager.__exit__(type(error), error, error.__traceback__):
            raise
    else:
        manager.__exit__(None, None, None)


def put_away(loop: asyncio.AbstractEventLoop) -> bool:
    """Close the loop, and tell whether it was closed already."""
    was_closed = loop.is_closed()
    loop.close()
    return was_closed


def test_the_block_runs_coroutines_on_the_loop(kata):
    """A loop that is not running can be started again and again."""
    lines = kata.report(["Oslo", "Rome", "Berlin"])
    expected = ["Oslo: 12 degrees", "Rome: 12 degrees", "Berlin: 18 degrees"]
    assert lines == expected, say(
        f"report(['Oslo', 'Rome', 'Berlin']) should give {expected}; it gave {lines}",
        f"report(['Oslo', 'Rome', 'Berlin']) の結果は {expected} のはずですが、{lines} でした",
    )


def test_the_loop_is_current_in_the_block(kata):
    """set_event_loop() makes a loop the current one, which get_event_loop() gives."""
    with block(kata) as loop:
        inside = current_loop()
    put_away(loop)
    assert inside is loop, say(
        f"in the block get_event_loop() should give the new loop; it gave {inside or 'none: RuntimeError'}. "
        "new_event_loop() alone makes none current: set_event_loop() does",
        f"ブロックの中では get_event_loop() が新しいループを返すはずですが、{inside or 'なし(RuntimeError)'} でした。"
        "new_event_loop() だけではカレントになりません。カレントにするのは set_event_loop() です",
    )


def test_the_loop_is_closed_after_the_block(kata):
    """close() gives back what a loop holds: its selector and its sockets."""
    with block(kata) as loop:
        open_inside = not loop.is_closed()
    closed = put_away(loop)
    assert open_inside, say(
        "the loop is closed in the block already: nobody can run anything on it",
        "ループがブロックの中でもうクローズされています。これでは何も動かせません",
    )
    assert closed, say(
        "the block was left and the loop is still open, with its selector and sockets. stop() only ends a run, and "
        "set_event_loop(None) only forgets the loop: close() is needed",
        "ブロックを抜けたのに、ループが開いたままです(セレクタとソケットも残っています)。stop() は実行を止めるだけ、"
        "set_event_loop(None) は忘れるだけです。close() が必要です",
    )


def test_no_loop_is_current_after_the_block(kata):
    """What was made current is made so no longer."""
    with block(kata) as loop:
        pass
    put_away(loop)
    after = current_loop()
    assert after is not loop, say(
        f"after the block, the loop of the block is still the current one: get_event_loop() gives {after!r}. "
        "Closing a loop does not change which one is current",
        f"ブロックを抜けたあとも、そのループがカレントのままで、get_event_loop() が {after!r} を返します。"
        "クローズしても、カレントのループは変わりません",
    )
    assert after is None, say(
        f"after the block no loop should be current; get_event_loop() gives {after!r}",
        f"ブロックを抜けたら、カレントのループはないはずですが、get_event_loop() は {after!r} を返します",
    )


def test_an_exception_of_the_block_changes_nothing(kata):
    """However the block ends, the loop is put away, and the exception reaches the caller."""
    for failure in (ValueError("no such station"), KeyboardInterrupt("Ctrl-C")):
        name = type(failure).__name__
        caught: BaseException | None = None
        try:
            with block(kata) as loop:
                raise failure
        except type(failure) as error:
            caught = error
        closed, after = put_away(loop), current_loop()
        assert caught is failure, say(
            f"the block raised {failure!r}, which should reach the caller; the caller got {caught!r}",
            f"ブロックで発生した {failure!r} は呼び出し元へ届くはずですが、届いたのは {caught!r} でした",
        )
        assert closed, say(
            f"the block raised {name}, and the loop is still open. Is it closed in a `finally`?",
            f"ブロックで {name} が発生したら、ループが開いたままでした。`finally` の中でクローズしていますか",
        )
        assert after is None, say(
            f"the block raised {name}, and afterwards get_event_loop() gives {after!r}: no loop should be current",
            f"ブロックで {name} が発生したあと、get_event_loop() が {after!r} を返します。"
            "カレントのループはないはずです",
        )


def test_each_block_has_its_own_loop(kata):
    """A closed loop never runs again: the next block needs a new one."""
    with block(kata) as first:
        pass
    with block(kata) as second:
        usable = not second.is_closed()
    for loop in (first, second):
        put_away(loop)
    assert usable, say(
        "the second `with` got a closed loop, which never runs again. Is the loop of the first one used once more?",
        "2回目の `with` に渡されたのはクローズ済みのループで、もう動きません。1回目のループを使い回していませんか",
    )
    assert first is not second, say(
        "both `with` blocks got the same loop: each should make its own, and close it",
        "2つの `with` に同じループが渡されました。`with` ごとに新しく作り、クローズするはずです",
    )


def test_the_block_may_make_another_loop_current(kata):
    """own_loop() closes the loop that it has made, whichever is current by then."""
    other = asyncio.new_event_loop()
    try:
        with block(kata) as loop:
            asyncio.set_event_loop(other)
        closed, after = put_away(loop), current_loop()
        other_was_closed = other.is_closed()
    finally:
        other.close()
    assert (closed, other_was_closed) == (True, False), say(
        "the block made another loop current. own_loop() should close its own loop all the same, and leave the other "
        f"alone; afterwards its own is {'closed' if closed else 'open'}, the other is "
        f"{'closed' if other_was_closed else 'open'}. Which loop is current may change: keep your own in a variable",
        "ブロックの中で、別のループをカレントにしました。それでも own_loop() は自分のループをクローズし、別のループには"
        f"触らないはずですが、自分のループは{'クローズ済み' if closed else '開いたまま'}、別のループは"
        f"{'クローズ済み' if other_was_closed else '開いたまま'}でした。カレントのループは変わることがあります。"
        "自分のループは変数に入れておきましょう",
    )
    assert after is None, say(
        f"the block made another loop current, and after the block get_event_loop() gives {after!r}: no loop should be "
        "current",
        f"ブロックの中で別のループをカレントにしたら、ブロックのあとで get_event_loop() が {after!r} を返しました。"
        "カレントのループはないはずです",
    )
