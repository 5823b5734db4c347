"""Language: which one is chosen, and that both say the same things."""

import re
import string
from pathlib import Path

import pytest

from async_dojo import language
from async_dojo.report.screen import columns, wrap

SOURCE = Path(language.__file__).parent


def placeholders(text: str) -> set[str]:
    """Return the names that a message has filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("name", language.messages())
def test_both_languages_say_the_same(name):
    """A message stands in both languages, and each fills in the same values."""
    message = language.messages()[name]
    assert set(message) == set(language.LANGUAGES)
    assert placeholders(message["en"]) == placeholders(message["ja"])
    assert all(text.strip() for text in message.values())


def test_messages_are_those_the_engine_tells():
    """No message is told that is not there, and none is there that is not told."""
    told = set()
    for module in SOURCE.glob("**/*.py"):
        told |= set(re.findall(r'(?:tell|find)\(\s*"(\w+)"', module.read_text(encoding="utf-8")))
    assert told == set(language.messages())


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, "ja"),
    ],
)
def test_locale_chooses_the_language(environment, expected):
    """LC_ALL counts before LC_MESSAGES, that before LANG, and an empty variable does not count."""
    assert language.from_environment(environment) == expected


def test_japanese_characters_take_two_columns():
    """Widths are those of a terminal, not of the string."""
    assert columns("await を忘れる") == 6 + 2 * 4


@pytest.mark.parametrize("width", [10, 24, 80])
@pytest.mark.parametrize(
    "text",
    [
        "the coroutine g() was made but never awaited, so its body never ran",
        "コルーチンは作られましたが一度も await されず、本体は実行されていません。",
        "a_name_longer_than_the_line_is_kept_in_one_piece and goes on",
    ],
)
def test_wrapped_text_fits_and_loses_nothing(text, width):
    """Only a single word may be wider than the line, and only spaces at the breaks are lost."""
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= width or " " not in line for line in lines)


def test_no_line_begins_with_a_full_stop():
    """Japanese punctuation stays with the character before it."""
    assert wrap("ああああ。いい", 8) == ["あああ", "あ。いい"]
