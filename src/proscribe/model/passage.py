"""Where something stands in a document, and on what ground it is said.

Every object of a report carries its passages, so that a reader can lay each fact beside the words
it came from, also after the text was extracted anew.

Source: W3C Web Annotation Data Model (23 February 2017), 4.2.4 Text Quote Selector and 4.2.5 Text
Position Selector.
"""

from typing import Literal

import msgspec

Basis = Literal["stated", "inferred", "claimed", "external"]


class Span(msgspec.Struct, frozen=True, order=True):
    """A passage of `Document.text`.

    Attributes:
        start: First character, counted in Unicode code points from 0.
        end: One past the last character; greater than `start`.
        exact: The characters themselves.
        prefix: Up to 32 characters before `start`.
        suffix: Up to 32 characters from `end` on.
    """

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


class UtcInterval(msgspec.Struct, frozen=True, order=True):
    """A stretch of time, half open: the end is the first instant after it.

    Attributes:
        start: UTC instant `2022-01-10T15:00:00Z`, or None when it is open at that side.
        end: UTC instant, or None when it is open at that side.
    """

    start: str | None
    end: str | None


class Absence(msgspec.Struct, frozen=True, order=True):
    """Why a field of an object is null: nothing is guessed, and nothing is silently missing.

    Attributes:
        field: Name of the field that is null.
        cause: Short words, for example `not stated`, `publisher unknown`.
    """

    field: str
    cause: str


class Caveat(msgspec.Struct, frozen=True):
    """Something in the document that could not be read, or was read only in part.

    Attributes:
        code: Stable short word, for example `truncated`, `no-date`, `unclosed-quotation`.
        message: One sentence: what, where, what it means for the reader.
        span: The passage, or None when it is about the whole document.
    """

    code: str
    message: str
    span: Span | None = None


class Field(msgspec.Struct, frozen=True):
    """One plain value read from a document.

    Attributes:
        value: The value, normalised where a norm exists.
        span: Where it stands, or None when it is not in the words (`inferred`, `external`).
        basis: On what ground.
        rule: Id and version of the rule that read it, `room/name@version`.
    """

    value: str
    span: Span | None
    basis: Basis
    rule: str
