"""Pause the search for reference cycles while much is made that stays.

Python looks through all objects again and again as their number grows. Reading a list and building
an index make millions of objects and no cycles to speak of (two thousand objects in all current
lists), so that a third of their time was spent on looking for what is not there.

Source: `gc` in the Python documentation; measured with `benchmarks/single.py`.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Pause it for a while; it is for the whole process, and one pause may lie in another."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
