"""The pytest plugin: its options and markers, and the modules that do the work."""

import importlib.util
import sys

import pytest

from async_dojo import collecting, judging, language, opening, waiting, watchdog
from async_dojo.collection.layout import STATE
from async_dojo.report import summary

LOOPS = ("virtual", "asyncio", "uvloop", "debug", "eager")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the dojo."""
    group = parser.getgroup("async-dojo")
    about = "the event loop that the katas run on; debug and eager: asyncio's own, in debug mode or with eager tasks"
    group.addoption("--loop", choices=LOOPS, default="virtual", help=about)
    group.addoption("--lang", choices=language.LANGUAGES, help="the language of messages (default: the locale's)")
    group.addoption("--show-all", action="store_true", help="under katas/: pytest's own full report of every failure")
    group.addoption("--hint", type=int, choices=(1, 2, 3), help="show a hint for the next kata; 3 says the most")
    group.addoption("--schedule-seed", type=int, metavar="SEED", help="run schedule tests under this seed alone")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the language and register what does the work."""
    language.messages()  # read now: inside an event loop that would be a blocking call
    waiting.stand_here()
    language.use(config.getoption("--lang") or language.from_environment())
    if config.getoption("--loop") == "uvloop" and importlib.util.find_spec("uvloop") is None:
        raise pytest.UsageError("--loop uvloop: uvloop is not installed (it does not run on Windows)")
    if config.getoption("--loop") == "eager" and sys.version_info < (3, 12):
        raise pytest.UsageError("--loop eager: eager tasks came with Python 3.12")
    if config.getoption("--loop") == "debug":
        config.option.asyncio_debug = True  # else pytest-asyncio switches it off again
    for marker in (
        "claim(slug, against=False): the claim of spec/claims.toml that the test speaks for, or against",
        "real_loop: runs on the platform's own event loop, for real sockets, processes and signals",
        "schedules(n): runs under n seeds, each of which lets waiting tasks go on in another order",
        "allow(*guards): switches hygiene guards off, for a test whose subject they are",
    ):
        config.addinivalue_line("markers", marker)
    # While a test runs the guards see to these. What tells of itself later was held by a test that stopped half way.
    for warning in (r"coroutine .* never awaited:RuntimeWarning", "unclosed :ResourceWarning", "loop is closed:"):
        config.addinivalue_line("filterwarnings", f"ignore:{warning}")
    if (config.rootpath / STATE).is_dir() and not config.pluginmanager.has_plugin("async-dojo-recorder"):
        from async_dojo.companion.recording import Recorder, keep_or_say  # only where somebody uses the companion

        recorder = Recorder(config.rootpath, lambda verdicts, status: keep_or_say(config.rootpath, verdicts))
        config.pluginmanager.register(recorder)
    for module in (collecting, opening, judging, watchdog, summary):
        config.pluginmanager.register(module, module.__name__)
