"""Who is of a counted group, and which agency of a release lists whom. All names are invented."""

import pytest

from proscribe.model.report import DesignationDescription, Report
from proscribe.reports.read import read

_HEAD = (
    "U.S. DEPARTMENT OF THE TREASURY\nOffice of Public Affairs\n\nPress Release: January 20, 2022\n"
    "\nTREASURY SANCTIONS A MADE NETWORK\n\nWASHINGTON - "
)
_OFAC = "The Department of the Treasury's Office of Foreign Assets Control (OFAC) today "


def _read(*paragraphs: str) -> Report:
    body = "\n\n".join(paragraphs)
    return read(f"{_HEAD}{_OFAC}{body}\n\nConstructed for tests.\n".encode())


def _groups(report: Report) -> dict[str, list[str]]:
    """Give the names of each group by its words; `` for those that no group counts."""
    return {
        group.span.exact if group.party else "": [one.name for one in group.names]
        for described in report.descriptions
        for group in described.groups
    }


def _by_agency(report: Report) -> dict[str, DesignationDescription]:
    return {one.agency.value if one.agency else "": one for one in report.descriptions}


@pytest.mark.parametrize(
    ("targets", "counted", "others"),
    [
        (("Odo Brandt, the former governor of the port, and on two commanders of the Made front, "
         "Rosa Lind and Lev Aro"), ["Rosa Lind", "Lev Aro"], ["Odo Brandt"]),
        ("Odo Brandt (Brandt), a dealer, and on two smugglers, Rosa Lind (Lind) and Lev Aro",
         ["Rosa Lind", "Lev Aro"], ["Odo Brandt"]),
        ("Odo Brandt, his brother, and three buyers: Rosa Lind, Lev Aro and Jana Kuhl",
         ["Rosa Lind", "Lev Aro", "Jana Kuhl"], ["Odo Brandt"]),
        ("two smugglers, Rosa Lind and Lev Aro, as well as on Odo Brandt",
         ["Rosa Lind", "Lev Aro"], ["Odo Brandt"]),
        # others than those before
        (("Odo Brandt, formerly a member there; Jana Kuhl, a dealer based in Varna; and six "
         "others, most of whom live abroad"), [], ["Odo Brandt", "Jana Kuhl"]),
        ("Odo Brandt, a dealer, Jana Kuhl and two others", [], ["Odo Brandt", "Jana Kuhl"]),
        # fewer names than the count: nobody is of it by place alone
        ("Odo Brandt and on three smugglers of the front, Rosa Lind and Lev Aro",
         ["Rosa Lind", "Lev Aro"], ["Odo Brandt"]),
    ],
)  # fmt: skip
def test_who_stands_behind_a_count_is_of_it(
    targets: str, counted: list[str], others: list[str]
) -> None:
    found = _groups(_read(f"imposed sanctions on {targets}."))
    (group,) = [names for words, names in found.items() if words]
    assert group == counted
    assert found.get("", []) == others


def test_a_family_name_is_of_the_one_who_bears_it() -> None:
    report = _read(
        "designated two men, Odo al-Brandt Made and Lev Aro.",
        "Made ran the port. He is being designated for having run it.",
    )
    assert _groups(report) == {"two men": ["Odo al-Brandt Made", "Lev Aro"]}


def test_a_family_name_of_two_tells_neither() -> None:
    report = _read(
        "designated two men, Odo Brandt and Lev Brandt.",
        "Brandt ran the port. He is being designated for having run it.",
    )
    new = [name for names in _groups(report).values() for name in names]
    assert {"Odo Brandt", "Lev Brandt"} <= set(new)


_LISTED = "In a related rule, the Bureau of Industry and Security (BIS) is "


@pytest.mark.parametrize(
    "words",
    [
        "adding to the Entity List the Academy of Made Physics",
        "placing on the Entity List the Academy of Made Physics",
        "putting on its Entity List today the Academy of Made Physics",
        "adding the Academy of Made Physics to the Entity List",
    ],
)
def test_a_list_may_stand_before_whom_it_takes(words: str) -> None:
    report = _read(
        "designated Odo Brandt, a dealer in steel.",
        f"{_LISTED}{words}, for what it makes. The rule takes effect upon publication tomorrow.",
        "Nothing else was done.",
    )
    found = _by_agency(report)
    times = {one.id: one.value for one in report.times}
    assert [one.name for group in found["BIS"].groups for one in group.names] == [
        "Academy of Made Physics"
    ]
    assert times[found["BIS"].effective or ""] == "2022-01-21"
    assert times[found["OFAC"].effective or ""] == "2022-01-20"


