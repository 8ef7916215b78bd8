"""The text of an XML document without what a reader does not see, for counters only."""

import re

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import RawFile

_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def read_text(file: RawFile, end: re.Pattern[str], root: str) -> str:
    """Give the text of a document in UTF-8, its comments dropped and its CDATA written out.

    Args:
        file: The raw file.
        end: Finds the end of the root element in the last characters.
        root: Name of the root, for the message.

    Raises:
        SourceDamagedError: The bytes are not UTF-8, or do not end as the list does.
    """
    with file.open() as stream:
        raw = stream.read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        reason = "it is not UTF-8"
        raise SourceDamagedError(file=file.name, where=f"line {line}", reason=reason) from fault
    text = _COMMENT.sub("", _CDATA.sub(lambda found: escape(found[1]), text))
    if not end.search(text[-400:]):
        reason = f"it does not end with {root}"
        raise SourceDamagedError(file=file.name, where="its end", reason=reason)
    return text


def escape(text: str) -> str:
    """Write text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
