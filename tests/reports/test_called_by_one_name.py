"""People whom a text names in full and then designates by fewer names. All are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read

_OPENS = "U.S. DEPARTMENT OF THE TREASURY\nPress Release\nWASHINGTON, March 7, 2022\n\n"


def _named(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for g in one.groups for name in g.names]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        # a family name that stands first, a given name
        (("Pak Myong Su and Ri Chol Gwang are agents. Today OFAC designated Ri and Pak pursuant to "
          "E.O. 13382."), ["Ri Chol Gwang", "Pak Myong Su"]),
        ("Zhao Minghe runs a shop. Zhao is designated pursuant to E.O. 13382.", ["Zhao Minghe"]),
        ("Sunil Venter and Ajay Venter took money. Today OFAC designated Sunil.", ["Sunil Venter"]),
        # two family names, with marks or without
        ("Yolanda RENTERIA OCHOA buys gold. Rentería Ochoa is designated for support.",
         ["Yolanda RENTERIA OCHOA"]),
        ("Jean Mouyabi Ndong stole. OFAC today designated Mouyabi Ndong. See MOUYABI NDONG.",
         ["Jean Mouyabi Ndong"]),
        # a family name in capitals
        ("Gleb Arkadyevich VORONIN is a banker. VORONIN was designated today.",
         ["Gleb Arkadyevich VORONIN"]),
        # of two nobody can tell which; a father is not his son; a firm is nobody
        ("Zhao Minghe and Zhao Lin run a shop. Zhao is designated pursuant to E.O. 13382.",
         ["Zhao"]),
        ("Jihad Adnan Ayad sells oil. Today OFAC designated Adnan Ayad, his father.",
         ["Adnan Ayad"]),
        ("Okean Star is a ship. Today OFAC designated Okean, a broker.", ["Okean"]),
        ("Hassan Made Shipping sells oil. Hassan Made was designated today.", ["Hassan Made"]),
    ],
)  # fmt: skip
def test_who_is_meant(words: str, names: list[str]) -> None:
    assert _named(read(f"{_OPENS}{words}\n".encode())) == names


def test_a_list_with_family_names_first_and_one_with_posts() -> None:
    report = read(
        b"GOV.UK\nPress release\n\nFrom: Foreign, Commonwealth & Development Office\n"
        b"Published: 7 March 2022\n\nFive people and firms were sanctioned today.\n\n"
        b"Those sanctioned today:\n\n1. MADE LIND, Rosa\n2. VENTER, Ajay Prakash\n"
        b"3. OKEAN LINE, Limassol\n4. Inna Borisovna Arova, Editor-in-chief, Coast Channel Group\n"
        b"5. Arvad Foods and Money Transfer Company, of Arvad\n"
    )
    assert {*_named(report)} == {
        "Rosa MADE LIND", "Ajay Prakash VENTER", "OKEAN LINE", "Inna Borisovna Arova",
        "Arvad Foods and Money Transfer Company",
    }  # fmt: skip


def test_a_body_in_the_first_line_of_a_title_has_its_own_measure() -> None:
    report = read(
        b"Foreign, Commonwealth & Development Office\nand The Rt Hon Eleanor Lind MP\n"
        b"Press release\nPublished 7 March 2022\n\nUK sanctions propagandists\n\n"
        b"Also sanctioned today are:\n\nInna Arova, editor of the Coast Channel. Arova has today "
        b"been sanctioned by the US as well;\n\nFull list of those sanctioned today:\n\n"
        b"Inna Borisovna Arova, Editor, Coast Channel\nStepan Lind, presenter\n"
    )
    named = {
        one.authority.value: [name.name for g in one.groups for name in g.names]
        for one in report.descriptions
        if one.authority is not None
    }
    assert named == {"gb": ["Inna Arova", "Stepan Lind"], "us": ["Inna Borisovna Arova"]}
