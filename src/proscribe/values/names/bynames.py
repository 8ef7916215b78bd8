"""What a person is called besides: `alias`, `dit`, a nickname in quotes, a code name in brackets.

What stands in quotes or brackets belongs to no name of a list that has it not, so the name without
it is read as well. Words part others: those behind `alias` are another name where they are a whole
one, the family name behind `née`, `roz.` or `épouse` is one beside the given names. `othernames`
has the words with which lists and firms part names.

Source: civil registers and police notices of many countries, collected by the authors.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from proscribe.values.lexicon.borne import is_borne
from proscribe.values.lexicon.firms import is_firm
from proscribe.values.lexicon.lone import says_little
from proscribe.values.writing.syllables import is_syllable

STRIPPED = " ,;:()[]–—|-/\"'“”„«»‘’"
# Another name stands behind these. Those in the first two lines are names too: they are read so
# only in small letters, those in the second also where all letters of the name are alike.
_ALSO = """
aka|fka
alias|dit|dite|detto|detta|vulgo|called|lakab|laqab|genannt
conocido como|conocida como|conhecido como|conhecida como|apodado|apodada|apelido|soprannominato
dit le|dite la|surnommé|surnommée|connu sous le nom de|conosciuto come|conosciuta come
kod adı|kod adi|lakabı|lakabi|lakaplı|lakapli|kod isimli|namı diğer|nami diger
vagyis|zwany|zwana|pseudonim|ps|přezdívaný|přezdívka|zvaný|zvani|zvana|zvan|nadimak|nadimkom
nicknamed|code named|codenamed|nom de guerre|nombre de guerra|nome de guerra
кличка|по кличке|прозвище|по прозвищу|псевдоним|позывной|он же|она же|известный как|известная как
він же|вона же|відомий як|на прізвисько|позивний|наричан|наричана|звани|звана
الملقب|الملقب بـ|المعروف|المعروف بـ|المكنى|المكنى بـ|معروف به|ملقب به|ملقب|المعروفة
""".strip().splitlines()
# A family name stands behind these, of birth or of marriage; the lines as above.
_FAMILY = """
born
nee|roz|ved|mariée|ur|verh|verw|nata|vda de|casada
née|geb|geborene|z domu
rozená|rozena|rodená|rodena|de soltera|de casada|nacida|nascida|kızlık soyadı|kizlik soyadi
rođena|rodjena|rojena|született|syntynyt|född|født|gimusi|dzimusi|dzimis|sündinud
épouse|epouse|ép|epse|épse|veuve|vve|mariee|viuda de|vda|viúva de|verheiratete|verwitwete|sposata
урожденная|урождённая|урожд|по мужу|рожд|уроджена|родена|рођена
""".strip().splitlines()
_SMALL, _SMALL_OR_ALIKE = (frozenset(f"{_ALSO[at]}|{_FAMILY[at]}".split("|")) for at in (0, 1))
_STOPPED = frozenset({"ps", "roz", "ur", "ved", "verh", "verw"})  # with a full stop only
_PARTICLES = frozenset(
    ("de", "da", "do", "dos", "das", "del", "della", "di", "la", "le", "van", "von", "der", "den",
     "du")
)  # fmt: skip
_QUOTES = {'"': '"', "“": "”", "„": '“”"', "«": "»", "‘": "’", "'": "'"}
_MOST = 3  # words of a nickname, or of a family name
_FEWEST = 2  # words of a whole name


def _phrases() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """Give what may begin with each word: its words, and whether a family name stands behind."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for lines, is_family in ((_ALSO, False), (_FAMILY, True)):
        for phrase in "|".join(lines).split("|"):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, is_family))
    return {first: sorted(each, key=len, reverse=True) for first, each in found.items()}


_PHRASES = _phrases()
# The longest word of each: names that have none of them have no phrase.
_TELLING = frozenset(max(words, key=len) for each in _PHRASES.values() for words, _ in each)
_NO_NAMES = frozenset(
    {"abd", "abdul", "abdel", "abu", "abou", "umm", "oum", "bin", "ibn", "al", "el"}
)


def may_tell_byname(word: str) -> bool:
    """Tell whether a word, without blanks, may be among those that part names of a person."""
    return _plain(word) in _TELLING


def may_have_byname(name: str) -> bool:
    """Say quickly whether a person's name may have another one in quotes or brackets."""
    return any(mark in name for mark in ("(", "[", '"', " '", "“", "„", "«", "‘"))


