"""What a run tells: a word after each test, and at its end a verdict for each kata; plain data that crosses a pipe."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Failure:
    """A message for the learner, the tests that say it, and what the first of them printed, as (title, text)."""

    message: str
    tests: list[str]
    output: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Verdict:
    """How a kata stands: `outcome` is "solved", "failed", "skipped" (not for this Python) or "partial" (tests chosen).

    `digest` is of the files that were judged, "" where they changed meanwhile; `saved` is when the kata was, in
    seconds; `edited` is false where its work is still marked to be done. `passed` and `total` count tests.
    """

    slug: str
    outcome: str
    digest: str
    saved: float
    edited: bool
    passed: int
    total: int
    failures: list[Failure]


@dataclass(frozen=True)
class Ready:
    """The process is prepared and waits for the word to begin; `whole` is false where it has missed a file."""

    whole: bool


@dataclass(frozen=True)
class Begun:
    """A test has begun; it is stopped after `limit` seconds (0: there is no limit)."""

    limit: float


@dataclass(frozen=True)
class Outcome:
    """A test is over: "passed", "failed" or "skipped"."""

    node: str
    outcome: str


@dataclass(frozen=True)
class Judged:
    """All tests are over: pytest's exit status, and a verdict for each kata that was judged."""

    status: int
    verdicts: list[Verdict]


@dataclass(frozen=True)
class Died:
    """The process ended without a verdict.

    `why` is "signal" or "exit" (`number` says which), "hung", "memory" or "killed"; `output` are its last words.
    """

    why: str
    number: int = 0
    output: str = ""


Event = Ready | Begun | Outcome | Judged | Died
