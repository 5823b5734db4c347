"""TOML files become dataclasses; what is wrong with one is said with the line that it stands in."""

from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

import pytest

from async_dojo.collection.chapters import Chapter, Entry, read_chapter
from async_dojo.collection.tables import Invalid, MalformedTable, read, read_rows, read_text

HERE = "# here"  # in a file below, the line that its message must name


@dataclass(frozen=True)
class Row:
    """A row with a field of every sort that the collection's tables have."""

    name: str
    text: dict[str, str]
    more: dict[str, list[str]] | None = None
    links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.name == "nobody":
            raise Invalid("name 'nobody' is nobody's", "name")


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a TOML file, its text without the indentation it has here, and returns its path."""

    def write(content):
        path = tmp_path / "chapter.toml"
        path.write_bytes(content if isinstance(content, bytes) else dedent(content).lstrip("\n").encode())
        return path

    return write


def problem(path: Path, reader, *args, **options) -> str:
    """Return what the reader says is wrong with the file, after checking that it names the line marked HERE."""
    with pytest.raises(MalformedTable) as caught:
        reader(path, *args, **options)
    lines = path.read_bytes().split(b"\n")
    marked = [number for number, line in enumerate(lines, 1) if HERE.encode() in line]
    assert len(marked) == 1, f"mark one line with {HERE}"
    opening = f"{path}:{marked[0]}: "
    assert str(caught.value).startswith(opening)
    return str(caught.value).removeprefix(opening)


# read: the file as such


def test_read_returns_the_content(file):
    """A file that is TOML is returned as it is."""
    assert read(file('a = 1\n[b]\nc = "日本語"')) == {"a": 1, "b": {"c": "日本語"}}


def test_missing_file_is_no_malformed_one(tmp_path):
    """Where there is no file the caller decides what that means."""
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "chapter.toml")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param('a = 1\nb = # here\nc = "x"\n', id="no value"),
        pytest.param('a = "x" "y" # here\n', id="two values"),
        pytest.param("a = 1\n\na = 2 # here\n", id="key twice"),
        pytest.param("[a]\n[b]\n[a] # here\n", id="table twice"),
        pytest.param("just words # here\n", id="no TOML at all"),
        pytest.param('["line 7"]\n["line 7"] # here\n', id="message that speaks of another line"),
    ],
)
def test_toml_error_names_its_line(file, content):
    """What tomllib cannot read is reported with the line where it gave up."""
    problem(file(content), read)


@pytest.mark.parametrize("content", ['a = 1\nb = """\nnever closed', 'a = 1\nb = """\nnever closed\n'])
def test_toml_error_at_the_end_names_the_last_line(file, content):
    """Where tomllib only says "end of document", the message names the last line."""
    path = file(content)
    with pytest.raises(MalformedTable) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}:3: ")


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_other_encodings_are_refused(file, newline):
    """A file in Shift JIS is refused, with the line of its first Japanese character."""
    lines = [b"[title]", b'en = "Tasks"', 'ja = "タスク" # here'.encode("shift_jis"), b""]
    assert problem(file(newline.join(lines)), read) == "not UTF-8"


def test_windows_newlines_do_not_change_the_line(file):
    """A file with Windows' newlines has as many lines as with others."""
    problem(file(b"a = 1\r\nb = 2\r\nb = 3 # here\r\n"), read)


# read_rows: entries that are right

GOOD = """
    [[row]]
    name = "first"
    text.en = "one"
    text.ja = "いち"

    [[row]]
    name = "second"
    text.en = "two"
    text.ja = "に"
    more.en = ["a", "b"]
    more.ja = []
    links = ["https://example.org"]
"""


def test_rows_are_instances_in_the_order_of_the_file(file):
    """Each entry becomes an instance; what it leaves out has the dataclass' default."""
    assert read_rows(file(GOOD), "row", Row) == [
        Row("first", {"en": "one", "ja": "いち"}),
        Row("second", {"en": "two", "ja": "に"}, {"en": ["a", "b"], "ja": []}, ["https://example.org"]),
    ]


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "[title]\nen = 'x'\n"])
def test_no_entries_are_no_rows(file, content):
    """A file without entries has no rows."""
    assert read_rows(file(content), "row", Row) == []


