"""How names of the lists stand in a text: whole and alone, with and without their legal form.

Source: this project.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from proscribe.ledger.parties.shortened import without_form
from proscribe.ledger.parties.spelled import with_inner
from proscribe.ledger.row import LedgerRow
from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.data import words as words_of
from proscribe.reports.designations.targets.ranks import is_rank_word
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.designations.targets.trimming import is_full_stop
from proscribe.reports.parties.known import Gazetteer
from proscribe.reports.text.sentences import sentences
from proscribe.reports.text.words import Word
from proscribe.values.lexicon.forms import form_at
from proscribe.values.names.whole import namesake_keys

_FEWEST_LEFT = 2  # words of a name without its legal form
_SHORTEST = 5  # letters of a name of one word
_SHORTEST_CAPITALS = 3  # letters of one that stands in capitals
_MIDDLE = (3, 4)  # words of a name of which those between the first and the last are left out

_APPOSED = ("individual", "vessel", "aircraft")  # `Businessman Ivo Made`; a firm's is its name's
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)

# What is said of somebody whom the sentence before names; whose turn it is may stand in front.
OF_ONE_NAMED = re.compile(
    r"(?:[A-Z][\w.’' -]{1,40}:\s+)?(?:(?:Yes|No)[.,]\s+)?(?:He|She|It|They|Both|These|Those|"
    r"The\s+(?:two|three|same|latter|former))\b"
)

Keys = frozenset[tuple[str, ...]]


def keys_of_names(names: Iterable[str]) -> Keys:
    """Give the keys of some names, by which one party is told from another."""
    return frozenset().union(*(namesake_keys(name, person=None) for name in names))


def gazetteer_of(
    rows: Iterable[LedgerRow],
    *,
    singles: bool = False,
    briefly: bool = False,
    parts: bool = False,
) -> Gazetteer:
    """Give the names of rows by party, with and without legal forms; weak aliases left out.

    Args:
        rows: Rows of the ledger.
        singles: Firms and vessels whose name is one word count as well (`Absolutbank`), and people
            without the names between the first and the last: only for the few that came on one day.
        briefly: So do these people, and short names in capitals (`FSB`): only where a sentence
            tells that somebody is listed.
        parts: People without the names between the first and the last count, and nothing else.
    """
    fewest = 1 if singles else _FEWEST_LEFT
    return Gazetteer(
        (
            (
                row.party_id,
                list(_forms(row, parts=parts or singles or briefly, briefly=briefly)),
            )
            for row in rows
        ),
        fewest=fewest,
    )


def _forms(row: LedgerRow, *, parts: bool, briefly: bool) -> Iterator[str]:
    is_person = row.schema == "Person"
    fewest = _FEWEST_LEFT if is_person else 1
    names = tuple(
        name
        for name in row.names
        if name.kind != "weakAlias" or (briefly and _is_capitals(name.text))
    )
    for name in (*names, *with_inner(names)):
        bare = _ARTICLE.sub("", name.text)
        forms = dict.fromkeys([name.text, bare, *without_form(bare, fewest)])
        yield from (one for one in forms if " " in one.strip() or _is_telling(one, briefly=briefly))
        if parts and is_person:
            yield from first_and_last(bare)


def first_and_last(name: str) -> Iterator[str]:
    """Give a name of three words or four without those between: patronymics, second names."""
    family, comma, given = name.partition(",")
    words = [*given.split(), family] if comma else name.split()
    if len(words) in _MIDDLE and (not comma or " " not in family):
        yield f"{words[0]} {words[-1]}"


def _is_telling(word: str, *, briefly: bool) -> bool:
    if briefly and _is_capitals(word):
        return True
    return len(word) >= _SHORTEST and any(c.isalpha() for c in word)


def _is_capitals(word: str) -> bool:
    return word.isupper() and word.isalnum() and len(word) >= _SHORTEST_CAPITALS


def _begins_sentence(text: str, start: int, word: Word) -> bool:
    """Tell `The` behind `Okean Line S.A.`: the stop of a legal form ends the sentence as well."""
    if text[word.start : word.end] in words_of("names", "no_names"):
        return True
    stop = min(len(text), word.end + _SENTENCE_REACH)
    return any(one.start == word.start for one in sentences(text, start, stop))


def whole_end(text: str, end: int, listed: str) -> int:
    """Give where a name ends, the stop of its legal form with it: `Sunrise Sdn. Bhd.`."""
    has_stop = listed.endswith(".") and text[end : end + 1] == "."
    return end + 1 if has_stop and not is_full_stop(text, end + 1) else end


def is_as_listed(written: str, listed: str) -> bool:
    """Tell whether words parted by commas are in the order of the list: of one name, not of two.

    One word before a comma may be the family name: `Made, Ivo` for `Ivo MADE`.
    """
    family, _, given = written.partition(",")
    is_turned = "," not in listed and " " not in family
    forms = (written, f"{given} {family}") if is_turned else (written,)
    return any(_plain(one) == _plain(listed) for one in forms)


def _plain(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())


def _says_who(written: str, key: str) -> bool:
    """Tell a capital before a name that is none of it: `Mr`, `Colonel`, `Businessman`, `M/V`."""
    if is_rank_word(written):
        return True
    noun = target_nouns().get(key)
    return noun is not None and noun.type in _APPOSED and not noun.is_plural


# `the Ministry of Justice`: what a body is for, and no name as in `the Bureau of Hamas`
_OF_BODY = re.compile(
    r"\b(?:Ministry|Ministries|Ministers?|Departments?|Secretary|Secretariat|Bureau|Office|Court|Faculty)\s+"
    r"(?:of|for)\s+(?:the\s+)?(?:Agriculture|Commerce|Culture|Defen[cs]e|Economy|Education|Energy|"
    r"Finance|Health|Industry|Information|Intelligence|Interior|Justice|Labou?r|Petroleum|Security|"
    r"State|Telecommunications|Tourism|Trade|Transport(?:ation)?|War)$"
)
_SENTENCE_REACH = 80  # characters in which the verb of a sentence stands
_BODY_REACH = 48  # characters


def stands_alone(
    text: str, start: int, end: int, words: Sequence[Word], peoples: Collection[int] = ()
) -> bool:
    """Tell a whole name: no other capitalised word stands right beside it.

    What says only who that is may: a rank, a noun for such parties, a legal form behind a firm.

    Args:
        text: The whole text.
        start: First character of the name.
        end: One past its last.
        words: The words of the passage.
        peoples: Where adjectives of countries end that may stand before it (`Russian Made Bank`).
    """
    if _OF_BODY.search(text, max(0, start - _BODY_REACH), end):
        return False
    before = next((one for one in reversed(words) if one.end <= start), None)
    after = next((one for one in words if one.start >= end), None)
    if (
        after is not None
        and after.capital
        and text[end : after.start].strip("-") == " "
        and not (text[end - 1] == "." and _begins_sentence(text, start, after))
        and form_at((after.key,), 0) is None
    ):
        return False
    if before is None or not before.capital or text[before.end : start].strip("-") != " ":
        return True
    return (
        before.end in peoples
        or _says_who(text[before.start : before.end], before.key)
        or pattern("names", "ship_before").search(text, max(0, start - 6), start) is not None
    )
