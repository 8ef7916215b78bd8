"""Layouts in which authorities print parties: tables, blocks, annexes. All names are invented.

`layouts/`: of each document a line per action with its names, ` ~ ` before another name that must
be read as one, then what stands on the page.
"""

from pathlib import Path

import pytest

from proscribe.reports.read import read

_ROOT = Path(__file__).parent / "layouts"
_ACTIONS = ("add", "amend", "remove")


def _documents() -> list[tuple[str, dict[str, list[str]], str]]:
    found = []
    for file in sorted(_ROOT.glob("*.txt")):
        for part in file.read_text(encoding="utf-8").split("=== ")[1:]:
            name, _, rest = part.partition("\n")
            expected: dict[str, list[str]] = {}
            while rest.split(" ", 1)[0] in _ACTIONS:
                line, _, rest = rest.partition("\n")
                action, _, names = line.partition(" ")
                expected[action] = names.split(" | ")
            found.append((name, expected, rest))
    return found


@pytest.mark.parametrize(
    ("expected", "words"), [pytest.param(e, w, id=name) for name, e, w in _documents()]
)
def test_parties_of_a_layout_are_read(expected: dict[str, list[str]], words: str) -> None:
    page = f"<html><body>{words}</body></html>" if words.startswith("<") else words
    report = read(page.encode())
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for one in report.descriptions:
        own = {name.name.lower(): name.aliases for group in one.groups for name in group.names}
        if own:
            found.setdefault(one.action, {}).update(own)
    wanted = {
        action: {one.split(" ~ ")[0].lower() for one in names} for action, names in expected.items()
    }
    assert {action: set(names) for action, names in found.items()} == wanted
    for action, names in expected.items():
        for each in names:
            name, _, alias = each.partition(" ~ ")
            others = {other.lower() for other in found[action][name.lower()]}
            assert not alias or alias.lower() in others
