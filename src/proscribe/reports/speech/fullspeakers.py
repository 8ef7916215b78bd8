"""Speakers by the fullest words that a document has for them.

`Tillinghast said` stands for `the Acting Coordinator, Ambrose Tillinghast`; `the Director said` for
`the Director of the Sanctions Office`, `the spokeswoman` for `a foreign office spokeswoman`; of `a
woman who answered the intercom` and `a broker at the wharf` the words without what tells her apart
are a mention as well.

Source: this project.
"""

import re
from collections.abc import Iterable

from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.speech.described import Speaker
from proscribe.reports.speech.hearing import Said

# also with the small word that belongs to it: `Bin Ghalib`, `Van Made`
_FAMILY = re.compile(
    r"(?:(?:Bin|Ibn|Bint|Al|El|Abu|Ben|Ould|Van|Von|De|Da|Di|Del|Dos|La|Le|Mac|O)\s+)?[A-Z][\w’'-]+"
)
# `Made, whose shop belongs to nobody`
_SAID_OF = re.compile(r",\s+(?:who|whose|whom|which)\s.*", re.DOTALL)
_TITLES = frozenset(
    {
        *("Mr", "Mrs", "Ms", "Dr", "Sir", "Dame", "Lord", "Lady", "Prof", "Professor", "Mister"),
        *("General", "Colonel", "Captain", "Major", "Admiral", "Judge", "Senator", "Minister"),
        *("President", "Director", "Secretary", "Ambassador", "Commissioner", "Governor"),
        *("Sheikh", "Chairman", "Chief", "Under", "Deputy", "Assistant", "Acting"),
        *("The", "A", "An", "In", "On", "At", "For", "But", "And", "As", "Said"),
    }
)
_CAPITALS = r"(?:[A-Z][\w.’'-]*\s+(?:(?:de|van|von|al|el|bin|la|del|da|der)\s+)?){1,3}"
_ROLE = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ur|[Oo]ne|[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir)\s+)?(?P<noun>[a-z]+(?:\s[a-z]+)?|[A-Z][a-z]+)"
)
_TAIL = re.compile(
    r"\s+(?:who|that|which)\s|,\s+|"
    # `a clerk reached by phone`, `a man standing at the gate`
    r"\s+(?:reached|contacted|interviewed|approached|asked|questioned|pressed|briefed|speaking|writing|talking|"
    r"standing|sitting|waiting|watching|calling)\s+(?:by|at|on|in|about|for|to|over|after|from|near|outside|under)\s|\s+(?:in|at|on|from|outside|near|behind)\s+(?=[A-Z]|the\b|a\b|an\b|his\b|her\b)"
)
_REST = re.compile(
    r"(?:\s+(?:who|that)\s+(?:(?!said\b|says\b|told\b|asked\b)[\w’'-]+\s+){1,9}?[\w’'-]+)(?=\s+(?:said|says|told|asked|answered|replied|added|put)\b|\s*[:,;.])"
)
# `A man who said he was his cousin, reached at home, called it theatre`
_OWN_WORDS = re.compile(
    r"\s+who\s+(?:said|says|claimed|claims|insisted|told\s+(?:[\w’'-]+\s+){1,3}?)(?:\s+that)?\s*"
    r"(?:to\s+be|(?:he|she|they)\s+[a-z]+)\s[^,.;:“”\"]{2,80}?"
    r"(?=[,.;:]|\s+(?:called|laughed|shrugged|said|told|asked|rejected|dismissed|denied|declined|described|sighed)\b)|"
    r"\s+who\s+described\s+(?:him|her|them)sel(?:f|ves)\s+as\s[^,.;:“”\"]{2,80}?"
    r"(?=[,.;:]|\s+(?:called|laughed|shrugged|said|told|asked|rejected|dismissed|denied|declined|called)\b)"
)
_REACH = 6_000  # characters in which the fuller words stand


