"""What the XML exports of OFAC's Sanctions List Service say of themselves: kind, date, filters.

A user of that service chooses lists, programs and more; the file repeats the choice. Choosing
nothing, or every list, gives everything.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

import msgspec

from proscribe.model.version import Scope
from proscribe.sources.contract import Inspection
from proscribe.sources.ofac.document import Node
from proscribe.sources.ofac.typed import SDN, UMBRELLA

_DATASETS = {SDN: "us_ofac_sdn", UMBRELLA: "us_ofac_cons"}
_LISTS = "sanctionsLists"
_TAG = re.compile(rb"<(?:[\w.-]+:)?([\w.-]+)([^>]*)")
_SKIPPED = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<!", b">"))
_INSTANT = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?", re.ASCII
)
_NAME_CHARACTERS = 60


class Publication(msgspec.Struct, frozen=True):
    """What one export says of itself.

    Attributes:
        published: ISO 8601 date or UTC instant, or "".
        filters: Kind of filter (`sanctionsLists`, `sanctionsPrograms` ...) to the chosen words.
    """

    published: str
    filters: Mapping[str, tuple[str, ...]]


def root_tag(head: bytes) -> tuple[str, bytes] | None:
    """Give local name and attributes of the root element, or None when the head shows none.

    Example:
        >>> root_tag(b'<?xml version="1.0"?><a:b c="d">')
        ('b', b' c="d"')
    """
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    while True:
        for start, end in _SKIPPED:
            if text.startswith(start):
                text = text.partition(end)[2].lstrip()
                break
        else:
            found = _TAG.match(text)
            return (found[1].decode("ascii", "replace"), found[2]) if found else None


def instant(text: str) -> str:
    """Read an instant as these files write it.

    Args:
        text: For example `2024-05-24T15:59:26.4511801-04:00`.

    Returns:
        A UTC instant `2024-05-24T19:59:26Z`; the plain date where the time is midnight or the
        zone is not said; "" when it cannot be read.
    """
    found = _INSTANT.fullmatch(text.strip())
    if not found:
        return ""
    day, clock, zone = found[1], found[2] or "00:00:00", found[3]
    try:
        moment = datetime.fromisoformat(f"{day}T{clock}{zone or ''}")
        if not zone or clock == "00:00:00":
            return day
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        return ""


def read_publication(node: Node) -> Publication:
    """Read `publicationInfo`."""
    filters: dict[str, tuple[str, ...]] = {}
    chosen = node.one("filters")
    for kind, groups in chosen.children.items() if chosen else ():
        words = [one.text for group in groups for inner in group.children.values() for one in inner]
        filters[kind] = tuple(sorted({word for word in words if word}))
    return Publication(
        instant(node.word("dataAsOf") or node.word("datePublished")),
        {kind: words for kind, words in filters.items() if words},
    )


def stated(publication: Publication) -> tuple[str, bool]:
    """Give the dataset that the filters name, and whether the parties must be asked as well.

    Returns:
        (dataset or "", whether the filters leave both datasets open).
    """
    lists = {name.casefold() for name in publication.filters.get(_LISTS, ())}
    if not lists or _DATASETS.keys() <= lists:
        return "", True
    if SDN in lists:
        return ("us_ofac_sdn" if len(lists) == 1 else ""), False
    return "us_ofac_cons", False


def dataset_of(parties: Iterable[Iterable[str]]) -> str:
    """Give the dataset that the lists of the parties name.

    Args:
        parties: For each party the names of its lists; one without any says nothing.

    Returns:
        `us_ofac_sdn` when every party is on the SDN List, `us_ofac_cons` when every party is on
        another list; "" when neither or both hold.
    """
    some = False
    sdn = cons = True
    for lists in parties:
        names = {name.strip().casefold() for name in lists} - {""}
        if not names:
            continue
        some = True
        sdn = sdn and SDN in names
        cons = cons and bool(names - {SDN})
        if not (sdn or cons):
            return ""
    if not some or sdn == cons:
        return ""
    return "us_ofac_sdn" if sdn else "us_ofac_cons"


def inspection(publication: Publication, dataset: str) -> Inspection:
    """Say what a file with these filters is.

    Args:
        publication: What it says of itself.
        dataset: Dataset that it belongs to, or "".
    """
    filters = dict(publication.filters)
    lists = filters.get(_LISTS, ())
    folded = {name.casefold() for name in lists}
    if _DATASETS.keys() <= folded or folded in ({SDN}, {UMBRELLA}):
        whole = True
    else:
        whole = not folded or (UMBRELLA in folded and SDN not in folded)
    others = {kind: words for kind, words in filters.items() if kind != _LISTS}
    scope: Scope = "full" if whole and not others else "slice"
    if scope == "full":
        return Inspection(dataset=dataset, published=publication.published)
    chosen = [word for kind in sorted(others) for word in others[kind]]
    if not (folded >= _DATASETS.keys() or not folded):
        chosen = [*lists, *chosen]
        others[_LISTS] = lists
    return Inspection(
        dataset=dataset,
        published=publication.published,
        scope=scope,
        scope_name=_slug(chosen),
        scope_note="; ".join(
            f"{kind}: {', '.join(words)}" for kind, words in sorted(others.items())
        ),
    )


def _slug(words: Iterable[str]) -> str:
    """Make a short dataset name of a filter; a long one is cut and ends in its hash."""
    text = re.sub(r"[^a-z0-9]+", "_", " ".join(words).lower()).strip("_")
    if len(text) > _NAME_CHARACTERS:
        digest = hashlib.sha256(text.encode()).hexdigest()[:8]
        text = f"{text[:_NAME_CHARACTERS].rstrip('_')}_{digest}"
    return f"ofac_slice_{text}" if text else "ofac_slice"
