"""Parties in the lists of notices, whatever opens them. All names are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read
from reports.documents import paper

_NAMES = ["Ode Bakari", "Made Trading LLC", "Lev Aro Invented"]


def _names(report: Report, action: str) -> list[str]:
    return [
        name.name
        for one in report.descriptions
        if one.action == action
        for group in one.groups
        for name in group.names
    ]


def _notice(opening: str, items: list[str]) -> Report:
    lines = "\n\n".join(items)
    return read(
        (
            "DEPARTMENT OF STATE\n[Public Notice 12345]\n\nMeasures Against Certain Persons\n\n"
            "AGENCY: Bureau of Made Affairs, Department of State.\nACTION: Notice.\n\n"
            f"DATES: Applicable date: March 3, 2022.\n\n{opening}\n\n{lines}\n\n"
            "These measures stay in force for two years.\n"
        ).encode()
    )


@pytest.mark.parametrize(
    ("opening", "action"),
    [
        (("On March 3, 2022, the U.S. Government applied the measures authorized in section 3 of "
         "the Act against the following foreign persons:"), "add"),
        ("The Secretary of State has imposed sanctions on the following persons:", "add"),
        ("The following persons are subject to the measures of section 3:", "add"),
        (("Pursuant to Executive Order 13694, as amended, the Department designates the following "
         "individuals and entities:"), "add"),
        ("The persons listed below have been determined to meet the criteria of section 2:", "add"),
        ("The Department has identified the following persons:", "add"),
        ("Sanctions were imposed upon these foreign persons, as follows:", "add"),
        ("The property of the following persons is blocked:", "add"),
        ("The assets freeze and the travel ban no longer apply to the following persons:",
         "remove"),
        ("The following persons have been taken off the list:", "remove"),
        ("The designations of the following persons are revoked:", "remove"),
        ("The following entries are amended:", "amend"),
        ("The entries of the persons named below are replaced:", "amend"),
        (("The Order Amending Schedule 1 to the Special Measures (Alba) Regulations adds the "
          "following names to Part 1:"), "add"),
        (("The persons below were identified in the Annex to Executive Order 13304. The Department "
          "concluded that circumstances no longer warrant their inclusion on the list."), "remove"),
        (("The persons below were designated on 3 March 2022. Trade with them is forbidden."),
         "add"),
        ("Who has been listed?", "add"),
    ],
)  # fmt: skip
def test_whatever_opens_a_list_says_what_is_done(opening: str, action: str) -> None:
    items = [
        "Ode Bakari (Russian individual);",
        "Made Trading LLC (Russia) and any successor, sub-unit, or subsidiary thereof; and",
        "Lev Aro Invented [a.k.a. Lev the Tall] (North Korean individual).",
    ]
    assert _names(_notice(opening, items), action) == _NAMES


@pytest.mark.parametrize(
    "items",
    [
        ["1. Ode Bakari, of Dubai", "2. Made Trading LLC, of Khan Younis",
         "3. Lev Aro Invented, born in Marawi, Sudan"],
        ["(1) Ode Bakari;", "(2) Made Trading LLC; and", "(3) Lev Aro Invented."],
        ["- Ode Bakari", "- Made Trading LLC", "- Lev Aro Invented"],
        ["a) Ode Bakari (date of birth 3 May 1970),", "b) Made Trading LLC, and",
         "c) Lev Aro Invented."],
        ["Ode Bakari – general", "Made Trading LLC – supplier", "Lev Aro Invented – banker"],
        ["Sudan", "- Ode Bakari, of Dubai", "- Made Trading LLC, of Dubai", "Burma",
         "- Lev Aro Invented", "Saving Clause"],
        ["Major General Ode Bakari of the Made People’s Defence Forces, whose men burnt a town",
         "Made Trading LLC itself, which paid", "Lev Aro Invented, an officer"],
        ["Individuals", "Ode Bakari, of Dubai", "Entities", "Made Trading LLC, of Dubai",
         "I. Persons", "Lev Aro Invented, of Dubai"],
    ],
)  # fmt: skip
def test_items_of_a_list_are_read_in_any_form(items: list[str]) -> None:
    opening = "The Department of State has sanctioned the following persons and entities:"
    assert _names(_notice(opening, items), "add") == _NAMES


@pytest.mark.parametrize(
    "page",
    [
        (
            "<p>Australia has, with effect from 3 March 2022, listed the following two persons "
            "and one entity under section 15 of the Act.</p><h2>Persons</h2><ol><li>Ode Bakari, "
            "of Dubai</li><li>Lev Aro Invented, of Qatar</li></ol><h2>Entity</h2><ol start=3>"
            "<li>Made Trading LLC, of Dubai</li></ol>"
        ),
        (
            "<p>The following individuals and entities have been sanctioned:</p><ul><li>Ode Bakari"
            "</li><li>Made Trading LLC</li><li>Lev Aro Invented</li></ul>"
        ),
        (
            "<p>Sanctions now apply to the persons and entities named below.</p><table><tr><th>Name"
            "</th><th>Nationality</th></tr><tr><td>Ode Bakari</td><td>Russia</td></tr><tr><td>Made "
            "Trading LLC</td><td>Russia</td></tr><tr><td>Lev Aro Invented</td><td>Sudan</td></tr>"
            "</table>"
        ),
        (
            "<h2>Individuals designated</h2><ul><li>Ode Bakari</li><li>Lev Aro Invented</li></ul>"
            "<h2>Entities designated</h2><ul><li>Made Trading LLC</li></ul>"
        ),
    ],
)
def test_lists_of_pages_are_read(page: str) -> None:
    report = read(
        f"<html><head><title>New listings</title></head><body><h1>New listings under the Act</h1>"
        f"<p>3 March 2022</p>{page}<p>It is an offence to deal with the assets of a listed person, "
        f"directly or not.</p></body></html>".encode()
    )
    assert sorted(_names(report, "add")) == sorted(_NAMES)


def test_a_name_with_commas_and_and_is_one_in_a_list_with_semicolons() -> None:
    report = _notice(
        "The following entities are being designated for being owned by Ode Bakari: Al Made Co. "
        "for Engineering, Construction and General Trade SARL; Made and Aro for Industry and "
        "Trade; Made Line SAL Off-Shore; and the German firm Top Made GmbH.",
        [],
    )
    assert _names(report, "add") == [
        "Al Made Co. for Engineering, Construction and General Trade SARL",
        "Made and Aro for Industry and Trade",
        "Made Line SAL Off-Shore",
        "Top Made GmbH",
    ]


def test_what_a_cited_act_was_is_nothing_that_is_done_to_the_parties() -> None:
    report = _notice(
        "The Committee approved the addition of the entries specified below to its list of persons "
        "subject to the assets freeze set out in paragraph 15, as modified by later resolutions:",
        ["Ode Bakari;", "Lev Aro Invented."],
    )
    assert _names(report, "add") == ["Ode Bakari", "Lev Aro Invented"]


@pytest.mark.parametrize(
    ("heading", "action"),
    [
        ("Entry amended", "amend"), ("2. Entries changed", "amend"),
        ("Particulars updated", "amend"), ("Revised entry", "amend"),
        ("Entry added", "add"), ("New entry", "add"), ("3. Entries included", "add"),
        ("Entry deleted", "remove"), ("Removed entry", "remove"), ("Listings withdrawn", "remove"),
    ],
)  # fmt: skip
def test_a_heading_over_one_entry_says_what_is_done(heading: str, action: str) -> None:
    entry = (
        "   No. 002-000123\n   Name:      ODE BAKARI\n   Also:      Ode the Tall; Bakari Ode\n"
        "   Rank:      Colonel\n   First notice:  2001.9.22\n   Amended:   2012.3.27\n"
    )
    text = f"MINISTRY OF FINANCE, JAPAN\n\nTokyo, March 27, 2012\n\n{heading}\n\n{entry}\n"
    report = read(text.encode())
    assert _names(report, action) == ["ODE BAKARI"]
    assert {one.authority.value for one in report.descriptions if one.authority} == {"jp"}
    [name] = [n for d in report.descriptions for g in d.groups for n in g.names]
    assert {"Ode the Tall", "Bakari Ode"} <= {*name.aliases}


def test_a_notice_of_earlier_days_has_a_measure_for_each() -> None:
    text = (
        "[Federal Register Volume 80, Number 81 (Tuesday, April 28, 2015)]\n[Notices]\n\n"
        "DEPARTMENT OF THE TREASURY\n\nOffice of Foreign Assets Control\n\nMade Actions\n\n"
        "ACTION: Notice.\n\n"
        "On November 10, 2014, the Director of OFAC blocked the property and interests in property "
        "of the following two individuals pursuant to section 1(a) of Executive Order 13611:\n\n"
        "    1. BAKARI, Ode (a.k.a. BAKARI, Ade); DOB 1985 (individual) [YEMEN].\n"
        "    2. LIND, Rosa; DOB 1984 (individual) [YEMEN].\n\n"
        "On December 14, 2014, the Director of OFAC blocked the property and interests in property "
        "of the following individual pursuant to the same section:\n\n"
        "    3. ARO, Lev; DOB 1982 (individual) [YEMEN].\n"
    )
    report = read(text.encode())
    days = {one.id: one.value for one in report.times}
    assert [
        (days[one.effective or ""], [n.name for g in one.groups for n in g.names])
        for one in report.descriptions
    ] == [("2014-11-10", ["Ode BAKARI", "Rosa LIND"]), ("2014-12-14", ["Lev ARO"])]
    assert not any(one.previously_designated for one in report.descriptions)


def test_what_an_act_inserts_in_an_annex_is_added_though_the_act_amends_another() -> None:
    report = read(
        b"1.4.2022  EN  Official Journal of the European Union  L 86/63\n\n"
        b"COMMISSION IMPLEMENTING REGULATION (EU) No 317/2022 of 31 March 2022\n"
        b"amending Council Regulation (EC) No 881/2002 imposing certain restrictive measures\n\n"
        b"ANNEX\n\n"
        b"Under the heading 'Natural persons' in Annex I to Regulation (EC) No 881/2002 the "
        b"following is inserted:\n\n"
        b"'Ibrahim Made Tali (alias Ibrahim Tali). Address: Yemen. Date of birth: 18.4.1982.'\n"
    )
    assert [(one.action, [n.name for g in one.groups for n in g.names])
            for one in report.descriptions] == [("add", ["Ibrahim Made Tali"])]  # fmt: skip


def test_a_form_with_points_behind_a_comma_is_of_the_name() -> None:
    report = read(
        b"Council of the EU\n\nPress release\nA further step on Ruritania\n7 March 2022\n\n"
        b"The following are added:\n\n"
        b"- FIRST MADE EXPORT BANK, P.L.C., of Labuan;\n- MADE UNIVERSITY;\n"
    )
    names = [n.name for one in report.descriptions for g in one.groups for n in g.names]
    assert names == ["FIRST MADE EXPORT BANK, P.L.C.", "MADE UNIVERSITY"]


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("In the following entries a passport number is inserted:", "amend"),
        ("For the persons below the words 'born in Alba' are inserted:", "amend"),
        ("Annex I is amended as follows. The following persons are inserted:", "add"),
        ("Below the address of the Council, the following persons are inserted:", "add"),
    ],
)
def test_what_is_inserted_in_entries_amends_them(line: str, action: str) -> None:
    report = read(
        b"Council of the EU\n\nPress release\nA further step on Ruritania\n7 March 2022\n\n"
        + f"{line}\n\n- Karl Tarn;\n- Rosa Lind.\n".encode()
    )
    assert [one.action for one in report.descriptions] == [action]


def test_who_is_named_behind_what_had_been_listed_is_not_new_in_an_authority_s_own_page() -> None:
    report = read(
        b"Council of the EU\n\nPress release\nA further step on Ruritania\n7 March 2022\n\n"
        b"Entities that were listed because the United Nations had listed them pass to the EU's "
        b"own list. Among them is Made Chemical Industries (MCI), which makes explosives. Its "
        b"entry, which goes back to 23 June 2008, has been amended: the name in Farsi has been "
        b"added.\n"
    )
    assert "Made Chemical Industries" not in _names(report, "add")


def _un(opening: str) -> Report:
    return read(
        (
            "United Nations\nSecurity Council\nSC/14000\n3 MARCH 2022\n\nCommittee Takes Note\n\n"
            f"{opening}\n\nThe assets freeze therefore no longer applies to:\n\nA. Individuals\n\n"
            "QDi.148 Name: 1: NESSIM 2: BEN MADE 3: na 4: na DOB: 30 Nov. 1974\n"
        ).encode()
    )


@pytest.mark.parametrize(
    "opening",
    [
        "On 2 March 2022, the Committee took the entries below off the Al-Qaida Sanctions List.",
        "On 2 March 2022, the Committee removed the entries below from the Sanctions List.",
    ],
)
def test_entries_taken_off_a_list_are_removed(opening: str) -> None:
    report = _un(opening)
    assert _names(report, "remove") == ["NESSIM BEN MADE"]
    assert not _names(report, "add")


def test_what_stands_behind_a_dash_is_no_part_of_a_name() -> None:
    text = (
        "Department of Foreign Affairs and Trade\nMedia release\nA further step on Ruritania\n"
        "3 March 2022\n\nThe Department has placed the following persons on the List.\n\n"
        "Ode Bakari – Lieutenant General, commander of Sector One\n\n"
        "Lev Aro Invented – Former Minister of Ores\n\nKarl Tarn — Chief of the General Staff\n\n"
        "Made Works – Joint Stock Company\n"
    )
    report = read(text.encode())
    assert _names(report, "add") == [
        "Ode Bakari", "Lev Aro Invented", "Karl Tarn", "Made Works – Joint Stock Company",
    ]  # fmt: skip


def test_a_list_may_open_with_its_verb_and_no_measure_is_a_name() -> None:
    report = read(
        b"HM Treasury\n\nPress release\nA further step on Ruritania\n\nPublished 3 March 2022\n\n"
        b"Sanctioned today under the Russia (Sanctions) (EU Exit) Regulations 2019 are:\n\n"
        b"General Odo Brandt, Chief of the General Staff, who directed exercises\n\n"
        b"Made Bank, of Alba\n\n"
        b"1. No Ruritanian Government sales to these persons are permitted\n"
    )
    assert _names(report, "add") == ["Odo Brandt", "Made Bank"]


def test_a_given_name_that_two_people_share_makes_them_no_one() -> None:
    items = [
        "1. Yelena Borisovna Aro, also known as Elena",
        "2. Yelena Eduardovna Bakari, also known as Elena",
    ]
    report = _notice("The following persons have been listed:", items)
    assert _names(report, "add") == ["Yelena Borisovna Aro", "Yelena Eduardovna Bakari"]


def test_an_entry_may_have_its_number_in_the_line_above_the_name() -> None:
    entries = "SSID: 10-2001\nName: ODE BAKARI\nОде Бакари\nDOB: 1 May 1960\n\n"
    entries += "SSID: 10-2002\nName: LEV ARO\nDOB: 1 May 1961\n"
    report = paper("ch", f"The following persons were added to the Annex:\n\n{entries}")
    told = [
        (name.name, [one.value for one in name.references])
        for one in report.descriptions
        for group in one.groups
        for name in group.names
    ]
    assert told == [("ODE BAKARI", ["10-2001"]), ("LEV ARO", ["10-2002"])]


def test_what_heads_a_part_of_a_notice_is_no_name() -> None:
    text = "Correction\n\nIntroduction\n\n1. The Alba Regulations provide for a freeze.\n\n"
    entry = "1. ARO, Lev\nDOB: 07/05/1951. POB: Alba\nListed on: 19/05/2021  Group ID: 15921.\n"
    report = paper("gb", f"{text}CORRECTIONS\n\nIndividuals\n\n{entry}")
    assert _names(report, "amend") == ["Lev ARO"]
