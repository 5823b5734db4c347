"""The entry point of `dojo`: the language first, then the commands, and problems in words instead of tracebacks."""

import gettext
import os
import sys
from pathlib import Path

from async_dojo import language
from async_dojo.companion.errors import Problem
from async_dojo.language import say

_LOCALE = Path(__file__).with_name("locale")  # click's own words, in the format that it looks for: gettext's


def main() -> None:
    """Run the command that sys.argv names, and exit with 0, 1 (it went wrong) or 2 (it was called wrongly)."""
    try:
        arguments, chosen = _without_language(sys.argv[1:])
        speak(chosen or language.from_environment())
        from async_dojo.companion.commands import dojo  # its help texts are in the language in use

        dojo.main(arguments, prog_name="dojo")
    except (Problem, ValueError) as problem:  # ValueError: a malformed table, whose message opens with path:line
        sys.exit(f"dojo: {problem}")
    except BrokenPipeError:  # `dojo list | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        reason = f"{error.strerror}: {error.filename}" if error.filename else str(error)
        remedy = say("`dojo doctor` looks for the cause", "原因は `dojo doctor` で調べられます")
        sys.exit(f"dojo: {reason}\n{remedy}")


def speak(chosen: str) -> None:
    """Say everything in the language from now on, "en" or "ja", the words of click included."""
    language.use(chosen)
    os.environ["LANGUAGE"] = chosen
    gettext.bindtextdomain("messages", str(_LOCALE))


def _without_language(arguments: list[str]) -> tuple[list[str], str | None]:
    """Take `--lang ja` or `--lang=ja` out of the arguments, wherever it stands before a `--`."""
    rest: list[str] = []
    chosen = None
    words = iter(arguments)
    for word in words:
        if word == "--":
            return [*rest, word, *words], chosen
        name, equals, value = word.partition("=")
        if name != "--lang":
            rest.append(word)
            continue
        chosen = value if equals else next(words, "")
        if chosen not in language.LANGUAGES:
            print(f"dojo: --lang: {' | '.join(language.LANGUAGES)}", file=sys.stderr)
            sys.exit(2)
    return rest, chosen
