"""A document as it was read: its text, its blocks, what its page says of itself.

Source: this project.
"""

from typing import Literal

import msgspec

from proscribe.model.passage import Absence, Basis, Field, Span

BlockRole = Literal[
    "nav", "title", "section", "stamp", "byline", "dateline", "body", "caption", "credit", "rights",
    "quote_box", "correction", "feedback", "entry", "other",
]  # fmt: skip
MediaType = Literal["text/plain", "text/html"]


class Stretch(msgspec.Struct, frozen=True, order=True, array_like=True):
    """A run of `Document.text` whose characters lie evenly in the raw bytes.

    In JSON an array `[text, raw, length, width]`. Characters between two stretches (breaks put in
    between the blocks of a page) are not in the raw bytes.

    Attributes:
        text: Offset of its first character in `Document.text`.
        raw: Offset of its first byte in the raw file.
        length: Number of characters.
        width: Bytes for each character; 0 when the whole stretch stands for one reference such as
            `&amp;`.
    """

    text: int
    raw: int
    length: int
    width: int


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """The text of one file. The raw bytes are kept apart, under their hash.

    Attributes:
        id: `doc-` and the first 16 digits of `sha256`.
        sha256: SHA-256 of all raw bytes, lower case hexadecimal.
        size_bytes: Size of the raw file.
        media_type: What it was read as.
        encoding: Python's name of the character encoding.
        encoding_basis: `bom`, `declared`, `valid` (strict UTF-8), `guessed` or `fallback`.
        url: Where it comes from, as the caller or the page says, or None.
        retrieved_at: UTC instant at which the caller fetched it, or None.
        text: What all spans count in. Plain text: the decoded file, unchanged. HTML: the text of
            its blocks, white space folded, one blank line between blocks.
        offsets: From characters of `text` to bytes of the raw file, in order.
        language: ISO 639-1 code of the body, or None when it could not be told.
        language_basis: `declared`, `inferred`, or None.
        absent: Why fields are null.
    """

    id: str
    sha256: str
    size_bytes: int
    media_type: MediaType
    encoding: str
    encoding_basis: Literal["bom", "declared", "valid", "guessed", "fallback"]
    url: str | None
    retrieved_at: str | None
    text: str
    offsets: tuple[Stretch, ...]
    language: str | None
    language_basis: Literal["declared", "inferred"] | None
    absent: tuple[Absence, ...] = ()


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph, line or part of the page.

    Attributes:
        id: Stable within the document.
        role: What it is. `body` is the article or notice itself; `entry` is one party of a notice
            in list form (part of the body as well).
        span: Where it stands.
        within: Id of the block it is a part of (a dateline of its paragraph, a rights notice of
            its caption), or None. Blocks without one do not overlap.
        rule: What recognised it.
    """

    id: str
    role: BlockRole
    span: Span
    within: str | None
    rule: str


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """The line `WASHINGTON, Jan. 13 (AGENCY) --` that opens an article.

    Attributes:
        span: The whole of it with its dash.
        place: The place in words.
        place_name: The place resolved, for example `Washington, D.C.`, or None.
        country: ISO 3166-1 alpha-2 lower case of the place, or None.
        zone: IANA time zone of the place, or None.
        time: Id of the `TimeRef` of its date, or None.
        basis: Ground of the resolution: the place is stated, its zone is inferred.
        rule: What recognised it.
        absent: Why fields are null.
    """

    span: Span
    place: Span
    place_name: str | None
    country: str | None
    zone: str | None
    time: str | None
    basis: Basis
    rule: str
    absent: tuple[Absence, ...] = ()


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What the page says of itself.

    Attributes:
        title: Headline, or None.
        section: Section of the site, or None.
        authors: Ids of parties, in order.
        agency: Id of the party that publishes, or None.
        publisher: Id of the publisher profile that was used, or None: generic rules and no zone.
        publisher_country: ISO 3166-1 alpha-2 lower case, or None.
        dateline: The first dateline, or None.
        published: Id of the `TimeRef` of publication, or None.
        modified: Id of the `TimeRef` of the last change, or None.
        url: Address the page gives for itself, or None.
        reference: The publisher's number of the document (`SC/14776`, `2022-10582`), or None.
        absent: Why fields are null.
    """

    title: Field | None
    section: Field | None
    authors: tuple[str, ...]
    agency: str | None
    publisher: Field | None
    publisher_country: str | None
    dateline: Dateline | None
    published: str | None
    modified: str | None
    url: Field | None
    reference: Field | None
    absent: tuple[Absence, ...] = ()


class Rights(msgspec.Struct, frozen=True, kw_only=True):
    """A rights notice, word for word and as far as it can be structured.

    Attributes:
        span: The notice with its brackets.
        scope: What it is about: the medium it stands at, or the whole document.
        use_allowed_in: ISO 3166-1 alpha-2 lower case; empty when no territory is named.
        redistribution: False when forbidden, True when allowed, None when not said.
        rule: What recognised it.
    """

    span: Span
    scope: Literal["photo", "video", "graphic", "document"]
    use_allowed_in: tuple[str, ...]
    redistribution: bool | None
    rule: str


class Media(msgspec.Struct, frozen=True, kw_only=True):
    """A photo, video or graphic that the page shows or names in a caption.

    Attributes:
        id: Stable within the document.
        kind: What it is.
        caption: Id of its caption block.
        asset_present: Whether the picture itself came with the document (never, for text).
        depicts: The words that say what it shows, or None.
        released_by: Id of the party that released it, or None.
        released: Id of the `TimeRef` of the release, or None.
        taken: Id of the `TimeRef` at which it was taken, or None.
        credit: The credit as it stands, or None.
        rights: The notices that stand at it.
        rule: What recognised it.
        absent: Why fields are null.
    """

    id: str
    kind: Literal["photo", "video", "graphic"]
    caption: str
    asset_present: bool
    depicts: Span | None
    released_by: str | None
    released: str | None
    taken: str | None
    credit: Field | None
    rights: tuple[Rights, ...]
    rule: str
    absent: tuple[Absence, ...] = ()
