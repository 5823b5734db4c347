"""async_for/chunked: batches by size or time, from a source that the time limit must not touch."""

import asyncio
import inspect
from contextlib import aclosing

import pytest

from async_dojo.testing import say

# How the tasks end that chunked makes for itself is its own business: one may catch the cancellation that chunked
# asked for. That a cancellation of the consumer gets out of chunked is tested.
pytestmark = pytest.mark.allow("swallowed_cancellation")

NEVER = 3600.0  # seconds; a test that sees this much time pass has waited for what does not come


class Source:
    """A stream that takes its steps one after the other: it waits so many seconds, raises an exception, or gives a str.

    It knows whether it is closed, and whether somebody cancelled it while it waited.
    """

    def __init__(self, *steps) -> None:
        self.given: list[str] = []
        self.closed = self.cancelled = False
        self.items = self._run(steps)

    async def _run(self, steps):
        try:
            for step in steps:
                if isinstance(step, Exception):
                    raise step
                if isinstance(step, float):
                    await asyncio.sleep(step)
                else:
                    self.given.append(step)
                    yield step
        except asyncio.CancelledError:
            self.cancelled = True
            raise
        finally:
            await asyncio.sleep(0)  # closing takes at least a turn of the loop
            self.closed = True


def chunks_of(kata, source: Source, size: int, seconds: float):
    """Call the kata's `chunked`, and see that what it gives can be iterated and closed."""
    stream = kata.chunked(source.items, size, seconds)
    if inspect.iscoroutine(stream):
        stream.close()
    assert hasattr(stream, "__anext__"), say(
        f"calling chunked() gave a {type(stream).__name__}, which `async for` cannot use. "
        "An `async def` whose body has a `yield` is an async generator",
        f"chunked() の戻り値は {type(stream).__name__} で、`async for` では使えません。"
        "本体に `yield` のある `async def` が非同期ジェネレータです",
    )
    return stream


async def next_of(stream):
    """Await the next batch; what a source asked in a wrong way raises is said in the learner's words."""
    try:
        return await anext(stream)
    except NotImplementedError:
        raise
    except TimeoutError:
        pytest.fail(
            say(
                "a TimeoutError reached the consumer. That the time is up is no error: the batch is due",
                "TimeoutError が消費側に伝わりました。時間切れはエラーではなく、リストを渡す合図です",
            )
        )
    except RuntimeError as error:
        if isinstance(error.__cause__, StopAsyncIteration):
            pytest.fail(
                say(
                    "the StopAsyncIteration with which the source ended came out of chunked. "
                    "A generator ends by `return`: catch it",
                    "ソースの終わりを告げる StopAsyncIteration が chunked の外に出ました。"
                    "ジェネレータを終わらせるのは `return` です。捕まえてください",
                )
            )
        pytest.fail(
            say(
                f"chunked raised RuntimeError: {error}. Was the source asked for an item while it was still at work on "
                "the last request? That request goes on when you stop waiting for it: keep it and wait for it again",
                f"chunked が RuntimeError になりました: {error}。前の要求が済まないうちに、次の値を求めていませんか。"
                "待つのをやめても要求は生きています。取っておいて、もう一度それを待ちましょう",
            )
        )


async def close(stream) -> None:
    """Await aclose(); what goes wrong in it is said in the learner's words."""
    try:
        await stream.aclose()
    except NotImplementedError:
        raise
    except RuntimeError as error:
        pytest.fail(
            say(
                f"aclose() raised RuntimeError: {error}. While a task waits for the next item the source cannot be "
                "closed: cancel that task, await its end, then close the source",
                f"aclose() で RuntimeError になりました: {error}。次の値を待つタスクがいる間は閉じられません。"
                "タスクをキャンセルし、終わりを await してから閉じましょう",
            )
        )


async def all_of(stream, clock) -> tuple[list, list]:
    """Read the stream to its end and close it; return the batches and when each was given."""
    batches, times = [], []
    async with aclosing(stream):
        while True:
            try:
                batches.append(await next_of(stream))
            except StopAsyncIteration:
                return batches, times
            times.append(clock.elapsed)


