"""`dojo doctor`: looks at what katas and companion need, and says how to mend what is wrong."""

import importlib.metadata
import multiprocessing
import os
import platform
import re
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from async_dojo.companion.editor import editor_for
from async_dojo.companion.errors import Problem
from async_dojo.companion.printing import print_lines
from async_dojo.companion.telling import Line
from async_dojo.companion.watching import Watcher
from async_dojo.companion.workspace import Workspace, find_workspace
from async_dojo.language import say

_OLDEST = (3, 11)
_NOTICED = 5.0  # seconds in which a change must be noticed


@dataclass(frozen=True)
class Finding:
    """What was looked at. Where there is a `remedy` it is not well; where it is `harmless` katas are judged still."""

    text: str
    remedy: str = ""
    harmless: bool = False


def examine(folder: Path) -> bool:
    """Print what is found for a learner who works in the folder; return whether nothing has to be mended."""
    well = True
    for finding in findings(folder):
        mark = "ok" if not finding.remedy else "--" if finding.harmless else "!!"
        style = "plain" if not finding.remedy else "dim" if finding.harmless else "bad"
        print_lines([Line(f"{mark}  {finding.text}", style)])
        if finding.remedy:
            print_lines([Line(finding.remedy, "plain", 4)])
        well = well and (not finding.remedy or finding.harmless)
    text = (
        say("All is well.", "問題はありません。")
        if well
        else say("Mend what is marked with !!.", "!! の項目を直してください。")
    )
    print_lines([Line(), Line(text, "good" if well else "bad")])
    return well


def findings(folder: Path) -> Iterator[Finding]:
    """Yield what is found, in the order in which it matters."""
    yield python()
    yield from packages()
    yield loop()
    try:
        workspace = find_workspace(folder)
    except Problem as problem:
        yield Finding(say("no katas here", "ここにはカタがありません"), str(problem))
        return
    root = workspace.root
    yield listed(workspace)
    yield from writable(root)
    yield watcher(root)
    yield runner()
    try:
        yield Finding(say("editor: ", "エディタ: ") + editor_for(root).command[0])
    except Problem as problem:
        yield Finding(say("no editor", "エディタなし"), str(problem), harmless=True)


def listed(workspace: Workspace) -> Finding:
    """Read what lists the katas."""
    try:
        found = len(workspace.katas)
    except (OSError, ValueError) as error:
        remedy = say("Bring that file back as it was given.", "そのファイルを最初の状態に戻してください。")
        return Finding(say(f"the katas are not listed: {error}", f"カタの一覧を読めません: {error}"), remedy)
    return Finding(say(f"{found} katas in {workspace.root}", f"カタ {found} 個({workspace.root})"))


def python(version: tuple[int, ...] = sys.version_info[:3]) -> Finding:
    """Look at the interpreter."""
    text = f"{platform.python_implementation()} {'.'.join(map(str, version))}, {sys.executable}"
    if version < _OLDEST:
        remedy = say(
            "Install Python 3.11 or later, and make the environment with it.",
            "Python 3.11 以降を入れて、環境を作り直してください。",
        )
        return Finding(text, remedy)
    return Finding(text)


def packages() -> Iterator[Finding]:
    """Look at what async-dojo requires: what is missing, or older than it needs."""
    missing = []
    for requirement in importlib.metadata.requires("async-dojo") or []:
        found = re.match(r"([\w.-]+)>=([\d.]+)(?:; (.*))?$", requirement.replace(" ", "").replace(";", "; "))
        if found is None or "extra" in (found[3] or "") or (found[3] and sys.platform == "win32"):
            continue
        try:
            version = importlib.metadata.version(found[1])
        except importlib.metadata.PackageNotFoundError:
            missing.append(requirement)
            continue
        if _numbers(version) < _numbers(found[2]):
            missing.append(requirement)
    if missing:
        remedy = (
            say("Install them: ", "インストールしてください: ")
            + f"{sys.executable} -m pip install "
            + " ".join(f'"{m}"' for m in missing)
        )
        yield Finding(
            say("packages are missing or too old: ", "足りない、または古いパッケージ: ") + ", ".join(missing), remedy
        )
    else:
        names = ("pytest", "pytest-asyncio", "pytest-timeout", "watchfiles", "textual")
        yield Finding(", ".join(f"{name} {importlib.metadata.version(name)}" for name in names))


def loop() -> Finding:
    """Look for uvloop, which one chapter is about."""
    try:
        return Finding(f"uvloop {importlib.metadata.version('uvloop')}")
    except importlib.metadata.PackageNotFoundError:
        remedy = say(
            "Chapter 06 is skipped without it. It does not run on Windows.",
            "06 章は一部スキップされます。Windows では動きません。",
        )
        return Finding(say("no uvloop", "uvloop なし"), remedy, harmless=True)


def writable(root: Path) -> Iterator[Finding]:
    """Look whether the katas and the companion's own folder can be written."""
    for folder in (root, root / "katas"):
        if not os.access(folder, os.W_OK):
            remedy = say(
                f"Give yourself the right to write there: chmod -R u+w '{folder}'",
                f"書き込み権限を付けてください: chmod -R u+w '{folder}'",
            )
            yield Finding(say(f"{folder} cannot be written", f"{folder} に書き込めません"), remedy)


def watcher(root: Path) -> Finding:
    """Save a file in a folder beside the katas and see whether that is noticed."""
    noticed = threading.Event()
    try:
        with tempfile.TemporaryDirectory(prefix=".dojo-doctor-", dir=root) as name:
            folder = Path(name).resolve()
            watching = Watcher([folder], lambda paths: noticed.set() if paths else None)
            watching.start()
            try:
                for attempt in range(50):  # the first saves may come before it watches
                    (folder / "saved.py").write_text(str(attempt), encoding="utf-8")
                    if noticed.wait(_NOTICED / 50):
                        break
            finally:
                watching.stop()
    except OSError as error:
        return Finding(
            say(f"no file can be saved: {error}", f"ファイルを保存できません: {error}"),
            say("See above.", "上の項目を見てください。"),
        )
    if not noticed.is_set():
        remedy = say(
            "Set WATCHFILES_FORCE_POLLING=1, so that files are looked at again and again.",
            "WATCHFILES_FORCE_POLLING=1 を設定すると、定期的な確認に切り替わります。",
        )
        return Finding(say("saves are not noticed", "保存が検知されません"), remedy)
    how = (
        say("looking every 0.3 s", "0.3 秒ごとに確認") if watching.polls else say("told by the system", "OS からの通知")
    )
    return Finding(say(f"saves are noticed ({how})", f"保存を検知できます({how})"))


def runner() -> Finding:
    """Look whether runs can be forked from a warm process."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        return Finding(say("runs are forked from a warm process", "準備済みのプロセスから fork して実行します"))
    remedy = say(
        "Each save starts a new process here, which takes longer.",
        "保存のたびに新しいプロセスを起動するので、少し時間がかかります。",
    )
    return Finding(say("no fork on this system", "このシステムには fork がありません"), remedy, harmless=True)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))
