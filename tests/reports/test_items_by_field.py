"""Items that open with a field, people told with their bodies, lists below a group that is counted.

All names are invented.
"""

import pytest

from proscribe.model.report import Report
from proscribe.reports.designations.targets.themed import behind_field
from reports.documents import paper


def _groups(report: Report) -> list[tuple[str, int | None, list[str]]]:
    return [
        (one.action, group.count, [name.name for name in group.names])
        for one in report.descriptions
        for group in one.groups
    ]


def _named(report: Report) -> set[str]:
    return {name for _, _, names in _groups(report) for name in names}


@pytest.mark.parametrize(
    ("house", "text", "count", "names"),
    [
        (
            "gb",
            (
                "The Foreign Secretary has also sanctioned four people whose firms supply "
                "the war:\n\n* in steel, Karl Tarn, who owns Okean Steel, and Rosa Lind, who "
                "runs Made Works\n* in shipping, Odo Brandt of Okean Line\n* in banking, Ivo "
                "Made"
            ),
            4,
            ["Karl Tarn", "Rosa Lind", "Odo Brandt", "Ivo Made"],
        ),
        (
            "gb",
            (
                "The UK has today sanctioned four businessmen:\n\n- in energy and its "
                "finance, Karl Tarn of Novolgaz, Odo Brandt of Alba Neft and Ivo Made of "
                "Tarnbank\n- in fertilisers, Lev (Moshe) Aro, who holds a stake in Acrin"
            ),
            4,
            ["Karl Tarn", "Odo Brandt", "Ivo Made", "Lev (Moshe) Aro"],
        ),
        (
            "us",
            (
                "Treasury today sanctioned three judges:\n\n* at the Court of Alba, Karl "
                "Tarn\n* at the Supreme Court, Rosa Lind and Odo Brandt"
            ),
            3,
            ["Karl Tarn", "Rosa Lind", "Odo Brandt"],
        ),
        (
            "gb",
            (
                "The Foreign Secretary sanctioned three officers:\n\n* Of the 12th Brigade, "
                "Colonel Karl Tarn\n* Of the 5th Regiment, Major Rosa Lind and Captain Odo "
                "Brandt"
            ),
            3,
            ["Karl Tarn", "Rosa Lind", "Odo Brandt"],
        ),
        (
            "eu",
            (
                "The Council today listed four persons:\n\n- from the judiciary, Karl Tarn, "
                "Rosa Lind and Odo Brandt;\n- from the police, Ivo Made, head of the riot "
                "unit."
            ),
            4,
            ["Karl Tarn", "Rosa Lind", "Odo Brandt", "Ivo Made"],
        ),
        (
            "un",
            (
                "The Committee today added three individuals to the list:\n\n(a) in Goma, "
                "Karl Tarn;\n(b) in Bukavu, Rosa Lind and Odo Brandt."
            ),
            3,
            ["Karl Tarn", "Rosa Lind", "Odo Brandt"],
        ),
        (
            "gb",
            (
                "The UK today sanctioned three bankers:\n\n- Karl Tarn of Tarnbank\n- Rosa "
                "Lind of Madebank\n- Odo Brandt of Okean Bank"
            ),
            3,
            ["Karl Tarn", "Rosa Lind", "Odo Brandt"],
        ),
        (
            "au",
            (
                "Australia has today listed two jailers, with the posts they hold:\n\n* Karl "
                "Tarn, governor\n* Rosa Lind, deputy governor"
            ),
            2,
            ["Karl Tarn", "Rosa Lind"],
        ),
        (
            "us",
            (
                "OFAC is sanctioning three executives: in energy, Karl Tarn of Novolgaz and "
                "Odo Brandt of Alba Neft; in finance, Rosa Lind of Tarnbank."
            ),
            3,
            ["Karl Tarn", "Odo Brandt", "Rosa Lind"],
        ),
    ],
)
def test_reads_the_group_that_a_list_by_field_shares_out(
    house: str, text: str, count: int, names: list[str]
) -> None:
    assert _groups(paper(house, text)) == [("add", count, names)]


