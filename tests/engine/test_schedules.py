"""Schedules: the order of ready tasks comes from a seed, and a seed that fails is named and can be replayed."""

import asyncio
import threading
import time

import pytest

from async_dojo.schedules import ScheduleLoop


def run(seed, main):
    """Run a coroutine function on a loop with the seed."""
    with asyncio.Runner(loop_factory=ScheduleLoop) as runner:
        loop = runner.get_loop()
        assert isinstance(loop, ScheduleLoop)
        loop.reseed(seed)
        return runner.run(main())


async def race():
    """Return the order in which five tasks go on, twice each."""
    log = []

    async def runner(name):
        log.append(name)
        await asyncio.sleep(0)
        log.append(name)

    async with asyncio.TaskGroup() as group:
        for name in "abcde":
            group.create_task(runner(name))
    return "".join(log)


async def assumed_order():
    """Start a writer and then a reader; return what the reader sees."""
    box = ["empty"]

    async def write():
        box[0] = "full"

    async def read():
        return box[0]

    return (await asyncio.gather(write(), read()))[1]


async def check_then_act():
    """Let a buyer check while another is between check and act only if the schedule has it so; return the sales."""
    stock, sold = 1, 0

    async def buyer(steps):
        nonlocal stock, sold
        for _ in range(steps):
            await asyncio.sleep(0)
        if stock:
            await asyncio.sleep(0)
            stock, sold = stock - 1, sold + 1

    await asyncio.gather(buyer(0), buyer(2))
    return sold


def test_same_seed_gives_the_same_order():
    """A seed replays its schedule, also after other seeds on other loops."""
    first = [run(seed, race) for seed in range(10)]
    assert [run(seed, race) for seed in range(10)] == first


def test_different_seeds_differ():
    """Seeds reach many orders, among them those in which the last task is first."""
    orders = {run(seed, race) for seed in range(50)}
    assert len(orders) > 40
    assert {order[0] for order in orders} == set("abcde")


def test_reseeding_starts_the_sequence_anew():
    """One loop gives the same order again after the same seed."""
    with asyncio.Runner(loop_factory=ScheduleLoop) as runner:
        loop = runner.get_loop()
        orders = []
        for _ in range(2):
            loop.reseed(7)
            orders.append(runner.run(race()))
    assert orders[0] == orders[1]


def test_no_step_is_lost_or_doubled():
    """Every schedule runs each step once, and each task's own steps in their order."""
    for seed in range(20):
        assert sorted(run(seed, race)) == sorted("aabbccddee")


@pytest.mark.parametrize(
    ("main", "usual"), [(assumed_order, "full"), (check_then_act, 1)], ids=["assumed order", "check then act"]
)
def test_race_is_found_by_some_seed(main, usual):
    """A race that the plain loop never shows is shown by one of 50 seeds, and not by all of them."""
    assert {asyncio.run(main()) for _ in range(5)} == {usual}
    seen = [run(seed, main) for seed in range(50)]
    assert usual in seen
    assert set(seen) != {usual}


def test_sound_program_passes_under_every_seed():
    """What is right is right in every order."""

    async def main():
        lock, stock, sold = asyncio.Lock(), 1, 0

        async def buyer():
            nonlocal stock, sold
            async with lock:
                if stock:
                    await asyncio.sleep(0)
                    stock, sold = stock - 1, sold + 1

        await asyncio.gather(*(buyer() for _ in range(4)))
        return sold

    assert {run(seed, main) for seed in range(50)} == {1}


def test_time_is_virtual():
    """Timers keep their order; only what is ready at once is shuffled."""

    async def main():
        log = []

        async def sleeper(seconds):
            await asyncio.sleep(seconds)
            log.append(seconds)

        await asyncio.gather(*map(sleeper, (3600, 2, 1)))
        return log

    assert all(run(seed, main) == [1, 2, 3600] for seed in range(20))


