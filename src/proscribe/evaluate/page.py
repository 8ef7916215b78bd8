"""The validation report as one HTML file: no scripts, nothing fetched, all text escaped.

Written for those who review a screening model: what was measured, on what, with which version of
the matcher, when, and where the figures end.
"""

from importlib.resources import files

from proscribe.evaluate import plots
from proscribe.evaluate.markup import percent, safe, table
from proscribe.evaluate.report import Evaluation, Slice
from proscribe.evaluate.sections import (
    calibration_section,
    curve_table,
    issues_table,
    matcher_table,
    misses_table,
    slices_table,
    ties_section,
)
from proscribe.model.share import Share
from proscribe.screen.answers.results import decimal


def page(found: Evaluation) -> str:
    """Write the report as a whole HTML document."""
    style = _text("page.css")
    body = [_head(found)]
    if found.overall is not None:
        body += [
            _gates(found),
            _key_figures(found, found.overall),
            _plots(found),
            *slices_table(found.slices),
            curve_table(found),
            calibration_section(found),
            ties_section(found),
            misses_table("Missed matches", found.false_negatives, found.overall.missed),
            misses_table("False hits", found.false_positives, found.overall.false_hits),
        ]
    else:
        body.append("<p>No pair has a label, so there are scores and no figures.</p>")
    body += [issues_table(found), matcher_table(found), _text("prose.html")]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex">'
        f"<title>Validation report: {safe(found.file.name)}</title><style>\n{style}</style>"
        f"</head><body><main>\n{''.join(body)}</main></body></html>\n"
    )


def _head(found: Evaluation) -> str:
    file = found.file
    pairs = (
        f"{file.n_pairs:,} scored, {file.n_labelled:,} of them labelled, "
        f"{file.n_matches:,} as matches; {file.n_skipped:,} rows could not be read"
    )
    release, weights = (safe(found.matcher.get(part, "")) for part in ("release", "weights"))
    matcher = f"proscribe {release}, weights version {weights}"
    facts = (
        ("Measured on", f"{safe(file.name)}, SHA-256 <span class=code>{file.sha256}</span>"),
        ("Columns read", safe(", ".join(file.columns))),
        ("Pairs", pairs),
        ("Matcher", matcher),
        ("Threshold", f"{decimal(found.threshold)}: a pair at or above it is a hit"),
        ("Date", safe(found.date)),
    )
    listed = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts)
    return (
        "<h1>Validation report: name matching</h1>"
        '<p class="lead soft">How well the matcher tells pairs of one party from pairs of two, '
        f"by the labels of the file.</p><dl>{listed}</dl>"
    )


def _gates(found: Evaluation) -> str:
    if not found.gates:
        return ""
    failed = sum(gate.outcome == "fail" for gate in found.gates)
    verdict = (
        f'<p class="fail">{failed} of {len(found.gates)} demands are not met.</p>'
        if failed
        else '<p class="pass">No demand is missed.</p>'
    )
    rows = [
        (
            f'<span class="{gate.outcome.replace(" ", "-")}">{gate.outcome}</span>',
            safe(f"{gate.dimension} {gate.value}".strip()),
            gate.measure,
            percent(gate.minimum),
            percent(gate.found),
            f"{gate.n:,}",
        )
        for gate in found.gates
    ]
    made = table(
        ("outcome", "slice", "measure", "at least", "found", "pairs"),
        rows,
        ("", "", "", "n", "n", "n"),
    )
    return f"<h2>Gates</h2>{verdict}{made}"


def _key_figures(found: Evaluation, one: Slice) -> str:
    per_thousand = "–" if one.specificity is None else f"{1000 * (1 - one.specificity.value):.1f}"
    auc = f"{found.ordering.auc:.4f}" if found.ordering else "–"
    cards = (
        (_value(one.recall), "of matches are hits (recall)", one.recall),
        (_value(one.precision), "of hits are matches (precision)",
         one.precision),
        (_value(one.f1), "F1, their harmonic mean", one.f1),
        (per_thousand, "false hits per 1,000 pairs that are no match", None),
        (auc, "order: a match scores above another pair (AUC)", None),
    )  # fmt: skip
    shown = "".join(
        f'<div class="card"><b>{value}</b><span>{words}'
        + (f"<br>95 %: {100 * s.low:.1f}–{100 * s.high:.1f}, n = {s.n:,}" if s else "")
        + "</span></div>"
        for value, words, s in cards
    )
    made = table(
        ("", "hit", "no hit", "all"),
        (
            ("labelled a match", f"{one.hits:,}", f"{one.missed:,}", f"{one.n_matches:,}"),
            ("labelled no match", f"{one.false_hits:,}", f"{one.cleared:,}",
             f"{one.n - one.n_matches:,}"),
        ),
        ("", "n", "n", "n"),
    )  # fmt: skip
    return f'<h2>Key figures</h2><div class="cards">{shown}</div>{made}'


def _value(share: Share | None) -> str:
    return percent(share.value if share else None)


def _plots(found: Evaluation) -> str:
    at = found.threshold / 1_000_000
    figures = [
        (plots.precision_recall(found.curve, at),
         "Each point is a threshold; the filled one is in use."),
        (plots.by_threshold(found.curve, at), "What another threshold would give."),
        (plots.histogram(found.histogram, at),
         "Share of all matches (up) and of all others (down) by score; square-root scale."),
    ]  # fmt: skip
    if found.calibration:
        figures.append(
            (plots.reliability(found.calibration),
             "On the diagonal a score is the share of matches; larger dots are more pairs.")
        )  # fmt: skip
    shown = "".join(
        f"<figure>{plot}<figcaption>{words}</figcaption></figure>" for plot, words in figures
    )
    return f'<h2>Curves</h2><div class="plots">{shown}</div>'


def _text(name: str) -> str:
    return files("proscribe.evaluate").joinpath(name).read_text(encoding="utf-8")
