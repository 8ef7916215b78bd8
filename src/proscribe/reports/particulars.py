"""What a document and its page say of themselves, as nouns.

Source: this project.
"""

import hashlib
import re

import msgspec

from proscribe.model.document import BlockRole, MediaType
from proscribe.model.report import Absence, Basis, Block, Document, Field, Metadata
from proscribe.reports.captions import caption_parts
from proscribe.reports.layout.front import Front
from proscribe.reports.layout.page import PageFacts
from proscribe.reports.layout.paragraphs import Flow
from proscribe.reports.layout.publisher import Found
from proscribe.reports.tables import pattern
from proscribe.reports.text.decode import Decoded
from proscribe.reports.text.language import language_of
from proscribe.reports.text.span import span, span_id, strip

_MARKER = re.compile(
    r"\((?:LEAD|\d(?:st|nd|rd|th) LD|URGENT|ATTN:[^)]{0,200})\)\s*|"
    r"(?:[>|*#]+\s*)?(?i:slug|subj(?:ect)?|headline|title|re):\s+(?=\S)"
)


class Source(msgspec.Struct, frozen=True):
    """What is known of a file beside its bytes.

    Attributes:
        file: How to call it in messages.
        size_bytes: Size of the whole file, -1 when the bytes given are all of it.
        sha256: SHA-256 of the whole file, "" when the bytes given are all of it.
        url: Address it came from, or "".
        retrieved_at: UTC instant at which it was fetched, or "".
        published: Date or time of publication that the caller knows, ISO 8601, or "".
        label: Encoding as an HTTP header stated it, or "".
        media_type: `text/plain`, `text/html`, or "" to tell it from the text.
    """

    file: str = "document"
    size_bytes: int = -1
    sha256: str = ""
    url: str = ""
    retrieved_at: str = ""
    published: str = ""
    label: str = ""
    media_type: str = ""


def document_of(
    raw: bytes, source: Source, decoded: Decoded, flow: Flow, facts: PageFacts | None
) -> Document:
    """Give the document noun; `facts` is None for plain text."""
    sha256 = source.sha256 or hashlib.sha256(raw).hexdigest()
    url = source.url or (facts.canonical if facts else "")
    language, basis = language_of(flow.text, facts.lang if facts else "")
    absent = [
        Absence(name, cause)
        for name, value, cause in (
            ("url", url, "not given and not in the file"),
            ("retrieved_at", source.retrieved_at, "not given"),
            ("language", language, "too few words that tell"),
        )
        if not value
    ]
    kind: MediaType = "text/plain" if facts is None else "text/html"
    return Document(
        id=f"doc-{sha256[:16]}",
        sha256=sha256,
        size_bytes=source.size_bytes if source.size_bytes >= 0 else len(raw),
        media_type=kind,
        encoding=decoded.encoding,
        encoding_basis=decoded.basis,
        url=url or None,
        retrieved_at=source.retrieved_at or None,
        text=flow.text,
        offsets=flow.stretches,
        language=language,
        language_basis=basis,
        absent=tuple(absent),
    )


def page_title(facts: PageFacts | None) -> str:
    """Give the headline as the head of the page states it, or ""."""
    return (facts.meta.get("og:title") or facts.title) if facts else ""


def metadata_of(
    text: str,
    blocks: list[Block],
    front: Front,
    found: Found | None,
    facts: PageFacts | None,
    authors: tuple[str, ...],
    agency: str | None,
) -> Metadata:
    """Give the metadata noun.

    Args:
        text: The reading text.
        blocks: Its blocks.
        front: Publication and dateline.
        found: The publisher, or None.
        facts: What the page says of itself, or None for plain text.
        authors: Ids of the authors.
        agency: Id of the publishing party, or None.
    """
    title = _title(text, blocks, facts)
    reference = next(
        (
            one
            for one in blocks
            if one.role in ("other", "stamp")
            and pattern("blocks", "reference").match(one.span.exact)
        ),
        None,
    )
    canonical = (facts.canonical or facts.meta.get("og:url", "")) if facts else ""
    absent = [
        Absence(name, cause)
        for name, value, cause in (
            ("title", title, "no headline found"),
            ("published", front.published, "no date of publication in the text or the page"),
            ("dateline", front.dateline, "no dateline"),
            ("publisher", found, "no profile fits: generic rules and no zone"),
            ("authors", authors or None, "no byline"),
            ("url", canonical or None, "the page does not say"),
        )
        if value is None
    ]
    return Metadata(
        title=title,
        section=_stated(text, front.stamps.section, "front/section@1")
        if front.stamps.section
        else None,
        authors=authors,
        agency=agency,
        publisher=_publisher(text, found),
        publisher_country=found.publisher.country if found else None,
        dateline=front.dateline,
        published=front.published.id if front.published else None,
        modified=front.stamps.modified.id if front.stamps.modified else None,
        url=Field(canonical, None, "stated", "front/canonical@1") if canonical else None,
        reference=Field(
            reference.span.exact.strip("[]"), reference.span, "stated", "front/reference@1"
        )
        if reference
        else None,
        absent=tuple(absent),
    )


def _stated(text: str, place: tuple[int, int], rule: str) -> Field:
    return Field(text[slice(*place)], span(text, *place), "stated", rule)


def _publisher(text: str, found: Found | None) -> Field | None:
    if found is None:
        return None
    basis: Basis = "stated" if found.by in ("dateline", "credit") else "inferred"
    shown = span(text, found.start, found.end) if found.start >= 0 else None
    return Field(found.publisher.id, shown, basis, f"publisher/{found.by}@1")


def _title(text: str, blocks: list[Block], facts: PageFacts | None) -> Field | None:
    """Give the headline without the markers of a wire (`(LEAD)`) and labels (`Subject:`)."""
    block = next((one for one in blocks if one.role == "title"), None)
    if block is None:
        stated = page_title(facts)
        return Field(stated, None, "stated", "front/page-title@1") if stated else None
    start, end = block.span.start, block.span.end
    marker = _MARKER.match(text, start, end)
    while marker is not None and marker.end() < end:
        start = marker.end()
        marker = _MARKER.match(text, start, end)
    start, end = strip(text, start, end)
    return Field(
        " ".join(text[start:end].split()), span(text, start, end), "stated", "front/title@1"
    )


def parts_of(text: str, blocks: list[Block], front: Front) -> list[Block]:
    """Give the blocks inside others: datelines, sections of a stamp line, notices, credits."""
    made = [
        _part(text, "dateline", (spot.start, spot.end), blocks[number], "dateline")
        for number, spot in front.dateline_spots
        if blocks[number].role != "dateline"
    ]
    for block in blocks:
        section = front.stamps.section if block.role == "stamp" else None
        if section is not None and block.span.start <= section[0] < block.span.end:
            made.append(_part(text, "section", section, block, "section"))
        if block.role == "caption":
            parts = caption_parts(text, block)
            made += [_part(text, "rights", place, block, "notice") for place in parts.notices]
            if parts.credit is not None:
                made.append(_part(text, "credit", parts.credit, block, "credit"))
    return made


def _part(text: str, role: BlockRole, place: tuple[int, int], within: Block, rule: str) -> Block:
    return Block(
        id=span_id("part", *place),
        role=role,
        span=span(text, *place),
        within=within.id,
        rule=f"blocks/{rule}@1",
    )
