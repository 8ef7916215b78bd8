"""Measures as papers tell them: what follows, what was before, whose man is. Invented names."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read

_HEAD = "Sanctions announced\nBy Ann Writer\nWASHINGTON, March 4, 2022 (Testwire) - "
_FIRST = "The Treasury on Friday sanctioned Volnabank."


def _read(words: str) -> Report:
    return read(f"{_HEAD}{words}\n\nBanks have been told to look at their books.\n".encode())


def _new(report: Report) -> list[str]:
    return [
        name.name for one in report.descriptions for group in one.groups for name in group.names
    ]


def _before(report: Report) -> list[str]:
    return [name.name for one in report.descriptions for name in one.previously_designated]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (", raising the cost to President Alexei Morozov of the arrest of an aide to Ivo Made", []),
        (", drawing a protest from Foreign Minister Ali Karimi", []),
        (", adding to the pressure on President Alexei Morozov and his brother Boris", []),
        (", further angering Prime Minister Ali Karimi", []),
        (", stepping up pressure on General Boris Morozov", []),
        (", bringing to 40 the number of firms close to President Alexei Morozov", []),
        (", marking a break with President Alexei Morozov", []),
        (", freezing its assets, and Rosa Lind, its chairwoman", ["Rosa Lind"]),
        (", including its chairwoman, Rosa Lind", ["Rosa Lind"]),
    ],
)
def test_what_a_measure_brings_about_names_no_target(words: str, expected: list[str]) -> None:
    report = _read(f"The Treasury imposed sanctions on Friday on Volnabank{words}.")
    assert _new(report) == ["Volnabank", *expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The action by OFAC also covers Banco de Oker and Hamer Bank, two retail banks.", 2),
        ("The measures also cover Banco de Oker and its partner, Hamer Bank.", 2),
        ("The order also extends to Banco de Oker.", 1),
        ("The freeze also takes in Banco de Oker.", 1),
        ("The sanctions also apply to Banco de Oker, a branch of it.", 1),
        ("The step, announced in Made Town, also reaches Banco de Oker.", 1),
        ("The action does not cover Banco de Oker.", 0),
        ("The measures could also cover Banco de Oker.", 0),
        ("The action will also cover Banco de Oker if it does not comply.", 0),
        ("The licence also covers Banco de Oker and Hamer Bank.", 0),
        ("The investigation also covers Banco de Oker and Hamer Bank.", 0),
        ("The exemption also applies to Banco de Oker.", 0),
        ("The order also covers the export of goods to Banco de Oker.", 0),
    ],
)
def test_what_a_measure_also_covers_is_of_it(words: str, expected: int) -> None:
    names = ["Volnabank", "Banco de Oker", "Hamer Bank"]
    assert {*_new(_read(f"{_FIRST}\n\n{words}"))} == {*names[: 1 + expected]}


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("On Tuesday OFAC blacklisted the state miner Oker and its president, Rosa Lind.", 2),
        ("It joins a long list. On Monday the Treasury hit Oker.", 1),
        ("On Monday it had announced sanctions on Oker and Rosa Lind.", 2),
        ("In February it hit Oker and Rosa Lind.", 2),
        ("The round in December was larger. It hit Oker and Rosa Lind.", 2),
        ("The round of last December was larger. It hit Oker and Rosa Lind.", 2),
    ],
)
def test_what_an_authority_did_days_before_is_no_news(words: str, before: int) -> None:
    report = _read(f"{_FIRST}\n\n{words}")
    assert _new(report) == ["Volnabank"]
    assert {*_before(report)} == {*["Oker", "Rosa Lind"][:before]}


@pytest.mark.parametrize(
    "words",
    [
        "On Thursday the State Department imposed sanctions on Oker.",
        "On Friday it also imposed sanctions on Oker.",
        "Today's round was larger than the last one. It hit Oker too.",
        "Friday's decision, taken under the terrorism order, names Oker.",
    ],
)
def test_what_was_done_the_day_before_or_on_that_day_is_news(words: str) -> None:
    report = _read(f"{_FIRST}\n\n{words}")
    assert ({*_new(report)}, _before(report)) == ({"Volnabank", "Oker"}, [])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the Okean Line chairman, Ivo Hamer", ["Ivo Hamer"]),
        ("the Okean Line owner", []),
        ("Okean Line owner Ivo Hamer and Made Bank", ["Ivo Hamer", "Made Bank"]),
        ("the Tarn Front financier Rosa Lind", ["Rosa Lind"]),
        ("the former Oker boss Ivo Hamer and the Made Town mayor", ["Ivo Hamer"]),
        ("Rosa Lind and Okean Line directors Ivo Hamer and Karl Oker",
         ["Rosa Lind", "Ivo Hamer", "Karl Oker"]),
        ("Okean Line and its chairman Ivo Hamer", ["Okean Line", "Ivo Hamer"]),
        ("Tarn Front and facilitators Rosa Lind and Ivo Hamer",
         ["Tarn Front", "Rosa Lind", "Ivo Hamer"]),
        ("Tarn Partners and Hamer Associates", ["Tarn Partners", "Hamer Associates"]),
    ],
)  # fmt: skip
def test_whose_man_somebody_is_is_no_target(words: str, expected: list[str]) -> None:
    assert _new(_read(f"The Treasury on Friday blacklisted {words}.")) == expected


def test_whose_man_was_listed_before_was_not_listed_himself() -> None:
    report = _read(f"{_FIRST}\n\nThe Okean Line owner was put on the UK list on 10 February.")
    assert _before(report) == []


def test_a_noun_means_whose_name_it_is() -> None:
    report = _read(
        "The Treasury on Friday blacklisted two firms.\n\nAt the centre is Tarn Exchange, the arm "
        "of Oker Bank. The bank has been under American sanctions since 2010."
    )
    assert _before(report) == ["Oker Bank"]


@pytest.mark.parametrize(
    "words",
    [
        "Rosa Lind was put on the register of voters",
        "Rosa Lind was put on the electoral register",
        "the court put Rosa Lind on the register of lobbyists",
        "Okean Line was entered in the commercial register",
        "Rosa Lind was put on the no-fly list",
    ],
)
def test_a_register_of_another_kind_is_no_list_of_sanctions(words: str) -> None:
    assert _new(_read(f"The ministry said on Friday that {words}.")) == []


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("British banks were told to close its accounts.", "us"),
        ("OFAC gave no reason.", "us"),
        ("HM Treasury's notice names its owner too.", "gb"),
    ],
)
def test_whose_treasury_it_is_is_told_by_capitals_and_bodies(words: str, who: str) -> None:
    report = _read(f"The Treasury on Friday froze the assets of Okean Line. {words}")
    assert {one.authority.value for one in report.descriptions if one.authority} == {who}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("OFAC put Rosa Lind on the SDN on Friday.", ["Rosa Lind"]),
        ("Rosa Lind was added to the UKSL on Friday.", ["Rosa Lind"]),
        ("The Treasury imposed sanctions on Friday on Volnabank.", ["Volnabank"]),
        ("The Treasury imposed sanctions Friday on Volnabank.", ["Volnabank"]),
        ("Banks that have frozen the assets of the entities under Art. 2a may release them.", []),
    ],
)
def test_lists_by_their_initials_and_days_before_names(words: str, expected: list[str]) -> None:
    assert _new(_read(words)) == expected


def test_a_trade_before_a_name_is_no_party() -> None:
    report = _read(f"{_FIRST}\n\nOil company Hamer has been under sanctions since 2019.")
    assert _before(report) == ["Hamer"]


@pytest.mark.parametrize(
    "words",
    [
        ", a blow to Rosa Lind",
        " - a setback for Rosa Lind",
        " in a blow to Rosa Lind",
        ", the latest sign of pressure on Rosa Lind",
        ", the third step against Rosa Lind in a year",
        " to punish Rosa Lind",
        " despite a plea by Rosa Lind",
        " at the request of Rosa Lind",
        " with the backing of Rosa Lind",
        " without consulting Rosa Lind",
        " thanks to work by Rosa Lind",
        ", according to Rosa Lind, a spokeswoman",
        ", the bank of Rosa Lind",
        " during a visit by Rosa Lind",
        " in the presence of Rosa Lind",
        " in protest at the jailing of Rosa Lind",
        " while Rosa Lind was in town",
        " until Rosa Lind is released",
        ", so Rosa Lind resigned",
        ", though not Rosa Lind",
        " but not Rosa Lind",
        ", not Rosa Lind",
        " but spared Rosa Lind",
        " instead of Rosa Lind",
        " and praised Rosa Lind",
        " and called on Rosa Lind to step down",
        " and is looking into Rosa Lind",
        "; Rosa Lind had asked for it",
        ", and Rosa Lind welcomed it",
    ],
)
def test_who_stands_behind_the_targets_is_none(words: str) -> None:
    assert _new(_read(f"The Treasury on Friday sanctioned Volnabank{words}.")) == ["Volnabank"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rosa Lind, once a minister, and Ivo Hamer", ["Rosa Lind", "Ivo Hamer"]),
        ("Rosa Lind, until May a minister, and Ivo Hamer", ["Rosa Lind", "Ivo Hamer"]),
        ("Rosa Lind, who fled when the war began, and Ivo Hamer", ["Rosa Lind", "Ivo Hamer"]),
        ("Rosa Lind, who bought arms and sent them, and Ivo Hamer", ["Rosa Lind", "Ivo Hamer"]),
        ("Rosa Lind and blacklisted Okean Line", ["Rosa Lind", "Okean Line"]),
        ("not only Rosa Lind but also Ivo Hamer", ["Rosa Lind", "Ivo Hamer"]),
        ("Okean Line, according to a notice, and Ivo Hamer", ["Okean Line", "Ivo Hamer"]),
        ("Move Shipping, the step-sister of Okean Line, and Ivo Hamer",
         ["Move Shipping", "Ivo Hamer"]),
        ("Rosa Lind; Ivo Hamer, a judge who was jailed; and Okean Line",
         ["Rosa Lind", "Ivo Hamer", "Okean Line"]),
        ("Rosa Lind and, in a related action, Okean Line", ["Rosa Lind", "Okean Line"]),
    ],
)  # fmt: skip
def test_targets_go_on_behind_what_is_said_of_one(words: str, expected: list[str]) -> None:
    assert {*_new(_read(f"The Treasury on Friday sanctioned {words}."))} == {*expected}


def test_what_somebody_was_is_said_of_him() -> None:
    report = _read("The Treasury on Friday sanctioned two men. Karl Tarn was deputy head of it. "
                   "Ivo Hamer is director of a yard. Both men are also designated.")  # fmt: skip
    assert {"Karl Tarn", "Ivo Hamer"} <= {*_new(report)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (", sending a signal to Tehran, and Karl Tarn.", ["Karl Tarn"]),
        (", calling it a front, and Karl Tarn, a banker.", ["Karl Tarn"]),
        (" instead of Okean Line, and Rosa Lind.", ["Rosa Lind"]),
        (", though not Karl Tarn, and Okean Line.", ["Okean Line"]),
        (", angering Karl Tarn, and President Ivo Made said it would answer.", []),
        (", drawing protests from Karl Tarn, Mila Orn, and Made Bank.", []),
    ],
)
def test_targets_go_on_behind_what_a_measure_brings_about(words: str, expected: list[str]) -> None:
    report = _read(f"The Treasury on Friday sanctioned Volnabank{words}")
    assert _new(report) == ["Volnabank", *expected]


@pytest.mark.parametrize(
    "words",
    [
        "The December round was larger. It hit Okean Line and Made Bank.",
        "A round in December went further. They hit Okean Line and Made Bank.",
        "A first list came in November. Those listed were Okean Line and Made Bank.",
        "That round in December was followed by others. Those hit were Okean Line and Made Bank.",
    ],
)
def test_who_was_in_a_round_of_another_month_is_not_new(words: str) -> None:
    report = _read(f"{_FIRST} {words}")
    assert (_new(report), _before(report)) == (["Volnabank"], ["Okean Line", "Made Bank"])


def test_who_is_caught_by_surprise_is_no_target() -> None:
    report = _read(f"{_FIRST} The sanctions also caught Okean Line by surprise.")
    assert _new(report) == ["Volnabank"]
