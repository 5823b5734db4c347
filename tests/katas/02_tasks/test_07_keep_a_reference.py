"""tasks/keep_a_reference: what runs in the background is held as long as it runs, and no longer."""

import asyncio
import gc
import weakref

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-needs-await")


class Server:
    """Takes mails, and answers when told to. It holds the answers weakly: each is its delivery's own."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.delivered: list[str] = []
        self._answers: dict[int, weakref.ref[asyncio.Future[None]]] = {}  # of the deliveries that wait, by number

    async def deliver(self, text: str) -> None:
        number = len(self.taken)
        self.taken.append(text)
        answer = asyncio.get_running_loop().create_future()
        self._answers[number] = weakref.ref(answer)
        await answer
        del self._answers[number]
        self.delivered.append(text)

    def lost(self) -> list[str]:
        """Return the mails whose delivery disappeared while it waited."""
        return [self.taken[number] for number, answer in self._answers.items() if answer() is None]

    def answer_all(self, error: Exception | None = None) -> None:
        """Answer the deliveries that wait, with an error if one is given."""
        for reference in self._answers.values():
            answer = reference()
            if answer is None or answer.done():
                continue
            if error:
                answer.set_exception(error)
            else:
                answer.set_result(None)


def collect_garbage() -> None:
    """Do what Python does now and then by itself; the dojo has switched that off, to choose the moment."""
    gc.collect(0)  # the youngest generation: all that was made in this test


def send(kata, mailer, text: str) -> None:
    """Call the mailer's ordinary method `send`; say so if it has become another."""
    result = mailer.send(text)
    if asyncio.iscoroutine(result):
        result.close()
        pytest.fail(
            say(
                "send has become a coroutine function: a call alone starts nothing. Leave it an ordinary method",
                "send がコルーチン関数に変わっていて、呼んだだけでは何も始まりません。普通のメソッドのままにしましょう",
            )
        )


async def test_send_returns_at_once_and_the_mail_goes_out(kata, clock):
    """A task runs without being awaited."""
    delivered: list[str] = []
    times: list[float] = []

    async def deliver(text: str) -> None:
        await asyncio.sleep(0.2)
        times.append(clock.elapsed)
        delivered.append(text)

    mailer = kata.Mailer(deliver)
    send(kata, mailer, "hello")
    send(kata, mailer, "goodbye")
    assert clock.elapsed == 0, say(
        f"send should start the delivery and return at once; it took {clock.elapsed}",
        f"send は配送を始めてすぐに戻るはずですが、{clock.elapsed} かかりました",
    )
    await asyncio.sleep(1)
    assert sorted(delivered) == ["goodbye", "hello"], say(
        f"'hello' and 'goodbye' should be delivered, once each; delivered: {delivered}",
        f"'hello' と 'goodbye' が1回ずつ届くはずですが、届いたのは {delivered} です",
    )
    assert times == [0.2, 0.2], say(
        f"each delivery takes 0.2 s, and both should run side by side; they ended after {times[0]} and {times[1]}",
        f"どちらの配送も 0.2 秒かかり、並行して進むはずですが、終わったのは {times[0]} 後と {times[1]} 後でした",
    )


async def check_collecting(kata, *texts: str) -> None:
    """Send the mails, collect garbage while all of them wait for their answers, and see whether they arrive."""
    server = Server()
    mailer = kata.Mailer(server.deliver)
    for text in texts:
        send(kata, mailer, text)
    await asyncio.sleep(0.1)  # each delivery now waits for its answer
    assert sorted(server.taken) == sorted(texts), say(
        f"{list(texts)} were sent and should all be under way; the server has got {server.taken}",
        f"{list(texts)} を送ったので、すべて配送中のはずですが、サーバーに届いたのは {server.taken} です",
    )
    collect_garbage()
    assert not server.lost(), say(
        f"with {len(texts)} on the way the garbage collector ran, and now the delivery of {server.lost()} is gone. "
        "While a task waits, the event loop need not refer to it; then you must, and to each one",
        f"{len(texts)} 通の配送中にガベージコレクタが動くと、{server.lost()} の配送が消えました。"
        "待っている間のタスクを、イベントループが参照しているとは限りません。"
        "1つ1つのタスクを、こちらで参照しておきましょう",
    )
    server.answer_all()
    await asyncio.sleep(0.1)
    assert sorted(server.delivered) == sorted(texts), say(
        f"the server has answered, so each of {list(texts)} should be delivered once; delivered: {server.delivered}",
        f"サーバーが返事をしたので、{list(texts)} が1回ずつ届くはずですが、届いたのは {server.delivered} です",
    )


