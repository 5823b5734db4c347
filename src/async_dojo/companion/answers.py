"""What is shown of a kata beyond its own file: the solution, the difference to mine, and the claims it is about."""

import difflib
from pathlib import Path

from async_dojo.collection.claims import Claim, read_claims
from async_dojo.companion.errors import Problem
from async_dojo.companion.telling import Line
from async_dojo.companion.workspace import Listed
from async_dojo.language import current, say

_STYLES = {"+": "added", "-": "removed", "@": "dim"}


def solution_of(listed: Listed) -> str:
    """Return the reference solution; raise Problem where it is not there."""
    return _read(listed.kata.mirror("solutions"))


def difference(listed: Listed) -> list[Line]:
    """Return the unified diff from the learner's file to the solution; raise Problem where one of them is not there."""
    files = (listed.path, listed.kata.mirror("solutions"))
    mine, theirs = (_read(path).splitlines() for path in files)
    before, after = (path.relative_to(listed.kata.root).as_posix() for path in files)
    diff = difflib.unified_diff(mine, theirs, before, after, lineterm="")
    lines = [Line(text, _STYLES.get(text[:1], "output")) for text in diff]
    same = say(
        "No difference: your file is the solution to the letter.", "違いはありません。解答例と一字一句同じです。"
    )
    return lines or [Line(same, "good")]


def claims_about(listed: Listed) -> list[Claim]:
    """Return the claims of the notes that name the kata, not only all of its chapter."""
    claims = read_claims(listed.kata.root / "spec" / "claims.toml").values()
    return [claim for claim in claims if listed.slug in claim.katas]


def why(listed: Listed) -> list[Line]:
    """Return the claim that a kata is about, its verdict with its qualification, and the links to read on.

    Raises Problem where spec/claims.toml cannot be read.
    """
    try:
        claims = claims_about(listed)
    except (OSError, ValueError) as error:
        raise Problem(str(error)) from None
    lines = []
    for claim in claims:
        lines += [
            Line(claim.claim[current()], "title"),
            Line(_verdict(claim), "good" if claim.verdict == "holds" else "bad"),
        ]
        if claim.qualification:
            lines.append(Line(claim.qualification[current()]))
        lines += [Line(source, "place", 2) for source in claim.sources]
        lines.append(Line())
    if not claims:
        text = say(
            "No sentence of the study notes is about this kata alone: it is here to complete its chapter.",
            "学習ノートには、このカタだけに対応する文はありません。章を補うためのカタです。",
        )
        lines += [Line(text), Line()]
    lines.append(Line(say("To read on:", "関連リンク:"), "title"))
    return lines + [Line(link, "place", 2) for link in listed.entry.links]


def _verdict(claim: Claim) -> str:
    words = {
        "holds": say("It holds.", "正しい主張です。"),
        "conditional": say("It holds on conditions.", "条件つきで正しい主張です。"),
        "false": say("It is false.", "誤った主張です。"),
        "version": say("It depends on the version of Python.", "Python のバージョンによって変わります。"),
        "unverifiable": say("It cannot be verified here.", "ここでは検証できません。"),
        "documented": say(
            "It is documented, and not run here.", "ドキュメントにもとづく主張で、ここでは実行していません。"
        ),
    }
    return words[claim.verdict]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Problem(say(f"{path} is not there", f"{path} がありません")) from None
    except UnicodeDecodeError:
        raise Problem(say(f"{path} is not saved as UTF-8", f"{path} が UTF-8 で保存されていません")) from None
