"""What is asked of files in several places: to be replaced as a whole, to have a free name, to have changed."""

import os
import shutil
import tempfile
from pathlib import Path

_MODE = 0o644  # of a new file; mkstemp gives it to its owner alone


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file by a complete new one: whoever reads it, or a crash, meets the one or the other."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if path.exists():
                shutil.copymode(path, name)
            else:
                Path(name).chmod(_MODE)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def free_name(path: Path) -> Path:
    """Return the path, or the first of it with a number that is not taken: "a.mine.py", "a.mine-2.py"."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def file_states(*paths: Path) -> list[tuple[int, ...]]:
    """Return for each file what differs after it was saved; () where there is none at this moment."""
    states: list[tuple[int, ...]] = []
    for path in paths:
        try:
            stat = path.stat()
        except OSError:
            states.append(())
        else:
            states.append((stat.st_mtime_ns, stat.st_size, stat.st_ino))
    return states
