"""`with` and `async with` ask for different methods, and neither takes the other's context managers.

Each key of RUNS is the first line of a block, which the test puts into a coroutine function; the block appends "block"
to the same `log`. Write down all that is logged, first to last. If an exception comes out of the statement, its
class name is the last entry: "TypeError", "AttributeError", "RuntimeError" and so on; if none comes out, nothing
follows. The other entries that there may be are "make", "__enter__", "__exit__", "__aenter__", "__aexit__" and "block".

What such an exception says depends on the version: from Python 3.14 on the text may suggest the other statement.

`with` と `async with` は別々のメソッドを呼び、もう一方のコンテキストマネージャは受け付けません。

RUNS のキーは、それぞれブロックの最初の行です。テストはこれをコルーチン関数の中に置き、ブロックの中では同じ `log` に
"block" を追加します。ログに入るものをすべて、順番どおりに書いてください。その `with` 文や `async with` 文から例外が
出るなら、最後に例外のクラス名を書きます("TypeError"、"AttributeError"、"RuntimeError" など)。例外が出なければ、
何も足しません。そのほかに入りうるのは、"make"、"__enter__"、"__exit__"、"__aenter__"、"__aexit__"、"block" です。

なお、例外のメッセージはバージョンによって違います。Python 3.14 以降では、もう一方の文を使うように勧める
ことがあります。
"""


class Plain:
    def __init__(self, log: list[str]) -> None:
        self.log = log

    def __enter__(self) -> None:
        self.log.append("__enter__")

    def __exit__(self, *args: object) -> None:
        self.log.append("__exit__")


class Async:
    def __init__(self, log: list[str]) -> None:
        self.log = log

    async def __aenter__(self) -> None:
        self.log.append("__aenter__")

    async def __aexit__(self, *args: object) -> None:
        self.log.append("__aexit__")


class Both(Plain, Async):
    """Has all four methods."""


class EnterIsNoCoroutine(Async):
    def __aenter__(self) -> None:  # type: ignore[override]  # not `async def`
        self.log.append("__aenter__")


class ExitIsNoCoroutine(Async):
    def __aexit__(self, *args: object) -> None:  # type: ignore[override]  # not `async def`
        self.log.append("__aexit__")


async def make(log: list[str]) -> Async:
    log.append("make")
    return Async(log)


# TODO: what each block logs
RUNS: dict[str, list[str]] = {
    "async with Async(log):": [],
    "with Async(log):": [],
    "async with Plain(log):": [],
    "async with Both(log):": [],
    "async with Async(log), Plain(log):": [],
    "async with make(log):": [],
    "async with await make(log):": [],
    "with await make(log):": [],
    "async with EnterIsNoCoroutine(log):": [],
    "async with ExitIsNoCoroutine(log):": [],
}
