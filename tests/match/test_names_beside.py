"""Names that stand beside others in one field, of lists as well as of what is asked."""

import pytest

from proscribe.evaluate.sides import named_entry, named_query
from proscribe.match.pair import score_pair
from proscribe.values.names.inbrackets import names_in_brackets
from proscribe.values.names.listednames import other_listed
from proscribe.values.names.othernames import names_between

_ALERT = 700_000


def _score(schema: str, query: str, listed: str) -> int:
    return score_pair(named_query(query, schema), named_entry(listed, schema)).score


@pytest.mark.parametrize(
    ("schema", "one", "other"),
    [
        ("Company", "Quarlan Energy DMCC", "Quarlan Energy DMCC (formerly Veltrix Petrochem DMCC)"),
        (
            "Company",
            "Veltrix Petrochem DMCC",
            "Quarlan Energy DMCC (formerly Veltrix Petrochem DMCC)",
        ),
        (
            "Company",
            "Quarlan Energy DMCC (previously Veltrix Petrochem DMCC)",
            "Veltrix Petrochem DMCC",
        ),
        ("Company", "Borvik Shipping LLC", "Tarnholm Marine LLC, f.k.a. Borvik Shipping LLC"),
        (
            "Organization",
            "Harakat Sawt al-Jabal",
            "Movement of the Voice of the Mountain (Harakat Sawt al-Jabal)",
        ),
        (
            "Organization",
            "Movement of the Voice of the Mountain",
            "Movement of the Voice of the Mountain (Harakat Sawt al-Jabal)",
        ),
        ("Company", "Silver Harbour Trading Ltd", "Tavrida Export (Silver Harbour Trading Ltd)"),
        ("Company", "Quarlan Energy", "Quarlan Energy (formely Veltrix Petrochem)"),
        ("Person", "Yun Tae-seok", "윤태석 (Yun Tae-seok)"),
        ("Person", "Oleg Varnakov", "Олег Варнаков (Oleg Varnakov)"),
        ("Person", "Rosa Lindqvist", "Rosa Hallberg (formerly Lindqvist)"),
        ("Person", "Rosa Lindqvist", "Rosa Hallberg née Lindqvist"),
        ("Person", "Abu Zubayr al-Masri", "Miftah Salim al-Tarhuni (a.k.a. Abu Zubayr al-Masri)"),
        ("Person", "Miftah Salim al-Tarhuni", "Miftah Salim al-Tarhuni (Abu Zubayr)"),
        ("Person", "Robert Ellison", "Bertram Hollis (Robert Ellison)"),
        ("Company", "Dandel Trading LLC", "Сокол Трейд (Dandel Trading LLC)"),
        ("Vessel", "LYRA MOON", "Ocean Pearl (ex Lyra Moon)"),
    ],
)
def test_each_name_in_a_field_is_found(schema: str, one: str, other: str) -> None:
    assert _score(schema, one, other) >= _ALERT
    assert _score(schema, other, one) >= _ALERT


@pytest.mark.parametrize(
    ("schema", "one", "other"),
    [
        ("Company", "Sofia Trading", "Acme Trading (Sofia)"),
        ("Organization", "Gazpromik", "Borvik Transport (subsidiary of Gazpromik)"),
        ("Company", "Veltrix Pharma DMCC", "Quarlan Energy DMCC (formerly Veltrix Petrochem DMCC)"),
        ("Company", "Quarlan Foods DMCC", "Quarlan Energy DMCC (formerly Veltrix Petrochem DMCC)"),
        (
            "Organization",
            "Harakat Sawt al-Watan",
            "Movement of the Voice of the Mountain (Harakat Sawt al-Jabal)",
        ),
        ("Organization", "Front for Peace Office", "Front for Liberation (FPL)"),
        ("Person", "Mark Lindqvist", "Rosa Hallberg (formerly Lindqvist)"),
        ("Person", "Rosa Prime", "Rosa Hallberg (Prime Minister)"),
        ("Person", "Hamid Kandahar", "Hamid Nurzai (Kandahar Province)"),
        ("Person", "Yun Tae-hee", "윤태석 (Yun Tae-seok)"),
        ("Person", "Abu Zubayr al-Libi", "Miftah Salim al-Tarhuni (a.k.a. Abu Zubayr al-Masri)"),
        ("Vessel", "Lyra Sun", "Ocean Pearl (ex Lyra Moon)"),
    ],
)
def test_other_names_than_those_in_the_field_are_not(schema: str, one: str, other: str) -> None:
    assert _score(schema, one, other) < _ALERT
    assert _score(schema, other, one) < _ALERT


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Acme Trading (Hong Kong)", False),
        ("Noor Textiles (Deir Hafer)", False),
        ("Front for Liberation (FPL)", False),
        ("Borvik Transport (subsidiary of Gazpromik)", False),
        ("Bank Melli Iran (Hamburg Branch)", False),
        ("Vostok Lines (client Morye Shipping Ltd)", False),
        ("VOSTOK LINES (NOT MORYE SHIPPING LTD)", False),
        ("Vostok Lines (a Morye Shipping company)", False),
        ("Vostok Lines (agent: Morye Shipping Ltd)", False),
        ("Polar Freight (Bandar Abbas Port)", False),
        ("Hamid Nurzai (Wife Amina Sadiq)", True),
        ("Rosa Hallberg (Prime Minister)", True),
        ("Hamid Nurzai (Kandahar Province)", True),
        ("Bank Melli (Iran) Ltd", False),
        ("(" * 3000, None),
        ("x" * 3000 + "(", None),
    ],
)
def test_an_acronym_a_place_or_an_owner_is_no_name(name: str, person: bool | None) -> None:
    assert names_in_brackets(name, person=person) == ()
    assert names_between(name, person=person) == ()


def test_a_name_in_two_scripts_is_two_of_a_list() -> None:
    found = other_listed("윤태석 (Yun Tae-seok)", person=True)
    assert set(found) == {"윤태석", "Yun Tae-seok"}
