"""People that a text names by title, by apposition or by what they say.

General recognition of persons by rules is poor, so none is tried: a person is found where a title
stands at a name, where a name says something, in a byline, or where a name is on a list.

Source: `data/offices.toml`, `data/cues.toml`.
"""

import re
from functools import cache

import msgspec

from proscribe.reports.parties.known import Known
from proscribe.reports.parties.officewords import behind_office
from proscribe.reports.parties.personal import (
    CHOSEN,
    apposition,
    honorifics,
    ranks,
    role_and_name,
    speaking,
    title_before_name,
    titles,
)
from proscribe.reports.tables import english
from proscribe.reports.text.needed import Sieve
from proscribe.reports.times.zones import city_of

_OF_ROLE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+[^,.;:\"“”]{2,70}?\b(?:of|for|and)\s+(?:the\s+)?$"
)
_COMPLEMENT = re.compile(r"\s+(?:of|for|to|at)\s+(?:the\s+)?(?P<what>\S.*)$", re.DOTALL)
_BEFORE_SMALL = re.compile(r"(?<![\w’'-])[^\W\d_][\w.’'-]{0,60}+(?= [a-z])")
_PEERS = frozenset({"Lord", "Lady", "Baroness", "Baron"})  # part of the one name behind them
_POSTNOMINAL = re.compile(r",?\s+(?:MP|MEP|MSP|KC|QC|OBE|CBE|PhD|AM|AO)$")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.’'-]*\s$")
_CHOSEN = re.compile(rf"{CHOSEN}$")
# `Acting Deputy Director for Licensing`: an office, and no name
_DEPUTISING = re.compile(
    r"(?:(?:Acting|Deputy|Assistant|Associate|Vice|Interim|Principal|Managing|Executive|Senior|First|Chief|Under)\s+)+[A-Z][\w-]*$"
)
_HYPHENATED = re.compile(r"^[A-Z][\w’']+-[a-z][\w’']+$")
_IN = re.compile(r"\b(?:in|from|near|at|of)\s+$")
_NEAR_PLACE = 8  # characters before a place in which `in` stands


class Person(msgspec.Struct, frozen=True):
    """A person where the text names one.

    Attributes:
        start: First character of the name.
        end: One past its last.
        title: The title at it, (start, end), with the country or body before it; or None.
        office: Id of the office, or "".
        country: ISO 3166-1 alpha-2 lower case that the title names, or "".
        single: Only one word: `Mr. Kim`.
    """

    start: int
    end: int
    title: tuple[int, int] | None
    office: str
    country: str
    single: bool


def words_alone(text: str) -> frozenset[str]:
    """Give the words with a capital that a text also uses alone, no capital word before them.

    `Lu said` makes `Lu` one, so that it can be the name by which a person is meant.
    """
    return frozenset(
        one[0]
        for one in _BEFORE_SMALL.finditer(text)
        if one[0][0].isupper()
        and not _CAPITAL_BEFORE.search(text, max(0, one.start() - 20), one.start())
    )


def find_people(
    text: str, start: int, end: int, known: list[Known], alone: frozenset[str]
) -> list[Person]:
    """Find people in a sentence.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        end: Where it ends.
        known: Known names in it, which are no people.
        alone: The words that the text uses alone, as `words_alone` gives them.

    Returns:
        People in order, without overlap.
    """
    found: dict[tuple[int, int], Person] = {}
    taken: list[tuple[int, int]] = []

    def add(person: Person | None) -> None:
        if person is None or any(person.start < b and person.end > a for a, b in taken):
            return
        taken.append((person.start, person.end))
        found[(person.start, person.end)] = person

    for form, pattern in _sieve().pick(text[start:end]):
        for one in pattern.finditer(text, start, end):
            if form == "title":
                add(_titled(text, one, known, alone))
            elif form == "role":
                add(_apposed(text, one, known))
            else:
                at_end = form == "says" and _OF_ROLE.search(
                    text, max(start, one.start() - 90), one.start()
                )
                # not `the Coordinator for Public Trust said`: the end of an office
                add(None if at_end else _speaking(text, one, known))
    return sorted(found.values(), key=lambda one: one.start)


