"""Names in a stretch of text that lists targets, and what the words at them say.

General recognition of names is poor and not tried: in a list of targets the capitalised runs are
the names. `and` parts names unless one of an institution goes on over it; what stands before a
name (`the Russian company`) gives kind and country, brackets after it give short forms.

Source: `names.toml`; nouns in `reports/data/groups.toml`.
"""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from proscribe.reports.designations.data import pattern, table
from proscribe.reports.designations.nobodies import can_be_name
from proscribe.reports.designations.singles import target_nouns
from proscribe.reports.designations.spelledout import spelled_out
from proscribe.reports.designations.trimming import house_of, trimmed
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.tables import any_of
from proscribe.values.forms import form_at
from proscribe.values.territories import parse_territory

Stretch = tuple[int, int]

_CAP = r"(?:[‘’'ʿʾ`]?[^\W\d_a-zß-öø-ÿа-яё][\w.’'‘ʿʾ`-]*|\d[\w.-]*|[a-z]{1,3}-[A-Z][\w’'-]*)"
# `the Made Mining Corporation, MAMICO, is`
_APPOSED_SHORT = re.compile(r",\s+(?:or\s+|the\s+)?(?P<short>[A-Z]{3,10})(?=,\s)")
_AND = re.compile(r"\s+and\s+")
# `Islamic State in Iraq and the Levant`
_IN_LAND = re.compile(r"\s\S+\s+in\s+(?:the\s+)?[A-Z]\w+$")
_REGION = re.compile(
    r"(?:the\s+)?(?:Levant|Sham|Syria|Maghreb|Sahel|Sahara|Peninsula|Mesopotamia)\b"
)
_BRACKETS = re.compile(r"\(([^()]+)\)")
_AT_END = re.compile(r"\s*(?:\([^()]*\))?[\s,]*")  # nothing behind a name but its short form
# `a leader of the cartel in Nogales, Sonora, and seven others`: where that place lies
_AFTER_PLACE = re.compile(
    r"\b(?:in|near|from)\s+(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}),\s+$"
)
# `officials of the Made Guard and of the Oslo Court`: neither is meant
_AND_OF = re.compile(r",?\s+(?:and|or|,)\s+(?:of|in|at|from|within)\s+(?:the\s+)?")
_WHO = re.compile(r"(?:\s+\([^)]{1,40}\))?,?\s+whom?\b")  # said of a person, seldom of a group
_APPOSED_PARTY = re.compile(r",\s+(?:an?|the|his|her|its|their|who|whose)\s")
_OWNER = re.compile(r"(?:['’]s|s['’])$")
_OF = re.compile(r"\bof\s+(?:the\s+|its\s+|a\s+)?(?:[\w-]+\s+){0,2}$")
_CLOSED = re.compile(r"\s*[,;.]")
_LOWER = re.compile(r"\s+[a-z]")
_PARTED = re.compile(r";|\band\b")
_OFFICE = 60  # characters before a name in which the office of somebody stands
_TITLE = 24  # characters before a name in which a title stands
_NEAR = 60  # characters before a name in which its kind and country stand
_SCHEMATA: dict[str, str] = {
    "individual": "Person", "entity": "Organization", "vessel": "Vessel", "aircraft": "Airplane",
}  # fmt: skip


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A name in a list of targets.

    Attributes:
        start: First character of the name.
        end: One past its last, short forms left out.
        stop: One past the short forms that follow it.
        aliases: Short and other forms given with it.
        schema: FollowTheMoney schema as the words at it say, else `LegalEntity`.
        countries: Countries that the words before it name, or brackets after it.
    """

    start: int
    end: int
    stop: int
    aliases: tuple[str, ...]
    schema: str
    countries: tuple[str, ...]


@cache
def _name() -> re.Pattern[str]:
    small = any_of(tuple(table("names")["words"]["small"].split()))
    join = rf"(?:\s+{small}(?:\s+{small}){{0,2}})?"
    form = rf",\s+{table('names')['words']['forms']}"
    short = r"\s+\((?:[A-Z][A-Z0-9&.-]{0,11}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\)(?=\s+[A-Z])"
    lower = table("names")["words"]["lower_forms"]
    return re.compile(
        rf"{_CAP}(?:{join}\s+(?:[–&+/-]\s+)?{_CAP}|{short}|{form}|\s+{lower}){{0,14}}"
    )


@cache
def _noun_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<noun>{any_of(tuple(target_nouns()))})(?:,|:)?\s+$", re.IGNORECASE)


@cache
def _told_kind() -> re.Pattern[str]:
    """Give what tells of a party behind a comma what it is: `, a ship called`."""
    nouns = any_of(tuple(target_nouns()))
    return re.compile(
        rf",\s+(?:an?|the|its|his|her|their)\s+(?:[a-z-]+\s+){{0,3}}?(?P<noun>{nouns})\s",
        re.IGNORECASE,
    )


@cache
def _described() -> re.Pattern[str]:
    """Give what goes on behind an adjective, as far as the name: `shipping broker, Okean`."""
    nouns = any_of(tuple(target_nouns()))
    return re.compile(rf"\s+(?:[a-z-]+\s+){{0,2}}?{nouns}(?:,|\s+(?:called|named|known)\b)")


def is_body_name(name: str) -> bool:
    """Tell a name that says what kind of body it is: `Defence Forces`, `Made Trading`."""
    return any(pattern("names", one).search(name) for one in ("institution", "trade", "forces"))


def find_names(
    text: str, start: int, end: int, known: Sequence[Known], *, told_at_end: bool = False
) -> list[Found]:
    """Find the names in a stretch of text.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
        known: Known names in it; bodies that designate and countries are no targets.
        told_at_end: A clause behind the stretch tells of the name before it, whatever that is to
            somebody else: `the chairman of Made Bank, which was designated`.

    Returns:
        Names in order, without overlap.
    """
    found: list[Found] = []
    at, place, role = start, -1, -1
    spelled = spelled_out(text, start, end)
    for run in _name().finditer(text, start, end):
        if run.start() < at:
            continue
        begin, stop = trimmed(text, run.start(), run.end(), known)
        for first, last in spelled:
            if at <= first <= begin and run.start() < last:
                begin, stop = first, max(stop, _run_end(text, first, last, end))
        if begin >= stop or not can_be_name(text, begin, stop, known):
            continue
        if _OWNER.search(text, begin, stop) and _LOWER.match(text, stop, end):
            continue  # `Assad's companies`: whose they are, not who is listed
        owner = _OWNER.search(text, begin, stop)
        stop = owner.start() if owner is not None else stop
        if _in_place(text, max(start, begin - 20), begin):
            place = stop
            continue
        is_place = _is_place_of(text, begin, place) or _lies_there(text, start, begin, stop)
        if is_place and not _is_apposed(text, begin, stop, end):
            place = stop
            continue
        is_told = told_at_end and _AT_END.fullmatch(text, stop, end) is not None
        if not is_told and pattern("names", "role_before").search(
            text, max(start, begin - _OFFICE), begin
        ):
            at = role = _aliases(text, stop, end)[0]
            continue
        if role >= 0 and _AND_OF.fullmatch(text, role, begin):
            at = role = _aliases(text, stop, end)[0]
            continue
        if found and _is_head_inside(text, found[-1].stop, begin, stop, end):
            at = _aliases(text, stop, end)[0]
            continue
        if pattern("names", "role_after").match(text, stop, end):
            continue
        if _is_adjective(text, start, begin, stop, end):
            continue
        if " " not in text[begin:stop] and pattern("names", "noun_after").match(text, stop, end):
            continue
        if found and _is_nickname(text, found[-1], begin):
            found[-1] = msgspec.structs.replace(
                found[-1], aliases=(*found[-1].aliases, text[begin:stop]), stop=stop
            )
            at = _aliases(text, stop, end)[0]  # a reference in brackets is of the party as well
            continue
        stop = _over_and(text, begin, stop, end, known)
        tail, aliases = _aliases(text, stop, end)
        apposed = _APPOSED_SHORT.match(text, tail, end)
        if apposed is not None and _shortens(apposed["short"], text[begin:stop]):
            tail, aliases = apposed.end("short"), (*aliases, apposed["short"])
        countries = _countries(text, start, begin, known) or _bracketed(text, stop, tail)
        found.append(
            Found(
                start=begin,
                end=stop,
                stop=tail,
                aliases=aliases,
                schema=_schema(text, start, begin, stop),
                countries=countries,
            )
        )
        house = house_of(text, begin, run.end())
        of_house = house is not None and house[0] == stop
        at = _aliases(text, run.end(), end)[0] if of_house else tail  # `Made of the Front (MF)`
    return found


def _shortens(short: str, name: str) -> bool:
    """Tell whether capitals stand for a name: their letters are letters of it, in that order."""
    letters = iter(name.upper())
    return name[:1].upper() == short[0] and all(one in letters for one in short)


def _run_end(text: str, first: int, last: int, end: int) -> int:
    """Give where the run of capitals ends in which a name ends: `... Corporation (MC) Academy`."""
    runs = (one for one in _name().finditer(text, first, end) if one.start() < last)
    return max([last, *(one.end() for one in runs)])


def _in_place(text: str, start: int, begin: int) -> bool:
    """Tell what only says where: `in Paphos`."""
    return pattern("names", "place_before").search(text, start, begin) is not None


def _is_place_of(text: str, begin: int, place: int) -> bool:
    """Tell where the place lies that ends before: `of Argaka, Paphos`."""
    return 0 <= place < begin and text[place] == "," and text[place:begin].strip() == ","


def _lies_there(text: str, start: int, begin: int, stop: int) -> bool:
    """Tell one word behind a town: `in Nogales, Sonora`, and not `in Lebanon, Okean`."""
    found = _AFTER_PLACE.search(text, max(start, begin - 60), begin)
    is_word = " " not in text[begin:stop]
    return is_word and found is not None and not parse_territory(found["place"])


def _is_apposed(text: str, begin: int, stop: int, end: int) -> bool:
    """Tell a party with what it is: `a judge at the Court of Alba, Rosa Lind, a prosecutor`."""
    return " " in text[begin:stop] and _APPOSED_PARTY.match(text, stop, end) is not None


def _is_head_inside(text: str, told: int, begin: int, stop: int, end: int) -> bool:
    """Tell whose man somebody is: `Rosa Lind, an adviser to the president, Ivo Made, and B`."""
    inside = pattern("names", "office_inside").fullmatch(text, told, begin)
    return inside is not None and _CLOSED.match(text, stop, end) is not None


def _is_adjective(text: str, start: int, begin: int, stop: int, end: int) -> bool:
    """Tell where a party is from, or whose it is: `a Yekaterinburg carrier, Okean Line`."""
    if pattern("names", "adjective_before").search(text, max(start, begin - 30), begin) is None:
        return False
    return _described().match(text, stop, end) is not None


def _is_nickname(text: str, first: Found, begin: int) -> bool:
    """Tell whether the words between two names make the second one another of the first.

    `Ivo Lind, a firm known as Made` is two parties: a man is no firm.
    """
    between = text[first.stop : begin]
    if pattern("names", "nickname").search(between) is None or _PARTED.search(between):
        return False
    told = _told_kind().match(between)
    if told is None:
        return True
    kind = noun_at(target_nouns(), told["noun"].lower()).type
    is_body = first.schema == "Organization" or is_body_name(text[first.start : first.end])
    if kind == "individual":
        return not is_body
    return is_body if kind == "entity" else first.schema == _SCHEMATA.get(kind)


def _over_and(text: str, start: int, stop: int, end: int, known: Sequence[Known]) -> int:
    """Let the name of an institution go on over an `and`: `Academy of Science and Technology`."""
    joint = _AND.match(text, stop, end)
    region = _REGION.match(text, joint.end(), end) if joint else None
    if region is not None and _IN_LAND.search(text, start, stop) is not None:
        return region.end()
    right = _name().match(text, joint.end(), end) if joint else None
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
    return stop


def _says_only_what(left: str, right: str) -> bool:
    """Tell the rest of one firm's name, which says only what it does, from a second firm.

    `Oslo Marine and Energy Trading LLC`, `Okean Exchange and Remittances Company`.
    """
    *trades, last = right.split()
    first = left.split()
    if not trades or len(first) < 2 or _has_form(left):
        return False
    is_end = _has_form(last) or pattern("names", "institution").fullmatch(last.rstrip(".,"))
    return bool(is_end) and all(map(_is_trade, (first[-1], *trades)))


def _is_trade(word: str) -> bool:
    return any(pattern("names", one).fullmatch(word) for one in ("trade", "line_of_trade"))


def _shortened_so(text: str, left: str, stop: int, end: int) -> bool:
    """Tell one name by its short form: `Made Oslo Fish and Rope (Made Oslo)`."""
    short = pattern("names", "short_form").match(text, stop, end)
    return short is not None and f"{left} ".startswith(f"{short['short']} ")


def _has_form(name: str) -> bool:
    """Tell a name that ends with a legal form."""
    plain = tuple(re.findall(r"[a-z0-9]+", name.lower().replace(".", "")))
    return bool(plain) and form_at(plain, len(plain) - 1) is not None


def _aliases(text: str, stop: int, end: int) -> tuple[int, tuple[str, ...]]:
    """Take brackets and `also known as` after a name."""
    aliases: list[str] = []
    while True:
        short = pattern("names", "short_form").match(text, stop, end)
        if short is not None:
            aliases += [
                part for part in map(str.strip, short["short"].split(";")) if _is_alias(part)
            ]
            stop = short.end()
            continue
        also = pattern("names", "also").match(text, stop, end)
        other = _name().match(text, also.end(), end) if also else None
        if other is None:
            return stop, tuple(dict.fromkeys(aliases))
        aliases.append(other[0])
        stop = other.end()


def _is_alias(short: str) -> bool:
    """Tell a short form from a note in brackets: a country, a reference, a remark."""
    if parse_territory(short) or not any(c.isalpha() for c in short):
        return False
    return pattern("names", "note").fullmatch(short) is None


def _schema(text: str, start: int, begin: int, stop: int) -> str:
    noun = _noun_before().search(text, max(start, begin - _NEAR), begin)
    if noun is not None and not _of_office(text, max(start, begin - _NEAR), noun):
        known = target_nouns()
        written = noun["noun"] if " ".join(noun["noun"].split()) in known else noun["noun"].lower()
        schema = _SCHEMATA.get(noun_at(known, written).type, "LegalEntity")
        is_open = schema == "Organization" and _WHO.match(text, stop) is not None
        return "LegalEntity" if is_open else schema  # `follows in office Ivo Made, whom ...`
    if pattern("names", "honorific").search(text, max(start, begin - _TITLE), begin):
        return "Person"
    name = tuple(re.findall(r"[a-z0-9]+", text[begin:stop].lower()))
    has_form = bool(name) and form_at(name, len(name) - 1) is not None
    is_body = any(
        pattern("names", one).search(text, begin, stop) for one in ("institution", "trade")
    )
    if has_form or is_body:
        return "Organization"
    return "LegalEntity"


def _of_office(text: str, start: int, noun: re.Match[str]) -> bool:
    """Tell what somebody heads from what he is: `the head of the ports, Ivo Made`."""
    comma = "," in text[noun.end("noun") : noun.end()]
    return comma and _OF.search(text, start, noun.start("noun")) is not None


def _bracketed(text: str, stop: int, tail: int) -> tuple[str, ...]:
    """Give the country that stands in brackets after a name: `First Academy (PRC)`."""
    found = (parse_territory(one) for one in _BRACKETS.findall(text[stop:tail]))
    return tuple(code for code in found if code)[:1]


def _countries(text: str, start: int, begin: int, known: Sequence[Known]) -> tuple[str, ...]:
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
