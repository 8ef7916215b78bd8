"""Documents that carry out what the Security Council decided. All parties are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_SECO = "State Secretariat for Economic Affairs SECO\n\nChange of an annex\n\n24 August 2016\n\n"
_EU = (
    "Council of the EU\n\nCOUNCIL IMPLEMENTING REGULATION (EU) 2016/999\nof 24 August 2016\n"
    "concerning restrictive measures against Ruritania\n\n"
)


def _report(text: str) -> Report:
    return read(text.encode(), Source(file="made.txt"))


def _partners(report: Report) -> set[tuple[str, str]]:
    return {
        (each.authority.value, each.kind) for one in report.descriptions for each in one.partners
    }


@pytest.mark.parametrize(
    "told",
    [
        (
            "The Security Council of the United Nations decided on 23 August 2016 to list the "
            "following persons. Its decision applies directly in Switzerland (automatic adoption)."
        ),
        (
            "On 23 August 2016 the UN Security Council added the persons below. The changes are "
            "directly applicable in Switzerland."
        ),
        "Switzerland automatically adopts the listings of the UN Security Council of 23 August.",
    ],
)
def test_switzerland_takes_over_what_the_security_council_decided(told: str) -> None:
    report = _report(
        f"{_SECO}{told}\n\nListed\n\nIndividuals\n\nSSID: 190-34711 Name: Lind Rosa\n"
        "Spelling variant: Lynd Rosa\nDOB: 1994\nModifications: Listed on 24 Aug 2016\n\n"
        "SSID: 190-34719 Name: Tarn Karl\nDOB: 1992\nModifications: Listed on 24 Aug 2016\n\n"
        "Amended\n\nSSID: 190-33980 Name: Aro Lev\nDOB: 30 Jan 1968\n"
    )
    named = {
        one.action: [name.name for group in one.groups for name in group.names]
        for one in report.descriptions
    }
    assert named == {"add": ["Lind Rosa", "Tarn Karl"], "amend": ["Aro Lev"]}
    assert {one.authority.value for one in report.descriptions if one.authority} == {"ch"}
    assert _partners(report) == {("un", "decided")}


@pytest.mark.parametrize(
    "told",
    [
        (
            "The Council today transposed into EU law the listings by the UN Security Council of "
            "20 August. Rosa Lind and Karl Tarn are added to its list."
        ),
        (
            "The Council added Rosa Lind and Karl Tarn to its list, following the designations by "
            "the United Nations Security Council on 20 August."
        ),
        (
            "The Council added Rosa Lind and Karl Tarn to its list. It thereby gives effect to the "
            "decision of the UN Security Council of 20 August."
        ),
    ],
)
def test_the_european_union_transposes(told: str) -> None:
    assert _partners(
        _report(f"Council of the EU\n\nPress release\n24 August 2016\n\nMade\n\n{told}\n")
    ) == {("un", "decided")}


@pytest.mark.parametrize(
    "told",
    [
        (
            "The Council added Rosa Lind to its list, in addition to the measures that follow from "
            "UN resolutions."
        ),
        (
            "The Council added Rosa Lind to its list. The EU implements the arms embargo of "
            "Security Council resolution 1970 (2011)."
        ),
        "The Council added Rosa Lind to its list. The High Representative will travel to the UN.",
    ],
)
def test_what_is_the_own_decision_of_a_house_is_nobody_elses(told: str) -> None:
    head = "Council of the EU\n\nPress release\n24 August 2016\n\nMade\n\n"
    assert _partners(_report(f"{head}{told}\n")) == set()


def test_entries_that_an_act_inserts_in_marks_are_read_and_are_no_speech() -> None:
    report = _report(
        f"{_EU}Whereas:\n\n(1) The Annex should be amended.\n\nHAS ADOPTED THIS REGULATION:\n\n"
        "ANNEX\n\nIn Annex I, the following are added under ‘(a) Natural persons’:\n\n"
        "‘80. Karl Tarn (alias: Carl Tarn). Date of birth: 20.10.1957.’\n\n"
        "and under ‘(b) Legal persons, entities and bodies’:\n\n"
        "‘55. OKEAN LINE & TECHNOLOGY, Oslo. Registered owner of a ship.\n"
        "58. HAMER TRADING CO, Pier 1, Arvad.’\n\n"
        "In Annex I, entry 79 under ‘(a) Natural persons’ is replaced by the following:\n\n"
        "‘79. Rosa Lind (alias Roza Lind). Date of birth: 1.1.1965.’\n"
    )
    named = {
        one.action: {(name.name, name.schema) for group in one.groups for name in group.names}
        for one in report.descriptions
    }
    assert named == {
        "add": {
            ("Karl Tarn", "Person"),
            ("OKEAN LINE & TECHNOLOGY", "Organization"),
            ("HAMER TRADING CO", "Organization"),
        },
        "amend": {("Rosa Lind", "Person")},
    }
    assert report.quotations == ()
