"""`dojo reset`: a kata as it was given, and the learner's version beside it."""

import shutil
import subprocess
from pathlib import Path

from async_dojo.collection.layout import Kata
from async_dojo.collection.texts import TO_DO
from async_dojo.companion.errors import Problem
from async_dojo.companion.files import free_name, write_atomically
from async_dojo.companion.workspaces.manifest import digest, read_manifest
from async_dojo.companion.workspaces.material import material
from async_dojo.companion.workspaces.writing import writing_in
from async_dojo.language import say


def pristine(root: Path, kata: Kata) -> bytes:
    """Return the kata's file as it was given: by the installed package, or in a clone by git.

    Raises Problem where it cannot be had.
    """
    path = kata.path.relative_to(root).as_posix()
    manifest = read_manifest(root)
    if manifest is None:
        return _committed(root, path)
    source = material() / path
    content = source.read_bytes() if source.exists() else b""
    if manifest.files.get(path) != digest(content):
        text = say(
            "the installed async-dojo is another version than this workspace: `dojo update` first",
            "async-dojo とワークスペースのバージョンが違います。先に `dojo update` を実行してください",
        )
        raise Problem(text)
    return content


def place_beside(kata: Kata) -> Path:
    """Return where the learner's version would be kept."""
    return free_name(kata.path.with_name(f"{kata.path.stem}.mine.py"))


def start_over(root: Path, kata: Kata) -> Path | None:
    """Put the kata back as it was given; return where the learner's version is kept, None where there was none.

    At no moment is that version only in memory. Raises Problem, as `pristine` does.
    """
    content = pristine(root, kata)
    kept = None
    with writing_in(root):
        if kata.path.exists():
            if digest(kata.path.read_bytes()) == digest(content):
                return None
            kept = place_beside(kata)
            shutil.copy2(kata.path, kept)
        kata.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(kata.path, content)
    return kept


def _committed(root: Path, path: str) -> bytes:
    """Return the newest committed version that still has its work to do: an answer may have been committed since."""
    for commit in _git(root, path, "log", "--format=%H", "--", path).decode().split():
        content = _git(root, path, "show", f"{commit}:./{path}")
        if TO_DO.encode() in content:
            return content
    reason = say(f"no commit has it with its {TO_DO}", f"{TO_DO} の残っているコミットがありません")
    raise _unknown(path, reason)


def _git(root: Path, path: str, *words: str) -> bytes:
    command = ["git", "-C", str(root), *words]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except FileNotFoundError:
        raise _unknown(path, say("git is not installed", "git がインストールされていません")) from None
    if done.returncode:
        raise _unknown(path, done.stderr.decode(errors="replace").strip())
    return done.stdout


def _unknown(path: str, reason: str) -> Problem:
    en = f"git cannot tell how {path} was given: {reason}"
    return Problem(say(en, f"{path} の最初の内容を git から取り出せません: {reason}"))