@pytest.mark.parametrize(
    "text",
    ["text.en = 'one'\ntext.ja = 'いち'", "text = {en = 'one', ja = 'いち'}", "[row.text]\nen = 'one'\nja = 'いち'"],
    ids=["dotted keys", "inline table", "sub-table"],
)
def test_a_text_may_be_written_in_any_way_that_toml_has(file, text):
    """The two languages may stand in dotted keys, in an inline table or in a table of their own."""
    rows = read_rows(file(f"[[row]]\nname = 'first'\n{text}\n"), "row", Row)
    assert rows == [Row("first", {"en": "one", "ja": "いち"})]


def test_anything_may_stand_beside_the_rows(file):
    """Where nothing is said of it, a file may hold more than the rows."""
    assert len(read_rows(file("title = 'Tasks'\n" + dedent(GOOD)), "row", Row)) == 2


def test_what_is_named_may_stand_beside_the_rows(file):
    """What `beside` names may be there or not."""
    assert len(read_rows(file("title = 'Tasks'\n" + dedent(GOOD)), "row", Row, beside=["title", "notes"])) == 2


def test_unique_values_are_accepted(file):
    """Rows that differ in the field `unique` are all returned."""
    assert [row.name for row in read_rows(file(GOOD), "row", Row, unique="name")] == ["first", "second"]


def test_rows_may_be_alike(file):
    """Where no field is `unique`, two rows may be the same."""
    first = dedent(GOOD).partition("\n\n")[0] + "\n"
    assert len(read_rows(file(first + first), "row", Row)) == 2


# read_rows: entries that are wrong

FIRST = "[[row]]\nname = 'first'\ntext.en = 'one'\ntext.ja = 'いち'\n\n"
SECOND = "[[row]]\nname = 's'\ntext.en = 'x'\ntext.ja = 'x'\n"

WRONG_ROWS = [
    ("[[row]] # here\ntext.en = 'x'\ntext.ja = 'x'", "'name' is missing"),
    ("[[row]] # here\nname = 'second'", "'text' is missing"),
    ("[[row]]\nname = 'second'\nnmae = 'x' # here", "unknown key 'nmae'; known are name, text, more, links"),
    ("[[row]]\nname = 3 # here\ntext.en = 'x'\ntext.ja = 'x'", "'name' must be str, not 3"),
    ("[[row]]\nname = '' # here\ntext.en = 'x'\ntext.ja = 'x'", "'name' must not be empty"),
    ("[[row]]\nname = '\u3000 ' # here\ntext.en = 'x'\ntext.ja = 'x'", "'name' must not be empty"),
    ("[[row]]\nname = 's'\ntext = 'x' # here", "'text' must be given in both languages"),
    ("[[row]]\nname = 's'\ntext = ['x'] # here", "'text' must be given in both languages"),
    ("[[row]]\nname = 's'\n\ntext.en = 'x' # here", "'text' must be given in both languages"),
    ("[[row]]\nname = 's'\n\ntext.ja = 'x' # here", "'text' must be given in both languages"),
    ("[[row]]\nname = 's'\ntext.en = 'x' # here\ntext.de = 'x'", "'text' must be given in both languages"),
    ("[[row]]\nname = 's'\ntext.en = 'x' # here\ntext.ja = 'x'\ntext.fr = 'x'", "and in no other"),
    ("[[row]]\nname = 's'\ntext.en = 'x'\ntext.ja = '' # here", "'text.ja' must not be empty"),
    ("[[row]]\nname = 's'\ntext.en = ['x'] # here\ntext.ja = 'x'", "'text.en' must be str, not ['x']"),
    ("[[row]]\nname = 's'\ntext = {en = 'x', ja = ' '} # here", "'text.ja' must not be empty"),
    ("[[row]]\nname = 's'\n[row.text]\nen = 'x'\nja = ' ' # here", "'text.ja' must not be empty"),
    ("[[row]]\nname = 's'\n[row.text] # here\nen = 'x'", "'text' must be given in both languages"),
    (SECOND + "links = 'x' # here", "'links' must be a list, not 'x'"),
    (SECOND + "links = ['x', 3] # here", "item 2 of 'links' must be str"),
    (SECOND + "links = [''] # here", "item 1 of 'links' must not be"),
    (SECOND + "more.en = []\nmore.ja = [ # here\n 'x',\n ' ',\n]", "item 2 of 'more.ja' must not be empty"),
    (SECOND + "more.en = []\nmore.ja = 'x' # here", "'more.ja' must be a list, not 'x'"),
    ("[[row]]\nname = 'nobody' # here\ntext.en = 'x'\ntext.ja = 'x'", "name 'nobody' is nobody's"),
]


