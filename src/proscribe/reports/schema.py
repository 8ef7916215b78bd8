"""The published JSON schema of a report.

    python -m proscribe.reports.schema > docs/report.schema.json

Source: the nouns in `proscribe.model.report`.
"""

import json
import sys

import msgspec

from proscribe.model.report import Report


def schema_text() -> str:
    """Give the schema as it is published: JSON Schema 2020-12, indented, with a final newline."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A report read by proscribe",
        **msgspec.json.schema(Report),
    }
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
