"""What several folders of tests share: a browser, how long a test may take, and what a plain `pytest` leaves out."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_LIMIT = 60  # seconds: the limit of katas is a promise to learners, while many of our tests start processes
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_QUIET = (
    "no-sandbox",
    "disable-gpu",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
)


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    line = "thorough(why): takes long, so it runs only with ASYNC_DOJO_THOROUGH=1: a plain pytest stays under a minute"
    config.addinivalue_line("markers", line)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give our own tests their limit; skip what takes long, with its reason, unless thoroughness is asked for."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent) and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(_LIMIT))
    for item in () if os.environ.get("ASYNC_DOJO_THOROUGH") else items:
        if (marker := item.get_closest_marker("thorough")) is not None:
            item.add_marker(
                pytest.mark.skip(reason=f"{marker.args[0]}; runs with ASYNC_DOJO_THOROUGH=1, as in .ci/run")
            )


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A headless Chromium, driven by playwright, whose event loop keeps this thread's until the module is done."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install -e '.[dev]'")
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.skip(f"needs a browser: none of {', '.join(_NAMES)} is on the PATH (Debian: apt-get install chromium)")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[f"--{word}" for word in _QUIET])
        yield browser
        browser.close()