@pytest.mark.parametrize(
    "words",
    [
        "who was added to the Entity List on June 5, 2020",
        "which was put on the list last year",
        "whose name will be entered in the list of the port",
    ],
)
def test_what_was_added_to_a_list_stands_before_it(words: str) -> None:
    report = _read(f"designated Odo Brandt. He met Rosa Lind, {words}.")
    new = {one.name for each in report.descriptions for g in each.groups for one in g.names}
    assert "Rosa Lind" not in new


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The prohibition takes effect at 12:01 a.m. eastern time on March 21, 2022.",
         "2022-01-20"),
        ("A license for the wind-down of contracts is effective until March 21, 2022.",
         "2022-01-20"),
        ("The requirements take effect on March 21, 2022.", "2022-01-20"),
        ("The designations take effect on January 21, 2022.", "2022-01-21"),
    ],
)  # fmt: skip
def test_what_holders_may_no_longer_do_later_dates_no_listing(sentence: str, day: str) -> None:
    report = _read("designated Odo Brandt, a dealer in steel.", sentence)
    (found,) = report.descriptions
    times = {one.id: (one.value or "")[:10] for one in report.times}
    assert times[found.effective or ""] == day


def test_the_list_of_a_release_is_not_of_the_agency_told_of_behind_it() -> None:
    report = _read(
        "identified eight Made firms as entities that are part of the made sector.",
        "All eight were known for it. The following were identified:",
        "* Tarnov Optics Ltd. (Tarnov) makes lenses.",
        "* Okean Sensors LLC (Okean) makes sensors.",
        "ACTION BY THE DEPARTMENT OF COMMERCE",
        f"{_LISTED}adding to the Entity List the Academy of Made Physics, for what it makes.",
    )
    found = _by_agency(report)
    assert [one.name for group in found["BIS"].groups for one in group.names] == [
        "Academy of Made Physics"
    ]
    others = (one for agency, one in found.items() if agency != "BIS")
    assert {one.name for each in others for group in each.groups for one in group.names} == {
        "Tarnov Optics Ltd.", "Okean Sensors LLC",
    }  # fmt: skip


@pytest.mark.parametrize(
    "opener",
    [
        "The other listings strike at those who gave orders. They are:",
        "The remaining targets are more of the same kind. They are:",
        "Further persons were listed. They are:",
    ],
)
def test_who_is_told_of_before_a_list_of_others_is_no_item_of_it(opener: str) -> None:
    report = _read(
        "imposed sanctions on the minister Rosa Lind and on Lev Aro, who heads the police.",
        opener,
        "- two governors in the north, where people were shot at;",
        "- 12 commanders of the guards, among them Odo Brandt.",
    )
    found = _groups(report)
    assert found["two governors"] == []
    assert {*found[""]} >= {"Rosa Lind", "Lev Aro"}


@pytest.mark.parametrize(
    ("told", "both", "expected"),
    [
        ("Two women of Chinese nationality helped her to open accounts: Yan Made and Song Lind.",
         "Both", ["Yan Made", "Song Lind"]),
        ("Two Turkish men, Ivo Made and Odo Brandt, opened accounts for her.",
         "Both", ["Ivo Made", "Odo Brandt"]),
        ("Two firms, Okean Line LLC and Made Trading FZE, and their partner Bo Kim sold for her.",
         "Both firms", ["Okean Line LLC", "Made Trading FZE"]),
        ("Three brokers, Ivo Made, Odo Brandt and Jana Kuhl, sold for her.",
         "All three", ["Ivo Made", "Odo Brandt", "Jana Kuhl"]),
        ("Two officers of the police beat three reporters: Ann Lee, Lev Aro and Bo Kim.",
         "Both officers", []),
        ("Two officers beat these two: Ann Lee and Bo Kim.", "Both officers", []),
        ("Two officers, of whom Ann Lee and Bo Kim told us, sold arms.", "Both officers", []),
        ("Two traders, Ivo Made, Odo Brandt and Jana Kuhl met.", "Both traders", []),
    ],
)  # fmt: skip
def test_who_both_are_stands_behind_the_number(told: str, both: str, expected: list[str]) -> None:
    report = _read(f"designated Rosa Lind. {told} {both} are designated for acting for her.")
    names = [one.name for d in report.descriptions for g in d.groups for one in g.names]
    assert sorted(names) == sorted(["Rosa Lind", *expected])


