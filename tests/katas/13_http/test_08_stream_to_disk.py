"""http/stream_to_disk: a server that sends in chunks, a folder on the disk, and an eye on the memory."""

import asyncio
import gzip
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import httpx
import pytest

from async_dojo.testing import raises, say

# A right answer may be stopped between two chunks, and closes the response; the generator that httpx read it with is
# httpx's own business then.
pytestmark = pytest.mark.allow("unclosed_generators")

URL = "https://files.example/film"
CHUNK, CHUNKS = 256 * 1024, 64  # bytes of a chunk of the large file, and how many there are
MIB = 1024 * 1024


class Body(httpx.AsyncByteStream):
    """Sends chunks one by one, and is open from the request until it is closed.

    An exception among the chunks breaks the line; None is a chunk that never comes.
    """

    def __init__(self, *chunks: bytes | Exception | None) -> None:
        self.chunks = chunks
        self.open = False
        self.stuck = asyncio.Event()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self.chunks:
            await asyncio.sleep(0.001)
            if isinstance(chunk, Exception):
                raise chunk
            if chunk is None:
                self.stuck.set()
                await asyncio.sleep(3600)
            else:
                yield chunk

    async def aclose(self) -> None:
        self.open = False


class LargeBody(Body):
    """Sends CHUNKS chunks, each of which is made when it is asked for."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for number in range(CHUNKS):
            yield bytes([number]) * CHUNK


async def download(kata: ModuleType, path: Path, body: Body, status: int = 200, **headers: str) -> None:
    """Run the kata's `download` on a server that has one answer; see that what must be closed then is closed."""

    def answer(request: httpx.Request) -> httpx.Response:
        body.open = True
        return httpx.Response(status, stream=body, headers={name.replace("_", "-"): headers[name] for name in headers})

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as client:
        try:
            await kata.download(client, URL, path)
        except NotImplementedError:
            raise
        except ExceptionGroup as group:
            pytest.fail(
                say(
                    f"what was raised came out wrapped: {group!r}. A TaskGroup does so; unwrap it, or do without",
                    f"例外がグループに包まれて出てきました: {group!r}。TaskGroup を使うとこうなります。"
                    "中身を取り出すか、使わずに書きましょう",
                )
            )
        except BaseException:
            assert not body.open, say(
                "download has ended with an exception, but the response is still open, and with it a connection. "
                "`async with client.stream(...)` closes it on every way out",
                "download は例外で終わりましたが、レスポンスが開いたままで、接続も使われたままです。"
                "`async with client.stream(...)` なら、どう抜けても閉じます",
            )
            raise
        assert not body.open, say(
            "download has ended, but the response is still open, and with it a connection",
            "download は終わりましたが、レスポンスが開いたままで、接続も使われたままです",
        )
        assert not client.is_closed, say(
            "download has closed the client, which is the caller's. `async with client` closes it",
            "呼び出し側の client が閉じられました。`async with client` とすると閉じます",
        )


def content_of(path: Path) -> bytes:
    """Return what is in the file, which must be there."""
    left = files_in(path.parent)
    assert left == [path.name], say(
        f"there should be one file, {path.name}; the folder holds {left}",
        f"ファイルは {path.name} だけのはずですが、フォルダーにあるのは {left} です",
    )
    return path.read_bytes()


def files_in(folder: Path) -> list[str]:
    """Return the names of what is in the folder."""
    return sorted(path.name for path in folder.iterdir())


def assert_nothing_is_left(path: Path, when: str, itsu: str) -> None:
    """Check that the folder is empty."""
    left = {name: (path.parent / name).stat().st_size for name in files_in(path.parent)}
    assert not left, say(
        f"{when}, and part of it is left on the disk: {left} (bytes). The next one who looks takes it for the whole. "
        "Remove it before the exception gets out",
        f"{itsu}、途中までの内容がディスクに残りました: {left}(バイト数)。"
        "次に見た人は、完全なファイルだと思うでしょう。例外を外に出す前に消しましょう",
    )


@contextmanager
def counted() -> Iterator[list[int]]:
    """Give a list that holds, after the block, the most memory that the block held at once: in bytes."""
    most: list[int] = []
    tracemalloc.start()
    try:
        yield most
        most.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()


@contextmanager
def small_disk(room: int) -> Iterator[None]:
    """Let no file grow beyond `room` bytes: a write that goes further raises OSError, as on a full disk."""
    resource = pytest.importorskip("resource", reason="only POSIX can limit the size of files")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


async def test_the_content_is_in_the_file(kata, tmp_path):
    """Every byte is written, in order, and nothing else."""
    for number, chunks in enumerate([(b"one\r\n", b"two\n\0", b"\xff\xfe"), (b"all of it",), ()]):
        path = tmp_path / str(number) / "film"
        path.parent.mkdir()
        await download(kata, path, Body(*chunks))
        written, expected = content_of(path), b"".join(chunks)
        assert written == expected, say(
            f"the server sent {list(chunks)}, so the file should hold {expected!r}; it holds {written!r}",
            f"サーバーが送ったのは {list(chunks)} なので、中身は {expected!r} のはずが、{written!r} でした",
        )


async def test_what_is_compressed_is_unpacked(kata, tmp_path):
    """The compression is a matter of the way, not of the content."""
    film = b"one frame like another " * 100
    packed = gzip.compress(film)
    await download(kata, tmp_path / "film", Body(packed[:20], packed[20:]), Content_Encoding="gzip")
    written = content_of(tmp_path / "film")
    assert written == film, say(
        f"the server sent {len(film)} bytes compressed to {len(packed)}, and the file holds {len(written)}: "
        + ("the compressed ones. aiter_raw() gives what came, " if written == packed else "others. ")
        + "aiter_bytes() gives the content",
        f"{len(film)} バイトの内容が {len(packed)} バイトに圧縮されて届き、ファイルは {len(written)} バイトです。"
        + ("圧縮されたままです。aiter_raw() は届いたまま、" if written == packed else "内容が違います。")
        + "aiter_bytes() は展開して渡します",
    )