@pytest.mark.parametrize(("content", "said"), WRONG_ROWS, ids=[said for _, said in WRONG_ROWS])
@pytest.mark.parametrize("before", ["", FIRST], ids=["first entry", "second entry"])
def test_wrong_row_is_named_with_its_line(file, before, content, said):
    """Of a wrong value the message gives the line, and of one that is missing that of the entry, or of the text."""
    assert said in problem(file(before + content), read_rows, "row", Row)


@pytest.mark.parametrize(
    "content",
    ["row = 3 # here", "[row] # here\nname = 'x'", "title = 'x'\nrow = ['x', 'y'] # here", "row.name = 'x' # here"],
)
def test_entries_must_be_an_array_of_tables(file, content):
    """A table or value in the place of the entries is named with its line."""
    assert problem(file(content), read_rows, "row", Row) == "expected [[row]] entries"


def test_value_used_twice_is_named_where_it_stands_again(file):
    """Of two rows with the same `unique` field, the second is the wrong one."""
    again = "[[row]]\ntext.en = 'x'\ntext.ja = 'x'\nname = 'first' # here\n"
    said = problem(file(FIRST + again + FIRST.replace("first", "third")), read_rows, "row", Row, unique="name")
    assert said == "the name 'first' stands twice"


@pytest.mark.parametrize("content", ["[[rows]] # here\nname = 'x'", "\n[notes] # here", "[title]\n[notes.more] # here"])
def test_nothing_else_may_stand_beside_the_rows(file, content):
    """A misspelt table does not go unnoticed where `beside` says what else there may be."""
    said = problem(file(content), read_rows, "row", Row, beside=["title"])
    assert said.endswith("known are row, title")


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("# [[row]]\n# name = 'x'\n", id="in a comment"),
        pytest.param(FIRST + 'more.en = []\nmore.ja = ["""\n[[row]]\nlinks = 3\n"""]\n', id="in a basic string"),
        pytest.param(FIRST + "more.en = []\nmore.ja = ['''\n[[row]]\nlinks = 3\n''']\n", id="in a literal string"),
        pytest.param(FIRST.replace("'one'", "'one [[row]]'"), id="within a line"),
        pytest.param(FIRST.replace("いち", "いち\u2028[[row]]"), id="after a separator that is no newline"),
        pytest.param(FIRST.replace("[[row]]", "  [[ row ]]"), id="with spaces"),
        pytest.param("[links]\nrow = 'x'\n\n" + FIRST, id="in another table"),
        pytest.param("[[other]]\nlinks = 'x'\n\n" + FIRST, id="in other entries"),
    ],
)
def test_what_only_looks_like_a_row_is_not_counted(file, before):
    """The line is right whatever stands before it."""
    problem(file(before + SECOND + "links = 'x' # here\n"), read_rows, "row", Row)


# read_text: a text that stands by itself


@pytest.mark.parametrize(
    "content",
    [
        "[title]\nen = 'Tasks'\nja = 'タスク'",
        "title.en = 'Tasks'\ntitle.ja = 'タスク'",
        "title = {en = 'Tasks', ja = 'タスク'}",
    ],
)
def test_text_is_returned_in_both_languages(file, content):
    """A text outside the rows is returned by language."""
    assert read_text(file(content), "title") == {"en": "Tasks", "ja": "タスク"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[[kata]] # here", "'title' must be given in both languages"),
        ("\ntitle = 'Tasks' # here", "'title' must be given in both languages"),
        ("\n[title] # here\nen = 'Tasks'", "'title' must be given in both languages"),
        ("\n[[title]] # here\nen = 'Tasks'\nja = 'タスク'", "'title' must be given in both languages"),
        ("[title]\nen = 'Tasks'\nja = '' # here", "'title.ja' must not be empty"),
        ("[title]\nja = 'タスク'\nen = 3 # here", "'title.en' must be str, not 3"),
    ],
)
def test_wrong_text_is_named_with_its_line(file, content, said):
    """A text that is missing, in one language only, empty or no text is named; a missing one with the first line."""
    assert said in problem(file(content), read_text, "title")


# chapter.toml

KATA = """
[[kata]]
file = "01_cancel"
kind = "build"
links = ["https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.cancel"]
hints.en = ["one", "two", "three"]
hints.ja = ["一", "二", "三"]
"""
CHAPTER = "[title]\nen = 'Tasks'\nja = 'タスク'\n" + KATA


def chapter(path: Path) -> Chapter:
    """Read the chapter whose chapter.toml this is."""
    return read_chapter(path.parent)


