"""http/write_the_mock: a mock lets the right client through, and no client that asks for something else."""

from types import ModuleType
from typing import Any, ClassVar

import httpx
import pytest
import respx
from respx.models import PassThrough

from async_dojo.testing import say

TOKEN = {"Authorization": "Bearer let-me-in"}
ORDERS = "https://shop.test/orders"
EXPECTED = (3, "packed", "unknown")


class Shop:
    """The right client, as in the kata."""

    headers: ClassVar[dict[str, str]] = TOKEN
    body: ClassVar[dict[str, Any]] = {"json": {"item": "tea"}}
    tries = 3

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def order(self) -> int:
        """Order tea; return the number of the order."""
        response = await self.http.post(ORDERS, headers=self.headers, **self.body)
        return response.raise_for_status().json()["id"]

    async def status(self, number: int) -> str:
        """Return the status of an order; try again where the server is busy."""
        for _ in range(self.tries):
            try:
                response = await self.http.get(f"{ORDERS}/{number}", headers=self.headers)
            except httpx.TimeoutException:
                break
            if response.status_code != 503:
                return response.raise_for_status().json()["status"]
        return "unknown"


class Anonymous(Shop):
    """Sends no token."""

    headers: ClassVar[dict[str, str]] = {}


class Stranger(Shop):
    """Sends another token."""

    headers: ClassVar[dict[str, str]] = {"Authorization": "Bearer somebody-else"}


class Forgetful(Shop):
    """Sends no token when it asks for the status of order 3."""

    forgets = 3

    async def status(self, number: int) -> str:
        return await (Anonymous if number == self.forgets else Shop)(self.http).status(number)


class AsForgetful(Forgetful):
    """Sends no token when it asks for the status of order 4."""

    forgets = 4


class Form(Shop):
    """Sends a form where JSON is expected."""

    body: ClassVar[dict[str, Any]] = {"data": {"item": "tea"}}


class Coffee(Shop):
    """Orders something else."""

    body: ClassVar[dict[str, Any]] = {"json": {"item": "coffee"}}


class Hoarder(Shop):
    """Orders more than it should."""

    body: ClassVar[dict[str, Any]] = {"json": {"item": "tea", "cups": 100}}


class Impatient(Shop):
    """Gives up when the server is busy."""

    tries = 1


class Doubter(Shop):
    """Has the status, and asks once more."""

    async def status(self, number: int) -> str:
        await super().status(number)
        return await super().status(number)


class Careless(Shop):
    """Takes no care of timeouts."""

    async def status(self, number: int) -> str:
        for _ in range(3):
            response = await self.http.get(f"{ORDERS}/{number}", headers=self.headers)
            if response.status_code != 503:
                return response.json().get("status", "unknown") if response.is_success else "unknown"
        return "unknown"


class Guesser(Shop):
    """Knows the number of an order without having ordered."""

    async def order(self) -> int:
        return 3


def mock_of(kata: ModuleType) -> respx.MockRouter:
    """Return the learner's mock; say so where it is none, or has been started and stopped."""
    try:
        router = kata.shop_mock()
    except AssertionError as error:
        pytest.fail(
            say(
                f"shop_mock() itself failed: {error} A `with` around the routes starts the mock and ends it before any "
                "client has come. Return the router without starting it",
                f"shop_mock() 自体が失敗しました: {error} ルートの定義を `with` で囲むと、その場でモックが始まり、"
                "クライアントが来る前に終わってしまいます。開始せずにルーターを返しましょう",
            )
        )
    assert isinstance(router, respx.MockRouter), say(
        f"shop_mock() should return a respx.MockRouter, which respx.mock() makes; it returned {router!r}",
        f"shop_mock() は respx.MockRouter (respx.mock() で作れます)を返すはずですが、{router!r} を返しました",
    )
    return router


def client_of(router: respx.MockRouter) -> httpx.AsyncClient:
    """Return a client that can reach the mock, and nothing beyond it."""
    return httpx.AsyncClient(transport=httpx.MockTransport(router.async_handler), trust_env=False)


async def trial(kata: ModuleType, client: type[Shop]) -> str:
    """Test a client with the learner's mock; return why it fails, "" where it passes."""
    router = mock_of(kata)
    try:
        with router:
            async with client_of(router) as http:
                shop = client(http)
                seen = (await shop.order(), await shop.status(3), await shop.status(4))
    except (Exception, pytest.fail.Exception) as error:
        first_line = str(error).partition("\n")[0]
        return f"{type(error).__name__}: {first_line}"
    return "" if seen == EXPECTED else f"{seen}"


async def assert_rejected(kata: ModuleType, client: type[Shop], en: str, ja: str) -> None:
    """Check that a wrong client does not get through."""
    assert await trial(kata, client), say(
        f"a wrong client gets through your mock with all the right results: {en}",
        f"間違ったクライアントが、正しい結果を得て、モックを通り抜けました。{ja}",
    )


@pytest.mark.claim("http-async-clients")
async def test_right_client_passes(kata):
    """The client's own test succeeds, as often as it is run."""
    for _ in range(2):
        why = await trial(kata, Shop)
        assert not why, say(
            f"the right client fails with your mock: {why}. Expected are order('tea') == 3, status(3) == 'packed' "
            "after one more try, and status(4) == 'unknown' after a timeout, and each route has to be asked for",
            f"正しいクライアントがモックに落とされました: {why}。期待するのは、order('tea') が 3、"
            "status(3) が再試行のあとで 'packed'、status(4) がタイムアウトのあとで 'unknown' です。"
            "どのルートにも要求が来なければなりません",
        )


