"""Made lists full of near names, real names read in place, and an index over either."""

import csv
import random
import re
import string
from collections.abc import Iterable, Iterator
from pathlib import Path

from proscribe.index import Generation, compile_index, open_index
from proscribe.model.listed import Entry, WeakPolicy
from proscribe.model.record import Address, DateFact, Fact, Identifier, Name, NameKind, Record
from proscribe.model.screening import Query, QueryIdentifier
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.writing.scripts import script_of

_WORDS = """
kim yong chol chun chul nam gwang kwang kwangchol yongchol il song sung al tikriti mosuli tikrity
hasan husayn hussein muhammad mohamed ahmad ahmed abd abdul rahman abdulrahman abdalrahman bin van
ivanov ivanova ivanof petrov vladimir vladmir wladimir volodya sergei sergey putin puttin j v k
jamil jamal osama usama laden ladin general trading company ltd llc gmbh sa capital fund ii iii 2 3
12 7 ocean star starr bank melli mellat iran iranian dr haji jr zarqawi zarkawi nasrallah nasralla
schwarzenegger schwarzeneger constantinopolitanischerdudelsack constantinopolitanischerdudelsak mi8
mi 8 محمد حسين حسن التكريتي Иванов Владимир 최명현 김정은 金正恩 恩 anna-maria o'neil oneil o neil
"""
WORDS = _WORDS.split()
_DATES = ("10 Dec 1948", "12 Oct 1948", "10 Dec 1949", "1948", "Dec 1948", "circa 1950",
          "1 Jan 1948", "1947 to 1949", "11 Dec 1948", "4 Jul 1971")  # fmt: skip
_NUMBERS = ("A1234567", "A1234568", "IMO 9074729", "9074729", "123", "77-1234-5", "7712345")
_PLACES = ("Baghdad, Iraq", "al-Bagdad", "Tikrit, Salah al-Din", "Mosul Iraq", "Pyongyang", "Iraq",
           "Salah al-Din", "Москва", "Moskva, Russia")  # fmt: skip
_ADDRESSES = ("Mansur Street 12, Baghdad, Iraq", "12 Mansour St, Bagdad 10013", "Baghdad",
              "Ryugyong-dong 5, Potonggang, Pyongyang", "Potonggang, Pyongyang, North Korea",
              "Lenina 3, Москва 101000", "Iran", "P.O. Box 12, Dubai")  # fmt: skip
_TYPES = ("Crude Oil Tanker", "Oil Products Tanker", "General Cargo", "Cargo Ship", "tanker")
_TONS = (10_303, 10_300, 25_000, 9_000, 160_930)
_PROPS = ("passportNumber", "idNumber", "imoNumber", "callSign", "registrationNumber")
_SCHEMATA = ("Person", "Person", "Person", "Organization", "Company", "LegalEntity", "Vessel")


def birth(text: str) -> PartialDate:
    found = parse_date(text)
    assert found is not None
    return found


def entry(
    number: int,
    names: Iterable[tuple[NameKind, str]],
    *,
    schema: str = "Person",
    weak: WeakPolicy = "confirms",
    dataset: str = "one",
    party: str = "",
    births: Iterable[str] = (),
    facts: Iterable[tuple[str, str]] = (),
    numbers: Iterable[tuple[str, str, str]] = (),
    addresses: Iterable[str] = (),
) -> Entry:
    record = Record(
        id=f"r{number:04}",
        schema=schema,
        names=tuple(Name(kind, text, script_of(text)) for kind, text in names),
        dates=tuple(DateFact("birthDate", birth(text), text) for text in births),
        facts=tuple(Fact(prop, value) for prop, value in facts),
        identifiers=tuple(Identifier(p, value, issuer=issuer) for p, value, issuer in numbers),
        addresses=tuple(Address(text) for text in addresses),
    )
    return Entry(party or f"p{number:04}", dataset, record, weak)


def made_name(rng: random.Random) -> str:
    words = [rng.choice(WORDS) for _ in range(rng.choice((1, 2, 2, 3, 3, 3, 4, 5)))]
    if rng.random() < 0.3:
        at = rng.randrange(len(words))
        words[at] = slipped(words[at], rng)
    return rng.choice((" ", " ", " ", "-")).join(words)


def slipped(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word))
    letter = rng.choice(string.ascii_lowercase)
    kinds = (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    )
    return rng.choice(kinds) or word


def some(rng: random.Random, pool: tuple[str, ...], share: float) -> list[str]:
    return [rng.choice(pool)] if rng.random() < share else []


