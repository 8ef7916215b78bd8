"""Speakers without a name: `a senior official`, `a spokesman for the ministry`, `a guard`.

Beside a quotation only its speaker can stand between its marks and the verb, so there any noun
will do; elsewhere only nouns of a table are taken. `The official` means the one described before.

Source: `data/offices.toml` (nouns), `data/english.toml`.
"""

import re
from collections import deque
from functools import cache

import msgspec

from proscribe.model.account import PartyKind
from proscribe.model.report import Basis
from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.speech import leads
from proscribe.reports.speech.given import given_behind, name_of_member
from proscribe.reports.speech.ofbodies import of_body
from proscribe.reports.speech.papers import PAPER_BY, before_paper, issuer_of
from proscribe.reports.speech.titled import is_own_unit, name_after_office
from proscribe.reports.tables import any_of, english, table

LEAD = re.compile(
    r"(?:But|And|So|Yet|Still|However|Meanwhile|Also|Separately|Earlier|Later|Then|Now|As|Yesterday|"
    r"Today|Tonight|Overnight|(?:On\s+|Late\s+|Early\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+"
)
# `the 61-year-old Rosa Lind`
AGED = re.compile(r"(?:[Tt]he\s+|[Aa]\s+)?\d{1,3}-year-old\s+(?=[A-Z])")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|can|should|did|does|do|said|"
    r"says|issued|made|released|because|after|before|as|while|if|when|not)\b|"
    r"\bto(?!\s+(?:(?:the|an?|its|his|her|their|our|all)\b|[A-Z]))\b"
)
_RELATIVE = re.compile(r",?\s+(?:who|whom|whose|which|that)\s")
_OPENS = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Mm]any|[Tt]wo|[Tt]hree|[Ii]ts|[Tt]heir|"
    r"[Hh]is|[Hh]er|[Oo]ur|[Tt]his|[Tt]hese)\s|[A-Z]"
)
_OFFICE = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*['’]s?)\s+(?=[^\W\d])|(?:One|Another)$"
)
_ARTICLE = re.compile(r"(?:The|An?|One|Its|His|Her|Their)\s")
_HONORIFIC = re.compile(
    r"\s+(?:(?:Senator|the\s+(?:Rt\s+)?Hon(?:ourable|\.)?|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Prof)\.?\s+)*"
)
_FROM = re.compile(r"\s+(?:from|of)\s+[^,;:]{2,40}")
_PLACE_LEAD = re.compile(r"(?:At|In|On|Near|Outside|Inside|During|From|Behind|Across)\s")
_DETERMINER = re.compile(r"\b(?:an?|the|one|another)\s")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+")
_NO_NOUN = re.compile(r"[,:;\"]|(?<!\b[A-Z])[.!?]\s+[A-Z]\w{2}")
_OF = re.compile(r"\s+(?:of|for|at|from|on|in)\s+")
# Behind whom it is said of: `the mayor himself`, `an opposition politician there`, `a guard later`
_BEHIND = re.compile(
    r"(?:,?\s+(?:(?:it|him|her|them)sel(?:f|ves)|there|here|nearby|too|also|later|then|alone|meanwhile|"
    r"however|afterwards|again|today|yesterday|in\s+turn|for\s+(?:his|her|its|their)\s+part))+\s*$"
)
# `the same official`, `this officer`: the one before.
_SAME = re.compile(r"^(?:the|this|that)\s+(?:(?:same|very)\s+)?")
_NEAR = 1_000  # characters back in which `the official` was told of
_REACH = 3_000  # characters back in which `the department` was named
_ALONE = frozenset({"one", "another", "others", "some", "many", "several"})
_MOST_WORDS = 14
_WORD = re.compile(r"[\w’'-]+")
# A name and nothing else; of one word only a family name that is known.
_NAME = re.compile(
    r"[A-Z][\w.’'-]+(?:\s+(?:[A-Z][\w.’'-]*|de|van|von|al|el|bin|la|del|da|der)){0,4}"
)


class Speaker(msgspec.Struct, frozen=True):
    """A speaker and the words for it.

    Attributes:
        draft: The party, or None when the words could not be joined to one.
        start: First character of the words.
        end: One past the last.
        basis: `stated` for a name, `inferred` for what was joined.
        rule: The rule that joined.
        cause: Why there is no party, or "".
    """

    draft: Draft | None
    start: int
    end: int
    basis: Basis
    rule: str
    cause: str = ""


@cache
def _unnamed() -> re.Pattern[str]:
    nouns = any_of(tuple(table("offices")["unnamed"]["nouns"]))
    return re.compile(
        rf"(?P<head>(?:[\w.’'-]+,?\s+){{0,7}}?)(?P<noun>{nouns})"
        rf"(?P<of>\s+(?:at|for|from|of|with|in|on|familiar)\s+(?:[^,.;:\"”]|{leads.JOINT_COMMA.pattern}){{2,70}})?",
        re.IGNORECASE,
    )


