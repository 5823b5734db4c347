"""From Python 3.14 on asyncio knows who waits for whom, and `asyncio.capture_call_graph()` shows it.

For Python 3.14 and newer. A dashboard hangs, and its log says nothing. Write two functions: one tells where a
task hangs, the other whom it holds up. They only look: nothing is awaited, cancelled or otherwise changed. The task
that asks never asks about itself, nor does it wait for the one that it asks about.

- `stuck_in`: the names (as in `__name__`) of the coroutine functions in which the task is, outermost first, asyncio's
  own such as sleep included. Another task that it awaits has coroutines of its own: they do not count. A task that has
  not begun is in the one that it was made of, and one that has ended in none.
- `held_up_by`: the names (those of get_name()) of the tasks that wait for the task in whatever way (by a plain await,
  with gather(), wait(), a TaskGroup ...), of those that wait for these, and so on. A task that has ended holds up
  nobody and is itself not held up, even where the graph still shows it as waiting.

Python 3.14 からは、誰が誰を待っているのかを asyncio が記録していて、`asyncio.capture_call_graph()` で見られます。

Python 3.14 以降のカタです。ダッシュボードが止まったまま、ログには何も出ていません。あるタスクについて、どこで
止まっているのか、誰を待たせているのかを答える2つの関数を書いてください。どちらも調べるだけで、await もキャンセルも
せず、何も変えません。調べる側のタスクが自分自身や、自分が待っているタスクについて尋ねることはありません。

- `stuck_in`: タスクがいまいるコルーチン関数の名前(`__name__`)を、外側から順に並べたリスト。sleep のような
  asyncio 自身の関数も含みますが、await している別のタスクの中の関数は含みません。まだ始まっていないタスクなら、
  元のコルーチン関数だけです。終わったタスクなら空です。
- `held_up_by`: そのタスクを待っているタスクの名前(get_name() の値)の集合。ただの await、gather()、wait()、TaskGroup
  など、待ち方は問いません。待っているタスクをさらに待っているタスクも、その先も、すべて含みます。ただし、終わったタスクは、
  グラフにまだ残っていても、誰かを待っているとも、誰かを待たせているとも数えません。
"""

import asyncio
from typing import Any


def stuck_in(task: asyncio.Task[Any]) -> list[str]:
    """Return the names of the coroutine functions in which the task is, from its outermost to where it waits."""
    # TODO
    raise NotImplementedError


def held_up_by(task: asyncio.Task[Any]) -> set[str]:
    """Return the names of all tasks that wait for the task, directly or through others."""
    # TODO
    raise NotImplementedError
