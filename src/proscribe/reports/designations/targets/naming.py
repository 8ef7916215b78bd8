"""Names in a stretch of text that lists targets.

General recognition of names is poor and not tried: in a list of targets the capitalised runs are
the names, but those that only say where a party lies, whose it is or what somebody heads.

Source: `names.toml`; nouns in `reports/data/groups.toml`.
"""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.targets.attached import (
    SCHEMA_OF,
    aliases_at,
    countries_at,
    names_behind,
    schema_at,
)
from proscribe.reports.designations.targets.nobodies import can_be_name
from proscribe.reports.designations.targets.overand import over_and
from proscribe.reports.designations.targets.runs import capital_run
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.designations.targets.spelledout import spelled_out
from proscribe.reports.designations.targets.strangers import is_next_stranger, is_stranger
from proscribe.reports.designations.targets.trimming import house_of, trimmed, whose_kin
from proscribe.reports.designations.targets.whosemen import goes_on_with, is_role
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.tables import any_of
from proscribe.reports.times.zones import city_of
from proscribe.values.territories import parse_territory

_AT_END = re.compile(r"\s*(?:\([^()]*\))?[\s,]*")  # nothing behind a name but its short form
_APPOSED_LAST = re.compile(
    r",\s+(?:an?|the|its|his|her)\s+[^,;:]{2,80}?,?\s*"
)  # `of Rosa Lind, a spy`
# `a leader of the cartel in Nogales, Sonora, and seven others`: where that place lies
_AFTER_PLACE = re.compile(
    r"\b(?:in|near|from)\s+(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}),\s+$"
)
# what is said of places: `Limassol, Northern Cyprus`
_REGION = re.compile(
    r"\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Inner|Upper|Lower|New|Baja|"
    r"San|Santa|Saint|St|Puerto|Nuevo|Nueva|Costa|Rio|Province|Region|Oblast|District|State|County|"
    r"Governorate|Island|Islands|Republic|Territory|City|Krai|Rif)\b"
)
_APPOSED_PARTY = re.compile(r",\s+(?:an?|the|his|her|its|their|who|whose)\s")
_OWNER = re.compile(r"(?:['’]s|s['’])$")
# `Rosa Lind. Date of birth: ...`: what an entry says behind the name
_LABEL_BEHIND = re.compile(
    r"(?<=\w\w)\.\s+(?:Date|Place|Nationality|Address|Passport|Born|Title|Function|Gender|Position|Alias)\b"
)
_HEADING = re.compile(r"\bheadings?\s+[‘'“\"«]+(?:[A-Z]\.\s+)?(?=[A-Z]$|[‘'“\"«]?$|[A-Z])")
# What stands behind the form or kind of a firm, and between the names of a person
_QUOTED = re.compile(r"\s[\"“„«](?=[^\W\d_a-z])[^\"“”„«»\n;]{1,80}[\"”“»]")
_CALLED = re.compile(r"\s[\"“][A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?[\"”]\s(?=[A-Z][a-z])")
_FORM = re.compile(
    r"(?:(?:Open|Closed|Public|Private|Non-Public)\s+)?(?:Joint[\s-]Stock|Limited\s+Liability)\s+Company|"
    r"[OPC]?JSC|LLC|OOO|OAO|PAO|ZAO|NAO|AO|FSUE|FGUP|SUE|TOV|UE|RUE|PLC|Ltd|"
    r"(?:.*\s)?(?:Plant|Factory|Works|Bureau|Institute|Enterprise|Concern|Cent(?:er|re)|Combine|Shipyard|"
    r"Laboratory|Association)",
    re.DOTALL,
)
_THE = re.compile(r"\b[Tt]he\s+$")
_A = re.compile(r"\b[Aa]n?\s+$")
_CLOSED = re.compile(r"\s*[,;.]")
_LOWER = re.compile(r"\s+[a-z]")
_PARTED = re.compile(r";|\band\b")
_OPENING = re.compile(r"\b(?:In|At|From|Near|Outside)\s+(?:the\s+)?$")
_OTHER_SUBJECT = re.compile(
    r"\s*,|\s+(?:an?|the|its|his|her|their|it|they|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
)


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


