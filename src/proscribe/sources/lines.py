"""Text lines of a file, one at a time, in bounded memory.

A file without line ends must not be read into memory as one line, and a file that was cut in
the middle of its last line must be told from a whole one.
"""

from collections.abc import Iterator

import msgspec

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import RawFile

MAX_LINE = 64_000_000  # bytes; the longest record of any published list is below one million


class Line(msgspec.Struct, frozen=True):
    """One line.

    Attributes:
        number: From 1.
        data: Its bytes without blanks around them; never empty.
        ended: It has a line end. Only the last line of a file can lack it.
    """

    number: int
    data: bytes
    ended: bool


def iter_lines(file: RawFile) -> Iterator[Line]:
    """Give the lines that hold something.

    Raises:
        SourceDamagedError: The file is empty, or has no line end for 64 MB.
    """
    number = 0
    with file.open() as content:
        while data := content.readline(MAX_LINE):
            number += 1
            ended = data.endswith(b"\n")
            if len(data) == MAX_LINE and not ended:
                raise SourceDamagedError(
                    file=file.name,
                    where=f"line {number}",
                    reason="the line has no end for 64 MB, so this is not a file of lines",
                )
            if number == 1:
                data = data.removeprefix(b"\xef\xbb\xbf")
            data = data.strip()
            if data:
                yield Line(number, data, ended)
    if number == 0:
        raise SourceDamagedError(file=file.name, where="", reason="the file is empty")
