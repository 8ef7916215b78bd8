"""Search: parties, filters, limit, weak aliases, numbers, evidence, and the batch."""

import random
from pathlib import Path

import msgspec
import pytest

from matchcases import birth, entry, indexed, made_entries, made_query
from proscribe.match import Matcher, search
from proscribe.match.pair import score_pair
from proscribe.model.listed import Entry
from proscribe.model.record import Address
from proscribe.model.screening import (
    DEFAULT_THRESHOLD,
    ONE,
    Answer,
    Evidence,
    Query,
    QueryIdentifier,
)


def ask(entries: list[Entry], query: Query, folder: Path, threshold: int = 700_000) -> Answer:
    return search(indexed(entries, folder / "index"), query, threshold=threshold, limit=10)


def person(name: str, births: tuple[str, ...] = (), gender: str = "", number: str = "",
           prop: str = "passportNumber", countries: tuple[str, ...] = ()) -> Query:  # fmt: skip
    return Query(
        schema="Person",
        names=(name,) if name else (),
        birth_dates=tuple(birth(text) for text in births),
        gender=gender,
        countries=countries,
        identifiers=(QueryIdentifier(number, prop),) if number else (),
    )


def test_records_of_one_party_are_one_hit(tmp_path: Path) -> None:
    entries = [
        entry(1, [("name", "Vladimir Putin")], party="p", dataset="one"),
        entry(2, [("name", "Vladimir Vladimirovich Putin")], party="p", dataset="two"),
        entry(3, [("name", "Ivan Ivanov")], party="p", dataset="two"),
    ]
    (hit,) = ask(entries, person("Vladimir Putin"), tmp_path).hits
    assert (hit.record_id, hit.matched) == ("r0001", "Vladimir Putin")
    assert hit.record_ids == ("r0001", "r0002")
    assert hit.datasets == ("one", "two")


def test_consonants_of_a_listed_name_count_less_beside_its_latin_form(tmp_path: Path) -> None:
    alone = [entry(1, [("name", "معمر القذافي")])]
    beside = [entry(1, [("name", "معمر القذافي"), ("name", "Mimar al-Qidhafi")])]
    query = person("Muammar Gaddafi")
    (hit,) = ask(alone, query, tmp_path / "a").hits
    assert hit.matched == "معمر القذافي"
    assert hit.evidence[0].points == hit.score
    assert score_pair(query, alone[0]) == hit
    assert not ask(beside, query, tmp_path / "b").hits


def test_the_limit_cuts_last_and_all_are_counted(tmp_path: Path) -> None:
    entries = [entry(at, [("name", "Ivan Petrov")]) for at in range(25)]
    matcher = Matcher(indexed(entries, tmp_path / "index"))
    query = person("Ivan Petrov")
    everything = matcher.search(query, threshold=DEFAULT_THRESHOLD, limit=100)
    first = matcher.search(query, threshold=DEFAULT_THRESHOLD, limit=3)
    none = matcher.search(query, threshold=DEFAULT_THRESHOLD, limit=0)
    assert everything.n_hits == first.n_hits == none.n_hits == 25
    assert [hit.party_id for hit in everything.hits] == sorted(e.party_id for e in entries)
    assert first.hits == everything.hits[:3]
    assert none.hits == ()


def test_filters_come_before_the_cut(tmp_path: Path) -> None:
    entries = [entry(at, [("name", "Ivan Petrov")], dataset="one") for at in range(9)]
    entries.append(entry(99, [("name", "Ivan Petrovich Petrov")], dataset="two"))
    entries.append(entry(50, [("name", "Ivan Petrov")], dataset="two", schema="Vessel"))
    matcher = Matcher(indexed(entries, tmp_path / "index"))
    answer = matcher.search(
        person("Ivan Petrov"), threshold=600_000, limit=1, datasets=frozenset({"two"})
    )
    assert [hit.party_id for hit in answer.hits] == ["p0099"]
    anything = Query(schema="Thing", names=("Ivan Petrov",))
    vessels = matcher.search(anything, threshold=600_000, limit=9, schemas=frozenset({"Vessel"}))
    assert [hit.party_id for hit in vessels.hits] == ["p0050"]


