"""A small collection with claims of each verdict, whose tests say what they should."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from warm_pytest import settings_of_pytest

from async_dojo.specification import running
from async_dojo.specification.matrix import Matrix, read_matrix
from async_dojo.specification.results import Result

ROOT = Path(__file__).parents[2]

KATA = '"""Sleeping."""\n'
TESTS = '''
    """first/sleep: what a sleep does."""

    import asyncio
    import sys

    import pytest


    @pytest.mark.claim("sleep-returns")
    async def test_it_returns_the_result(kata):
        """A sleep gives what it is told to."""
        assert await asyncio.sleep(1, "woken") == "woken"


    @pytest.mark.claim("sleep-lets-others-run")
    async def test_others_run(kata):
        """Another task runs during a sleep."""
        task = asyncio.create_task(asyncio.sleep(0))
        await asyncio.sleep(1)
        assert task.done()


    @pytest.mark.claim("sleep-lets-others-run", against=True)
    async def test_others_run_only_if_there_are_any(kata):
        """Alone, a sleep lets nobody run."""
        assert len(asyncio.all_tasks()) == 1


    @pytest.mark.claim("sleep-is-synchronous", against=True)
    def test_a_call_sleeps_not(kata):
        """A call makes a coroutine only."""
        coroutine = asyncio.sleep(3600)
        assert asyncio.iscoroutine(coroutine)
        coroutine.close()


    @pytest.mark.skipif(True, reason="not on this machine")
    @pytest.mark.claim("sleep-elsewhere")
    def test_elsewhere(kata):
        """What cannot be run here."""


    def test_without_a_claim(kata):
        """This one is left out."""
        raise AssertionError("it was run")
'''
CLAIMS = {
    "sleep-returns": "holds",
    "sleep-lets-others-run": "conditional",
    "sleep-is-synchronous": "false",
    "sleep-elsewhere": "holds",
    "sleep-in-go": "documented",
}
DIFFERENCES = """
    [[difference]]
    claims = ["sleep-elsewhere"]
    outcome = "not applicable"
    because.en = "It needs another machine."
    because.ja = "別のマシンが必要です。"
    sources = ["https://example.org/"]
"""
README = "# Small\n\n<!-- spec: the counts -->\nnothing yet\n<!-- spec: end -->\n"


def write(path: Path, content: str) -> None:
    """Write a file, its text without the indentation it has here."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(content).lstrip("\n"), encoding="utf-8")


def write_claims(root: Path, **changed: str) -> None:
    """Write spec/claims.toml, with other verdicts for some claims (their hyphens as underscores)."""
    entries = []
    for slug, verdict in {**CLAIMS, **{slug.replace("_", "-"): verdict for slug, verdict in changed.items()}}.items():
        is_run = verdict not in ("documented", "unverifiable")
        entries.append(f"""
            [[claim]]
            slug = "{slug}"
            section = "first"
            verdict = "{verdict}"
            claim.en = "{slug} <is> so."
            claim.ja = "{slug} は <そう> です。"
            notes = "notes"
            qualification.en = "Yet {slug} has a but."
            qualification.ja = "ただし {slug} には例外があります。"
            sources = ["https://example.org/{slug}"]
            katas = {["first/sleep"] if is_run else []}
        """)
    write(root / "spec" / "claims.toml", "".join(map(dedent, entries)))


@pytest.fixture(scope="session")
def new_collection(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Makes a fresh small collection at each call, with other tests where they are given; returns its root."""

    def make(tests: str = TESTS) -> Path:
        root = tmp_path_factory.mktemp("spec").resolve()
        for name, content in settings_of_pytest().items():
            write(root / name, content)
        for tree in ("katas", "solutions"):
            write(root / tree / "01_first" / "01_sleep.py", KATA)
        write(root / "katas" / "01_first" / "chapter.toml", '[title]\nen = "First"\nja = "最初"\n')
        write(root / "tests" / "katas" / "01_first" / "test_01_sleep.py", tests)
        write(root / "spec" / "differences.toml", DIFFERENCES)
        write_claims(root)
        for name in ("README.md", "README.ja.md"):
            write(root / name, README)
        return root

    return make


@pytest.fixture(scope="session")
def of_this_repository() -> Matrix:
    """What this repository's own spec/ holds, which takes a while to read."""
    return read_matrix(ROOT)


@pytest.fixture
def in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep to one process: with so few tests, starting workers would take longer than the tests."""
    monkeypatch.setattr(running, "_workers", lambda number: [])


@pytest.fixture(scope="session")
def small_run(new_collection: Callable[..., Path]) -> tuple[Path, Result]:
    """A small collection and what its tests said on the virtual loop."""
    root = new_collection()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running, "_workers", lambda number: [])
        return root, running.run(root, "virtual").result
