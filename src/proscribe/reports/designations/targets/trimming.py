"""What is cut off a run of capitals before it is a name: articles, titles, places, who owns it.

Source: `names.toml`.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from proscribe.reports.designations.data import pattern, words
from proscribe.reports.designations.targets.ranks import is_rank_word
from proscribe.reports.parties.known import Known
from proscribe.reports.times.patterns import MONTH_NAMES
from proscribe.reports.times.zones import city_of
from proscribe.values.territories import parse_territory

Stretch = tuple[int, int]

_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_TITLE = re.compile(
    r"(?:(?:Vice|Deputy|Prime|First|Acting|Former)[\s-]+)+(?:President|Minister|Premier|Governor|"
    r"Chairman|Director)\s+(?=[A-Z])|"
    r"(?:Major|Maj\.?|Brigadier|Brig\.?|Lieutenant|Lt\.?|Colonel|Col\.?|Army|Vice|Rear)[\s-]+"
    r"(?:General|Gen\.?|Colonel|Col\.?|Commander|Cmdr\.?|Admiral)\s+(?=[A-Z])|"
    # `General of the Army Ivo Made`, `Captain First Rank Karl Tarn`
    r"(?:(?:Lieutenant|Major|Colonel)[\s-]+)?(?:General|Marshal|Admiral|Colonel|Major|Captain|Lieutenant|Commissioner)\s+"
    r"(?:of\s+(?:the\s+)?(?:Army|Fleet|Navy|Police|Militia|Justice|Air\s+Force|Guard|Internal\s+Service|Aviation|"
    r"Artillery|Customs(?:\s+Service)?|(?:Russian|Soviet)\s+(?:Federation|Union))|"
    r"(?:of\s+the\s+)?(?:First|Second|Third|1st|2nd|3rd)\s+(?:Rank|Class))\s+(?=[A-Z])"
)
_SEAT = re.compile(
    r"\b(?:LLC|LLP|Ltd|Limited|Inc|Corp|GmbH|SARL|SAL|SA|JSC|OOO|PLC|FZE|Pte|s\.r\.o|Company)\b\.?"
    r"(?P<of>\s+(?:of|in|from)\s+)(?:the\s+)?(?P<place>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)$"
)
# `TTP on September 1`: the day on which it was listed
_DAY = re.compile(
    r"\s+(?:on|in|since|by|from|until)\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d|$)|"
    r"\d{1,2}(?:st|nd|rd|th)?$|(?:19|20)\d\d\.?$|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
)
_OWNED = re.compile(r"(?P<state>[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3})['’]s?\s+(?=[A-Z])")
# `On 3 March Made Bank was listed`, `since 2021 for Rosa Lind`: the time before a name
_DAY_BEFORE = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH_NAMES}(?:\s+(?:19|20)\d\d)?|"
    rf"{MONTH_NAMES}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s+(?:19|20)\d\d)?|"
    rf"(?:{MONTH_NAMES}\.?\s+)?(?:19|20)\d\d)\s+(?:(?:for|of|in|on|and)\s+(?:the\s+)?)?(?=[A-Z])"
)
# `Brother of Rosa Lind, who was listed in 2019`, at the head of a sentence: she
_KIN_OF = re.compile(
    r"(?:(?:Elder|Younger|Former|Late|Half-?)\s+)?(?:Brother|Sister|Son|Daughter|Wife|Husband|Spouse|Father|Mother|"
    r"Widow|Widower|Uncle|Aunt|Nephew|Niece|Cousin|Relative|Associate|Aide|Deputy|Partner|Employee|Bodyguard|"
    r"Subsidiary|Affiliate|Owner|Founder|Shareholder)(?:-in-law)?\s+(?:of|to)\s+(?:the\s+)?(?=[A-Z])"
)
# `the March 23 Movement`: a day that is part of a name
_NAMED_DAY = re.compile(
    rf"(?:{MONTH_NAMES}\.?\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH_NAMES})\s+(?:[A-Z][\w’'-]+\s+){{0,2}}"
    r"(?:Movement|Brigades?|Battalion|Front|Coalition|Alliance|Organi[sz]ation|Army|Forces?|Party|"
    r"Martyrs|Foundation|Group)\b"
)
_REFERENCE = re.compile(r"[A-Z]{2}[iev]\.\d{3,4}(?:\s*[-–—:]\s*|\s+|$)")  # before a name
_ARTICLE = re.compile(r"\b[Tt]he\s+$")
_PERSON = re.compile(
    r"(?:[A-Z][a-zà-ž’'-]+\s+(?:(?:al|bin|de|el|von|van)\s+)?){1,3}[A-Z][a-zà-ž’'-]+(?:['’]s)?"
)
_LAST_WORD = re.compile(r"(?P<form>[\w.]*\w)\.$")
_LONGEST_FORM = 20  # characters
_BLANKS = re.compile(r"\s*(?:[–—-]{1,2}\s+)?")  # `on Thursday - Rosa Lind and Ivo Made -`
# `A Three Made FZE`: an article takes no number in capitals
_COUNTED_NAME = re.compile(r"A\s+(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s+[A-Z]")
_SENTENCE_END = re.compile(r"\s+[A-Z“\"]|\s*$|[\"”]")
_GIVEN = re.compile(r"\s+[A-Z][a-z]")
_ON = re.compile(r"(?:\b(?:on|in|since|by|from|until|late|early)|\d,)\s+$", re.IGNORECASE)
_PLACES = ("country", "people", "government")
_OF_HOUSE = re.compile(r"\s+of\s+(?:the\s+)?(?=[A-Z])")
_OVER_AND = re.compile(r"\s+and\s+(?:[A-Z][\w’'-]*\s+){0,4}[A-Z][\w’'-]*")
_TERRORIST = re.compile(r"\s+(?:Terrorist|National|Person|Sanctions|Magnitsky)")


# The legal form that ends a sentence, and the one word with which the next one begins.
_TOLD_BEHIND = re.compile(
    r"\s(?P<form>(?:Ltd|Inc|Co|Corp|[A-Z](?:\.[A-Z]){1,3})\.)\s+[^\W\d_][\w’'-]*$"
)
_IS_SUBJECT = re.compile(
    r"\s+(?:(?:also|then|later|himself|herself|itself|now)\s+)?(?:is|was|has|had|runs|ran|owns|owned|holds|held|heads|"
    r"headed|serves|served|works|worked|lives|lived|acts|acted|remains|sold|sells|bought|buys|said|says)\b"
)

# a sentence that opens with where: `At the Okean Works, which it listed, they are`
_AT_HEAD = re.compile(
    r"(?:(?:At|In|On|For|With|Under|Near|By|Of|To|Among)\s+the|(?:From|Within|Behind)(?:\s+the)?)\s+(?=[A-Z])"
)


def _out_of_marks(text: str, start: int, end: int) -> Stretch:
    """Leave out marks around a name: `‘Rosa Lind’`, but the first letter of `‘Abd al-Made`."""
    if start < end and text[start] in "‘'":
        last = end - 1
        while text[last] in ".,;:":
            last -= 1  # `‘Rosa Lind’.`
        if last > start and text[last] in "’'":
            return start + 1, last
        if text[end : end + 1] in ("’", "'"):
            return start + 1, end
    return start, end


def trimmed(text: str, start: int, end: int, known: Sequence[Known]) -> Stretch:
    """Cut off what is no part of a name: articles, titles, adjectives of countries.

    Args:
        text: The whole text.
        start: Where a run of capitals begins.
        end: Where it ends.
        known: Known names in it.

    Returns:
        Where the name begins and ends; an empty stretch when nothing is left.
    """
    start, end = _out_of_marks(text, start, end)
    told = _TOLD_BEHIND.search(text, start, end)
    if told is not None and _IS_SUBJECT.match(text, end):
        end = told.end("form")  # `runs Made Technologies C.A. Rosa was`
    day = _DAY.search(text, start, end)
    end = day.start() if day is not None else end
    for before in (_REFERENCE, _AT_HEAD, _TITLE, pattern("names", "minister")):
        found = before.match(text, start, end)
        start = found.end() if found is not None else start
    changed = _COUNTED_NAME.match(text, start, end) is None
    while changed and start < end and not is_named_after_day(text, start, end):
        changed = False
        when = _DAY_BEFORE.match(text, start, end)
        if when is not None and _ON.search(text, max(0, start - 8), start) is not None:
            start, changed = _skip(text, when.end(), end), True
            continue
        first = _WORD.match(text, start, end)
        if first and _is_no_name(text, first, end):
            start, changed = _skip(text, first.end(), end), True
            continue
        adjective = pattern("names", "adjective").match(text, start, end)
        if adjective is not None:
            start, changed = _skip(text, adjective.end(), end), True
            continue
        owned = _OWNED.match(text, start, end)
        if owned is not None and parse_territory(owned["state"]):  # `DPRK's Second Academy of ...`
            start, changed = owned.end(), True
            continue
        for one in known:
            owner = _POSSESSIVE.match(text, one.end, end) if one.start == start else None
            if owner is not None and one.kind in _PLACES:
                start, changed = _skip(text, owner.end(), end), True
                continue
            if one.kind == "people" and one.start == start and text[one.end : end].startswith(" "):
                # `the Russians Ivo Made and Karl Tarn`
                following = text[one.end : end].strip()
                article = _ARTICLE.search(text, max(0, start - 5), start)
                first_word = following.split(" ")[0]
                is_told = (one.plural and article) or _is_person_of(text, start, following)
                # `the Alban 5th State Centre`
                is_open = following[:1].islower() or following[:1].isdigit()
                if is_told or is_open or first_word in words("names", "ranks"):
                    start, changed = _skip(text, one.end, end), True
            is_next = one.end == end and text[start : one.start].endswith(" the ")
            if one.kind == "people" and is_next and text[end : end + 2].strip().islower():
                end, changed = one.start - len(" the "), True  # `For Rosa Lind the Swiss step`
        last = text[start:end].rsplit(None, 1)
        cut = words("names", "small") | words("names", "ends")
        if len(last) > 1 and last[1].rstrip(".,") in cut:
            end, changed = start + len(last[0].rstrip()), True
    if text.startswith(("of ", "for "), start):
        return start, start  # `President of Nicaragua`: an office
    if text.startswith(("on ", "against "), start):  # `sanctions on Friday on Volnabank`
        start = _skip(text, text.index(" ", start), end)
    end = _without_place(text, start, without_house(text, start, end))
    end = without_seat(text, start, end)
    is_form = pattern("names", "form_with_stop").search(text, start, end)
    has_form = is_form is not None and not is_full_stop(text, end)
    while end > start and text[end - 1] in ".,;:’'" and not has_form:
        end -= 1
    return start, end


def _is_person_of(text: str, start: int, following: str) -> bool:
    """Tell a person's name behind a people: `the Syrian Rosa Lind`, not `the Syrian Front`."""
    return (
        _ARTICLE.search(text, max(0, start - 5), start) is not None
        and _PERSON.fullmatch(following.rstrip(".,;:")) is not None
        and not any(
            pattern("names", one).search(following) for one in ("institution", "trade", "forces")
        )
    )


