"""async_for/merge: several streams read as one, as their items come, and ended together."""

import asyncio
import inspect
from contextlib import aclosing

import pytest

from async_dojo.testing import say

# How the tasks end that merge makes for itself is its own business: one may catch the cancellation that merge
# asked for. That a cancellation of the consumer gets out of merge is tested.
pytestmark = pytest.mark.allow("swallowed_cancellation")

NEVER = 3600.0  # seconds; a test that sees this much time pass has waited for what does not come


class Streams:
    """Makes streams; knows which of them are open, and which were closed before their end."""

    def __init__(self) -> None:
        self.open: set[int] = set()
        self._made = 0

    async def stream(self, *steps):
        """Take the steps one after the other: wait so many seconds, raise an exception, or give anything else."""
        number = self._made = self._made + 1
        self.open.add(number)
        try:
            for step in steps:
                if isinstance(step, Exception):
                    raise step
                if isinstance(step, float):
                    await asyncio.sleep(step)
                else:
                    yield step
        finally:
            try:
                await asyncio.sleep(0.1)  # cleaning up takes a while, unless it is cancelled in its turn
            finally:
                self.open.discard(number)


def merged(kata, *sources):
    """Call the kata's `merge`, and see that what it gives can be iterated and closed."""
    stream = kata.merge(*sources)
    if inspect.iscoroutine(stream):
        stream.close()
    assert hasattr(stream, "__anext__"), say(
        f"calling merge() gave a {type(stream).__name__}, which `async for` cannot use. "
        "An `async def` whose body has a `yield` is an async generator",
        f"merge() の戻り値は {type(stream).__name__} で、`async for` では使えません。"
        "本体に `yield` のある `async def` が非同期ジェネレータです",
    )
    return stream


async def next_of(stream):
    """Await the next item; that there is none, or that the wait is undone, is said in the learner's words."""
    try:
        return await anext(stream)
    except StopAsyncIteration:
        pytest.fail(
            say("merge ended while its sources had more to give", "ソースにはまだ値があるのに、merge が終わりました")
        )


async def close(stream) -> None:
    """Await aclose(); what goes wrong in it is said in the learner's words."""
    try:
        await stream.aclose()
    except NotImplementedError:
        raise
    except (RuntimeError, BaseExceptionGroup) as error:
        pytest.fail(
            say(
                f"aclose() raised {type(error).__name__}: {error}. It raises GeneratorExit at the `yield`, which "
                "must come out as it is: a TaskGroup around the `yield` wraps it; and after it no `yield` may follow",
                f"aclose() で {type(error).__name__} になりました: {error}。aclose() は `yield` の位置で GeneratorExit "
                "を発生させます。TaskGroup の中で `yield` するとグループに包まれてしまいます。"
                "また、そのあとで `yield` してはいけません",
            )
        )


def assert_all_ended(streams: Streams, before: set, when: str, itsu: str) -> None:
    """Check that every stream is closed and that there are no more tasks than before."""
    assert not streams.open, say(
        f"{when}, but sources are still open: {len(streams.open)}. Cancel the tasks that wait for them, and await the "
        "end of these tasks: cancel() alone only asks",
        f"{itsu}、ソースのうち {len(streams.open)} 個がまだ閉じていません。待っているタスクをキャンセルし、"
        "終わりを await してください。cancel() は頼むだけです",
    )
    left = asyncio.all_tasks() - before
    assert not left, say(
        f"{when}, but tasks are still running: {len(left)}", f"{itsu}、タスクが {len(left)} 個残っています"
    )


async def test_items_come_as_they_become_available(kata, clock):
    """Whichever stream has an item is next, and nobody waits for the other."""
    streams = Streams()
    first = streams.stream(0.1, "a", 0.3, "d")  # a after 0.1 s, d after 0.4 s
    second = streams.stream(0.2, "b", 0.1, "c")  # b after 0.2 s, c after 0.3 s
    items, times = [], []
    async for item in merged(kata, first, second):
        items.append(item)
        times.append(clock.elapsed)
    assert sorted(items) == ["a", "b", "c", "d"], say(
        f"one stream gives a and d, the other b and c; merge gave {items}: something was lost or came twice",
        f"一方は a と d、もう一方は b と c を出しますが、merge が渡したのは {items} です。過不足があります",
    )
    assert items == ["a", "b", "c", "d"], say(
        f"the items became available in the order a, b, c, d, but merge gave {items}. "
        "Does one stream wait until it is another's turn?",
        f"値は a、b、c、d の順に届きますが、merge が渡した順は {items} です。"
        "ほかのストリームの番が済むのを待っていませんか",
    )
    assert times == [0.1, 0.2, 0.3, 0.4], say(
        f"the items became available after 0.1, 0.2, 0.3 and 0.4 s, but merge gave them after {times} s. "
        "Are they collected before they are given, or only looked for now and then?",
        f"値は 0.1、0.2、0.3、0.4 秒後に届きますが、merge が渡したのは {times} 秒後です。"
        "集めてから渡したり、ときどき見に行ったりしていませんか",
    )


