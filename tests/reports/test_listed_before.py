"""Parties that a text says are listed already, in many wordings. All names are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read
from reports.documents import paper

_HEAD = "WASHINGTON, March 3, 2022 (Wire) -- The Treasury on Thursday sanctioned Pim Made.\n\n"


def _read(text: str) -> Report:
    return read(f"{_HEAD}{text}\n".encode())


def _before(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for name in one.previously_designated]


def _new(report: Report) -> list[str]:
    return [
        name.name for one in report.descriptions for group in one.groups for name in group.names
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Made Front has been under United Nations sanctions for more than five years.",
         ["Made Front"]),
        ("Okean Made LLC has stood on the blacklist since June 2014.", ["Okean Made LLC"]),
        ("He works for Okean Made LLC, a firm whose name has figured on the list since 2012.",
         ["Okean Made LLC"]),
        ("The bank, Okean Made Bank, is under sanctions already.", ["Okean Made Bank"]),
        ("Okean Made Bank is no stranger to the sanctions list.", ["Okean Made Bank"]),
        ("Okean Made Bank is not new to this list.", ["Okean Made Bank"]),
        ("Okean Made Bank has itself been subject to these measures since May 4, 2016.",
         ["Okean Made Bank"]),
        ("On June 1, 2021, two firms were placed on the SDN List: Okean Made LLC and Red Made LLC.",
         ["Okean Made LLC", "Red Made LLC"]),
        ("They join two traders, Ode Bakari and Lev Aro, whom OFAC listed on 8 November 2020.",
         ["Ode Bakari", "Lev Aro"]),
        ("Ode Bakari, accused of the theft, was listed in January 2021.", ["Ode Bakari"]),
        ("Red Made LLC and Ode Bakari were listed on Feb. 23.", ["Red Made LLC", "Ode Bakari"]),
        ("Two more, namely Ode Bakari and Lev Aro, followed on 8 December 2020.",
         ["Ode Bakari", "Lev Aro"]),
        ("Washington has had Okean Made LLC on its list since January 2019.", ["Okean Made LLC"]),
        ("Okean Made LLC ships coal. Britain has kept that company under sanctions since 2017.",
         ["Okean Made LLC"]),
        (("Among those listed for years are the Made Front, designated on 5 November 2012, and "
          "Okean Made Ltd., a money exchange, designated on 21 November 2012."),
         ["Made Front", "Okean Made Ltd."]),
        ("Ode Bakari has been on the list since 2006. Lev Aro joined him there in May 2020.",
         ["Ode Bakari", "Lev Aro"]),
        ("Ode Bakari was sanctioned in 2019. Lev Aro followed him onto the list in May 2020.",
         ["Ode Bakari", "Lev Aro"]),
        (("The list has not changed since eight names were entered in it in 2019, among them Ode "
          "Bakari and Lev Aro."), ["Ode Bakari", "Lev Aro"]),
        # who a number of before is, or who was listed beside somebody
        ("Among the nine listed before are Ode Bakari and Lev Aro, both since May 2018.",
         ["Ode Bakari", "Lev Aro"]),
        ("Of those already on the list are Ode Bakari and Lev Aro.", ["Ode Bakari", "Lev Aro"]),
        ("It paid two firms blocked since July 2007: Okean Made LLC and Red Made LLC.",
         ["Okean Made LLC", "Red Made LLC"]),
        (("Two former officials, sanctioned in May 2017 under the Made order -- Ode Bakari and Lev "
          "Aro -- remain on the list."), ["Ode Bakari", "Lev Aro"]),
        ("It had blacklisted two men in July 2007, Ode Bakari and Lev Aro.",
         ["Ode Bakari", "Lev Aro"]),
        (("The chief was Ode Bakari, whom OFAC put on the list on July 9, 2019, together with his "
          "partner, Mira Hovan, and with Lev Aro, its banker."),
         ["Ode Bakari", "Mira Hovan", "Lev Aro"]),
        (("That bank has been blocked since June 2005, as have two other firms which the annex "
          "names: Okean Made LLC and Red Made LLC."), ["Okean Made LLC", "Red Made LLC"]),
        ("The listings of Ode Bakari and six further persons are maintained.", ["Ode Bakari"]),
        ("Three firms blocked in 2019 sold oil to Ode Bakari, Mira Hovan and Lev Aro.", []),
        ("It had blacklisted two traders in 2019 over payments to Ode Bakari and Lev Aro.", []),
        (("Two banks sanctioned in 2014 for helping three traders: Ode Bakari, Mira Hovan and "
          "Lev Aro, closed."), []),
        ("Ode Bakari has been in prison since 2006. Lev Aro joined him there in May 2020.", []),
        ("Six people were included in the talks in 2019, among them Ode Bakari and Lev Aro.", []),
        (("The following persons were designated on 3 May 2014:\n\n- Ode Bakari\n- Lev Aro\n\n"
          "They live in Alba."), ["Ode Bakari", "Lev Aro"]),
        ("The designation hit a man in Alba. Lev Aro joined him there in May 2020.", []),
        ("It sells to the Made Force, under U.S. sanctions since 2011, and to others.",
         ["Made Force"]),
        ("It sells to Red Made LLC, on the list since May, and to others.", ["Red Made LLC"]),
        ("It sells to Red Made LLC, on the list of the best firms for 2019.", []),
        ("It sells to Red Made LLC, in the trade for years.", []),
        ("The Made Force, on the list since 23 May 2006, is not affected.", ["Made Force"]),
        (("Remaining in the Annex without change are, among others, the entries of the Made Front "
          "and of the estate of Ode Bakari."), ["Made Front", "Ode Bakari"]),
        ("Still on the list are Ode Bakari and Lev Aro.", ["Ode Bakari", "Lev Aro"]),
        ("Remaining in Alba are Ode Bakari and Lev Aro.", []),
        (("The Made Reconnaissance Office (MRO) is known. The MRO was named in the annex to an "
         "order on August 30, 2010."), ["Made Reconnaissance Office"]),
    ],
)  # fmt: skip
def test_who_is_listed_already_is_never_new(text: str, names: list[str]) -> None:
    report = _read(text)
    assert _before(report) == names
    assert _new(report) == ["Pim Made"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Treasury is imposing sanctions, under Executive Order 14098, on Ode Bakari.",
         ["Ode Bakari"]),
        ("Canada has frozen whatever Ode Bakari and Lev Aro may own there.",
         ["Ode Bakari", "Lev Aro"]),
        ("Those added in New York on Wednesday are Ode Bakari and Lev Aro.",
         ["Ode Bakari", "Lev Aro"]),
        ("Also blocked as of this morning are Okean Made LLC and Red Made LLC.",
         ["Okean Made LLC", "Red Made LLC"]),
        ("The Treasury named the two as Ode Bakari of Brazil and Lev Aro of Croatia.",
         ["Ode Bakari", "Lev Aro"]),
        ("Two brigades, the Made Brigade and the Red Division, had their assets blocked by OFAC.",
         ["Made Brigade", "Red Division"]),
    ],
)  # fmt: skip
def test_further_words_for_a_measure(text: str, names: list[str]) -> None:
    assert [name for name in _new(_read(text)) if name != "Pim Made"] == names


def test_a_short_form_stands_for_the_full_name() -> None:
    report = _read(
        "Okean Made Multi Activities Co Ltd (Okean Made) holds mines. "
        "OFAC is designating Okean Made under E.O. 14098."
    )
    assert _new(report)[1:] == ["Okean Made Multi Activities Co Ltd"]


@pytest.mark.parametrize(
    "text",
    [
        "The Council brought up to date the particulars of Ode Bakari, a former minister.",
        "The Council rewrote the entry of Ode Bakari, who is subject to an asset freeze.",
        "The Committee varied the identifying information of Ode Bakari.",
    ],
)
def test_an_entry_brought_up_to_date_is_amended_and_not_new(text: str) -> None:
    report = read(f"Brussels, 9 March 2017 - {text}\n".encode())
    assert {one.action for one in report.descriptions} == {"amend"}
    assert _new(report) == ["Ode Bakari"]


@pytest.mark.parametrize(
    ("front", "listed", "action"),
    [
        (
            "The Committee acted on two names.",
            "22 Dec. 2017 (amended on 3 Jan. 2019, 3 Mar. 2022)",
            "amend",
        ),
        ("The Committee rewrote entries on its list. Nobody was added.", "2 Mar. 2016", "amend"),
        ("On 3 March the Committee brought entries up to date.", "2 Mar. 2016", "amend"),
        ("The Committee considered amendments to entries.", "3 Mar. 2022", "add"),
        ("All may apply for amendment of their entries.", "2 Mar. 2016", "add"),
        ("The Committee struck these names.", "22 Dec. 2017 (amended on 3 Mar. 2022)", "remove"),
        ("The Committee dropped the names below.", "22 Dec. 2017", "remove"),
        ("The Committee revised an entry and added one.", "3 Mar. 2022", "add"),
        ("The Committee acted on two names.", "22 Dec. 2017 (amended on 3 Jan. 2019)", "add"),
        ("The Committee added the entry below:", "22 Dec. 2017 (amended on 3 Mar. 2022)", "add"),
    ],
)
def test_an_entry_that_says_that_it_was_changed_that_day_is_not_new(
    front: str, listed: str, action: str
) -> None:
    entry = f"KPi.901    Name: 1: ODE  2: BAKARI  3: na  4: na\nPOB: na  Listed on: {listed}"
    report = paper("un", f"{front}\n\n{entry}")
    assert [(one.action, _new(report)) for one in report.descriptions] == [(action, ["ODE BAKARI"])]
