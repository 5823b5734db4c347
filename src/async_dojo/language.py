"""What the dojo says, in the learner's language; the engine's own messages stand in messages.toml."""

import locale
import os
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "ja")

_language = "en"


def from_environment(environment: Mapping[str, str] = os.environ) -> str:
    """Return "ja" where the locale is Japanese, else "en"; POSIX's variables first, then the system's own setting."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(variable):
            return "ja" if value.startswith("ja") else "en"
    return "ja" if (locale.getlocale()[0] or "").lower().startswith("ja") else "en"


def use(language: str) -> None:
    """Choose the language of all that is said from now on: one of LANGUAGES."""
    global _language
    _language = language


def current() -> str:
    """Return the language in use."""
    return _language


def say(en: str, ja: str) -> str:
    """Return the text in the language in use."""
    return ja if _language == "ja" else en


def tell(message: str, /, **values: object) -> str:
    """Return the engine's message of that name, filled in; raise KeyError where there is none or a value lacks."""
    return messages()[message][_language].format(**values)


@cache
def messages() -> dict[str, dict[str, str]]:
    """Return the engine's messages: name -> language -> text."""
    return tomllib.loads(Path(__file__).with_name("messages.toml").read_text(encoding="utf-8"))
