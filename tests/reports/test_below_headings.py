"""Who is named below a heading that speaks of those whom a measure counts. All are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read
from reports.documents import paper

_HEAD = (
    "<html><head><title>Measures on the Made Agency - United States Department of State</title>"
    "</head><body><h1>Measures on the Made Agency</h1><p>FACT SHEET</p>"
    "<p>OFFICE OF THE SPOKESPERSON</p><p>DECEMBER 14, 2021</p>"
    "<p>Today, the United States is imposing sanctions on the Made Agency (MA) for what it bought "
    "abroad. Questions that the Department has been asked are answered below.</p>"
)
_ITEM = "full blocking sanctions and visa restrictions (Section 235(a)(7), (8), and (12)) on"
_THREE = ("<b>Dr. Odo Brandt</b>, president of MA;", "Rosa Lind, its vice president; and",
          "Lev Aro, Program Manager of its Made Directorate.")  # fmt: skip


def _read(item: str, heading: str, below: tuple[str, ...] = _THREE) -> Report:
    lines = "".join(f"<li>{one}</li>" for one in below)
    page = (
        f"{_HEAD}<h3>What is imposed?</h3><ul><li>a ban on loans to MA; and</li>"
        f"<li>{item}</li></ul>"
        f"<h3>{heading}</h3><ul>{lines}</ul><h3>Why now?</h3>"
        "<ul><li>Nobody would say, though everybody was asked twice about it.</li></ul>"
        "<p>The page was constructed for tests.</p></body></html>"
    )
    return read(page.encode())


def _new(report: Report) -> set[str]:
    return {name.name for one in report.descriptions for g in one.groups for name in g.names}


@pytest.mark.parametrize(
    ("item", "heading"),
    [
        (f"{_ITEM} three of its officers.", "Who are the officers?"),
        (f"{_ITEM} three of its officers.", "The three officers"),
        (f"{_ITEM} three of its officers.", "Who are the three officers?"),
        ("asset freezes and travel bans on three officials.", "Officials"),
        ("blocking sanctions against three executives.", "Who are these executives?"),
        ("visa bans on 3 commanders.", "About the commanders"),
    ],
)
def test_those_below_the_heading_are_those_who_are_counted(item: str, heading: str) -> None:
    report = _read(item, heading)
    assert {"Made Agency", "Odo Brandt", "Rosa Lind", "Lev Aro"} == _new(report)
    counted = [g for one in report.descriptions for g in one.groups if g.count == 3]
    assert [len(one.names) for one in counted] == [3]


@pytest.mark.parametrize(
    ("item", "heading", "below"),
    [
        # another noun, another number, or not as many
        (f"{_ITEM} three of its officers.", "Who are the witnesses?", _THREE),
        (f"{_ITEM} three of its officers.", "Who are the four officers?", _THREE),
        (f"{_ITEM} four of its officers.", "Who are the officers?", _THREE),
        (f"{_ITEM} two of its officers.", "Who are the officers?", _THREE),
        # nobody is counted, or nothing is imposed
        (f"{_ITEM} its officers.", "Who are the officers?", _THREE),
        ("sanctions on three officers were considered and not imposed.", "The officers", _THREE),
        ("possible sanctions on three officers.", "The officers", _THREE[:2]),
        ("interviews with three officers.", "The officers", _THREE),
    ],
)
def test_others_below_a_heading_are_nobody_new(
    item: str, heading: str, below: tuple[str, ...]
) -> None:
    assert _new(_read(item, heading, below)) == {"Made Agency"}


def test_an_item_alone_is_no_measure() -> None:
    page = (
        "<html><body><h1>What lawmakers ask for</h1><p>December 14, 2021</p>"
        "<p>Three lawmakers sent a letter with a list of wishes to the department this week.</p>"
        f"<ul><li>{_ITEM} three of its officers.</li></ul><h3>Who are the officers?</h3>"
        + "".join(f"<li>{one}</li>" for one in _THREE)
        + "<p>The page was constructed for tests and asks for nothing.</p></body></html>"
    )
    assert not read(page.encode()).descriptions


_BODY = (
    "January 12, 2022\n\nTREASURY SANCTIONS THREE\n\nWASHINGTON - The Office of Foreign Assets "
    "Control is sanctioning three men who kept the war going under Executive Order 13413.\n\n"
    "{heading}\n\nOdo Brandt answers for the purse of the Made Front. He has done so since 2019."
    "\n\nIn May he was seen abroad.\n\nRosa Lind, a captain of the Made Army, led soldiers over "
    "the border.\n\nLev Aro commands a unit.\n\n{end}\n\nProperty of the three is blocked.\n"
)


@pytest.mark.parametrize("heading", ["THE THREE", "The three men", "The individuals"])
def test_paragraphs_below_a_heading_with_the_number_open_with_the_names(heading: str) -> None:
    report = read(_BODY.format(heading=heading, end="IMPLICATIONS").encode())
    assert _new(report) == {"Odo Brandt", "Rosa Lind", "Lev Aro"}
    assert not any("speaker" in one.roles for one in report.parties if one.name == "Odo Brandt")


@pytest.mark.parametrize("heading", ["People", "Men"])
def test_a_heading_that_speaks_of_nobody_told_of_has_no_sentences_about_them(heading: str) -> None:
    assert _new(read(_BODY.format(heading=heading, end="IMPLICATIONS").encode())) == set()


@pytest.mark.parametrize(
    ("heading", "end"),
    [("THE FOUR", "IMPLICATIONS"), ("BACKGROUND", "IMPLICATIONS"),
     ("THE THREE", "Made Oster reports on them.")],
)  # fmt: skip
def test_other_paragraphs_name_nobody_new(heading: str, end: str) -> None:
    assert _new(read(_BODY.format(heading=heading, end=end).encode())) == set()


_REGULATED = (
    "The Governor in Council today made regulations under the Special Economic Measures Act. "
    "{} are named.\n\n"
)
_TWO = "1. Rosa Lind, adviser to the President\n\n2. Ivo Made, member of the Council\n\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ((f"{_REGULATED.format('Three individuals')}Schedule to the Alba Regulations\n\n{_TWO}"
         "Schedule to the Tirna Regulations\n\n1. Karl Tarn, who styles himself mayor"),
         {"Rosa Lind", "Ivo Made", "Karl Tarn"}),
        (f"Canada is imposing sanctions on two officials of Alba.\n\nAnnex II\n\n{_TWO}",
         {"Rosa Lind", "Ivo Made"}),
        # not as many, another heading, goods
        (f"{_REGULATED.format('Four individuals')}Schedule\n\n{_TWO}", set()),
        (f"{_REGULATED.format('Two individuals')}Speakers at the meeting\n\n{_TWO}", set()),
        ((f"{_REGULATED.format('Two individuals')}Schedule to the Goods Regulations\n\n"
         "1. Turbine blades of more than 40 cm\n\n2. Marine engines"), set()),
    ],
)  # fmt: skip
def test_items_below_all_schedules_are_those_who_are_counted(text: str, names: set[str]) -> None:
    assert _new(paper("ca", text)) == names


@pytest.mark.parametrize(
    "text",
    ["The report on sanctions is out. Ten people are named as witnesses.",
     "Sanctions were discussed. Ten people are named in the indictment."],
)  # fmt: skip
def test_whoever_is_named_elsewhere_is_not_counted(text: str) -> None:
    assert paper("ca", text).descriptions == ()
