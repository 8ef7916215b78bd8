"""Measures time and peak memory of reading a Swiss list of more than the published size (42 MB).

The document is made up: 8,700 targets, one in six taken off the list, each with names in two
scripts, documents, an address and a history that repeats it whole, so that the file has twice as
many target tags as targets. The places stand behind the targets. Each step runs in a process of
its own, so that its peak is its own.

Run: python -m benchmarks.seco_memory [TARGETS]. Result: results/seco_memory.json.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.steps import keep, run_steps

_TARGETS = 8_700
_LIMIT_MB = 300
_PLACES = 4_000


def _name(number: int, kind: str, place: int) -> str:
    return f"""        <name ssid="{number}{place}" name-type="{kind}" quality="good" lang="eng">
          <name-part order="1" name-part-type="family-name"><value>Sample{number % 5003}</value>
            <spelling-variant lang="RUS" script="CYRL">Образец{number % 5003}</spelling-variant>
            <spelling-variant lang="RUS" script="LATN">Sampel{number % 5003}</spelling-variant>
          </name-part>
          <name-part order="2" name-part-type="given-name"><value>Given{number % 89}</value>
            <spelling-variant lang="RUS" script="CYRL">Имя{number % 89}</spelling-variant>
          </name-part>
          <name-part order="3" name-part-type="father-name"><value>Father{place}</value></name-part>
        </name>
"""


def _individual(number: int) -> str:
    names = _name(number, "primary-name", 0) + "".join(
        _name(number, "alias", place) for place in range(1, 2 + number % 2)
    )
    return f"""    <individual sex="male">
      <identity ssid="{number}1" main="true">
{names}        <day-month-year ssid="{number}2" day="{1 + number % 28}" month="{1 + number % 12}"
            year="{1940 + number % 60}" calendar="Gregorian" quality="good"/>
        <place-of-birth ssid="{number}3" place-id="{number % _PLACES}" quality="good"/>
        <nationality ssid="{number}4"><country iso-code="RU">Russian Federation</country>
        </nationality>
        <address ssid="{number}5" place-id="{(number * 7) % _PLACES}" quality="good">
          <address-details>ul. Example, {number % 200}</address-details>
        </address>
        <identification-document ssid="{number}6" document-type="passport">
          <number>{number:09d}</number><issuer code="RU">Russian Federation</issuer>
        </identification-document>
      </identity>
      <justification ssid="{number}7">{"Held an office of importance. " * 8}</justification>
      <relation ssid="{number}8" target-id="{number + 1}" relation-type="related-to"/>
      <other-information ssid="{number}9">Gender: male; Position: Officer</other-information>
    </individual>
"""


def _target(number: int) -> str:
    body = _individual(number)
    last = "de-listed" if number % 6 == 0 else "amended"
    return f"""  <target ssid="{number}">
    <sanctions-set-id>{1 + number % 30}</sanctions-set-id>
    <foreign-identifier>{number % 300}</foreign-identifier>
{body}    <modification modification-type="{last}" effective-date="2025-03-{1 + number % 28:02d}">
      <removed>
        <target ssid="{number}"><sanctions-set-id>1</sanctions-set-id>
{body}        </target>
      </removed>
    </modification>
    <modification modification-type="listed" enactment-date="2014-03-17"
        publication-date="2014-03-18" effective-date="2014-03-18"/>
  </target>
"""


def document(targets: int) -> Iterator[str]:
    """Give the text of a made-up Swiss list, in pieces."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<swiss-sanctions-list list-type="whole-list" date="2026-08-27">\n'
    for number in range(1, 31):
        yield f"""  <sanctions-program ssid="p{number}" version-date="2026-01-01">
    <program-key lang="eng">Program {number}</program-key>
    <program-name lang="eng">Ordinance {number}</program-name>
    <sanctions-set ssid="{number}" lang="eng">annex {number}</sanctions-set>
    <origin>EU</origin>
  </sanctions-program>
"""
    yield from map(_target, range(1, targets + 1))
    for number in range(_PLACES):
        yield f"""  <place ssid="{number}"><location>Town {number}</location>
    <area>Area {number % 80}</area><country iso-code="RU">Russian Federation</country></place>
"""
    yield "</swiss-sanctions-list>\n"


def measure(targets: int) -> tuple[int, list[dict[str, Any]]]:
    """Make the file and run every step; give its size in MB and what each step took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "consolidated-list.xml"
        with path.open("w", encoding="utf-8") as out:
            out.writelines(document(targets))
        return round(path.stat().st_size / 1e6), run_steps("seco-xml", path)


def main(targets: int) -> int:
    """Measure and write the result; 1 when a step took too much memory."""
    size_mb, steps = measure(targets)
    found = {"file_mb": size_mb, "targets": targets, "limit_mb": _LIMIT_MB, "steps": steps}
    return keep("seco_memory", found)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _TARGETS))
