"""The nouns of a report: published schema, JSON there and back."""

from pathlib import Path

import msgspec

from proscribe.model import canonical
from proscribe.model.report import (
    FORMAT,
    Document,
    Metadata,
    Report,
    Stretch,
)
from proscribe.reports.schema import schema_text

_ROOT = Path(__file__).resolve().parents[2]


def _report() -> Report:
    return Report(
        format=FORMAT,
        rules="1",
        document=Document(
            id="doc-0",
            sha256="0" * 64,
            size_bytes=2,
            media_type="text/plain",
            encoding="utf-8",
            encoding_basis="valid",
            url=None,
            retrieved_at=None,
            text="Hi",
            offsets=(Stretch(0, 0, 2, 1),),
            language=None,
            language_basis=None,
        ),
        blocks=(),
        metadata=Metadata(
            title=None,
            section=None,
            authors=(),
            agency=None,
            publisher=None,
            publisher_country=None,
            dateline=None,
            published=None,
            modified=None,
            url=None,
            reference=None,
        ),
    )


def test_the_published_schema_is_that_of_the_nouns() -> None:
    published = (_ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), (
        "renew it: python -m proscribe.reports.schema > docs/report.schema.json"
    )


def test_a_report_survives_json() -> None:
    report = _report()
    assert msgspec.json.decode(canonical.encode(report), type=Report) == report


def test_a_stretch_is_an_array_in_json() -> None:
    assert msgspec.json.encode(Stretch(0, 3, 2, 1)) == b"[0,3,2,1]"