async def test_it_ends_when_the_last_source_ends(kata):
    """No item ends it, and neither does the first stream that has no more."""
    streams = Streams()
    short, empty = streams.stream("x", None), streams.stream()
    long = streams.stream(0.5, None, [], False, 0.5, "y")
    items = [item async for item in merged(kata, short, empty, long)]
    expected = ["x", None, None, [], False, "y"]
    assert items == expected, say(
        f"three streams, of different lengths and with None among their items: expected {expected}, got {items}. "
        "Is an item, or the end of one stream, mistaken for the end of all?",
        f"長さの違う3つのストリームで、値には None もあります。{expected} のはずが {items} でした。"
        "ある値や、どれか1つのソースの終わりを、全体の終わりと取り違えていませんか",
    )
    none = [item async for item in merged(kata)]
    assert none == [], say(
        f"without sources there are no items; got {none}", f"ソースがなければ空のはずが {none} でした"
    )


async def test_what_came_while_the_consumer_was_busy_keeps_its_order(kata):
    """Items that wait for the consumer stand in a line."""
    streams = Streams()
    arrival = {"first": 0.1, "h": 0.8, "c": 0.3, "f": 0.6, "b": 0.2, "g": 0.7, "e": 0.5, "d": 0.4}
    async with aclosing(merged(kata, *(streams.stream(after, item) for item, after in arrival.items()))) as stream:
        items = [await next_of(stream)]
        await asyncio.sleep(1)  # the consumer is busy with the first item while the others come
        items += [item async for item in stream]
    expected = sorted(arrival, key=arrival.__getitem__)
    assert len(items) == len(expected), say(
        f"while the consumer was busy other items came and the sources ended, but of {expected} merge gave only "
        f"{items}",
        f"消費側が忙しい間にほかの値が届き、ソースも終わりましたが、{expected} のうち渡されたのは {items} だけです",
    )
    assert items == expected, say(
        f"while the consumer was busy the items came in the order {expected}, but they were given as {items}. "
        "The set that asyncio.wait() returns has no order, and that of the arguments is not the order of arrival",
        f"消費側が忙しい間に {expected} の順で届いた値が、{items} の順で渡されました。"
        "asyncio.wait() が返す集合に順番はありません。ソースの並び順も、届いた順とは関係ありません",
    )


async def test_error_reaches_the_consumer(kata, clock):
    """A stream that fails ends it all: the others are stopped and closed, and the error comes out."""
    streams, before = Streams(), asyncio.all_tasks()
    failing = streams.stream(0.2, OSError("line cut"))
    stream = merged(kata, streams.stream(0.1, "a", NEVER), failing, streams.stream(NEVER))
    got = []
    try:
        async for item in stream:
            got.append(item)  # noqa: PERF401  # what came before the error counts
    except OSError:
        pass
    except ExceptionGroup as group:
        pytest.fail(
            say(
                f"the error of the source came wrapped: {group!r}. A TaskGroup does so; who reads a stream expects "
                "its error",
                f"ソースの例外がグループに包まれています: {group!r}。TaskGroup はそうしますが、読む側が待っているのは"
                "元の例外です",
            )
        )
    else:
        pytest.fail(
            say(
                f"a source failed with OSError, but merge ended as if all were well. It gave {got}",
                f"ソースが OSError になったのに、merge は何事もなかったように終わりました。渡したのは {got} です",
            )
        )
    assert got == ["a"], say(
        f"before the error one source gave 'a'; merge gave {got}",
        f"例外の前に 'a' が届きましたが、渡されたのは {got} です",
    )
    assert clock.elapsed < NEVER, say(
        "the error came only when the other sources had ended, an hour later. Stop them when one fails",
        "例外が伝わったのは、ほかのソースが終わった1時間後です。1つが例外を出したら、残りを止めましょう",
    )
    assert_all_ended(streams, before, "the error has reached the consumer", "例外は消費側に届きましたが")


