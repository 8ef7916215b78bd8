"""What many words weigh by, and their classes: `rarity` and `classes` asked for all at once.

Most words are spelled like no other and are no syllable: such a word has no classes, and weighs by
what the tables have under its hash.
"""

from collections.abc import Sequence

from proscribe.values.lexicon.borne import are_counted, is_borne_by_form
from proscribe.values.lexicon.classes import class_numbers
from proscribe.values.lexicon.rarity import BORNE, band_of_hash, rarity_hash, token_code
from proscribe.values.lexicon.tokens import Tag
from proscribe.values.lexicon.variants import is_unclassed
from proscribe.values.writing.mandarin import are_syllables
from proscribe.values.writing.syllables import BETWEEN, syllable_spellings


def described(tokens: Sequence[tuple[str, Tag]]) -> tuple[list[int], list[tuple[int, ...]]]:
    """Give the code of each token, and its classes.

    Args:
        tokens: Text and tag; words in lower-case ASCII letters and digits.

    Returns:
        What `token_code` gives of each; `class_numbers` of words, none of other tokens.
    """
    syllables = syllable_spellings()
    codes: list[int] = []
    classes: list[tuple[int, ...]] = []
    places, hashes = list[int](), list[int]()  # of words that the lists do not use
    for text, tag in tokens:
        if tag != "word":
            codes.append(token_code(text, tag))
            classes.append(())
        elif is_unclassed(text) and not (
            text in syllables or BETWEEN in text or are_syllables(text)
        ):
            hashed = rarity_hash(text)
            band = band_of_hash(hashed)
            if not band:
                places.append(len(codes))
                hashes.append(hashed)
            codes.append(band)
            classes.append(())
        else:
            codes.append(token_code(text, tag))
            classes.append(class_numbers(text))
    for place, counted in zip(places, are_counted(hashes), strict=True):
        if counted or is_borne_by_form(tokens[place][0]):
            codes[place] = BORNE
    return codes, classes
