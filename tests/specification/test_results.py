"""Results are kept in files that are the same for the same result, and that are read back strictly."""

import pytest

from async_dojo.collection.tables import MalformedTable
from async_dojo.specification.differences import read_differences
from async_dojo.specification.results import Result, Said, read_result

HEAD = 'python = "3.12"\nloop = "virtual"\n'
SAID = {
    "b": Said("b", speak_for=["x::two", "x::one"], failed=['y[quote " and \\]']),
    "a": Said("a", skipped=["z[日本語]"], reasons=["needs\na newer Python \x7f"]),
}


def test_a_result_is_read_back(tmp_path):
    """What is written is what is read, whatever the texts have in them."""
    result = Result("3.12", "uvloop", {"python": "3.12.1"}, SAID)
    path = tmp_path / "3.12-uvloop.toml"
    path.write_text(result.text(), encoding="utf-8")
    read = read_result(path)
    assert read.claims["a"] == SAID["a"]
    assert read.claims["b"].speak_for == ["x::one", "x::two"]
    assert (read.python, read.loop, read.versions) == ("3.12", "uvloop", {"python": "3.12.1"})
    assert read.text() == result.text()


def test_order_does_not_matter():
    """The file is sorted: two runs that say the same give the same bytes."""
    mirrored = Said("b", speak_for=SAID["b"].speak_for[::-1], failed=SAID["b"].failed)
    other = {"a": SAID["a"], "b": mirrored}
    assert Result("3.12", "uvloop", {"b": "2", "a": "1"}, SAID).text() == (
        Result("3.12", "uvloop", {"a": "1", "b": "2"}, other).text()
    )


def test_outcome_follows_from_the_tests():
    """It is what the tests that passed speak for, unless one failed."""
    assert Said("a", speak_for=["x"]).outcome == "held"
    assert Said("a", speak_for=["x"], skipped=["y"]).outcome == "held"
    assert Said("a", speak_for=["x"], speak_against=["y"]).outcome == "held in part"
    assert Said("a", speak_against=["y"]).outcome == "did not hold"
    assert Said("a", speak_for=["x"], failed=["y"]).outcome == "differed"
    assert Said("a", skipped=["y"]).outcome == "not applicable"


@pytest.mark.parametrize(
    "text",
    [
        'python = 3\nloop = "virtual"\n',
        f"{HEAD}more = 1\n",
        f'{HEAD}[[claim]]\nslug = "a"\nspeak_for = "x"\n',
        f'{HEAD}[[claim]]\nslug = "a"\noutcome = "not applicable"\n' + '[[claim]]\nslug = "a"\n',
        f'{HEAD}[[claim]]\nslug = "a"\noutcome = "held"\nspeak_against = ["x"]\n',
        'python = "3.13"\nloop = "virtual"\n',
    ],
)
def test_a_file_that_is_wrong_is_named(tmp_path, text):
    """The error says where, path and line: also where the name or the outcome is not that of the content."""
    path = tmp_path / "3.12-virtual.toml"
    path.write_text(HEAD, encoding="utf-8")
    assert read_result(path).claims == {}
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MalformedTable, match=r"3\.12-virtual\.toml:\d+: "):
        read_result(path)


@pytest.mark.parametrize(("python", "loop"), [("3.9", "virtual"), ("3.12", "trio")])
def test_a_result_of_what_there_is_not_is_named(tmp_path, python, loop):
    """Only the Pythons and loops of the specification have results."""
    path = tmp_path / f"{python}-{loop}.toml"
    path.write_text(f'python = "{python}"\nloop = "{loop}"\n', encoding="utf-8")
    with pytest.raises(MalformedTable, match=r"Pythons are 3\.11, .*, and loops virtual, "):
        read_result(path)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('outcome = "so so"', "outcome 'so so' is none of"),
        ('outcome = "held"\nverdict = "false"\npythons = ["2.7"]', "pythons has '2.7'"),
        ('outcome = "held"\nverdict = "false"\nloops = ["trio"]', "loops has 'trio'"),
        ('outcome = "held"', "an entry for 'held' needs verdict"),
        ('outcome = "differed"\ntests = ["t"]\nreasons = ["r"]', "an entry for 'differed' has no reasons"),
        ('outcome = "not applicable"\ntests = ["t"]', "an entry for 'not applicable' has no tests"),
        ('outcome = "not applicable"\nloops = ["debug", "debug"]', "loops names one twice"),
        ('outcome = "not applicable"\nsources = []', "sources must name at least one"),
    ],
)
def test_a_difference_that_is_wrong_is_named(tmp_path, line, problem):
    """An entry of differences.toml names only what there is, and at least one source."""
    sources = "" if "sources" in line else 'sources = ["https://example.org/"]\n'
    text = f'[[difference]]\nclaims = ["it"]\nbecause.en = "why"\nbecause.ja = "理由"\n{sources}{line}\n'
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "differences.toml").write_text(text, encoding="utf-8")
    with pytest.raises(MalformedTable, match=problem):
        read_differences(tmp_path)
