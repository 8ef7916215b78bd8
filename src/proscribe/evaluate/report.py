"""What an evaluation found: the nouns of the validation report, stable as JSON.

Shares are fractions from 0 to 1, rounded to six places; scores are integers in millionths where a
field says so and decimals elsewhere. `docs/evaluate.md` describes every field.
"""

from typing import Literal

import msgspec

from proscribe.model.share import Share

FORMAT = "proscribe-evaluation/1"
SMALL = 100  # labelled pairs of a slice below which nothing is decided by it

Outcome = Literal["pass", "fail", "not gated"]


class Slice(msgspec.Struct, frozen=True, kw_only=True):
    """Labelled pairs of one kind, decided at the threshold.

    Attributes:
        dimension: `all`, `schema`, `script`, `case_group`, `category` or `quality`.
        value: The value of that dimension that they share, "" for all.
        n: Labelled pairs.
        n_matches: Those labelled as matches.
        hits: Matches that are hits (true positives).
        missed: Matches that are no hits (false negatives).
        false_hits: Others that are hits (false positives).
        cleared: Others that are no hits (true negatives).
        precision: Of all hits, those that are matches; None without hits or without matches.
        recall: Of all matches, those that are hits; None without matches.
        f1: Their harmonic mean; None without matches. Its interval is that of
            hits / (hits + missed + false hits), of which it is a rising function.
        specificity: Of all others, those that are no hits; None without others.
        small: Fewer than 100 labelled pairs: reported, never gated.
    """

    dimension: str
    value: str
    n: int
    n_matches: int
    hits: int
    missed: int
    false_hits: int
    cleared: int
    precision: Share | None
    recall: Share | None
    f1: Share | None
    specificity: Share | None
    small: bool


class CurvePoint(msgspec.Struct, frozen=True):
    """What one threshold would give; shares as in `Slice`, None where they have no meaning."""

    threshold: float
    hits: int
    missed: int
    false_hits: int
    cleared: int
    precision: float | None
    recall: float | None
    f1: float | None
    false_hit_rate: float | None


class Bin(msgspec.Struct, frozen=True):
    """Labelled pairs whose score lies from `start` to below `end` (the last bin: to 1.0).

    Attributes:
        start: Lowest score.
        end: Highest score.
        n: Labelled pairs.
        n_matches: Those that are matches.
        mean_score: Their mean score, None without any.
        matches: Share of matches, None without any.
    """

    start: float
    end: float
    n: int
    n_matches: int
    mean_score: float | None
    matches: Share | None


class Calibration(msgspec.Struct, frozen=True):
    """How far a score can be read as a probability, on the mix of matches in this file.

    Attributes:
        bins: Ten bins of equal width.
        brier: Mean squared distance of score and label, 0 is best.
        brier_base: The same for the share of matches as a constant score, to compare with.
        expected_error: Mean distance of score and share of matches, weighted by bin.
    """

    bins: tuple[Bin, ...]
    brier: float
    brier_base: float
    expected_error: float


class Tie(msgspec.Struct, frozen=True):
    """Labelled pairs with one and the same score (millionths)."""

    score: int
    n: int
    n_matches: int


class Ties(msgspec.Struct, frozen=True):
    """How well scores tell pairs apart.

    Attributes:
        distinct: Different scores among the labelled pairs.
        tied: Labelled pairs that share their score with another one.
        mixed: Those of them whose score stands for a match and for another.
        hits_tied: Hits that share their score with another hit.
        at_one: Pairs with the score 1.0.
        at_zero: Pairs with the score 0.
        largest: The largest ties above 0, at most ten.
    """

    distinct: int
    tied: int
    mixed: int
    hits_tied: int
    at_one: int
    at_zero: int
    largest: tuple[Tie, ...]


class Ordering(msgspec.Struct, frozen=True):
    """How often a match scores above another pair.

    Attributes:
        auc: Share of all (match, other) couples in which the match scores higher; a tie is half.
        best_threshold: The threshold of the curve with the highest F1, the lowest of several.
        best_f1: That F1.
    """

    auc: float
    best_threshold: float
    best_f1: float


class Miss(msgspec.Struct, frozen=True, kw_only=True):
    """A pair that the threshold decides against its label.

    Attributes:
        number: Row of the file.
        score: Millionths.
        schema: Schema of the candidate.
        query: First name of the query.
        candidate: Name of the candidate.
        groups: `case_group`, `category`, `quality`.
        reasons: Why it scored so, in words.
    """

    number: int
    score: int
    schema: str
    query: str
    candidate: str
    groups: tuple[str, str, str]
    reasons: str


class GateResult(msgspec.Struct, frozen=True, kw_only=True):
    """What one demand of a gate file found.

    Attributes:
        dimension: As in `Slice`.
        value: As in `Slice`.
        measure: `recall`, `precision`, `f1` or `specificity`.
        minimum: What is demanded.
        found: What was measured, None when it could not be.
        n: Labelled pairs of the slice.
        outcome: `not gated` for a slice of fewer than 100 labelled pairs.
        words: The same in one sentence.
    """

    dimension: str
    value: str
    measure: str
    minimum: float
    found: float | None
    n: int
    outcome: Outcome
    words: str


class PairsFile(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured on.

    Attributes:
        name: Name of the file.
        sha256: Of its bytes.
        columns: Columns that were read.
        notes: How it was read, where that is not plain.
        n_pairs: Pairs that were scored.
        n_labelled: Those with a label.
        n_matches: Those labelled as matches.
        n_skipped: Rows that could not be read.
        issues: Sentences on rows, at most 1,000: file, row, column, what is wrong, what to do.
        n_issues: How many there were.
    """

    name: str
    sha256: str
    columns: tuple[str, ...]
    notes: tuple[str, ...]
    n_pairs: int
    n_labelled: int
    n_matches: int
    n_skipped: int
    issues: tuple[str, ...]
    n_issues: int


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result.

    Attributes:
        format: Version of this form.
        date: Day of the evaluation, ISO 8601, as told by the caller.
        matcher: Version of each part of the matcher.
        file: What was measured on.
        threshold: In millionths; a pair at or above it is a hit.
        overall: All labelled pairs; None when there are none, and so are the rest below.
        slices: By each dimension that occurs, largest slices first.
        curve: Thresholds from 0 to 1 in steps of 0.01.
        histogram: Labelled pairs by score, fifty bins.
        calibration: Scores against labels.
        ties: Equal scores.
        ordering: Order of scores.
        false_negatives: The matches that score lowest below the threshold.
        false_positives: The others that score highest at or above it.
        gates: What the gates found; empty without a gate file.
    """

    format: str
    date: str
    matcher: dict[str, str]
    file: PairsFile
    threshold: int
    overall: Slice | None = None
    slices: tuple[Slice, ...] = ()
    curve: tuple[CurvePoint, ...] = ()
    histogram: tuple[Bin, ...] = ()
    calibration: Calibration | None = None
    ties: Ties | None = None
    ordering: Ordering | None = None
    false_negatives: tuple[Miss, ...] = ()
    false_positives: tuple[Miss, ...] = ()
    gates: tuple[GateResult, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether no gate failed."""
        return all(gate.outcome != "fail" for gate in self.gates)