def assert_nothing_lost(source: Source, batches: list, expected: list[str]) -> None:
    """Check that the batches have the items, each once and in order, and that the source was not cancelled."""
    got = [item for batch in batches for item in batch]
    assert not source.cancelled, say(
        f"the source was cancelled while it waited for its next item, which ends a generator: of {expected} only {got} "
        "came out. `wait_for` and `timeout` cancel what they wait for when the time is up",
        f"次の値を待っているソースがキャンセルされ、ジェネレータがそこで終わりました。{expected} のうち"
        f"出てきたのは {got} だけです。`wait_for` や `timeout` は、時間が来ると待っている相手をキャンセルします",
    )
    assert got == expected, say(
        f"the source gives {expected}; the batches {batches} have {got}: something is missing, twice or out of order",
        f"ソースの値は {expected} ですが、渡されたのは {batches} です。抜けや重複、順番の違いがあります",
    )


def assert_ended(source: Source, before: set, when: str, itsu: str) -> None:
    """Check that the source is closed and that there are no more tasks than before."""
    assert source.closed, say(
        f"{when}, but the source is not closed yet. End the task that waits for its next item, if there is one, await "
        "that end, and then aclose() the source",
        f"{itsu}、ソースがまだ閉じていません。次の値を待つタスクがあれば終わらせ、その終わりを await してから、"
        "ソースを aclose() しましょう",
    )
    left = asyncio.all_tasks() - before
    assert not left, say(
        f"{when}, but tasks are still running: {len(left)}", f"{itsu}、タスクが {len(left)} 個残っています"
    )


async def test_full_batch_is_given_at_once(kata, clock):
    """The item that makes a batch full is the last one it waits for."""
    source = Source("a", 0.1, "b", 0.1, "c", 0.5, "d", "e", "f", 0.5, "g")
    batches, times = await all_of(chunks_of(kata, source, 3, 60), clock)
    batches, times = batches[:2], times[:2]  # the rest is another test's
    assert len(batches) < 2 or batches[0] is not batches[1], say(
        "both batches are the same list object: the consumer has kept the first, and it was changed behind its back",
        "2つのリストが同じオブジェクトです。消費側が持っている1つ目の中身が、あとから変わってしまいます",
    )
    assert batches == [["a", "b", "c"], ["d", "e", "f"]], say(
        f"size is 3: expected [a, b, c] and [d, e, f] first, got {batches}",
        f"size は 3 なので、まず [a, b, c] と [d, e, f] のはずですが、{batches} でした",
    )
    assert times == [0.2, 0.7], say(
        f"the batches were full after 0.2 s and 0.7 s, but were given after {times} s. "
        "Does a full batch wait for one more item?",
        f"リストがそろったのは 0.2 秒後と 0.7 秒後ですが、渡されたのは {times} 秒後です。"
        "そろったあとに、もう1つ値を待っていませんか",
    )
    single, _ = await all_of(chunks_of(kata, Source("a", "b"), 1, 60), clock)
    assert single == [["a"], ["b"]], say(
        f"size is 1: expected [['a'], ['b']], got {single}", f"size は 1 なので [['a'], ['b']] のはずが {single} でした"
    )


async def test_rest_is_given_at_the_end_if_there_is_any(kata, clock):
    """When the source ends, the batch has what it has; where nothing came, nothing is given."""
    source = Source("a", "b", 0.1, "c", 0.1)
    batches, _ = await all_of(chunks_of(kata, source, 2, 60), clock)
    assert_nothing_lost(source, batches, ["a", "b", "c"])
    assert batches == [["a", "b"], ["c"]], say(
        f"expected [a, b] and the rest, [c]; got {batches}", f"[a, b] と残りの [c] のはずが {batches} でした"
    )
    assert clock.elapsed == 0.2, say(
        f"the source ended after 0.2 s, but the rest was given after {clock.elapsed}: there is nothing to wait for",
        f"ソースは 0.2 秒後に終わりましたが、残りが渡されたのは {clock.elapsed} 後です。もう待つものはありません",
    )
    for steps, expected in (([], []), ([0.5], []), (["a", "b"], [["a", "b"]]), ([0.5, "a", 0.5], [["a"]])):
        batches, _ = await all_of(chunks_of(kata, Source(*steps), 2, 0.2), clock)
        assert [] not in batches, say(
            f"an empty batch was given: {batches}. The time of a batch begins with its first item, and at the end "
            "there may be no rest",
            f"空のリストが渡されました: {batches}。時間は最初の値が届いてから測ります。"
            "また、残りがないまま終わることもあります",
        )
        assert batches == expected, say(f"expected {expected}, got {batches}", f"{expected} のはずが {batches} でした")


