"""The engine stays small enough to read in one sitting."""

from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src" / "async_dojo"
MOST_LINES, MOST_OF_A_MODULE = 1500, 230


def sizes(pattern: str) -> dict[str, int]:
    """Return how many lines each module has, blank ones and comments among them."""
    return {
        str(module.relative_to(SOURCES)): len(module.read_text(encoding="utf-8").splitlines())
        for module in SOURCES.glob(pattern)
    }


def test_engine_is_small() -> None:
    """What judges a kata, the modules that lie directly in the package, stays under 1,500 lines."""
    engine = sizes("*.py")
    assert len(engine) > 10, "the engine has moved: see where it is now"
    assert sum(engine.values()) < MOST_LINES, f"see what can go before you add to it: {engine}"


def test_modules_have_one_job() -> None:
    """No module of the package grows until nobody can say what its job is."""
    large = {name: size for name, size in sizes("**/*.py").items() if size > MOST_OF_A_MODULE}
    assert not large, f"these have more than {MOST_OF_A_MODULE} lines: are they modules of more than one job?"
