"""Says in words why a file could not be written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from async_dojo.companion.errors import Problem
from async_dojo.language import say


@contextmanager
def writing_in(root: Path) -> Iterator[None]:
    """Raise Problem, instead of OSError, where the block cannot write below `root`."""
    try:
        yield
    except OSError as error:
        reason = f"{error.strerror}: {error.filename}" if error.filename else str(error)
        text = say(
            f"cannot write in {root} ({reason}): nothing of yours is lost; put that right and call this again",
            f"{root} に書き込めません({reason})。何も失われていません。原因を取り除いて、もう一度実行してください",
        )
        raise Problem(text) from error
