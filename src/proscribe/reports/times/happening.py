"""Where the event is that a time opens: `In May it fired the system near Sinop`.

The time opens its sentence or a clause of it (`who, in May, fell upon a hotel in Made Town`), or
the place is that of its subject (`by May judges in Made Town had opened an inquiry`), of the words
put in behind the time (`In May, during protests in Made Town, he`) or of what goes before `where`.
Only the first verb after the time counts: one of what happens somewhere, and not of what is
decided, told, paid or dealt with a country. An authority that lists others does that at its seat.

Source: this project; verbs in `data/english.toml` (`places`, `tense`).
"""

import re
from functools import cache

from proscribe.reports.tables import any_of, english
from proscribe.reports.times.patterns import PART
from proscribe.reports.times.placed import Place, places
from proscribe.reports.times.placeforms import (
    BREAK,
    ELSEWHERE,
    EVENT_WHERE,
    NAME,
    STOP,
    TOLD_ELSEWHERE,
    WHERE,
)
from proscribe.reports.times.placenames import zone_of_name

_REACH = 240  # characters after a time in which the place is looked for
_NARROW = 130  # the same where the verb may be any
_DAYPART = re.compile(rf"\s+{PART}\b")
# `In May, during protests in Made Town, he`; `On 9 August, after the vote, police`
_INSERTED = re.compile(
    r",\s+(?:(?:a|an|the|two|three|four|few|[a-z]+)\s+(?:day|days|week|weeks|hours|months?|years?)\s+)?"
    r"(?P<lead>after|before|during|following|amid|as|when|while|in|at|with|under|on)\b(?:[^,;:.“”\"()]|(?<=\bSt)\.){2,90}(?=,)"
)
# `a student, who was 22 and from the north, died in Made Town`
_ASIDE = re.compile(
    r",\s+(?:who|which|whose|then|now|aged|formerly|also|an?)\b[^,;:.“”\"()]{1,80},(?=\s)"
)
_THEN = frozenset({"during", "amid", "as", "when", "while", "in", "at"})
_LEFT = re.compile(r"\b(?:sailed|departed|escaped|flew|fled)\s+$")
_ACCOUNTS = re.compile(r"\s+(?:[a-z]+\s+){0,2}(?:accounts?|inquir|investigation|case|proceedings)")
# `a judge at a court in Made Town who, in May, sent`
_BODY_WHO = re.compile(
    r"\b(?:court|tribunal|judges?|prosecutors?|police|guards?|soldiers|troops|gunmen|gangs?|fighters|officers?|prison|"
    rf"hospital|garrison|militia)\s+(?:in|at|near)\s+(?P<name>{NAME})\s+(?:who|which|that),?\s*$"
)
_AT_WHERE = re.compile(r"\bwhere,?\s*$")
_CLAUSE = re.compile(
    rf"[;:“”\"«»()]|{STOP}|\s[–—-]\s|,\s|\n|\b(?:and|but|who|which|that|whom|where|when)\b,?\s"
)
_OPENS = re.compile(
    r"\s*(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ee]arly|[Ll]ate|[Ll]ast|[Tt]he|[Aa]t|[Tt]hen|mid|end|of|evening|morning|night|"
    r"[Ss]hortly|[Jj]ust|before|dawn|dusk|sunrise|hours|days|day|course|beginning|start|middle|very|"
    r"It\s+was|[Nn]ot|Only|one\s+year\s+ago|"
    r"[Ss]ince|[Ff]rom|[Aa]fter|[Bb]etween|[Uu]ntil|[Dd]uring|[Aa]round|[Tt]hroughout|"
    r"[Aa]gain|[Ee]arlier|[Ll]ater|only|as|already|once|first|still|even|,)[\s-]*)*"
)
# `Between March and May 2021 the vessel called at`
_OPENS_PAIR = re.compile(
    r"(?:[Bb]etween|[Ff]rom)\s+(?:(?:mid|early|late|the)[\s-])*[\w.]+(?:\s[\w.]+){0,2},?\s+(?:and|to|until|through)\s+"
    r"(?:(?:mid|early|late|the)[\s-])*"
)
# Days of whoever tells: `Yesterday the office briefed partners in Made Town`.
_TELLERS = re.compile(r"\b(?:to(?:day|night|morrow)|yesterday|since|this|now|ago)\b", re.IGNORECASE)
# Who decides where it sits, whatever it decides about.
_AUTHORITY = re.compile(
    r"\b(?:OFAC|OFSI|BIS|SECO|DFAT|FCDO|ERC|HM|UN|EU|UK|U\.[SKN]\.|US|Treasury|Department|Office|Union|"
    r"Council|Committee|States|Kingdom|Commission|Board|Bureau|Secretary|President|"
    r"[Ww]e|[Oo]ur|[Cc]ommittee|[Dd]epartment|[Oo]ffice|[Mm]inistry|[Gg]overnment|list|entry|entries|Order|"
    r"designations?|sanctions|measures|resolution|there|it|It|Washington|London|Brussels|Britain|Canberra|"
    r"Ottawa|Berne?|Tokyo|America)\b"
)
# `On 4 May the first of them announced in Made Town that ...`: what is said, where it is said
_TOLD_THERE = re.compile(
    r",?\s+(?:(?!(?:who|which|that|whose|and|but|when|as|while|in)\b)[\w’'.-]+\s+){1,8}?"
    r"(?:said|announced|declared|told\s+(?:reporters|journalists|parliament|a\s+[a-z]+)|confirmed|testified|pledged|"
    r"promised|warned|argued|denied|proclaimed|swore|read\s+out)\s+(?:(?:here|again|live|on\s+television)\s+)?"
    rf"(?:in|at|near|outside)\s+(?P<name>{NAME})(?=,|\s+(?:that|how|what|why|to|it|he|she|they)\b)"
)


