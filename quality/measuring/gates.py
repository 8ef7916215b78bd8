"""Floors under figures: no slice gets worse unnoticed.

`quality/gates.toml` holds for the dev split and for the small sample of the tests the value that
each figure had when it was last renewed, and the goals that are not enforced but shown. A figure of
fewer than 100 cases has no floor.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from quality.measuring.rates import Rate

GATES = Path(__file__).resolve().parents[1] / "gates.toml"
LEAST = 100  # cases below which a share says too little to be gated
_HEAD = """\
# Floors under the figures of `quality/measure.py` (dev) and of `tests/quality` (sample), and goals.
# A value of alerts and of false pairs is the most that is allowed, every other the least.
# Renewed by `python -m quality.measure --renew`; a floor is only lowered with `--lower REASON`.
"""


def is_ceiling(name: str) -> bool:
    """Tell whether a figure may not rise (alerts, false pairs) instead of not fall."""
    return name.startswith("alerts/") or "/false@" in name


def breaches(figures: Mapping[str, Rate], floors: Mapping[str, float]) -> Iterator[str]:
    """Say in words which figures are beyond their floor, or gone.

    One case more or less is let pass: it is the smallest step that a share can make.
    """
    for name, floor in sorted(floors.items()):
        one = figures.get(name)
        if one is None:
            yield f"{name}: not measured any more"
            continue
        slack = 1.5 / one.n if one.n else 0.0
        worse = one.value - floor if is_ceiling(name) else floor - one.value
        if worse > slack:
            low, high = one.interval_95
            yield f"{name}: {one.value} (n {one.n}, {low} to {high}), was {floor}"


def has_floor(name: str) -> bool:
    """Tell whether a figure is one that names alone should reach: see `quality/README.md`."""
    part = name.split("/")[0]
    if part in ("names", "facts"):
        unsure = any(f":{grade}/" in name for grade in ("partial", "other", "near", "namesake"))
        return not unsure and "/everything/" not in name and name.endswith("@0.70")
    return part in ("alerts", "manipulations") or name.endswith("@0.70")


def gated(figures: Mapping[str, Rate]) -> dict[str, float]:
    """Give the figures that have a floor, if they are of enough cases."""
    return {
        name: one.value
        for name, one in sorted(figures.items())
        if one.n >= LEAST and has_floor(name)
    }


def raised(old: Mapping[str, float], new: Mapping[str, float]) -> dict[str, float]:
    """Give the tighter of two floors for each figure: one case of leeway is no lower floor."""
    return {
        name: (min if is_ceiling(name) else max)(value, old.get(name, value))
        for name, value in new.items()
    }


def read_gates() -> dict[str, dict[str, float]]:
    """Read the tables of `gates.toml`: `dev`, `sample`, `goals`."""
    if not GATES.is_file():
        return {}
    return tomllib.loads(GATES.read_text(encoding="utf-8"))


def write_gates(tables: Mapping[str, Mapping[str, float]], lowered: str = "") -> None:
    """Write all tables.

    Args:
        tables: Floors and goals by name of figure.
        lowered: Why a floor was lowered, "" when none was; kept as a comment.
    """
    comments = [line for line in _old_comments() if line]
    if lowered:
        comments.append(f"# Lowered: {lowered}")
    lines = [_HEAD + "\n".join(comments)]
    for table, floors in tables.items():
        lines.append(f"\n[{table}]")
        lines += [f'"{name}" = {floor}' for name, floor in floors.items()]
    GATES.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _old_comments() -> list[str]:
    if not GATES.is_file():
        return []
    return [one for one in GATES.read_text("utf-8").splitlines() if one.startswith("# Lowered:")]
