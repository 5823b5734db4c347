"""blocking/never_awaited: coroutines are lost in a block in several ways, and the block fails with their names."""

import asyncio
import gc
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import ModuleType

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.allow("never_awaited")  # they are lost on purpose


@pytest.fixture(autouse=True)
def printed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Give the exceptions that Python could only print, since they came up where an object was destroyed."""
    found: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda args: found.append(str(args.exc_value)))
    gc.freeze()  # a full collection need not look through all that pytest has made
    yield found
    gc.unfreeze()


@contextmanager
def outside(action: str) -> Iterator[list[Warning]]:
    """Set the filters that hold outside of all_awaited(), and give what is shown there."""
    shown: list[Warning] = []
    with warnings.catch_warnings():
        warnings.simplefilter(action)  # type: ignore[arg-type]  # one of its literals
        warnings.showwarning = lambda message, *_: shown.append(message)  # a recorder would keep the coroutine
        yield shown


async def fetch() -> None:
    """Be called, and forgotten."""


async def send() -> None:
    """Be called, and forgotten."""


class Shop:
    async def order(self) -> None:
        """Be called, and forgotten."""


def forget() -> None:
    fetch()


def in_a_cycle() -> list[object]:
    cycle: list[object] = [fetch()]
    cycle.append(cycle)
    return cycle


def names_lost_in(kata: ModuleType, block: Callable[[], object]) -> list[str]:
    """Run the block in all_awaited(); return the names that NeverAwaited came with, none if it did not come."""
    try:
        with kata.all_awaited():
            block()
    except kata.NeverAwaited as error:
        return sorted(error.names)
    return []


@pytest.mark.claim("reading-asyncio-dev")
def test_a_lost_coroutine_is_a_failure(kata, printed):
    """A block in which a coroutine is thrown away without an await raises NeverAwaited at its end."""
    with outside("default"):
        names = names_lost_in(kata, forget)
    assert not printed, say(
        f"a coroutine was lost, and an exception was raised where it was destroyed: {printed[:1]}. Nobody can catch "
        "it there, so Python prints it and goes on. Record the warning, and raise at the end of the block",
        f"コルーチンが失われ、それが破棄されるjaで例外が発生しました: {printed[:1]}。"
        "そこでは誰も捕まえられないので、Python は表示するだけで先へ進みます。警告を記録して、"
        "ブロックの終わりで送出しましょう",
    )
    assert names == ["fetch"], say(
        "the block called fetch() and threw the coroutine away; expected NeverAwaited with ['fetch'], and got "
        f"{names or 'no NeverAwaited'}. By the end of the block that object is gone: only the warning tells of it",
        "ブロックは fetch() を呼び、コルーチンを捨てました。['fetch'] を持つ NeverAwaited のはずですが、"
        f"{names or 'NeverAwaited は出ませんでした'}。ブロックの終わりにはもうオブジェクトがなく、"
        "それを伝えるのは警告だけです",
    )


def test_every_one_of_them_is_named(kata):
    """Each lost coroutine has its name in the list, also one that was lost twice in the same line."""

    def block() -> None:
        for _ in range(2):
            forget()
        send()
        Shop().order()

    with outside("default"):
        names = names_lost_in(kata, block)
    expected = ["Shop.order", "fetch", "fetch", "send"]
    assert names == expected, say(
        f"lost were {expected}; NeverAwaited had {names}. The name is the one in the warning, between its quotes; and "
        "the usual filter shows the warnings of one line only once",
        f"失われたのは {expected} ですが、NeverAwaited にあったのは {names} でした。名前は、"
        "警告の引用符の中のとおりです。また、普通のフィルタは、同じ行からの警告を1回しか出しません",
    )


async def test_what_can_still_be_awaited_is_not_lost(kata):
    """A coroutine that was awaited, is in a task or is still held is no failure."""
    with outside("default") as shown:
        try:
            with kata.all_awaited():
                await send()
                task = asyncio.create_task(fetch())
                held = fetch()
        except kata.NeverAwaited as error:
            pytest.fail(
                say(
                    "one coroutine was awaited, one is in a task and one is still held, to be awaited later; none is "
                    f"lost, but NeverAwaited was raised with {error.names}",
                    "1つは await され、1つはタスクの中にあり、1つはあとで await するために持っています。"
                    f"失われたものはありませんが、NeverAwaited が {error.names} とともに送出されました",
                )
            )
        await task
        await held
    assert not shown, say(
        f"nothing was lost, but these warnings were shown: {[str(warning) for warning in shown]}",
        f"何も失われていないのに、警告が出ました: {[str(warning) for warning in shown]}",
    )


@pytest.mark.parametrize("action", ["ignore", "error"])
def test_the_filters_outside_make_no_difference(kata, action):
    """Whatever is set for warnings outside, the block fails, and more than once."""
    with outside(action):
        first, second = names_lost_in(kata, forget), names_lost_in(kata, forget)
    assert first == second == ["fetch"], say(
        f"outside the filter is {action!r}; two blocks lost fetch, and both should raise NeverAwaited with ['fetch'], "
        f"but the names were {first} and {second}. To record warnings is not enough: a filter decides whether there "
        "is anything to record",
        f"外側のフィルタは {action!r} です。2つのブロックが fetch を失い、どちらも ['fetch'] で NeverAwaited "
        f"になるはずですが、名前は {first} と {second} でした。警告を記録するだけでは足りません。"
        "そもそも警告が出るかどうかは、フィルタで決まります",
    )


def test_a_coroutine_in_a_cycle_counts_where_it_was_lost(kata):
    """The garbage collector comes late; a coroutine counts for the block that lost it, and for no other."""
    with outside("default"):
        held = [in_a_cycle()]
        for made, ja, block in (("in the block", "中", in_a_cycle), ("before the block", "前", held.clear)):
            names = names_lost_in(kata, block)
            assert names == ["fetch"], say(
                f"the block lost fetch in a cycle of references made {made}; expected NeverAwaited with ['fetch'], "
                f"and got {names or 'no NeverAwaited'}. Python does not notice before the garbage collector has come "
                "by, and that has to look at what was still in use when the block began, too",
                f"ブロックの{ja}で作られた循環参照の中の fetch を、ブロックが失いました。['fetch'] を持つ NeverAwaited "
                f"のはずですが、{names or 'NeverAwaited は出ませんでした'}。ガベージコレクタが来るまで、Python は"
                "気づきません。ブロックの始まりにまだ使われていたものも、回収の対象です",
            )
        in_a_cycle()
        names = names_lost_in(kata, gc.collect)
        assert names == [], say(
            "the coroutine was lost before the block and was only collected in it, but the block was blamed: "
            f"{names}. Collect what is there before you begin to watch",
            "コルーチンが失われたのはブロックの前で、ブロックの中では回収されただけですが、"
            f"ブロックのせいになりました: {names}。見張り始める前に、すでにあるものを回収しておきましょう",
        )


@pytest.mark.parametrize("error", [OSError("no network"), asyncio.CancelledError()], ids=["OSError", "CancelledError"])
def test_an_exception_of_the_block_goes_out_as_it_is(kata, error):
    """What the block raises is not hidden by NeverAwaited."""

    def block() -> None:
        forget()
        raise error

    came: BaseException | None = None
    with outside("default"):
        try:
            names_lost_in(kata, block)
        except NotImplementedError:
            raise
        except BaseException as exception:
            came = exception
    assert came is error, say(
        f"the block lost a coroutine and raised {error!r}; that exception should come out of it, but {came!r} came. "
        "NeverAwaited must not take the place of what really went wrong",
        f"ブロックはコルーチンを失い、{error!r} を送出しました。その例外が出てくるはずですが、{came!r} でした。"
        "本当の問題を NeverAwaited で隠してはいけません",
    )


def test_other_warnings_take_their_way(kata):
    """A warning about anything else is shown or raised, as the filters outside say."""
    others = [RuntimeWarning("the disk is nearly full"), DeprecationWarning("use send_all()")]

    def block() -> None:
        for other in others:
            warnings.warn(other, stacklevel=2)

    with outside("always") as shown:
        names = names_lost_in(kata, block)
    assert names == [], say(
        f"no coroutine was lost, there were only other warnings, but NeverAwaited was raised with {names}. Not every "
        "RuntimeWarning is about a coroutine",
        f"失われたコルーチンはなく、ほかの警告が出ただけですが、NeverAwaited が {names} とともに送出されました。"
        "RuntimeWarning がすべてコルーチンの警告とは限りません",
    )
    assert shown == others, say(
        f"the block issued {others}, and nobody but you should have noticed a difference; shown outside were {shown}. "
        "What you record but do not want has to be issued once more",
        f"ブロックは {others} という警告を出し、外側ではそのまま見えるはずですが、外側で見えたのは {shown} でした。"
        "記録したもののうち関係のない警告は、もう一度出す必要があります",
    )
    seen: list[Warning] = []
    went_on: list[bool] = []
    with outside("error"):
        try:
            names_lost_in(kata, lambda: (block(), went_on.append(True)))
        except Warning as warning:
            seen = [warning]
    assert (seen, went_on) == (others[:1], []), say(
        "outside the filter is 'error', so the first warning should be raised in the block, where it was issued, and "
        f"end it; out of it came {seen}, and the block {'went on' if went_on else 'stopped'}. Set a filter for the "
        "one warning that you are after, and leave the others as they are",
        "外側のフィルタは 'error' なので、最初の警告は、出されたそのjaで例外になり、ブロックが終わるはずです。"
        f"出てきたのは {seen} で、ブロックは{'先へ進みました' if went_on else '止まりました'}。"
        "目当ての警告だけにフィルタを設定し、ほかはそのままにしておきましょう",
    )


def test_after_the_block_all_is_as_before(kata):
    """The filters are put back, whether the block ends well or with an exception."""
    hook = sys.unraisablehook
    with outside("always") as shown:
        names_lost_in(kata, lambda: None)
        with suppress(ZeroDivisionError):
            names_lost_in(kata, lambda: 1 // 0)
        forget()
        seen = [str(warning).splitlines()[0] for warning in shown]
    assert seen == ["coroutine 'fetch' was never awaited"], say(
        "after two blocks a coroutine was lost outside of them, and its warning should be shown there; shown were "
        f"{seen}. Are the filters put back, also when the block raises?",
        "2つのブロックが終わったあと、その外でコルーチンが失われたので、警告がそこで見えるはずですが、見えたのは "
        f"{seen} でした。ブロックが例外で終わったときも、フィルタを元に戻していますか",
    )
    assert sys.unraisablehook is hook, say(
        "sys.unraisablehook was replaced and not put back",
        "sys.unraisablehook が置き換えられたままです",
    )
