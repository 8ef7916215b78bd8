"""One entry of the EU list as plain values, the same whether it stood in XML or in CSV.

Names of values are those of the XML attributes; the CSV columns are put under them
(`columns.py`), so that one reading of an entry serves both formats.

Source: the published schema `schema_1_1.xsd` (version 1.1 of the files).
"""

import re
from collections.abc import Mapping

import msgspec

from proscribe.values.text import clean

COMPONENT = "fsf"  # of both formats, so that versions in either can be compared
PREFIX = "eu-fsf"

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 60  # characters; `eu-12345-67` is a long one


class Act(msgspec.Struct, frozen=True):
    """A legal act that listed a party, or stated or amended a detail of it.

    Attributes:
        kind: `regulation`, `amendment`, ... as published.
        title: Number and place in the Official Journal: `2017/404 (OJ L63)`.
        published: Date of publication, as published.
        url: Address of the act.
        organisation: `council` or `commission`; "" where only a summary of the act is given.
        in_force: Date of entry into force, likewise.
        programme: Tag of the sanctions regime, likewise.
    """

    kind: str = ""
    title: str = ""
    published: str = ""
    url: str = ""
    organisation: str = ""
    in_force: str = ""
    programme: str = ""


class Part(msgspec.Struct, frozen=True):
    """One detail of an entry: a name, citizenship, birth date, address or document.

    Attributes:
        values: Attributes as published.
        remarks: Remarks on it.
        acts: Acts that stated it, as summaries.
        contacts: Key and value of contact information; the key is "" where the file gives all
            of it in one text.
        extra: Key and value of additional information.
    """

    values: Mapping[str, str]
    remarks: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One `sanctionEntity`.

    Attributes:
        values: Its attributes as published.
        location: Where it stands in the raw file.
        subject: The two codes of its subject type, in either order.
        regulations: Acts under which it is listed; one in every file seen.
        corrigenda: Corrections of these acts.
        remarks: Remarks on it and on its acts.
        extra: Key and value of additional information.
        names: Its names.
        citizenships: Its citizenships.
        births: Its dates and places of birth.
        addresses: Its addresses.
        documents: Its identifications.
    """

    values: Mapping[str, str]
    location: str
    subject: tuple[str, ...] = ()
    regulations: tuple[Act, ...] = ()
    corrigenda: tuple[Act, ...] = ()
    remarks: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    names: tuple[Part, ...] = ()
    citizenships: tuple[Part, ...] = ()
    births: tuple[Part, ...] = ()
    addresses: tuple[Part, ...] = ()
    documents: tuple[Part, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """All details."""
        return (
            *self.names, *self.citizenships, *self.births, *self.addresses, *self.documents,
        )  # fmt: skip


def value(values: Mapping[str, str], name: str) -> str:
    """Give one value, trimmed and folded, or "" when there is none."""
    return clean(values.get(name)) or ""


def told(texts: tuple[str, ...]) -> list[str]:
    """Give the remarks that say something, folded."""
    return [text for one in texts if (text := clean(one))]


def record_id(values: Mapping[str, str]) -> str | None:
    """Give the id of an entry as OpenSanctions forms it, or None when it has no usable number.

    Example:
        >>> record_id({"euReferenceNumber": "EU.502.12", "logicalId": "521"})
        'eu-fsf-eu-502-12'
        >>> record_id({"logicalId": "521"})
        'eu-fsf-logical-521'
    """
    reference = _slug(values.get("euReferenceNumber", ""))
    if reference:
        return f"{PREFIX}-{reference}"
    number = _slug(values.get("logicalId", ""))
    return f"{PREFIX}-logical-{number}" if number else None


def _slug(text: str) -> str:
    return _NOT_SLUG.sub("-", text.lower()).strip("-")[:_LONGEST_SLUG]
