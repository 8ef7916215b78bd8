"""A grid of sentences that tell whom they mean by count, nationality, place, trade and office."""

from pathlib import Path

import pytest

from proscribe.model.described import TargetGroup
from proscribe.reports.read import read

_GRID = Path(__file__).with_name("grids") / "described.txt"
_HEAD = "BRUSSELS, March 7, 2022 (Meridian Wire) -- "


def _written(group: TargetGroup) -> str:
    """Write a group: its words, count, type, states, `in` its places, `not` what it is not."""
    parts = ["-" if group.count is None else str(group.count), group.type]
    parts += sorted(one.value for one in (*group.nationality, *group.country))
    for word, terms in (("in", group.based_in_any), ("not", group.other_than)):
        parts += [word, *sorted(one.value for one in terms)] if terms else []
    names = "".join(f" + {one.name}" for one in group.names)
    return f"{' '.join(group.span.exact.split())} ({' '.join(parts)}){names}"


def _cases() -> list[tuple[str, list[str]]]:
    lines = _GRID.read_text(encoding="utf-8").splitlines()
    parted = (line.rpartition(" => ") for line in lines if line and not line.startswith("#"))
    return [(words, [] if found == "-" else found.split("; ")) for words, _, found in parted]


@pytest.mark.parametrize(("words", "found"), _cases())
def test_who_is_described(words: str, found: list[str]) -> None:
    report = read(f"{_HEAD}{words}\n".encode())
    assert [_written(group) for one in report.descriptions for group in one.groups] == found
    assert not any(one.previously_designated for one in report.descriptions)
