"""Whom a document speaks of: mentions joined to parties.

A person is joined by full name, then by family name; a body and a country by the table; a group
stands alone. Two people of one family name are never joined by it. Being in the cast says nothing
about a party: its roles do.

Source: this project.
"""

import re
from bisect import bisect_left, insort

import msgspec

from proscribe.model.account import MentionForm, PartyKind, PartyRole
from proscribe.model.report import Basis
from proscribe.reports.parties.groups import Group
from proscribe.reports.parties.scene import Scene
from proscribe.reports.tables import bodies, words
from proscribe.reports.text.span import span_id
from proscribe.values.territories import territory_name


class Draft(msgspec.Struct):
    """A party while it is put together.

    Attributes:
        key: What makes it one: ("country", "us"), ("person", "antony blinken") ...
        kind: What it is.
        name: Its name, None for a group.
        country: ISO 3166-1 alpha-2 lower case, or "".
        rule: The rule that found it.
        roles: What it does.
        mentions: Where it is meant, by (start, end).
        titles: Titles at its name, (start, end).
        offices: Offices the titles name, with the country of each.
        family: Family name, or "".
        given: Given name, or "".
        count: Members of a group, or None.
    """

    key: tuple[str, str]
    kind: PartyKind
    name: str | None
    country: str
    rule: str
    roles: set[PartyRole] = msgspec.field(default_factory=set)
    mentions: dict[tuple[int, int], tuple[MentionForm, Basis, str]] = {}
    titles: list[tuple[int, int]] = []
    offices: list[tuple[str, str]] = []
    family: str = ""
    given: str = ""
    count: int | None = None

    def form_at(self, start: int, end: int) -> str:
        """Give the form of the mention at a place, or ""."""
        found = self.mentions.get((start, end))
        return found[0] if found else ""

    @property
    def gender(self) -> str:
        """`male`, `female`, or "" when no table tells; it may only exclude."""
        first = self.given.split(" ")[0] if self.given else ""
        tables = words("offices", "given")
        return next((gender for gender in ("male", "female") if first in tables[gender]), "")


class Cast:
    """The parties of a document.

    Attributes:
        scene: The laid-out document.
        drafts: Parties by key, in order of first mention.
        groups: Group parties by their place.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.drafts: dict[tuple[str, str], Draft] = {}
        self.groups: dict[tuple[int, int], tuple[Draft, Group]] = {}
        self._surnames: dict[str, list[Draft]] = {}
        self._at: dict[tuple[int, int], Draft] = {}
        self._places: list[tuple[int, int]] = []  # of all mentions, sorted

    def draft(
        self,
        kind: str,
        name: str,
        party: PartyKind,
        *,
        shown: str | None,
        country: str = "",
        rule: str,
    ) -> Draft:
        """Give the party of a key, made on first use."""
        key = (kind, name)
        if key not in self.drafts:
            self.drafts[key] = Draft(key, party, shown, country, f"cast/{rule}@1")
        return self.drafts[key]

    def mention(
        self,
        draft: Draft,
        start: int,
        end: int,
        form: MentionForm,
        *,
        basis: Basis = "stated",
        rule: str,
    ) -> None:
        """Note a mention; the first of two at one place stays."""
        draft.mentions.setdefault((start, end), (form, basis, f"cast/{rule}@1"))
        if (start, end) not in self._at:
            self._at[(start, end)] = draft
            insort(self._places, (start, end))

    def at(self, start: int, end: int) -> Draft | None:
        """Give the party mentioned at exactly this place, or None."""
        return self._at.get((start, end))

    def within(self, start: int, end: int) -> list[tuple[int, int, Draft]]:
        """Give the mentions inside a stretch of text, in order."""
        first = bisect_left(self._places, (start, 0))
        last = bisect_left(self._places, (end, 0))
        found = [(a, b, self._at[(a, b)]) for a, b in self._places[first:last] if b <= end]
        return sorted(found, key=lambda one: (one[0], -one[1]))

    def country(self, code: str, rule: str = "country") -> Draft:
        """Give the party of a country."""
        return self.draft(
            "country", code, "country", shown=territory_name(code), country=code, rule=rule
        )

    def body(self, name: str) -> Draft:
        """Give the party of a known body."""
        found = next((one for one in bodies() if one.name == name), None)
        country = found.country if found and found.country not in ("un", "eu") else ""
        return self.draft("body", name, "organization", shown=name, country=country, rule="body")

    def named_body(self, start: int, end: int, rule: str) -> Draft:
        """Give the party of a body that no table knows, by the name that stands there."""
        written = " ".join(self.scene.text[start:end].split()).rstrip(".")
        return self.draft("organization", written.lower(), "organization", shown=written, rule=rule)

    def person(self, name: str, rule: str) -> Draft:
        """Give the party of a person by full name."""
        key = " ".join(re.sub(r"[-’']", " ", name).lower().split())
        return self.draft("person", key, "person", shown=" ".join(name.split()), rule=rule)

    def by_surname(self, surname: str) -> Draft | None:
        """Give the one person of a family name; None when there is none or several."""
        found = self._surnames.get(surname, [])
        return found[0] if len(found) == 1 else None

    def turn_round(self, draft: Draft) -> None:
        """Take the first word of a name for the family name."""
        people = self._surnames.get(draft.family, [])
        if draft in people:
            people.remove(draft)
        draft.family, draft.given = draft.given, draft.family
        self.know_surname(draft)

    def know_surname(self, draft: Draft) -> None:
        """Let a person be meant by the family name alone."""
        if draft.family:
            people = self._surnames.setdefault(draft.family, [])
            if draft not in people:
                people.append(draft)


def party_ids(cast: Cast) -> dict[tuple[str, str], str]:
    """Give the id of each party: of a country and a known body by name, else by first mention."""
    found: dict[tuple[str, str], str] = {}
    seen: dict[str, int] = {}
    for key, draft in cast.drafts.items():
        if draft.mentions and key[0] not in ("country", "body"):
            name = span_id("party", *min(draft.mentions))
        else:
            slug = re.sub(r"[^a-z0-9]+", "-", key[1].lower()).strip("-")
            name = f"party-{key[0]}-{slug}"
        seen[name] = seen.get(name, 0) + 1
        found[key] = name if seen[name] == 1 else f"{name}-{seen[name]}"
    return found
