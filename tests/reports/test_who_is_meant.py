"""Measures told with `he`, `both men`, `it`: whom they hit. All names are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read

_HEAD = "WASHINGTON, March 3, 2022 (Wire) -- "


def _read(text: str) -> Report:
    return read(f"{_HEAD}{text}\n".encode())


def _new(report: Report) -> list[str]:
    return [
        name.name for one in report.descriptions for group in one.groups for name in group.names
    ]


def _before(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for name in one.previously_designated]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ode Bakari keeps a desk in Vladivostok; he is being designated pursuant to E.O. 13382.",
         ["Ode Bakari"]),
        (("Ode Bakari and Lev Aro sit in Tehran, and Pim Made in Beijing. Each is designated "
         "pursuant to E.O. 13551 for acting for Green Tree Corporation."),
         ["Ode Bakari", "Lev Aro", "Pim Made"]),
        (("MADE TRUST holds the shops, and RED MADE CORPORATION buys for the army. Both are "
         "designated for being owned or controlled by the Made Front."),
         ["MADE TRUST", "RED MADE CORPORATION"]),
        (("The MADE DEFENSE FORCES (MDF), the army of the land, crossed the border. They are being "
         "designated for being a military force."), ["MADE DEFENSE FORCES"]),
        (("Their manager is Ode Bakari, adviser to the party; he is designated for being a leader "
         "of it."), ["Ode Bakari"]),
        (("Ode Bakari has moved money in Moscow for a bank: E.O. 13722 is the basis of his "
         "designation."), ["Ode Bakari"]),
        ("The Russian company Okean Made OOO ships steel. It was sanctioned on Thursday.",
         ["Okean Made OOO"]),
        ("Ode Bakari runs a shop. OFAC is designating him for having supported the front.",
         ["Ode Bakari"]),
        ("Ode Bakari, Lev Aro and Pim Made run the three shops. All three are designated today.",
         ["Ode Bakari", "Lev Aro", "Pim Made"]),
        ("Ode Bakari and Lev Aro are brothers. Today both men were added to the SDN List.",
         ["Ode Bakari", "Lev Aro"]),
        ("Ode Bakari runs Okean Made and is designated under E.O. 13382.", ["Ode Bakari"]),
        ("As head of Okean Made, Ode Bakari gave orders. For this, he is being sanctioned.",
         ["Ode Bakari"]),
        (("Ode Bakari, who heads the Okean Made Office, and who is designated as well, is a "
         "general."), ["Ode Bakari"]),
        ("Ode Bakari and Lev Aro, who are each also designated today, export statues.",
         ["Ode Bakari", "Lev Aro"]),
        ("The tanker Okean Made carried oil. The vessel was placed on the list on Thursday.",
         ["Okean Made"]),
        ("Also in Dubai is Made Trading LLC. The company is designated pursuant to E.O. 13846.",
         ["Made Trading LLC"]),
        ("Lev Aro owns the line. His designation is made under E.O. 13846.", ["Lev Aro"]),
        ("Ode Bakari and Lev Aro deal in gold. The two were put on the blacklist in Washington.",
         ["Ode Bakari", "Lev Aro"]),
    ],
)  # fmt: skip
def test_a_word_that_stands_for_a_party_names_it(text: str, names: list[str]) -> None:
    assert _new(_read(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "He is being designated pursuant to E.O. 13382.",
        "Three men were seen there. Ode Bakari, a reporter, says that they are designated.",
    ],
)
def test_a_word_that_stands_for_nobody_names_nobody(text: str) -> None:
    assert "Ode Bakari" not in _new(_read(text))


def test_a_group_that_is_only_counted_is_meant_by_them() -> None:
    report = _read(
        "Four Haitian gang leaders may no longer travel: a committee of the U.N. Security Council "
        "placed them in New York on Wednesday on the list that had held one man."
    )
    (found,) = report.descriptions
    assert [(one.count, [t.value for t in one.nationality]) for one in found.groups] == [
        (4, ["ht"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        ("Okean Made Bank, which shared its servers with the exchange, was designated on June 2, "
        "2020, and is not touched."),
        "Okean Made Bank remains on the list under the same order.",
        "The company that they were said to have supplied, Okean Made Bank, remains on the list.",
        "Okean Made Bank, for which all of them work, has long been listed under the same act.",
        "Persons listed before, among them Okean Made Bank, are named in the guidance.",
        "He works for Okean Made Bank, itself designated in December 2016.",
        "He works for Okean Made Bank, a bank designated years ago, in Vladivostok.",
        ("Okean Made Bank, to which he answers and which Washington designated in August 2010, was "
        "named as the office above all."),
        "Okean Made Bank has been under sanctions since 2014 and stays listed.",
        "Okean Made Bank is still subject to an asset freeze.",
        "Entities designated earlier, such as Okean Made Bank, are not repeated here.",
        "The existing listing of Okean Made Bank stands.",
        "He keeps the accounts of Okean Made Bank, which was sanctioned in 2018.",
    ],
)  # fmt: skip
def test_a_party_that_is_listed_already_is_no_new_one(text: str) -> None:
    report = _read(f"OFAC on Thursday designated Ode Bakari. {text}")
    assert _new(report) == ["Ode Bakari"]
    assert _before(report) == ["Okean Made Bank"]


def _described(report: Report) -> list[tuple[int | None, str]]:
    return [(g.count, g.span.exact) for one in report.descriptions for g in one.groups if g.count]


def test_states_in_a_list_of_places_are_no_parties() -> None:
    report = _read(
        "The Treasury sanctioned two entities based in Iran, the People's Republic of China (PRC), "
        "Russia, and Türkiye on Thursday."
    )
    assert not _new(report)
    groups = [group for one in report.descriptions for group in one.groups]
    based = [[term.value for term in group.based_in_any] for group in groups]
    assert (based, groups[0].count) == ([["ir", "cn", "ru", "tr"]], 2)


def test_a_sentence_ends_behind_a_form_of_law() -> None:
    report = _read(
        "The Treasury designated Ode Bakari and the company OKEAN LLC. Between 2016 and 2021 Ode "
        "Bakari worked with Okean LLC and its director for development to buy steel."
    )
    assert _new(report) == ["Ode Bakari", "OKEAN LLC"]
    assert not _described(report)


@pytest.mark.parametrize(
    "words", ["the DPRK's Second Made Academy (SMA)", "the Second Made Academy's (SMA) office"]
)
def test_whose_an_organisation_is_and_what_it_has_are_no_part_of_its_name(words: str) -> None:
    report = _read(f"Ode Bakari works for {words}. OFAC is designating SMA.")
    assert _new(report) == ["Second Made Academy"]


@pytest.mark.parametrize(
    "clause",
    [
        "its first such step since the North resumed its tests last month",
        "weeks before they were to meet in February 2020",
        "which had hoped for talks until the North fired a missile on January 5",
    ],
)
def test_a_day_of_another_clause_is_not_that_of_the_measure(clause: str) -> None:
    report = _read(f"The United States blacklisted Ode Bakari over missiles, {clause}.")
    times = {one.id: one for one in report.times}
    dates = [times[one.effective] for one in report.descriptions if one.effective]
    assert len(dates) == 1
    assert dates[0].utc is not None
    assert (dates[0].utc.start or "").startswith("2022-03")


def test_fewer_of_the_same_people_told_of_later_are_some_of_them() -> None:
    report = _read(
        "The United States on Wednesday blacklisted six North Koreans and a Russian firm. The "
        "Treasury on Wednesday sanctioned five North Koreans who buy in China."
    )
    assert [one.total for one in report.descriptions] == [7]
    added = _read(
        "The United States on Wednesday blacklisted six North Koreans and a Russian firm. The "
        "Treasury on Wednesday sanctioned five other North Koreans who buy in China."
    )
    assert [one.total for one in added.descriptions] == [12]
