"""Throw-away collections of katas, on which the engine's tests run pytest as a learner would."""

import json
import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest
from warm_pytest import run_pytest, settings_of_pytest

REPOSITORY = Path(__file__).parents[2]
_LIMIT = 100  # real seconds after which a run counts as hanging
_FOREIGN = ("PYTEST", "LC_", "LANG", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "PY_COLORS", "CI", "BUILD_NUMBER")


@dataclass(frozen=True)
class Run:
    """What one run of pytest did. `tests` maps node ids to outcomes and `said` to what was said of those that fail."""

    status: int
    out: str
    err: str
    tests: dict[str, str]
    said: dict[str, str]

    @property
    def counts(self) -> dict[str, int]:
        """How many tests had which outcome."""
        return dict(Counter(self.tests.values()))

    def outcome(self, kata: str) -> str:
        """Return the outcomes of a kata's tests, each once, as "failed" or "failed, passed"."""
        return ", ".join(sorted({outcome for node, outcome in self.tests.items() if f"/{kata}" in node}))

    def told(self, kata: str) -> str:
        """Return all that was said of a kata's tests."""
        return "\n".join(said for node, said in self.said.items() if f"/{kata}" in node)


class Collection:
    """A folder laid out like this repository, with this repository's own settings for pytest."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._runs = 0
        for name, content in settings_of_pytest().items():
            self.write(name, content)

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file, its text without the indentation it has here."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(dedent(content).encode() if isinstance(content, str) else content)
        return file

    def kata(
        self,
        name: str,
        content: str | bytes,
        tests: str | None = None,
        *,
        chapter: str = "01_first",
        solution: str | None = None,
        misconceptions: Mapping[str, str] | None = None,
    ) -> Path:
        """Write a kata and what belongs to it; return its own file."""
        if tests is not None:
            self.write(f"tests/katas/{chapter}/test_{name}.py", tests)
        if solution is not None:
            self.write(f"solutions/{chapter}/{name}.py", solution)
        for belief, text in (misconceptions or {}).items():
            self.write(f"misconceptions/{chapter}/{name}/{belief}.py", text)
        return self.write(f"katas/{chapter}/{name}.py", content)

    def run(
        self,
        *args: str,
        where: Path | None = None,
        environment: Mapping[str, str] | None = None,
        cached: bool = False,
    ) -> Run:
        """Run pytest on the collection in a process of its own, from its root or the folder `where`."""
        self._runs += 1
        record = self.root / f"record-{self._runs}.jsonl"
        record.touch()
        outer = {name: value for name, value in os.environ.items() if not name.startswith(_FOREIGN)}
        ours = {
            "COLUMNS": "80",
            "DOJO_RECORD": str(record),
            "LANG": "en_US.UTF-8",
            "PYTHONPATH": str(Path(__file__).parent),
            "PYTHONUTF8": "1",
        }
        options = ["-p", "recorder", *(() if cached else ("-p", "no:cacheprovider"))]
        status, *streams = run_pytest(
            [*options, *args],
            cwd=where or self.root,
            environment={**outer, **ours, **(environment or {})},
            timeout=_LIMIT,
        )
        entries = [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()]
        tests: dict[str, str] = {}
        said: dict[str, str] = {}
        for entry in entries:
            outcome = entry["outcome"]
            if entry["xfail"]:
                outcome = "xfailed" if outcome == "skipped" else "xpassed"
            if outcome != "passed" or (entry["when"] == "call" and entry["id"] not in tests):
                tests[entry["id"]] = outcome
            if entry["said"]:
                said[entry["id"]] = said.get(entry["id"], "") + entry["said"]
        return Run(status, *(stream.decode(errors="replace") for stream in streams), tests, said)

    def run_each(
        self, runs: Mapping[str, Sequence[str]], environments: Mapping[str, Mapping[str, str]] | None = None
    ) -> dict[str, Run]:
        """Make several runs that do not depend on each other, two at a time."""
        with ThreadPoolExecutor(2) as pool:
            running = {
                name: pool.submit(self.run, *args, environment=(environments or {}).get(name))
                for name, args in runs.items()
            }
            return {name: run.result() for name, run in running.items()}


@pytest.fixture(scope="session")
def new_collection(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Collection]:
    """Makes a fresh, empty collection at each call."""
    return lambda: Collection(tmp_path_factory.mktemp("dojo").resolve())
