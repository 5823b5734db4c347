"""While a coroutine calls a function that blocks, nothing else on the event loop runs: hand such a call to a thread.

`save_all` saves documents with a `save` that takes long, an ordinary function of somebody else's library. Everything
else stands still meanwhile: no heartbeat, no other request. Mend it, so that the event loop goes on all the time.
- `save` is called once for each document, in order. The library is not thread-safe: any thread will do, except that of
  the event loop, but one `save_all` never makes two calls at the same time.
- `save_all` returns what the calls returned, in order. If one raises, that exception reaches the caller, and nothing
  more is saved.
- If `save_all` is cancelled, CancelledError gets out, at once or after the call in progress, which cannot be stopped.
  No other call is made.

コルーチンがブロックする関数を呼んでいる間、イベントループではほかに何も動きません。そうした呼び出しはスレッドに任せます。

`save_all` は、時間のかかる `save` でドキュメントを保存します。`save` は他人が作ったライブラリの普通の関数です。
その間、ほかはすべて止まってしまいます。ハートビートも、ほかのリクエストもです。イベントループがずっと
動き続けるように直してください。
- `save` は、ドキュメントごとに1回ずつ、順番に呼びます。このライブラリはスレッドセーフではありません。イベントループの
  スレッド以外ならどのスレッドで呼んでもかまいませんが、1回の `save_all` の中で同時に2つ呼んではいけません。
- `save_all` は、それぞれの戻り値を順番に並べて返します。例外が発生したら、その例外を呼び出し元へ届け、残りは
  保存しません。
- `save_all` がキャンセルされたら、CancelledError を外に伝えます。進行中の呼び出しは止められないので、その終わりを
  待ってから伝えてもかまいませんが、次は呼びません。
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


async def save_all(documents: Iterable[str], save: Callable[[str], T]) -> list[T]:
    """Return what `save(document)` returns for each document, in order; raise what it raises."""
    return [save(document) for document in documents]  # TODO: who else can run until a save is done?
