"""A coroutine that is never awaited is only worth a warning to Python, so turn that warning into a failure.

Whoever calls a coroutine function and forgets the `await` has run nothing. Python notices when the coroutine object is
thrown away: RuntimeWarning, "coroutine 'fetch' was never awaited", and the program goes on. Even a test passes then.

Complete `all_awaited`, a context manager. If coroutines were thrown away in its block that had never been awaited, it
raises NeverAwaited at the end of the block. `names` has one name for each, the one in the warning ("fetch" or
"Shop.order"), in any order. In debug mode the text of the warning goes on, with where the coroutine was made.

- A coroutine in a reference cycle is thrown away only when the garbage collector comes by. One that was lost in the
  block counts all the same, even if it was made before. One that was lost before the block does not, even if it is
  collected in it.
- A coroutine that somebody still holds when the block ends is not lost: it may be awaited later.
- The filters for warnings that are set outside make no difference, be they "ignore" or "error".
- An exception of the block goes out as it is; there is no NeverAwaited then.
- All other warnings, other RuntimeWarnings too, are shown or raised as they are without `all_awaited`; and after the
  block, so is this one.

await されなかったコルーチンについて、Python は警告を出すだけです。その警告を失敗に変えましょう。

コルーチン関数を呼んで `await` を忘れると、何も実行されません。Python が気づくのは、コルーチンオブジェクトが
捨てられるときです。RuntimeWarning "coroutine 'fetch' was never awaited" が出ますが、プログラムはそのまま進みます。
テストの中で起きても、そのテストは成功してしまいます。

コンテキストマネージャ `all_awaited` を完成させてください。ブロックの中で、一度も await されないまま捨てられた
コルーチンがあれば、ブロックの終わりで NeverAwaited を送出します。`names` には、コルーチン1つにつき1つ、警告に出る
とおりの名前("fetch" や "Shop.order")を入れます。順序は問いません。デバッグモードでは、警告の文の後ろに、コルーチンが
作られた場所が続きます。

- 循環参照の中にあるコルーチンは、ガベージコレクタが来るまで捨てられません。ブロックの中で失われたものは、それでも
  数えます。作られたのがブロックの前でも同じです。ブロックの前に失われたものは、回収されるのがブロックの中でも
  数えません。
- ブロックの終わりに誰かがまだ持っているコルーチンは、失われていません。あとで await されるかもしれないからです。
- 外側で設定された警告フィルタが "ignore" でも "error" でも、結果は同じです。
- ブロックの例外は、そのまま外へ出します。そのとき NeverAwaited は送出しません。
- ほかの警告(ほかの RuntimeWarning も含みます)は、`all_awaited` がないときと同じように、表示されたり例外に
  なったりします。ブロックのあとでは、この警告も元どおりです。
"""

from contextlib import AbstractContextManager


class NeverAwaited(Exception):
    """Coroutines were thrown away without having been awaited."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(f"never awaited: {', '.join(names)}")
        self.names = names


def all_awaited() -> AbstractContextManager[None]:
    """Return a context manager that raises NeverAwaited at the end of its block if coroutines were lost in it."""
    # TODO: the warning comes from where an object is thrown away. Would an exception help there?
    raise NotImplementedError