@pytest.mark.parametrize(
    ("asked", "listed", "meet"),
    [
        ("Person", "Person", True), ("Person", "LegalEntity", True), ("Person", "Company", False),
        ("Company", "Organization", True), ("Organization", "PublicBody", True),
        ("Vessel", "Airplane", True), ("Vessel", "Person", False), ("Thing", "Vessel", True),
        ("Person", "", True), ("NoSuchSchema", "Person", True),
    ],
)  # fmt: skip
def test_schemata_that_cannot_be_one_thing_do_not_meet(
    asked: str, listed: str, meet: bool, tmp_path: Path
) -> None:
    entries = [entry(1, [("name", "Ivan Petrov")], schema=listed)]
    answer = ask(entries, Query(schema=asked, names=("Ivan Petrov",)), tmp_path)
    assert bool(answer.hits) is meet


def test_a_weak_alias_alone_is_muted_where_it_only_confirms(tmp_path: Path) -> None:
    names = [("name", "Ivan Petrov"), ("weakAlias", "Barkashov")]
    entries = [
        entry(1, names, weak="confirms", births=["10 Dec 1948"]),  # type: ignore[arg-type]
        entry(2, names, weak="counts"),  # type: ignore[arg-type]
    ]
    matcher = Matcher(indexed(entries, tmp_path / "index"))

    def muted(query: Query) -> dict[str, bool]:
        answer = matcher.search(query, threshold=DEFAULT_THRESHOLD, limit=9)
        return {hit.party_id: hit.muted for hit in answer.hits}

    assert muted(person("Barkashov")) == {"p0001": True, "p0002": False}
    assert muted(person("Ivan Petrov")) == {"p0001": False, "p0002": False}
    assert muted(person("Barkashov", births=("10 Dec 1948",)))["p0001"] is False


def only(answer: Answer, feature: str) -> Evidence:
    (found,) = (one for one in answer.hits[0].evidence if one.feature == feature)
    return found


def test_a_strong_number_finds_its_record_whatever_the_name(tmp_path: Path) -> None:
    listed = [entry(1, [("name", "Ivan Petrov")], numbers=[("passportNumber", "A 1234567", "")])]
    for name in ("", "Quite Another"):
        answer = ask(listed, person(name, number="a1234567"), tmp_path / (name or "none"))
        assert answer.hits[0].score == 900_000
        assert only(answer, "identifier").reason == "The number `a1234567` is listed."
    same = ask(listed, person("Ivan Petrov", number="A1234567"), tmp_path / "same")
    assert same.hits[0].score == ONE


def test_without_an_identical_number_no_score_is_one(tmp_path: Path) -> None:
    listed = [
        entry(1, [("name", "Ivan Petrov Sidorin")], births=["10 Dec 1948"],
              facts=[("nationality", "ru"), ("gender", "male")],
              numbers=[("passportNumber", "A1234568", "")])
    ]  # fmt: skip
    query = person("Ivan Petrov Sidorin", ("10 Dec 1948",), "male", "A1234567", countries=("ru",))
    answer = ask(listed, query, tmp_path)
    assert answer.hits[0].score == 990_000
    assert "differs in one character" in only(answer, "identifier").reason


def test_a_short_number_of_one_kind_is_found_by_itself(tmp_path: Path) -> None:
    listed = [entry(1, [("name", "Star")], schema="Vessel", numbers=[("callSign", "123", "")])]
    query = Query(schema="Vessel", identifiers=(QueryIdentifier("123", "callSign"),))
    assert ask(listed, query, tmp_path).hits[0].score == 750_000


def test_numbers_of_two_issuers_are_not_one(tmp_path: Path) -> None:
    listed = [entry(1, [("name", "Ivan Petrov")], numbers=[("passportNumber", "A1234567", "ru")])]
    number = QueryIdentifier("A1234567", "passportNumber", "kp")
    assert not ask(listed, Query(schema="Person", identifiers=(number,)), tmp_path).hits


@pytest.mark.parametrize(
    ("asked", "listed", "sign", "words"),
    [
        ("10 Dec 1948", "10 Dec 1948", 1, "Both sides state `1948-12-10`."),
        ("12 Oct 1948", "10 Dec 1948", 1, "swapped"),
        ("11 Dec 1948", "10 Dec 1948", 1, "one digit"),
        ("Dec 1948", "10 Dec 1948", 1, "agree in year and month"),
        ("1948", "10 Dec 1948", 1, "agree in the year"),
        ("1947 to 1949", "10 Dec 1948", 1, "range"),
        ("circa 1950", "10 Dec 1948", 0, "circa"),
        ("4 Jul 1948", "10 Dec 1948", -1, "not in the day"),
        ("25 Jul 1947", "10 Dec 1948", -1, "a year apart"),
        ("4 Jul 1971", "10 Dec 1948", -1, "do not agree"),
    ],
)
def test_birth_dates_are_compared_as_precisely_as_both_are(
    asked: str, listed: str, sign: int, words: str, tmp_path: Path
) -> None:
    name = "Ivan Petrov Sidorin"
    found = []
    for at, (one, other) in enumerate([(asked, listed), (listed, asked)]):
        entries = [entry(1, [("name", name)], births=[other, "1 Mar 1890"])]
        found.append(only(ask(entries, person(name, (one,)), tmp_path / str(at), 1), "birth_date"))
    assert found[0].points == found[1].points
    assert (found[0].points > 0) - (found[0].points < 0) == sign
    assert words in found[0].reason


