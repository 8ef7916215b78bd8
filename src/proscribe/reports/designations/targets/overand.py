"""Names that go on over an `and`, told from two names that it parts.

An institution or a firm says behind it what else it does (`Academy of Science and Technology`,
`Oslo Marine and Energy Trading LLC`).

Source: `names.toml`.
"""

import re
from collections.abc import Sequence

from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.targets.runs import capital_run
from proscribe.reports.designations.targets.trimming import trimmed
from proscribe.reports.parties.known import Known
from proscribe.values.lexicon.forms import form_at

_AND = re.compile(r"\s+and\s+")
# Legal forms of two words: `Okean Shipping and Trading Sdn. Bhd.`
_TWO_WORDS = re.compile(
    r",?\s+(?:Sdn\.?\s+Bhd|Pte\.?\s+L(?:td|imited)|Pty\.?\s+L(?:td|imited)|Pvt\.?\s+L(?:td|imited)|"
    r"Private\s+Limited|Co(?:mpany)?\.?,?\s+L(?:td|imited)|Joint\s+Stock\s+Company|S\.\s?A\.\s+de\s+C\.\s?V)\.?$"
)
# `Islamic State in Iraq and the Levant`
_IN_LAND = re.compile(r"\s\S+\s+in\s+(?:the\s+)?[A-Z]\w+$")
# `the Alban Company for Publishing, Media, and Research`: what one firm does, told in a list
_FIELDS = re.compile(
    r"(?P<inner>(?:,\s+[A-Z][a-z]+(?:\s[A-Z][a-z]+)?){1,4}),?\s+and\s+(?P<last>[A-Z][a-z]+)\b(?!\s+[A-Z])"
)
_FIRST_FIELD = re.compile(r"\b(?:of|for)\s+(?P<first>[A-Z][a-z]+)$")
_REGION = re.compile(
    r"(?:the\s+)?(?:Levant|Sham|Syria|Maghreb|Sahel|Sahara|Peninsula|Mesopotamia)\b"
)


def over_and(text: str, start: int, stop: int, end: int, known: Sequence[Known]) -> int:
    """Let the name of an institution go on over an `and`: `Academy of Science and Technology`.

    Args:
        text: The whole text.
        start: First character of the name.
        stop: One past its last before the `and`.
        end: Where the stretch ends.
        known: Known names in it, which are names of their own.

    Returns:
        One past the last character of the name; `stop` where the `and` parts two.
    """
    fields = _FIELDS.match(text, stop, end)
    if fields is not None and _are_fields(text[start:stop], fields):
        return fields.end()
    joint = _AND.match(text, stop, end)
    region = _REGION.match(text, joint.end(), end) if joint else None
    if region is not None and _IN_LAND.search(text, start, stop) is not None:
        return region.end()
    right = capital_run().match(text, joint.end(), end) if joint else None
    if right is None or any(one.start == right.start() for one in known if one.kind != "listed"):
        return stop
    left = text[start:stop]
    institution = pattern("names", "institution")
    opens = pattern("names", "open_end").search(left) or re.search(r"\b(?:of|for)\s+\S+$", left)
    closes = institution.search(right[0]) or len(right[0].split()) == 1
    if opens and (closes or institution.search(left)):
        return trimmed(text, right.start(), right.end(), known)[1]
    last = trimmed(text, right.start(), right.end(), known)[1]
    if _says_only_what(left, text[right.start() : last]) or _shortened_so(text, left, last, end):
        return last
    more = _AND.match(text, last, end)  # `Made Oslo Fish and Rope and Salt (Made Oslo)`
    third = capital_run().match(text, more.end(), end) if more else None
    return third.end() if third and _shortened_so(text, left, third.end(), end) else stop


def _says_only_what(left: str, right: str) -> bool:
    """Tell the rest of one firm's name, which says only what it does, from a second firm.

    `Oslo Marine and Energy Trading LLC`, `Okean Exchange and Remittances Company`.
    """
    *trades, last = _TWO_WORDS.sub(" Ltd", right).split()
    first = left.split()
    if not trades or len(first) < 2 or ends_with_form(left):
        return False
    is_end = (
        ends_with_form(last)
        or last.rstrip(".") == "Co"
        or pattern("names", "institution").fullmatch(last.rstrip(".,"))
    )
    return bool(is_end) and all(map(_is_trade, (first[-1], *trades)))


def _are_fields(left: str, rest: re.Match[str]) -> bool:
    """Tell what an institution is for, told in a list, from a list of names."""
    first = _FIRST_FIELD.search(left)
    if first is None or pattern("names", "institution").search(left) is None:
        return False
    words = [first["first"], rest["last"], *re.findall(r"\w+", rest["inner"])]
    return all(map(_is_trade, words))


def _is_trade(word: str) -> bool:
    return any(pattern("names", one).fullmatch(word) for one in ("trade", "line_of_trade"))


def _shortened_so(text: str, left: str, stop: int, end: int) -> bool:
    """Tell one name by its short form: `Made Oslo Fish and Rope (Made Oslo)`."""
    short = pattern("names", "short_form").match(text, stop, end)
    return short is not None and f"{left} ".startswith(f"{short['short']} ")


def ends_with_form(name: str) -> bool:
    """Tell a name that ends with a legal form."""
    plain = tuple(re.findall(r"[a-z0-9]+", name.lower().replace(".", "")))
    return bool(plain) and form_at(plain, len(plain) - 1) is not None
