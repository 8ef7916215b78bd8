"""Measure the matcher on labelled cases and made customers, as users meet it.

    python -m quality.measure --cases DIR            # dev; a few minutes on one core
    python -m quality.measure --cases DIR --split train
    python -m quality.measure --cases DIR --test "release 0.2"

`DIR` is where `quality.make_cases` wrote. Recall of changed names and alerts come from the screener
over all current lists; pairs from `score_pair`, which gives the score that search would give. The
test split is looked at only with a reason, which is kept with date and commit in
`results/test_looks.log`. Results go to `results/matching.json` (dev) or, for another split, to
`results/matching_SPLIT.json`.

`--gate` fails when a figure of dev is beyond its floor in `gates.toml`; `--renew` raises the
floors of dev and of the small sample that the tests measure.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from pathlib import Path

from benchmarks.machine import machine
from proscribe.model.record import Record
from proscribe.model.screening import DEFAULT_THRESHOLD
from proscribe.screen.screener import Screener
from proscribe.workspace import Workspace
from quality.lists_in_force import DEFAULT, open_current
from quality.looks import log_look
from quality.making.cases import Case, read_cases
from quality.measuring import figures as measured
from quality.measuring import gates
from quality.measuring.hand import read_hand_pairs
from quality.measuring.rates import Rate, threshold_for
from quality.measuring.sample import measure_sample
from quality.measuring.scores import (
    best_firm_scores,
    best_scores,
    found_score,
    read_customers,
    read_firms,
)

_RESULTS = Path(__file__).with_name("results")
_LOWEST = 500_000  # millionths; below it the threshold of 1 % alerts is not looked for
_UN = frozenset(("un_sc_sanctions",))
_MOST = {"train": 300, "dev": None, "test": None}  # changed names of a kind that are screened


def leading_records(workspace: Workspace) -> dict[str, Record]:
    """Give the first record of each party, by party id."""
    with workspace._store.read() as reader:
        parties = reader.party_ids()
    found: dict[str, Record] = {}
    for dataset, record in workspace.records():
        party_id = parties.get((dataset, record.id), record.id)
        if party_id not in found or record.id == party_id:
            found[party_id] = record
    return found


def alerts(screener: Screener) -> tuple[measured.Figures, int]:
    """Screen the made customers and firms.

    Returns:
        Their figures, and the threshold of 1 % alerts by name alone against all lists.
    """
    people = list(read_customers())
    by_name = best_scores(screener, people, _LOWEST)
    threshold = max(threshold_for(by_name, 0.01), _LOWEST)
    found = measured.alert_figures("all_lists.names", people, by_name, DEFAULT_THRESHOLD)
    for name, datasets, facts in (
        ("all_lists.facts", None, True),
        ("un.names", _UN, False),
        ("un.facts", _UN, True),
    ):
        scores = best_scores(screener, people, DEFAULT_THRESHOLD, facts=facts, datasets=datasets)
        found |= measured.alert_figures(name, people, scores, DEFAULT_THRESHOLD)
    firms = read_firms()
    for name, datasets in (("firms.all_lists", None), ("firms.un", _UN)):
        scores = best_firm_scores(screener, firms, DEFAULT_THRESHOLD, datasets)
        found |= measured.firm_figures(name, firms, scores, DEFAULT_THRESHOLD)
    return found, threshold


def measure(
    cases: Path, split: str, lists: Path, home: Path
) -> tuple[measured.Figures, dict[str, int]]:
    """Measure one split.

    Args:
        cases: Folder of the made cases.
        split: `train`, `dev` or `test`.
        lists: Folder of the real lists.
        home: Workspace of the loaded lists; made if it is not there.

    Returns:
        The figures by name, and the thresholds in millionths.
    """
    with open_current(lists, home) as workspace:
        records = leading_records(workspace)
        with workspace.screener() as screener:
            found, one_percent = alerts(screener)
            thresholds = {"0.70": DEFAULT_THRESHOLD, "1%": one_percent}
            changed = read_cases(cases / f"manipulations_{split}.csv")
            changed = tuple(measured.sampled(changed, _MOST[split]))
            scores = _changed_scores(screener, changed, min(thresholds.values()))
    found |= measured.change_figures(scores, thresholds)
    pairs = read_cases(cases / f"{split}.csv")
    found |= measured.pair_figures("names", pairs, thresholds)
    found |= measured.pair_figures("facts", pairs, thresholds, records)
    contradicting = read_cases(cases / f"contradiction_{split}.csv")
    found |= measured.contradiction_figures(contradicting, thresholds)
    if split != "train":
        hand = (one for one in read_hand_pairs() if one.half == split)
        found |= measured.hand_figures(hand, thresholds)
    return found, thresholds


def _changed_scores(
    screener: Screener, cases: tuple[Case, ...], threshold: int
) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for case in cases:
        found[case.category].append(found_score(screener, case, threshold))
    return found


def _lines(result: dict[str, object]) -> str:
    """Write JSON with one figure a line, so that a change of one is one line of a difference."""
    parts = []
    for name, value in result.items():
        if isinstance(value, dict):
            rows = ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in value.items())
            parts.append(f" {json.dumps(name)}: {{\n{rows}\n }}")
        else:
            parts.append(f" {json.dumps(name)}: {json.dumps(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _goals(found: measured.Figures) -> dict[str, dict[str, object]]:
    shown: dict[str, dict[str, object]] = {}
    for name, goal in gates.read_gates().get("goals", {}).items():
        one = found.get(name, Rate(0.0, 0, (0.0, 1.0)))
        met = one.value <= goal if gates.is_ceiling(name) else one.value >= goal
        shown[name] = {"goal": goal, "value": one.value, "n": one.n, "met": met and one.n > 0}
    return shown


def _renew(found: measured.Figures, sample: measured.Figures, lowered: str) -> None:
    tables = gates.read_gates()
    worse = list(gates.breaches(found, tables.get("dev", {})))
    worse += gates.breaches(sample, tables.get("sample", {}))
    if worse and not lowered:
        sys.exit("Floors are only lowered with --lower REASON:\n" + "\n".join(worse))
    floors = {"dev": gates.gated(found), "sample": gates.gated(sample)}
    if not lowered:
        floors = {table: gates.raised(tables.get(table, {}), new) for table, new in floors.items()}
    gates.write_gates({**tables, **floors}, lowered if worse else "")


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(description="Measure the matcher on labelled cases.")
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--lists", type=Path, default=DEFAULT)
    parser.add_argument("--home", type=Path, help="workspace of the loaded lists, used again")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--split", choices=("train", "dev"), default="dev")
    which.add_argument("--test", metavar="REASON", help="look at the test split; the look is kept")
    parser.add_argument("--gate", action="store_true", help="fail when a floor is broken")
    parser.add_argument("--renew", action="store_true", help="raise the floors to these figures")
    parser.add_argument("--lower", metavar="REASON", default="", help="let --renew lower a floor")
    options = parser.parse_args()
    if not options.lists.is_dir():
        sys.exit(f"The folder of real lists is not here: {options.lists}")
    split = "test" if options.test else options.split
    if options.test:
        log_look(options.test)
    started = time.monotonic()
    home = options.home or options.cases / "workspace"
    found, thresholds = measure(options.cases, split, options.lists, home)
    result = {
        **machine(),
        "split": split,
        "seconds": round(time.monotonic() - started),
        "thresholds": {name: value / 1_000_000 for name, value in thresholds.items()},
        "goals": _goals(found),
        "figures": measured.rows(found),
    }
    place = _RESULTS / ("matching.json" if split == "dev" else f"matching_{split}.json")
    place.write_text(_lines(result), encoding="utf-8")
    print(f"{split}: {len(found)} figures, 1 % alerts at {thresholds['1%'] / 1_000_000}")
    for name, goal in _goals(found).items():
        met = "met   " if goal["met"] else "MISSED"
        print(f"{met} {goal['value']:>7} of {goal['goal']:<6} n {goal['n']:<6} {name}")
    if options.renew and split == "dev":
        un_home = home.with_name(f"{home.name}-un")
        _renew(found, measure_sample(options.cases, options.lists, un_home), options.lower)
    worse = list(gates.breaches(found, gates.read_gates().get("dev", {}))) if split == "dev" else []
    print("\n".join(worse) or "no floor broken")
    if options.gate and worse:
        sys.exit(1)


if __name__ == "__main__":
    main()
