"""Names that a short form in brackets spells. All but the states are invented."""

import pytest

from proscribe.reports.designations.targets.naming import find_names
from proscribe.reports.designations.targets.spelledout import spelled_out
from proscribe.reports.read import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Three lead al-Made in the Upper Valley (AMUV): A, B.",
         ["al-Made in the Upper Valley"]),
        ("Made State of Okean and the Coast (MSOC)", ["Made State of Okean and the Coast"]),
        ("leaders of Harakat al-Made (HAM) and Jund Okean (JOK)", ["Harakat al-Made"]),
        ("the Ministry of Roads and Ocean Logistics (MOROL)",
         ["Ministry of Roads and Ocean Logistics"]),
        ("Made Guard Corps-Sea Force (MGC-SF), or MGC", ["Made Guard Corps-Sea Force"]),
        ("two firms. Front for the Made (FTM)", ["Front for the Made"]),
        # nothing is spelled: other letters, another last word, too few letters, small words only
        ("the Federal Made Service (KGB)", []),
        ("Made Okean Line of Varna (MOL)", []),
        ("Made Coast (MC)", []),
        ("weapons of mass destruction (WMD)", []),
        ("(AMUV) and (", []),
    ],
)  # fmt: skip
def test_the_letters_say_where_a_name_begins(text: str, names: list[str]) -> None:
    assert [text[slice(*one)] for one in spelled_out(text, 0, len(text))] == names


def test_a_name_of_targets_has_all_its_words() -> None:
    text = "Rosa Lind, Made State of Iraq and the Coast (MSIC) and Okean Line"
    found = find_names(text, 0, len(text), [])
    assert [text[one.start : one.end] for one in found] == [
        "Rosa Lind", "Made State of Iraq and the Coast", "Okean Line",
    ]  # fmt: skip
    assert found[1].aliases == ("MSIC",)


def test_a_name_that_goes_on_behind_its_short_form_is_one() -> None:
    text = "Made Ocean and Line Corporation (MOLC) First Academy (China)"
    found = find_names(text, 0, len(text), [])
    assert [text[one.start : one.end] for one in found] == [text.removesuffix(" (China)")]


def test_who_is_called_by_the_short_form_was_listed_before() -> None:
    report = read(
        b"Washington, December 1, 2022\n\nThe Department of State is designating Osa Mehm under "
        b"Executive Order 13224.\n\nHe leads al-Made in the Upper Valley (AMUV). The Department "
        b"designated AMUV as a foreign terrorist organization in 2016.\n"
    )
    before = [n.name for d in report.descriptions for n in d.previously_designated]
    assert before == ["al-Made in the Upper Valley"]


def test_a_day_in_a_name_is_of_the_name() -> None:
    report = read(
        b"Washington, December 1, 2022\n\nThe Department of State is designating Osa Mehm of the "
        b"May 14 Movement (M14) under Executive Order 13224.\n\nThe Department placed M14 on "
        b"its list on June 3, 2016. On March 3 Committee staff met.\n"
    )
    assert [n.name for d in report.descriptions for n in d.previously_designated] == [
        "May 14 Movement"
    ]
    told = {one.span.exact for one in report.times if one.span is not None}
    assert not any("May 14" in one for one in told)
    assert any("March 3" in one for one in told)


def test_whose_a_person_is_is_not_designated_with_him() -> None:
    report = read(
        b"Washington, December 1, 2022\n\nThe Department of State is designating Osa Mehm of the "
        b"May 14 Movement (M14) and Lev Aro of the Made Ocean Front (MOF) under Executive Order "
        b"13224.\n\nThe Department designated MOF in 2015.\n"
    )
    new = [n.name for d in report.descriptions for g in d.groups for n in g.names]
    before = [n.name for d in report.descriptions for n in d.previously_designated]
    assert (new, before) == (["Osa Mehm", "Lev Aro"], ["Made Ocean Front"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Made State in Iraq and the Levant, and Rosa Lind",
         ["Made State in Iraq and the Levant", "Rosa Lind"]),
        ("Made Front in Iraq and Rosa Lind", ["Made Front in Iraq", "Rosa Lind"]),
    ],
)  # fmt: skip
def test_a_name_goes_on_over_the_lands_it_is_in(text: str, names: list[str]) -> None:
    found = find_names(text, 0, len(text), [])
    assert [text[one.start : one.end] for one in found] == names


def test_a_people_before_a_name_says_what_it_is() -> None:
    text = "They listed two Ukrainians, Ivo Lind and others"
    assert find_names(text, 12, len(text), [])[-1].schema == "Person"


def test_capitals_behind_a_comma_are_its_short_form_where_they_are_its_letters() -> None:
    text = "Made Mining Corporation, MAMICO, Okean Line, and Rosa Lind, OFAC, say"
    found = find_names(text, 0, len(text), [])
    assert [(text[one.start : one.end], one.aliases) for one in found][:2] == [
        ("Made Mining Corporation", ("MAMICO",)),
        ("Okean Line", ()),
    ]
