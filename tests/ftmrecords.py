"""Arbitrary canonical records for the tests of FollowTheMoney."""

from datetime import date

from hypothesis import strategies as st

from proscribe.model import canonical
from proscribe.model.record import (
    Address,
    DateFact,
    Designation,
    Fact,
    Identifier,
    Name,
    NameKind,
    NamePart,
    PartKind,
    Record,
    Reference,
    Relation,
)
from proscribe.model.schemata import is_a, properties, schemata
from proscribe.sources.ftm.table import DATES, EDGES, PLAIN
from proscribe.values.dates import PartialDate, parse_date, span
from proscribe.values.text import clean
from proscribe.values.writing.scripts import script_of

_alphabet = st.sampled_from("abcXYZ019 .,;:'\"()/-\\{}äИ明김ع\u200c")
_text = st.text(_alphabet, min_size=1, max_size=24).map(lambda text: clean(text) or "x")
texts: st.SearchStrategy[str] = st.one_of(
    _text, st.sampled_from(['"ALI"', "'x'", "A; B", 'n: "q"', 'flag: "ir"'])
)


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    first = draw(st.dates(date(1890, 1, 1), date(2030, 1, 1)))
    kind = draw(st.sampled_from(("day", "month", "year", "range")))
    circa = draw(st.booleans())
    if kind == "range":
        last = draw(st.dates(first, date(2035, 1, 1)))
        found = span(first.isoformat(), last.isoformat(), circa=circa)
    else:
        stem = first.isoformat()[: {"day": 10, "month": 7, "year": 4}[kind]]
        found = parse_date(f"circa {stem}" if circa else stem)
    assert found is not None
    return found


@st.composite
def names(draw: st.DrawFn) -> Name:
    text = draw(texts)
    kinds: st.SearchStrategy[PartKind] = st.sampled_from(
        ("given", "middle", "family", "patronymic", "title", "nickname")
    )
    parts = [NamePart(draw(kinds), word) for word in text.split()] if draw(st.booleans()) else []
    sorts: st.SearchStrategy[NameKind] = st.sampled_from(
        ("name", "alias", "weakAlias", "previousName")
    )
    return Name(draw(sorts), text, script_of(text), parts=tuple(parts))


SCHEMATA = sorted(
    name for name in schemata() if is_a(name, "Thing") and name not in ("Thing", "Address")
)
_OTHER_PROPS = ("flag", "birthPlace", "tonnage", "gender")  # some of them foreign to any schema
_VALUES = {
    "country": st.sampled_from(("kp", "ru", "suhh", "Atlantis")),
    "gender": st.sampled_from(("male", "female", "unknown")),
    "email": st.sampled_from(("a@b.org", "A@B.ORG", "no mail", '"a@b.org"')),
    "url": st.sampled_from(("www.x.org", "https://x.org/a?b=1", "http://x.org", "no")),
    "phone": st.sampled_from(("+850 2 381 8222", "+85023818222", "381")),
    "language": st.sampled_from(("eng", "en", "xxx")),
    "topic": st.sampled_from(("sanction", "crime", "other")),
    "date": st.sampled_from(("2014", "2014-05-01", "circa 2014", "some day")),
}
_NUMBERS = {
    "imoNumber": ("9074729", "IMO9074729", "IMO 9074729", "9074728"),
    "swiftBic": ("DEUTDEFF", "DEUTDEFF500", "deutdeff"),
    "leiCode": ("253400HA6URWT39X2982", "253400HA6URWT39X2983"),
    "innCode": ("7736050003", "7736050004"),
    "wikidataId": ("Q42", "42"),
    "iban": ("GB82WEST12345698765432", "GB82 WEST 1234 5698 7654 32", "x"),
}


@st.composite
def facts(draw: st.DrawFn, schema: str) -> Fact:
    own = sorted(
        prop for prop, kind in properties(schema).items() if kind in PLAIN and prop not in DATES
    )
    prop = draw(st.sampled_from((*own, *_OTHER_PROPS)))
    kind = properties(schema).get(prop, "")
    value = draw(_VALUES.get(kind, texts))
    return Fact(prop, value, draw(st.sampled_from(("", "as published"))), draw(_maybe(texts)))


@st.composite
def identifiers(draw: st.DrawFn, schema: str) -> Identifier:
    own = sorted(p for p, kind in properties(schema).items() if kind in ("identifier", "iban"))
    prop = draw(st.sampled_from((*own, "publicKey", "taxNumber", "imoNumber")))
    numbers = st.sampled_from(_NUMBERS[prop]) if prop in _NUMBERS else texts
    return Identifier(
        prop=prop,
        value=draw(numbers),
        type=draw(_maybe(texts)),
        issuer=draw(st.sampled_from(("", "", "ru", "kp"))),
        authority=draw(_maybe(texts)),
        issued=draw(st.one_of(st.none(), dates())),
        expires=draw(st.one_of(st.none(), dates())),
        note=draw(_maybe(texts)),
    )


def _maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), st.just(""), strategy)