@pytest.mark.parametrize("seed", range(5))
def test_sockets_and_threads_work(seed):
    """Callbacks of asyncio's own are never overtaken: sockets connect and threads report back."""

    async def echo(reader, writer):
        writer.write(await reader.readline())
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def main():
        server = await asyncio.start_server(echo, "127.0.0.1", 0)
        address = server.sockets[0].getsockname()

        async def client(number):
            reader, writer = await asyncio.open_connection(*address)
            writer.write(b"%d\n" % number)
            answer = int(await reader.readline())
            writer.close()
            await writer.wait_closed()
            return answer

        async with server:
            answers = await asyncio.gather(*map(client, range(3)))
        ident = await asyncio.to_thread(lambda: time.sleep(0.001) or threading.get_ident())
        return answers, ident != threading.get_ident()

    assert run(seed, main) == ([0, 1, 2], True)


RACY = """
    import asyncio


    async def reader_sees():
        box = ["empty"]

        async def write():
            box[0] = "full"

        async def read():
            return box[0]

        return (await asyncio.gather(write(), read()))[1]
"""
TESTS = """
    import asyncio
    import pytest

    state = []


    @pytest.mark.schedules(30)
    async def test_order(kata):
        assert await kata.reader_sees() == "full", "the reader came first"


    @pytest.mark.schedules(5)
    async def test_fresh(kata, clock):
        assert "seen" not in vars(kata), "the module of another seed"
        kata.seen = True
        assert clock.elapsed == 0, "the clock of another seed"
        await asyncio.sleep(60)
        state.append(1)


    async def test_how_often(kata):
        assert False, f"ran {len(state)} times"
"""
RIGHT = (
    RACY.replace("asyncio.gather(write(), read())", "one_by_one(write(), read())")
    + """

    async def one_by_one(*coroutines):
        return [await coroutine for coroutine in coroutines]
"""
)


@pytest.fixture(scope="module")
def collection(new_collection):
    """A collection with a racy kata and a right one."""
    made = new_collection()
    made.kata("01_racy", RACY, TESTS)
    made.kata("02_right", RIGHT, TESTS)
    return made


@pytest.fixture(scope="module")
def judged(collection):
    """A run under all seeds."""
    return collection.run("katas/")


@pytest.mark.timeout(60)
def test_failing_seed_is_named(judged):
    """The message says which seed failed, of how many, and how to replay it."""
    said = judged.said["katas/01_first/01_racy.py::test_order"]
    assert "the reader came first" in said
    seed = said.partition("--schedule-seed ")[2].split()[0]
    assert seed.isdigit()
    assert f"seed {seed}" in said.partition("--schedule-seed")[0]
    assert "of 30" in said


@pytest.mark.timeout(60)
def test_each_seed_starts_fresh(judged):
    """Module, clock and loop carry nothing over from one seed to the next, and all seeds run."""
    assert judged.tests["katas/01_first/01_racy.py::test_fresh"] == "passed"
    assert "ran 5 times" in judged.said["katas/01_first/01_racy.py::test_how_often"]


@pytest.mark.timeout(60)
def test_right_answer_passes_under_every_seed(judged):
    """An answer without the race passes."""
    assert judged.tests["katas/01_first/02_right.py::test_order"] == "passed"


@pytest.mark.timeout(60)
def test_seed_is_replayed(collection, judged):
    """--schedule-seed runs that seed alone: the one that failed fails again, one that passed passes."""
    said = judged.said["katas/01_first/01_racy.py::test_order"]
    failing = said.partition("--schedule-seed ")[2].split()[0]
    node = "katas/01_first/01_racy.py::test_order"
    passing = [] if failing == "0" else ["0"]  # the first that fails is named, so those before it pass
    runs = collection.run_each({seed: (node, "--schedule-seed", seed) for seed in [*passing, failing]})
    assert [seed for seed, run in runs.items() if run.status] == [failing]
    assert "the reader came first" in runs[failing].said[node]
    assert "(1 of 1)" in runs[failing].said[node]
