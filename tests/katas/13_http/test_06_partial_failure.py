"""http/partial_failure: a site where some pages are missing, some are out of reach, and the rest is to be had."""

import asyncio
from collections.abc import AsyncIterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from async_dojo.testing import raises, say

SITE = "https://site.example/"
CLOSING = 0.01  # seconds that a cancelled request takes to close its connection


class Body(httpx.AsyncByteStream):
    """A text that has to be read; with an error, the line breaks behind it."""

    def __init__(self, text: str, error: Exception | None = None) -> None:
        self.text, self.error = text, error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self.text.encode()
        if self.error is not None:
            raise self.error


class Site:
    """Serves pages: each is a status and a text, or an exception, after some seconds."""

    def __init__(self, **pages: tuple[float, int, str] | tuple[float, Exception]) -> None:
        self.pages = pages
        self.at_work = self.most = 0  # requests: now, and at most at the same time

    @property
    def urls(self) -> list[str]:
        return [SITE + name for name in self.pages]

    async def answer(self, request: httpx.Request) -> httpx.Response:
        name = request.url.path.removeprefix("/")
        after, *answer = self.pages[name]
        self.at_work += 1
        self.most = max(self.most, self.at_work)
        try:
            await asyncio.sleep(after)
        except asyncio.CancelledError:
            await asyncio.sleep(CLOSING)
            raise
        finally:
            self.at_work -= 1
        match answer:
            case [Exception() as error] if name == "broken":
                return httpx.Response(200, stream=Body("half a te", error))
            case [Exception() as error]:
                raise error
        status, text = answer
        headers = {"Location": SITE + "home"} if status == 301 else None
        return httpx.Response(status, stream=Body(text), headers=headers)

    def client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(self.answer))


async def fetch_all(kata: ModuleType, site: Site, urls: list[str] | None = None) -> tuple[dict[str, Any], ...]:
    """Return the two dictionaries, by page; tell the learner of an exception that came out in their place."""
    async with site.client() as client:
        try:
            came = await kata.fetch_all(client, site.urls if urls is None else urls)
        except (httpx.HTTPError, httpx.InvalidURL, ExceptionGroup) as error:
            pytest.fail(
                say(
                    f"{error!r} came out of fetch_all. The failure of one page must not cost the others: catch it "
                    "where that page is fetched",
                    f"fetch_all から {error!r} が出てきました。1つの失敗で、ほかのページまで失ってはいけません。"
                    "そのページを取得する場所で捕まえましょう",
                )
            )
        assert not client.is_closed, say(
            "fetch_all has closed the client, which is the caller's. `async with client` closes it",
            "呼び出し側の client が閉じられました。`async with client` とすると閉じます",
        )
    two = isinstance(came, tuple) and len(came) == 2 and all(isinstance(part, dict) for part in came)
    assert two, say(
        f"fetch_all is to return two dictionaries, of texts and of exceptions; it returned {came!r}",
        f"fetch_all はテキストの辞書と例外の辞書を返すはずが、{came!r} を返しました",
    )
    return tuple({url.removeprefix(SITE): value for url, value in part.items()} for part in came)


def answer_of(error: httpx.HTTPStatusError) -> tuple[int, str]:
    """Return the status and the text of the answer that the exception carries."""
    try:
        return error.response.status_code, error.response.text
    except httpx.StreamError as unread:
        return error.response.status_code, type(unread).__name__


async def test_texts_of_the_pages_that_are_there(kata):
    """Every 2xx is a success, and an empty text is a text."""
    pages = {"home": (0, 200, "welcome"), "empty": (0, 200, ""), "nothing": (0, 204, ""), "part": (0, 206, "half")}
    texts, errors = await fetch_all(kata, Site(**pages))
    assert errors == {}, say(
        f"all of these pages are there: {pages} (seconds, status, text), but among the exceptions are {errors}. "
        "Every status from 200 to 299 is a success",
        f"どのページも取得できます: {pages}(秒数、ステータス、テキスト)。ところが例外の辞書に {errors} があります。"
        "200 から 299 までは、どれも成功です",
    )
    expected = {name: text for name, (_, _, text) in pages.items()}
    assert texts == expected, say(
        f"the texts are {expected}; got {texts}. An empty text is a text, too",
        f"テキストは {expected} のはずが、{texts} でした。空のテキストも、取得できたテキストです",
    )
    nothing = await fetch_all(kata, Site(), [])
    assert nothing == ({}, {}), say(
        f"without URLs both dictionaries are empty; got {nothing}",
        f"URL がなければ辞書は2つとも空のはずが、{nothing} でした",
    )


async def test_a_bad_status_is_an_error_of_its_page(kata):
    """Whatever is not 2xx is among the exceptions, as raise_for_status() raises it, and no text."""
    pages = {
        "lost": (0, 404, "no such page"),
        "home": (0, 200, "welcome"),
        "down": (0, 500, ""),
        "moved": (0, 301, "to home"),
    }
    texts, errors = await fetch_all(kata, Site(**pages))
    assert texts == {"home": "welcome"}, say(
        "one page was there (home, 200); the others had 404, 500 and 301. But the texts are "
        f"{texts}: to httpx these are answers like any other, until raise_for_status() is called (if moved has the "
        "text of home, fetch_all has followed the redirect: that is up to the client)",
        "取得できるのは home(200)だけで、ほかは 404、500、301 です。ところがテキストの辞書は "
        f"{texts} でした。raise_for_status() を呼ばない限り、httpx にとってはどれも普通のレスポンスです"
        "(moved に home のテキストがあるなら、リダイレクトをたどっています。たどるかどうかは client の設定次第です)",
    )
    kinds = {name: type(error).__name__ for name, error in errors.items()}
    assert kinds == dict.fromkeys(("lost", "down", "moved"), "HTTPStatusError"), say(
        f"lost (404), down (500) and moved (301) each have an httpx.HTTPStatusError; got {kinds}. raise_for_status() "
        "raises it, for whatever is not 2xx",
        f"lost(404)、down(500)、moved(301)には httpx.HTTPStatusError があるはずが、{kinds} でした。"
        "2xx でなければ raise_for_status() が送出します",
    )
    answers = {name: answer_of(error) for name, error in errors.items()}
    expected = {name: pages[name][1:] for name in errors}
    assert answers == expected, say(
        f"the exceptions are to carry the answers {expected} (status, text); they carry {answers}. A response that was "
        "requested as a stream has no text until aread() has read it, and raise_for_status() does not do that",
        f"例外が持つレスポンスは {expected}(ステータス、テキスト)のはずが、{answers} でした。ストリームとして"
        "リクエストしたレスポンスは、aread() で読むまでテキストがありません。raise_for_status() は読んでくれません",
    )


