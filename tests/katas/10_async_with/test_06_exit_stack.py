"""async_with/exit_stack: a number of connections, opened in order and closed in reverse, whatever happens."""

import asyncio
from types import ModuleType
from typing import Any

from async_dojo.testing import say


class Network:
    """Hosts to connect to; it logs what is opened and closed, and with which exception a connection was closed.

    A host in `down` cannot be connected to; one in `refusing` fails before there is a context manager. Closing a
    connection to one in `breaking` fails, and one in `lenient` deals with every Exception. When it comes to what
    `moment` names, `has_come` is set.
    """

    def __init__(self, down: str = "", refusing: str = "", breaking: str = "", lenient: str = "") -> None:
        self.down, self.refusing, self.breaking, self.lenient = down, refusing, breaking, lenient
        self.log: list[str] = []
        self.told: dict[str, BaseException | None] = {}
        self.raised: dict[str, OSError] = {}
        self.moment = ""
        self.has_come = asyncio.Event()

    def connect(self, host: str) -> "Connecting":
        if host in self.refusing.split():
            raise self.error(f"{host} is unknown")
        return Connecting(self, host)

    async def spend_time(self, doing: str) -> None:
        if doing == self.moment:
            self.has_come.set()
        await asyncio.sleep(0.01)

    def error(self, text: str) -> OSError:
        return self.raised.setdefault(text, OSError(text))


class Connecting:
    """A context manager that gives a connection, which is another object: the name of the host in brackets."""

    def __init__(self, network: Network, host: str) -> None:
        self.network, self.host = network, host

    async def __aenter__(self) -> str:
        await self.network.spend_time(f"opening {self.host}")
        if self.host in self.network.down.split():
            raise self.network.error(f"{self.host} is down")
        self.network.log.append(f"open {self.host}")
        return f"<{self.host}>"

    async def __aexit__(self, kind: Any, error: BaseException | None, traceback: Any) -> bool:
        self.network.told[self.host] = error
        self.network.log.append(f"closing {self.host}")
        await self.network.spend_time(f"closing {self.host}")
        self.network.log.append(f"closed {self.host}")
        if self.host in self.network.breaking.split():
            raise self.network.error(f"closing {self.host} failed")
        return self.host in self.network.lenient.split() and isinstance(error, Exception)


async def run(
    kata: ModuleType, network: Network, hosts: str = "a b c", error: BaseException | None = None
) -> tuple[Any, Any]:
    """Call with_all for the hosts with some work that logs itself; return its result and its exception."""

    async def work(connections: list[str]) -> str:
        network.log.append(f"work with {' '.join(connections)}")
        await network.spend_time(network.log[-1])
        if error is not None:
            raise error
        return "the result"

    try:
        return await kata.with_all(hosts.split(), network.connect, work), None
    except (OSError, ValueError, LookupError, ExceptionGroup, KeyboardInterrupt) as raised:
        return None, raised


def log_of(hosts: str) -> list[str]:
    """Return the log of hosts that were connected to one after the other, worked with, and closed in reverse."""
    work = "work with " + " ".join(f"<{host}>" for host in hosts.split())
    closing = [entry for host in reversed(hosts.split()) for entry in (f"closing {host}", f"closed {host}")]
    return [*(f"open {host}" for host in hosts.split()), work, *closing]


def assert_came_out(raised: BaseException | None, expected: BaseException | None, en: str, ja: str) -> None:
    """Check that the right exception came out of with_all, and as it is."""
    assert raised is expected, say(
        f"{en}, so {expected!r} should come out of with_all as it is; {raised!r} came",
        f"{ja}ので、with_all からは {expected!r} がそのまま出るはずですが、{raised!r} でした",
    )


