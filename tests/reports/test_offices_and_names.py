"""Where an office ends and a name begins. All names are invented."""

import pytest

from reports.documents import reading, said


def _speaker(words: str) -> tuple[str | None, str]:
    report = reading("The ministers met.", f'"We watch the ports," said {words}.')
    one = said(report, '"We watch')
    party = next(each for each in report.parties if each.id == one.speaker)
    return party.name, party.mentions[0].span.exact


@pytest.mark.parametrize(
    "office",
    [
        "the Director of the Office of Foreign Assets Control",
        "the Director of the Office of Financial Sanctions Implementation",
        "the Director of the Office of Trade Sanctions Implementation",
        "the Deputy Director of the Office of Global Export Licensing",
        "the Director of the Financial Crimes Enforcement Network",
        "the Director of the Directorate of Defense Trade Controls",
        "the Director of the State Administration of Foreign Exchange",
        "the Commissioner of the Ruritanian Border Force",
        "the Assistant Secretary of the Bureau of International Narcotics Affairs",
        "the Director of the National Counterterrorism Center",
        "the Director of the Centre for Advanced Made Studies",
        "the Head of the Department for Exiting Trade Matters",
        "the Inspector General of the Made Revenue Guard",
        "the chairman of the Made Transport Workers Union",
        "the Under Secretary for Terrorism and Financial Intelligence",
        "the Minister of Roads Haulage Permits",
        "the Director of the Office of Sanctions Policy and Implementation",
    ],
)
def test_the_end_of_an_office_is_no_name(office: str) -> None:
    assert _speaker(office) == (None, office)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Director of the Office of Foreign Assets Control Rosa Lind", "Rosa Lind"),
        ("the Director of the Office of Foreign Assets Control, Rosa Lind", "Rosa Lind"),
        ("the Director of the Office of Sanctions Coordination Rosa Lind", "Rosa Lind"),
        ("the Under Secretary of State for Public Diplomacy Rosa Lind", "Rosa Lind"),
        ("the Governor of the Central Bank of Made Rosa Lind", "Rosa Lind"),
        ("the President of the Board of Trade Rosa Lind", "Rosa Lind"),
        ("the Foreign Minister of Iran Rosa Lind", "Rosa Lind"),
        ("the Minister of Justice Mark Stone", "Mark Stone"),  # words of other things as well
        ("Commissioner for Financial Stability Mairead Made", "Mairead Made"),
        ("Minister of Ports Kwon Yong-guk", "Kwon Yong-guk"),
        ("Governor Rosa Lind", "Rosa Lind"),
    ],
)
def test_a_name_behind_an_office_is_one(words: str, name: str) -> None:
    assert _speaker(words)[0] == name
