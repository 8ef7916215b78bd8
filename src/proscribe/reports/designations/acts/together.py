"""Authorities that act together in one sentence, and countries of which no list is known here.

The subject of a measure is read as a chain: `The United States, the United Kingdom and Australia
on Tuesday sanctioned`, `OFAC, in coordination with Australia, designated`, `sanctioned by the
United States and Japan`. Only a chain that reaches from the head of its clause to the words of the
measure counts; whatever else stands in the sentence is nobody who acts.

Source: this project.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from proscribe.reports.designations.acts.announcer import Announcer, named_in
from proscribe.reports.designations.data import table
from proscribe.reports.parties.known import Known

Kind = Literal["joint", "coordinated"]
_MOST = 12  # authorities of one chain
_NEAR = 120  # characters in which words before a name stand
_FAR = 600  # characters before those who act, and from them to what is done
_OFFICE = (
    r"(?:['’]s?\s+(?:[\w’'&.-]+\s+){0,6}?[\w’'&.-]+|"
    r"\s+(?:(?:foreign|finance|interior|defen[cs]e|economy)\s+)?(?:governments?|administration|"
    r"authorities|ministry|ministries|minister|president|cabinet|parliament|treasury|Government|Treasury|"
    r"(?:Foreign|Finance|Interior)\s+(?:Ministry|Office|Secretary|Minister))|\s*\([^()]{1,60}\)){0,4}"
)
_DAY = (
    r"(?:,?\s+(?:today|yesterday|(?:(?:on|late|early|late\s+on|this|last)\s+)?[A-Z]\w+day|"
    r"on\s+[A-Z][a-z]+\.?\s+\d{1,2}(?:,\s+\d{4})?))?"
)
# `The Ministry of Foreign Affairs of`, `President Lind of`
_OFFICE_OF = (
    r"(?:[Tt]he\s+)?(?:[A-Z][\w’'-]+\s+){0,3}?(?:[Gg]overnments?|[Mm]inistry|[Mm]inister|"
    r"[Pp]resident|[Cc]abinet|[Tt]reasury)\s+(?:of\s+(?:[A-Z][\w’'-]+\s+(?:and\s+)?){1,4})?"
    r"(?:[A-Z][\w’'-]+\s+){0,3}?of\s+"
)
_OF = (
    r"(?:(?:the\s+)?[Gg]overnments?\s+of\s+|(?:(?:its|their)\s+)?(?:allies|partners)\s+)?"
    r"(?:the\s+)?"
)
_WITH = (
    r"in\s+(?:\w+\s+)?(?:co-?ordination|consultation|co-?operation|partnership|conjunction|"
    r"concert)\s+with\s+"
)
_COORDINATED = re.compile(rf"\)?(?:{_OFFICE}){_DAY},?\s+(?:acting\s+|working\s+)?{_WITH}{_OF}")
_JOINT = re.compile(
    rf"\)?(?:{_OFFICE}){_DAY}(?:,?\s+(?:and|as\s+well\s+as)\s+(?:(?:its|their)\s+(?:\w+\s+)?"
    r"(?:allies|ally|partners?|neighbou?rs?),?\s+)?|,?\s+(?:(?:acting\s+)?(?:jointly|together|along|"
    rf"in\s+tandem)\s+with|alongside)\s+|,\s+){_OF}"
)
# `Britain on Monday joined the United States in sanctioning Ivo Made`: both do
_JOINED = re.compile(
    rf"\)?(?:{_OFFICE}){_DAY}\s+(?:(?:has|have)\s+)?(?:also\s+)?join(?:ed|s|ing)(?:\s+with)?\s+{_OF}"
)
# `Britain followed the United States in sanctioning Ivo Made`: Britain does
_FOLLOWED = re.compile(
    rf"\)?(?:{_OFFICE}){_DAY}\s+(?:(?:has|have)\s+)?(?:also\s+)?(?:follow(?:ed|s|ing)|echo(?:ed|es|ing)|"
    rf"match(?:ed|es|ing)|mirror(?:ed|s|ing))\s+{_OF}"
)
_COMMA = re.compile(r",\s+(?:the\s+)?")
# `The United States, which ..., sanctioned`: whom an aside names does not act
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|where|like|unlike|following|echoing|mirroring|joining|citing|amid|after|"
    r"(?:days|weeks|hours|months|a\s+\w+)\s+after)\b[^,;:]*,"
)
_HEAD = re.compile(
    r"(?:\s*[A-Z][^\n]{1,80}?\s[–—-]{1,2}\s+)?"
    r"(?:[^;:]*(?:;|:|,\s+(?:and|but|while|whereas)|\b(?:said|says)\s+that|\bthat|\b(?:after|before|as|when))\s+)?"
    r"(?:(?:In|On|At|Under|Late|Early|As|Following|After|Amid|(?:(?:[Jj]ust\s+)?(?:[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]inutes)|"
    r"with|as|on|in|at|after|amid|following|ahead|before))\s[^,;:]{2,80},\s+|"
    r"(?:Today|Yesterday|Also|Separately|Meanwhile|Earlier|Later|Simultaneously|And|But|\w+ly)(?:,\s*|\s+))*"
    rf"(?:[Bb]oth\s+)?(?:{_OFFICE_OF}|{_OF})(?:[Tt]he\s+)?"
)
_LEADING = re.compile(rf"(?:Acting\s+|Working\s+)?\b[Ii]{_WITH[1:]}{_OF}$")
_SAID_WITH = re.compile(rf"\b{_WITH}{_OF}$")
_ANY_WITH = re.compile(rf"\b{_WITH}")
_REST = re.compile(
    rf"\)?(?:{_OFFICE})(?:[\s,]|\b(?:has|have|had|also|both|all|each|again|today|yesterday|jointly|"
    r"alone|in(?=\s*$)|then|now|is|are|was|were|been|being|did|newly|further|\w+ly|"
    r"and\s+(?:its|their)\s+(?:\w+\s+)?(?:allies|partners)|for\s+(?:its|their|his|her)\s+part|with\s+immediate\s+effect|at\s+the\s+same\s+time|"
    r"(?:on|late|early|late\s+on|last|this)\s+\w+(?:day|week|month|year)|on\s+[A-Z][a-z]+\.?\s+\d{1,2}"
    r"(?:,\s+\d{4})?|under\s+[^,;]{3,80},|[A-Z]\w+day)(?!\w))*"
)
_BY = re.compile(r"\bby\s+(?:the\s+)?$")
# `put on the list of the United Nations, in the first such move by London`: not who put it
_STEP_BY = re.compile(
    r"\b(?:moves?|steps?|actions?|measures?|designations?|listings?|decisions?|rounds?|requests?|"
    r"proposals?)\s+by\s+(?:the\s+)?$"
)
# `were placed on the sanctions lists of Britain and the United States`
_KEPT_BY = re.compile(r"\s+(?:kept\s+by|of)\s+(?:both\s+)?(?:the\s+)?")
_KEPT_THERE = re.compile(
    # not `the list of UK companies`, `of France's best firms`
    r"(?:\s*(?:[.,;:)]|$)|\s+(?:and|or|on|in|at|following|amid|for|since|over|after|as|by|with|under|late|early|last|this|"
    r"today|yesterday|because|pursuant)\b)"
)
_ON_LISTS = re.compile(r"\b(?:[Bb]lack)?[Ll]ists?$")
# `were placed under sanctions in London and Washington`
_IN_CAPITAL = re.compile(r"(?:\s+(?:today|yesterday))?\s+(?:both\s+)?in\s+")
_NO_SANCTIONS = re.compile(r"\blisted$")  # `Made Bank is listed in London`: its shares
_AS = re.compile(
    r"\s+as\s+(?:an?\s+|the\s+)?(?!well\b)[a-z]+"
)  # `designated in Rome as head of it`
# `were put on the US and UK lists`
_ONTO = re.compile(r"\b(?:on|onto|to|in)\s+(?:both\s+)?(?:the\s+)?$")
_ADJECTIVE = re.compile(
    r"(?:(?:,|\s+and)\s+[A-Z]\w+(?:\s+[A-Z]\w+)?){0,3}\s+(?:(?:foreign|finance|interior|defen[cs]e|economy|trade)\s+)?(?:governments?|ministry|"
    r"ministries|minister|authorities|president|cabinet|treasury|parliament|prime\s+minister|"
    r"Government|Ministry|Foreign\s+Ministry)\b"
)
_MEASURES = re.compile(
    r"\b(?:[Tt]oday['’]s|[Tt]his|[Tt]hese|[Tt]he|[Oo]ur|[Tt]heir|[Ii]ts)\s+(?:\w+\s+){0,2}?"
    r"(?:actions?|designations?|sanctions|measures?|listings?|steps?|moves?)\s+"
    r"(?:(?:was|were|is|are|(?:has|have)\s+been|comes?|came)\s+)(?:(?:being|also|all|both)\s+)?"
    r"(?:(?:taken|made|imposed|announced|adopted|issued|undertaken|designed)\s+)?(?:\w+\s+){0,2}?"
    rf"{_WITH}{_OF}$"
)
_COMPOUND = re.compile(r"[-–]\w|['’]s\s+[A-Z]")


class Beside(msgspec.Struct, frozen=True):
    """An authority that acts beside another one.

    Attributes:
        who: The authority.
        kind: It acts as well, or the measure is coordinated with it.
    """

    who: Announcer
    kind: Kind


class Chain(msgspec.Struct, frozen=True):
    """Those who act in a sentence.

    Attributes:
        first: The one that acts; of several the first of which lists are known here.
        beside: The others, each authority once.
        is_theirs: They are the subject of the words that say what is done, or those whose list it
            is; else they stand after `by`.
    """

    first: Announcer
    beside: tuple[Beside, ...] = ()
    is_theirs: bool = True


def acting(
    text: str, known: Sequence[Known], sentence: tuple[int, int], trigger: tuple[int, int]
) -> Chain | None:
    """Read who acts in a sentence.

    Args:
        text: The text of the document.
        known: Known names of the sentence.
        sentence: (start, end) of it.
        trigger: (start, end) of the words that say what is done.

    Returns:
        None when the subject is not such a chain: then others have to tell who acts.
    """
    start, end = sentence
    found = list(_authorities(text, known, start, end))
    asides = [one.span() for one in _ASIDE.finditer(text, start, trigger[0])]
    before = [
        one
        for one in found
        if one.end <= trigger[0] and not any(a <= one.start < b for a, b in asides)
    ]
    links = _subject(text, before, start, trigger[0], asides)
    capitals = {one.start for one in known if one.kind == "government"}
    links, is_theirs = (links, True) if links else _by(text, found, trigger, capitals)
    if not links:
        return None
    links += [one for one in _coordinated_after(text, found, trigger[1], end) if one not in links]
    return _chain(links, is_theirs=is_theirs)


def is_agent(text: str, start: int, end: int) -> bool:
    """Tell whether `by` stands before a place and says who acts."""
    return _BY.search(text, start, end) is not None and _STEP_BY.search(text, start, end) is None


def coordinated_in(text: str, known: Sequence[Known], start: int, end: int) -> Iterator[Beside]:
    """Read `Today's action was taken in close coordination with Japan` of a sentence."""
    if _ANY_WITH.search(text, start, end) is None:
        return
    found = list(_authorities(text, known, start, end))
    for number, one in enumerate(found):
        if _MEASURES.search(text, max(start, one.start - _FAR), one.start):
            yield from _following(text, found[number:], "coordinated")
            return


def _authorities(text: str, known: Sequence[Known], start: int, end: int) -> Iterator[Announcer]:
    """Give the authorities and countries of a stretch, in order; names of one authority joined."""
    codes = table("agencies")["countries"]["codes"]
    whole = named_in(text, known, start, end)
    for one in known:
        country = one.kind in ("country", "government") and one.key not in codes
        people = one.kind == "people" and not one.plural and one.key not in codes
        if start <= one.start and one.end <= end and (country or people):
            whole.append(Announcer(one.key, "", one.start, one.end))
    adjectives = {one.start for one in known if one.kind == "people"}
    made: list[Announcer] = []
    for who in sorted(whole, key=lambda one: (one.start, -one.end)):
        if who.start in adjectives and not _ADJECTIVE.match(text, who.end):
            continue
        last = made[-1] if made else None
        if last is not None and last.body == who.body:
            made[-1] = msgspec.structs.replace(
                last, agency=last.agency or who.agency, end=max(last.end, who.end)
            )
        elif last is None or who.start >= last.end:
            made.append(who)
    yield from made


def _subject(
    text: str,
    before: Sequence[Announcer],
    start: int,
    end: int,
    asides: Sequence[tuple[int, int]],
) -> list[Beside]:
    """Read the chain that ends where the words of the measure begin."""
    before = before[-_MOST:]
    if not before or not _is_rest(text, before[-1].end, end, asides):
        return []
    links = [Beside(before[-1], "joint")]
    for one, following in zip(before[-2::-1], before[:0:-1], strict=True):
        kind = _tie(text, one, following, start)
        if kind is None:
            break
        if kind == "followed":
            links = [Beside(one, "joint")]
            continue
        if kind == "leading":
            links.insert(0, Beside(one, "coordinated"))
            continue
        links.insert(0, Beside(one, "joint"))
        if kind == "coordinated":
            # what follows `in coordination with` up to here is what is coordinated with
            links[1:] = [Beside(each.who, "coordinated") for each in links[1:]]
    if links[0].kind == "coordinated":
        return links if _leads(text, start, links[0].who.start) else []
    while not _is_head(text, start, links[0].who.start):
        # `In London, the United States`: a place before those who act
        if len(links) < 2 or not _COMMA.fullmatch(text, links[0].who.end, links[1].who.start):
            return []
        del links[0]
    return links


def _is_head(text: str, start: int, end: int) -> bool:
    return end - start <= _FAR and _HEAD.fullmatch(text, start, end) is not None


def _leads(text: str, start: int, end: int) -> bool:
    """Tell `In coordination with` before a place."""
    return _LEADING.search(text, max(start, end - _NEAR), end) is not None


def _is_rest(text: str, start: int, end: int, asides: Sequence[tuple[int, int]]) -> bool:
    """Tell words that may stand between who acts and what is done; asides are left out."""
    if end - start > _FAR:
        return False
    left = "".join(
        one
        for at, one in enumerate(text[start:end], start)
        if not any(a <= at < b for a, b in asides)
    )
    return _REST.fullmatch(f"{left} ") is not None


def _tie(
    text: str, one: Announcer, following: Announcer, start: int
) -> Literal["joint", "coordinated", "leading", "followed"] | None:
    if _leads(text, start, one.start) and text[one.end : following.start].startswith(","):
        return "leading"
    if _COORDINATED.fullmatch(text, one.end, following.start):
        return "coordinated"
    if _FOLLOWED.fullmatch(text, one.end, following.start):
        return "followed"
    is_joint = any(form.fullmatch(text, one.end, following.start) for form in (_JOINT, _JOINED))
    return "joint" if is_joint else None


def _by(
    text: str, found: Sequence[Announcer], trigger: tuple[int, int], capitals: Collection[int]
) -> tuple[list[Beside], bool]:
    """Read `was sanctioned on Tuesday by the United States and Japan`, `put on the list of` one."""
    first, start = trigger
    on_list = _ON_LISTS.search(text, first, start) is not None
    acting_there: Announcer | None = None  # in a capital; who is named behind `by` is surer
    for one in found:
        if first <= one.start < one.end <= start:
            is_theirs = on_list and _ONTO.search(text, first, one.start) is not None
        else:
            is_theirs = on_list and _is_kept_by(text, start, one)
        is_after = start <= one.start <= start + _NEAR and is_agent(text, start, one.start)
        if is_theirs or is_after:
            return list(_following(text, found[found.index(one) :], "joint")), is_theirs
        if one.start in capitals and _acts_in(text, trigger, one):
            acting_there = one
    if acting_there is None:
        return [], False
    return list(_following(text, found[found.index(acting_there) :], "joint")), True


def _is_kept_by(text: str, start: int, one: Announcer) -> bool:
    """Tell whose a list is: `the list of Britain`."""
    kept = _KEPT_BY.fullmatch(text, start, one.start)
    return kept is not None and _KEPT_THERE.match(text, one.end) is not None


def _acts_in(text: str, trigger: tuple[int, int], one: Announcer) -> bool:
    """Tell the capital in which a measure is taken: `sanctioned in London`."""
    return (
        _IN_CAPITAL.fullmatch(text, trigger[1], one.start) is not None
        and _NO_SANCTIONS.search(text, *trigger) is None
        and _AS.match(text, one.end) is None
    )


def _coordinated_after(
    text: str, found: Sequence[Announcer], start: int, end: int
) -> Iterator[Beside]:
    """Read `sanctioned Ivo Made on Tuesday, in coordination with Japan and Canada`."""
    for number, one in enumerate(found):
        if start <= one.start < end and _SAID_WITH.search(
            text, max(start, one.start - _NEAR), one.start
        ):
            yield from _following(text, found[number:], "coordinated")
            return


def _following(text: str, found: Sequence[Announcer], kind: Kind) -> Iterator[Beside]:
    if _COMPOUND.match(text, found[0].end):
        return  # `Japan-based firms`
    yield Beside(found[0], kind)
    for one, following in pairwise(found[:_MOST]):
        if _COORDINATED.fullmatch(text, one.end, following.start):
            kind = "coordinated"
        elif not _JOINT.fullmatch(text, one.end, following.start):
            return
        if _COMPOUND.match(text, following.end):
            return
        yield Beside(following, kind)


def _chain(links: Sequence[Beside], *, is_theirs: bool) -> Chain | None:
    codes = table("agencies")["countries"]["codes"]
    acting_ones = [one.who for one in links if one.kind == "joint"]
    if not acting_ones:
        return None
    first = next((one for one in acting_ones if one.body in codes), acting_ones[0])
    others: dict[str, Beside] = {}
    for one in links:
        if one.who.body != first.body:
            others.setdefault(one.who.body, one)
    return Chain(first, tuple(others.values()), is_theirs)
