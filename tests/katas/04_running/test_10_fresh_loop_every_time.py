"""running/fresh_loop_every_time: a program with a lock that is run day after day."""

import asyncio
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("run-no-reuse")

DAYS = [["Ada", "Bob", "Cy"], ["Dan"], ["Eve", "Flo", "Gus"], ["Hal", "Ida"], []]


class Office:
    """A ticket office that notes how many buyers write, and how many use the database, at the same time."""

    def __init__(self, tickets: int, slow: tuple[str, ...] = ()) -> None:
        self.tickets = tickets
        self.slow = slow  # these buyers take more time for the form, the first of them the most
        self.writing = self.most_writing = 0
        self.selling = self.most_selling = 0
        self.loops: list[asyncio.AbstractEventLoop] = []

    async def form(self, name: str) -> None:
        if asyncio.get_running_loop() not in self.loops:
            self.loops.append(asyncio.get_running_loop())
        self.writing += 1
        self.most_writing = max(self.writing, self.most_writing)
        slower = len(self.slow) - self.slow.index(name) if name in self.slow else 0
        await asyncio.sleep(0.01 * (1 + slower))
        self.writing -= 1

    async def left(self) -> int:
        self.selling += 1
        self.most_selling = max(self.selling, self.most_selling)
        number = self.tickets
        await asyncio.sleep(0.01)
        if number == 0:
            self.selling -= 1
        return number

    async def set_left(self, number: int) -> None:
        await asyncio.sleep(0.01)
        self.tickets = number
        self.selling -= 1


def open_day(kata: Any, office: Office, names: list[str], day: int) -> list[int | None]:
    """Run a day; where the lock or the loop of an earlier day is in the way, say so."""
    try:
        numbers = kata.open_day(office, names)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        closed, toji = "", ""
        if day > 1:
            closed = (
                ". The loop of an earlier day is closed and never runs again, and a lock that once had to wait is "
                "bound to the loop it waited in"
            )
            toji = "。前の日のループは閉じていて、二度と動きません。一度待ちのあったロックは、そのループから離れません"
        pytest.fail(
            say(
                f"day {day} ended with RuntimeError: {error}{closed}",
                f"{day} 日目が RuntimeError で終わりました: {error}{toji}",
            )
        )
    asked = say(
        f"day {day} had the buyers {names}; open_day should return a list with one result for each, not {numbers!r}",
        f"{day} 日目の客は {names} です。open_day は1人に1つの結果をリストで返すはずですが、{numbers!r} でした",
    )
    assert isinstance(numbers, (list, tuple)), asked
    assert len(numbers) == len(names), asked
    return list(numbers)


def test_every_day_goes_well(kata):
    """The program can be run day after day, on days when buyers have to wait and on days when nobody does."""
    office = Office(tickets=8)
    for day, names in enumerate(DAYS, 1):
        before = office.tickets
        numbers = open_day(kata, office, names, day)
        expected = [number if number > 0 else None for number in range(before, before - len(names), -1)]
        assert sorted(numbers, key=str) == sorted(expected, key=str), say(
            f"day {day} began with {before} tickets and had {len(names)} buyers; they should get the numbers "
            f"{expected}, they got {numbers}",
            f"{day} 日目は、残り {before} 枚に {len(names)} 人が来ました。番号は {expected} のはずですが、"
            f"{numbers} でした",
        )


def test_each_buyer_gets_what_was_sold_to_them(kata):
    """The results stand in the order of the names, whoever was first to buy; the last find no more tickets."""
    office = Office(tickets=2, slow=("Ada", "Bob"))
    sold: dict[str, int | None] = {}
    for day, names in enumerate((["Ada", "Bob", "Cy"], ["Dan", "Eve"]), 1):
        sold.update(zip(names, open_day(kata, office, names, day), strict=True))
    expected = {"Ada": None, "Bob": 1, "Cy": 2, "Dan": None, "Eve": None}
    assert sold == expected, say(
        f"there were two tickets; Cy was first to fill in the form, then Bob. The results, in the order of `names`, "
        f"should be {expected}; they were {sold}",
        f"チケットは2枚で、用紙を書き終えたのは Cy、Bob の順です。`names` の順の結果は {expected} のはずですが、"
        f"{sold} でした",
    )


def test_tickets_are_sold_one_at_a_time(kata):
    """The lock does its work on each day: nobody else uses the database between asking and telling."""
    for day, names in enumerate((["Ada", "Bob", "Cy"], ["Dan", "Eve"]), 1):
        office = Office(tickets=9)
        numbers = open_day(kata, office, names, day)
        assert office.most_selling == 1, say(
            f"on day {day} {office.most_selling} buyers used the database at the same time, and the numbers sold were "
            f"{numbers}: all buyers of a day must share one lock that is right for the loop of that day",
            f"{day} 日目に {office.most_selling} 人が同時にデータベースを使い、売れた番号は {numbers} でした。その日の"
            "ループで使えるロックを1つ、全員で共有する必要があります",
        )


def test_forms_are_filled_in_at_the_same_time(kata):
    """Only the selling is done one at a time: the forms are not."""
    for day, names in enumerate((["Ada", "Bob", "Cy"], ["Dan", "Eve"]), 1):
        office = Office(tickets=9)
        open_day(kata, office, names, day)
        assert office.most_writing == len(names), say(
            f"on day {day} {len(names)} buyers came at once, but at most {office.most_writing} wrote at the same time: "
            "the forms were filled in one after another. Is the form outside of the lock, and are all buyers started?",
            f"{day} 日目は {len(names)} 人が同時に来ましたが、同時に用紙を書いたのは {office.most_writing} 人まで"
            "でした。用紙はロックの外で書きますか。全員を同時に始めていますか",
        )


@pytest.mark.allow("unclosed_resources")  # the message below says it better
def test_each_day_has_a_loop_of_its_own(kata):
    """Each day is one asyncio.run(): a new loop, which is closed at the end of the day."""
    office = Office(tickets=9)
    for day, names in enumerate(DAYS[:3], 1):
        open_day(kata, office, names, day)
        still_open = [loop for loop in office.loops if not loop.is_closed()]
        for loop in still_open:
            loop.close()
        assert not still_open, say(
            f"day {day} is over, and its loop is still open: each day should be one asyncio.run(), with a loop of its "
            "own that is closed in the evening",
            f"{day} 日目が終わっても、ループが開いたままです。1日は asyncio.run() の1回の呼び出しで、ループは毎日"
            "新しく、終わりには閉じるはずです",
        )
        assert len(office.loops) == day, say(
            f"number of days: {day}, of loops used: {len(office.loops)}. Each day should have one, a loop of its own",
            f"{day} 日間で使われたループは {len(office.loops)} 個でした。1日に1つ、その日だけのループを使うはずです",
        )
