"""Initials of long names of organisations: `Islamic Republic of Iran Shipping Lines` is `IRISL`.

Only initials of five words and more are told: four letters are the initials of too many. They are
made of listed names and compared by equality, so that initials of two long names never meet.

Source: this project; the acronyms that OFAC publishes as aliases.
"""

from proscribe.values.lexicon.tokens import Reading, Token

_FEWEST = 5
_LONGEST_FORM = 5  # letters of a form that is written in full (`Corporation`, not `Corp`)


def initials(reading: Reading) -> tuple[Reading, ...]:
    """Give the acronyms of a name.

    Args:
        reading: A reading of the whole name of a thing.

    Returns:
        A reading of one token for each: without its legal forms, and with those written in full;
        none for a name of fewer than five words.

    Example:
        >>> from proscribe.values.names.whole import read_name
        >>> name = "China National Offshore Oil Corporation"
        >>> [[t.text for t in one] for one in initials(read_name(name, person=False)[0])]
        [['cnooc']]
    """
    words = [token for token in reading if token.tag in ("word", "form")]
    if not all(token.source.isascii() for token in words):
        return ()
    source = " ".join(token.source for token in reading)
    found: dict[str, Reading] = {}
    for forms in (False, True):
        letters = [
            token.source[0].lower()
            for token in words
            if token.tag == "word" or (forms and len(token.source) > _LONGEST_FORM)
        ]
        text = "".join(letters)
        if len(text) >= _FEWEST and text.isalpha():
            found.setdefault(text, (Token(text, "form", source),))
    return tuple(found.values())
