"""Judges a kata: loads it fresh for each test, runs the test on its loop under the guards, reports what went wrong."""

import asyncio
import gc
import os
import sys
import threading
import warnings
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, ExitStack
from types import ModuleType
from typing import Any, NoReturn

import pytest

from async_dojo.collecting import KataFile
from async_dojo.errors import HardExit, StillRunning
from async_dojo.explain import explain, is_raised_in, release
from async_dojo.guards import GUARDS, Guards, put_away
from async_dojo.language import tell
from async_dojo.loading import constants, loaded
from async_dojo.opening import loop_maker, on_error, others, own
from async_dojo.schedules import ScheduleLoop
from async_dojo.testing import Clock
from async_dojo.watchdog import give_time, learners_turn

_patches = pytest.StashKey[pytest.MonkeyPatch]()


@pytest.fixture
def kata(request: pytest.FixtureRequest) -> Iterator[ModuleType]:
    """The module under judgement, fresh for each test."""
    file = request.node.getparent(KataFile)
    guards = Guards(file.path, _allowed(request.node))
    with ExitStack() as stack:
        try:
            if file.load_problem is None:
                with guards.watching():
                    module = stack.enter_context(_fresh(file))
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt) and not is_raised_in(error, file.path):
                raise
            file.load_problem = tell("unloadable", why=explain(error, file.path))
        if problems := [file.load_problem] if file.load_problem else guards.findings or file.changed_programs:
            pytest.fail("\n".join(problems), pytrace=False)
        yield module


def _fresh(file: KataFile) -> AbstractContextManager[ModuleType]:
    below = [file.kata.mirror("solutions")] if file.kata.tree == "misconceptions" else []
    return loaded(*below, file.path)


@pytest.fixture
def clock() -> Clock:
    """The seconds that have passed on the test's loop."""
    return Clock()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, Any, Any]:
    """Prepare what surrounds a kata, from its import to the end of the teardown."""
    own.clear()
    others.clear()
    file = item.getparent(KataFile)
    if file is None:
        return (yield)
    asyncio._set_running_loop(None)  # an interruption at the wrong moment leaves one
    options = item.config.option
    if file.kata.tree != "solutions" and not (options.show_all or options.runxfail):
        # In place of a traceback through the test, which nobody would see, and which takes long to put together.
        item.repr_failure = lambda excinfo, style=None: explain(excinfo.value, file.path)  # type: ignore[method-assign]
    patches = item.stash[_patches] = pytest.MonkeyPatch()
    patches.setattr(os, "_exit", _exit_that_fails())
    _, make = loop_maker(item, others)
    for module in (asyncio, asyncio.events):  # where asyncio.run() and Runner() without a loop_factory get theirs
        patches.setattr(module, "new_event_loop", make)
    with learners_turn():
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, Any, Any]:
    """Put back what surrounded a kata."""
    give_time()
    try:
        with learners_turn():
            return (yield)
    finally:
        if (patches := item.stash.get(_patches, None)) is not None:
            patches.undo()


def _exit_that_fails() -> Any:
    """Return an os._exit that raises in this process; a forked child really exits."""
    real, process = os._exit, os.getpid()

    def exit_(status: int) -> NoReturn:
        if os.getpid() != process:
            real(status)
        raise HardExit(status)

    return exit_


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a kata's test under the guards: once, or under each seed where the test explores schedules."""
    file = pyfuncitem.getparent(KataFile)
    if file is None:
        return None
    seeds = _seeds(pyfuncitem)
    for number, seed in enumerate(seeds, 1):
        try:
            with ExitStack() as stack:
                if number > 1 and "kata" in pyfuncitem.funcargs:
                    pyfuncitem.funcargs["kata"] = stack.enter_context(_fresh(file))
                _judge(pyfuncitem, file, seed)
        except BaseException as error:
            if seed:  # seed 0 is the order that asyncio has anyway
                error.add_note(tell("schedule", seed=seed, number=number, total=len(seeds)))
            raise
    return True


def _seeds(item: pytest.Function) -> list[int | None]:
    marker = item.get_closest_marker("schedules")
    if marker is None or item.config.getoption("--loop") != "virtual":
        return [None]
    replayed: int | None = item.config.getoption("--schedule-seed")
    return list(range(marker.args[0])) if replayed is None else [replayed]


def _allowed(item: pytest.Item) -> frozenset[str]:
    allowed = frozenset(name for marker in item.iter_markers("allow") for name in marker.args)
    if unknown := allowed.difference(GUARDS):
        raise pytest.UsageError(f"{item.nodeid}: allow() knows {', '.join(GUARDS)}, not {', '.join(unknown)}")
    return allowed


def _judge(item: pytest.Function, file: KataFile, seed: int | None) -> None:
    __tracebackhide__ = True
    guards = Guards(file.path, _allowed(item))
    on_error[:] = [guards.on_loop_error]
    loop = own[-1] if own else None
    if seed is not None and isinstance(loop, ScheduleLoop):
        loop.reseed(seed)
    if loop is not None and isinstance(clock := item.funcargs.get("clock"), Clock):
        clock.start(loop)
    arguments = {name: item.funcargs[name] for name in item._fixtureinfo.argnames}
    failed = True
    try:
        with learners_turn(), guards.watching():
            try:
                item.obj(**arguments)
                failed = False
            except BaseException as error:
                if not item.config.option.usepdb:
                    release(error)
                raise
            finally:
                guards.finish(loop, others, failed)
    except (pytest.skip.Exception, pytest.exit.Exception):
        raise
    except BaseException as error:
        failure = _failure(error, file, guards.findings)
        if failure is error:
            raise
        raise failure from None
    if guards.findings:
        pytest.fail("\n".join(guards.findings), pytrace=False)


def _failure(error: BaseException, file: KataFile, findings: list[str]) -> BaseException:
    """Return what a test that raised `error` fails with, after putting away the tasks that it left half way."""
    for loop in own + others:
        put_away(loop)
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, StillRunning):
        cause = cause.__context__  # cleaning up after an interruption may raise something of its own
    if cause is not None:
        file.timed_out = True
        error = cause
    elif isinstance(error, KeyboardInterrupt):
        if not is_raised_in(error, file.path):
            return error  # Ctrl-C in the terminal
        error = pytest.fail.Exception(explain(error, file.path), pytrace=False)  # pytest would end the run
    for finding in findings:
        error.add_note(finding)
    return error


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """Attach what the learner is told, and hold a misconception to the message it must be told."""
    report = yield
    file = item.getparent(KataFile)
    if file is None:
        return report
    report.kata_tests = file.total
    if call.excinfo is None or (report.skipped and not hasattr(report, "wasxfail")):
        return report
    explanation = explain(call.excinfo.value, file.path)
    if file.kata.tree == "katas":
        report.explanation = explanation
        if not item.config.getoption("--show-all"):
            report.longrepr = explanation
    elif report.skipped and (phrase := str(constants(file.path).get("SAYS", ""))) not in explanation:
        report.outcome = "failed"
        del report.wasxfail
        report.longrepr = f"rejected, but the message does not say {phrase!r}:\n{explanation}"
    return report


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Leave at the end although a kata has left a thread that never ends: the interpreter would wait for it."""

    def leave() -> None:
        if any(thread is not threading.main_thread() and not thread.daemon for thread in threading.enumerate()):
            sys.stdout.flush()
            os._exit(int(exitstatus))

    session.config.add_cleanup(leave)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        gc.collect()  # what a test that stopped half way held would tell of itself below the report
