"""Nobody who is named or counted is lost in another, and nobody told of beside is taken for one.

All parties are invented.
"""

import msgspec
import pytest

from growth import assert_growth
from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow, When
from proscribe.model.report import Report
from proscribe.reports.designations.draft import Named
from proscribe.reports.designations.entry import Entry
from proscribe.reports.designations.settling.shortnames import call_shorter
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_SEEN = When("2022-01-10", "2022-12-01", "first_seen")
_OPENS = "Steel dealer is out\n\nWASHINGTON, March 3, 2022 (Wire) -- "


def _read(words: str) -> Report:
    return read(f"{_OPENS}{words}\n".encode())


def _names(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for g in one.groups for name in g.names]


def _new(row_: LedgerRow) -> LedgerRow:
    return msgspec.structs.replace(row_, first_seen=_SEEN)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        # a time before a name is no part of it, nor the name of the time
        ("On 3 March Ivo Lind, Rosa Made and Ben Aro were sanctioned by the U.S. Treasury.",
         ["Ivo Lind", "Rosa Made", "Ben Aro"]),
        ("On March 2 Okean Group was sanctioned by the U.S. Treasury.", ["Okean Group"]),
        ("With effect from 2 March 2022, Ivo Lind was sanctioned by the U.S. Treasury.",
         ["Ivo Lind"]),
        # what is known by another name is not always the one before it
        (("The U.S. Treasury on Thursday sanctioned Ivo Lind, the network known as Made Ring, and "
         "Odo Aro."), ["Ivo Lind", "Made Ring", "Odo Aro"]),
        ("The U.S. Treasury on Thursday sanctioned Ivo Lind, a broker known as Okean, and Odo Aro.",
         ["Ivo Lind", "Odo Aro"]),
        ("The U.S. Treasury on Thursday sanctioned Made Bank, a firm known as Okean, and Odo Aro.",
         ["Made Bank", "Odo Aro"]),
        # a day in a name
        ("On 3 March the U.S. Treasury sanctioned Ivo Lind and the 17 November Organization.",
         ["Ivo Lind", "17 November Organization"]),
        # a ship in capitals
        ("The U.S. Treasury on Thursday sanctioned the vessels GENERAL MARSHAL and SEA STAR.",
         ["GENERAL MARSHAL", "SEA STAR"]),
        # somebody whose name has the name of a firm or ship in it, or who is told of later
        (("The U.S. Treasury on Thursday sanctioned Okean, a shipping firm. Its lawyer, Rosa Okean "
         "Made, said nothing."), ["Okean"]),
        (("Rosa Lind Made, a teacher, saw it. The U.S. Treasury on Thursday sanctioned the ship "
         "Lind."), ["Lind"]),
        ("The U.S. Treasury on Thursday sanctioned Aro. A judge called Ivo Aro Brandt may hear it.",
         ["Aro"]),
        # sentences between semicolons are no list of subjects
        (("Odo Brandt died; Rosa Lind wept; and two firms were sanctioned by the Treasury on "
         "Thursday."), []),
        # behind a clause that says more of those before
        (("Okean Line, two firms that sell oil, and Rosa Lind were sanctioned by the Treasury on "
         "Thursday."), ["Okean Line", "Rosa Lind"]),
    ],
)  # fmt: skip
def test_who_is_named_is_a_party_and_nobody_else(words: str, names: list[str]) -> None:
    assert _names(_read(words)) == names


@pytest.mark.parametrize(
    ("words", "total"),
    [
        (("The U.S. Treasury on Thursday designated Ivo Lind, Rosa Made and Ben Aro. It also "
         "designated all three companies that they own."), 6),
        (("The U.S. Treasury on Thursday designated Ivo Lind and Rosa Made. All two persons are "
         "abroad."), 2),
        ("Its owner, Ivo Lind, and a shipyard were sanctioned by the U.S. Treasury on Thursday.",
         2),
        (("The U.S. Treasury on Thursday designated three oil tankers. It designated three crude "
         "oil tankers as well."), 6),
        (("The U.S. Treasury on Thursday designated three steel traders and three Cypriot steel "
         "traders."), 6),
    ],
)  # fmt: skip
def test_all_who_are_told_of_are_counted(words: str, total: int) -> None:
    (one,) = _read(words).descriptions
    assert one.total == total


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("On 2 March Okean Group was sanctioned by the U.S. Treasury.", "2022-03-02"),
        ("Yesterday Made Foundation was sanctioned by the U.S. Treasury.", "2022-03-02"),
        # what is named after a day
        ("The March 23 Movement was sanctioned by the U.S. Treasury on 3 March.",
         "2022-03-03"),
    ],
)  # fmt: skip
def test_the_day_before_a_body_is_a_day(words: str, day: str) -> None:
    report = _read(words)
    (one,) = report.descriptions
    assert next(ref.value for ref in report.times if ref.id == one.effective) == day


