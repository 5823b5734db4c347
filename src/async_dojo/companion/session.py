"""What happens at the keyboard: the kata in front of the learner, the run that judges it, and what the tests said."""

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path

from async_dojo.companion.progress import DONE, Progress, Record, outcome_of, state_of
from async_dojo.companion.run import Run
from async_dojo.companion.verdicts import Died, Judged, Outcome, Verdict
from async_dojo.companion.watching import Watcher
from async_dojo.companion.worker import Ended, Kept, NotKept, Told, Worker
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
        self.judging: str | None = None  # the slug that the present run is about
        self.damaged: Path | None = None  # where a progress file that could not be read lies now
        self.not_kept = ""  # why the last verdict could not be noted
        self.listed = workspace.katas[0]
        self._wanted: dict[str, None] = {}  # slugs still to be judged, in order
        self._run: Run | None = None
        self._worker = Worker(workspace.root, ["--lang", current(), *options])
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
    def left(self) -> int:
        """How many katas are still to be judged after the present one."""
        return len(self._wanted)

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
        await asyncio.get_running_loop().run_in_executor(None, self._watcher.stop)
        await self._worker.close()

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
        if self.judging is None:
            self._next_run()
        elif self._run is not None:
            self._run.kill()
        else:
            self._overtaken = True  # it is being started, and is killed as soon as it is
        self.changed()

    def judge_all(self) -> None:
        """Judge every kata whose file is there."""
        self._want_all()
        self.judge([])

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
            self._want_all()

    def _want_all(self) -> None:
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
        """Judge the next kata, the one in front first: one at a time, so that a deadly one takes no other with it."""
        front = self.listed.slug
        while self._wanted:
            slug = front if front in self._wanted else next(iter(self._wanted))
            del self._wanted[slug]
            listed = self.workspace.by_slug[slug]
            self._seen[slug] = state_of(listed.kata)
            if listed.path.exists():
                self.judging, self._overtaken = slug, False
                self.tested = [] if slug == front else self.tested
                self._worker.judge(listed.shown, self._tell, self._to_prepare)
                return

    def _tell(self, told: Told) -> None:
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self._heard, told)

    def _to_prepare(self) -> str | None:
        return None if self._wanted else self.listed.shown

    def _heard(self, told: Told) -> None:
        match told:
            case Run():
                self._run = told
                if self._overtaken or not self._is_open:
                    told.kill()
            case Outcome():
                self.tested += [told] if self.judging == self.listed.slug else []
            case Judged():
                for verdict in told.verdicts:
                    self._judged(verdict)
            case Died():
                self._died(told)
            case Kept():
                self.records, self.not_kept = told.records, ""
                if told.damaged:
                    self.damaged = told.damaged
                    self._want_all()
            case NotKept():
                self.not_kept = told.reason
            case Ended():
                self._run = self.judging = None
                if self._is_open:
                    self._next_run()
        self.changed()

    def _died(self, died: Died) -> None:
        assert self.judging is not None
        if died.why == "killed":
            self._wanted[self.judging] = None  # it is judged later
            return
        self.outcomes[self.judging] = "failed"
        if self.judging == self.listed.slug:
            self.verdict, self.died = None, died
            self.going_on = False

    def _judged(self, verdict: Verdict) -> None:
        self.outcomes[verdict.slug] = verdict.outcome
        if not verdict.digest and state_of(self.workspace.by_slug[verdict.slug].kata) != self._seen[verdict.slug]:
            self.outcomes[verdict.slug] = None
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
