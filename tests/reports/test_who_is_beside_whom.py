"""Whom a list of targets names beside places, peoples and kin. All parties are invented."""

import pytest

from proscribe.reports.read import read

_NEWS = "Made title of a story\n\nWASHINGTON, March 3, 2022 (Made News) - "
_OFFICE = "HM Treasury\n\nPress release\nA further step\n\nPublished 3 March 2022\n\n"


def _read(words: str, head: str = _NEWS) -> tuple[list[int | None], list[str]]:
    """Give the counts of the groups and the names of the first measure."""
    found = read(f"{head}{words}\n".encode()).descriptions
    groups = found[0].groups if found else ()
    counts: list[int | None] = [one.count for one in groups if one.count is not None]
    return counts, [name.name for one in groups for name in one.names]


@pytest.mark.parametrize(
    ("words", "counts", "names"),
    [
        ("a financier in Algiers, Rosa Lind, and Ivo Made", [], ["Rosa Lind", "Ivo Made"]),
        ("two firms in Varna, Okean Line and Made Bank", [2], ["Okean Line", "Made Bank"]),
        ("two men in Nogales, Baja California", [2], []),
        ("a broker in Limassol, Northern Cyprus, and a judge, Rosa Lind", [1], ["Rosa Lind"]),
        ("two brokers and a judge in Homs, Rosa Lind", [2], ["Rosa Lind"]),
        ("the Syrian Rosa Lind and the Iraqi Ivo Made", [], ["Rosa Lind", "Ivo Made"]),
        ("two men, the Syrian Odo Brandt and Ivo Made", [2], ["Odo Brandt", "Ivo Made"]),
        ("the Syrian Company for Oil Transport", [], ["Syrian Company for Oil Transport"]),
        ("the Russian Imperial Movement", [], ["Russian Imperial Movement"]),
        ("the daughters of Rosa Lind and Odo Brandt", [], []),
        ("the family of Ivo Made: his wife Rosa and his sons Karl and Jan", [],
         ["Rosa Made", "Karl Made", "Jan Made"]),
        ("the sons of the banker Ivo Made, Karl and Jan", [], ["Karl Made", "Jan Made"]),
        (("three people for being tied to Ivo Made, who was listed in 2020: his wife Rosa, his"
         " son Karl and his daughter Tatiana"), [3], ["Rosa Made", "Karl Made", "Tatiana Made"]),
        ("three relatives of Ivo Made and Odo Brandt: his wife Rosa among them", [3], ["Rosa"]),
        ("Ivo Made, whose assistant Rosa fled, and Odo Brandt", [], ["Ivo Made", "Odo Brandt"]),
        ("the sons of Rosa Lind, and Odo Brandt", [], ["Odo Brandt"]),
        ("in New York a banker, his wife Rosa and his son Karl", [1], ["Rosa", "Karl"]),
        ("two brothers of President Ivo Made and of Minister Odo Brandt", [2], []),
        ("Rosa Lind, the niece of General Made, and Odo Brandt", [], ["Rosa Lind", "Odo Brandt"]),
    ],
)  # fmt: skip
def test_who_is_sanctioned(words: str, counts: list[int], names: list[str]) -> None:
    assert _read(f"The United States on Thursday sanctioned {words}.") == (counts, names)


@pytest.mark.parametrize(
    "before",
    [
        "Under Executive Order 14024",
        "In a case that Judge Odo Brandt heard,",
        "As Judge Odo Brandt had asked,",
    ],
)
def test_kin_of_somebody_unnamed_have_no_family_name(before: str) -> None:
    text = f"{before} the United States on Thursday sanctioned a banker and his wife Rosa."
    assert _read(text) == ([1], ["Rosa"])


def test_a_list_behind_assets_of_goes_on_behind_whose_wife_somebody_is() -> None:
    words = (
        "The UK froze the assets of Rosa Lind, the wife of Minister Ivo Made, and of Odo Brandt."
    )
    assert _read(words, _OFFICE) == ([], ["Rosa Lind", "Odo Brandt"])


