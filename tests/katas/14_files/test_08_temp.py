"""files/temp: what the block finds, and that nothing is left of it, however it ends."""

import asyncio
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

from async_dojo.testing import raises, say

FILES = {"tea.txt": "お茶".encode(), "empty": b"", "zero.bin": b"\0\xff" * 50_000}


def children(directory: Path) -> list[str]:
    """Return the names of what is in a directory."""
    return sorted(path.name for path in directory.iterdir())


def fill(directory: Path) -> None:
    """Make files in a directory, and directories in it with files in them."""
    (directory / "more.txt").write_text("more")
    (directory / "deep" / "deeper").mkdir(parents=True)
    (directory / "deep" / "deeper" / "deepest.txt").write_text("deepest")


def check_nothing_left(parent: Path, when: str, itsu: str) -> None:
    """Fail where something is left of a scratch directory."""
    left = children(parent)
    assert not left, say(
        f"{when}, but {left} is still there. Remove it in `finally`, or behind a block that does, and await the end of "
        "that: this must be on the way of every exception, and CancelledError is no Exception",
        f"{itsu}、{left} がまだ残っています。`finally` の中か、消してくれるブロックに任せて、"
        "終わるまで await しましょう。どの例外でも必ず通る場所で行います。CancelledError は Exception ではありません",
    )


def open_scratch(kata: ModuleType, parent: Path, files: Mapping[str, bytes]):
    """Call the kata's `scratch`, and see that what it gives can be used with `async with`."""
    scratch = kata.scratch(parent, files)
    if asyncio.iscoroutine(scratch):
        scratch.close()
    assert hasattr(scratch, "__aenter__"), say(
        f"calling scratch() gave a {type(scratch).__name__}, which `async with` cannot use. An async generator "
        "function with @asynccontextmanager, or an object with __aenter__ and __aexit__, can be used so",
        f"scratch() の戻り値は {type(scratch).__name__} で、`async with` では使えません。@asynccontextmanager を付けた"
        "非同期ジェネレータ関数か、__aenter__ と __aexit__ のあるオブジェクトにしましょう",
    )
    return scratch


async def test_the_block_gets_its_files(kata, tmp_path):
    """There is a directory in the parent, with the files in it, and each has its content."""
    async with open_scratch(kata, tmp_path, FILES) as directory:
        assert isinstance(directory, Path), say(
            f"the block should get a Path; it got {directory!r}",
            f"ブロックに渡すのは Path ですが、{directory!r} が渡されました",
        )
        assert [tmp_path / name for name in children(tmp_path)] == [directory], say(
            f"the block's directory should be in {tmp_path}, where there is {children(tmp_path)}; it is {directory}",
            f"ディレクトリは {tmp_path} の中に作ります。今その中にあるものは {children(tmp_path)}、"
            f"渡されたのは {directory} です",
        )
        found = {path.name: path.read_bytes() for path in directory.iterdir()}
        wrong = sorted(name for name in FILES.keys() | found.keys() if found.get(name) != FILES.get(name))
        assert not wrong, say(
            f"in the directory these are missing, or not as they were given: {wrong}; there is {sorted(found)}",
            f"ディレクトリの中で、足りないか、渡されたものと違うのは {wrong} です。今あるのは {sorted(found)} です",
        )
    check_nothing_left(tmp_path, "the block has ended", "ブロックは終わりましたが")


async def test_all_is_gone_behind_the_block(kata, tmp_path):
    """Whatever the block has put into the directory goes with it, and also when it is gone already."""
    async with open_scratch(kata, tmp_path, FILES) as directory:
        fill(directory)
    check_nothing_left(tmp_path, "the block has ended", "ブロックは終わりましたが")
    for raised in (None, ValueError("in the block")):
        try:
            async with open_scratch(kata, tmp_path, {}) as directory:
                shutil.rmtree(directory)
                if raised is not None:
                    raise raised
        except FileNotFoundError as error:
            pytest.fail(
                say(
                    f"the block has removed the directory itself and raised {raised!r} (None: nothing), and then "
                    f"{error!r} came out. What is gone need not be removed: that is no error",
                    f"ブロックが自分でディレクトリを消し、{raised!r} を出して(None は例外なし)終わったら、{error!r} が"
                    "出ました。もうないものは、消せなくてもかまいません",
                )
            )
        except ValueError:
            pass  # whether it comes out is for the next test to see


