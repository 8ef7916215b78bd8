"""Files of customers that are named as workbooks and are none: what exports of banks often are.

Text in cells under the name `.xls` is read, and said to be text; a web page, or the XML of
Excel 2003, is refused with a sentence of its own.

Source: this project; the first bytes of workbooks are those of ZIP and of OLE files.
"""

from pathlib import Path

from proscribe.errors import InputError
from proscribe.screen.files.delimited import DelimitedReader

_REMEDY = "Open it in a spreadsheet program and save it as .xlsx or CSV."
_MARKS = (b"\xff\xfe", b"\xfe\xff")  # of UTF-16, in which Excel writes `Unicode text`
_NAMESPACE = b"urn:schemas-microsoft-com:office:spreadsheet"


def read_misnamed(
    path: Path, head: bytes, *, mapping: str = "", encoding: str = ""
) -> DelimitedReader:
    """Open a file that has the name of a workbook, and not the first bytes of one.

    Args:
        path: The file.
        head: Its first bytes, not empty.
        mapping: The user's mapping, to find the headings by.
        encoding: What the user says the encoding is, "" to find out.

    Raises:
        InputError: It is no plain table of text.
        OSError: It cannot be read.
    """
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(b"<"):
        is_xml = _NAMESPACE in text
        what = "a workbook in the XML of Excel 2003" if is_xml else "a web page with a table"
        raise InputError(
            where=path.name, reason=f"under the name of a workbook it is {what}", remedy=_REMEDY
        )
    if b"\0" in head and not head.startswith(_MARKS):
        raise _strange(path)
    reader = DelimitedReader(path, mapping=mapping, encoding=encoding)
    if not reader.is_separated:
        raise _strange(path)
    note = "The file is named as a workbook and is text in cells: it is read as text."
    reader.notes = (note, *reader.notes)
    return reader


def _strange(path: Path) -> InputError:
    return InputError(where=path.name, reason="it is not what its name says", remedy=_REMEDY)
