"""uvloop keeps the contract of asyncio's loop: what a program may rely on is the same, and only the speed is not.

Only the loop is exchanged: tasks, futures and locks stay asyncio's own, on either loop. So the contract is what a loop
promises of callbacks. Complete the four probes. Each is run on a loop of its own. It returns True if that loop keeps
the promise and False if it breaks it, and never raises. It may use the running loop in any way, and even block it, but
not look at its type.

- keeps_order: call_soon() never calls at once, but after the caller has come to an `await` that suspends, or to its
  end; and callbacks run in the order in which they were given to it.
- keeps_time: call_later() never calls too early by loop.time(), and of two timers the one that is due earlier is called
  first, whichever was made first.
- keeps_cancel: a handle that was cancelled is never called, whether call_soon() gave it or call_later().
- keeps_errors: a callback that raises does not keep others from being called, and the loop's exception handler
  (set_exception_handler) is told of its exception: context["exception"].

The tests run each probe on both loops, on others that keep the contract, and on loops that break the promise of this
probe, which it must find out. Demand no more than is promised! A timer may be late, by any amount. uvloop's clock
counts whole milliseconds: up to 1 ms is not too early. Timers that are due within 1 ms of each other, and delays of 0,
have no order. And check all that is promised: give timers delays of 0.01 s to 0.05 s, at least 0.01 s apart, and look
at what was called when a longer sleep or timeout is over. Those end on a broken loop too; what else you wait for may
never come.

uvloop は asyncio 標準のループと同じ契約を守ります。プログラムが当てにしてよいことは同じで、違うのは速さだけです。

入れ替わるのはループだけで、タスクも Future もロックも、どちらのループでも asyncio のものです。契約とは、ループが
コールバックについて約束することです。4つのプローブ(検査用のコルーチン)を完成させてください。プローブはそれぞれ別の
ループの上で実行され、そのループが約束を守っていれば True、破っていれば False を返します。例外は発生させません。実行中の
ループをどう使ってもよく、ブロックしてもかまいませんが、型を調べてはいけません。

- keeps_order: call_soon() はその場では呼びません。呼ばれるのは、呼び出し側が、実際に中断する `await` に達したか、
  終わったあとです。また、コールバックは渡された順に呼ばれます。
- keeps_time: call_later() は、loop.time() で見て期限より早くは呼びません。また、2つのタイマーがあれば、作られた順に
  よらず、期限の早いほうが先に呼ばれます。
- keeps_cancel: キャンセルされたハンドルは、call_soon() のものも call_later() のものも、決して呼ばれません。
- keeps_errors: 例外を発生させるコールバックがあっても、ほかのコールバックは呼ばれます。その例外は、ループの
  例外ハンドラ(set_exception_handler)に context["exception"] として伝わります。

テストは各プローブを、両方のループ、契約を守るほかのループ、そしてそのプローブの約束を破るループの上で実行します。
破られた約束は、プローブが見つけなければなりません。ただし、約束以上のことを求めてはいけません。タイマーは、いくらでも
遅れることがあります。uvloop の時計はミリ秒単位なので、1 ms までは早すぎるうちに入りません。期限の差が 1 ms 以内の
タイマーや、0 秒のタイマーには、順番の約束がありません。一方、約束されたことはすべて確かめます。タイマーの遅延は
0.01 秒から 0.05 秒で、互いに 0.01 秒以上離してください。何が呼ばれたかは、それより長い sleep やタイムアウトのあとで
調べましょう。壊れたループでも sleep とタイムアウトは終わりますが、ほかのものは、待っても来ないかもしれません。
"""

import asyncio  # noqa: F401


async def keeps_order() -> bool:
    # TODO
    raise NotImplementedError


async def keeps_time() -> bool:
    # TODO: two things can be wrong with it
    raise NotImplementedError


async def keeps_cancel() -> bool:
    # TODO: two kinds of handles
    raise NotImplementedError


async def keeps_errors() -> bool:
    # TODO: two things again
    raise NotImplementedError
