"""Names in the fields of the Canadian list, and the two ways of counting them."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_growth
from proscribe.sources.report import Report
from proscribe.sources.sema import count
from proscribe.sources.sema.aliases import read_aliases, sides
from proscribe.sources.sema.dates import read_dates
from proscribe.sources.sema.identity import record_id
from proscribe.sources.sema.names import read_person, read_thing, spellings
from proscribe.sources.sema.regimes import read_regime


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("Ali, Omar ; Zayd", ["Ali", "Omar", "Zayd"], id="separators"),
        pytest.param("Ali\nOmar", ["Ali", "Omar"], id="lines"),
        pytest.param("Pavo Co., Ltd., Pavo", ["Pavo Co., Ltd.", "Pavo"], id="legal-form"),
        pytest.param("Pavo, S.A., Ondre, JSC", ["Pavo, S.A.", "Ondre, JSC"], id="more-forms"),
        pytest.param("Unit (North, South), Ali", ["Unit (North, South)", "Ali"], id="in-brackets"),
        pytest.param("Unit (North, South", ["Unit (North", "South"], id="open-bracket"),
        pytest.param("Plant 1,200, Ali", ["Plant 1,200", "Ali"], id="number"),
        pytest.param("GORT/ORTAS", ["GORT", "ORTAS"], id="two-languages"),
        pytest.param("A/S Ondre", ["A/S Ondre"], id="short-side"),
        pytest.param("Mills (Bi/Pyi/Ywama)", ["Mills (Bi/Pyi/Ywama)"], id="slash-in-brackets"),
        pytest.param("X A, X B, X C et X D", ["X A", "X B", "X C", "X D"], id="et"),
        pytest.param("X A, X du lait et du pain", ["X A", "X du lait et du pain"], id="et-inside"),
        pytest.param(
            "Foo Y College, Bar, Y College", ["Foo Y College", "Bar Y College"], id="tail"
        ),
        pytest.param(
            "Vacuum Karan, Vacuum Karan Co.", ["Vacuum Karan", "Vacuum Karan Co."], id="co"
        ),
        pytest.param("(Rosselkhoz)", ["Rosselkhoz"], id="brackets-around"),
        pytest.param("Russian: Иван, Ivan", ["Иван", "Ivan"], id="label"),
        pytest.param("Ivan (Russian: Иван)", ["Ivan", "Иван"], id="label-in-brackets"),
        pytest.param("Ivan Петров Иван", ["Ivan", "Петров Иван"], id="two-scripts"),
        pytest.param("Ivan (Иван)", ["Ivan", "Иван"], id="script-in-brackets"),
        pytest.param("ALIAS: Ivan ALIAS: Petr", ["Ivan", "Petr"], id="labels-without-separator"),
        pytest.param("South Front: News", ["South Front: News"], id="colon-in-a-name"),
        pytest.param("", [], id="empty"),
        pytest.param(" N/A ", [], id="null"),
        pytest.param(", ;", [], id="separators-only"),
    ],
)
def test_takes_a_cell_apart(cell: str, expected: list[str]) -> None:
    assert [one.text for one in read_aliases(cell)] == expected
    assert count._count_aliases(cell, "alias").total() == len(expected)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param("f.k.a.: Ondre", [("previousName", "Ondre", "")], id="fka"),
        pytest.param("formerly Ondre", [("previousName", "Ondre", "")], id="formerly"),
        pytest.param("anciennement Ondre", [("previousName", "Ondre", "")], id="french"),
        pytest.param("a.k.a. Ondre", [("alias", "Ondre", "")], id="aka"),
        pytest.param(
            "Ukrainian: Іван Алієв; Ivan",
            [("alias", "Іван Алієв", "uk"), ("alias", "Ivan", "")],
            id="language-of-one-name",
        ),
    ],
)
def test_reads_kind_and_language(cell: str, expected: list[tuple[str, str, str]]) -> None:
    found = read_aliases(cell)
    assert [(one.kind, one.text, one.lang) for one in found] == expected
    assert count._count_aliases(cell, "alias") == Counter(kind for kind, _, _ in expected)


@pytest.mark.parametrize(
    ("family", "given_", "alias", "expected"),
    [
        pytest.param("AKIMOV", "Andrey I.", "Andrei", "Andrei I. AKIMOV", id="given"),
        pytest.param("YERYGIN", "Vladimir V.", "ERYGIN", "Vladimir V. ERYGIN", id="family"),
        pytest.param("PAVLOV", "Arseny", "Motorola", "Motorola", id="nickname"),
        pytest.param("PAVLOV", "Arseny", "Arseni PAVLOF", "Arseni PAVLOF", id="whole-name"),
        pytest.param(
            "Zadeh", "Amir Ali Haji", "Amir Ali Hajizadeh", "Amir Ali Hajizadeh", id="run"
        ),
        pytest.param("", "Thaung", "Thawng", "Thawng", id="single-name"),
        pytest.param("Assad", "Asma", "Асма", "Асма", id="other-script"),
    ],
)
def test_puts_a_part_into_the_name_and_leaves_a_name_alone(
    family: str, given_: str, alias: str, expected: str
) -> None:
    assert read_person(family, given_, alias).names[-1].text == expected


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        pytest.param(
            "Iranian Army/Armée iranienne", ["n Iranian Army", "n Armée iranienne"], id="fr"
        ),
        pytest.param(
            "Ondre (a.k.a. Velasan; VF) Co", ["n Ondre Co", "a Velasan", "a VF"], id="inside"
        ),
        pytest.param("Ondre (anciennement Tar)", ["n Ondre", "p Tar"], id="former"),
        pytest.param("Ondre a.k.a. Velasan", ["n Ondre", "a Velasan"], id="behind"),
        pytest.param("Ondre (AIO)", ["n Ondre (AIO)"], id="acronym-stays"),
        pytest.param("Akaba Ltd", ["n Akaba Ltd"], id="aka-in-a-word"),
    ],
)
def test_reads_the_names_of_an_entity(entity: str, expected: list[str]) -> None:
    names = read_thing(entity, "").names
    assert [f"{name.kind[0]} {name.text}" for name in names] == expected
    found, _ = count._count_thing({"Entity": entity})
    assert +found == Counter(name.kind for name in names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1971-10-27", ["1971-10-27"], id="day"),
        pytest.param("1939", ["1939"], id="year"),
        pytest.param("24563", ["1967-04-01"], id="day-number"),
        pytest.param("8743.0", ["1923-12-08"], id="short-day-number"),
        pytest.param("1972-08-10 or 1972-08-11", ["1972-08-10", "1972-08-11"], id="or"),
        pytest.param("1972; 1973", ["1972", "1973"], id="semicolon"),
        pytest.param("1972 ou 1973", ["1972", "1973"], id="ou"),
        pytest.param("circa 1960", ["1960"], id="circa"),
        pytest.param("1960 or so", [], id="half-readable"),
        pytest.param("99999", [], id="no-day"),
        pytest.param("unknown", [], id="words"),
    ],
)
def test_reads_dates(text: str, expected: list[str]) -> None:
    assert [one.iso for one, _ in read_dates(text)] == expected


def test_ids_ignore_how_the_same_thing_is_written() -> None:
    one = record_id("sy", "1, Part 2", "39", "Elías  AL-ASSAD")
    assert one == record_id("SY", "1 part 2", "39.", "Elias Al Assad")
    assert record_id("", "", "", "شركة") != record_id("", "", "", "مصرف")


def test_regimes_without_a_territory_are_kept_and_noted() -> None:
    report = Report("x", "sema", "line 1")
    regime = read_regime("Extremist Settler Violence / Violence des colons", report)
    assert (regime.program, regime.key) == ("Extremist Settler Violence",) * 2
    assert [issue.kind for issue in report.issues] == ["territory-unknown"]


_TOKENS = st.sampled_from(
    [
        "Ali", "Omar Bek", "Хусан", "علي", ", ", "; ", "\n", "/", " (", ")", " et ", "Ltd.",
        "Bar College", "Foo Bar College", "Russian: ", "ALIAS: ", "formerly ", "1,2", "-",
    ]
)  # fmt: skip


@given(st.lists(_TOKENS, max_size=8).map("".join))
def test_the_counter_and_the_splitter_agree(cell: str) -> None:
    if "formerly ," in cell or "formerly  ," in cell:  # no name stands there; they differ in kind
        return
    found = Counter(one.kind for one in read_aliases(cell))
    assert found == count._count_aliases(cell, "alias")


@given(st.text(max_size=60))
def test_any_text_gives_trimmed_names(text: str) -> None:
    for one in read_aliases(text):
        assert one.text == one.text.strip() != ""
    assert all(sides(text)) or not text
    assert all(part == part.strip() for part in spellings(text))


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param(lambda n: "a, " * (n // 3), id="commas"),
        pytest.param(lambda n: "(" * (n // 2) + ")" * (n // 2 - 9), id="brackets"),
        pytest.param(lambda n: "a (b, " * (n // 6), id="open"),
        pytest.param(lambda n: "/".join(["abc"] * (n // 4)), id="slashes"),
        pytest.param(lambda n: "Russian: " * (n // 9), id="labels"),
        pytest.param(lambda n: "x et " * (n // 5), id="et"),
        pytest.param(lambda n: "x" * n, id="long"),
    ],
)
def test_hostile_cells_take_time_in_proportion(cell: Callable[[int], str]) -> None:
    def read(text: str) -> None:
        read_aliases(text)
        count._count_aliases(text, "alias")

    assert_growth(read, cell, 9_900)  # longer ones are not taken apart


def test_a_cell_too_long_to_be_taken_apart_is_one_name() -> None:
    cell = "a, " * 4_000
    assert [one.text for one in read_aliases(cell)] == [cell.strip()]
    assert count._count_aliases(cell, "alias") == {"alias": 1}