@pytest.mark.parametrize(
    ("named", "status"),
    [
        ("Made Line and Made Line Shipping", "short"),
        ("the father, Ivo Lind, and the son, Ivo Lind Jr.,", "short"),
        ("Made Line Shipping. It designated Made Line on Thursday, putting it", "complete"),
    ],
)
def test_two_names_of_a_sentence_are_two_parties(named: str, status: str) -> None:
    rows = (
        row(1, "MADE LINE SHIPPING", schema="Organization", effective="2022-03-03", nationality=""),
        row(2, "LIND, Ivo, Jr.", effective="2022-03-03", nationality=""),
        row(3, "BRANDT, Odo", effective="2022-03-03", nationality=""),
    )
    lists = Lists(
        rows=tuple(map(_new, rows)),
        coverage=(coverage(last="2022-12-01"),),
        record_of=lambda _: None,
    )
    report = link(_read(f"The U.S. Treasury on Thursday put {named} on its list."), lists)
    (one,) = report.descriptions
    whole = next(each for each in report.resolutions if each.source == one.id)
    assert whole.status == status


def test_names_written_again_and_again_take_time_in_proportion() -> None:
    entry = Entry(start=0, end=1, name=(0, 1), display="Ali Ali Ben Lind")
    person = Named(
        name=(0, 1), display="Ali Ali Ben Lind", mentions=[(0, 1)], aliases=[], schema="Person",
        countries=(), line=(0, 1), entry=entry,
    )  # fmt: skip
    assert_growth(lambda text: call_shorter(text, [person]), lambda n: "Ali " * (n // 4), 40_000)
    assert person.aliases == []


def test_what_is_counted_from_then_takes_time_in_proportion() -> None:
    def made(size: int) -> bytes:
        days = ", ".join(f"on {1 + day} May 2031" for day in range(28))
        lines = [f"It closes {days}." for _ in range(size // 1_200)]
        lines += ["It was shut since then, since then, since then. " for _ in range(size // 120)]
        return "\n\n".join([_OPENS, *lines, ""]).encode()

    report = assert_growth(read, made, 100_000)
    assert any((ref.value or "").startswith("2031") for ref in report.times)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        # a stop that only ends the sentence, and one that is of the form
        (
            (
                "The U.S. Treasury on Thursday sanctioned Made Ltd, a broker, and Okean Ltd. The"
                " two are abroad."
            ),
            ["Made Ltd", "Okean Ltd"],
        ),
        (
            (
                "The U.S. Treasury on Thursday sanctioned Made Inc., a broker, and Okean Inc. The"
                " two are abroad."
            ),
            ["Made Inc.", "Okean Inc."],
        ),
        # brackets inside a name, and no form alone
        (
            "The U.S. Treasury on Thursday sanctioned Made Trading (S) Pte Ltd and Okean Line.",
            ["Made Trading (S) Pte Ltd", "Okean Line"],
        ),
    ],
)
def test_names_of_firms_end_where_they_do(words: str, names: list[str]) -> None:
    assert _names(_read(words)) == names


def test_what_came_months_before_is_of_somebody_elses_list() -> None:
    (one,) = _read(
        "Five months after the United Nations Security Council listed Rosa Lind, the U.S. Treasury"
        " on Thursday sanctioned Odo Brandt."
    ).descriptions
    assert [name.name for group in one.groups for name in group.names] == ["Odo Brandt"]
    assert [(name.name, name.keepers) for name in one.previously_designated] == [
        ("Rosa Lind", ("un",))
    ]


@pytest.mark.parametrize(
    "house", ["United States Treasury", "US Treasury", "United States’ Treasury"]
)
def test_a_body_behind_a_country_is_that_countrys(house: str) -> None:
    text = (
        "Office of Financial Sanctions Implementation\nHM Treasury\n\n1 February 2021\n\n"
        "Rosa Lind was added to the consolidated list today.\n\n"
        f"The {house} designated Odo Brandt on 11 March 2020.\n"
    )
    report = read(text.encode())
    told = [name for one in report.descriptions for name in one.previously_designated]
    assert [(one.name, one.keepers) for one in told] == [("Odo Brandt", ("us",))]


def test_entries_of_a_long_notice_take_time_in_proportion() -> None:
    def made(size: int) -> bytes:
        lines = ["OFAC Recent Actions", "11/12/2021", "The following individuals have been added:"]
        for number in range(size):
            name = "".join("BDFGKLMNPRST"[number // 12**place % 12] + "A" for place in range(4))
            lines.append(f"{name}, Rosa; DOB 1953 (individual) [SDGT].")
        return "\n\n".join(lines).encode()

    report = assert_growth(read, made, 600)
    assert len([one for d in report.descriptions for g in d.groups for one in g.names]) == 600
