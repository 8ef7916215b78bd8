"""No name of a module is given twice: the second would silently take the place of the first."""

import ast
from collections import Counter
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]


def _given(source: str) -> list[str]:
    """Give the names that a module gives at its top, each as often as it is given."""
    found: list[str] = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign):
            found += [one.id for one in node.targets if isinstance(one, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.append(node.target.id)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.append(node.name)
    return found


@pytest.mark.parametrize("folder", ["src", "tests", "quality", "benchmarks"])
def test_no_name_is_given_twice(folder: str) -> None:
    files = sorted((_ROOT / folder).rglob("*.py"))
    assert len(files) > 5
    twice = [
        f"{file.relative_to(_ROOT)}: {name}"
        for file in files
        for name, times in Counter(_given(file.read_text(encoding="utf-8"))).items()
        if times > 1
    ]
    assert not twice


def test_a_second_pattern_of_one_name_is_found() -> None:
    assert _given("A = 1\n\ndef f() -> None: ...\n\nA: int = 2\n") == ["A", "f", "A"]
