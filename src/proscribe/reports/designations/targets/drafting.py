"""From what the rules find in the text to drafts: named parties and described groups.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.data import pattern as name_pattern
from proscribe.reports.designations.draft import CRAFT, Described, Named
from proscribe.reports.designations.entry import Entry
from proscribe.reports.designations.targets.craft import craft_at
from proscribe.reports.designations.targets.naming import Found, find_names, is_body_name
from proscribe.reports.designations.targets.ofbody import without_body
from proscribe.reports.designations.targets.ranks import after_ranks, is_rank_word
from proscribe.reports.designations.targets.singles import based_at, is_rough, plural_nouns
from proscribe.reports.designations.targets.themed import behind_field
from proscribe.reports.designations.targets.trimming import (
    is_full_stop,
    without_house,
    without_seat,
)
from proscribe.reports.parties.groups import Group
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.nouns import count_words
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.reports.tables import any_of
from proscribe.reports.times.zones import city_of
from proscribe.values.lexicon.forms import form_at
from proscribe.values.territories import parse_territory

_LEAD = re.compile(
    r"\s*[‘'“\"]?(?:(?:[-*•·–—▪●◦‣]|o(?=\s{2,}[A-Z\d])|\(?\d{1,3}[.)]|\(?(?:[a-z]|[ivx]{2,5})[.)])\s+[‘'“\"]?)?"
)
# `121 Rosa LIND`: the place in a schedule
_BARE_NUMBER = re.compile(r"\d{1,4}\s{1,2}(?=[A-Z][\w’'.-]+\s+[A-Z(])")
_ENDS_FIRM = re.compile(
    r"\b(?:Company|Corporation|Co|Corp|Ltd|Limited|Inc|LLC|LLP|PLC|GmbH|SARL|JSC|Bank)\.?$",
    re.IGNORECASE,
)
# `Kestrel-based Okean Works (Pty) Ltd.`
_SEATED = re.compile(
    r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)?-(?:based|registered|headquartered|flagged|born|owned)\s+(?=[A-Z])"
)
_DENIED = re.compile(r"(?:No|Nor|None|Neither|Nothing|Nobody)\b(?!\.|\s+\d)")
_THE = re.compile(r"\b[Tt]he\s+$")
# `the Volna design bureau`: what a body is, in small letters behind its one word
_KIND_BEHIND = re.compile(
    r"\s+(?:(?:design|research|testing|shipbuilding|machine|aircraft|tank|steel|chemical|power|repair|"
    r"training|security|state|central|joint|scientific|technical)\s+){0,2}"
    r"(?:bureau|institute|shipyard|plant|works|factory|refinery|battalion|brigade|regiment|division|"
    r"academy|university|laboratory|foundation|fund|charity|group|network|company|bank|holding|"
    r"concern|cartel|gang|clan|militia|movement|prison|agency|centre|center)\b"
)
# `two weapons laboratories: the Made Institute at Alba, and the Tarn Institute`
_COUNTED = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2})\s+(?:[\w’'-]+\s+){0,5}?[\w’'-]+:\s+"
    r"(?=(?:the\s+)?[A-Z])"
)
# `the businessman` in front of a name
CALLED = (
    r"(?:(?:the|an?)\s+(?:(?!(?:of|for|to|by|with|in|from|and|at|on|who|whose|which|that)\b)"
    r"[a-z][\w’'-]*\s+){1,4})"
)
_IS_CALLED = re.compile(CALLED)
_ENDS_NAME = ",;.:([–—-|"
# A name as far as the first mark: capitals and small words only.
_WHOLE = re.compile(
    r"(?:[A-Z\d][^\s,;:(\[]*|&|-)(?:\s+(?:[A-Z\d][^\s,;:(\[]*|&|-|and|of|for|the|de|del|la|al|du|in|on))*"
    r"(?=(?:\s+(?:itself|himself|herself))?\s*(?:[,;:(\[]|$))"
)
_WITH_FORM = re.compile(
    r"(?:[A-Z\d][^\s,;:(\[]*|&)(?:,?\s+(?:[A-Z\d][^\s,;:(\[]*|&|and|of|for|the|de|al))*"
    r",?\s+(?:SARL|SAL|SA|LLC|Ltd|Limited|Inc|Co|Corp|Corporation|Company|GmbH|JSC|OOO|PLC|FZE|FZCO|Group)\b\.?"
    r"(?:\s+Off\s?-?Shore)?(?=\s*(?:[;:(\[]|,\s+[a-z]|\.?$))"
)
# A form that ends a name, and is no word inside one
_FIRM = re.compile(
    r"\s(?:SARL|SAL|SA|LLC|LLP|Ltd|Limited|Inc|Corp|GmbH|JSC|PLC|FZE|FZCO|DMCC|AG|Sirketi)\.?$"
)
_NUMBER = re.compile(r"\s(?:No\.?\s*|Nr\.?\s*|#)?\d+$")
# `LIND, Rosa Made` alone in a line
_FAMILY_FIRST = re.compile(
    r"(?P<family>[^\s\d,;:()]+(?:\s[^\s\d,;:()]+){0,3}),\s+"
    r"(?P<given>[^\s\d,;:()]+(?:\s[^\s\d,;:()]+){0,4})(?=\s*[.;]?\s*(?:$|\())"
)
# `Lind, Rosa, b. 3.5.1970`: of whom it says when they were born
_FAMILY_BORN = re.compile(
    r"(?P<family>[A-Z][^\s\d,;:()]+(?:\s[A-Z][^\s\d,;:()]+){0,2}),\s+"
    r"(?P<given>[A-Z][^\s\d,;:()]*(?:\s[A-Z][^\s\d,;:()]*){0,3})"
    r"(?=\s*[,;(]\s*(?:b\.|born\b|\*|DOB\b|date\s+of\s+birth\b|D\.O\.B))"
)
_BEHIND = ("and ", "is ", "was ", "of ", "itself", "himself", "herself")
_MEN = frozenset({"man", "men", "businessman", "businessmen"})
_WOMEN = frozenset({"woman", "women", "businesswoman", "businesswomen"})


def named(text: str, one: Found, line: Stretch) -> Named:
    """Give the draft of a name in a sentence."""
    is_open = one.schema in ("LegalEntity", *CRAFT)
    craft, numbers = craft_at(text, one.end, line[1]) if is_open else ("", ())
    aliases = list(one.aliases)
    kind = (
        _KIND_BEHIND.match(text, one.end, line[1]) if " " not in text[one.start : one.end] else None
    )
    if kind is not None and _THE.search(text, max(0, one.start - 5), one.start):
        aliases.append(" ".join(text[one.start : kind.end()].split()))
    return Named(
        name=(one.start, one.end),
        display=" ".join(text[one.start : one.end].split()),
        mentions=[(one.start, one.end)],
        aliases=aliases,
        schema=craft or one.schema,
        countries=one.countries,
        line=line,
        at=one.start,
        numbers=numbers,
    )


def from_entry(entry: Entry, schema: str) -> Named:
    """Give the draft of an entry; `schema` is what the line above it says, or ""."""
    return Named(
        name=entry.name,
        display=entry.display,
        mentions=[entry.name],
        aliases=list(entry.aliases),
        schema=entry.schema if entry.schema != "LegalEntity" else schema or "LegalEntity",
        countries=entry.countries,
        line=(entry.start, entry.end),
        numbers=entry.identifiers,
        entry=entry,
        at=entry.start,
    )


def item(scene: Scene, line: Stretch, *, told: bool = False) -> Named | None:
    """Give the draft of the name that opens an item of a list, None when no name does.

    With `told` the item may be a sentence: `Rosa Lind keeps the accounts of the fund.`
    """
    text = scene.text
    lead = _LEAD.match(text, *line)
    start = lead.end() if lead else line[0]
    number = _BARE_NUMBER.match(text, start, line[1])
    start = number.end() if number else start
    counted = _COUNTED.match(text, start, line[1])
    start = counted.end() if counted else start
    inside = [one for one in scene.passages if line[0] <= one.start < line[1]]
    has_mark = lead is not None and bool(lead[0].strip())
    behind = behind_field(text, start, line[1]) if has_mark else start
    of_field, start = behind > start, behind
    family = _FAMILY_FIRST.match(text, start, line[1])
    if family is not None and _is_person(family["family"], family["given"]):
        return _person(family, line)
    born = _FAMILY_BORN.match(text, start, line[1])
    if born is not None and not is_body_name(born[0]):
        return _person(born, line)
    if _DENIED.match(text, start, line[1]):
        return None  # `3. No U.S. Government sales ... are permitted`
    start = after_ranks(text, start, line[1])
    seat = _SEATED.match(text, start, line[1])
    start = seat.end() if seat is not None else start
    found = find_names(text, start, line[1], [known for one in inside for known in one.known])
    if not found:
        return None
    is_called = _IS_CALLED.fullmatch(text, start, found[0].start) is not None
    if not is_called and not is_rank(text[start : found[0].start]):
        return None
    if told and (
        " " not in text[found[0].start : found[0].end]
        or text[line[0] : line[1]].rstrip().endswith("?")
    ):
        return None
    if found[0].start > start and not is_called and " " not in text[found[0].start : found[0].end]:
        return None  # `Deputy Minister of Defence`: an office
    single = text[found[0].start : found[0].end]
    if " " not in single and text.startswith(" of ", found[0].end) and _is_post(single):
        return None  # `Head of the police`
    if of_field and not _is_party(text[found[0].start : found[0].end]):
        return None
    found[0] = whole(text, found[0], line[1])
    after = text[found[0].stop : line[1]].lstrip().lstrip('”"’')  # `alias "Mango", wrote`
    # `Tarnov Optics Ltd. (Tarnov) makes lenses`: a short form ends a name as well
    ends = ("and ", "of ") if of_field else _BEHIND
    is_told = after.startswith(ends) or (
        (told or found[0].aliases) and not of_field and after[:1].islower()
    )
    if after and after[0] not in _ENDS_NAME and not is_told:
        return None
    made = named(text, found[0], line)
    if of_field:
        without_body(text, made)
    return made


def _is_post(word: str) -> bool:
    return name_pattern("names", "post").match(word) is not None


def _is_party(name: str) -> bool:
    """Tell a name behind a field from a place: `in Goma, Bukavu and Uvira`."""
    is_place = city_of(name) is not None or parse_territory(name) is not None
    return not is_place and (" " in name or is_body_name(name))


def _is_person(family: str, given: str) -> bool:
    """Tell a family name in capitals and given names from a body and its place."""
    names = given.split()
    return (
        family.isupper()
        and any(len(one) > 1 and not one.isupper() for one in names)
        and all(one[0].isupper() for one in names)
        and not is_body_name(family.title())
        and form_at(tuple(family.lower().split()), len(family.split()) - 1) is None
        and city_of(given) is None
        and parse_territory(given) is None
        and not name_pattern("names", "post").match(given)
    )


def _person(one: re.Match[str], line: Stretch) -> Named:
    display = f"{one['given']} {one['family']}"
    return Named(
        name=one.span(), display=display, mentions=[one.span()], aliases=[], schema="Person",
        countries=(), line=line, at=one.start(),
    )  # fmt: skip


def each_of_list(text: str, start: int, end: int, passage: Passage) -> Iterator[Found]:
    """Give the names of a list with semicolons, each part read alone: `A, B and C Ltd; D; E`."""
    at = start
    while at < end:
        mark = text.find(";", at, end)
        stop = mark if mark >= 0 else end
        found = find_names(text, at, stop, passage.known)
        if found:
            first = whole(text, found[0], stop)
            yield first
            yield from (one for one in found[1:] if one.start >= first.stop)
        at = stop + 1


def whole(text: str, one: Found, end: int) -> Found:
    """Let the name that opens an item go on over `and` and over commas before its legal form.

    `Buy Cash Money and Money Transfer Company, of Khan Younis`
    """
    for pattern in (_WITH_FORM, _WHOLE):
        whole = pattern.match(text, one.start, end)
        stop = whole.end() if whole is not None else -1
        if stop >= 0 and text[stop - 1] == "." and not _is_form(text, one.start, stop):
            stop -= 1
        if stop >= 0:
            stop = without_seat(text, one.start, without_house(text, one.start, stop))
        if stop > one.stop and not _are_two(text, one, stop) and not _has_post(text, one, stop):
            return msgspec.structs.replace(one, end=stop, stop=stop)
    return one


def _has_post(text: str, one: Found, stop: int) -> bool:
    """Tell what somebody is behind the name: `Rosa Lind, Editor-in-chief, Made Group`."""
    parts = text[one.start : stop].split(", ")[1:]
    return any(name_pattern("names", "post").match(part) for part in parts)


def _are_two(text: str, one: Found, stop: int) -> bool:
    """Tell two people from one body: `Rosa Lind and Odo Brandt`, `Buy Cash and Money Transfer`."""
    first, joint, second = text[one.start : stop].partition(" and ")
    if first.endswith(",") and "," not in first[:-1] + second and len(second.split()) > 1:
        return True  # `Made Works, and Tarn Steel JSC`
    if joint and _ENDS_FIRM.search(first) and _ENDS_FIRM.search(second) is None:
        return len(second.split()) > 1  # `OKEAN COMPANY and HAMER LINE ALBA`
    if joint and _NUMBER.search(first) and len(second.split()) > 1:
        return True  # `Made Works No 1 and Made Works No 2`
    if joint and _FIRM.search(first) and _FIRM.search(second.rstrip(".")):
        return True  # `Okean Group Limited and Tarn Capital LLP`
    if joint and len(second.split()) > 1 and first.split()[-1:] == second.split()[-1:]:
        return True  # `Made Steel Complex and Tarn Steel Complex`
    return (
        bool(joint)
        and len(first.split()) > 1 < len(second.split())
        and not any(is_body_name(name) for name in (first, second))
        and all(word[:1].isupper() for word in (*first.split(), *second.split()))
        and _WITH_FORM.fullmatch(text, one.start, stop) is None
    )


def _is_form(text: str, start: int, end: int) -> bool:
    is_form = name_pattern("names", "form_with_stop").search(text, start, end) is not None
    return is_form and not is_full_stop(text, end)


def is_rank(lead: str) -> bool:
    """Tell whether nothing but a rank or title (`Major General`, `the`) stands before a name."""
    return all(word == "the" or is_rank_word(word) for word in lead.split())


def described(text: str, group: Group) -> Described:
    """Give the draft of a group that the rules for counted groups have read."""
    is_person = group.type == "individual"
    noun = text[slice(*group.noun)].lower()
    is_mixed = " and " in text[group.start : group.noun[0]]  # `politicians and businessmen`
    word = group.kind or ("" if is_mixed else _person_word(noun))
    return Described(
        start=group.start,
        end=group.end,
        count=None if is_rough(text, group.start) else group.count,
        type=group.type,
        nationality=group.nationality if is_person else (),
        country=() if is_person else group.nationality,
        based=group.based,
        kind=(word, *group.noun) if word else None,
    )


def _person_word(noun: str) -> str:
    if noun in _MEN:
        return "man"
    return "woman" if noun in _WOMEN else ""


@cache
def _also_counted() -> re.Pattern[str]:
    nouns = any_of(tuple(plural_nouns()))
    return re.compile(
        rf"(?:,\s+[a-z]+)*,?\s+(?:and|or)\s+(?:(?!(?:its|their|his|her|an?|one|\d+|{any_of(tuple(count_words()))})\b)"
        rf"\w+\s+)??(?P<noun>{nouns})\b"
    )


_WHOSE_MEN = re.compile(r"\sof\s+[^,;:]{1,60}['’]s?\s+(?:[a-z-]+\s+)*[a-z-]*[a-rt-z]$")


def joint(text: str, group: Described, stop: int, known: Sequence[Known]) -> Described:
    """Read `65 individuals and organisations`: one number for parties of both kinds."""
    more = _also_counted().match(text, group.end, stop)
    type_ = plural_nouns().get(more["noun"]) if more else None
    if more is None or type_ is None or type_ == group.type or group.count == 1:
        return group
    if group.type == "individual" and _WHOSE_MEN.search(text, group.start, group.end):
        group.end = more.end()  # `members of Alba's security and intelligence services`
        return group
    group.end, group.type, group.kind = more.end(), "unknown", None
    group.country = (*group.country, *group.nationality)
    group.nationality = ()
    if not group.based:
        group.end, group.based = based_at(text, group.end, stop, known)
    return group
