"""The kernels as machine code, made by numba from the very functions of `kernels`.

The compiled code is cached in a folder named by a hash of the source of the kernels, of where and
when it was installed and of the numba release, so that no release or environment runs the code of
another one, and a read-only installation can cache as well. Compiling takes some twenty seconds,
once; until then single names and short files take the plain functions, which give the same
integers.

The kernels make no object and raise nothing, so they are compiled without reference counts (half
the time of a query was spent on counting references to tables) and without checks of divisors.

Source: numba `njit(cache=True)`, `numba.config.CACHE_DIR`, `numba.core.options`.
"""

import hashlib
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import FunctionType, SimpleNamespace
from typing import Any

import platformdirs

from proscribe.match import kernels

_MARK = "complete"
# Called so often that handing over their arguments would cost more than what they do.
_INLINE = frozenset(
    {
        "add_links",
        "bone_letter",
        "chain",
        "exact",
        "find",
        "gather",
        "has_held",
        "has_key",
        "heard",
        "is_vowel",
        "joins",
        "longest_reach",
        "mark_near",
        "may_reach",
        "most_reached",
        "mix",
        "name_score",
        "near_vowels",
        "row_score",
        "same_letters",
        "unit_cost",
        "unit_end",
        "unit_first",
        "unit_l",
        "unit_q",
    }
)


@cache
def cache_folder() -> Path:
    """Give the folder of the compiled code of this source and this numba.

    `PROSCRIBE_CACHE` names the folder above it; else it is the platform's cache folder.
    """
    from importlib.metadata import version

    above = os.environ.get("PROSCRIBE_CACHE") or platformdirs.user_cache_dir("proscribe")
    sources = [Path(str(module.__file__)) for module in (kernels.layout, *kernels.MODULES)]
    made_of = hashlib.sha256(stamp_of([*sources, Path(__file__)]))
    for package in ("numba", "llvmlite", "numpy"):
        made_of.update(version(package).encode())
    return Path(above) / "kernels" / made_of.hexdigest()[:16]


def stamp_of(sources: Iterable[Path]) -> bytes:
    """Give what tells these files from others, and from themselves after an install.

    numba finds its compiled code by the place of a source and the moment it was written, so these
    are in the stamp: else code would be taken for compiled that another environment compiled.
    """
    made_of = hashlib.sha256()
    for source in sources:
        made_of.update(f"{source.resolve()} {source.stat().st_mtime_ns}\n".encode())
        made_of.update(source.read_bytes())
    return made_of.digest()


def is_ready() -> bool:
    """Tell whether the compiled code is in the cache, so that loading it takes no time."""
    return (cache_folder() / _MARK).exists()


def can_keep() -> bool:
    """Tell whether compiled code can be written to the cache, so that it is compiled once only."""
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def mark_ready() -> None:
    """Note that all kernels were compiled and cached."""
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _MARK).touch()
    except OSError:  # nothing can be kept here: the next process compiles again
        return


@cache
def load() -> Any:
    """Give a namespace of every kernel, each compiled on its first call unless it is cached."""
    import numba

    keep = can_keep()
    if keep:
        numba.config.CACHE_DIR = str(cache_folder())
    names: dict[str, Any] = {}
    made: dict[str, Any] = {}
    for module in kernels.MODULES:
        names |= vars(module)
    # Each function with the compiled ones in place of those it calls.
    for module in kernels.MODULES:
        for name, value in vars(module).items():
            if isinstance(value, FunctionType) and value.__module__ == module.__name__:
                copy = FunctionType(value.__code__, names, name)
                copy.__qualname__ = name
                copy.__module__ = module.__name__
                made[name] = names[name] = _one_signature(
                    numba.njit(
                        nogil=True, cache=keep, forceinline=name in _INLINE, _nrt=False,
                        error_model="numpy",
                    )(copy)
                )  # fmt: skip
    return SimpleNamespace(**made)


def _one_signature(dispatcher: Any) -> Any:
    """Let a function be compiled once, and not once more for each constant that it is called with.

    Without this there are twice as many functions to compile.
    """
    from numba.core.types.misc import unliteral

    template = dispatcher.get_call_template
    dispatcher.get_call_template = lambda args, kws: template(
        tuple(unliteral(arg) for arg in args), kws
    )
    return dispatcher
