"""The headline among the lines at the head of a document, and authors without the word "By".

Source: this project.
"""

import re
from functools import cache

from proscribe.reports.layout.looks import STOP, Rough, is_bracketed, is_clock
from proscribe.reports.tables import bodies, english, pattern
from proscribe.reports.text.words import read_words
from proscribe.reports.times.zones import city_of
from proscribe.values.territories import running_text_keys

_SEPARATOR = re.compile(r"\s[|>·»/•]\s")
_SMALL = re.compile(
    r"\b(?:of|to|in|on|for|and|the|from|under|against|after|over|with|by|at|not|as|a|an)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3}"
    r"(?:(?:, | and | & )[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3}){0,3}"
)
# `Rosa Lind, defense desk`
_POST = re.compile(
    r",\s+(?:[A-Za-z][\w’'-]*\s+){0,3}(?:desk|correspondent|writer|reporter|editor|bureau|chief|staff|team)$"
)
# `Office of the Spokesperson`; `International Bureau, Monetary Policy Division`
_UNIT = re.compile(
    r"(?:Office|Bureau|Division|Directorate|Secretariat|Embassy|Mission|Department|Ministry) of "
    r"(?:the )?[A-Z][\w’'-]+(?:,? (?:of|for|and|the|[A-Z][\w’'-]+)){0,8}"
)
_UNIT_ENDS = (
    r"(?:Division|Bureau|Office|Department|Directorate|Unit|Branch|Section|Desk|Secretariat)"
)
_OFFICE = re.compile(rf"(?:[A-Z][\w’'-]+ )(?:(?:and |of |for )?[A-Z][\w’'-]+ )*?{_UNIT_ENDS}")
_BETWEEN_OFFICES = re.compile(r"\s+[-–—|·•/]\s+|,\s+")
# `Slug: made-ports  Priority: 3`; `SLUG: NEW MEASURES OF MADE TOWN` can be the headline
_KEY = re.compile(r"(?i:slug(?:line)?)\s?:\s+(?:[\w/-]+$|.*\s\w+:\s)")
_NUMBERED = re.compile(r"\d{1,2}\.\s+[A-Z]")
# What an act of the Union recites, and what it is called: `implementing Regulation (EU) 2022/2309`
_CITES = re.compile(r"(?:Having regard|Acting (?:in|on)|After consult|Whereas)\b")
_OF_ACT = re.compile(r"(?:implementing|amending|repealing|correcting)\s+[A-Z]")
_MOST_WORDS = 8  # more words make no better headline
_POINT = re.compile(r"[•*·–—-]\s")  # a point of a summary
_LONGEST = 300
_SHORTEST_IN_CAPITALS = 5  # words
_SHORTEST_OPENING = 30
_SHORTEST_LEAD = 50
_FIRM = 4  # words by which the name of a firm alone reads less like a headline
_NONE = -100


def find_headline(text: str, rough: list[Rough], first: int, title: str) -> None:
    """Give the headline, the deck and the furniture of the head their roles.

    Args:
        text: The reading text.
        rough: All paragraphs.
        first: Number of the first paragraph of the body, -1 for none.
        title: Headline as the head of the page gives it, or "".
    """
    head = rough[: first if first >= 0 else len(rough)]
    chosen = _marked(text, rough, title) or _plain(text, head, title)
    after = False
    for one in head:
        if one is chosen:
            after = True
        elif one.role == "text" and after and _is_authors(text, one):
            one.role, one.rule = "byline", "names"
        elif one.role == "text" and after and _opens(text[_slice(one)]):
            one.role, one.rule = "body", "opening"
        elif one.role == "text":
            one.role, one.rule = ("section", "deck") if after else ("nav", "head")


def _marked(text: str, rough: list[Rough], title: str) -> Rough | None:
    """Of several marked headlines the one that the head of the page repeats, else the longest."""
    marked = [one for one in rough if one.role == "title"]
    if not marked:
        return None
    best = max(
        marked,
        key=lambda one: (agrees(text, one, title), one.paragraph.end - one.paragraph.start),
    )
    for one in marked:
        if one is not best:
            one.role = "section"
    return best


def _plain(text: str, head: list[Rough], title: str) -> Rough | None:
    """Without a marked one the line that reads most like a headline, the first of equals."""
    plain = [one for one in head if one.role == "text"]
    leads = (at for at, one in enumerate(plain) if at and _leads_on(text[_slice(one)]))
    plain = plain[: next(leads, None)]  # `The Committee added the following entry to its list:`
    plain = [one for one in plain if not _POINT.match(text[_slice(one)])] or plain
    if not plain:
        return None
    agreed = [one for one in plain if title and agrees(text, one, title)]
    best = max(agreed or plain, key=lambda one: _score(text[_slice(one)]))
    if not agreed and _score(text[_slice(best)]) == _NONE:
        return None
    best.role, best.rule = "title", "headline"
    return best


