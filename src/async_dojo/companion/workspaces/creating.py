"""`dojo init`: makes a learner's own workspace."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from async_dojo.companion.errors import Problem
from async_dojo.companion.progress import Progress
from async_dojo.companion.workspaces.manifest import digest, read_manifest, write_manifest
from async_dojo.companion.workspaces.material import files_of, installed_version
from async_dojo.companion.workspaces.writing import writing_in
from async_dojo.language import say

_MOST_SHOWN = 5


def create(root: Path, material: Path) -> None:
    """Make a workspace in the folder `root`, which need not be there yet, of the collection in `material`.

    A call that was interrupted can be made again. Raises Problem where the folder is a workspace, cannot be written to,
    or is not empty: a repository's .git, other hidden files and a virtual environment may be in it.
    """
    if read_manifest(root) is not None:
        text = say(
            f"{root} is a workspace already: `dojo update` there",
            f"{root} はすでにワークスペースです。その中で `dojo update` を実行してください",
        )
        raise Problem(text)
    files = files_of(material)
    in_the_way = list(islice(_in_the_way(root, files), _MOST_SHOWN + 1))
    if in_the_way:
        text = say(
            f"{root} is not empty: name a new folder, or move these away",
            f"{root} は空ではありません。別のフォルダを指定するか、次のファイルを移動してください",
        )
        shown = in_the_way[:_MOST_SHOWN] + ["..."] * (len(in_the_way) > _MOST_SHOWN)
        raise Problem("\n  ".join([text, *shown]))
    with writing_in(root):
        for path, content in files.items():
            _put(root / path, content)
        Progress(root).prepare()
        write_manifest(root, installed_version(), files)


def _in_the_way(root: Path, files: dict[str, bytes]) -> Iterator[str]:
    """Yield the files that would be overwritten, or that say that this folder is for something else."""
    for path, content in files.items():
        file = root / path
        if file.exists() and not (file.is_file() and digest(file.read_bytes()) == digest(content)):
            yield path
    for place, folders, names in os.walk(root):
        folder = Path(place)
        folders[:] = [name for name in folders if not _is_no_work_of_anybody(folder / name)]
        for name in names:
            path = (folder / name).relative_to(root).as_posix()
            if path not in files and not name.startswith("."):
                yield path


def _is_no_work_of_anybody(folder: Path) -> bool:
    return folder.name.startswith(".") or folder.name == "__pycache__" or (folder / "pyvenv.cfg").exists()


def _put(file: Path, content: bytes) -> None:
    """Write a file that is there as a whole or not at all; it can be had again, so nobody waits for the disk."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    part.write_bytes(content)
    part.replace(file)
