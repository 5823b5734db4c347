"""Judges katas in processes that are forked from a warm one, of which the next is always prepared."""

import multiprocessing
import tempfile
from collections.abc import Iterable
from pathlib import Path

from async_dojo.collection.layout import locate
from async_dojo.companion.files import file_states
from async_dojo.companion.run import Run


class Judge:
    """Starts runs in a workspace, and keeps the next one prepared."""

    def __init__(self, root: Path, options: list[str]) -> None:
        """Take pytest's options for all runs; the processes are started when they are needed."""
        self.root = root
        self._options = ["-q", "-p", "no:cacheprovider", *options]
        fork = "forkserver" in multiprocessing.get_all_start_methods()
        self._context = multiprocessing.get_context("forkserver" if fork else "spawn")
        if fork:
            self._context.set_forkserver_preload([__name__, "async_dojo.companion.preload"])
        self._folder = tempfile.TemporaryDirectory(prefix="dojo-")
        self._runs = 0
        self._prepared: Run | None = None
        self._sources: object = None  # what the files were like that a prepared run has read already

    def prepare(self, *paths: str) -> None:
        """Have a run of these paths ready, up to the point at which it reads the katas."""
        arguments, sources = [*paths, *self._options], self._sources_now(paths)
        if self._prepared is not None and (self._prepared.arguments, self._sources) == (arguments, sources):
            return
        self._drop()
        self._sources = sources
        self._prepared = self._start(arguments)

    def start(self, *paths: str) -> Run:
        """Return a run of these paths that has begun; raise OSError where no process can be started."""
        self.prepare(*paths)
        assert self._prepared is not None
        if not self._prepared.gets_ready():  # what it met may be over; the next one tells what it meets
            self._drop()
            self.prepare(*paths)
        run, self._prepared = self._prepared, None
        run.go()
        return run

    def close(self) -> None:
        """End what is prepared; runs that were given away are their owners'."""
        self._drop()
        self._folder.cleanup()

    def _start(self, arguments: list[str]) -> Run:
        self._runs += 1
        log = Path(self._folder.name) / f"{self._runs}.log"
        try:
            return Run(self._context, self.root, arguments, log)
        except (OSError, EOFError):  # a kata has just killed the warm process: at the second call there is a new one
            return Run(self._context, self.root, arguments, log)

    def _drop(self) -> None:
        if self._prepared is not None:
            run, self._prepared = self._prepared, None
            run.kill()
            for _ in run.events():
                pass  # to its end, which cleans up

    def _sources_now(self, paths: Iterable[str]) -> list[tuple[int, ...]]:
        """Return what tells whether the files that a run reads before it is prepared have changed since."""
        files = [self.root / "pyproject.toml", self.root / "conftest.py"]
        for kata in filter(None, (locate(self.root / path, self.root) for path in paths)):
            files += [kata.tests, kata.path.with_name("chapter.toml")]
        return file_states(*files)
