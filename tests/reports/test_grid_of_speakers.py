"""A grid of attributions: one quotation each, and who says it."""

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_HEAD = (
    "A made headline about measures and ships",
    "LONDON, March 3, 2023 (Example Press) -- The officials looked at the matter together.",
)
_WORDS = "Nothing of the sort will happen here"


def speaker_of(paragraphs: tuple[str, ...]) -> set[str]:
    """Give what the speaker of the quotation is called, in lower case."""
    body = (one.format(Q=_WORDS, q=_WORDS.lower()) for one in paragraphs)
    report = read("\n\n".join((*_HEAD, *body)).encode(), Source(file="made.txt"))
    quote = next(one for one in report.quotations if _WORDS.lower() in one.span.exact.lower())
    said = [
        one
        for one in report.statements
        if one.id == quote.statement
        or (one.content.start <= quote.span.start and quote.span.end <= one.content.end + 1)
    ]
    names: set[str] = set()
    for one in said[:1]:
        names |= {one.speaker_span.exact.lower()} if one.speaker_span else set()
        for party in report.parties:
            if party.id == one.speaker:
                names |= {party.name.lower()} if party.name else set()
                names |= {m.span.exact.lower() for m in party.mentions if m.form != "pronoun"}
    return names


# the paragraphs, with {Q} for the quotation as a sentence and {q} as part of one; who says it
GRID = [
    (('"{Q}," said Rosa Lind, who runs the port board.',), ["Rosa Lind"]),
    (('"{Q}," said Rosa Lind, the head of the port board, on Tuesday.',), ["Rosa Lind"]),
    (('"{Q}," Rosa Lind, the head of the port board, said on Tuesday.',), ["Rosa Lind"]),
    (('"{Q}," Ms Lind said.',), ["Ms Lind", "Lind"]),
    (
        (
            "Rosa Lind, a lawyer in Graz, had seen the order.",
            '"{Q}," Lind said.',
        ),
        ["Rosa Lind"],
    ),
    (('Rosa Lind, a lawyer in Graz, had seen the order. "{Q}," she said.',), ["Rosa Lind"]),
    (
        (
            "Rosa Lind, a lawyer in Graz, had seen the order.",
            '"{Q}," she said.',
        ),
        ["Rosa Lind"],
    ),
    (('The minister, Omar Haddad, met reporters. "{Q}," the minister said.',), ["Omar Haddad"]),
    (
        (
            "Omar Haddad, the foreign minister, met reporters.",
            '"{Q}," the minister said.',
        ),
        ["Omar Haddad"],
    ),
    (
        (
            "Ministry spokeswoman Rosa Lind met reporters.",
            '"{Q}," the spokeswoman said.',
        ),
        ["Rosa Lind"],
    ),
    (
        (
            "Ministry spokeswoman Rosa Lind said the order was new.",
            '"{Q}," the spokeswoman added.',
        ),
        ["Rosa Lind"],
    ),
    (('In a statement, the ministry said: "{Q}."',), ["the ministry"]),
    (
        ('In a statement, the Foreign Ministry of Malta said: "{Q}."',),
        ["the foreign ministry of malta", "foreign ministry of malta", "foreign ministry"],
    ),
    (('"{Q}," the ministry said in a statement.',), ["the ministry"]),
    (('"{Q}," the statement read.',), ["the statement"]),
    (
        (
            "The ministry issued a statement.",
            '"{Q}," the statement read.',
        ),
        ["the ministry", "the statement"],
    ),
    (('"{Q}," read a statement from the port board.',), ["the port board"]),
    (('"{Q}," according to Rosa Lind, a lawyer.',), ["Rosa Lind"]),
    (('According to Rosa Lind, a lawyer in Graz, "{q}".',), ["Rosa Lind"]),
    (('Rosa Lind told reporters: "{Q}."',), ["Rosa Lind"]),
    (('Rosa Lind told Example Press that "{q}".',), ["Rosa Lind"]),
    (('"{Q}," Rosa Lind told reporters in Graz.',), ["Rosa Lind"]),
    (('"{Q}." — Rosa Lind, Minister of Ports',), ["Rosa Lind"]),
    (('Rosa Lind, Minister of Ports: "{Q}."',), ["Rosa Lind"]),
    (
        (
            "Minister of Ports Rosa Lind said:",
            '"{Q}."',
        ),
        ["Rosa Lind"],
    ),
    (
        (
            "The Minister of Ports, Rosa Lind, said:",
            '"{Q}."',
        ),
        ["Rosa Lind"],
    ),
    (('"The law is plain," Rosa Lind said. "{Q}."',), ["Rosa Lind"]),
    (('Rosa Lind said she had read it. "{Q}."',), ["Rosa Lind"]),
    (('Rosa Lind was blunt. "{Q}," she said.',), ["Rosa Lind"]),
    (('Rosa Lind was blunt: "{Q}."',), ["Rosa Lind"]),
    (('Rosa Lind was asked what she made of it. "{Q}."',), ["Rosa Lind"]),
    (('Asked what she made of it, Rosa Lind answered: "{Q}."',), ["Rosa Lind"]),
    (
        ('Asked by a reporter, the spokesman for the port said: "{Q}."',),
        ["the spokesman for the port"],
    ),
    (('"{Q}," a spokesman for the port said.',), ["a spokesman for the port"]),
    (('"{Q}," said a spokesman for the port.',), ["a spokesman for the port"]),
    (
        ('"{Q}," said a spokesman for the port, who asked not to be named.',),
        ["a spokesman for the port"],
    ),
    (('"{Q}," said one diplomat.',), ["one diplomat"]),
    (('One European diplomat put it this way: "{Q}."',), ["one european diplomat"]),
    (
        ('A senior Treasury official, speaking on condition of anonymity, said, "{Q}."',),
        ["a senior treasury official"],
    ),
    (('"{Q}," U.S. Secretary of State Paul Orden said.',), ["Paul Orden"]),
    (
        ('"{Q}," said Under Secretary of the Treasury for Terrorism Rosa Lind.',),
        ["Rosa Lind"],
    ),
    (('"{Q}," said Robert Lind, Jr., the mayor.',), ["Robert Lind, Jr.", "Robert Lind"]),
    (('"{Q}," Kim Yong-chol, the vice minister, said.',), ["Kim Yong-chol"]),
    (
        (
            "Vice Minister Kim Yong-chol met the press.",
            '"{Q}," Kim said.',
        ),
        ["Kim Yong-chol"],
    ),
    (('Foreign Ministry spokesperson Li Wen told a briefing: "{Q}."',), ["Li Wen"]),
    (('"{Q}," Li Wen, a foreign ministry spokesperson, told a regular briefing.',), ["Li Wen"]),
    (('Kremlin spokesman Ivan Orlov said on Friday: "{Q}."',), ["Ivan Orlov"]),
    (('"{Q}," Orlov, the Kremlin spokesman, said.',), ["Orlov, the kremlin spokesman", "orlov"]),
    (('The letter said: "{Q}."',), ["the letter"]),
    (('The resolution says that "{q}".',), ["the resolution"]),
    (('A sign on the door read: "{Q}."',), ["a sign on the door", "a sign"]),
    (('Rosa Lind wrote on social media: "{Q}."',), ["Rosa Lind"]),
    (('In a post on Telegram, Rosa Lind wrote: "{Q}."',), ["Rosa Lind"]),
    (('In a letter to the court, his lawyer, Rosa Lind, wrote that "{q}".',), ["Rosa Lind"]),
    (
        ('The bank was listed. Nobody there answered. Rosa Lind, who banks there, did: "{Q}."',),
        ["Rosa Lind"],
    ),
    (
        ('It amended the Al-Qaida List. None came on. "{Q}," said the chair of the committee.',),
        ["the chair of the committee"],
    ),
    (
        ('Rosa Lind and Omar Haddad met. "{Q}," said Haddad. "The law is plain," answered Lind.',),
        ["Omar Haddad"],
    ),
    (('"The law is plain," said Rosa Lind. But Omar Haddad disagreed: "{Q}."',), ["Omar Haddad"]),
    (
        ('Rosa Lind spoke first. Omar Haddad, the envoy, followed. "{Q}," he said.',),
        ["Omar Haddad"],
    ),
    (
        (
            "QUESTION: What will you do?",
            'MR HADDAD: "{Q}," as the minister said.',
        ),
        ["the minister"],
    ),
    (('Her colleague Omar Haddad agreed. "{Q}."',), ["Omar Haddad"]),
    (('"{Q}," Haddad, 54, a trader in Beirut, told this newspaper.',), ["haddad"]),
    (('"{Q}," Omar Haddad, 54, said by telephone.',), ["Omar Haddad"]),
    (('"{Q}," said Omar Haddad, 54, whose shop faces the port.',), ["Omar Haddad"]),
    (('For Omar Haddad, 54, "{q}".',), ["Omar Haddad"]),
    (('Omar Haddad, of the traders\' union, shrugged. "{Q}."',), ["Omar Haddad"]),
    (('"{Q}," said Brigadier General Omar Haddad.',), ["Omar Haddad"]),
    (('"{Q}," said Treasury Deputy Secretary Omar Haddad.',), ["Omar Haddad"]),
    (('Treasury Deputy Secretary Omar Haddad said in a statement: "{Q}."',), ["Omar Haddad"]),
    (('"{Q}", said the High Representative, Omar Haddad.',), ["Omar Haddad"]),
    (('High Representative Omar Haddad said: "{Q}".',), ["Omar Haddad"]),
    (
        (
            "Foreign Secretary Omar Haddad said:",
            '"{Q}.',
            '"The law is plain."',
        ),
        ["Omar Haddad"],
    ),
    (('The embassy, reached by telephone, wrote that "{q}".',), ["the embassy"]),
    (
        ('A written answer from the embassy reached newsrooms: Malta, it said, "{q}".',),
        ["the embassy"],
    ),
    (('Such reviews, the Committee said in a note, "{q}".',), ["the committee"]),
    (('She gave one example. The bag, the clerk said, "{q}".',), ["the clerk"]),
    (('Omar Haddad leads the desk. "The bag," he said, "{q}."',), ["Omar Haddad"]),
    (('"{Q}" were the words of Omar Haddad.',), ["Omar Haddad"]),
    (('The words of Omar Haddad were: "{Q}."',), ["Omar Haddad"]),
    (('Omar Haddad called the order "{q}".',), ["Omar Haddad"]),
    (('The news agency quoted Omar Haddad as saying "{q}".',), ["Omar Haddad"]),
    (('"{Q}," Example Press quoted Omar Haddad as saying.',), ["Omar Haddad"]),
    (('"{Q}," Omar Haddad was quoted as saying.',), ["Omar Haddad"]),
    (('"{Q}," the minister was quoted by state television as saying.',), ["the minister"]),
    (('"{Q}," Omar Haddad, the governor, said, adding that the law was plain.',), ["Omar Haddad"]),
    (('Omar Haddad said the law was plain, adding: "{Q}."',), ["Omar Haddad"]),
    (('Omar Haddad said the law was plain and added that "{q}".',), ["Omar Haddad"]),
    (
        ('The governor, Omar Haddad, refused to comment, but his deputy, Rosa Lind, said: "{Q}."',),
        ["Rosa Lind"],
    ),
    (('Two men came. One, Omar Haddad, said: "{Q}."',), ["Omar Haddad"]),
    (('"{Q}," said the 54-year-old trader.',), ["the 54-year-old trader"]),
    (
        ('A shopkeeper who gave his name as Omar said: "{Q}."',),
        ["a shopkeeper who gave his name as omar", "a shopkeeper", "omar"],
    ),
    (('Omar Haddad (Labour) said: "{Q}."',), ["Omar Haddad"]),
    (('"{Q}," tweeted Omar Haddad.',), ["Omar Haddad"]),
    (
        (
            "Remarks by Omar Haddad, Governor of the Bank:",
            '"{Q}."',
        ),
        ["Omar Haddad"],
    ),
    (
        (
            "Quote from Omar Haddad, Governor of the Bank:",
            '"{Q}."',
        ),
        ["Omar Haddad"],
    ),
    (
        (
            "Governor Omar Haddad:",
            '"{Q}."',
        ),
        ["Omar Haddad"],
    ),
    (('The Governor of the Bank, Omar Haddad, commented: "{Q}."',), ["Omar Haddad"]),
    (
        ('Commenting on the order, Omar Haddad, Governor of the Bank, said: "{Q}."',),
        ["Omar Haddad"],
    ),
    (('Said Omar Haddad: "{Q}."',), ["Omar Haddad"]),
    (('"{Q}," said a source close to its leadership.',), ["a source close to its leadership"]),
    (('"{Q}," a retired teacher, Rosa Lind, wrote to us on Thursday.',), ["Rosa Lind"]),
    (('"{Q}," a note to the fact sheet says.',), ["a note to the fact sheet"]),
    (('The measures, said a professor of law, "{q}".',), ["a professor of law"]),
    (('A Treasury official, on background: "{Q}."',), ["a treasury official"]),
    (('"{Q}." (an official on the desk, Monday, 16:30)',), ["an official on the desk"]),
    (("CLIP: ROSA LIND, WHO TEACHES LAW", '"{Q}."'), ["rosa lind"]),
    (('A regional bank asked at 11.40 this morning: "{Q}?"',), ["a regional bank"]),
    (('A ministry official welcomed it. "{Q}," the official said.',), ["a ministry official"]),
    (('A woman picked up on Tuesday: "{Q}," she said.',), ["a woman"]),
    (('"{Q}," said the tenant, who asked to be called Auntie Lim.',), ["auntie lim", "the tenant"]),
    (('The tenant, who asked to be called Auntie Lim, paused. "{Q}," she said.',), ["auntie lim"]),
    (
        ('"{Q}," said Assistant Secretary of Commerce for Export Trade Rosa D. Lind Marrow.',),
        ["Rosa D. Lind Marrow"],
    ),
    (('"{Q}," said Under Secretary of Trade for Ore Enforcement Rosa Lind.',), ["Rosa Lind"]),
    (
        ('"{Q}," said Acting Assistant Secretary for Terrorist Financing Rosa Lind-Made.',),
        ["Rosa Lind-Made"],
    ),
    (('"{Q}," said Assistant Secretary for Financial Crimes Rosa Lind.',), ["Rosa Lind"]),
    (('"{Q}," said Assistant Secretary for Arms Control Rosa Lind.',), ["Rosa Lind"]),
    (
        ('"{Q}," said Deputy Assistant Secretary for Threat Finance and Sanctions Rosa Lind.',),
        ["Rosa Lind"],
    ),
    (('"{Q}," said Coordinator for Counterterrorism Rosa Lind.',), ["Rosa Lind"]),
    (('"{Q}," said a spokesperson for Arms Control.',), ["a spokesperson for Arms Control"]),
    (
        ('"{Q}," Ambassador-at-Large Rosa Lind, who briefed the panel in Graz, said.',),
        ["Rosa Lind", "Ambassador-at-Large Rosa Lind"],
    ),
    (('"{Q}," Under Secretary ad interim Rosa Lind said.',), ["Rosa Lind"]),
    (
        (
            "The move is an answer to a raid, the Foreign Office said in a statement.",
            '"{Q}," the statement reads.',
        ),
        ["Foreign, Commonwealth & Development Office"],
    ),
    (
        (
            "Six brokers were named, according to a statement issued by the State Department.",
            '"{Q}," the statement said.',
        ),
        ["U.S. Department of State"],
    ),
    (
        (
            '"The office has named three clerks," the State Department said in a note.',
            '"They helped the Republic of Korea. {Q}," it added, referring to the South.',
        ),
        ["U.S. Department of State"],
    ),
    (
        (
            '"The office has named three clerks," the State Department said in a note.',
            'The three had been named by the European Union in April, it said. "{Q}," it added.',
        ),
        ["U.S. Department of State"],
    ),
    (
        ('The list was "{q}", a spokesperson for the Ministry of Trade, Ports and Energy said.',),
        ["a spokesperson for the ministry of trade, ports and energy"],
    ),
    (('"{Q}," says a remark by the port board.',), ["the port board"]),
    (('“{Q}," said Rosa Lind.',), ["Rosa Lind"]),
    (
        ("The tenant next door, who asked to be called Auntie Lim, last saw them “{q}”.",),
        ["auntie lim"],
    ),
    (
        ("“{Q},” an OFAC compliance officer wrote to shipping associations.",),
        ["an OFAC compliance officer"],
    ),
    (
        ('"{Q}," OFAC\'s Licensing Division writes in the letter.',),
        ["OFAC's Licensing Division"],
    ),
    (
        ('The Treasury Department\'s Office of Foreign Assets Control said measures hit "{q}".',),
        ["Office of Foreign Assets Control"],
    ),
    (
        ('Rosa Lind, a minister, sat. Asked by the clerk, Omar Haddad, why, she said: "{Q}."',),
        ["Rosa Lind"],
    ),
    (('The dam at Graz holds, says the engineer on duty: "{Q}."',), ["the engineer on duty"]),
    (('Rosa Lind, who advises banks in Graz, told the same briefing: "{Q}."',), ["Rosa Lind"]),
    (
        ('"{Q}," said a spokesperson for the Austrian Sanctions Office at its seminar.',),
        ["a spokesperson for the Austrian Sanctions Office"],
    ),
    (('The court ruled that "{q}".',), ["the court"]),
    (
        ('As to the second, the General Court found, the board "{q}" there.',),
        ["the general court"],
    ),
    (('The list is "{q}", in the words of Omar Haddad.',), ["Omar Haddad"]),
    (('"{Q}": with these words Omar Haddad closed the meeting.',), ["Omar Haddad"]),
    (
        (
            "It is void, Deputy Minister of Trade Omar Haddad told reporters on Monday.",
            '"{Q}," the diplomat stressed.',
        ),
        ["Omar Haddad"],
    ),
    (
        (
            "The listing is unfounded, Omar Haddad told us. A senior diplomat disagreed.",
            '"{Q}," the diplomat stressed.',
        ),
        ["the diplomat", "a senior diplomat"],
    ),
]


@pytest.mark.parametrize(
    "words",
    [
        "Omar Haddad was added to the list, along with firms that work in the north.",
        "The Bureau added eleven firms to the Entity List for acts that are against the state.",
        "Four entities were added for helping the army; two of these also helped the navy.",
    ],
)
def test_who_is_put_on_a_list_says_nothing(words: str) -> None:
    report = read("\n\n".join((*_HEAD, words)).encode(), Source(file="made.txt"))
    assert not report.statements


def test_where_something_was_told_is_no_part_of_it() -> None:
    words = "The minister, Omar Haddad, told reporters in Vienna on Thursday that he had signed it."
    report = read("\n\n".join((*_HEAD, words)).encode(), Source(file="made.txt"))
    assert [one.content.exact for one in report.statements] == ["he had signed it"]


@pytest.mark.parametrize(("paragraphs", "speakers"), GRID)
def test_a_quotation_has_its_speaker(paragraphs: tuple[str, ...], speakers: list[str]) -> None:
    assert {one.lower() for one in speakers} & speaker_of(paragraphs)
