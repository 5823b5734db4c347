"""Runs the claims' tests on every installed Python, in a new environment each: `nox`, then `dojo spec build`."""

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_missing_interpreters = False  # it says which it skips


@nox.session(python=["3.11", "3.12", "3.13", "3.14", "3.15"])
def spec(session: nox.Session) -> None:
    """Write spec/results/ for one Python; what follows `--` goes to `dojo spec run`, as `nox -- --loop virtual`."""
    session.install("-e", ".[dev]")
    session.run("python", "-m", "async_dojo", "spec", "run", *session.posargs)