async def test_all_are_open_while_the_work_runs(kata):
    """They are opened in order, stay open until the work is done, and are closed in reverse, each on its own."""
    for hosts in ("a b c", "a", ""):
        network = Network()
        result, raised = await run(kata, network, hosts)
        assert_came_out(raised, None, "nothing has failed", "何も失敗していない")
        expected = log_of(hosts)
        assert network.log == expected, say(
            f"with the hosts {hosts.split()} this should happen:\n  {expected}\nbut it was:\n  {network.log}\n"
            "A connection stays open for as long as its block; the last one opened is closed first, each on its own",
            f"ホストが {hosts.split()} なら、次のようになるはずです。\n  {expected}\n実際は次のとおりでした。\n"
            f"  {network.log}\n接続が開いているのは、そのブロックの中だけです。最後に開いたものから、1つずつ閉じます",
        )
        assert result == "the result", say(
            f"work returned 'the result'; with_all returned {result!r}",
            f"work は 'the result' を返しましたが、with_all が返したのは {result!r} です",
        )


async def test_those_that_are_open_are_closed_if_one_cannot_be_opened(kata):
    """When the third cannot be opened, the first two are closed, and the work is not begun."""
    for how in ("down", "refusing"):
        network = Network(**{how: "c"})
        _, raised = await run(kata, network, "a b c d")
        left = [entry[5:] for entry in network.log if entry[:5] == "open " and f"closed {entry[5:]}" not in network.log]
        assert not left, say(
            f"c could not be opened, and the connections to {left} were left open. Between opening the first and the "
            "last something may fail: have what closes them at hand before the first is opened",
            f"c が開けなかったとき、{left} への接続が開いたまま残りました。最初の接続を開いてから最後の接続を開くまでの"
            "間にも失敗は起きます。最初の接続を開く前に、閉じる用意をしておきましょう",
        )
        closed = [entry for entry in network.log if entry.startswith("closed")]
        # connect() may have been called for all hosts before any was opened: then there is nothing to close.
        assert closed == ["closed b", "closed a"] or (how == "refusing" and not network.log), say(
            "c could not be opened, so b and then a should be closed, and nothing else; this happened: "
            f"{network.log}. Is one opened after the other?",
            f"c が開けなかったので、b、a の順に、この2つだけを閉じるはずですが、実際は {network.log} でした。"
            "1つずつ順に開いていますか",
        )
        assert not any(entry.startswith("work") for entry in network.log), say(
            f"c could not be opened, but the work began: {network.log}",
            f"c が開けなかったのに、work が始まりました: {network.log}",
        )
        [expected] = network.raised.values() or [None]
        assert_came_out(raised, expected, "c could not be opened", "c が開けなかった")


async def test_the_others_are_closed_when_a_close_fails(kata):
    """One that fails to close keeps nobody else from being closed; the last failure comes out."""
    for breaking, last in (("c", "c"), ("a", "a"), ("c b", "b")):
        network = Network(breaking=breaking)
        _, raised = await run(kata, network)
        closed = [entry for entry in network.log if entry.startswith("closed")]
        assert closed == ["closed c", "closed b", "closed a"], say(
            f"closing {breaking} fails, and c, b and a should be closed all the same; closed were: {closed}. "
            "An exception in a loop ends the loop",
            f"{breaking} を閉じるのに失敗しても、c、b、a の順に全部閉じるはずですが、実際は {closed} でした。"
            "ループの中で例外が出ると、ループはそこで終わります",
        )
        expected = network.error(f"closing {last} failed")
        assert_came_out(raised, expected, f"closing {breaking} failed", f"{breaking} を閉じるのに失敗した")


async def test_each_is_told_what_passes_through_it(kata):
    """A connection hears in __aexit__ of the exception that passes through its block: it may have to roll back."""
    broken = ValueError("the work failed")
    for breaking, error, en, ja in (
        ("", None, "nothing failed", "何も失敗していない"),
        ("", broken, "work raised ValueError", "work が ValueError を出した"),
        ("", KeyboardInterrupt("x"), "work raised KeyboardInterrupt", "work が KeyboardInterrupt を出した"),
        ("c", None, "closing c failed", "c を閉じるのに失敗した"),
        ("b", broken, "work failed, and then closing b", "work が失敗し、b を閉じるのにも失敗した"),
    ):
        network = Network(breaking=breaking)
        _, raised = await run(kata, network, error=error)
        passing, expected = error, {}
        for host in "cba":
            expected[host] = passing
            passing = network.error(f"closing {host} failed") if host in breaking else passing
        assert network.told == expected, say(
            f"{en}, so this is what the connections should be told when they are closed:\n  {expected}\n"
            f"they were told (who is missing was not closed):\n  {network.told}\n"
            "None means that all went well (aclose() says so, too), and a transaction would be committed",
            f"{ja}ので、閉じるときに各接続へ伝わる例外は次のようになるはずです。\n  {expected}\n実際に伝わったのは次の"
            f"とおりでした(ない接続は、閉じていません)。\n  {network.told}\n"
            "None は成功の意味で(aclose() もそう伝えます)、トランザクションならコミットされてしまいます",
        )
        assert_came_out(raised, passing, en, ja)


