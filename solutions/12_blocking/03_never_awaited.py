"""A coroutine that is never awaited is only worth a warning to Python, so turn that warning into a failure.

The warning is issued while an object is being destroyed, where an exception has nobody to go to: with the filter
"error" Python prints it and goes on. So the warning is recorded, and the failure raised at the end of the block.

await されなかったコルーチンについて、Python は警告を出すだけです。その警告を失敗に変えましょう。

警告が出るのは、オブジェクトが破棄されている最中です。そこで例外を送出しても受け取る人がいないので、フィルタを
"error" にしても、Python は例外を表示するだけで先へ進みます。だから警告は記録しておき、ブロックの終わりで失敗させます。
"""

import gc
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

_LOST = r"coroutine '(.+)' was never awaited"


class NeverAwaited(Exception):
    """Coroutines were thrown away without having been awaited."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(f"never awaited: {', '.join(names)}")
        self.names = names


@contextmanager
def all_awaited() -> Iterator[None]:
    """Return a context manager that raises NeverAwaited at the end of its block if coroutines were lost in it."""
    gc.collect()  # what was lost before is not the block's fault
    names = []
    try:
        with warnings.catch_warnings(record=True) as seen:
            warnings.filterwarnings("always", message=_LOST, category=RuntimeWarning)
            yield
            gc.collect()  # coroutines in cycles have not been heard of yet
    finally:
        for warning in seen:
            if lost := re.match(_LOST, str(warning.message)):
                names.append(lost[1])
            else:
                place = warning.filename, warning.lineno
                warnings.warn_explicit(warning.message, warning.category, *place, source=warning.source)
    if names:  # not in `finally`: an exception of the block goes first
        raise NeverAwaited(names)
