"""Further names of an item of a list: `Rosa Lind, a judge, and her clerk Ivo Made`.

Each party of a list opens an item; who follows it in the same sentence is of the list where the
item has only names, says the same of all, or says of each who they are. Whom a clause about the
first one names (`who worked for Okean Line`) is not.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.draft import Named
from proscribe.reports.designations.targets.drafting import CALLED, named, whole
from proscribe.reports.designations.targets.naming import find_names, is_body_name
from proscribe.reports.designations.targets.ofalist import DONE_TO
from proscribe.reports.designations.targets.ofbody import people_of_bodies, person_of_body
from proscribe.reports.designations.targets.ranks import after_ranks
from proscribe.reports.parties.known import Known
from proscribe.reports.parties.scene import Scene

_BRACKETS = re.compile(r"(?:\s*\([^()]{2,80}\))+")
_JOINT = re.compile(rf"\s*(?:,\s*and\s+|,\s+|\s+and\s+|\s*&\s+){CALLED}?(?=[A-Z])")
_SENTENCE = re.compile(r"(?<=[a-z)\d])\.\s+(?=[A-Z])")
_KIN = (
    r"(?P<kin>(?:his|her|its|their|the|an?|another)\s+"
    r"(?:(?!(?:of|for|to|by|with|in|from|and|at|on|who|which|that)\b)[a-z][\w’'-]*,?\s+){1,5})?(?=[A-Z])"
)
_AND = r",\s+(?:and|as\s+well\s+as|along\s+with|together\s+with)\s+"
# `Ivo Made, the minister, and Rosa Lind, who led it`, `Ivo Made, a judge, and his wife Rosa Lind`
_SAID_OF = re.compile(
    r"(?:\s*\([^()]{2,80}\))*,\s+(?P<said>(?:[a-z]|[A-Z]\w+\s+of\s|"
    r"(?:[A-Z][\w-]*\s+){0,2}[A-Z][\w-]*['’]s?\s+[a-z])[^;]*?)"
    rf"(?:{_AND}|,\s+(?=(?:his|her|its|their)\s[^.;]*,\s+and\s)){_KIN}"
)
_NEXT = re.compile(rf"(?P<said>){_AND}{_KIN}")
_RELATIVE = re.compile(r"(?:who|which|whose|whom|where|that)\b")
# `who jailed the reporter Ivo Made, and his wife`, `a case against Ivo Made, and his brother`:
# of whom they are kin is open, and those whom harm befell are nobody of the list
_OTHERS_KIN = re.compile(
    rf"\b(?:who|which|whom|whose|that|against|over|case|trial)\b[^;]*?(?<!\bin)(?<!\bat)(?<!\bfrom)\s[A-Z]|{DONE_TO}"
    r"[^;]*?(?<!\bin)(?<!\bat)(?<!\bfrom)\s[A-Z]"
)
_HARMED = re.compile(rf"{DONE_TO}[^;]*?(?<!\bin)(?<!\bat)(?<!\bfrom)\s[A-Z][\w’'-]+\s+[A-Z]")
_LAST_PART = re.compile(r"(?:^|,\s+)(?:(?:and|or)\s+)?(?P<part>[^,]*)$")
_SAID = re.compile(
    r"(?:\s*\([^()]{2,40}\))?,\s+(?:who|which|whose|an?\s|the\s|(?:his|her|its)\s+[a-z]+(?:\s+[a-z]+){0,2}(?=[.;]|$|\s+and\s+(?:an?|the|his|her)\s)|[a-z][\w-]*(?:\s+[a-z-]+){0,2}\s+(?:of|at|in|for|from)\s)"
)
_TOLD = re.compile(r"(?:\s*\([^()]{2,40}\))?\s*(?:[.;]|,\s+(?!and\s+[A-Z])\S|$)")
_ENDED = re.compile(r"\s*(?:[.;,]\s*(?:and)?)?\s*")
# `A (AX) and B, both based there, sold it`, `A and B are its fronts`, `A and B, the sons of C`
_OF_ALL = re.compile(
    r"(?:\s*\([A-Z][\w&.-]{1,14}\))?(?:,?\s+(?:both|all|each|jointly)\b|\s+(?:are|were|have|own|run|share)\s"
    r"|,\s+(?:whose|which\s+(?:are|were|have)|who\s+(?:are|were|have)|"
    r"(?:(?:the|its|his|her|their|two|three|four)\s+){0,2}?(?:[\w’'-]+\s+){0,3}?"
    r"(?:[a-z]*(?:ers|ors|ists|ants|ents|firms|companies|banks|units|subsidiaries|plants|mills|sisters|sons|daughters|wives|cousins|"
    r"aides|deputies|heads|chiefs|relatives|nephews|nieces|associates|judges|generals|colonels|fronts|arms|officials|executives)|men|women|children)"
    r"(?:\s+respectively)?\s+(?:of|in|from|for|with|to|at|that|which|who|owned|controlled|led|run|linked|tied|based)\b))"
)


def named_beside(scene: Scene, line: Stretch, first: Named) -> list[Named]:
    """Give the drafts of further names of an item, as the head of this module says.

    Args:
        scene: The laid-out document.
        line: Where the item stands.
        first: The name that opens it.

    Returns:
        Nobody of `Rosa Lind, a broker`, `Hamer Bank, Hong Kong`, `Rosa Lind, who sold to A and B`.
    """
    text, at = scene.text, first.name[1]
    known = [each for one in scene.passages if line[0] <= one.start < line[1] for each in one.known]
    people = people_of_bodies(text, first.name[0], line[1])
    if people:
        return [person_of_body(text, each, line) for each in people[1:]]
    stop = _SENTENCE.search(text, at, line[1])
    sentence = (line[0], stop.start() + 1 if stop is not None else line[1])
    joined, at = _joined(text, at, line, known)
    is_all = _ENDED.fullmatch(text, at, line[1]) or _OF_ALL.match(text, at, line[1])
    if joined and is_all:  # `A and B, both owned by the state, and C, the head of A`
        return [*joined, *_with_what_they_are(text, at, sentence, known)]
    return list(_with_what_they_are(text, first.name[1], sentence, known))


def _joined(text: str, at: int, line: Stretch, known: Sequence[Known]) -> tuple[list[Named], int]:
    """Give the names that commas and `and` join to one that ends at a place, and where they end."""
    found = list[Named]()
    brackets = _BRACKETS.match(text, at, line[1])
    at = brackets.end() if brackets is not None else at
    joint = _JOINT.match(text, at, line[1])
    is_last = False
    while joint is not None and not is_last:
        is_last = "and" in joint[0]
        begins = after_ranks(text, joint.end(), line[1])
        names = find_names(text, begins, line[1], known)
        if not names or names[0].start != begins:
            return [], at
        one = whole(text, names[0], line[1])
        found.append(named(text, one, line))
        at = one.stop
        joint = _JOINT.match(text, at, line[1])
    return (found if is_last else []), at


def _with_what_they_are(
    text: str, at: int, sentence: Stretch, known: Sequence[Known]
) -> Iterator[Named]:
    """Give those of an item that says of each who they are; a body in a clause is another's."""
    said = _SAID_OF.match(text, at, sentence[1])
    while said is not None:
        names = find_names(text, said.end(), sentence[1], known)
        if not names or names[0].start != said.end() or _ends_a_list(said["said"]):
            return
        of_others = _OTHERS_KIN if said["kin"] else _HARMED
        if of_others.search(said["said"]):
            return
        one = whole(text, names[0], sentence[1])
        written = text[one.start : one.end]
        is_person = " " in written and not is_body_name(written)
        is_clause = _RELATIVE.match(said["said"]) is not None
        is_told = _SAID.match(text, one.stop, sentence[1]) is not None
        is_beside = _TOLD.match(text, one.stop, sentence[1]) is not None
        is_plain = bool(said["said"]) and not any(c.isupper() for c in said["said"])
        if not (
            (said["kin"] and is_beside)
            or (is_told and (is_person or not (is_clause or _ends_in_name(said["said"]))))
            or (is_plain and not is_clause and is_beside)
        ):
            return
        yield named(text, one, sentence)
        at = one.stop
        said = _NEXT.match(text, at, sentence[1]) or _SAID_OF.match(text, at, sentence[1])


def _ends_in_name(said: str) -> bool:
    """Tell words behind which another one may be meant as well: `a broker for Okean Line`."""
    return said.split()[-1:] != [] and said.split()[-1][:1].isupper()


def _ends_a_list(said: str) -> bool:
    """Tell words that end in another name: `who sold to Okean Line, Made Bank`."""
    last = _LAST_PART.search(said)
    return last is not None and "," in said and last["part"][:1].isupper()
