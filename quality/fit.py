"""Fit the weights of the matcher on train.

    python -m quality.fit --cases DIR --home HOME --seconds 600

Every number of `weights.json` that concerns names is moved up and down in turn, and a move is kept
when the loss falls. The loss is the mean share of pairs on the wrong side of 0.70, softened over
some hundredths and summed over slices with the weights below, plus the share of made customers that
alert. What was tried and what came out is kept in `results/fit.json`; the new weights are
printed, and written with `--write`. Only train and every second made customer are looked at.
"""

import argparse
import json
import random
import sys
import time
from copy import deepcopy
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from benchmarks.machine import machine
from proscribe.match import Matcher
from proscribe.match.weights import Weights
from proscribe.workspace import Workspace
from quality.fitting.loss import Loss
from quality.fitting.pairs import customer_pairs, read_pairs

WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "proscribe" / "match" / "weights.json"
RESULT = Path(__file__).with_name("results") / "fit.json"
Place = tuple[str | int, ...]

# Not fitted: how far words of equal consonants may be apart bounds the search; a Latin query
# against an Arabic name is set by hand, as train has no such pairs; evidence is set by hand.
_FIXED = frozenset({"sound_edits", "abjad_listed"})
_MOST_NUMBER = 1_700  # a number left out must not weigh like two names left out
_NAME = ("contradiction", "omission", "thinness", "number_conflict")
_LARGEST = 990
# Of consonants alone: less, so that a name in its own script goes before what it is read as.
_LARGEST_OF = {"abjad": 955}


def places(numbers: dict[str, Any]) -> list[Place]:
    """Give the place of every number that is fitted."""
    found: list[Place] = []
    for name, value in numbers["similarity"].items():
        if name not in _FIXED:
            inner = value if isinstance(value, dict) else {None: 0}
            found += [("similarity", name) + ((key,) if key else ()) for key in inner]
    found += [("token", "word", band) for band in range(len(numbers["token"]["word"]))]
    found += [("token", name) for name in numbers["token"] if name != "word"]
    return found + [("name", name) for name in _NAME]


def value_at(numbers: Any, place: Place) -> int:
    """Give one number."""
    for key in place:
        numbers = numbers[key]
    return int(numbers)


def put(numbers: Any, place: Place, value: int) -> None:
    """Set one number."""
    for key in place[:-1]:
        numbers = numbers[key]
    numbers[place[-1]] = value


def in_order(numbers: dict[str, Any], place: Place) -> bool:
    """Tell whether grades grow with length, weights fall with frequency, none is too large."""
    if place[0] == "similarity":
        table = numbers["similarity"][place[1]]
        values = list(table.values()) if isinstance(table, dict) else [table]
        return values == sorted(values) and values[-1] <= _LARGEST_OF.get(str(place[1]), _LARGEST)
    words = numbers["token"]["word"]
    return bool(
        words == sorted(words, reverse=True)
        and numbers["name"]["number_conflict"] <= 750
        and numbers["token"]["number"] <= _MOST_NUMBER
    )


def fit(numbers: dict[str, Any], loss: Loss, seconds: float) -> tuple[dict[str, Any], list[float]]:
    """Move numbers in turn as long as time lasts; give them and the loss after each round."""
    numbers = deepcopy(numbers)
    every = places(numbers)
    step = {place: 0.08 if place[0] == "similarity" else 0.2 for place in every}
    dice, end = random.Random(1), time.monotonic() + seconds
    best = loss.of(_weights(numbers))
    rounds = [round(best, 4)]
    while time.monotonic() < end and max(step.values()) > 0.004:
        dice.shuffle(every)
        for place in every:
            old = value_at(numbers, place)
            for direction in (1, -1):
                new = max(0, round(old * (1 + direction * step[place])))
                put(numbers, place, new)
                found = loss.of(_weights(numbers)) if in_order(numbers, place) else best
                if found < best - 1e-4:
                    best = found
                    step[place] = min(0.2, step[place] * 1.3)
                    break
                put(numbers, place, old)
            else:
                step[place] *= 0.5
            if time.monotonic() > end:
                break
        rounds.append(round(best, 4))
        sys.stderr.write(f"loss {best:.4f}\n")
    return numbers, rounds


def _weights(numbers: dict[str, Any]) -> Weights:
    return msgspec.convert(numbers, Weights, strict=False)


def main() -> None:
    """Fit and keep the record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    numbers = json.loads(WEIGHTS.read_text())
    with Workspace(given.home) as workspace, workspace.screener() as screener:
        matcher = Matcher(screener.generation, mode="compiled")
        pairs = [*read_pairs(given.cases), *customer_pairs(matcher)]
    loss = Loss(pairs)
    before = loss.slices(_weights(numbers))
    fitted, rounds = fit(numbers, loss, given.seconds)
    after = loss.slices(_weights(fitted))
    record = {
        **machine(),
        "pairs": len(pairs),
        "seconds": given.seconds,
        "loss_by_round": rounds,
        "right_side_of_0.70": {
            name: {"before": before[name][0], "after": share, "n": n}
            for name, (share, n) in after.items()
        },
    }
    RESULT.write_text(json.dumps(record, indent=1) + "\n")
    text = json.dumps(fitted, indent=1)
    sys.stdout.write(text + "\n")
    if given.write:
        WEIGHTS.write_text(text + "\n")


if __name__ == "__main__":
    np.seterr(over="ignore")  # a score far from the threshold is simply right or wrong
    main()
