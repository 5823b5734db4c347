"""gather/waits_only_for_its_own: what gather() was not given runs beside it, and is not waited for."""

import asyncio
import inspect
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from async_dojo.testing import check_prediction, raises, say

EVENTS = {f"{name} {what}" for name in ("backup", "mail", "report") for what in ("begins", "ends")}
EVENTS |= {"gather is done", "program is done"}


class Page:
    """Makes parts that take some seconds, and logs what happens to them; in the end all of its parts are put away."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.tasks: list[asyncio.Task[Any]] = []

    def part(self, name: str, seconds: float, error: Exception | None = None) -> Callable[[], Coroutine[Any, Any, str]]:
        async def make() -> str:
            self.log.append(f"{name} begins")
            try:
                await asyncio.sleep(seconds)
            except asyncio.CancelledError:
                self.log.append(f"{name} is cancelled")
                raise
            if error is not None:
                raise error
            self.log.append(f"{name} ends")
            return f"<{name}>"

        return make

    async def load(self, kata: Any, needed: list[Any], extras: list[Any]) -> tuple[list[str], list[asyncio.Task[str]]]:
        """Return what load_page does; fail where it is not a list of texts and a list of tasks."""
        try:
            answer = await kata.load_page(needed, extras)
        except NotImplementedError:
            raise
        except asyncio.InvalidStateError as error:
            pytest.fail(
                say(
                    f"load_page raised {error!r}: the result of an extra was asked for before it was there. gather() "
                    "does not wait for it because it is on the same loop; return its task instead",
                    f"load_page が {error!r} になりました。まだ終わっていないおまけの結果を取り出そうとしています。"
                    "同じループにあるというだけでは、gather() は待ちません。タスクのまま返しましょう",
                )
            )
        except ValueError as error:
            pytest.fail(
                say(
                    f"with {len(needed)} needed parts and {len(extras)} extras load_page raised {error!r}. "
                    "Each of the two lists may be empty",
                    f"必須の部品が {len(needed)} 個、おまけが {len(extras)} 個のとき、load_page が {error!r} に"
                    "なりました。どちらのリストも空のことがあります",
                )
            )
        assert isinstance(answer, tuple) and len(answer) == 2, say(  # noqa: PT018  # one thing is asked for: a pair
            f"load_page should return two lists, `texts, tasks`; it returned {answer!r}",
            f"load_page は2つのリスト `texts, tasks` を返すはずですが、{answer!r} が返りました",
        )
        texts, tasks = answer
        assert isinstance(texts, list) and isinstance(tasks, list), say(  # noqa: PT018
            f"load_page should return two lists; it returned {type(texts).__name__} and {type(tasks).__name__}",
            f"load_page は2つのリストを返すはずですが、{type(texts).__name__} と {type(tasks).__name__} が返りました",
        )
        self.tasks = [task for task in tasks if isinstance(task, asyncio.Task)]
        for other in filter(inspect.iscoroutine, tasks):
            other.close()
        assert len(self.tasks) == len(tasks), say(
            f"for the extras there should be tasks; there is {tasks}. A coroutine does not run until it is awaited",
            f"おまけはタスクで返すはずですが、{tasks} でした。コルーチンは await されるまで動きません",
        )
        return texts, tasks


@contextmanager
def page() -> Iterator[Page]:
    """Give a page; a test that fails half way leaves none of its tasks running."""
    it = Page()
    try:
        yield it
    finally:
        for task in it.tasks:
            task.cancel()


@pytest.mark.claim("gather-only-its-own")
async def test_order_is_what_the_interpreter_does(kata):
    """gather() is done when its own awaitables are, whatever else is running."""
    log: list[str] = []
    await kata.program(log)
    assert set(log) == EVENTS, say(
        f"the program was changed: it logs {log}. Put it back and change ORDER only",
        f"program が変わっています(ログは {log})。元に戻して、ORDER だけを書き換えてください",
    )
    check_prediction(
        kata.ORDER,
        log,
        name="ORDER",
        why=say(
            "A task runs from its first turn on the loop, once, whoever waits for it, and gather() makes tasks of the "
            "coroutines it is given. It goes on when those that it was given have ended: `backup` is not among them.",
            "タスクは、誰が待っているかにかかわらず、ループで順番が来たときから1回だけ動きます。gather() は渡された"
            "コルーチンをタスクにし、渡されたものがすべて終わると先へ進みます。`backup` は渡されていません。",
        ),
    )


async def test_the_needed_texts_come_in_their_order(kata):
    """The first list has what the needed parts gave."""
    with page() as it:
        texts, tasks = await it.load(kata, [it.part("title", 0.2), it.part("article", 0.1)], [it.part("comments", 0.3)])
        assert texts == ["<title>", "<article>"], say(
            f"the needed parts gave '<title>' and '<article>', in this order; the list of texts is {texts}",
            f"必須の部品は順に '<title>' と '<article>' ですが、テキストのリストは {texts} でした",
        )
        assert len(tasks) == 1, say(
            f"there is one extra, so there is one task; there are {len(tasks)}",
            f"おまけは1つなのでタスクも1つのはずですが、{len(tasks)} 個ありました",
        )
        await asyncio.wait(tasks)


async def test_every_part_begins_at_once(kata):
    """No part waits for another before it begins, and each is begun once."""
    with page() as it:
        needed = [it.part("title", 0.1), it.part("article", 0.2)]
        _, tasks = await it.load(kata, needed, [it.part("comments", 0.4), it.part("weather", 0.3)])
        await asyncio.wait(tasks)
    begun = [entry.removesuffix(" begins") for entry in it.log if entry.endswith("begins")]
    assert len(begun) == len(set(begun)), say(
        f"each part should be made once; these were begun: {begun}",
        f"どの部品も1回だけ作るはずですが、始まったのは {begun} でした",
    )
    begun = [entry.removesuffix(" begins") for entry in it.log[:4]]
    assert sorted(begun) == ["article", "comments", "title", "weather"], say(
        f"all four parts should begin before the first of them ends; what happened was {it.log}. "
        "Is there an await between the first part and the last?",
        f"最初の部品が終わる前に4つとも始まるはずですが、実際は {it.log} でした。"
        "最初の部品を始めてから最後の部品を始めるまでの間に、await していませんか",
    )


@pytest.mark.claim("gather-only-its-own")
async def test_it_returns_when_the_needed_parts_are_there(kata, clock):
    """An extra that takes longer is not waited for, and one that takes less makes no difference."""
    with page() as it:
        needed = [it.part("title", 0.1), it.part("article", 0.2)]
        texts, tasks = await it.load(kata, needed, [it.part("comments", 0.6), it.part("weather", 0.05)])
        assert clock.elapsed == 0.2, say(
            f"the needed parts were there after 0.2 s; load_page returned after {clock.elapsed}: {it.log}. "
            "Is an extra among what it waits for? (gather() waits for all that it is given, a TaskGroup for all that "
            "is started in it.)",
            f"必須の部品は 0.2 秒でそろいましたが、load_page が戻ったのは {clock.elapsed} 後でした: {it.log}。"
            "待つものの中に、おまけが入っていませんか。gather() は渡されたものすべてを、"
            "TaskGroup は中で始めたものすべてを待ちます",
        )
        assert texts == ["<title>", "<article>"], say(
            f"after 0.2 s both needed parts are there; the list of texts is {texts}",
            f"0.2 秒後には必須の部品が2つともそろっていますが、テキストのリストは {texts} でした",
        )
        assert [task.done() for task in tasks] == [False, True], say(
            "after 0.2 s the extra of 0.6 s should be running and the one of 0.05 s done, in this order; "
            f"done() says {[task.done() for task in tasks]} of the tasks returned",
            "0.2 秒後には、0.6 秒かかるおまけはまだ動いていて、0.05 秒のおまけは終わっています。"
            f"この順に並ぶはずですが、返されたタスクの done() は {[task.done() for task in tasks]} でした",
        )
        await asyncio.wait(tasks)


async def test_the_extras_go_on(kata):
    """Who awaits an extra's task later gets its text, and its own one."""
    with page() as it:
        _, tasks = await it.load(kata, [it.part("title", 0.1)], [it.part("comments", 0.5), it.part("weather", 0.3)])
        await asyncio.wait(tasks)
    stopped = [entry for entry in it.log if entry.endswith("cancelled")]
    assert not stopped, say(
        f"the extras should go on after load_page has returned, but {stopped}: {it.log}",
        f"load_page が戻ったあともおまけは動き続けるはずですが、キャンセルされました: {it.log}",
    )
    texts = [task.result() for task in tasks]
    assert texts == ["<comments>", "<weather>"], say(
        f"the extras were comments and weather; what their tasks give, in order, is {texts}",
        f"おまけは順に comments と weather ですが、タスクの結果は順に {texts} でした",
    )


