"""Names of a measure in sentences of no form, where lists date nobody to the day. All invented."""

import msgspec
import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow, When
from proscribe.model.report import Report
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_HALF_A_YEAR = When("2021-11-10", "2022-06-30", "first_seen")
_BEFORE = When("", "2021-11-10", "first_seen")
_OPENS = (
    "WASHINGTON, March 3, 2022 (Wire) -- The U.S. Treasury on Thursday imposed sanctions on Borek"
    " Odravin under E.O. 13818. "
)


def _row(number: int, name: str, program: str = "GLOMAG", seen: When = _HALF_A_YEAR) -> LedgerRow:
    schema = "Person" if name.split()[-1].isupper() and " AND " not in name else "Organization"
    made = row(number, name, schema=schema, programs=[program], seen=seen, nationality="")
    return msgspec.structs.replace(
        made, record_id=f"ofac-{40000 + number}", party_id=f"ofac-{40000 + number}"
    )


_ROWS = (
    _row(1, "Borek ODRAVIN"),
    _row(2, "Nuri MADESON"),
    _row(3, "Alexa Made Holding"),
    _row(4, "Silver Madery"),
    _row(5, "Made Trading Ltd."),
    _row(900, "Otto FARNUMBER", "SDGT"),
    _row(901, "Kerim ELDER", seen=_BEFORE),
)


def _linked(rest: str, rows: tuple[LedgerRow, ...] = _ROWS) -> Report:
    report = read(f"{_OPENS}{rest}\n".encode())
    lists = Lists(
        rows=rows,
        coverage=(coverage(first="2021-11-10", last="2022-06-30"),),
        record_of=lambda _: None,
    )
    return link(report, lists)


def _met(report: Report, kind: str) -> set[str]:
    return {one.caption for one in report.links if one.kind == kind and one.status == "complete"}


@pytest.mark.parametrize(
    ("rest", "new"),
    [
        pytest.param("Nuri Madeson has met with the same fate.", {"Nuri MADESON"}, id="own-words"),
        pytest.param("A clerk had met Otto Farnumber in a bar.", set(), id="other-program"),
        pytest.param("Nuri Madeson was designated on January 14, 2022.", set(), id="another-day"),
        pytest.param(
            "In January we spoke of Nuri Madeson. He was listed on January 14, 2022.",
            set(),
            id="told-in-the-next-sentence",
        ),
    ],
)
def test_who_came_with_a_measure_is_told_by_sentence_and_program(rest: str, new: set[str]) -> None:
    assert _met(_linked(rest), "designates") == {"Borek ODRAVIN"} | new


def test_a_name_ends_with_the_stop_of_its_legal_form() -> None:
    report = _linked("Blocked with him is his firm, Made Trading Ltd. It has one ship.")
    names = [one.name for each in report.descriptions for g in each.groups for one in g.names]
    assert "Made Trading Ltd." in names


def test_who_is_told_to_be_listed_at_another_time_is_one_of_before() -> None:
    report = _linked("Kerim Elder has been on the same list since May 4, 2019.")
    assert _met(report, "designates") == {"Borek ODRAVIN"}
    assert _met(report, "mentions") == {"Kerim ELDER"}
    party = next(one for one in report.parties if one.name == "Kerim Elder")
    assert party.roles == ("previously_designated",)


def test_a_small_article_begins_a_name_of_the_day() -> None:
    rows = (*_ROWS, _row(6, "Samer Kamal AL-MADI"))
    report = _linked("Samer al-Madi owns the mill.", rows)
    assert "Samer Kamal AL-MADI" in _met(report, "designates")


_SPARSE = tuple(
    _row(number, name)
    for number, name in [
        (11, "Odo Karlovich BRANDT"),
        (12, "Hasan Yusuf Salim AL-MADERI"),
        *((1000 + 40 * at, f"Xaver{at} OTHERMAN{at}") for at in range(70)),
    ]
)


@pytest.mark.parametrize(
    ("words", "new"),
    [
        ("Who is Odo Brandt? The man whom the U.S. Treasury sanctioned on Thursday.", {"BRANDT"}),
        ("Mr. Odo Brandt's accounts are frozen, so the U.S. Treasury decided.", {"BRANDT"}),
        ("The U.S. Treasury announced sanctions. Businessman Odo Brandt is one.", {"BRANDT"}),
        ("The U.S. Treasury announced sanctions. Billionaire Odo Brandt is one.", {"BRANDT"}),
        ("The U.S. Treasury on Thursday sanctioned Hasan al-Maderi, a banker.", {"AL-MADERI"}),
        ("Hasan al-Maderi woke up on Thursday to sanctions of the U.S. Treasury.", {"AL-MADERI"}),
        ("The U.S. Treasury announced sanctions. A storm called Brandt came up.", set()),
        ("The U.S. Treasury announced sanctions. Odo Karl Brandtner heard of it.", set()),
    ],
)
def test_a_person_is_found_without_the_names_between(words: str, new: set[str]) -> None:
    text = f"A dealer is out\n\nWASHINGTON, March 3, 2022 (Wire) -- {words}\n"
    lists = Lists(
        rows=_SPARSE,
        coverage=(coverage(first="2021-11-10", last="2022-06-30"),),
        record_of=lambda _: None,
    )
    met = _met(link(read(text.encode()), lists), "designates")
    assert {one.split()[-1] for one in met} == new


def test_a_short_form_of_whom_was_listed_before_is_nobody_new() -> None:
    report = _linked(
        "Last March it had designated Silver Madery Pte. Ltd. The website of Silver Madery was up."
    )
    assert _met(report, "designates") == {"Borek ODRAVIN"}
