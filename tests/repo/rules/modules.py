"""The stubs, solutions and misconceptions: Python that can be run, and says what it must in both languages."""

import ast
import re
from pathlib import Path

from async_dojo.collection.layout import every_kata
from async_dojo.collection.texts import TO_DO
from async_dojo.loading import constants, loaded, programs
from rules.reading import TREES, at, entries, files, is_japanese, katas_for_this_python, syntax, tests_of


def every_file_is_python(root: Path) -> list[str]:
    """Every module of the four trees can be parsed; the other rules pass over one that cannot."""
    problems = []
    for path in (path for tree in TREES for path in files(root, tree) if path.suffix == ".py"):
        try:
            ast.parse(path.read_bytes())
        except (SyntaxError, ValueError) as error:
            line = error.lineno or 0 if isinstance(error, SyntaxError) else 0
            problems.append(f"{at(root, path, line)}: is not Python ({error}); correct that line")
    return problems


def stubs_can_be_imported(root: Path) -> list[str]:
    """Nothing but the work is missing from a stub: it can be imported as it is."""
    problems = []
    for kata in katas_for_this_python(root):
        try:
            with loaded(kata.path):
                pass
        except (Exception, SystemExit) as error:
            problems.append(
                f"{at(root, kata.path)}: importing it raises {type(error).__name__}: {error}; "
                "leave out only the work, so that a learner begins with a file that can be imported"
            )
    return problems


def stubs_say_where_to_begin(root: Path) -> list[str]:
    """A stub marks its work to do, as editors do: `dojo` opens it there, and knows by it which version was given."""
    return [
        f"{at(root, kata.path)}: has no {TO_DO}; write it where the work is to be done"
        for kata in every_kata(root)
        if TO_DO.encode() not in kata.path.read_bytes()
    ]


def solutions_keep_what_is_given(root: Path) -> list[str]:
    """A solution defines the public names of its stub, with the same parameters."""
    problems = []
    for kata in every_kata(root):
        path = kata.mirror("solutions")
        mine, given = _public(syntax(path)), _public(syntax(kata.path))
        for name, parameters in given.items() if path.is_file() else ():
            if name not in mine:
                problems.append(f"{at(root, path)}: lacks {name}, which the stub has; keep what is given")
            elif mine[name] != parameters:
                problems.append(
                    f"{at(root, path)}: {name} takes ({', '.join(mine[name])}), in the stub ({', '.join(parameters)}); "
                    "give both the same parameters"
                )
    return problems


def programs_to_predict_are_the_solutions(root: Path) -> list[str]:
    """Where all that a learner writes is a prediction, functions and classes stand in the solution as in the stub."""
    problems = []
    for path, entry in entries(root):
        stub = path.with_name(f"{entry.file}.py")
        solution = root / "solutions" / stub.relative_to(root / "katas")
        if entry.kind == "predict" and stub.is_file() and solution.is_file():
            given, mine = programs(stub), programs(solution)
            problems += [
                f"{at(root, solution)}: {name} differs from the stub's, so a learner would be told to put it back; "
                "make them the same"
                for name in given | mine
                if given.get(name) != mine.get(name)
            ]
    return problems


def _public(node: ast.Module | ast.ClassDef, prefix: str = "") -> dict[str, list[str]]:
    """Return the parameters of each public function and method, and the classes and variables without any."""
    found: dict[str, list[str]] = {}
    for inner in node.body:
        match inner:
            case ast.FunctionDef(name=name, args=a) | ast.AsyncFunctionDef(name=name, args=a):
                found[prefix + name] = [argument.arg for argument in (*a.posonlyargs, *a.args, *a.kwonlyargs)]
            case ast.ClassDef(name=name):
                found |= {prefix + name: []} | _public(inner, f"{prefix}{name}.")
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)) if not prefix:
                found[name] = []
    return {name: parameters for name, parameters in found.items() if _is_public(name)}


def _is_public(name: str) -> bool:
    last = name.split(".")[-1]
    return not last.startswith("_") or (last.startswith("__") and last.endswith("__"))


def docstrings_have_both_languages(root: Path) -> list[str]:
    """The docstring of a stub and of a solution is in English first, then in Japanese."""
    problems = []
    for path in (path for kata in every_kata(root) for path in (kata.path, kata.mirror("solutions"))):
        paragraphs = (ast.get_docstring(syntax(path)) or "").split("\n\n") if path.is_file() else ["en", "日本語"]
        if not paragraphs[0] or is_japanese(paragraphs[0]):
            problems.append(f"{at(root, path, 1)}: the docstring does not begin in English; open it with the claim")
        elif not any(is_japanese(paragraph) for paragraph in paragraphs):
            problems.append(f"{at(root, path, 1)}: the docstring says nothing in Japanese; add the same in Japanese")
    return problems


def misconceptions_name_belief_and_test(root: Path) -> list[str]:
    """A misconception says what its holder believes and what is so, which tests reject it, and with what words."""
    problems = []
    for kata in every_kata(root):
        tests = {test.name for test in tests_of(syntax(kata.tests))}
        for path in sorted(kata.mirror("misconceptions").glob("*.py")):
            said = constants(path)
            belief, _, truth = (said.get("__doc__") or "").partition("\n\n")
            if not (re.fullmatch(r"'.+'( \(.+\))?", belief) and truth.strip()):  # a remark may follow in brackets
                problems.append(
                    f"{at(root, path, 1)}: open the docstring with the belief in one line, '...' in single quotes; "
                    "after an empty line say what is really so"
                )
            caught_by, says = said.get("CAUGHT_BY"), said.get("SAYS")
            if not caught_by or not isinstance(caught_by, list) or not tests.issuperset(caught_by):
                problems.append(
                    f"{at(root, path)}: CAUGHT_BY is {caught_by!r}; "
                    f"list the tests of {at(root, kata.tests)} that reject this answer"
                )
            if not says or not isinstance(says, str):
                problems.append(
                    f"{at(root, path)}: SAYS is {says!r}; give the words of the English message that name the mistake"
                )
    return problems


MODULES = (
    every_file_is_python,
    stubs_can_be_imported,
    stubs_say_where_to_begin,
    solutions_keep_what_is_given,
    programs_to_predict_are_the_solutions,
    docstrings_have_both_languages,
    misconceptions_name_belief_and_test,
)
