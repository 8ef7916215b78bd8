"""How an explanation looks to a person: the verdict, the names part by part, facts, what if."""

from rich.text import Text

from proscribe.cli.context import console, plain, row, table
from proscribe.model.explanation import Explanation, Part
from proscribe.screen.answers.results import decimal

_HOW = {
    "equal": "equal",
    "initial": "initial",
    "spelling": "other spelling",
    "nickname": "nickname",
    "edit": "a letter or two apart",
    "aloud": "read alike",
    "sound": "same consonants",
    "joined": "written together",
    "extra": "not in the listed name",
    "missing": "not in the name given",
}


def print_explanation(found: Explanation) -> None:
    """Print an explanation."""
    out = console()
    out.print(plain(found.sentence), style="bold", soft_wrap=True)
    hit = found.hit
    if hit.dataset and hit.record_id and hit.caption:
        where = f"  {hit.caption}  {hit.record_id}  {hit.dataset}"
        out.print(plain(where.rstrip()), style="dim", soft_wrap=True)
    if found.parts:
        out.print()
        made = table("name given", "listed name", ">agrees", "how")
        for part in found.parts:
            row(made, _cells(part))
        out.print(made)
    if hit.evidence:
        out.print()
        made = table("evidence", ">points", "reason")
        for one in hit.evidence:
            sign = "+" if one.points > 0 else "-" if one.points < 0 else " "
            points = Text(f"{sign}{decimal(abs(one.points))}")
            row(made, (one.feature.replace("_", " "), points, one.reason))
        out.print(made)
    for sentence in found.missing:
        out.print(plain(sentence), style="dim", soft_wrap=True)
    if found.what_if:
        out.print()
        out.print("What would change it:")
        made = table(">score", "", "if")
        for other in found.what_if:
            row(made, (decimal(other.score), "hit" if other.hit else "no hit", other.change))
        out.print(made)


def _cells(part: Part) -> tuple[str, str, str, str]:
    agrees = decimal(part.agreement) if part.query and part.listed else ""
    return (
        _with_reading(part.query, part.query_read),
        _with_reading(part.listed, part.listed_read),
        agrees,
        _HOW.get(part.how, part.how),
    )


def _with_reading(text: str, read: str) -> str:
    """Show how a part was read where that is not plain from its letters."""
    if not text or text.casefold() == read:
        return text
    return f"{text} ({read})"
