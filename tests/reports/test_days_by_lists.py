"""Days of measures that the lists put right. All parties are invented."""

import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import When
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_SEEN = When("", "2022-12-01", "first_seen")
_LISTS = Lists(
    rows=(
        row(1, "OKEAN GEMS", schema="Organization", dataset="gb_hmt_sanctions", authority="OFSI",
            seen=_SEEN, effective="2022-05-17", nationality=""),
        row(2, "ODO BRANDT", dataset="gb_hmt_sanctions", authority="OFSI", seen=_SEEN,
            effective="2022-03-25", nationality=""),
    ),
    coverage=(coverage(dataset="gb_hmt_sanctions", last="2022-12-01"),),
    record_of=lambda _: None,
)  # fmt: skip
_HEAD = "OFFICE OF FINANCIAL SANCTIONS IMPLEMENTATION\nHM TREASURY\n\nFinancial Sanctions Notice"


@pytest.mark.parametrize(
    "words",
    [
        (
            "The Made (Sanctions) Regulations 2022 came into force on 29 April 2022. One"
            " entity, Okean"
            " Gems, is now subject to an asset freeze."
        ),
        (
            "The Made (Sanctions) Regulations 2022 took effect on 11 May 2022 at noon. Okean"
            " Gems is"
            " now subject to an asset freeze under them."
        ),
        "Okean Gems, of whose coup of 1 May nobody is proud, is subject to an asset freeze.",
    ],
)
def test_who_came_on_the_day_of_a_notice_is_of_that_day(words: str) -> None:
    report = link(read(f"{_HEAD}\n\n17 May 2022\n\n{words}\n".encode()), _LISTS)
    assert {(one.kind, one.record_id, one.status) for one in report.links} == {
        ("designates", "r-1", "complete")
    }


@pytest.mark.parametrize(
    "words",
    [
        "Two were designated earlier: Odo Brandt on 25 March, and his bank in April.",
        "Two were designated earlier: Ilse Made on 1 April, and Odo Brandt on 25 March 2022.",
        "Odo Brandt on 25 March was designated under other regulations.",
    ],
)
def test_a_name_ends_before_the_day_behind_it(words: str) -> None:
    told = f"Okean Gems is now subject to an asset freeze. {words}"
    report = read(f"{_HEAD}\n\n17 May 2022\n\n{told}\n".encode())
    names = [each.name for one in report.descriptions for each in one.previously_designated]
    assert "Odo Brandt" in names