@pytest.mark.parametrize(
    "words",
    [
        "The others are a financier in Algiers, Rosa Lind, and a trader, Ivo Made.",
        "Two are judges. The others are a financier in Algiers, Rosa Lind, and Ivo Made.",
    ],
)
def test_the_others_are_named_behind_what_they_are(words: str) -> None:
    whole = f"The United States on Thursday blacklisted four people. {words}"
    assert _read(whole) == ([4], ["Rosa Lind", "Ivo Made"])


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("Canada sanctions nine politicians of Ruritania.", [9]),
        ("UK sanctions four generals and two firms.", [4, 2]),
        ("Under the American sanctions nine banks closed their doors.", []),
        ("Firms fear that U.S. sanctions nine banks closed their doors.", []),
        ("North Korea named the satellite Malligyong-1.", []),
        ("Canada on Thursday named the new frigate Rosa Lind.", []),
    ],
)
def test_a_verb_in_the_present_counts_and_a_ship_that_is_named_does_not(
    words: str, counts: list[int]
) -> None:
    assert _read(words)[0] == counts


@pytest.mark.parametrize(
    ("words", "action"),
    [
        ("2. The following persons are added to the persons whose assets are frozen.", "add"),
        ("3. The following persons are deleted from those whose assets are frozen.", "remove"),
        ("The following names were hereby struck from the annex.", "remove"),
    ],
)
def test_a_sentence_without_a_colon_opens_a_part(words: str, action: str) -> None:
    head = "United Nations\nSecurity Council\nSC/14000\n3 MARCH 2022\n\n"
    entries = (
        "(1) Name: Rosa Lind\nNationality: Tunisia\n(2) Name: Ivo Made\nNationality: Tunisia\n"
    )
    found = read(f"{head}{words}\n\n{entries}".encode()).descriptions
    assert [one.action for one in found] == [action]
    names = [name.name for one in found for group in one.groups for name in group.names]
    assert names == ["Rosa Lind", "Ivo Made"]


def test_who_is_listed_as_a_contact_opens_no_part() -> None:
    words = (
        "The following persons are listed as contacts.\n\n- Rosa Lind, press officer\n- Ivo Made"
    )
    assert not read(f"{_OFFICE}{words}\n".encode()).descriptions


@pytest.mark.parametrize(
    "words",
    [
        "The entry gives the banker's full name as Rosa Maria Made Lopez. She was born in 1970.",
        "Her full name, according to the notice, is Rosa Maria Made Lopez.",
        "The list has her as Rosa Maria Made Lopez.",
        "She appears on the list as Rosa Maria Made Lopez.",
    ],
)
def test_a_name_told_later_in_full_is_of_who_is_named_before(words: str) -> None:
    whole = f"{_NEWS}The United States on Thursday sanctioned the banker Rosa Made. {words}\n"
    (one,) = read(whole.encode()).descriptions
    names = [name for group in one.groups for name in group.names]
    assert [(name.name, name.aliases) for name in names] == [
        ("Rosa Made", ("Rosa Maria Made Lopez",))
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The full name of her husband is Ivo Rosa Made.",
        "Her cousin appears on the list as Rosa Maria Made Lopez.",
    ],
)
def test_a_full_name_of_kin_is_of_nobody_else(words: str) -> None:
    whole = f"{_NEWS}The United States on Thursday sanctioned the banker Rosa Made. {words}\n"
    (one,) = read(whole.encode()).descriptions
    assert [name.aliases for group in one.groups for name in group.names] == [()]


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("There are four others, among them a minister and a mayor.", [4]),
        ("There are four more names on the list, all of them judges.", [4]),
        ("The list has four further names.", [4]),
        ("Four others are on it, two of them judges.", [4]),
        ("There are two others in the room.", []),
        ("There are more sanctions to come.", []),
    ],
)
def test_how_many_others_there_are(words: str, counts: list[int]) -> None:
    whole = f"Canada on Friday sanctioned Rosa Lind and Ivo Made. {words}"
    assert _read(whole)[0] == counts
