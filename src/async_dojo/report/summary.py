"""What a learner sees of `pytest katas/`: progress, one failure in full and few lines, and what to do next."""

from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from async_dojo.collection.chapters import chapter_of
from async_dojo.collection.layout import Kata, every_kata
from async_dojo.collection.texts import claim_of
from async_dojo.language import current, tell
from async_dojo.report.progress import Standing, standings
from async_dojo.report.screen import columns, wrap

_OUTPUT_LINES, _OUTPUT_WIDTH = 20, 200  # what is shown of a test's output, from its end


class LearnersReport:
    """Replaces what pytest prints of a run of katas; exit status, stats and other plugins stay as they are."""

    def __init__(self, config: pytest.Config, reporter: Any) -> None:
        self.config = config
        self.tw = reporter._tw
        self.verbosity = config.get_verbosity()
        self.show_all = config.getoption("--show-all")
        katas = (config.rootpath / "katas").resolve()
        self.whole_tree = [_path(config, argument) for argument in config.args] == [katas]
        config.option.no_header = True
        config.option.no_summary = not self.show_all
        if self.verbosity <= 0:
            config.option.verbose = min(-1, self.verbosity)
            reporter.showfspath = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_report_teststatus(self, report: Any) -> tuple[str, str, str] | None:
        """Count a test without a letter for it, unless pytest's own progress is asked for with -v."""
        if self.verbosity > 0 or not isinstance(report, pytest.TestReport):
            return None
        if report.passed or report.skipped:
            return (report.outcome if report.skipped or report.when == "call" else ""), "", ""
        return ("failed" if report.when == "call" else "error"), "", ""

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Print the learner's report."""
        for report in terminalreporter.stats.get("error", []):
            if isinstance(report, pytest.CollectReport) and not self.show_all:
                report.toterminal(self.tw)
        judged = standings(terminalreporter.stats, self.config.rootpath)
        unsolved = [standing for standing in judged if standing.failures]
        if judged and self.verbosity >= 0:
            self._chapters(judged)
        for standing in () if self.show_all else unsolved[:1] if self.whole_tree else unsolved:
            self._failures(standing)
        if judged:
            self._footer(judged, unsolved)

    def _chapters(self, judged: list[Standing]) -> None:
        rows: list[tuple[str, list[Standing]]] = []
        for folder, katas in groupby(judged, key=lambda standing: standing.kata.path.parent):
            chapter = chapter_of(folder)
            rows.append((f"{folder.name[:2]} {chapter.title[current()] if chapter else folder.name[3:]}", list(katas)))
        widest, longest = max(columns(title) for title, _ in rows), max(len(members) for _, members in rows)
        for title, members in rows:
            solved = sum(member.is_solved for member in members)
            skipped = sum(member.is_skipped for member in members)
            marks = "".join("#" if member.is_solved else "-" if member.is_skipped else "." for member in members)
            self.tw.write(title + " " * (widest - columns(title)), bold=True)
            self.tw.write(f"  {marks:<{longest}}  ", green=solved > 0)
            self.tw.line(f"{solved}/{len(members) - skipped}" + (tell("skipped", count=skipped) if skipped else ""))

    def _failures(self, standing: Standing) -> None:
        shown = self._relative(standing.kata.path)
        self.tw.line()
        self.tw.line(shown, bold=True)
        self._text(claim_of(standing.kata, current()), "")
        messages = standing.messages
        for message, tests, report in messages[:1] if self.whole_tree else messages:
            more = tell("same_message", count=len(tests) - 1) if len(tests) > 1 else ""
            self.tw.line()
            self.tw.line(tests[0] + more, red=True, bold=True)
            self._text(message, "  ")
            for name, content in report.sections:
                self._output(name, content.splitlines())
        if self.whole_tree and len(messages) > 1:
            self.tw.line()
            self.tw.line(tell("more_failures", count=sum(len(tests) for _, tests, _ in messages[1:]), path=shown))

    def _text(self, text: str, indent: str) -> None:
        for line in text.splitlines():
            if line.startswith(" "):  # a place in the code: one line that can be clicked on
                self.tw.line(indent + line, cyan=True)
                continue
            for part in wrap(line, min(self.tw.fullwidth, 100) - len(indent)):
                self.tw.line(indent + part)

    def _output(self, name: str, lines: list[str]) -> None:
        tail = lines[-_OUTPUT_LINES:]
        cut = tell("cut_output", shown=len(tail), total=len(lines)) if len(tail) < len(lines) else ""
        self.tw.line(f"  [{name}{cut}]", purple=True)
        for line in tail:
            self.tw.line(f"  {line[:_OUTPUT_WIDTH]}{'...' if len(line) > _OUTPUT_WIDTH else ''}")

    def _footer(self, judged: list[Standing], unsolved: list[Standing]) -> None:
        solved = sum(standing.is_solved for standing in judged)
        runnable = sum(not standing.is_skipped for standing in judged)
        self.tw.line()
        self.tw.write(tell("count", solved=solved, judged=runnable), bold=True)
        path = unsolved[0].kata.path if unsolved else self._following(judged[-1].kata)
        if path is None:
            self.tw.line(tell("all_done"), green=True)
            return
        self.tw.line(tell("next", path=self._relative(path)), green=not unsolved)
        level, chapter = self.config.getoption("--hint"), chapter_of(path.parent)
        entry = chapter.katas.get(path.stem) if chapter else None
        if unsolved and entry and level:
            self._text(tell("hint", level=level, hint=entry.hints[current()][level - 1]), "")
        elif unsolved and entry:
            self.tw.line(tell("ask_for_hint", path=self._relative(path)))

    def _following(self, kata: Kata) -> Path | None:
        later = (other.path for other in every_kata(kata.root) if other.path > kata.path)
        return None if self.whole_tree else next(later, None)

    def _relative(self, path: Path) -> str:
        here = self.config.invocation_params.dir
        return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _path(config: pytest.Config, argument: str) -> Path:
    return (config.invocation_params.dir / argument.split("::")[0]).resolve()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Take over the report where only katas are judged; a list of tests or a worker of xdist is left alone."""
    config = session.config
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    katas = (config.rootpath / "katas").resolve()
    only_katas = bool(config.args) and all(_path(config, argument).is_relative_to(katas) for argument in config.args)
    if reporter is not None and only_katas and not config.option.collectonly:
        config.pluginmanager.register(LearnersReport(config, reporter), "async-dojo-report")
