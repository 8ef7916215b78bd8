"""Names of what came on the day of a measure, in words and layouts of any kind. All invented."""

import msgspec
import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import LedgerRow, When
from proscribe.model.record import Name
from proscribe.reports.linking.link import link
from proscribe.reports.read import read

_SEEN = When("2022-01-10", "2022-12-01", "first_seen")
_OPENS = "Steel dealer is out\n\nWASHINGTON, March 3, 2022 (Wire) -- "
_TOLD = "The U.S. Treasury announced sanctions on Thursday. "


def _row(number: int, name: str, schema: str = "Person", *aliases: str) -> LedgerRow:
    made = row(number, name, schema=schema, seen=_SEEN, effective="2022-03-03", nationality="")
    others = tuple(Name("alias", one, "Latn") for one in aliases)
    return msgspec.structs.replace(made, names=(*made.names, *others))


_LISTS = Lists(
    rows=(
        _row(1, "BRANDT, Odo Karlovich"),
        _row(2, "TARNOV HEAVY METALS OOO", "Organization", "TARNOV GROUP"),
        _row(3, "44th Signals Centre", "Organization"),
        _row(4, "OKEAN FRONT FOR THE SEA (OFS)", "Organization"),
        _row(5, "LINDQVIST, Rosa", "Person", "Роза Линдквист"),
        _row(6, "AL-MADERI, Hasan Yusuf Salim"),
        _row(7, "SEA STAR", "Vessel"),
        _row(8, "Military Unit 90125", "Organization"),
    ),
    coverage=(coverage(last="2022-12-01"),),
    record_of=lambda _: None,
)


def _new(words: str) -> set[int]:
    report = link(read(f"{_OPENS}{words}\n".encode()), _LISTS)
    return {
        int(one.record_id.removeprefix("r-"))
        for one in report.links
        if one.kind == "designates" and one.status == "complete"
    }


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            (
                "Washington went after a dealer in steel on Thursday. Odo Brandt may not hold a"
                " dollar"
                " any more, said the Treasury, which put him on its sanctions list."
            ),
            {1},
        ),
        (
            (
                "The Treasury's sanctions list grew by two on Thursday. Odo Brandt is the"
                " first. Rosa"
                " Lindqvist is the second."
            ),
            {1, 5},
        ),
        ("Banks had to learn a new name on Thursday: BRANDT Odo. The Treasury listed him.", {1}),
        ("The Treasury sanctioned Odo\nBrandt on Thursday.", {1}),
        ("The Treasury on Thursday sanctioned Brandt, Odo, of Varna.", {1}),
        (
            "On Thursday the Treasury came for the 44th Signals Centre, and sanctions bite there.",
            {3},
        ),
        ("Treasury sanctions fell on Thursday on Military Unit 90125, which jams radios.", {8}),
        ("Treasury sanctions now cover the Okean Front for the Sea, from Thursday.", {4}),
        ("Treasury sanctions now cover the OKEAN FRONT FOR THE SEA (OFS), from Thursday.", {4}),
        ("The vessel Sea Star cannot call here: sanctions of the Treasury fell on Thursday.", {7}),
        ("The M/V SEA STAR cannot call here: sanctions of the Treasury fell on Thursday.", {7}),
        ("Hasan al-Maderi woke up on Thursday to sanctions of the U.S. Treasury.", {6}),
        ("Hasan Yusuf al-Maderi woke up on Thursday to sanctions of the U.S. Treasury.", {6}),
        (
            (
                "Tarnov Heavy Metals, a smelter, was told by its bank on Thursday: the U.S."
                " Treasury"
                " had sanctioned it."
            ),
            {2},
        ),
        ("The Tarnov Group heard on Thursday that the U.S. Treasury had sanctioned it.", {2}),
        ("U.S. Treasury sanctions came on Thursday for Роза Линдквист and nobody else.", {5}),
        ("The U.S. Treasury put its newest sanctions on Rosa Lindkvist on Thursday.", {5}),
        ("Mr. Odo Brandt's accounts are frozen, so the U.S. Treasury decided on Thursday.", {1}),
        ("Who is Odo Brandt? The man whom the U.S. Treasury sanctioned on Thursday.", {1}),
        (_TOLD + "\n\n- Odo Brandt\n- Rosa Lindqvist\n- Tarnov Heavy Metals OOO\n", {1, 2, 5}),
        (
            _TOLD + "\n\nODO BRANDT\n\nA dealer, he lives in Varna.\n\nROSA LINDQVIST\n\nA banker.",
            {1, 5},
        ),
        (_TOLD + "\n\nBRANDT, Odo Karlovich; DOB 1970\nLINDQVIST, Rosa; DOB 1980\n", {1, 5}),
        (_TOLD + "(Odo Brandt, 51, and Rosa Lindqvist, 44, did not answer calls.)", {1, 5}),
        (_TOLD + "See below for Odo Brandt; Rosa Lindqvist; Sea Star.", {1, 5, 7}),
        (_TOLD + "Odo Brandt/Rosa Lindqvist/Tarnov Heavy Metals are the ones hit.", {1, 2, 5}),
        (_TOLD + "Businessman Odo Brandt is one. Banker Rosa Lindqvist is another.", {1, 5}),
        (_TOLD + "Gen. Hasan Yusuf Salim al-Maderi is one.", {6}),
        (_TOLD + "Colonel General Hasan Yusuf Salim Al Maderi is one.", {6}),
        (_TOLD + "Hit was Limited Liability Company Tarnov Heavy Metals.", {2}),
        (_TOLD + "Hit was Tarnov Heavy Metals LLC.", {2}),
        (_TOLD + "Hit was Tarnov Heavy Metals Ltd of Varna.", {2}),
        (_TOLD + "Hit was Moscow-based Tarnov Heavy Metals.", {2}),
        (_TOLD + "Hit was Russia's Tarnov Heavy Metals.", {2}),
        (_TOLD + "Hit was Russian Tarnov Heavy Metals.", {2}),
        (
            (
                "Odo Brandt has no dollars left. That is what the U.S. Treasury wanted on"
                " Thursday when"
                " it wrote him onto its sanctions list."
            ),
            {1},
        ),
    ],
)
def test_who_came_that_day_is_found_in_any_words(words: str, found: set[int]) -> None:
    assert _new(words) == found


