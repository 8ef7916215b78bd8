"""Who says what: marks, verbs of saying, speakers, places, how sure."""

import pytest

from proscribe.reports.read import read
from proscribe.reports.text.quotations import Quoted, find_quotations
from proscribe.reports.text.sentences import sentences
from reports.documents import name_of, reading, said

_MINISTER = "South Korean Foreign Minister Kang Dae-sung said talks were under way on Thursday."


def paired(*paragraphs: str) -> list[tuple[str, bool]]:
    text = "\n\n".join(paragraphs)
    bounds, at = [], 0
    for one in paragraphs:
        bounds.append((at, at + len(one)))
        at += len(one) + 2
    found, _ = find_quotations(text, bounds)
    return [(text[one.start : one.end], one.closed) for one in found]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(('"A b," he said. "C d."',), [('"A b,"', True), ('"C d."', True)], id="two"),
        pytest.param(("“A “b” c,” he said.",), [("“A “b” c,”", True)], id="nested-curly"),
        pytest.param(
            ("“First part.", "“Second part,” he said."),
            [("“First part.\n\n“Second part,”", True)],
            id="over-two-paragraphs",
        ),
        pytest.param(('"Never closed.', "Next."), [('"Never closed.', False)], id="open"),
        pytest.param(('A 36" pipe and a 12" one.',), [], id="inches"),
        pytest.param(("A stray ” mark.",), [], id="closing-only"),
        pytest.param(
            ("‘We left it there,’ he said.",), [("‘We left it there,’", True)], id="single"
        ),
        pytest.param(("The ministers’ and the ‘so-called’ list.",), [], id="apostrophes"),
        pytest.param(("«Das ist so», sagte er.",), [("«Das ist so»", True)], id="guillemets"),
        pytest.param(("« C’est ainsi », dit-il.",), [("« C’est ainsi »", True)], id="spaced"),
    ],
)
def test_marks_are_paired(paragraphs: tuple[str, ...], expected: list[tuple[str, bool]]) -> None:
    assert paired(*paragraphs) == expected


def test_a_few_words_set_apart_are_a_fragment() -> None:
    text = 'He called it "ironclad" and "a very bad thing indeed".'
    found, _ = find_quotations(text, [(0, len(text))])
    assert [one.is_fragment(text) for one in found] == [True, False]
    assert Quoted(0, 3, ((1, 2),), closed=True).n_words(text) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Mr. Kim. They left.", ["He met Mr. Kim.", "They left."]),
        ("The U.S. Treasury acted. So it was.", ["The U.S. Treasury acted.", "So it was."]),
        ("It is in the U.S. The rest is not.", ["It is in the U.S.", "The rest is not."]),
        ("On Jan. 13 it rained. No. 5 won.", ["On Jan. 13 it rained.", "No. 5 won."]),
        ('"Why?" he asked. "No."', ['"Why?" he asked.', '"No."']),
        ("It left at 5 p.m. on Monday.", ["It left at 5 p.m. on Monday."]),
    ],
)
def test_sentences_end_where_they_do(text: str, expected: list[str]) -> None:
    quotes, _ = find_quotations(text, [(0, len(text))])
    bounds = tuple((one.start, one.end) for one in quotes)
    found = sentences(text, 0, len(text), bounds)
    assert [text[one.start : one.end] for one in found] == expected