def describe(
    cast: Cast, start: int, end: int, *, with_of: bool, house: Draft | None
) -> Speaker | None:
    """Read a description whose noun is in the table.

    Args:
        cast: The parties.
        start: Where the words begin.
        end: Where they end.
        with_of: With a body or place after the noun (`of the Bureau`), or without.
        house: Who speaks by a statement or release of its own, or None.
    """
    text = cast.scene.text
    start = _after_lead(text, start, end)
    found = _unnamed().fullmatch(text, start, end)
    if found is None or bool(found["of"]) != with_of or _FINITE.search(text, start, end):
        return None
    if _OPENS.match(text, start, end) is None and found["head"]:
        return None
    noun = found["noun"].lower()
    if noun in english("speakers", "papers") and not with_of:
        if house is not None:
            return Speaker(house, start, end, "inferred", "house")
        issuer = issuer_of(cast, noun, start)
        if issuer is not None:
            cast.mention(issuer, start, end, "description", basis="inferred", rule="issuer")
            return Speaker(issuer, start, end, "inferred", "issuer")
    return _speaker(cast, start, end, noun)


def anyone(cast: Cast, start: int, end: int, *, closed: bool) -> Speaker | None:
    """Read any noun phrase as a speaker: no verb in it, save in a clause that describes it.

    Args:
        cast: The parties.
        start: Where the words begin.
        end: Where they end.
        closed: They end with a comma: the first part is the name, the rest describes it.
    """
    text = cast.scene.text
    start = _after_lead(text, start, end)
    if _PLACE_LEAD.match(text, start, end):
        # `At a plot in the quarter a guard said`: the last noun is who speaks
        inner = [one.start() for one in _DETERMINER.finditer(text, start, end)]
        start = inner[-1] if inner else start
    close = _RELATIVE.search(text, start, end)
    if close is not None:
        called = leads.CALLED.match(text, close.start(), end)
        if called is not None:
            return called_by(cast, *called.span("name"))
        end = close.start()
    comma = text.find(",", start, end)
    if comma >= 0 and (closed or close is not None):
        member = name_of_member(text, start, end)
        if member is not None:
            return as_written(cast, *member)
        end = comma
    end = before_paper(text, start, end)
    words = _WORD.findall(text[start:end])
    if text[start:end].lower() in _ALONE:
        return _speaker(cast, start, end, words[-1].lower())  # `"It is theatre," one told us`
    if not 0 < len(words) <= _MOST_WORDS or _OPENS.match(text, start, end) is None:
        return None
    if _FINITE.search(text, start, end) or _NO_NOUN.search(text, start, end):
        return None
    return _speaker(cast, start, end, words[-1].lower())


def after_office(cast: Cast, start: int, end: int) -> Speaker | None:
    """Read the name after an office that no table knows: `the head of the port, Rosa Lind,`.

    Args:
        cast: The parties.
        start: Where the words begin.
        end: Where they end, the last comma left out.
    """
    text = cast.scene.text
    comma = text.rfind(",", start, end)
    if comma < 0 or _OFFICE.match(text, start, comma) is None:
        return None
    first = comma + 1
    honorific = _HONORIFIC.match(text, first, end)
    first = honorific.end() if honorific else first
    name = _NAME.match(text, first, end)
    if name is None or not (_FROM.fullmatch(text, name.end(), end) or name.end() == end):
        return None
    if name.end() == end and " " not in name[0]:
        return None
    return _speaker(cast, first, name.end(), name[0].split()[-1].lower())


def _after_lead(text: str, start: int, end: int) -> int:
    """Skip `But`, the number of a paragraph, and the paper of `a statement by the ministry`."""
    for pattern in (_NUMBERED, LEAD, PAPER_BY, AGED):
        found = pattern.match(text, start, end)
        start = found.end() if found else start
    return start


