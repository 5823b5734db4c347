"""The skeleton of a page: one file that needs no network, legible on a phone and a desk, by day and by night."""

from html import escape
from pathlib import Path

_STYLE = Path(__file__).with_name("page.css")
# Nothing is loaded from anywhere, not even by mistake; what is inline may style and run.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"


def page(title: str, body: str, *, language: str, style: str = "", script: str = "") -> str:
    """Return a whole HTML document.

    `title` is text; `body`, `style` and `script` go in as they are: who makes them escapes what is not their own.
    `language` is "en" or "ja".
    """
    script = f"<script>\n{script}\n</script>\n" if script else ""
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{escape(title)}</title>
<style>
{_STYLE.read_text(encoding="utf-8")}{style}
</style>
</head>
<body>
{body}
{script}</body>
</html>
"""
