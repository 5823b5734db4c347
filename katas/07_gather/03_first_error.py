"""When one awaitable fails, gather() raises its error at once; the others are not cancelled but run on.

`program` downloads four files, and two of them fail. Its log may have these entries, each once or not at all:
"song arrives", "song fails", "song is cancelled" (also for film, menu and map), "gather returns", "gather raises song",
"gather raises menu", "program ends".

1. Write into PATIENT the log of `asyncio.run(program(1, log))`, first entry to last: after gather() the program stays.
2. Write into HASTY the log of `asyncio.run(program(0.15, log))`, to the moment when run() returns.
3. In the first of these runs two downloads fail. What becomes of the error of the later one? Write into LATER_ERROR
   "raised" (gather raises it), "logged" (the event loop reports that it was never retrieved) or "silent" (neither).

1つが失敗すると、gather() はすぐにその例外を送出します。ほかのものはキャンセルされず、そのまま動き続けます。

`program` は4つのファイルをダウンロードし、そのうち2つが失敗します。ログに入りうるのは次のもので、それぞれ1回か、
まったく現れないかのどちらかです。"song arrives"、"song fails"、"song is cancelled"(film、menu、map も同様)、
"gather returns"、"gather raises song"、"gather raises menu"、"program ends"。

1. `asyncio.run(program(1, log))` のログを、順番どおりに PATIENT に書いてください。gather() のあとも、program は
   しばらく続きます。
2. `asyncio.run(program(0.15, log))` のログを、run() が戻るまでの分、HASTY に書いてください。
3. 1 の実行では、ダウンロードが2つ失敗します。あとから失敗したほうの例外はどうなるでしょうか。"raised"(gather が
   送出する)、"logged"(誰も取り出さなかったとイベントループが報告する)、"silent"(どちらでもない)のどれかを
   LATER_ERROR に書いてください。
"""

import asyncio

BROKEN = {"song", "menu"}


async def download(name: str, seconds: float, log: list[str]) -> None:
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        log.append(f"{name} is cancelled")
        raise
    if name in BROKEN:
        log.append(f"{name} fails")
        raise OSError(name)
    log.append(f"{name} arrives")


async def program(patience: float, log: list[str]) -> None:
    try:
        await asyncio.gather(
            download("song", 0.4, log),
            download("film", 0.3, log),
            download("menu", 0.2, log),
            download("map", 0.1, log),
        )
        log.append("gather returns")
    except OSError as error:
        log.append(f"gather raises {error}")
    await asyncio.sleep(patience)
    log.append("program ends")


PATIENT: list[str] = []  # TODO: the log of program(1, log)

HASTY: list[str] = []  # TODO: the log of program(0.15, log)

LATER_ERROR: str = ""  # TODO: "raised", "logged" or "silent"
