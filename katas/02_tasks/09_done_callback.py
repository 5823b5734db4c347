"""A task calls its done callbacks when it ends, however it ends: you can learn of the end without waiting for it.

Complete `show_progress`, an ordinary function that returns at once: from then on the loop calls `report` whenever one
of the tasks ends.

タスクは、どのような終わり方でも、終わったときに完了コールバックを呼びます。待っていなくても、終わったことがわかります。

`show_progress` を完成させてください。すぐに戻る普通の関数です。渡されたタスクのどれかが終わるたびに、その時点で
`report(done, total)` が1回呼ばれるようにします。値を返しても、例外で終わっても、キャンセルされても呼びます。呼び出す
時点ですでに終わっているタスクも数えます(その分の `report` は、戻る前に呼ばれても、戻ったあとでもかまいません)。

done は、それまでに終わったタスクの数です。1から始まり、同時に終わったタスクがあっても1つずつ増え、最後は total
になります。total は渡されたタスクの数です。タスクが1つもなければ何も呼びません。新しいタスクは作らず、渡されたタスクの
終わり方も変えません。誰も受け取らない例外があれば、これまでどおり asyncio が報告するままにしておきます。同時に
何度使われても、それぞれ別々に数えます。
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any


def show_progress(tasks: Sequence[asyncio.Task[Any]], report: Callable[[int, int], None]) -> None:
    """Have `report(done, total)` called once for each task, when it ends: by a value, an error or a cancellation.

    `done` is how many of the tasks have ended so far: 1 at first, one more each time even if some end together, and
    `total` at last. `total` is how many there are. A task that has ended before counts, too; its report may come
    before or after this returns. Without tasks nothing is reported. No further task is made. The tasks end just as
    they would without this, and an error that nobody asks for is still reported by asyncio. Each call of
    show_progress counts for itself.
    """
    # TODO
    raise NotImplementedError