def is_full_stop(text: str, end: int) -> bool:
    """Tell a stop behind a legal form that only ends a sentence, and is not of the form.

    Elsewhere the text writes the form without one: `Okean Ltd, a broker`.

    Args:
        text: The whole text.
        end: One past the stop.
    """
    written = _LAST_WORD.search(text, max(0, end - _LONGEST_FORM), end)
    if written is None or _SENTENCE_END.match(text, end) is None:
        return False
    return _is_bare_within(text, written["form"])


@lru_cache(maxsize=256)
def _is_bare_within(text: str, form: str) -> bool:
    form = re.escape(form)
    return re.search(rf"\s{form}(?=[,;)]|\s[a-z])", text) is not None


def whose_kin(text: str, start: int, end: int) -> int | None:
    """Give where a name begins behind what somebody is to its bearer: `Brother of Rosa Lind`."""
    found = _KIN_OF.match(text, start, end)
    return found.end() if found is not None else None


def is_named_after_day(text: str, start: int, end: int) -> bool:
    """Tell a name that begins with a day: `the March 23 Movement`."""
    called = _ARTICLE.search(text, max(0, start - 8), start)
    return called is not None and _NAMED_DAY.match(text, start, end) is not None


def without_seat(text: str, start: int, end: int) -> int:
    """Give where a firm's name ends before the country of its seat: `Verus LLC of Russia`."""
    seat = _SEAT.search(text, start, end)
    if seat is None or not parse_territory(seat["place"]):
        return end
    return seat.start("of")