async def test_one_may_deal_with_the_exception(kata):
    """What __aexit__ answers with True goes no further: those that are closed later hear of nothing."""
    broken, either = ValueError("the work failed"), (None, "the result")
    for bad, error, results, en, ja in (
        ({}, broken, (None,), "the work failed", "work は失敗しました"),
        ({"down": "c"}, None, (None,), "c could not be opened", "c は開けませんでした"),
        ({"breaking": "c"}, None, either, "closing c failed", "c を閉じるのに失敗しました"),
    ):
        network = Network(lenient="b", **bad)
        result, raised = await run(kata, network, error=error)
        assert raised is None, say(
            f"{en}, and b dealt with that: its __aexit__ returned True. But {raised!r} came out of with_all",
            f"{ja}が、b の __aexit__ が True を返して処理しました。それなのに with_all から {raised!r} が出てきました",
        )
        [passing] = network.raised.values() or [broken]
        told = (network.told.get("b"), network.told.get("a"))
        assert told == (passing, None), say(
            f"{en}, and b dealt with that: b should hear of {passing!r}, and a of nothing; they were told {told}",
            f"{ja}が、b が処理したので、b には {passing!r} が、a には None が伝わるはずです。実際は {told} でした",
        )
        assert result in results, say(
            f"{en} and b dealt with that, so with_all returns {' or '.join(map(repr, results))}; it gave {result!r}",
            f"{ja}が、b が処理したので、with_all は {' か '.join(map(repr, results))} を返すはずですが、"
            f"{result!r} でした",
        )


async def test_a_cancellation_closes_them_too(kata):
    """Whatever it is doing when it is cancelled: what is open is closed, and the cancellation gets out."""
    for moment, opened, en, ja in (
        ("opening c", "a b", "while it was opening c", "c を開いている途中"),
        ("work with <a> <b> <c>", "a b c", "while the work was running", "work の途中"),
        ("closing c", "a b c", "while it was closing c", "c を閉じている途中"),
        ("closing b", "a b c", "while it was closing b", "b を閉じている途中"),
    ):
        network = Network()
        network.moment = moment
        caller = asyncio.create_task(run(kata, network))
        coming = asyncio.create_task(network.has_come.wait())
        await asyncio.wait([caller, coming], return_when=asyncio.FIRST_COMPLETED)
        caller.cancel()
        coming.cancel()
        await asyncio.wait([caller, coming])
        if not caller.cancelled():
            caller.result()  # an exception that came instead is for the learner
        closing = [entry.removeprefix("closing ") for entry in network.log if entry.startswith("closing")]
        assert closing == opened.split()[::-1], say(
            f"with_all was cancelled {en}; {opened.split()} were open, so all of these should be closed, the last one "
            f"first; closed were {closing}. CancelledError is no Exception, and it may come at each await",
            f"{ja}で with_all がキャンセルされました。{opened.split()} が開いていたので、後ろから順に全部閉じるはず"
            f"ですが、閉じたのは {closing} でした。CancelledError は Exception ではなく、どの await でも起こりえます",
        )
        assert caller.cancelled(), say(
            f"with_all was cancelled {en}, but it ended as if it had not been: let CancelledError out",
            f"{ja}で with_all がキャンセルされましたが、普通に終わりました。CancelledError は外へ伝えましょう",
        )
