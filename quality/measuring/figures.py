"""All figures of one split, flat: a name each, so that gates and goals can point at them.

Names are `part/slice/measure@threshold`; a threshold is `0.70` or `1%`, which is the score at
which one of a hundred made customers makes an alert against all lists by name alone.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from proscribe.model.record import Record
from quality.making.cases import Case
from quality.measuring.hand import HandPair
from quality.measuring.rates import Rate, quality, rate
from quality.measuring.scores import Customer, Firm, fact_score, name_score

Labelled = list[tuple[int, int]]  # label, score
Figures = dict[str, Rate]
GATED = frozenset(("variant", "clear"))
UNKNOWABLE = frozenset(("namesake", "other"))  # by names alone


def sampled(cases: Sequence[Case], most: int | None) -> list[Case]:
    """Take at most so many cases of each slice and grade, the same in every run; None for all."""
    if most is None:
        return list(cases)
    slices: defaultdict[str, list[Case]] = defaultdict(list)
    for one in cases:
        slices[f"{one.category} {one.quality} {one.is_match}"].append(one)
    found = []
    for name in sorted(slices):
        own = sorted(slices[name])
        found += own if len(own) <= most else random.Random(name).sample(own, most)
    return found


def pair_figures(
    part: str,
    cases: Iterable[Case],
    thresholds: Mapping[str, int],
    records: Mapping[str, Record] | None = None,
) -> Figures:
    """Measure pairs: each slice, and all that the names can tell apart together.

    Args:
        part: First word of the figures' names.
        cases: Pairs of both labels.
        thresholds: Threshold in millionths, by its name.
        records: With the facts of the parties, None for names alone.
    """
    slices: defaultdict[tuple[str, str], Labelled] = defaultdict(list)
    for case in cases:
        if records is None:
            score = name_score(case.schema, case.name1, case.name2)
        else:
            score = fact_score(case, records)
        slices[case.category, case.quality].append((case.is_match, score))
    found: Figures = {}
    gated: Labelled = []
    known: Labelled = []
    scripts: Labelled = []  # transliterated names of organisations in all scripts: few in each
    for (category, grade), labelled in sorted(slices.items()):
        found |= _slice_figures(f"{part}/{category}:{grade}", labelled, thresholds)
        gated += labelled if grade in GATED else []
        known += labelled if grade not in UNKNOWABLE else []
        kind, _, relation = category.partition("-")
        if kind == "organization" and relation[:1].isupper() and grade == "variant":
            scripts += labelled
    found |= _slice_figures(f"{part}/organization-scripts:variant", scripts, thresholds)
    found |= _part_figures(f"{part}/gated", gated, thresholds)
    return found | _part_figures(f"{part}/everything", known, thresholds)


def contradiction_figures(cases: Iterable[Case], thresholds: Mapping[str, int]) -> Figures:
    """Measure the slice of names that share all parts but one, for people and for things."""
    slices: defaultdict[str, Labelled] = defaultdict(list)
    for case in cases:
        kind = "persons" if case.category.startswith("person") else "things"
        score = name_score(case.schema, case.name1, case.name2)
        slices[kind].append((case.is_match, score))
        slices["all"].append((case.is_match, score))
    found: Figures = {}
    for name, labelled in sorted(slices.items()):
        found |= _part_figures(f"contradiction/{name}", labelled, thresholds)
    return found


def hand_figures(pairs: Iterable[HandPair], thresholds: Mapping[str, int]) -> Figures:
    """Measure the hand-written pairs by file, by language or kind, and by what sets them apart."""
    slices: defaultdict[str, Labelled] = defaultdict(list)
    for one in pairs:
        scored = (one.is_match, name_score(one.schema, one.name1, one.name2))
        slices[f"hand/{one.file}"].append(scored)
        slices[f"hand/{one.file}.{one.group}"].append(scored)
        slices[f"hand/{one.file}-{one.category}"].append(scored)
        if one.file != "organisation_scripts":  # reported by itself: translations, no spellings
            slices["hand/all"].append(scored)
    found: Figures = {}
    for name, labelled in sorted(slices.items()):
        both = len({label for label, _ in labelled}) == 2
        found |= (_part_figures if both else _slice_figures)(name, labelled, thresholds)
    return found


def change_figures(scores: Mapping[str, Sequence[int]], thresholds: Mapping[str, int]) -> Figures:
    """Measure changed names: the share whose own party was found, by kind of change."""
    return {
        f"manipulations/{name}/recall@{word}": rate(sum(s >= least for s in own), len(own))
        for name, own in sorted(scores.items())
        for word, least in thresholds.items()
    }


def alert_figures(
    part: str, customers: Sequence[Customer], scores: Sequence[int], threshold: int
) -> Figures:
    """Count customers with an alert, all and by culture."""
    found = {f"alerts/{part}": rate(sum(s >= threshold for s in scores), len(scores))}
    cultures: defaultdict[str, list[int]] = defaultdict(list)
    for one, score in zip(customers, scores, strict=True):
        cultures["others" if "_" in one.culture else one.culture].append(score)
    for name, own in sorted(cultures.items()):
        found[f"alerts/{part}.{name}"] = rate(sum(s >= threshold for s in own), len(own))
    return found


def firm_figures(
    part: str, firms: Sequence[Firm], scores: Sequence[int], threshold: int
) -> Figures:
    """Count firms with an alert, all and by the form of their names."""
    found = {f"alerts/{part}": rate(sum(s >= threshold for s in scores), len(scores))}
    forms: defaultdict[str, list[int]] = defaultdict(list)
    for one, score in zip(firms, scores, strict=True):
        forms[one.form].append(score)
    for name, own in sorted(forms.items()):
        found[f"alerts/{part}.{name}"] = rate(sum(s >= threshold for s in own), len(own))
    return found


def _slice_figures(name: str, labelled: Labelled, thresholds: Mapping[str, int]) -> Figures:
    found: Figures = {}
    for word, least in thresholds.items():
        for label, measure in ((1, "recall"), (0, "false")):
            own = [score for is_match, score in labelled if is_match == label]
            if own:
                found[f"{name}/{measure}@{word}"] = rate(sum(s >= least for s in own), len(own))
    return found


def _part_figures(name: str, labelled: Labelled, thresholds: Mapping[str, int]) -> Figures:
    found: Figures = {}
    for word, least in thresholds.items():
        one = quality(labelled, least)
        found[f"{name}/precision@{word}"] = one.precision
        found[f"{name}/recall@{word}"] = one.recall
        found[f"{name}/false@{word}"] = one.false_rate
        # The interval of F1 has no simple form; its parts carry theirs.
        found[f"{name}/f1@{word}"] = Rate(one.f1, len(labelled), (0.0, 1.0))
    return found


def rows(figures: Figures) -> dict[str, object]:
    """Give figures as plain values for JSON."""
    return {name: msgspec.to_builtins(one) for name, one in figures.items()}
