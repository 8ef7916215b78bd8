"""What a line of a notice opens: the part whose entries stand below it, and what was done to them.

Source: `parts.toml`.
"""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from proscribe.reports.designations.acts.forms import Kind, pattern_of
from proscribe.reports.designations.data import pattern, table
from proscribe.reports.designations.entries.labelwords import kind_words
from proscribe.reports.designations.entries.overhead import (
    is_only_new,
    said_over,
)
from proscribe.reports.designations.targets.ofalist import DONE_TO
from proscribe.reports.designations.targets.singles import plural_nouns

_ACTIONS: tuple[Kind, ...] = ("remove", "amend", "add")
# `as of 9.30 a.m. Eastern Daylight Time`, `table 'A. Natural persons'` go on
_SENTENCE = re.compile(
    r"(?<=[.;])(?<!\b[ap]\.m\.)(?<![‘’'“\"(«][A-Z\d]\.)\s+(?=[A-Z])|"
    r"(?<=\b[ap]\.m\.)\s+(?=(?:In|The|On|At|It|They|These|Those|This|An?|As|For|All|Under|By)\b)"
)
_NUMBERED = re.compile(r"^\(?(?:[A-Z\d]{1,2}|[IVX]{1,4}|[a-z]|[ivx]{2,4})[.)]\s+")
# `and under ‘(b) Legal persons, entities and bodies’:` of an act that changes an annex
_CONTINUED = re.compile(r"(?:and|;)\s+(?:under|in|to|below)\s[^.;]{3,120}:")
# `43 individuals are designated again. Among them are:`
_AMONG = re.compile(
    r"(?:.*[.;]\s+)?(?:Among|Of)\s+(?:them|these|those)\s+(?:is|are|were)\s*:", re.DOTALL
)
# `three judges who jailed the following reporters:`, `for helping two firms:`
_HARMED_FOLLOW = re.compile(
    rf"(?:{DONE_TO}\s+(?:of\s+)?(?:the\s+following|these|those|at\s+least|\d{{1,4}}|two|three|four|five|six|seven|eight|"
    r"nine|ten)\b|\bfor\s+(?:helping|aiding|supplying|paying|serving|defrauding|robbing)\s+(?:the\s+following|two|three|"
    r"four|five|six|seven|eight|nine|ten|\d{1,4})\b|\bvictims?(?:\s+(?:include|are|were))?)[^.:;]{0,80}:\s*$"
)
_FROM_LIST = re.compile(r"\b(?:from|off)\s+(?:the|its|their)\s+(?:[\w-]+\s+){0,4}(?:black)?list\b")
# `The individuals below were identified in the Annex of 2003`: what was so once
_ONCE = re.compile(
    r"\bbelow\s+(?:were|was|had\s+been)\s+(?:\w+\s+){0,2}?(?:identified|designated|listed|named|determined|added|"
    r"included|placed|blocked|sanctioned)\b[^:]*$"
)
_CLAUSE = re.compile(r"\b(?:who|whose|whom|which|that)\b")
# What a sentence is about that says who is listed no longer; a licence may end beside a listing
_OF_LISTED = re.compile(
    r"\b(?:inclusion|listings?|designations?|identification|names?|entr(?:y|ies)|lists?|annex(?:es)?|"
    r"sanctions|freezes?|bans?|they|persons|individuals|entities|criteri(?:a|on))\b",
    re.IGNORECASE,
)
_LICENCE = re.compile(r"\blicen[cs]e", re.IGNORECASE)
# `is designating two officers for withdrawing the guards of a camp:`
_GROUND = re.compile(
    r"(?P<done>\b(?:designat|impos|sanction|blacklist)(?:es|ed|ing)\b[^.;:]{0,200}?),?\s+(?:for|because\s+of|over)\s+"
    r"(?!(?:the\s+)?following\b)(?:having\s+|the(?:ir)?\s+|his\s+)?[a-z]+(?:ing|ion|al)\b"
    # `for supporting the war are lifted`: what was done, and no ground
    r"(?:(?!\b(?:is|are|was|were|be|been|has|have|had|will|it|they|and\s+(?:[a-z]+ly\s+)?[a-z]+s)\b)[^;])*",
)
_LONGEST_END = 160  # characters of a line looked at
_NO_LONGER = re.compile(r"\bno\s+longer\s+appl|\bcease(?!-?fires?\b)")
_LONGEST_HEADING = 60  # characters


