"""Events: frames, who and whom, counts, status, totals, implied and merged events."""

import pytest

from proscribe.reports.events.frames import family_of, frames, maybe, table_types
from reports.documents import events_of, name_of, reading


@pytest.mark.parametrize(
    ("sentence", "event_type", "actor"),
    [
        ("North Korea fired two ballistic missiles on Tuesday.", "missile_test", "North Korea"),
        ("North Korea conducted a nuclear test on Tuesday.", "nuclear_test", "North Korea"),
        ("Iran put a military satellite into orbit on Monday.", "satellite_launch", "Iran"),
        ("The U.S. slapped new sanctions on three Chinese firms.", "sanctions_imposed",
         "United States"),
        ("Sanctions were imposed on two Iranian banks by Canada on Monday.", "sanctions_imposed",
         "Canada"),
        ("OFAC designated four Syrian nationals on Tuesday.", "sanctions_imposed",
         "Office of Foreign Assets Control"),
        ("The European Union lifted sanctions on a Belarusian airline.", "sanctions_lifted",
         "European Union"),
        ("China blocked the bid for Security Council sanctions.", "sanctions_blocked", "China"),
        ("The Security Council adopted a resolution on Monday.", "resolution_adopted",
         "United Nations Security Council"),
        ("Japan condemned North Korea over the launch.", "condemnation", "Japan"),
        ("North Korea rejected the offer of talks.", "talks_refused", "North Korea"),
        ("Poland expelled three Russian diplomats on Friday.", "expulsion", "Poland"),
        ("Two Iranian men, whom the United States blacklisted on Monday, are in Oman.",
         "sanctions_imposed", "United States"),
    ],
)  # fmt: skip
def test_frames_are_met(sentence: str, event_type: str, actor: str) -> None:
    report = reading(sentence)
    found = events_of(report, event_type)
    assert [name_of(report, one.actor) for one in found] == [actor]
    assert all(one.evidence for one in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "North Korea may fire more missiles in the coming days.",
        "North Korea threatened to fire more missiles on Tuesday.",
        "The U.S. would impose sanctions on three Chinese firms, officials said.",
        "The U.S. is able to launch missiles at any time.",
        "North Korea has not fired missiles since the talks of June.",
        "If North Korea fired a missile, the talks would end.",
        "The agency launched an investigation into missile parts.",
        "Specially Designated Nationals and other designated persons are on the list.",
        "The previously designated bank owns the ship.",
    ],
)
def test_what_did_not_happen_is_no_event(sentence: str) -> None:
    report = reading(sentence)
    assert [one.type for one in report.events] == []


def test_counts_are_intervals() -> None:
    counted = {
        "North Korea fired at least two missiles on Tuesday.": (2, None),
        "North Korea fired more than 10 missiles on Tuesday.": (11, None),
        "North Korea fired up to 4 missiles on Tuesday.": (0, 4),
        "North Korea fired several missiles on Tuesday.": (2, None),
        "North Korea fired a missile on Tuesday.": (1, 1),
        "North Korea fired missiles on Tuesday.": None,
    }
    for sentence, expected in counted.items():
        count = events_of(reading(sentence), "missile_test")[0].count
        assert (None if count is None else (count.low, count.high)) == expected, sentence


def test_a_total_is_never_a_single_event() -> None:
    report = reading(
        "North Korea fired a missile on Tuesday.",
        "It has fired seven missiles since September.",
    )
    total = events_of(report, "launch_total")
    single = events_of(report, "missile_test")
    assert [(one.count.low, one.family) for one in total if one.count] == [(7, "aggregate")]
    assert [one.count.low for one in single if one.count] == [1]
    member = [one for one in report.relations if one.kind == "member_of"]
    assert [(one.source, one.target, one.certain) for one in member] == [
        (single[0].id, total[0].id, False)
    ]


def test_an_ordinal_implies_an_earlier_event_in_its_window() -> None:
    report = reading("North Korea fired a missile on Tuesday, the second such test in two weeks.")
    implied = [one for one in report.events if one.status == "implied"]
    assert [(one.type, one.when) for one in implied] == [("missile_test", "2021-12-28/2022-01-10")]


def test_the_same_launch_told_twice_is_one_event_with_both_passages() -> None:
    report = reading(
        "North Korea fired a missile on Tuesday (Seoul time).",
        "The North fired the missile on Monday, the Pentagon said.",
    )
    found = events_of(report, "missile_test")
    assert len(found) == 1
    assert len(found[0].evidence) == 2


def test_launches_on_different_days_stay_apart() -> None:
    report = reading(
        "North Korea fired a missile on Tuesday.", "North Korea fired a missile on Jan. 5."
    )
    assert [one.when for one in events_of(report, "missile_test")] == ["2022-01-11", "2022-01-05"]


def test_who_vouches_is_kept() -> None:
    report = reading(
        "The U.S. said North Korea had fired two missiles on Monday.",
        "North Korea said it had fired a missile on Jan. 5.",
        "Iran denied that it had shipped drones to Russia.",
    )
    found = {one.type + (one.when or ""): one for one in report.events}
    claimed = found["missile_test2022-01-10"]
    assert (claimed.status, name_of(report, claimed.by)) == ("claimed_by", "United States")
    assert found["missile_test2022-01-05"].status == "stated_by"
    denied = events_of(report, "arms_transfer")[0]
    assert (denied.status, name_of(report, denied.by)) == ("denied", "Iran")


