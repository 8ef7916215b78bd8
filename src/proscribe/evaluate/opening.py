"""Which reader a file of pairs needs."""

from pathlib import Path

from proscribe.errors import InputError
from proscribe.evaluate.lines import JsonPairs
from proscribe.evaluate.pairs import PairFile
from proscribe.evaluate.table import TablePairs

# Zip and with it .xlsx, .xls, Parquet, gzip, PDF.
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1", b"\x1f\x8b", b"%PDF")


def open_pairs(path: Path, *, encoding: str = "") -> PairFile:
    """Open a file of pairs: CSV and its relatives, or JSON lines.

    Args:
        path: The file; its first sign says which it is.
        encoding: Encoding of the text, "" to find out.

    Raises:
        InputError: It cannot be read, is empty, or lacks the columns of the two names.
    """
    try:
        with path.open("rb") as file:
            head = file.read(4096)
        if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            return JsonPairs(path, encoding=encoding)
        if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
            raise InputError(
                where=path.name,
                reason="it is one JSON array and not one object a line",
                remedy="Write one object a line, or CSV with columns name1, name2, is_match.",
            )
        if head.startswith(_PACKED):
            raise InputError(
                where=path.name,
                reason="it is not a text file but a workbook, a document or packed",
                remedy="Give CSV with columns name1, name2, is_match, or JSON lines.",
            )
        return TablePairs(path, encoding=encoding)
    except OSError as fault:
        raise InputError(
            where=str(path),
            reason=f"it cannot be read: {fault.strerror or type(fault).__name__}",
            remedy="Check its name and whether you may read it.",
        ) from None
