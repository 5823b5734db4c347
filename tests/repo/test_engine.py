"""The engine stays small enough to read in one sitting."""

import ast
import io
import tokenize
from pathlib import Path

ENGINE = Path(__file__).parents[2] / "src" / "async_dojo"
MOST_LINES = 1500

_NO_CODE = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


def lines_of_code(source: str) -> int:
    """Return how many lines hold code: not those that are blank or hold nothing but a comment or a docstring."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    code = {line for token in tokens if token.type not in _NO_CODE for line in range(token.start[0], token.end[0] + 1)}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            match node.body:
                case [ast.Expr(value=ast.Constant(value=str()), lineno=first, end_lineno=int(last)), *_]:
                    code -= set(range(first, last + 1))
    return len(code)


def test_lines_of_code_are_counted() -> None:
    """Blank lines, comments and docstrings do not count; a statement counts with each of its lines."""
    assert (
        lines_of_code('"""Doc.\n\nMore."""\n\n# why\nx = (\n    1  # one\n)\n\n\ndef f():\n    """Doc."""\n    y = 2\n')
        == 5
    )


def test_engine_is_small() -> None:
    """What has to be understood to change the engine stays under 1,500 lines of code, in modules of one job each."""
    sizes = {module.name: lines_of_code(module.read_text(encoding="utf-8")) for module in ENGINE.glob("*.py")}
    assert sum(sizes.values()) < MOST_LINES, f"see what can go before you add to it: {sizes}"
    assert max(sizes.values()) < 200, f"a module with more than one job? {sizes}"
