"""The colours: textual's own on a dark terminal, and on a light one darker inks than its light theme has."""

import os
from collections.abc import Mapping

from textual.theme import Theme

_WHITES = ("7", "15")  # as the background in COLORFGBG: "0;15"

LIGHT = Theme(
    name="dojo-light",
    primary="#0B4F8A",
    secondary="#4A3F86",
    accent="#7A4300",
    warning="#7A4300",
    error="#A0001C",
    success="#0A5C26",
    foreground="#1A1A1A",
    background="#FFFFFF",
    surface="#F7F7F7",
    panel="#E6EAEE",
    dark=False,
)


def is_light(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether the terminal says that its background is light, and TEXTUAL_THEME asks for nothing else."""
    return "TEXTUAL_THEME" not in environment and environment.get("COLORFGBG", "").split(";")[-1] in _WHITES
