"""Reads one party of an ADVANCED file into a record, joined with what points at it.

Source: sdn_advanced.xsd and the sample of SDN_ADVANCED; quirks in NOTES.md.
"""

from proscribe.model.record import Designation, Fragment, NameKind
from proscribe.sources.ofac.advanced_lookup import Lookup, Site
from proscribe.sources.ofac.advanced_tables import Bond, Document, Listing, Tables, read_span
from proscribe.sources.ofac.document import Node
from proscribe.sources.ofac.naming import PART_KINDS
from proscribe.sources.ofac.typed import Entry, date_words
from proscribe.sources.treasury import vocabulary
from proscribe.values.dates import PartialDate
from proscribe.values.territories import parse_territory

_SILENT = frozenset({"", "unknown"})


def party_type(node: Node, tables: Tables) -> str:
    """Give OFAC's word for the type of a party, or "" when its keys lead to none.

    The subtype says `Vessel` or `Aircraft`; for others it says `Unknown` and the type tells.
    """
    profile = node.one("Profile")
    subtype = tables.words.get("PartySubType", {}).get(
        profile.get("PartySubTypeID") if profile else ""
    )
    if subtype is None:
        return ""
    if subtype.text.casefold() not in _SILENT:
        return subtype.text
    kind = tables.words.get("PartyType", {}).get(subtype.get("PartyTypeID"))
    return kind.text if kind else ""


