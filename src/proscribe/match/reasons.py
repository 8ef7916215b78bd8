"""The agreement of two names in words for an analyst, part by part."""

from collections.abc import Sequence
from itertools import pairwise

from proscribe.match.align import Link
from proscribe.match.fathers import are_crossed
from proscribe.values.lexicon.lone import is_alone
from proscribe.values.lexicon.tokens import Reading, Token
from proscribe.values.names.aircraft import shown_marks

_COUNTS = (
    "None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
)  # fmt: skip
_MINOR = frozenset({"form", "title", "particle"})
_VERBS = {
    "spelling": "is a spelling of",
    "nickname": "is used for",
    "edit": "is close to",
    "aloud": "is read like",
    "dialect": "may be read in another dialect as",
    "gendered": "is the same surname as",
    "sound": "has the consonants of",
    "joined": "is listed as",
}


def name_reason(query: Reading, listed: Reading, links: Sequence[Link], *, inside: str = "") -> str:
    """Say which parts of a name agree and which do not.

    Args:
        query: The reading of the query name.
        listed: The reading of the listed name.
        links: Their alignment.
        inside: The query name where it is a part of what was given, else "".

    Returns:
        One or more sentences in one line.

    Example:
        >>> from proscribe.values.names.whole import read_name
        >>> kim, = read_name("Kim", person=True)
        >>> name_reason(kim, kim, [Link(0, 1, 0, 1, 9, 9, "equal")])
        'The one name part agrees exactly.'
    """
    made = [link for link in links if _is_of_initials(query, listed, link)]
    clauses = [] if made else [_counted(query, links)]
    clauses += [
        _clause(query, listed, link)
        for link in links
        if link.how != "equal" or _is_read_otherwise(query, link)
    ]
    for link in made:
        one, other = _written([query[link.query]]), _written([listed[link.listed]])
        clauses.append(f"{one} is made of the initials of {other}")
    left_q = _left(query, {p for link in links for p in _span(link.query, link.query_count)})
    left_l = _left(listed, {p for link in links for p in _span(link.listed, link.listed_count)})
    if left_q and left_l:
        clauses.append(f"{left_q} stands against {left_l}")
    elif left_q:
        clauses.append(f"{left_q} is not in the listed name")
    elif left_l:
        clauses.append(f"the listed name also has {left_l}")
    elif any(is_alone(token.text) for token in listed):
        rest = [token for token in listed if token.tag == "title"]
        clauses.append(f"the rest of the listed name, {_written(rest)}, is said of many")
    if links and are_crossed(query, listed, lambda q, t: _are_linked(query, listed, links, q, t)):
        clauses.append("but who is the son in one name is the father in the other")
    sentence = "; ".join(clause for clause in clauses if clause)
    part = f" `{shown_marks(inside)}` is a part of the name that was given." if inside else ""
    return f"{sentence[:1].upper()}{sentence[1:]}.{part}"


def _are_linked(
    query: Reading, listed: Reading, links: Sequence[Link], one: Token, other: Token
) -> bool:
    """Tell whether the alignment joins two tokens, or words equal to them."""
    return any((query[k.query], listed[k.listed]) == (one, other) for k in links)


def _is_of_initials(query: Reading, listed: Reading, link: Link) -> bool:
    """Tell whether a word of the query is the acronym of the listed name, see `names.acronyms`."""
    one, other = query[link.query], listed[link.listed]
    return link.how == "equal" and other.tag == "form" and one.tag != "form"


def _is_read_otherwise(query: Reading, link: Link) -> bool:
    """Tell whether digits of a word of the query were read as letters, see `values.names.words`."""
    token = query[link.query]
    return token.text.isalpha() and any(map(str.isdigit, token.source)) and link.how == "equal"


def _span(first: int, count: int) -> range:
    return range(first, first + count)


def _counted(query: Reading, links: Sequence[Link]) -> str:
    """Count equal parts; small words count only where there is nothing else."""
    parts = {at for at, token in enumerate(query) if token.tag not in _MINOR}
    parts = parts or set(range(len(query)))
    equal = sum(
        link.how == "equal" and link.query in parts and not _is_read_otherwise(query, link)
        for link in links
    )
    total = len(parts)
    if not equal:
        return ""
    if equal == total:
        if total == 1:
            return "the one name part agrees exactly"
        return f"{'both' if total == 2 else f'all {_count(total)}'} name parts agree exactly"
    verb = "agrees" if equal == 1 else "agree"
    return f"{_count(equal)} of {_count(total)} name parts {verb} exactly"


def _count(number: int) -> str:
    return _COUNTS[number].lower() if number < len(_COUNTS) else str(number)


def _clause(query: Reading, listed: Reading, link: Link) -> str:
    one = _written(query[link.query : link.query + link.query_count])
    other = _written(listed[link.listed : link.listed + link.listed_count])
    if link.how == "initial":
        short, long = (one, other) if len(query[link.query].text) == 1 else (other, one)
        return f"{short} can stand for {long}"
    verb = "looks like" if _is_read_otherwise(query, link) else _VERBS[link.how]
    return f"{one} {verb} {other}"


def _left(reading: Reading, used: set[int]) -> str:
    """Quote the parts that are left over, each run of neighbours by itself."""
    runs: list[list[Token]] = []
    before = -2
    for at, token in enumerate(reading):
        if at in used or token.tag in _MINOR:
            continue
        if at == before + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
        before = at
    return " and ".join(map(_written, runs))


def _written(tokens: Sequence[Token]) -> str:
    words = [tokens[0].source] if tokens else []
    for before, token in pairwise(tokens):
        if token.source != before.source:
            words.append(token.source)
    return f"`{shown_marks(' '.join(words))}`"
