"""How much is tested of what has no end, such as random damage: a part, or all when it is asked.

With `PROSCRIBE_WHOLE=1` in the environment the tests take as much as they can; without it so much
that a change is not kept waiting. `quality/fuzz.py`, `quality/properties.py` and their like go on
for as long as one lets them.
"""

import os

WHOLE = bool(os.environ.get("PROSCRIBE_WHOLE"))


def seeds(count: int) -> range:
    """Give the seeds of random cases: so many, a fifth of them in an ordinary run."""
    return range(count if WHOLE else max(2, count // 5))
