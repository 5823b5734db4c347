"""A coroutine object runs once; to try again you need a new one.

Complete `retry` so that it makes up to `times` attempts, one after another, and returns the first result. If every
attempt fails, the last exception reaches the caller. A CancelledError is not a failure, whether `retry` is cancelled or
an attempt raises it: let it through at once.

コルーチンオブジェクトは1回しか実行できません。やり直すには、新しく作る必要があります。

`retry` を完成させてください。1回ずつ順に、最大 `times` 回(1以上)試し、最初に得られた結果を返します。戻り値は、
None でも例外オブジェクトでも結果とみなします。Exception が発生したら、種類を問わず失敗とみなし、すべて失敗したら、
最後の例外をそのまま呼び出し元へ伝えます。ただし CancelledError は失敗ではありません。`retry` がキャンセルされた場合も、
試行の中で発生した場合も、すぐにそのまま通してください。
"""

from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


async def retry(attempt: Callable[[], Awaitable[T]], times: int) -> T:
    """Return the first result of `attempt()`; raise its last exception, as it is, after `times` failures.

    Whatever an attempt returns is a result, even None or an exception object; any Exception that it raises is a
    failure. `times` is at least 1.
    """
    # TODO: why does this function take `attempt`, and not a coroutine?
    raise NotImplementedError
