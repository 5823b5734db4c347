"""uvloop/fall_back: which loop is chosen on a Linux and a Windows that are simulated, with uvloop or without."""

import asyncio
import importlib.abc
import importlib.util
import platform
import sys
from collections.abc import Callable, Iterator
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import raises, say

Factory = Callable[[], asyncio.AbstractEventLoop]

made: list[asyncio.AbstractEventLoop] = []  # the loops of uvloop and asyncio that were made in the simulation


class OwnLoop(asyncio.SelectorEventLoop):
    """Stands for the loop that asyncio.run() makes on this platform."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        made.append(self)


class ProactorEventLoop(OwnLoop):
    """Stands for asyncio's loop on Windows."""


class Loop(OwnLoop):
    """Stands for uvloop's loop."""


class Imports(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds modules as the `finders` do, but for uvloop, which "works", is "missing" or is "broken"."""

    def __init__(self, uvloop: str, finders: list[Any]) -> None:
        self.uvloop = uvloop
        self.finders = finders

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if fullname.partition(".")[0] == "uvloop":
            return ModuleSpec(fullname, self) if fullname == "uvloop" and self.uvloop != "missing" else None
        specs = (finder.find_spec(fullname, path, target) for finder in self.finders)
        return next((spec for spec in specs if spec is not None), None)

    def exec_module(self, module: ModuleType) -> None:
        if self.uvloop == "broken":
            raise ImportError("DLL load failed while importing loop: not for this system", name="uvloop.loop")
        vars(module).update(Loop=Loop, new_event_loop=lambda: Loop())


def simulate(patch: pytest.MonkeyPatch, system: str, uvloop: str) -> None:
    """Be a machine with that system, "linux" or "win32", and a uvloop that "works", is "missing" or is "broken"."""
    own = ProactorEventLoop if system == "win32" else OwnLoop
    patch.setattr(sys, "platform", system)
    patch.setattr(platform, "system", lambda: "Windows" if system == "win32" else "Linux")
    patch.setitem(sys.modules, "uvloop", None)  # so that what is there now is put back at the end
    del sys.modules["uvloop"]
    patch.setattr(sys, "meta_path", [Imports(uvloop, sys.meta_path)])
    for module in (asyncio, asyncio.events):
        patch.setattr(module, "new_event_loop", lambda: own())
    patch.setattr(asyncio, "EventLoop", own, raising=False)
    if system == "win32":
        patch.setattr(asyncio, "ProactorEventLoop", own, raising=False)


@pytest.fixture
def machine(request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """Simulate the machine of the parameter before the kata is loaded, as it may import uvloop at its top."""
    with pytest.MonkeyPatch.context() as patch:
        simulate(patch, *request.param)
        yield request.param


def on(*machines: tuple[str, str]) -> pytest.MarkDecorator:
    """Run a test on each of these machines."""
    return pytest.mark.parametrize("machine", machines, indirect=True, ids="-".join)


def told(machine: tuple[str, str]) -> tuple[str, str]:
    """Return what the machine is like, in both languages."""
    system, uvloop = machine
    name = "Windows" if system == "win32" else "Linux"
    en, ja = {
        "works": ("where uvloop can be imported", "uvloop を import できる"),
        "missing": ("where there is no uvloop", "uvloop がない"),
        "broken": (
            "where uvloop is found but its import raises ImportError",
            "uvloop が見つかるのに import が ImportError になる",
        ),
    }[uvloop]
    return f"on a {name} {en}", f"{ja} {name} で"


def factory_of(kata: ModuleType, machine: tuple[str, str], setting: str) -> Factory:
    """Return what loop_factory(setting) returns on the machine; fail if it raises, makes a loop or is no function."""
    en, ja = told(machine)
    made.clear()
    try:
        factory: Factory = kata.loop_factory(setting)
    except ImportError as error:
        text = say(
            f"{en}, loop_factory({setting!r}) raised {error!r}. That a module is found, or that the system is not "
            "Windows, does not mean that it can be imported: try, and catch ImportError (ModuleNotFoundError is one "
            "case)",
            f"{ja} loop_factory({setting!r}) が {error!r} になりました。見つかっても、Windows でなくても、"
            "import できるとは限りません。実際に試して、ImportError を捕まえましょう"
            "(ModuleNotFoundError はその一部です)",
        )
        raise pytest.fail.Exception(text) from error
    early = len(made)
    for loop in made:
        loop.close()
    assert not early, say(
        f"{en}, loop_factory({setting!r}) has made a loop already, which nobody closes. Return the function that makes "
        "loops, without calling it",
        f"{ja} loop_factory({setting!r}) を呼んだだけでループが作られました。誰もそれを閉じません。"
        "ループを作る関数を、呼び出さずに返しましょう",
    )
    assert callable(factory), say(
        f"{en}, loop_factory({setting!r}) should return a function that makes a loop; it returned {factory!r}",
        f"{ja} loop_factory({setting!r}) はループを作る関数を返すはずですが、{factory!r} が返りました",
    )
    return factory


def loop_of(kata: ModuleType, machine: tuple[str, str], setting: str) -> asyncio.AbstractEventLoop:
    """Return a loop of loop_factory(setting), closed already, and see that the next one is another."""
    en, ja = told(machine)
    factory = factory_of(kata, machine, setting)
    try:
        first, second = factory(), factory()
    except (ImportError, AttributeError) as error:
        text = say(
            f"{en}, loop_factory({setting!r}) returned a function that cannot make a loop: {error!r}. Find out before "
            "you return it whether uvloop can be imported",
            f"{ja} loop_factory({setting!r}) が返した関数は、ループを作れませんでした({error!r})。"
            "uvloop を import できるかどうかは、返す前に確かめましょう",
        )
        raise pytest.fail.Exception(text) from error
    for loop in (first, second):
        assert isinstance(loop, asyncio.AbstractEventLoop), say(
            f"{en}, the function that loop_factory({setting!r}) returned should make a loop; it gave {loop!r}",
            f"{ja} loop_factory({setting!r}) が返した関数はループを作るはずですが、結果は {loop!r} でした",
        )
        loop.close()
    assert first is not second, say(
        f"{en}, the function that loop_factory({setting!r}) returned gave the same loop twice. Each run needs its own",
        f"{ja} loop_factory({setting!r}) が返した関数は、2回とも同じループを返しました。"
        "実行ごとに新しいループが必要です",
    )
    return first


def check_own(loop: asyncio.AbstractEventLoop, machine: tuple[str, str], setting: str) -> None:
    """Fail unless the loop is the one that asyncio.run() makes on the machine."""
    en, ja = told(machine)
    name = type(loop).__name__
    assert not isinstance(loop, Loop), say(
        f"{en}, loop_factory({setting!r}) chose uvloop's loop; asyncio's own was asked for",
        f"{ja} loop_factory({setting!r}) が uvloop のループを選びました。頼まれたのは asyncio 標準のループです",
    )
    assert machine[0] == "linux" or isinstance(loop, ProactorEventLoop), say(
        f"{en}, loop_factory({setting!r}) chose a {name}; asyncio's own loop there is the ProactorEventLoop, which "
        "asyncio.run() has too: on Windows a SelectorEventLoop starts no subprocesses",
        f"{ja} loop_factory({setting!r}) が {name} を選びました。Windows での標準は、asyncio.run() も使う "
        "ProactorEventLoop です。Windows の SelectorEventLoop はサブプロセスを起動できません",
    )


@pytest.mark.claim("fastapi-default")
@on(("linux", "works"))
def test_auto_prefers_uvloop(machine, kata):
    """Where uvloop can be imported "auto" chooses it, and "auto" is the default."""
    loop = loop_of(kata, machine, "auto")
    assert isinstance(loop, Loop), say(
        f"uvloop can be imported, and yet loop_factory('auto') chose a {type(loop).__name__}",
        f"uvloop を import できるのに、loop_factory('auto') が選んだのは {type(loop).__name__} でした",
    )
    default = kata.loop_factory()()
    default.close()
    assert isinstance(default, Loop), say(
        f"loop_factory() without a setting is loop_factory('auto'); it chose a {type(default).__name__}",
        f"設定を省いた loop_factory() は loop_factory('auto') と同じですが、{type(default).__name__} が選ばれました",
    )


@on(("linux", "works"))
def test_asyncio_by_name(machine, kata):
    """The setting "asyncio" chooses asyncio's own loop although there is uvloop."""
    check_own(loop_of(kata, machine, "asyncio"), machine, "asyncio")


@pytest.mark.claim("fastapi-default", against=True)
@on(("linux", "missing"))
def test_without_uvloop(machine, kata):
    """Where uvloop is missing "auto" falls back on asyncio's own loop, and "asyncio" does not need uvloop."""
    for setting in ("auto", "asyncio"):
        check_own(loop_of(kata, machine, setting), machine, setting)


@pytest.mark.claim("fastapi-default")
@pytest.mark.claim("uvloop-not-windows")
@on(("win32", "missing"))
def test_on_windows(machine, kata):
    """On Windows the two settings choose the loop that asyncio.run() makes there."""
    for setting in ("auto", "asyncio"):
        check_own(loop_of(kata, machine, setting), machine, setting)


@on(("linux", "broken"), ("win32", "broken"))
def test_found_is_not_imported(machine, kata):
    """Where uvloop is found but cannot be imported, it is as if it were missing."""
    for setting in ("auto", "asyncio"):
        check_own(loop_of(kata, machine, setting), machine, setting)


@on(("linux", "works"))
def test_uvloop_by_name(machine, kata):
    """The setting "uvloop" chooses uvloop's loop."""
    loop = loop_of(kata, machine, "uvloop")
    assert isinstance(loop, Loop), say(
        f"uvloop was asked for and can be imported, and yet loop_factory('uvloop') chose a {type(loop).__name__}",
        f"uvloop が頼まれ、import もできるのに、loop_factory('uvloop') が選んだのは {type(loop).__name__} でした",
    )


@on(("linux", "missing"), ("linux", "broken"), ("win32", "missing"), ("win32", "broken"))
def test_uvloop_by_name_is_not_replaced(machine, kata):
    """Where uvloop cannot be imported, whoever asks for it by name is told so, when the loop is chosen."""
    en, ja = told(machine)
    with raises(
        ImportError,
        say(
            f"{en}, loop_factory('uvloop') should raise ImportError; it returned as if all were well. A fallback is "
            "for 'auto': who asks for uvloop by name wants to know that it is not there, and wants to know it now, "
            "before a loop is made",
            f"{ja} loop_factory('uvloop') を呼べば ImportError になるはずですが、何事もなかったように戻りました。"
            "フォールバックは 'auto' のためのものです。名指しで頼んだ人には、ないことを、ループを作るときではなく"
            "選ぶときに知らせる必要があります",
        ),
    ):
        kata.loop_factory("uvloop")


@pytest.mark.claim("fastapi-default")
@pytest.mark.claim("uvloop-not-windows")
@pytest.mark.real_loop
def test_on_this_machine(kata):
    """With no simulation: the Runner runs on uvloop where it can be imported, which is never on Windows."""

    async def whose() -> str:
        return type(asyncio.get_running_loop()).__module__.partition(".")[0]

    with asyncio.Runner(loop_factory=kata.loop_factory("auto")) as runner:
        seen = runner.run(whose())
    try:
        import uvloop  # noqa: F401
    except ImportError:
        assert seen != "uvloop", say("uvloop cannot be imported here", "ここでは uvloop を import できません")
    else:
        assert sys.platform != "win32", say(
            "uvloop can be imported on this Windows: then the claim of this kata holds no more",
            "この Windows では uvloop を import できます。このカタの主張は、もう成り立ちません",
        )
        assert seen == "uvloop", say(
            f"uvloop can be imported on this machine, and yet the Runner ran on {seen}'s loop",
            f"このマシンでは uvloop を import できるのに、Runner は {seen} のループで動きました",
        )
