"""The sections of the report that are tables: slices, thresholds, scores, misses."""

from collections.abc import Iterable, Sequence

from proscribe.evaluate import plots
from proscribe.evaluate.markup import interval, name_cell, percent, safe, table
from proscribe.evaluate.report import SMALL, Bin, Evaluation, Miss, Slice
from proscribe.evaluate.scores import decimal6
from proscribe.screen.answers.results import decimal

_SHOWN_SLICES = 200  # of one dimension; the others are in the JSON, and the page says so
_CURVE_STEP = 5  # every fifth point of the curve stands in the table
_DIMENSIONS = {
    "schema": "By schema",
    "script": "By script of the two names",
    "case_group": "By case group",
    "category": "By category",
    "quality": "By quality",
}


def slices_table(slices: Sequence[Slice]) -> Iterable[str]:
    """Write a table for each dimension that occurs."""
    yield (
        "<h2>By slice</h2><p class=soft>Shares in percent with 95 % intervals. A slice marked * "
        f"has fewer than {SMALL} labelled pairs: too few to decide by, so no gate looks at it.</p>"
    )
    for dimension, title in _DIMENSIONS.items():
        own = [one for one in slices if one.dimension == dimension]
        if not own:
            continue
        rows = [_slice_row(one) for one in own[:_SHOWN_SLICES]]
        yield f"<h3>{title}</h3>" + table(
            (
                "slice",
                "pairs",
                "matches",
                "recall %",
                "",
                "precision %",
                "",
                "F1 %",
                "others cleared %",
            ),
            rows,
            ("", "n", "n", "n", "", "n", "", "n", "n"),
        )
        if len(own) > _SHOWN_SLICES:
            yield f"<p>{len(own) - _SHOWN_SLICES:,} smaller slices are in the JSON.</p>"


def _slice_row(one: Slice) -> tuple[str, ...]:
    return (
        f"{safe(one.value or '(none)')}{'*' if one.small else ''}",
        f"{one.n:,}",
        f"{one.n_matches:,}",
        interval(one.recall),
        plots.interval_bar(one.recall),
        interval(one.precision),
        plots.interval_bar(one.precision),
        f"{100 * one.f1.value:.1f}" if one.f1 else "–",
        interval(one.specificity),
    )


def curve_table(found: Evaluation) -> str:
    """Write what thresholds from 0 to 1 would give, and where F1 is highest."""
    chosen = [
        point for place, point in enumerate(found.curve)
        if place % _CURVE_STEP == 0 or round(point.threshold * 1_000_000) == found.threshold
    ]  # fmt: skip
    rows = [
        (
            f"{point.threshold:.2f}",
            f"{point.hits:,}",
            f"{point.missed:,}",
            f"{point.false_hits:,}",
            percent(point.recall),
            percent(point.precision),
            percent(point.f1),
            "–" if point.false_hit_rate is None else f"{1000 * point.false_hit_rate:.1f}",
        )
        for point in chosen
    ]
    best = ""
    if found.ordering:
        best = (
            f"<p>F1 is highest at {found.ordering.best_threshold:.2f} "
            f"({percent(found.ordering.best_f1)}). That is a fact about this file, no advice: a "
            "missed match costs more than a false hit.</p>"
        )
    made = table(
        ("threshold", "hits", "missed", "false hits", "recall", "precision", "F1",
         "false hits per 1,000 others"),
        rows,
        ("n",) * 8,
    )  # fmt: skip
    return f"<h2>Thresholds</h2>{best}{made}"


def calibration_section(found: Evaluation) -> str:
    """Write how scores stand to shares of matches."""
    if found.calibration is None:
        return ""
    one = found.calibration
    made = table(
        ("score", "pairs", "mean score", "matches %"),
        [_bin_row(each) for each in one.bins],
        ("", "n", "n", "n"),
    )
    return (
        "<h2>Calibration</h2><p>Mean squared distance of score and label (Brier): "
        f"{one.brier:.4f}; a constant score of the share of matches would have "
        f"{one.brier_base:.4f}. Mean distance of score and share of matches by bin: "
        f"{one.expected_error:.4f}. All three depend on the mix of matches in the file: a score "
        f"orders pairs, and is a probability only on such a mix.</p>{made}"
    )


def _bin_row(one: Bin) -> tuple[str, ...]:
    mean = "–" if one.mean_score is None else f"{one.mean_score:.3f}"
    return f"{one.start:.1f} to {one.end:.1f}", f"{one.n:,}", mean, interval(one.matches)


def ties_section(found: Evaluation) -> str:
    """Write how many pairs share their score."""
    if found.ties is None:
        return ""
    one = found.ties
    words = (
        f"<h2>Equal scores</h2><p>{one.distinct:,} different scores. {one.tied:,} pairs share "
        f"their score with another pair, {one.mixed:,} of them a score that stands for matches "
        f"and others alike; {one.hits_tied:,} hits share theirs with another hit. "
        f"{one.at_one:,} pairs score 1.0, {one.at_zero:,} score 0.</p>"
    )
    if not one.largest:
        return words
    rows = [(decimal6(tie.score), f"{tie.n:,}", f"{tie.n_matches:,}") for tie in one.largest]
    return words + table(("score", "pairs", "matches"), rows, ("n", "n", "n"))


def misses_table(title: str, misses: Sequence[Miss], total: int) -> str:
    """Write the worst wrong decisions of one kind; `total` is how many there are."""
    if not total:
        return f"<h2>{title}</h2><p>None.</p>"
    order = "lowest" if title == "Missed matches" else "highest"
    rows = [
        (
            decimal(miss.score),
            str(miss.number),
            name_cell(miss.query),
            name_cell(miss.candidate),
            safe(" / ".join(filter(None, miss.groups))),
            name_cell(miss.reasons),
        )
        for miss in misses
    ]
    made = table(
        ("score", "row", "asked", "held against", "kind", "why"), rows, ("n", "n", "", "", "", "")
    )
    return f"<h2>{title}</h2><p>{len(misses):,} of {total:,}, {order} score first.</p>{made}"


def issues_table(found: Evaluation) -> str:
    """Write how the file was read, and what of it was not."""
    file = found.file
    notes = "".join(f"<li>{safe(note)}</li>" for note in (*file.notes, *file.issues))
    if not notes:
        return ""
    more = file.n_issues - len(file.issues)
    rest = f"<p>… and {more:,} more.</p>" if more > 0 else ""
    return f"<h2>How the file was read</h2><ul>{notes}</ul>{rest}"


def matcher_table(found: Evaluation) -> str:
    """Write the version of each part of the matcher."""
    rows = [(safe(part), safe(version)) for part, version in found.matcher.items()]
    return (
        "<h2>Matcher</h2><p>A change of any of these can change a score; the figures hold for "
        "this combination.</p>" + table(("part", "version"), rows, ("", "code"))
    )
