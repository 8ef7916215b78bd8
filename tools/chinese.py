"""Make `src/proscribe/values/writing/chinese.tsv`: readings of the characters of Chinese names.

Run: `python tools/chinese.py UNIHAN_READINGS`, with the file `Unihan_Readings.txt` (it may be
compressed as `.bz2`) of Unicode 15.0. Lines of two kinds come out: a Mandarin syllable and the
Cantonese ones (Jyutping without tones) of the characters that are read so, and a spelling in use
overseas and the readings of the characters that are spelled so.
"""

import bz2
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
TABLE = HERE.parent / "src" / "proscribe" / "values" / "writing" / "chinese.tsv"
# Readings in names that are not the customary ones of the character.
OTHERS = """
曾 zeng zang; 單 shan sin; 區 ou au; 任 ren jam; 解 xie haai; 查 zha zaa; 地 di dei; 著 zhu zyu;
拓 tuo tok;
長 chang coeng; 長 zhang zoeng; 樂 yue ngok; 覃 qin taam; 翟 zhai zaak; 朴 piao pok; 柏 bo paak;
車 che ce;
盛 sheng sing; 蓋 ge gap; 重 chong cung; 行 xing hang; 行 hang hong; 尉 yu wat; 種 chong cung; 徵
zheng zing;
興 xing hing; 應 ying jing; 少 shao siu; 永 yong wing; 嶽 yue ngok; 瞿 qu keoi; 仇 qiu kau; 華 hua
waa; 夏 xia haa
"""


def readings(path: Path) -> dict[str, dict[str, str]]:
    """Read the fields of Mandarin and Cantonese, by character."""
    content = path.read_bytes()
    text = (bz2.decompress(content) if path.suffix == ".bz2" else content).decode("utf-8")
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in text.splitlines():
        if line.startswith("U+"):
            point, field, value = line.split("\t")
            found[chr(int(point.removeprefix("U+"), 16))][field] = value
    return found


def pinyin(text: str) -> str:
    """Leave the tone out of a syllable; ü becomes v."""
    parts = unicodedata.normalize("NFD", text.split()[0]).replace("u\u0308", "v")
    return "".join(c for c in parts if not unicodedata.combining(c))


def main(path: Path) -> None:
    """Write the table."""
    fields = readings(path)
    names = (HERE / "chinese_characters.txt").read_text(encoding="utf-8").splitlines()
    characters = {c for line in names if not line.startswith("#") for c in line.strip()}
    own: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry in OTHERS.strip().split(";"):
        character, mandarin, cantonese = entry.split()
        own[character].add((mandarin, cantonese))
    for character in sorted(characters):
        field = fields[character]
        if character not in own and "kMandarin" in field and "kCantonese" in field:
            cantonese = re.sub(r"\d", "", field["kCantonese"].split()[0])
            own[character].add((pinyin(field["kMandarin"]), cantonese))
    table: dict[str, set[str]] = defaultdict(set)
    for pairs in own.values():
        for mandarin, cantonese in pairs:
            table[mandarin].add(cantonese)
    overseas: dict[str, set[str]] = defaultdict(set)
    for line in (HERE / "chinese_dialects.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            character, *spellings = line.split()
            for spelling in spellings:
                overseas[spelling].update(".".join(pair) for pair in own[character])
    rows = [f"{one}\t{' '.join(sorted(table[one]))}" for one in sorted(table)]
    rows += [f"={one}\t{' '.join(sorted(overseas[one]))}" for one in sorted(overseas)]
    TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
