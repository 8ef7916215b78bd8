"""Who answers in a sentence, of whom the next paragraph says `he wrote`.

`In a statement at 7:45 p.m., a spokesman for the firm, Omar Haddad, denied it. ¶ "...," he wrote.`

Source: this project.
"""

import re

from proscribe.reports.speech import leads

# Verbs behind which somebody goes on to speak: not `declined`, after which he says nothing
_ANSWERS = (
    r"(?:denied|denies|rejected|rejects|disputed|disputes|dismissed|confirmed|criticised|criticized|condemned|"
    r"welcomed|defended|admitted|acknowledged|conceded|protested|apologised|apologized|answered|replied|"
    r"responded|disagreed|objected|complained|insisted|argued|explained|said|says|wrote|warned|mocked|"
    r"(?:blamed|accused)(?!\s+(?:for|of|in)\b)|told|called|described)\b(?!\s+by\b)"
)
_NAME = r"[A-Z][\w’'-]+(?:\s+(?:de|van|von|al|bin))?(?:\s+[A-Z][\w’'-]+){1,3}"
_ANSWERING = re.compile(
    r"(?:(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[A-Z][\w’'-]+['’]s)\s+[a-z][^,.;:“”\"]{2,70},\s+"
    r"(?:(?:Mrs?|Ms|Dr|Professor)\.?\s+)?)?"
    rf"(?P<name>{_NAME})(?:,\s+[^,.;:“”\"]{{3,90}})?,?\s+(?:(?:has|had|also|later|[a-z]+ly)\s+){{0,2}}{_ANSWERS}"
)


def answering(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the full name of who answers in a sentence, or None where it tells of no answer.

    Args:
        text: The whole text.
        start: Where the sentence begins; where and when it was said may stand first.
        end: Where it ends.
    """
    found = _ANSWERING.match(text, leads.after_front(text, start, end), end)
    return found.span("name") if found is not None else None
