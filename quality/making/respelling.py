"""Names respelled as other romanisations write them, by culture.

Source: tables written from the published systems: for Cyrillic BGN/PCGN, ISO 9, GOST 7.79, the
passport tables of 1997 and 2013 and French and German custom; for Arabic and Persian ALA-LC,
BGN/PCGN, UNGEGN and French (Maghreb) and English press custom; for Korean Revised Romanisation
(2000), McCune-Reischauer (1939) and surnames as passports write them; for Chinese Hanyu Pinyin and
Wade-Giles. The tables stand in `respellings.txt`. Written without
a look at the matcher's tables.
"""

import random
import re
from functools import cache
from pathlib import Path

Rules = tuple[tuple[str, tuple[str, ...]], ...]

_LANDS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "slavic",
        frozenset(["ru", "ua", "by", "bg", "rs", "me", "mk", "ba", "hr", "kz", "suhh", "csxx"]),
    ),
    (
        "arabic",
        frozenset(
            [
                "iq",
                "sy",
                "lb",
                "ye",
                "sa",
                "eg",
                "ly",
                "tn",
                "dz",
                "ma",
                "jo",
                "ps",
                "kw",
                "qa",
                "ae",
                "sd",
                "om",
                "bh",
                "mr",
            ]
        ),
    ),
    ("persian", frozenset(["ir", "af", "tj"])),
    ("korean", frozenset(["kp", "kr"])),
    ("chinese", frozenset(["cn", "tw", "hk", "mo"])),
)
_ONSET = r"[bpmfdtnlgkhjqxzcsryw]h?"
_PINYIN = re.compile(rf"(?:{_ONSET}[aeiou]+(?:ng|n|r)?)+")
_SYLLABLE = re.compile(rf"{_ONSET}[aeiou]+(?:ng(?![aeiou])|[nr](?![aeiou]))?")
CULTURES = tuple(name for name, _ in _LANDS)


@cache
def _tables() -> tuple[dict[str, Rules], dict[str, str]]:
    """Read `respellings.txt`: the rules of each culture, and Wade-Giles by pinyin syllable."""
    rules: dict[str, Rules] = {}
    wade: dict[str, str] = {}
    section = ""
    text = Path(__file__).with_name("respellings.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        pattern, arrow, others = line.partition("  ->  ")
        if line.startswith("[") and not arrow:
            section = line.strip("[]")
        elif section == "chinese":
            wade |= dict(pair.split("=", 1) for pair in line.split())
        else:
            spelled = tuple("" if one == "-" else one for one in others.split(" | "))
            rules[section] = (*rules.get(section, ()), (pattern, spelled))
    return rules, wade


def culture_of(countries: tuple[str, ...]) -> str:
    """Give the culture that all known countries of a party share, or ""."""
    found = {name for name, lands in _LANDS for one in countries if one in lands}
    return found.pop() if len(found) == 1 else ""


def respelled(words: list[str], culture: str, dice: random.Random) -> list[str] | None:
    """Respell one to three places of a name, or a Chinese one as Wade-Giles has it.

    Returns:
        The words, or None when no rule of the culture applies.
    """
    if culture == "chinese":
        changed = [_cased(_wade(word.lower()), word) for word in words]
        return changed if changed != words else None
    rules = _tables()[0][culture]
    result = list(words)
    wanted = 3 if culture == "korean" else dice.choice((1, 2, 2, 3))
    for place in dice.sample(range(len(words)), len(words)):
        lower = result[place].lower()
        fitting = [rule for rule in rules if re.search(rule[0], lower)]
        if fitting and wanted:
            pattern, others = dice.choice(fitting)
            spelled = re.sub(pattern, dice.choice(others), lower, count=1)
            result[place] = _cased(spelled, result[place])
            wanted -= 1
    return result if result != words else None


def _wade(word: str) -> str:
    if not _PINYIN.fullmatch(word):
        return word
    wade = _tables()[1]
    return "-".join(wade.get(one, one) for one in _SYLLABLE.findall(word))


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
