"""The verbs and signs of saying, as patterns.

Source: `data/cues.toml`.
"""

import re
from functools import cache

from proscribe.reports.tables import any_of, english, table

_PARTICIPLES = (
    "adding", "noting", "saying", "warning", "stressing", "claiming", "alleging", "insisting",
    "emphasizing", "pointing out", "explaining", "arguing", "telling reporters",
)  # fmt: skip


# `family` is no adverb.
_LY = r"(?!family\b|assembly\b|supply\b|ally\b|reply\b|July\b|Italy\b|monopoly\b)\w+ly"


def takes_nouns(verb: str) -> bool:
    """Tell whether a verb can have a thing as its object, so that a clause must follow."""
    return verb in english("verbs", "take_nouns")


@cache
def kinds() -> dict[str, str]:
    """Give verb -> `report`, `claim` or `deny`."""
    verbs = table("cues")["verbs"]
    found = dict.fromkeys((*verbs["report"], *verbs["find"]), "report")
    found |= dict.fromkeys(verbs["claim"], "claim")
    return found | dict.fromkeys(verbs["deny"], "deny")


@cache
def verb() -> re.Pattern[str]:
    """A verb of saying with the adverbs before it (group `adverbs`)."""
    adverbs = any_of(tuple(table("cues")["adverbs"]["words"]))
    # `found` and `ruled` say something only before `that`, or put between
    finds = frozenset(table("cues")["verbs"]["find"])
    finding, plain = any_of(tuple(finds)), (one for one in kinds() if one not in finds)
    return re.compile(
        r"(?<![\w-])(?<!\bbeen )(?<!\bbeing )(?<!\bbe )"  # `has been added` says nothing
        r"(?<!\bwas )(?<!\bwere )"
        rf"(?P<adverbs>(?:(?:{adverbs}|{_LY}),?\s+){{0,3}})(?P<verb>{any_of(tuple(plain))}|{finding}(?=\s+that\b|,\s+(?:the|it|they)\b))(?![\w-])"
        r"(?!(?<=\bread)\s+(?:out|aloud|by|at|before)\b)"  # `a statement read out by its clerk`
        # `said to earn money` says nothing of who says it; `wrote to banks` does
        r"(?!(?:(?<=answers)|(?<=answered))\s+for\b)"  # for a post
        r"(?!(?<!wrote)(?<!writes)(?<!replied)(?<!responded)(?<!explained)\s+to\s+(?!reporters|journalists|lawmakers|(?:the|an?|us|me|him|her|them|this|our|his)\b|[A-Z]))"
    )


@cache
def beside() -> re.Pattern[str]:
    """A verb that says something only beside a quotation: `"Is it enough?" asked a clerk`."""
    verbs = any_of(tuple(table("cues")["verbs"]["beside"]))
    return re.compile(
        rf"(?<![\w-])(?<!\bwho )(?<!\bwas )(?<!\bnot )(?P<verb>{verbs})(?![\w-])"
        r"(?!\s+(?:not|to|about|whether|if|for|by|why|how|as)\b)"
    )


@cache
def naming() -> re.Pattern[str]:
    """A verb that gives a name to something."""
    return re.compile(rf"(?<![\w-])(?:{any_of(tuple(table('cues')['verbs']['naming']))})(?![\w-])")


@cache
def according() -> re.Pattern[str]:
    """`according to`."""
    return re.compile(r"(?<!\w)(?P<verb>[Aa]ccording\s+to)\s+")


@cache
def participle() -> re.Pattern[str]:
    """`, adding that`: the same speaker goes on."""
    return re.compile(
        rf",\s+(?:(?:and|while)\s+)?(?P<verb>{any_of(_PARTICIPLES)})\s+(?:that\s+)?(?=\S)"
    )


@cache
def claim_inside() -> re.Pattern[str]:
    """`what it claims to be a new missile`, `what the North called a satellite`."""
    return re.compile(
        r"\b[Ww]hat\s+(?P<who>(?:[Tt]he\s+)?[\w.’'-]+(?:\s+[\w.’'-]+){0,4}?)\s+(?P<verb>claims?|claimed|says?|said|calls?|called|"
        r"describe[sd]?\s+as|alleged|alleges)\s+(?:(?:to\s+be|is|was|were|are)\s+)?(?P<content>[^,.;:\"“”()]{3,120})"
    )


# Where the thing that is claimed to be something ends.
CLAIM_END = re.compile(
    r"\s+(?:on|in|at|being|from|to|into|toward|towards|that|which|during|over|off|after|before|while|was|were|is|are|has|had|by)\s"
)


@cache
def venues() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Give patterns of places of saying, and whether they name a body."""
    found = table("cues")["venues"]
    name = r"(?P<name>[A-Z][\w&.’'-]+(?:\s+(?:of\s+|for\s+)?[A-Z][\w&.’'-]+){0,5})"
    named = [(re.compile(rf"\b{one.replace('{name}', name)}"), True) for one in found["patterns"]]
    plain = [(re.compile(rf"\b{one}\b", re.IGNORECASE), False) for one in found["plain"]]
    return (*named, *plain)


@cache
def possible() -> re.Pattern[str]:
    """Words that make a clause only possible."""
    return re.compile(r"\b(?:may|might|could|possibly|perhaps)\b")


@cache
def modal(kind: str) -> re.Pattern[str]:
    """Words of one kind of modality (`intended`, `conditional`, `wanted`)."""
    return re.compile(rf"(?<!\w){any_of(tuple(table('cues')['modality'][kind]))}(?!\w)")


NEGATED = re.compile(r"\b(?:not(?!\s+only)|never|cannot|neither|nor)\b|n[’']t\b|\bno\s+\w+")
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|could|can|should|must|shall|did|does|do)\b"
    r"|\b\w+(?:ed|es)\b"
)
