"""The commands of `dojo spec`; as in companion/commands.py, their texts are in the language in use at the import."""

import difflib
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from async_dojo.companion.errors import Problem
from async_dojo.companion.printing import print_lines
from async_dojo.companion.workspace import find_workspace
from async_dojo.companion.workspaces.manifest import read_manifest
from async_dojo.language import say
from async_dojo.plugin import LOOPS


def _root() -> Path:
    """Return the root of a clone: only there are the tests, the results and the files that publish them."""
    root = find_workspace(Path.cwd()).root
    if read_manifest(root) is not None:
        raise Problem(
            say(
                f"{root} is a folder of `dojo init`: this needs a clone of the repository",
                f"{root} は `dojo init` で作ったフォルダです。リポジトリのクローンの中で実行してください",
            )
        )
    return root


@click.command(
    help=say(
        "Run the tests that carry claims on this Python, and write spec/results/.",
        "主張を確かめるテストをこの Python で実行し、spec/results/ に結果を書きます。",
    )
)
@click.option(
    "--loop",
    "loops",
    type=click.Choice(LOOPS),
    multiple=True,
    help=say(
        "the kind of event loop; may be given several times (default: all)", "ループの種類。複数可(省略時はすべて)"
    ),
)
def run(loops: Sequence[str]) -> None:
    """Write one file for each kind of loop."""
    from async_dojo.specification.results import file_of
    from async_dojo.specification.running import THIS, require
    from async_dojo.specification.running import run as run_claims

    root = _root()
    require(*(loops or LOOPS))
    for loop in loops or LOOPS:
        ran = run_claims(root, loop)
        path = file_of(root, THIS, loop)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ran.result.text(), encoding="utf-8", newline="\n")
        failed = sum(len(said.failed) for said in ran.result.claims.values())
        told = say(
            f"{len(ran.result.claims)} claims, {failed} tests failed",
            f"主張 {len(ran.result.claims)} 件、失敗したテスト {failed} 件",
        )
        click.echo(f"{path.relative_to(root).as_posix()}: {ran.result.not_run or told}")
        for node in ran.second:
            click.echo(say(f"  passed only when run again, alone: {node}", f"  単独の再実行で成功: {node}"))


@click.command(
    help=say(
        "Write SPEC.md, SPEC.ja.md, the pages, and the counts in the READMEs.",
        "SPEC.md、SPEC.ja.md、HTML ページと、README の件数を書きます。",
    )
)
def build() -> None:
    """Write what changed."""
    from async_dojo.specification.publishing import build as build_files

    root = _root()
    changed = build_files(root)
    for path in changed:
        click.echo(path.relative_to(root).as_posix())
    if not changed:
        click.echo(say("nothing has changed", "変更はありません"))


@click.command(
    help=say(
        "Fail where verdicts, results or published files disagree with the tests.",
        "判定・結果・公開ファイルがテストと食い違えば失敗します。",
    )
)
@click.option("--no-run", is_flag=True, help=say("compare files only", "テストを実行せず、ファイルだけを比べる"))
@click.option(
    "--all-loops",
    is_flag=True,
    help=say("run the tests on all kinds of loop, not only in virtual time", "仮想時間だけでなく全ループで実行する"),
)
def check(no_run: bool, all_loops: bool) -> None:
    """Exit with 1 where something is wrong."""
    from async_dojo.specification.checking import check as problems_of

    root = _root()
    problems = problems_of(root, () if no_run else LOOPS if all_loops else ("virtual",))
    for problem in problems:
        click.echo(problem)
    if problems:
        sys.exit(1)
    click.echo(say("All is as the tests say.", "すべてテストの結果と一致しています。"))


@click.command(help=say("Show one claim in full.", "主張を1つ、詳しく表示します。"))
@click.argument("slug")
def claim(slug: str) -> None:
    """Show what a claim says, its verdict, the evidence, its katas and sources."""
    from async_dojo.companion.workspaces.material import material
    from async_dojo.specification.matrix import read_matrix
    from async_dojo.specification.telling import claim_lines

    root = find_workspace(Path.cwd()).root
    matrix = read_matrix(root if read_manifest(root) is None else material())  # the results are with the package
    if slug not in matrix.rows:
        near = difflib.get_close_matches(slug, matrix.rows, n=3, cutoff=0.5)
        raise Problem(
            say(f"there is no claim {slug!r}", f"{slug!r} という主張はありません")
            + (say("; did you mean: ", "。もしかして: ") + ", ".join(near) if near else "")
        )
    print_lines(claim_lines(root, matrix, matrix.rows[slug]))


COMMANDS = (run, build, check, claim)