def test_evidence_that_a_side_does_not_state_is_not_given(tmp_path: Path) -> None:
    entries = [entry(1, [("name", "Ivan Petrov")], facts=[("gender", "male")])]
    answer = ask(entries, person("Ivan Petrov", ("1948",), countries=("ru",)), tmp_path)
    assert [one.feature for one in answer.hits[0].evidence] == ["name"]


def test_another_gender_and_country_lower_the_score(tmp_path: Path) -> None:
    entries = [entry(1, [("name", "Ivan Petrov")], facts=[("gender", "male"), ("country", "ru")])]
    plain = ask(entries, person("Ivan Petrov"), tmp_path / "a").hits[0]
    other = ask(entries, person("Ivan Petrov", gender="female", countries=("kp",)), tmp_path / "b")
    assert other.hits[0].score < plain.score
    assert only(other, "country").reason == "No country is shared."
    assert only(other, "gender").agreement == 0


@pytest.mark.parametrize(
    ("asked", "sign"), [("ua-cri", 1), ("ua", 1), ("suhh", -1), ("ge-ab", -1), ("UA", -1)]
)
def test_codes_of_other_than_two_letters_are_compared_like_any(
    asked: str, sign: int, tmp_path: Path
) -> None:
    one = entry(1, [("name", "Ivan Petrov")])
    address = Address(full="1 Street", country="ua-cri")
    record = msgspec.structs.replace(one.record, addresses=(address,))
    listed = [msgspec.structs.replace(one, record=record)]
    hit = ask(listed, person("Ivan Petrov", countries=(asked,)), tmp_path).hits[0]
    name, country = hit.evidence
    assert (country.points > 0) - (country.points < 0) == sign
    assert hit.score == name.points + country.points


@pytest.mark.parametrize(
    ("asked", "listed", "reason"),
    [
        ("Ivan Petrov", "Petrov Ivan", "Both name parts agree exactly."),
        ("Kim Yongchol", "Kim Yong Chol", "Both name parts agree exactly."),
        ("Alireza Rahimi", "Ali Reza Rahimi",
         "One of two name parts agrees exactly; `Alireza` is listed as `Ali Reza`."),
        ("Ali Reza Rahimi", "Alireza Rahimi",
         "One of three name parts agrees exactly; `Ali Reza` is listed as `Alireza`."),
        ("V. Putin", "Vladimir Putin",
         "One of two name parts agrees exactly; `V` can stand for `Vladimir`."),
        ("Wladimir Putin", "Vladimir Putin",
         "One of two name parts agrees exactly; `Wladimir` is a spelling of `Vladimir`."),
        ("Kim Yong Chol", "Kim Yong Chun",
         "Two of three name parts agree exactly; `Chol` stands against `Chun`."),
        ("Ivan Petrov", "Ivan Maria Petrov Ostrov",
         "Both name parts agree exactly; the listed name also has `Maria` and `Ostrov`."),
        ("Cimex", "Cimex", "The one name part agrees exactly."),
        ("Petr0v Ivan", "Ivan Petrov",
         "One of two name parts agrees exactly; `Petr0v` looks like `Petrov`."),
    ],
)  # fmt: skip
def test_the_reason_reads_well(asked: str, listed: str, reason: str, tmp_path: Path) -> None:
    answer = ask([entry(1, [("name", listed)])], person(asked), tmp_path, threshold=1)
    assert only(answer, "name").reason == reason
    assert (answer.hits[0].evidence[0].query_value, answer.hits[0].matched) == (asked, listed)


def test_a_batch_answers_as_single_searches_do(tmp_path: Path) -> None:
    entries = made_entries(60, 21)
    generation = indexed(entries, tmp_path / "index")
    rng = random.Random(2)
    queries = [made_query(rng, entries) for _ in range(120)]
    batch = list(Matcher(generation).search_batch(iter(queries), threshold=600_000, limit=5))
    assert batch == [search(generation, query, threshold=600_000, limit=5) for query in queries]


