"""What `dojo report` tells of one learner or a group, from what each one's progress file keeps."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from async_dojo.collection.layout import STATE
from async_dojo.companion.errors import Problem
from async_dojo.companion.progress import Record, outcome_of, parse_progress
from async_dojo.companion.workspace import Listed, Workspace, find_workspace
from async_dojo.companion.workspaces.material import material
from async_dojo.language import say


@dataclass(frozen=True)
class KataReport:
    """One kata of one learner.

    `state` is "solved" (once, whatever has become of it), "tried" or "open"; `now` is what the tests said of the file
    as it is: "solved", "failed", "skipped", or None where they have not judged that or only a progress file is at hand.
    """

    slug: str
    state: str
    now: str | None
    hints: int
    attempts: int
    first_tried_at: str | None
    solved_at: str | None


@dataclass(frozen=True)
class LearnerReport:
    """One learner: the katas in their order, how many are solved, and when anything was last tried or solved."""

    name: str
    solved: int
    hints: int
    last_activity: str | None
    stuck: list[str]  # slugs of what was tried and is not solved, the most tried first
    katas: list[KataReport]


@dataclass(frozen=True)
class GroupKata:
    """One kata over all learners: how many have solved it, are at it, and what it cost those who tried."""

    slug: str
    solved: int
    tried: int
    attempts: float  # the median of the failed runs of those who have tried it
    hints: float  # the median of the hints that they took


@dataclass(frozen=True)
class ChapterReport:
    """A chapter with its title in both languages, and the slugs of its katas in their order."""

    number: str
    title: dict[str, str]
    katas: list[str]


@dataclass(frozen=True)
class Report:
    """All of it. `stuck` are the slugs at which most learners are stuck, the worst first."""

    chapters: list[ChapterReport]
    learners: list[LearnerReport]
    katas: list[GroupKata]
    stuck: list[str]


def collect(paths: Sequence[Path]) -> Report:
    """Return the report on learners, each given as a workspace or as a progress.json.

    A learner is called as their folder is; two of the same name get a number. Raises Problem where a path is neither,
    or its file is damaged.
    """
    sources = [_source(path) for path in paths]
    workspace = next((found for _, found, _ in sources if found is not None), None) or Workspace(material())
    names: dict[str, int] = {}
    learners = []
    for name, own, records in sources:
        names[name] = names.get(name, 0) + 1
        shown = name if names[name] == 1 else f"{name} ({names[name]})"
        learners.append(_learner(shown, workspace.katas, own, records))
    katas = [_group(listed.slug, learners) for listed in workspace.katas]
    at = [kata for kata in katas if kata.tried]
    worst = sorted(at, key=lambda kata: (-kata.tried, -kata.attempts, -kata.hints))
    return Report(_chapters(workspace.katas), learners, katas, [kata.slug for kata in worst])


def to_json(report: Report) -> str:
    """Return the report as JSON, with the names of the classes' fields as its keys."""
    return json.dumps(asdict(report), indent=1, ensure_ascii=False)


def _source(path: Path) -> tuple[str, Workspace | None, dict[str, Record]]:
    """Return the learner's name, their workspace where there is one, and what is kept of them."""
    path = path.resolve()
    file = path / STATE / "progress.json" if path.is_dir() else path
    try:
        workspace = find_workspace(path) if path.is_dir() else None
    except Problem:
        workspace = None
    folder = path if path.is_dir() else path.parent.parent if path.parent.name == STATE else path.parent
    try:
        return folder.name, workspace, parse_progress(file.read_bytes())
    except FileNotFoundError:
        if workspace is not None:
            return folder.name, workspace, {}  # who has not begun
        raise Problem(
            say(f"{path}: no workspace, and no progress file", f"{path}: ワークスペースでも進捗ファイルでもありません")
        ) from None
    except ValueError:
        raise Problem(say(f"{file} is damaged", f"{file} が壊れています")) from None


def _learner(name: str, katas: Iterable[Listed], own: Workspace | None, records: dict[str, Record]) -> LearnerReport:
    found = []
    for listed in katas:
        record = records.get(listed.slug, Record())
        mine = own.by_slug.get(listed.slug) if own else None
        state = "solved" if record.solved_at else "tried" if record.attempts or record.hints else "open"
        now = outcome_of(record, mine) if mine else None
        found.append(
            KataReport(
                listed.slug, state, now, len(record.hints), record.attempts, record.first_tried_at, record.solved_at
            )
        )
    stuck = sorted((kata for kata in found if kata.state == "tried"), key=lambda kata: (-kata.attempts, -kata.hints))
    times = [time for kata in found for time in (kata.first_tried_at, kata.solved_at) if time]
    return LearnerReport(
        name,
        solved=sum(kata.state == "solved" for kata in found),
        hints=sum(kata.hints for kata in found),
        last_activity=max(times, default=None),
        stuck=[kata.slug for kata in stuck],
        katas=found,
    )


def _group(slug: str, learners: Iterable[LearnerReport]) -> GroupKata:
    each = [kata for learner in learners for kata in learner.katas if kata.slug == slug]
    at_it = [kata for kata in each if kata.state != "open"]
    return GroupKata(
        slug,
        solved=sum(kata.state == "solved" for kata in each),
        tried=sum(kata.state == "tried" for kata in each),
        attempts=median(kata.attempts for kata in at_it) if at_it else 0,
        hints=median(kata.hints for kata in at_it) if at_it else 0,
    )


def _chapters(katas: Iterable[Listed]) -> list[ChapterReport]:
    chapters: dict[str, ChapterReport] = {}
    for listed in katas:
        number = listed.kata.chapter[:2]
        chapters.setdefault(number, ChapterReport(number, listed.chapter.title, [])).katas.append(listed.slug)
    return list(chapters.values())
