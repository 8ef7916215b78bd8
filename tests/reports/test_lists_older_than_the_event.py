"""An entry that a notice names and no loaded list holds comes out as `none`, with what they say."""

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import When
from proscribe.model.report import Report
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_NOTICE = (
    "WASHINGTON, March 3, 2022 (Wire) -- The U.S. Treasury on Thursday imposed sanctions on Borek"
    " Odravin and Nuri Madeson.\n"
)
_SEEN = When("", "2022-01-12", "first_seen")


def _linked(last: str, names: tuple[str, ...]) -> Report:
    rows = tuple(row(at, name, seen=_SEEN) for at, name in enumerate(names, 1))
    lists = Lists(rows=rows, coverage=(coverage(last=last),), record_of=lambda _: None)
    return link(read(_NOTICE.encode()), lists)


def _answers(report: Report) -> dict[str, tuple[str, str]]:
    names = {one.id: one.name for one in report.parties}
    return {
        names[one.source] or "": (one.status, one.reason)
        for one in report.resolutions
        if one.source in names
    }


def test_names_of_a_list_older_than_the_event_are_none_and_the_list_says_so() -> None:
    found = _linked("2022-01-12", ("Kerim ELDER",))
    answers = _answers(found)
    assert set(answers) == {"Borek Odravin", "Nuri Madeson"}
    assert {status for status, _ in answers.values()} == {"none"}
    assert all("list is older than the event" in reason for _, reason in answers.values())
    assert not found.links


def test_a_namesake_on_an_older_list_is_not_shown_as_new() -> None:
    found = _linked("2022-01-12", ("Borek ODRAVIN",))
    assert _answers(found)["Borek Odravin"][0] in ("none", "cannot_resolve")
    assert not any(one.status == "complete" and one.kind == "designates" for one in found.links)


def test_a_newer_list_without_the_party_says_that_nothing_came() -> None:
    answers = _answers(_linked("2022-03-10", ("Kerim ELDER",)))
    assert {status for status, _ in answers.values()} == {"none"}
    assert all("Nothing that fits came on" in reason for _, reason in answers.values())
