"""What an official who signs a notice decides, headings on the line of their items, and totals.

All names are invented; the forms are those of notices of the State Department and of others.
"""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_STATE = "DEPARTMENT OF STATE\n\n[Public Notice: 11111]\n\nNotice of December 15, 2021\n\n"
_US = (
    "U.S. Department of the Treasury\nOffice of Foreign Assets Control\n\nTreasury Acts\n\n"
    "March 3, 2022\n\nWASHINGTON - "
)
_AU = (
    "Department of Foreign Affairs and Trade\nMedia release\nA further step on Ruritania\n"
    "3 March 2022\n\nOn 3 March 2022 the Minister amended the list.\n\n"
)


def _read(text: str) -> Report:
    return read(f"{text}\n".encode(), Source(file="x.txt"))


def _named(report: Report) -> list[str]:
    """Give each named party with what is done, in the order of the text."""
    found = [
        (name.span.start, f"{one.action} {name.name}")
        for one in report.descriptions
        for group in one.groups
        for name in group.names
    ]
    found += [
        (one.span.start, f"previous {one.name}")
        for each in report.descriptions
        for one in each.previously_designated
    ]
    return [name for _, name in sorted(found)]


def _groups(report: Report) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (group.span.exact, tuple(name.name for name in group.names))
        for one in report.descriptions
        for group in one.groups
    ]


_DECIDED = [
    (
        (
            "I hereby determine that the person known as Rosa Lind (also known as Ro Lind) is a "
            "leader of Hamer."
        ),
        "add Rosa Lind",
    ),
    (
        (
            "I hereby determine that the individual known as Rosa Lind, also known as Ro, "
            "committed, or poses a significant risk of committing, acts of terrorism."
        ),
        "add Rosa Lind",
    ),
    (
        (
            "Acting under section 1(a) of Executive Order 13224, I determine that Okean Line "
            "LLC, a firm in Batumi, is owned or controlled by Rosa Lind."
        ),
        "add Okean Line LLC",
    ),
    (
        (
            "The Secretary of State has determined that Rosa Lind, a colonel, has engaged in "
            "acts that undermine democracy."
        ),
        "add Rosa Lind",
    ),
    (
        (
            "I conclude that there is a sufficient factual basis to find that the circumstances "
            "described in section 219 of the Act exist with respect to the Hamer Group, also "
            "known as HG."
        ),
        "add Hamer Group",
    ),
    (
        (
            "Therefore, I hereby designate the Hamer Group and its aliases as a foreign "
            "terrorist organization."
        ),
        "add Hamer Group",
    ),
    (
        "I therefore designate Rosa Lind and Ivan Tarn pursuant to section 7031(c).",
        "add Rosa Lind, add Ivan Tarn",
    ),
    (
        "I hereby revoke the designation of the Hamer Group as a Foreign Terrorist Organization.",
        "remove Hamer Group",
    ),
    (
        (
            "I find that the circumstances that were the basis for the designation of the Hamer "
            "Group as a Foreign Terrorist Organization have changed in such a manner as to "
            "warrant revocation."
        ),
        "remove Hamer Group",
    ),
]
_NOT_DECIDED = """
I hereby determine that no prior notice needs to be provided to Rosa Lind.
I hereby designate Rosa Lind as my deputy for the talks in Alba.
I determine that the interest of the Hamer Group in its port is its own.
The Department has determined that Kestrel Bay has been open since May.
"""


@pytest.mark.parametrize(("text", "wanted"), _DECIDED)
def test_what_an_official_decides_is_read(text: str, wanted: str) -> None:
    assert ", ".join(_named(_read(_STATE + text))) == wanted


@pytest.mark.parametrize("text", _NOT_DECIDED.strip().splitlines())
def test_what_an_official_says_besides_lists_nobody(text: str) -> None:
    assert _named(_read(_STATE + text)) == []


def test_a_title_designates() -> None:
    title = "Designation of Hamer Group and Rosa Lind as Specially Designated Global Terrorists"
    body = "This notice shall be published in the Federal Register.\n\nDated: December 7, 2021."
    report = _read(f"DEPARTMENT OF STATE\n[Public Notice: 11111]\n\n{title}\n\n{body}")
    assert _named(report) == ["add Hamer Group", "add Rosa Lind"]