def _is_no_name(text: str, first: re.Match[str], end: int) -> bool:
    """Tell a capital that opens no name: `Executive`, not the first of `Foreign Trade Bank`."""
    if not is_rank_word(first[0].rstrip(",")):
        return False
    if first[0] in words("names", "families") and _GIVEN.match(text, first.end(), end):
        return False
    if first[0] == "Global":  # of `Specially Designated Global Terrorist`, else of a name
        return _TERRORIST.match(text, first.end(), end) is not None
    is_opening = first[0] in words("names", "opening") or (
        first[0] in words("names", "ranks") and first[0] not in words("names", "no_names")
    )
    if not is_opening or _TERRORIST.match(text, first.end(), end):
        return True
    goes_on = _OVER_AND.match(text, end)  # `National Engineering and Scientific Commission`
    if goes_on is not None and first[0] not in words("names", "ranks"):
        end = goes_on.end()
    house = _OF_HOUSE.search(text, first.end(), end)  # `Judge Rosa Lind of the Made Court`
    if house is not None and first[0] in words("names", "ranks"):
        end = house.start()
    return pattern("names", "institution").search(text, first.end(), end) is None


def without_house(text: str, start: int, end: int) -> int:
    """End a person's name before the body it is of: `Win Kyaw Aung of the Asia Sun Group`."""
    house = house_of(text, start, end)
    return house[0] if house is not None else end


