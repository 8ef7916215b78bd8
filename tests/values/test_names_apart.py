"""Names of the tables of cultures that are one letter from another name."""

from importlib.resources import files

from rapidfuzz.distance import OSA

from proscribe.values.lexicon.variants import spelling_classes

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def _lone(table: str) -> list[str]:
    text = files("proscribe.values.lexicon").joinpath("names", table).read_text(encoding="utf-8")
    return [
        line for line in text.splitlines() if line and not line.startswith("#") and " " not in line
    ]


def _one_edit(word: str) -> set[str]:
    cut = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return {
        *(head + tail[1:] for head, tail in cut if tail),
        *(head + tail[1] + tail[0] + tail[2:] for head, tail in cut if len(tail) > 1),
        *(head + letter + tail[1:] for head, tail in cut if tail for letter in _ALPHABET),
        *(head + letter + tail for head, tail in cut for letter in _ALPHABET),
    } - {word}


def test_a_name_without_other_spellings_is_no_slip_in_another() -> None:
    """A word that only parts would lose the customer whose name has a letter wrong."""
    lone = _lone("english.tsv") + _lone("turkish.tsv")
    assert len(lone) > 100
    close = {
        (word, other)
        for word in lone[::7]
        for other in _one_edit(word)
        if (found := spelling_classes(other)) and not found & spelling_classes(word)
    }
    assert all(OSA.distance(*pair) == 1 for pair in close)
    assert len(close) < len(lone) // 20, sorted(close)[:10]  # of words that rules make
