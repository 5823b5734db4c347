"""Reads the collection's TOML files into dataclasses, and says in which line a file is wrong."""

import re
import tomllib
import types
import typing
from collections.abc import Collection, Iterator
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

_HEADER = re.compile(r"\s*\[\[?\s*([\w.\s-]+?)\s*\]")
_KEY = re.compile(r"\s*([\w-]+(?:\s*\.\s*[\w-]+)*)\s*=")


class MalformedTable(ValueError):
    """A TOML file does not hold what it should; the message opens with `path:line:`."""


class Invalid(ValueError):
    """What is wrong with one value, and the keys that lead to it; a dataclass' own check raises it too."""

    def __init__(self, problem: str, *keys: str) -> None:
        super().__init__(problem)
        self.keys = keys


def read(path: Path) -> dict[str, Any]:
    """Return the file's content; raise MalformedTable where it is not UTF-8 encoded TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise MalformedTable(f"{path}:{line}: not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\(at line (\d+), column \d+\)$", str(error))
        last = len(path.read_text(encoding="utf-8").splitlines())
        raise MalformedTable(f"{path}:{found[1] if found else last}: {error}") from None


def read_text(path: Path, key: str, *, content: dict[str, Any] | None = None) -> dict[str, str]:
    """Return the text in both languages, {"en", "ja"}, that stands under the key; raise MalformedTable.

    `content` is what `read` has returned of the file, where that was called before: it takes its time.
    """
    value = (read(path) if content is None else content).get(key)
    try:
        _check(repr(key), value, dict[str, str], key)
    except Invalid as error:
        raise _malformed(path, error) from None
    return typing.cast(dict[str, str], value)


def read_rows(
    path: Path,
    table: str,
    row_type: type[T],
    *,
    unique: str = "",
    beside: Collection[str] | None = None,
    content: dict[str, Any] | None = None,
) -> list[T]:
    """Return the `[[table]]` entries of the file as instances of a dataclass.

    Every field must be there (unless the dataclass has a default), have its type, and be known. A field of type
    `dict[str, X]` is a text in both languages: its keys must be "en" and "ja". No two entries may have the same value
    in the field `unique`. Nothing but what `beside` names may stand beside the entries, where it is given.
    `content` is as in `read_text`. Raises MalformedTable.
    """
    content = read(path) if content is None else content
    known = [table, *(content if beside is None else beside)]
    for key in content:
        if key not in known:
            raise _malformed(path, Invalid(f"unknown key {key!r}; known are {', '.join(known)}", key))
    rows = content.get(table, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _malformed(path, Invalid(f"expected [[{table}]] entries", table))
    found: dict[object, T] = {}
    for index, values in enumerate(rows):
        try:
            row = _row(values, row_type)
            identity = getattr(row, unique) if unique else index
            if identity in found:
                raise Invalid(f"the {unique} {identity!r} stands twice", unique)
            found[identity] = row
        except Invalid as error:
            raise _malformed(path, error, table, index) from None
    return list(found.values())


def _row(values: dict[str, Any], row_type: type[T]) -> T:
    hints = typing.get_type_hints(row_type)
    for key in values:
        if key not in hints:
            raise Invalid(f"unknown key {key!r}; known are {', '.join(hints)}", key)
    for field in fields(row_type):  # type: ignore[arg-type]  # T is a dataclass: mypy has no way to say so
        if field.name in values:
            _check(repr(field.name), values[field.name], hints[field.name], field.name)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise Invalid(f"{field.name!r} is missing")
    return row_type(**values)


def _check(what: str, value: object, expected: Any, *keys: str) -> None:
    """Raise Invalid where the value that the keys lead to is not of the expected type, or a text is empty."""
    origin, arguments = typing.get_origin(expected), typing.get_args(expected)
    if origin is types.UnionType:
        _check(what, value, arguments[0], *keys)
    elif origin is list:
        if not isinstance(value, list):
            raise Invalid(f"{what} must be a list, not {value!r}", *keys)
        for number, item in enumerate(value, 1):
            _check(f"item {number} of {what}", item, arguments[0], *keys)
    elif origin is dict:
        if not isinstance(value, dict) or set(value) != {"en", "ja"}:
            raise Invalid(f"{what} must be given in both languages, .en and .ja, and in no other", *keys)
        for language, item in value.items():
            _check(repr(".".join((*keys, language))), item, arguments[1], *keys, language)
    elif not isinstance(value, expected):
        raise Invalid(f"{what} must be {expected.__name__}, not {value!r}", *keys)
    elif isinstance(value, str) and not value.strip():
        raise Invalid(f"{what} must not be empty", *keys)


def _malformed(path: Path, error: Invalid, table: str = "", index: int = 0) -> MalformedTable:
    """Return what is wrong with the file, or with the index-th entry of a table in it, with its line."""
    keys = (table, *error.keys) if table else error.keys
    line, closest = 1, 0
    for number, entry, place in _places(path, keys[0]):
        shared = min(len(place), len(keys))
        if entry == index and shared > closest and place[:shared] == keys[:shared]:
            line, closest = number, shared  # the value itself, or what it is part of
    return MalformedTable(f"{path}:{line}: {error}")


def _places(path: Path, table: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield each line with a key or header: its number, the index of its entry in the table, its keys.

    tomllib does not tell. Lines inside a text of several lines are none of these.
    """
    header: tuple[str, ...] = ()
    entry, quoted = -1, False
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not quoted and (found := _HEADER.match(line)):
            header = tuple(re.split(r"\s*\.\s*", found[1]))
            entry += header == (table,)
            yield number, max(entry, 0), header
        elif not quoted and (found := _KEY.match(line)):
            yield number, max(entry, 0), (*header, *re.split(r"\s*\.\s*", found[1]))
        quoted ^= (line.count('"""') + line.count("'''")) % 2 == 1
