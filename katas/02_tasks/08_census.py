"""asyncio can list the tasks of a loop that are not done yet; of coroutines nobody keeps a list.

Complete `census`, for the page of a server that shows what is going on.

asyncio は、ループ上のまだ終わっていないタスクを一覧できます。コルーチンのほうには、一覧がどこにもありません。

`census` を完成させてください。サーバーの「実行中の処理」ページで使う関数です。実行中のループにある、まだ終わっていない
タスクのうち、呼び出した側のタスクを除くすべての名前を、昇順に並べたリストで返します。まだ動き始めていないタスクも、
後始末の途中のタスクも含めます。同じ名前のタスクが複数あれば、その数だけ名前を並べます。呼び出した側と同じ名前の別の
タスクも含めます。コールバックの中では、現在のタスクがないので、何も除きません。ほかのループのタスクは含めません。
"""


def census() -> list[str]:
    """Return the names of all other tasks of the running loop that are not done yet, sorted.

    The task that calls this is left out, whatever its name. One that has not begun, or is still cleaning up after a
    cancellation, is there. Every task has an entry of its own, so that a name may stand there twice. In a callback,
    where no task is the current one, none is left out. Tasks of other loops are never there.
    """
    # TODO
    raise NotImplementedError
