"""The inner loops of the matcher: tokens to edges, rows to scores, records to hits.

Every function here is written once and runs in two ways: as it stands, over memory views, for a
few names in a fresh process; and compiled by numba, over the arrays themselves, for anything
longer (`match.compiled` makes the second of the first). Both give the same integers because both
are the same text: whole numbers of at most 63 bits, no exceptions, no objects. `0 + x` makes of a
narrow number read from a table one of full width, so that each function is compiled once.
"""

from proscribe.match.kernels import (
    alignment,
    bounds,
    edges,
    facts,
    features,
    joined,
    layout,
    letters,
    names,
    pairs,
    rows,
    scoring,
    screening,
    tokens,
    traits,
)
from proscribe.match.kernels.edges import add_edges
from proscribe.match.kernels.features import describe
from proscribe.match.kernels.pairs import score_pairs
from proscribe.match.kernels.screening import screen

MODULES = (
    letters, tokens, features, edges, alignment, bounds, joined, rows, scoring, traits, facts,
    names, screening, pairs,
)  # fmt: skip

__all__ = ["MODULES", "add_edges", "describe", "layout", "score_pairs", "screen"]
