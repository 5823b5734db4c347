"""From Python 3.14 on asyncio knows who waits for whom, and `asyncio.capture_call_graph()` shows it.

The graph has the task's frames, innermost first, and for each task that waits for it a graph of the same kind. To
print it all, asyncio.print_call_graph() will do; `python -m asyncio pstree PID` shows that of another process.

Python 3.14 からは、誰が誰を待っているのかを asyncio が記録していて、`asyncio.capture_call_graph()` で見られます。

グラフには、タスクのフレームが内側から順に入っていて、そのタスクを待つタスクごとに、同じ形のグラフがぶら下がっています。
表示するだけなら asyncio.print_call_graph() で足ります。別のプロセスは `python -m asyncio pstree PID` で調べられます。
"""

import asyncio
from typing import Any


def stuck_in(task: asyncio.Task[Any]) -> list[str]:
    """Return the names of the coroutine functions in which the task is, from its outermost to where it waits."""
    graph = asyncio.capture_call_graph(task)
    return [entry.frame.f_code.co_name for entry in reversed(graph.call_stack)]  # the stack begins where it waits


def held_up_by(task: asyncio.Task[Any]) -> set[str]:
    """Return the names of all tasks that wait for the task, directly or through others."""
    names = set()
    graphs = [asyncio.capture_call_graph(task)]
    while graphs:
        graph = graphs.pop()
        if graph.future.done():  # who waited for it can go on
            continue
        waiting = [above for above in graph.awaited_by if not above.future.done()]
        names |= {above.future.get_name() for above in waiting}
        graphs += waiting  # upwards: those that wait for it, not those it waits for
    return names
