"""Capitals in a list of targets that are nobody's name: days, states, offices, bodies that act.

Source: `names.toml`; words that open sentences in `reports/data/english.toml`.
"""

import re
from collections.abc import Sequence

from proscribe.reports.designations.data import pattern, words
from proscribe.reports.designations.targets.trimming import is_named_after_day
from proscribe.reports.parties.known import Known
from proscribe.reports.tables import english
from proscribe.reports.times.zones import city_of
from proscribe.values.lexicon.forms import FORMS
from proscribe.values.territories import parse_territory

# `the People's Republic of China`: a state, of which a run of capitals has the first half only
_REPUBLIC = re.compile(
    r"(?:(?:Democratic|People['’]s|Islamic|Arab|Federal|Federative|Socialist|Bolivarian)\s+){1,3}Republic\s+of\s"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|\n\s*)(?:[-•*·–—]\s+)?[“\"‘']?$")
_POINT = re.compile(r"(?:^|[.!?:]\s+|\n\s*|[-•*·–—]\s+)$")
_OF_MANY = re.compile(
    r"[A-Z][a-z]+(?:ers|ors|ists|ants|ents|ials|men|ives|aries|eers)$|"
    r"(?:Units|Parts|Branches|Companies|Firms|Banks|Bodies|Groups|Entities|Ships|Vessels|Plants|Mills|"
    r"Yards|Laboratories|Institutes|Individuals|Persons|Women)$"
)
_WHO = re.compile(
    r"\s+(?:who|that|whose|whom|behind|accused|linked|involved|responsible|tied|owned|controlled)\b|"
    r"\s+of\s+(?:the\s+|its\s+|an?\s+)?[a-z]|"  # `Units of the nuclear conglomerate`
    # `Governors, military commissars and prison chiefs`
    r"(?:,|\s+and)\s+(?!an?\b|the\b|its\b|his\b|her\b|wh)[a-z-]+(?:\s+[a-z-]+){0,2}\s*(?:,|\b(?:and|are|were)\b)"
)
_THE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|an?|[’']s)\s+(?:(?:former|acting|deputy|Deputy|First|Vice|then|late)[\s-]){0,2}$"
)
# `the Pacific Commissioner, a tanker`, `three ships: the Ocean Star, the Gulf Minister`
_CRAFT = (
    r"(?:tanker|vessel|ship|freighter|carrier|bulker|barge|yacht|trawler|tug|ferry|boat|steamer|"
    r"coaster|plane|jet|aircraft|airliner)"
)
_CRAFT_BEHIND = re.compile(
    rf"\s*(?:\((?:IMO|MMSI|[^()]{{0,40}}\bflag)|,\s+(?:an?|the|its|another)\s+(?:[\w-]+\s+){{0,4}}?{_CRAFT}s?\b"
    r"(?![ -](?:owner|magnate|broker|captain|builder|monitor|"
    r"tycoon|operator|manager|insurer|agent|pilot|engineer|dealer|maker)s?\b)|"
    r",?\s+(?:IMO\b|flying\s+the\s+flag\b|flagged\s))"
)
_CRAFT_LIST = re.compile(
    rf"\b{_CRAFT}s?(?::|,?\s+(?:namely|called|named|including|among\s+(?:them|which))|\s+[–—-])\s+"
    r"(?:the\s+[A-Z][\w’'-]*(?:\s+[A-Z\d][\w’'-]*)*(?:\s*\([^()]*\))?"
    r"(?:,\s+and\s+|,\s+(?:an?\s[a-z -]+,\s+)?(?:and\s+)?|\s+and\s+))*"
    r"the\s+$"
)
_IS_COUNT = re.compile(r"(?:Another|A\s+further|Some|About|Nearly|Over|Almost)(?:\s+\d+)+")
# `C. On the same date the Office updated`: the letter of a paragraph
_POINT_OPENED = re.compile(
    r"[A-Z]\.\s+(?:On|In|At|By|Under|For|From|With|As|After|Since|Pursuant|Further)"
)
_TITLE = 40  # characters before a name in which a title stands
_CODE = 3  # letters of a code of a state, which are capitals
_LINE = 200  # characters of a line beside a name in capitals that are looked at


