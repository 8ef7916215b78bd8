"""Errors go between processes as they are: a worker that fails says why."""

import inspect
import pickle
from collections.abc import Iterator

import pytest

from proscribe import errors
from proscribe.errors import ProscribeError


def _all(kind: type[ProscribeError]) -> Iterator[type[ProscribeError]]:
    for one in kind.__subclasses__():
        if one.__module__ == errors.__name__:
            yield one
            yield from _all(one)


def _made(kind: type[ProscribeError]) -> ProscribeError:
    if "__init__" not in vars(kind):
        return kind("said")
    values: dict[str, object] = {}
    for name, one in list(inspect.signature(kind).parameters.items()):
        values[name] = {"int": 3, "tuple[str, ...]": ("a", "b")}.get(
            inspect.formatannotation(one.annotation), "said"
        )
    return kind(**values)


@pytest.mark.parametrize("kind", sorted(_all(ProscribeError), key=str))
def test_an_error_that_was_sent_is_the_same(kind: type[ProscribeError]) -> None:
    error = _made(kind)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert type(again) is kind
    assert (str(again), again.code, vars(again)) == (str(error), error.code, vars(error))