def test_chapter_holds_title_and_entries(file):
    """A chapter's entries come by file, with what they leave out filled in."""
    read_one = chapter(file(CHAPTER + KATA.replace("01_cancel", "02_eager") + "python = '3.12'\nuses = ['Task']\n"))
    assert read_one.title == {"en": "Tasks", "ja": "タスク"}
    assert list(read_one.katas) == ["01_cancel", "02_eager"]
    first, second = read_one.katas.values()
    assert (first.kind, first.uses, first.python, len(first.hints["ja"])) == ("build", [], "3.11", 3)
    assert (second.uses, second.python) == (["Task"], "3.12")


def test_chapter_without_katas_is_well_formed(file):
    """A chapter may have a title before it has its first kata."""
    assert chapter(file("title.en = 'Tasks'\ntitle.ja = 'タスク'\n")).katas == {}


def test_folder_without_a_chapter_is_no_malformed_one(tmp_path):
    """Where there is no chapter.toml the caller decides what that means."""
    with pytest.raises(FileNotFoundError):
        read_chapter(tmp_path)


@pytest.mark.parametrize(("python", "oldest"), [("3.11", (3, 11)), ("3.9", (3, 9)), ("3.12.1", (3, 12, 1))])
def test_oldest_python_compares_as_a_version(python, oldest):
    """The oldest version compares number by number, not as a text."""
    entry = Entry("01_cancel", "build", [], {"en": [], "ja": []}, python=python)
    assert entry.oldest_python == oldest


@pytest.mark.parametrize("kind", ["predict", "build", "fix", "dojo", "predict+build"])
def test_kinds_may_be_joined(file, kind):
    """A kata has one of the four kinds, or more than one."""
    entry = chapter(file(CHAPTER.replace('"build"', f"'{kind}'"))).katas["01_cancel"]
    assert entry.kind == kind


WRONG_CHAPTERS = [
    ("[title]", "[titel] # here", "unknown key 'titel'; known are kata, title"),
    ("[[kata]]", "[[katas]] # here", "unknown key 'katas'; known are kata, title"),
    ("[[kata]]", "[kata] # here", "expected [[kata]] entries"),
    (
        "[title]\nen = 'Tasks'\nja = 'タスク'\n",
        "title = 'Tasks' # here\n",
        "'title' must be given in both languages",
    ),
    ("[title]\nen = 'Tasks'", "[title] # here", "'title' must be given in both languages"),
    ("ja = 'タスク'", "ja = '' # here", "'title.ja' must not be empty"),
    ("ja = 'タスク'", "ja = 3 # here", "'title.ja' must be str, not 3"),
    ('kind = "build"', "kind = 'test' # here", "kind 'test' is not made of predict, build, fix, dojo"),
    ('kind = "build"', "kind = 'build+' # here", "kind 'build+' is not made of predict, build, fix, dojo"),
    ('kind = "build"', "kind = '' # here", "'kind' must not be empty"),
    ('kind = "build"', "kind = 'build'\npython = 'three' # here", "python 'three' is no version like '3.12'"),
    ('kind = "build"', "kind = 'build'\npython = 3.12 # here", "'python' must be str, not 3.12"),
    (
        'kind = "build"',
        "kind = 'build'\nuse = [] # here",
        "unknown key 'use'; known are file, kind, links, hints, uses",
    ),
    ('[[kata]]\nfile = "01_cancel"', "[[kata]] # here", "'file' is missing"),
    ('"二", "三"]', "''] # here", "item 2 of 'hints.ja' must not be empty"),
    ('["一", "二", "三"]', "'一' # here", "'hints.ja' must be a list, not '一'"),
    ('"three"]\nhints.ja', '"three"] # here\nhints.de', "'hints' must be given in both languages"),
]


@pytest.mark.parametrize(("old", "new", "said"), WRONG_CHAPTERS, ids=[said for *_, said in WRONG_CHAPTERS])
def test_wrong_chapter_is_named_with_its_line(file, old, new, said):
    """Each thing that can be wrong with a chapter is said with its line."""
    assert old in CHAPTER
    assert said in problem(file(CHAPTER.replace(old, new)), chapter)


def test_kata_listed_twice_is_named_where_it_stands_again(file):
    """A second entry for the same file does not silently replace the first."""
    again = KATA.replace('"01_cancel"', '"01_cancel" # here')
    assert problem(file(CHAPTER + again), chapter) == "the file '01_cancel' stands twice"
