"""gather/cancelling_gather: whom a cancellation reaches, from outside in and from a child out."""

from types import ModuleType

from async_dojo.testing import check_prediction, say

DINNER, SOUP = "dinner is cancelled", "soup is cancelled"
DINNER_LISTED, SOUP_LISTED = f"{DINNER}, return_exceptions=True", f"{SOUP}, return_exceptions=True"
WAYS = {DINNER: ("dinner", False), SOUP: ("soup", False), DINNER_LISTED: ("dinner", True), SOUP_LISTED: ("soup", True)}


def is_as_given(log: list[str]) -> bool:
    """Tell whether the dinner and each dish came to one of their two ends; the order between them is left open."""
    ends = {
        "tea": [["ready"]],
        "soup": [["ready"], ["stopped", "pot cleaned"]],
        "rice": [["ready"], ["stopped", "pot cleaned"]],
        "dinner": [["served"], ["CancelledError"]],
    }
    seen: dict[str, list[str]] = {name: [] for name in ends}
    for entry in log:
        name, _, event = entry.partition(": ")
        seen.setdefault(name, []).append(event)
    return all(seen[name] in ends.get(name, []) for name in seen)


async def check(kata: ModuleType, way: str, why: str) -> None:
    """Run the program in one of the four ways and compare its log with the learner's prediction."""
    assert set(kata.ORDERS) == set(WAYS), say(
        f"the keys of ORDERS must stay as they are; they differ in {sorted(set(kata.ORDERS) ^ set(WAYS))}",
        f"ORDERS のキーは変えないでください。違っているもの: {sorted(set(kata.ORDERS) ^ set(WAYS))}",
    )
    log: list[str] = []
    await kata.program(*WAYS[way], log)
    assert is_as_given(log), say(
        f"the program was changed: it logs {log}. Put it back and change ORDERS only",
        f"program が変わっています(ログは {log})。元に戻して、ORDERS だけを書き換えてください",
    )
    check_prediction(kata.ORDERS[way], log, name=f"ORDERS[{way!r}]", why=why)


async def test_cancelling_the_caller_cancels_the_children(kata):
    """What awaits a gather passes its cancellation on to the children, and gather ends with the first of them."""
    await check(
        kata,
        DINNER,
        say(
            "The cancellation goes through gather() to every child that is not done. Each of them may clean up first, "
            "and gather() raises CancelledError when the first child has ended with it: it does not wait for the rest.",
            "キャンセルは gather() を通って、終わっていないすべての子に届きます。子は後始末をしてから終わります。"
            "gather() が CancelledError を出すのは最初の子がそうして終わったときで、残りの子は待ちません。",
        ),
    )


async def test_cancelling_a_child_leaves_the_others(kata):
    """A cancelled child is a child that raised CancelledError: the caller gets that, the others go on."""
    await check(
        kata,
        SOUP,
        say(
            "To gather() a cancelled child is one that failed with CancelledError: the caller gets that when the child "
            "has ended, though nobody cancelled the caller. The other children are not cancelled and run on.",
            "gather() にとって、キャンセルされた子は CancelledError で失敗した子です。その子が終わると、呼び出し側は、"
            "自分がキャンセルされていなくても CancelledError を受け取ります。ほかの子はキャンセルされずに続きます。",
        ),
    )


async def test_return_exceptions_does_not_hold_the_callers_cancellation(kata):
    """With return_exceptions=True a cancelled gather waits for all its children, and then still raises."""
    await check(
        kata,
        DINNER_LISTED,
        say(
            "return_exceptions=True makes gather() wait until every child has ended. The cancellation of the caller "
            "is none of their results: CancelledError comes out all the same.",
            "return_exceptions=True の gather() は、すべての子が終わるまで待ちます。ただし、呼び出し側のキャンセルは"
            "子の結果ではないので、やはり CancelledError が外に出ます。",
        ),
    )


async def test_return_exceptions_holds_a_childs_cancellation(kata):
    """With return_exceptions=True the CancelledError of a child is one of the results."""
    await check(
        kata,
        SOUP_LISTED,
        say(
            "With return_exceptions=True the CancelledError of a child goes into the list like any other exception; "
            "gather() waits for the other children and returns.",
            "return_exceptions=True なら、子の CancelledError もほかの例外と同じように結果のリストに入ります。"
            "gather() はほかの子の終わりを待って、普通に戻ります。",
        ),
    )
