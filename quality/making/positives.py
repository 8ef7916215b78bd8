"""Cases of one party under two names, from the lists alone."""

from collections.abc import Iterator

from quality.making.cases import Case
from quality.making.folding import fold, is_latin
from quality.making.letters import script_likeness
from quality.making.likeness import Spellings, grade, is_acronym
from quality.making.parties import Listed, Party

_KIND_WORDS = {"alias": "alias", "previousName": "previous", "weakAlias": "weak"}
_SCRIPTS = ("Arab", "Cyrl", "Hang", "Hani", "Hebr", "Grek", "Ethi", "Jpan")


def latin_pairs(party: Party, spellings: Spellings) -> Iterator[Case]:
    """Pair each further Latin name with a primary one of its record, and primary ones of lists.

    The same two names, plainly folded, are one case however many lists print them.
    """
    seen: set[frozenset[str]] = set()
    for one, other, relation in _relations(party):
        key = frozenset((fold(one.text), fold(other.text)))
        if len(key) < 2 or "" in key or key in seen:
            continue
        seen.add(key)
        quality: str = grade(one.text, other.text, person=party.person, spellings=spellings)
        if quality != "variant" and is_acronym(one.text, other.text):
            relation, quality = "acronym", "other"
        yield Case(
            f"{party.kind}-{relation}", party.id, one.text, other.text, 1, party.schema, quality
        )


def _relations(party: Party) -> Iterator[tuple[Listed, Listed, str]]:
    latin = [one for one in party.names if is_latin(one.text)]
    latin.sort(key=lambda one: (one.kind != "name", one.dataset, one.record, one.text))
    primaries = [one for one in latin if one.kind == "name"]
    firsts: dict[str, Listed] = {}
    for one in primaries:
        firsts.setdefault(one.record, one)
    ordered = sorted(firsts.values(), key=lambda one: (one.dataset, one.record))
    for place, one in enumerate(ordered):
        for other in ordered[:place]:
            yield one, other, "lists"
    for one in latin:
        first = firsts.get(one.record)
        if first is not None and one is not first:
            yield one, first, _KIND_WORDS.get(one.kind, "alias")


def script_pairs(party: Party) -> Iterator[Case]:
    """Pair each name in another script with the Latin name it most likely writes.

    That is the primary name of its record unless a further one reads much more like it; names of
    another kind (a translation) are `other`.
    """
    seen: set[tuple[str, str]] = set()
    for name in party.names:
        if name.script not in _SCRIPTS or name.kind == "weakAlias":
            continue
        own = [one for one in party.names if one.record == name.record]
        choices = [one for one in own if one.kind != "weakAlias" and is_latin(one.text)]
        if not choices:
            continue
        choices.sort(key=lambda one: (one.kind != "name", one.text))
        scores = [
            script_likeness(name.text, one.text, name.script, person=party.person)
            for one in choices
        ]
        best = max(range(len(choices)), key=lambda n: (scores[n] + 0.1 * (n == 0), -n))
        key = (fold(name.text), fold(choices[best].text))
        if key in seen:
            continue
        seen.add(key)
        sure, unsure = (0.5, 0.35) if party.person else (0.65, 0.5)
        score = scores[best]
        quality = "variant" if score >= sure else "partial" if score >= unsure else "other"
        yield Case(
            f"{party.kind}-{name.script}", party.id, name.text, choices[best].text, 1,
            party.schema, quality,
        )  # fmt: skip
