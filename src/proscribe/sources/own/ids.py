"""Ids of the entries of a user's own list.

Source: this project; `docs/own-list.md` states the rule.
"""

import re
from hashlib import sha256

from proscribe.model.record import DateFact, Fact, Identifier, Name
from proscribe.sources.own.draft import ROUNDED, Draft
from proscribe.values.text import clean

_ID = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?")
_COUNTRY_PROPS = ("country", "nationality", "citizenship", "flag", "jurisdiction")


def record_id(draft: Draft) -> str:
    """Form the id: of the list's own number, else of what the entry says.

    Ids travel into FollowTheMoney, which takes letters, digits, dots and hyphens only; another
    number is written with hyphens and a short hash, so that two stay two.
    """
    mapping = draft.mapping
    prefix = mapping.list.prefix or mapping.list.name.replace("_", "-")
    own = clean(next(iter(draft.row.cells.get(mapping.id, ())), None)) if mapping.id else None
    if own and ROUNDED.fullmatch(own):
        draft.fault(
            "id-damaged", "error",
            "a spreadsheet has rounded this number; the id is made of name, date and country",
            mapping.id, own,
        )  # fmt: skip
    elif own:
        if _ID.fullmatch(own):
            return f"{prefix}-{own}"
        stem = "-".join(re.findall("[0-9A-Za-z]+", own))[:60]
        return "-".join(filter(None, (prefix, stem, short_hash(own))))
    elif mapping.id:
        draft.fault(
            "missing-id", "error", "the row has no id; it is made of name, date and country",
            mapping.id,
        )  # fmt: skip
    return f"{prefix}-{content_hash(draft.names, draft.dates, draft.facts, draft.identifiers)}"


def short_hash(text: str) -> str:
    """Give eight hex digits for a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def content_hash(
    names: list[Name], dates: list[DateFact], facts: list[Fact], identifiers: list[Identifier]
) -> str:
    """Give the id of an entry without one: twelve hex digits of SHA-256.

    Hashed are the primary names (all names when there is none, the numbers when there are no
    names), the dates of birth, incorporation or build, and the countries; each group sorted,
    letters folded. Whoever corrects a spelling makes a new record.
    """
    primary = [name.text for name in names if name.kind == "name"] or [name.text for name in names]
    groups = (
        primary or [one.value for one in identifiers],
        [one.date.iso for one in dates if one.prop != "deathDate"],
        [one.value for one in facts if one.prop in _COUNTRY_PROPS],
    )
    text = "\n".join("\t".join(sorted({one.casefold() for one in group})) for group in groups)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
