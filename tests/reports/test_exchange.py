"""Reports as FollowTheMoney: what each entity says (that all are valid: `test_corpus_reading`)."""

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.reports.linking.link import link
from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from reports.shapes import entities


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
    lines = entities(report)
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
    lines = entities(report)
    found = [one["properties"] for one in lines if one["schema"] == "Sanction"]
    assert sorted((one["entity"], one["country"]) for one in found) == [
        (["r-1"], ["us"]),
        (["r-2"], ["gb"]),
    ]