class PartyReader:
    """Reads one party. Not thread-safe: one for one party."""

    def __init__(self, tables: Tables, entry: Entry) -> None:
        """Prepare to fill an empty draft; issues are noted there."""
        self._tables = tables
        self._entry = entry
        self._look = Lookup(tables, entry)

    def read(self, node: Node) -> Fragment:
        """Read all that the file says of a party.

        Args:
            node: The element `DistinctParty`.
        """
        entry, tables = self._entry, self._tables
        designations: list[Designation] = []
        self._remarks(node)
        for profile in node.all("Profile"):
            self._remarks(profile)
            for identity in profile.all("Identity"):
                self._identity(identity)
            for feature in profile.all("Feature"):
                self._feature(feature)
            key = profile.get("ID")
            for bond in tables.bonds.get(key, ()):
                self._bond(bond, key)
            designations.extend(map(self._listing, tables.listings.pop(key, ())))
        if not designations:
            entry.report("list-missing", "error", "The party is on no list")
        return entry.finish(designations)

    def _remarks(self, node: Node) -> None:
        for comment in node.all("Comment"):
            self._entry.remark(comment.text)
        for external in node.all("ExternalReference"):
            texts = [external.word(name) for name in ("Comment", "ExRefValue", "DirectURL")]
            for link in external.all("SubLink"):
                texts += [link.word("Description"), link.word("DirectURL")]
            self._entry.remark(" ".join(text for text in texts if text))

    def _identity(self, identity: Node) -> None:
        self._remarks(identity)
        kinds: dict[str, str] = {}
        for part in identity.all("NamePartGroups", "MasterNamePartGroup", "NamePartGroup"):
            kinds[part.get("ID")] = self._look.word("NamePartType", part.get("NamePartTypeID"))
        others: dict[str, str] = {}
        for alias in identity.all("Alias"):
            kind = self._kind(alias)
            for documented in alias.all("DocumentedName"):
                text = self._name(documented, kind, kinds, alias)
                if text and kind != "name":
                    others[documented.get("ID")] = text
                if text and identity.get("False").casefold() == "true":
                    self._entry.note("false identity", text)
        for document in self._tables.documents.pop(identity.get("ID"), ()):
            self._document(document, others)

    def _kind(self, alias: Node) -> NameKind:
        word = self._look.word("AliasType", alias.get("AliasTypeID"))
        weak = alias.get("LowQuality").casefold() == "true"
        if word.casefold() == "name":
            return "name"
        kind = vocabulary.name_kind(word, weak=weak) if word else None
        if kind is None:
            self._entry.report(
                "unknown-category",
                "error",
                "The type of a name is not known; it counts as an alias",
                word or alias.get("AliasTypeID"),
            )
            return "weakAlias" if weak else "alias"
        return kind

    def _name(self, node: Node, kind: NameKind, kinds: dict[str, str], alias: Node) -> str:
        parts: list[tuple[str, str]] = []
        script = ""
        for part in node.all("DocumentedNamePart"):
            value = part.one("NamePartValue")
            if value is None:
                continue
            word = kinds.get(value.get("NamePartGroupID"), "")
            if word.casefold() not in PART_KINDS and not word:
                self._entry.report(
                    "unknown-reference", "error", "A part of a name has no kind", value.text
                )
                word = "first name"
            affixes = (
                part.attributes.get("LeadingChars", ""),
                part.attributes.get("TrailingChars", ""),
            )
            parts.append((word, f"{affixes[0]}{value.text}{affixes[1]}"))
            script = script or self._look.word("Script", value.get("ScriptID"))
        name = self._entry.typed_name(kind, parts, script_word=script)
        if name is None:
            return ""
        period = self._look.span(read_span(alias.one("DatePeriod")), "period of a name")
        for one in node.all("DocumentedNameCountry"):
            self._entry.note(
                "country of a name", f"{name.text}: {self._look.country(one.get('CountryID'))}"
            )
        comments = [*alias.all("Comment"), *node.all("Comment")]
        comments += node.all("DocumentedNameCountry", "Comment")
        for text in (date_words(period), *(comment.text for comment in comments)):
            if text:
                self._entry.note("of a name", f"{name.text}: {text}")
        return name.text

    def _feature(self, feature: Node) -> None:
        word = self._look.word("FeatureType", feature.get("FeatureTypeID"))
        rule = vocabulary.lookup(word)
        for version in feature.all("FeatureVersion"):
            notes = [comment.text for comment in version.all("Comment") if comment.text]
            reliability = self._look.word("Reliability", version.get("ReliabilityID"))
            if reliability.casefold() not in ("", "unknown", "confirmed"):
                notes.append(reliability.casefold())
            note = "; ".join(notes)
            sites = [
                site
                for one in version.all("VersionLocation")
                if (site := self._look.site(one.get("LocationID")))
            ]
            if rule is not None and rule.becomes == "address":
                for site in sites:
                    both = "; ".join(text for text in (note, site.comment) if text)
                    self._entry.typed_address(site.parts, country=site.country, note=both)
                sites = []
            self._values(word, version, sites, note)

    def _values(self, word: str, version: Node, sites: list[Site], note: str) -> None:
        """Add each value of a version: its details, its locations and its dates."""
        taken = bool(version.all("VersionLocation"))
        for detail in version.all("VersionDetail"):
            text = detail.text or self._look.word(
                "DetailReference", detail.get("DetailReferenceID")
            )
            if text:
                self._entry.feature(word, text, note=note)
                taken = True
        for site in sites:
            both = "; ".join(text for text in (note, site.comment) if text)
            self._entry.feature(word, site.line, note=both)
        for period in version.all("DatePeriod"):
            span = read_span(period)
            taken = taken or bool(span.text)
            date = self._look.span(span, word)
            if date:
                self._entry.feature(word, "", date=date, note=note)
        if not taken:
            self._entry.report("value-empty", "info", f"{word} has no value")

    def _document(self, document: Document, bearers: dict[str, str]) -> None:
        notes = [document.comment]
        validity = self._look.word("Validity", document.validity)
        if validity.casefold() not in ("", "valid"):
            notes.append(validity.casefold())
        notes += [f"in the name of {bearers[key]}" for key in document.bearers if key in bearers]
        country = self._look.country(document.country) if document.country else ""
        site = self._look.site(document.location) if document.location else None
        if site and not country and parse_territory(site.line):
            country = site.line
        elif site and site.line:
            notes.append(f"issued in {site.line}")
        dates: dict[str, PartialDate] = {}
        for kind, span in document.dates:
            word = self._look.word("IDRegDocDateType", kind).casefold()
            date = self._look.span(span, f"{word or 'date'} of a document")
            side = "issue" if "issue" in word else "expiry" if "expir" in word else ""
            if date and side:
                dates.setdefault(side, date)
            elif date:
                notes.append(f"{word or 'date'} {date_words(date)}")
        self._entry.take(
            self._look.word("IDRegDocType", document.type),
            document.number,
            country=country,
            issued=date_words(dates.get("issue")),
            expires=date_words(dates.get("expiry")),
            authority=document.authority,
            note="; ".join(note for note in notes if note),
        )

    def _bond(self, bond: Bond, key: str) -> None:
        word = self._look.word("RelationType", bond.type)
        reverse = bond.target == key and bond.source != key
        other = bond.source if reverse else bond.target
        uid = self._tables.uids.get(other, other if self._tables.same_keys else "")
        if not uid:
            self._entry.report(
                "unknown-reference", "error", "The other party of a tie is not in the file", other
            )
        self._entry.tie(
            word,
            uid,
            quality=self._look.word("RelationQuality", bond.quality),
            former=bond.former,
            reverse=reverse,
        )
        period = date_words(self._look.span(bond.period, "period of a tie"))
        for text in (bond.comment, period):
            if text:
                self._entry.note(f"{word} ofac-{uid}", text)

    def _listing(self, listing: Listing) -> Designation:
        """Make a designation of a sanctions entry; its free words become remarks."""
        programs: set[str] = set()
        measures: set[str] = set()
        for key, comment, period in listing.measures:
            word = self._look.word("SanctionsType", key)
            if word.casefold() == "program":
                programs.add(comment)
                continue
            words = [word, comment, date_words(self._look.span(period, "period of a measure"))]
            measures.add(" ".join(text for text in words if text))
        if not programs - {""}:
            self._entry.report("program-missing", "error", "A listing names no program")
        for text in (*listing.words, *(comment for *_, comment in listing.events)):
            self._entry.remark(text)
        dates: dict[str, list[PartialDate]] = {"listed": [], "amended": [], "delisted": []}
        bases: set[str] = set()
        for kind, basis, span, _ in listing.events:
            basis_word = self._look.word("LegalBasis", basis)
            if basis_word.casefold() not in _SILENT:
                bases.add(basis_word)
            date = self._look.span(span, "date of a listing")
            if date:
                dates[self._event(kind)].append(date)
        return Designation(
            "OFAC",
            programs=tuple(sorted(programs - {""})),
            list_name=self._look.word("List", listing.list),
            legal_basis=tuple(sorted(bases)),
            listed=min(dates["listed"], default=None),
            amended=tuple(sorted({*dates["amended"], *sorted(dates["listed"])[1:]})),
            delisted=max(dates["delisted"], default=None),
            measures=tuple(sorted(measures - {""})),
        )

    def _event(self, key: str) -> str:
        word = self._look.word("EntryEventType", key).casefold()
        if word.startswith(("creat", "list")):
            return "listed"
        if "remov" in word or "delist" in word or "delet" in word:
            return "delisted"
        if not ("amend" in word or "modif" in word or "updat" in word or "chang" in word):
            self._entry.report(
                "unknown-category",
                "error",
                "An event of a listing is not known; its date counts as an amendment",
                word or key,
            )
        return "amended"
