"""blocking/custom_executor: a pool with a limit, which is gone when its work is, and a loop that never waits."""

import asyncio
import threading
from collections.abc import Hashable, Iterable
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

# Whether the loop goes on is seen by the tests. A wait for threads that are idle, and end at once, is harmless.
pytestmark = pytest.mark.allow("blocking")

PATIENCE = 1  # seconds; only in a wrong answer a call has to wait so long
MANY = 100  # more calls than a test makes


@pytest.fixture(autouse=True)
def _pools_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep each pool that is made: its threads end because it is shut down, not when the garbage collector finds it."""
    pools, init = [], ThreadPoolExecutor.__init__

    def made(pool: ThreadPoolExecutor, *args: Any, **kwargs: Any) -> None:
        pools.append(pool)
        init(pool, *args, **kwargs)

    monkeypatch.setattr(ThreadPoolExecutor, "__init__", made)


class Shop:
    """A blocking client: `fetch(key)` waits to be let through the door, then returns the answer or raises it."""

    def __init__(self, answers: dict[Hashable, Any], *, is_open: bool = True) -> None:
        self.answers = answers
        self.door = threading.Semaphore(MANY if is_open else 0)
        self.lock = threading.Lock()
        self.begun: list[Hashable] = []
        self.threads: set[threading.Thread] = set()
        self.inside = self.most_inside = 0
        self.shut_out: list[Hashable] = []  # the calls for which nobody opened the door

    def fetch(self, key: Hashable) -> Any:
        """Be called in a thread, as the kata's `fetch`."""
        with self.lock:
            self.begun.append(key)
            self.threads.add(threading.current_thread())
            self.inside += 1
            self.most_inside = max(self.most_inside, self.inside)
        answer = self.answers[key]
        try:
            if not isinstance(answer, OSError) and not self.door.acquire(timeout=PATIENCE):
                self.shut_out.append(key)
                self.door.release(MANY)  # the others need not wait as long
        finally:
            with self.lock:
                self.inside -= 1
        if isinstance(answer, OSError):
            raise answer
        return answer

    async def until_begun(self, count: int) -> None:
        """Return when so many calls have begun, or it has taken too long."""
        for _ in range(80):
            if len(self.begun) >= count:
                return
            await asyncio.sleep(0.005)

    def check_the_loop_went_on(self) -> None:
        """Fail where a call waited in vain for the task that opens the door."""
        assert not self.shut_out, say(
            f"the calls {self.shut_out} waited for another task of the program, which could not run: the event loop "
            "stood still until they had ended. Is result(), or the end of a `with` or a shutdown() that waits, in the "
            "loop's thread?",
            f"{self.shut_out} の呼び出しは、プログラムの別のタスクを待っていましたが、そのタスクは動けませんでした。"
            "呼び出しが終わるまで、イベントループが止まっていたからです。result() や、`with` の終わり、"
            "待つ shutdown() が、ループのスレッドにありませんか",
        )

    def check_the_threads_end(self) -> None:
        """Fail where a thread in which fetch was called is still there though all calls have ended."""
        for thread in list(self.threads):
            thread.join(PATIENCE / 2 / len(self.threads))
        left = [thread.name for thread in self.threads if thread.is_alive()]
        assert not left, say(
            f"all calls have ended, but these threads wait for more: {left}. Whoever makes a pool shuts it down, "
            "however the work in it has ended",
            f"呼び出しはすべて終わりましたが、次の仕事を待っているスレッドがあります: {left}。"
            "作ったプールは、中の仕事がどう終わっても、自分でシャットダウンしましょう",
        )


async def fetched(kata: ModuleType, shop: Shop, keys: Iterable[Hashable], limit: int) -> list[Any]:
    """Return what fetch_all returns for this shop; explain an exception that is not the shop's."""
    try:
        return await kata.fetch_all(shop.fetch, keys, limit)
    except (TypeError, ValueError) as error:
        text = say(
            f"fetch_all raised {error!r}. The keys are any iterable, perhaps one that can be gone through only once, "
            "and there may be none; a pool needs at least one thread",
            f"fetch_all が {error!r} になりました。keys は iterable であればよく、1回しか読めないものかもしれません。"
            "空のこともあります。また、プールには少なくとも1つのスレッドが必要です",
        )
        raise pytest.fail.Exception(text) from error


