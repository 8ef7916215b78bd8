"""Speakers with a name right before a verb of saying, and what may stand beside it.

`Ludmilla Reiff of the Institute said`; `Ned Price, the department's spokesman, said`.

Source: this project.
"""

import re

from proscribe.reports.parties.cast import Cast
from proscribe.reports.speech import leads
from proscribe.reports.speech.described import Speaker
from proscribe.reports.speech.phrases import government

_NAME_OF = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,2}\s+(?:of|from|at|with)\s")
_LEFT = re.compile(r"\s+\((?:[Rr]td|[Rr]et[’']?d|[Rr]et|[Rr]etired)\.?\)$")  # the service
_PEOPLE_OF = re.compile(
    r"\b(?:[Ll]awyers|[Ss]olicitors|[Aa]ttorneys|[Rr]epresentatives|[Rr]elatives|[Ff]riends|[Ss]upporters|[Aa]ides|"
    r"[Cc]olleagues|[Aa]llies|[Ss]pokes\w+|[Aa]dvisers)\s+(?:for|of|to)\s+$"
)
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s+$")


def named_of(cast: Cast, start: int, end: int) -> Speaker | None:
    """`Ludmilla Reiff of the Institute`: a person and where she is from."""
    text = cast.scene.text
    for a, b, draft in cast.within(start, end):
        title = next((t for t in draft.titles if start <= t[0] and t[1] <= a), None)
        if draft.kind != "person" or (title[0] if title else a) > start:
            continue
        if leads.is_of_where(text, b, end):
            return Speaker(draft, start, b, "stated", "named")
    return None


def named(cast: Cast, start: int, end: int) -> Speaker | None:
    """A name that ends right before the verb."""
    text = cast.scene.text
    left = _LEFT.search(text, start, end)
    close = left.start() if left is not None else end
    for a, b, draft in reversed(cast.within(start, end)):
        if b != close:
            continue
        form = draft.form_at(a, b)
        if form == "demonym" or draft.kind == "group":
            continue
        if draft.kind == "person" and _PEOPLE_OF.search(text, start, a):
            continue  # `lawyers for Rosa Lind`
        if draft.kind in ("country", "organization") and (
            leads.is_office_of(text, start, a)
            or leads.is_beside(text, start, a)
            or _NAME_OF.match(text, start, a)
        ):
            continue  # `the Permanent Representative of Malta`, `Rosa Lind of Forum Malta`
        title = next(
            (
                t
                for t in draft.titles
                if start <= t[0] and t[1] <= a and not text[t[1] : a].strip(" ,\n")
            ),
            None,
        )
        first = title[0] if title else a
        article = _ARTICLE.search(text, max(start, first - 5), first)
        if article is not None and (draft.kind in ("country", "organization") or title):
            first = article.start()
        return Speaker(
            draft,
            first,
            end,
            "inferred" if form in ("surname", "description") else "stated",
            "named",
        )
    return government(cast, start, end)


def apposed(cast: Cast, start: int, end: int) -> Speaker | None:
    """`Ned Price, the department's spokesman, said`: the name before the apposition."""
    text = cast.scene.text
    comma = text.rfind(",", start, end)
    while comma > start:
        found = named(cast, start, comma)
        if found is not None and found.draft is not None and found.draft.kind == "person":
            return Speaker(found.draft, found.start, end, "stated", "apposition")
        comma = text.rfind(",", start, comma)
    for _, b, draft in cast.within(start, end):
        # `the lawyer, Rosa Lind of the port, wrote`
        if draft.kind == "person" and leads.is_of_where(text, b, end):
            return Speaker(draft, start, end, "stated", "apposition")
    return None
