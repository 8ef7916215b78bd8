"""The procedure: read pairs, score each, keep the scores, work out the figures."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import msgspec

from proscribe.errors import InputError
from proscribe.evaluate import figures
from proscribe.evaluate.gates import Gates, judge
from proscribe.evaluate.opening import open_pairs
from proscribe.evaluate.pairs import PairFile, PairIssue, file_hash
from proscribe.evaluate.report import FORMAT, Evaluation, PairsFile
from proscribe.evaluate.scores import ScoreWriter, score_writer
from proscribe.evaluate.tally import Tally
from proscribe.match.pair import score_pair
from proscribe.model.screening import DEFAULT_THRESHOLD
from proscribe.screen.matcher import matcher_version

_KEPT_ISSUES = 1_000
_TOLD_EVERY = 500


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How to evaluate.

    Attributes:
        threshold: In millionths; None for that of the gates, else the default.
        strict: Stop at the first row that cannot be read.
        n_misses: Misses explained of each kind.
        encoding: Encoding of the file, "" to find out.
        gates: Demands on the result, None without any.
        scores: Where to write the score of every pair, None for nowhere.
    """

    threshold: int | None = None
    strict: bool = False
    n_misses: int = 20
    encoding: str = ""
    gates: Gates | None = None
    scores: Path | None = None


def evaluate(
    path: Path, options: Options, *, date: str, told: Callable[[int], None] = lambda _: None
) -> Evaluation:
    """Evaluate a file of pairs.

    Args:
        path: CSV or JSON lines; see `open_pairs`.
        options: How.
        date: Day to name in the result, ISO 8601.
        told: Told the number of pairs scored so far, now and then.

    Raises:
        InputError: The file cannot be read or holds no pair, a row is wrong under `strict`, the
            gates are meant for another threshold or there is no label for them, or the scores
            would replace the file itself.
    """
    threshold = _threshold(options)
    if options.scores is not None and options.scores.exists() and options.scores.samefile(path):
        raise InputError(
            where=str(options.scores),
            reason="this is the file of pairs itself",
            remedy="Give the scores another name.",
        )
    pairs = open_pairs(path, encoding=options.encoding)
    reading = _Reading(path, pairs, Tally(threshold, options.n_misses), told)
    writing = (
        score_writer(options.scores, pairs.headings, threshold)
        if options.scores is not None
        else nullcontext(None)
    )
    with writing as writer:
        reading.run(writer, strict=options.strict)
    found = Evaluation(
        format=FORMAT,
        date=date,
        matcher=matcher_version(),
        file=reading.described(),
        threshold=threshold,
    )
    return _measured(found, reading.tally, options.gates)


def _threshold(options: Options) -> int:
    meant = options.gates.threshold if options.gates else None
    if options.threshold is not None and meant not in (None, options.threshold):
        raise InputError(
            where=f"--threshold {options.threshold / figures.ONE:g}",
            reason=f"the gates are meant for a threshold of {meant / figures.ONE:g}",
            remedy="Leave --threshold out, or give gates for it.",
        )
    if options.threshold is not None:
        return options.threshold
    return DEFAULT_THRESHOLD if meant is None else meant


class _Reading:
    """One reading of one file of pairs."""

    def __init__(
        self, path: Path, pairs: PairFile, tally: Tally, told: Callable[[int], None]
    ) -> None:
        self.tally = tally
        self._path = path
        self._pairs = pairs
        self._told = told
        self._issues: list[str] = []
        self._n_issues = self._n_skipped = 0

    def run(self, writer: ScoreWriter | None, *, strict: bool) -> None:
        """Score every pair."""
        tally = self.tally
        for found in self._pairs.rows():
            if isinstance(found, PairIssue):
                self._note(found, strict=strict)
                if writer is not None and found.skipped:
                    writer.skip(found)
                continue
            hit = score_pair(found.query, found.entry)
            tally.add(found, hit)
            if writer is not None:
                writer.write(found, hit)
            if tally.n_pairs % _TOLD_EVERY == 0:
                self._told(tally.n_pairs)
        self._told(tally.n_pairs)
        if not tally.n_pairs:
            first = f"; {self._issues[0]}" if self._issues else ""
            raise InputError(
                where=self._path.name,
                reason=f"no pair of it can be scored{first.removesuffix('.')}",
                remedy="Give columns name1 and name2, or JSON lines with query and candidate.",
            )

    def _note(self, issue: PairIssue, *, strict: bool) -> None:
        if strict:
            raise InputError(
                where="--strict",
                reason=f"{issue.fault}; {issue.remedy}" if issue.remedy else issue.fault,
                remedy="Without --strict the other rows go on.",
            )
        self._n_issues += 1
        self._n_skipped += issue.skipped
        if len(self._issues) < _KEPT_ISSUES:
            self._issues.append(issue.message)

    def described(self) -> PairsFile:
        """Say what was read."""
        labels = self.tally.labels
        return PairsFile(
            name=self._path.name,
            sha256=file_hash(self._path),
            columns=self._pairs.used,
            notes=self._pairs.notes,
            n_pairs=self.tally.n_pairs,
            n_labelled=len(labels),
            n_matches=int(labels.sum()),
            n_skipped=self._n_skipped,
            issues=tuple(self._issues),
            n_issues=self._n_issues,
        )


def _measured(found: Evaluation, tally: Tally, gates: Gates | None) -> Evaluation:
    """Add the figures, if there is a label at all."""
    scores, labels = tally.scores, tally.labels
    if not len(labels):
        if gates is not None:
            raise InputError(
                where=found.file.name,
                reason="no pair has a label, so no gate can be judged",
                remedy="Give a column is_match with 1 or 0.",
            )
        return found
    overall, slices = tally.overall(), tally.slices()
    points = figures.curve(scores, labels)
    return msgspec.structs.replace(
        found,
        overall=overall,
        slices=slices,
        curve=points,
        histogram=figures.histogram(scores, labels),
        calibration=figures.calibration(scores, labels),
        ties=figures.ties(scores, labels, found.threshold),
        ordering=figures.ordering(scores, labels, points),
        false_negatives=tally.missed,
        false_positives=tally.false,
        gates=judge(gates, (overall, *slices)) if gates is not None else (),
    )