def can_be_name(text: str, start: int, end: int, known: Sequence[Known]) -> bool:
    """Tell whether a run of capitals can be the name of a party.

    Args:
        text: The whole text.
        start: Where the run begins, what is no part of a name cut off.
        end: Where it ends.
        known: Known names around it.
    """
    parts = [word.strip(".,()") for word in text[start:end].split()]
    is_shouted = len(parts) > 1 and _is_shouted(text, start, end)
    bare = [word.capitalize() if is_shouted else word for word in parts]
    if all(word in words("names", "no_names") or word.isdigit() for word in bare):
        return False
    if _IS_COUNT.fullmatch(text, start, end) or _POINT_OPENED.fullmatch(text, start, end):
        return False
    if len(parts) == 1 and (
        parts[0] in words("names", "alone") or _opens_sentence(text, start, end)
    ):
        return False  # `So is the firm`, `Including today's, 31 firms are listed`
    if not any(c.isalpha() for c in text[start:end]) or len("".join(parts)) == 1:
        return False  # `the persons in Annex B`
    if tuple(word.casefold() for word in parts) in FORMS:
        return False  # `Pte Ltd`, parted from its name
    if is_named_after_day(text, start, end):
        return True
    if any(pattern("names", one).match(text, start, end) for one in ("count", "legal_text")):
        return False
    if any(
        pattern("names", one).fullmatch(text, start, end) for one in ("day", "region", "act_number")
    ):
        return False
    if pattern("names", "office").match(text, start, end):
        return False  # `Chief of the General Staff`
    if pattern("names", "office_alone").fullmatch(text, start, end):
        return False
    if (
        pattern("names", "office_named").fullmatch(text, start, end)
        and _THE.search(text, max(0, start - _TITLE), start)
        and not _is_craft(text, start, end)
    ):
        return False  # `the Deputy Prime Minister`
    if all(pattern("names", "portfolio").fullmatch(word) for word in parts) and pattern(
        "names", "ministry"
    ).search(text, max(0, start - _LINE), start):
        return False  # `Minister of Trade and Industry`, `of Energy and Mining Development`
    act = pattern("names", "named_act").match(text, start)
    if act is not None and act.end() > end and text[max(0, start - 4) : start].lower() == "the ":
        return False  # `the Justice for Victims of Corrupt Foreign Officials Act`
    if _REPUBLIC.match(text, start) or _is_state(text[start:end]):
        return False
    if text[max(0, start - 3) : start] == "of " and city_of(text[start:end]) is not None:
        return False  # `the newspapers of Beirut`
    bodies = [one for one in known if one.kind == "body"]
    if any(one.start == start for one in bodies) and any(one.end == end for one in bodies):
        return False  # `Department of the Treasury's Office of Foreign Assets Control`
    if _is_of_body(text, start, end, bodies):
        return False
    if len(parts) > 1 and parts[-1].isdigit():
        end = start + len(text[start:end].rpartition(" ")[0])  # `Washington added 11, Brussels 15`
    return not any(one.start <= start and end <= one.end and one.kind != "listed" for one in known)


def _is_craft(text: str, start: int, end: int) -> bool:
    """Tell a ship that is called like an office: `the Pacific Commissioner, a tanker`."""
    behind = _CRAFT_BEHIND.match(text, end)
    return behind is not None or _CRAFT_LIST.search(text, max(0, start - _LINE), start) is not None


def _opens_sentence(text: str, start: int, end: int) -> bool:
    """Tell a word that only begins its sentence: an adverb, `Counting`, `Everyone`."""
    word = text[start:end]
    if _POINT.search(text, max(0, start - 4), start) and _OF_MANY.match(text, start, end):
        return _WHO.match(text, end) is not None  # `• Recruiters who sent them are sanctioned`
    if _SENTENCE_START.search(text, max(0, start - 4), start) is None:
        return False
    return (
        word in english("sentences", "starters")
        or word in words("names", "openers")
        or pattern("names", "opened").match(text, start) is not None
    )


def _is_state(name: str) -> bool:
    """Tell a state; a code of three letters ends in a capital: `BiH`; `Pak`, `Ben` are people."""
    return bool(parse_territory(name)) and (len(name) > _CODE or name[-1:].isupper())


def _is_of_body(text: str, start: int, end: int, bodies: Sequence[Known]) -> bool:
    """Tell a part of a body that acts: `Committee of the Security Council`, `1718 Committee`."""
    rest = text[start:end]
    for one in bodies:
        if start <= one.start and one.end <= end:
            rest = rest.replace(text[one.start : one.end], " ")
    left = re.findall(r"\w+", re.sub(r"['’]s\b", " ", rest))
    is_number = left[:1] == [word for word in left[:1] if word.isdigit()] and len(left) > 1
    has_body = rest != text[start:end]
    small = words("names", "small")
    parts = words("names", "parts_of_bodies")
    return (has_body or (is_number and left[-1] == "Committee")) and all(
        word in parts or word in small or word.isdigit() for word in left
    )


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Tell a line all in capitals; the name of a ship is in capitals among other words."""
    first = text.rfind("\n", max(0, start - _LINE), start) + 1 or max(0, start - _LINE)
    last = text.find("\n", end, end + _LINE)
    return text[first : last if last >= 0 else end + _LINE].isupper()
