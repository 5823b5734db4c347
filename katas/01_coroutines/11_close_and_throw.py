"""A coroutine has no cancel(), but close() ends it where it waits, and throw() raises an exception there.

Both act at once, without a task and without an event loop: complete the two ordinary functions `stop` and `interrupt`.

コルーチンに cancel() はありませんが、待っているところで、close() は実行を終わらせ、throw() は例外を発生させます。

どちらもタスクやイベントループなしで、すぐに効果があります。普通の関数 `stop` と `interrupt` を完成させてください。

`stop`: 待っているところでコルーチンを終わらせます。`finally` は `stop` が戻る前に実行されます。まだ始まっていない
コルーチンの本体は実行されません。すでに終わったものはそのままで、エラーではありません。コルーチン自身の後始末が
また何かを待つために終わらなければ、CleanupNeedsALoop を発生させます。後始末で発生した例外は、RuntimeError や
CancelledError でも、そのまま呼び出し元へ伝えます。

`interrupt`: 待っている await のところで `error` を発生させます。コルーチンがそれを捕まえて return したら True、
捕まえてまた別のものを待ち始めたら False を返します。捕まえなければ、その例外をそのまま呼び出し元へ伝えます。
"""

from collections.abc import Coroutine
from typing import Any


class CleanupNeedsALoop(Exception):
    """The coroutine's cleanup waits for something, and without an event loop nobody can resume it."""


def stop(coroutine: Coroutine[Any, Any, Any]) -> None:
    """End the coroutine where it is waiting, so that its `finally` blocks run before this function returns.

    One that has not started yet never runs. One that has ended already is left as it is; that is no error.
    Raises CleanupNeedsALoop if the coroutine does not end, because its own cleanup waits for something.
    An exception that the cleanup raises reaches the caller as it is, even a RuntimeError or a CancelledError.
    """
    # TODO
    raise NotImplementedError


def interrupt(coroutine: Coroutine[Any, Any, Any], error: Exception) -> bool:
    """Raise `error` in the coroutine, at the await where it is waiting.

    Returns True if the coroutine caught it and then returned, False if it caught it and now waits for something else.
    If the coroutine does not catch it, that same exception reaches the caller.
    """
    # TODO
    raise NotImplementedError
