"""gather/return_exceptions: one failure takes nothing from the others, and is not taken for a result."""

import asyncio
from typing import Any

import pytest

from async_dojo.testing import say

# A helper task that notes whatever ends its read may also note its own cancellation; what read_all itself does when it
# is cancelled is tested here.
pytestmark = pytest.mark.allow("swallowed_cancellation")


class House:
    """Has sensors: what each gives or raises, and after how many seconds; it logs what happens to the reads."""

    def __init__(self, sensors: dict[str, tuple[float, Any]]) -> None:
        self.sensors = sensors
        self.log: list[str] = []

    async def read(self, name: str) -> float:
        seconds, outcome = self.sensors[name]
        self.log.append(f"{name} begins")
        try:
            await asyncio.sleep(seconds)
            if isinstance(outcome, asyncio.Task):
                await outcome
        except asyncio.CancelledError:
            self.log.append(f"{name} is cancelled")
            raise
        self.log.append(f"{name} ends")
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


async def read_all(kata: Any, house: House, *names: str) -> tuple[dict[str, float], dict[str, BaseException]]:
    """Return what read_all does; fail where an error gets out of it, or where it gives no two dictionaries."""
    try:
        answer = await kata.read_all(list(names), house.read)
    except (OSError, ExceptionGroup) as error:
        pytest.fail(
            say(
                f"read_all raised {error!r}, and with it all readings are lost. The error of one sensor belongs in "
                "the second dictionary. By default gather() raises the first error, and a TaskGroup raises them all",
                f"read_all が {error!r} になり、測定値がすべて失われました。センサーの例外は2つ目の辞書に入れます。"
                "gather() は何も指定しないと最初の例外を送出し、TaskGroup はすべての例外を送出します",
            )
        )
    except asyncio.CancelledError:
        pytest.fail(
            say(
                f"nobody cancelled read_all, and yet CancelledError came out of it: {house.log}. It is the error of "
                "one sensor, whose read was waiting for something that was cancelled",
                f"誰も read_all をキャンセルしていないのに、CancelledError が出てきました: {house.log}。"
                "1つの read が待っていたものがキャンセルされただけで、そのセンサーの例外です",
            )
        )
    well_formed = isinstance(answer, tuple) and [type(part) for part in answer] == [dict, dict]
    assert well_formed, say(
        f"read_all should return two dictionaries, `readings, errors`; it returned {answer!r}",
        f"read_all は2つの辞書 `readings, errors` を返すはずですが、{answer!r} が返りました",
    )
    return answer


async def test_readings_and_errors_are_told_apart(kata):
    """A sensor is in the dictionary where it belongs, with the value or the exception itself."""
    broken = OSError("no battery")
    house = House({"cellar": (0.1, 12.5), "attic": (0.1, broken), "roof": (0.1, 30.0)})
    readings, errors = await read_all(kata, house, "cellar", "attic", "roof")
    assert readings == {"cellar": 12.5, "roof": 30.0}, say(
        f"cellar gave 12.5 and roof 30.0, and attic failed; the readings are {readings}. "
        "An exception among the results still holds a place, so that the n-th result is the n-th sensor's",
        f"cellar は 12.5、roof は 30.0 で、attic は失敗しましたが、readings は {readings} でした。"
        "例外も結果の中で場所を占めるので、n 番目の結果は n 番目のセンサーのものです",
    )
    assert list(errors) == ["attic"], say(
        f"only attic failed; errors has {list(errors)}",
        f"失敗したのは attic だけですが、errors にあるのは {list(errors)} でした",
    )
    assert errors["attic"] is broken, say(
        f"errors['attic'] should be the exception that the read raised; it is {errors['attic']!r}. "
        "Its text is not enough: whoever handles the error wants to know its type",
        f"errors['attic'] は read が送出した例外そのもののはずですが、{errors['attic']!r} でした。"
        "文字列では足りません。例外を処理する側は、その型を知る必要があります",
    )


async def test_all_are_read_at_once_and_to_the_end(kata, clock):
    """An early error stops nobody, and the whole takes as long as the slowest sensor."""
    house = House(
        {
            "attic": (0.1, OSError("no battery")),
            "cellar": (0.2, 12.5),
            "well": (0.3, OSError("wet")),
            "roof": (0.4, 30.0),
        }
    )
    readings, errors = await read_all(kata, house, "attic", "cellar", "well", "roof")
    assert clock.elapsed == 0.4, say(
        f"read at once, sensors of 0.1, 0.2, 0.3 and 0.4 s take 0.4 s; they took {clock.elapsed}: {house.log}. "
        "(More: was one awaited before the next was begun? Less: was somebody not waited for?)",
        f"0.1、0.2、0.3、0.4 秒かかるセンサーを同時に読めば 0.4 秒ですが、{clock.elapsed} かかりました: {house.log}。"
        "長すぎるなら、1つを await してから次を始めていませんか。短すぎるなら、全部を待っていますか",
    )
    found = sorted(readings), sorted(errors)
    assert found == (["cellar", "roof"], ["attic", "well"]), say(
        f"cellar and roof have readings, attic and well errors; readings has {found[0]} and errors {found[1]}",
        f"readings には cellar と roof、errors には attic と well が入るはずですが、{found[0]} と {found[1]} でした",
    )


