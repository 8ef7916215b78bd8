"""Ids for a list that has none.

An id is made of what places an entry in the regulations and of its name: country, Schedule, Item,
the first primary name. `ca-sema-sy-1-12-bashar-al-assad-1f2e3d4c` is Syria, Schedule 1, Item 12.

- Aliases, birth date, title, IMO number and date of listing are no part of it: they are amended.
- The name is part of it because a repealed Item can be given to somebody else, and a decision on
  the old entry must not pass to the new one. A corrected name makes a new id; that is the lesser
  evil.
- Case, accents, punctuation and blanks of all four parts do not count, nor does how a country is
  called (`Burma / Birmanie` and `Myanmar` are `mm`).
- The short hash is one of the four parts, so ids differ when the readable part is cut.
"""

import hashlib
import re
import unicodedata

_NOTHING = "na"  # no Schedule: the list of 2020 writes `N/A`, or leaves the element away
_SLUG_LENGTH = 48
_HASH_LENGTH = 8


def record_id(country: str, schedule: str, item: str, name: str) -> str:
    """Give the id of an entry.

    Args:
        country: Code of the territory or name of the regime.
        schedule: `Schedule`, "" when there is none.
        item: `Item`, "" when there is none.
        name: The first primary name, in display order.

    Example:
        >>> record_id("sy", "1, Part 2", "39", "Bashar AL-ASSAD")
        'ca-sema-sy-1-part-2-39-bashar-al-assad-af0e2620'
    """
    parts = [" ".join(words(part)) or _NOTHING for part in (country, schedule, item, name)]
    digest = hashlib.sha256("|".join(parts).encode()).hexdigest()[:_HASH_LENGTH]
    slug = _ascii(parts[3])[:_SLUG_LENGTH].strip("-")
    readable = [_ascii(part)[:_SLUG_LENGTH].strip("-") for part in parts[:3]]
    return "-".join(part for part in ("ca-sema", *readable, slug, digest) if part)


def words(text: str) -> list[str]:
    """Give the words of a text without case, accents and punctuation."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(
        character if character.isalnum() else " "
        for character in folded
        if not unicodedata.combining(character)
    )
    return bare.split()


def _ascii(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text)
