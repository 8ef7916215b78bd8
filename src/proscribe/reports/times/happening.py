"""Where the event is that a time opens: `In May it fired the system near Sinop`.

The time opens its sentence or a clause of it (`who, in May, fell upon a hotel in Made Town`), or
the place is that of its subject (`by May judges in Made Town had opened an inquiry`). Only the
first verb after the time counts: one of what happens somewhere, and not of what is decided, told,
paid or dealt with a country. An authority that lists others does that at its own seat.

Source: this project; verbs in `data/english.toml` (`places`, `tense`).
"""

import re
from functools import cache

from proscribe.reports.tables import any_of, english
from proscribe.reports.times.placeforms import BREAK, ELSEWHERE, NAME, PLACE, WHERE
from proscribe.reports.times.placenames import zone_of_name

_REACH = 240  # characters after a time in which the place is looked for
_NARROW = 130  # the same where the verb may be any
_CLAUSE = re.compile(
    r"[;:“”\"«»()]|\.\s|\s[–—]\s|,\s|\n|\b(?:and|but|who|which|that|whom|where|when)\b,?\s"
)
_OPENS = re.compile(
    r"\s*(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ee]arly|[Ll]ate|[Ll]ast|[Tt]he|[Aa]t|[Tt]hen|mid|end|of|"
    r"[Aa]gain|[Ee]arlier|[Ll]ater|only|as|already|once|first|still|even|,)[\s-]*)*"
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
    clause = max([begin, *(one.end() for one in _CLAUSE.finditer(text, begin, start))])
    if _OPENS.fullmatch(text, clause, start) is None:
        return ""
    cut = BREAK.search(text, end + 1, last)
    stop = min(last, end + _REACH, cut.start() if cut is not None else last)
    verb = _happens().match(text, end, stop)
    if verb is not None:
        return _place_behind(text, end, verb.end(), stop)
    told = _TOLD_THERE.match(text, end, last)
    if told is not None:
        return zone_of_name(told["name"])
    if _TELLERS.search(text, clause, end) is not None:
        return ""
    verb = _any_verb().match(text, end, min(stop, end + _NARROW))
    if verb is None or _AUTHORITY.search(text, end, verb.start("verb")) is not None:
        return ""
    if ELSEWHERE.search(text, end, verb.end()) is not None:
        return ""
    comma = text.find(",", verb.end(), stop)
    stop = min(stop, verb.end() + _NARROW, comma if comma >= 0 else stop)
    if _from_afar().search(text, verb.start("verb"), stop) is not None:
        return ""
    return _place_behind(text, end, verb.end(), stop)


def _place_behind(text: str, end: int, verb: int, stop: int) -> str:
    """Give the place named first after a time, in the words before its verb or after it."""
    places = PLACE.finditer(text, end, stop)
    place = next((one for one in places if one["lead"].lower() in WHERE and not one["owner"]), None)
    if place is None or ELSEWHERE.search(text, verb, place.end()) is not None:
        return ""
    return zone_of_name(place["name"])


@cache
def _happens() -> re.Pattern[str]:
    """Give the pattern of a subject of a few words without a verb, and what happened to it."""
    verbs = any_of(tuple(english("places", "happenings")))
    going_on = any_of(tuple(english("places", "happening")))
    return re.compile(
        r",?\s+(?:(?!(?:who|which|that|whose|and|but|had|has|have)\b|\w+ed\b)[\w’'-]+\s+){1,8}?"
        rf"(?:(?:(?:was|were|had)\s+(?:been\s+)?)?{verbs}|(?:was|were)\s+{going_on})\b"
    )


@cache
def _any_verb() -> re.Pattern[str]:
    """Give the pattern of a subject of a few words and any verb of the past."""
    past = any_of(tuple(english("tense", "past")))
    return re.compile(
        r",?\s+(?:(?!(?:who|which|that|whose|and|but|when|as|while)\b)[\w’'.-]+\s+){0,8}?"
        rf"(?P<verb>(?:had\s+)?(?:{past}|(?!(?:need|speed|feed|seed|hundred|armed|united|wanted|alleged|suspected|so-called|accused|convicted|exiled|retired|jailed)\b)[a-z]{{3,}}ed))\b"
    )


@cache
def _from_afar() -> re.Pattern[str]:
    """Give the pattern of what can be done from anywhere: paid, sent, supported, decided."""
    return re.compile(rf"\b(?:{any_of(tuple(english('places', 'from_afar')))}|from)\b")
