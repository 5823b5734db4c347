"""How a command is told which kata is meant, and how the shell completes that."""

from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from async_dojo.companion.errors import Problem
from async_dojo.companion.workspace import Listed, find_workspace


class KataName(click.ParamType[Listed, str]):
    """A kata by its slug, path or a unique part of either; the shell completes slugs and names."""

    name = "kata"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Listed:
        """Return the kata; raise click's BadParameter with what is near."""
        try:
            return find_workspace(Path.cwd()).find(value)
        except Problem as problem:
            self.fail(str(problem), param, ctx)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Return the slugs that begin so, or whose name does."""
        try:
            slugs = [listed.slug for listed in find_workspace(Path.cwd()).katas]
        except (Problem, ValueError):
            return []
        found = [slug for slug in slugs if slug.startswith(incomplete)]
        return [CompletionItem(slug) for slug in found or [s for s in slugs if s.split("/")[1].startswith(incomplete)]]


kata_argument = click.argument("kata", type=KataName())
optional_kata = click.argument("kata", type=KataName(), required=False)