async def test_little_of_it_is_in_memory(kata, tmp_path):
    """However large the content is, what has come is on the disk before more is taken."""
    with counted() as most:
        await download(kata, tmp_path / "film", LargeBody())
    assert most[0] <= CHUNK * CHUNKS // 4, say(
        f"the content has {CHUNK * CHUNKS // MIB} MiB, and {most[0] // MIB} MiB were held in memory at once. "
        "client.get() and aread() read all of it; so does whoever collects the chunks, or takes them faster than they "
        "are written",
        f"{CHUNK * CHUNKS // MIB} MiB の内容のうち、同時に {most[0] // MIB} MiB がメモリにありました。client.get() や "
        "aread() は全体を読み込みます。チャンクを溜めたり、書くより速く受け取ったりしても同じことになります",
    )
    written = content_of(tmp_path / "film")
    assert written == b"".join(bytes([number]) * CHUNK for number in range(CHUNKS)), say(
        f"the server sent {CHUNK * CHUNKS} bytes; the file holds {len(written)}, or they are in another order",
        f"サーバーは {CHUNK * CHUNKS} バイトを送り、ファイルは {len(written)} バイトです。欠けているか、順番が違います",
    )


async def test_the_status_comes_first(kata, tmp_path):
    """An error page is no film: it is not written, and what is there already is not touched."""
    path = tmp_path / "film"
    for status in (404, 500, 302):
        for old in (None, b"the film of yesterday"):
            if old is not None:
                path.write_bytes(old)
            expected = say(
                f"the status was {status}, but download ended as if it had the content. Call raise_for_status()",
                f"ステータスは {status} なのに、download は普通に終わりました。raise_for_status() を呼びましょう",
            )
            with raises(httpx.HTTPStatusError, expected):
                await download(kata, path, Body(b"no such film"), status)
            found = {name: (tmp_path / name).read_bytes() for name in files_in(tmp_path)}
            assert found == ({} if old is None else {"film": old}), say(
                f"the status was {status}; before, the file was {old!r} (None: not there), and now the folder holds "
                f"{found}. Check the status before you open the file: opening it for writing empties it",
                f"ステータスは {status} でした。前のファイルは {old!r}(None はなし)、今のフォルダーは {found} です。"
                "ファイルを開く前に、ステータスを確かめましょう。書き込み用に開くと、中身は消えます",
            )
        path.unlink()


async def test_an_error_leaves_no_part_of_it(kata, tmp_path):
    """When the line breaks, what has been written is removed, and the error gets out."""
    path = tmp_path / "film"
    for chunks in ((b"one", b"two" * 100_000), ()):
        broken = httpx.ReadError("the line broke")
        expected = say(
            "the line broke in the middle with an httpx.ReadError, but download ended as if all were well",
            "途中で切れて httpx.ReadError になったのに、download は普通に終わりました",
        )
        with raises(httpx.ReadError, expected):
            await download(kata, path, Body(*chunks, broken))
        assert_nothing_is_left(path, "the line broke in the middle", "途中で切れて")
    missing = say(
        "there is no folder for the file, but download ended as if all were well",
        "ファイルを作るフォルダーがないのに、download は普通に終わりました",
    )
    with raises(FileNotFoundError, missing):
        await download(kata, tmp_path / "missing" / "film", Body(b"one", b"two"))


async def test_a_full_disk_leaves_no_part_of_it(kata, tmp_path):
    """A write may fail, a small one only when the file is closed: what has been written is removed then, too."""
    path = tmp_path / "film"
    for chunks in ((b"one", b"two" * 100_000), (b"one" * 2000,)):
        expected = say(
            "the disk was full (an OSError), but download ended as if all were well",
            "ディスクがいっぱいで OSError になったのに、download は普通に終わりました",
        )
        with small_disk(4096), raises(OSError, expected):
            await download(kata, path, Body(*chunks))
        assert_nothing_is_left(
            path,
            "the disk was full (an OSError, and no httpx.HTTPError; it may come only when the file is closed)",
            "ディスクがいっぱいになり(httpx.HTTPError ではなく OSError です。ファイルを閉じるときに出ることもあります)",
        )


async def test_a_cancellation_leaves_no_part_of_it(kata, tmp_path):
    """A download that is cancelled removes what it has written, too, and then the cancellation gets out."""
    path = tmp_path / "film"
    body = Body(b"one", b"two" * 100_000, None)
    task = asyncio.create_task(download(kata, path, body))
    stuck = asyncio.create_task(body.stuck.wait())
    await asyncio.wait([task, stuck], return_when=asyncio.FIRST_COMPLETED)
    stuck.cancel()
    task.cancel()
    await asyncio.wait([task])
    expected = say(
        "download was cancelled, but ended as if all were well. Is CancelledError caught and not raised again?",
        "download をキャンセルしたのに、普通に終わりました。CancelledError を捕まえたまま、"
        "raise し直していないのではありませんか",
    )
    with raises(asyncio.CancelledError, expected):
        task.result()
    assert_nothing_is_left(
        path,
        "download was cancelled (CancelledError is no Exception, but a BaseException)",
        "download がキャンセルされて(CancelledError は Exception ではなく BaseException です)",
    )
