"""Who acts in a sentence: several authorities, and countries without a list. All is invented."""

from collections.abc import Callable

import pytest

from growth import assert_growth
from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.model.report import DesignationDescription
from proscribe.reports.brief.words import status_words
from proscribe.reports.brief.write import brief_of
from proscribe.reports.linking.link import link
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_DATELINE = "BERLIN, Dec. 2, 2026 (Made Wire) -- "
_NAMED = "sanctioned Ivo Nowhereman and Okean Line Trading LLC"


def _described(sentence: str, *more: str) -> tuple[DesignationDescription, ...]:
    body = "\n\n".join((f"{_DATELINE}{sentence}", *more))
    return read(f"A made headline\n\n{body}\n".encode(), Source(file="made.txt")).descriptions


def _hands(one: DesignationDescription) -> list[tuple[str, str]]:
    first = one.authority.value if one.authority else ""
    return [(first, "acts"), *((each.authority.value, each.kind) for each in one.partners)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            f"The United States and the United Kingdom on Tuesday {_NAMED}.",
            [("us", "acts"), ("gb", "joint")],
            id="two-countries",
        ),
        pytest.param(
            f"The U.S., the U.K., Canada, and Australia today {_NAMED}.",
            [("us", "acts"), ("gb", "joint"), ("ca", "joint"), ("au", "joint")],
            id="four-with-a-comma-before-and",
        ),
        pytest.param(
            "Two men were placed on the sanctions lists of Britain and the United States on "
            "Tuesday: Ivo Nowhereman and Odo Brandt.",
            [("gb", "acts"), ("us", "joint")],
            id="lists-of-two",
        ),
        pytest.param(
            "Ivo Nowhereman and Odo Brandt were put on the US and UK blacklists on Tuesday.",
            [("us", "acts"), ("gb", "joint")],
            id="blacklists-of-two",
        ),
        pytest.param(
            "On Tuesday Ivo Nowhereman was sanctioned in London by the United States.",
            [("us", "acts")],
            id="by-one-in-the-capital-of-another",
        ),
        pytest.param(
            "Ivo Nowhereman was designated in London as head of the bank.",
            [("", "acts")],
            id="an-office-in-a-capital",
        ),
        pytest.param("Okean Line is listed in London.", [("", "acts")], id="shares-in-a-capital"),
        pytest.param(
            "Okean Line was put on the list of France's best firms.",
            [("", "acts")],
            id="a-list-of-firms",
        ),
        pytest.param(
            "Okean Line was added to the list of UK companies.",
            [("", "acts")],
            id="a-list-of-companies",
        ),
        pytest.param(
            "Ivo Nowhereman of Japan was added on Tuesday to the sanctions list of Canada.",
            [("ca", "acts")],
            id="list-of-one",
        ),
        pytest.param(
            f"The US Treasury and the UK Foreign Office on Tuesday {_NAMED}.",
            [("us", "acts"), ("gb", "joint")],
            id="two-agencies",
        ),
        pytest.param(
            f"OFAC, in coordination with Australia, on Tuesday {_NAMED}.",
            [("us", "acts"), ("au", "coordinated")],
            id="in-coordination",
        ),
        pytest.param(
            "The Treasury Department's Office of Foreign Assets Control (OFAC), in close "
            "coordination with the United Kingdom's Foreign, Commonwealth & Development Office and "
            "Australia's Department of Foreign Affairs and Trade, is sanctioning Ivo Nowhereman.",
            [("us", "acts"), ("gb", "coordinated"), ("au", "coordinated")],
            id="full-names-of-agencies",
        ),
        pytest.param(
            f"In coordination with the United Kingdom, OFAC on Tuesday {_NAMED}.",
            [("us", "acts"), ("gb", "coordinated")],
            id="coordination-in-front",
        ),
        pytest.param(
            f"OFAC {_NAMED} on Tuesday, in coordination with Japan and the Republic of Korea.",
            [("us", "acts"), ("jp", "coordinated"), ("kr", "coordinated")],
            id="coordination-behind",
        ),
        pytest.param(
            f"The U.S. Treasury on Tuesday, jointly with the UK, {_NAMED}.",
            [("us", "acts"), ("gb", "joint")],
            id="jointly-with",
        ),
        pytest.param(
            f"South Korea and the United States on Tuesday {_NAMED}.",
            [("us", "acts"), ("kr", "joint")],
            id="who-has-a-list-goes-first",
        ),
        pytest.param(
            f"The South Korean and Japanese governments on Tuesday {_NAMED}.",
            [("jp", "acts"), ("kr", "joint")],
            id="adjectives",
        ),
        pytest.param(
            "Ivo Nowhereman was sanctioned by the United States and the United Kingdom on Tuesday.",
            [("us", "acts"), ("gb", "joint")],
            id="passive",
        ),
        pytest.param(
            f"On Tuesday in London, the United States and the United Kingdom {_NAMED}.",
            [("us", "acts"), ("gb", "joint")],
            id="a-place-in-front-does-not-act",
        ),
        pytest.param(
            f"Australia, which has close ties with the United States, on Tuesday {_NAMED}.",
            [("au", "acts")],
            id="who-stands-in-an-aside-does-not-act",
        ),
        pytest.param(
            f"The EU, like Britain, on Tuesday {_NAMED}.", [("eu", "acts")], id="like-another"
        ),
        pytest.param(
            f"The Treasury Department on Tuesday {_NAMED} for helping Iran and Syria.",
            [("us", "acts")],
            id="whom-it-is-about-does-not-act",
        ),
        pytest.param(
            f"The bank in Cyprus and the United States {_NAMED} on Tuesday.",
            [("us", "acts")],
            id="the-place-of-a-bank-does-not-act",
        ),
        pytest.param(
            f"Seoul on Tuesday {_NAMED}.", [("kr", "acts")], id="a-capital-without-a-list"
        ),
        pytest.param(
            f"South Korea's foreign ministry on Tuesday {_NAMED}.",
            [("kr", "acts")],
            id="a-ministry-without-a-list",
        ),
        pytest.param(
            f"The Government of the Republic of Korea on Tuesday {_NAMED}.",
            [("kr", "acts")],
            id="a-government-of",
        ),
        pytest.param(
            f"Ukraine and its allies {_NAMED} on Tuesday.", [("ua", "acts")], id="its-allies"
        ),
        pytest.param(
            f"On Tuesday, the UK, the US, and the EU jointly {_NAMED}.",
            [("gb", "acts"), ("us", "joint"), ("eu", "joint")],
            id="a-day-in-front",
        ),
        pytest.param(
            "China on Tuesday imposed sanctions on Made Dynamics Inc. and Ivo Nowhereman.",
            [("cn", "acts")],
            id="a-country-without-a-list",
        ),
    ],
)
def test_who_acts(sentence: str, expected: list[tuple[str, str]]) -> None:
    (one,) = _described(sentence)
    assert _hands(one) == expected
    for each in (one.authority, *(partner.authority for partner in one.partners)):
        if each is None:
            assert expected == [("", "acts")]
            continue
        assert each.span is not None
        assert each.span.exact in sentence