@pytest.mark.parametrize(
    ("told", "group"),
    [
        ("two women of Chinese nationality helped by a dealer", "two women of Chinese nationality"),
        (
            "two officers of the Haitian police. They killed two men",
            "two officers of the Haitian police",
        ),
        ("two members of the Iranian armed forces", "two members of the Iranian armed forces"),
    ],
)
def test_what_somebody_does_is_not_where_he_serves(told: str, group: str) -> None:
    assert group in _groups(_read(f"designated {told}."))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Rosa Lind owns Hemera Made FZCO. The company is designated.", ["Hemera Made FZCO"]),
        ("Rosa Lind used Hemera Made FZCO, a firm that she owns, and the firm is designated.",
         ["Hemera Made FZCO"]),
        ("Karl Lind robbed Made Bank. It is designated today for dealing with him.", ["Made Bank"]),
        ("Her husband, Ivo Made, runs Hemera Made FZCO; he and the firm are designated for it.",
         ["Hemera Made FZCO", "Ivo Made"]),
        ("Hizballah robbed Made Bank. It is designated today for it.", ["Hizballah"]),
        ("She sold to Okean Steel GmbH and Made Trading LLC. The company is designated.", []),
        ("Karl Lind sold steel to Okean Steel GmbH. The company was not designated.", []),
        ("Ivo Made sued Okean Steel GmbH. The company said it was designated by mistake.", []),
    ],
)  # fmt: skip
def test_the_company_is_the_one_firm_that_the_clauses_before_name(
    told: str, expected: list[str]
) -> None:
    report = _read(f"designated Rosa Lind. {told}")
    names = [one.name for d in report.descriptions for g in d.groups for one in g.names]
    assert sorted(names) == sorted(["Rosa Lind", *expected])


@pytest.mark.parametrize(
    "ground", ["obstructing a ceasefire", "withdrawing the guards", "the removal of a judge"]
)
def test_what_somebody_is_listed_for_says_not_what_was_done(ground: str) -> None:
    report = _read(
        f"acted again. OFAC is designating two officers of the Made Division, for {ground}:",
        "- Ivo Made, who commands a regiment; and\n- Odo Brandt, commander of a brigade.",
    )
    told = [(d.action, n.name) for d in report.descriptions for g in d.groups for n in g.names]
    assert told == [("add", "Ivo Made"), ("add", "Odo Brandt")]


def _of_council(body: str) -> Report:
    head = "Council of the EU\nPress release\n4 March 2022\n\nRuritania: three men on the list\n\n"
    return read(f"{head}{body}\n\nConstructed for tests.\n".encode())


@pytest.mark.parametrize(
    "total",
    [
        "With the decision 30 persons and nine entities are subject to restrictive measures.",
        "Following these listings 30 persons and nine entities are under a freeze of assets.",
        "With its latest decision 30 persons are subject to restrictive measures of the Union.",
    ],
)
def test_who_is_listed_by_now_is_not_new(total: str) -> None:
    found = _groups(_of_council(f"The Council today listed three men of Ruritania. {total}"))
    assert len(found) == 1


def test_names_with_a_line_each_below_they_concern_are_items() -> None:
    report = _of_council(
        "The Council has frozen the assets of two men. The acts were published today.\n\n"
        "They concern:\n\nSultani Made\n\nmilitary leader of the Made Front. He lives abroad.\n\n"
        "Baudoin Lind\n\nwho calls himself a general.\n\n"
        "The Council will return to the region in May."
    )
    names = [one.name for d in report.descriptions for g in d.groups for one in g.names]
    assert names == ["Sultani Made", "Baudoin Lind"]
