"""Announcements whose parties stand in a list below: `OFAC today sanctioned:`.

The sentence ends in a colon right behind its verb, or behind what only says when and by which act,
or behind a group that it counts and what is said of it (`sanctioned three men who pay for it:`).

Source: releases and notices of the Treasury, the Foreign Office, the Council, DFAT and others.
"""

import re
from collections.abc import Iterator, Sequence

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.forms import Kind
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.draft import Described, Measure
from proscribe.reports.designations.targets.ofalist import HURT
from proscribe.reports.designations.targets.singles import plural_nouns
from proscribe.reports.parties.scene import Scene

_WHEN = (
    r"(?:,?\s+(?:today|also|now|newly|jointly|separately|further|in\s+addition|as\s+well|this\s+\w+|"
    r"on\s+[^,;:.]{3,24}|with\s+(?:immediate\s+)?effect\b[^,;:]{0,40}))*"
)
# between the verb and the colon: when, and under which act
_REST = re.compile(
    r"(?:\s+in\s+[A-Z]\w+)?"
    + _WHEN
    + r"(?:,?\s+(?:under|pursuant\s+to|in\s+accordance\s+with|by\s+virtue\s+of|in\s+line\s+with|"
    r"as\s+part\s+of|in\s+connection\s+with|in\s+response\s+to|for|because\s+of|over)\s[^:;“”\"]{2,200}?)?"
    r"\s*:\s*$"
)
# `Under the Act they are designated for financial sanctions:`, of those who were only counted
_THEY = re.compile(
    r"\b(?:they|both|these|all(?:\s+of\s+them)?|the\s+(?:two|three|four|five|six|seven|eight|nine|ten))\s*$",
    re.IGNORECASE,
)
# what follows the colon is no party
_NOT_PARTIES = re.compile(
    r"\b(?:following|these)\s+(?:\w+\s+)?(?:reasons?|grounds?|words?|terms?|conditions?|statements?|effects?|"
    r"questions?|licen[cs]es?|purposes?|activities|acts?|conduct|goods|products|items|services)\b"
)
_KINDS = (
    r"(?:individuals?|persons?|people|m[ae]n|wom[ae]n|entit(?:y|ies)|companies|company|firms?|banks?|"
    r"organi[sz]ations?|vessels?|ships?|tankers?|aircraft|groups?|names?|officials?|officers?|judges?|generals?|"
    r"targets?|parties|nationals?|two|three|four|five|six|seven|eight|nine|ten)"
)
# a sentence that only says that they follow; a list below needs no colon
_THEY_ARE = re.compile(
    r"(?:According\s+to\s+[^,;:.]{3,80},\s+(?=they|these|those|the))?"
    r"(?:[Tt]hey|[Tt]hese|[Tt]hose|(?:[Tt]he|Its|[Tt]hese|[Tt]hose)\s+(?:(?:newly|new|other|full|first|last|designated|sanctioned|"
    rf"listed|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{{1,3}})\s+){{0,3}}{_KINDS}"
    rf"(?:\s+and\s+{_KINDS})?(?P<act>\s+(?:(?:so\s+)?(?:listed|named|designated|sanctioned|set\s+out|added)\s+)?"
    r"(?:in|under|by|to)\s+(?:the|this|that)\s+(?:(?:new|amended|first|second)\s+)?"
    r"(?:schedules?|annex(?:es)?|regulations?|order|act|instrument|list|decision|part)\b(?:\s+to\s+the\s+\w+)?)?)"
    r"\s+(?:are|is|include|comprise)(?:\s+as\s+follows)?\s*:?\s*|"
    # `The acts were published today. They concern:`
    r"(?P<concern>(?:They|It|The(?:se)?\s+(?:(?:new|latest|first)\s+)?(?:acts?|decisions?|measures|listings?|sanctions|designations))"
    r"\s+(?:concerns?|affects?|covers?|appl(?:y|ies)\s+to|relates?\s+to)(?:\s+the\s+following(?:\s+\w+)?)?\s*:\s*)"
)


# what is said of the parties that a sentence counts, as far as the colon
_SAID_OF = re.compile(
    r",?\s+(?:who|whose|which|that|for|over|in|under|pursuant|linked|tied|close|accused|said|of|from|at|today|"
    r"with|including|as\s+follows)\b"
)
_OTHERS = re.compile(
    r"\b(?:following|these|those|such\s+as|namely|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|"
    r"victims?|whom|against|including\s+\w|happened|trials?|dead|missing|betray\w*|cheat\w*|defraud\w*|robb\w*|spoke|met|said|told|announced|thanked|named)\b|;"
)
_OWNS_THEM = re.compile(
    r",?\s+(?:because|since|as)\s+(?:he|she|it|they)\s+(?:jointly\s+)?"
    r"(?:owns?|controls?|runs?|directs?|leads?|manages?|holds?)\b[^.;:]{0,40}?\s(?:them|these|all)\s*:"
)
_OPEN_END = re.compile(
    r"\b(?:(?!including$)[a-z]+(?:ed|ing)|of|to|for|with|by|at|on|in|from|are|is|were|was|includes?|supply|sold|bought|made|"
    r"between|among|and)$"
)
_ON_ACTS = re.compile(
    r"\b(?:acts?|decisions?|measures|listings?|de-?listings?|sanctions|designations?|regulations?|orders?|notices?|"
    r"changes|amendments?)\b",
    re.IGNORECASE,
)
_OFF = re.compile(r"\b(?:remov|delet|de-?list|lift|revok|struck)\w*", re.IGNORECASE)
_ON = re.compile(r"\b(?:added|listed|designated|sanctioned|blacklisted|inserted)\b", re.IGNORECASE)


