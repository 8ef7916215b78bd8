"""Figures and their floors: what is counted, and that no slice gets worse unnoticed."""

from collections import Counter
from pathlib import Path

import pytest

from quality.making.cases import Case
from quality.measuring import gates
from quality.measuring.figures import change_figures, contradiction_figures, pair_figures, sampled
from quality.measuring.hand import read_hand_pairs
from quality.measuring.rates import Rate, quality, rate, threshold_for
from quality.measuring.sample import measure_sample
from quality.measuring.scores import name_score

_THRESHOLDS = {"0.70": 700_000}


def test_a_share_has_its_wilson_interval() -> None:
    assert rate(9, 10) == Rate(0.9, 10, (0.5958, 0.9821))
    assert rate(0, 0) == Rate(0.0, 0, (0.0, 1.0))


def test_counts_precision_recall_and_f1() -> None:
    one = quality([(1, 900), (1, 100), (0, 800), (0, 0)], 700)
    assert (one.precision.value, one.recall.value, one.false_rate.value) == (0.5, 0.5, 0.5)
    assert one.f1 == 0.5


def test_the_threshold_lets_no_more_than_the_share_through() -> None:
    scores = [0] * 97 + [600_000, 700_000, 800_000]
    assert threshold_for(scores, 0.01) == 700_001
    assert threshold_for(scores, 0.02) == 600_001
    assert threshold_for(scores, 1.0) == 0


def test_figures_are_by_slice_and_together() -> None:
    cases = [
        Case("person-alias", "p1", "Ali Hassan", "Ali Hasan", 1, "Person", "variant"),
        Case("person-alias", "p1", "The Fox", "Ali Hasan", 1, "Person", "other"),
        Case("person-sibling", "p1|p2", "Ali Hasan", "Omar Nasser", 0, "Person", "clear"),
    ]
    found = pair_figures("names", cases, _THRESHOLDS)
    assert found["names/person-alias:variant/recall@0.70"].value == 1.0
    assert found["names/person-alias:other/recall@0.70"].value == 0.0
    assert found["names/person-sibling:clear/false@0.70"].value == 0.0
    assert found["names/gated/f1@0.70"].value == 1.0
    assert contradiction_figures(cases, _THRESHOLDS)["contradiction/all/recall@0.70"].value == 0.5
    assert (
        change_figures({"kind": [700_000, 0]}, _THRESHOLDS)["manipulations/kind/recall@0.70"].n == 2
    )


def test_a_sample_is_the_same_in_every_run() -> None:
    cases = [Case("kind", f"p{n}", str(n), "x", 1, "Person", "made") for n in range(50)]
    assert sampled(cases, 10) == sampled(cases[::-1], 10)
    assert len(sampled(cases, 10)) == 10
    assert sampled(cases, None) == cases


def test_hand_written_pairs_of_one_name_stay_in_one_half() -> None:
    halves: dict[tuple[str, str], set[str]] = {}
    count: Counter[str] = Counter()
    for one in read_hand_pairs():
        count[one.half] += 1
        for name in (one.name1, one.name2):
            halves.setdefault((one.file, name), set()).add(one.half)
    assert all(len(found) == 1 for found in halves.values())
    assert 0.35 < count["dev"] / count.total() < 0.65


def test_a_floor_says_what_fell_and_what_rose() -> None:
    floors = {"names/a/recall@0.70": 0.9, "alerts/un.names": 0.001, "gone": 0.5}
    figures = {"names/a/recall@0.70": rate(80, 100), "alerts/un.names": rate(4, 1000)}
    worse = list(gates.breaches(figures, floors))
    assert [line.partition(":")[0] for line in worse] == [
        "alerts/un.names", "gone", "names/a/recall@0.70",
    ]  # fmt: skip
    kept = {"names/a/recall@0.70": 0.9}
    assert not list(gates.breaches({"names/a/recall@0.70": rate(95, 100)}, kept))
    assert not list(gates.breaches({"names/a/recall@0.70": rate(89, 100)}, kept))


def test_few_cases_and_what_names_cannot_tell_have_no_floor() -> None:
    found = {
        "manipulations/few/recall@0.70": rate(9, 10),
        "manipulations/many/recall@0.70": rate(90, 100),
        "names/person-alias:other/recall@0.70": rate(1, 100),
        "names/person-alias:variant/recall@0.70": rate(80, 100),
    }
    assert gates.gated(found) == {
        "manipulations/many/recall@0.70": 0.9,
        "names/person-alias:variant/recall@0.70": 0.8,
    }


def test_gates_are_written_and_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gates, "GATES", tmp_path / "gates.toml")
    tables = {"goals": {"names/gated/f1@0.70": 0.93}, "dev": {"alerts/un.names": 0.001}}
    gates.write_gates(tables, "a slip was mended")
    gates.write_gates(tables)
    assert gates.read_gates() == tables
    assert "# Lowered: a slip was mended" in gates.GATES.read_text(encoding="utf-8")


def test_scores_two_names() -> None:
    assert name_score("Person", "Ali Hasan", "Ali Hasan") > 700_000 > name_score("Person", "A", "B")


@pytest.mark.slow
def test_no_slice_of_the_sample_got_worse(
    made_cases: tuple[Path, dict[str, object]], lists: Path, tmp_path: Path
) -> None:
    found = measure_sample(made_cases[0], lists, tmp_path / "home")
    assert not list(gates.breaches(found, gates.read_gates()["sample"]))


def test_a_floor_that_is_renewed_is_never_looser() -> None:
    old = {"names/a/recall@0.70": 0.97, "alerts/un.names": 0.001, "alerts/gone": 0.5}
    new = {"names/a/recall@0.70": 0.96, "alerts/un.names": 0.002, "names/b/recall@0.70": 0.5}
    assert gates.raised(old, new) == {
        "names/a/recall@0.70": 0.97, "alerts/un.names": 0.001, "names/b/recall@0.70": 0.5,
    }  # fmt: skip
