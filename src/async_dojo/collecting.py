"""How a path picks its tests: a file in one of the trees is judged by its mirrored file under tests/katas/."""

import sys
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from async_dojo.collection.chapters import Entry, chapter_of
from async_dojo.collection.layout import Kata, is_chapter, locate
from async_dojo.explain import is_rejection
from async_dojo.language import tell
from async_dojo.loading import constants, programs


class KataFile(pytest.Module):
    """A kata's file as pytest sees it: its own path and node ids, with the tests of the mirrored file."""

    kata: Kata
    total = 0  # how many tests judge the kata, whatever is selected
    load_problem: str | None = None  # a file that could not be loaded once is not tried again for each test
    timed_out = False
    _caught_by: list[str] | None = None  # the tests that must reject a misconception

    def _getobj(self) -> Any:
        # An inner Module, so that import, assertion rewriting and import errors stay pytest's own.
        return pytest.Module.from_parent(self.parent, path=self.kata.tests).obj

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Return the kata's tests; under misconceptions/, those that must reject the file, as strict xfails."""
        problem = self._problem()
        if problem is not None:
            self.total = 1
            return [Unjudgeable.from_parent(self, name="kata", problem=problem)]
        self._skip_on_older_python()
        if self.kata.tree == "misconceptions":
            return self._rejecting(constants(self.path))
        tests = list(super().collect())
        self.total = len(tests)
        return tests

    def funcnamefilter(self, name: str) -> bool:
        """Tell whether a function is a test; of those that a misconception does not name none is even made."""
        return super().funcnamefilter(name) and (self._caught_by is None or name in self._caught_by)

    def _problem(self) -> str | None:
        root = self.kata.root
        if not self.path.exists():
            return tell("missing_file", file=self.path.name, slug=self.kata.slug)
        if not self.kata.tests.exists():
            return tell("missing_tests", path=self.kata.tests.relative_to(root))
        return None

    @property
    def entry(self) -> Entry | None:
        """What chapter.toml says of the kata."""
        chapter = chapter_of(self.kata.mirror("katas").parent)
        return chapter.katas.get(self.kata.name) if chapter else None

    @cached_property
    def changed_programs(self) -> list[str]:
        """Say which programs that a prediction is about are no longer those that were given: the solution has them."""
        solution = self.kata.mirror("solutions")
        if self.kata.tree != "katas" or not self.entry or self.entry.kind != "predict" or not solution.exists():
            return []
        mine = programs(self.path)
        changed = [name for name, program in programs(solution).items() if mine.get(name) != program]
        return [tell("changed_program", names=", ".join(changed))] if changed else []

    def _skip_on_older_python(self) -> None:
        if self.entry is not None and sys.version_info < self.entry.oldest_python:
            self.add_marker(pytest.mark.skip(reason=tell("newer_python", version=self.entry.python)))

    def _rejecting(self, said: dict[str, Any]) -> list[pytest.Item | pytest.Collector]:
        caught_by = said.get("CAUGHT_BY")
        self._caught_by = caught_by if isinstance(caught_by, list) else []
        tests: list[Any] = list(super().collect())
        names = {getattr(test, "originalname", test.name) for test in tests}
        if not self._caught_by or not names.issuperset(self._caught_by):
            problem = f"CAUGHT_BY must name tests of {self.kata.tests.name}, as a list; it is {caught_by!r}"
            return [Unjudgeable.from_parent(self, name="CAUGHT_BY", problem=problem)]
        belief = (said["__doc__"] or "?").splitlines()[0]
        rejected = pytest.RaisesExc(BaseException, check=is_rejection)
        xfail = pytest.mark.xfail(strict=True, raises=rejected, reason=belief)
        for test in tests:
            test.add_marker(xfail)
        return tests


class Unjudgeable(pytest.Item):
    """Stands for a kata that cannot be judged, so that it fails readably and the others are judged still."""

    def __init__(self, *, problem: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.problem = problem

    def runtest(self) -> None:
        """Fail with the problem."""
        pytest.fail(self.problem, pytrace=False)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Return where the failure belongs."""
        return self.path, None, self.name


class ChapterFolder(pytest.Directory):
    """A chapter under katas/, in which a kata that chapter.toml lists but that has no file is a failure."""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """Return the chapter's katas, those whose file is missing among them."""
        chapter = chapter_of(self.path)
        listed = {self.path / f"{name}.py" for name in (chapter.katas if chapter else ())}
        for path in sorted(listed.union(self.path.glob("*.py"))):
            if not self.ihook.pytest_ignore_collect(collection_path=path, config=self.config):
                yield from self.ihook.pytest_collect_file(file_path=path, parent=self)


def pytest_configure(config: pytest.Config) -> None:
    """Refuse what is named on the command line but cannot be judged: a file that is no kata, tests without a tree."""
    root = config.rootpath.resolve()
    for argument in config.args:
        path = (config.invocation_params.dir / argument.split("::")[0]).resolve()
        if not path.is_relative_to(root):
            continue
        named = path.relative_to(root)
        if named.parts[:2] == ("tests", "katas"):
            raise pytest.UsageError(tell("no_tree"))
        if named.parts[:1] == ("katas",) and path.is_file() and locate(path, root) is None:
            raise pytest.UsageError(tell("no_kata", path=named))


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a chapter under katas/ as such."""
    return ChapterFolder.from_parent(parent, path=path) if is_chapter(path, parent.config.rootpath) else None


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out a learner's other files under katas/, and the tests that wait for a tree to judge."""
    root = config.rootpath
    if collection_path == root / "tests" / "katas":
        return True
    in_a_tree = collection_path.suffix == ".py" and collection_path.is_relative_to(root / "katas")
    return True if in_a_tree and locate(collection_path, root) is None else None


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    """Give a file of the three trees the tests that it is judged by."""
    kata = locate(module_path, parent.config.rootpath)
    if kata is None:
        return None
    module: KataFile = KataFile.from_parent(parent, path=module_path)
    module.kata = kata
    return module
