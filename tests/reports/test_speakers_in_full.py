"""Speakers by the fullest words that a document has for them. All names are invented."""

import pytest

from reports.documents import reading, said


def _names(paragraphs: tuple[str, ...], start: str) -> set[str]:
    report = reading(*paragraphs)
    one = said(report, start)
    party = next((each for each in report.parties if each.id == one.speaker), None)
    found = {one.speaker_span.exact} if one.speaker_span else set()
    if party is not None:
        found |= {party.name or "", *(each.span.exact for each in party.mentions)}
    return found


@pytest.mark.parametrize(
    ("paragraphs", "start", "name"),
    [
        (("Rosa Lindgren, who trades scrap at the port, had the news from a driver.",
          '"I had a contract in the drawer," Lindgren said.'), '"I had', "Rosa Lindgren"),
        ((("The acting coordinator, Rosa Lindgren, will brief allies soon. According to Lindgren, "
          'the group "has lost its land and not its treasurer."'),), 'the group', "Rosa Lindgren"),
        (("At a hearing the Director of the Made Sanctions Office was asked why.",
          '"It takes ten years," the Director said.'), '"It takes',
         "the Director of the Made Sanctions Office"),
        ((('"Who feeds the furnace feeds it," a port office spokeswoman said. "And we know," '
          "the spokeswoman added."),), '"And we know', "a port office spokeswoman"),
        (('A woman who answered the intercom said: "There is nobody here for that."',),
         '"There is', "A woman who answered the intercom"),
        (('"These boats never leave," said a broker at the wharf.',), '"These', "a broker"),
        (('"Those are the people who buy it," is how one banker, in a letter, described them.',),
         '"Those', "one banker"),
        (('Rosa Lindgren runs the fund. "I wrote to all of them," was Ms Lindgren\'s reply.',),
         '"I wrote', "Rosa Lindgren"),
        (("A clerk of the exchange union in Aden, Omar Bin Tarn, said that banks were told.",
          '"We are those who pay twice", Bin Tarn, whose shop is shut, said, "once to each."'),
         '"We are', "Omar Bin Tarn"),
        (('"There is not one dollar," said Lic. Rosa Lindgren, who sells rice.',), '"There',
         "Rosa Lindgren"),
        (('"We have frozen nothing," Avv. Rosa Lindgren said.',), '"We have', "Rosa Lindgren"),
        (('"We have frozen nothing," said Ing. Rosa Lindgren of the chamber.',), '"We have',
         "Rosa Lindgren"),
        ((('According to Rosa Lindgren, who chairs the panel of experts there, "it took longer to '
          'read than to write."'),), '"it took', "Rosa Lindgren"),
        ((('The Made Authority had warned banks before. In a circular it wrote that they "should '
          'not assume that all is well."'),), '"should', "The Made Authority"),
        ((('"Everybody knew it," recalled Rosa Lindgren, who sold fuel, adding that "the papers '
          'said one thing and the ship another."'),), '"the papers', "Rosa Lindgren"),
        (('"My phone rang at night," Rosa Lindgren of Made Forum Cambodia recalled.',), '"My phone',
         "Rosa Lindgren"),
        ((("Rosa Lindgren coaches children in the north of the city. "
          '"I lost two boys to that crowd."'),), '"I lost', "Rosa Lindgren"),
        ((('A spokesman for the ministry read out two lines. The first: "The ministry regrets the '
          'step." The last: "The works are open to all friends."'),), '"The works',
         "A spokesman for the ministry"),
        ((('In the words of a senior port official who briefed reporters: "We would rather '
          'publish a name."'),), '"We would', "a senior port official"),
        (('A statement of the Office of Made Affairs said: "A station may take sides."',),
         '"A station', "the Office of Made Affairs"),
        (('"Money is needed twice," said the Assistant Secretary, Made Sanctions Office.',),
         '"Money', "the Assistant Secretary, Made Sanctions Office"),
        (('"Money is needed twice," said the Director, Rosa Lindgren.',), '"Money',
         "Rosa Lindgren"),
        ((("Presenting the step, the Chair of the Made Committee noted that nobody had objected. "
          '"Silence ended at noon," she said.'),), '"Silence', "the Chair of the Made Committee"),
    ],
)  # fmt: skip
def test_a_speaker_has_the_fullest_form(paragraphs: tuple[str, ...], start: str, name: str) -> None:
    assert name in _names(paragraphs, start)
