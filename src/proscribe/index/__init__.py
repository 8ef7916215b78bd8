"""A collection compiled into immutable, memory-mapped generations."""

from proscribe.index.compile import compile_index
from proscribe.index.generation import Generation, open_index
from proscribe.index.manifest import Manifest

__all__ = ["Generation", "Manifest", "compile_index", "open_index"]
