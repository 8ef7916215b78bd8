"""The shape of every report: spans that hold, the published schema, FollowTheMoney."""

import json
from pathlib import Path
from typing import Any

import msgspec

from proscribe.model.report import Report, Span
from proscribe.reports.exchange import to_ftm

_ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((_ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,),
    "number": (int, float), "boolean": (bool,), "null": (type(None),),
}  # fmt: skip
_SAYS_NOTHING = {"$schema", "$defs", "title", "description", "default"}


def spans(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, msgspec.Struct):
        return [one for name in value.__struct_fields__ for one in spans(getattr(value, name))]
    if isinstance(value, tuple):
        return [one for item in value for one in spans(item)]
    return []


def holds(report: Report) -> None:
    """Every span is the text at its place; every id that is pointed at exists, once."""
    text = report.document.text
    for one in spans(report):
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.exact
        assert text[max(0, one.start - 32) : one.start] == one.prefix
        assert text[one.end : one.end + 32] == one.suffix
    parts = (report.blocks, report.media, report.times, report.parties, report.quotations,
             report.statements, report.events)  # fmt: skip
    ids = [one.id for part in parts for one in part]
    assert len(ids) == len(set(ids))
    pointed = {one.speaker for one in report.statements} | {one.venue for one in report.statements}
    pointed |= {one.time for one in report.statements} | {one.time for one in report.events}
    pointed |= {q for one in report.statements for q in one.quotations}
    for event in report.events:
        pointed |= {event.actor, event.by, event.forum, event.statement}
        pointed |= {*event.targets, *event.partners}
    for tie in report.relations:
        pointed |= {tie.source, tie.target, tie.by}
    for media in report.media:
        pointed |= {media.caption, media.released_by, media.released}
    pointed |= {report.metadata.published, report.metadata.agency, *report.metadata.authors}
    assert pointed - {None} <= set(ids)


def is_of_bytes(report: Report, raw: bytes) -> None:
    """The places of ASCII text in the file are those of the text."""
    for one in report.document.offsets:
        if one.width == 1:
            piece = raw[one.raw : one.raw + one.length].decode("ascii")
            assert piece == report.document.text[one.text : one.text + one.length]


def schema_faults(value: Any, schema: dict[str, Any], where: str) -> list[str]:
    """Give where a value does not fit a schema, and why.

    The schema is checked by a small reader of the keywords that it uses, so that nothing else is
    needed; an unknown keyword is a fault and not skipped.
    """
    found: list[str] = []
    for word, rule in schema.items():
        if word in _SAYS_NOTHING:
            continue
        if word == "$ref":
            found += schema_faults(value, SCHEMA["$defs"][rule.rpartition("/")[2]], where)
        elif word == "anyOf":
            if all(schema_faults(value, one, where) for one in rule):
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
                    found += schema_faults(one, rule[name], f"{where}.{name}")
                else:
                    found.append(f"{where}.{name}: not in the schema")
        elif word == "items":
            own_items = value if isinstance(value, list) and isinstance(rule, dict) else []
            for number, one in enumerate(own_items):
                found += schema_faults(one, rule, f"{where}[{number}]")
        elif word == "prefixItems":
            for number, (one, part) in enumerate(zip(value, rule, strict=False)):
                found += schema_faults(one, part, f"{where}[{number}]")
        elif word == "minItems":
            found += [f"{where}: too short"] if len(value) < rule else []
        elif word == "maxItems":
            found += [f"{where}: too long"] if len(value) > rule else []
        else:
            found.append(f"{where}: the schema has a word {word} that is not checked here")
    return found


def entities(report: Report) -> list[dict[str, Any]]:
    """Give the entities of a report as FollowTheMoney."""
    return [json.loads(line) for line in to_ftm(report).splitlines()]


def is_valid_ftm(report: Report, ftm: Any) -> None:
    """Every entity is valid, kept as it is by FollowTheMoney's cleaning, and points where it may.

    Args:
        report: What was read.
        ftm: The package `followthemoney`.
    """
    given = entities(report)
    by_id = {one["id"]: one for one in given}
    assert len(by_id) == len(given)
    for one in given:
        ftm.model.get(one["schema"]).validate(one)
        proxy = ftm.model.get_proxy(one, cleaned=False)
        for prop, value in proxy.itervalues():
            where = (one["schema"], prop.name, value)
            assert prop.type.clean_text(value, proxy=proxy) == value, where
            if prop.type.name == "entity":
                assert ftm.model.get(by_id[value]["schema"]).is_a(prop.range), where
