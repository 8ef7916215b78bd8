"""Who is named beside the first of an item, and the names that look like something else.

All names are invented.
"""

import pytest

from proscribe.model.described import DesignationDescription
from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_HEADS = {
    "uk": "HM Treasury\n\nPress release\nA further step on Ruritania\n\nPublished 3 March 2022\n\n",
    "us": "U.S. Department of the Treasury\nOffice of Foreign Assets Control\n\nTreasury Acts\n\n"
    "March 3, 2022\n\nWASHINGTON - ",
    "eu": "Council of the EU\n\nPress release\nA further step on Ruritania\n3 March 2022\n\n",
    "au": "Department of Foreign Affairs and Trade\nMedia release\nA further step on Ruritania\n"
    "3 March 2022\n\n",
    "ca": "Global Affairs Canada\nMarch 3, 2022 - Ottawa, Ontario\n\n",
    "news": "Made title of a story\n\nWASHINGTON, March 3, 2022 (Made News) - ",
}


def _read(house: str, text: str) -> Report:
    return read(f"{_HEADS[house]}{text}\n".encode(), Source(file="x.txt"))


def _adds(report: Report) -> list[DesignationDescription]:
    return [one for one in report.descriptions if one.action == "add"]


def _names(house: str, text: str) -> list[str]:
    groups = [group for one in _adds(_read(house, text)) for group in one.groups]
    named = [name for group in groups for name in group.names]
    return [one.name for one in sorted(named, key=lambda one: one.span.start)]


_PEOPLE = """
Ivo Made, head of Okean Bank, and his deputy Karl Tarn. => Ivo Made, Karl Tarn
Ivo Made, head of the guard, and his predecessor, Karl Tarn. => Ivo Made, Karl Tarn
Ivo Made, a judge, and Karl Tarn. => Ivo Made, Karl Tarn
Ivo Made, the minister, and Karl Tarn, who led it. => Ivo Made, Karl Tarn
Rosa Lind, a clerk, her brother Ivo Lind, and her boss Odo. => Rosa Lind, Ivo Lind, Odo
Ivo Made and Karl Tarn, the sons respectively of Odo Made and Pavel Tarn. => Ivo Made, Karl Tarn
Ivo Made, who worked for Okean Line, and Hamer Bank, which owns it. => Ivo Made
Ivo Made, who sold coal to Okean Line, Made Bank, and Hamer Trust. => Ivo Made
Ivo Made, a broker. => Ivo Made
Ivo Made, a judge, who jailed the reporter Ben Aro, and his wife Ada Oster. => Ivo Made
Ivo Made, a judge in the case against the poet Ben Aro, and his brother Karl Aro. => Ivo Made
Ivo Made, a guard, shot Ben Aro, a student, and Ada Oster, who survived. => Ivo Made
Ivo Made, a major, for the killing of the lawyer Ben Aro, and his wife Ada Oster. => Ivo Made
"""
_BODIES = """
Okean News and Hamer News, both sold, and Ivo Made, a boss. => Okean News, Hamer News, Ivo Made
Okean News, which the Guard runs, and Ivo Made, its managing director. => Okean News, Ivo Made
Okean News and Hamer News, both run by the Guard, and its Corps. => Okean News, Hamer News
Okeanbank, one of the channels for payments, and the regional lender TBRD. => Okeanbank, TBRD
Kestrel, the maker of the Orion drone, and Radiomade, which buys parts. => Kestrel, Radiomade
Alba Rails (AZD), which carries troops, and its rival, Madeflot, a carrier. => Alba Rails, Madeflot
Madeflot, a carrier that served Okean Line, and its rival Hamer Line. => Madeflot
Madeflot, a carrier. Vessels of the Madeflot fleet are barred by a law. => Madeflot
LLC Made (once Inspira) and LLC Tarn, two firms in Alba. => LLC Made, LLC Tarn
Trest Made, and Tarnmontazh JSC (a.k.a. Tarn). => Trest Made, Tarnmontazh JSC
"""
# house: sentences => who is new
_NAMED = """
eu: Those on whom sanctions were imposed are Rosa Lind and Made Line. => Rosa Lind, Made Line
us: The companies whose assets were frozen today are Made Line LLC and Volna Line. => Made Line LLC, Volna Line
uk: The UK sanctioned Rosa Lind today. Karl Tarn, who left the board, is also listed. => Rosa Lind, Karl Tarn
uk: The UK sanctioned Rosa Lind today. Karl Tarn is also on the list. => Rosa Lind, Karl Tarn
uk: The UK sanctioned Rosa Lind today. Her brother is also listed in Canada. => Rosa Lind
ca: Canada is imposing sanctions on nine people. The former minister, Karl Tarn, is listed, as is Ivo Made, a nephew of the first lady. => Karl Tarn, Ivo Made
us: Sense Shipping and Trading Sdn. Bhd., a ship agent, was designated for servicing tankers. => Sense Shipping and Trading Sdn. Bhd
us: OFAC designated three ships: the Pacific Commissioner, a tanker, the Ocean Minister and the Made Star. => Pacific Commissioner, Ocean Minister, Made Star
us: OFAC identified the Pacific Commissioner, a tanker, as blocked property. => Pacific Commissioner
us: OFAC sanctioned two tankers, among them the Ocean Attorney. => Ocean Attorney
uk: The UK also listed the Pacific Commissioner (IMO 9349095). => Pacific Commissioner
uk: The UK listed Rosa Lind, the Trade Commissioner. => Rosa Lind
us: OFAC designated Okean Line. ¶ • Finally, two more vessels in the fleet of Volna were identified as blocked property: MADE STAR and MADE MOON. => Okean Line, MADE STAR, MADE MOON
news: Britain froze the assets of nine Russians on Thursday. They include Ivo Made, head of Alba's Investigative Committee and a fellow student of President Odo Brandt; and Karl Tarn. => Ivo Made, Karl Tarn
news: The United States on Thursday sanctioned the Russian 924th State Centre for Made Aviation and the Kazan helicopter maker Volna Works. => 924th State Centre for Made Aviation, Volna Works
us: OFAC designated six entities. The first is Okean Line. The next are four companies of Ivo Made: Abra Trade, Bora Trade, Cora Trade and Dora Trade. => Okean Line, Abra Trade, Bora Trade, Cora Trade, Dora Trade
us: OFAC designated six entities. The first two, Okean Line and Hamer Bank, ran the network. => Okean Line, Hamer Bank
us: OFAC designated Okean Line today. Treasury sanctioned Made Bank (MB) in 2013, and on November 16, 2020, OFAC designated six MB officials. => Okean Line
au: Australia sanctioned three officials today. Their agency, the Federal Service for Made Monitoring, is itself sanctioned; the Task Force had suspended its seat in February 2021. => Federal Service for Made Monitoring
"""  # noqa: E501 - a sentence a line


