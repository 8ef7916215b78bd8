"""Lists below headings that only say of what kind those in them are. All parties are invented."""

import pytest

from proscribe.reports.read import read


def _told(text: str) -> list[str]:
    found: list[str] = []
    for one in read(text.encode()).descriptions:
        for group in one.groups if one.action == "add" else ():
            found += [name.name for name in group.names]
    return sorted(found)


_SWISS = """State Secretariat for Economic Affairs SECO

29 June 2022

The EAER has today approved the addition of {} to Annex 8.

Natural persons

1. Made Borys (born 3 March 1970, Tirna), owner of TOV Okean Trans.
2. Made Olena (born 8 May 1974, Tirna), spouse of Borys Made.

Companies and organisations

1. TOV Okean Trans, Tirna.
"""


def test_headings_of_a_kind_open_lists_of_as_many_as_are_counted() -> None:
    assert _told(_SWISS.format("two natural persons and one company")) == [
        "Made Borys", "Made Olena", "TOV Okean Trans",
    ]  # fmt: skip
    assert _told(_SWISS.format("three natural persons and one company")) == ["TOV Okean Trans"]
    assert _told(_SWISS.format("two banks and four firms")) == []


@pytest.mark.parametrize("mark", ["- ", "1. "])
def test_each_kind_is_counted_by_itself(mark: str) -> None:
    text = (
        "OTTAWA, July 20, 2023 - Canada today imposed sanctions on Alba.\n\nThe new measures "
        "target 2 individuals and 2 entities that supply the armed forces.\n\nIndividuals\n\n"
        "- Ivo Made, general designer of JSC Okean Radar\n- Rosa Lind, head of procurement\n\n"
        f"Entities\n\n{mark}JSC Okean Radar\n{mark.replace('1', '2')}Tarnstal\n\nQuotes\n\n"
        '"Canada will go on."\n'
    )
    assert _told(text) == ["Ivo Made", "JSC Okean Radar", "Rosa Lind", "Tarnstal"]


@pytest.mark.parametrize(
    "said",
    [
        "Under the Act of 1945 they are designated in Australia with immediate effect:",
        "They are designated with immediate effect:",
        "Both are listed under the same regulations:",
    ],
)
def test_they_who_are_counted_stand_in_the_list_below(said: str) -> None:
    text = (
        "Department of Foreign Affairs and Trade\n\nPublished: 3 March 2023\n\nOn 28 February 2023 "
        f"the UN Security Council Committee listed two individuals. {said}\n\n"
        "Ivo MADE (MLi.010)\nKarl TARN (MLi.011)\n"
    )
    assert _told(text) == ["Ivo MADE", "Karl TARN"]


def test_kinds_with_numbers_stand_on_the_line_of_their_items() -> None:
    text = (
        "TOKYO, December 26, 2023 - The Government of Japan has decided to freeze the assets of "
        "one individual and one entity.\n\nThe individual and the entity are as follows:\n\n"
        "(1) Individual: Ivo Made\n\n(2) Entity: Okean Foundation\n"
    )
    assert _told(text) == ["Ivo Made", "Okean Foundation"]