def _with_quoted(text: str, begin: int, stop: int, end: int) -> int:
    """Give where a name ends that goes on in quotation marks: `JSC "Vektor"`, `Rosa "Ro" Lind`."""
    written = text[begin:stop]
    if is_body_name(written) or _FORM.fullmatch(written):
        quoted = _QUOTED.match(text, stop, end)
        return quoted.end() if quoted is not None else stop
    called = _CALLED.match(text, stop, end)
    behind = capital_run().match(text, called.end(), end) if called is not None else None
    return behind.end() if behind is not None else stop


@cache
def _told_kind() -> re.Pattern[str]:
    """Give what tells of a party behind a comma what it is: `, a ship called`."""
    nouns = any_of(tuple(target_nouns()))
    return re.compile(
        rf",\s+(?:an?|the|its|his|her|their)\s+(?:[a-z-]+\s+){{0,3}}?(?P<noun>{nouns})\s",
        re.IGNORECASE,
    )


@cache
def _counted_kind() -> re.Pattern[str]:
    """Give what tells of a party where it is: `two firms in`."""
    nouns = any_of(tuple(target_nouns()))
    return re.compile(
        rf"\b(?:an?|another|one|two|three|four|five|six|his|her|its|their)\s+(?:[\w-]+\s+){{0,3}}?{nouns}\s+"
        r"(?:(?:based|registered|living|active|working)\s+)?in\s+$",
        re.IGNORECASE,
    )


@cache
def _described() -> re.Pattern[str]:
    """Give what goes on behind an adjective, as far as the name: `shipping broker, Okean`."""
    nouns = any_of(tuple(target_nouns()))
    return re.compile(rf"\s+(?:[a-z-]+\s+){{0,2}}?{nouns}(?:,|\s+(?:called|named|known)\b)")


@cache
def _named_behind() -> re.Pattern[str]:
    """Give what stands between the town of a party and its name: `helicopter maker Volna Works`."""
    small = r"(?:and|or|of|in|by|for|to|with|at|from|on|as|under)\b"
    return re.compile(
        rf"\s+(?:(?!{small})[a-z-]+\s+){{0,2}}?{any_of(tuple(target_nouns()))}\s+(?=[A-Z])"
    )


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
    at, place, role, stranger = start, -1, -1, -1
    is_body = False
    seat = start
    spelled = spelled_out(text, start, end)
    for run in capital_run().finditer(text, start, end):
        if run.start() < at:
            continue
        begin, stop = trimmed(text, run.start(), run.end(), known)
        for first, last in spelled:
            if at <= first <= begin and run.start() < last:
                begin, stop = first, max(stop, _run_end(text, first, last, end))
        stop = _with_quoted(text, begin, stop, end)
        label = _LABEL_BEHIND.search(text, begin, stop)
        stop = label.start() if label is not None else stop
        kin = whose_kin(text, begin, stop)
        is_last = told_at_end and any(
            form.fullmatch(text, stop, end) for form in (_AT_END, _APPOSED_LAST)
        )
        if kin is not None and not is_last:
            continue  # `Brother of Rosa Lind`: neither
        begin = kin or begin
        if begin >= stop or not can_be_name(text, begin, stop, known):
            continue
        if _HEADING.search(text, max(start, begin - 24), begin + 1):
            continue  # `under the heading 'Natural persons'`
        if _OWNER.search(text, begin, stop) and _LOWER.match(text, stop, end):
            continue  # `Assad's companies`: whose they are, not who is listed
        owner = _OWNER.search(text, begin, stop)
        stop = owner.start() if owner is not None else stop
        is_told_of = told_at_end and " " in text[begin:stop] and _AT_END.fullmatch(text, stop, end)
        if _in_place(text, max(start, begin - 20), begin, stop) and not is_told_of:
            seat, place = begin, stop
            continue
        is_place = _is_place_of(text, begin, place) or _lies_there(text, start, begin, stop)
        is_place = is_place and not _is_named_there(text, (start, seat, place), begin, stop)
        if is_place and not _is_apposed(text, begin, stop, end):
            place = stop
            continue
        if not is_last and is_role(text, start, run.start(), begin):
            at = role = aliases_at(text, stop, end)[0]
            is_body = is_body_name(text[begin:stop])
            continue
        if role >= 0 and goes_on_with(
            text,
            (start, role),
            (run.start(), begin),
            stop,
            [(one.start, one.stop) for one in found],
            is_alike=is_body == is_body_name(text[begin:stop]),
        ):
            at = role = aliases_at(text, stop, end)[0]
            continue
        if stranger >= 0 and is_next_stranger(text, stranger, begin, stop):
            at = stranger = aliases_at(text, stop, end)[0]
            continue
        if not is_last and found and is_stranger(text, found[-1].stop, begin):
            at = stranger = aliases_at(text, stop, end)[0]
            continue
        if found and _is_head_inside(text, found[-1].stop, begin, stop, end):
            at = aliases_at(text, stop, end)[0]
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
            at = aliases_at(text, stop, end)[0]  # a reference in brackets is of the party as well
            continue
        stop = over_and(text, begin, stop, end, known)
        tail, aliases = names_behind(text, begin, stop, end)
        found.append(
            Found(
                start=begin,
                end=stop,
                stop=tail,
                aliases=aliases,
                schema=schema_at(text, start, begin, stop),
                countries=countries_at(text, start, (begin, stop), tail, known),
            )
        )
        house = house_of(text, begin, run.end())
        of_house = house is not None and house[0] == stop
        at = aliases_at(text, run.end(), end)[0] if of_house else tail  # `Made of the Front (MF)`
    return found