@cache
def _sieve() -> Sieve[tuple[str, re.Pattern[str]]]:
    """Give what picks the forms in which a sentence can name people, in the order of trying."""
    says, *other = speaking()
    forms = [
        ("title", title_before_name()), ("role", apposition()), ("role", role_and_name()),
        ("says", says), *(("speech", one) for one in other),
    ]  # fmt: skip
    return Sieve((one, one[1]) for one in forms)


def _speaking(text: str, one: re.Match[str], known: list[Known]) -> Person | None:
    """Give who says something by a whole name, or None."""
    name = _name(text, *one.span("name"), known)
    if name is None or _is_office(text, name, one.start("name")):
        return None
    if _IN.search(text, max(0, name[0] - _NEAR_PLACE), name[0]) and city_of(text[slice(*name)]):
        return None  # `A shareholder in Cape Town, Rosa Lind, said`
    is_whole = " " in " ".join(text[name[0] : name[1]].split())
    return Person(*name, None, "", "", single=False) if is_whole else None


def _is_office(text: str, name: tuple[int, int], start: int) -> bool:
    """Tell what is left of a body behind its owner: `Licensing Division` of `OFAC's`.

    So is `Acting Deputy Director`, behind which it stands for what and by whom.
    """
    words = text[slice(*name)]
    is_last = words.split()[-1].lower() in english("speakers", "offices")
    if is_last and _DEPUTISING.match(words) is not None:
        return True
    if name[0] == start:
        return False
    return not english("names", "no_author").isdisjoint(text[slice(*name)].split())


def _name(text: str, start: int, end: int, known: list[Known]) -> tuple[int, int] | None:
    """Cut a name down to what can be one: no sentence opener, no known name inside."""
    changed = True
    while changed:
        changed = False
        first = re.match(r"\S+", text[start:end])
        bare = _CHOSEN.sub("", first[0].rstrip(",")) if first else ""
        office = bare.lower() in english("speakers", "offices") and text[start:end].count(" ") > 1
        if first and (office or bare in english("names", "no_name") or bare.lower() in titles()):
            start += first.end()
            while start < end and text[start].isspace():
                start += 1
            changed = True
        rank = ranks().match(text, start, end)
        if rank is not None and text[rank.end() : rank.end() + 1].isspace() and rank.end() < end:
            start, changed = rank.end() + 1, True
        for one in known:
            if one.kind != "listed" and one.start < end and one.end > start:
                if one.start <= start:
                    start = one.end
                    while start < end and (text[start].isspace() or text[start] in "’'s"):
                        start += 1
                else:
                    end = one.start
                    while end > start and text[end - 1].isspace():
                        end -= 1
                changed = True
        if start >= end:
            return None
    written = text[start:end]
    if not written[0].isupper() and not written.startswith(
        ("al", "el", "bin", "ibn", "van", "von", "de", "da", "la")
    ):
        return None
    if not re.search(r"[a-z]", written) or written.lower() in titles():
        return None
    if re.search(r"['’]s\s", written):
        return None  # `Committee's Vice-Chair`
    if any(word in english("names", "no_name") for word in written.split()):
        return None
    after = _POSTNOMINAL.search(text, start, end)
    return start, after.start() if after else end


