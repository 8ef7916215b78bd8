"""What a short line over entries or a table says of those below it: `Entries struck`.

Such a line is made of few words: what was done, to what kind of parties, perhaps to which list.
Any other word makes it a line on something else, of which it says nothing.

Source: `parts.toml`, section `overhead`.
"""

import re
from functools import cache

from proscribe.reports.designations.acts.forms import Kind
from proscribe.reports.designations.data import table
from proscribe.reports.designations.targets.singles import plural_nouns

LONGEST = 90  # characters of such a line
_NUMBER = re.compile(
    r"^(?:(?:Part|Section|Table|List|Chapter|Annex|Schedule)\s+[\dIVXA-H]{1,4}\b\s*[.:)–—-]*|"
    r"(?:[A-Z]|\d{1,2}|[IVX]{1,4}|[a-z])[.)]|\d{1,2}(?=\s))\s*"
)
_BRACKET = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W_][\w’'-]*")
_LEGAL = re.compile(r"\b(?:natural|legal)\b", re.IGNORECASE)  # as annexes of lists say
_PROSE = re.compile(r"[.;!“”\"]\s|[.;!]$|,\s|\b(?:is|are|was|were|includes?)$")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("parts")["overhead"][key].split())


@cache
def _matches(key: str) -> re.Pattern[str]:
    return re.compile(table("parts")["overhead"][key], re.IGNORECASE)


def said_over(line: str) -> Kind | None:
    """Give what a heading says was done to those below it.

    Args:
        line: A line, as it stands.

    Returns:
        None where it is no such heading; `previous` where they were listed before.

    Example:
        >>> said_over("2  Entries struck from the list"), said_over("Who was consulted")
        ('remove', None)
    """
    bare = _bare(line)
    if not bare or len(bare) > LONGEST or _PROSE.search(bare):
        return None
    found: set[str] = set()
    for one in _WORD.finditer(bare):
        word = one[0].lower()
        told = next(
            (key for key in ("remove", "amend", "before", "add") if word in _words(key)), ""
        )
        if told:
            found.add(told)
        elif word in _words("behind") and (found or _matches("no_longer").search(bare)):
            if _matches("power").search(bare, one.start()) is None or any(
                _matches(key).search(bare, one.start()) for key in ("others", "dated")
            ):
                return None
            found |= {"remove"} if word == "off" else set()
            break
        elif word not in _words("passing") and word not in plural_nouns():
            return None
    return _settled(found, bare)


def _bare(line: str) -> str:
    """Give a heading without its number and brackets."""
    return " ".join(_BRACKET.sub(" ", _NUMBER.sub("", line.strip())).split()).rstrip(":? ")


def _settled(found: set[str], bare: str) -> Kind | None:
    if _matches("no_longer").search(bare) is not None:
        return "remove"
    if "remove" in found:
        return "remove"
    if "amend" in found:
        return "amend"
    if "before" in found:
        return "previous" if "add" in found or _matches("stays").search(bare) else None
    return "add" if "add" in found or _matches("new").fullmatch(bare) is not None else None


def tells_of_others(line: str) -> bool:
    """Tell a heading of people that a paper does not list: `Ministers who attended`."""
    return len(line) <= LONGEST and _matches("others").search(line) is not None


def says_nothing(line: str) -> bool:
    """Tell a line that only says what stands below, and not what was done: `Schedule, item 5`."""
    return len(line) <= LONGEST and _matches("neutral").fullmatch(line.strip()) is not None


def points_below(words: str) -> bool:
    """Tell words that say where the parties stand: `as shown in the following table`."""
    return _matches("points").search(words) is not None


def tells_of_entries(line: str) -> bool:
    """Tell what was done to entries from what those below did: `Officers of forced removals`."""
    if len(line) > LONGEST or line.rstrip().endswith("."):
        return False
    return _matches("of_entries").search(line) is not None and not _matches("doings").search(line)


def is_only_new(line: str) -> bool:
    """Tell a heading that does not say where they are new: `New entities`, of a chamber too."""
    bare = _bare(line)
    return _matches("new").fullmatch(bare) is not None and _LEGAL.search(bare) is None


def tells_of_measures(title: str) -> bool:
    """Tell a headline on parties listed or taken off: `Officials listed under the Act`."""
    return _matches("titled").search(title) is not None
