"""Capitals where the targets of a measure stand that are nobody's name. All are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read

_OPENS = "U.S. DEPARTMENT OF THE TREASURY\nPress Release\nWASHINGTON, March 7, 2022\n\n"


def _read(words: str) -> Report:
    return read(f"{_OPENS}{words}\n".encode())


def _named(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for g in one.groups for name in g.names]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        # an office is no party
        (("Today, OFAC designated Major General Ivo Made, Deputy Chief of the General Staff; and "
          "Rosa Lind, Speaker of the National Assembly."), ["Ivo Made", "Rosa Lind"]),
        ("Today, OFAC designated Ivo Made, First Deputy Commander of the Northern Fleet.",
         ["Ivo Made"]),
        # whose captain or engineer is designated
        ('OFAC today designated Rosa Lind and the captain of the tanker "Okean Star".',
         ["Rosa Lind"]),
        ("OFAC today designated Rosa Lind and the chief engineer of the yacht Solana.",
         ["Rosa Lind"]),
        # whom those supply or pay who are designated
        ("OFAC today designated two enterprises which provide money to the Arvadan Armed Forces.",
         []),
        ("OFAC today designated three companies supplying Made Aviation Industries.", []),
        ("OFAC today designated three companies, including Made Aviation Industries.",
         ["Made Aviation Industries"]),
        # states and their parts
        (("The assets of Rosa Lind are frozen in the UK and its Overseas Territories and Crown "
          "Dependencies."), ["Rosa Lind"]),
        ("The assets of those designated today are frozen in all Member States.", []),
        # a given name that is spelled like the code of a state
        ("Today OFAC designated Ri and Pak pursuant to E.O. 13382.", ["Ri", "Pak"]),
        # what begins a sentence; the same word can be a name
        ("Overnight, Okean was sanctioned.", ["Okean"]),
        ("Everyone designated is subject to an asset freeze.", []),
        ("Natural persons designated today are subject to an asset freeze.", []),
        # where names are printed
        ("OFAC today designated Rosa Lind, and published the Official Journal.", ["Rosa Lind"]),
        # a body that acts
        (("Made Bank appears on the sanctions list kept by the UN Security Council's 1718 "
          "Committee."), []),
    ],
)  # fmt: skip
def test_who_is_named(words: str, names: list[str]) -> None:
    assert _named(_read(words)) == names


@pytest.mark.parametrize(
    "opening",
    ["Overall,", "Excluding vessels,", "Counted together,", "Despite protests,", "Overnight,",
     "Beyond this", "Indeed", "Instead", "Another", "Hence"],
)  # fmt: skip
def test_a_word_that_begins_a_sentence_leaves_those_that_are_counted(opening: str) -> None:
    report = _read(f"{opening} two firms were sanctioned today.")
    assert _named(report) == []
    assert [g.count for one in report.descriptions for g in one.groups] == [2]


@pytest.mark.parametrize(
    "words",
    [
        "Including today's, 31 persons have been sanctioned under this order.",
        "With today's action, 31 persons have been sanctioned under this order.",
        "Counting these four, 31 persons have now been sanctioned.",
    ],
)
def test_a_count_with_those_of_today_is_no_measure(words: str) -> None:
    assert not _read(words).descriptions


def test_the_committee_that_acts_is_not_what_it_lists() -> None:
    report = read(
        b"United Nations\nPress Release\nSC/14821\n7 March 2022\n\nCommittee Adds an Entry\n\n"
        b"On 7 March 2022, the Committee of the Security Council established under resolution 1267 "
        b"(1999) agreed to place the entity set out below on its List.\n\n"
        b"QDe.163 Name: MADE COAST\nAddress: Mali Listed on: 7 Mar. 2022\n"
    )
    assert _named(report) == ["MADE COAST"]
