"""Some of a number that are told of without a name: the others, its founders. All invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read
from reports.documents import paper


def _groups(report: Report) -> list[tuple[str, int | None, list[str]]]:
    return [
        (group.span.exact, group.count, [one.name for one in group.names])
        for one in report.descriptions
        for group in one.groups
        if group.count is not None
    ]


def _named(report: Report) -> list[str]:
    return sorted(
        name.name for one in report.descriptions for group in one.groups for name in group.names
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (("OFAC designated three people today. They are the chairman, Rosa Lind, and its two "
          "founders."),
         [("two founders", 2, [])]),
        (("OFAC designated three people today. They are the chairman, Rosa Lind, his deputy, Karl "
          "Tarn, and its envoy in Lebanon."), [("its envoy in Lebanon", 1, [])]),
        (("OFAC designated three people today. The individuals are the head of the movement's "
          "political bureau, Rosa Lind, his deputy, Karl Tarn, and its envoy in Lebanon."),
         [("its envoy in Lebanon", 1, [])]),
        (("OFAC designated six people today. They are the Britons Rosa Lind and Karl Tarn, two "
          "citizens of the Russian Federation and two Indonesians."),
         [("two citizens of the Russian Federation", 2, []), ("two Indonesians", 2, [])]),
        (("OFAC designated six men on Thursday. Two of the six, Rosa Lind and Karl Tarn, were "
          "given life sentences. The four others received ten years each."),
         [("The four others", 4, [])]),
        (("OFAC designated six people today. Among them are two judges, Rosa Lind and Karl Tarn. "
          "The remaining four are two citizens of Russia and two Indonesians."),
         [("two citizens of Russia", 2, []), ("two Indonesians", 2, [])]),
        (("OFAC designated six people today. Among them are two judges, Rosa Lind and Karl Tarn. "
          "The remaining four own two firms and two banks."), [("The remaining four", 4, [])]),
        (("OFAC designated five firms today. They include Okean Line and Hamer Bank. The other "
          "three sell coal."), [("The other three", 3, [])]),
        (("OFAC designated Okean Line and two others, one in Switzerland and one at Sidon in "
          "Lebanon."),
         [("two others, one in Switzerland and one at Sidon in Lebanon", 2, [])]),
        ("OFAC designated five firms, two in Turkey and three in Oman.",
         [("five firms, two in Turkey and three in Oman", 5, [])]),
    ],
)  # fmt: skip
def test_they_are_as_many_as_are_left(text: str, told: list[tuple[str, int, list[str]]]) -> None:
    assert _groups(paper("us", text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (("OFAC designated five people today. They are Rosa Lind, and its two founders, Karl Tarn "
          "and Ivo Hamer."),
         [("five people", 5, ["Rosa Lind", "Karl Tarn", "Ivo Hamer"])]),
        (("OFAC designated five firms today. They include Okean Line and Hamer Bank. The other "
          "four sell coal."),
         [("five firms", 5, ["Okean Line", "Hamer Bank"])]),
        ("OFAC designated five firms today. The other three sell coal.", [("five firms", 5, [])]),
        (("OFAC designated three people today. They are Rosa Lind, who met two envoys, and Karl "
          "Tarn."),
         [("three people", 3, ["Rosa Lind", "Karl Tarn"])]),
        ("OFAC designated two firms in Turkey and one in Oman.",
         [("two firms in Turkey", 2, []), ("one in Oman", 1, [])]),
        ("OFAC designated Rosa Lind and Karl Tarn today. The two others fled.", []),
        (("OFAC designated two men and four banks today. The men are two judges, Rosa Lind and "
          "Karl Tarn."), [("two men", 2, ["Rosa Lind", "Karl Tarn"]), ("four banks", 4, [])]),
    ],
)  # fmt: skip
def test_numbers_that_do_not_add_up_tell_nobody(
    text: str, told: list[tuple[str, int, list[str]]]
) -> None:
    assert _groups(paper("us", text)) == told


def test_who_is_named_with_them_stays() -> None:
    text = "OFAC designated three people today. They are Rosa Lind, a trader, and its two founders."
    assert _named(paper("us", text)) == ["Rosa Lind"]


@pytest.mark.parametrize(
    "rest",
    [
        "The four other banks hold its money.",
        "The four others were listed in 2019.",
        "The other four had already been told.",
    ],
)
def test_others_of_another_kind_or_listed_before_are_not_the_rest(rest: str) -> None:
    text = f"OFAC sanctioned six people today, among them Rosa Lind and Karl Tarn. {rest}"
    assert _groups(paper("us", text)) == [("six people", 6, ["Rosa Lind", "Karl Tarn"])]


_COUNCIL = (
    "Council of the European Union\n\nPress release | 8 January 2018 11:45\n\n"
    "The Council today wrote 17 names into the annexes of the EU's restrictive measures against "
    "Ruritania: sixteen persons, who face an asset freeze, and one entity, whose assets are "
    "frozen.\n\nBest known among the newcomers are Kim Made Sik, a guiding figure of the "
    "programme, and Ri Made Chul. The entity is the Ministry of the Made Forces.\n\n"
)


def test_the_other_fourteen_of_sixteen_are_those_who_are_not_named() -> None:
    (found,) = read(f"{_COUNCIL}The other fourteen persons work abroad.\n".encode()).descriptions
    assert [(one.count, one.span.exact) for one in found.groups if one.count] == [
        (14, "The other fourteen persons")
    ]


def test_the_other_fifteen_of_sixteen_do_not_add_up_with_two_names() -> None:
    (found,) = read(f"{_COUNCIL}The other fifteen persons work abroad.\n".encode()).descriptions
    assert [one.count for one in found.groups if one.count] == [16]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Rosa Lind and Ivo Made shipped the powder", ["Rosa Lind", "Ivo Made"]),
        # not as many as are counted
        ("Rosa Lind shipped the powder", []),
        ("Rosa Lind, Ivo Made and Karl Tarn shipped the powder", []),
        # somebody to whom something was done
        ("the powder was sold to Rosa Lind and Ivo Made", []),
    ],
)
def test_whom_the_treasury_is_said_to_accuse_are_the_two_who_are_counted(
    words: str, names: list[str]
) -> None:
    story = (
        "TARN, Nov. 10 (Wire) - Two men are the first sellers of such powder to be put under "
        "sanctions by the United States. The Treasury announced it on Wednesday.\n\n"
        f"According to the Office of Foreign Assets Control, {words}.\n\n10 November 2022\n"
    )
    (found,) = read(story.encode()).descriptions
    assert [one.name for group in found.groups for one in group.names] == names
    assert [one.count for one in found.groups] == [2]


def test_the_remaining_four_of_six_are_none_of_four_firms_of_whom_nobody_is_named() -> None:
    (found,) = read(
        b"Bern, 21.07.2017\n\nOn 20 July 2017 the Committee of the UN Security Council entered six "
        b"natural persons and four enterprises in its sanctions list.\n\nAmong the persons are two "
        b"British nationals, Alexa Made Lind and Elsha Made Tarn. The remaining four are two "
        b"citizens of the Russian Federation and two Indonesians.\n"
    ).descriptions
    assert sorted((one.count, one.type) for one in found.groups if one.count) == [
        (2, "individual"),
        (2, "individual"),
        (4, "entity"),
    ]