async def test_an_extra_that_fails_does_not_stop_the_page(kata, clock):
    """The error of an extra is for whoever awaits that extra."""
    down = ConnectionError("no weather today")
    with page() as it:
        needed, extras = [it.part("title", 0.2)], [it.part("weather", 0.1, down), it.part("comments", 0.3)]
        try:
            texts, tasks = await it.load(kata, needed, extras)
        except* ConnectionError as errors:  # in a group where a TaskGroup was used
            pytest.fail(
                say(
                    f"an extra failed, and load_page raised {errors.exceptions[0]!r} though no needed part had failed. "
                    "Who waits for an extra hears of its error: was it given to gather() too?",
                    f"失敗したのはおまけだけなのに、load_page が {errors.exceptions[0]!r} になりました。"
                    "例外が届くのは、おまけを待っているところです。おまけも gather() に渡していませんか",
                )
            )
        assert (texts, clock.elapsed) == (["<title>"], 0.2), say(
            f"an extra failed; the title was there after 0.2 s, but load_page gave {texts} after {clock.elapsed}",
            f"おまけが失敗しても、0.2 秒後には title がそろうはずですが、{clock.elapsed} 後に {texts} でした",
        )
        message = say(
            "the task of the extra that failed should raise its error; awaiting it raised none",
            "失敗したおまけのタスクを await すると、その例外が出るはずですが、何も起きませんでした",
        )
        with raises(ConnectionError, message):
            await tasks[0]
        assert await tasks[1] == "<comments>", say(
            "one extra failed and the other should go on", "おまけが1つ失敗しても、もう1つは動き続けるはずです"
        )


