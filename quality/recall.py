"""How many listed names are still found when they are written differently.

    python -m quality.recall

Names of the OFAC list of 28 December 2023 are changed as people and systems change names, then
screened with schema and name only at the default threshold. The share that finds its own party is
kept, with its number and the 95 % interval (Wilson), in `quality/results/recall.json`. Made in one
run with the alerts on 20,000 made customers, so that a gain bought with alerts is seen. Needs the
folder of real lists.
"""

import json
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.machine import machine
from proscribe.ingest.given import Options
from proscribe.model.record import Record
from proscribe.model.screening import Query
from proscribe.screen.screener import Screener, Settings
from proscribe.workspace import Workspace
from quality.measuring.rates import rate

_LISTS = (
    Path(os.environ.get("PROSCRIBE_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    / "lists"
)
_SAMPLE = 600
_CUSTOMERS = 20_000
_FIRST = (
    "Anna", "Maria", "Jose", "Ivan", "Olga", "Wei", "Li", "Mohammed", "Ahmed", "Kim", "Yong",
    "John", "Peter", "Sarah", "Fatima", "Hassan", "Carlos", "Juan", "Sergei", "Dmitri", "Elena",
    "Yuki", "Hans", "Greta", "Pierre", "Claire", "Ali", "Omar", "Chen", "Wang",
)  # fmt: skip
_LAST = (
    "Smith", "Garcia", "Ivanov", "Petrov", "Lee", "Park", "Khan", "Hussein", "Rossi", "Muller",
    "Schmidt", "Dubois", "Tanaka", "Nguyen", "Silva", "Santos", "Novak", "Kowalski", "Jensen",
    "Larsen", "Murphy", "Cohen", "Levi", "Abbas", "Rahman", "Gonzalez", "Torres", "Popov",
    "Volkov",
)  # fmt: skip

Change = Callable[[list[str], random.Random], list[str] | None]


def _slip(words: list[str], dice: random.Random) -> list[str] | None:
    places = [place for place, word in enumerate(words) if len(word) > 3]
    if not places:
        return None
    place = dice.choice(places)
    word, at, kind = words[place], 0, dice.randrange(4)
    at = dice.randrange(len(word))
    letter = dice.choice("aeiorstn")
    if kind == 0:
        word = word[:at] + word[at + 1 :]
    elif kind == 1:
        word = word[:at] + letter + word[at:]
    elif kind == 2 and at + 1 < len(word):
        word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    else:
        word = word[:at] + letter + word[at + 1 :]
    return [*words[:place], word, *words[place + 1 :]]


def _two_slips(words: list[str], dice: random.Random) -> list[str] | None:
    once = _slip(words, dice)
    return _slip(once, dice) if once else None


def _reordered(words: list[str], dice: random.Random) -> list[str] | None:
    return dice.sample(words, len(words))


def _dropped(words: list[str], dice: random.Random) -> list[str] | None:
    if len(words) < 3:
        return None
    place = dice.randrange(len(words))
    return words[:place] + words[place + 1 :]


def _extra(words: list[str], dice: random.Random) -> list[str] | None:
    place = dice.randrange(len(words) + 1)
    return [*words[:place], dice.choice(_FIRST), *words[place:]]


def _initial(words: list[str], _: random.Random) -> list[str] | None:
    return [words[0][0], *words[1:]]


def _joined(words: list[str], dice: random.Random) -> list[str] | None:
    place = dice.randrange(len(words) - 1)
    return [*words[:place], words[place] + words[place + 1].lower(), *words[place + 2 :]]


def _split(words: list[str], _: random.Random) -> list[str] | None:
    place = max(range(len(words)), key=lambda one: len(words[one]))
    half = len(words[place]) // 2
    return [*words[:place], words[place][:half], words[place][half:], *words[place + 1 :]]


_CHANGES: dict[str, Change] = {
    "one slip": _slip,
    "two slips": _two_slips,
    "reordered": _reordered,
    "one part dropped": _dropped,
    "one part added": _extra,
    "first part as initial": _initial,
    "two parts joined": _joined,
    "longest part split": _split,
}


def measure(
    screener: Screener, records: list[Record], schema: str, change: Change
) -> dict[str, object]:
    """Change the names of some records and count which still find their own party."""
    dice = random.Random(f"{schema} {change.__name__}")
    found = of = 0
    for record in records:
        words = record.names[0].text.title().split()
        changed = change(words, dice) if record.schema == schema and len(words) > 1 else None
        if changed is None:
            continue
        query = Query(schema=schema, names=(" ".join(changed),))
        answer = screener.answer(query, Settings(limit=500))
        of += 1
        found += any(record.id in hit.record_ids for hit in answer.hits)
    share = rate(found, of)
    return {"found": share.value, "n": of, "interval_95": share.interval_95}


def _alerts(screener: Screener) -> int:
    dice = random.Random(5)
    alerts = 0
    for _ in range(_CUSTOMERS):
        last = dice.choice(_LAST) + dice.choice(["", "ov", "son", "a", f"-{dice.choice(_LAST)}"])
        first = dice.choice(_FIRST) + dice.choice(["", f" {dice.choice(_FIRST)}"])
        answer = screener.answer(Query(schema="Person", names=(f"{first} {last}",)), Settings())
        alerts += any(not hit.muted for hit in answer.hits)
    return alerts


def main() -> None:
    """Measure and keep the result."""
    if not _LISTS.is_dir():
        sys.exit(f"The folder of real lists is not here: {_LISTS}")
    results: dict[str, dict[str, object]] = {}
    with tempfile.TemporaryDirectory() as name, Workspace(Path(name)) as workspace:
        options = Options(published="2023-12-28", accept="quality run")
        list(workspace.load([_LISTS / "us_ofac_sdn" / "2023-12-28"], options=options))
        everyone = [record for _, record in workspace.records()]
        sample = random.Random(3).sample(everyone, _SAMPLE * 2)
        with workspace.screener() as screener:
            for schema in ("Person", "Organization"):
                chosen = [record for record in sample if record.schema == schema][:_SAMPLE]
                results[schema] = {
                    words: measure(screener, chosen, schema, change)
                    for words, change in _CHANGES.items()
                }
            alerts = _alerts(screener)
    result = {
        **machine(),
        "threshold": "0.70",
        "names_only_alerts": {"customers": _CUSTOMERS, "alerted": alerts},
        "recall": results,
    }
    text = json.dumps(result, indent=2)
    print(text)
    (Path(__file__).with_name("results") / "recall.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
