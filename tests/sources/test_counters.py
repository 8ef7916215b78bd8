"""Counters share no code with the parsers that they are held against."""

import ast
from pathlib import Path

import pytest

import proscribe.sources

_ROOT = Path(proscribe.sources.__file__).parent
_COUNTERS = sorted((*_ROOT.glob("*/count.py"), *_ROOT.glob("*/count_*.py")))
# Of the program a counter may use the errors, the contract, what counters have of their own, what a
# damaged archive raises, and what the user says of his own list.
_ALLOWED = (
    "proscribe.errors",
    "proscribe.sources.contract",
    "proscribe.sources.counting",
    "proscribe.sources.own.mapping",
    "proscribe.zips",
)


@pytest.mark.parametrize("path", _COUNTERS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_counter_imports_nothing_that_a_parser_uses(path: Path) -> None:
    own = f"proscribe.sources.{path.parent.name}.count"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("proscribe"):
            assert str(node.module).startswith((*_ALLOWED, own)), f"{path}: {node.module}"


def test_every_source_has_a_counter() -> None:
    counted = {path.parent.name for path in _COUNTERS}
    folders = {path.parent.name for path in _ROOT.glob("*/dataset.yaml")}
    assert folders - counted <= {"example"}