async def test_each_list_may_be_empty(kata, clock):
    """Without needed parts there is nothing to wait for, without extras no task."""
    with page() as it:
        texts, tasks = await it.load(kata, [], [it.part("comments", 0.1)])
        assert (texts, len(tasks), clock.elapsed) == ([], 1, 0), say(
            f"without needed parts load_page returns [] and the task of the extra at once; it returned {texts} and "
            f"{len(tasks)} task(s) after {clock.elapsed}",
            "必須の部品がなければ、すぐに [] とおまけのタスク1つが返るはずですが、"
            f"{clock.elapsed} 後に {texts} とタスク {len(tasks)} 個が返りました",
        )
        extra = await tasks[0]
        assert extra == "<comments>", say(
            f"the extra should be made as ever; its task gave {extra!r}",
            f"おまけはいつもどおり作られるはずですが、タスクの結果は {extra!r} でした",
        )
        both = await it.load(kata, [it.part("title", 0.1)], []), await it.load(kata, [], [])
        assert both == ((["<title>"], []), ([], [])), say(
            f"without extras the second list is empty, and without any part both are; got {both[0]} and {both[1]}",
            f"おまけがなければ2つ目のリストが、何もなければ両方のリストが空のはずですが、{both[0]} と {both[1]} でした",
        )
