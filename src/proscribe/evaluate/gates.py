"""Gates: the least that each slice of an evaluation must reach.

    threshold = 0.70            # optional: the threshold that the demands are meant for

    [all]
    f1 = 0.93

    [case_group.contradiction]
    precision = 0.95

A demand on a slice of fewer than 100 labelled pairs is reported and decides nothing. A demand
that cannot be measured fails: silence would look like success.
"""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from proscribe.errors import InputError
from proscribe.evaluate.report import GateResult, Outcome, Slice
from proscribe.model.screening import ONE

_MEASURES = ("recall", "precision", "f1", "specificity")
_DIMENSIONS = ("schema", "script", "case_group", "category", "quality")
_REMEDY = (
    'Write [all] or [case_group."NAME"] with recall, precision, f1 or specificity from 0 to 1.'
)


class Demand(msgspec.Struct, frozen=True):
    """One line of a gate file: a slice, a measure and its least value."""

    dimension: str
    value: str
    measure: str
    minimum: float


class Gates(msgspec.Struct, frozen=True):
    """A gate file.

    Attributes:
        demands: In order of the file.
        threshold: Threshold that they are meant for, millionths; None where it does not say.
    """

    demands: tuple[Demand, ...]
    threshold: int | None = None


def read_gates(path: Path) -> Gates:
    """Read a gate file.

    Raises:
        InputError: It is no TOML, demands nothing, or names what does not exist.
        OSError: It cannot be read.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise _wrong(path, f"this is no TOML ({fault})") from None
    threshold = found.pop("threshold", None)
    if threshold is not None and not _is_share(threshold):
        raise _wrong(path, "threshold is no number from 0 to 1")
    demands: list[Demand] = []
    for dimension, content in found.items():
        if not isinstance(content, dict):
            raise _wrong(path, f"{dimension} is no table")
        if dimension == "all":
            demands += _demands(path, "all", "", content)
            continue
        if dimension not in _DIMENSIONS:
            known = ", ".join(("all", *_DIMENSIONS))
            raise _wrong(path, f"there is no dimension {dimension!r}; known are {known}")
        for value, measures in content.items():
            if not isinstance(measures, dict):
                raise _wrong(path, f"{dimension}.{value} is no table")
            demands += _demands(path, dimension, value, measures)
    if not demands:
        raise _wrong(path, "it demands nothing")
    return Gates(tuple(demands), None if threshold is None else round(threshold * ONE))


def _demands(path: Path, dimension: str, value: str, measures: dict[str, Any]) -> list[Demand]:
    where = f"{dimension}.{value}" if value else dimension
    for measure, minimum in measures.items():
        if measure not in _MEASURES:
            known = ", ".join(_MEASURES)
            raise _wrong(path, f"{where} has no measure {measure!r}; known are {known}")
        if not _is_share(minimum):
            raise _wrong(path, f"{where}.{measure} is no number from 0 to 1")
    return [Demand(dimension, value, measure, float(least)) for measure, least in measures.items()]


def _is_share(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def _wrong(path: Path, reason: str) -> InputError:
    return InputError(where=path.name, reason=reason, remedy=_REMEDY)


def judge(gates: Gates, slices: Iterable[Slice]) -> tuple[GateResult, ...]:
    """Hold the slices of an evaluation against the demands, in order of the demands."""
    by_place = {(one.dimension, one.value): one for one in slices}
    return tuple(
        _judge(demand, by_place.get((demand.dimension, demand.value))) for demand in gates.demands
    )


def _judge(demand: Demand, found: Slice | None) -> GateResult:
    share = getattr(found, demand.measure) if found else None
    name = f"{demand.dimension} {demand.value}".strip()
    outcome: Outcome = "fail"
    if found is None:
        words = f"{name}: no labelled pair is of this slice, so the demand cannot be met."
    elif found.small:
        outcome = "not gated"
        words = f"{name}: only {found.n} labelled pairs, so {demand.measure} is not gated."
    elif share is None:
        words = f"{name}: {demand.measure} cannot be measured on its {found.n:,} labelled pairs."
    else:
        outcome = "pass" if share.value >= demand.minimum else "fail"
        verb = "reaches" if outcome == "pass" else "is below"
        words = (
            f"{name}: {demand.measure} {share.value:.4f} {verb} {demand.minimum:g} "
            f"(95 % interval {share.low:.4f} to {share.high:.4f}, n = {share.n:,})."
        )
    return GateResult(
        dimension=demand.dimension,
        value=demand.value,
        measure=demand.measure,
        minimum=demand.minimum,
        found=share.value if share else None,
        n=found.n if found else 0,
        outcome=outcome,
        words=words,
    )