async def test_nothing_is_lost_when_the_time_is_up(kata, clock):
    """The limit ends the wait for the next item, not the item."""
    source = Source("a", 0.5, "b", 0.1, "c", 0.7, "d")
    batches, _ = await all_of(chunks_of(kata, source, 10, 0.2), clock)
    assert_nothing_lost(source, batches, ["a", "b", "c", "d"])
    assert batches == [["a"], ["b", "c"], ["d"]], say(
        f"b and c came within 0.2 s of each other, a and d alone: expected [a], [b, c] and [d], got {batches}",
        f"0.2 秒以内に続いて届いたのは b と c だけです。[a]、[b, c]、[d] のはずが {batches} でした",
    )


async def test_time_runs_from_the_first_item_of_the_batch(kata, clock):
    """A batch is as old as its first item: neither the last batch nor a later item counts."""
    source = Source(0.2, "a", 0.4, "b", 0.9, "c", 1.0, "d")  # at 0.2, 0.6, 1.5 and 2.5 s
    batches, times = await all_of(chunks_of(kata, source, 10, 0.5), clock)
    seen = [(batch, float(time)) for batch, time in zip(batches, times, strict=True)]
    assert batches != [["a", "b", "c", "d"]], say(
        "a, b, c and d came in one batch, at the end. The 0.5 s after its first item passed without anything being "
        "given: does anything wait for the time?",
        "a、b、c、d が最後に1つのリストで渡されました。最初の値から 0.5 秒たっても何も渡されていません。"
        "時間が来るのを、どこかで待っていますか",
    )
    assert batches == [["a", "b"], ["c"], ["d"]], say(
        f"with 0.5 s from its first item, [a, b], [c] and [d] are batches; got (batch, time) {seen}. "
        "Does the clock run from the beginning, or from the last batch?",
        f"最初の値から 0.5 秒なら [a, b]、[c]、[d] に分かれますが、(リスト, 時刻) は {seen} でした。"
        "開始時や前のリストから時間を測っていませんか",
    )
    assert times == [0.7, 2.0, 2.5], say(
        "[a, b] is due at 0.2 + 0.5 = 0.7 s, [c] at 1.5 + 0.5 = 2.0 s, and [d] when the source ends at 2.5 s; they "
        f"were given at {times} s. Is the time taken anew with each item, or only looked at when an item comes?",
        "[a, b] は 0.2 + 0.5 = 0.7 秒、[c] は 1.5 + 0.5 = 2.0 秒、[d] はソースが終わる 2.5 秒に"
        f"渡すべきですが、{times} 秒でした。"
        "値が届くたびに測り直すか、値が届いたときにしか時間を見ていないのではありませんか",
    )


async def test_error_comes_after_the_items_before_it(kata):
    """What came before the failure is given before it."""
    source = Source("a", "b", "c", 0.1, OSError("line cut"))
    batches = []
    try:
        async with aclosing(chunks_of(kata, source, 2, 60)) as stream:
            while True:
                batches.append(await next_of(stream))
    except OSError:
        pass
    except StopAsyncIteration:
        pytest.fail(
            say(
                f"the source failed with OSError, but chunked ended as if all were well. It gave {batches}",
                f"ソースが OSError になったのに、chunked は何事もなかったように終わりました。渡したのは {batches} です",
            )
        )
    assert batches == [["a", "b"], ["c"]], say(
        f"before the error came a, b and c: expected [a, b] and [c] before it, got {batches}. "
        "Is the unfinished batch thrown away?",
        f"例外の前に a、b、c が届いていたので、例外より先に [a, b] と [c] を渡すはずが {batches} でした。"
        "途中のリストを捨てていませんか",
    )