def happening_at(text: str, begin: int, start: int, end: int, last: int) -> str:
    """Give the zone of the place where the event is that a time opens, or "".

    Args:
        text: The whole text.
        begin: Where its sentence begins.
        start: Where the time begins.
        end: Where it ends.
        last: Where its sentence ends.
    """
    last = min(last, end + 2 * _REACH)
    text, begin, start, end, last = text[begin:last], 0, start - begin, end - begin, last - begin
    text = text[: end + 1] + _ASIDE.sub(lambda one: " " * len(one[0]), text[end + 1 :])
    clause = max([begin, *(one.end() for one in _CLAUSE.finditer(text, begin, start))])
    if not (_OPENS.fullmatch(text, clause, start) or _OPENS_PAIR.fullmatch(text, clause, start)):
        return ""
    if body := _BODY_WHO.search(text, begin, clause):
        return zone_of_name(body["name"])
    if where := _AT_WHERE.search(text, begin, clause):
        return _place_before(text, begin, where.start())
    cut = BREAK.search(text, end + 1, last)
    stop = min(last, end + _REACH, cut.start() if cut is not None else last)
    part = _DAYPART.match(text, end, stop)
    behind = part.end() if part is not None else end
    inserted = _INSERTED.match(text, behind, stop)
    if inserted is not None:
        if inserted["lead"] in _THEN and (zone := _place_in(text, inserted)):
            return zone
        behind = inserted.end()
    verb = _happens().match(text, behind, stop)
    if verb is not None:
        return _place_behind(text, behind, verb, stop)
    told = _TOLD_THERE.match(text, end, last)
    if told is not None:
        return zone_of_name(told["name"])
    if _TELLERS.search(text, clause, end) is not None:
        return ""
    verb = _any_verb().match(text, behind, min(stop, behind + _NARROW))
    if verb is None or _AUTHORITY.search(text, behind, verb.start("verb")) is not None:
        return ""
    if ELSEWHERE.search(text, behind, verb.end()) is not None:
        return ""
    comma = text.find(",", verb.end(), stop)
    stop = min(stop, verb.end() + _NARROW, comma if comma >= 0 else stop)
    if _from_afar().search(text, verb.start("verb"), stop) is not None:
        return ""
    return _place_behind(text, behind, verb, stop)


def _place_behind(text: str, end: int, verb: re.Match[str], stop: int) -> str:
    """Give the place named first after a time, in the words before its verb or after it."""
    named = [one for one in places(text, end, stop) if _is_where(text, one, end)]
    if len(named) > 1 and not named[0].zone and not text[named[0].end : named[1].start].strip():
        named = named[1:]  # `the village of Made Hamlet in Ruritania`
    if not named:
        return ""
    place = named[0]
    elsewhere = ELSEWHERE
    if _founds().search(verb[0]) is not None and not _ACCOUNTS.match(text, verb.end()):
        elsewhere = TOLD_ELSEWHERE
    return "" if elsewhere.search(text, verb.end(), place.end) is not None else place.zone