async def test_both_are_in_the_order_of_the_names(kata):
    """Who answers first need not stand first."""
    house = House(
        {
            "well": (0.4, 7.0),
            "attic": (0.3, OSError("no battery")),
            "cellar": (0.2, 12.5),
            "bath": (0.1, OSError("wet")),
        }
    )
    readings, errors = await read_all(kata, house, "well", "attic", "cellar", "bath")
    order = list(readings), list(errors)
    assert order == (["well", "cellar"], ["attic", "bath"]), say(
        "the names were well, attic, cellar, bath, so that readings should have well, cellar and errors attic, bath; "
        f"they have {order[0]} and {order[1]}. Is that the order in which the reads ended?",
        "names は well、attic、cellar、bath の順なので、readings は well、cellar、errors は attic、bath の順の"
        f"はずですが、{order[0]} と {order[1]} でした。終わった順になっていませんか",
    )


async def test_zero_is_a_reading(kata):
    """What is falsy is no error, and no sensors give two empty dictionaries."""
    house = House({"fridge": (0.1, 0.0), "roof": (0.1, 30.0)})
    readings, errors = await read_all(kata, house, "fridge", "roof")
    assert (readings, errors) == ({"fridge": 0.0, "roof": 30.0}, {}), say(
        f"the fridge gave 0.0 and the roof 30.0, and nobody failed; readings is {readings} and errors {errors}",
        f"fridge は 0.0、roof は 30.0 で、失敗はありませんが、readings は {readings}、errors は {errors} でした",
    )
    try:
        nothing = await read_all(kata, house)
    except (ValueError, TypeError) as error:
        pytest.fail(
            say(
                f"without sensors read_all raised {error!r}; it should return two empty dictionaries",
                f"センサーがないとき、read_all が {error!r} になりました。空の辞書を2つ返すはずです",
            )
        )
    assert nothing == ({}, {}), say(
        f"without sensors both dictionaries are empty; got {nothing}",
        f"センサーがなければ、どちらの辞書も空のはずですが、{nothing} でした",
    )


async def test_a_read_that_was_cancelled_is_an_error(kata):
    """CancelledError among the results is no reading, though it is no Exception either."""
    gateway = asyncio.create_task(asyncio.sleep(60))  # what the read of the attic waits for
    asyncio.get_running_loop().call_later(0.1, gateway.cancel)
    house = House({"cellar": (0.2, 12.5), "attic": (0.05, gateway)})
    readings, errors = await read_all(kata, house, "cellar", "attic")
    assert readings == {"cellar": 12.5}, say(
        f"cellar gave 12.5, and the read of attic was cancelled; the readings are {readings}. CancelledError is not an "
        "Exception: it is a BaseException",
        f"cellar は 12.5 で、attic の read はキャンセルされましたが、readings は {readings} でした。"
        "CancelledError は Exception ではなく、BaseException です",
    )
    assert isinstance(errors.get("attic"), asyncio.CancelledError), say(
        f"the read of attic ended with CancelledError, and that should be in errors; errors is {errors}",
        f"attic の read は CancelledError で終わったので、それが errors に入るはずですが、errors は {errors} でした",
    )


async def test_its_own_cancellation_gets_out(kata):
    """Whoever cancels read_all gets no result, and nothing goes on running."""
    house = House({"attic": (0.05, OSError("no battery")), "cellar": (0.3, 12.5), "roof": (0.3, 30.0)})
    reading = asyncio.create_task(kata.read_all(["attic", "cellar", "roof"], house.read))
    await asyncio.sleep(0.1)  # virtual time: attic has failed, the others are being read
    if reading.done():  # not written yet, or it did not wait for all
        await reading
    reading.cancel()
    await asyncio.wait([reading])
    assert reading.cancelled(), say(
        f"read_all was cancelled while two sensors were being read, but it ended with "
        f"{reading.exception() or reading.result()!r}. CancelledError must get out of it",
        "2つのセンサーを読んでいる途中で read_all をキャンセルしましたが、"
        f"{reading.exception() or reading.result()!r} で終わりました。CancelledError は外に出さなければなりません",
    )
    await asyncio.sleep(0)
    stopped = sorted(entry for entry in house.log if entry.endswith("cancelled"))
    assert stopped == ["cellar is cancelled", "roof is cancelled"], say(
        f"read_all was cancelled, and the reads that it had begun go on without it: {house.log}. "
        "Who is cancelled cancels what it has started (gather() does, wait() does not)",
        f"read_all がキャンセルされたのに、始めた read がまだ動いています: {house.log}。"
        "自分が始めたものは、自分がキャンセルされたら止めましょう(gather() は止めますが、wait() は止めません)",
    )
