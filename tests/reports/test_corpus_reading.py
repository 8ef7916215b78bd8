"""The reader on the annotated announcements: no step back, and every report has its shape.

What it does on the half that was held out is measured by `quality/reports_corpus.py`; the shape of
the reports of all documents is checked by `quality/reports_shapes.py`.
"""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

import msgspec
import pytest

from proscribe.model.report import Report
from proscribe.reports.linking.mentioning import query_of
from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from quality.looks import building
from quality.reports_corpus import cases, judge, summary
from reports.shapes import SCHEMA, holds, is_of_bytes, is_valid_ftm, schema_faults

# Shares that must hold; `mentioned` needs the lists, so its share here is a floor only.
_LEAST = {
    "times": 0.95,
    "zones": 0.95,
    "quotations": 0.98,
    "speakers": 0.95,
    "title": 0.95,
    "published": 0.9,
    "dateline": 0.95,
    "byline": 0.95,
    "captions": 0.95,
    "rights": 0.85,
    "mentioned": 0.5,
}


# Fifteen further layouts, written to find what the rules did not generalise to.
_LEAST_TRAIN = {
    "times": 0.95,
    "zones": 0.95,
    "quotations": 0.98,
    "speakers": 0.95,
    "title": 0.95,
    "published": 0.95,
    "dateline": 0.95,
    "byline": 0.95,
    "rights": 0.95,
}
# From 81 on: layouts of another writer, made to find what does not generalise yet.
_LEAST_LATER = {
    "times": 0.98,
    "zones": 0.95,
    "quotations": 0.98,
    "speakers": 0.9,
    "title": 0.9,
}
# From 117 on: of a third writer.
_LEAST_THIRD = {"times": 0.84, "zones": 0.95, "quotations": 0.98, "speakers": 0.8, "title": 0.85}
# From 153 on: of a fourth writer.
_LEAST_FOURTH = {"times": 0.75, "zones": 0.95, "quotations": 0.95, "speakers": 0.72, "title": 0.65}
_FIRST = {"train": 1, "later": 81, "third": 117, "fourth": 153}
_FLOORS = {
    "dev": _LEAST,
    "train": _LEAST_TRAIN,
    "later": _LEAST_LATER,
    "third": _LEAST_THIRD,
    "fourth": _LEAST_FOURTH,
}
_EACH = 6  # of the other halves one document in so many is read here; all by `quality`
Read = dict[str, list[tuple[str, bytes, dict[str, Any], Report]]]


def _half_of(half: str, file: str) -> str:
    """Give whose floors hold for a document: those of train by its writer."""
    if half != "train":
        return half
    number = int(file.split("-")[0])
    return [one for one, first in _FIRST.items() if number >= first][-1]


@pytest.fixture(scope="module")
def documents() -> Read:
    """Each document that is read here, once: all of `dev` and `train`, and a sample of the rest."""
    found: Read = {}
    for half in building():
        every = 1 if half in ("dev", "train") else _EACH
        for file, raw, gold in list(cases(half))[::every]:
            row = (file, raw, gold, read(raw, Source(file=file)))
            found.setdefault(_half_of(half, file), []).append(row)
    return found


@pytest.fixture(scope="module")
def shares(documents: Read) -> dict[str, dict[str, dict[str, float]]]:
    return {
        half: summary({file: judge(report, gold) for file, _, gold, report in documents[half]})
        for half in _FLOORS
    }


@pytest.mark.parametrize(
    ("half", "measure"), [(half, one) for half, floors in _FLOORS.items() for one in sorted(floors)]
)
def test_no_step_back(
    shares: dict[str, dict[str, dict[str, float]]], half: str, measure: str
) -> None:
    assert shares[half][measure]["share"] >= _FLOORS[half][measure], shares[half][measure]


def test_every_span_of_every_document_holds(documents: Read) -> None:
    for _, raw, _, report in _all(documents):
        holds(report)
        is_of_bytes(report, raw)


def test_every_report_fits_the_published_schema(documents: Read) -> None:
    for file, _, _, report in _all(documents):
        assert schema_faults(json.loads(msgspec.json.encode(report)), SCHEMA, file) == []


def test_every_entity_of_every_document_is_valid_and_kept_as_it_is(documents: Read) -> None:
    ftm = pytest.importorskip("followthemoney")
    for _, _, _, report in _all(documents):
        is_valid_ftm(report, ftm)


def test_a_party_of_a_measure_is_not_merely_mentioned(documents: Read) -> None:
    met = set()
    for file, _, _, report in _all(documents):
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


def test_the_check_of_the_schema_finds_what_does_not_fit() -> None:
    report = read(b"A made line of a page.\n\nThe ministry met on Friday.", Source(file="made.txt"))
    shown = json.loads(msgspec.json.encode(report))
    assert schema_faults(shown, SCHEMA, "made") == []
    assert schema_faults(shown | {"times": 3}, SCHEMA, "made")
    assert schema_faults(shown | {"news": 3}, SCHEMA, "made")
    del shown["blocks"]
    assert schema_faults(shown, SCHEMA, "made")


def _all(documents: Read) -> Iterator[tuple[str, bytes, dict[str, Any], Report]]:
    return chain.from_iterable(documents.values())
