"""Reports as FollowTheMoney: every entity of every document is valid, and points where it may."""

import json
from pathlib import Path
from typing import Any

import pytest

from ledger.described import coverage, row
from proscribe.ledger.answers import Lists
from proscribe.reports.exchange import to_ftm
from proscribe.reports.linking.link import link
from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from quality.looks import building

_CORPUS = Path(__file__).parent / "corpus"
_DOCUMENTS = [
    path
    for half in building()
    for path in sorted((_CORPUS / half).glob("*"))
    if path.suffix in (".txt", ".html")
]


def _entities(path: Path) -> list[dict[str, Any]]:
    report = read(path.read_bytes(), Source(file=path.name, url="https://example.org/paper"))
    return [json.loads(line) for line in to_ftm(report).splitlines()]


@pytest.mark.parametrize("half", building())
def test_every_entity_of_every_document_is_valid_and_kept_as_it_is(half: str) -> None:
    ftm = pytest.importorskip("followthemoney")
    paths = [path for path in _DOCUMENTS if path.parent.name == half]
    assert paths
    for path in paths:
        by_id = {one["id"]: one for one in _entities(path)}
        assert len(by_id) == len(_entities(path)), path.name
        for one in by_id.values():
            ftm.model.get(one["schema"]).validate(one)
            proxy = ftm.model.get_proxy(one, cleaned=False)
            for prop, value in proxy.itervalues():
                where = (path.name, one["schema"], prop.name, value)
                assert prop.type.clean_text(value, proxy=proxy) == value, where
                if prop.type.name == "entity":
                    assert ftm.model.get(by_id[value]["schema"]).is_a(prop.range), where


def test_of_a_joint_act_each_record_is_under_its_own_authority() -> None:
    paper = (
        "A made headline\n\nBERLIN, Jan. 12, 2022 (Made Wire) -- The United States and the United "
        "Kingdom on Wednesday sanctioned Rosa Made under Executive Order 13382.\n"
    )
    lists = Lists(
        rows=(
            row(2, "Rosa Made", dataset="gb_fcdo_sanctions", authority="FCDO"),
            row(1, "Rosa Made"),
        ),
        coverage=(coverage(dataset="gb_fcdo_sanctions"), coverage()),
        record_of=lambda _: None,
    )
    report = link(read(paper.encode(), Source(file="made.txt")), lists)
    lines = [json.loads(line) for line in to_ftm(report).splitlines()]
    found = {
        one["properties"]["entity"][0]: one["properties"]
        for one in lines
        if one["schema"] == "Sanction"
    }
    assert {key: one["authority"] for key, one in found.items()} == {
        "r-1": ["The United States"],
        "r-2": ["The United Kingdom"],
    }
    assert {key: one["country"] for key, one in found.items()} == {"r-1": ["us"], "r-2": ["gb"]}
    assert found["r-1"]["program"] == ["E.O. 13382"]
    assert "program" not in found["r-2"]  # the order is not theirs


def test_a_party_of_two_measures_is_under_each_once() -> None:
    paper = (
        "A made headline\n\nBERLIN, Jan. 12, 2022 (Made Wire) -- The US Treasury on Wednesday "
        "sanctioned Rosa Made.\n\nThe United Kingdom on Wednesday also sanctioned Rosa Made and "
        "Made Line Ltd.\n"
    )
    lists = Lists(
        rows=(
            row(2, "Rosa Made", dataset="gb_fcdo_sanctions", authority="FCDO"),
            row(1, "Rosa Made"),
        ),
        coverage=(coverage(dataset="gb_fcdo_sanctions"), coverage()),
        record_of=lambda _: None,
    )
    report = link(read(paper.encode(), Source(file="made.txt")), lists)
    lines = [json.loads(line) for line in to_ftm(report).splitlines()]
    found = [one["properties"] for one in lines if one["schema"] == "Sanction"]
    assert sorted((one["entity"], one["country"]) for one in found) == [
        (["r-1"], ["us"]),
        (["r-2"], ["gb"]),
    ]