@pytest.mark.parametrize(
    "words",
    [
        '"Sanctions of the U.S. Treasury will not bite," said Rosa Lindqvist on Thursday.',
        _TOLD + "Anna Rosa Lindqvist, a singer, heard of it on the radio.",
        _TOLD + "Rosa Lindqvist Andersen, a singer, heard of it on the radio.",
        _TOLD + "Rosa, Lindqvist and Odo were the names of three storms.",
        _TOLD + "Tarnov Heavy Metals Insurance is another firm.",
        _TOLD + "The Bank of Okean Front for the Sea Trade is another.",
        _TOLD + "Odo Brandt was already designated in 2019.",
        _TOLD + "The storm was called Brandt.",
        _TOLD + "Sea Star Shipping has nothing to do with it.",
        _TOLD + "Hasan Salim Yusuf heard of it.",
        _TOLD + "Oda Brandtner heard of it.",
        _TOLD + "The 45th Signals Centre heard of it.",
        _TOLD + "It happened in Unit 90125 of the mall.",
    ],
)
def test_a_name_that_is_longer_or_another_is_nobody_of_that_day(words: str) -> None:
    assert _new(words) == set()


_TWO_NAMES = Lists(
    rows=(
        _row(11, "KOVAL, Vitaly Nikolayevich", "Person", "Bentham"),
        _row(12, "TARNOV TECH SIA", "Organization", "TARNOV TECH"),
        _row(13, "POLANIN, Yevgeny Igorevich"),
        _row(14, "POLANIN AND SONS OOO", "Organization"),
    ),
    coverage=(coverage(last="2022-12-01"),),
    record_of=lambda _: None,
)


def test_another_name_of_a_party_is_nobody_of_its_own() -> None:
    words = (
        f"{_TOLD}The best known is Vitaly Koval, who signed as Bentham. A firm, Tarnov Tech SIA, "
        "gave them machines. A regulator told Tarnov Tech to stop. Yevgeny Polanin, who trades as "
        "Polanin and Sons OOO, attacked a town on August 16, 2019; both he and the firm are "
        "designated."
    )
    report = link(read(f"{_OPENS}{words}\n".encode()), _TWO_NAMES)
    named = [name for one in report.descriptions for g in one.groups for name in g.names]
    by_party = {one.source: one for one in report.resolutions}
    assert {one.name for one in named} == {
        "Vitaly Koval", "Tarnov Tech SIA", "Yevgeny Polanin", "Polanin and Sons OOO",
    }  # fmt: skip
    assert all(by_party[one.party].status == "complete" for one in named)
    assert "Bentham" in next(one.aliases for one in named if one.name == "Vitaly Koval")


