"""asyncio.to_thread() runs a function in a copy of the caller's context; run_in_executor() does not take it along.

A context variable says for whom the program works. It is "nobody" where nothing was set. `program` is called with two
names; it sets the variable to the first, then somebody sets it to the second, and somebody looks. All that is handed to
threads runs in the one thread of the pool, which is made for the first job. Write into SEES, for each who looks, which
name they see: "before" (the first), "after" (the second) or "nobody". The tests run the program with various names and
look at the name it returns.

From 3.14 on `sys.flags.thread_inherit_context` (on by default only in free-threaded builds) lets a new thread begin
with a copy of its creator's context, not with an empty one. What counts is what your interpreter does.

asyncio.to_thread() は、呼び出し元のコンテキストのコピーの中で関数を実行します。run_in_executor() は引き継ぎません。

コンテキスト変数 user は、プログラムが誰のために動いているかを表します。何も設定されていなければ "nobody" です。
`program` は2つの名前を受け取ります。まず1つ目の名前を設定し、次に誰かが2つ目の名前に変え、最後に誰かが読みます。
スレッドに渡した処理は、どれもプールの1つのスレッドで動きます。このスレッドは、最初の処理を渡したときに作られます。
SEES の各行に、読んだ側に見える名前を "before"(1つ目の名前)、"after"(2つ目の名前)、"nobody" のどれかで書いてください。
テストは、いろいろな名前で program を実際に動かして、返ってきた名前を確かめます。

3.14 以降で `sys.flags.thread_inherit_context` が有効なら、新しいスレッドは、空のコンテキストではなく、
作成元のコンテキストのコピーで始まります(初期状態で有効なのは、フリースレッド版だけです)。
正解は、使っているインタプリタの動作で決まります。
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

user: ContextVar[str] = ContextVar("user", default="nobody")


async def program(who: str, before: str, after: str) -> str:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    user.set(before)
    match who:
        case "to_thread(), after the change":
            user.set(after)
            return await asyncio.to_thread(user.get)
        case "to_thread(), called before the change and awaited after it":
            waiting = asyncio.to_thread(user.get)
            user.set(after)
            return await waiting
        case "run_in_executor(), after the change":
            user.set(after)
            return await loop.run_in_executor(None, user.get)
        case "run_in_executor() of a copied context's run(), after the change":
            user.set(after)
            return await loop.run_in_executor(None, copy_context().run, user.get)
        case "the caller, when to_thread() has made the change":
            await asyncio.to_thread(user.set, after)
        case "the caller, when run_in_executor() has made the change":
            await loop.run_in_executor(None, user.set, after)
        case "the next to_thread(), when to_thread() has made the change":
            await asyncio.to_thread(user.set, after)
            return await asyncio.to_thread(user.get)
        case "the next run_in_executor(), when run_in_executor() has made the change":
            await loop.run_in_executor(None, user.set, after)
            return await loop.run_in_executor(None, user.get)
    return user.get()


SEES: dict[str, str] = {
    "to_thread(), after the change": "",  # TODO: "before", "after" or "nobody", here and in the rows below
    "to_thread(), called before the change and awaited after it": "",
    "run_in_executor(), after the change": "",
    "run_in_executor() of a copied context's run(), after the change": "",
    "the caller, when to_thread() has made the change": "",
    "the caller, when run_in_executor() has made the change": "",
    "the next to_thread(), when to_thread() has made the change": "",
    "the next run_in_executor(), when run_in_executor() has made the change": "",
}
