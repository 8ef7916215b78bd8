"""The version of the reading of names: of every rule and table between a text and its tokens.

An index and a query must be read by the same rules, or a listed name would silently not be found.
So the version is not a number that someone has to remember to raise but a hash of all modules of
`values`, which hold the rules, and of their tables. A changed comment
makes a new version too; that costs one build of an index.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def normaliser_version() -> str:
    """Give the version, for example `names-0f3a9c21d4e5`."""
    made_of = hashlib.sha256()
    for module in sorted(_files(files("proscribe.values")), key=lambda one: one.name):
        made_of.update(module.read_bytes())
    return f"names-{made_of.hexdigest()[:12]}"


def _files(folder: Traversable) -> Iterator[Traversable]:
    """Give the modules and tables in a folder, and in those below it."""
    for one in folder.iterdir():
        if one.is_dir():
            yield from _files(one)
        elif one.name.endswith((".py", ".tsv", ".txt", ".bin")):
            yield one