async def begin(fetching: asyncio.Task[Any]) -> None:
    """Let the task begin; where the work is not done, say so."""
    await asyncio.sleep(0)
    if fetching.done() and isinstance(error := fetching.exception(), NotImplementedError):
        raise error


@pytest.mark.claim("reading-asyncio-dev")
async def test_results_are_in_the_order_of_the_keys(kata):
    """Each key is fetched once, and every answer is one, None too; without keys there is nothing to do."""
    answers = {"tea": 3, "air": None, "water": 0, "error": ValueError("an answer, not a failure")}
    for keys in ([], ["tea", "air", "water", "error"], ["tea", "water", "tea"]):
        shop = Shop(answers)
        result = await fetched(kata, shop, iter(keys), limit=2)
        expected = [answers[key] for key in keys]
        assert result == expected, say(
            f"for the keys {keys} the results should be {expected}; fetch_all returned {result!r}",
            f"キーが {keys} なら結果は {expected} のはずですが、fetch_all は {result!r} を返しました",
        )
        assert len(shop.begun) == len(keys), say(
            f"for the keys {keys} fetch should be called once each; it was called for {shop.begun}",
            f"キーが {keys} なら、fetch は1回ずつ呼ばれるはずですが、呼ばれたのは {shop.begun} です",
        )
        shop.check_the_threads_end()


async def test_the_default_executor_is_left_alone(kata):
    """The pool that all of the program shares neither runs the calls nor is replaced."""
    with ThreadPoolExecutor(4, thread_name_prefix="default") as default:
        asyncio.get_running_loop().set_default_executor(default)
        shop = Shop({key: key for key in range(4)})
        await fetched(kata, shop, range(4), limit=2)
        try:
            after = (await asyncio.to_thread(threading.current_thread)).name
        except RuntimeError as error:
            after = repr(error)
    names = sorted(thread.name for thread in shop.threads)
    assert not any(name.startswith("default") for name in names), say(
        f"the calls ran in {names}: threads of the program's default executor, which to_thread() and "
        "run_in_executor(None, ...) use. Everybody shares them, name lookups too. Make a pool",
        f"呼び出しは {names} で動きました。to_thread() や run_in_executor(None, ...) が使う、デフォルトの executor の"
        "スレッドです。名前解決なども含めて、プログラム全体で共有しています。専用のプールを作りましょう",
    )
    assert after.startswith("default"), say(
        f"after fetch_all the program's default executor is another one: to_thread() gave {after}. Hand your pool to "
        "run_in_executor(), and do not make it everybody's",
        f"fetch_all のあと、プログラムのデフォルトの executor が変わっています(to_thread() の結果: {after})。"
        "作ったプールは run_in_executor() に渡すだけにして、全体のものにしないでください",
    )
    shop.check_the_threads_end()


