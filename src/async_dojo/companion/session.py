"""What happens at the keyboard: the kata in front of the learner, the run that judges it, and what the tests said."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from async_dojo.companion.judge import Judge
from async_dojo.companion.progress import DONE, Progress, Record, outcome_of, state_of
from async_dojo.companion.recording import keep
from async_dojo.companion.run import Run
from async_dojo.companion.verdicts import Died, Event, Judged, Outcome, Verdict
from async_dojo.companion.watching import Watcher
from async_dojo.companion.workspace import Listed, Workspace
from async_dojo.language import current


class Session:
    """Follows the learner's saves and judges each; the interface calls its methods and shows its attributes.

    All of it belongs to one event loop; `changed` is called in it whenever there is something new to show.
    """

    def __init__(self, workspace: Workspace, changed: Callable[[], None], options: Iterable[str] = ()) -> None:
        """Take a workspace with at least one kata, and pytest's options for all runs."""
        self.workspace = workspace
        self.changed = changed
        self.records: dict[str, Record] = {}
        self.outcomes: dict[str, str | None] = {}  # by slug, of the katas as they are now; None: not judged
        self.verdict: Verdict | None = None  # of the kata in front, as are the next three
        self.died: Died | None = None
        self.tested: list[Outcome] = []
        self.just_solved = False  # whether it was solved before the learner's eyes, and not when it was opened
        self.judging: list[str] = []  # the slugs that the present run is about
        self.damaged: Path | None = None  # where a progress file that could not be read lies now
        self.listed = workspace.katas[0]
        self._wanted: dict[str, None] = {}  # slugs still to be judged, in order
        self._run: Run | None = None
        self._judge = Judge(workspace.root, ["--lang", current(), *options])
        self._worker = ThreadPoolExecutor(1, "dojo-judge")  # where it is waited for processes
        self._watcher = Watcher([workspace.root / "katas", workspace.root / "tests" / "katas"], self._watched)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_open = True
        self._overtaken = False  # whether a save came while a run was started
        self._seen: dict[str, tuple[object, ...]] = {}  # by slug, what the file was like when it was last judged
        self.going_on = False  # whether it looks for the first kata that is not solved: what it shows meanwhile will go

    @property
    def polls(self) -> bool:
        """Whether changes are looked for, instead of being told by the system: it takes a little longer then."""
        return self._watcher.polls

    @property
    def missing(self) -> bool:
        """Whether the file of the kata in front is not there."""
        return not self.listed.path.exists()

    @property
    def was_solved(self) -> bool:
        """Whether the tests have ever said that the kata in front is solved: its solution is no secret then."""
        record = self.records.get(self.listed.slug)
        return self.outcomes.get(self.listed.slug) == "solved" or (record is not None and record.solved_at is not None)

    def begin(self, start: Listed | None = None) -> None:
        """Open the kata, or the first that is not solved, and judge it; call this in the running loop, once."""
        self._loop = asyncio.get_running_loop()
        self._read_progress()
        self._watcher.start()
        self.going_on = start is None
        self.open(start or self.following(None) or self.workspace.katas[0])

    async def end(self) -> None:
        """Stop all that it has started, also where `begin` could not."""
        self._is_open = False
        if self._run is not None:
            self._run.kill()
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, self._watcher.stop)
        await loop.run_in_executor(self._worker, self._judge.close)
        self._worker.shutdown()

    def open(self, listed: Listed) -> None:
        """Put a kata in front of the learner and judge it."""
        self.listed = listed
        self.verdict, self.died, self.tested, self.just_solved = None, None, [], False
        self.judge([listed.slug])

    def go_to(self, listed: Listed | None) -> None:
        """Open a kata because the learner wants it; where there is none, stay."""
        self.going_on = False
        if listed is not None:
            self.open(listed)

    def judge(self, slugs: Iterable[str]) -> None:
        """Judge these katas, the one in front first; a run that is under way gives way to that."""
        self._wanted.update(dict.fromkeys(slugs))
        if not self.judging:
            self._next_run()
        elif self._run is not None:
            self._run.kill()
        else:
            self._overtaken = True  # it is being started, and is killed as soon as it is
        self.changed()

    def judge_all(self) -> None:
        """Judge every kata whose file is there."""
        self.judge(listed.slug for listed in self.workspace.katas if listed.path.exists())

    def following(self, listed: Listed | None) -> Listed | None:
        """Return the next kata that is not solved, after all of them the first again; None where all are solved."""
        at = listed.number if listed else 0
        katas = self.workspace.katas[at:] + self.workspace.katas[:at]
        return next((each for each in katas if self.outcomes.get(each.slug) not in DONE), None)

    def take_hint(self) -> tuple[int, str] | None:
        """Return the next hint for the kata in front, level and text, and count it; None where all three were taken."""
        progress, slug = Progress(self.workspace.root), self.listed.slug
        self.records = progress.read()  # another process may have given one meanwhile
        level = self.records.get(slug, Record()).next_hint
        if level is None:
            return None
        self.records = progress.take_hint(slug, level)
        return level, self.listed.entry.hints[current()][level - 1]

    def _read_progress(self) -> None:
        progress = Progress(self.workspace.root)
        self.records, self.damaged = progress.read(), progress.damaged
        self.outcomes = {each.slug: outcome_of(self.records.get(each.slug), each) for each in self.workspace.katas}
        self._seen = {each.slug: state_of(each.kata) for each in self.workspace.katas}
        if self.damaged:
            self._wanted.update(dict.fromkeys(each.slug for each in self.workspace.katas if each.path.exists()))

    def _watched(self, paths: set[Path]) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._saved, paths)

    def _saved(self, paths: set[Path]) -> None:
        found = [self.workspace.at(path) for path in paths] or [self.listed]  # no path: was there one that nobody told?
        saved = {each.slug: each for each in found if each is not None and state_of(each.kata) != self._seen[each.slug]}
        if not saved or not self._is_open:
            return
        self.going_on = False
        for slug in saved:
            self.outcomes[slug] = None
        if self.listed.slug not in saved and len(saved) == 1:
            self.open(*saved.values())  # the learner has turned to another kata
            return
        if self.listed.slug in saved and self.missing:
            self.verdict, self.died = None, None
        self.judge(saved)

    def _next_run(self) -> None:
        front = self.listed.slug
        slugs = [front] if front in self._wanted else list(self._wanted)
        for slug in slugs:
            del self._wanted[slug]
            self._seen[slug] = state_of(self.workspace.by_slug[slug].kata)
        self.judging = [slug for slug in slugs if self.workspace.by_slug[slug].path.exists()]
        if front in self.judging:
            self.tested = []
        if self.judging:
            self._overtaken = False
            paths = [self.workspace.by_slug[slug].shown for slug in self.judging]
            self._worker.submit(self._work, paths, self.listed.shown)
        elif self._wanted:
            self._next_run()

    def _work(self, paths: list[str], prepared: str) -> None:
        assert self._loop is not None
        tell = self._loop.call_soon_threadsafe
        try:
            run = self._judge.start(*paths)
            tell(self._begun, run)
            for event in run.events():
                tell(self._heard, event)
                if isinstance(event, Judged):
                    tell(self._kept, keep(self.workspace.root, event.verdicts))
        except Exception as error:  # no process or no disk space to be had, say; the next save tries again
            tell(self._heard, Died("exit", output=repr(error)))
        tell(self._ended)
        if (self.workspace.root / prepared).exists():
            with suppress(OSError):
                self._judge.prepare(prepared)

    def _begun(self, run: Run) -> None:
        self._run = run
        if self._overtaken or not self._is_open:
            run.kill()

    def _heard(self, event: Event) -> None:
        if isinstance(event, Outcome):
            self.tested.append(event)
        elif isinstance(event, Judged):
            self._judged(event.verdicts)
        elif isinstance(event, Died) and event.why == "killed":
            self._wanted.update(dict.fromkeys(self.judging))  # what it did not get to is judged later
        elif isinstance(event, Died) and self.listed.slug in self.judging:
            self.verdict, self.died = None, event
            self.outcomes[self.listed.slug] = "failed"
            self.going_on = False
        self.changed()

    def _judged(self, verdicts: list[Verdict]) -> None:
        for verdict in verdicts:
            self.outcomes[verdict.slug] = verdict.outcome if verdict.digest else None
            if not verdict.digest:
                self._wanted[verdict.slug] = None  # it changed while it was judged
            elif verdict.slug == self.listed.slug:
                self.verdict, self.died = verdict, None
                record = self.records.get(verdict.slug)
                first = record is None or record.solved_at is None
                self.just_solved = verdict.outcome == "solved" and (first or self.just_solved)
        if self.going_on and self.verdict is not None:
            following = self.following(self.listed) if self.verdict.outcome in DONE else None
            self.going_on = following is not None
            if following is not None:
                self.open(following)

    def _kept(self, records: dict[str, Record]) -> None:
        self.records = records
        self.changed()

    def _ended(self) -> None:
        self._run = None
        self.judging = []
        if self._wanted and self._is_open:
            self._next_run()
        self.changed()