async def test_answers_are_those_of_the_list(kata):
    """Each request of the list gets its status, its JSON or its exception."""
    router = mock_of(kata)
    seen: list[Any] = []
    router.start()
    try:
        async with client_of(router) as http:
            for _ in range(2):
                response = await http.get(f"{ORDERS}/3", headers=TOKEN)
                seen.append((response.status_code, response.json() if response.is_success else None))
            response = await http.post(ORDERS, headers=TOKEN, json={"item": "tea"})
            seen.append((response.status_code, response.json()))
            response = await http.get(f"{ORDERS}/4", headers=TOKEN)
            seen.append(response.status_code)
    except Exception as error:
        seen.append(type(error).__name__)
    finally:
        router.stop(quiet=True)
    expected = [(503, None), (200, {"status": "packed"}), (201, {"id": 3}), "ReadTimeout"]
    assert seen == expected, say(
        f"order 3 twice, then a new order, then order 4: expected {expected}, got {seen}. A second route for the same "
        "request replaces the first, and no status is a timeout: that is an exception",
        f"注文 3 を2回、新しい注文、注文 4 の順に要求すると {expected} のはずですが、{seen} でした。"
        "同じリクエストのルートを2つ書くと、あとのものが前のものを置き換えます。また、タイムアウトはステータスではなく例外です",
    )


async def test_token_is_checked(kata):
    """A client that is not logged in fails in its test, and not only at the real server."""
    for client in (Anonymous, Stranger, Forgetful, AsForgetful):
        await assert_rejected(
            kata,
            client,
            "it does not send the token, or not with every request. A route without `headers` does not look at them",
            "トークンを送らないか、送らないリクエストがあります。`headers` のないルートは、ヘッダーを見ません",
        )


async def test_body_is_checked(kata):
    """The order arrives as JSON, and it is what was ordered."""
    for client in (Form, Coffee, Hoarder):
        await assert_rejected(
            kata,
            client,
            "it sends a form, or orders coffee, or {'item': 'tea', 'cups': 100}. A route without `json` does not look "
            "at the body, and one with `json__item` only at that key",
            "JSON ではなくフォームを送るか、コーヒーや {'item': 'tea', 'cups': 100} を注文しています。`json` のない"
            "ルートは、ボディを見ません。`json__item` のルートは、そのキーしか見ません",
        )


async def test_number_of_tries_is_checked(kata):
    """The busy server is asked twice: a client that gives up fails, and so does one that asks again and again."""
    await assert_rejected(
        kata,
        Impatient,
        "it gives up at the first 503. Has your mock ever sent one?",
        "最初の 503 であきらめるクライアントです。モックは 503 を返していますか",
    )
    await assert_rejected(
        kata,
        Doubter,
        "it asks for order 3 a third time, when it has its status already. After two answers there should be no more: "
        "a list as `side_effect` has an end",
        "状態がわかったあとも、注文 3 を3回目も要求しています。2回答えたら終わりにしましょう。"
        "`side_effect` にリストを渡せば、終わりがあります",
    )


async def test_timeout_and_missing_request_are_noticed(kata):
    """A client that takes no care of timeouts fails, and so does one that does not even ask."""
    await assert_rejected(
        kata,
        Careless,
        "it has no `except` for timeouts. Raise httpx.ReadTimeout; a status such as 504 is an answer",
        "タイムアウトの `except` がありません。httpx.ReadTimeout を発生させましょう。"
        "504 などのステータスは、答えの1つです",
    )
    await assert_rejected(
        kata,
        Guesser,
        "it never sends the order. respx tells of routes that were not called, unless `assert_all_called` is False, as "
        "it is for the one router that respx.get() and respx.post() add to",
        "注文をまったく送っていません。`assert_all_called` が False でなければ、"
        "respx は呼ばれなかったルートを知らせます。"
        "なお、respx.get() や respx.post() で加えると、ルートは共通のルーターに入りますが、それでは False です",
    )


async def test_unexpected_request_gets_no_answer(kata):
    """What is not expected is an error of the test, not an answer of the server."""
    requests: list[tuple[str, str, dict[str, Any], int]] = [
        ("GET", f"{ORDERS}/5", {}, 1),
        ("PUT", ORDERS, {"json": {"item": "tea"}}, 1),
        ("DELETE", f"{ORDERS}/3", {}, 1),
        ("GET", "https://shop.test/", {}, 1),
        ("GET", "https://pub.test/orders/3", {}, 1),
        ("GET", "http://shop.test/orders/3", {}, 1),
        ("GET", f"{ORDERS}/3", {}, 3),
    ]
    for method, url, body, times in requests:
        router = mock_of(kata)
        router.start()
        got: Any = None
        try:
            async with client_of(router) as http:
                for _ in range(times):
                    got = await http.request(method, url, headers=TOKEN, **body)
        except (Exception, pytest.fail.Exception) as error:
            got = error
        finally:
            router.stop(quiet=True)
        assert not isinstance(got, PassThrough), say(
            f"{method} {url} is not expected, and your mock lets it pass through to the network",
            f"{method} {url} は想定外ですが、モックがネットワークへ通してしまいます",
        )
        assert not isinstance(got, (httpx.Response, httpx.HTTPError)), say(
            f"{method} {url}, time {times}, is not expected, but your mock answers: {got!r}. A client may take any "
            "answer, and any httpx error, for its server's. Where no route matches, respx raises an AssertionError: "
            "write no route for the rest, and leave `assert_all_mocked` on",
            f"{method} {url} ({times}回目)は想定外ですが、モックが答えました: {got!r}。どんな答えも、httpx の例外も、"
            "クライアントから見ればサーバーの答えです。合うルートがなければ、respx は AssertionError を出します。"
            "残り全部を引き受けるルートは書かず、`assert_all_mocked` は有効なままにしましょう",
        )
