"""The tests of the katas: few, in the learner's words, and on virtual time."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from async_dojo.collection.layout import every_kata
from rules.reading import Function, at, dotted, entries, imported, is_japanese, syntax, tests_of

_FEWEST, _MOST, _MOST_OF_A_DOJO = 2, 8, 24

# Where a call has its message: the position and the name of the argument.
_MESSAGES = {"fail": (0, "reason"), "raises": (1, "message"), "AssertionError": (0, ""), "check_prediction": (9, "why")}

_CLOCKS = {
    *(f"time.{name}{unit}" for name in ("time", "monotonic", "perf_counter") for unit in ("", "_ns")),
    *(f"datetime.datetime.{name}" for name in ("now", "utcnow", "today")),
    "datetime.date.today",
}
_IN_A_THREAD = ("to_thread", "run_in_executor")


def katas_have_two_to_eight_tests(root: Path) -> list[str]:
    """One test proves too little, and more than eight are no longer one idea; a dojo kata has stages of its own."""
    dojos = {path.with_name(f"{entry.file}.py") for path, entry in entries(root) if entry.kind == "dojo"}
    problems = []
    for kata in filter(lambda kata: kata.tests.is_file(), every_kata(root)):
        count, most = len(tests_of(syntax(kata.tests))), _MOST_OF_A_DOJO if kata.path in dojos else _MOST
        if not _FEWEST <= count <= most:
            told = f"has {count} tests; make it {_FEWEST} to {most} (parametrize, or split the kata)"
            problems.append(f"{at(root, kata.tests)}: {told}")
    return problems


def tests_state_their_rule(root: Path) -> list[str]:
    """A test has a docstring of one line: the rule that it checks."""
    return [
        f"{at(root, kata.tests, test.lineno)}: {test.name} has no docstring of one line; state the rule it checks"
        for kata in every_kata(root)
        for test in tests_of(syntax(kata.tests))
        if not (doc := ast.get_docstring(test)) or "\n" in doc
    ]


def failures_are_explained(root: Path) -> list[str]:
    """Whatever can fail has a message in both languages: it goes through say()."""
    problems = []
    for kata in every_kata(root):
        module = syntax(kata.tests)
        names = imported(module)
        speakers = _speakers(module)
        for what, node, message in _failing(module, speakers):
            where = at(root, kata.tests, node.lineno)
            if what == "raises" and isinstance(node, ast.Call) and dotted(node.func, names) == "pytest.raises":
                problems.append(
                    f"{where}: pytest.raises explains nothing; use async_dojo.testing.raises(..., say(...))"
                )
            elif message is None or not _speaks(message, speakers):
                problems.append(f'{where}: {what} without a message for the learner; add say("English", "日本語")')
        for call in ast.walk(module):
            if isinstance(call, ast.Call) and dotted(call.func, {}) == "say" and not _in_both_languages(call):
                where = at(root, kata.tests, call.lineno)
                problems.append(f"{where}: say() takes the English text, then the same in Japanese; give both")
    return problems


def _failing(module: ast.Module, speakers: set[str]) -> Iterator[tuple[str, ast.Assert | ast.Call, ast.expr | None]]:
    """Yield what can fail a test, with its message: assertions, and calls that take a message."""
    takes_message = _MESSAGES | _helpers(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Assert):
            yield "assert", node, node.msg
        elif isinstance(node, ast.Call) and _name(node) in takes_message:
            message = _message(node, takes_message)
            if message is not None or _name(node) != "check_prediction":  # its own words will do
                yield _name(node), node, message


def _name(call: ast.Call) -> str:
    return dotted(call.func, {}).split(".")[-1]


def _message(call: ast.Call, takes_message: dict[str, tuple[int, str]]) -> ast.expr | None:
    position, keyword = takes_message[_name(call)]
    given = [argument.value for argument in call.keywords if argument.arg == keyword]
    return next(iter([*call.args[position : position + 1], *given]), None)


def _helpers(module: ast.Module) -> dict[str, tuple[int, str]]:
    """Return the functions of the file that fail with a message they are given, and which argument that is."""
    found = {}
    for function in (node for node in ast.walk(module) if isinstance(node, Function)):
        parameters = [argument.arg for argument in function.args.args if argument.arg != "self"]
        for node in ast.walk(function) if not function.name.startswith("test") else ():
            message = node.msg if isinstance(node, ast.Assert) else None
            if isinstance(node, ast.Call) and _name(node) in _MESSAGES:
                message = _message(node, _MESSAGES)
            if isinstance(message, ast.Name) and message.id in parameters:
                found[function.name] = parameters.index(message.id), message.id
    return found


def _speakers(module: ast.Module) -> set[str]:
    """Return the names in the file that stand for a text in both languages, or return one when called."""
    known = {"say"} | {parameter for _, parameter in _helpers(module).values()}
    while True:
        found = set(known)
        for node in ast.walk(module):
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if _speaks(value, known):
                    found.add(name)
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    returned = [part.value for part in ast.walk(node) if isinstance(part, ast.Return) and part.value]
                    if any(_speaks(value, known) for value in returned):
                        found.add(name)
                    if any(_speaks(mark, known) for mark in node.decorator_list):  # parametrized with messages
                        found |= {argument.arg for argument in node.args.args}
        if found == known:
            return found
        known = found


def _speaks(message: ast.expr, speakers: set[str]) -> bool:
    return any(isinstance(node, ast.Name) and node.id in speakers for node in ast.walk(message))


def _in_both_languages(call: ast.Call) -> bool:
    if len(call.args) != 2:
        return False
    literals = [node.value for node in ast.walk(call.args[1]) if isinstance(node, ast.Constant)]
    texts = [text for text in literals if isinstance(text, str)]
    return not texts or is_japanese("".join(texts))


def tests_take_no_real_time(root: Path) -> list[str]:
    """No test reads the wall clock or sleeps: machines are shared, and a learner waits for the verdict."""
    problems = []
    for kata in every_kata(root):
        module = syntax(kata.tests)
        names, lines = imported(module), kata.tests.read_text("utf-8").splitlines() if module.body else []
        explained = {number for number, line in enumerate(lines, 1) if re.search(r"# real: \S", line)}
        real = {id(node) for part in _real_parts(module, names) for node in ast.walk(part)}
        for node in ast.walk(module):
            if not isinstance(node, ast.Name | ast.Attribute):
                continue
            used, where = dotted(node, names), at(root, kata.tests, node.lineno)
            if used in _CLOCKS:
                problems.append(f"{where}: {used} reads the wall clock; take the fixture `clock`, or loop.time()")
            elif used == "time.sleep" and id(node) not in real and node.lineno not in explained:
                problems.append(
                    f"{where}: time.sleep takes real time; await asyncio.sleep (virtual), sleep inside to_thread, mark "
                    "the test real_loop, or say why it must be with a comment `# real: ...` on that line"
                )
    return problems


def _real_parts(module: ast.Module, names: dict[str, str]) -> Iterator[ast.AST]:
    """Yield the parts of a test file that may sleep: what goes to a thread, and tests marked real_loop."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=func) if dotted(func, names).endswith(_IN_A_THREAD):
                yield node
            case ast.FunctionDef(decorator_list=marks) | ast.AsyncFunctionDef(decorator_list=marks):
                if any(dotted(mark, names) == "pytest.mark.real_loop" for mark in marks):
                    yield node
            case ast.Assign(targets=[ast.Name(id="pytestmark")], value=value):
                if any(dotted(n, names) == "pytest.mark.real_loop" for n in ast.walk(value) if isinstance(n, ast.expr)):
                    yield module


TESTS = (katas_have_two_to_eight_tests, tests_state_their_rule, failures_are_explained, tests_take_no_real_time)
