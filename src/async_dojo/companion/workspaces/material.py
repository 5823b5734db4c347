"""What a workspace is made of: the collection that came with the package, and the template of what surrounds it."""

from importlib.metadata import version
from pathlib import Path

from async_dojo.collection.layout import locate
from async_dojo.companion.errors import Problem
from async_dojo.language import say

_TREES = ("katas", "solutions", "misconceptions", "tests/katas")
_FILES = ("conftest.py", "spec/claims.toml")
_TEMPLATE = Path(__file__).with_name("template")


def material() -> Path:
    """Return the folder of the collection: in the installed package, or the clone that the package is run from.

    Raises Problem where there is neither.
    """
    installed, clone = Path(__file__).parents[2] / "material", Path(__file__).parents[4]
    for folder in (installed, clone):
        if (folder / "tests" / "katas").is_dir():
            return folder
    raise Problem(
        say(
            "this installation of async-dojo has no katas: install it anew",
            "この async-dojo にはカタが含まれていません。インストールし直してください",
        )
    )


def installed_version() -> str:
    """Return the version of the package."""
    return version("async-dojo")


def files_of(folder: Path) -> dict[str, bytes]:
    """Return all files of a workspace, path -> content, made from the collection in the folder."""
    paths = [folder / name for name in _FILES]
    for tree in _TREES:
        paths += [path for path in sorted((folder / tree).rglob("*")) if _belongs(path, folder)]
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    for path in sorted(_TEMPLATE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            files[path.relative_to(_TEMPLATE).as_posix().replace("dot-", ".")] = path.read_bytes()
    return files


def _belongs(path: Path, folder: Path) -> bool:
    if path.name == "chapter.toml":
        return True
    is_test = path.suffix == ".py" and path.is_relative_to(folder / "tests")
    return path.is_file() and (is_test or locate(path, folder) is not None)
