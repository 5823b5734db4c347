"""The commands of `dojo`. Each imports what it needs by itself, so that the quick ones stay quick.

The texts are in the language that is in use when this module is imported; see `main`.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from async_dojo.companion import management
from async_dojo.companion.arguments import KataName, kata_argument, optional_kata
from async_dojo.companion.errors import Problem
from async_dojo.companion.workspace import Listed, Workspace, find_workspace
from async_dojo.language import LANGUAGES, say


class Specification(click.Group):
    """The commands of `dojo spec`, which are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return their names."""
        from async_dojo.specification.commands import COMMANDS

        return [command.name or "" for command in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the one with that name, or None."""
        from async_dojo.specification.commands import COMMANDS

        return {command.name: command for command in COMMANDS}.get(cmd_name)


def _given_or_next(kata: Listed | None) -> tuple[Workspace, Listed]:
    from async_dojo.companion.listing import next_unsolved, outcomes_of, read_progress

    workspace = find_workspace(Path.cwd())
    if kata is None:
        kata = next_unsolved(workspace, outcomes_of(workspace, read_progress(workspace)))
        if kata is None:
            raise Problem(say("all katas are solved: name one", "すべてのカタが解けています。カタを指定してください"))
    return workspace, kata


@click.group(
    invoke_without_command=True,
    help=say(
        "Learn asynchronous Python: judges your katas as you save them.\n\nWithout a command: watch.",
        "非同期 Python を学ぶ道場です。カタを保存するたびに判定します。\n\nコマンドを省くと watch になります。",
    ),
)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), help=say("the language (default: the locale's)", "言語(既定はロケール)")
)
@click.version_option(package_name="async-dojo", help=say("show the version", "バージョンを表示"))
@click.pass_context
def dojo(context: click.Context, lang: str | None) -> None:
    """Watch, where no command is named; `main` has taken --lang out already, so that this text is in that language."""
    if context.invoked_subcommand is None:
        context.invoke(watch, kata=None, plain=False)


@dojo.command(
    help=say("Judge the katas as you save them (the default).", "保存するたびにカタを判定します(既定のコマンド)。")
)
@optional_kata
@click.option("--plain", is_flag=True, help=say("without a full screen", "全画面を使わない"))
def watch(kata: Listed | None, plain: bool) -> None:
    """Open the kata, or the next that is not solved."""
    from async_dojo.companion.plain import PlainInterface, is_full_screen

    workspace = find_workspace(Path.cwd())
    if plain or not is_full_screen():
        PlainInterface(workspace, kata).run()
        return
    from async_dojo.companion.screen.app import DojoApp

    app = DojoApp(workspace, kata)
    app.run()
    sys.exit(app.return_code)


@dojo.command("list", help=say("Show the progress by chapter.", "章ごとの進み具合を表示します。"))
@click.option("--katas", is_flag=True, help=say("with the name of each kata", "カタの名前も表示"))
@click.option("--json", "as_json", is_flag=True, help=say("for other programs", "他のプログラム向けの JSON"))
def list_(katas: bool, as_json: bool) -> None:
    """Show what progress.json says of the files as they are now."""
    from async_dojo.companion import listing

    workspace = find_workspace(Path.cwd())
    click.echo(listing.as_json(workspace)) if as_json else listing.show_progress(workspace, names=katas)


@dojo.command(help=say("Show what a kata asks.", "カタの課題文を表示します。"))
@optional_kata
def show(kata: Listed | None) -> None:
    """Show a kata's text and where its files are."""
    from async_dojo.companion.listing import show_kata

    show_kata(_given_or_next(kata)[1])


@dojo.command("next", help=say("Show the next kata that is not solved.", "まだ解けていない次のカタを表示します。"))
def next_() -> None:
    """Show the first kata that is not solved."""
    from async_dojo.companion.listing import show_kata

    show_kata(_given_or_next(None)[1])


@dojo.command(
    help=say("Give a hint: each call says a little more.", "ヒントを出します。呼ぶたびに少し詳しくなります。")
)
@optional_kata
@click.option(
    "--level",
    type=click.IntRange(1, 3),
    help=say("1: a question, 2: the idea, 3: nearly the code", "1: 問いかけ、2: 考え方、3: ほぼコード"),
)
def hint(kata: Listed | None, level: int | None) -> None:
    """Show a hint and count it."""
    from async_dojo.companion.listing import show_hint

    show_hint(*_given_or_next(kata), level)


@dojo.command(help=say("Run pytest on katas, on all by default.", "カタに対して pytest を実行します(省略時はすべて)。"))
@click.argument("katas", nargs=-1, type=KataName())
@click.option("--loop", help=say("the event loop: see pytest --help", "イベントループ(pytest --help を参照)"))
def run(katas: Sequence[Listed], loop: str | None) -> None:
    """Exit with pytest's own status."""
    from async_dojo.companion.running import run_pytest

    workspace = find_workspace(Path.cwd())
    sys.exit(run_pytest(workspace, katas, ["--loop", loop] if loop else []))


@dojo.command(
    help=say(
        "Start a kata over; your version is kept beside it.", "カタを最初からやり直します。今の内容は隣に残します。"
    )
)
@kata_argument
def reset(kata: Listed) -> None:
    """Put the file back as it was given."""
    from async_dojo.companion.moves import start_over

    click.echo(start_over(kata))


@dojo.command(
    help=say("Compare your kata with the solution, once it is solved.", "自分の答えと解答例を比べます(解けてから)。")
)
@kata_argument
def diff(kata: Listed) -> None:
    """Show the difference; refuse it before the kata is solved."""
    from async_dojo.companion.answers import difference
    from async_dojo.companion.listing import require_solved
    from async_dojo.companion.printing import print_lines

    require_solved(kata)
    print_lines(difference(kata))


@dojo.command(help=say("Show one right answer.", "解答例を表示します。"))
@kata_argument
@click.option("--anyway", is_flag=True, help=say("although it is not solved yet", "まだ解けていなくても表示"))
def solution(kata: Listed, anyway: bool) -> None:
    """Show the reference solution; before the kata is solved only on request."""
    from async_dojo.companion.answers import solution_of
    from async_dojo.companion.listing import require_solved

    if not anyway:
        require_solved(kata, say("`--anyway` shows it all the same", "`--anyway` を付ければ表示します"))
    click.echo(solution_of(kata), nl=False)


@dojo.command(
    help=say(
        "Show the claim that a kata is about, and what it is worth.", "カタの元になった主張と、その真偽を表示します。"
    )
)
@kata_argument
def why(kata: Listed) -> None:
    """Show the claim, its verdict, and links."""
    from async_dojo.companion.answers import why as lines
    from async_dojo.companion.printing import print_lines

    print_lines(lines(kata))


@dojo.command(help=say("Look for what may be wrong with the set-up.", "環境に問題がないか調べます。"))
def doctor() -> None:
    """Exit with 1 where something has to be mended."""
    from async_dojo.companion.doctor import examine

    sys.exit(0 if examine(Path.cwd()) else 1)


for command in (management.init, management.update, management.report, management.completion):
    dojo.add_command(command)


@dojo.group(
    cls=Specification, help=say("Which claim of the notes holds where.", "ノートの主張が、どの環境で成り立つか。")
)
def spec() -> None:
    """Group what publishes the specification."""
