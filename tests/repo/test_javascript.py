"""What the notes and the katas of the chapter promises say about JavaScript, asked of a JavaScript engine."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from async_dojo.loading import loaded

quickjs = pytest.importorskip("quickjs", reason="needs quickjs-ng: pip install -e '.[dev]'")

ROOT = Path(__file__).parents[2]
EAGER_OR_LAZY = Path("11_promises") / "01_eager_or_lazy.py"


def logged(program: str) -> list[Any]:
    """Run a JavaScript program and all that it leaves to be done later; return what it has pushed to `log`."""
    context = quickjs.Context()
    context.eval(f"const log = [];\n{program}")
    while context.execute_pending_job():
        pass
    log: list[Any] = json.loads(context.eval("JSON.stringify(log)"))
    return log


def without_types(log: list[str]) -> list[str]:
    """Return the log of promises/eager_or_lazy with "first is a Promise" or "first is a Task" cut to "first"."""
    return [entry.split(" is a ")[0] for entry in log]


@pytest.mark.claim("js-async-returns-promise")
@pytest.mark.parametrize("tree", ["katas", "solutions"])
def test_the_katas_javascript_logs_what_the_kata_says(tree: str) -> None:
    """JAVASCRIPT of promises/eager_or_lazy logs JAVASCRIPT_LOG: a call runs the body up to the first await."""
    with loaded(ROOT / tree / EAGER_OR_LAZY) as kata:
        assert logged(f"{kata.JAVASCRIPT}\nprogram(log);") == kata.JAVASCRIPT_LOG, "the given log is not JavaScript's"


@pytest.mark.claim("js-async-returns-promise")
def test_python_begins_later_unless_tasks_are_eager() -> None:
    """The same program in Python begins nothing at the call; with eager tasks it has JavaScript's order."""
    logs: dict[str, list[str]] = {"coroutine": [], "task": []}
    if sys.version_info >= (3, 12):
        logs["eager"] = []
    with loaded(ROOT / "solutions" / EAGER_OR_LAZY) as kata:
        for how, log in logs.items():
            kata.run(how, log)
        expected = without_types(kata.JAVASCRIPT_LOG)
    alike = [how for how, log in logs.items() if without_types(log) == expected]
    assert alike == (["eager"] if "eager" in logs else []), f"only eager tasks should run as JavaScript does: {logs}"


@pytest.mark.claim("js-async-returns-promise")
def test_an_async_function_wraps_what_it_returns() -> None:
    """An async function returns a Promise of its value or error; a Promise that it returns is flattened."""
    log = logged("""
        async function value() { return 42; }
        async function promise() { return Promise.resolve(42); }
        async function failure() { throw new Error("no"); }
        for (const call of [value, promise, failure]) {
          const answer = call();
          log.push(answer instanceof Promise);
          answer.then(it => log.push([call.name, it]), error => log.push([call.name, error.message]));
        }
    """)
    assert log[:3] == [True, True, True], "each call should return a Promise, even where the body throws"
    assert sorted(log[3:]) == [["failure", "no"], ["promise", 42], ["value", 42]], "what it comes to is one level deep"


@pytest.mark.claim("js-await-is-then")
def test_await_has_the_order_of_then() -> None:
    """A function that awaits, and the same written with then(), interleave alike with two other chains."""
    awaiting = """
        async function program() {
          log.push("begins");
          log.push(`got ${await step(1)}`);
          try { await fails(); } catch (error) { log.push(`caught ${error}`); }
          log.push(`got ${await step(2)}`);
        }
    """
    chaining = """
        function program() {
          log.push("begins");
          return step(1).then(one => {
            log.push(`got ${one}`);
            return fails().then(undefined, error => {
              log.push(`caught ${error}`);
              return step(2).then(two => { log.push(`got ${two}`); });
            });
          });
        }
    """
    around = """
        const step = value => Promise.resolve(value), fails = () => Promise.reject("no");
        function chain(name) {
          let last = Promise.resolve();
          for (let number = 1; number <= 5; number++) last = last.then(() => log.push(`${name} ${number}`));
        }
        chain("before");
        program();
        chain("after");
        log.push("called");
    """
    log = logged(awaiting + around)
    assert log[:2] == ["begins", "called"], "both begin at the call, and wait for what comes later"
    turns = ["before 1", "got 1", "after 1", "before 2", "caught no", "after 2", "before 3", "got 2", "after 3"]
    assert log[2:11] == turns, "each await should take one turn, between those of the others"
    assert log == logged(chaining + around), "then() should give the same order as await"


@pytest.mark.claim("js-await-is-then", against=True)
def test_await_suspends_the_function_where_it_stands() -> None:
    """In a loop and in a try block the function goes on where it was, with its local variables."""
    log = logged("""
        async function program() {
          let sum = 0;
          for (const number of [1, 2, 3]) {
            try { sum += await number; } finally { log.push(`after ${number}: ${sum}`); }
          }
        }
        program();
        log.push("called");
    """)
    assert log == ["called", "after 1: 1", "after 2: 3", "after 3: 6"], "each await should suspend inside the loop"