def in_full(cast: Cast, found: Iterable[Said]) -> None:
    """Add to each speaker the fullest name or role that the text has for it.

    Args:
        cast: The parties; mentions are added to their drafts.
        found: All statements.
    """
    seen: set[tuple[int, int]] = set()
    for said in found:
        speaker = said.speaker
        if speaker is None or speaker.draft is None or (speaker.start, speaker.end) in seen:
            continue
        seen.add((speaker.start, speaker.end))
        _name(cast, speaker.draft, speaker)
        _role(cast, speaker.draft, speaker)
        _core(cast, speaker.draft, speaker)


def _name(cast: Cast, draft: Draft, speaker: Speaker) -> None:
    """Give a family name the one full name that ends with it."""
    text = cast.scene.text
    shown = text[speaker.start : speaker.end].removesuffix("’s").removesuffix("'s")
    shown = _SAID_OF.sub("", shown)
    words = shown.split()
    shown = words[-1] if len(words) == 2 and words[0].rstrip(".") in _TITLES else shown
    if speaker.rule == "pronoun" or draft.kind not in ("person", "unknown"):
        return
    if _FAMILY.fullmatch(shown) is None:
        return
    runs: dict[str, tuple[int, int]] = {}
    for one in re.finditer(rf"\b(?P<lead>{_CAPITALS}){re.escape(shown)}\b", text):
        parts = one[0].split()
        while len(parts) > 1 and parts[0].rstrip(".,") in _TITLES:
            parts = parts[1:]
        if len(parts) > 1:
            first = one.end() - len(_tail_of(one[0], parts))
            runs.setdefault(" ".join(parts).casefold(), (first, one.end()))
    if len(runs) != 1:
        return
    start, end = next(iter(runs.values()))
    cast.mention(draft, start, end, "name", basis="inferred", rule="full-name")
    if draft.name is None or " " not in draft.name:
        draft.name = " ".join(text[start:end].split())


def _tail_of(run: str, words: list[str]) -> str:
    """Give the end of a run that holds these words, with the blanks between them."""
    return run[run.index(words[0]) :]


def _role(cast: Cast, draft: Draft, speaker: Speaker) -> None:
    """Give `the Director` the fuller role before it: `the Director of the Sanctions Office`."""
    text = cast.scene.text
    role = _ROLE.fullmatch(text, speaker.start, speaker.end)
    if role is None or draft.kind not in ("person", "unknown", "organization"):
        return
    noun = role["noun"]
    first = max(0, speaker.start - _REACH)
    if noun.lower() not in text[first : speaker.start].lower():
        return
    fuller = re.compile(
        rf"\b(?P<role>(?:[Aa]n?|[Tt]he|[Oo]ne|[Oo]ur)\s+(?:(?!(?:the|an?|with|last|this|who|that|which|and|of|in|at|said|told|asked|was|is|had|to|by|for)\b)[\w.’'-]+\s+){{0,4}}{re.escape(noun)}"
        rf"(?P<of>\s+(?:of|for|at|from|on)\s+(?:the\s+)?(?:[\w’'-]+\s+(?:of\s+)?){{0,4}}?[\w’'-]+)?)(?=\s*[,.:;(”\"]|\s+(?:said|says|had|has|was|is|told|asked|noted|read|who|whether|recalled|answered|in\s+[A-Z]|declined|spoke|gave|put)\b)",
        re.IGNORECASE if noun.islower() else 0,
    )
    own = speaker.end - speaker.start
    best = None
    for one in fuller.finditer(text, first, speaker.start):
        if cast.scene.quotation_at(one.start()) is None and len(one["role"]) > own:
            best = best or one
    if best is not None:
        cast.mention(draft, *best.span("role"), "description", basis="inferred", rule="full-role")


def _core(cast: Cast, draft: Draft, speaker: Speaker) -> None:
    """Give a described speaker with and without what tells it apart."""
    if draft.key[0] != "described":
        return
    text = cast.scene.text
    tail = _TAIL.search(text, speaker.start, speaker.end)
    if tail is not None and tail.start() > speaker.start:
        cast.mention(draft, speaker.start, tail.start(), "description", rule="role-noun")
    start, end = (speaker.start, speaker.end)
    if speaker.rule == "pronoun" and draft.mentions:
        start, end = min(draft.mentions)
    rest = _REST.match(text, end) or _OWN_WORDS.match(text, end)
    if rest is not None:
        cast.mention(draft, start, rest.end(), "description", rule="full-role")
