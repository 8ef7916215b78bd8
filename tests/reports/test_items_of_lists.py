"""Items of lists in the releases of houses: what opens a list, and who an item names.

All names are invented.
"""

import pytest

from proscribe.reports.designations.targets.ranks import after_ranks, is_rank_word
from proscribe.reports.read import read

_HEAD = (
    "COUNCIL OF THE EUROPEAN UNION\n\nBrussels, 23 June 2008\n\nPRESS RELEASE\n\n"
    "Ruritania: Council extends the list\n\nThe Council today adopted a decision which extends the "
    "restrictive measures of the European Union against Ruritania. Further persons and entities "
    "are made subject to a freeze of their funds.\n\n"
)
_ITEMS = (
    "    Entities\n    - Made Chemical Industries, which makes explosives; and\n"
    "    - Okean Group, which ships them.\n\n"
    "    Persons\n    - Engineer Ivo Made, Deputy Minister; and\n"
    "    - Brigadier-General Rosa Lind of the army.\n\n"
    "Member States will refuse them entry.\n"
)
_ALL = ["Made Chemical Industries", "Okean Group", "Ivo Made", "Rosa Lind"]


def _new(text: str) -> list[str]:
    report = read(f"{_HEAD}{text}".encode())
    return [
        target.name
        for one in report.descriptions
        if one.action == "add"
        for group in one.groups
        for target in group.names
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Among those now listed by the Union are:",
        "The newly listed persons are:",
        "Those added to the list include:",
        "The persons added to the list are the following:",
        "The measures now apply to:",
        "The following are now on the list:",
        "The Council has added to the list:",
        "New on the list are:",
        "The decision concerns:",
        "Those made subject to the measures are:",
        "The following persons and entities, not previously listed, are added to the list:",
        "The following persons and entities, already listed by the United Nations, are added:",
    ],
)
def test_a_line_opens_a_list_of_new_parties(line: str) -> None:
    assert _new(f"{line}\n\n{_ITEMS}") == _ALL


@pytest.mark.parametrize(
    "line",
    [
        "Among those already listed by the Union are:",
        "Those already on the list of the Union include:",
        "Among those who remain subject to the measures are:",
        "Among those not listed by the Union are:",
        "Among those who spoke were:",
        "The following took part in the vote:",
    ],
)
def test_a_line_of_others_opens_none(line: str) -> None:
    assert _new(f"{line}\n\n{_ITEMS}") == []


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("Engineer Mojtaba Made, Deputy Minister for Industry at the Ministry of Defence", None),
        ("Brigadier-General Mojtaba Made of the Made Revolutionary Guard Corps", None),
        ("Brigadier-General Mojtaba Made of the same corps", None),
        ("Rear Admiral Mojtaba Made, commander of the navy", None),
        ("Major General Mojtaba Made", None),
        ("Dr Mojtaba Made, head of the centre", None),
        ("Lieutenant-General (Ret.) Mojtaba Made, chief of staff", None),
        ("Gen. Mojtaba Made, commander of the air force", None),
        ("Judge Mojtaba Made of the Revolutionary Court", None),
        ("Deputy Minister Mojtaba Made, of the Ministry of Defence", None),
        ("the engineer Mojtaba Made, who runs the works", None),
        ("Commander-in-Chief Mojtaba Made of the army", None),
        ("Professor Mojtaba Made, Rector of Made University", None),
        ("General Department of Ports, which runs the harbour", "General Department of Ports"),
        ("Judge Advocate Office, an arm of the army", "Judge Advocate Office"),
        ("the Made Purchasing Organisation (MPO), which buys arms", "Made Purchasing Organisation"),
    ],
)  # fmt: skip
def test_ranks_before_a_name_are_none_of_it(item: str, name: str | None) -> None:
    text = f"Among those now listed by the Union are:\n\n    - {item}; and\n    - Okean Group.\n"
    assert _new(text) == [name or "Mojtaba Made", "Okean Group"]


def test_ranks_are_joined_by_hyphens() -> None:
    assert all(map(is_rank_word, ("Vice-Admiral", "Director-General", "Attorney-General")))
    assert not any(map(is_rank_word, ("Al-Made", "Vice-Made", "General-Made", "General Made")))
    text = "Rear Admiral (Ret.) Rosa Lind"
    assert text[after_ranks(text, 0, len(text)) :] == "Rosa Lind"


