"""An event loop knows nothing but callbacks and timers; futures and tasks, made of these, are what runs coroutines.

Write a loop of your own, without asyncio: it takes an evening, and fewer than 100 lines of yours. Import no other
event loop. There are seven stages, each with its own tests; run those of the first with
`pytest katas/03_event_loop/09_mini_loop.py -k stage_1`. Time is virtual: nobody really waits.

1. The ready queue. `call_soon` only registers a callback with its arguments. `run` calls what is registered, first
   come, first served, until nothing is left. What is registered meanwhile comes after all that is already waiting.
2. Timers. `time()` begins at 0. `call_later` registers a callback for `delay` seconds from now (0 or more). When
   nothing is ready, `run` sets the clock to the next timer, at once. Timers of the same time run in the order in which
   they were registered. `run` ends when nothing is ready and no timer is left.
3. Futures. `result()` returns what `set_result` was given, raises what `set_exception` was given, and before that
   raises RuntimeError; so do the two setters when the future is done already. A done callback gets the future, and is
   registered with `call_soon`: as soon as the future is done or, where it is done already, at once.
4. Tasks. A task is a future that steps a coroutine. `create_task` registers the first step with `call_soon`, and each
   further step is such a callback too. What the coroutine returns or raises is the task's result or exception, and
   stays in the task. After `await pause()` a coroutine goes on when all that is ready has had its turn. `await future`
   goes on when the future is done, and gives its result or raises its exception; if it is done already, nothing
   pauses.
5. Sleep. `await loop.sleep(delay)` pauses the coroutine for so many seconds; sleep(0) lets the others run as well.
6. Run until complete. `run_until_complete` runs the loop until one coroutine is done, and no longer (what is ready at
   that moment may still have its turn); it returns its result or raises its exception. Whatever is left goes on when
   the loop is run again. When nothing is ready, no timer is left and the coroutine still waits, it raises RuntimeError.
7. Cancel and gather. After `task.cancel()` the coroutine meets Cancelled in its next step, at the await in which it
   waits. It may clean up, with further awaits, and what it waited for before must not wake it from those. When
   Cancelled gets out, the task is done, and `result()` raises it. A coroutine that has not begun never does, and
   cancelling a task that is done changes nothing. `await loop.gather(a(), b())` runs the coroutines as tasks and gives
   the list of their results in the order of the arguments, [] if there are none. The first exception gets out at once,
   while the other tasks go on. When the coroutine that awaits gather is cancelled, so are all of these tasks, and
   Cancelled gets out of gather when they have ended.

イベントループが知っているのはコールバックとタイマーだけです。その上の Future とタスクがコルーチンを動かします。

asyncio を使わずに、自分のイベントループを作ってください。書き足すのは100行足らずで、一晩で終わります。
ほかのイベントループも import しません。7つの段階があり、段階ごとにテストがあります。最初の段階のテストだけを
実行するには、`pytest katas/03_event_loop/09_mini_loop.py -k stage_1` とします。時間は仮想のもので、
実際に待つことはありません。

1. 実行待ちのキュー。`call_soon` は、コールバックを引数と一緒に登録するだけです。`run` は、登録されたものを
   登録順に、なくなるまで呼び出します。途中で登録されたものは、すでに待っているすべてのもののあとに回ります。
2. タイマー。`time()` は 0 から始まります。`call_later` は、今から `delay` 秒後(0 以上)に呼ぶコールバックを
   登録します。実行できるものがなくなったら、`run` は時計をすぐ次のタイマーの時刻に進めます。同じ時刻のタイマーは
   登録順に実行します。実行できるものもタイマーもなくなったら、`run` は終わります。
3. Future。`result()` は、`set_result` に渡された値を返すか、`set_exception` に渡された例外を発生させます。
   まだどちらも呼ばれていなければ RuntimeError です。完了した Future への `set_result` と `set_exception` も
   RuntimeError になります。完了時のコールバックは、Future を引数として、`call_soon` を通して呼びます。
   完了したらすぐに、すでに完了していればその場で登録します。
4. タスク。タスクは、コルーチンを1ステップずつ進める Future です。`create_task` は最初のステップを `call_soon` で
   登録し、その後のステップもすべて、同じようにコールバックとして登録します。コルーチンの戻り値や例外は、
   タスクの結果や例外としてタスクの中に残ります。`await pause()` をしたコルーチンは、すでに実行待ちのものが
   ひととおり動いてから再開します。`await future` は Future が完了したら再開し、その結果を返すか、
   例外を発生させます。すでに完了していれば、一時停止しません。
5. スリープ。`await loop.sleep(delay)` は、コルーチンをその秒数だけ一時停止させます。sleep(0) でも、
   ほかのコルーチンに順番を譲ります。
6. 完了まで実行。`run_until_complete` は、1つのコルーチンが完了するまでループを動かし、そこで止めて
   (その時点で実行待ちのものは、動いてもかまいません)、その結果を返すか、例外を発生させます。残ったものは、
   次にループを動かしたときに続きから進みます。コルーチンがまだ待っているのに、実行できるものもタイマーも
   なければ、RuntimeError を発生させます。
7. キャンセルと gather。`task.cancel()` のあと、コルーチンは次のステップで、待っている await の場所で
   Cancelled を受け取ります。後始末の中でさらに await してもよく、その待ちが、前に待っていたものの完了で
   終わってしまってはいけません。Cancelled がコルーチンの外まで出たら、タスクは完了となり、`result()` は
   Cancelled を発生させます。まだ始まっていないコルーチンは、始まらないままです。完了したタスクは、
   キャンセルしても変わりません。`await loop.gather(a(), b())` は、コルーチンをそれぞれタスクとして動かし、
   結果を引数の順に並べたリストを返します。引数がなければ [] です。最初の例外はすぐに外へ出て、ほかのタスクは
   そのまま進みます。gather を await しているコルーチンがキャンセルされたら、これらのタスクもすべて
   キャンセルし、それらが終わってから、Cancelled を gather の外へ出します。
"""

