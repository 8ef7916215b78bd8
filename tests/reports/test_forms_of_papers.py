"""How papers name those whom a measure counts, take off and list before; parties are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_HEAD = "Sanctions announced\nBy Ann Writer\nWASHINGTON, March 4, 2022 (Madewire) - "


def _report(text: str) -> Report:
    return read(f"{_HEAD}{text}\n\nMade for tests.\n".encode(), Source(file="made.txt"))


def _told(text: str, action: str = "add") -> set[str]:
    return {
        name.name
        for one in _report(text).descriptions
        if one.action == action
        for group in one.groups
        for name in group.names
    }


def _before(text: str) -> set[str]:
    return {name.name for one in _report(text).descriptions for name in one.previously_designated}


def _hands(text: str) -> list[str | None]:
    return [one.authority.value if one.authority else None for one in _report(text).descriptions]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The Foreign Office named Ivo Made as the man in charge.", {"Ivo Made"}),
        (
            "The ministry identified Ivo Made as the paymaster and Rosa Lind as his deputy.",
            {"Ivo Made", "Rosa Lind"},
        ),
        (
            "It named Ivo Made as the planner, Otto Rehn as his aide and Karl Blom as the clerk.",
            {"Ivo Made", "Otto Rehn", "Karl Blom"},
        ),
        ("London named Ivo Made as its new envoy to Kabul.", set()),
        ("The government also named Ivo Made as the chair of the inquiry.", set()),
        ("The ministry described Rosa Lind as a victim of the four.", set()),
        ("The ministry named Ivo Made as ambassador to Alba.", set()),
        ("The ministry identified Made Bank as the place where the money was kept.", set()),
        ("Russia named Ivo Made as the planner of the raid.", set()),
        ("The ministry did not name Ivo Made as the planner.", set()),
        ('"The ministry named Ivo Made as the planner," she said.', set()),
    ],
)
def test_those_counted_are_named_with_what_they_did(sentence: str, named: set[str]) -> None:
    assert _told(f"Britain on Friday imposed sanctions on four people. {sentence}") == named


@pytest.mark.parametrize(
    ("sentence", "hand"),
    [
        ("The shop is in the sights of the Treasury, which on Friday sanctioned Made Line.", "us"),
        ("It met officials of Britain, which sanctioned Made Line on Friday.", "gb"),
        ("The yard is of interest to Canada, which yesterday listed Made Line.", "ca"),
    ],
)
def test_a_clause_tells_what_an_authority_did(sentence: str, hand: str) -> None:
    assert _told(sentence) == {"Made Line"}
    assert _hands(sentence) == [hand]


@pytest.mark.parametrize(
    "sentence",
    [
        "The shop is run by Rosa Lind, who on Friday sanctioned her clerks.",
        "The ring is led by Ivo Made, who has named three of his sons as heirs.",
        "Ivo Made, who sanctioned the raid on Friday, works for the Treasury.",
    ],
)
def test_who_sanctions_something_himself_is_no_target(sentence: str) -> None:
    assert _told(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Ivo Made and Rosa Lind were among ten names entered on the UN sanctions list.", True),
        ("Ivo Made and Rosa Lind were approved for listing by the UN committee.", True),
        ("The Al-Qaida committee on Thursday listed Ivo Made and Rosa Lind, the UN said.", True),
        ("Shares of Ivo Made and Rosa Lind were approved for listing by the exchange.", False),
        ("Ivo Made and Rosa Lind may be approved for listing by the UN committee.", False),
    ],
)
def test_names_come_on_the_list_of_a_committee(sentence: str, *, named: bool) -> None:
    assert _told(sentence) == ({"Ivo Made", "Rosa Lind"} if named else set())
    assert _hands(sentence) == (["un"] if named else [])


def test_the_federal_government_is_of_the_state_of_the_paper() -> None:
    listed = "The Federal Government on Friday listed Ivo Made"
    assert _hands(f"{listed}, Canberra said.") == ["au"]
    assert _hands(f"{listed}, Berlin said; Canberra was silent.") == [None]


@pytest.mark.parametrize(
    ("sentence", "gone"),
    [
        ("Among the local firms struck out are Made Line and Ivo Made.", {"Made Line", "Ivo Made"}),
        ("Made Line, once a part of the cartel, has been deleted too.", {"Made Line"}),
        (
            "Ivo Made, shot in 1998, and Otto Rehn, killed before, were both removed, they said.",
            {"Ivo Made", "Otto Rehn"},
        ),
        ("Otto Rehn was removed by the board in May.", set()),
        ("Charges against Otto Rehn were dropped too.", set()),
        ("Otto Rehn was cleared, his lawyer said.", set()),
        ("Otto Rehn was not removed.", set()),
    ],
)  # fmt: skip
def test_others_go_off_a_list_behind_a_removal(sentence: str, gone: set[str]) -> None:
    told = "The US Treasury took those traders off its list on Thursday, and dozens of others."
    assert _told(f"{told} {sentence}", "remove") == gone
    assert _told(sentence, "remove") == set()


def test_a_panel_takes_off_those_behind_a_colon() -> None:
    text = (
        "One UN committee added Ivo Made to its list. The other panel, in charge of the Alban "
        "measures, has taken two state firms off: Made Sewing Company and the Rehn Works. Both "
        "had been listed in April 2004."
    )
    assert _told(text, "remove") == {"Made Sewing Company", "Rehn Works"}
    airline = (
        "The UN added five men to its list. The airline has taken two flights off: Made, Rehn."
    )
    assert _told(airline, "remove") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Made Line was designated by the State Department last autumn.",
        "Made Line was listed by the EU last spring.",
        "Last winter the Treasury sanctioned Made Line.",
        "Clerks recall January's action, when the same department imposed sanctions on Made Line.",
        "In last month's round the Treasury blacklisted Made Line.",
    ],
)  # fmt: skip
def test_seasons_and_rounds_of_other_months_are_earlier(sentence: str) -> None:
    text = f"The United States on Friday sanctioned Ivo Made. {sentence}"
    assert _told(text) == {"Ivo Made"}
    assert _before(text) == {"Made Line"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Treasury sanctioned Made Line on Friday for its deals of last winter.",
        "Made Line was sanctioned on Friday by the Treasury for helping smugglers last summer.",
        "Building on last year's sanctions, the Treasury on Friday designated Made Line.",
        "Following January's announcement of rules, the Treasury on Friday sanctioned Made Line.",
        "Unlike last month's round, which hit ships, the Treasury on Friday designated Made Line.",
    ],
)
def test_a_season_of_what_the_party_did_is_no_earlier_measure(sentence: str) -> None:
    assert _told(sentence) == {"Made Line"}
    assert _before(sentence) == set()


def test_a_determination_and_a_licence_are_measures() -> None:
    assert _told(
        "Made Line has been penalised by the United States for transfers of missile parts. The "
        "determination names three parties in all: Rehn Bank, Blom Trade and Ivo Made."
    ) == {"Made Line", "Rehn Bank", "Blom Trade", "Ivo Made"}
    assert _told("Made Line has been penalised by the United States for unpaid taxes.") == set()
    licence = "The Bureau of Industry and Security requires a licence for every item sent to"
    assert [
        (group.count, one.agency.value if one.agency else None)
        for one in _report(f"{licence} any of four companies.").descriptions
        for group in one.groups
    ] == [(4, "BIS")]
    assert not _report(f"{licence} Russia.").descriptions


@pytest.mark.parametrize(
    "stamp",
    ["FRI 23 OCT 2020   1300 BULLETIN", "Fri 23 Oct 2020 1300", "23 October 2020 0600 NEWS"],
)
def test_an_hour_of_four_digits_behind_its_day_is_a_stamp(stamp: str) -> None:
    text = (
        f"RADIO MADE -- NEWSROOM SCRIPT\n{stamp}\n\nBritain has put sanctions on Ivo Made. At the "
        "end of July, London, again in step with Brussels, named four other officers.\n"
    )
    report = read(text.encode(), Source(file="made.txt"))
    assert report.metadata.published is not None
    assert [one.value for one in report.times if one.span and one.span.exact == "July"] == [
        "2020-07"
    ]
    assert [
        (one.authority.value if one.authority else None, [group.count for group in one.groups])
        for one in report.descriptions
    ] == [("gb", [None])]


def test_a_headline_of_a_year_and_a_number_is_no_stamp() -> None:
    text = "MADE TIMES\n\n23 October 2020 saw 1300 people march\n\nBritain listed Ivo Made.\n"
    assert read(text.encode(), Source(file="made.txt")).metadata.published is None


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Members should also remember January's action against two firms.", "2022-01"),
        ("Members should meet in January to talk of two firms.", "2023-01"),
    ],
)
def test_what_should_be_remembered_is_over(sentence: str, value: str) -> None:
    report = _report(f"The Treasury on Friday sanctioned Ivo Made. {sentence}")
    assert [
        one.value for one in report.times if one.span and one.span.exact.startswith("January")
    ] == [value]
