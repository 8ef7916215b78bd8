"""A slow, obvious screening: every listed name against every query name, by the written formula.

It shares with the program only what lies below `index` and `match`: the reading of names, the
frequency bands, the keys of numbers and the table of schemata. Distances, alignment, scores and
evidence are written again here, as plainly as they can be said.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from unicodedata import normalize

import msgspec

from proscribe.model.listed import (
    Entry,
    compatible,
    names_aircraft,
    names_person,
)
from proscribe.model.record import Address, Fact, Record
from proscribe.model.schemata import is_a, schemata
from proscribe.model.screening import Query
from proscribe.values.dates import PartialDate
from proscribe.values.identifiers import check, is_strong
from proscribe.values.lexicon.classes import word_classes
from proscribe.values.lexicon.rarity import rarity_band, use_band
from proscribe.values.lexicon.tokens import Reading, Token
from proscribe.values.lexicon.variants import nickname_classes
from proscribe.values.names.askednames import asked_names
from proscribe.values.names.listednames import read_listed
from proscribe.values.names.whole import joined, lacks_vowels, read_asked
from proscribe.values.numberkeys import number_key
from proscribe.values.places import place_words
from proscribe.values.ships import parse_tonnage
from proscribe.values.territories import territory_codes
from proscribe.values.writing.phonetics import abjad_skeletons, skeleton, sound, stem

W: dict[str, Any] = json.loads(files("proscribe.match").joinpath("weights.json").read_text())
Share = tuple[int, int] | None
Facts = tuple[int, int, bool, bool]  # points, floor, a strong number is equal, confirmed
_LAST = ("neto", "filho", "sobrinho", "pere", "fils", "hijo")  # words that part generations

Total = tuple[int, Counter[str]]  # weight of a reading, its numbers
# Place in the query, how many words there, places in the listed name, masses that agree.
Link = tuple[int, int, frozenset[int], tuple[int, int]]


def screen(
    entries: Iterable[Entry],
    query: Query,
    threshold: int,
    datasets: frozenset[str] | None = None,
) -> list[tuple[str, int, bool]]:
    """Give (party, score, muted) of every hit, in the order they must have."""
    return screen_lent(with_lent_facts(list(entries)), query, threshold, datasets)


def screen_lent(
    entries: Iterable[Entry],
    query: Query,
    threshold: int,
    datasets: frozenset[str] | None = None,
) -> list[tuple[str, int, bool]]:
    """Do the same with records that have what their parties lend them."""
    found: dict[str, list[tuple[bool, int]]] = {}
    named: dict[str, set[str]] = {}
    for entry in entries:
        if datasets is not None and entry.dataset not in datasets:
            continue
        if compatible(query.schema, entry.record.schema):
            scored = score_record(entry, query, threshold)
            if scored:
                found.setdefault(entry.party_id, []).append(scored)
                names = named.setdefault(entry.party_id, set())
                names.update(plain(name.text) for name in entry.record.names)
    return ranked(found, named, query)


def ranked(
    found: Mapping[str, list[tuple[bool, int]]], named: Mapping[str, set[str]], query: Query
) -> list[tuple[str, int, bool]]:
    """Give the hits in order, of parties with (muted, score) and plain names of their records."""
    best = {party: min((muted, -points) for muted, points in all_) for party, all_ in found.items()}
    hits = [(party, -negative, muted) for party, (muted, negative) in best.items()]
    wanted = {plain(name) for name in query.names}
    return sorted(hits, key=lambda hit: (-hit[1], not (named[hit[0]] & wanted), hit[0]))


def plain(name: str) -> str:
    """Give a name without case, forms of letters and further blanks."""
    return " ".join(normalize("NFKC", name).casefold().split())


def with_lent_facts(entries: list[Entry]) -> list[Entry]:
    """Let records that say no birth date, country or gender say what their party's others say."""
    members: dict[str, list[Record]] = {}
    for entry in entries:
        members.setdefault(entry.party_id, []).append(entry.record)
    result = []
    for entry in entries:
        record, others = entry.record, members[entry.party_id]
        dates, facts_ = list(record.dates), list(record.facts)
        if not any(one.prop in _BIRTHS for one in record.dates):
            dates += [one for other in others for one in other.dates if one.prop in _BIRTHS]
        if not countries(record):
            facts_ += [Fact("country", code) for other in others for code in countries(other)]
            facts_ += [one for other in others for one in other.facts if one.prop in _NATIONS]
        if not places(record):
            facts_ += [one for other in others for one in other.facts if one.prop == "birthPlace"]
        addresses_ = list(record.addresses)
        if not addresses(record):
            addresses_ += [Address(text) for other in others for text in addresses(other)]
        if not any(one.prop == "gender" for one in record.facts):
            facts_ += [one for other in others for one in other.facts if one.prop == "gender"]
        whole = msgspec.structs.replace(
            record, dates=tuple(dates), facts=tuple(facts_), addresses=tuple(addresses_)
        )
        result.append(Entry(entry.party_id, entry.dataset, whole, entry.weak_alias))
    return result


