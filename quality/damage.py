"""Damage to files: of their bytes, or of what XML, JSON and tables hold so that the form stays."""

import csv
import io
import json
import random
import re
from typing import Any


def damage(content: bytes, dice: random.Random) -> bytes:
    """Damage a file in a way that fits its form, or its bytes."""
    if dice.random() < 0.3:
        return damage_bytes(content, dice)
    start = content.lstrip()[:1]
    if start == b"<":
        return damage_xml(content, dice)
    if start == b"{":
        return damage_json(content, dice)
    if b"\0" not in content[:1000] and content[:2] != b"PK":
        return damage_table(content, dice)
    return damage_bytes(content, dice)


def damage_bytes(content: bytes, dice: random.Random) -> bytes:
    """Damage bytes: flip, cut, repeat, insert signs of the format, truncate, re-encode."""
    data = bytearray(content)
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        place, what = dice.randrange(len(data) or 1), dice.random()
        if not data:
            data = bytearray(b"x")
        if what < 0.45:
            data[place] = dice.randrange(256)
        elif what < 0.60:
            del data[place : place + dice.randrange(1, 400)]
        elif what < 0.75:
            start = dice.randrange(len(data))
            data[place:place] = data[start : start + dice.randrange(1, 5_000)]
        elif what < 0.90:
            signs = b"<>&;\"'(),\x00\xff\x1a\r\n123"
            data[place:place] = bytes(dice.choice(signs) for _ in range(dice.randrange(1, 8)))
        elif what < 0.97:
            data = data[:place]
        else:
            data = bytearray(bytes(data).decode("latin-1").encode("utf-8"))
    return bytes(data)


_LEAF = re.compile(rb"<([A-Za-z_][\w.-]*)([^<>]*)>([^<>]*)</\1>")
_TEXTS = (
    b"", b" ", b"na", b"-0-", b"31/02/1961", b"0000-00-00", b"9999999999999999999999", b"\xd9\xa3",
    b"&#x202e;name", b"x" * 10_000, b"a; b; c", b"'", b"a.k.a. '", b"(", b"1960 to", b"true",
)  # fmt: skip


def damage_xml(content: bytes, dice: random.Random) -> bytes:
    """Damage well-formed XML so that it stays so: change, empty, rename, drop, repeat leaves."""
    leaves = list(_LEAF.finditer(content))
    for found in sorted(
        dice.sample(leaves, min(len(leaves), dice.choice((1, 3, 20, 100)))),
        key=lambda one: -one.start(),
    ):
        tag, attributes, _ = found.groups()
        what = dice.random()
        if what < 0.5:
            new = b"<%s%s>%s</%s>" % (tag, attributes, dice.choice(_TEXTS), tag)
        elif what < 0.7:
            new = b"<%s2%s>new</%s2>" % (tag, attributes, tag)
        elif what < 0.85:
            new = b""
        else:
            new = found[0] * dice.choice((2, 50))
        content = content[: found.start()] + new + content[found.end() :]
    return content


def damage_json(content: bytes, dice: random.Random) -> bytes:
    """Damage JSON, or some of its lines, so that it stays JSON: change, drop, repeat, rename."""
    try:
        whole = json.loads(content)
    except ValueError:
        lines = content.splitlines(keepends=True)
        for _ in range(dice.choice((1, 3, 20))):
            at = dice.randrange(len(lines))
            lines[at] = _json(_changed(json.loads(lines[at]), dice)) if lines[at].strip() else b"\n"
        return b"".join(lines)
    for _ in range(dice.choice((1, 3, 20))):
        whole = _changed(whole, dice)
    return _json(whole)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _changed(value: Any, dice: random.Random) -> Any:
    """Go down at random and change what is there."""
    if isinstance(value, dict) and value and dice.random() < 0.9:
        key = dice.choice(sorted(value))
        what = dice.random()
        if what < 0.1:
            return {other: one for other, one in value.items() if other != key}
        if what < 0.2:
            return {**value, f"{key}2": value[key]}
        return {**value, key: _changed(value[key], dice)}
    if isinstance(value, list) and value and dice.random() < 0.9:
        at = dice.randrange(len(value))
        what = dice.random()
        if what < 0.1:
            return value[:at] + value[at + 1 :]
        if what < 0.2:
            return value + [value[at]] * dice.choice((1, 50))
        return [*value[:at], _changed(value[at], dice), *value[at + 1 :]]
    return dice.choice((None, 0, -1, 1e308, True, [], {}, "x" * 10_000, *map(_text, _TEXTS)))


def _text(sample: bytes) -> str:
    return sample.decode("utf-8", "replace")


def damage_table(content: bytes, dice: random.Random) -> bytes:
    """Damage a table so that it stays one: cells, rows, columns, the separator, the encoding."""
    text = content.decode("utf-8", "replace")
    delimiter = "\t" if text[:2000].count("\t") > text[:2000].count(",") else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    for _ in range(dice.choice((1, 3, 20))):
        at, what = dice.randrange(len(rows)), dice.random()
        if what < 0.5 and rows[at]:
            rows[at][dice.randrange(len(rows[at]))] = _text(dice.choice(_TEXTS))
        elif what < 0.6:
            rows.insert(at, list(dice.choice(rows)))
        elif what < 0.7 and len(rows) > 1:
            del rows[at]
        elif what < 0.8:
            rows[at] = rows[at][: dice.randrange(len(rows[at]) + 1)]
        elif what < 0.9:
            rows[at].append(_text(dice.choice(_TEXTS)))
        else:
            dice.shuffle(rows[at])
    written = io.StringIO(newline="")
    other = dice.random() < 0.1
    csv.writer(written, delimiter=";" if other else delimiter).writerows(rows)
    encoding = dice.choice(("utf-8",) * 8 + ("utf-8-sig", "utf-16", "cp1252"))
    return written.getvalue().encode(encoding, "replace")