def test_coordination_told_in_a_sentence_of_its_own_is_of_the_one_who_acts() -> None:
    sentence = "Today's action was taken in close coordination with the United Kingdom and Japan."
    (one,) = _described(f"OFAC on Tuesday {_NAMED}.", sentence)
    assert _hands(one) == [("us", "acts"), ("gb", "coordinated"), ("jp", "coordinated")]


def test_who_helps_to_evade_measures_does_not_coordinate_them() -> None:
    (one,) = _described(
        f"OFAC on Tuesday {_NAMED}.",
        "The men evaded the sanctions in coordination with Iran. The sanctions were evaded for "
        "years, in coordination with Syria.",
    )
    assert _hands(one) == [("us", "acts")]


def test_what_one_of_them_does_alone_is_not_said_of_both() -> None:
    first = "The United States and the United Kingdom on Tuesday sanctioned Ivo Nowhereman."
    both = _described(first, "The US Treasury on Tuesday also sanctioned Pim Nobodyson.")
    assert list(map(_hands, both)) == [[("us", "acts"), ("gb", "joint")], [("us", "acts")]]
    (one,) = _described(
        "The United States and the United Kingdom on Tuesday sanctioned two men.",
        "The US Treasury sanctioned Ivo Nowhereman and Pim Nobodyson.",
    )
    assert _hands(one) == [("us", "acts"), ("gb", "coordinated")]
    both = _described(first, "The United Kingdom on Tuesday also sanctioned Pim Nobodyson.")
    assert sorted(map(_hands, both)) == [
        [("gb", "acts")],
        [("us", "acts"), ("gb", "joint")],
    ]