def _titled(
    text: str, one: re.Match[str], known: list[Known], alone: frozenset[str]
) -> Person | None:
    group = "name" if one["name"] is not None else "late"
    name = _name(text, *one.span(group), known)
    if name is None or name[0] != one.start(group):
        return None
    parts = text[slice(*name)].split()
    if parts[-1] in english("names", "no_author") | english("names", "no_family"):
        return None  # `a spokesperson for the Made Sanctions Office`, `the General Secretariat`
    of = _COMPLEMENT.search(one["title"])
    if of is not None and group == "name":
        first = behind_office(text, *name, of[0])
        if not first:
            return None  # `the Commissioner of the Ruritanian Border Force`
        name = (first, name[1])
    office, honorific = _office(one["title"]), one["title"] in honorifics()
    single = not re.search(r"\s", text[name[0] : name[1]])
    if honorific and single and one["title"] in _PEERS:
        return Person(one.start("title"), name[1], None, "", "", single=False)
    if honorific:
        return Person(*name, None, "", "", single=single)
    if not office and ranks().fullmatch(one["title"]):
        return Person(*name, one.span("title"), "", "", single=single)
    apart = text[one.end("title") : name[0]].strip()
    if not apart and _is_cut(one, known):
        if text[name[0] : name[1]].split()[-1] not in alone:
            return None  # `the Director of Global Targeting`: the end of the office is no name
        words = list(re.finditer(r"\S+", text[name[0] : name[1]]))
        name = (name[0] + words[max(0, len(words) - 2)].start(), name[1])
    if not one["title"][0].isupper() and (single or apart):
        return None  # `minister Kim`: the word may belong to what is before it
    start, country = _before_title(text, one.start("title"), known)
    country = country or _country_in(
        known, one.start("title"), one.end("title"), office == "un-ambassador"
    )
    return Person(*name, (start, one.end("title")), office, country, single=single)


def _is_cut(one: re.Match[str], known: list[Known]) -> bool:
    """Tell a title whose complement is no known whole, so that the name may be a part of it."""
    title = " ".join(one["title"].split())
    if title.lower() in titles():
        return False
    complement = _COMPLEMENT.search(title)
    if complement is None:
        return False
    last = complement["what"].split()[-1]
    if last in english("names", "portfolios") or (last.isupper() and len(last) > 1):
        return False
    return not any(each.end == one.end("title") for each in known)


def _apposed(text: str, one: re.Match[str], known: list[Known]) -> Person | None:
    name = _name(text, *one.span("name"), known)
    if name is None or name[1] != one.end("name") or not re.search(r"\s", text[name[0] : name[1]]):
        return None
    office = _office(one["title"])
    start, end = one.span("title")
    country = _country_in(known, start, end, office == "un-ambassador")
    return Person(*name, (start, end), office, country, single=False)


def _office(title: str) -> str:
    """Give the office that a title names: that of the longest title in it."""
    key = " ".join(title.lower().split())
    best = max((one for one in titles() if one in key), key=lambda one: (len(one), one), default="")
    return titles().get(best, "")


def _before_title(text: str, start: int, known: list[Known]) -> tuple[int, str]:
    """Take a country or body right before a title into it: `State Department spokesman`."""
    for one in reversed(known):
        if one.end <= start and not text[one.end : start].strip(" ’'s\n"):
            country = one.key if one.kind in ("country", "people") else ""
            return one.start, country
    return start, ""


def _country_in(known: list[Known], start: int, end: int, skip_un: bool) -> str:
    for one in known:
        if (
            start <= one.start < end
            and one.kind in ("country", "people")
            and not (skip_un and one.key == "un")
        ):
            return one.key
    return ""


def name_parts(name: str, *, family_first: bool = False) -> tuple[str, str] | None:
    """Tell family and given name of a person, where a rule can.

    Args:
        name: The name in the order of the document.
        family_first: The name comes from where the family name stands first.

    Returns:
        (family, given), or None for a name of one word. A hyphenated second part with a small
        letter (`Byun Duk-kun`) shows a Korean or Chinese name: family first.
    """
    parts = name.split()
    if len(parts) < 2:
        return None
    if family_first or (len(parts) == 2 and _HYPHENATED.match(parts[1])):
        return parts[0], " ".join(parts[1:])
    return parts[-1], " ".join(parts[:-1])
