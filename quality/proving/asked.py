"""Queries of every kind over listed records: as listed, changed, mixed, in any script, with facts.

Words of other scripts that names are translated by: `otherscripts`.

Facts are those of the record, changed ones, those of another record, and made ones: dates,
countries and nationalities, gender, numbers (the same, one digit off, another one of the kind),
places of birth, addresses, kinds and tons of vessels. A seed gives the same queries over the same
records.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from proscribe.model.facts import BIRTHS, COUNTRIES
from proscribe.model.listed import Entry
from proscribe.model.record import Record
from proscribe.model.screening import Query, QueryIdentifier
from proscribe.values.dates import PartialDate, parse_date, year
from proscribe.values.ships import parse_tonnage
from proscribe.values.ties import is_territory
from quality.making import changes
from quality.proving.otherscripts import in_another_script

Filter = frozenset[str] | None
Change = Callable[[list[str], random.Random], list[str] | None]

THRESHOLDS = (1, 300_000, 450_000, 600_000, 700_000, 700_000, 800_000, 900_000, 990_000, 1_000_000)
EVERYTHING = 1 << 40  # a limit that no answer reaches
_SCHEMATA = ("Person", "Organization", "Company", "LegalEntity", "Vessel", "Thing", "NoSuchSchema")
_SLICES: tuple[Filter, ...] = (
    frozenset({"Person"}), frozenset({"Organization", "LegalEntity"}), frozenset({"Vessel"}),
)  # fmt: skip


def _crossed(words: list[str], _: random.Random) -> list[str] | None:
    """Put the son where the father stands, on either side of `bin`."""
    at = next((n for n, word in enumerate(words) if word.lower() in ("bin", "ibn", "bint")), 0)
    if not 0 < at < len(words) - 1:
        return None
    return [*words[: at - 1], words[at + 1], words[at], words[at - 1], *words[at + 2 :]]


_CHANGES: tuple[Change, ...] = (
    changes.typo_one, changes.typo_two, changes.transposition, changes.dropped,
    changes.dropped_family, changes.extra, changes.joined, changes.split, changes.reordered,
    changes.swapped, changes.initial, changes.initial_two, changes.title, changes.nickname,
    changes.diacritics, changes.homoglyph, changes.hyphen, changes.ocr, changes.shortened,
    changes.legal_swapped, changes.legal_dropped, changes.legal_moved, _crossed,
)  # fmt: skip
_INSIDE = (
    "{}, Hamburg Branch", "{} Dubai branch", "{} (representative office)", "Branch of {} in Minsk",
    "{} c/o {}", "{} t/a {}", "{} formerly {}", "Филиал {}", "{} Niederlassung Wien",
    "{} / {}", "{} (Иван Петров)", "王伟 {}", "{} van den Berg", "de la {}", "Chon Ma {}",
)  # fmt: skip
# What rules read otherwise, inside a name.
_BY_RULE = (
    "{} née {}", "{} nee {}", "{} (born {})", "{} geb. {}", "{} aka {}", "{} ex {}", "{} EX {}",
    "First {}", "1st {}", "Second {} Two", "{} One", "{} Eight", "{} 8th", "{} I", "NPO {}",
    "{} AKB", "V/Ch {}", "Ministry of {} of the Republic of {}", "Army of the Republic of Korea {}",
    "Permskiy {}", "{} Petrovskaya", "{} Donetskogo", "Ministère de l'Énergie {}", "D'Amico {}",
    "{} dell'Orto", "Ma. {}", "{} Ma", "Umm {}", "Umm Layla {}", "Aliaksei {} Yahorau",
    "Nikos {} Georgiou", "{} Xudoyberdiyev", "Anwarulhaq {}", "Dhu al-Fiqar {}", "Zul {}",
    "Жарко {}", "{} Хан", "Cəmil {}", "ไกรสร {}", "EP-MNK {}", "{} EP-MNK", "M.Y. {}", "Ste {}",
    "Ste Anne {}", "Sté {}", "Mamadou {}", "{} Yaxin", "Inmobiliaria {}", "Exportaciones {}",
    "Jamiyat {}", "Liwa {}", "{} alias Kiki", "{} \"Rudy\" {}", "{} (Heval Baran)", "{} roz. {}",
    "{} épouse Tarrade", "{} dit \"Ti Blan\" {}", "{} kod adı {}", "{} de soltera {}", "'{}' {}",
    "{} по кличке Лопата", "Min. of {}", "{} San. ve Tic.", "Tanker {}", "M/T {}", "Alhaji {}",
    "{} (Panama flag)", "Ch. {}", "{} Kr. {}", "Mª del {}", "{} Constr. Ltd", "Sardar {}",
    "Nguyen Thi {}", "{} Van Nguyen", "Tran Van {}", "{} IMO 9000017", "{} (IMO9000017)",
    "Omar Ba Wazir {}", "{} Ba-Jubair", "{} Rasim oglu", "{} Usenovich", "Seo-yun {}", "Sektor {}",
    "{} bin {}", "{} bint Al {}", "جورج الياس {}", "{} موسوی نژاد", "Berzencî {}", "{} Ataýew",
    "حركة أنصار {}", "Luiz Felipe {}", "Gurbanmyrat {}", "Rashid Hamad bin {}", "{} Saeed bin {}",
    "{} IMO No. 9000017",
)  # fmt: skip
# Names of nobody in scripts that the lists hardly have, and texts that are hardly names.
_ANY_SCRIPT = (
    "Γεώργιος Παπαδόπουλος", "דוד כהן", "สมชาย ใจดี", "राम शर्मा", "গিয়াস উদ্দিন", "გიორგი ბერიძე",
    "Արմեն Սարգսյան", "ሰላም ተስፋዬ", "たなか はなこ", "タナカ・ハナコ", "田中花子", "최명현", "王小明",
    "محمد علي التكريتي", "Мухаммад Али", "Олександр Шевченко", "Nguyễn Văn Nam", "Łukasz Żak",
    "အောင်မင်း", "ကျော်ဇင်ထွန်း", "ڕێبەر ئەحمەد شێخۆ", "יצחק אבוטבול", "Rêber Ehmed Şêxo",
    "ສົມຊາຍ ພົມມະຈັນ", "សុខ វណ្ណា", "الياس جورج خوري", "سید حسین موسوی نژاد", "أحمد صالح باوزير",
    "Şêrko Berzencî", "Myrat Ataýew", "Nguyễn Thị Thanh", "حركة أنصار الوادي",
)  # fmt: skip
_ODD = (
    "", " ", "a", "A B", "☺", "ltd", "II", "the", "al", "\u202eabc", "7", "12 34", "mr", "kim",
    "muhammad", "muhammad ali", "ali hassan muhammad ahmad", "trading company limited", "x" * 60,
    "o'neil", "金", "-", "\x00",
)  # fmt: skip
_PLACES = ("Baghdad, Iraq", "Tikrit", "Pyongyang", "Москва", "city", "-", "Iraq")
_ADDRESSES = ("P.O. Box 12, Dubai", "Lenina 3, Москва 101000", "Iran", "Street 1", "")
_KINDS = ("Crude Oil Tanker", "General Cargo", "tanker", "ship", "?")
_DATES = ("10 Dec 1948", "12 Oct 1948", "1948", "Dec 1965", "circa 1970", "1960 to 1963")


class Asked(NamedTuple):
    """One query with how it is asked.

    Attributes:
        query: The query.
        threshold: In millionths.
        datasets: Look only in these, None for all.
        schemas: Look only for records of these schemata, None for all that fit.
        limit: How many hits to give of those that there are.
    """

    query: Query
    threshold: int
    datasets: Filter = None
    schemas: Filter = None
    limit: int = EVERYTHING


def asked(entries: Sequence[Entry], count: int, seed: int) -> Iterator[Asked]:
    """Give queries over some records.

    Args:
        entries: Records whose names and facts are asked for, as they are or changed.
        count: How many.
        seed: Dice.
    """
    dice = random.Random(seed)
    datasets = sorted({entry.dataset for entry in entries})
    for _ in range(count):
        entry, other = dice.choice(entries), dice.choice(entries)
        yield Asked(
            _query(entry.record, other.record, dice),
            dice.choice(THRESHOLDS),
            _some(datasets, dice) if dice.random() < 0.15 else None,
            dice.choice(_SLICES) if dice.random() < 0.1 else None,
            dice.choice((0, 1, 3, 20)) if dice.random() < 0.05 else EVERYTHING,
        )


def _some(names: Sequence[str], dice: random.Random) -> frozenset[str]:
    return frozenset(dice.sample(names, dice.randint(1, max(1, len(names) // 2))))


def _query(record: Record, other: Record, dice: random.Random) -> Query:
    names = [_name(record, other, dice)]
    if dice.random() < 0.15:
        names += [_name(other, record, dice) for _ in range(dice.choice((1, 1, 2, 4)))]
    countries = _countries(record, dice) if dice.random() < 0.35 else ()
    return Query(
        schema=record.schema if dice.random() < 0.7 else dice.choice(_SCHEMATA),
        names=tuple(names) if dice.random() < 0.97 else (),
        birth_dates=_births(record, dice) if dice.random() < 0.35 else (),
        countries=countries,
        nationalities=_countries(record, dice) if dice.random() < 0.1 else countries[
            : dice.choice((0, 0, 0, 1, 2))
        ],
        gender=dice.choice(("male", "female")) if dice.random() < 0.2 else "",
        identifiers=_numbers(record, other, dice) if dice.random() < 0.25 else (),
        birth_places=_texts(_facts(record, "birthPlace"), _facts(other, "birthPlace"), _PLACES,
                            dice) if dice.random() < 0.2 else (),
        addresses=_texts([one.full for one in record.addresses],
                         [one.full for one in other.addresses], _ADDRESSES,
                         dice) if dice.random() < 0.2 else (),
        kinds=_texts(_facts(record, "type"), _facts(other, "type"), _KINDS,
                     dice) if dice.random() < 0.15 else (),
        tonnages=_tonnages(record, dice) if dice.random() < 0.15 else (),
    )  # fmt: skip


def _name(record: Record, other: Record, dice: random.Random) -> str:
    draw = dice.random()
    if draw < 0.03:
        return dice.choice(_ODD)
    if draw < 0.06:
        return dice.choice(_ANY_SCRIPT)
    text = _listed(record, dice)
    if draw < 0.085:
        return in_another_script(text, dice)
    if draw < 0.10:  # a long name, as of several parties in one field
        others = [_listed(dice.choice((record, other)), dice) for _ in range(dice.randint(1, 5))]
        return " ".join([text, *others])
    if draw < 0.12:  # inside another name
        return dice.choice(_INSIDE).format(text, _listed(other, dice))
    if draw < 0.16:
        return dice.choice(_BY_RULE).format(text, _listed(other, dice))
    if draw < 0.24:
        return text
    words = text.split() or [text]
    if draw < 0.36:  # parts of two parties, as siblings share them
        words[dice.randrange(len(words))] = dice.choice(_listed(other, dice).split() or ["x"])
        return " ".join(words)
    if draw < 0.43:  # another number, or one more
        return _numbered(words, dice)
    for _ in range(1 if draw < 0.85 else 2):
        for change in dice.sample(_CHANGES, len(_CHANGES)):
            changed = change(words, dice)
            if changed:
                words = changed
                break
    return " ".join(words)


def _listed(record: Record, dice: random.Random) -> str:
    """Give a listed name: of a few records rather a weak alias, or one in a script of its own."""
    draw = dice.random()
    rare = [
        one.text
        for one in record.names
        if (draw < 0.1 and one.kind == "weakAlias") or (0.05 < draw < 0.2 and one.script != "Latn")
    ]
    names = rare or [one.text for one in record.names]
    return dice.choice(names) if names else "nameless"


def _facts(record: Record, prop: str) -> list[str]:
    return [fact.value for fact in record.facts if fact.prop == prop]


def _texts(
    own: list[str], others: list[str], made: Sequence[str], dice: random.Random
) -> tuple[str, ...]:
    """Give texts of the record, some words of them, or other ones."""
    found = []
    for _ in range(dice.choice((1, 1, 1, 2))):
        draw = dice.random()
        pool = own if own and draw < 0.6 else others if others and draw < 0.8 else list(made)
        text = dice.choice(pool)
        words = text.split()
        if len(words) > 1 and dice.random() < 0.5:
            text = " ".join(dice.sample(words, dice.randint(1, len(words))))
        found.append(text)
    return tuple(found)


def _tonnages(record: Record, dice: random.Random) -> tuple[int, ...]:
    listed = [*_facts(record, "tonnage"), *_facts(record, "grossRegisteredTonnage")]
    own = [tons for text in listed if (tons := parse_tonnage(text))]
    tons = dice.choice(own) if own and dice.random() < 0.8 else dice.choice((500, 10_300, 160_930))
    shares = (1, 1, 1.01, 1.02, 1.03, 0.5, 2.9, 3, 3.1, 0.3)
    return tuple(max(1, int(tons * dice.choice(shares))) for _ in range(dice.choice((1, 1, 2))))


def _numbered(words: list[str], dice: random.Random) -> str:
    number = dice.choice(("2", "3", "II", "III", "IV", "12", "No. 7", "2000"))
    places = [place for place, word in enumerate(words) if any(c.isdigit() for c in word)]
    if places:
        return " ".join([*words[: places[0]], number, *words[places[0] + 1 :]])
    return " ".join([*words, number])


def _births(record: Record, dice: random.Random) -> tuple[PartialDate, ...]:
    own = [fact.date for fact in record.dates if fact.prop in BIRTHS]
    found = []
    for _ in range(dice.choice((1, 1, 2))):
        date = dice.choice(own) if own and dice.random() < 0.7 else None
        if date is None:
            date = parse_date(dice.choice(_DATES))
        elif dice.random() < 0.5:  # only the year, or the next one
            date = year(int(date.earliest[:4]) + dice.choice((0, 0, 1, -1, 8)))
        if date is not None:
            found.append(date)
    return tuple(found)


def _countries(record: Record, dice: random.Random) -> tuple[str, ...]:
    own = [f.value for f in record.facts if f.prop in COUNTRIES and is_territory(f.value)]
    own += [one.country for one in record.addresses if one.country]
    pool = own if own and dice.random() < 0.6 else ["kp", "ir", "us", "ru", "cu"]
    return tuple(dict.fromkeys(dice.choice(pool) for _ in range(dice.choice((1, 1, 2)))))


def _numbers(record: Record, other: Record, dice: random.Random) -> tuple[QueryIdentifier, ...]:
    own = [*record.identifiers, *other.identifiers]
    if not own:
        return (
            QueryIdentifier(dice.choice(("A1234567", "123", "-", "9074729")), "passportNumber"),
        )
    found = []
    for _ in range(dice.choice((1, 1, 2))):
        one = dice.choice(own)
        value = one.value
        draw = dice.random()
        if draw < 0.2:  # another number of the kind: it may contradict
            value = "".join(dice.choice("0123456789") if c.isdigit() else c for c in value)
        elif draw < 0.45 and len(value) > 2:
            at = dice.randrange(len(value))
            value = value[:at] + dice.choice("0123456789AX") + value[at + 1 :]
        prop = dice.choice((one.prop, one.prop, "", "idNumber", "passportNumber"))
        issuer = dice.choice((one.issuer, one.issuer, "", "ru"))
        found.append(QueryIdentifier(value, prop, issuer))
    return tuple(found)
