"""Who is named behind what is told of a group, and who was listed with others. Invented names."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read
from reports.documents import paper


def _names(report: Report) -> list[str]:
    return sorted(
        name.name for one in report.descriptions for group in one.groups for name in group.names
    )


def _counts(report: Report) -> list[int | None]:
    return [group.count for one in report.descriptions for group in one.groups]


def _before(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for name in one.previously_designated]


@pytest.mark.parametrize(
    ("house", "text", "names"),
    [
        ("eu", ("The Council today listed five officers. These are the deputy head, Rosa Lind; "
                "two men who led its "
                "searches one after the other, Karl Tarn and Ivo Hamer; and two guards, Ode "
                "Bakari and Lev Aro."),
         ["Ivo Hamer", "Karl Tarn", "Lev Aro", "Ode Bakari", "Rosa Lind"]),
        ("us", ("OFAC designated four people today: the director, Rosa Lind; two brothers who "
                "ran the office from "
                "Dubai, Ode Bakari and Sani Bakari; and a broker, Karl Tarn."),
         ["Karl Tarn", "Ode Bakari", "Rosa Lind", "Sani Bakari"]),
        ("gb", "Seven judges, Rosa Lind and Karl Tarn among them, were sanctioned today.",
         ["Karl Tarn", "Rosa Lind"]),
        ("gb", ("The UK today sanctioned six men, two of whom, Karl Tarn and Ivo Hamer, are "
                "brothers."),
         ["Ivo Hamer", "Karl Tarn"]),
        ("eu", ("The Council today included seven persons in Annex IV, among them Rosa Lind and "
                "Karl Tarn, for "
                "their part in the raids."), ["Karl Tarn", "Rosa Lind"]),
        ("eu", "Rosa Lind was today subjected to restrictive measures.", ["Rosa Lind"]),
        ("un", "On 3 March 2022 the Committee inscribed Rosa Lind on its List.", ["Rosa Lind"]),
        ("us", ("OFAC today sanctioned a broker and three firms. Next comes the Made Exchange, of "
                "Oker, with branches in Tarn. The last is in Turkey: Lind Trading LLC."),
         ["Lind Trading LLC", "Made Exchange"]),
        ("us", ("OFAC today sanctioned a broker and three firms. In Malaysia the names are Made "
                "Sdn Bhd, Tarn Sdn Bhd and Oker Sdn Bhd."),
         ["Made Sdn Bhd", "Oker Sdn Bhd", "Tarn Sdn Bhd"]),
        ("us", ("OFAC today sanctioned a broker and three firms. Next comes Rosa Lind, a lawyer "
                "for them. Then comes the Oker round of talks. In London the people are Karl Tarn "
                "and Ivo Hamer, their lawyers."), []),
        ("us", "OFAC today sanctioned Oker Money Exchange and Remittance Co and Made Line.",
         ["Made Line", "Oker Money Exchange and Remittance Co"]),
        ("news", ("Rosa Lind can no longer travel to the UK or use money held there, the Foreign "
                  "Office has announced."), ["Rosa Lind"]),
        ("news", "Rosa Lind can no longer travel to the UK or use her money, for she is ill.", []),
        ("ca", ("Canada today sanctioned Rosa Lind for the part she played in the vote Alba staged "
                "on September 8, 2021."), ["Rosa Lind"]),
    ],
)  # fmt: skip
def test_members_behind_a_clause_are_new(house: str, text: str, names: list[str]) -> None:
    report = paper(house, text)
    assert (_names(report), _before(report)) == (names, [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (("She joins six firms that were added on 31 July 2018, two of which, Okean Line and "
          "Hamer Bank, have moved."),
         ["Okean Line", "Hamer Bank"]),
        ("Seven judges, Karl Tarn and Ivo Hamer among them, were listed on 22 January 2018.",
         ["Karl Tarn", "Ivo Hamer"]),
        (("On 25 June 2018 the UK included seven persons in the Annex, among them Karl Tarn and "
          "Ivo Hamer, over the raids."),
         ["Karl Tarn", "Ivo Hamer"]),
        (("Her brother, Karl Tarn, was already listed in January 2019, as were Ivo Hamer and "
          "Lev Aro; all three remain so."),
         ["Karl Tarn", "Ivo Hamer", "Lev Aro"]),
        ("Made Bank has been on the list since 2014, as has Okean Line.",
         ["Made Bank", "Okean Line"]),
        ("She joins Karl Tarn and Ivo Hamer, who were listed in May 2019.",
         ["Karl Tarn", "Ivo Hamer"]),
        (("The summary recalls that the Made Front has been on the list since 2001, as has the "
          "Okean Group."),
         ["Made Front", "Okean Group"]),
        ("It listed six men in May 2018, two of whom, Karl Tarn and Ivo Hamer, have died.",
         ["Karl Tarn", "Ivo Hamer"]),
    ],
)  # fmt: skip
def test_members_told_of_earlier_are_not_new(text: str, names: list[str]) -> None:
    report = paper("gb", f"The UK today sanctioned Rosa Lind. {text}")
    assert (_names(report), _before(report)) == (["Rosa Lind"], names)


@pytest.mark.parametrize(
    "text",
    [
        "With them the list now counts 25 persons.",
        "With these the list counts nine names.",
        "Counting them the list now has 12 entries.",
        "Made Bank has been on the watch since 2014, as has Okean Line.",
        "He met seven judges, Karl Tarn among them, and six clerks.",
        "She helped six men, two of whom, Karl Tarn and Ivo Hamer, have died.",
        "Karl Tarn may be subjected to restrictive measures.",
        "Karl Tarn was not subjected to restrictive measures.",
    ],
)  # fmt: skip
def test_whoever_is_only_told_of_is_not_listed(text: str) -> None:
    report = paper("gb", f"The UK today sanctioned Rosa Lind. {text}")
    assert (_names(report), _counts(report), _before(report)) == (["Rosa Lind"], [None], [])


@pytest.mark.parametrize(
    "text",
    [
        "for killing two people: the director, Karl Tarn, and a broker, Ivo Hamer.",
        "for the deaths of two people: Karl Tarn and Ivo Hamer.",
        "after talks with two allies: the president, Karl Tarn, and the premier, Ivo Hamer.",
        "over the jailing of two reporters: the editor, Karl Tarn; and a driver, Ivo Hamer.",
    ],
)
def test_whom_a_target_has_harmed_is_not_listed_behind_a_colon(text: str) -> None:
    report = paper("us", f"OFAC today sanctioned Okean Line {text}")
    assert _names(report) == ["Okean Line"]


@pytest.mark.parametrize(
    "text",
    [
        "five men who robbed three banks, two of which, Made Bank and Hamer Bank, have closed.",
        "five men that supplied two banks, one of which, Made Bank, was robbed.",
    ],
)
def test_some_of_those_in_a_clause_about_a_group_are_none_of_it(text: str) -> None:
    assert _names(paper("us", f"OFAC today designated {text}")) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # whom members of a group are accused of helping is none of them
        (("Five Iranians accused of running money for the Made Front (MF) militant group were "
         "placed under United States sanctions on Monday."), []),
        (("Two brokers suspected of selling oil for Okean Line were put on the sanctions list by "
         "Britain on Friday."), []),
        (("Four Iranians said to have moved cash for Rosa Lind were sanctioned on Monday by the "
         "United States."), []),
        ("A general wanted for the murder of Ivo Made was sanctioned by the United States.", []),
        (("Two men accused of robbing two firms, Okean Line and Tarn Works, were blacklisted by "
         "the United States on Monday."), []),
        (("Two men accused of shipping arms to the Made Front, Rosa Lind and Ivo Tarn, were "
         "blacklisted by the United States on Monday."), ["Ivo Tarn", "Rosa Lind"]),
        (("Two men who shipped arms to the Made Front, Rosa Lind and Ivo Tarn, were blacklisted "
         "by the United States on Monday."), ["Ivo Tarn", "Rosa Lind"]),
        (("Rosa Lind, believed to be the paymaster of the Made Front, and Ivo Tarn, her aide, were "
         "sanctioned by the United States on Monday."), ["Ivo Tarn", "Rosa Lind"]),
        (("The United States on Monday sanctioned Okean Line, accused of paying the Made Front, "
         "and two banks, Made Bank and Tarn Bank."), ["Made Bank", "Okean Line", "Tarn Bank"]),
    ],
)  # fmt: skip
def test_whom_the_members_of_a_group_helped_is_none_of_it(text: str, names: list[str]) -> None:
    assert _names(paper("news", text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (("sanctioned five Iranians. The best known abroad of the five is Rosa Lind, who once won "
         "a prize."), ["Rosa Lind"]),
        ("sanctioned five Iranians. The most senior of them is General Rosa Lind.", ["Rosa Lind"]),
        ("sanctioned five Iranians. Chief among them are Rosa Lind and Ivo Made.",
         ["Ivo Made", "Rosa Lind"]),
        (("added eight names to its list. Those in Turkey are Ivo Made, described as its man "
         "there, and Karl Tarn, a businessman. With them is Odo Brandt, whom it calls a clerk."),
         ["Ivo Made", "Karl Tarn", "Odo Brandt"]),
        ("added eight names to its list. Karl Tarn, who left the bureau, also figures on the list.",
         ["Karl Tarn"]),
        (("sanctioned five Iranians, among them a woman now in Syria. The Treasury named the "
         "woman, Rosa Lind, 45, as the hinge of the network."), ["Rosa Lind"]),
        (("sanctioned six people and firms in Iran. The remaining parties are in Oman: Okean Line "
         "and Made Bank."), ["Made Bank", "Okean Line"]),
        ("sanctioned five Iranians. The best known of its critics is Rosa Lind, a lawyer.", []),
        ("sanctioned five Iranians. With them is Rosa Lind, their lawyer.", []),
        (("sanctioned five Iranians who jailed six writers. The best known of the six is Rosa "
         "Lind."), []),
        ("sanctioned five Iranians who jailed writers. The best known of them is Rosa Lind.", []),
        ("sanctioned five Iranians. Rosa Lind, a deputy, figures on the list of candidates.", []),
        ("sanctioned five Iranians. The Treasury named the woman, Rosa Lind, 45, as a victim.", []),
        ("sanctioned five Iranians. Those in Turkey are Rosa Lind and Ivo Made, their lawyers.",
         []),
    ],
)  # fmt: skip
def test_one_of_those_who_are_counted_is_told_of_by_place_or_rank(
    text: str, names: list[str]
) -> None:
    assert _names(paper("news", f"The United States on Monday {text}")) == names


@pytest.mark.parametrize(
    ("house", "text", "names"),
    [
        ("un", "The Committee added two names, Rosa Lind and Ivo Made.", ["Ivo Made", "Rosa Lind"]),
        ("un", "The Committee established pursuant to resolution 2127 (2013) sanctioned Rosa Lind.",
         ["Rosa Lind"]),
        ("gb", "Rosa Lind is one of six senior figures to be sanctioned today.", ["Rosa Lind"]),
        ("us", "OFAC today sanctioned Renel Tarn, or Ti Lapli, and Wilson Lind, who goes by Izo.",
         ["Renel Tarn", "Wilson Lind"]),
        ("gb", "The UK added two names, Rosa Lind and Ivo Made, to its Olympic squad.", []),
        ("gb", "Rosa Lind is one of three lawyers for the men sanctioned today.", []),
        ("gb", "Okean Line is one of five firms owned by Rosa Lind sanctioned today.", []),
    ],
)  # fmt: skip
def test_more_of_those_who_are_counted(house: str, text: str, names: list[str]) -> None:
    assert _names(paper(house, text)) == names


def test_who_is_beside_in_a_heading_has_not_acted() -> None:
    report = read(
        b"Washington blacklists eight who pay for the Made Front\n"
        b"Fourth such round since October, with London acting in step\n\n"
        b"Washington correspondent\n14 Dec 2023 - 8:12\n\n"
        b"Washington: The US Treasury has widened its campaign, adding eight names to the "
        b"terrorism list on Wednesday.\n\nThose in Turkey are Ivo Made, described as its man "
        b"there, and Karl Tarn, a businessman.\n\nMaher Lind, a former member, also figures on "
        b"the list. On November 14, Washington had moved against Okean Line, a Beirut exchange "
        b"house, over transfers.\n"
    )
    assert [one.authority.value for one in report.descriptions if one.authority] == ["us"]
    assert _names(report) == ["Ivo Made", "Karl Tarn", "Maher Lind"]
    assert "Beirut" not in _before(report)
