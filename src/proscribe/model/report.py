"""A report: one document, and everything read from it with its evidence.

The parts are in `passage` (spans, grounds), `document` (text, blocks, page), `account` (times,
parties, statements, events) and `described` (who is designated, which records). All of them can
be imported from here. The published form is JSON; its schema is `docs/report.schema.json`.

Source: this project.
"""

import msgspec

from proscribe.model.account import (
    Attribute,
    Count,
    Event,
    EventRelation,
    ListedName,
    Mention,
    Party,
    Quotation,
    Statement,
    TimeRef,
)
from proscribe.model.described import (
    AuthorityAnswer,
    Criterion,
    DesignationDescription,
    Link,
    NamedTarget,
    Partner,
    Resolution,
    TargetGroup,
    Term,
)
from proscribe.model.document import Block, Dateline, Document, Media, Metadata, Rights, Stretch
from proscribe.model.passage import Absence, Basis, Caveat, Field, Span, UtcInterval

__all__ = [
    "FORMAT",
    "Absence",
    "Attribute",
    "AuthorityAnswer",
    "Basis",
    "Block",
    "Caveat",
    "Count",
    "Criterion",
    "Dateline",
    "DesignationDescription",
    "Document",
    "Event",
    "EventRelation",
    "Field",
    "Link",
    "ListedName",
    "Media",
    "Mention",
    "Metadata",
    "NamedTarget",
    "Partner",
    "Party",
    "Quotation",
    "Report",
    "Resolution",
    "Rights",
    "Span",
    "Statement",
    "Stretch",
    "TargetGroup",
    "Term",
    "TimeRef",
    "UtcInterval",
]

FORMAT = "proscribe-report/1"


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read from one document. The same bytes give the same report.

    Ids are unique within the report; across reports use (`document.id`, id). Every tuple is in
    the order of the document unless its noun says otherwise.

    Attributes:
        format: Version of this form.
        rules: Version of the rules and data files that read it.
        document: The text.
        blocks: Parts of the page.
        metadata: What the page says of itself.
        media: Photos and the like.
        times: Time expressions.
        parties: Whom it speaks of.
        quotations: Pairs of quotation marks.
        statements: Who says what.
        events: What happened.
        relations: How events belong together.
        descriptions: Who is designated, as criteria. Filled when they are read.
        resolutions: What the lists answer. Empty until the report is linked.
        links: Records of lists. Empty until the report is linked.
        caveats: What could not be read.
    """

    format: str
    rules: str
    document: Document
    blocks: tuple[Block, ...]
    metadata: Metadata
    media: tuple[Media, ...] = ()
    times: tuple[TimeRef, ...] = ()
    parties: tuple[Party, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[EventRelation, ...] = ()
    descriptions: tuple[DesignationDescription, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    links: tuple[Link, ...] = ()
    caveats: tuple[Caveat, ...] = ()