def _slice(one: Rough) -> slice:
    return slice(one.paragraph.start, one.paragraph.end)


def _score(shown: str) -> int:
    """Tell how much a line reads like a headline; `_NONE` when it cannot be one."""
    n_words = len(shown.split())
    n_parted = len(_SEPARATOR.findall(shown))
    if n_words < 2 or len(shown) > _LONGEST or n_parted > 1 or is_bracketed(shown):
        return _NONE
    if is_clock(shown) or _is_body_name(shown):
        return _NONE
    if any(pattern("blocks", one).match(shown) for one in ("label", "house", "rubric")):
        return _NONE
    if _KEY.match(shown):
        return _NONE + 1  # the slug of a report: only if there is nothing else
    if pattern("blocks", "wire_head").match(shown):
        return _NONE
    if shown.startswith("--") or all(map(_is_body_name, shown.split(", "))):
        return _NONE  # a note on the document; `Office of Implementation, HM Treasury`
    if _UNIT.fullmatch(shown) or _is_row_of_offices(shown):
        return _NONE
    if _CITES.match(shown):
        return _NONE
    if _OF_ACT.match(shown):
        return _MOST_WORDS
    if _opens(shown) or _NUMBERED.match(shown) or shown[0].islower():
        return _NONE + 1  # a sentence of the text: only if there is nothing else
    if _tells_in_capitals(shown):
        return _MOST_WORDS + 3
    score = min(n_words, _MOST_WORDS) - 3 * n_parted
    score -= _FIRM if pattern("blocks", "firm").match(shown) else 0
    return score + (3 if _SMALL.search(shown) else 0) - (3 if shown.isupper() else 0)


def _tells_in_capitals(shown: str) -> bool:
    """Tell a headline in capitals, above a deck in small letters, from the banner of a house."""
    return (
        shown.isupper()
        and len(shown.split()) >= _SHORTEST_IN_CAPITALS
        and pattern("blocks", "telling_capitals").search(shown) is not None
        and not _SEPARATOR.search(shown)
    )


def _is_body_name(shown: str) -> bool:
    """Tell a line that is the name of a body, with its abbreviation at most."""
    low = shown.casefold().removeprefix("the ")
    return any(low.startswith(name) and len(low) <= most for name, most in _names_of_bodies())


@cache
def _names_of_bodies() -> tuple[tuple[str, int], ...]:
    """Give the long names of bodies without case, each with how long its line may be."""
    return tuple(
        (name.casefold(), len(name) + 12)
        for body in bodies()
        for name in (*body.names, *body.at_home)
        if len(name) > 10
    )


def _is_row_of_offices(shown: str) -> bool:
    """Tell `Department of Ports - Press Division - Oslo`: offices and cities, and no more."""
    parts = _BETWEEN_OFFICES.split(shown)
    offices = [
        _UNIT.fullmatch(one) or _OFFICE.fullmatch(one) or _is_body_name(one) for one in parts
    ]
    return (
        len(parts) > 1
        and any(offices)
        and all(office or city_of(one) for office, one in zip(offices, parts, strict=True))
    )


def agrees(text: str, one: Rough, title: str) -> bool:
    """Tell whether a line is the headline that the head of the page gives."""
    shown = " ".join(text[_slice(one)].split()).casefold()
    return (
        len(shown) > 8 and bool(title) and (shown in title.casefold() or title.casefold() in shown)
    )


def _opens(shown: str) -> bool:
    """Tell a short first sentence of the body from a deck: it ends like a sentence."""
    return len(shown) >= _SHORTEST_OPENING and (STOP.search(shown) is not None or shown[-1] == ":")


def _leads_on(shown: str) -> bool:
    """Tell a sentence that a list follows: what stands below is no headline."""
    return len(shown) >= _SHORTEST_LEAD and shown[-1] == ":"


def _is_authors(text: str, one: Rough) -> bool:
    """Tell a line that is one or a few names of persons: no place or body in it."""
    shown = text[_slice(one)]
    if "li" in one.paragraph.hints:
        return False  # an item of a list, no author
    names = _POST.sub("", shown)
    if len(shown) > 120 or _NAMES.fullmatch(names) is None or _is_body_name(shown):
        return False
    if pattern("blocks", "label").match(shown):
        return False
    if any(word in english("names", "no_author") for word in shown.partition(",")[0].split()):
        return False
    keys = running_text_keys()
    return not any(word.key in keys for word in read_words(shown, 0, len(shown)))
