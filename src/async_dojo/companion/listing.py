"""What the quick commands show: progress, a kata's text, its hints; from the files alone, without running a test."""

import json
from dataclasses import asdict
from itertools import groupby

import click

from async_dojo.companion.errors import Problem
from async_dojo.companion.printing import print_lines
from async_dojo.companion.progress import DONE, LEVELS, Progress, Record, count, outcome_of
from async_dojo.companion.telling import MARKS, Line, chapter_rows, hint_line, kata_text, padded
from async_dojo.companion.workspace import Listed, Workspace
from async_dojo.language import current, say
from async_dojo.report.screen import columns


def read_progress(workspace: Workspace) -> dict[str, Record]:
    """Return what is kept of each kata; where that is damaged, say so, and judge all katas anew."""
    progress = Progress(workspace.root)
    records = progress.read()
    if progress.damaged is None:
        return records
    kept = progress.damaged.relative_to(workspace.root)
    text = say(
        f"The progress file was damaged. It lies in {kept} now; all katas are judged anew ...",
        f"進捗ファイルが壊れていました。{kept} に移し、すべてのカタを判定し直します…",
    )
    print_lines([Line(text, "bad")], err=True)
    from async_dojo.companion.running import judge_quietly

    judge_quietly(workspace)
    return progress.read()


def outcomes_of(workspace: Workspace, records: dict[str, Record]) -> dict[str, str | None]:
    """Return what the tests said of each kata as it is now, by slug; None where they have not judged that."""
    return {listed.slug: outcome_of(records.get(listed.slug), listed) for listed in workspace.katas}


def next_unsolved(workspace: Workspace, outcomes: dict[str, str | None]) -> Listed | None:
    """Return the first kata that is not solved and not for a newer Python, or None."""
    return next((listed for listed in workspace.katas if outcomes[listed.slug] not in DONE), None)


def require_solved(listed: Listed, otherwise: str = "") -> None:
    """Raise Problem unless the tests have said that the kata, as it is now or at an earlier time, is solved."""
    record = read_progress(Workspace(listed.kata.root)).get(listed.slug)
    if record is None or record.solved_at is None:
        text = say(f"{listed.slug} is not solved yet", f"{listed.slug} はまだ解けていません")
        how = say(f"`dojo run {listed.slug}` judges it", f"`dojo run {listed.slug}` で判定できます")
        raise Problem(
            "; ".join(filter(None, (text, how, otherwise))) if current() == "en" else "。".join((text, how, otherwise))
        )


def show_progress(workspace: Workspace, *, names: bool) -> None:
    """Print how far each chapter is, and what comes next; with the name of each kata where that is asked for."""
    records = read_progress(workspace)
    outcomes = outcomes_of(workspace, records)
    rows = chapter_rows(workspace.katas, outcomes)
    widest, longest = (max(columns(row[part]) for row in rows) for part in (0, 1))
    members = (list(group) for _, group in groupby(workspace.katas, key=lambda listed: listed.kata.chapter))
    for (title, marks, share), katas in zip(rows, members, strict=True):
        print_lines(
            [Line(f"{padded(title, widest)}  {padded(marks, longest)}  {share}", "title" if names else "plain")]
        )
        if names:
            print_lines(_name(listed, outcomes[listed.slug], records.get(listed.slug)) for listed in katas)
    solved, runnable = count(outcomes.values())
    following = next_unsolved(workspace, outcomes)
    text = say(f"{solved} of {runnable} katas solved.", f"{runnable} 個のカタのうち {solved} 個が解けました。")
    print_lines([Line(), Line(text, "title")])
    if following is None:
        print_lines([Line(say("There is no other: well done.", "これですべてです。おめでとうございます。"), "good")])
    else:
        print_lines([Line(say(f"Next: {following.shown}", f"次: {following.shown}"))])
    changed = [slug for slug, record in records.items() if record.outcome and outcomes.get(slug) is None]
    if changed:
        text = say(
            f"{len(changed)} changed since the tests last judged them: `dojo run` judges them again.",
            f"{len(changed)} 個は、前回の判定のあとで変更されています。`dojo run` で判定し直せます。",
        )
        print_lines([Line(text, "dim")])


def _name(listed: Listed, outcome: str | None, record: Record | None) -> Line:
    hints = len(record.hints) if record else 0
    taken = say(f"  ({hints} of 3 hints)", f"  (ヒント {hints}/3)") if hints else ""
    return Line(f"{MARKS.get(outcome, '.')} {listed.slug}{taken}", "good" if outcome == "solved" else "output", 3)


def as_json(workspace: Workspace) -> str:
    """Return the progress as JSON: "solved", "total", "next" (a slug or null) and "katas".

    A kata has "slug", "path", "chapter", "kind", "outcome" ("solved", "failed", "skipped", or null where the tests have
    not judged it as it is now), "hints" (levels taken), "attempts", "first_tried_at" and "solved_at" (UTC, or null).
    """
    records = read_progress(workspace)
    outcomes = outcomes_of(workspace, records)
    katas = []
    for listed in workspace.katas:
        kept = asdict(records.get(listed.slug, Record()))
        del kept["digest"]
        known = {"slug": listed.slug, "path": listed.shown, "chapter": listed.kata.chapter, "kind": listed.entry.kind}
        katas.append(known | kept | {"outcome": outcomes[listed.slug]})
    solved, runnable = count(outcomes.values())
    following = next_unsolved(workspace, outcomes)
    whole = {"solved": solved, "total": runnable, "next": following.slug if following else None, "katas": katas}
    return json.dumps(whole, indent=1, ensure_ascii=False)


def show_kata(listed: Listed) -> None:
    """Print what a kata asks, and where its files are."""
    head = f"{listed.chapter_title}  {listed.slug}"
    tests = listed.kata.tests.relative_to(listed.kata.root).as_posix()
    print_lines([Line(head, "dim"), *kata_text(listed), Line()])
    print_lines([Line(say("Your file:", "編集するファイル:"), "dim"), Line(listed.shown, "place", 2)])
    print_lines([Line(say("Its tests:", "テスト:"), "dim"), Line(tests, "place", 2)])


def show_hint(workspace: Workspace, listed: Listed, level: int | None) -> None:
    """Print the hint of that level, or the next one, and count it; all of them once all were taken."""
    progress = Progress(workspace.root)
    record = read_progress(workspace).get(listed.slug, Record())
    hints = listed.entry.hints[current()]
    level = level or record.next_hint
    levels = (level,) if level else LEVELS
    print_lines([Line(listed.shown, "dim")])
    print_lines(Line(hint_line(number, hints[number - 1])) for number in levels)
    for number in set(levels).difference(record.hints):
        progress.take_hint(listed.slug, number)
    if levels[-1] < LEVELS[-1]:
        click.echo(say(f"More: dojo hint {listed.slug}", f"さらに詳しく: dojo hint {listed.slug}"))
