"""Which names meet, which do not, in which order; checked through the whole search."""

from pathlib import Path

import pytest

from matchcases import entry, indexed
from proscribe.index import Generation
from proscribe.match import Matcher
from proscribe.model.listed import Entry
from proscribe.model.record import NameKind
from proscribe.model.screening import DEFAULT_THRESHOLD, Answer, Query
from proscribe.values.names.whole import namesake_keys


def ask(name: str, *listed: str, schema: str = "Person", folder: Path) -> Answer:
    entries = [entry(at, [("name", text)], schema=schema) for at, text in enumerate(listed)]
    matcher = Matcher(indexed(entries, folder / "index"))
    return matcher.search(Query(schema=schema, names=(name,)), threshold=1, limit=99)


def score(name: str, listed: str, schema: str, folder: Path) -> int:
    answer = ask(name, listed, schema=schema, folder=folder)
    return answer.hits[0].score if answer.hits else 0


@pytest.mark.parametrize(
    ("name", "listed", "schema"),
    [
        ("Kim Yong Chol", "Kim Yong Chun", "Person"),
        ("Kim Yong Chol", "Kim Yong Nam", "Person"),
        ("Kim Yong Chol", "Kim Yang Chol", "Person"),
        ("Barzan Ibrahim al-Tikriti", "Barzan Ibrahim al-Mosuli", "Person"),
        ("Muhammad Ahmad Hasan al-Tikriti", "Muhammad Ahmad Hasan al-Mosuli", "Person"),
        ("Hasan Nasrallah", "Husayn Nasrallah", "Person"),
        ("John Michael Smith", "John Edward Smith", "Person"),
        ("Jamil Hasan", "Jamal Hasan", "Person"),
        ("Walid Hasan", "Walid Hasani", "Person"),
        ("Ali Hasan", "Ali", "Person"),
        ("Alpha Capital Fund II", "Alpha Capital Fund III", "Company"),
        ("Alpha Capital Fund 2 L.P.", "Alpha Capital Fund III", "Company"),
        ("Global Investment Holding Trading Fund II", "Global Investment Holding Trading Fund III",
         "Company"),
        ("Ocean Star 1", "Ocean Star 2", "Vessel"),
        ("Bank Melli Iran", "Bank Mellat Iran", "Company"),
        ("Tehran General Trading LLC", "Dubai General Trading LLC", "Company"),
        ("Rosneft Trading S.A.", "Rosneft Oil Company", "Company"),
    ],
)  # fmt: skip
def test_siblings_stay_below_the_threshold(
    name: str, listed: str, schema: str, tmp_path: Path
) -> None:
    assert score(name, listed, schema, tmp_path) < DEFAULT_THRESHOLD


@pytest.mark.parametrize(
    ("name", "listed", "schema"),
    [
        ("Kim Yong Chul", "Kim Yong Chol", "Person"),
        ("KIM Yongchol", "Kim Yong-chol", "Person"),
        ("Choi Myung-hyun", "CHOE Myong Hyon", "Person"),
        ("최명현", "CHOE Myong Hyon", "Person"),
        ("Lee Yong-ho", "Ri Yong Ho", "Person"),
        ("金正恩", "Jin Zhengen", "Person"),
        ("Vladimir Putin", "Vladimir Vladimirovich Putin", "Person"),
        ("V. Putin", "Vladimir Putin", "Person"),
        ("Владимир Путин", "Vladimir Putin", "Person"),
        ("Wladimir Puttin", "Vladimir Putin", "Person"),
        ("Osama Bin Laden", "Usama bin Ladin", "Person"),
        ("Abdulrahman Yasin", "Abd al-Rahman Yasin", "Person"),
        ("Ayman Zawahiri", "Ayman al-Zawahiri", "Person"),
        ("Karima Walid Omar al-Tikrit", "Karima Walid Omar al-Tikriti", "Person"),
        ("Muammar Gaddafi", "Mu'ammar al-Qadhafi", "Person"),
        ("محمد حسين التكريتي", "Muhammad Husayn al-Tikriti", "Person"),
        ("Alpha Capital Fund 2", "Alpha Capital Fund II", "Company"),
        ("Romashka LLC", "ООО Ромашка", "Company"),
        ("高麗銀行", "KORYO BANK", "Company"),
        ("Tropicana Tours", "TROPICANA TOURS GMBH", "Company"),
    ],
)
def test_one_name_written_differently_reaches_the_threshold(
    name: str, listed: str, schema: str, tmp_path: Path
) -> None:
    assert score(name, listed, schema, tmp_path) >= DEFAULT_THRESHOLD