def _run_end(text: str, first: int, last: int, end: int) -> int:
    """Give where the run of capitals ends in which a name ends: `... Corporation (MC) Academy`."""
    runs = (one for one in capital_run().finditer(text, first, end) if one.start() < last)
    return max([last, *(one.end() for one in runs)])


def _in_place(text: str, start: int, begin: int, stop: int) -> bool:
    """Tell what only says where: `in Paphos`; `In Tokyo Okean Line was listed` says more."""
    if _OPENING.search(text, start, begin) is not None:
        is_word = " " not in text[begin:stop]
        return is_word or _OTHER_SUBJECT.match(text, stop) is not None
    return pattern("names", "place_before").search(text, start, begin) is not None


def _is_place_of(text: str, begin: int, place: int) -> bool:
    """Tell where the place lies that ends before: `of Argaka, Paphos`."""
    return 0 <= place < begin and text[place] == "," and text[place:begin].strip() == ","


def _lies_there(text: str, start: int, begin: int, stop: int) -> bool:
    """Tell one word behind a town: `in Nogales, Sonora`, and not `in Lebanon, Okean`."""
    found = _AFTER_PLACE.search(text, max(start, begin - 60), begin)
    is_word = " " not in text[begin:stop]
    return is_word and found is not None and not parse_territory(found["place"])


def _is_named_there(text: str, told: tuple[int, int, int], begin: int, stop: int) -> bool:
    """Tell the name of whom the words before it describe: `a judge in Homs, Rosa Lind`.

    Args:
        text: The whole text.
        told: Where the list of targets begins, and the place before the name, begin and end.
        begin: Where the name begins.
        stop: Where it ends.
    """
    start, seat, place = told
    written = text[begin:stop]
    return (
        " " in written
        and _counted_kind().search(text, start, seat) is not None
        and _is_of_a_map(text[seat:place])
        and not _is_of_a_map(written)
        and _REGION.search(written) is None
    )


def _is_of_a_map(written: str) -> bool:
    return city_of(written) is not None or parse_territory(written) is not None


def _is_apposed(text: str, begin: int, stop: int, end: int) -> bool:
    """Tell a party with what it is: `a judge at the Court of Alba, Rosa Lind, a prosecutor`."""
    return " " in text[begin:stop] and _APPOSED_PARTY.match(text, stop, end) is not None


def _is_head_inside(text: str, told: int, begin: int, stop: int, end: int) -> bool:
    """Tell whose man somebody is: `Rosa Lind, an adviser to the president, Ivo Made, and B`."""
    inside = pattern("names", "office_inside").fullmatch(text, told, begin)
    return inside is not None and _CLOSED.match(text, stop, end) is not None


def _is_adjective(text: str, start: int, begin: int, stop: int, end: int) -> bool:
    """Tell where a party is from, or whose it is: `a Yekaterinburg carrier, Okean Line`."""
    if _A.search(text, max(start, begin - 3), begin) and city_of(text[begin:stop]):
        return _LOWER.match(text, stop, end) is not None  # `a Beirut exchange house`
    if pattern("names", "adjective_before").search(text, max(start, begin - 30), begin) is None:
        written = text[begin:stop]
        is_from = _THE.search(text, max(start, begin - 5), begin) is not None and (
            " " not in written or city_of(written) is not None
        )  # `the Izmir broker Okean Line`, also where no map has the town
        return is_from and _named_behind().match(text, stop, end) is not None
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
    return is_body if kind == "entity" else first.schema == SCHEMA_OF.get(kind)