@pytest.mark.parametrize(
    ("house", "text", "names"),
    [
        (
            "us",
            (
                "OFAC today designated the following individuals:\n\n* For arms trafficking: "
                "Karl Tarn and Rosa Lind\n* For laundering: Odo Brandt"
            ),
            {"Karl Tarn", "Rosa Lind", "Odo Brandt"},
        ),
        (
            "au",
            (
                "Australia has today imposed targeted sanctions on:\n\n* within the army, "
                "General Karl Tarn\n* within the navy, Admiral Rosa Lind and Captain Odo "
                "Brandt"
            ),
            {"Karl Tarn", "Rosa Lind", "Odo Brandt"},
        ),
        (
            "gb",
            (
                "The steps go further than those of May. Today's sanctions target:\n\n* in "
                "the oil trade, Okean Trading Ltd and Tarn Shipping LLC\n* in insurance, "
                "Made Insurance Company, which covers the tankers"
            ),
            {"Okean Trading Ltd", "Tarn Shipping LLC", "Made Insurance Company"},
        ),
        (
            "ch",
            (
                "The following persons have been added to Annex 8:\n\n- in finance: Karl "
                "Tarn, chairman of Tarnbank, and Rosa Lind, his deputy\n- Transport: Odo "
                "Brandt"
            ),
            {"Karl Tarn", "Rosa Lind", "Odo Brandt"},
        ),
    ],
)
def test_reads_items_by_field(house: str, text: str, names: set[str]) -> None:
    assert _named(paper(house, text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "OFAC today designated three prosecutors who jailed the following reporters:",
        "OFAC today designated three prosecutors who built cases against reporters:",
        "OFAC today designated three prosecutors. Reporters they jailed:",
        "OFAC today designated three prosecutors and spoke to reporters:",
        "OFAC may designate three prosecutors:",
        "OFAC today designated three prosecutors whose victims include:",
        "OFAC today designated three prosecutors for the deaths of:",
        "OFAC today designated three prosecutors for helping two firms:",
    ],
)
def test_a_list_of_others_below_a_group_is_none_of_it(text: str) -> None:
    items = "\n\n* Karl Tarn\n* Rosa Lind\n* Odo Brandt"
    assert _named(paper("us", text + items)) == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "The UK today announced:\n\n* in energy, a ban on imports from Alba Neft\n* "
                "in shipping, inspections with Okean Institute"
            ),
            set[str](),
        ),
        (
            (
                "The UK today sanctioned three people:\n\n* in steel, Karl Tarn, who "
                "succeeded Rosa Lind at Okean Steel\n* in banking, Odo Brandt, a rival of "
                "Ada Frey\n* in shipping, Ivo Made"
            ),
            {"Karl Tarn", "Odo Brandt", "Ivo Made"},
        ),
        (
            (
                "The UK today sanctioned two people:\n\n* in steel, Karl Tarn\n* in "
                "shipping, Odo Brandt\n\nThe Foreign Secretary will visit:\n\n* in Berlin, "
                "Rosa Lind of Tarn Aid\n* in May, Ada Frey"
            ),
            {"Karl Tarn", "Odo Brandt"},
        ),
        (
            (
                "The UK today sanctioned two groups, the Popular Front of Alba and the "
                "Islamic Army of Goma."
            ),
            {"Popular Front of Alba", "Islamic Army of Goma"},
        ),
    ],
)
def test_who_is_told_of_beside_an_item_is_none_of_it(text: str, names: set[str]) -> None:
    assert _named(paper("gb", text)) == names


@pytest.mark.parametrize(
    "text",
    ["in 2014, Rosa Lind", "in May, Rosa Lind", "in his place, Rosa Lind", "Contact: Rosa Lind"],
)
def test_a_day_or_a_place_of_somebody_is_no_field(text: str) -> None:
    assert behind_field(text, 0, len(text)) == 0
