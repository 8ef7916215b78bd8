"""What reading a damaged zip archive raises: far more than the library has a name for.

`zipfile` documents `BadZipFile`; its decompressors, the structs of its directory and members that
are encrypted or packed in an unknown way raise others. Whoever opens an archive of a stranger
catches all of these, and tells damage from a disk that cannot be read (`OSError`) by themselves.

Source: zipfile, zlib, bz2 and lzma of the standard library; found by damaging archives.
"""

import struct
import zipfile
import zlib

try:
    from lzma import LZMAError
except ImportError:  # a Python built without it says of such archives that it cannot read them

    class LZMAError(Exception):  # type: ignore[no-redef]
        """Never raised."""


DAMAGE: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    EOFError,
    KeyError,  # a member that the directory does not have
    NotImplementedError,  # a way of packing that is not known
    OverflowError,
    RuntimeError,  # encrypted, or a module for its way of packing is not there
    ValueError,
)
UNREADABLE: tuple[type[Exception], ...] = (*DAMAGE, OSError)