@pytest.mark.parametrize(
    ("sentence", "content", "speaker", "kind"),
    [
        ('"We are not done with this," Kang said.', '"We are', "Kang Dae-sung", "direct"),
        ('"We are not done with this," said Kang.', '"We are', "Kang Dae-sung", "direct"),
        ('Kang said in a statement: "We are not done."', '"We are', "Kang Dae-sung", "direct"),
        ("Kang said that the talks had ended.", "the talks had ended", "Kang Dae-sung", "indirect"),
        ("The talks had ended, Kang said Tuesday.", "The talks had", "Kang Dae-sung", "indirect"),
        ("According to Kang, the talks had ended.", "the talks had", "Kang Dae-sung", "indirect"),
        ("The talks had ended, according to KCNA.", "The talks had",
         "Korean Central News Agency", "indirect"),
        ("The talks had ended, a senior official told reporters.", "The talks had",
         "a senior official", "indirect"),
        ('"It is late," a guard at the gate said.', '"It is late', "a guard at the gate", "direct"),
        ("Pyongyang said it would not come to them.", "it would not", "North Korea", "indirect"),
        ("Kang claimed that the talks had ended.", "the talks had", "Kang Dae-sung", "claim"),
        ('Kang said the offer was "sincere and without any strings attached".', "the offer was",
         "Kang Dae-sung", "mixed"),
        ('"It is done," said Lee Sun-woo, who leads the bureau.', '"It is done', "Lee Sun-woo",
         "direct"),
    ],
)  # fmt: skip
def test_forms_of_speech(sentence: str, content: str, speaker: str, kind: str) -> None:
    report = reading(_MINISTER, sentence)
    found = said(report, content)
    assert (name_of(report, found.speaker), found.kind) == (speaker, kind)


