"""The score of every pair as CSV, in the order of the file, with all its columns.

Each line of the input gives one line, also one that was skipped (its score is empty). Cells that
a spreadsheet would run as a formula get an apostrophe in front, as in every CSV of proscribe.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from proscribe.atomic import Replacement
from proscribe.errors import InputError
from proscribe.evaluate.pairs import Pair, PairIssue
from proscribe.model.screening import ONE, Hit
from proscribe.screen.answers.results import guard

_ADDED = ("score", "hit", "row")


class ScoreWriter:
    """Writes the lines of one file of scores."""

    def __init__(self, text: TextIO, headings: Sequence[str], threshold: int) -> None:
        """Write the headings: those of the input, then `score`, `hit` and `row`.

        An input column of one of these names keeps it; ours is then `proscribe_score` and so on.
        """
        self._csv = csv.writer(text, lineterminator="\r\n")
        self._width = len(headings)
        self._threshold = threshold
        taken = {heading.strip().casefold() for heading in headings}
        added = [f"proscribe_{name}" if name in taken else name for name in _ADDED]
        self._csv.writerow([*map(guard, headings), *added])

    def write(self, pair: Pair, hit: Hit) -> None:
        """Write a scored pair."""
        is_hit = hit.score >= self._threshold
        self._line(pair.cells, decimal6(hit.score), str(int(is_hit)), pair.number)

    def skip(self, issue: PairIssue) -> None:
        """Write a row that was not scored."""
        self._line(issue.cells, "", "", issue.number)

    def _line(self, cells: Sequence[str], score: str, hit: str, number: int) -> None:
        blank = [""] * (self._width - len(cells))
        self._csv.writerow([*map(guard, cells), *blank, score, hit, number])


def decimal6(millionths: int) -> str:
    """Give a score with all its six places.

    Example:
        >>> decimal6(700_001), decimal6(1_000_000)
        ('0.700001', '1.000000')
    """
    whole, rest = divmod(millionths, ONE)
    return f"{whole}.{rest:06d}"


@contextmanager
def score_writer(path: Path, headings: Sequence[str], threshold: int) -> Iterator[ScoreWriter]:
    """Open a file of scores; it appears only when it is complete.

    Raises:
        InputError: It cannot be written.
    """
    try:
        new = Replacement(path)
    except OSError as fault:
        raise InputError(
            where=str(path),
            reason=f"it cannot be written: {fault.strerror or type(fault).__name__}",
            remedy="Choose another place for the scores.",
        ) from None
    text = io.TextIOWrapper(new.file, encoding="utf-8", errors="replace", newline="")
    try:
        yield ScoreWriter(text, headings, threshold)
        text.flush()
        text.detach()
    except BaseException:
        with suppress(ValueError, OSError):
            text.detach()
        new.abandon()
        raise
    new.commit()