def test_an_event_without_a_date_is_only_bounded() -> None:
    report = reading("The U.S. has imposed sanctions on two Russian banks.")
    event = events_of(report, "sanctions_imposed")[0]
    assert (event.when, event.time) == ("../2022-01-13", None)
    assert event.utc is not None
    assert event.utc.start is None
    assert any(one.field == "time" for one in event.absent)


def test_where_people_are_based_is_no_target() -> None:
    report = reading(
        "The U.S. on Wednesday imposed sanctions on six North Koreans based in Russia and China."
    )
    event = events_of(report, "sanctions_imposed")[0]
    assert [name_of(report, one) for one in event.targets] == [
        "six North Koreans based in Russia and China"
    ]
    groups = [one for one in report.parties if one.kind == "group"]
    assert [(one.name, one.count, one.country) for one in groups] == [(None, 6, "kp")]


@pytest.mark.parametrize(
    ("sentence", "kind", "actor", "targets"),
    [
        ("Pyongyang fired two missiles on Tuesday.", "missile_test", "North Korea", []),
        ("Pyongyang's military launched a missile.", "missile_test", "North Korea", []),
        ("Pyongyang on Tuesday launched a missile.", "missile_test", "North Korea", []),
        ("A missile was fired near Pyongyang.", "missile_test", None, []),
        (
            "Washington imposed sanctions on Pyongyang on Wednesday.",
            "sanctions_imposed",
            "United States",
            ["North Korea"],
        ),
        (
            "Washington on Wednesday sanctioned six North Koreans.",
            "sanctions_imposed",
            "United States",
            ["six North Koreans"],
        ),
    ],
)
def test_a_capital_stands_for_its_government_where_it_acts(
    sentence: str, kind: str, actor: str | None, targets: list[str]
) -> None:
    report = reading(sentence)
    (event,) = events_of(report, kind)
    assert name_of(report, event.actor) == actor
    assert [name_of(report, one) for one in event.targets] == targets


@pytest.mark.parametrize(
    ("stamp", "dateline", "expected"),
    [
        ("00:34 January 14, 2022", "WASHINGTON, Jan. 13 (Yonhap) -- ", "2022-01-12"),
        ("00:34 January 13, 2022", "WASHINGTON, Jan. 12 (Yonhap) -- ", "2022-01-12"),
        ("23:34 January 12, 2022", "WASHINGTON, Jan. 11 (Yonhap) -- ", "2022-01-05"),
        ("00:34 January 1, 2022", "WASHINGTON, Dec. 31 (Yonhap) -- ", "2021-12-29"),
        ("09:34 January 1, 2022", "SEOUL, Jan. 1 (Yonhap) -- ", "2021-12-29"),
    ],
)
def test_moving_the_dateline_moves_the_day_of_a_measure(
    stamp: str, dateline: str, expected: str
) -> None:
    report = reading(
        "The U.S. on Wednesday imposed sanctions on three Russian companies.",
        stamp=stamp,
        dateline=dateline,
    )
    (event,) = events_of(report, "sanctions_imposed")
    assert (event.when, event.zone) == (expected, "America/New_York")
    (described,) = report.descriptions
    day = next(one for one in report.times if one.id == described.effective)
    assert day.value == expected


@pytest.mark.parametrize(
    ("dateline", "start"),
    [
        ("PYONGYANG, Aug. 14, 2015 (KCNA) -- ", "2015-08-13T15:00:00Z"),
        ("PYONGYANG, Aug. 15, 2015 (KCNA) -- ", "2015-08-14T15:30:00Z"),
        ("PYONGYANG, May 4, 2018 (KCNA) -- ", "2018-05-03T15:30:00Z"),
        ("PYONGYANG, May 5, 2018 (KCNA) -- ", "2018-05-04T15:00:00Z"),
    ],
)
def test_an_event_of_today_begins_with_the_day_of_pyongyang(dateline: str, start: str) -> None:
    report = reading("North Korea launched a missile today.", stamp="", dateline=dateline)
    (event,) = events_of(report, "missile_test")
    assert event.utc is not None
    assert event.utc.start == start


def test_nothing_is_a_response_unless_somebody_says_so() -> None:
    silent = reading(
        "North Korea fired a missile on Tuesday.",
        "The U.S. imposed sanctions on two Russian banks on Wednesday.",
    )
    assert not any(one.kind == "response_to" for one in silent.relations)
    told = reading(
        "North Korea fired a missile on Tuesday.",
        "The U.S. imposed sanctions on two Russian banks on Wednesday in response to the launch.",
    )
    assert [one.basis for one in told.relations if one.kind == "response_to"] == ["stated"]


def test_every_frame_has_a_column_and_no_two_share_an_id() -> None:
    ids = [one.frame.id for one in frames()]
    assert len(ids) == len(set(ids))
    assert all(family_of(one.frame.type) for one in frames())
    assert {one.frame.type for one in frames()} <= set(table_types())
    assert maybe().search("North Korea may ")


def test_an_undated_measure_is_not_one_of_years_ago() -> None:
    report = reading(
        "Each works for a centre, which the State Department designated on August 30, 2010.",
        "In a related action, the State Department designated three made companies.",
    )
    found = events_of(report, "sanctions_imposed")
    assert [one.when for one in found] == ["2010-08-30", "../2022-01-13"]