def _is_where(text: str, place: Place, end: int) -> bool:
    """Tell a place where what is told happens, or to which somebody goes."""
    if place.is_owner:
        return False
    if place.lead == "to":
        return _goes_to().search(text, end, place.start) is not None
    if place.lead == "from":
        return _LEFT.search(text, end, place.start) is not None
    return place.lead in WHERE or EVENT_WHERE.fullmatch(place.lead) is not None


def _place_before(text: str, begin: int, where: int) -> str:
    """Give the place that `where` speaks of: `the prison in Made Town where, in May, men died`."""
    named = [one for one in places(text, begin, where) if not text[one.end : where].strip(" ,")]
    return named[-1].zone if named else ""


def _place_in(text: str, inserted: re.Match[str]) -> str:
    """Give the place of the words put in behind a time: `during protests in Made Town`."""
    first, last = inserted.start("lead"), inserted.end()
    if ELSEWHERE.search(text, first, last) is not None:
        return ""
    named = places(text, first, last)
    return next((one.zone for one in named if one.zone and _is_where(text, one, first)), "")


@cache
def _happens() -> re.Pattern[str]:
    """Give the pattern of a subject of a few words without a verb, and what happened to it."""
    verbs = any_of(tuple(english("places", "happenings")))
    going_on = any_of(tuple(english("places", "happening")))
    return re.compile(
        r",?\s+(?:that\s+)?(?:(?!(?:who|which|that|whose|but|had|has|have)\b|and\s(?!the\b|[A-Z]|[a-z]+s\b)|\w+ed\b)(?:St\.|[\w’'-]+)\s+){1,8}?"
        rf"(?:(?:(?:was|were|had|has|have)\s+(?:been\s+)?)?{verbs}|(?:was|were)\s+{going_on})\b"
    )


@cache
def _any_verb() -> re.Pattern[str]:
    """Give the pattern of a subject of a few words and any verb of the past, or one to come."""
    past = any_of((*english("tense", "past"), *english("places", "also_past")))
    taken = any_of((*english("tense", "participles"), *english("tense", "past")))
    to_come = any_of(tuple(english("places", "to_come")))
    return re.compile(
        r",?\s+(?:that\s+)?(?:(?!(?:who|which|that|whose|but|when|as|while)\b|and\s(?!the\b|[A-Z]|[a-z]+s\b))[\w’'.-]+\s+){0,8}?"
        rf"(?P<verb>(?:was|were|had\s+been)\s+(?:[a-z]+ly\s+)?(?:[a-z]{{2,}}(?:ing|ed)|{taken})|(?:had\s+)?(?:{past}|"
        r"(?!(?:need|speed|feed|seed|hundred|armed|united|wanted|alleged|suspected|so-called|accused|convicted|exiled|retired|jailed)\b)[a-z]{3,}ed)|"
        rf"(?:will|would|(?:is|are)\s+(?:due\s+)?to)\s+(?:{to_come}|be\s+[a-z]+(?:ed|en|n|ld)))\b"
    )


@cache
def _founds() -> re.Pattern[str]:
    """Give the pattern of what brings something into being."""
    return re.compile(rf"\b(?:{any_of(tuple(english('places', 'founding')))}|set\s+up)$")


@cache
def _goes_to() -> re.Pattern[str]:
    """Give the pattern of somebody who goes somewhere, right before the place."""
    going = any_of(tuple(english("places", "going")))
    return re.compile(
        rf"\b(?:{going}|(?:was|were|been)\s+(?:brought|taken|flown|moved|deported|driven|transferred|surrendered))"
        rf"\s+(?:(?:back|home|on|again|abroad|secretly|with\s+[\w’']+(?:\s[\w’']+)?)\s+){{0,2}}$"
    )


@cache
def _from_afar() -> re.Pattern[str]:
    """Give the pattern of what can be done from anywhere: paid, sent, supported, decided."""
    return re.compile(
        rf"\b(?!called\s+at\b|sent\s+(?:[\w’'-]+\s+){{1,4}}to\s+(?:prison|jail|trial)\b|"
        r"used\s+(?:water|tear|pepper|stun|live|rubber|force|violence|batons|explosives|chemical)\b)"
        rf"(?:{any_of(tuple(english('places', 'from_afar')))}|"
        r"(?<!sailed\s)(?<!departed\s)(?<!escaped\s)(?<!flew\s)(?<!fled\s)from)\b"
    )