import types
from collections.abc import Callable, Coroutine, Generator
from typing import Any


class Cancelled(BaseException):
    """Raised in a coroutine whose task is cancelled."""


@types.coroutine
def pause() -> Generator[None, None, None]:
    """Pause the coroutine that awaits this, once; None comes out to whoever steps it."""
    yield


class Future:
    """Something that will have a result."""

    def __init__(self, loop: "Loop") -> None:
        self.loop = loop
        # TODO (stage 3): what else has a future to remember?

    def done(self) -> bool:
        """Tell whether there is a result or an exception."""
        raise NotImplementedError  # TODO: stage 3

    def result(self) -> Any:
        """Return the result or raise the exception; raise RuntimeError while there is neither."""
        raise NotImplementedError  # TODO: stage 3

    def set_result(self, value: object) -> None:
        """Be done, with a result; raise RuntimeError if the future is done already."""
        raise NotImplementedError  # TODO: stage 3

    def set_exception(self, error: BaseException) -> None:
        """Be done, with an exception; raise RuntimeError if the future is done already."""
        raise NotImplementedError  # TODO: stage 3

    def add_done_callback(self, callback: Callable[["Future"], object]) -> None:
        """Let the loop call `callback(self)` as soon as the future is done."""
        raise NotImplementedError  # TODO: stage 3

    def __await__(self) -> Generator[Any, None, Any]:
        """Pause until the future is done; return its result or raise its exception."""
        raise NotImplementedError  # TODO: stage 4


class Task(Future):
    """A future that runs a coroutine, step by step; its result is what the coroutine returns."""

    def __init__(self, loop: "Loop", coro: Coroutine[Any, Any, Any]) -> None:
        super().__init__(loop)
        # TODO (stage 4): what makes the coroutine begin?

    def cancel(self) -> None:
        """Raise Cancelled in the coroutine, in its next step; do nothing if the task is done."""
        raise NotImplementedError  # TODO: stage 7


class Loop:
    """An event loop on virtual time."""

    def __init__(self) -> None:
        # TODO (stages 1 and 2): what has a loop to remember?
        pass

    def call_soon(self, callback: Callable[..., object], *args: object) -> None:
        """Register `callback(*args)` for the next turn."""
        raise NotImplementedError  # TODO: stage 1

    def run(self) -> None:
        """Run until there is nothing left to do."""
        raise NotImplementedError  # TODO: stages 1 and 2

    def time(self) -> float:
        """Return the virtual time in seconds; it begins at 0."""
        raise NotImplementedError  # TODO: stage 2

    def call_later(self, delay: float, callback: Callable[..., object], *args: object) -> None:
        """Register `callback(*args)` for `delay` seconds from now."""
        raise NotImplementedError  # TODO: stage 2

    def create_task(self, coro: Coroutine[Any, Any, Any]) -> Task:
        """Return a task that will run the coroutine."""
        raise NotImplementedError  # TODO: stage 4

    async def sleep(self, delay: float) -> None:
        """Pause the coroutine that awaits this for `delay` seconds."""
        raise NotImplementedError  # TODO: stage 5

    def run_until_complete(self, coro: Coroutine[Any, Any, Any]) -> Any:
        """Run until the coroutine is done; return or raise what it does; RuntimeError if it waits for ever."""
        raise NotImplementedError  # TODO: stage 6

    async def gather(self, *coros: Coroutine[Any, Any, Any]) -> list[Any]:
        """Run the coroutines concurrently; return their results in order, or raise the first exception."""
        raise NotImplementedError  # TODO: stage 7