def test_headings_stand_on_the_line_of_their_items() -> None:
    lines = (
        "Entities designated: Hamer Bank; Okean Line LLC",
        "Person removed: Ivan Tarn (born 1 May 1960)",
        "Entries amended: Rosa Lind and Boris Holm",
    )
    report = _read(_AU + "\n".join(lines))
    assert sorted(_named(report)) == [
        "add Hamer Bank", "add Okean Line LLC", "amend Boris Holm", "amend Rosa Lind",
        "remove Ivan Tarn",
    ]  # fmt: skip
    apart = _read(_AU + "\n\n".join(lines))
    assert _named(apart) == _named(report)


def test_a_form_with_a_stop_ends_a_sentence_between_two_verbs() -> None:
    report = _read(
        f"{_US}OFAC today imposed sanctions on two companies and one individual. These are "
        "Hamer Co., Ltd. and Okean Trading Co., Ltd. Chu Fat Made was also sanctioned today."
    )
    assert _groups(report) == [
        ("two companies", ("Hamer Co., Ltd.", "Okean Trading Co., Ltd.")),
        ("one individual", ("Chu Fat Made",)),
    ]
    whole = _read(f"{_US}OFAC today sanctioned Hamer Co., Ltd. Batumi Branch and Okean Line.")
    assert _named(whole) == ["add Hamer Co., Ltd. Batumi Branch", "add Okean Line"]


@pytest.mark.parametrize(
    "total",
    [
        "Ten individuals and fifteen entities in four countries in total were designated.",
        "In total, ten individuals and fifteen entities were designated.",
        "In all, ten individuals and fifteen entities were designated today.",
    ],
)
def test_a_total_is_no_group(total: str) -> None:
    report = _read(f"{_US}OFAC today designated Rosa Lind, a broker. {total}")
    assert [names for _, names in _groups(report)] == [("Rosa Lind",)]


def test_groups_with_all_their_names_are_no_total_of_others() -> None:
    report = _read(
        f"{_US}OFAC today imposed sanctions on four companies. These are Alba Line, Hamer Line, "
        "Okean Line and Tarn Line. In Zenda, the Rojo Band and the Verde Band, two splinter groups "
        "of the Made Cartel, were designated."
    )
    assert _groups(report) == [
        ("four companies", ("Alba Line", "Hamer Line", "Okean Line", "Tarn Line")),
        ("two splinter groups", ("Rojo Band", "Verde Band")),
    ]


_PROFILES = (
    "Rosa Lind is a broker who bought parts. Ivan Tarn, whom a court charged, planned the plot. "
)
_TOLD_ABOVE = [
    (
        "three individuals and one company",
        f"{_PROFILES}Karl Oster and his company, Okean Line Limited, have assisted them.",
        "All are being designated pursuant to E.O. 13224.",
        ["Rosa Lind", "Ivan Tarn", "Karl Oster", "Okean Line Limited"],
    ),
    (
        "three individuals",
        f"{_PROFILES}Karl Oster has paid them. Oster lives in Alba.",
        "All three are being designated pursuant to E.O. 13224.",
        ["Rosa Lind", "Ivan Tarn", "Karl Oster"],
    ),
    ("a network", _PROFILES, "These individuals are designated.", ["Rosa Lind", "Ivan Tarn"]),
    (
        "two individuals",
        f"{_PROFILES}They killed Ben Aro.",
        "All are designated.",
        ["Rosa Lind", "Ivan Tarn"],
    ),
    # one more is counted, and somebody was listed before: nobody is told for certain
    ("three individuals", _PROFILES, "All are being designated.", []),
    ("two individuals", f"{_PROFILES}Hamer Bank was listed in 2019.", "All are designated.", []),
]  # fmt: skip


@pytest.mark.parametrize(("counted", "told", "done", "wanted"), _TOLD_ABOVE)
def test_all_of_a_paragraph_above_are_designated(
    counted: str, told: str, done: str, wanted: list[str]
) -> None:
    report = _read(f"{_US}Today OFAC is designating {counted}.\n\n{told}\n\n{done}")
    assert [name for _, names in _groups(report) for name in names] == wanted
