"""uvloop does not run on Windows, so a server that prefers it needs a fallback.

FastAPI chooses no loop. The server does, and the setting of uvicorn for that is called `--loop`. Complete
`loop_factory`, which returns what asyncio.Runner wants to have for such a setting: a function without arguments that
makes a new event loop each time it is called. Choosing makes no loop yet.

- "auto": uvloop's loop where uvloop can be imported, and asyncio's own loop elsewhere.
- "asyncio": asyncio's own loop, even where there is uvloop.
- "uvloop": uvloop's loop. Where it cannot be imported, loop_factory() raises ImportError: what somebody has asked for
  by name is not replaced without a word.

asyncio's own loop is the one that asyncio.run() makes on this platform unless told otherwise. On Windows that is
a ProactorEventLoop, as a SelectorEventLoop cannot start subprocesses there. uvloop can be missing on Linux too, and it
may be found and yet fail to be imported (copied from another system, or built for another Python): the import raises
ImportError then. The tests simulate all that before they load your file, so `import uvloop` where you like. Windows
they simulate by `sys.platform == "win32"`. They need no uvloop themselves.

uvloop は Windows では動かないので、uvloop を優先するサーバーにはフォールバックが必要です。

FastAPI はループを選びません。選ぶのはサーバーで、uvicorn ではそのための設定が `--loop` です。`loop_factory` を
完成させてください。設定に応じて、asyncio.Runner に渡すものを返します。つまり、引数なしで呼ぶたびに新しい
イベントループを作る関数です。選んだだけでは、まだループを作りません。

- "auto": uvloop が import できれば uvloop のループ、できなければ asyncio 標準のループです。
- "asyncio": uvloop があっても、asyncio 標準のループです。
- "uvloop": uvloop のループです。import できなければ、loop_factory() は ImportError を発生させます。名指しで頼まれた
  ものを、黙って別のものに替えてはいけません。

asyncio 標準のループとは、そのプラットフォームで、何も指定しなければ asyncio.run() が作るループのことです。Windows
では ProactorEventLoop です(Windows の SelectorEventLoop はサブプロセスを起動できません)。uvloop は、Linux にも
ないことがあります。また、別の環境からコピーされたり、別の Python 用にビルドされたりしていて、見つかるのに import
できないこともあります。その場合も import は ImportError になります。テストは、ファイルを読み込む前にこれらをすべて
シミュレートします(`import uvloop` はどこに書いてもかまいません)。Windows は `sys.platform == "win32"` で表します。
テスト自体に uvloop は必要ありません。
"""

import asyncio
from collections.abc import Callable
from typing import Literal


def loop_factory(setting: Literal["auto", "asyncio", "uvloop"] = "auto") -> Callable[[], asyncio.AbstractEventLoop]:
    """Return a function that makes a new event loop of the kind that the setting asks for.

    Raises ImportError if the setting is "uvloop" and uvloop cannot be imported.
    """
    # TODO: how do you find out whether something can be imported?
    raise NotImplementedError
