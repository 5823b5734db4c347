"""Which folders send no events, so that they have to be looked at again and again."""

import queue
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from async_dojo.companion import watching

LINUX = rb"""/dev/sda1 / ext4 rw,relatime 0 0
server:/home /home nfs4 rw 0 0
tmpfs /home/ada/local tmpfs rw 0 0
//server/share /mnt/my\040share cifs rw 0 0
"""
MACOS = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ada@server/share on /Volumes/my share (smbfs, nodev, nosuid, mounted by ada)
"""


@pytest.mark.parametrize(
    ("system", "folder", "kind", "polls"),
    [
        ("linux", "/srv/dojo", "ext4", False),
        ("linux", "/home/ada/dojo", "nfs4", True),
        ("linux", "/home/ada/local/dojo", "tmpfs", False),
        ("linux", "/mnt/my share/dojo", "cifs", True),
        ("darwin", "/Users/ada/dojo", "apfs", False),
        ("darwin", "/Volumes/my share/dojo", "smbfs", True),
    ],
)
def test_network_folders_are_known(monkeypatch, system, folder, kind, polls):
    """The innermost mount counts, as Linux and macOS list them."""
    monkeypatch.delenv("WATCHFILES_FORCE_POLLING", raising=False)
    monkeypatch.setattr(watching.sys, "platform", system)
    monkeypatch.setattr(watching.Path, "read_bytes", lambda path: LINUX)
    monkeypatch.setattr(watching.Path, "resolve", lambda path: path)
    monkeypatch.setattr(subprocess, "run", lambda *args, **options: SimpleNamespace(stdout=MACOS))
    found, has_to_poll = watching.filesystem(Path(folder)), watching.has_to_poll(Path(folder))
    monkeypatch.undo()
    assert (found, has_to_poll) == (kind, polls)


def test_a_folder_that_is_made_anew_is_watched(tmp_path):
    """Deleted and there again at once, as a checkout does it, it has its saves told, the same number or not."""
    folder, told = tmp_path / "katas", queue.Queue()
    folder.mkdir()
    watcher = watching.Watcher([folder], told.put)
    watcher.start()
    try:
        for round_ in range(3):
            shutil.rmtree(folder)
            folder.mkdir()
            saved = folder / "kata.py"
            number = 0
            while saved not in next_of(told):
                saved.write_text(f"{round_}{number}")
                number += 1
    finally:
        watcher.stop()


def next_of(told):
    """Return the paths that are told next, none where none are for a while."""
    try:
        return told.get(timeout=0.5)
    except queue.Empty:
        return set()


@pytest.mark.parametrize(("value", "polls"), [("1", True), ("false", False), ("", False)])
def test_polling_can_be_asked_for(monkeypatch, tmp_path, value, polls):
    """watchfiles' own variable decides where it is set."""
    monkeypatch.setattr(watching, "filesystem", lambda folder: "ext4")
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", value)
    assert watching.has_to_poll(tmp_path) is polls


@pytest.mark.skipif(watching.sys.platform == "win32", reason="on Windows only network shares can be told")
def test_the_real_mounts_can_be_read(tmp_path):
    """On this machine the folder of a test is on some file system."""
    assert watching.filesystem(tmp_path)