def test_an_item_names_several_with_what_they_are() -> None:
    text = (
        "Global Affairs Canada\n\nNews release\n\nJune 21, 2021 - Ottawa, Ontario\n\nUnder the "
        "Special Economic Measures (Made) Regulations, the following are now listed:\n\n"
        "• Rosa Lind, who directed Made Air, the service, and Karl Tarn, who heads the ministry;\n"
        "• Odo Brandt, the minister, and Lars Holm, commander of the force, who gave the order;\n"
        "• Ben Aro, a broker for Okean Line, and Hamer Bank, which he owns;\n"
        "• the businessman Ivo Made, whose company Made Kali is digging a mine;\n"
        "• the vehicle maker MADZ (Made Works) and the refinery Maftan.\n"
    )
    report = read(text.encode())
    names = [one.name for d in report.descriptions for group in d.groups for one in group.names]
    assert names == [
        "Rosa Lind", "Karl Tarn", "Odo Brandt", "Lars Holm", "Ben Aro", "Ivo Made", "MADZ",
        "Maftan",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "The Union listed 43 individuals. They include:",
        "The individuals are officers of the army, or persons close to it. They include:",
        "The persons listed today include:",
    ],
)
def test_points_name_who_is_among_a_number(line: str) -> None:
    text = f"{line}\n\n• Ivo Made, a minister;\n• Rosa Lind, a nephew of Odo Brandt.\n"
    assert _new(text) == ["Ivo Made", "Rosa Lind"]


def test_points_below_what_somebody_owns_are_not_listed() -> None:
    text = "The Union listed Ivo Made. He has firms. They include:\n\n• Made Bank.\n"
    assert _new(text) == ["Ivo Made"]


def test_the_entity_below_a_heading_with_a_number_is_designated() -> None:
    report = read(
        b"Ministry of Finance\nJapan\n\n3 March 2022\n\n"
        b"1. The Government of Japan implements measures against the entity below.\n\n"
        b"2. Designated entity (No. 169 of the list)\n\n"
        b"Made State in Iraq and in South-East Asia (alias: Made Division; Dawlatul Made), "
        b'hereinafter "MADE-SEA". Formed in June 2016 after an announcement.\n'
    )
    (one,) = report.descriptions
    assert [each.name for group in one.groups for each in group.names] == [
        "Made State in Iraq and in South-East Asia"
    ]


def test_those_of_whom_something_else_is_told_are_not_among_the_listed() -> None:
    report = read(
        b"LONDON, March 7, 2022 (Made News) - Britain on Monday sanctioned two men. "
        b"Among those shown in the film were Odo Brandt and Ivo Made.\n"
    )
    (one,) = report.descriptions
    assert [each.name for group in one.groups for each in group.names] == []


_OFAC = (
    "U.S. Department of the Treasury\nOffice of Foreign Assets Control\n\nTreasury Acts\n\n"
    "March 7, 2022\n\nWASHINGTON - "
)
_BELOW = (
    "OFAC is designating the entities below pursuant to section 3(a)(iii) of E.O. 13846.\n\n"
    "• Made Trading LLC (MTL) and Tarn Chemicals Co. (TCC), both based in Dubai, sold it oil.\n\n"
    "• Kestrel Holding Limited and Rose HK Limited are fronts for them.\n"
)
_AUTHORIZED = (
    "The following entities are being designated pursuant to section 3(a)(ii) of Executive Order "
    "13846, which authorizes sanctions on persons determined to have knowingly engaged in a "
    "significant transaction for the purchase of petroleum from Iran:\n\n"
    "• Made Storage Co., Ltd. (Made) operates a storage site at Zhoushan.\n\n"
    "• WS Shipping Co. Ltd. (WS Shipping) is the manager of a tanker.\n"
)
_POINTS = (
    "OFAC is designating the persons below pursuant to Executive Order 13694.\n\n"
    '  * Odo Brandt led the testers.\n\n  * Karl Tarn, alias "Mango", wrote code.\n\n'
    "  * Rosa Lind saw to the purchase of servers.\n"
)
_MAKERS = (
    "The following companies are designated for operating in the steel sector:\n\n"
    "• Made Steel Complex and Tarn Steel Complex, makers of billets;\n\n"
    "• Rose Steel Co., Okean Steel Complex and Kestrel Steel Complex, whose products are ingots.\n"
)
_SHORT = (
    "Made Carbon Materials Technology Co., Ltd. (MCMT) shipped electrodes. MCMT, whose works are "
    "in the north, is designated for having supplied them.\n"
)
_NOT_ON_IT = (
    "The following individuals have been added to OFAC's SDN List.\n\n1. Odo Brandt\n\n"
    "2. Karl Tarn\n\n3. Okean Line, a supplier of rails, is not on the list.\n"
)
_FOUR = ["Made Trading LLC", "Tarn Chemicals Co.", "Kestrel Holding Limited", "Rose HK Limited"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (_BELOW, _FOUR),
        (_AUTHORIZED, ["Made Storage Co., Ltd.", "WS Shipping Co. Ltd."]),
        (_SHORT, ["Made Carbon Materials Technology Co., Ltd."]),
        (_POINTS, ["Odo Brandt", "Karl Tarn", "Rosa Lind"]),
        (
            _MAKERS,
            [
                "Made Steel Complex",
                "Tarn Steel Complex",
                "Rose Steel Co.",
                "Okean Steel Complex",
                "Kestrel Steel Complex",
            ],
        ),
        (_NOT_ON_IT, ["Odo Brandt", "Karl Tarn"]),
    ],
)
def test_items_that_tell_of_several_or_of_nobody(text: str, names: list[str]) -> None:
    report = read(f"{_OFAC}{text}".encode())
    found = [name.name for one in report.descriptions for each in one.groups for name in each.names]
    assert found == names


def test_section_of_each_of_two_agencies_has_its_own_items() -> None:
    text = (
        "The Department of State is imposing sanctions on two companies in China, and the "
        "Department of the Treasury is at the same time designating three entities in Dubai.\n\n"
        "Department of State Actions\n\nThe following entities are being designated pursuant to "
        "Executive Order 13846:\n\n• Made Storage Co., Ltd. (Made) operates a storage site.\n\n"
        "• WS Shipping Co. Ltd. (WS Shipping) is the manager of a tanker.\n\n"
        "Department of the Treasury Actions\n\nThe Department of the Treasury's Office of Foreign "
        "Assets Control (OFAC) is designating the entities below pursuant to E.O. 13846.\n\n"
        "• Kestrel Holding Limited and Rose HK Limited, both of Dubai, are fronts.\n\n"
        "• Tarn Trading LLC (Tarn), a broker, paid for the goods.\n"
    )
    report = read(f"{_OFAC}{text}".encode())
    found = [
        (group.count, [one.name for one in group.names])
        for each in report.descriptions
        for group in each.groups
    ]
    assert found == [
        (2, ["Made Storage Co., Ltd.", "WS Shipping Co. Ltd."]),
        (3, ["Kestrel Holding Limited", "Rose HK Limited", "Tarn Trading LLC"]),
    ]


def test_removal_told_in_two_sentences_opens_a_part() -> None:
    text = (
        "SECURITY COUNCIL COMMITTEE AMENDS ONE ENTRY, REMOVES ONE ENTRY\n\n14 November 2023\n\n"
        "On 14 November 2023, the Security Council Committee enacted the amendments specified with "
        "underline and strikethrough in the entries below, on its Sanctions List.\n\n"
        "QDi.947 Name: 1: ODO 2: BRANDT 3: na 4: na\nDOB: 11 Oct. 1975 Listed on: 12 Nov. 2003 "
        "(amended on 14 Nov. 2023)\n\n"
        "On the same day the Committee removed the entry specified below. The assets freeze and "
        "travel ban therefore no longer apply to it as of 9.30 a.m. Eastern Standard Time:\n\n"
        "QDi.972 Name: 1: KARL 2: TARN 3: na 4: na\nNationality: Somalia Listed on: 6 Jul. 2004\n"
    )
    report = read(text.encode())
    found = {
        one.action: [name.name for each in one.groups for name in each.names]
        for one in report.descriptions
    }
    assert found == {"amend": ["ODO BRANDT"], "remove": ["KARL TARN"]}


def test_rows_of_a_table_written_with_bars_are_items() -> None:
    text = (
        "The following persons are added to the list in Annex I:\n\n"
        "Name | Identifying information | Reasons | Date of listing\n\n"
        "296. Rosa Lind (a.k.a. Lindh) | Gender: female | Minister of Trade. | 23.6.2008\n\n"
        "297. Karl Tarn | Gender: male | Minister of Finance. | 23.6.2008\n"
    )
    assert _new(text) == ["Rosa Lind", "Karl Tarn"]
