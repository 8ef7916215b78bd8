"""What the parsers give for the made-up lists, held in golden files with the parser number.

When the output of a parser changes, its number must rise, so that the store takes a re-parse as a
new reading and not as a change of the list. Then write the golden files again:
`PROSCRIBE_GOLDEN=write python -m pytest tests/sources/ofac/test_ofac_golden.py`.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from proscribe.model.canonical import encode
from proscribe.sources.contract import Files, Format, RawFile
from proscribe.sources.ofac.legacy import LegacyFormat
from proscribe.sources.ofac.sdnlist import SdnListFormat

_GOLDEN = Path(__file__).parent / "golden"


def _output(form: Format, files: Files) -> list[Any]:
    return [{"item": type(item).__name__, **json.loads(encode(item))} for item in form.parse(files)]


def _check(form: Format, files: Files) -> None:
    path = _GOLDEN / f"{form.name}.json"
    output = _output(form, files)
    if os.environ.get("PROSCRIBE_GOLDEN") == "write":
        if path.is_file():
            held = json.loads(path.read_text("utf-8"))
            if held["output"] != output and held["parser"] == form.parser:
                pytest.fail(f"the output of {form.parser} has changed: bump the parser number")
        text = msgspec.json.format(msgspec.json.encode({"parser": form.parser, "output": output}))
        path.write_bytes(text + b"\n")
    held = json.loads(path.read_text("utf-8"))
    if held["output"] != output and held["parser"] == form.parser:
        pytest.fail(f"the output of {form.parser} has changed: bump the parser number")
    assert held["parser"] == form.parser, "the golden file is of another parser: write it again"
    assert held["output"] == output


def test_the_output_of_the_csv_parser_is_that_of_its_number(made: Callable[..., Files]) -> None:
    _check(LegacyFormat(), made())


def test_the_output_of_the_xml_parser_is_that_of_its_number(
    memory: Callable[[str, bytes], RawFile], made_xml: bytes
) -> None:
    _check(SdnListFormat(), {"sdnlist": memory("sdn.xml", made_xml)})


class _Changed(LegacyFormat):
    """A parser whose output differs while its number does not."""

    def parse(self, files: Files) -> Any:
        return list(super().parse(files))[1:]


def test_a_change_under_the_same_number_is_caught(made: Callable[..., Files]) -> None:
    with pytest.raises(pytest.fail.Exception, match="bump the parser number"):
        _check(_Changed(), made())
