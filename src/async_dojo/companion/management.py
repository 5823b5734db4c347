"""The commands of `dojo` about workspaces and learners, not about one kata; see `commands`."""

import shlex
from pathlib import Path

import click

from async_dojo.companion.workspace import find_workspace
from async_dojo.language import say


@click.command(help=say("Make a folder to work in, with all katas.", "カタ一式の入った作業用フォルダを作ります。"))
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Make a workspace and say how to go on."""
    from async_dojo.companion.workspaces.creating import create
    from async_dojo.companion.workspaces.material import material

    create(folder, material())
    inside = f"cd {shlex.quote(str(folder))}\n" if folder.resolve() != Path.cwd() else ""
    click.echo(say(f"Your katas are in {folder}. Now:", f"{folder} にカタを用意しました。次のコマンドで始めましょう:"))
    click.echo(f"\n{inside}dojo")


@click.command(
    help=say(
        "Bring new katas into your folder; what you edited stays.",
        "新しいカタを取り込みます。編集した内容は変わりません。",
    )
)
def update() -> None:
    """Update the workspace, say what was done, and judge again what was solved by other tests."""
    from async_dojo.companion.listing import read_progress
    from async_dojo.companion.running import judge_quietly
    from async_dojo.companion.workspaces.material import material
    from async_dojo.companion.workspaces.updating import update as bring

    workspace = find_workspace(Path.cwd())
    read_progress(workspace)  # which sees to it that it is whole: what was solved may have to be judged again
    done = bring(workspace.root, material())
    before, after = done.version
    if before != after:
        click.echo(say(f"From version {before} to {after}.", f"バージョン {before} から {after} へ更新しました。"))
    for count, en, ja in (
        (len(done.added), "added", "追加"),
        (len(done.replaced), "brought up to date", "更新"),
        (len(done.removed), "removed", "削除"),
    ):
        if count:
            click.echo(say(f"files {en}: {count}", f"{count} 個のファイルを{ja}しました"))
    for old, new in done.moved:
        click.echo(say(f"{old} is {new} now, with your edits", f"{old} は、編集内容ごと {new} に移りました"))
    for path, beside in done.kept:
        click.echo(
            say(
                f"you have edited {path}: the new one is {beside}",
                f"{path} は編集されているので、新しい内容を {beside} に置きました",
            )
        )
    for path in done.left:
        click.echo(
            say(
                f"{path} is no longer part of async-dojo; you have edited it, so it stays",
                f"{path} は async-dojo からなくなりましたが、編集されているので残します",
            )
        )
    if not (done.added or done.replaced or done.removed or done.moved or done.kept or done.left):
        click.echo(say("All is up to date.", "すべて最新です。"))
    if done.judge_again:
        fresh = find_workspace(workspace.root)
        again = [fresh.by_slug[slug] for slug in done.judge_again if slug in fresh.by_slug]
        _say_what_is_left(judge_quietly(fresh, again), len(again))


def _say_what_is_left(unsolved: list[str], judged: int) -> None:
    click.echo(
        say(
            f"solved katas with new tests, judged again: {judged}",
            f"解けていたカタのうち {judged} 個はテストが新しくなったので、判定し直しました。",
        )
    )
    for slug in unsolved:
        click.echo(say(f"not solved by the new tests: {slug}", f"新しいテストでは未解決: {slug}"))


@click.command(
    help=say("Make a page of the progress, of one or of a group.", "進み具合のページを作ります(個人でもグループでも)。")
)
@click.argument("learners", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("dojo-report.html"),
    help=say("the HTML file", "出力する HTML ファイル"),
)
@click.option("--json", "as_json", is_flag=True, help=say("print JSON instead", "HTML の代わりに JSON を表示"))
def report(learners: tuple[Path, ...], output: Path, as_json: bool) -> None:
    """Report on the workspaces or progress files that are named, on this workspace by default."""
    from async_dojo.companion.report_data import collect, to_json

    found = collect(learners or [find_workspace(Path.cwd()).root])
    if as_json:
        click.echo(to_json(found))
        return
    from async_dojo.companion.report_page import report_page

    output.write_text(report_page(found), encoding="utf-8")
    click.echo(output)


@click.command(
    help=say(
        "Print what makes the shell complete commands and katas.", "シェルの補完を有効にするスクリプトを表示します。"
    )
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the shell's script, to be evaluated in its start-up file."""
    from click.shell_completion import get_completion_class

    from async_dojo.companion.commands import dojo

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(dojo, {}, "dojo", "_DOJO_COMPLETE").source())
