"""Names in one field of the UN list, and the two ways of counting them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_growth
from proscribe.sources.council.names import names_in_note, split_names, turn, variants
from proscribe.sources.un import count


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("Ali Bar", ["Ali Bar"], id="one"),
        pytest.param("Ali; Omar ;Zayd", ["Ali", "Omar", "Zayd"], id="semicolons"),
        pytest.param("Ali b) Omar", ["Ali", "Omar"], id="lettered"),
        pytest.param("شيخ الفاتح ، الفاتح", ["شيخ الفاتح", "الفاتح"], id="arabic-comma"),
        pytest.param("El Harrachi (الحراشي)", ["El Harrachi", "الحراشي"], id="script-in-bracket"),
        pytest.param("أبو (Abu; Abou)", ["أبو", "Abu", "Abou"], id="several-in-bracket"),
        pytest.param("Abu (original script: Абу)", ["Abu", "Абу"], id="labelled-script"),
        pytest.param("Agha Jan اغا جان", ["Agha Jan", "اغا جان"], id="two-scripts-in-a-row"),
        pytest.param("Ali (birth name)", ["Ali"], id="remark"),
        pytest.param("ACADEMY (KPE.018)", ["ACADEMY"], id="reference-in-bracket"),
        pytest.param("Ali, born in Kabul on 1 Jan.1967", ["Ali"], id="born"),
        pytest.param(") Ali ,", ["Ali"], id="stray-marks"),
        pytest.param("Al Qaida (AQAP)", ["Al Qaida (AQAP)"], id="acronym-stays"),
        pytest.param("Lom-ali Butayev (Butaev)", ["Lom-ali Butayev (Butaev)"], id="variant-stays"),
        pytest.param("ROADS (NORTHERN AREA", ["ROADS (NORTHERN AREA"], id="unclosed-bracket"),
        pytest.param("x (HTS) (ا (original script); y; z)", ["x (HTS)", "ا", "y", "z"], id="nest"),
        pytest.param("", [], id="empty"),
        pytest.param(None, [], id="absent"),
        pytest.param(" - ", [], id="null"),
    ],
)
def test_takes_a_field_apart(field: str | None, expected: list[str]) -> None:
    assert [name for name, _ in split_names(field)] == expected
    assert len(count._split(count._fold(field or ""))) == len(expected)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        pytest.param("original script: Азиз", ["Азиз"], id="script"),
        pytest.param("previously listed as, in Arabic: مرعي", ["مرعي"], id="in-arabic"),
        pytest.param("in Arabic script: شركة", ["شركة"], id="in-arabic-script"),
        pytest.param("Abdul Sindhi; Abdur Sindhi", ["Abdul Sindhi", "Abdur Sindhi"], id="list"),
        pytest.param("(Abu Du’a; Abu Duaa’) known", ["Abu Du’a", "Abu Duaa’"], id="bracket"),
        pytest.param("transliterations: A B; C ) (Tr: X)", ["A B", "C"], id="transliterations"),
        pytest.param("A, B (transliterations of original script name)", ["A", "B"], id="of-script"),
        pytest.param("born in 1976; lives there", [], id="digits"),
        pytest.param("Passport number: B051; DOB: 1948", [], id="labels"),
        pytest.param("previously listed as", [], id="words"),
        pytest.param(None, [], id="absent"),
    ],
)
def test_finds_names_in_notes(note: str | None, expected: list[str]) -> None:
    assert names_in_note(note) == expected
    assert len(count._noted(count._fold(note or ""))) == len(expected)


@pytest.mark.parametrize(
    ("name", "shown", "parts"),
    [
        pytest.param("Majeed, Abdul", "Abdul Majeed", ("Abdul", "Majeed"), id="turned"),
        pytest.param("Abdul Majeed", "Abdul Majeed", None, id="plain"),
        pytest.param("Hilarion Santos, III", "Hilarion Santos, III", None, id="suffix"),
        pytest.param("A, B, C", "A, B, C", None, id="two-commas"),
    ],
)
def test_puts_names_in_display_order(name: str, shown: str, parts: tuple[str, str] | None) -> None:
    assert turn(name) == (shown, parts)


def test_reads_a_row_of_spellings_as_many_names() -> None:
    assert variants("Abdurezak, Abdelrazaq, Abdulrazak") == [
        "Abdurezak", "Abdelrazaq", "Abdulrazak",
    ]  # fmt: skip
    assert variants("Ermias Ghermay, Guro, X") == ["Ermias Ghermay, Guro, X"]


_WORDS = st.sampled_from(["Ali", "Omar Bek", "Хусан", "علي حسن", "金铁三", "AQAP", "de la Cruz"])
_FIELDS = st.recursive(
    _WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map("; ".join),
        st.tuples(_WORDS, inner).map(lambda pair: f"{pair[0]} ({pair[1]})"),
        inner.map(lambda name: f"{name} (birth name)"),
        st.tuples(_WORDS, _WORDS).map(" ".join),
    ),
    max_leaves=6,
)


@given(_FIELDS)
def test_the_counter_and_the_splitter_agree(field: str) -> None:
    # The counter's pattern knows brackets one level deep inside a bracket; real fields have two.
    if _depth(field) <= 2:
        assert len(split_names(field)) == len(count._split(count._fold(field)))


@given(_FIELDS)
def test_no_word_of_a_field_is_lost(field: str) -> None:
    kept = " ".join(name for name, _ in split_names(field))
    for word in ("Ali", "Omar", "Хусан", "علي", "金铁三", "AQAP", "Cruz"):
        assert field.count(word) == kept.count(word)


@given(st.text(max_size=60))
def test_any_text_gives_trimmed_names(text: str) -> None:
    for name, _ in split_names(text):
        assert name == name.strip()
        assert any(character.isalnum() for character in name)


@pytest.mark.parametrize(
    "field",
    [
        pytest.param(lambda n: "a (b; " * (n // 7) + ")" * (n // 7), id="nested"),
        pytest.param(lambda n: "x " + "(ا) " * (n // 4), id="chained"),
        pytest.param(lambda n: "(" * n, id="opened"),
        pytest.param(lambda n: "(" * (n // 2) + ")" * (n // 2), id="balanced"),
        pytest.param(lambda n: "(" + ";" * n, id="separators"),
        pytest.param(lambda n: "a" * n + " - ", id="long"),
    ],
)
def test_hostile_fields_take_time_in_proportion(field: Callable[[int], str]) -> None:
    def read(text: str) -> None:
        assert len(split_names(text)) == len(count._split(count._fold(text)))
        assert len(names_in_note(text)) == len(count._noted(count._fold(text)))

    assert_growth(read, field, 200_000)


def _depth(text: str) -> int:
    depth = deepest = 0
    for character in text:
        depth += {"(": 1, ")": -1}.get(character, 0)
        deepest = max(deepest, depth)
    return deepest
