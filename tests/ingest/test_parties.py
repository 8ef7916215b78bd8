"""Parties: by published references only, whatever the order."""

import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.ingest.parties import form_parties
from proscribe.model.party import PartyDecision
from proscribe.model.record import Reference

_KEYS = [
    ("un_sc_sanctions", "unsc-1"),
    ("us_ofac_sdn", "ofac-7"),
    ("us_ofac_cons", "ofac-7"),
    ("gb_hmt_sanctions", "gb-hmt-3"),
    ("us_ofac_sdn", "ofac-8"),
]


def _un(value: str) -> Reference:
    return Reference("un-reference", value)


def test_a_shared_reference_joins_and_says_so() -> None:
    parties, links = form_parties(
        _KEYS,
        [
            ("un_sc_sanctions", "unsc-1", _un("KPi.001")),
            ("gb_hmt_sanctions", "gb-hmt-3", _un("KPi.001")),
        ],
    )
    assert parties["gb_hmt_sanctions", "gb-hmt-3"] == "unsc-1"
    assert parties["us_ofac_sdn", "ofac-8"] == "ofac-8"
    assert [(link.left, link.right, link.reference.value) for link in links] == [
        ("gb-hmt-3", "unsc-1", "KPi.001")
    ]


def test_one_id_on_two_lists_is_one_party() -> None:
    parties, _ = form_parties(_KEYS, [])
    assert parties["us_ofac_sdn", "ofac-7"] == parties["us_ofac_cons", "ofac-7"] == "ofac-7"


def test_two_different_un_references_are_never_one_party() -> None:
    keys = [("a", "unsc-1"), ("a", "unsc-2"), ("b", "gb-hmt-3")]
    references = [
        ("a", "unsc-1", _un("KPi.001")),
        ("a", "unsc-2", _un("KPi.002")),
        ("b", "gb-hmt-3", _un("KPi.001")),
        ("b", "gb-hmt-3", _un("KPi.002")),
    ]
    parties, _ = form_parties(keys, references)
    assert parties["a", "unsc-1"] != parties["a", "unsc-2"]
    assert parties["b", "gb-hmt-3"] == parties["a", "unsc-1"]  # it points at both: the first has it


@given(
    references=st.lists(
        st.tuples(
            st.sampled_from(_KEYS),
            st.sampled_from(["un-reference", "ofac-uid", "ofsi-group"]),
            st.sampled_from(["1", "2", "3"]),
        ),
        max_size=12,
    ),
    seed=st.integers(0, 1_000),
)
def test_the_order_of_records_does_not_matter(
    references: list[tuple[tuple[str, str], str, str]], seed: int
) -> None:
    rows = [(*key, Reference(scheme, value)) for key, scheme, value in references]
    expected = form_parties(_KEYS, rows)
    chance = random.Random(seed)
    shuffled = chance.sample(rows, len(rows))
    assert form_parties(chance.sample(_KEYS, len(_KEYS)), shuffled) == expected


@given(
    references=st.lists(
        st.tuples(
            st.sampled_from(_KEYS),
            st.sampled_from(["un-reference", "un-reference", "ofac-uid"]),
            st.sampled_from(["1", "2", "3"]),
        ),
        max_size=16,
    )
)
def test_all_records_of_a_party_that_give_a_un_reference_have_one_in_common(
    references: list[tuple[tuple[str, str], str, str]],
) -> None:
    rows = [(*key, Reference(scheme, value)) for key, scheme, value in references]
    parties, _ = form_parties(_KEYS, rows)
    given_by: dict[str, set[str]] = {}
    for _, record_id, one in rows:
        if one.scheme == "un-reference":
            given_by.setdefault(record_id, set()).add(one.value)
    for party in set(parties.values()):
        members = {record_id for (_, record_id), one in parties.items() if one == party}
        sets = [given_by[record_id] for record_id in members if record_id in given_by]
        assert not sets or set.intersection(*sets)


def test_a_record_of_two_references_is_no_bridge_between_records_of_one_each() -> None:
    keys = [("a", "r-1"), ("b", "r-2"), ("c", "r-3"), ("d", "r-4")]
    references = [
        ("a", "r-1", _un("KPi.001")),
        ("a", "r-1", _un("KPi.002")),
        ("b", "r-2", _un("KPi.002")),
        ("b", "r-2", _un("KPi.003")),
        ("c", "r-3", _un("KPi.003")),
        ("d", "r-4", _un("KPi.001")),
    ]
    parties, _ = form_parties(keys, references)
    assert parties["d", "r-4"] != parties["c", "r-3"]


@pytest.mark.parametrize("unknown", ["ofac-99"])
def test_a_reference_of_an_unknown_record_is_left_alone(unknown: str) -> None:
    parties, links = form_parties(_KEYS, [("us_ofac_sdn", unknown, _un("KPi.001"))])
    assert set(parties) == set(_KEYS)
    assert links == ()


def _decision(number: int, kind: str, left: str, right: str) -> PartyDecision:
    return msgspec.convert(
        {
            "number": number,
            "kind": kind,
            "left": left,
            "right": right,
            "at": "2026-01-01T00:00:00Z",
            "reason": "made",
        },
        PartyDecision,
    )


def test_an_analyst_joins_what_no_reference_joins() -> None:
    decisions = [_decision(1, "join", "gb-hmt-3", "ofac-8")]
    parties, links = form_parties(_KEYS, [], decisions)
    assert parties["gb_hmt_sanctions", "gb-hmt-3"] == parties["us_ofac_sdn", "ofac-8"] == "ofac-8"
    assert [(link.reference.scheme, link.reference.value) for link in links] == [("analyst", "1")]


def test_an_analyst_splits_what_a_reference_joins_and_only_that() -> None:
    keys = [("a", "r-1"), ("b", "r-2"), ("c", "r-3")]
    references = [(name, record_id, _un("KPi.001")) for name, record_id in keys]
    decisions = [_decision(1, "split", "r-1", "r-2"), _decision(2, "split", "r-1", "r-3")]
    parties, _ = form_parties(keys, references, decisions)
    assert parties["a", "r-1"] == "r-1"
    assert parties["b", "r-2"] == parties["c", "r-3"] == "r-2"


def test_the_last_decision_on_two_records_counts() -> None:
    decisions = [
        _decision(1, "join", "gb-hmt-3", "ofac-8"),
        _decision(2, "split", "gb-hmt-3", "ofac-8"),
    ]
    parties, links = form_parties(_KEYS, [], decisions)
    assert parties["gb_hmt_sanctions", "gb-hmt-3"] != parties["us_ofac_sdn", "ofac-8"]
    assert links == ()