def opens_below(scene: Scene, act: Act) -> bool:
    """Tell an announcement that ends in a colon and names nobody before it, or says `they`.

    Args:
        scene: The laid-out document.
        act: The announcement; of it only those are meant whose targets stand behind the verb.
    """
    is_they = act.subject is not None and _THEY.search(scene.text[slice(*act.subject)]) is not None
    if not is_they and (act.subject is not None or any(a < act.end for a, _ in act.regions)):
        return False
    _, end = sentence_of(scene, act)
    if _NOT_PARTIES.search(scene.text, act.end, end) or not _ends_block(scene, act):
        return False
    opened = act.end - 1 if scene.text[act.end - 1] == ":" else act.end
    return _REST.match(scene.text[opened:end]) is not None


def counts_below(scene: Scene, act: Act, groups: Sequence[Described]) -> bool:
    """Tell an announcement that ends in a colon and only counts whom it is against.

    What is said of them must not speak of others who may stand in the list instead: `three judges
    who jailed the following reporters:`, `two brokers for helping two firms:`.

    Args:
        scene: The laid-out document.
        act: The announcement; it names nobody.
        groups: Whom it is against.
    """
    if not groups or any(not one.count for one in groups) or not _ends_block(scene, act):
        return False
    _, end = sentence_of(scene, act)
    last = max(one.end for one in groups)
    if act.subject is not None and last <= act.start:  # `His two firms share his fate:`
        rest = scene.text[act.end : end].rstrip()
        is_over = _REST.match(scene.text[act.end : end]) and ends_open(rest[:-1])
        return rest == ":" or bool(is_over) or _OWNS_THEM.fullmatch(rest) is not None
    rest = scene.text[last:end].rstrip()
    if last < act.end or not rest.endswith(":"):
        return False
    said = rest[:-1].rstrip()
    if not said:
        return True
    return _SAID_OF.match(said) is not None and ends_open(said)


def ends_open(said: str) -> bool:
    """Tell whether those of whom something is said before a colon stand behind it.

    Args:
        said: What is said of them, without the colon. It must not speak of others who may stand
            there: `who supply these firms`, `who are tied to`.
    """
    word = said.rstrip().rpartition(" ")[2].strip("’'”\"").lower()
    return (
        _OTHERS.search(said) is None
        and HURT.search(said) is None
        and word not in plural_nouns()
        and _OPEN_END.search(said) is None
    )


def members_below(scene: Scene, measures: Sequence[Measure]) -> Iterator[tuple[Stretch, Kind]]:
    """Give the sentences such as `They are:` right behind one that tells of a measure.

    `The persons listed in the schedule are` may stand further below it.

    Args:
        scene: The laid-out document.
        measures: Its measures as sentences tell them.

    Returns:
        Each with what was done to those who follow.
    """
    told = [(spot, measure) for measure in measures for spot in measure.spots]
    for start, end in _lines(scene):
        found = _THEY_ARE.fullmatch(scene.text, start, end)
        if found is None or scene.text[end:].split("\n", 1)[0].strip():
            continue
        before = [(one.start, one.end) for one in scene.passages if one.end <= start]
        if found["act"] or found["concern"]:
            last = max((spot for spot, _ in told if spot[1] <= start), default=None)
        else:
            last = before[-1] if before else None
        if found["concern"] and not (last and _is_on_acts(scene.text[last[0] : start])):
            continue
        for spot, measure in told:
            if spot == last:
                yield (start, end), measure.action


def _is_on_acts(told: str) -> bool:
    """Tell what speaks of acts of one kind: `removed two persons and added one. They concern:`."""
    return _ON_ACTS.search(told) is not None and not (_OFF.search(told) and _ON.search(told))


def _lines(scene: Scene) -> Iterator[Stretch]:
    """Give the sentences, and the lines that are none because they lack a stop."""
    yield from ((one.start, one.end) for one in scene.passages)
    begun = {one.start for one in scene.passages}
    for block in scene.blocks:
        if block.span.start not in begun:
            yield block.span.start, block.span.end


def sentence_of(scene: Scene, act: Act) -> Stretch:
    """Give the sentence of an announcement, (start, end)."""
    passage = scene.passages[act.passage]
    return passage.start, passage.end


def _ends_block(scene: Scene, act: Act) -> bool:
    """Tell a sentence after which its line ends."""
    _, end = sentence_of(scene, act)
    return not scene.text[end:].split("\n", 1)[0].strip()