@pytest.mark.allow("lost_tasks")  # asyncio's own word on a task that disappears; the test has better ones
async def test_a_delivery_survives_the_garbage_collector(kata):
    """A task that waits for something only it knows lives as long as somebody refers to it."""
    await check_collecting(kata, "hello")


@pytest.mark.allow("lost_tasks")  # as above
async def test_each_of_several_deliveries_survives(kata):
    """Every task is referred to, not only the last one, nor only one of each text."""
    await check_collecting(kata, "first", "second", "second", "third")


@pytest.mark.allow("lost_tasks")  # as above
async def test_a_delivery_survives_the_end_of_another(kata):
    """When one task is done, the others are still held."""
    server = Server()
    mailer = kata.Mailer(server.deliver)
    send(kata, mailer, "early")
    await asyncio.sleep(0.1)
    server.answer_all()
    send(kata, mailer, "late")
    await asyncio.sleep(0.1)  # "early" is done, and "late" waits
    collect_garbage()
    assert not server.lost(), say(
        "one delivery ended; the garbage collector then took another, which was still waiting. "
        "Each task must be referred to until its own end",
        "ある配送が終わったあと、まだ待っている別の配送がガベージコレクタに回収されました。"
        "どのタスクも、そのタスク自身が終わるまで参照しておく必要があります",
    )
    server.answer_all()
    await asyncio.sleep(0.1)
    assert server.delivered == ["early", "late"], say(
        f"'early' and then 'late' should be delivered; delivered: {server.delivered}",
        f"'early'、'late' の順に届くはずですが、届いたのは {server.delivered} です",
    )


async def check_letting_go(kata, end: str) -> None:
    """Send two mails, see to it that their deliveries end like that, and look for what is left of the tasks."""
    server = Server()
    mailer = kata.Mailer(server.deliver)
    for text in ("first", "second"):
        send(kata, mailer, text)
    if end != "cancelled before it began":
        await asyncio.sleep(0.1)  # both deliveries wait
    tasks = [weakref.ref(task) for task in asyncio.all_tasks() - {asyncio.current_task()}]
    coroutines = [weakref.ref(reference().get_coro()) for reference in tasks]
    for reference in tasks if end.startswith("cancelled") else ():
        reference().cancel()
    server.answer_all(OSError("no such address") if end == "failed" else None)
    await asyncio.sleep(0.1)  # both deliveries have ended
    collect_garbage()
    kept, bodies = (sum(reference() is not None for reference in group) for group in (tasks, coroutines))
    assert not kept, say(
        f"both deliveries have ended ({end}), and yet {kept} of the finished tasks are still referred to: with every "
        "mail the program grows. Let go of a task when it is done, however it ends",
        f"配送は2つとも終わった({end})のに、終わったタスクのうち {kept} 個がまだ参照されています。メールを送るたびに"
        "メモリが増えていきます。どのような終わり方でも、終わったタスクは手放しましょう",
    )
    assert not bodies, say(
        f"both deliveries have ended ({end}) and the tasks are gone, but {bodies} of their coroutine objects are still "
        "referred to. Hold the task, and let go of everything when it is done",
        f"配送は2つとも終わり({end})、タスクもなくなりましたが、コルーチンオブジェクトが {bodies} 個まだ"
        "参照されています。参照しておくのはタスクにして、終わったらすべて手放しましょう",
    )


async def test_a_finished_delivery_is_let_go(kata):
    """Nothing keeps a task that is done."""
    await check_letting_go(kata, "delivered")


@pytest.mark.allow("lost_exceptions")  # who looks at the error of a delivery is another kata's question
@pytest.mark.parametrize("end", ["failed", "cancelled"])
async def test_a_delivery_that_failed_or_was_cancelled_is_let_go(kata, end):
    """However a task ends, nothing keeps it."""
    await check_letting_go(kata, end)


@pytest.mark.allow("never_awaited")  # a wrapper that is cancelled before its first step cannot await what it was given
async def test_a_delivery_cancelled_before_it_began_is_let_go(kata):
    """A task that is cancelled before its first step runs none of its body, not even a `finally`."""
    await check_letting_go(kata, "cancelled before it began")
