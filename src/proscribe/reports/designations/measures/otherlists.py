"""Whether short words of a list are of another one: `Okean Line is also listed in Frankfurt`.

Behind a measure `is also listed`, `was added` or `appears together with two partners` go on with
it, unless the sentence tells of an exchange, of a picture or of papers, or of whom harm befell.

Source: this project.
"""

import re

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.targets.ofalist import HURT
from proscribe.reports.parties.scene import Scene

_SHORT = frozenset(
    {
        "another-of-those", "appears-with", "further-are-on-list", "is-added", "is-also-listed",
        "is-listed-with", "their-list-names",
    }
)  # fmt: skip
_EXCHANGE = re.compile(
    r"\b(?:stock\s+(?:exchange|market)|bourse|publicly\s+traded|ticker|nasdaq|nyse)\b|"
    r"\blisted\s+(?:on|in)\s+(?!(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b)(?:the\s+)?[A-Z][a-z]+(?:\s+[A-Z][a-z]+)*\s+[Ee]xchange\b",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"\b(?:[Ii]n|[Oo]n|[Ff]rom)\s+(?:an?|the|one|court|his|her|its|their|old|family|company|[A-Z]\w+['’]s)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:photo(?:graph)?s?|pictures?|portraits?|videos?|films?|footage|papers|"
    r"documents?|records|filings?|lawsuits?|suits?|indictments?|complaints?|charge\s+sheets?|registers?|"
    r"registry|reports?|testimony|hearings?|trials?|books?|brochures?|contracts?|e-?mails?|letters?|"
    r"ledgers?|programmes?|posters?|invitations?|website|calendar|agenda)\b"
)
_PART_OF_TEXT = re.compile(
    r"^\W*(?:[\w’'-]+,\s+)?(?:An?|The|One|Two|Three|His|Her|Its|Their)\s+(?:[a-z-]+\s+){0,3}?(?:clauses?|hearings?|"
    r"sections?|sentences?|paragraphs?|notes?|words?|lines?|pages?|stops?|visits?|meetings?|calls?|counts?|charges?|"
    r"flights?|days?|dates?|reports?|questions?|routes?|contracts?|orders?|claims?|fees?|fines?|phrases?|"
    r"references?|remarks?|warnings?|comments?|details?)\b"
)


def is_of_other_list(scene: Scene, act: Act) -> bool:
    """Tell short words that may go on with a measure, and here are of something else.

    Args:
        scene: The laid-out document.
        act: What they may announce.
    """
    if act.id not in _SHORT:
        return False
    here = scene.passages[act.passage]
    text = scene.text[here.start : here.end]
    if _PAPERS.search(text) or _EXCHANGE.search(text):
        return True
    if act.id == "is-added" and _PART_OF_TEXT.match(text):
        return True
    return act.id == "another-of-those" and HURT.search(text) is not None
