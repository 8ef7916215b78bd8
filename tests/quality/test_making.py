"""The maker of labelled cases: what it calls one name, two names, and not sure."""

import csv
import json
import random
from pathlib import Path

import pytest

from quality.make_cases import KEPT, SPLITS, generator_hash
from quality.making import changes, respelling
from quality.making.cases import Case, read_cases, write_cases
from quality.making.folding import fold, numbers_of, person_parts, thing_parts
from quality.making.letters import script_likeness
from quality.making.likeness import grade, is_acronym, mine_spellings
from quality.making.parties import Listed, Party, split_of
from quality.making.positives import latin_pairs, script_pairs
from quality.making.siblings import clearly_differ, families, find_siblings, nearest
from quality.making.syllables import same_syllable


def party(number: int, *names: str, year: int = 1960) -> Party:
    return Party(
        id=f"p{number}",
        cluster=f"p{number}",
        schema="Person",
        kind="person",
        names=tuple(
            Listed(
                text=text,
                kind="alias" if place else "name",
                record=f"r{number}",
                dataset="one",
                script="Latn" if text.isascii() else "Cyrl",
            )
            for place, text in enumerate(names)
        ),
        births=((year, year),),
        days=(),
        genders=(),
        countries=("kp",) if "Kim" in names[0] else (),
        numbers=(),
        datasets=("one",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AL-ʿALĪ, Ḥusayn (Dr.)", "al ali husayn dr"),
        ("Al-Haramain (Albania Branch)", "al haramain albania branch"),
        ("Organisation (HIAST)", "organisation"),
        ("S.I.S. d.o.o.", "sis doo"),
        ("Łukasz Đorđević", "lukasz dordevic"),
    ],
)
def test_folds_names_to_plain_tokens(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_reads_parts_and_numbers() -> None:
    assert person_parts("Abd al-Rahman BIN Salih") == ("abdulrahman", "salih")
    assert thing_parts("The SIS Trading Company LLC") == ("sis", "trading")
    assert numbers_of("Fund II") == numbers_of("Fund 2") != numbers_of("Fund III")
    assert numbers_of("BICENTENARIO V") == ("5",)


@pytest.mark.parametrize(
    ("one", "other", "person", "expected"),
    [
        ("Mohamed Yousef", "MOHAMMED YUSUF", True, "variant"),
        ("Igor GIRKIN", "Igor Vsevolodovich GIRKIN", True, "variant"),
        ("Kwangchol PYON", "Kwang Chol PYON", True, "variant"),
        ("Abu Ali", "Abu Ali HASAN", True, "partial"),
        ("Umar CHANDUO", "Umar KATHIO", True, "partial"),
        ("The Fox", "Luis HERNANDEZ ZEA", True, "other"),
        ("OOO GARDSERVIS", "Gardservis LLC", False, "variant"),
        ("Fund II", "Fund III", False, "partial"),
        ("Shining Path", "Sendero Luminoso", False, "other"),
    ],
)
def test_grades_further_names(one: str, other: str, person: bool, expected: str) -> None:
    assert grade(one, other, person=person, spellings=frozenset()) == expected
    assert grade(other, one, person=person, spellings=frozenset()) == expected


def test_mines_spellings_that_two_parties_use() -> None:
    groups = [
        [("hussein", "ali"), ("husayn", "ali")],
        [("omar", "hussein"), ("omar", "husayn"), ("omar", "nasser")],
    ]
    assert mine_spellings(groups) == {("husayn", "hussein")}


def test_knows_acronyms() -> None:
    assert is_acronym("KKBC", "Korea Kwangson Banking Corp")
    assert not is_acronym("Al Kifah", "Makhtab al-Khidamat")


def test_tells_a_transliteration_from_a_translation() -> None:
    def likeness(text: str, latin: str) -> float:
        return script_likeness(text, latin, "Cyrl", person=False)

    assert likeness("ООО ПРОМТЕХНОЛОГИЯ", "PROMTEKHNOLOGIA") > 0.65
    assert likeness("Российские железные дороги", "RUSSIAN RAILWAYS") < 0.5


@pytest.mark.parametrize(
    ("one", "other", "eastern", "expected"),
    [
        ("tikriti", "mosuli", False, True),
        ("hassan", "hasan", False, False),
        ("ii", "iii", False, True),
        ("7862", "7864", False, True),
        ("il", "ii", False, False),
        ("chol", "nam", True, True),
        ("chol", "chul", True, False),
        ("chun", "jun", True, False),
    ],
)
def test_says_which_parts_contradict(one: str, other: str, eastern: bool, expected: bool) -> None:
    assert clearly_differ(one, other, eastern=eastern) is expected


def test_syllables_written_two_ways_are_one() -> None:
    assert same_syllable("pak", "park") is False or same_syllable("bak", "pak")
    assert same_syllable("zhang", "chang")
    assert not same_syllable("min", "nam")


def test_pairs_names_of_one_party() -> None:
    one = party(1, "Sergei Ivanov", "Sergey Ivanov", "SERGEY IVANOV", "Сергей Иванов", "The Fox")
    found = {(case.name1, case.category, case.quality) for case in latin_pairs(one, frozenset())}
    assert found == {
        ("SERGEY IVANOV", "person-alias", "variant"),
        ("The Fox", "person-alias", "other"),
    }
    assert [(case.name2, case.category, case.quality) for case in script_pairs(one)] == [
        ("Sergei Ivanov", "person-Cyrl", "variant")
    ]


def test_siblings_need_a_fact_that_tells_them_apart() -> None:
    people = [
        party(1, "Hassan Ibrahim Ali Al-Tikriti", year=1950),
        party(2, "Hassan Ibrahim Ali Al-Mosuli", year=1970),
        party(3, "Hassan Ibrahim Ali Al-Hilli", year=1950),
    ]
    siblings = find_siblings(people, frozenset())
    found = {one.case.case_group: one.case for one in siblings}
    assert set(found) == {"p1|p2", "p2|p3"}
    assert found["p1|p2"].category == "person-contradiction"
    assert found["p1|p2"].quality == "clear"
    assert sorted(nearest(siblings)) == sorted(found.values())


def test_nearest_siblings_are_kept_in_one_split() -> None:
    people = [
        party(number, f"Hassan Ibrahim Ali {family}", year=1900 + 5 * number)
        for number, family in enumerate(("Mosuli", "Mosulani", "Mosulawi", "Tikriti"))
    ]
    family = families(find_siblings(people, frozenset()))
    assert family["p0"] == family["p1"] == family["p2"] == "p0"


def test_every_change_changes_and_repeats_itself() -> None:
    words = ["Aleksandr", "Vladimirovich", "IVANOV-Petrov", "Hassan"]
    company = ["General", "Trading", "Company", "of", "Sergeevka", "Limited"]
    names = [name for name in vars(changes) if not name.startswith("_")]
    kinds = [vars(changes)[name] for name in names if name.islower()]
    makers = [one for one in kinds if getattr(one, "__module__", "") == changes.__name__]
    for change in makers:
        if change.__name__ in ("content", "initial_two"):
            continue
        given = company if "legal" in change.__name__ or change.__name__ == "shortened" else words
        first = change(list(given), random.Random(3))
        assert first != given, change.__name__
        assert first == change(list(given), random.Random(3)), change.__name__


@pytest.mark.parametrize(
    ("culture", "name"),
    [
        ("slavic", "Sergey Yuryevich Khrushchov"),
        ("arabic", "Khalid Husayn Al-Qadhi"),
        ("persian", "Gholamreza Hosseinzadeh"),
        ("korean", "Ri Yong Chol"),
        ("chinese", "Zhang Xiaoming"),
    ],
)
def test_respells_in_every_culture(culture: str, name: str) -> None:
    changed = respelling.respelled(name.split(), culture, random.Random(1))
    assert changed is not None
    assert changed != name.split()


def test_a_file_of_cases_reads_back(tmp_path: Path) -> None:
    cases = [Case("a-b", "p1", 'x, "y"', "z", 1, "Person", "variant")]
    rows, digest = write_cases(tmp_path / "cases.csv", cases * 2)
    assert rows == 1
    assert len(digest) == 64
    assert list(read_cases(tmp_path / "cases.csv")) == cases


def test_a_split_is_sixty_twenty_twenty() -> None:
    shares: list[str] = [split_of(f"party {number}") for number in range(10_000)]
    assert [round(shares.count(name) / 1000) for name in SPLITS] == [6, 2, 2]


def test_what_is_kept_was_made_by_this_generator() -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    assert kept["generator"] == generator_hash(), (
        "the generator changed: run `python -m quality.make_cases --out DIR --keep`, and say in "
        "the commit what changed and that figures before and after are not compared"
    )


def test_kept_counts_add_up() -> None:
    for name, one in json.loads(KEPT.read_text(encoding="utf-8"))["files"].items():
        assert sum(one["slices"].values()) == one["rows"], name


def test_customers_are_ten_thousand_people() -> None:
    with KEPT.with_name("non_customers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 10_000
    assert len({fold(row["name"]) for row in rows}) > 9_900
    assert sum("_" not in row["culture"] for row in rows) == 4_000
    assert all(len(row["birth_date"]) == 10 and len(row["nationality"]) == 2 for row in rows)


@pytest.mark.slow
def test_the_lists_still_make_the_frozen_files(made_cases: tuple[Path, dict[str, object]]) -> None:
    folder, made = made_cases
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    assert made["lists"] == kept["lists"]
    assert made["files"] == kept["files"]
    groups = []
    for split in SPLITS:
        cases = read_cases(folder / f"{split}.csv")
        groups.append({one for case in cases for one in case.case_group.split("|")})
    assert not groups[0] & groups[1]
    assert not groups[0] & groups[2]
    assert not groups[1] & groups[2]
