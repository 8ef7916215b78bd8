"""Slips in small words of names, and letters apart, hide no name."""

import pytest

from proscribe.values.lexicon.slips import slip_in_form, slip_in_person
from proscribe.values.names.whole import read_name


def readings(text: str, *, person: bool) -> list[str]:
    return [
        " ".join(f"{t.text}({t.tag})" if t.tag != "word" else t.text for t in one)
        for one in read_name(text, person=person)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Sheih Ahmad Karimi", "sheikh(title) ahmad karimi", id="title"),
        pytest.param("Abir Avd al-Karim", "abir abdul karim", id="servant"),
        pytest.param(
            "Seeyd Ahmad Karimi", "sayyid(title) ahmad karimi", id="title-spelled-otherwise"
        ),
        pytest.param(
            "Hojatolelsam Nuri Karimi", "hojatoleslam(title) nuri karimi", id="long-title"
        ),
        pytest.param("KAL-QATIRJI Karim", "al(particle) qatirji karim", id="article"),
        pytest.param("Salem LA-NURI", "salem al(particle) nuri", id="article-turned-round"),
        pytest.param("Salem L-NURI", "salem al(particle) nuri", id="article-of-one-letter"),
        pytest.param("Salem A-Nuri", "salem al(particle) nuri", id="article-of-its-first-letter"),
        pytest.param("M O H A M E D Salem", "mohamed salem", id="letters-apart"),
        pytest.param("Ali\u00adreza Karimi", "alireza karimi", id="soft-hyphen"),
        pytest.param("Abdur Rehman", "abdul rehman", id="article-before-sun-letter"),
    ],
)
def test_a_person_is_read_through_a_slip(text: str, expected: str) -> None:
    assert expected in readings(text, person=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nur-al-Dim Karimi", "nuruddin karimi", id="din"),
        pytest.param("Nur-al-in Karimi", "nuruddin karimi", id="din-that-lacks-a-letter"),
        pytest.param("Nur al-Dio Karimi", "nuruddin karimi", id="one-hyphen"),
        pytest.param("Karimi, Badr-ads-Din", "karimi badruddin", id="article-of-din"),
        pytest.param("Ab-al-Karim Nuri", "abdul karim nuri", id="abd"),
        pytest.param("Nuri Bd-al-Karim", "nuri abdul karim", id="abd-that-lacks-its-first-letter"),
    ],
)
def test_a_compound_name_is_read_through_a_slip_in_one_of_its_parts(
    text: str, expected: str
) -> None:
    assert expected in readings(text, person=True)


@pytest.mark.parametrize(
    "text", ["Don Karimi", "Nur Dim Karimi", "Al-Dan Karimi", "Nur al Don", "Anna-Maria Dini"]
)
def test_without_hyphens_and_a_name_before_it_no_compound_is_seen(text: str) -> None:
    assert len(readings(text, person=True)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Joint-Stock Compny Vektor", "jsc(form) vektor", id="form"),
        pytest.param(
            "Vektor, S.A. de C.C.", "vektor jsc(form) de(particle) cc", id="half-of-a-form"
        ),
        pytest.param("RENTAS Y S.A.", "rentas y(initial) jsc(form)", id="conjunction"),
    ],
)
def test_a_legal_form_is_read_through_a_slip(text: str, expected: str) -> None:
    assert expected in readings(text, person=False)


def test_the_name_as_written_is_read_too() -> None:
    assert readings("Sheih Ahmad", person=True)[0] == "sheih ahmad"


@pytest.mark.parametrize(
    "name",
    ["sharif", "sayed", "saeed", "sajid", "marshall", "ali", "abid", "abad", "allah", "imam"],
)
def test_names_in_use_are_no_slips(name: str) -> None:
    assert not slip_in_person(name)
    assert not slip_in_form(name)
