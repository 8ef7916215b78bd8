"""Who is merely mentioned, and who is not: a party of a measure never is."""

import pytest

from proscribe.reports.linking.mentioning import query_of
from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from quality.reports_corpus import cases


@pytest.mark.parametrize("half", ["dev", "train"])
def test_a_party_of_a_measure_is_not_merely_mentioned(half: str) -> None:
    met = set()
    for file, raw, _ in cases(half):
        report = read(raw, Source(file=file))
        named = {
            target.party: description.action
            for description in report.descriptions
            for group in description.groups
            for target in group.names
        }
        for party in report.parties:
            if party.id in named:
                assert "mentioned" not in party.roles, (file, party.name)
                assert query_of(party) is None, (file, party.name)
                met.add(named[party.id])
    assert met == {"add", "remove", "amend"}
