"""running/run_typed: the signatures say what goes in and what comes out, and the functions still do it."""

import collections.abc
import inspect
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("run-typed")


def hints_of(function, *parameters: str) -> list[Any]:
    """Return the hints of these parameters and of the result; fail where one is missing."""
    name = function.__name__
    try:
        names = list(inspect.signature(function).parameters)
        hints = get_type_hints(function)
    except (NameError, TypeError, SyntaxError) as error:
        pytest.fail(
            say(
                f"the annotations of {name} cannot be read: {error}. Is a name not imported or not defined?",
                f"{name} の注釈を解釈できません: {error}。import や定義を忘れた名前はありませんか",
            )
        )
    assert names == list(parameters), say(
        f"{name} should keep its parameters {list(parameters)}; it has {names}",
        f"{name} の引数は {list(parameters)} のままのはずですが、{names} になっています",
    )
    missing = [each for each in (*parameters, "return") if each not in hints]
    assert not missing, say(
        f"{name} has no annotation yet for: {', '.join(missing)}",
        f"{name} には、まだ注釈のないところがあります: {', '.join(missing)}",
    )
    return [hints[each] for each in (*parameters, "return")]


def unfolded(hint: Any) -> Any:
    """Return what an alias made by a `type` statement (from 3.12 on) stands for; any other hint as it is."""
    while hasattr(origin := get_origin(hint), "__value__"):
        hint = origin.__value__[get_args(hint)]
    return hint


def is_variable(hint: Any) -> bool:
    """Tell whether the hint is a type variable that stands for any type."""
    return isinstance(hint, TypeVar) and not hint.__constraints__ and hint.__bound__ in (None, object, Any)


def result_of(hint: Any, parameter: str) -> TypeVar:
    """Return the type variable in Coroutine[Any, Any, <variable>]; fail with the reason where it is something else."""
    hint = unfolded(hint)
    origin, args = get_origin(hint) or hint, get_args(hint)
    assert origin is not collections.abc.Callable, say(
        f"{parameter} is annotated {hint}, a function. What is passed is the object that the call has made: "
        'run(price("tea")), with the parentheses',
        f"{parameter} の注釈 {hint} は関数の型です。渡されるのは、関数を呼び出してできたオブジェクトです"
        '(run(price("tea")) のように、かっこが付いています)',
    )
    wider = origin in (collections.abc.Awaitable, Any, object)
    assert not wider, say(
        f"{parameter} is annotated {hint}: that is wider than a coroutine. A Future would pass the type checker too",
        f"{parameter} の注釈 {hint} は、コルーチンより広い型です。Future を渡しても型チェッカーは何も言いません",
    )
    assert origin is collections.abc.Coroutine, say(
        f"{parameter} should be a Coroutine of collections.abc; it is annotated {hint}",
        f"{parameter} は collections.abc の Coroutine のはずですが、注釈は {hint} です",
    )
    assert len(args) == 3, say(
        f"{parameter} is annotated {hint}: a Coroutine has three parameters, what it yields, what it is sent, what it "
        "returns",
        f"{parameter} の注釈は {hint} です。Coroutine の型引数は、yield するもの、send されるもの、return するもの、"
        "の3つです",
    )
    assert is_variable(args[2]), say(
        f"{parameter} is annotated {hint}: what the coroutine returns stands in the third place, as a type variable "
        f"for any type (no bound, no constraints); {args[2]} stands there",
        f"{parameter} の注釈は {hint} です。コルーチンが返すものの型は3番目に、"
        "任意の型を表す型変数(bound も制約もなし)で書きます。"
        f"いま3番目にあるのは {args[2]} です",
    )
    assert args[:2] == (Any, Any), say(
        f"{parameter} is annotated {hint}: what a coroutine yields and is sent is the event loop's business, not for "
        "this signature to restrict: Any for both",
        f"{parameter} の注釈は {hint} です。yield するものと send されるものはイベントループの都合で、"
        "このシグネチャで制限するものではありません。どちらも Any にします",
    )
    return args[2]


def test_run_takes_a_coroutine(kata):
    """The parameter of run() is a coroutine with any result."""
    coro, _ = hints_of(kata.run, "coro")
    result_of(coro, "coro")


def test_run_returns_what_the_coroutine_returns(kata):
    """The result of run() has the type of the coroutine's result, tied to it by the type variable."""
    coro, returned = hints_of(kata.run, "coro")
    assert returned is not Any, say(
        "run is annotated to return Any. Any switches the type checker off: it could no longer tell that "
        'run(price("tea")) is a float',
        "run の戻り値の注釈が Any です。Any は型チェッカーを黙らせるだけで、"
        'run(price("tea")) が float であることもわからなくなります',
    )
    assert get_origin(unfolded(returned)) is not collections.abc.Coroutine, say(
        f"run is annotated to return {returned}. When it returns, the coroutine is over: what comes out is its result, "
        "not the coroutine",
        f"run の戻り値の注釈が {returned} です。run が戻ったとき、コルーチンはもう終わっています。"
        "返るのは結果であって、コルーチンではありません",
    )
    result = result_of(coro, "coro")
    assert returned is result, say(
        f"the coroutine's result is of type {result}, and run is annotated to return {returned}. Only the same type "
        "variable in both places ties the two together",
        f"コルーチンの結果の型は {result}、run の戻り値の注釈は {returned} です。"
        "両方に同じ型変数を書いてはじめて、2つの型が結び付きます",
    )


def test_run_both_keeps_the_two_apart(kata):
    """run_both() takes two coroutines with results of types of their own, and returns the pair of them."""
    first, second, returned = hints_of(kata.run_both, "first", "second")
    one, other = result_of(first, "first"), result_of(second, "second")
    assert one is not other, say(
        f"{one} stands for both results, but they need not be of one type: each needs a type variable of its own",
        f"{one} が両方の結果を表していますが、2つは同じ型とは限りません。それぞれに別の型変数が必要です",
    )
    returned = unfolded(returned)
    pair = (get_origin(returned) or returned) is tuple and get_args(returned) == (one, other)
    assert pair, say(
        f"run_both returns a pair, first the one, then the other: a tuple of {one} and {other}; it is annotated "
        f"{returned}",
        f"run_both が返すのは2つの結果の組で、1つ目が {one}、2つ目が {other} のタプルです。注釈は {returned} です",
    )


def test_the_functions_still_work(kata):
    """Annotations change nothing of what the functions do."""
    for result in (kata.run(kata.price("tea")), kata.run_both(kata.price("tea"), kata.in_stock("tea"))):
        assert result in (2.5, (2.5, True)), say(
            f"the bodies were right as they were, but now a call gives {result!r}. Put them back",
            f"本体はそのままで正しかったのに、いまは {result!r} が返ります。元に戻してください",
        )