@pytest.mark.parametrize(
    "error", [ValueError("in the block"), KeyboardInterrupt("stop"), StopAsyncIteration()], ids=repr
)
async def test_an_error_in_the_block_comes_out(kata, tmp_path, error):
    """When the block fails, the directory is removed, and the exception comes out as it is."""
    caught: BaseException | None = None
    try:
        async with open_scratch(kata, tmp_path, FILES) as directory:
            fill(directory)
            raise error
    except NotImplementedError:
        raise
    except BaseException as came:
        caught = came
    assert caught is error, say(
        f"the block raised {error!r}; out of the `async with` came {caught!r} (None: nothing). Was it caught and "
        "not raised again?",
        f"ブロックが出したのは {error!r} ですが、`async with` から出たのは {caught!r} です"
        "(None は、何も出なかったという意味です)。捕まえたまま、raise し直していないのではありませんか",
    )
    check_nothing_left(tmp_path, "the block has failed", "ブロックは失敗しましたが")


async def test_a_cancelled_block_leaves_nothing(kata, tmp_path):
    """When the block is cancelled, the directory is removed, and then the cancellation comes out."""
    has_begun = asyncio.Event()

    async def work() -> None:
        async with open_scratch(kata, tmp_path, FILES) as directory:
            fill(directory)
            has_begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    begin = asyncio.create_task(has_begun.wait())
    await asyncio.wait([task, begin], return_when=asyncio.FIRST_COMPLETED)
    begin.cancel()
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()
    assert task.cancelled(), say(
        "the block was cancelled, but behind it all went on as if it had not been. Does __aexit__ return something "
        "true, or was CancelledError caught and not raised again?",
        "ブロックをキャンセルしましたが、その先へ普通に進みました。__aexit__ が真の値を返していたり、CancelledError を"
        "捕まえたままだったりしませんか",
    )
    check_nothing_left(tmp_path, "the cancelled block has ended", "キャンセルされたブロックは終わりましたが")


async def test_a_file_that_cannot_be_written(kata, tmp_path):
    """When the directory cannot be filled, the block does not run, and what has been made is removed."""
    for name, error in (("a/b", OSError), ("\0", ValueError)):
        ran = False
        with raises(
            error,
            say(
                f"no file can have the name {name!r} where there is one with the name 'a', so {error.__name__} should "
                "come out; nothing was raised",
                f"'a' というファイルがある場所に {name!r} という名前のファイルは作れないので、{error.__name__} が"
                "出るはずですが、何も発生しませんでした",
            ),
        ):
            try:
                async with open_scratch(kata, tmp_path, {"a": b"", name: b"", "c": b""}):
                    ran = True
            except ExceptionGroup as group:  # of a TaskGroup that writes all files at the same time
                raise group.exceptions[0] from None
        assert not ran, say(
            "one of the files could not be written, but the block ran all the same",
            "書き込めないファイルがあったのに、ブロックが実行されました",
        )
        left = children(tmp_path)
        assert not left, say(
            f"a file could not be written ({error.__name__}), and {left} is still there. When __aenter__ raises, or "
            "what stands before the `yield` and its `try`, nobody calls the cleanup: it must be in force before the "
            "first file is written, and for every exception",
            f"書き込めないファイルがあり({error.__name__})、{left} が残っています。__aenter__ の中や、`yield` を囲む "
            "`try` より前で例外が出ると、後始末は呼ばれません。最初のファイルを書く前から、どの例外でも片付ける用意が"
            "必要です",
        )


async def test_each_block_has_a_directory_of_its_own(kata, tmp_path):
    """Several at the same time do not see each other, and what was in the parent before stays there."""
    parent = tmp_path / "work"
    parent.mkdir()
    for name in ("scratch", "tmp", "temp", "work"):
        (parent / name).mkdir()  # taken
    before = children(parent)
    try:
        async with open_scratch(kata, parent, {"a": b"1"}) as first, open_scratch(kata, parent, {"a": b"2"}) as second:
            contents = (first / "a").read_bytes(), (second / "a").read_bytes()
            assert contents == (b"1", b"2"), say(
                f"two blocks at the same time should each find their own file; they have {contents} in {first} and "
                f"{second}. Does each have a directory of its own?",
                f"同時に動く2つのブロックは、それぞれ自分のファイルを見るはずですが、{first} と {second} の内容は"
                f" {contents} です。ディレクトリは別々ですか",
            )
    except FileExistsError as error:
        pytest.fail(
            say(
                f"{error!r}: the name is taken. Others make directories in the same place, so let tempfile choose a "
                "name that nothing else has",
                f"{error!r}: その名前はもう使われています。ほかの人も同じ場所にディレクトリを作るので、"
                "tempfile に重ならない名前を選んでもらいましょう",
            )
        )
    after = children(parent)
    assert after == before, say(
        f"in the parent there was {before} before, and now there is {after}",
        f"親ディレクトリの中身は、前は {before} でしたが、今は {after} です",
    )
