"""Tells when files change, also where the operating system does not: in network folders it looks again and again."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import watchfiles
from watchfiles import Change

_SETTLES = 5  # milliseconds without another change after which one is told
_AT_MOST = 50  # milliseconds for which a change that is followed by others is kept back
_POLLS = 300  # milliseconds between two looks, where it has to look
_ALIVE = 1000  # milliseconds after which it looks whether the folders are still those that it watches
_NETWORK = {
    "9p",
    "afpfs",
    "cifs",
    "davfs",
    "fuse.sshfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "prl_fs",
    "smb3",
    "smbfs",
    "vboxsf",
    "webdav",
}


class Watcher(threading.Thread):
    """A thread that calls `changed` with the paths that changed, and with none once a second in which none did."""

    def __init__(self, folders: list[Path], changed: Callable[[set[Path]], None]) -> None:
        super().__init__(name="dojo-watcher", daemon=True)
        self.folders = folders
        self.polls = has_to_poll(folders[0])  # whether it looks by itself, as no event would come
        self._changed = changed
        self._stopping = threading.Event()

    def run(self) -> None:
        """Watch until it is stopped, with new eyes whenever a folder is no longer the one it was."""
        while not self._stopping.is_set():
            folders = [folder for folder in self.folders if folder.is_dir()]
            identities = [_identity(folder) for folder in self.folders]
            try:
                for changes in watchfiles.watch(
                    *folders,
                    watch_filter=None,
                    debounce=_AT_MOST,
                    step=_SETTLES,
                    stop_event=self._stopping,
                    rust_timeout=_ALIVE,
                    yield_on_timeout=True,
                    force_polling=self.polls,
                    poll_delay_ms=_POLLS,
                ):
                    self._changed({Path(path) for _, path in changes})
                    # A new folder may have the number of the old one; then only its deletion tells.
                    gone = any(change == Change.deleted and Path(path) in folders for change, path in changes)
                    if gone or [_identity(folder) for folder in self.folders] != identities:
                        break
            except (OSError, RuntimeError):  # the latter is what watchfiles calls its internal errors
                if self.polls:
                    self._changed(set())
                    self._stopping.wait(_ALIVE / 1000)
                self.polls = True  # no more watches to be had from the system, say

    def stop(self) -> None:
        """End the thread, where it was started."""
        self._stopping.set()
        if self.ident is not None:
            self.join()


def has_to_poll(folder: Path) -> bool:
    """Tell whether no event comes for what other machines write to a folder, or watchfiles is told to poll."""
    if os.environ.get("WATCHFILES_FORCE_POLLING", "").lower() not in ("", "false", "disable", "disabled"):
        return True
    return filesystem(folder) in _NETWORK


def filesystem(folder: Path) -> str:
    """Return the type of the file system a folder is on, as the system names it; "" where it cannot be told."""
    if sys.platform == "win32":
        return "smbfs" if folder.resolve().drive.startswith("\\\\") else ""
    above = [(len(point), kind) for point, kind in _mounts() if folder.resolve().is_relative_to(point)]
    return max(above, default=(0, ""))[1]


def _mounts() -> Iterator[tuple[str, str]]:
    """Yield where file systems are mounted, and their types."""
    if sys.platform == "darwin":
        done = subprocess.run(["/sbin/mount"], capture_output=True, encoding="utf-8", errors="surrogateescape")
        for line in done.stdout.splitlines():
            if found := re.match(r".+ on (.+) \((\w+)", line):
                yield found[1], found[2]
        return
    try:
        lines = Path("/proc/self/mounts").read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        _, point, kind, *_ = line.split(b" ")
        plain = re.sub(rb"\\(\d{3})", lambda code: bytes([int(code[1], 8)]), point)  # a space stands there as \040
        yield os.fsdecode(plain), kind.decode()


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        stat = folder.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino
