"""Lists that a verb of measures opens with a colon, groups as items, numbers of a schedule.

All names are invented.
"""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read

_HEADS = {
    "us": "U.S. Department of the Treasury\nOffice of Foreign Assets Control\n\nTreasury Acts\n\n"
    "March 3, 2022\n\nWASHINGTON - ",
    "gb": "HM Treasury\n\nPress release\nA further step on Ruritania\n\nPublished 3 March 2022\n\n",
    "eu": "Council of the EU\n\nPress release\nA further step on Ruritania\n3 March 2022\n\n",
    "un": "United Nations\nSecurity Council\nSC/14000\n3 MARCH 2022\n\n"
    "Security Council Committee Changes Its List\n\n",
    "ch": "State Secretariat for Economic Affairs SECO\n\nChange of an annex\n\n3 March 2022\n\n",
    "au": "Department of Foreign Affairs and Trade\nMedia release\nA further step on Ruritania\n"
    "3 March 2022\n\n",
    "ca": "Global Affairs Canada\nMarch 3, 2022 - Ottawa, Ontario\n\n",
}
_LEAD = (
    "A new round of steps against Ruritania takes effect today, and the authorities speak of those "
    "who support the war.\n\n"
)
_END = "\n\nA spokesman for the office said on Thursday that more would follow before summer.\n"
_ITEMS = (
    "• Okean Line\n• Rosa Lind, head of the Made Bank\n• Karl Tarn (alias Karl Torn)",
    "- Okean Line;\n- Rosa Lind, head of the Made Bank; and\n- Karl Tarn (alias Karl Torn).",
    "Okean Line\nRosa Lind, head of the Made Bank\nKarl Tarn (alias Karl Torn)",
)


def _read(house: str, text: str) -> Report:
    return read(f"{_HEADS[house]}{_LEAD}{text}{_END}".encode())


def _named(report: Report, action: str) -> list[str]:
    return [
        target.name
        for one in report.descriptions
        if one.action == action
        for group in one.groups
        for target in group.names
    ]


@pytest.mark.parametrize("items", _ITEMS)
@pytest.mark.parametrize(
    ("house", "line"),
    [
        ("us", "OFAC today sanctioned:"),
        ("us", "OFAC is also designating:"),
        ("us", "Also sanctioned:"),
        ("us", "Also being designated are:"),
        ("us", "Today's designations:"),
        ("us", "The targets of today's action are:"),
        ("us", "The individuals designated today:"),
        ("us", "Designated today pursuant to E.O. 14024:"),
        ("us", "Pursuant to E.O. 14024, OFAC today designated:"),
        ("us", "The Department of State is imposing sanctions on:"),
        ("us", "The Department is also identifying as blocked property:"),
        ("gb", "The UK today sanctioned:"),
        ("gb", "The UK has today frozen the assets of nine persons. They are:"),
        ("gb", "Full list of sanctions:"),
        ("gb", "Today's sanctions target:"),
        ("gb", "Today's measures target:"),
        ("gb", "Today's package includes:"),
        ("gb", "Ministers have today imposed an asset freeze and travel ban on:"),
        ("gb", "The individuals and entities sanctioned today under the Made regime:"),
        ("gb", "Asset freeze and travel ban:"),
        ("eu", "The Council today listed:"),
        ("eu", "The Council decided to list:"),
        ("eu", "The Council today adopted restrictive measures against:"),
        ("eu", "The listings include:"),
        ("un", "The Committee added:"),
        ("ch", "Newly added to Annex 2:"),
        ("au", "Australia today imposed targeted financial sanctions and travel bans on:"),
        ("au", "The Government has listed nine persons. The entities and individuals are:"),
        ("ca", "Canada is sanctioning:"),
        ("ca", "The regulations list:"),
        ("ca", "Part 1 of Schedule 1 is amended by adding the following in numerical order:"),
    ],
)
def test_a_verb_opens_a_list(house: str, line: str, items: str) -> None:
    report = _read(house, f"{line}\n\n{items}")
    assert sorted(_named(report, "add")) == ["Karl Tarn", "Okean Line", "Rosa Lind"]


@pytest.mark.parametrize(
    ("house", "line"),
    [
        ("us", "OFAC today also removed:"),
        ("us", "OFAC also delisted:"),
        ("un", "The Committee removed:"),
        ("ch", "Deleted:"),
        ("ch", "Removed are:"),
        ("eu", "The Council also decided to delist:"),
        ("eu", "The Council has lifted the restrictive measures on:"),
        ("gb", "Delisted today:"),
        ("gb", "The Foreign Secretary has revoked the designations of:"),
        ("ca", "Part 2 of Schedule 1 to the Regulations is amended by deleting the following:"),
    ],
)
def test_a_verb_opens_a_list_of_those_taken_off(house: str, line: str) -> None:
    report = _read(house, f"{line}\n\n{_ITEMS[0]}")
    assert _named(report, "remove") == ["Okean Line", "Rosa Lind", "Karl Tarn"]
    assert _named(report, "add") == []


@pytest.mark.parametrize(
    "line",
    [
        "The minister met three men in Geneva. They are:",
        "Its ambassador thanked the following partners:",
        "The general license authorizes the following:",
        "The bank was designated in 2019 for the following reasons:",
        "OFAC has not designated:",
        "The group has helped:",
    ],
)
def test_another_line_opens_none(line: str) -> None:
    report = _read("us", f"OFAC today designated Hamer Bank.\n\n{line}\n\n{_ITEMS[0]}")
    assert _named(report, "add") == ["Hamer Bank"]


def test_who_had_been_listed_is_no_news() -> None:
    text = f"OFAC today designated Hamer Bank. It had previously designated:\n\n{_ITEMS[0]}"
    report = _read("us", text)
    assert _named(report, "add") == ["Hamer Bank"]
    before = [one.name for each in report.descriptions for one in each.previously_designated]
    assert before == ["Okean Line", "Rosa Lind", "Karl Tarn"]


def test_each_hand_has_its_own_list() -> None:
    text = (
        "A made story on measures\n\nTARN, March 3, 2022 (Made News) - Two allies have acted."
        "\n\nThe United States sanctioned:\n\n• Okean Line\n• Rosa Lind, a broker\n\n"
        f"Britain sanctioned:\n\n• Karl Tarn, a banker\n• Hamer Bank{_END}"
    )
    report = read(text.encode())
    found = {
        one.authority.value: [target.name for group in one.groups for target in group.names]
        for one in report.descriptions
        if one.authority
    }
    assert found == {"us": ["Okean Line", "Rosa Lind"], "gb": ["Karl Tarn", "Hamer Bank"]}


@pytest.mark.parametrize(
    ("item", "counts"),
    [
        ("three further deputy ministers", [3]),
        ("two firms in Dubai", [2]),
        ("four other shipping companies based in Oman", [4]),
        ("12 generals of the Ruritanian army", [12]),
        ("nine members of the Made Committee, which ran the vote", [9]),
        ("33 individuals and 12 companies", [33, 12]),
        ("a ban on imports of iron", []),
        ("10 years of planning", []),
    ],
)
def test_an_item_can_count_a_group(item: str, counts: list[int]) -> None:
    text = f"The UK today sanctioned:\n\n• Rosa Lind, a broker\n• {item}\n• Karl Tarn, a banker"
    report = _read("gb", text)
    groups = [group for one in report.descriptions for group in one.groups]
    assert [one.count for one in groups if one.count and one.count > 1] == counts
    assert not [one for one in groups if one.count and one.names]  # those beside are not of it
    assert _named(report, "add") == ["Rosa Lind", "Karl Tarn"]


def test_numbers_of_a_schedule_open_items() -> None:
    text = (
        "Part 1 of Schedule 1 to the Special Economic Measures (Ruritania) Regulations is amended "
        "by adding the following in numerical order:\n\n"
        "121 Rosa LIND (born on 3 May 1961)\n122 Karl TARN"
    )
    assert _named(_read("ca", text), "add") == ["Rosa LIND", "Karl TARN"]


def test_names_before_what_they_are_together_are_of_that_group() -> None:
    text = (
        "The following were designated today:\n\n"
        "• OOO Made, OOO Oker (a.k.a. BLD) and OOO Nord, three Tarn companies of Lind, were "
        "designated for being owned by Lind.\n"
        "• Karl Tarn was designated as a director of Okean Line."
    )
    groups = [group for one in _read("us", text).descriptions for group in one.groups]
    assert [(one.count, [target.name for target in one.names]) for one in groups] == [
        (3, ["OOO Made", "OOO Oker", "OOO Nord"]),
        (None, ["Karl Tarn"]),
    ]