_WORDS = "This is how it was done in that port"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (f'"{_WORDS}," said Rosa Lind, a lawyer in Piraeus.', "Rosa Lind"),
        (f'Rosa Lind, a lawyer in Piraeus, said: "{_WORDS}."', "Rosa Lind"),
        (f'"{_WORDS}," Consul General Rosa Lind said.', "Rosa Lind"),
        (f'"{_WORDS}," the ministry\'s spokesman, Ilya Brandt, said.', "Ilya Brandt"),
        (f"“{_WORDS}.” – Rosa Lind, director of the museum", "Rosa Lind"),
        (f'Rosa Lind: "{_WORDS}."', "Rosa Lind"),
        (f'In the words of Rosa Lind, "{_WORDS.lower()}."', "Rosa Lind"),
        (f'As Rosa Lind put it, "{_WORDS.lower()}".', "Rosa Lind"),
        (f'Rosa Lind was quoted as saying: "{_WORDS}."', "Rosa Lind"),
        (f'A statement by the ministry read: "{_WORDS}."', "the ministry"),
        (f'Asked about it, Rosa Lind replied that "{_WORDS.lower()}."', "Rosa Lind"),
        (f'Kang told a meeting in Geneva that "{_WORDS.lower()}".', "Kang Dae-sung"),
        (f'"{_WORDS}," according to Rosa Lind of the port.', "Rosa Lind"),
        (f'The bank\'s lawyer, Rosa Lind, wrote that "{_WORDS.lower()}".', "Rosa Lind"),
        (f"“{_WORDS}”, the company secretary told this paper.", "the company secretary"),
        (f"“{_WORDS}”, explains one of the two captains.", "one of the two captains"),
        (f'Under Secretary Rosa Lind issued the following statement: "{_WORDS}."', "Rosa Lind"),
        (f'Rosa Lind, whose office acted, called it "{_WORDS.lower()}".', "Rosa Lind"),
        (f"A bank employee who asked not to be named said: “{_WORDS}.”", "A bank employee"),
        (f"“{_WORDS},” added the commissioner, Rosa Lind.", "Rosa Lind"),
        (f"“{_WORDS},” read the order.", "the order"),
        (f'The embassy in Minsk described it as "{_WORDS.lower()}".', "The embassy in Minsk"),
        (f'For Rosa Lind, who runs the shelter, "{_WORDS.lower()}".', "Rosa Lind"),
        (f'Said Rosa Lind: "{_WORDS}."', "Rosa Lind"),
        (f"“{_WORDS},” says Dr. Rosa Lind-Okafor, an economist.", "Rosa Lind-Okafor"),
        (
            f'"{_WORDS}," Rosa Lind, an analyst at the Institute for Made Studies, told us.',
            "Rosa Lind",
        ),
        (
            (
                f"“{_WORDS},” said the Under Secretary of the Treasury for Terrorism and Financial "
                "Intelligence."
            ),
            "the Under Secretary of the Treasury for Terrorism and Financial Intelligence",
        ),
        (f'Asked about the day, the port\'s clerk added: "{_WORDS}."', "the port's clerk"),
        (f'In Geneva, a port clerk told a briefing Wednesday: "{_WORDS}."', "a port clerk"),
        (
            (
                f"It named 12 firms on Friday, and its deputy spokesman told reporters that "
                f'"{_WORDS.lower()}."'
            ),
            "its deputy spokesman",
        ),
        (f"Its chair reported to the Council last Tuesday that “{_WORDS.lower()}”.", "Its chair"),
        (f"'{_WORDS},' a port clerk said.", "a port clerk"),
        (f'"{_WORDS}," the lawyer, Rosa Lind of the made Lind & Sons, wrote.', "Rosa Lind"),
        (f'A port clerk declined to say more but said it "{_WORDS.lower()[5:]}".', "A port clerk"),
        (f'It was a turn that one clerk called "{_WORDS.lower()}".', "one clerk"),
        ("‘It was next,’ a port clerk told us. ‘It was not.’", "a port clerk"),
        (f'"{_WORDS}?" asked a port clerk.', "a port clerk"),
        (f'"This," a port clerk went on, "{_WORDS[5:]}."', "a port clerk"),
        (f'A port clerk who asked not to be named said: "{_WORDS}."', "A port clerk"),
        (f'The ship\'s mate, speaking after the talks, said: "{_WORDS}."', "The ship's mate"),
        (
            f'The steps "{_WORDS[5:]}," Prime Minister Rosa Lind, new to it, told a hall.',
            "Rosa Lind",
        ),
        (f'The port rejected it as "{_WORDS.lower()}".', "The port"),
        ("'It isn't how it's done in the crew's port,' a port clerk said.", "a port clerk"),
        (f'"{_WORDS}," the head of the port board, Rosa Lind, is quoted as saying.', "Rosa Lind"),
        (f'A reader, Tunde from Hull, writes: "{_WORDS}."', "Tunde"),
        (
            f'Nowhere\'s port minister, Rosa Lind, welcomed it but called it "{_WORDS.lower()}".',
            "Rosa Lind",
        ),
        (
            (
                "The Permanent Representative of Malta, speaking as Chair, told the press "
                f"afterwards that it “{_WORDS.lower()}”."
            ),
            "The Permanent Representative of Malta",
        ),
        (f"None of it moves: “{_WORDS}”, as the Committee’s fact sheet has it.", "the Committee"),
        (f"Rosa Lind from the port board was blunter. “{_WORDS},” she said.", "Rosa Lind"),
        (f"“{_WORDS},” Foreign Secretary Rosa Lind MP said.", "Rosa Lind"),
        (
            f"The Minister for Ports, Senator the Hon Rosa Lind, said: “{_WORDS}.”",
            "Rosa Lind",
        ),
        (
            f"“{_WORDS},” the made agency quoted a ministry spokesman as saying.",
            "a ministry spokesman",
        ),
        (f"“{_WORDS},” Lt. Gen. Rosa Lind, who commands it, said Tuesday.", "Rosa Lind"),
        (f"“{_WORDS},” one told Reuters.", "one"),
        (f"The ministry on Friday condemned it as “{_WORDS.lower()}”.", "The ministry"),
    ],
)
def test_forms_of_attribution(sentence: str, speaker: str) -> None:
    report = reading(_MINISTER, sentence)
    quotation = report.quotations[-1]
    found = next(one for one in report.statements if quotation.id in one.quotations)
    assert name_of(report, found.speaker) == speaker


def test_the_verb_of_a_long_quotation_stands_after_its_last_paragraph() -> None:
    report = reading(
        _MINISTER,
        "“We tested what is ours.",
        "“If that is an offence, we have heard of worse.",
        "“We say so for the last time,” a port clerk said.",
    )
    (quotation,) = report.quotations
    assert len(quotation.parts) == 3
    (found,) = [one for one in report.statements if quotation.id in one.quotations]
    assert name_of(report, found.speaker) == "a port clerk"
    assert [one for one in report.statements if one.cue == found.cue] == [found]


def test_a_line_before_the_quotations_says_whose_they_are() -> None:
    report = reading(
        "Quotes attributable to the spokesperson for the Department:",
        f"“{_WORDS}.”",
        "“And so it will be next week.”",
    )
    assert [name_of(report, one.speaker) for one in report.statements[-2:]] == [
        "the spokesperson for the Department"
    ] * 2


