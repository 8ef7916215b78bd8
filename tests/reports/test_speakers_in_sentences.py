"""Who says it, in sentences of many writers: signed, labelled, asked, meant by a pronoun."""

import pytest

from reports.test_grid_of_speakers import speaker_of

# the paragraphs, with {Q} for the quotation as a sentence and {q} as part of one; who says it
SENTENCES = [
    (
        ["“{Q},” a spokesman for the ministry who asked not to be named said."],
        "a spokesman for the ministry",
    ),
    (
        [
            (
                '"{Q}," said a spokeswoman for the Port Authority of Narvik, who asked not to '
                "be identified."
            )
        ],
        "a spokeswoman for the port authority of narvik",
    ),
    (['The ministry published a statement on Friday. "{Q}," the statement said.'], "the statement"),
    (["The port agency issued a notice on Friday.", '"{Q}," the notice said.'], "the notice"),
    (['"{Q}," according to the agency’s notice.'], "the agency"),
    (['In a letter to the board, Rosa Lind wrote: "{Q}."'], "rosa lind"),
    (['Rosa Lind’s lawyer, Omar Haddad, disputed this. "{Q}," he said.'], "omar haddad"),
    (
        [
            (
                'Rosa Lind disputed this through her lawyer, Omar Haddad. "{Q}," she said in '
                "a message he passed on."
            )
        ],
        "rosa lind",
    ),
    (['Asked whether the list would grow, the minister answered: "{Q}."'], "the minister"),
    (
        [
            (
                "Asked by Omar Haddad of the Daily Post whether the list would grow, Rosa Lind "
                'said: "{Q}."'
            )
        ],
        "rosa lind",
    ),
    (['"{Q}" - Rosa Lind, port director'], "rosa lind"),
    (['"{Q}."', "-- Rosa Lind, port director"], "rosa lind"),
    (['"{Q}."', "— Rosa Lind"], "rosa lind"),
    (['Rosa Lind, port director: "{Q}."'], "rosa lind"),
    (['PORT DIRECTOR ROSA LIND: "{Q}."'], "rosa lind"),
    (['Rosa Lind (port director): "{Q}."'], "rosa lind"),
    (['Rosa Lind, 54, shook her head. "{Q}."'], "rosa lind"),
    (
        [
            'Rosa Lind, a nurse, laughed when asked about it. "{Q}."',
            '"We have work to do," she said.',
        ],
        "rosa lind",
    ),
    (['"{Q}," tweeted Rosa Lind, who chairs the committee.'], "rosa lind"),
    (['On X, formerly Twitter, Rosa Lind wrote that "{q}".'], "rosa lind"),
    (['In a post on Telegram late on Thursday, Rosa Lind said "{q}".'], "rosa lind"),
    (['Speaking to reporters in Graz, Rosa Lind called it theatre: "{Q}."'], "rosa lind"),
    (['Rosa Lind was blunter. "{Q}," is how she put it.'], "rosa lind"),
    (['Rosa Lind was blunter: "{Q}."'], "rosa lind"),
    (['Not everyone agrees. "{Q}," says Omar Haddad of the Institute for Ports.'], "omar haddad"),
    (['"{Q}," in the words of one diplomat.'], "one diplomat"),
    (['"{Q}," as one diplomat put it.'], "one diplomat"),
    (['"{Q}," is the view of Rosa Lind, a lawyer.'], "rosa lind"),
    (['Rosa Lind’s answer was short: "{Q}."'], "rosa lind"),
    (['The answer from the ministry was short: "{Q}."'], "the ministry"),
    (['The company’s answer, sent on Thursday, was one line: "{Q}."'], "the company"),
    (['A sign on the door of the company says: "{Q}."'], "a sign on the door of the company"),
    (['The court said in its order that "{q}".'], "the court"),
    (['The resolution "{q}", diplomats say.'], "diplomats"),
    (['The regulation states that "{q}".'], "the regulation"),
    (['"{Q}," the EU’s top diplomat, Omar Haddad, told the chamber.'], "omar haddad"),
    (
        [
            (
                "Foreign ministry spokesman Omar Haddad told a weekly press conference in "
                'Tehran: "{Q}."'
            )
        ],
        "omar haddad",
    ),
    (['"{Q}," Foreign Ministry spokeswoman Rosa Lind told Interfax.'], "rosa lind"),
    (['"{Q}," the agency quoted Omar Haddad as saying.'], "omar haddad"),
    (['State television quoted an unnamed official as saying "{q}".'], "an unnamed official"),
    (['"{Q}," Rosa Lind was quoted as saying by the Post newspaper.'], "rosa lind"),
    (['"{Q}," the Post newspaper quoted Rosa Lind as saying.'], "rosa lind"),
    (['Written question by Rosa Lind: "{Q}?"'], "rosa lind"),
    (['Omar Haddad (Minister of State): "{Q}."'], "omar haddad"),
    (['Answered by Omar Haddad on 2 March: "{Q}."'], "omar haddad"),
    (['Photo: Rosa Lind at the port. "{Q}," she said. (Example Press)'], "rosa lind"),
    (['Two officials spoke on condition of anonymity. "{Q}," one of them said.'], "one of them"),
    (
        [
            (
                "Two officials, speaking on condition of anonymity, described the talks. "
                '"{Q}," said the first. The second nodded.'
            )
        ],
        "the first",
    ),
    (
        [
            (
                'A senior administration official briefed reporters by telephone. "{Q}," the '
                "official said."
            )
        ],
        "a senior administration official",
    ),
    (
        ['A source close to the company was blunt. "{Q}," the source told Example Press.'],
        "the source",
    ),
    (['"{Q}," a person familiar with the matter said.'], "a person familiar with the matter"),
    (['"{Q}," three people familiar with the talks said.'], "three people familiar with the talks"),
    (['"{Q}," say diplomats in Vienna.'], "diplomats in vienna"),
    (['"{Q}," said the U.S. Treasury in a statement.'], "u.s. treasury"),
    (['"{Q}," the 27 foreign ministers said in a joint statement.'], "the 27 foreign ministers"),
    (
        ['In a joint statement, the ministers of Norway and Sweden said: "{Q}."'],
        "the ministers of norway and sweden",
    ),
    (['"{Q}," Lind’s successor, Omar Haddad, told the board.'], "omar haddad"),
    (['Omar Haddad took over from Rosa Lind in May. "{Q}," he said.'], "omar haddad"),
    (
        ['Rosa Lind came first. Then Omar Haddad took the floor. "{Q}," the latter said.'],
        "the latter",
    ),
    (
        ["Rosa Lind joined the board in May.", "She grew up in Narvik.", '"{Q}," she said.'],
        "rosa lind",
    ),
    (
        [
            "Rosa Lind joined the board in May.",
            "She grew up in Narvik, where her father worked at the docks.",
            "Her first job was there.",
            '"{Q}," she said.',
        ],
        "rosa lind",
    ),
    (['Omar Haddad met the minister, Rosa Lind, on Monday. "{Q}," she told him.'], "rosa lind"),
    (['Omar Haddad met the minister, Rosa Lind, on Monday. "{Q}," he told her.'], "omar haddad"),
    (['"Not at all," said Rosa Lind. "{Q}."'], "rosa lind"),
    (['"Not at all," said Rosa Lind.', '"{Q}."'], "rosa lind"),
    (['"Not at all," said Rosa Lind.', 'And later: "{Q}."'], "rosa lind"),
    (['"Not at all," said Rosa Lind. She paused. "{Q}."'], "rosa lind"),
    (['"Not at all," Rosa Lind said, before adding: "{Q}."'], "rosa lind"),
    (['The letter, signed by Rosa Lind, says "{q}".'], "the letter"),
    (['The report, seen by Example Press, says "{q}".'], "the report"),
    (['An email from the bank’s compliance officer, Omar Haddad, reads: "{Q}."'], "omar haddad"),
    (['The caption under the picture reads "{q}".'], "the caption under the picture"),
    (['Protesters outside chanted "{q}".'], "protesters outside"),
    (['One banner read: "{Q}."'], "one banner"),
    (['His wife, Rosa Lind, opened the door. "{Q}," she said.'], "rosa lind"),
    (['"{Q}," his wife said at the door.'], "his wife"),
    (['"{Q}," a neighbour, Rosa Lind, recalled.'], "rosa lind"),
    (['"{Q}," recalled Rosa Lind, 71.'], "rosa lind"),
    (['"{Q}," sighs Rosa Lind.'], "rosa lind"),
    (['"{Q}," argues Lind.'], "lind"),
    (['"{Q}," read the headline of the Post.'], "the headline of the post"),
    (
        [('Omar Haddad, who spoke first, praised the deal; Rosa Lind did not. "{Q}," she said.')],
        "rosa lind",
    ),
    (['The ministry did not say who would follow. "{Q}," it said.'], "the ministry"),
    (['Norvik Shipping denied everything. "{Q}," the firm said in an email.'], "the firm"),
    (
        [('Norvik Shipping denied everything. "{Q}," its chief executive, Omar Haddad, said.')],
        "omar haddad",
    ),
    (
        ['Norvik Shipping’s chief executive denied everything. "{Q}," he said.'],
        "norvik shipping’s chief executive",
    ),
    (
        ['The minister of trade was not convinced. "{Q}," he told parliament.'],
        "the minister of trade",
    ),
    (['"{Q}," Ambassador Lind told the Council.'], "lind"),
    (['"{Q}," Representative Omar Haddad, Democrat of Ohio, said.'], "omar haddad"),
    (['Rep. Omar Haddad (D-Ohio) was blunt: "{Q}."'], "omar haddad"),
    (['Sen. Rosa Lind, R-Iowa, said: "{Q}."'], "rosa lind"),
    (['Prime Minister Rosa Lind’s office said: "{Q}."'], "prime minister rosa lind’s office"),
    (['"{Q}," Lind’s office said in reply.'], "lind’s office"),
    (['A reporter: "Will the list grow?"', 'Lind: "{Q}."'], "lind"),
    (["Q: Will the list grow?", 'A: "{Q}."'], "a"),
    (['It was Rosa Lind who put it best: "{Q}."'], "rosa lind"),
    (['To Rosa Lind it looks different. "{Q}," says the lawyer.'], "the lawyer"),
    (
        [('The union’s president, Omar Haddad, told Example Press the strike was over. "{Q}."')],
        "omar haddad",
    ),
    (['Omar Haddad told Example Press the strike was over: "{Q}."'], "omar haddad"),
    (['Omar Haddad told Example Press that, as far as he knew, "{q}".'], "omar haddad"),
    (['Commenting on the notice, Rosa Lind, a partner at Lind & Co, said: "{Q}."'], "rosa lind"),
    (["Commenting on the notice, Rosa Lind, Partner, said:", '"{Q}."'], "rosa lind"),
    (["Foreign Secretary Rosa Lind said:", '"{Q}.', '"It will not be tolerated."'], "rosa lind"),
    (['Rosa Lind of the University of Graz said the list was late. "{Q}."'], "rosa lind"),
    (['Dr Rosa Lind said the list was late. "{Q}."'], "rosa lind"),
    (['Rosa Lind said the list was late. "{Q}."'], "rosa lind"),
    (['The minister said the list was late. "{Q}."'], "the minister"),
    (['Rosa Lind said on Friday that the list was late. "{Q}."'], "rosa lind"),
    (['Rosa Lind said: "It is late. {Q}."'], "rosa lind"),
    (["Rosa Lind wrote on Telegram:", '"{Q}."'], "rosa lind"),
    (
        [
            "HOST: Will the list grow?",
            'LIND: "{Q}." That is what the minister told me.',
            "HOST: And then?",
            "LIND: Nothing.",
        ],
        "lind",
    ),
    (
        [
            "MODERATOR: Thank you. A question from the floor.",
            "Q: Is that so?",
            'MS. LIND: The minister put it this way: "{Q}."',
            "Q: Thanks.",
        ],
        "lind",
    ),
    (
        [
            "MODERATOR: Thank you. A question from the floor.",
            "Q: Is that so?",
            'MS. LIND: I told him, "{Q}," and that was that.',
            "Q: Thanks.",
        ],
        "lind",
    ),
    (["Lind: “{Q}.”", "Haddad: “Perhaps.”"], "lind"),
    (["“{Q},” said Rosa Lind, Chief Executive Officer of Norvik Shipping AS."], "rosa lind"),
    (["Chair Rosa Lind comments: “{Q}.”"], "rosa lind"),
    (["Commenting, Rosa Lind said: “{Q}.”"], "rosa lind"),
    (["Minister of Ports Rosa Lind tweeted: “{Q}.”"], "rosa lind"),
    (["Its spokesman, who gave only his first name, said: “{Q}.”"], "its spokesman"),
    (
        [
            (
                "A spokesman for Norvik Shipping, who asked not to be named because the matter "
                "is before a court, said: “{Q}.”"
            )
        ],
        "a spokesman for norvik shipping",
    ),
    (["“{Q},” said one of the two officials."], "one of the two officials"),
    (["“{Q},” a third official said."], "a third official"),
    (["“{Q},” another said."], "another"),
    (["“{Q},” the first official said."], "the first official"),
    (["The notice of 3 March says: “{Q}.”"], "the notice of 3 march"),
    (["Section 4 of the notice reads: “{Q}.”"], "section 4 of the notice"),
    (["According to the notice, “{q}”."], "the notice"),
    (["Washington’s envoy, Omar Haddad, was unmoved: “{Q}.”"], "omar haddad"),
    (["The Kremlin said “{q}”."], "the kremlin"),
    (["Kremlin spokesman Omar Haddad told reporters on a call: “{Q}.”"], "omar haddad"),
    (["“{Q},” the Kremlin’s Omar Haddad told reporters."], "omar haddad"),
    (["“{Q},” said Omar Haddad, 34, a driver from Homs."], "omar haddad"),
    (["“{Q},” said Umm Salim, a mother of four."], "umm salim"),
    (["“{Q},” said Abu Omar, who would give only that name."], "abu omar"),
    (["“{Q},” said U Tin Maung, a lawyer."], "u tin maung"),
    (["“{Q},” said Kim Yong-chol, a diplomat."], "kim yong-chol"),
    (["“{Q},” said Omar bin Said al-Haddad."], "omar bin said al-haddad"),
    (["“{Q},” said Sir Omar Haddad KC."], "omar haddad"),
    (["“{Q},” said Rosa Lind-Haddad MP, who chairs the group."], "rosa lind-haddad"),
    (["“{Q},” said Lt. Gen. Omar Haddad."], "omar haddad"),
    (["Speaking after the vote, Rosa Lind, the ambassador of Norway, said: “{Q}.”"], "rosa lind"),
    (["The representative of Norway said that “{q}”."], "the representative of norway"),
    (
        [
            (
                "The representative of Norway, speaking for the sponsors, called the text "
                "balanced. “{Q},” she added."
            )
        ],
        "the representative of norway",
    ),
    (["Norway’s delegate, however, disagreed: “{Q}.”"], "norway’s delegate"),
    (["ROSA LIND (Norway) said that “{q}”."], "rosa lind"),
    (["On behalf of the group, Omar Haddad thanked the Chair. “{Q},” he said."], "omar haddad"),
    (["In Graz, Rosa Lind read the notice twice. “{Q},” she said, and laughed."], "rosa lind"),
    (["Rosa Lind, who fled in 2019, now drives a bus in Graz.", "“{Q},” she said."], "rosa lind"),
    (["Rosa Lind is 41. She drives a bus.", "“{Q},” she said.", "“It is late.”"], "rosa lind"),
    (["For years Rosa Lind sold fish at the port. “{Q},” she said."], "rosa lind"),
    (
        [("No one knows this better than Rosa Lind, who sold fish at the port. “{Q},” she said.")],
        "rosa lind",
    ),
    (["Among them was Rosa Lind, a fishmonger. “{Q},” she said."], "rosa lind"),
    (["Among them was Rosa Lind, a fishmonger.", "“{Q},” she said."], "rosa lind"),
]


@pytest.mark.parametrize(("paragraphs", "speaker"), SENTENCES)
def test_a_sentence_tells_who_says_it(paragraphs: list[str], speaker: str) -> None:
    assert speaker in speaker_of(tuple(paragraphs))


def test_two_names_that_fit_leave_a_pronoun_open() -> None:
    said = speaker_of(("For years Rosa Lind and Clara Berg sold fish.", '"{Q}," she said.'))
    assert said == {"she"}