@pytest.mark.claim("js-await-is-then")
def test_await_always_suspends_in_javascript_but_not_in_python() -> None:
    """JavaScript's await suspends even for a plain value; in Python a done future is gone past without a pause."""
    log = logged("""
        async function program() { await null; log.push("awaited"); }
        program();
        log.push("called");
    """)
    assert log == ["called", "awaited"], "JavaScript should go on with the caller first"

    async def program() -> list[str]:
        seen: list[str] = []
        future = asyncio.get_running_loop().create_future()
        future.set_result(None)
        asyncio.get_running_loop().call_soon(seen.append, "others run")
        await future
        seen.append("awaited")
        await asyncio.sleep(0)
        return seen

    assert asyncio.run(program()) == ["awaited", "others run"], "Python should not pause for a future that is done"


@pytest.mark.claim("js-chain")
def test_a_chain_is_the_same_flow_as_awaits() -> None:
    """A failure skips the steps up to the catch(), as it skips the rest of a try block."""
    definitions = """
        const get = fails => fails ? Promise.reject("offline") : Promise.resolve("{}");
        const parse = text => { log.push(`parse ${text}`); return "data"; };
    """
    chain = """
        const load = fails => get(fails).then(parse).then(data => log.push(data)).catch(error => log.push(error));
    """
    awaits = """
        async function load(fails) {
          try { log.push(parse(await get(fails))); } catch (error) { log.push(error); }
        }
    """
    for fails, expected in (("false", ["parse {}", "data"]), ("true", ["offline"])):
        for flow in (chain, awaits):
            assert logged(f"{definitions}{flow}load({fails});") == expected, f"another flow, with fails={fails}: {flow}"


def test_a_promise_settles_once_and_calls_back_later() -> None:
    """promises/future_once and then_and_catch: a second resolve() is ignored, and no callback is called at once."""
    log = logged("""
        const promise = new Promise((resolve, reject) => {
          log.push("begins"); resolve("first"); resolve("second"); reject("third");
        });
        promise.then(value => log.push(value));
        promise.then(null, 7).then(value => log.push(`again ${value}`));
        log.push("registered");
    """)
    assert log == ["begins", "registered", "first", "again first"], "the first counts, and is told later"


def test_a_chain_is_flat_and_finally_lets_everything_through() -> None:
    """promises/chain: a callback's promise is waited for; finally() drops what its callback returns, if all is well."""
    log = logged("""
        Promise.resolve(1).then(() => Promise.resolve(2)).then(value => log.push(value));
        const self = Promise.resolve().then(() => self);
        self.catch(error => log.push(error.name));
        Promise.resolve(3).finally(() => 4).then(value => log.push(value));
        Promise.reject(5).finally(() => 6).catch(error => log.push(error));
        Promise.resolve(7).finally(() => { throw 8; }).catch(error => log.push(error));
        Promise.resolve(9).finally(() => Promise.reject(10)).catch(error => log.push(error));
        let settle;
        const bound = new Promise(resolve => { settle = resolve; });
        settle(new Promise(() => {})); settle(11); bound.then(value => log.push(value));
    """)
    assert sorted(log, key=str) == [10, 2, 3, 5, 8, "TypeError"], "4 and 6 are dropped, and 11 comes too late"


def test_all_keeps_the_order_and_race_takes_the_first() -> None:
    """promises/all_and_race: all() gives values in the order of its items, or the first error; race() the first."""
    log = logged("""
        const later = (turns, value) => turns ? Promise.resolve().then(() => later(turns - 1, value)) : value;
        const tell = (name, promise) => promise.then(it => log.push([name, it]), it => log.push([name, "error", it]));
        const fails = (turns, error) => later(turns).then(() => { throw error; });
        const slow = later(9, "slow");
        tell("all", Promise.all([slow, later(1, "fast"), "plain", slow]));
        tell("all, empty", Promise.all([]));
        tell("all, fails", Promise.all([fails(6, "late"), fails(2, "early"), new Promise(() => {})]));
        tell("race", Promise.race([slow, later(1, "fast")]));
        tell("race, settled", Promise.race([slow, Promise.reject("first"), "second"]));
        tell("race, empty", Promise.race([]));
        tell("slow", slow);
    """)
    assert {name: what for name, *what in log} == {
        "all": [["slow", "fast", "plain", "slow"]],
        "all, empty": [[]],
        "all, fails": ["error", "early"],
        "race": ["fast"],
        "race, settled": ["error", "first"],
        "slow": ["slow"],  # nobody has stopped it
    }, "an empty race() stays pending, and whatever has lost goes on"