def test_a_name_and_the_same_with_form_and_town_are_one_party() -> None:
    lists = Lists(
        rows=(
            _row(21, "MADE TELEVIZIJA D.O.O. VARNA", "Organization"),
            _row(22, "BRANDT, Odo"),
        ),
        coverage=(coverage(last="2022-12-01"),),
        record_of=lambda _: None,
    )
    words = (
        "The Treasury on Thursday sanctioned Odo Brandt and Made Televizija d.o.o. Varna. Made "
        "Televizija was founded in 1997. It designated Made Televizija on Thursday for it."
    )
    report = link(read(f"{_OPENS}{words}\n".encode()), lists)
    (one,) = report.descriptions
    named = [name for g in one.groups for name in g.names]
    assert [name.name for name in named] == ["Odo Brandt", "Made Televizija d.o.o. Varna"]
    whole = next(each for each in report.resolutions if each.source == one.id)
    assert whole.status == "complete"


def test_a_sentence_on_earlier_listings_names_nobody_new() -> None:
    words = (
        f"{_TOLD}It put Hasan Yusuf Salim Al-Maderi on its list. Ivo Made followed on April 17, "
        "2019, and on December 12, 2019, Odo Brandt, with two other firms of his."
    )
    assert 1 not in _new(words)


_BOTH = (
    "The bank thinks of Tarnov Heavy Metals OOO, the yard of the mayor, Ben Aro, and of the woman"
    " who made it, Rosa Lindqvist. "
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            _BOTH + "On Thursday, a few hours after the vote, both were placed on the American"
            " sanctions list.",
            {2, 5},
        ),
        (
            _BOTH
            + "Both were blacklisted by the United States on Thursday.\n\nThe Americans struck"
            " off two others, who are dead.",
            {2, 5},
        ),
        (_BOTH + "Both were placed on the British sanctions list on Thursday.", set()),
        (
            "It thinks of the mayor. Both were put on the American sanctions list on Thursday.",
            set(),
        ),
    ],
)
def test_the_lists_tell_who_both_are(words: str, found: set[int]) -> None:
    assert _new(words) == found


@pytest.mark.parametrize(
    "words",
    [
        "The Treasury sanctioned two men on Thursday. Neither is Odo Brandt, who was at sea.",
        "Its owner is not under sanctions. Nor is Odo Brandt, who denies everything.",
        "The Treasury sanctioned two men on Thursday. Odo Brandt, the chairman, was not named.",
        "The Treasury sanctioned two men on Thursday. Odo Brandt was spared once more.",
        "The Treasury sanctioned two men on Thursday. The notice did not name Odo Brandt.",
        "The Treasury sanctioned two men on Thursday. Odo Brandt is on none of the three lists.",
    ],
)
def test_who_is_told_to_be_spared_did_not_come(words: str) -> None:
    assert _new(words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Odo Brandt has never been sanctioned before.",
        "Odo Brandt was not listed before that day.",
        "Odo Brandt was not named by the European Union.",
        "Odo Brandt was not named in the notice of May.",
        "The bank did not name him, but said that Odo Brandt is gone.",
        "Britain did not name Odo Brandt, whom Washington put on its list.",
    ],
)
def test_who_was_spared_elsewhere_or_before_can_come(words: str) -> None:
    told = "The Treasury announced sanctions on two men in Washington on Thursday."
    assert 1 in _new(f"{told} {words}")


def test_who_was_spared_in_another_year_can_come() -> None:
    words = "Odo Brandt was not named in 2014. The Treasury listed Rosa Lindqvist on Thursday."
    assert _new(words) == {1, 5}


@pytest.mark.parametrize(
    ("group", "is_apart"),
    [
        ("Also designated are two colonels of the coastal brigade.", True),
        ("Two colonels of the coastal brigade were sanctioned as well.", True),
        ("In addition, the Treasury sanctioned two colonels of the coastal brigade.", True),
        ("The Treasury sanctioned two colonels of the coastal brigade.", False),
    ],
)
def test_who_is_told_of_before_those_also_listed_is_none_of_them(
    group: str, *, is_apart: bool
) -> None:
    told = (
        f"{_TOLD}\n\nRosa Lindqvist ran the camp. Odo Brandt made his money with cargo and his"
        f" ships serve the army.\n\n{group}"
    )
    report = link(read(f"{_OPENS}{told}\n".encode()), _LISTS)
    groups = [each for one in report.descriptions for each in one.groups]
    (colonels,) = (one for one in groups if one.count == 2)
    assert (colonels.names == ()) == is_apart
    assert {one.name for each in groups for one in each.names} == {"Rosa Lindqvist", "Odo Brandt"}
