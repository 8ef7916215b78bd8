"""Names with typos, cut, joined, split, in another script, with facts of every form: no way of
searching finds other hits than another. A seed gives the same queries.
"""

import random
from pathlib import Path

import msgspec
import pytest

from matchcases import WORDS, birth, entry, indexed, made_entries, slipped
from proscribe.index import Generation
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from proscribe.model.record import Address
from proscribe.model.screening import Query, QueryIdentifier
from quality.proving.asked import Asked
from quality.proving.compared import against_oracle, against_scan
from quality.proving.exhaustive import Exhaustive

_COUNTRIES = ("kp", "iq", "suhh", "ua-cri", "ge-ab", "xk", "csxx")
_BIRTHS = (
    "10 Dec 1948", "12 Oct 1948", "1948", "Dec 1948", "circa 1950", "1 Jan 1948", "1947 to 1949",
    "29 Feb 1948", "31 Dec 1947", "1 Jan 1900", "2 Jan 2030",
)  # fmt: skip
_NUMBERS = ("A1234567", "A1234568", "IMO 9074729", "9074729", "123", "77-1234-5", "-", "")
_PROPS = ("passportNumber", "idNumber", "imoNumber", "registrationNumber", "")
_SCHEMATA = ("Person", "Organization", "Company", "LegalEntity", "Vessel", "Thing", "Airplane")
_FILTERS = (
    None, None, frozenset({"Person"}), frozenset({"Vessel", "Company"}), frozenset({"Nothing"}),
)  # fmt: skip
_DATASETS = (None, None, frozenset({"one"}), frozenset({"two", "one"}), frozenset({"none"}))
_THRESHOLDS = (1, 300_000, 600_000, 700_000, 900_000)
_OTHER_SCRIPTS = (
    str.maketrans("abvgdezijklmnoprstufhy", "абвгдезийклмнопрстуфхы"),
    str.maketrans("abgdezijklmnoprstufhyw", "αβγδεζιικλμνοπρστυφχυω"),
    str.maketrans("abtjhdrzsfqklmnwygecou", "ابتجحدرزسفقكلمنويغيكوو"),
    str.maketrans("aeopcxy", "аеорсху"),
)


def several(dice: random.Random, pool: tuple[str, ...], most: int) -> list[str]:
    return dice.sample(pool, dice.randint(0, most))


def listed(seed: int, count: int) -> list[Entry]:
    """Records with several birth dates, codes of any length, addresses and numbers."""
    dice = random.Random(seed)
    found = []
    for number, one in enumerate(made_entries(count, seed)):
        names = [(name.kind, name.text) for name in one.record.names]
        made = entry(
            number, names, schema=dice.choice(_SCHEMATA[:5]), weak=one.weak_alias,
            dataset=one.dataset, party=one.party_id, births=several(dice, _BIRTHS, 3),
            facts=[("nationality", code) for code in several(dice, _COUNTRIES, 2)],
            numbers=[(dice.choice(_PROPS[:4]), value, dice.choice(("", "kp", "suhh")))
                     for value in several(dice, _NUMBERS[:6], 2)],
        )  # fmt: skip
        places = tuple(Address(full="1 Street", country=c) for c in several(dice, _COUNTRIES, 1))
        found.append(
            msgspec.structs.replace(
                made, record=msgspec.structs.replace(made.record, addresses=places)
            )
        )
    return found


def mutated(name: str, dice: random.Random) -> str:
    words = name.split() or ["x"]
    for _ in range(dice.randint(0, 3)):
        at = dice.randrange(len(words))
        kind = dice.randrange(9)
        if kind == 0:
            words[at] = slipped(words[at], dice)
        elif kind == 1 and len(words) > 1:
            del words[at]
        elif kind == 2 and at + 1 < len(words):
            words[at : at + 2] = [words[at] + words[at + 1]]
        elif kind == 3 and len(words[at]) > 3:
            cut = dice.randrange(1, len(words[at]))
            words[at : at + 1] = [words[at][:cut], words[at][cut:]]
        elif kind == 4:
            words[at] = words[at].lower().translate(dice.choice(_OTHER_SCRIPTS))
        elif kind == 5:
            words[at] = words[at][0]
        elif kind == 6:
            words.insert(at, dice.choice(WORDS))
        elif kind == 7:
            dice.shuffle(words)
        else:
            words[at] = words[at][: dice.randint(1, len(words[at]))]
    return dice.choice((" ", " ", "-", ", ")).join(words)


def queries(entries: list[Entry], count: int, seed: int) -> list[Asked]:
    dice = random.Random(seed)
    found = []
    for _ in range(count):
        names = [
            mutated(dice.choice(dice.choice(entries).record.names).text, dice)
            for _ in range(dice.choice((0, 1, 1, 1, 2, 3)))
        ]
        query = Query(
            schema=dice.choice(_SCHEMATA),
            names=tuple(names),
            birth_dates=tuple(birth(text) for text in several(dice, _BIRTHS, 3)),
            countries=tuple(several(dice, _COUNTRIES, 2)),
            gender=dice.choice(("", "", "male")),
            identifiers=tuple(
                QueryIdentifier(value, dice.choice(_PROPS), dice.choice(("", "kp", "suhh")))
                for value in several(dice, _NUMBERS, 2)
            ),
        )
        how = dice.choice(_THRESHOLDS), dice.choice(_DATASETS), dice.choice(_FILTERS)
        found.append(Asked(query, *how))
    return found


def made(seed: int, count: int, folder: Path) -> tuple[list[Entry], Generation]:
    entries = listed(seed, count)
    return entries, indexed(entries, folder / "index")


@pytest.mark.parametrize("seed", range(4))
def test_the_search_finds_what_the_scan_without_bounds_finds(seed: int, tmp_path: Path) -> None:
    entries, generation = made(seed, 90, tmp_path)
    outcome = against_scan(Matcher(generation), queries(entries, 150, seed))
    assert outcome.n_differences == 0, outcome.differences
    assert outcome.hits > 200


@pytest.mark.parametrize("seed", range(4, 8))
def test_the_search_finds_what_the_exhaustive_screening_finds(seed: int, tmp_path: Path) -> None:
    entries, generation = made(seed, 40, tmp_path)
    asked = queries(entries, 60, seed)
    outcome = against_oracle(Matcher(generation), Exhaustive(entries), asked)
    assert outcome.n_differences == 0, outcome.differences
    assert outcome.hits > 40


def test_evidence_adds_up_to_the_score_whatever_the_facts(tmp_path: Path) -> None:
    entries, generation = made(9, 80, tmp_path)
    matcher = Matcher(generation)
    checked = 0
    for one in queries(entries, 200, 9):
        if one.query.identifiers:
            continue
        answer = matcher.search(one.query, threshold=1, limit=50)
        for hit in answer.hits:
            if 0 < hit.score < 900_000:
                assert sum(part.points for part in hit.evidence) == hit.score, one.query
                checked += 1
    assert checked > 300


@pytest.mark.slow
def test_compiled_kernels_find_what_plain_ones_find(tmp_path: Path) -> None:
    entries, generation = made(10, 150, tmp_path)
    plain, compiled = Matcher(generation), Matcher(generation, mode="compiled")
    for one in queries(entries, 400, 10):
        how = {"threshold": one.threshold, "limit": 10**6}
        sides = [
            matcher.search(one.query, **how, datasets=one.datasets, schemas=one.schemas)
            for matcher in (plain, compiled)
        ]
        assert sides[0] == sides[1], one