async def test_at_most_so_many_calls_at_once(kata):
    """The limit is reached, kept up while there are keys, and not exceeded, and the loop goes on."""
    shop = Shop({key: key for key in range(8)}, is_open=False)
    fetching = asyncio.create_task(fetched(kata, shop, range(8), limit=3))
    await begin(fetching)
    await shop.until_begun(3)
    shop.door.release(2)  # one of the three stays inside
    await shop.until_begun(5)
    begun = len(shop.begun)
    shop.door.release(MANY)
    await fetching
    assert shop.most_inside >= 3, say(
        f"with 8 keys and limit=3, 3 calls should run at the same time; there were never more than "
        f"{shop.most_inside}. Is one awaited before the next begins?",
        f"キーが8つで limit=3 なら、3つの呼び出しが同時に動くはずですが、最大でも {shop.most_inside} 個でした。"
        "次を始める前に、1つずつ await していませんか",
    )
    assert shop.most_inside == 3, say(
        f"with limit=3 at most 3 calls may run at the same time; there were {shop.most_inside}. How many threads does "
        "the pool have?",
        f"limit=3 なら、同時に動く呼び出しは最大3つですが、{shop.most_inside} 個ありました。"
        "プールのスレッドはいくつですか",
    )
    shop.check_the_loop_went_on()
    assert begun == 5, say(
        f"with 8 keys and limit=3, 2 of the first 3 calls ended and the third went on; then 2 more should begin beside "
        f"it, in all 5; there were {begun}. Does a new call begin only when all of the last ones have ended?",
        "キーが8つで limit=3 のとき、最初の3つの呼び出しのうち2つが終わりました。残りの1つと並んで、次の2つが始まり、"
        f"合わせて5つになるはずですが、{begun} 個でした。前の呼び出しがすべて終わるまで、次を始めずに待っていませんか",
    )
    shop.check_the_threads_end()


async def test_an_error_ends_it(kata):
    """The exception comes out, what has not begun never does, and the loop goes on."""
    broken = OSError("closed on Mondays")
    shop = Shop({"tea": 3, "milk": broken} | {key: key for key in range(9)}, is_open=False)
    fetching = asyncio.create_task(fetched(kata, shop, ["tea", "milk", *range(9)], limit=2))
    await begin(fetching)
    await shop.until_begun(2)
    await asyncio.wait([fetching], timeout=PATIENCE / 4)  # fetch_all may end now, or when the calls that have begun do
    shop.door.release(MANY)
    caught: Exception | None = None
    try:
        await fetching
    except NotImplementedError:
        raise
    except Exception as error:
        caught = error
    shop.check_the_loop_went_on()
    assert caught is broken, say(
        f"fetching milk raised {broken!r}, and fetch_all should raise that itself; it "
        f"{f'raised {caught!r}' if caught else 'raised nothing'}",
        f"milk で {broken!r} が発生したので、fetch_all もそれをそのまま発生させるはずですが、"
        f"{f'発生したのは {caught!r} でした' if caught else '何も発生しませんでした'}",
    )
    shop.check_the_threads_end()
    assert len(shop.begun) <= 4, say(  # tea and milk, and what the thread of milk took up before the loop heard of it
        f"fetching milk failed while the first call was running, yet all of these were still called: {shop.begun}. "
        "shutdown() lets a pool work through what waits in it; `cancel_futures` drops that",
        f"最初の呼び出しのあいだに milk が失敗したのに、その後もこれだけ呼ばれました: {shop.begun}。"
        "shutdown() しても、プールで待っているものは実行されます。取り消すには `cancel_futures` を使います",
    )


async def test_a_cancellation_ends_it(kata):
    """CancelledError comes out, what has not begun never does, and the loop goes on."""
    shop = Shop({key: key for key in range(9)}, is_open=False)
    fetching = asyncio.create_task(fetched(kata, shop, range(9), limit=2))
    await begin(fetching)
    await shop.until_begun(2)
    fetching.cancel()
    await asyncio.wait([fetching], timeout=PATIENCE / 4)  # fetch_all may end now, or when the calls that have begun do
    shop.door.release(MANY)
    await asyncio.wait([fetching])
    shop.check_the_loop_went_on()
    shop.check_the_threads_end()
    assert fetching.cancelled(), say(
        "fetch_all was cancelled, but CancelledError did not come out of it",
        "fetch_all をキャンセルしましたが、CancelledError が出てきませんでした",
    )
    assert len(shop.begun) == 2, say(
        f"fetch_all was cancelled while 2 calls were running; after that more began, in all {shop.begun}. What waits "
        "in the pool has to be cancelled",
        f"2つの呼び出しが動いているときに fetch_all をキャンセルしましたが、その後も呼び出しが始まりました"
        f"(全部で {shop.begun})。プールで待っているものも取り消しましょう",
    )
