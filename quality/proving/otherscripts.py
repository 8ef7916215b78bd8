"""Names in other scripts, made of the words that organisations are translated by.

The tables of `values` are read here as they are written, by no code that the matcher has. A word
stands alone, with another one, with letters that say nothing, with an ending or what is joined to
it, torn apart by a blank, in the frame of a firm, or beside a listed name.
"""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from proscribe.values.writing.scripts import script_of

_TABLES = ("concepts.tsv", "placewords.tsv")
_COLUMNS = (1, 3, 4)  # Cyrillic; scripts with blanks; scripts without
_UNSPACED = frozenset({"Hani", "Hang", "Hira", "Jpan", "Kana", "Khmr", "Laoo", "Mymr", "Thai"})


class _Script(NamedTuple):
    """How words of a script are put into names.

    Attributes:
        frames: Names of firms and offices.
        before: What is written together with a word before it.
        behind: Endings.
        letters: What says nothing.
    """

    frames: tuple[str, ...] = ("{} Ltd", "{} Co., Ltd.", "{} (Dubai) LLC")
    before: tuple[str, ...] = ("",)
    behind: tuple[str, ...] = ("",)
    letters: str = ""


_SCRIPTS: Mapping[str, _Script] = {
    "Cyrl": _Script(
        ("ООО «{}»", "АО «{}»", "ФГУП {}", "Завод имени В.А. {}", "НПО {}", "Группа {}"),
        behind=("", "ый", "ая", "ского", "ов", "ия", "ы", "ости"), letters="вектраолинсмпд",
    ),
    "Arab": _Script(
        ("شركة {}", "مصرف {}", "شرکت {}", "مؤسسة {}", "{} ذ.م.م", "شركة {} المحدودة"),
        before=("", "ال", "لل", "و", "ب", "وال"), behind=("", "ات", "ية", "ي", "ها", " های"),
        letters="ابتجدرسعكلمنهوي",
    ),
    "Hebr": _Script(
        ("חברת {} בע״מ", "בנק {}"), before=("", "ה", "ל", "ו"), behind=("", "ים", "ות", "ית"),
        letters="אבגדהלמנרש",
    ),
    "Grek": _Script(
        ("{} Α.Ε.", "Όμιλος {}"), behind=("", "ς", "ων", "ου"), letters="αβγδεικλμνορστ",
    ),
    "Hani": _Script(
        ("{}有限公司", "{}公司", "深圳市{}股份有限公司", "第三{}", "{}株式会社"),
        letters="红柳海丹岭云山大新华东",
    ),
    "Hang": _Script(("{}회사", "주식회사 {}", "{}무역회사", "조선{}"), letters="강남봉산두금련성"),
    "Thai": _Script(
        ("บริษัท {} จำกัด", "บริษัท {} จำกัด (มหาชน)", "ธนาคาร{}", "{}แห่งประเทศไทย"),
        letters="กขคงจชดตถทนบปพมยรลวส",
    ),
    "Mymr": _Script(("မြန်မာ့{}", "{} Co Ltd", "{}ကုမ္ပဏီ"), letters="ကခဂငစဆဇညတထနပဖဘမယရလဝသ"),
    "Laoo": _Script(letters="ກຂຄງຈຊດຕຖທນບປພມຢຣລວສ"),
    "Khmr": _Script(letters="កខគងចឆជដតថទនបពមយរលវស"),
}  # fmt: skip
_PLAIN = _Script()


@cache
def words_by_script() -> Mapping[str, tuple[str, ...]]:
    """Give the words of the tables by their script (ISO 15924), those of phrases with blanks."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in _TABLES:
        text = files("proscribe.values.lexicon").joinpath(name).read_text(encoding="utf-8")
        rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
        for row in rows:
            for column in _COLUMNS:
                for word in row[column].split():
                    plain = word.lstrip("~+").replace("_", " ")
                    found[script_of(plain)].add(plain)
    return {script: tuple(sorted(words)) for script, words in sorted(found.items())}


def scripts() -> tuple[str, ...]:
    """Give the scripts that names are made in: of the tables, and others of letters alone."""
    return tuple(sorted({*words_by_script(), *_SCRIPTS}))


def in_another_script(listed: str, dice: random.Random) -> str:
    """Make a name.

    Args:
        listed: A listed name, which may stand beside its words.
        dice: Which words and how they are put together.
    """
    script = dice.choice(scripts())
    words, how = words_by_script().get(script, ()), _SCRIPTS.get(script, _PLAIN)
    blank = "" if script in _UNSPACED and dice.random() < 0.8 else " "
    parts = [_word(words, how, dice) for _ in range(dice.choice((1, 1, 2, 2, 3)))]
    if how.letters and dice.random() < 0.5:
        parts.insert(dice.randrange(len(parts) + 1), _letters(how, dice))
    name = blank.join(parts)
    if dice.random() < 0.5:
        name = dice.choice(how.frames).format(name)
    if dice.random() < 0.25:
        ends = dice.sample((listed, name), 2)
        name = dice.choice(("", " ", " ", "-")).join(ends)
    return name


def _word(words: Sequence[str], how: _Script, dice: random.Random) -> str:
    if not words:
        return _letters(how, dice)
    word = dice.choice(words)
    if dice.random() < 0.1 and len(word) > 2:  # cut short, as a word inside another one
        word = word[: dice.randrange(2, len(word))]
    whole = f"{dice.choice(how.before)}{word}{dice.choice(how.behind)}"
    if dice.random() < 0.1 and len(whole) > 2:
        at = dice.randrange(1, len(whole))
        whole = f"{whole[:at]} {whole[at:]}"
    return whole


def _letters(how: _Script, dice: random.Random) -> str:
    return "".join(dice.choice(how.letters) for _ in range(dice.randint(1, 4)))