def _speaker(cast: Cast, start: int, end: int, noun: str) -> Speaker:
    text = cast.scene.text
    name_end = leads.before_verb(text, start, end)
    if name_end is not None:
        end = name_end
        noun = text[start:end].split()[-1].lower()
    called = leads.CALLED.match(text, end)
    if called is not None:
        return called_by(cast, *called.span("name"))
    stop = next((one.end for one in cast.scene.passages_around(start)), end)
    given = given_behind(text, start, end, stop)
    if given is not None:
        return called_by(cast, *given)
    if of_body(text, start, end) is None:
        start = name_after_office(text, start, end)
    open_end = leads.WHO.search(text, start, end)
    if open_end is not None and open_end.start() > start and noun:
        end = open_end.start()  # `A man who said he was his cousin`
        noun = text[start:end].split()[-1].lower()
    behind = _BEHIND.search(text, start, end)
    if behind is not None and behind.start() > start:
        end = behind.start()
        noun = text[start:end].split()[-1].lower() if noun else noun
    written = " ".join(text[start:end].lower().split())
    bare = _NAME.match(text, start, end)
    if is_own_unit(text, start, end) or (bare is not None and bare[0].endswith(("'s", "’s"))):
        bare = None  # `OFAC's Office of Global Targeting`, `Rosa Lind's lawyer`: nobody from there
    if bare is not None and bare.end() < end and " " in bare[0] and not _ARTICLE.match(bare[0]):
        # `Rosa Lind from the port board`
        end = bare.end() if _FROM.fullmatch(text, bare.end(), end) else end
        written = " ".join(text[start:end].lower().split())
    name = " ".join(text[start:end].split()) if _NAME.fullmatch(text, start, end) else ""
    known = cast.at(start, end) or _owned(cast, start, end) or _meant(cast, written, noun, start)
    if known is None and name and " " not in name:
        known = cast.by_surname(name)
    if known is not None:
        cast.mention(known, start, end, "description", basis="inferred", rule="described")
        return Speaker(known, start, end, "inferred", "described")
    country = next((d.country for _, _, d in cast.within(start, end) if d.country), "")
    kind = _kind(written)
    is_name = " " in name and kind == "unknown"
    draft = cast.draft(
        "described", written, kind, shown=name if is_name else None, country=country,
        rule="described",
    )  # fmt: skip
    cast.mention(draft, start, end, "name" if is_name else "description", rule="described")
    if is_name and not draft.family:
        draft.given, _, draft.family = name.rpartition(" ")
        cast.know_surname(draft)
    return Speaker(draft, start, end, "stated", "described")


def called_by(cast: Cast, start: int, end: int) -> Speaker:
    """Give whom a text calls by the one name that he gave: `who asked to be called Omar`."""
    found = _speaker(cast, start, end, "")
    draft = found.draft
    if draft is not None and draft.kind == "unknown":
        draft.kind = "person"
        draft.name = draft.name or " ".join(cast.scene.text[start:end].split())
    return found


def as_written(cast: Cast, start: int, end: int) -> Speaker:
    """Give whom a label names or describes, whatever its words are."""
    return _speaker(cast, start, end, "")


def after_title(cast: Cast, start: int, end: int) -> Speaker | None:
    """Read `Governor Rosa Lind` as a speaker; None where it is no office with a name."""
    first = name_after_office(cast.scene.text, start, end)
    return _speaker(cast, first, end, "") if first > start else None


def _owned(cast: Cast, start: int, end: int) -> Draft | None:
    """Give the body behind its owner: `the ministry's Office of Ores`, or None."""
    for a, b, draft in cast.within(start, end):
        owner = cast.scene.text[start:a].rstrip()
        if draft.kind == "organization" and b == end and owner.endswith(("'s", "’s")):
            return draft
    return None


def _meant(cast: Cast, written: str, noun: str, start: int) -> Draft | None:
    """Give whom `the official` means: the last one described with that noun."""
    if _SAME.sub("the ", written) != f"the {noun}":
        return _in_full(cast, written)
    bodies = [
        d
        for a, b, d in cast.within(max(0, start - _REACH), start)
        if d.kind == "organization" and d.name and noun in d.name.lower().split()
    ]
    if bodies and noun in english("speakers", "bodies"):
        return bodies[-1]  # `the department`: the one named last
    before = [
        draft
        for key, draft in cast.drafts.items()
        if key[0] == "described" and re.search(rf"\b{re.escape(noun)}\b", key[1])
    ]
    last = before[-1] if before else None
    words = re.compile(
        rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)\s+(?:[\w.’'-]+\s+){{0,4}}?{re.escape(noun)}\b"
    )
    told = deque(words.finditer(cast.scene.text, max(0, start - _NEAR), start), maxlen=1)
    if not told:
        return last
    at, end = told[0].span()
    if last is not None and any(a >= at for a, _ in last.mentions):
        return last
    # `A ministry official welcomed it.` said nothing yet: `the official` is that one
    shown = " ".join(cast.scene.text[at:end].lower().split())
    draft = cast.draft("described", shown, _kind(shown), shown=None, rule="described")
    cast.mention(draft, at, end, "description", rule="described")
    return draft


def _in_full(cast: Cast, written: str) -> Draft | None:
    """Give whose office was told in full: `the Acting Coordinator`, after `... for Ports`."""
    if not written.startswith("the ") or _OF.search(written) is not None:
        return None
    told = [
        draft
        for key, draft in cast.drafts.items()
        if key[0] == "described" and key[1].startswith(written) and "speaker" in draft.roles
        if _OF.match(key[1], len(written)) is not None
    ]
    return told[0] if len(told) == 1 else None


def _kind(written: str) -> PartyKind:
    head = _OF.split(written)[0]  # `the chair of the committee` is no committee
    named = _WORD.findall(head)
    if named and named[-1] in english("speakers", "things"):
        return "unknown"  # `the official list`
    words = set(named)
    if words & english("speakers", "bodies") and not words & english("speakers", "persons"):
        return "organization"
    if words & english("speakers", "persons"):
        return "person"
    nouns = english("speakers", "several")
    return "group" if words & nouns else "unknown"
