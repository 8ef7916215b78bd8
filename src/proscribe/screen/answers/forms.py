"""Forms of results: which one a file name means, and what writes it."""

from pathlib import Path
from typing import Literal

from proscribe.errors import InputError
from proscribe.screen.answers.results import ResultRow
from proscribe.screen.answers.writers import CsvWriter, JsonLinesWriter, Writer

Form = Literal["csv", "jsonl", "parquet"]

_SUFFIXES: dict[str, Form] = {
    ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".parquet": "parquet",
    ".pq": "parquet",
}  # fmt: skip


def form_of(path: Path) -> Form:
    """Give the form that the suffix of a file name means.

    Raises:
        InputError: It means none.
    """
    form = _SUFFIXES.get(path.suffix.lower())
    if form is None:
        raise InputError(
            where=path.name,
            reason=f"the suffix {path.suffix!r} is no form of results",
            remedy="Use .csv, .jsonl or .parquet.",
        )
    return form


def head_of(form: Form) -> bytes:
    """Give what stands before the first answer."""
    if form != "csv":
        return b""
    return (",".join(ResultRow.__struct_fields__) + "\r\n").encode()


def unwritable(target: Path, fault: OSError) -> InputError:
    """Give the error for results that cannot be written."""
    return InputError(
        where=str(target),
        reason=f"it cannot be written: {fault.strerror or type(fault).__name__}",
        remedy="Choose another place for the results.",
    )


def writer_of(form: Form) -> type[Writer]:
    """Give what writes the answers of a chunk; for Parquet, a part of which it is made."""
    if form == "parquet":
        # Imported here: pyarrow takes longer to start than most answers take to find.
        from proscribe.screen.answers.arrow import ArrowWriter

        return ArrowWriter
    return CsvWriter if form == "csv" else JsonLinesWriter