addresses = st.builds(
    Address,
    full=texts,
    street=_maybe(texts),
    city=_maybe(texts),
    region=_maybe(texts),
    postal_code=_maybe(texts),
    country=st.sampled_from(("", "kp", "ru")),
    country_text=_maybe(texts),
    note=_maybe(texts),
)
designations = st.builds(
    Designation,
    authority=texts,
    programs=st.lists(st.one_of(texts, st.just("NPWMD")), max_size=3).map(tuple),
    list_name=_maybe(texts),
    reference=_maybe(texts),
    legal_basis=st.lists(texts, max_size=2).map(tuple),
    listed=st.one_of(st.none(), dates()),
    amended=st.lists(dates(), max_size=2).map(tuple),
    delisted=st.one_of(st.none(), dates()),
    measures=st.lists(texts, max_size=2).map(tuple),
    reasons=st.lists(texts, max_size=2).map(tuple),
)
relations = st.builds(
    Relation,
    schema=st.sampled_from(sorted(EDGES)),
    side=st.sampled_from(("source", "target")),
    other_id=st.sampled_from(("", "unsc-1", "ofac-22", "id with blanks")),
    other_name=texts,
    role=_maybe(texts),
    former=st.booleans(),
)
references = st.builds(
    Reference,
    st.sampled_from(("ofac-uid", "un-reference", "ofsi-group", "uk-reference", "eu-reference")),
    texts,
)


@st.composite
def records(draw: st.DrawFn) -> Record:
    schema = draw(st.sampled_from((*SCHEMATA, "Person", "Person", "Thing", "Starship")))
    table = schema if schema in SCHEMATA else "LegalEntity"
    own_dates = [prop for prop in DATES if prop in properties(table)] or ["birthDate"]
    return canonical.canonical(
        Record(
            id=draw(st.sampled_from(("ofac-1", "unsc-6907993", "own-a/b", "Ñ 1"))),
            schema=schema,
            names=tuple(draw(st.lists(names(), min_size=1, max_size=4))),
            dates=tuple(
                draw(
                    st.lists(
                        st.builds(
                            DateFact, st.sampled_from(own_dates), dates(), texts, _maybe(texts)
                        ),
                        max_size=3,
                    )
                )
            ),
            facts=tuple(draw(st.lists(facts(table), max_size=4))),
            identifiers=tuple(draw(st.lists(identifiers(table), max_size=4))),
            addresses=tuple(draw(st.lists(addresses, max_size=2))),
            designations=tuple(draw(st.lists(designations, max_size=2))),
            relations=tuple(draw(st.lists(relations, max_size=2))),
            references=tuple(draw(st.lists(references, max_size=2))),
            remarks=tuple(draw(st.lists(texts, max_size=2))),
        )
    )


# Made-up parties that hold a little of everything, for golden files and command lines.
RECORDS = (
    Record(
        id="test-1",
        schema="Person",
        names=(
            Name(
                "name",
                "Kim Chol EXAMPLE",
                "Latn",
                parts=(NamePart("given", "Kim Chol"), NamePart("family", "EXAMPLE")),
            ),
            Name("alias", "김철", "Hang"),
            Name("weakAlias", '"The Example"', "Latn"),
        ),
        dates=(
            DateFact("birthDate", PartialDate("1961-05-12", "1961-05-12", "day"), "12 May 1961"),
            DateFact(
                "birthDate", PartialDate("1958-01-01", "1960-12-31", "range", True), "c. 1959"
            ),
        ),
        facts=(
            Fact("nationality", "kp", "DPRK"),
            Fact("gender", "male"),
            Fact("flag", "kp", note="a person has none"),
            Fact("notes", "A note."),
        ),
        identifiers=(
            Identifier(
                "passportNumber",
                "836110034",
                type="Diplomatic passport",
                issuer="kp",
                expires=PartialDate("2020-01-01", "2020-01-01", "day"),
                note="as Jang",
            ),
            Identifier("idNumber", "77-1"),
            Identifier(
                "publicKey", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", type="Digital Currency - XBT"
            ),
        ),
        addresses=(Address(full="1 Main Street; Pyongyang", city="Pyongyang", country="kp"),),
        designations=(
            Designation(
                authority="UN Security Council",
                programs=("DPRK",),
                list_name="Consolidated List",
                reference="KPi.999",
                legal_basis=("Resolution 1718 (2006)",),
                listed=PartialDate("2016-03-02", "2016-03-02", "day"),
                amended=(PartialDate("2017-01-01", "2017-12-31", "year"),),
                measures=("Asset freeze", "Travel ban"),
                reasons=("Represented an example.",),
            ),
        ),
        relations=(
            Relation("Representation", "source", "test-2", "EXAMPLE BANK", "representative"),
            Relation("UnknownLink", "source", "", "A FRIEND", "Linked To"),
        ),
        references=(Reference("un-reference", "KPi.999"), Reference("ofac-uid", "1")),
        remarks=("DOB 12 May 1961.",),
    ),
    Record(
        id="test-2",
        schema="Company",
        names=(Name("name", "EXAMPLE BANK", "Latn"),),
        facts=(Fact("phone", "+850 2 381 8222"), Fact("website", "www.example.org")),
        identifiers=(
            Identifier("swiftBic", "DEUTDEFF500"),
            Identifier("leiCode", "253400HA6URWT39X2982"),
        ),
        designations=(
            Designation(
                authority="OFAC",
                programs=("NPWMD",),
                delisted=PartialDate("2020-01-01", "2020-12-31", "year"),
            ),
        ),
    ),
    Record(
        id="test-3",
        schema="Vessel",
        names=(Name("name", "EXAMPLE STAR", "Latn"), Name("previousName", "OLD STAR", "Latn")),
        facts=(Fact("flag", "kp"),),
        identifiers=(Identifier("imoNumber", "9074729", type="Vessel Registration"),),
        relations=(Relation("Ownership", "target", "test-2", "EXAMPLE BANK", "owner", True),),
    ),
)