def test_a_rarer_and_fuller_exact_match_ranks_higher(tmp_path: Path) -> None:
    common = score("Muhammad Ali", "Muhammad Ali", "Person", tmp_path / "a")
    fuller = score("Muhammad Ali Hasan", "Muhammad Ali Hasan", "Person", tmp_path / "b")
    rare = "Zbigniew Okonkwo Featherstone Quispe"
    rarest = score(rare, rare, "Person", tmp_path / "c")
    assert DEFAULT_THRESHOLD < common < fuller < rarest < 1_000_000


def test_an_omission_costs_less_than_a_contradiction(tmp_path: Path) -> None:
    answer = ask("Ivan Petrov Sidorin", "Ivan Petrov Sidorin", "Petrov Sidorin",
                 "Boris Petrov Sidorin", folder=tmp_path)  # fmt: skip
    assert [hit.caption for hit in answer.hits] == [
        "Ivan Petrov Sidorin", "Petrov Sidorin", "Boris Petrov Sidorin",
    ]  # fmt: skip


def test_a_legal_form_weighs_little(tmp_path: Path) -> None:
    same = score("Romashka LLC", "Romashka LLC", "Company", tmp_path / "a")
    other = score("Romashka Ltd", "Romashka LLC", "Company", tmp_path / "b")
    none = score("Romashka", "Romashka LLC", "Company", tmp_path / "c")
    assert same > none > other > DEFAULT_THRESHOLD


_STRONG: tuple[NameKind, ...] = ("name", "alias", "previousName")


def assert_found_first(answer: Answer, party: str, name: str, *, person: bool) -> None:
    own = namesake_keys(name, person=person)
    for hit in answer.hits:
        if hit.party_id == party:
            return
        assert own & namesake_keys(hit.matched, person=person), f"{hit.matched} before {name}"
    pytest.fail(f"{name} does not find {party}")


_ODD = ("KIM", "LIMITED CO", "DOCTOR", "BIN LA", "A.B.", "7", "☺", "김", "Ltd", "o", "II III", "al")


@pytest.mark.parametrize("schema", ["Person", "Organization", "LegalEntity", "Vessel"])
def test_every_made_name_finds_its_own_party(schema: str, tmp_path: Path) -> None:
    entries = [entry(at, [("name", text)], schema=schema) for at, text in enumerate(_ODD)]
    matcher = Matcher(indexed(entries, tmp_path / "index"))
    for one, name in zip(entries, _ODD, strict=True):
        query = Query(schema=schema, names=(name,))
        answer = matcher.search(query, threshold=DEFAULT_THRESHOLD, limit=99)
        assert_found_first(answer, one.party_id, name, person=schema == "Person")


def test_every_strong_real_name_finds_its_own_party(
    real_index: tuple[list[Entry], Generation],
) -> None:
    entries, generation = real_index
    matcher = Matcher(generation, mode="compiled")
    for one in entries[::3]:
        schema = one.record.schema
        for name in one.record.names:
            if name.kind in _STRONG:
                query = Query(schema=schema, names=(name.text,))
                answer = matcher.search(query, threshold=DEFAULT_THRESHOLD, limit=10**6)
                person = schema == "Person"
                assert_found_first(answer, one.party_id, name.text, person=person)
