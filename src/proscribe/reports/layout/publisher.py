"""Whose document it is: the publisher profile, and what shows it.

The address of the page comes first, then what the page calls itself, then the agency in a dateline
or credit, then lines that only documents of one authority have. Nothing found is an answer:
generic rules and no zone. Where several houses share a site, their lines tell whose page it is.

Source: `data/publishers/`.
"""

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

import msgspec

from proscribe.reports.layout.ownvoice import speaking
from proscribe.reports.layout.paragraphs import Flow
from proscribe.reports.tables import Publisher, any_of, publishers

_LOOKED_AT = 60  # paragraphs at the head
_LOOKED_AT_END = 25
# `SEOUL, May 4 (Hanbit) -- ...`: a dateline with an agency.
_SIGNED = re.compile(
    r"[A-Z][A-Z .,'’/-]{2,40}(?:,? [A-Z][A-Za-z. ]{2,20}(?:\d{1,2})?)?"
    r"(?: \([A-Z][\w .&-]{1,40}\)\s*(?:--|—|–|-)|\.? /[A-Z][\w .&-]{1,40}/\.?)\s"
)
_HEAD = 8  # paragraphs in which a house names itself
_LONGEST = 1_500  # characters of a paragraph that are looked at


class Found(msgspec.Struct, frozen=True):
    """A publisher and what shows it.

    Attributes:
        publisher: The profile.
        by: `address`, `site`, `dateline` or `signature`.
        start: First character of the evidence, -1 when it is not in the text.
        end: One past its last.
    """

    publisher: Publisher
    by: str
    start: int = -1
    end: int = -1


@cache
def _token_pattern(tokens: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\((?P<token>{any_of(tokens)})\)\s*(?:--|—|–|-)\s")


@cache
def _credit_pattern(tokens: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\((?P<token>{any_of(tokens)})\)\s*$")


@cache
def _patterns(written: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in written)


def identify(flow: Flow, urls: tuple[str, ...], sites: tuple[str, ...]) -> Found | None:
    """Find the publisher of a document.

    Args:
        flow: The reading text.
        urls: Addresses of the page, as the caller and the page give them.
        sites: Names the page gives its site or publisher.

    Returns:
        The profile and its evidence, or None when nothing shows it.
    """
    profiles = publishers()
    hosts = {urlsplit(url).hostname or "" for url in urls if url}
    places = [*flow.paragraphs[:_LOOKED_AT], *flow.paragraphs[_LOOKED_AT:][-_LOOKED_AT_END:]]
    bounds = [(one.start, min(one.end, one.start + _LONGEST)) for one in places]
    at_home = [one for one in profiles if hosts & set(one.hosts)]
    if at_home:
        return Found(_narrowest(flow.text, bounds, at_home), "address")
    named = [one for one in profiles if set(sites) & set(one.sites)]
    if named:
        return Found(_narrowest(flow.text, bounds, named), "site")
    found = _by_token(flow.text, bounds, profiles) or _by_signature(flow.text, bounds, profiles)
    if found is None and not sites and not _is_signed(flow.text, bounds):
        shown = speaking(flow.text, bounds)
        found = Found(shown[0], "signature", *shown[1:]) if shown else None
    return found


def _narrowest(text: str, bounds: list[tuple[int, int]], choice: Sequence[Publisher]) -> Publisher:
    """Give which house of a shared site a page is of: its lines tell, else it is the site's own."""
    shown = _by_signature(text, bounds, choice) if len(choice) > 1 else None
    whole = next((one for one in choice if not one.signatures), choice[0])
    return shown.publisher if shown else whole


def _by_token(
    text: str, bounds: list[tuple[int, int]], profiles: tuple[Publisher, ...]
) -> Found | None:
    for start, end in bounds:
        for one in profiles:
            if one.tokens:
                # a dateline stands near the beginning of its paragraph
                shown = _token_pattern(one.tokens).search(text, start, min(end, start + 120))
                if shown:
                    return Found(one, "dateline", *shown.span("token"))
    for start, end in bounds:
        for one in profiles:
            if one.tokens:
                shown = _credit_pattern(one.tokens).search(text, max(start, end - 60), end)
                if shown:
                    return Found(one, "credit", *shown.span("token"))
    return None


def _by_signature(
    text: str, bounds: list[tuple[int, int]], profiles: Sequence[Publisher]
) -> Found | None:
    """The profile most of whose signatures are met; the first in alphabet among equals."""
    if _is_signed(text, bounds):
        return None  # a house without a profile tells of the authority
    best: Found | None = None
    most = 0
    for one in profiles:
        if _met(text, bounds[:_HEAD], _patterns(one.unless)):
            continue
        met = _met(text, bounds, _patterns(one.signatures))
        joint = _met(text, bounds, _patterns(one.together))
        met += joint if len(joint) == len(one.together) else []
        if not met:
            continue
        n_met = len(met) + len(_met(text, bounds, _patterns(one.habits)))
        if n_met > most:
            best, most = Found(one, "signature", *met[0]), n_met
    return best


def _is_signed(text: str, bounds: list[tuple[int, int]]) -> bool:
    return any(_SIGNED.match(text, start, end) for start, end in bounds)


def _met(
    text: str, bounds: list[tuple[int, int]], patterns: tuple[re.Pattern[str], ...]
) -> list[tuple[int, int]]:
    """Give the first place of each pattern that is met."""
    met: list[tuple[int, int]] = []
    for pattern in patterns:
        for start, end in bounds:
            shown = pattern.search(text[start:end])
            if shown:
                met.append((start + shown.start(), start + shown.end()))
                break
    return met
