"""Parties that a measure only counts and later words name. All names are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read
from reports.documents import paper


def _new(report: Report) -> list[str]:
    return sorted(
        name.name
        for one in report.descriptions
        if one.action == "add"
        for group in one.groups
        for name in group.names
    )


def _aliases(report: Report) -> dict[str, set[str]]:
    return {
        name.name: set(name.aliases)
        for one in report.descriptions
        for group in one.groups
        for name in group.names
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "The Treasury on Friday blacklisted two brokers and a "
                "Tirna-based firm. The firm, Okean "
                "Bunkering DMCC, chartered ships in Kestrel."
            ),
            ["Okean Bunkering DMCC"],
        ),
        (
            (
                "The Treasury on Friday blacklisted a Ruritanian bank. The "
                "Treasury said Okean Bank, the "
                "largest lender of the country, had moved party money."
            ),
            ["Okean Bank"],
        ),
        (
            (
                "The Treasury on Friday blacklisted a Turkish banker for "
                "fraud. The banker, Rosa Lind, "
                "kept the accounts."
            ),
            ["Rosa Lind"],
        ),
        # another noun, others of whom it is told, and what is denied
        (
            (
                "The Treasury on Friday blacklisted a Tirna-based firm. The "
                "bank, Okean Bank, lent to it."
            ),
            [],
        ),
        (
            (
                "The Treasury on Friday blacklisted a Turkish firm. The "
                "firm, Okean Works, was a victim."
            ),
            [],
        ),
        (
            (
                "The Treasury on Friday blacklisted a Turkish bank. A man "
                "said Okean Bank, the largest "
                "lender of the country, had closed."
            ),
            [],
        ),
        (
            (
                "The Treasury on Friday blacklisted a Turkish bank. The "
                "bank, Okean Bank, is not listed."
            ),
            [],
        ),
    ],
)
def test_a_single_party_is_named_with_its_noun(text: str, names: list[str]) -> None:
    assert _new(paper("news", text)) == names


_SHIPS = (
    "OFAC today sanctioned a trader, Rosa Lind, and identified two tankers as blocked property.\n\n"
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "She owns the Comoros-flagged OKEAN LARK (IMO 9284776) and "
                "the Palau-flagged TARN STAR "
                "(IMO 9317042)."
            ),
            ["OKEAN LARK", "Rosa Lind", "TARN STAR"],
        ),
        ("She owns the OKEAN LARK (IMO 9284776).", ["Rosa Lind"]),
        (
            (
                "They met the OKEAN LARK (IMO 9284776) and the TARN STAR (IMO 9317042), which were "
                "already listed."
            ),
            ["Rosa Lind"],
        ),
    ],
)
def test_ships_with_numbers_are_those_counted(text: str, names: list[str]) -> None:
    assert _new(paper("us", f"{_SHIPS}{text}")) == names


def test_a_list_has_items_that_are_sentences_and_counts() -> None:
    page = (
        "<html><body><h1>Fact sheet</h1><p>U.S. Department of State. March 3, 2022</p>"
        "<p>Pursuant to E.O. 13664, the Department is designating:</p><ul>"
        "<li>Rosa Lind, commander of the guards who closed the mine in May.</li>"
        "<li>Okean Quarry Company Limited, for being owned by Rosa Lind.</li>"
        "<li>the five wardens chosen by Rosa Lind, whose names are withheld for now.</li>"
        "</ul><p>Five men were killed in the raid.</p></body></html>"
    )
    report = read(page.encode())
    assert _new(report) == ["Okean Quarry Company Limited", "Rosa Lind"]
    groups = [group for one in report.descriptions for group in one.groups if not group.names]
    assert [group.count for group in groups] == [5]


@pytest.mark.parametrize(
    ("house", "text", "names"),
    [
        (
            "ca",
            (
                "Canada today sanctioned Pim Made. The regulations add to "
                "Part 1 of the schedule:\n\n"
                "1. Rosa Lind\n2. Ivo Tarn"
            ),
            ["Ivo Tarn", "Pim Made", "Rosa Lind"],
        ),
        (
            "news",
            (
                "Ottawa has sanctioned more of the port's owners. The names "
                "of the business figures were "
                "posted on Thursday:\n\n- Rosa Lind, who runs a port;\n- Ivo Tarn, an importer."
            ),
            ["Ivo Tarn", "Rosa Lind"],
        ),
        (
            "news",
            (
                "Japan froze the assets of two companies on Friday. According to the Foreign "
                "Ministry, the companies are:\n\n- Kestrel-based Okean Works "
                "Ltd.\n- Tarn Mining Co."
            ),
            ["Okean Works Ltd.", "Tarn Mining Co."],
        ),
        (
            "eu",
            "The Council today listed Rosa Lind, a deputy, and his chief of staff Ivo Tarn.",
            ["Ivo Tarn", "Rosa Lind"],
        ),
        ("eu", "The Council is furthermore listing Okean Works.", ["Okean Works"]),
        (
            "news",
            (
                "The Treasury sanctioned Rosa Lind. The ship that carried most of the oil, the "
                "Togo-flagged tanker Okean Lark, was designated too."
            ),
            ["Okean Lark", "Rosa Lind"],
        ),
    ],
)
def test_a_list_is_opened(house: str, text: str, names: list[str]) -> None:
    assert _new(paper(house, text)) == names


@pytest.mark.parametrize(
    ("text", "short", "longer"),
    [
        (
            "Okean Dawn Shipping PJSC sells oil. Okean Dawn is being designated by OFAC today.",
            "Okean Dawn",
            "Okean Dawn Shipping PJSC",
        ),
        (
            "Tarnella Marine S.A. owns it. Tarnella is being designated by OFAC today.",
            "Tarnella",
            "Tarnella Marine S.A.",
        ),
        (
            "Gorod Made, whose real name is Rosa Lind, was designated by OFAC today.",
            "Gorod Made",
            "",
        ),
    ],
)
def test_a_body_is_first_told_in_full(text: str, short: str, longer: str) -> None:
    aliases = _aliases(paper("us", text))
    assert short in aliases
    assert longer in aliases[short] or not longer


@pytest.mark.parametrize(
    "text",
    [
        (
            "Okean Dawn sells oil. Okean Dawn Crewing LLC hires. Okean "
            "Dawn is designated today by OFAC."
        ),
        (
            "Okean Dawn Crewing LLC hires and Okean Dawn Trading LLC "
            "buys. Okean Dawn is designated "
            "today by OFAC."
        ),
        (
            "Okean Dawn Crewing LLC is not related to Okean Dawn. Okean "
            "Dawn is designated today by "
            "OFAC."
        ),
    ],
)
def test_another_firm_of_a_longer_name_is_none(text: str) -> None:
    assert "Okean Dawn Crewing LLC" not in _aliases(paper("us", text))["Okean Dawn"]


def test_who_is_withheld_is_nobody_named() -> None:
    report = paper(
        "gb",
        "The UK today sanctioned the insurer Okean Mutual and six of its "
        "underwriters, whose names will appear on Friday. The tankers Tarn Star and Tarn "
        "Lark were specified as well.",
    )
    (six,) = [g for one in report.descriptions for g in one.groups if g.count == 6]
    assert six.names == ()
    assert _new(report) == ["Okean Mutual", "Tarn Lark", "Tarn Star"]


def test_what_another_authority_did_days_before_is_earlier() -> None:
    report = paper(
        "ca",
        "Part 1 of the schedule to the Made Regulations is amended "
        "by adding the following in numerical "
        "order:\n\n1. Rosa Lind\n\n"
        "The United States listed Ivo Tarn on February 26, 2022.",
    )
    assert _new(report) == ["Rosa Lind"]
    before = [name.name for one in report.descriptions for name in one.previously_designated]
    assert before == ["Ivo Tarn"]


def test_a_passive_is_of_who_has_changed_his_list() -> None:
    text = (
        "Canada's foreign ministry has amended the schedules of its regulations, as the European "
        "Union did. The assets of Okean Works are frozen from today. In London, the Foreign "
        "Office sanctioned Rosa Lind."
    )
    hands = [
        (
            one.authority.value if one.authority else "",
            [n.name for g in one.groups for n in g.names],
        )
        for one in paper("news", text).descriptions
    ]
    assert ("ca", ["Okean Works"]) in hands
    assert ("gb", ["Rosa Lind"]) in hands


@pytest.mark.parametrize(
    "told",
    [
        "Ivo Tarn, director of the Made Watch, welcomed the step.",
        "Ivo Tarn, a lawyer in Kestrel, said she would appeal.",
        "Ivo Tarn, head of the union of pilots, told reporters so.",
    ],
)
def test_who_speaks_below_a_list_is_not_of_it(told: str) -> None:
    page = (
        "<html><body><h1>Fact sheet</h1><p>U.S. Department of State. March 3, 2022</p>"
        "<p>Pursuant to E.O. 13664, the Department is designating:</p><ul>"
        "<li>Rosa Lind, commander of the guards who closed the mine in May.</li></ul>"
        f"<p>{told}</p></body></html>"
    )
    assert _new(read(page.encode())) == ["Rosa Lind"]