async def test_slow_consumer_is_not_interrupted(kata):
    """The time limit is for the batch; the consumer takes as long as it takes."""
    names = list("abcdefgh")
    source = Source(*(step for name in names for step in (0.1, name)))
    batches = []
    async with aclosing(chunks_of(kata, source, 2, 0.15)) as stream:
        while True:
            try:
                batches.append(await next_of(stream))
            except StopAsyncIteration:
                break
            try:
                await asyncio.sleep(0.5)  # the consumer's own work, longer than the limit
            except (asyncio.CancelledError, TimeoutError):
                pytest.fail(
                    say(
                        "the time limit struck while the consumer was at work, and cancelled the consumer's own await. "
                        "Is an asyncio.timeout() open across the `yield`?",
                        "消費側が処理をしている間に時間切れになり、消費側の await がキャンセルされました。"
                        "asyncio.timeout() を開いたまま `yield` していませんか",
                    )
                )
    assert_nothing_lost(source, batches, names)
    sizes = {len(batch) for batch in batches}
    assert sizes <= {1, 2}, say(
        f"size is 2, but there is a batch with {max(sizes)} items, or none: {batches}",
        f"size は 2 ですが、2 個を超えるリストか空のリストがあります: {batches}",
    )


async def test_closing_it_closes_the_source(kata):
    """A consumer that has seen enough calls aclose(), and all is over when that returns."""
    source, before = Source("a", NEVER), asyncio.all_tasks()
    stream = chunks_of(kata, source, 2, 0.2)
    batch = await next_of(stream)
    assert batch == ["a"], say(f"expected ['a'], got {batch}", f"['a'] のはずが {batch} でした")
    assert not source.cancelled, say(
        "the source was cancelled because the time of a batch was up. It may have more to give: stop waiting for its "
        "next item, but leave it alone",
        "時間切れのためにソースがキャンセルされました。まだ続きがあるかもしれません。待つのをやめるだけにして、"
        "ソースには触れないでください",
    )
    await asyncio.sleep(0.1)
    await close(stream)
    assert_ended(source, before, "aclose() has returned", "aclose() は戻りましたが")
    source = Source("a", "b", "c", NEVER)
    stream = chunks_of(kata, source, 2, 60)
    batch = await next_of(stream)  # full, so that there need not be a task that waits for the source
    assert batch == ["a", "b"], say(f"expected ['a', 'b'], got {batch}", f"['a', 'b'] のはずが {batch} でした")
    await asyncio.sleep(0.1)
    await close(stream)
    assert_ended(
        source,
        before,
        "a full batch was given and aclose() has returned",
        "いっぱいになったリストを受け取ったあと、aclose() は戻りましたが",
    )


async def test_cancelled_consumer_leaves_nothing_behind(kata, clock):
    """A cancellation that comes while the consumer waits for a batch ends the source, too, and goes on."""
    source, before = Source("a", NEVER), asyncio.all_tasks()
    stream = chunks_of(kata, source, 2, NEVER)
    consumer = asyncio.create_task(all_of(stream, clock))
    await asyncio.sleep(0.5)
    if consumer.done():
        consumer.result()  # an exception so early is for the learner
    consumer.cancel()
    await asyncio.wait([consumer])
    if not consumer.cancelled():
        consumer.result()  # so is one that came instead
    assert consumer.cancelled(), say(
        "the consumer was cancelled while it waited for a batch, but went on. "
        "Was CancelledError caught and not raised again?",
        "リストを待っている消費側をキャンセルしましたが、止まりませんでした。"
        "CancelledError を捕まえたまま、raise し直していないのではありませんか",
    )
    assert_ended(source, before, "the cancelled consumer has ended", "キャンセルされた消費側は終わりましたが")
