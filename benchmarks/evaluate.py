"""How fast a file of labelled pairs is evaluated, and in how much memory.

    python -m benchmarks.evaluate [--pairs 100000]

Makes a file of pairs of names in six scripts and languages (Faker, fixed seed), hardly a name of
it twice, half of them changed and half of them other people's, and evaluates it in a process of
its own. Writes `benchmarks/results/evaluate.json`.
"""

import argparse
import csv
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from faker import Faker

from benchmarks.machine import machine

_LOCALES = ("en_US", "ru_RU", "ko_KR", "zh_CN", "ar_SA", "id_ID")
_RESULT = Path(__file__).resolve().parent / "results" / "evaluate.json"


def _changed(name: str, dice: random.Random) -> str:
    at = dice.randrange(len(name))
    kinds = (name, name[:at] + name[at + 1 :], " ".join(name.split()[::-1]))
    return dice.choice(kinds) or name


def write_pairs(path: Path, count: int) -> None:
    """Write a file of pairs."""
    Faker.seed(7)
    dice = random.Random(7)
    makers = [Faker(locale) for locale in _LOCALES]
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["schema", "name1", "name2", "is_match", "case_group"])
        for number in range(count):
            place = number % len(makers)
            name, is_match = makers[place].name(), number % 2
            other = _changed(name, dice) if is_match else makers[place].name()
            rows.writerow(["Person", name, other, is_match, _LOCALES[place]])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=100_000)
    count = parser.parse_args().pairs
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pairs.csv"
        write_pairs(path, count)
        outputs = [f"--{kind}={folder}/out.{kind}" for kind in ("json", "html", "scores")]
        started = time.perf_counter()
        command = [sys.executable, "-m", "proscribe", "evaluate", str(path), *outputs]
        subprocess.run(command, check=True, capture_output=True)
        wall = time.perf_counter() - started
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = machine() | {
        "pairs": count,
        "wall_s": round(wall, 1),
        "cpu_s": round(usage.ru_utime + usage.ru_stime, 1),
        "pairs_a_second": round(count / wall),
        "peak_memory_mb": round(usage.ru_maxrss / 1024),
    }
    _RESULT.write_text(json.dumps(found, indent=2) + "\n")
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
