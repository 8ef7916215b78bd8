"""How long a name may be that is screened, in characters and in words.

The longest listed name has some 300 characters and 60 words. A text of half a million words would
take gigabytes and minutes to compare, and nobody has such a name; so one beyond these sizes is
refused with a clear error, never cut. `docs/limits.md` says it to users.
"""

import re

MOST_CHARACTERS = 10_000
MOST_WORDS = 512
FREE_TEXT = 20  # words; a text of more is hardly one name, so a listed one in it may be missed

_WORD = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)


def count_words(text: str) -> int:
    """Count the words of a name as it is written; a character of Han, Kana or Hangul is one.

    Example:
        >>> count_words("KIM, Yong-chol"), count_words("김영철"), count_words("☺")
        (3, 3, 0)
    """
    return sum(1 for _ in _WORD.finditer(text))


def oversize(name: str) -> str:
    """Say by what a name is too long to be screened, "" when it is not.

    Example:
        >>> oversize("a " * 600), oversize("Kim Yong Chol")
        ('600 words: more than 512', '')
    """
    if len(name) <= MOST_WORDS:
        return ""
    if len(name) > MOST_CHARACTERS:
        return f"{len(name):,} characters: more than {MOST_CHARACTERS:,}"
    words = count_words(name)
    return f"{words:,} words: more than {MOST_WORDS}" if words > MOST_WORDS else ""
