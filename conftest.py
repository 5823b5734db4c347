"""Loads the dojo for this folder. It is no entry point: installing async-dojo changes no other project's pytest."""

import os

import pytest

pytest_plugins = ["async_dojo.plugin"]


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Let a plain `pytest`, which runs everything, use all cores where pytest-xdist is installed."""
    everything = config.args_source is pytest.Config.ArgsSource.TESTPATHS and "tests" in config.args
    in_a_worker = "PYTEST_XDIST_WORKER" in os.environ  # which comes here too, and would start workers of its own
    if everything and not in_a_worker and getattr(config.option, "numprocesses", 0) is None:
        # One more than there are cores: some tests wait, for processes or on a loop in real time.
        config.option.numprocesses, config.option.dist = (os.cpu_count() or 1) + 1, "loadfile"
