"""Forms in which a text names a person, as patterns: titles, roles, appositions, speech.

Source: `data/offices.toml`, `data/cues.toml`.
"""

import re
from functools import cache

from proscribe.reports.tables import any_of, offices, table, words

_PARTICLES = (
    r"(?:(?:bin|ibn|van|von|de|da|der|den|ter|di|du|dos|della|la|las|los|y|e|zu|abu)\s+){0,2}"
)
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİŁĻĽŃŅŇŌŐŒŘŚŞȘŠŢȚŤŪŮŰŲŹŻŽ"
_NAME = (
    rf"(?:(?:al|el|bin|ibn|van|von|de|da|la)[- ])?[{_UPPER}][\w’'-]{{0,40}}[\w]"
    rf"(?:\s+{_PARTICLES}(?:[{_UPPER}]\.|(?:al|el)-[{_UPPER}]?[\w’'-]{{1,40}}+|[{_UPPER}][\w’'-]{{0,40}}\w)){{0,3}}"
)
CHOSEN = r"-(?i:designate|elect|nominate|in-waiting)\b"  # for an office not yet held


@cache
def titles() -> dict[str, str]:
    """Give title in lower case -> office."""
    found: dict[str, str] = {}
    for office in offices():
        for title in office.titles:
            found.setdefault(title.lower(), office.id)
    return found


@cache
def honorifics() -> tuple[str, ...]:
    """Give words such as `Mr.`, which say nothing of an office."""
    return words("offices", "honorifics")["words"]


@cache
def ranks() -> re.Pattern[str]:
    """Ranks in a row, each short or in full: `Det Chief Supt`, `Rt. Rev.`, `Lt-Col`."""
    rank = any_of(words("offices", "ranks")["words"])
    beside = any_of(words("offices", "ranks")["beside"])
    return re.compile(
        rf"(?:{beside}\b\.?[\s-]+){{0,3}}{rank}\b\.?(?:[\s-]+(?:{rank}|{beside})\b\.?){{0,3}}"
    )


@cache
def _before_names() -> str:
    """What may stand between an office and a name, as a pattern: `Dr`, `Lt Col`."""
    return rf"(?:{any_of(honorifics())}|{ranks().pattern})"


@cache
def title_before_name() -> re.Pattern[str]:
    """A title, what it is the title of, and a name."""
    titles = tuple(title for office in offices() for title in office.titles)
    of = (
        r"(?:\s+(?:of|for|to|at)\s+(?:the\s+)?[A-Z][\w.&’']*"
        r"(?:\s+(?:of|for|and|the|[A-Z][\w.&’']*)){0,8}?)?"
    )
    roles = any_of((*words("offices", "roles")["words"], "leader"))
    return re.compile(
        rf"\b(?P<title>(?:(?i:{any_of(titles)})(?:{CHOSEN})?(?!\.)|{ranks().pattern}|{any_of(honorifics())}|{roles}){of}"
        rf"(?:\s+{_before_names()})?)"
        rf"(?:,?\s+(?<!\bof\s)(?<!\bfor\s)(?<!\band\s)(?<!\bthe\s)(?<!\bat\s)(?<!\bto\s)(?P<name>{_NAME})|"
        rf",\s*(?:{_before_names()}\s+)?(?P<late>{_NAME}))"
    )


@cache
def _cue_words() -> str:
    verbs = table("cues")["verbs"]
    return any_of(
        tuple(verbs["report"])
        + tuple(verbs["claim"])
        + tuple(verbs["deny"])
        + tuple(verbs["judge"])
        + tuple(verbs["naming"])
    )


@cache
def _roles() -> str:
    """Titles and roles, as a pattern without regard to case."""
    titles = tuple(title for office in offices() for title in office.titles)
    return rf"(?i:{any_of(titles + words('offices', 'roles')['words'])})"


@cache
def speaking() -> tuple[re.Pattern[str], ...]:
    """Forms in which a name says something."""
    cue, honorific = _cue_words(), rf"(?:{any_of(honorifics())}\s+)?"
    aside = r"(?:,\s+[^,.;:\"“”]{3,100},)?"
    patterns = (
        rf"\b(?P<name>{_NAME}){aside}\s+(?:\w+ly\s+|also\s+|then\s+|later\s+)?{cue}\b",
        rf"\b(?P<name>{_NAME})\s+(?:of|from|at|with)\s+(?:the\s+)?[^,.;:\"“”]{{2,70}}?\s+{cue}\b",
        rf"(?:(?<=[,\"”’]\s){cue}|\b[Ss]aid|\b[Aa]ccording\s+to)\s+{honorific}(?P<name>{_NAME})",
        rf"\b(?:As|For|[Ii]n\s+the\s+words\s+of)\s+{honorific}(?P<name>{_NAME})(?=,|\s+{cue})",
        rf"\bas\s+{honorific}(?P<name>{_NAME})(?=\s+{cue})",
        rf"[\"”’]\s*[–—-]{{1,2}}\s*{honorific}(?P<name>{_NAME})",
        rf"(?:^|(?<=\n)|(?<=[.!?]\s))(?P<name>{_NAME}):\s+[\"“]",
        rf"\b(?P<name>{_NAME})\s+(?:issued|made|released|posted)\s+(?:the\s+following|this|a)\b",
    )
    return tuple(re.compile(one) for one in patterns)


@cache
def apposition() -> re.Pattern[str]:
    """`Ned Price, the department's spokesman, ...`: a role after the name."""
    return re.compile(
        rf"\b(?P<name>{_NAME}),\s+(?P<title>(?:(?:the|an?|who\s+is)\s+)?[^,.;\"“”]{{0,60}}?"
        rf"\b{_roles()}\b[^,.;\"“”]{{0,60}}?)(?:,|\.(?=\s|$)|$)"
    )


@cache
def role_and_name() -> re.Pattern[str]:
    """`Its secretary, Naji Tawil, ...`: a role in small letters before the name."""
    return re.compile(
        r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?)\s+(?P<title>(?:[\w’'-]+\s+){0,5}?"
        rf"{_roles()}),\s+(?:(?:[Tt]he\s+)?{_before_names()}\s+)?(?P<name>{_NAME})(?:\s+of\s+[^,.;:\"“”]{{3,60}})?(?:,|\.(?=\s|$))"
    )
