"""The examples in docstrings give what they say."""

import doctest
import importlib
import pkgutil

import pytest

import proscribe

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(proscribe.__path__, "proscribe.")
    if not module.name.endswith("__main__")
)


def test_there_are_examples() -> None:
    found = [doctest.DocTestFinder().find(importlib.import_module(name)) for name in MODULES]
    assert sum(len(one.examples) for each in found for one in each) > 100


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    said = doctest.testmod(importlib.import_module(name))
    assert said.failed == 0
