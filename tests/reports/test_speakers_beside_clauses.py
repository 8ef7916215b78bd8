"""Speakers with a clause or another verb beside them, and offices named at the head of a page.

All made: people, houses and words.
"""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from reports.test_grid_of_speakers import speaker_of

# a paragraph, with {Q} for the quotation as a sentence and {q} as part of one; who says it
SENTENCES = [
    ('"{Q}," said a banker who asked not to be named.', "a banker"),
    ('"{Q}," said a clerk who reached the office first.', "a clerk"),
    ('"{Q}," said a broker who declined to be identified.', "a broker"),
    ('"{Q}," said an official that asked for more time.', "an official"),
    ('"{Q}," said a clerk reached by telephone.', "a clerk"),
    ('An official reached by phone expected a decision "{q}".', "an official"),
    ('A clerk reached by phone said "{q}".', "a clerk"),
    ('A broker asked about the list said: "{Q}."', "a broker"),
    ('An official briefed on the talks said: "{Q}."', "an official"),
    ('A lawyer speaking on condition of anonymity said: "{Q}."', "a lawyer"),
    ('A man standing at the gate said: "{Q}."', "a man"),
    (
        'Malta\'s embassy in London thanked Norway but said in a statement that "{q}".',
        "malta's embassy in london",
    ),
    ('The embassy in Oslo rejected the claim yet said "{q}".', "the embassy in oslo"),
    ('The shipping board hailed the vote and added that "{q}".', "the shipping board"),
    ('A trade union in Narvik blamed the banks and said: "{Q}."', "a trade union in narvik"),
    ('Rosa Lind criticised the delay but said "{q}".', "rosa lind"),
    ('The mayor conceded the point, yet insisted: "{Q}."', "the mayor"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "who"), SENTENCES, ids=[one[0][:60] for one in SENTENCES])
def test_what_is_said_beside_a_speaker_is_no_part_of_the_name(words: str, who: str) -> None:
    assert who in speaker_of((words,))


_BODY = (
    "Malta has today imposed sanctions on ten people for what they did at sea, and it will publish "
    "their names tomorrow."
)


def _page(*head: str, said: str = "the Minister") -> Report:
    text = "\n\n".join(
        (
            *head,
            _BODY,
            f"“When ships are rammed in daylight we may not look away,” said {said}.",
        )
    )
    return read(text.encode(), Source(file="made.txt"))


def _speaker(report: Report) -> str | None:
    one = report.statements[-1]
    return next((who.name for who in report.parties if who.id == one.speaker), None)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (("Senator the Hon Rosa Lind", "Minister for Ports", "16 March 2019"), "the Minister"),
        (("Rosa Lind", "Minister of Ports and Fisheries", "16 March 2019"), "the Minister"),
        (("Minister for Ports", "The Hon Rosa Lind MP", "16 March 2019"), "the Minister"),
        (("Rosa Lind", "Secretary of State for Ports", "16 March 2019"), "the Secretary"),
        (("16 March 2019", "Dr Rosa Lind", "Acting Commissioner"), "the Commissioner"),
        (("Dame Rosa Lind", "The Attorney General", "16 March 2019"), "the Attorney General"),
    ],
)  # fmt: skip
def test_an_office_beside_a_name_at_the_head_tells_who_holds_it(
    head: tuple[str, ...], said: str
) -> None:
    name = _speaker(_page("Sanctions over a strait and its ships", *head, said=said))
    assert (name or "").endswith("Rosa Lind")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (("Rosa Lind", "Minister for Ports"), "the President"),
        (("Rosa Lind met the Minister for Ports", "16 March 2019"), "the Minister"),
        (("Rosa Lind", "16 March 2019", "Minister visits a port"), "the Minister"),
    ],
)
def test_other_lines_at_the_head_name_nobody(head: tuple[str, ...], said: str) -> None:
    assert _speaker(_page("Sanctions over a strait and its ships", *head, said=said)) != "Rosa Lind"


def test_an_office_below_a_name_of_a_list_is_no_speaker() -> None:
    report = _page(
        "Sanctions over a strait and its ships", "16 March 2019",
        "The ten people whose money was frozen today, with the offices they hold, are these:",
        "Rosa Lind", "Minister of Defence of Ruritania",
    )  # fmt: skip
    assert _speaker(report) != "Rosa Lind"