def test_an_emptied_vocabulary_changes_no_answer(tmp_path: Path) -> None:
    entries = made_entries(60, 22)
    generation = indexed(entries, tmp_path / "index")
    rng = random.Random(3)
    queries = [made_query(rng, entries) for _ in range(60)]
    kept, emptied = Matcher(generation), Matcher(generation)
    for query in queries:
        one = kept.search(query, threshold=500_000, limit=50)
        emptied.engine.empty()
        assert one == emptied.search(query, threshold=500_000, limit=50)


def test_compiled_code_gives_the_answers_of_the_plain(tmp_path: Path) -> None:
    entries = made_entries(120, 23)
    generation = indexed(entries, tmp_path / "index")
    rng = random.Random(4)
    queries = [made_query(rng, entries) for _ in range(400)]
    plain, fast = Matcher(generation), Matcher(generation, mode="compiled")
    for threshold in (1, 500_000, 700_000):
        one = list(plain.search_batch(queries, threshold=threshold, limit=50))
        assert one == list(fast.search_batch(queries, threshold=threshold, limit=50))
        slow = fast.search_batch(queries, threshold=threshold, limit=50, pruned=False)
        assert one == list(slow)


def test_the_score_of_a_hit_is_that_of_its_reasons(tmp_path: Path) -> None:
    entries = made_entries(60, 24)
    matcher = Matcher(indexed(entries, tmp_path / "index"), mode="compiled")
    rng = random.Random(5)
    for answer in matcher.search_batch(
        (made_query(rng, entries) for _ in range(200)), threshold=1, limit=99
    ):
        for hit in answer.hits:
            if len(hit.evidence) == 1 and hit.evidence[0].feature == "name":
                assert hit.score == hit.evidence[0].points


@pytest.mark.parametrize(
    "name",
    ["", " ", "\ud800", "\x00", "☺", "a" * 10_000, "ali " * 1_000, "ali bin " * 300, "金" * 5_000,
     "a b c d e f g h", "1 2 3 4 5"],
)  # fmt: skip
def test_any_query_is_answered(name: str, tmp_path: Path) -> None:
    listed = ["Ali bin Ali", "A B C", "☺", "金金金", "1 2 3", "ali " * 40, "x" * 3_000]
    entries = [entry(at, [("name", text)]) for at, text in enumerate(listed)]
    for schema in ("Person", "Thing"):
        answer = ask(entries, Query(schema=schema, names=(name,)), tmp_path / schema, 1)
        assert answer.n_hits <= len(listed)


def test_an_empty_index_gives_no_hit(tmp_path: Path) -> None:
    query = person("Ivan Petrov", ("1948",), number="A1234567")
    assert ask([], query, tmp_path, 1).n_hits == 0


def test_a_state_that_is_no_more_speaks_neither_for_nor_against(tmp_path: Path) -> None:
    listed = [entry(1, [("name", "Ivan Petrov")], facts=[("birthCountry", "suhh")])]
    assert (
        len(ask(listed, person("Ivan Petrov", countries=("ru",)), tmp_path).hits[0].evidence) == 1
    )
    listed = [entry(1, [("name", "Sean Kelly")], facts=[("nationality", "gb-nir")])]
    assert (
        only(ask(listed, person("Sean Kelly", countries=("gb",)), tmp_path / "b"), "country").points
        > 0
    )


def test_of_equal_scores_a_party_with_the_very_name_comes_first(tmp_path: Path) -> None:
    listed = [
        entry(1, [("name", "Allah Dad MATIN")], party="a"),
        entry(2, [("name", "ALLAH DAD MATIN"), ("alias", "الله داد متین")], party="b"),
        entry(3, [("name", "Allah Dad Matin")], party="c"),
    ]
    answer = ask(listed, person("الله  داد متین"), tmp_path)
    assert [hit.party_id for hit in answer.hits] == ["b", "a", "c"]
    assert len({hit.score for hit in answer.hits}) == 1


@pytest.mark.parametrize(
    ("asked", "hits"),
    [
        pytest.param("Lebg Yurievich Tinkov", 1, id="two-slips"),
        pytest.param("Olge Yurievich Tinkov", 1, id="transposition"),
        pytest.param("Omar Yurievich Tinkov", 0, id="another-name"),
        pytest.param("Egor Yurievich Tinkov", 0, id="a-near-name"),
    ],
)
def test_two_slips_in_four_letters_count_where_they_make_a_word_that_nobody_bears(
    asked: str, hits: int, tmp_path: Path
) -> None:
    listed = [entry(1, [("name", "Oleg Yurievich Tinkov")])]
    assert ask(listed, person(asked), tmp_path).n_hits == hits