def house_of(text: str, start: int, end: int) -> Stretch | None:
    """Give where a person's name ends and the name of the body it is of begins, if so."""
    of = _OF_HOUSE.search(text, start, end)
    if of is None:
        return None
    left, right = text[start : of.start()], text[of.end() : end]
    institution = pattern("names", "institution")
    # nobody is called `the Rosa Lind`: `the Made Order of Tarn Research Institute`
    is_body = _ARTICLE.search(text, max(0, start - 5), start) is not None
    is_name = len(left.split()) > 1 and not is_body and not institution.search(left)
    return of.span() if is_name and institution.search(right) else None


def _without_place(text: str, start: int, end: int) -> int:
    """End a name before the place it is in or from: `Rosa Lind in Beijing`, `Lev Aro of Brazil`.

    A body has its country in its name (`Bank of Russia`), two words of a person have none.
    """
    place = text.rfind(" in ", start, end)
    if place > start and city_of(text[place + 4 : end]) is not None:
        return place
    place = text.rfind(" of ", start, end)
    is_person = len(text[start : max(start, place)].split()) > 1 and not pattern(
        "names", "institution"
    ).search(text, start, end)
    if is_person and (city_of(text[place + 4 : end]) or parse_territory(text[place + 4 : end])):
        return place
    return end


def _skip(text: str, at: int, end: int) -> int:
    blanks = _BLANKS.match(text, at, end)
    return blanks.end() if blanks is not None else at
