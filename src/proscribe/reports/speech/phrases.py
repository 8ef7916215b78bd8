"""Words that stand for somebody: `the top U.S. diplomat`, `the official`, `Pyongyang` for a state.

Source: `data/offices.toml`.
"""

import re

from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.speech.described import LEAD, Speaker
from proscribe.reports.speech.human import can_be_person, can_speak, reads_human
from proscribe.reports.speech.roles import holds, phrases
from proscribe.reports.tables import english


def role_phrase(cast: Cast, last: Draft | None, start: int, end: int) -> Speaker | None:
    """Read a role phrase as the one person who has that office here.

    Args:
        cast: The parties.
        last: The person who spoke last, who is meant where several fit, or None.
        start: Where the words begin.
        end: Where they end.

    Returns:
        The speaker; without a party where several people fit; None when it is no role phrase.
    """
    text = cast.scene.text
    lead = LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if end - start > 80:
        return None
    key, country = _phrase_key(cast, start, end)
    bare = re.sub(r"^(?:the|that)\s+", "", key)
    for phrase, office in phrases():
        if bare not in (phrase, phrase.replace("{country} ", "")) and not (
            country and bare == "{country} " + phrase
        ):
            continue
        fitting = [
            one for one in cast.drafts.values()
            if one.kind == "person" and holds(one, office, country)
        ]  # fmt: skip
        if len(fitting) > 1 and last in fitting:
            fitting = [one for one in fitting if one is last]
        if len(fitting) == 1:
            cast.mention(fitting[0], start, end, "title", basis="inferred", rule="role-phrase")
            return Speaker(fitting[0], start, end, "inferred", "role-phrase")
        if len(fitting) > 1:
            return Speaker(
                None,
                start,
                end,
                "inferred",
                "role-phrase",
                "several people have that office here",
            )
    return None


def government(cast: Cast, start: int, end: int) -> Speaker | None:
    """Read a capital that stands for its government: `Pyongyang said`."""
    for passage in cast.scene.passages_around(end):
        for one in passage.known:
            if one.kind == "government" and one.end == end and one.start >= start:
                draft = cast.country(one.key, rule="government")
                cast.mention(
                    draft, one.start, end, "description", basis="inferred", rule="government"
                )
                return Speaker(draft, one.start, end, "inferred", "government")
    return None


def first_in(cast: Cast, start: int, end: int) -> Speaker | None:
    """Give the person or body named first in a lead that ends with a colon, or None."""
    inside = cast.within(start, end)
    for kind in ("person", "organization"):
        for a, b, draft in inside:
            if draft.kind == kind and draft.form_at(a, b) != "demonym":
                return Speaker(draft, a, b, "inferred", "lead")
    return None


def same_person(cast: Cast, last: Draft | None, found: Speaker) -> Speaker:
    """Join `the diplomat` to the named person who spoke last, when it fits the title."""
    written = cast.scene.text[found.start : found.end].lower()
    if last is not None and _SAME.match(written) and can_speak(last):
        cast.mention(last, found.start, found.end, "description", basis="inferred", rule="same")
        return Speaker(last, found.start, found.end, "inferred", "same")
    noun = written.removeprefix("the ").strip()
    if written == noun or last is None or last.name is None or not can_be_person(last):
        return found
    title = " ".join(cast.scene.text[a:b].lower() for a, b in last.titles)
    general = noun in english("speakers", "general") and _is_alone(cast, noun, found.start)
    if not general and (not title or noun not in title.split()):
        return found
    cast.mention(last, found.start, found.end, "description", basis="inferred", rule="role-noun")
    return Speaker(last, found.start, found.end, "inferred", "role-noun")