_BIRTHS = ("birthDate", "incorporationDate", "buildDate")
_NATIONS = ("nationality", "citizenship")
_PLACES = (
    "nationality", "citizenship", "country", "jurisdiction", "flag", "mainCountry",
    "registrationCountry", "pastFlags", "birthCountry",
)  # fmt: skip


def countries(record: Record) -> set[str]:
    """Give the countries that a record states, in its facts or its addresses."""
    codes = territory_codes()
    found = {f.value.lower() for f in record.facts if f.prop in _PLACES}
    found = {code for code in found if len(code) == 2 or code in codes}
    found |= {one.country for one in record.addresses if one.country}
    found |= {code.split("-")[0] for code in found}
    return found - {"suhh", "yucs", "csxx", "cshh", "dd", "zr", "an"}


def places(record: Record) -> list[str]:
    return [
        one.value for one in record.facts if one.prop == "birthPlace" and place_words(one.value)
    ]


def addresses(record: Record) -> list[str]:
    return [one.full for one in record.addresses if place_words(one.full)]


def kinds(record: Record) -> list[str]:
    is_vehicle = record.schema in schemata() and is_a(record.schema, "Vehicle")
    return [one.value for one in record.facts if one.prop == "type" and is_vehicle]


def tonnages(record: Record) -> list[int]:
    props = ("tonnage", "grossRegisteredTonnage")
    found = [parse_tonnage(one.value) for one in record.facts if one.prop in props]
    return [one for one in found if one]


def score_record(entry: Entry, query: Query, threshold: int) -> tuple[bool, int] | None:
    """Give (muted, score) of a record, None below the threshold."""
    strong = weak = 0
    vowelless = lacks_vowels(name.text for name in entry.record.names)
    for name in entry.record.names:
        best = best_name(query, name.text, entry.record.schema, vowelless)
        if name.kind == "weakAlias" and entry.weak_alias == "confirms":
            weak = max(weak, best)
        else:
            strong = max(strong, best)
    return verdict(strong, weak, facts(query, said(entry.record)), threshold)


def verdict(strong: int, weak: int, facts_: Facts, threshold: int) -> tuple[bool, int] | None:
    """Score a record by its best names, those that make a hit and those that confirm it."""
    points, floor, sure, confirms = facts_
    if confirms:
        strong = max(strong, weak)
    for muted, name_points in ((False, strong), (True, weak)):
        reached = 0
        if name_points or floor:
            cap = 1_000_000 if sure else W["evidence"]["cap"]
            reached = max(0, min(cap, max(name_points + points, floor)))
        if reached >= max(1, threshold):
            return muted, reached
    return None


def best_name(query: Query, listed: str, schema: str, vowelless: bool = False) -> int:
    return max(
        (
            pair_score(one, other)
            for name in asked_names(
                query.names,
                person=names_person(query.schema),
                aircraft=names_aircraft(query.schema),
            )
            for one in read(name, names_person(query.schema))
            for other in read_list_name(
                listed, names_person(schema), vowelless, names_aircraft(schema)
            )
        ),
        default=0,
    )


@cache
def read(name: str, person: bool | None) -> tuple[Reading, ...]:
    return read_asked(name, person=person)


@cache
def read_list_name(
    name: str, person: bool | None, vowelless: bool, aircraft: bool | None = False
) -> tuple[Reading, ...]:
    return read_listed(name, person=person, vowelless=vowelless, aircraft=aircraft)


