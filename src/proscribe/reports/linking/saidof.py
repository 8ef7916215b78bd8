"""Whether a sentence on an earlier listing says it of a name that stands in it.

Of `the head of Okean Line was listed` it says so of the head, of `works for Okean Line, which was
listed` of the firm alone, of `X is not on the list` of nobody.

Source: `data/earlier.toml`.
"""

import re
from collections.abc import Collection, Sequence

from proscribe.model.report import Span
from proscribe.reports.linking.earlier import tells_of_measures

# Whose he is, of whom a sentence speaks: `Rosa Lind of Okean Line`; `the head of Okean Line was`.
_OF = r"\s+(?:of|at|for|from)\s+(?:the\s+)?$"
_SOMEBODY = (
    r"heads?|chiefs?|directors?|chair|chairman|chairwoman|boards?|presidents?|ministers?|members?|"
    r"leaders?|owners?|founders?|managers?|governors?|mayors?|commanders?|employees?|spokes\w+|arms?|"
    r"units?|branch|bankers?|lawyers?|accountants?|agents?|representatives?|officials?|officers?|"
    r"treasurers?|subsidiary|subsidiaries|sons?|daughters?|wife|wives|widows?|brothers?|ally|allies|"
    r"partners?"
)
_SOMEBODY_OF = re.compile(rf"\b(?i:{_SOMEBODY}){_OF}")
_NAMED_OF = re.compile(
    rf"\b(?!(?i:{_SOMEBODY})\s|Designation|Listing|Sanctioning|Addition)[A-Z][\w’'-]+{_OF}"
)
# Where a sentence goes on with whom it named last: `the head of Okean Line, listed in 2017`, not in
# `Rosa Lind, the head of Okean Line, was listed`; but of somebody with a name only where the
# pronoun tells the one from the other.
_GOES_ON = re.compile(
    r"\s*[,(–—-](?!\s*(?:and|or|has|have|had|is|are|was|were|remains?|stands?|stood|appears?|figures?)\b)"
    r"|\s+(?:sanctioned|designated|listed|blacklisted)\b"
)
_NEVER = re.compile(r"(?!)")
_OF_A_PERSON = re.compile(r"(?:\s+\([^)]{1,40}\))?,?\s+(?:whom?|himself|herself)\b")
# `A and B, one of whom OFAC sanctioned`: which, nobody can tell
_SOME_OF = re.compile(
    r"[^.;:]{0,120}?[,(–—-]\s*(?:only\s+|just\s+)?"
    r"(?:one|two|three|some|several|most|few|neither|none)\s+of\s+(?:whom|which|them)\b"
)
_OF_A_THING = re.compile(r"(?:\s+\([^)]{1,40}\))?,?\s+(?:which|itself)\b")
# `an official of the Made Force whom OFAC sanctioned`: of no body
_WHOM = re.compile(r"(?:\s+\([^)]{1,40}\))?,?\s+whom\b")
_BESIDE = re.compile(r"\b(?:of|in|at|for|with|from)\s+(?:the\s+)?(?:[A-Z][\w-]+['’]s\s+)?$")
# `X is not on the list`, `Y has never been on it`; but `X is not new to it`
_DENIED = re.compile(
    r"[^.;:]{0,60}?\b(?:not|never|nor|neither|no\s+longer)\b"
    r"(?!\s+(?:\w+\s+)?(?:new|affected|touched|changed|part|among|concerned|only|just|a)\b)[^.;:]{0,40}?"
    r"\b(?:lists?|it|listed|sanctioned|designated|blacklisted|under|there)\b"
)
# `Okean Line, a firm which is`: what is said of the last one named
_OF_IT = re.compile(
    r"(?:\s+\([^)]{1,40}\))?(?:,\s+(?:an?|the|its|his|her)\s+[a-z\s’'-]{2,60}?)?,?\s+(?:which|who|whom)\b"
)
_CLAUSE_ENDS = re.compile(r"[,;:]")
_JOINED = re.compile(r"(?:\s*\([^()]*\))*(?:,|,?\s+(?:and|or))\s+(?:the\s+|its\s+|his\s+)?")

Place = tuple[int, int]


def is_said_of(
    text: str, place: Span, name: Place, kinds: Collection[str], names: Sequence[Place]
) -> bool:
    """Tell whether a sentence can say of a name in it that it is listed.

    Of whoever owns a ship (`the owner of the Rosa Lind`) it says so of the ship as well.

    Args:
        text: The document.
        place: The sentence.
        name: Where the name stands.
        kinds: Schemata of those who bear it on the lists.
        names: Where all listed names of the sentence stand.
    """
    start, end = name
    if is_denied(text, place, name):
        return False
    some = _SOME_OF.match(text, end, place.end)
    if some is not None and not tells_of_measures(text, place.start, some.end()):
        return False
    if any(
        other[0] > end
        and _JOINED.fullmatch(text, end, other[0]) is None
        and is_alone(text, place, other)
        for other in names
    ):
        return False
    if any(other[1] <= start and _is_behind(text, place, other, start) for other in names):
        return False
    if "Vessel" in kinds:
        return True
    if "Person" not in kinds and _WHOM.match(text, end, place.end) is not None:
        return _BESIDE.search(text, place.start, start) is None
    if _NAMED_OF.search(text, place.start, start) is not None:
        goes_on = _OF_A_PERSON if "Person" in kinds else _OF_A_THING
    elif _SOMEBODY_OF.search(text, place.start, start) is not None:
        # `the head of Okean Line, who was listed`: the head
        is_of_head = "Person" not in kinds and _OF_A_PERSON.match(text, end, place.end) is not None
        goes_on = _NEVER if is_of_head else _GOES_ON
    else:
        return True
    return goes_on.match(text, end, place.end) is not None


def is_denied(text: str, place: Span, name: Place) -> bool:
    """Tell a name of which a sentence says that it is not listed: `Okean Line is not on it`."""
    return _DENIED.match(text, name[1], place.end) is not None


def _is_behind(text: str, place: Span, other: Place, start: int) -> bool:
    """Tell a name behind a clause on another: `At Okean Line, which it listed in May, they are A`.

    Not where the name is joined to the other one: `Okean Line, which it listed, and Made Bank`.
    """
    clause = _OF_IT.match(text, other[1], start)
    if clause is None or not is_alone(text, place, other):
        return False
    comma = _CLAUSE_ENDS.search(text, clause.end(), start)
    return comma is not None and _JOINED.fullmatch(text, comma.start(), start) is None


def is_alone(text: str, place: Span, name: Place) -> bool:
    """Tell a name of which alone a clause says that it is listed: `..., a bank which was`."""
    clause = _OF_IT.match(text, name[1], place.end)
    of_another = _WHOM.match(text, name[1], place.end) and _BESIDE.search(
        text, place.start, name[0]
    )
    if clause is None or of_another:
        return False
    comma = _CLAUSE_ENDS.search(text, clause.end(), place.end)
    end = comma.start() if comma is not None else place.end
    return (
        tells_of_measures(text, clause.end(), end)
        and not tells_of_measures(text, place.start, name[0])
        and not tells_of_measures(text, end, place.end)
    )
