"""Members of a counted group who are told of one by one: `Three officers are listed. A led ...`.

The sentence counts them and names nobody; each of those behind it opens with a name and says what
its bearer does. They are of the group where they are exactly as many, every sentence of the
paragraph is on one of them, and none says what is told of others: who spoke, was harmed, or was
listed before.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from proscribe.reports.designations.acts.stretches import JOINT
from proscribe.reports.designations.draft import SCHEMATA, Described, Measure, Named
from proscribe.reports.designations.targets.drafting import item
from proscribe.reports.designations.targets.members import clauses, is_no_person, members_of
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.designations.targets.ofalist import HURT
from proscribe.reports.designations.targets.openers import ends_open
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.reports.times.datewords import NUMBERS

_TOLD = frozenset({"individual", "entity", "vessel"})
_FAR = 60  # sentences in which they are told of
_MOST = 12  # so many are told of one by one
_GOES_ON = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|Under\s+(?:him|her|it))\b")
_KIN = re.compile(r"\b(?:of\s+(?:his|her|their|its)|others?|further|more|additional|unnamed)\b")


_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s*")
_WERE = re.compile(r"(?:They|These|It)\s+(?:are|were|have|is)\b")
# `As members of the cabinet all share in it`: of all who are told of by then
_OF_ALL = re.compile(
    r"(?:As\s+[^,;.]{3,60}?,?\s+)?(?:all|each|both|they)(?:\s+of\s+them)?\s+(?=[a-z])",
    re.IGNORECASE,
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
# `The six are two Albans and four Turks`: the number again
_AGAIN = re.compile(
    rf"(?:The|All)\s+(?P<count>{_COUNT})\s+(?:are|were|all|come|have)\b", re.IGNORECASE
)
# some of the number, and those who are left
_PART = re.compile(
    rf"(?:(?P<some>one|{_COUNT})\s+of\s+(?:the\s+(?P<whole>{_COUNT})|them|these|those)(?:\s+(?P<noun>[a-z]+s|men|women|people))?|"
    rf"the\s+(?:(?P<others>{_COUNT})\s+(?:others|(?:other|remaining|last)(?:\s+(?:[A-Z]\w+s|[a-z]+s|men|women|people))?)|"
    rf"(?:other|remaining|last)\s+(?P<other>{_COUNT})(?:\s+(?:[A-Z]\w+s|[a-z]+s|men|women|people))?))(?=\s+[a-z]|,\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
# `The three others, Rosa Lind, Ivo Made and Karl Tarn, serve as ministers`
_NAME = (
    r"[A-Z][\w.’'&-]*(?:\s+(?:[A-Z(][\w.’'&)-]*|al|el|bin|ibn|de|del|la|van|von|of|"
    r"and(?=\s+[A-Z]\w*\s+(?:Ltd|LLC|Co|Inc)\b)))*"
)
_PART_NAMED = re.compile(rf",\s+(?P<names>{_NAME}(?:(?:,\s+and|,|\s+and)\s+{_NAME})*),\s+(?=[a-z])")
# `Two of the six serve in the guards: Rosa Lind and Ivo Made, who heads them`
_PART_BEHIND = re.compile(
    rf":\s+(?P<names>{_NAME}(?:(?:,\s+and|,|\s+and)\s+{_NAME})*)"
    r"(?:,\s+(?:who|which|whose|the|an?|his|her|its)\s[^:;]*)?[.\s]*$"
)
_VERB = re.compile(r"\s+(?:are|were|is|was|have|had|has)\b")
_NOT_OF_TODAY = re.compile(
    r"\b(?:never|not|already|previously|earlier|spared|said|told|designated|sanctioned|listed|blacklisted|released|freed)\b"
)


def told_each(
    scene: Scene, measures: Sequence[Measure]
) -> Iterator[tuple[Measure, Named | Described]]:
    """Give the parties of whom the sentences behind a counted group tell one by one.

    Args:
        scene: The laid-out document.
        measures: Its measures.

    Returns:
        Each with its measure, those of whom only their number is told as a group; nobody of a
        group whose sentence names somebody or counts others too.
    """
    for measure in measures:
        if measure.action not in ("add", "remove"):
            continue
        for group in measure.groups:
            here = _alone(scene, measure, group)
            if here is not None:
                yield from ((measure, one) for one in _Telling(scene, here, group).read())


def _alone(scene: Scene, measure: Measure, group: Described) -> Passage | None:
    """Give the sentence of a group that is the only one it tells of and that names nobody."""
    here = next((one for one in scene.passages if one.start <= group.start < one.end), None)
    if here is None or not 1 < (group.count or 0) <= _MOST or group.type not in _TOLD:
        return None
    beside = any(one is not group and here.start <= one.start < here.end for one in measure.groups)
    if beside or _KIN.search(scene.text, group.start, group.end):
        return None
    named = (place for one in measure.named for place in one.mentions)
    return None if any(here.start <= place[0] < here.end for place in named) else here


class _Telling:
    """The sentences behind a counted group, read one by one: who of it is told of so far.

    Attributes:
        found: Who is named.
        rest: Those whom a sentence tells by their number: `The two others are brokers`.
    """

    def __init__(self, scene: Scene, here: Passage, group: Described) -> None:
        self.found: list[Named] = []
        self.rest: Described | None = None
        self._scene, self._here, self._group = scene, here, group
        self._is_hurt = HURT.search(scene.text, here.start, here.end) is not None
        self._told = here.end  # as far as they are told of
        self._in_parts = False

    def read(self) -> list[Named | Described]:
        """Give the members, nobody where they are not as many or somebody else is told of.

        They are told of right behind the group, or further below where a sentence says whose part
        it tells of: `Five of the eight head a department:`.
        """
        first = self._here.number + 1
        found = self._read_from(first)
        if found:
            return found
        for one in self._scene.passages[first + 1 : first + _FAR]:
            part = _PART.match(self._scene.text, one.start, one.end)
            if part is None or NUMBERS.get((part["whole"] or "").lower()) != self._group.count:
                continue
            self.found, self.rest = [], None
            return [] if self._counts_others(one.start) else self._read_from(one.number)
        return []

    def _counts_others(self, at: int) -> bool:
        """Tell others of the same number between, as in `They jailed five priests`."""
        between = self._scene.text[self._here.end : at].lower()
        words = [word for word, number in NUMBERS.items() if number == self._group.count]
        pattern = (
            rf"(?<!\bthe\s)\b(?:{'|'.join(map(re.escape, [*words, str(self._group.count)]))})\b"
        )
        return re.search(pattern, between) is not None

    def _read_from(self, at: int) -> list[Named | Described]:
        passages = self._scene.passages
        while at < min(len(passages), self._here.number + _FAR):
            one = passages[at]
            is_new = _parted(self._scene.text, self._told, one.start)
            if one.role not in ("body", "entry") or (self._is_whole() and is_new):
                break  # what another paragraph is about
            n_read = self._read(at)
            if not n_read:
                return []  # also where half a sentence was of them: `A sells lenses; the Bank`
            at += n_read
        rest: list[Named | Described] = [self.rest] if self.rest is not None else []
        return [*self.found, *rest] if self._is_whole() else []

    def _is_whole(self) -> bool:
        rest = self.rest.count if self.rest is not None else 0
        return len(self.found) + (rest or 0) == self._group.count

    def _read(self, at: int) -> int:
        """Read what begins with a sentence; give of how many it was, 0 where others are told of."""
        text, one = self._scene.text, self._scene.passages[at]
        if _NUMBER.fullmatch(text, one.start, one.end):
            return 1
        if _GOES_ON.match(text, one.start, one.end) and (
            self.found or _WERE.match(text, one.start, one.end)
        ):
            return 1
        if self._is_whole() and _OF_ALL.match(text, one.start, one.end):
            return 1
        again = _AGAIN.match(text, one.start, one.end)
        if again is not None and NUMBERS.get(again["count"].lower()) == self._group.count:
            return 1
        part = _PART.match(text, one.start, one.end)
        if part is not None:
            return self._read_part(at, part)
        for start, end in clauses(text, one):
            clause = msgspec.structs.replace(one, start=start, end=end)
            named = members_of(self._scene, clause, self._group, ranked=self._is_hurt)
            if not named:
                return 0
            self.found += named
        self._told = one.end
        return 1 if len(self.found) <= (self._group.count or 0) else 0

    def _read_part(self, at: int, part: re.Match[str]) -> int:
        """Read a sentence that tells of some: `Three of the six are banks`, `The others sell:`."""
        text, one, group = self._scene.text, self._scene.passages[at], self._group
        count = NUMBERS.get((part["some"] or part["others"] or part["other"]).lower(), 0)
        whole = NUMBERS.get((part["whole"] or "").lower(), group.count)
        left = (group.count or 0) - len(self.found)
        named = _PART_NAMED.match(text, part.end(), one.end)
        named = named or _PART_BEHIND.search(text, part.end(), one.end)
        noun = text[slice(*part.span("noun"))].lower()
        nouns = target_nouns()
        said = text[part.end() : one.end].rstrip()
        if noun in nouns:
            is_kind = noun_at(nouns, noun).type == group.type
        else:
            is_kind = not noun or _VERB.match(said) is None  # `one of the four owns it`
        if (
            whole != group.count
            or not is_kind
            or HURT.search(said)
            or not 0 < count <= left
            or self.rest is not None
            or _NOT_OF_TODAY.search(said)
        ):
            return 0
        self._told = one.end
        if named is not None:
            return 1 if self._take_names(named.span("names"), count) else 0
        if said.endswith(":"):
            lines = self._scene.passages[at + 1 : at + 1 + count]
            items = [item(self._scene, (line.start, line.end)) for line in lines]
            if not ends_open(said[:-1]) or len(items) != count:
                return 0
            if not all(_parted(text, one.end, line.start) for line in lines):
                return 0
            for one_of in items:
                if one_of is None or not self._is_of_kind(one_of):
                    return 0
                self._take(one_of)
            self._told = lines[-1].end
            return 1 + count
        if (
            part["some"] is None
            and self.found
            and count == left
            and not self._goes_on_with_names(at)
        ):
            self.rest = Described(
                start=one.start, end=part.end(), count=count, type=group.type,
                nationality=group.nationality, country=group.country, based=group.based,
                kind=group.kind, unnamed=True,
            )  # fmt: skip
        return 1

    def _take_names(self, place: tuple[int, int], count: int) -> bool:
        """Take those of a part whom its sentence names, as many as it counts."""
        at = place[0]
        items: list[Named | None] = []
        for joint in [*JOINT.finditer(self._scene.text, *place), None]:
            end = joint.start() if joint is not None else place[1]
            items.append(item(self._scene, (at, end)))
            at = joint.end() if joint is not None else end
        if len(items) != count:
            return False
        for named in items:
            if named is None or not self._is_of_kind(named):
                return False
            self._take(named)
        return True

    def _goes_on_with_names(self, at: int) -> bool:
        """Tell a sentence behind which those are named of whom it tells the number."""
        following = self._scene.passages[at + 1 : at + 2]
        same = [
            one
            for one in following
            if not _parted(self._scene.text, self._scene.passages[at].end, one.start)
        ]
        return any(members_of(self._scene, one, self._group, ranked=False) for one in same)

    def _is_of_kind(self, named: Named) -> bool:
        """Tell a party of the kind that is counted from others: `two firms: General A and B`."""
        if named.schema not in ("LegalEntity", *SCHEMATA[self._group.type]):
            return False
        is_body = named.schema in SCHEMATA["entity"] or is_body_name(named.display)
        if self._group.type == "entity":
            return is_body or is_no_person(named.display)
        return not is_body

    def _take(self, named: Named) -> None:
        wanted = SCHEMATA[self._group.type]
        if named.schema == "LegalEntity":
            named.schema = wanted[0]
        self.found.append(named)


def _parted(text: str, start: int, end: int) -> bool:
    """Tell two sentences of different paragraphs."""
    return "\n" in text[start:end]