@cache
def weight(token: Token) -> int:
    generations = {"jr": "title", "sr": "title"} | dict.fromkeys(_LAST, "word")
    generations |= {"van": "title", "thi": "title"}
    tag = generations.get(token.text, token.tag) if token.tag == "number" else token.tag
    tag = "title" if tag == "number" and token.text.startswith("imo") else tag
    value = W["token"][tag]
    return int(value[rarity_band(token.text)] if isinstance(value, list) else value)


def pair_score(query: Reading, listed: Reading) -> int:
    links = list(agreements(query, listed))
    points = score(total(query), total(listed), alignment(links, len(query), len(listed)))
    return parted(points, around_bin(query), around_bin(listed))


Around = tuple[Token | None, Token, Token]


def parted(points: int, query: Around | None, listed: Around | None) -> int:
    """Lower a score where the son of one name, before `bin`, is the father of the other.

    Not where a name has before the son the one whom the other has as the son.
    """
    if not query or not listed:
        return points
    (before, son, father), (other_before, other_son, other_father) = query, listed
    crossed = single(son, other_father) and single(father, other_son)
    told = (before and single(before, other_son)) or (other_before and single(son, other_before))
    if crossed and not single(son, other_son) and not told:
        return int(points * W["name"]["crossed"] // 1000)
    return points


def around_bin(reading: Reading) -> Around | None:
    names = ("word", "abjad", "bare")
    ahead = (None, *reading)
    for before, left, middle, right in zip(ahead, reading, reading[1:], reading[2:], strict=False):
        of_names = left.tag in names and right.tag in names
        if of_names and middle.tag == "particle" and middle.text in ("bin", "bint"):
            return before if before and before.tag in names else None, left, right
    return None


def total(reading: Reading) -> Total:
    return sum(map(weight, reading)), Counter(t.text for t in reading if t.tag == "number")


def score(query: Total, listed: Total, agreed: tuple[int, int]) -> int:
    """Score two readings by their totals and the masses that agree."""
    (total_q, numbers_q), (total_l, numbers_l), (agreed_q, agreed_l) = query, listed, agreed
    mass = agreed_q + agreed_l
    if not mass:
        return 0
    n = W["name"]
    left_q, left_l = total_q - agreed_q, total_l - agreed_l
    both, one_side = min(left_q, left_l), abs(left_q - left_l)
    light = min(n["contradiction"], n["omission"] + n["omission"] * n["thinness"] // mass)
    penalty = (n["contradiction"] * both + light * one_side) // 1000
    ratio = 1_000_000 * mass // (mass + 2 * penalty)
    ceiling = n["floor"] + n["span"] * mass // (mass + n["half"])
    points = ratio * ceiling // 1_000_000
    if numbers_q - numbers_l and numbers_l - numbers_q:
        points = points * n["number_conflict"] // 1000
    return int(points)


def alignment(links: Sequence[Link], n_query: int, n_listed: int) -> tuple[int, int]:
    """Try every one-to-one alignment; most mass first, then most on the query's side."""
    if not links:
        return 0, 0

    @cache
    def best(at: int, free: frozenset[int]) -> tuple[int, int]:
        if at >= n_query:
            return 0, 0
        options = [best(at + 1, free)]
        for first, count, places, masses in links:
            if first == at and places <= free:
                options.append(plus(masses, best(at + count, free - places)))
        return max(options, key=lambda masses: (sum(masses), masses[0]))

    return best(0, frozenset(range(n_listed)))


def agreements(query: Reading, listed: Reading) -> Iterator[Link]:
    """Give (place in the query, how many words there, places in the listed name, masses)."""
    for at, one in enumerate(query):
        for place, other in enumerate(listed):
            found = [(1, 1, single(one, other))]
            if place + 1 < len(listed):
                found.append((1, 2, with_joined(one, other, listed[place + 1])))
            if at + 1 < len(query):
                found.append((2, 1, with_joined(other, one, query[at + 1])))
            for n_q, n_l, share in found:
                if share is not None:
                    mass_q = share[0] * sum(map(weight, query[at : at + n_q])) // 1000
                    mass_l = share[1] * sum(map(weight, listed[place : place + n_l])) // 1000
                    yield at, n_q, frozenset(range(place, place + n_l)), (mass_q, mass_l)


def plus(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return one[0] + other[0], one[1] + other[1]


@cache
def single(query: Token, listed: Token) -> Share:
    a, b, s = query.text, listed.text, W["similarity"]
    if a == b:
        return 1000, 1000
    if query.tag == "initial":
        return (1000, s["initial"]) if listed.tag == "word" and b[0] == a else None
    if listed.tag == "initial":
        return (s["initial"], 1000) if query.tag == "word" and a[0] == b else None
    tags = sorted((query.tag, "abjad" if listed.tag == "bare" else listed.tag))
    if not a.isalpha() or not b.isalpha() or not set(tags) <= {"word", "abjad"}:
        return None
    if tags == ["abjad", "word"]:
        word, abjad = (a, b) if query.tag == "word" else (b, a)
        bone = skeleton(word)
        less = query.tag == "word" and listed.tag != "bare"
        grades = s["abjad_listed" if less else "abjad"]
        return same(step(grades, len(bone)) if bone in abjad_skeletons(abjad) else 0)
    edits = {
        1: step(s["light_edit" if light(a, b) else "one_edit"], max(len(a), len(b))),
        2: step(s["two_edits"], max(len(a), len(b))),
    }
    apart = distance(a, b)
    edit = edits.get(apart, 0)
    stranger = tags == ["word", "word"] and use_band(a) == 0
    if apart == 2 and max(len(a), len(b)) <= 4 and not (stranger and min(len(a), len(b)) >= 3):
        edit = 0
    if tags == ["abjad", "abjad"]:
        return same(edit)
    if not stranger and not (apart == 1 and light(a, b)):
        known = use_band(a) in range(4, 9) or (use_band(a) in range(1, 4) and rarity_band(b) > 0)
        borne = step(s["borne_one" if apart == 1 else "borne_two"], max(len(a), len(b)))
        kept = s["known_one" if apart == 1 else "known_two"] if known else borne
        edit = edit * kept // 1000
    ours, theirs = word_classes(a), word_classes(b)
    shared = [one & other for one, other in zip(ours[:3], theirs[:3], strict=True)]
    if shared[0] or shared[1]:
        return same(s["spelling" if shared[0] else "syllable"])
    if shared[2] and ("qv" in a) == ("qv" in b):
        return same(s["dialect_pair" if "qv" in a else "dialect"])
    if any(ours[1:3]) and any(theirs[1:3]):
        return None
    nick = s["nickname"] if nickname_classes(a) & nickname_classes(b) else 0
    if ours[0] and theirs[0]:
        longer = max(len(a), len(b))
        slip = apart == 1 and longer >= 6 and use_band(a) >= 9
        slip = slip and a[0] == b[0] and not (a[:3] == b[:3] == "abd")
        slipped = step(s["one_edit"], longer) * s["known_one"] // 1000 if slip else 0
        return same(max(nick, slipped))
    if ours.strung and theirs.strung and apart > 1:
        edit = 0
    borne = ours.strung == theirs.strung and use_band(a) == use_band(b) == 9
    if apart > 1 and borne and max(len(a), len(b)) < 8:
        edit = 0
    if stem(a) and stem(a) == stem(b):
        nick = max(nick, s["gendered"])
    if not nick and sound(a) != sound(b) and two_borne_names(a, b):
        return None
    heard = 0
    if skeleton(a) == skeleton(b) and max(len(a), len(b)) >= 4:
        if sound(a) == sound(b):
            heard = step(s["reading"], len(skeleton(a)))
        elif distance(a, b) <= s["sound_edits"]:
            heard = step(s["sound"], len(skeleton(a)))
    return same(max(edit, nick, heard))


@cache
def with_joined(word: Token, left: Token, right: Token) -> Share:
    text, s = joined(left.text, left.tag, right.text, right.tag), W["similarity"]
    if not text or word.tag != "word":
        return None
    if word.text == text:
        return same(s["joined"])
    if not (text.isalpha() and word.text.isalpha()):
        return None
    if {"abjad", "bare"} & {left.tag, right.tag}:
        meets = len(skeleton(word.text)) > 2 and skeleton(word.text) in abjad_skeletons(text)
        return same(s["joined_abjad"] if meets else 0)
    bone = skeleton(text)
    if len(bone) < 3 or bone != skeleton(word.text):
        return None
    near = len(word.text) > 4 and distance(word.text, text) <= s["sound_edits"]
    return same(s["joined_sound"] if near else 0)


NEAR = ("ae", "ei", "ey", "iy", "ao", "ou")


def two_borne_names(a: str, b: str) -> bool:
    """Two names that people bear, which differ as names do and as no slip does."""
    if len(a) != len(b) or len(a) < 6:
        return False
    bands = sorted((use_band(a), use_band(b)))
    if a[:-1] == b[:-1] and a[-1] + b[-1] in ("ao", "oa"):
        return bands[0] >= 2 and bands[1] == 9
    unlike = [one + other for one, other in zip(a, b, strict=True) if one != other]
    vowels = ["".join("v" if c in "aeiouy" else "c" for c in both) for both in unlike]
    if bands != [9, 9] or vowels not in (["cc"], ["vv"], ["vv", "vv"]):
        return False
    if vowels == ["vv"] and a[-1] == b[-1]:
        return False
    groups = ("ckqgxh", "gjzd", "bpvfw", "dt", "szcx", "mn", "lr", *NEAR)
    return any(not any(set(both) <= set(group) for group in groups) for both in unlike)


def light(a: str, b: str) -> bool:
    """One slip of the pen that is a matter of spelling; words that are not one slip apart: any."""
    vowels = set("aeiouy")
    near = [set(pair) for pair in NEAR]
    if sorted(a) == sorted(b):
        return True
    if len(a) == len(b):
        return any(
            a[:i] + a[i + 1 :] == b[:i] + b[i + 1 :] and {a[i], b[i]} in near for i in range(len(a))
        )
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    at = next((i for i in range(len(shorter)) if longer[i] != shorter[i]), len(shorter))
    return longer[at] in vowels or (at > 0 and longer[at] == longer[at - 1])


def same(value: int) -> Share:
    return (value, value) if value else None


def step(grades: dict[str, int], size: int) -> int:
    return max((int(k), v) for k, v in [*grades.items(), ("0", 0)] if int(k) <= size)[1]


@cache
def distance(a: str, b: str) -> int:
    """Optimal string alignment distance by its definition, if any rule asks for it; else more."""
    lacking = max(len(set(a) - set(b)), len(set(b) - set(a)), abs(len(a) - len(b)))
    if lacking > max(2, W["similarity"]["sound_edits"]):  # one edit mends at most one lacking
        return lacking
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, start=1):
        row = [i]
        for j, y in enumerate(b, start=1):
            row.append(min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y)))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[-1] = min(row[-1], rows[-2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]


class Said(NamedTuple):
    """What a record says beside its names, as it is compared."""

    births: list[PartialDate]
    countries: set[str]
    nations: set[str]
    places: list[str]
    addresses: list[str]
    kinds: list[str]
    tonnages: list[int]
    genders: set[str]
    numbers: list[tuple[str, str, str]]  # property, key, issuer


def said(record: Record) -> Said:
    own = tuple(one for one in record.facts if one.prop in _NATIONS)
    return Said(
        births=[f.date for f in record.dates if f.prop in _BIRTHS],
        countries=countries(record),
        nations=countries(msgspec.structs.replace(record, facts=own, addresses=())),
        places=places(record),
        addresses=addresses(record),
        kinds=kinds(record),
        tonnages=tonnages(record),
        genders={f.value for f in record.facts if f.prop == "gender"},
        numbers=[(one.prop, number_key(one.value), one.issuer) for one in record.identifiers],
    )


def facts(query: Query, listed: Said) -> Facts:
    """Give points, floor, whether a strong number is equal, whether a weak alias is confirmed."""
    e = W["evidence"]
    birth = max((birth_points(a, b) for a in query.birth_dates for b in listed.births), default=0)
    points = birth
    asked = {*query.countries, *query.nationalities}
    if asked and listed.countries:
        other = "nationality" if query.nationalities and listed.nations else "country"
        points += e["country_same"] if listed.countries & asked else e[f"{other}_other"]
    points += text_points("place", query.birth_places, listed.places)
    points += text_points("address", query.addresses, listed.addresses)
    points += text_points("kind", query.kinds, listed.kinds)
    points += tonnage_points(query.tonnages, listed.tonnages)
    if query.gender and listed.genders:
        points += e["gender_same"] if query.gender in listed.genders else e["gender_other"]
    kinds_ = set(number_kinds(query, listed))
    if "strong" in kinds_:
        return points + e["number_same"], e["number_floor"], True, True
    if "short" in kinds_:
        return points + e["number_weak"], e["number_short_floor"], False, True
    if "weak" in kinds_:
        return points + e["number_weak"], 0, False, True
    if "near" in kinds_:
        return points + e["number_near"], 0, False, birth > 0
    if "kept" in kinds_:
        points += e["number_other_kept"]
    elif "renewed" in kinds_:
        points += e["number_other"]
    return points, 0, False, birth > 0


def text_points(what: str, query: Iterable[str], listed: Iterable[str]) -> int:
    """Words in common: all of the shorter one's, of an address three and two thirds; some; none."""
    grades = []
    for one in query:
        for other in listed:
            a, b = set(place_words(one)), set(place_words(other))
            if a and b:
                common, fewer = len(a & b), min(len(a), len(b))
                same_ = common == fewer
                if what == "address":
                    same_ = common >= 3 and 3 * common >= 2 * fewer
                grades.append(2 if same_ else 1 if common else 0)
    names = (f"{what}_other", f"{what}_part", f"{what}_same")
    return int(W["evidence"][names[max(grades)]]) if grades else 0


def tonnage_points(query: Iterable[int], listed: Iterable[int]) -> int:
    shares = [min(a, b) / max(a, b) for a in query for b in listed]
    if not shares:
        return 0
    if max(shares) >= 0.98:
        return int(W["evidence"]["tonnage_same"])
    return int(W["evidence"]["tonnage_other"]) if max(shares) < 1 / 3 else 0


_KEPT = ("imoNumber", "leiCode", "innCode", "ogrnCode", "serialNumber", "okpoCode")
_RENEWED = (
    "passportNumber", "idNumber", "taxNumber", "registrationNumber", "mmsi", "callSign",
    "vatCode", "socialSecurityNumber", "swiftBic", "dunsCode",
)  # fmt: skip


def number_kinds(query: Query, listed: Said) -> Iterator[str]:
    generic = {"", "number", "idNumber", "registrationNumber", "taxNumber"}
    for given in query.identifiers:
        a = number_key(given.value)
        for prop, b, issuer in listed.numbers:
            one_kind = given.prop == prop or given.prop in generic or prop in generic
            other_issuer = bool(given.issuer and issuer and given.issuer != issuer)
            if a and a == b:
                if other_issuer:
                    yield "weak"
                elif given.prop == prop:
                    yield "strong" if len(a) >= 5 and is_strong(prop) else "short"
                else:
                    enough = len(a) >= (6 if one_kind else 8) and is_strong(prop)
                    yield "strong" if enough else "weak"
            elif one_kind and not other_issuer and one_place_off(a, b) and not (
                check(prop, a, issuer) == check(prop, b, issuer)
                == "valid"
            ):  # fmt: skip
                yield "near"
            elif a and b and given.prop == prop:
                if given.prop in _KEPT:
                    yield "kept"
                elif given.prop in _RENEWED and not other_issuer:
                    yield "renewed"


def one_place_off(a: str, b: str) -> bool:
    if len(a) != len(b) or not 6 <= len(a) <= 40:
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1


def birth_points(a: PartialDate, b: PartialDate) -> int:
    e, circa = W["evidence"], a.circa or b.circa
    if a.precision == b.precision == "day" and not circa:
        return int(e[day_relation(a.earliest, b.earliest)])
    if max(a.earliest, b.earliest) <= min(a.latest, b.latest):
        if circa or "range" in (a.precision, b.precision):
            return int(e["birth_same_range"])
        return int(
            e["birth_same_year" if "year" in (a.precision, b.precision) else "birth_same_month"]
        )
    gap = date.fromisoformat(max(a.earliest, b.earliest)) - date.fromisoformat(
        min(a.latest, b.latest)
    )
    if circa and gap.days <= 731:
        return int(e["birth_near"])
    return int(e["birth_year_off"] if gap.days <= 366 else e["birth_other"])


def day_relation(a: str, b: str) -> str:
    if a == b:
        return "birth_same_day"
    if a == f"{b[:4]}-{b[8:]}-{b[5:7]}":
        return "birth_swapped"
    if sum(x != y for x, y in zip(a, b, strict=True)) == 1:
        return "birth_one_digit"
    if a[:4] == b[:4]:
        first_of_year = a.endswith("01-01") or b.endswith("01-01")
        return "birth_one_digit" if first_of_year else "birth_same_year_other_day"
    return "birth_year_off" if abs(int(a[:4]) - int(b[:4])) == 1 else "birth_other"