class Part(msgspec.Struct, frozen=True):
    """A part of a notice.

    Attributes:
        start: First character of the line that opens it.
        end: One past the last.
        action: Action of the entries below it; None when the line names a kind only.
        schema: Schema that the line names (`Individuals`), or "".
        opens_list: The lines right below it are its items.
    """

    start: int
    end: int
    action: Kind | None
    schema: str
    opens_list: bool


def joined(before: Part | None, opened: Part) -> Part:
    """Keep what the part before said where a line names only the kind."""
    if before is None or opened.action is not None:
        return opened
    return msgspec.structs.replace(opened, action=before.action, start=before.start, end=before.end)


@cache
def _patterns(section: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple(
        (action, re.compile(table("parts")[section][action], re.IGNORECASE)) for action in _ACTIONS
    )


def told_part(
    text: str, line: tuple[int, int], opened: Sequence[tuple[tuple[int, int], Kind]]
) -> Part | None:
    """Give the part that a sentence at the end of a line opens: `OFAC today sanctioned:`."""
    for (start, end), action in opened:
        if line[0] <= start and not text[end : line[1]].strip() and end <= line[1]:
            return Part(*line, action, _schema(text[start:end]), opens_list=True)
    return None


def part_of_line(text: str, start: int, end: int, title: str) -> Part | None:
    """Give the part that a line opens by itself, None when it opens none.

    Args:
        text: The document.
        start: First character of the line.
        end: One past its last.
        title: The headline; it gives the action where the line names none.
    """
    words = text[start:end].strip()
    bare = words.rstrip(":").strip()
    if _HARMED_FOLLOW.search(words[-_LONGEST_END:]):
        return None
    if len(bare) <= _LONGEST_HEADING:
        for kind, heading in _patterns("headings"):
            if heading.fullmatch(bare):
                return Part(start, end, kind, _schema(bare), opens_list=True)
        said = said_over(words)
        if said is not None and not (is_only_new(words) and not _speaks(text, start)):
            return Part(start, end, said, _schema(bare), opens_list=True)
        word = _NUMBERED.sub("", bare).lower()
        if word in kind_words():
            return Part(start, end, None, kind_words()[word], opens_list=False)
    if _CONTINUED.fullmatch(words) or _AMONG.fullmatch(words):
        return Part(start, end, None, _schema(words), opens_list=True)
    if _is_still_listed(words):
        return Part(start, end, "previous", _schema(words), opens_list=True)
    if _stay_below(words):
        return Part(start, end, "previous", _schema(words), opens_list=False)
    intro = "" if is_no_news(words) else _intro(words)
    told = pattern("parts", "other_acts", ignore_case=True).search(intro) is None
    action = (action_of(intro) or (of_headline(title) if told else None)) if intro else None
    if action == "add" and _ONCE.search(intro) and _taken_off(words, intro):
        action = "remove"
    if action is None:
        return None
    return Part(start, end, action, _schema(intro), opens_list=words.endswith((":", ".")))


def _speaks(text: str, end: int) -> bool:
    """Tell whether a document has spoken of measures so far."""
    told = (_FROM_LIST, pattern_of("speaks", "words"))
    return any(one.search(text, 0, end) is not None for one in told)


def _taken_off(words: str, intro: str) -> bool:
    """Tell a paragraph that says of those who were listed once that they are listed no longer.

    `The persons below were identified in the Annex. Circumstances no longer warrant their
    inclusion.`
    """
    rest = pattern("parts", "of_acts").sub(" ", words.replace(intro, " "))
    removed = next(verb for action, verb in _patterns("verbs") if action == "remove")
    return any(
        removed.search(one) and _OF_LISTED.search(one) and _LICENCE.search(one) is None
        for one in _SENTENCE.split(rest)
    )


def _is_still_listed(words: str) -> bool:
    """Tell a line that opens a list of those who stand on the list as before.

    `The removals do not affect the entry of the following person, who remains blocked:`
    """
    if not words.rstrip().endswith(":"):
        return False
    last = _SENTENCE.split(words.strip())[-1]
    told = {
        one: pattern("parts", one, ignore_case=True).search(last) is not None
        for one in ("still", "denied", "news", "unaffected")
    }
    is_news = told["news"] and not told["unaffected"]  # `amended the entries of two who remain:`
    return last.endswith(":") and told["still"] and not (told["denied"] or is_news)


def _stay_below(words: str) -> bool:
    """Tell a line that says of entries below it only that they stay: `remain subject to a freeze`.

    What was done to them another sentence says, or nothing was.
    """
    opening = [one for one in _SENTENCE.split(words) if pattern("parts", "opens").search(one)]
    if words.rstrip().endswith(":") or not opening:
        return False
    told = {
        one: pattern("parts", one, ignore_case=True).search(opening[0]) is not None
        for one in ("stay", "denied", "news")
    }
    return told["stay"] and not (told["denied"] or told["news"])


def is_no_news(words: str) -> bool:
    """Tell a line that opens a list of those listed before, or not at all."""
    if not words.rstrip().endswith(":"):
        return False
    last = _SENTENCE.split(words.strip())[-1]
    rest, count = pattern("parts", "no_news", ignore_case=True).subn(" ", last)
    is_new = pattern("parts", "news", ignore_case=True).search(rest) is not None
    return last.endswith(":") and count > 0 and not is_new


def is_before(words: str) -> bool:
    """Tell a line on those listed before from one on those not listed at all."""
    last = _SENTENCE.split(words.strip())[-1]
    found = pattern("parts", "no_news", ignore_case=True).search(last)
    return found is not None and not found[0].lower().startswith(("not", "never", "nor", "neither"))


def _intro(words: str) -> str:
    """Give the sentence of a paragraph that opens a part, or ""."""
    sentences, found = _SENTENCE.split(words), ""
    last = sentences[-1]
    if last.endswith(":"):
        opens = any(
            pattern("parts", one, ignore_case=True).search(last) for one in ("intro", "counts")
        )
        found = last if opens or pattern("parts", "members").search(words) else ""
        if not found and _NO_LONGER.search(last) is None:
            return ""
    if not found:
        # `removed the entry below. The freeze no longer applies to it:`
        found = next((one for one in sentences if pattern("parts", "opens").search(one)), "")
    if pattern("parts", "what_follows", ignore_case=True).search(found):
        return ""
    if pattern("parts", "parties_follow", ignore_case=True).search(found):
        return found
    for key in ("no_parties", "measures"):
        if pattern("parts", key, ignore_case=True).search(found):
            return ""
    return found


def action_of(words: str) -> Kind | None:
    """Give what words say was done; what somebody is listed for says it last."""
    words = pattern("parts", "of_acts").sub(" ", words)
    for told in dict.fromkeys((_GROUND.sub(r"\g<done>", words), words)):
        for action, verb in _patterns("verbs"):
            if verb.search(told):
                return action
    return None


def of_headline(title: str) -> Kind | None:
    """Give what a headline says was done; a change of a list can be of any kind.

    `Al-Qaida list: change of 20 July` tells as little as `Changes to the list`, unlike
    `Changes to two entries`.
    """
    about_list = pattern("parts", "list_changed", ignore_case=True)
    return action_of_title(title) if about_list.search(title) is not None else action_of(title)


def action_of_title(title: str) -> Kind | None:
    """Give what a headline says of entries: `Committee Amends Two Entries`; None when nothing."""
    about = pattern("parts", "entries", ignore_case=True).search(title)
    return action_of(title) if about is not None else None


def _schema(words: str) -> str:
    """Give the schema that words name; a clause says of whom they are: `people whose companies`."""
    head = _CLAUSE.split(words.lower(), maxsplit=1)[0]
    own = _schema_of(head)
    if own or any(word in plural_nouns() for word in re.findall(r"[a-z]+", head)):
        return own
    return _schema_of(words)


def _schema_of(words: str) -> str:
    single = re.findall(r"[a-z]+", words.lower())
    for word, following in zip(single, [*single, ""][1:], strict=True):
        for kind in (f"{word} {following}", word):  # `legal persons` are no people
            if kind in kind_words():
                return kind_words()[kind]
    return ""