def _is_alone(cast: Cast, noun: str, start: int) -> bool:
    """Tell that nobody without a name was introduced by a noun: `a senior official`."""
    told = re.compile(
        rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)\s+(?:[\w.’'-]+\s+){{0,4}}?{re.escape(noun)}\b"
    )
    return told.search(cast.scene.text, max(0, start - _NOUN_REACH), start) is None


def _phrase_key(cast: Cast, start: int, end: int) -> tuple[str, str]:
    """Give a phrase in lower case with its country as `{country}`, and the country."""
    text = cast.scene.text
    key, country, at = "", "", start
    for a, b, draft in cast.within(start, end):
        if draft.kind == "country" and a >= at:
            key += text[at:a].lower() + "{country}"
            country, at = draft.country, b
    key += text[at:end].lower()
    return " ".join(
        key.replace("{country}'s", "{country}").replace("{country}’s", "{country}").split()
    ), country


_SAME = re.compile(r"(?:the|this|that)\s+(?:very\s+)?same\s+")
_NOUN_REACH = 3_000  # characters back in which somebody was introduced
_DEFINITE = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:[\w-]+\s+){0,3}(?P<noun>[\w-]+)$")
_BESIDE_NAME = 90  # characters of an apposition
_HEAD_LINES = 30  # blocks at the head of a page in which its writer can be named
_LED = re.compile(r"(?:[\w.’'-]+\s+){0,8}")  # what can stand before a name on its line
_LETTERS = re.compile(r"(?:,?\s[A-Z]{2,4}){0,3}")  # `MP`, `KC` behind it


def by_apposition(cast: Cast, found: Speaker) -> Speaker:
    """Join `the minister` to whom an apposition made one: `Omar Haddad, the foreign minister, met`.

    What stands in the apposition must hold the noun; the person introduced last is meant.
    """
    text = cast.scene.text
    words = _DEFINITE.match(text, found.start, found.end)
    if words is None or found.draft is None or found.draft.name is not None:
        return found
    if not reads_human(found.draft):
        return found
    beside = re.compile(
        rf",\s+[^,.;:“”\"]{{0,{_BESIDE_NAME}}}?\b{re.escape(words['noun'])}\b"
        rf"[^.;:“”\"\n]{{0,{_BESIDE_NAME}}}?(?:[,.]|\s*\n)",
        re.IGNORECASE,
    )
    for a, b, draft in reversed(cast.within(max(0, found.start - _NOUN_REACH), found.start)):
        if draft.name is None or draft.kind not in ("person", "unknown"):
            continue
        if (
            beside.match(text, b, found.start) is not None
            or _has_title(draft, words["noun"].lower(), text)
            or _is_headed(cast, a, b, words["noun"])
        ):
            cast.mention(
                draft, found.start, found.end, "description", basis="inferred", rule="apposition"
            )
            return Speaker(draft, found.start, found.end, "inferred", "apposition")
    return found


def _has_title(draft: Draft, noun: str, text: str) -> bool:
    """Tell whether a title at the name of somebody holds a noun: `Deputy Under Secretary`."""
    return any(noun in text[a:b].lower().split() for a, b in draft.titles)


def _is_headed(cast: Cast, start: int, end: int, noun: str) -> bool:
    """Tell a name at the head of a page with its office on the line below or above it.

    `Senator the Hon Rosa Lind` above `Minister for Ports`: `the Minister` in what follows.
    """
    lines = [
        (one.span.start, one.span.end, one.role)
        for one in cast.scene.blocks[:_HEAD_LINES]
        if one.within is None
    ]
    at = next((n for n, (a, b, _) in enumerate(lines) if a <= start and end <= b), -1)
    body = next((n for n, (_, _, role) in enumerate(lines) if role == "body"), len(lines))
    text = cast.scene.text
    if at < 0 or at >= body:
        return False
    if not (
        _LED.fullmatch(text, lines[at][0], start) and _LETTERS.fullmatch(text, end, lines[at][1])
    ):
        return False
    office = re.compile(
        rf"(?:The\s+)?(?:[A-Z][\w’'-]*\s+){{0,5}}(?i:{re.escape(noun)})(?:,?\s[^.!?:;]{{1,80}})?"
    )
    beside = [lines[n] for n in (at + 1, at - 1) if 0 <= n < body]
    return any(
        role in ("section", "byline", "other", "nav") and office.fullmatch(text, a, b) is not None
        for a, b, role in beside
    )
