"""Days of events told in the present, wanted or promised: `The envoy flies home on Saturday`.

Source: this project; verbs in `data/english.toml` (`tense`).
"""

import re
from functools import cache

from proscribe.reports.tables import any_of, english
from proscribe.reports.times.awaited import UP_TO
from proscribe.reports.times.pastwords import PARTICIPLE, PASSIVE, PAST

# `charges over a raid on Monday`: the day is that of what is over
_OF_EVENT = re.compile(
    r"\b(?:over|after|following|of|about|against|since|despite|behind|for|from|with|in)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:raid|attack|launch|search|strike|shooting|arrest|explosion|blast|bombing|fire|seizure|test|crash|coup|riot|"
    r"killing|death|theft|hack|protest|listing|designation|decision|announcement|statement|shelling|sinking|clash|"
    r"collapse|fall|defeat|ambush|assault|kidnapping|leak|ruling|verdict|resignation)(?:e?s)?\s+(?:late\s+|early\s+)?(?:on|in)\s+$|"
    rf"\b{PARTICIPLE}\s+(?:on|in|at)\s+$|"
    # `They come on top of those of 10 October`
    r"\b(?:those|that|ones?|rounds?|packages?|listings?|designations?|measures|sanctions|steps)\s+of\s+$|"
    r"\b(?:on\s+top\s+of|in\s+addition\s+to|further\s+to|as\s+well\s+as|besides|beyond)\s+(?:[\w’'-]+\s+){1,5}?(?:of|from|on|in)\s+$"
)
_SMALL = re.compile(r"\b[a-z]{2,}")  # a verb can only be among these
_CLAUSE_BREAK = re.compile(
    r"[;:“”\"]|,\s|\s(?:and|but|while|which|who|whom|because|after|when|since|whose)\s"
)
# What is wanted, may come or is promised for a day
_ASKS = re.compile(
    r"(?:\b(?:wants?|seeks?|demands?|proposes?|needs?|requires?|awaits?|(?:asks?|calls?|hopes?|bids?)\s+for)\s+"
    r"(?!(?:to\s+know|an?\s+explanation)\b)(?:[^\s,;:]+\s+){1,6}?(?:on|from|by|before|until)|"
    r"\b(?:is|are|seems?|looks?)\s+(?:\w+\s+)?(?:likely|possible|imminent|unlikely|certain|sure|ready)\b(?:\s+[^\s,;:]+){0,5}?\s+(?:on|from|by|before|in)|"
    r"\bcould\s+(?:come|follow|happen|begin|start|resume|arrive|vote|meet|act|decide|take|go|be)\b(?:\s+[^\s,;:]+){0,5}?"
    r"\s+(?:on|from|by|before|in|as\s+(?:early|soon)\s+as))\s+$"
)
_PROMISED_FOR = re.compile(
    r"(?<!had )(?<!was )(?<!were )(?<!came )\b"
    r"to\s+be\s+(?:\w+ly\s+)?\w+(?:ed|en|t|d)\s+(?:on|from|by|in|at)\s+$|"
    r"\b(?:agreed|promised|vowed|pledged|threatened|offered|intends?|prepar(?:es?|ing)|for\s+\w+)\s+(?:not\s+)?to\s+\w+"
    r"(?:\s+[^\s,;:]+){0,6}?\s+(?:on|from|by|in)\s+$"
)
# `Two launches of missiles in July`: what is counted is no verb
_COUNTED = re.compile(
    r"(?:^|[^\w])(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|[Mm]any|[Mm]ore|[Oo]ther|"
    r"[Ff]urther|[Tt]hese|[Tt]hose|[Bb]oth|[Ss]ome|\d+)\s+(?:[a-z-]+\s+)?(?:launches|tests|strikes|visits|shows|votes|"
    r"debates|examines|marks|moves|reports|issues|releases|files|stages|plans|hosts|steps|hands|takes|heads|airs|reviews|"
    r"stands|returns|starts|presents|ships|kicks|addresses|talks)\b"
)


def is_present(text: str, first: int, start: int) -> bool:
    """Tell `The envoy flies home on Saturday`: an event told in the present, or asked for."""
    cuts = [one.end() for one in _CLAUSE_BREAK.finditer(text, first, start)]
    clause = text[cuts[-1] if cuts else first : start]
    if _SMALL.search(clause) is None:
        return False
    if _OF_EVENT.search(clause) is not None or UP_TO.search(clause) is not None:
        return False
    if _PROMISED_FOR.search(clause) is not None:
        return True
    found = _ASKS.search(clause)
    if found is None:
        found = _events().search(clause)
        if found is not None and _COUNTED.search(clause, 0, found.end()) is not None:
            return False
    return found is not None and PAST.search(PASSIVE.sub(" ", clause)) is None


@cache
def _events() -> re.Pattern[str]:
    """Give the pattern of verbs that in the present tell of what is on a calendar."""
    own = {key: any_of(tuple(english("tense", key))) for key in ("events", "several", "ongoing")}
    return re.compile(
        rf"(?:\b(?:[A-Za-z]\w*[^s\W]|[A-Z]\w+|[Cc]ongress)\s+(?:(?:then|also|next|again|finally|soon)\s+)?{own['events']}|"
        rf"\b(?:\w+s|[Tt]hey|[Ww]e)\s+(?:(?:then|also|next|again)\s+)?{own['several']}|"
        rf"\b(?:is|are)\s+(?:\w+\s+)?{own['ongoing']})\b"
        r"(?:\s+[^\s,;:]+){0,8}?\s+(?:(?:on|from|by|until|in|at|before)\s+)?(?:(?:early|late|mid)[\s-])?$"
    )
