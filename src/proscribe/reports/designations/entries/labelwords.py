"""Labels of entries: which words they are, and which fields they stand for.

Source: `labels.toml`.
"""

import re
from functools import cache

from proscribe.reports.designations.data import table


@cache
def _labels() -> dict[str, str]:
    """Give label in lower case -> field; of a reference `ref:SCHEME`."""
    fields, references = table("labels")["fields"], table("labels")["references"]
    found = {label.lower(): name for name, labels in fields.items() for label in labels}
    for scheme, labels in references.items():
        found |= {label.lower(): f"ref:{scheme}" for label in labels}
    return found


@cache
def label_pattern() -> re.Pattern[str]:
    """Give what finds a label and its colon."""
    words = sorted(_labels(), key=lambda word: (-len(word), word))
    return re.compile(
        rf"(?<![\w.(])(?<!quality\s)(?P<label>{'|'.join(map(_spaced, words))})\s?:\s*",
        re.IGNORECASE,
    )


@cache
def bracketed_label() -> re.Pattern[str]:
    """Give what finds a label of other names that a bracket opens: `(alias: Abu Made)`."""
    fields = table("labels")["fields"]
    words = sorted(
        (one for key in ("alias", "previous") for one in fields[key]),
        key=lambda word: (-len(word), word),
    )
    return re.compile(
        rf"\(\s*(?P<label>{'|'.join(map(_spaced, words))})(?:\s?:\s*|\s+)", re.IGNORECASE
    )


@cache
def plain_alias() -> re.Pattern[str]:
    """Give what finds the label of other names that begins a line: `a.k.a. KESTREL`."""
    return re.compile(
        r"\s*(?P<label>[af]\.?k\.?a\.?|aka|fka|also\s+known\s+as|formerly\s+known\s+as)\s+(?=[^\s:])",
        re.IGNORECASE,
    )


def _spaced(words: str) -> str:
    """Give the pattern of words between which a line may end: `Date of` and below it `birth:`."""
    return r"\s+".join(map(re.escape, words.split()))


@cache
def kind_words() -> dict[str, str]:
    """Give word of a heading (`individuals`) -> schema."""
    return {one: schema for schema, ones in table("labels")["kinds"].items() for one in ones}


def field_named(words: str) -> str:
    """Give the field of words that may be a label, "" where they are none."""
    bare = " ".join(words.lower().split())
    return _labels().get(bare, "") or _labels().get(bare.rstrip("."), "")


def field_of(found: re.Match[str]) -> str:
    """Give the field of a label that was found."""
    return _labels()[" ".join(found["label"].lower().split())]


def is_strong(field: str) -> bool:
    """Tell a field whose label nothing but an entry has."""
    return field.startswith("ref:") or field in table("labels")["strong"]["fields"]
