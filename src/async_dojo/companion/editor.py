"""How a kata is opened: in the IDE whose terminal this is, or in $VISUAL or $EDITOR."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from async_dojo.collection.texts import TO_DO
from async_dojo.companion.errors import Problem
from async_dojo.language import say

_TERMINAL = {"vi", "vim", "nvim", "nano", "emacs", "micro", "hx", "helix", "joe", "kak", "mg", "ne", "pico", "ed"}
_GO_TO_LINE = {"code", "code-insiders", "codium", "cursor"}
_PLUS_LINE = {"vi", "vim", "nvim", "nano", "emacs", "micro", "joe", "kak", "mg", "gedit"}


@dataclass(frozen=True)
class Editor:
    """A command that opens a file. Where it `takes_the_terminal` nothing else may use that until the command ends."""

    command: list[str]
    takes_the_terminal: bool

    def run(self) -> None:
        """Run it, to its end where it takes the terminal; raise Problem where it cannot be started."""
        try:
            if self.takes_the_terminal:
                subprocess.run(self.command, check=False)
            else:
                quiet = subprocess.DEVNULL
                subprocess.Popen(self.command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
        except OSError as error:
            raise Problem(say(f"cannot start the editor: {error}", f"エディタを起動できません: {error}")) from None


def editor_for(path: Path, environment: Mapping[str, str] = os.environ) -> Editor:
    """Return what opens the file where its work is to be done; raise Problem where there is no editor."""
    line = _line_to_do(path)
    chosen = _chosen(environment)
    if chosen is None:
        raise Problem(
            say(
                "no editor is set: say `export EDITOR=vim`, for instance, or open the file yourself",
                "エディタが設定されていません。`export EDITOR=vim` のように設定するか、ファイルを直接開いてください",
            )
        )
    name = Path(chosen[0]).name.removesuffix(".exe").removesuffix(".cmd")
    if name in _GO_TO_LINE:
        return Editor([*chosen, "-g", f"{path}:{line}"], False)
    at_line = [f"+{line}"] if name in _PLUS_LINE and line > 1 else []
    return Editor([*chosen, *at_line, str(path)], name in _TERMINAL)


def _chosen(environment: Mapping[str, str]) -> list[str] | None:
    if environment.get("TERM_PROGRAM") == "vscode" and (code := shutil.which("code")):
        return [code]
    for variable in ("VISUAL", "EDITOR"):
        if words := shlex.split(environment.get(variable, "")):
            return words
    found = (shutil.which(name) for name in ("code", "nano", "vim", "vi", "notepad"))
    return next(([path] for path in found if path), None)


def _line_to_do(path: Path) -> int:
    """Return the first line with work to be done, counted from one; 1 where none is to be found."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 1
    return next((number for number, line in enumerate(lines, 1) if TO_DO in line), 1)