async def test_error_waits_for_a_busy_consumer(kata):
    """An error comes out where the consumer asks for an item, and nowhere else."""
    streams, before = Streams(), asyncio.all_tasks()
    stream = merged(kata, streams.stream(0.1, "a", NEVER), streams.stream(0.2, OSError("line cut")))
    await next_of(stream)
    try:
        await asyncio.sleep(1)  # the consumer's own work, during which a source fails
    except asyncio.CancelledError:
        pytest.fail(
            say(
                "a source failed while the consumer was busy, and the consumer's own await was cancelled. A TaskGroup "
                "that is open across the `yield` cancels the task that runs the block, and that is the consumer's",
                "消費側が自分の処理をしている間にソースが失敗し、消費側の await がキャンセルされました。TaskGroup を"
                "開いたまま `yield` すると、キャンセルされるのはブロックに入ったタスク、つまり消費側のタスクです",
            )
        )
    try:
        item = await next_of(stream)
    except OSError:
        pass
    except ExceptionGroup as group:
        pytest.fail(
            say(
                f"the error of the source came wrapped: {group!r}", f"ソースの例外がグループに包まれています: {group!r}"
            )
        )
    else:
        pytest.fail(
            say(
                f"a source has failed and no other has an item, but merge gave {item!r}",
                f"ソースが失敗し、ほかに値はないのに、merge は {item!r} を渡しました",
            )
        )
    assert_all_ended(streams, before, "the error has reached the consumer", "例外は消費側に届きましたが")


async def test_closing_it_closes_all_sources(kata):
    """A consumer that has seen enough calls aclose(), and all is over when that returns."""
    streams, before = Streams(), asyncio.all_tasks()
    stream = merged(
        kata,
        streams.stream("a"),
        streams.stream(0.5, "b", 0.1, "c", NEVER),
        streams.stream(NEVER),
        streams.stream(0.5, "b"),
    )
    items = [await next_of(stream) for _ in range(2)]
    assert items == ["a", "b"], say(
        f"the first items are a and b; got {items}", f"最初の値は a と b のはずが {items} でした"
    )
    await close(stream)
    assert_all_ended(streams, before, "aclose() has returned", "aclose() は戻りましたが")


async def test_cancelled_consumer_leaves_nothing_behind(kata):
    """A cancellation that comes while the consumer waits for an item ends the sources, too, and goes on."""
    streams, before = Streams(), asyncio.all_tasks()
    stream = merged(kata, streams.stream(0.1, "a", NEVER), streams.stream(NEVER))

    async def consume() -> list:
        return [item async for item in stream]

    consumer = asyncio.create_task(consume())
    await asyncio.sleep(0.5)
    if consumer.done():
        consumer.result()  # an exception so early is for the learner
    consumer.cancel()
    await asyncio.wait([consumer])
    if not consumer.cancelled():
        consumer.result()  # so is one that came instead
    assert consumer.cancelled(), say(
        "the consumer was cancelled while it waited for an item, but went on. "
        "Was CancelledError caught and not raised again?",
        "値を待っている消費側をキャンセルしましたが、止まりませんでした。"
        "CancelledError を捕まえたまま、raise し直していないのではありませんか",
    )
    assert_all_ended(streams, before, "the cancelled consumer has ended", "キャンセルされた消費側は終わりましたが")


@pytest.mark.schedules(20)
async def test_nothing_is_lost_in_any_schedule(kata):
    """Whichever task goes on first: each item comes once, and those of one stream in their order."""
    streams, before = Streams(), asyncio.all_tasks()
    names = "abcd"

    def stream_of(name: str):
        return streams.stream(*(step for number in range(5) for step in (0.0, f"{name}{number}")))

    items = [item async for item in merged(kata, *map(stream_of, names))]
    for name in names:
        mine = [item for item in items if item.startswith(name)]
        assert mine == [f"{name}{number}" for number in range(5)], say(
            f"one of the streams gives {name}0 to {name}4; of these merge gave {mine}",
            f"あるストリームは {name}0 から {name}4 を出しますが、merge が渡したのは {mine} です",
        )
    stream = merged(kata, *map(stream_of, names))
    for _ in range(3):
        await next_of(stream)
    await close(stream)
    assert_all_ended(streams, before, "aclose() has returned", "aclose() は戻りましたが")
