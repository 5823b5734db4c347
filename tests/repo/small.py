"""A small collection that keeps every rule, for tests that break one."""

from pathlib import Path

_ROOT = Path(__file__).parents[2]

STUB = "katas/01_greetings/01_hello.py"
SOLUTION = "solutions/01_greetings/01_hello.py"
TESTS = "tests/katas/01_greetings/test_01_hello.py"
FIRST = "misconceptions/01_greetings/01_hello/the_call_is_enough.py"
SECOND = "misconceptions/01_greetings/01_hello/any_name_will_do.py"
CHAPTER = "katas/01_greetings/chapter.toml"
CLAIMS = "spec/claims.toml"
INDEX = "spec/api_index.toml"

GOOD = {
    STUB: '''"""A greeting takes time.

Complete `hello`.

あいさつには時間がかかります。`hello` を完成させてください。
"""

import asyncio


async def hello(name: str) -> str:
    """Return a greeting, after a second."""
    # TODO
    raise NotImplementedError
''',
    SOLUTION: '''"""A greeting takes time.

あいさつには時間がかかります。
"""

import asyncio


async def hello(name: str) -> str:
    """Return a greeting, after a second."""
    return await asyncio.sleep(1, f"Hello, {name}!")  # in one line
''',
    TESTS: '''"""greetings/hello: who is greeted, and when."""

import pytest

from async_dojo.testing import raises, say

pytestmark = pytest.mark.claim("greeting-takes-time")


def wrong(greeting):
    return say(f"not a greeting: {greeting!r}", f"あいさつではありません: {greeting!r}")


def demand(condition, message):
    assert condition, message


async def test_greets_by_name(kata):
    """The greeting has the name in it."""
    greeting = await kata.hello("Ada")
    assert greeting == "Hello, Ada!", wrong(greeting)


async def test_takes_a_second(kata, clock):
    """A greeting is not to be hurried."""
    await kata.hello("Ada")
    demand(clock.elapsed == 1, say(f"took {clock.elapsed}, not 1 s", f"1 秒のはずが {clock.elapsed} でした"))
    with raises(TypeError, say("a greeting without a name", "名前のないあいさつです")):
        await kata.hello()
''',
    FIRST: """\"\"\"'I have it as soon as I ask.'

It takes a second.
\"\"\"

CAUGHT_BY = ["test_takes_a_second"]
SAYS = "not 1 s"


async def hello(name):
    return f"Hello, {name}!"
""",
    SECOND: """\"\"\"'One greeting does for everybody.'

It is to have the name in it.
\"\"\"

CAUGHT_BY = ["test_greets_by_name"]
SAYS = "not a greeting"


async def hello(name):
    return "Hello, you!"
""",
    CHAPTER: """[title]
en = "Greetings"
ja = "あいさつ"

[[kata]]
file = "01_hello"
kind = "build"
uses = ["sleep"]
links = ["https://docs.python.org/3/library/asyncio-task.html#sleeping"]
hints.en = ["What takes time?", "asyncio.sleep", "Await it, then return"]
hints.ja = ["何に時間がかかりますか", "asyncio.sleep です", "await してから return します"]
""",
    CLAIMS: """[[claim]]
slug = "greeting-takes-time"
section = "greetings"
verdict = "holds"
notes = "Greetings"
claim.en = "A greeting takes time."
claim.ja = "あいさつには時間がかかる。"
sources = ["https://docs.python.org/3/library/asyncio-task.html"]
katas = ["greetings/hello", "farewells/*"]
""",
    INDEX: """[index]
tasks = ["run", "sleep"]

[still_to_come]
run = "farewells"
""",
}


def write_to(root: Path) -> None:
    """Write the collection below the folder, with what it takes to run it."""
    for name, text in GOOD.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    (root / "conftest.py").write_text((_ROOT / "conftest.py").read_text("utf-8"), encoding="utf-8")
    project = (_ROOT / "pyproject.toml").read_text("utf-8")
    (root / "pyproject.toml").write_text(project.replace("\ntimeout = 5\n", "\ntimeout = 0.5\n"), encoding="utf-8")