def _cases(grid: str) -> list[tuple[str, list[str]]]:
    lines = (line.split(" => ") for line in grid.strip().splitlines())
    return [(text.replace(" ¶ ", "\n\n"), names.split(", ")) for text, names in lines]


@pytest.mark.parametrize(("item", "names"), _cases(_PEOPLE))
def test_people_beside_the_first_of_an_item(item: str, names: list[str]) -> None:
    text = f"Among the individuals sanctioned today are:\n\n- {item}\n- Odo Kern, a judge."
    assert _names("uk", text) == [*names, "Odo Kern"]


@pytest.mark.parametrize(("item", "names"), _cases(_BODIES))
def test_bodies_beside_the_first_of_an_item(item: str, names: list[str]) -> None:
    text = f"The entities on which an asset freeze was imposed are:\n\n- {item}\n- Hamer Works."
    assert _names("uk", text) == [*names, "Hamer Works"]


@pytest.mark.parametrize(
    "line",
    [
        "The persons on whom a travel ban was imposed are:",
        "The individuals to whom the measures apply are:",
        "Those against whom the Council imposed restrictive measures are:",
        "The persons whose assets were frozen today are:",
        "All persons now subject to the asset freeze are:",
        "Officials of the Made Ministry have been listed:",
        "Units of the conglomerate Volna that took part in the seizure have been designated:",
        "The following persons are added to table 'A. Natural persons':",
    ],
)
def test_what_opens_a_list(line: str) -> None:
    found = _names("eu", f"{line}\n\n- Rosa Lind, a judge;\n- Karl Tarn, a prosecutor.")
    assert found == ["Rosa Lind", "Karl Tarn"]


@pytest.mark.parametrize(
    ("line", "actions"),
    [
        ("The persons subject to no restrictions are:", []),
        ("The officials for whom the sanctions are a matter of study are:", []),
        ("The persons through whom persons subject to the asset freeze may be paid are:", []),
        ("The companies whose accounts the bank keeps for frozen goods are:", []),
        ("Victims of the guard have been listed:", []),
        ("Contacts of the office have been listed:", []),
        ("The names of which the Council says that no ban applies are:", []),
        ("The persons against whom the restrictive measures have been lifted are:", ["remove"]),
        ("The persons whose assets are no longer frozen are:", ["remove"]),
    ],
)
def test_what_opens_a_list_of_those_who_are_free(line: str, actions: list[str]) -> None:
    found = _read("eu", f"{line}\n\n- Rosa Lind, a judge;\n- Karl Tarn, a prosecutor.")
    assert [one.action for one in found.descriptions] == actions


@pytest.mark.parametrize(("told", "names"), _cases(_NAMED))
def test_who_is_named(told: str, names: list[str]) -> None:
    house, _, text = told.partition(": ")
    assert _names(house, text) == names


def test_a_former_name_is_no_party_and_a_former_office_no_name() -> None:
    report = _read(
        "us",
        "Two vessels were identified as property in which Volna has an interest: SUMMER NINE, "
        "formerly MADE NINE, and BS BRAVA. OFAC also designated Rosa Lind, formerly Judge of it.",
    )
    groups = [group for one in _adds(report) for group in one.groups]
    named = {one.name: one.aliases for group in groups for one in group.names}
    assert named == {"SUMMER NINE": ("MADE NINE",), "BS BRAVA": (), "Rosa Lind": ()}


def test_who_is_in_another_list_is_not_of_a_group_that_is_only_described() -> None:
    report = _read(
        "uk",
        "The UK has today listed five presidential envoys to the districts and the founder of Tarn "
        "Bank.\n\nThe individuals listed are:\n\n- Ivo Made, a broker.\n- Odo Kern, a judge.\n\n"
        "The entities on which an asset freeze was imposed are:\n\n- Volnabank.\n- Madeflot.",
    )
    groups = {
        one.span.exact: len(one.names) for d in _adds(report) for one in d.groups if one.count
    }
    assert groups["the founder of Tarn Bank"] == 0
    bodies = [n.name for d in _adds(report) for g in d.groups if not g.count for n in g.names]
    assert {"Volnabank", "Madeflot"} <= {*bodies}


def test_what_a_body_of_one_word_is_belongs_to_its_names() -> None:
    report = _read("uk", "The UK sanctioned the Volna design bureau and the Tarn shipyard today.")
    named = [one for d in _adds(report) for group in d.groups for one in group.names]
    assert [(one.name, one.aliases) for one in named] == [
        ("Volna", ("Volna design bureau",)),
        ("Tarn", ("Tarn shipyard",)),
    ]
