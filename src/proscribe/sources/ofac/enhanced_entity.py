"""Reads one entity of an ENHANCED or Delta file into a record.

Source: the official files of May 2024 to January 2025; quirks in NOTES.md.
"""

from collections.abc import Iterator

from proscribe.model.record import Designation, Fragment, NameKind
from proscribe.sources.ofac.document import Node
from proscribe.sources.ofac.typed import Entry, date_words, days, share
from proscribe.sources.treasury import vocabulary
from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.territories import parse_territory
from proscribe.values.text import clean

_SURE = frozenset({"", "confirmed", "unknown"})


def read_entity(node: Node, entry: Entry) -> Fragment:
    """Read all that an entity says.

    Args:
        node: The element `entity`.
        entry: The empty draft of it; issues are noted there.
    """
    bearers = _names(node, entry)
    title = node.word("generalInfo", "title")
    if clean(title):
        entry.take("Title", title)
    for address in node.all("addresses", "address"):
        _address(address, entry)
    for feature in node.all("features", "feature"):
        _feature(feature, entry)
    for document in node.all("identityDocuments", "identityDocument"):
        _document(document, entry, bearers)
    for tie in node.all("relationships", "relationship"):
        other = tie.one("relatedEntity")
        entry.tie(
            tie.word("type"),
            other.get("entityId") if other else "",
            other_name=other.text if other else "",
            quality=tie.word("quality"),
        )
    entry.remark(node.word("generalInfo", "remarks"))
    return entry.finish(_designations(node, entry))


def _names(node: Node, entry: Entry) -> dict[str, str]:
    """Add the names; give the text of each that is not the primary one by its id."""
    others: dict[str, str] = {}
    for name in node.all("names", "name"):
        kind = _kind(name, entry)
        for translation in name.all("translations", "translation"):
            script = translation.word("script")
            latin = script.casefold() in ("latin", "")
            halves = (translation.word("formattedFirstName"), translation.word("formattedLastName"))
            added = entry.typed_name(
                kind,
                [
                    (p.word("type"), p.word("value"))
                    for p in translation.all("nameParts", "namePart")
                ],
                script_word=script,
                latin=" ".join(half for half in halves if half) if latin else "",
                shown=translation.word("formattedFullName"),
            )
            if added and kind != "name":
                others.setdefault(name.get("id"), added.text)
    return others


def _kind(name: Node, entry: Entry) -> NameKind:
    if name.word("isPrimary").casefold() == "true":
        return "name"
    word = name.word("aliasType")
    weak = name.word("isLowQuality").casefold() == "true"
    kind = vocabulary.name_kind(word, weak=weak) if word else None
    if kind is None or kind == "name":
        entry.report(
            "unknown-category",
            "error",
            "The type of a name is not known; it counts as an alias",
            word,
        )
        return "weakAlias" if weak else "alias"
    return kind


def _address(address: Node, entry: Entry) -> None:
    country = address.word("country")
    translations = address.all("translations", "translation")
    for translation in translations:
        parts = translation.all("addressParts", "addressPart")
        entry.typed_address([(p.word("type"), p.word("value")) for p in parts], country=country)
    if not translations:
        entry.typed_address((), country=country)


def _feature(feature: Node, entry: Entry) -> None:
    notes = [feature.word("comments")]
    reliability = feature.word("reliability")
    if reliability.casefold() not in _SURE:
        notes.append(reliability.casefold())
    entry.feature(
        feature.word("type"),
        feature.word("value"),
        date=_date(feature.one("valueDate"), entry),
        note="; ".join(note for note in notes if note),
    )


def _document(document: Node, entry: Entry, bearers: dict[str, str]) -> None:
    notes = [document.word("comments")]
    if document.word("isValid").casefold() == "false":
        notes.append("not valid")
    bearer = document.one("name")
    if bearer and bearer.get("nameId") in bearers:
        notes.append(f"in the name of {bearers[bearer.get('nameId')]}")
    country, location = document.word("issuingCountry"), document.word("issuingLocation")
    if location and not country and parse_territory(location):
        country = location
    elif location:
        notes.append(f"issued in {location}")
    notes += _features_of(document)
    entry.take(
        document.word("type"),
        document.word("documentNumber"),
        country=country,
        issued=date_words(_date(document.one("issueDate"), entry)),
        expires=date_words(_date(document.one("expirationDate"), entry)),
        authority=document.word("issuingAuthority"),
        note="; ".join(note for note in notes if note),
    )


def _features_of(document: Node) -> Iterator[str]:
    """Give what `idFeatures` says of a document, in words: no file at hand has one.

    A feature that is built like those of a party gives `type: value`, any other all its texts.
    """
    for container in document.all("idFeatures"):
        if container.text:
            yield container.text
        for feature in (child for children in container.children.values() for child in children):
            words = [one for one in _texts(feature) if one.casefold() not in ("true", "false")]
            kind = feature.word("type")
            others = ", ".join(word for word in words if word != kind)
            yield f"{kind}: {others}" if kind and others else kind or others


def _texts(node: Node) -> Iterator[str]:
    """Give the texts of a node and of all below it; keys and versions say nothing to a reader."""
    if node.text:
        yield node.text
    for name, children in node.children.items():
        if name not in ("versionId", "valueRefId"):
            for child in children:
                yield from _texts(child)


def _date(node: Node | None, entry: Entry) -> PartialDate | None:
    """Read a date given as the first and last day of its start and of its end."""
    if node is None:
        return None
    names = ("fromDateBegin", "fromDateEnd", "toDateBegin", "toDateEnd")
    stated = [node.word(name) for name in names if node.word(name)]
    if not stated:
        return None
    date = days(stated[0], stated[-1], circa=node.word("isApproximate").casefold() == "true")
    if date is None:
        entry.report(
            "date-unreadable",
            "warning",
            "A date is not made of days; its text is kept",
            " ".join(stated),
        )
        entry.note("date", " to ".join(dict.fromkeys(stated)))
    return date


def _designations(node: Node, entry: Entry) -> tuple[Designation, ...]:
    lists: list[tuple[str, PartialDate | None]] = []
    for one in node.all("sanctionsLists", "sanctionsList"):
        published = one.get("datePublished")
        listed = parse_date(published[:10]) if published else None
        if published and listed is None:
            entry.report("date-unreadable", "warning", "A date of listing is not a day", published)
            entry.note("listed", published)
        lists.append((one.text, listed))
    if not lists:
        entry.report("list-missing", "error", "The entity names no list")
    programs = _words(node, "sanctionsPrograms", "sanctionsProgram")
    if not programs:
        entry.report("program-missing", "error", "The entity names no program")
    return share(
        lists,
        Designation(
            "OFAC",
            programs=programs,
            legal_basis=_words(node, "legalAuthorities", "legalAuthority"),
            measures=_words(node, "sanctionsTypes", "sanctionsType"),
        ),
    )


def _words(node: Node, *path: str) -> tuple[str, ...]:
    """Give the distinct words at a path, sorted."""
    return tuple(sorted({one.text for one in node.all(*path) if one.text}))