def test_a_line_below_a_quotation_signs_it() -> None:
    report = reading(f"“{_WORDS}.”", "Rosa Lind, High Representative for Made Ports")
    assert name_of(report, report.statements[-1].speaker) == "Rosa Lind"


def test_blanks_inside_marks_are_no_words() -> None:
    report = reading(_MINISTER, f"« {_WORDS} », a port clerk said.")
    assert [part.exact for part in report.quotations[-1].parts] == [_WORDS]


def test_a_name_without_a_title_is_met_again_by_its_family_name() -> None:
    report = reading(
        _MINISTER, f"“{_WORDS}?” asks Ilze Madina. She runs a desk.", f"“{_WORDS},” Madina said."
    )
    first, second = (one for one in report.statements if one.kind == "direct")
    assert name_of(report, first.speaker) == "Ilze Madina"
    assert second.speaker == first.speaker


def test_the_title_of_a_licence_and_what_was_added_are_no_statements() -> None:
    report = reading(
        "The office issued License 40, “Authorizing Certain Transactions With Nowhere.”",
        "The following entity has been added to the list of the office:",
    )
    assert not [one for one in report.statements if "Certain" in one.content.exact]
    assert not [one for one in report.statements if "list" in one.content.exact]


def test_a_topic_before_a_colon_says_nothing() -> None:
    raw = (
        "Republic of Korea: EU lists nine people\n\nJanuary 12, 2022\n\nThe annex was amended "
        "on the day of its publication, and the amendment is in force from now on.\n"
    )
    assert read(raw.encode()).statements == ()


def test_at_a_dateline_nobody_has_spoken_yet() -> None:
    second = "SEOUL, Jan. 13 (Yonhap) -- The port was closed."
    report = reading(_MINISTER, f'"{_WORDS}," Kang said.', second, f'"{_WORDS}," he said.')
    assert report.statements[-1].speaker is None


def test_a_short_sentence_goes_on_and_short_words_do_not() -> None:
    report = reading(_MINISTER, f'"{_WORDS}," Kang said. "I believed him."')
    assert name_of(report, said(report, '"I believed').speaker) == "Kang Dae-sung"
    report = reading(_MINISTER, 'Kang said it was done. The "made thing" was not there.')
    assert not [one for one in report.statements if "made thing" in one.content.exact]


def test_apostrophes_are_no_quotation() -> None:
    report = reading(
        "The crews' pay, the ship's papers, and '90s rules, didn't matter.' So it was."
    )
    assert report.quotations == ()


def test_a_headline_about_a_country_is_no_word_of_it() -> None:
    raw = (
        "Ordinance on Measures concerning Myanmar: Amendment of the Annex\n\nJanuary 12, 2022\n\n"
        "The annex was amended on the day of its publication, and the amendment is in force now.\n"
    )
    assert read(raw.encode()).statements == ()


def test_a_quotation_keeps_every_byte_with_its_marks() -> None:
    quote = '"We are  trying to get trying to get — «this» – done,"'
    report = reading(_MINISTER, f"{quote} Kang said.")
    assert said(report, '"We are').content.exact == quote


def test_the_speaker_goes_on_without_being_named_again() -> None:
    report = reading(_MINISTER, '"We wait," Kang said. "We have waited for a year already."')
    second = said(report, '"We have')
    assert (name_of(report, second.speaker), second.speaker_basis) == ("Kang Dae-sung", "inferred")
    assert second.continues == said(report, '"We wait').id


def test_a_pronoun_means_the_person_named_last_in_its_paragraph() -> None:
    report = reading(
        _MINISTER,
        'Its secretary, Naji Tawil, put it otherwise. "We close first and read later," he said.',
    )
    assert name_of(report, said(report, '"We close').speaker) == "Naji Tawil"


