"""The full explanation of one query against one record, hit or not.

Scores and agreements are integers in millionths, as in `screening`.
"""

import msgspec

from proscribe.model.screening import Hit


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One line of an alignment: parts of both names that agree, or a part left over.

    Attributes:
        query: Part of the query's name as given, "" when a listed part is left over.
        query_read: Its comparable form, for example romanised.
        listed: Part of the listed name as published, "" when a part of the query is left over.
        listed_read: Its comparable form.
        how: The rule that joined them; `extra` for a part of the query that is left over,
            `missing` for a listed one.
        agreement: The smaller share of both sides' weight that agrees, millionths.
    """

    query: str = ""
    query_read: str = ""
    listed: str = ""
    listed_read: str = ""
    how: str
    agreement: int = 0


class WhatIf(msgspec.Struct, frozen=True, kw_only=True):
    """What the score would be if one fact were another.

    Attributes:
        feature: The fact, as in `Evidence.feature`.
        change: In words, to be followed by the score: `without the birth date`.
        score: Millionths.
        hit: Whether that is a hit at the threshold.
    """

    feature: str
    change: str
    score: int
    hit: bool


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """One query against one record.

    Attributes:
        sentence: The verdict and what decided it, in one sentence.
        score: As decimal, rounded down, at least two places.
        threshold: As decimal.
        is_hit: The score reaches the threshold and is not muted.
        hit: Score, matched name and evidence, also below the threshold.
        parts: The names token by token; empty when no names agree.
        missing: What one side or both do not say, so that it could not count.
        what_if: What would change the score; largest change first.
        matcher: Version of what scored, by part: `release`, `weights`, `names`, `rarity` ...
    """

    sentence: str
    score: str
    threshold: str
    is_hit: bool
    hit: Hit
    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    what_if: tuple[WhatIf, ...]
    matcher: dict[str, str]
