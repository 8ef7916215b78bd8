"""Counts records and names in consolidated.json, sharing nothing with the parser.

The text is decoded in a sliding window; the `json` module finds the end of each result.
"""

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any

from proscribe.errors import SourceDamagedError
from proscribe.sources.contract import Counts, RawFile
from proscribe.sources.csl.count_names import Tally

_BLOCK_BYTES = 1 << 20
_MOST_CHARACTERS = 17_000_000
_START = re.compile(r'"results"\s*:\s*\[\s*')
_BETWEEN = re.compile(r"\s*(,|\])?\s*")
_BASICS = ("source", "name", "start_date", "federal_register_notice")


def count_results(file: RawFile) -> Counts:
    """Count records and names.

    Raises:
        SourceDamagedError: It has no array of results, or ends inside it.
    """
    tally = Tally()
    for one in _results(file):
        if not isinstance(one, dict):
            raise _damaged(file, "a result is not an object")
        others = one.get("alt_names") or []
        basics = tuple(_word(one.get(name)) for name in _BASICS)
        tally.row(
            _word(one.get("id")) or _word(one.get("_id")),
            _word(one.get("entity_number")),
            [_word(other) for other in (others if isinstance(others, list) else [others])],
            basics,
        )
    return Counts(records=tally.records, names={k: n for k, n in tally.names.items() if n})


def _word(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(word for word in map(_word, value) if word)
    if isinstance(value, dict):
        return ", ".join(word for word in map(_word, value.values()) if word)
    return "" if value is None else str(value)


def _results(file: RawFile) -> Iterator[Any]:
    decoder = json.JSONDecoder()
    reader = codecs.getincrementaldecoder("utf-8")("replace")
    window, begun = "", False
    with file.open() as stream:
        while True:
            block = stream.read(max(_BLOCK_BYTES, len(window)))
            window += reader.decode(block, final=not block)
            if not begun:
                start = _START.search(window)
                begun = start is not None
                window = window[start.end() :] if start else window[-200:]
            at = 0
            while begun and at < len(window):
                if window[at] == "]":
                    return
                try:
                    one, end = decoder.raw_decode(window, at)
                except (ValueError, RecursionError):
                    break
                if end + 2 >= len(window) and block:
                    break  # what stands between it and the next may still come
                yield one
                between = _BETWEEN.match(window, end)
                if between is None or between[1] is None or between[1] == "]":
                    return
                at = between.end()
            window = window[at:]
            if not block or len(window) > _MOST_CHARACTERS:
                raise _damaged(file, "it has no array of results that is whole")


def _damaged(file: RawFile, reason: str) -> SourceDamagedError:
    return SourceDamagedError(file=file.name, where="", reason=reason)
