"""The manifest of a workspace: which version it was made from, and what each file was like when it was given.

It stands at the workspace's root, not in `.dojo/`, which git does not see: who keeps a workspace in git, and clones it
on another machine, can bring it up to date there too.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from async_dojo.companion.errors import Problem
from async_dojo.companion.files import write_atomically
from async_dojo.language import say

NAME = ".dojo-workspace.json"


@dataclass(frozen=True)
class Manifest:
    """The version of async-dojo, and path -> digest of every file as it was given."""

    version: str
    files: dict[str, str]


def read_manifest(root: Path) -> Manifest | None:
    """Return the manifest, or None where the folder was not made by `dojo init`; raise Problem where it is damaged."""
    path = root / NAME
    try:
        content = json.loads(path.read_bytes())
        return Manifest(content["version"], dict(content["files"]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        text = say(
            f"{path} is damaged: take it back from git, or make a new workspace and copy your katas there",
            f"{path} が壊れています。git から戻すか、新しいワークスペースを作ってカタをコピーしてください",
        )
        raise Problem(text) from None


def write_manifest(root: Path, version: str, files: dict[str, bytes]) -> None:
    """Note what was given."""
    digests = {path: digest(content) for path, content in sorted(files.items())}
    content = json.dumps({"version": version, "files": digests}, indent=0)
    write_atomically(root / NAME, content.encode() + b"\n")


def digest(content: bytes) -> str:
    """Return the SHA-256 of a content, however its lines end: that git changes them on Windows is nobody's edit."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