def test_a_measure_of_a_country_without_a_list_is_not_put_to_another_one() -> None:
    seoul, us = _described(
        f"South Korea on Tuesday {_NAMED}.", "The US Treasury on Tuesday sanctioned Pim Nobodyson."
    )
    assert [_hands(seoul), _hands(us)] == [[("kr", "acts")], [("us", "acts")]]
    assert [one.name for group in us.groups for one in group.names] == ["Pim Nobodyson"]


def test_the_brief_tells_on_whose_lists_a_party_is() -> None:
    lists = Lists(
        rows=(
            row(2, "Rosa Made", dataset="gb_fcdo_sanctions", authority="FCDO"),
            row(1, "Rosa Made"),
            row(3, "Ivo Made"),
        ),
        coverage=(coverage(dataset="gb_fcdo_sanctions"), coverage()),
        record_of=lambda _: None,
    )
    sentence = (
        "The United States and the United Kingdom on Wednesday sanctioned Rosa Made and Ivo Made."
    )
    paper = f"A made headline\n\nBERLIN, Jan. 12, 2022 (Made Wire) -- {sentence}\n"
    report = link(read(paper.encode(), Source(file="made.txt")), lists)
    (measure,) = brief_of(report, {}).measures
    assert measure.headline.startswith("The United States and the United Kingdom put 2 parties")
    (fact,) = (one for one in measure.facts if one.label == "acts with it")
    assert fact.span is not None
    assert (fact.value, fact.span.exact) == ("the United Kingdom", "United Kingdom")
    shown = {one.words: (status_words(one), len(one.entries)) for one in measure.targets}
    assert shown == {"Rosa Made": ("found", 2), "Ivo Made": ("on some lists only", 1)}
    assert status_words(measure) == "on some lists only"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            lambda n: ", ".join(["Japan"] * (2 * n)) + f" and China {_NAMED}.", id="countries"
        ),
        pytest.param(lambda n: "Japan's " + "office " * (5 * n) + _NAMED, id="words"),
        pytest.param(
            lambda n: "in coordination with " * (2 * n) + f"Japan, OFAC {_NAMED}.", id="with"
        ),
        pytest.param(lambda n: f"OFAC {'xly' * n} never {_NAMED}.", id="a-word-of-endings"),
        pytest.param(lambda n: f"OFAC {'early formally ' * n} never {_NAMED}.", id="words-of-time"),
        pytest.param(lambda n: f"OFAC {'as well, ' * n} never {_NAMED}.", id="as-well"),
        pytest.param(lambda n: "Japan" + "’s Office" * n + f" never {_NAMED}.", id="whose"),
    ],
)
def test_hostile_sentences_take_bounded_time(sentence: Callable[[int], str]) -> None:
    assert_growth(_described, sentence, 2_000)


def test_what_one_of_several_adds_is_its_own_and_of_their_day() -> None:
    text = (
        "JOHANNESBURG, May 23, 2023 (Made Wire) - On Friday, with the leaders at table, Britain,"
        " the United States and Australia all put Okean Gold on their lists.\n\nLondon went"
        " furthest. Besides Okean Gold it froze the assets of Tarn Steel. The American list has one"
        " more name, Hamer Gold.\n\nThe British notice names four directors of Made Flot, among"
        " them its president, Ivo Made. The others are Odo Brandt, Rosa Lind and Karl Tarn.\n"
    )
    found = read(text.encode()).descriptions
    told = {
        one.authority.value: {name.name for group in one.groups for name in group.names}
        for one in found
        if one.authority and not one.partners
    }
    assert told["gb"] == {"Tarn Steel", "Ivo Made", "Odo Brandt", "Rosa Lind", "Karl Tarn"}
    assert told["us"] == {"Hamer Gold"}
    assert len({one.effective for one in found}) == 1
