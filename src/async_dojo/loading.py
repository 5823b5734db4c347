"""Loads a kata from its path, anew for each test, and says in a learner's words why one cannot be loaded."""

import ast
import importlib.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import pytest

from async_dojo.language import tell

_PROGRAM = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

_compiled: dict[Path, tuple[bytes, CodeType]] = {}


class KataModule(ModuleType):
    """The module under judgement: a name that it lacks is a failure in the learner's words."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        __tracebackhide__ = True
        pytest.fail(tell("undefined", name=name))


def compile_kata(path: Path) -> CodeType:
    """Return the file's code; raise SyntaxError, UnicodeDecodeError or FileNotFoundError as it comes.

    No .pyc is used or written: a save within the second of the last one must not be judged by the old bytes.
    """
    source = path.read_bytes()
    known = _compiled.get(path)
    if known is None or known[0] != source:
        importlib.util.decode_source(source)  # before 3.14 compile() lets any bytes pass in a comment
        known = _compiled[path] = source, compile(source, str(path), "exec", dont_inherit=True)
    return known[1]


@contextmanager
def loaded(*paths: Path) -> Iterator[KataModule]:
    """Run the files, one upon the other, as one fresh module and give that; whatever they raise comes through.

    While the block runs the module stands in sys.modules, where dataclasses, typing and pickle look for it. It is the
    last file's; a misconception holds only what its holder would write, and the rest comes from the solution below it.
    """
    path = paths[-1]
    module = KataModule(path.stem)
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module.__file__, module.__spec__ = str(path), spec  # linecache wants a __spec__, from 3.15 on
    before = sys.modules.get(path.stem)
    sys.modules[path.stem] = module
    try:
        for layer in paths:
            exec(compile_kata(layer), module.__dict__)
        yield module
    finally:
        if before is None:
            sys.modules.pop(path.stem, None)
        else:
            sys.modules[path.stem] = before


def programs(path: Path) -> dict[str, str]:
    """Return the file's top-level functions and classes, by name, as text in which comments and layout do not count."""
    body = ast.parse(path.read_bytes()).body
    return {node.name: ast.dump(node) for node in body if isinstance(node, _PROGRAM)}


def constants(path: Path) -> dict[str, Any]:
    """Return the file's top-level `NAME = literal` assignments without running it; {} where it cannot be parsed."""
    try:
        body = ast.parse(path.read_bytes()).body
    except (SyntaxError, ValueError):
        return {}
    found: dict[str, Any] = {"__doc__": ast.get_docstring(ast.Module(body, []))}
    for node in body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                try:
                    found[name] = ast.literal_eval(value)
                except ValueError:
                    continue
    return found
