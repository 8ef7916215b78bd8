"""What the words at a name say of it: its kind, its countries, its other names.

Source: `names.toml`; nouns in `reports/data/groups.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.targets.ranks import is_rank_word
from proscribe.reports.designations.targets.runs import capital_run
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.tables import any_of
from proscribe.values.lexicon.forms import form_at
from proscribe.values.territories import parse_territory

SCHEMA_OF: dict[str, str] = {
    "individual": "Person", "entity": "Organization", "vessel": "Vessel", "aircraft": "Airplane",
}  # fmt: skip
# `the Made Mining Corporation, MAMICO, is`
_APPOSED_SHORT = re.compile(
    r",\s+(?:or\s+|the\s+)?(?P<short>[A-Z]{3,10})(?P<said>\s+(?:for|in)\s+short)?(?=,\s|(?<=short)\b)"
)
_MORE = re.compile(r"\s*[(\[](?P<names>[^()\[\]]{2,600})[)\]]")
_PARTS = re.compile(r"\s*;\s*(?:and\s+)?")
# `(Magnitski Kombinat in full)`
_HOW = re.compile(
    r"\s+(?:in\s+full|(?:for|in)\s+short|on\s+paper|in\s+[A-Z][a-z]+(?:ian|ish|ese|ic))$"
)
_MARKS = "“”\"‘’'"
_BRACKETS = re.compile(r"\(([^()]+)\)")
_WHO = re.compile(r"(?:\s+\([^)]{1,40}\))?,?\s+whom?\b")  # said of a person, seldom of a group
_OF = re.compile(r"\bof\s+(?:the\s+|its\s+|a\s+)?(?:[\w-]+\s+){0,2}$")
_TITLE = 24  # characters before a name in which a title stands
_NEAR = 60  # characters before a name in which its kind and country stand


@cache
def _noun_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<noun>{any_of(tuple(target_nouns()))})(?:,|:)?\s+$", re.IGNORECASE)


def aliases_at(text: str, stop: int, end: int) -> tuple[int, tuple[str, ...]]:
    """Take brackets and `also known as` after a name.

    Args:
        text: The whole text.
        stop: One past the last character of the name.
        end: Where the stretch ends.

    Returns:
        One past the last character of them, and the names.
    """
    aliases: list[str] = []
    while True:
        more = _MORE.match(text, stop, end)
        lead = pattern("names", "alias_lead").match(more["names"]) if more else None
        short = more if lead else pattern("names", "short_form").match(text, stop, end)
        if short is not None:
            aliases += other_names(short["names"] if lead else short["short"])
            stop = short.end()
            continue
        also = pattern("names", "also").match(text, stop, end)
        other = capital_run().match(text, also.end(), end) if also else None
        if other is None or (also is not None and also["once"] and not _was_called(other[0])):
            return stop, tuple(dict.fromkeys(aliases))
        aliases.append(other[0])
        stop = other.end()


def _was_called(name: str) -> bool:
    """Tell the former name of a ship or firm from a former office: `formerly Judge of it`."""
    if name.endswith(("'s", "’s")):
        return False  # `previously Okean Shipping's manager`
    word = name.split()[0]
    is_office = is_rank_word(word) or pattern("names", "post").match(name) is not None
    is_firm = _has_form(name) or pattern("names", "trade").search(name) is not None
    return not is_office and (name.isupper() or is_firm)


def _has_form(name: str) -> bool:
    words = tuple(re.findall(r"[a-z0-9]+", name.lower()))
    return bool(words) and form_at(words, len(words) - 1) is not None


def other_names(words: str) -> Iterator[str]:
    """Give the names of a bracket: `a.k.a. A; f.k.a. B`, without what is said of them."""
    for part in _PARTS.split(words):
        lead = pattern("names", "alias_lead").match(part)
        name = _HOW.sub("", (part[lead.end() :] if lead else part).strip(f" ,{_MARKS}"))
        is_told = lead is not None and name[:1].islower() and "-" not in name.split(" ")[0]
        if name and not is_told and _is_alias(name):
            yield name


def told_as(text: str, stop: int, end: int) -> tuple[str, ...]:
    """Give the names of a bracket behind a name that says that they are such: `(also: A; B)`."""
    more = _MORE.match(text, stop, end)
    if more is None or pattern("names", "alias_lead").match(more["names"]) is None:
        return ()
    return tuple(other_names(more["names"]))


def names_behind(text: str, begin: int, stop: int, end: int) -> tuple[int, tuple[str, ...]]:
    """Take also the capitals between commas that stand for the name: `Made Corporation, MC, is`.

    Args:
        text: The whole text.
        begin: First character of the name.
        stop: One past its last.
        end: Where the stretch ends.

    Returns:
        As `aliases_at`.
    """
    tail, aliases = aliases_at(text, stop, end)
    apposed = _APPOSED_SHORT.match(text, tail, end)
    if apposed is not None and _shortens(apposed["short"], text[begin:stop]):
        return apposed.end(), (*aliases, apposed["short"])
    return tail, aliases


def _shortens(short: str, name: str) -> bool:
    """Tell whether capitals stand for a name: their letters are letters of it, in that order."""
    letters = iter(name.upper())
    return name[:1].upper() == short[0] and all(one in letters for one in short)


def _is_alias(short: str) -> bool:
    """Tell a short form from a note in brackets: a country, a reference, a remark."""
    if parse_territory(short) or not any(c.isalpha() for c in short):
        return False
    return pattern("names", "note").fullmatch(short) is None


def schema_at(text: str, start: int, begin: int, stop: int) -> str:
    """Give the schema that a noun or honorific before a name says, or the name itself.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        begin: First character of the name.
        stop: One past its last.
    """
    noun = _noun_before().search(text, max(start, begin - _NEAR), begin)
    if noun is not None and not _of_office(text, max(start, begin - _NEAR), noun):
        known = target_nouns()
        written = noun["noun"] if " ".join(noun["noun"].split()) in known else noun["noun"].lower()
        schema = SCHEMA_OF.get(noun_at(known, written).type, "LegalEntity")
        is_open = schema == "Organization" and _WHO.match(text, stop) is not None
        return "LegalEntity" if is_open else schema  # `follows in office Ivo Made, whom ...`
    if pattern("names", "honorific").search(text, max(start, begin - _TITLE), begin):
        return "Person"
    has_form = _has_form(text[begin:stop])
    written = text[begin:stop]
    written = written.title() if written.isupper() else written
    is_body = any(pattern("names", one).search(written) for one in ("institution", "trade"))
    if has_form or is_body:
        return "Organization"
    return "LegalEntity"


def _of_office(text: str, start: int, noun: re.Match[str]) -> bool:
    """Tell what somebody heads from what he is: `the head of the ports, Ivo Made`."""
    comma = "," in text[noun.end("noun") : noun.end()]
    return comma and _OF.search(text, start, noun.start("noun")) is not None


def countries_at(
    text: str, start: int, place: Stretch, tail: int, known: Sequence[Known]
) -> tuple[str, ...]:
    """Give the countries that words before a name tell, else the one in brackets behind it.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        place: Where the name stands.
        tail: One past the short forms behind it.
        known: Known names in the stretch.
    """
    return _told_before(text, start, place[0], known) or _bracketed(text, place[1], tail)


def _told_before(text: str, start: int, begin: int, known: Sequence[Known]) -> tuple[str, ...]:
    """Give the countries of the words right before a name: `the Russian company`."""
    near = text[max(start, begin - _NEAR) : begin]
    cut = max(near.rfind(","), near.rfind(";"), near.rfind(" and "))
    first = begin - len(near) + cut + 1
    return tuple(
        dict.fromkeys(
            one.key
            for one in known
            if one.kind in ("people", "country") and first <= one.start and one.end <= begin
        )
    )


def _bracketed(text: str, stop: int, tail: int) -> tuple[str, ...]:
    """Give the country that stands in brackets after a name: `First Academy (PRC)`."""
    found = (parse_territory(one) for one in _BRACKETS.findall(text[stop:tail]))
    return tuple(code for code in found if code)[:1]
