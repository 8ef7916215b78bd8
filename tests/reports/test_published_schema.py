"""What `read --json` writes of the documents for building fits the published schema.

The schema is checked by a small reader of the keywords that it uses, so that nothing else is
needed; an unknown keyword is an error and not skipped.
"""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from quality.looks import building

_ROOT = Path(__file__).parents[2]
_CORPUS = Path(__file__).parent / "corpus"
_SCHEMA = json.loads((_ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,),
    "number": (int, float), "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
_SAYS_NOTHING = {"$schema", "$defs", "title", "description", "default"}


def faults(value: Any, schema: dict[str, Any], where: str) -> list[str]:
    """Give where a value does not fit a schema, and why."""
    found: list[str] = []
    for word, rule in schema.items():
        if word in _SAYS_NOTHING:
            continue
        if word == "$ref":
            found += faults(value, _SCHEMA["$defs"][rule.rpartition("/")[2]], where)
        elif word == "anyOf":
            if all(faults(value, one, where) for one in rule):
                found.append(f"{where}: none of the forms")
        elif word == "type":
            kinds = rule if isinstance(rule, list) else [rule]
            is_bool = isinstance(value, bool)
            fits = [
                k for k in kinds if isinstance(value, _TYPES[k]) and is_bool == (k == "boolean")
            ]
            if not fits:
                found.append(f"{where}: {type(value).__name__} is no {rule}")
        elif word == "enum":
            if value not in rule:
                found.append(f"{where}: {value!r} is none of {rule}")
        elif word == "const":
            if value != rule:
                found.append(f"{where}: {value!r} is not {rule!r}")
        elif word == "required":
            lacking = [name for name in rule if isinstance(value, dict) and name not in value]
            found += [f"{where}: {name} is missing" for name in lacking]
        elif word == "properties":
            own = value if isinstance(value, dict) else {}
            for name, one in own.items():
                if name in rule:
                    found += faults(one, rule[name], f"{where}.{name}")
                else:
                    found.append(f"{where}.{name}: not in the schema")
        elif word == "items":
            own_items = value if isinstance(value, list) and isinstance(rule, dict) else []
            for number, one in enumerate(own_items):
                found += faults(one, rule, f"{where}[{number}]")
        elif word == "prefixItems":
            for number, (one, part) in enumerate(zip(value, rule, strict=False)):
                found += faults(one, part, f"{where}[{number}]")
        elif word == "minItems":
            found += [f"{where}: too short"] if len(value) < rule else []
        elif word == "maxItems":
            found += [f"{where}: too long"] if len(value) > rule else []
        else:
            found.append(f"{where}: the schema has a word {word} that is not checked here")
    return found


@pytest.mark.parametrize("half", building())
def test_reports_of_documents_fit_the_published_schema(half: str) -> None:
    names = sorted((_CORPUS / half).glob("*.json"))
    assert names
    for name in names:
        file = json.loads(name.read_text(encoding="utf-8"))["file"]
        report = read((name.parent / file).read_bytes(), Source(file=file))
        shown = json.loads(msgspec.json.encode(report))
        assert faults(shown, _SCHEMA, file) == []


def test_the_check_finds_what_does_not_fit() -> None:
    report = read(b"A made line of a page.\n\nThe ministry met on Friday.", Source(file="made.txt"))
    shown = json.loads(msgspec.json.encode(report))
    assert faults(shown, _SCHEMA, "made") == []
    assert faults(shown | {"times": 3}, _SCHEMA, "made")
    assert faults(shown | {"news": 3}, _SCHEMA, "made")
    del shown["blocks"]
    assert faults(shown, _SCHEMA, "made")
