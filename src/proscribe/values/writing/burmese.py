"""Names of persons in Burmese script, syllable by syllable, as their bearers mostly write them.

`ကျော်ဇင်ထွန်း` is `Kyaw Zin Tun`: letters are those of the MLC transcription without tones, with the
vowels of passports (`aw`, `oe`, `ay`). Spellings that waver (`Htun`, `Tun`) are of one class each
in `names/burmese.tsv`.

Source: Myanmar Language Commission, transcription system (1980); BGN/PCGN agreement for Burmese
(1970); spellings of names of the OFAC and EU lists for Myanmar.
"""

import re
from functools import lru_cache

_INITIALS = {
    "က": "k", "ခ": "kh", "ဂ": "g", "ဃ": "g", "င": "ng", "စ": "s", "ဆ": "s", "ဇ": "z", "ဈ": "z",
    "ည": "ny", "ဉ": "ny", "ဋ": "t", "ဌ": "ht", "ဍ": "d", "ဎ": "d", "ဏ": "n", "တ": "t", "ထ": "ht",
    "ဒ": "d", "ဓ": "d", "န": "n", "ပ": "p", "ဖ": "ph", "ဗ": "b", "ဘ": "b", "မ": "m", "ယ": "y",
    "ရ": "y", "လ": "l", "ဝ": "w", "သ": "th", "ဿ": "th", "ဟ": "h", "ဠ": "l", "အ": "",
}  # fmt: skip
_WHOLE = {"ဥ": "u", "ဦ": "u", "ဣ": "i", "ဤ": "i", "ဧ": "ay", "ဩ": "aw", "ဪ": "aw"}
_WITH_Y = {"k": "ky", "kh": "ch", "g": "gy", "ng": "ny"}
_WITH_H = {"y": "sh", "ly": "sh", "thy": "sh"}
# The vowels that are written, and the final consonant if there is one; tones are not.
_RHYMES = {
    "": "a", "ာ": "a", "ိ": "i", "ီ": "i", "ု": "u", "ူ": "u", "ေ": "ay", "ဲ": "e", "ော": "aw",
    "ို": "o", "ံ": "an", "ုံ": "on", "ိံ": "ein", "က": "et", "င": "in", "စ": "it", "ည": "i",
    "ဉ": "in", "တ": "at", "ဒ": "at", "န": "an", "ပ": "at", "မ": "an", "ယ": "e", "ိတ": "eik",
    "ိပ": "eik", "ိန": "ein", "ိမ": "ein", "ုတ": "ok", "ုပ": "ok", "ုန": "on", "ုမ": "on",
    "ောက": "auk", "ောင": "aung", "ိုက": "aik", "ိုင": "aing", "ဏ": "an", "သ": "at", "ဓ": "at",
    "ာန": "an", "ာဏ": "an", "ေတ": "it", "ိဋ": "eik", "ိဒ": "eik", "ုဒ": "ok", "ုဒ္ဓ": "ok",
}  # fmt: skip
# Behind a medial w these are written otherwise.
_WITH_W = {"an": "un", "at": "ut", "ay": "e"}
_WORDS = {"အေး": "aye", "ဦး": "oo", "ဦ": "u", "အိ": "ei"}
_SYLLABLE = re.compile(
    "(?P<whole>[ဥဦဣဤဧဩဪ](?:[က-အ]်)?)[့း]*"
    "|(?P<first>[က-အဿ])(?P<medial>[ျ-ှ]*)(?P<vowel>[ါ-ဲံ့ာ]*)"
    "(?P<last>်|[့]?[က-အ][့]?်[့]?|[က-အ](?=္))?[့း်္]*"
)
_LETTERS = re.compile("[က-႟]+")


def is_burmese(word: str) -> bool:
    """Tell a word that is in Burmese letters only."""
    return _LETTERS.fullmatch(word) is not None


@lru_cache(maxsize=1 << 12)
def read_burmese(word: str) -> tuple[str, ...]:
    """Read syllables of a Burmese name, which has no blanks between them.

    Args:
        word: Burmese letters, Unicode NFKC.

    Returns:
        A lower-case ASCII word for each syllable; none where one of them cannot be read.

    Example:
        >>> read_burmese("ကျော်ဇင်ထွန်း"), read_burmese("မင်းအောင်လှိုင်")
        (('kyaw', 'zin', 'htun'), ('min', 'aung', 'hlaing'))
    """
    found: list[str] = []
    at = 0
    while at < len(word):
        syllable = _SYLLABLE.match(word, at)
        if syllable is None:
            return ()
        text = _WORDS.get(syllable[0]) or _read(syllable)
        if text == "oo" and not found:
            text = "u"  # a title
        if not text:
            return ()
        found.append(text)
        at = syllable.end()
    return tuple(found)


def _read(syllable: re.Match[str]) -> str:
    if syllable["whole"]:
        first, last = syllable["whole"][0], syllable["whole"][1:2]
        return _WHOLE[first] if not last else {"ဥ": "on"}.get(first, "")
    medials = syllable["medial"]
    first = _INITIALS.get(syllable["first"], "")
    if "ျ" in medials or "ြ" in medials:
        first = _WITH_Y.get(first, first if first.endswith("y") else f"{first}y")
    if "ှ" in medials:
        first = _WITH_H.get(first, f"h{first}")
    last = (syllable["last"] or "").strip("့်")
    creaky = "့" in syllable[0]
    vowel = syllable["vowel"].replace("ါ", "ာ").replace("့", "")
    rhyme = _RHYMES.get(vowel + last, "")
    if not rhyme:
        return ""
    if "ွ" in medials:
        rhyme = _WITH_W.get(rhyme, f"w{rhyme}")
        if rhyme == "e":
            rhyme = "we"
    elif rhyme == "ay" and first == "w":
        rhyme = "ai"
    if vowel == "ို" and not last and "း" in syllable[0]:
        rhyme = f"{rhyme}e"  # `Soe`, `Moe`
    if creaky and rhyme.endswith("in") and last == "င":
        rhyme = f"{rhyme}t"  # `Myint`
    return first + rhyme
