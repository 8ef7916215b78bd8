"""Names that go on over `and`, sentences that end behind a legal form. All parties are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.particulars import Source
from proscribe.reports.read import read


def _report(told: str) -> Report:
    text = (
        "U.S. Department of the Treasury\nOffice of Foreign Assets Control\n\nMade Title\n\n"
        f"March 3, 2022\n\nWASHINGTON - {told}\n"
    )
    return read(text.encode(), Source(file="made.txt"))


def _named(report: Report) -> list[str]:
    return [
        name.name for one in report.descriptions for group in one.groups for name in group.names
    ]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("Rosa Marine and Trading Ltd.", ["Rosa Marine and Trading Ltd."]),
        ("Oslo Marine and Energy Trading LLC", ["Oslo Marine and Energy Trading LLC"]),
        ("Oslo Fish and Rope (Oslo Fish)", ["Oslo Fish and Rope"]),
        ("Hamer Shipping and Bride Lines LLC", ["Hamer Shipping", "Bride Lines LLC"]),
        ("Rosa Lind Marine and Oslo Trading Ltd.", ["Rosa Lind Marine", "Oslo Trading Ltd."]),
        ("Hamer Ltd and Energy Trading Ltd", ["Hamer Ltd", "Energy Trading Ltd"]),
        (
            "Made Company for Media, Trade, and Research",
            ["Made Company for Media, Trade, and Research"],
        ),
        ("Made Company for Steel, Okean, and Tarn", ["Made Company for Steel", "Okean", "Tarn"]),
    ],
)
def test_a_firm_goes_on_over_and_where_the_rest_says_only_what_it_does(
    told: str, named: list[str]
) -> None:
    assert _named(_report(f"OFAC today designated {told}.".replace("..", "."))) == named


def test_a_short_form_stands_for_the_whole_name_over_and() -> None:
    report = _report(
        "OFAC today designated Rosa Lind. A fifth company, Made Bride Shipping and Logistics "
        "Services L.L.C. (Made Bride), was opened in 2019. Made Bride is being designated for "
        "being owned by Lind."
    )
    assert "Made Bride Shipping and Logistics Services L.L.C." in _named(report)


@pytest.mark.parametrize("verb", ["sold scrap", "invoiced customers", "was opened in 2019"])
def test_a_sentence_may_end_behind_a_legal_form(verb: str) -> None:
    report = _report(
        f"OFAC today designated Rosa Lind and Port Bride Trading LLC. Hamer {verb} for Lind."
    )
    assert _named(report) == ["Rosa Lind", "Port Bride Trading LLC"]


@pytest.mark.parametrize("kind", ["figures", "officials", "commanders"])
def test_bodies_that_people_are_of_are_no_targets(kind: str) -> None:
    report = _report(
        f"OFAC today sanctioned Rosa Lind and senior {kind} of the Made Guard Corps (MGC) and of "
        "the Law Enforcement Command."
    )
    assert _named(report) == ["Rosa Lind"]


def test_names_of_its_sentence_fill_a_group_before_those_of_another() -> None:
    report = _report(
        "OFAC today sanctioned four members of the squad that held her: its commander, Captain Ivo "
        "Rafi, and Ali Khosh, Odo Brandt and Parast Saf.\n\n"
        "The following individuals have been added to the list:\n\n"
        "- Brigadier-General Hossein Lind, who commands the guard;\n- Yado Javan, his deputy.\n"
    )
    counted = next(group for one in report.descriptions for group in one.groups if group.count == 4)
    assert [one.name for one in counted.names] == [
        "Ivo Rafi", "Ali Khosh", "Odo Brandt", "Parast Saf",
    ]  # fmt: skip
    assert {"Hossein Lind", "Yado Javan"} <= {*_named(report)}


@pytest.mark.parametrize(
    "told",
    [
        "further decided, after a review of a report, to remove the entry of Rosa Lind (QDi.138)",
        "decided, pursuant to paragraph 43 of the text, to delete the entry of Rosa Lind (QDi.138)",
    ],
)
def test_what_lies_between_a_decision_and_what_was_decided(told: str) -> None:
    head = "United Nations\nSecurity Council\nSC/14000\n3 MARCH 2022\n\nCommittee Changes List\n\n"
    report = read(f"{head}The Committee {told}.\n".encode(), Source(file="made.txt"))
    assert [one.action for one in report.descriptions] == ["remove"]
    assert _named(report) == ["Rosa Lind"]


@pytest.mark.parametrize("name", ["He Jing", "She Lin"])
def test_a_family_name_that_is_a_pronoun_elsewhere_begins_a_name(name: str) -> None:
    named = _named(_report(f"OFAC today sanctioned Wang Made, {name} and Lu Oslo. He is a trader."))
    assert named == ["Wang Made", name, "Lu Oslo"]
    listed = _named(
        _report(f"OFAC today designated the following persons:\n\n- Wang Made;\n- {name};\n")
    )
    assert listed == ["Wang Made", name]


def test_global_can_begin_a_name() -> None:
    text = (
        "U.S. Department of the Treasury\n\nMarch 3, 2022\n\nWASHINGTON - OFAC today designated "
        "General Rosa Lind, Global Petroleum Ltd, First Kestrel Trading LLC, and the "
        "Specially Designated Global Terrorist Ivo Made.\n"
    )
    report = read(text.encode())
    names = [one.name for d in report.descriptions for group in d.groups for one in group.names]
    assert names == [
        "Rosa Lind", "Global Petroleum Ltd", "First Kestrel Trading LLC", "Ivo Made",
    ]  # fmt: skip
