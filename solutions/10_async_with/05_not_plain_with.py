"""`with` and `async with` ask for different methods, and neither takes the other's context managers.

Before anything runs, the statement looks for its two methods, and raises TypeError where one is missing. What they
return is looked at later, when it is awaited: a plain `def __aexit__` is found out when the block is over.

`with` と `async with` は別々のメソッドを呼び、もう一方のコンテキストマネージャは受け付けません。

文は、何かを実行する前に2つのメソッドを探し、どちらかがなければ TypeError を出します。メソッドの戻り値が調べられるのは、
await するときです。ただの `def __aexit__` は、ブロックが終わってから初めて問題になります。
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


RUNS: dict[str, list[str]] = {
    "async with Async(log):": ["__aenter__", "block", "__aexit__"],
    "with Async(log):": ["TypeError"],  # before anything has run
    "async with Plain(log):": ["TypeError"],  # it has no __aenter__, and the other one is not asked for
    "async with Both(log):": ["__aenter__", "block", "__aexit__"],
    "async with Async(log), Plain(log):": ["__aenter__", "__aexit__", "TypeError"],  # the first had been entered
    "async with make(log):": ["TypeError"],  # a coroutine, whose body has not run
    "async with await make(log):": ["make", "__aenter__", "block", "__aexit__"],
    "with await make(log):": ["make", "TypeError"],  # the await gives the object; its methods are async all the same
    "async with EnterIsNoCoroutine(log):": ["__aenter__", "TypeError"],  # called, and then None is awaited
    "async with ExitIsNoCoroutine(log):": ["__aenter__", "block", "__aexit__", "TypeError"],
}