def test_a_table_of_given_names_only_excludes() -> None:
    report = reading(
        "U.S. Ambassador to the United Nations Linda Marsh said the draft was ready.",
        '"It is ready for the vote," she said.',
        '"It is not ready for the vote," he said.',
    )
    assert name_of(report, said(report, '"It is ready').speaker) == "Linda Marsh"
    last = said(report, '"It is not')
    assert last.speaker is None
    assert any(one.field == "speaker" for one in last.absent)


def test_a_role_phrase_needs_one_person_with_that_office() -> None:
    one = reading(
        "U.S. Secretary of State Paul Rivers said the talks had ended.",
        '"They are over for good," the top U.S. diplomat said.',
    )
    assert name_of(one, said(one, '"They are').speaker) == "Paul Rivers"
    two = reading(
        "U.S. Secretary of State Paul Rivers said the talks had ended.",
        "Former U.S. Secretary of State Anna Hale said they had not ended.",
        "North Korea said it would wait for an answer.",
        '"They are over for good," the top South Korean diplomat said.',
    )
    assert name_of(two, said(two, '"They are').speaker) not in ("Paul Rivers", "Anna Hale")


def test_the_place_of_saying_is_carried_to_the_next_quotation() -> None:
    report = reading(
        _MINISTER,
        '"We wait for an answer," Kang said in an interview with Channel Nine.',
        '"It may take long to come," he added.',
    )
    first, second = said(report, '"We wait'), said(report, '"It may')
    assert name_of(report, first.venue) == "Channel Nine"
    assert (name_of(report, second.venue), second.venue_basis) == ("Channel Nine", "inferred")
    assert (second.modality, first.modality) == ("possible", "asserted")


def test_a_noun_after_a_verb_is_no_statement() -> None:
    report = reading("The Treasury Department announced sanctions on two Iranian companies.")
    assert report.statements == ()


def test_what_a_party_claims_a_thing_to_be() -> None:
    report = reading("North Korea launched what it called a new satellite rocket on Tuesday.")
    found = said(report, "a new satellite rocket")
    assert (found.kind, found.basis, name_of(report, found.speaker)) == (
        "claim",
        "claimed",
        "North Korea",
    )


def test_denied_words_are_negated() -> None:
    report = reading(_MINISTER, "Kang denied that the ministry had paid for the trip.")
    assert said(report, "the ministry had").negated


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (("“Search the brackets,” was the advice of an outreach officer at a seminar in Canberra "
         "on Wednesday. “Half of them stand there.”"), ["an outreach officer"] * 2),
        ("“We read the list twice a day,” ran the reply from a clerk at the bank.",
         ["a clerk at the bank"]),
        ("“It costs us the whole year,” is how a grain dealer put it.", ["a grain dealer"]),
        ("The answer of a bank clerk was: “We read the list twice a day.”", ["a bank clerk"]),
        ("“Nobody reads the annex in time,” in the words of a retired judge.",
         ["a retired judge"]),
        ("A doctor in Adré, reached by telephone, wept and then said: “Write their ranks.”",
         ["A doctor in Adré"]),
        ("A shipowner laughed and said: “Ask me again in May.”", ["A shipowner"]),
        ("“Nobody knew of it,” was the verdict of one customs broker.", ["one customs broker"]),
        ("“Nobody knew of it,” was the comment from a port official.", ["a port official"]),
        ("The advice of an old broker: “Sell it before the summer ends.”", ["an old broker"]),
    ],
)  # fmt: skip
def test_a_saying_of_somebody_has_its_speaker(text: str, speakers: list[str]) -> None:
    report = read(f"PARIS, April 1, 2022 (Wire) -- Officials met.\n\n{text}\n".encode())
    said = {one.id: one for one in report.statements}
    given = [said[one.statement or ""].speaker_span for one in report.quotations]
    assert [one.exact if one else "" for one in given] == speakers


@pytest.mark.parametrize("words", ["The same official", "This official", "That official"])
def test_the_same_official_is_the_one_before(words: str) -> None:
    report = read(
        "PARIS, April 1, 2022 (Wire) -- “We kept the door open for it,” a senior official said.\n\n"
        f"“Nobody has come through it so far,” {words.lower()} added.\n".encode()
    )
    assert len({one.speaker for one in report.statements}) == 1