async def test_what_could_not_be_had_is_an_error_of_its_page(kata):
    """Whatever httpx raises for a page stands by its URL, unchanged."""
    raised: dict[str, Exception] = {
        "unplugged": httpx.ConnectError("no route"),
        "slow": httpx.ReadTimeout("no answer"),
        "broken": httpx.RemoteProtocolError("the line broke"),
    }
    site = Site(home=(0, 200, "welcome"), **{name: (0, error) for name, error in raised.items()})
    texts, errors = await fetch_all(kata, site, ["https://site.example:port/", *site.urls])
    assert texts == {"home": "welcome"}, say(
        f"one page could be had, home; the texts are {texts}",
        f"取得できるのは home だけのはずが、テキストの辞書は {texts} でした",
    )
    invalid = errors.pop("https://site.example:port/", None)
    assert isinstance(invalid, httpx.InvalidURL), say(
        f"an invalid URL has the httpx.InvalidURL that httpx raised; got {invalid!r}",
        f"正しくない URL には httpx の httpx.InvalidURL があるはずが、{invalid!r} でした",
    )
    assert errors == raised, say(
        f"the exceptions are to be those that httpx raised, by URL: {raised}; got {errors}",
        f"例外は、httpx が送出したものそのもので {raised} のはずが、{errors} でした",
    )


async def test_one_failure_leaves_the_others_alone(kata):
    """A page that fails early costs no other page, not even those that take longer."""
    pages = {
        "early": (0, httpx.ConnectError("no route")),
        "lost": (0.1, 404, ""),
        "home": (0.2, 200, "welcome"),
        "map": (0.3, 200, "here"),
    }
    site = Site(**pages)
    texts, errors = await fetch_all(kata, site)
    assert site.at_work == 0, say(
        f"fetch_all has returned while {site.at_work} requests were still at work: wait for all of them",
        f"fetch_all が戻ったのに、まだ {site.at_work} 個のリクエストが続いています。全部を待ちましょう",
    )
    assert (set(texts), set(errors)) == ({"home", "map"}, {"early", "lost"}), say(
        "early fails at once and lost after 0.1 s; home is there after 0.2 s and map after 0.3 s. But the texts are of "
        f"{sorted(texts)} and the exceptions of {sorted(errors)}: has a failure stopped the other pages?",
        "early はすぐに、lost は 0.1 秒後に失敗し、home は 0.2 秒後、map は 0.3 秒後に届きます。ところがテキストは "
        f"{sorted(texts)}、例外は {sorted(errors)} でした。1つの失敗が、ほかのページを止めていませんか",
    )


@pytest.mark.claim("http-async-clients")
async def test_all_pages_are_requested_at_once(kata, clock):
    """An asynchronous client has many requests under way at once: the slowest page decides how long it takes."""
    site = Site(**{f"page{number}": (0.1 + 0.2 * (number % 2), 200, "") for number in range(120)})
    await fetch_all(kata, site)
    assert clock.elapsed == 0.3, say(
        f"120 pages, the slowest of which takes 0.3 s, took {clock.elapsed}, and at most {site.most} of the requests "
        "were at work at the same time. "
        + ("Is each awaited before the next is begun?" if site.most == 1 else "What keeps the others waiting?"),
        f"120 ページのうち、最も遅いものは 0.3 秒ですが、{clock.elapsed} かかりました。同時に動いていたリクエストは、"
        f"最大で {site.most} 個です。"
        + ("次を始める前に、1つずつ await していませんか" if site.most == 1 else "ほかは何を待っていたのでしょうか"),
    )


async def test_a_cancellation_gets_out(kata):
    """To be cancelled is no failure of a page: fetch_all ends, and so do all requests."""
    site = Site(home=(3600, 200, "welcome"), map=(3600, 200, "here"), lost=(0, 404, ""))
    async with site.client() as client:
        task = asyncio.create_task(kata.fetch_all(client, site.urls))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
    with raises(
        asyncio.CancelledError,
        say(
            "fetch_all was cancelled, but returned as if all were well. CancelledError is no failure of a page; is it "
            "caught, by `except BaseException` or a bare `except`?",
            "fetch_all をキャンセルしたのに、普通に戻りました。CancelledError はページの失敗ではありません。"
            "`except BaseException` などで捕まえていませんか",
        ),
    ):
        task.result()
    assert site.at_work == 0, say(
        f"fetch_all was cancelled and has ended, but {site.at_work} requests are still at work. Is each of their tasks "
        "cancelled, and awaited after that? cancel() only asks",
        f"キャンセルされた fetch_all は終わりましたが、{site.at_work} 個のリクエストがまだ続いています。"
        "タスクを1つ残らずキャンセルし、さらに終わるまで待っていますか。cancel() は頼むだけです",
    )
