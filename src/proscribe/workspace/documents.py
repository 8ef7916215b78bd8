"""Documents from disk, and which of the loaded lists can answer for one."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from proscribe.errors import InputError
from proscribe.ledger.authorities import stand_in_of, tiers_of
from proscribe.ledger.resolution.hands import hands_of
from proscribe.model.report import Report
from proscribe.reports.linking.unread import speaks_of_measures
from proscribe.reports.linking.voices import Voices
from proscribe.reports.particulars import Source
from proscribe.reports.text.decode import MOST_BYTES

_PIECE = 1 << 20  # bytes


def opened(path: Path, url: str, published: str) -> tuple[bytes, Source]:
    """Give the first part of a file and what is known of all of it."""
    digest = hashlib.sha256()
    head, size = bytearray(), 0
    try:
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
                size += len(piece)
                head += piece[: max(0, MOST_BYTES - len(head))]
    except IsADirectoryError:
        raise folder_given(path) from None
    except OSError as fault:
        raise InputError(
            where=str(path),
            reason=fault.strerror or "it cannot be read",
            remedy="Give a file of plain text or HTML.",
        ) from None
    sha256 = digest.hexdigest()
    return bytes(head), Source(
        file=path.name, size_bytes=size, sha256=sha256, url=url, published=published
    )


def folder_given(path: Path) -> InputError:
    """Give the error for a folder where a document is wanted."""
    return InputError(
        where=str(path),
        reason="this is a folder, and a document is one file",
        remedy="Name a file of text or HTML in it.",
    )


def datasets_of(report: Report, loaded: Iterable[str], homes: Mapping[str, str]) -> tuple[str, ...]:
    """Give the loaded lists that can answer for the authorities of a report; all without one.

    Those that it only names may act as well, or may have listed its parties before.
    """
    hands = {(one.body, one.agency) for each in report.descriptions for one in hands_of(each)}
    if any(not body for body, _ in hands):
        return tuple(loaded)
    if speaks_of_measures(report):
        hands |= {(body, "") for body in Voices(report).every()}
    wanted: set[str] = set()
    for body, agency in hands:
        wanted |= {place.dataset for tier in tiers_of(body, agency) for place in tier}
        wanted |= {name for name, country in homes.items() if country == body}
        stand_in = stand_in_of(body)
        wanted |= {stand_in.dataset} if stand_in is not None else set()
    return tuple(name for name in loaded if name in wanted)
