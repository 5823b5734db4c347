"""The keys of the screen: what the footer and the help say of them."""

from dataclasses import dataclass

from async_dojo.language import say


@dataclass(frozen=True)
class Key:
    """A key, the action of the app that it stands for, its short label, and what it does."""

    key: str
    action: str
    label: str
    explanation: str


def keys() -> list[Key]:
    """Return the keys in the order of the footer, in the language in use."""
    return [
        Key("h", "hint", say("hint", "ヒント"), say("the next of three hints", "3段階のヒントを順に表示")),
        Key("s", "solution", say("solution", "解答例"), say("one right answer", "解答例を表示")),
        Key(
            "d",
            "difference",
            say("difference", "比較"),
            say("what differs between yours and the solution, once solved", "自分の答えと解答例を比較(解けてから)"),
        ),
        Key(
            "w",
            "why",
            say("why", "主張"),
            say("the claim behind the kata, its verdict, links", "カタの元になった主張とその真偽、関連リンク"),
        ),
        Key("n", "go_on", say("next", "次へ"), say("the next kata that is not solved", "まだ解けていない次のカタへ")),
        Key("p", "go_back", say("previous", "前へ"), say("the kata before this one", "1つ前のカタへ")),
        Key("l", "choose", say("list", "一覧"), say("all katas by chapter, to choose from", "章ごとの一覧から選ぶ")),
        Key(
            "r",
            "start_over",
            say("reset", "リセット"),
            say("start over; your version is kept", "最初からやり直す(今の内容は残ります)"),
        ),
        Key(
            "e",
            "edit",
            say("edit", "編集"),
            say("open it in your editor or IDE", "エディタまたは IDE で開く"),
        ),
        Key("a", "judge_all", say("all", "全判定"), say("judge every kata", "すべてのカタを判定")),
        Key("q", "leave", say("quit", "終了"), say("leave", "終了する")),
        Key("?", "explain", say("help", "ヘルプ"), say("these keys", "キーの一覧")),
    ]
