"""The published JSON schema of a report.

    python -m proscribe.reports.schema > docs/report.schema.json

Source: the nouns in `model.report`; what stands beside a report, in `reports.brief.nouns`.
"""

import json
import sys
from typing import Any

import msgspec

from proscribe.model.report import Report
from proscribe.reports.brief.nouns import Customer, UnlistedCustomer

_PLACE = "#/$defs/{name}"
# What `proscribe read --book --json` writes beside the report itself.
_BESIDE: dict[str, Any] = {
    "customers": (
        "With --book: customers that meet a record to which the document is linked.",
        tuple[Customer, ...],
    ),
    "unlisted": (
        "With --book: names of the parties of its measures of which no list here has a record.",
        tuple[str, ...],
    ),
    "unlisted_customers": (
        "With --book: customers that meet one of these, or one listed before, as it is named.",
        tuple[UnlistedCustomer, ...],
    ),
}


def schema_text() -> str:
    """Give the schema as it is published: JSON Schema 2020-12, indented, with a final newline."""
    wanted = [Report, *(kind for _, kind in _BESIDE.values())]
    (report, *beside), nouns = msgspec.json.schema_components(wanted, ref_template=_PLACE)
    nouns["Report"]["properties"] |= {
        name: {"description": words, **kind}
        for (name, (words, _)), kind in zip(_BESIDE.items(), beside, strict=True)
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A report read by proscribe",
        **report,
        "$defs": nouns,
    }
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
