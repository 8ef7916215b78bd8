"""Make `src/proscribe/values/writing/hanja.tsv`: how Koreans read the characters of names.

Run: `python tools/hanja.py UNIHAN_READINGS UNIHAN_VARIANTS`, with the files `Unihan_Readings.txt`
and `Unihan_Variants.txt` of Unicode 15.0 (they may be compressed as `.bz2`). A line is a syllable
of names, as the South writes it at the start of a word, and the characters that are read so;
simplified characters are read as those they stand for.
"""

import bz2
import sys
from collections import defaultdict
from pathlib import Path

from proscribe.values.writing.korean import NAME_SYLLABLES, southern

TABLE = Path(__file__).parent.parent / "src" / "proscribe" / "values" / "writing" / "hanja.tsv"
# Readings in names that are not the first of the character.
OTHERS = {"金": "김", "車": "차", "沈": "심"}


def fields(path: Path, name: str) -> dict[str, str]:
    """Read one field of a file of Unihan, by character."""
    content = path.read_bytes()
    text = (bz2.decompress(content) if path.suffix == ".bz2" else content).decode("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line.startswith("U+"))
    kept = ((point, value) for point, field, value in rows if field == name)
    return {chr(int(point.removeprefix("U+"), 16)): value for point, value in kept}


def main(readings: Path, variants: Path) -> None:
    """Write the table."""
    found: dict[str, str] = {}
    for character, value in fields(readings, "kHangul").items():
        said = [one.split(":")[0] for one in value.split()]
        kept = [one for one in said if one in NAME_SYLLABLES]
        if character in OTHERS or kept:
            found[character] = southern(OTHERS.get(character) or kept[0])
    for character, value in fields(variants, "kTraditionalVariant").items():
        whole = [chr(int(point.removeprefix("U+"), 16)) for point in value.split()]
        known = [one for one in whole if one in found]
        if character not in found and known:
            found[character] = found[known[0]]
    table: dict[str, list[str]] = defaultdict(list)
    for character in sorted(found):
        table[found[character]].append(character)
    rows = [f"{syllable}\t{''.join(table[syllable])}" for syllable in sorted(table)]
    TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