@lru_cache(maxsize=1 << 14)
def bynames(name: str, *, person: bool | None = True) -> tuple[str, ...]:
    """Give the names of a person that one has inside, or nothing for nearly all.

    Args:
        name: As given.
        person: It is a person's, a thing's, or not known: then what stands in quotes is left out
            only of words that people bear (`OOO "Romashka" Trading`).

    Example:
        >>> bynames('Jean Wilner dit "Ti Blan" Desrosiers'), bynames("Ahmad Alias Osman")
        (('Jean Wilner Desrosiers',), ())
        >>> bynames("Klara Havlova roz. Dubska"), bynames("Serhat Aydin (Heval Baran)")
        (('Klara Havlova', 'Klara Dubska'), ('Serhat Aydin',))
        >>> bynames("Rosa Lind née Hall"), bynames("Max Peter Born Keller")
        (('Rosa Lind', 'Rosa Hall'), ())
    """
    words = name.split()
    if person is False or len(words) < _FEWEST or (person is None and is_firm(name)):
        return ()
    telling = not _TELLING.isdisjoint(map(_plain, words))
    found = list(_told(words, name)) if telling else []
    if not found and may_have_byname(name):
        without = _without_marked(words)
        found = [without] if person or _is_borne(without) else []
    whole = (one.strip(STRIPPED) for one in found)
    given = name.strip(STRIPPED)
    return tuple(dict.fromkeys(one for one in whole if one != given and _is_whole(one)))


def _is_whole(text: str) -> bool:
    words = (word for word in text.split() if sum(map(str.isalpha, word)) > 1)
    return sum(_plain(word) not in _NO_NAMES for word in words) >= _FEWEST


def _is_borne(text: str) -> bool:
    """Tell words that people bear, none of which says what somebody does."""
    words = [_plain(word) for word in text.replace("-", " ").split()]
    own = [word for word in words if word not in _NO_NAMES]
    return bool(own) and all(is_borne(word) and not says_little(word) for word in own)


def _told(words: Sequence[str], name: str) -> Iterator[str]:
    """Give the names that the first telling word parts."""
    for at in range(1, len(words) - 1):
        for phrase, is_family in _PHRASES.get(_plain(words[at]), ()):
            end = at + len(phrase)
            if tuple(map(_plain, words[at:end])) != phrase or not _tells(words, at, phrase, name):
                continue
            before, behind = words[:at], words[end:]
            if behind and behind[0][0] in _QUOTES:
                yield " ".join((*before, _without_marked(behind)))
            elif is_family:
                yield " ".join(before)
                given = _given(before)
                if given and sum(_plain(word) not in _PARTICLES for word in behind) <= _MOST:
                    yield " ".join((*given, *behind))
            else:
                yield " ".join(before)
                yield " ".join(behind)
            return


def _given(words: Sequence[str]) -> Sequence[str]:
    """Give the given names of a name with or without a comma behind the family name."""
    commas = [at for at, word in enumerate(words[:-1], start=1) if word.endswith(",")]
    return words[commas[0] :] if commas else words[:-1]


def _tells(words: Sequence[str], at: int, phrase: tuple[str, ...], name: str) -> bool:
    """Tell whether the word at a place is no name itself here."""
    word, said = words[at], " ".join(phrase)
    if phrase[0] in _STOPPED and len(phrase) == 1 and "." not in word:
        return False
    if said not in _SMALL | _SMALL_OR_ALIKE or word[0] in "([" or words[at - 1].endswith(","):
        return True
    if name.isupper() or name.islower():  # `LI NEE HUA`: one more syllable
        alike = said in _SMALL_OR_ALIKE
        return alike and not (said == "nee" and all(map(is_syllable, map(_plain, words[:at]))))
    return word.lstrip(STRIPPED)[:1].islower()


def _without_marked(words: Sequence[str]) -> str:
    """Give a name without what stands in quotes or brackets in it; "" where that is too long."""
    left: list[str] = []
    inside, close = 0, ""
    for word in words:
        if not close and word[0] in "([":
            close = ")]"
        elif not close and word[0] in _QUOTES:
            close = _QUOTES[word[0]]
        if not close:
            left.append(word)
            continue
        inside += 1
        ending = word[1:] if inside == 1 else word
        if ending.rstrip(",;.")[-1:] and ending.rstrip(",;.")[-1] in close:
            inside, close = 0, ""
        elif inside >= _MOST:
            return ""
    return "" if close else " ".join(left)


def _plain(word: str) -> str:
    return word.casefold().strip(".,;:([\"'“„«")
