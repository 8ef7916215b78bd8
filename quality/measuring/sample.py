"""The small part of the figures that the tests measure: up to a hundred cases of each slice of dev.

Pairs and changed names are scored one against one, which gives the score of the search; alerts are
counted by the screener over the list of the UN alone.
"""

from collections import defaultdict
from pathlib import Path

from proscribe.model.screening import DEFAULT_THRESHOLD
from quality.lists_in_force import open_current
from quality.making.cases import read_cases
from quality.measuring import figures as measured
from quality.measuring.gates import LEAST
from quality.measuring.hand import read_hand_pairs
from quality.measuring.scores import best_scores, name_score, read_customers

_THRESHOLDS = {"0.70": DEFAULT_THRESHOLD}


def measure_sample(cases: Path, lists: Path, home: Path) -> measured.Figures:
    """Measure the sample, at the default threshold and by names alone.

    Args:
        cases: Folder of the made cases.
        lists: Folder of the real lists.
        home: Workspace for the list of the UN.
    """
    pairs = measured.sampled(read_cases(cases / "dev.csv"), LEAST)
    found = measured.pair_figures("names", pairs, _THRESHOLDS)
    contradicting = read_cases(cases / "contradiction_dev.csv")
    found |= measured.contradiction_figures(contradicting, _THRESHOLDS)
    scores: defaultdict[str, list[int]] = defaultdict(list)
    for case in measured.sampled(read_cases(cases / "manipulations_dev.csv"), LEAST):
        scores[case.category].append(name_score(case.schema, case.name1, case.name2))
    found |= measured.change_figures(scores, _THRESHOLDS)
    hand = (one for one in read_hand_pairs() if one.half == "dev")
    found |= measured.hand_figures(hand, _THRESHOLDS)
    people = list(read_customers())
    with (
        open_current(lists, home, "un_sc_sanctions") as workspace,
        workspace.screener() as screener,
    ):
        best = best_scores(screener, people, DEFAULT_THRESHOLD)
    return found | measured.alert_figures("un.names", people, best, DEFAULT_THRESHOLD)
