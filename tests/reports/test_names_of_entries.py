"""Where the names of entries with labels end. All parties are invented."""

import pytest

from proscribe.reports.designations.entries.labelled import read_labelled
from proscribe.reports.read import read


def _lines(text: str) -> list[tuple[int, int]]:
    return [(0, len(text))]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("KPe.955 Name: MADE SHIPPING LTD. Manager of the MADE STAR 1.", "MADE SHIPPING LTD"),
        ("KPe.956 Name: KESTREL CO., LTD. In 2021 it tried a deal.", "KESTREL CO., LTD"),
        ("KPe.957 Name: ALBA GROUP CORPORATION. Owned or controlled by Odo Brandt.",
         "ALBA GROUP CORPORATION"),
        ("KPe.958 Name: OKEAN MARINE. Manager of HAO 2 and HAO 6.", "OKEAN MARINE"),
        ("CDi.955 Name: 1: ODO 2: M. 3: BRANDT 4: na. He leads the Front. DOB: 1970.",
         "ODO M. BRANDT"),
        ("CDi.956 Name: Dr. Rosa bin Lind, a broker of gold.", "Dr. Rosa bin Lind"),
        ("CDi.957 Name: Gen. Karl Tarn. Commander of the second brigade.", "Gen. Karl Tarn"),
        ("Name: Karl Tarn – owner of Made Bank. Group ID: 15001.", "Karl Tarn"),
        ("SSID: 130-40212 Name: Made Trading S.A. Imports pumps.", "Made Trading S.A."),
        ("SSID: 130-40213 Name: Made Gold Co. Ltd", "Made Gold Co. Ltd"),
        ("Name: Mohd. Ali bin Made. DOB: 1970", "Mohd. Ali bin Made"),
    ],
)  # fmt: skip
def test_a_name_ends_where_a_sentence_follows_it(line: str, name: str) -> None:
    (one,) = read_labelled(line, _lines(line))
    assert one.display.rstrip(".") == name.rstrip(".")


@pytest.mark.parametrize(
    ("line", "name", "aliases"),
    [
        ("'Rosa Made bin Lind. Date of birth: 9.5.1989. Nationality: Alban.';",
         "Rosa Made bin Lind", ()),
        ("(a) 'Made Front (alias (a) MF; (b) Kestrel Front). Address: Alba.';",
         "Made Front", ("MF", "Kestrel Front")),
        ("• Karl Tarn (also known as Karol Tarn). Passport: A1234567 (Alba).",
         "Karl Tarn", ("Karol Tarn",)),
        ("Okean Line LLC. Registration number: 1234. Address: Dubai.", "Okean Line LLC", ()),
        (("‘Rosa Lind (good quality a.k.a.: (a) Rosa Made, (b) R. Aro; low quality aka: (a) Abu)."
         " Date of birth: 3.5.1970.’;"), "Rosa Lind", ("Rosa Made", "R. Aro")),
        (("(a) ‘Rosa Lind (a.k.a.: Rosa Aro). Date of birth: 3.5.1970. Other information: head of a"
         " front. Date of designation referred to in Article 7d(2)(i): 22.2.2017.’;"),
         "Rosa Lind", ("Rosa Aro",)),
        ("‘Okean Line (formerly known as Made Line). Address: Varna. Other information: a firm.’;",
         "Okean Line", ("Made Line",)),
    ],
)  # fmt: skip
def test_a_name_and_its_labels_stand_in_one_line(
    line: str, name: str, aliases: tuple[str, ...]
) -> None:
    (one,) = read_labelled(line, _lines(line))
    assert (one.display, one.aliases) == (name, aliases)


@pytest.mark.parametrize(
    "line",
    [
        "Rosa Lind, press officer. Phone number: 0123. Email address: press@made.example",
        "Press Office. Address: 1 Made Street. Phone number: 0123.",
        "The Council wrote to him. Nationality: Alban. Date of birth: 1970.",
    ],
)
def test_contacts_and_sentences_before_labels_are_no_entries(line: str) -> None:
    assert read_labelled(line, _lines(line)) == []


def test_entries_of_one_paragraph_are_told_apart() -> None:
    text = (
        "State Secretariat for Economic Affairs SECO\n3 March 2022\n\nListed\n\n"
        "SSID: 130-40211 Name: Tarn Karl. Commander of a brigade.\n"
        "SSID: 130-40212 Name: Made Trading. Imports pumps.\n"
    )
    (one,) = read(text.encode()).descriptions
    assert [name.name for group in one.groups for name in group.names] == [
        "Tarn Karl", "Made Trading",
    ]  # fmt: skip


def test_an_entry_of_an_annex_goes_on_in_a_line_with_a_label() -> None:
    text = (
        "12.3.2019                 EN            Official Journal of the European Union          "
        "      L 71/1\n\nCOMMISSION IMPLEMENTING REGULATION (EU) 2019/999 of 11 March 2019 "
        "amending Council Regulation (EC) No 1210/2003\n\nDone at Brussels, 11 March 2019.\n\n"
        "ANNEX\n\n"
        "In Annex III to Regulation (EC) No 1210/2003, the following entries are deleted:\n\n"
        "'7.   MADE WOOD COMPANY. Address: PO Box 1, Tarn, Iraq.'\n\n"
        "'31.  STATE ENTERPRISE FOR MADE ROPES (alias MADE ROPES COMPANY).\n"
        "      Address: Al Made Square, Tarn, Iraq.'\n\n"
        "'44.  MADE SUGAR COMPANY.\n      Address: PO Box 2, Tarn, Iraq.'\n"
    )
    (found,) = read(text.encode()).descriptions
    assert [(one.name, one.aliases) for group in found.groups for one in group.names] == [
        ("MADE WOOD COMPANY", ()),
        ("STATE ENTERPRISE FOR MADE ROPES", ("MADE ROPES COMPANY",)),
        ("MADE SUGAR COMPANY", ()),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "4.  One of the six, the Chief of the Staff, ROSA LIND (Group ID: 99001), has been",
            "ROSA LIND",
        ),
        ("4.  Rosa LIND (Group ID: 99001), has been", "Rosa LIND"),
        ("4.  LIND, Rosa (Group ID: 99001), has been", "Rosa LIND"),
    ],
)
def test_a_name_stands_behind_who_it_is(line: str, name: str) -> None:
    (found,) = read_labelled(line, [(0, len(line))])
    assert found.display == name
