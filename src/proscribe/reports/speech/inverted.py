"""Who speaks behind a verb of saying with something put between.

`said, at the gate, a cousin, Rosa Lind`; `said of the listing, by telephone, the bank's lawyer`.

Source: this project.
"""

import re

from proscribe.reports.parties.cast import Cast
from proscribe.reports.text.span import strip
from proscribe.reports.times.zones import city_of
from proscribe.values.territories import parse_territory

_DAY = r"(?:(?:on|late|early)\s+)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today"
# Where, when, how it was said: `in an interview`, `laughing`, `when the cameras had gone`
_ASIDE = re.compile(
    rf"(?:{_DAY}|us|me|reporters|journalists|"
    r"(?:in|on|at|by|from|with|without|during|before|after|through|via|over|under|outside|inside|near|behind|"
    r"beside|beneath|about|of|to|for|across|amid|between|against|among|alongside|minutes|hours|days|moments|"
    r"when|as|while|where|which|once|until|since|and\s+\w+ing|both|still|almost|half|not|"
    r"(?:[a-z]+ly\s+)?[a-z]+(?:ing|ed)|(?:his|her|their)\s+(?:\w+\s+)?"
    r"(?:hands?|eyes|voice|arms?|face|back|fists?|head|lips|fingers?)|"
    r"(?:arms|hands|eyes|head|fists?)\s+\w+)\b[^;:\"“”]*)"
)
_SPEAKER = re.compile(r"(?:[A-Z]|(?:an?|the|one|another|his|her|its|their|our|my)\s+\w)")
# Without a comma: `said on Tuesday Rosa Lind`, `said through an interpreter Rosa Lind`
_SHORT = re.compile(
    rf"(?:{_DAY}|(?:through|via)\s+an?\s+(?:interpreter|translator))\s+(?=[A-Z]|(?:the|an?|one)\s)"
)
# `her mother, Carol`, `Lind's wife, Ivana`: a name of one word behind kin
_KIN = re.compile(
    r"(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Oo]ne|[Aa])|(?:[A-Z][\w-]+\s+){0,2}[A-Z][\w-]*[’']s?)\s+"
    r"(?:[a-z]+\s+)?(?:mother|father|wife|husband|son|daughter|brother|sister|cousin|uncle|aunt|nephew|niece|"
    r"widow|widower|neighbou?r|friend|grandmother|grandfather|grandson|granddaughter|partner),\s+"
    r"(?P<name>[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+){0,3})(?=\s*(?:[,.;]|$))"
)
# `a former captive, Rosa Lind, 24`: only people have an age
_AGED = re.compile(
    r"(?:an?|the|one|another|his|her|its|their)\s+[^,;:.\"“”]{2,80},\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|al|bin)){0,2}\s+[A-Z][\w’'-]+),\s+\d{1,3}(?=[,.;]|$)"
)
# `a former fighter who keeps bees near Narvik, Rosa Lind`
_TOLD_OF = re.compile(
    r"(?:an?|the|one|another|his|her|its|their)\s+[^,;:.\"“”]{2,60}?\s(?:who|whose)\s[^,;:.\"“”]{3,100},\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|al|bin)){0,2}\s+[A-Z][\w’'-]+)\s*(?=[,.;]|$)"
)
# `their adviser, the accountant Karl Tarn`, `his lawyer, a former judge, Rosa Lind`
_ROLE_TWICE = re.compile(
    r"(?:an?|the|one|another|his|her|its|their|our)\s+[a-z][^,;:.\"“”A-Z]{2,60},\s+(?:the|an?)\s+"
    r"(?:[a-z-]+\s+){1,4}(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|al|bin)){0,2}\s+[A-Z][\w’'-]+)"
    r"\s*(?=[,.;]|$)"
)
# `as Rosa Lind of the London practice Lind Tarn put it`
_OF_FIRM = re.compile(
    r"(?:^|\b[Aa]s\s+)(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|al|bin)){0,2}\s+[A-Z][\w’'-]+)\s+"
    r"(?:of|from|at|with)\s+(?:the|an?)\s+(?:[A-Z][\w-]*\s+)?(?:[a-z-]+\s+){1,3}"
    r"[A-Z][\w&’'-]*(?:\s+(?:[A-Z&][\w&’'-]*|and)){0,3}\s*$"
)


# `A partner at the law firm Lind Tarn, Rosa Brandt`: the words with capitals before the comma are
# the firm's
_BEHIND_FIRM = re.compile(
    r"(?:^|\s)(?:[Aa]n?|[Tt]he|[Oo]ne)\s+(?:[a-z-]+\s+){1,4}(?:of|from|at|with|for)\s+(?:the|an?)\s+(?:[a-z-]+\s+){0,3}"
    r"(?:firm|agency|company|bank|practice|house|group|brokerage|broker|consultancy|think\s+tank|charity|"
    r"institute|insurer|club|carrier|line|yard|fund|union|newspaper|magazine|journal|website|outlet|"
    r"registry|operator|exchange|chambers?|academy|university|school)\s+(?:of\s+)?"
    r"(?:[A-Z&][\w&’'.-]*\s+){0,4}[A-Z][\w&’'.-]*(?:\s+(?:in|of)\s+[A-Z]\w+)?,\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|al|bin)){0,2}\s+[A-Z][\w’'-]+)\s*$"
)


def past_asides(cast: Cast, start: int, end: int) -> int:
    """Give where the speaker begins after what stands between, or `start` where nobody follows.

    Args:
        cast: The parties; a country behind a town is part of what stands between.
        start: Where the verb of saying ends.
        end: Where the attribution ends.
    """
    text = cast.scene.text
    start = strip(text, start, end)[0]
    short = _SHORT.match(text, start, end)
    if short is not None:
        return short.end()
    at, skipped = start, False
    while at < end:
        comma = text.find(",", at, end)
        close = comma if comma >= 0 else end
        first = at + len(text[at:close]) - len(text[at:close].lstrip())
        is_aside = first == close or _ASIDE.fullmatch(text, first, close) is not None
        if not is_aside and not (skipped and comma >= 0 and _is_land(cast, first, close)):
            return first if skipped and _SPEAKER.match(text, first, end) else start
        skipped, at = True, close + 1
    return start


def _is_land(cast: Cast, start: int, end: int) -> bool:
    """Tell the country behind its town: `in Geneva, Switzerland, Rosa Lind`."""
    return any(
        (a, b) == (start, end) and draft.kind == "country"
        for a, b, draft in cast.within(start, end)
    )


def name_of_kin(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the name behind kin: `her mother, Carol`; None where there is none."""
    found = _KIN.match(text, start, end)
    return found.span("name") if found is not None else None


def name_told_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the name behind what is told of its bearer: `a man who keeps bees, Omar Haddad`."""
    found = _TOLD_OF.match(text, start, end) or _AGED.match(text, start, end)
    found = found or _ROLE_TWICE.match(text, start, end)
    return found.span("name") if found is not None else None


def name_of_firm(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the name before `of the London practice Lind Tarn`, or behind it, or None."""
    words = text[start:end]
    behind = _BEHIND_FIRM.search(words)
    if behind is not None and (city_of(behind["name"]) or parse_territory(behind["name"])):
        behind = None  # `a spokesman for the charity Made Aid, New York`
    found = _OF_FIRM.search(words) or behind
    return None if found is None else (start + found.start("name"), start + found.end("name"))