def made_entries(count: int, seed: int) -> list[Entry]:
    rng = random.Random(seed)
    kinds: tuple[NameKind, ...] = ("alias", "weakAlias", "previousName")
    policies: tuple[WeakPolicy, ...] = ("confirms", "counts")
    found = []
    for number in range(count):
        names: list[tuple[NameKind, str]] = [("name", made_name(rng))]
        names += [(rng.choice(kinds), made_name(rng)) for _ in range(rng.choice((0, 1, 2)))]
        facts = [("nationality", code) for code in some(rng, ("kp", "iq", "ru"), 0.5)]
        facts += [("gender", value) for value in some(rng, ("male", "female"), 0.5)]
        facts += [("birthPlace", text) for text in some(rng, _PLACES, 0.5)]
        facts += [("type", text) for text in some(rng, _TYPES, 0.3)]
        facts += [("tonnage", str(rng.choice(_TONS))) for _ in range(rng.choice((0, 0, 1)))]
        numbers = [
            (rng.choice(_PROPS), value, rng.choice(("", "ru", "kp")))
            for value in some(rng, _NUMBERS, 0.4)
        ]
        found.append(
            entry(
                number, names, schema=rng.choice(_SCHEMATA), weak=rng.choice(policies),
                dataset=rng.choice(("one", "two")), party=f"p{rng.randrange(count * 3 // 4):04}",
                births=some(rng, _DATES, 0.6), facts=facts, numbers=numbers,
                addresses=[*some(rng, _ADDRESSES, 0.4), *some(rng, _ADDRESSES, 0.2)],
            )
        )  # fmt: skip
    return found


def made_query(rng: random.Random, entries: list[Entry]) -> Query:
    draw = rng.random()
    listed = rng.choice(rng.choice(entries).record.names).text
    if draw < 0.35:
        names = [made_name(rng)]
    elif draw < 0.75:
        words = listed.split()
        at = rng.randrange(len(words))
        words[at] = slipped(words[at], rng)
        rng.shuffle(words)
        names = [" ".join(words)]
    else:
        names = [listed, made_name(rng)][: rng.choice((1, 2))]
    return Query(
        schema=rng.choice((*_SCHEMATA, "Thing", "NoSuchSchema")),
        names=tuple(names) if rng.random() < 0.95 else (),
        birth_dates=tuple(birth(text) for text in some(rng, _DATES, 0.5)),
        countries=tuple(some(rng, ("kp", "iq", "us"), 0.4)),
        nationalities=tuple(some(rng, ("kp", "iq", "us"), 0.3)),
        birth_places=tuple(some(rng, _PLACES, 0.3)),
        addresses=(*some(rng, _ADDRESSES, 0.3), *some(rng, _ADDRESSES, 0.1)),
        kinds=tuple(some(rng, _TYPES, 0.2)),
        tonnages=(rng.choice(_TONS),) if rng.random() < 0.2 else (),
        gender="".join(some(rng, ("male", "female"), 0.4)),
        identifiers=tuple(
            QueryIdentifier(value, rng.choice((*_PROPS, "")), rng.choice(("", "ru")))
            for value in some(rng, _NUMBERS, 0.3)
        ),
    )


def indexed(entries: Iterable[Entry], folder: Path) -> Generation:
    folder.parent.mkdir(parents=True, exist_ok=True)
    compile_index(entries, folder, collection="test", versions={"one": "1"})
    return open_index(folder)


def real_entries(lists: Path) -> Iterator[Entry]:
    """Names of OFAC's list of 28 December 2023, read by hand."""
    folder = lists / "us_ofac_sdn" / "2023-12-28"
    schemata = {"individual": "Person", "vessel": "Vessel", "aircraft": "Airplane"}
    found: dict[str, tuple[str, list[Name]]] = {}
    with (folder / "sdn.csv").open(encoding="latin-1", newline="") as lines:
        for row in csv.reader(lines):
            if len(row) == 12:
                schema = schemata.get(row[2].strip(), "Organization")
                names = [_real_name("name", row[1], schema)]
                quoted = re.findall(r"[afn]\.k\.a\. '(.+?)'(?=[;.]|$)", row[11])
                names += [_real_name("weakAlias", text, schema) for text in quoted]
                found[row[0]] = schema, names
    with (folder / "alt.csv").open(encoding="latin-1", newline="") as lines:
        for row in csv.reader(lines):
            if len(row) == 5:
                schema, names = found[row[0]]
                names.append(_real_name("alias", row[3], schema))
    for uid, (schema, names) in found.items():
        record = Record(id=f"ofac-{uid}", schema=schema, names=tuple(names))
        yield Entry(f"ofac-{uid}", "us_ofac_sdn", record, "confirms")


def _real_name(kind: NameKind, text: str, schema: str) -> Name:
    family, comma, given = text.partition(", ")
    shown = f"{given} {family}" if comma and schema == "Person" else text
    return Name(kind, shown, script_of(shown))
