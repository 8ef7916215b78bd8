"""Parties that are only told of beside a target. All parties are invented."""

import pytest

from proscribe.reports.read import read

_OTHERS = ("Okean Line", "the Izmir broker Okean Line", "Karl Tarn", "the London lawyer Karl Tarn")


def _told(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in read(f"LONDON, 3 March 2025 - {text}\n".encode()).descriptions:
        for group in one.groups:
            names = {name.name for name in group.names} or {group.span.exact}
            found.setdefault(one.action, set()).update(names)
    return found


@pytest.mark.parametrize("other", _OTHERS)
@pytest.mark.parametrize(
    "said",
    [
        "a rival of", "a neighbour of", "a former customer of", "the landlord of", "a supplier to",
        "the seller of a yacht to", "a buyer of grain from", "a broker for",
        "a cousin by marriage of", "once at school with", "long at odds with",
        "unrelated to", "not to be confused with",
        "insured by", "sued by", "once arrested with", "unlike", "a pupil of", "a donor to",
    ],
)  # fmt: skip
def test_what_a_party_is_to_another_lists_nobody_else(said: str, other: str) -> None:
    text = f"OFAC today sanctioned Hamer Works, {said} {other}, and Made Bank."
    assert _told(text) == {"add": {"Hamer Works", "Made Bank"}}


@pytest.mark.parametrize("other", _OTHERS)
@pytest.mark.parametrize(
    "said",
    [
        "and fined", "and later praised", "and met", "but cleared", "but did not name",
        "while sparing", "without naming", "before meeting", "as urged by", "on evidence from",
        "in consultation with", "in a case brought by", "in place of", "rather than",
        "and reached a settlement with",
    ],
)  # fmt: skip
def test_what_else_is_done_lists_nobody(said: str, other: str) -> None:
    assert _told(f"The Council today listed Hamer Works {said} {other}.") == {
        "add": {"Hamer Works"}
    }


def test_a_list_goes_on_behind_what_is_said() -> None:
    text = (
        "OFAC sanctioned Hamer Works, a client of Okean Line and Alba Line, Made Bank and Ben Aro."
    )
    assert _told(text) == {"add": {"Hamer Works", "Made Bank", "Ben Aro"}}


@pytest.mark.parametrize(
    "joint", ["along with", "together with", "as well as", "and", "followed by"]
)
def test_who_is_listed_together_is_no_stranger(joint: str) -> None:
    text = f"OFAC sanctioned Hamer Works, {joint} the Izmir broker Okean Line."
    assert _told(text) == {"add": {"Hamer Works", "Okean Line"}}


@pytest.mark.parametrize(
    "text",
    [
        "A week after Rosa Lind named it in court, Hamer Works was designated by OFAC.",
        "With Okean Line in ruins, Hamer Works was designated by OFAC on Friday.",
        "Hamer Works was designated by OFAC. Named in the report are also Rosa Lind and Made Bank.",
        "Hamer Works was designated by OFAC. It was joined at the hearing by Made Bank.",
        "Hamer Works was designated by OFAC. A senator said Made Bank ought to be listed too.",
        "Hamer Works was designated by OFAC. Rosa Lind fears that she is designated next.",
        "OFAC designated Hamer Works as Rosa Lind looked on.",
        "OFAC designated Hamer Works, said Rosa Lind, who heads the office.",
        "OFAC designated Hamer Works, the firm behind the raid on Made Bank.",
        "OFAC designated Hamer Works and returned its deposits to Made Bank.",
        "OFAC designated Hamer Works and let Made Bank off.",
        "OFAC designated Hamer Works, having first heard Rosa Lind and Made Bank.",
        "OFAC designated Hamer Works except its unit Made Bank.",
        "OFAC designated Hamer Works where Rosa Lind had worked.",
        "OFAC designated Hamer Works, as Britain had Made Bank.",
        "Not Made Bank but Hamer Works was designated by OFAC.",
        "Hamer Works was designated by OFAC. If Made Bank is designated, prices will rise.",
        "Hamer Works was designated by OFAC. Rumour has it that Rosa Lind is designated too.",
    ],
)
def test_others_are_told_of_in_the_sentence_or_the_next(text: str) -> None:
    assert _told(text) == {"add": {"Hamer Works"}}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("OFAC lifted its sanctions on Okean Line. Gone are Rosa Lind and Karl Tarn, who ran it.",
         {"remove": {"Okean Line"}}),
        ("OFAC lifted its sanctions on Okean Line. Gone from the list are Rosa Lind and Made Bank.",
         {"remove": {"Okean Line", "Rosa Lind", "Made Bank"}}),
        ("The Council listed Okean Line. The listing of Made Bank was dropped from the draft.",
         {"add": {"Okean Line"}}),
        ("OFAC corrected the date of birth of Rosa Lind.", {"amend": {"Rosa Lind"}}),
        ("The Council prolonged the designation of Rosa Lind until May 2026.",
         {"amend": {"Rosa Lind"}}),
        ("Canada sanctioned two men. Their names were published by the office: Ben Aro, Karl Tarn.",
         {"add": {"Ben Aro", "Karl Tarn"}}),
        ("Canada sanctioned two people. The department named them as Rosa Lind and Karl Tarn.",
         {"add": {"Rosa Lind", "Karl Tarn"}}),
        ("Australia designated a judge. The judge, Karl Tarn, said that his ruling would stand.",
         {"add": {"a judge"}}),
        ("Australia designated a bank. The bank, Made Bank, moved money for the army.",
         {"add": {"Made Bank"}}),
    ],
)  # fmt: skip
def test_what_is_said_of_those_told_of_before(text: str, told: dict[str, set[str]]) -> None:
    assert _told(text) == told


def test_ships_to_which_others_do_something_are_not_the_counted_ones() -> None:
    text = (
        "Canada sanctioned two ships. Okean Dawn (IMO 9187629) and Tarn Star (IMO 9074729) were "
        "rammed by them."
    )
    assert _told(text) == {"add": {"two ships"}}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("OFAC designated Hamer Works, the minister for the economy Rosa Lind, and Karl Tarn.",
         {"Hamer Works", "Rosa Lind", "Karl Tarn"}),
        ("OFAC designated Karl Tarn, his partner at the bank Rosa Lind, and Hamer Works.",
         {"Hamer Works", "Rosa Lind", "Karl Tarn"}),
        ("After months of talks, Karl Tarn, Rosa Lind and Hamer Works were designated by OFAC.",
         {"Hamer Works", "Rosa Lind", "Karl Tarn"}),
        ("OFAC designated Hamer Works, a trader in Dubai, Okean Line, a carrier, and Rosa Lind.",
         {"Hamer Works", "Okean Line", "Rosa Lind"}),
        ("OFAC designated Karl Tarn and retired General Ivo Made.", {"Karl Tarn", "Ivo Made"}),
    ],
)  # fmt: skip
def test_the_next_of_a_list_is_no_stranger(text: str, told: set[str]) -> None:
    assert _told(text) == {"add": told}


def test_banks_below_a_list_are_not_banned_by_their_noun() -> None:
    text = (
        "Canada today imposed sanctions on the following entities:\n\n- Okean Line\n"
        "- Hamer Works\n\nThe following banks were consulted:\n\n- Made Bank\n- Tarn Bank"
    )
    assert _told(text) == {"add": {"Okean Line", "Hamer Works"}}
