"""Changed names: one change of each kind, the same each time, and what they find is counted."""

from pathlib import Path

import pytest

from matchcases import entry, indexed
from proscribe.match import Matcher
from proscribe.screen.proof.certificate import certificate, prove
from proscribe.screen.proof.manipulations import NAMES, OF_PERSONS, manipulate
from proscribe.screen.proof.questions import questions
from proscribe.screen.proof.robustness import ask, draw


@pytest.mark.parametrize(
    ("manipulation", "name", "expected"),
    [
        pytest.param("case", "Ivan Petrov", "IVAN PETROV", id="capitals"),
        pytest.param("case", "IVAN PETROV", "ivan petrov", id="small"),
        pytest.param("case", "김철수", None, id="no-case"),
        pytest.param("punctuation", "O'Neil-Smith, J.", "ONeil Smith J", id="marks"),
        pytest.param("punctuation", "Ivan Petrov", None, id="no-marks"),
        pytest.param("punctuation", "...", None, id="nothing-left"),
        pytest.param("diacritics", "José Núñez", "Jose Nunez", id="marks-of-letters"),
        pytest.param("diacritics", "Й", None, id="other-script"),
        pytest.param("order", "PETROV, Ivan", "Ivan PETROV", id="comma"),
        pytest.param("order", "Ivan Ilyich Petrov", "Petrov Ivan Ilyich", id="last-first"),
        pytest.param("order", "Ivan", None, id="one-word"),
        pytest.param("joined", "Al Masri", "AlMasri", id="joined"),
        pytest.param("joined", "Barkashov", None, id="nothing-to-join"),
        pytest.param("split", "Barkashov", "Bark ashov", id="split"),
        pytest.param("split", "Kim Jong", None, id="short-words"),
        pytest.param("split", "Иванович", None, id="not-latin"),
        pytest.param("omitted-word", "Ivan Ilyich Petrov", "Ivan Petrov", id="inner"),
        pytest.param("omitted-word", "Ivan Petrov", None, id="no-inner"),
        pytest.param("dropped-vowel", "Aptrovsk Li", "Aptrvsk Li", id="no-first-letter"),
        pytest.param("transposition", "Xaaaaa", None, id="equal-letters"),
        pytest.param("spelling", "Sakharov", "Saharov", id="spelling"),
        pytest.param("spelling", "SAKHAROV", "SAHAROV", id="spelling-capitals"),
        pytest.param("spelling", "Kim", None, id="no-other-spelling"),
    ],
)
def test_a_name_is_changed_in_one_way(manipulation: str, name: str, expected: str | None) -> None:
    assert manipulate(name, manipulation, person=True) == expected


@pytest.mark.parametrize("manipulation", ["typo", "transposition", "dropped-vowel"])
def test_a_slip_is_one_slip_in_a_long_word_and_not_its_first_letter(manipulation: str) -> None:
    for name in ("Ivan Petrovsky", "Abdulrahman Li", "Konstantin Bartholomew Xu"):
        changed = manipulate(name, manipulation, person=False)
        assert changed is not None
        assert changed != name
        assert len(changed) == len(name) - (manipulation == "dropped-vowel")
        pairs = zip(name.split(), changed.split(), strict=True)
        words = [(old, new) for old, new in pairs if old != new]
        ((old, new),) = words
        assert len(old) >= 5
        assert new[0] == old[0]


def test_what_is_said_of_persons_is_not_asked_of_firms() -> None:
    name = "Sakharov Trading House"
    assert all(manipulate(name, one, person=False) is None for one in OF_PERSONS)
    assert all(manipulate(name, one, person=True) is not None for one in OF_PERSONS)


def test_hostile_names_are_changed_or_left() -> None:
    for name in (
        "",
        " ",
        ",",
        "\ufffd",
        "\ud800",
        "a" * 10_000,
        "İİİİİİ Kh",
        "👩‍👩‍👧 Kh",
        "'",
        "x,",
    ):
        for one in NAMES:
            changed = manipulate(name, one, person=True)
            assert changed is None or changed.strip()


def _names(n: int) -> list[str]:
    return [f"{'bcdfgh'[at % 6]}orislav {'klmnpr'[at // 6]}atarovsky" for at in range(n)]


def test_a_sample_is_bounded_and_the_same_whatever_the_order() -> None:
    listed = [entry(at, [("name", name)]) for at, name in enumerate(_names(36))]
    one, other = (draw(questions(some), 5) for some in (listed, listed[::-1]))
    assert dict(one.asked) == dict(other.asked)
    counts = [altered.manipulation for every in one.asked.values() for altered in every]
    assert {counts.count(name) for name in ("case", "typo", "order")} == {5}
    assert not draw(questions(listed), 0).asked


def test_weak_aliases_and_numbers_are_not_changed() -> None:
    number = ("passportNumber", "A1234567", "ru")
    listed = [entry(1, [("weakAlias", "Barkashov")], numbers=[number])]
    assert not draw(questions(listed), 5).asked


def test_rates_are_counted_by_change_and_list_and_losses_named(tmp_path: Path) -> None:
    listed = [entry(1, [("name", "Kasimir Barkashov")]), entry(2, [("name", "Olga Nowakowska")])]
    matcher = Matcher(indexed(listed[:1], tmp_path / "index"))  # it does not hold the other
    found = ask(draw(questions(listed), 9), matcher)
    rates = {(one.manipulation, one.dataset): one.found for one in found.rates}
    assert (rates["case", ""].value, rates["case", ""].n) == (0.5, 2)
    assert rates["case", ""] == rates["case", listed[0].dataset]
    assert rates["case", ""].low < 0.5 < rates["case", ""].high
    assert [(one.record_id, one.value, one.asked) for one in found.lost][:1] == [
        ("r0002", "Olga Nowakowska", "OLGA NOWAKOWSKA")
    ]
    assert {one.record_id for one in found.lost if one.manipulation == "order"} == {"r0002"}


def test_rates_decide_nothing(tmp_path: Path) -> None:
    listed = [entry(1, [("name", "Kasimir Xu")])]  # a joined pair is all of the name
    matcher = Matcher(indexed(listed, tmp_path / "index"))
    told: list[tuple[int, int]] = []
    proved = prove(listed, matcher, sample=9, told=lambda *now: told.append(now))
    assert told[-1][0] == told[-1][1] > 1
    found = certificate(
        proved, matcher, collection="test", index="0", versions=[], coverage={},
        made="2026-01-02T00:00:00Z",
    )  # fmt: skip
    assert found.complete
    assert found.manipulated is not None
    assert found.manipulated.sample == 9
    assert prove(listed, matcher).manipulated is None


def test_many_namesakes_hide_no_changed_name(tmp_path: Path) -> None:
    listed = [entry(at, [("name", "Kasimir Barkashov")], party=f"p{at}") for at in range(60)]
    matcher = Matcher(indexed(listed, tmp_path / "index"))
    found = ask(draw(questions(listed), 100), matcher)
    (rate,) = (one for one in found.rates if (one.manipulation, one.dataset) == ("case", ""))
    assert (rate.found.value, rate.found.n) == (1.0, 60)
