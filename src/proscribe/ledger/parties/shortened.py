"""Names of firms as texts write them: without their legal form and what stands after it.

Source: this project.
"""

import re
from collections.abc import Iterator

from proscribe.values.lexicon.forms import form_at

_BRACKETED = re.compile(r"\([^()]*\)")
# Legal forms in words that stand before a name.
_IN_WORDS = re.compile(
    r"(?:(?:open|closed|public|private|limited|additional|foreign|unitary|joint|stock|joint-stock|liability|"
    r"production|trade|republican|state)\s+)+(?:company|enterprise|society)\s+",
    re.IGNORECASE,
)
# `MADE CENTRE FOR TECHNOLOGIES (MCT) OF THE GENERAL STAFF ...`: it has a name of its own
_PART_OF = re.compile(
    r"\s*(?P<own>[^\s()]+(?:\s+[^\s()]+){2,8})\s+\([A-Z]{2,8}\)\s+(?:of|in)\s+(?:the\s+)?\w",
    re.IGNORECASE,
)


def without_form(name: str, fewest: int = 2) -> Iterator[str]:
    """Give shorter forms of the name of a firm: `Dana Made` of `Dana Made OOO`.

    What follows the form, a town mostly, is left out with it: `FRUIT ECO D.O.O. GRADISKA`; so is
    what a body is of, where its abbreviation stands before that.

    Args:
        name: The name as listed.
        fewest: Words that must be left.
    """
    part = _PART_OF.match(name)
    if part is not None:
        yield part["own"]
    bare = _BRACKETED.sub(" ", name)
    head = _IN_WORDS.match(bare.strip())
    written = bare.strip()[head.end() if head else 0 :].replace("-", " ").split()
    words = tuple("".join(c for c in word.casefold() if c.isalnum()) for word in written)
    if not all(words) or len(words) < fewest:
        return
    first = form_at(words, 0)
    start = first[1] if first is not None else 0
    stops = [at for at in range(start + 1, len(words)) if form_at(words, at) is not None]
    for stop in dict.fromkeys([*stops, len(words)]):
        if stop - start >= fewest and (head or (start, stop) != (0, len(words))):
            yield " ".join(written[start:stop]).rstrip(",.")
