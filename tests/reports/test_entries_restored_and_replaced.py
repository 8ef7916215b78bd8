"""Entries restored or removed by number, and those that an act quotes; all names are invented."""

import pytest

from proscribe.model.report import Report
from reports.documents import paper


def _counts(report: Report) -> list[tuple[str, int | None]]:
    return [(one.action, group.count) for one in report.descriptions for group in one.groups]


def _named(report: Report) -> list[tuple[str, str]]:
    return [
        (one.action, name.name)
        for one in report.descriptions
        for group in one.groups
        for name in group.names
    ]


@pytest.mark.parametrize(
    ("house", "text", "expected"),
    [
        (
            "un",
            (
                "The Secretariat has restored to the Consolidated List, in the form in which "
                "they stood on 15 January 2016, the entries of 43 individuals and of 78 "
                "entities."
            ),
            [("add", 43), ("add", 78)],
        ),
        (
            "un",
            (
                "The Secretariat today restored the entries of 12 individuals and 17 "
                "entities to the list."
            ),
            [("add", 12), ("add", 17)],
        ),
        (
            "gb",
            ("OFSI has today reinstated the entries of six individuals and two entities."),
            [("add", 6), ("add", 2)],
        ),
        (
            "eu",
            ("The Council re-entered on the list the entries of 23 persons and of 17 entities."),
            [("add", 23), ("add", 17)],
        ),
        (
            "ch",
            (
                "The EAER has restored to Annex 2, as they stood in 2016, the entries of 43 "
                "natural persons and of 78 legal entities."
            ),
            [("add", 43), ("add", 78)],
        ),
        (
            "un",
            (
                "The Committee today removed from its list the entries of four individuals "
                "and of one entity."
            ),
            [("remove", 4), ("remove", 1)],
        ),
        (
            "un",
            (
                "The Secretariat has deleted from the list, at the request of the State, the "
                "names of three individuals."
            ),
            [("remove", 3)],
        ),
        ("un", "The entries of 43 individuals and 78 entities may be restored to the list.", []),
        ("un", "The entries of 43 individuals and 78 entities were not restored to the list.", []),
        (
            "un",
            (
                "The Secretariat has restored to its website the entries of 43 individuals "
                "and of 78 entities."
            ),
            [],
        ),
    ],
)
def test_entries_are_restored_and_removed_by_number(
    house: str, text: str, expected: list[tuple[str, int]]
) -> None:
    assert _counts(paper(house, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "In Annex I to Regulation (EU) 2016/44, the identifying data for the "
                "following entry under the heading 'Natural persons' are replaced as "
                "follows:\n\n'Karl Hassan Tarn (original script: كارل). Low quality alias: "
                "Abu Made. Date of birth: (a) 18.4.1982; (b) 24.6.1402 (Hijri calendar). "
                "Nationality: Saudi Arabian. Address: Yemen.'"
            ),
            [("amend", "Karl Hassan Tarn")],
        ),
        (
            (
                "In Annex I, the identifying data for the following entries under the "
                "heading 'Natural persons' are replaced by the following:\n\n(a) 'Karl "
                "Hassan Tarn. Date of birth: 18.4.1982. Nationality: Saudi Arabian. Address: "
                "Yemen.'\n\n(b) 'Odo Brandt (alias Abu Made). Date of birth: 1.4.1982. "
                "Nationality: Yemeni.'"
            ),
            [("amend", "Karl Hassan Tarn"), ("amend", "Odo Brandt")],
        ),
        (
            (
                "In Annex I the entry 'Karl Hassan Tarn. Date of birth: 18.4.1982. "
                "Nationality: Saudi Arabian.' under the heading 'Natural persons' shall be "
                "replaced by the following:\n\n'Karl Hassan Tarn (alias Abu Made). Date of "
                "birth: 18.4.1982. Nationality: Saudi Arabian.'"
            ),
            [("amend", "Karl Hassan Tarn")],
        ),
        (
            (
                "In Annex I, the following entry is added under the heading 'Natural "
                "persons':\n\n'Karl Hassan Tarn. Low quality alias: Abu Made. Date of birth: "
                "18.4.1982.'"
            ),
            [("add", "Karl Hassan Tarn")],
        ),
        (
            (
                "The names of the following two persons are deleted from Annex I: Karl Tarn "
                "and Rosa Lind."
            ),
            [("remove", "Karl Tarn"), ("remove", "Rosa Lind")],
        ),
        (
            (
                "The names of the following two persons are deleted from Annex I:\n\n- Karl "
                "Tarn\n- Rosa Lind"
            ),
            [("remove", "Karl Tarn"), ("remove", "Rosa Lind")],
        ),
        (
            (
                "In section 'A. Persons' of Annex I, entries 31 and 32 are replaced by the "
                'following:\n\n    \'31. Karl TARN\n     (alias: (a) Karl Tarnov, (b) "Romeo" '
                "(call sign))\n     DOB: between 1973 and 1974. POB: Made Town.\n\n"
                "     32. MDF (MADE FORCES)\n     (also known as: Made Alliees,\n     MDF/NALU)\n"
                "     Address: North Alba.'"
            ),
            [("amend", "Karl TARN"), ("amend", "MDF (MADE FORCES)")],
        ),
    ],
)
def test_entries_that_an_act_quotes_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert _named(paper("eu", text)) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "The Department has determined that the following entities carried the oil, "
                "and is imposing sanctions on them pursuant to section 3 of Executive Order "
                "13846: Okean Line Co., Limited; Tarn Shipping Company Limited; and Made "
                "Tanker (Alba) Crew & Ship Management Co., Ltd."
            ),
            [
                "Okean Line Co., Limited",
                "Tarn Shipping Company Limited",
                "Made Tanker (Alba) Crew & Ship Management Co., Ltd.",
            ],
        ),
        (
            (
                "Three firms moved the oil, and OFAC is designating them under E.O. 13846: "
                "Okean Line Ltd, Tarn Shipping LLC and Alba Oil JSC."
            ),
            ["Okean Line Ltd", "Tarn Shipping LLC", "Alba Oil JSC"],
        ),
        (
            (
                "Rosa Lind ran the firm. OFAC today sanctioned them for helping the "
                "following: Okean Line; Tarn Works; and Made Bank."
            ),
            [],
        ),
        (
            (
                "Rosa Lind ran the firm. OFAC today sanctioned them under two orders: E.O. "
                "13224 and E.O. 13382."
            ),
            [],
        ),
        ("OFAC may sanction them: Okean Line Ltd and Tarn Shipping LLC.", []),
    ],
)
def test_them_are_those_behind_the_colon(text: str, names: list[str]) -> None:
    assert [name for _, name in _named(paper("us", text))] == names
