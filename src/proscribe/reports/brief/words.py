"""How a brief says things: authorities, days, statuses, records.

Source: this project.
"""

from collections.abc import Iterable, Iterator, Sequence

from proscribe.ledger.resolution.hands import ActingHand
from proscribe.ledger.resolution.reasons import ALREADY, BEFORE, NAMED_ALL, authority_words
from proscribe.model.described import Action, AuthorityAnswer, LinkStatus
from proscribe.model.document import Rights
from proscribe.model.record import Record
from proscribe.model.report import TimeRef
from proscribe.reports.brief.nouns import Entry, Measure, Target, UnlistedCustomer
from proscribe.values.territories import territory_name

NOT_SCREENED = (
    "Not compared with your customers, since the document does not name them and no list here "
    "gives a record: {}. Load the list that has them and read again."
)
MET_BY_NOBODY = (
    "Compared as the announcement names them, since no record is linked to them, and met by "
    "nobody: {}. Read again when the list has come."
)
STATUSES: dict[LinkStatus, str] = {
    "complete": "found",
    "ambiguous": "several fit",
    "short": "too few",
    "none": "not found",
    "cannot_resolve": "cannot be told",
}
_BODIES = {"un": "The UN Security Council", "eu": "The European Union"}
_AGENCIES = {
    "OFAC": "OFAC (US Treasury)",
    "US State": "The US Department of State",
    "BIS": "BIS (US Commerce)",
}
_DONE: dict[Action, str] = {
    "add": "put {count} under sanctions",
    "remove": "took {count} off its list",
    "amend": "changed the entries of {count}",
}
_SCOPE = {"photo": "the photo", "video": "the video", "graphic": "the graphic",
          "document": "the document"}  # fmt: skip
_PLACES = frozenset({"nationality", "citizenship", "country", "flag", "jurisdiction"})
_MOST = 4  # values of one kind that are shown


def standing_words(one: UnlistedCustomer) -> str:
    """Say how a party that the document names stands, of which no list here gives a record."""
    if ALREADY in one.answer:
        return "named in the announcement as listed before, no such entry on your list"
    if BEFORE in one.answer:
        return "named in the announcement, on your list from before that day"
    if one.action == "remove":
        return "named in the announcement as taken off a list, no such entry on your list"
    if one.action == "amend":
        return "named in the announcement as changed on a list, no such entry on your list"
    return "named in the announcement, not on your list yet"


_OF_DOCUMENT = (
    ("the listed name", "the name in the document"),
    ("is listed as", "is in the document"),
    ("is listed", "is in the document"),
    ("the listed ", "the document's "),
)


def of_document(reason: str) -> str:
    """Say of a document what the matcher says of a list; quoted names stay as they are.

    Example:
        >>> of_document("Both name parts agree exactly; the listed name also has `the listed`.")
        'Both name parts agree exactly; the name in the document also has `the listed`.'
    """
    parts = reason.split("`")
    for place in range(0, len(parts), 2):
        for listed, told in _OF_DOCUMENT:
            parts[place] = parts[place].replace(listed, told)
    return "`".join(parts)


def by_standing(
    customers: Iterable[UnlistedCustomer],
) -> Iterator[tuple[str, list[UnlistedCustomer]]]:
    """Give customers by how the parties they meet stand, each group in the order given."""
    groups: dict[str, list[UnlistedCustomer]] = {}
    for one in customers:
        groups.setdefault(standing_words(one), []).append(one)
    yield from groups.items()


def hand_words(body: str, agency: str) -> str:
    """Name an authority at the head of a sentence.

    Example:
        >>> hand_words("us", "OFAC"), hand_words("gb", ""), hand_words("", "")
        ('OFAC (US Treasury)', 'The United Kingdom', 'Somebody the document does not name')
    """
    if agency:
        return _AGENCIES.get(agency, agency)
    if not body:
        return "Somebody the document does not name"
    name = territory_name(body)
    article = "The " if name.startswith("United") else ""
    return _BODIES.get(body, f"{article}{name}")


def hands_words(hands: Sequence[ActingHand]) -> str:
    """Name those who act at the head of a sentence, and with whom they coordinated.

    Example:
        >>> gb, au = ActingHand("gb", "", "joint"), ActingHand("au", "", "coordinated")
        >>> hands_words([ActingHand("us", "OFAC"), gb, au])
        'OFAC (US Treasury) and the United Kingdom, in coordination with Australia,'
    """
    first = hands[0]
    joint = [authority_words(one.body, one.agency) for one in hands[1:] if one.kind == "joint"]
    beside = [
        authority_words(one.body, one.agency) for one in hands[1:] if one.kind == "coordinated"
    ]
    decided = [authority_words(one.body, one.agency) for one in hands[1:] if one.kind == "decided"]
    acting = _listed([hand_words(first.body, first.agency), *joint])
    if decided:
        acting = f"{acting}, carrying out a decision of {_listed(decided)},"
    return f"{acting.rstrip(',')}, in coordination with {_listed(beside)}," if beside else acting


def of_each(answers: Iterable[AuthorityAnswer]) -> Iterator[tuple[str, AuthorityAnswer]]:
    """Head the answer of each: `OFAC`, `the United Kingdom`, `coordinated: Japan`."""
    for one in answers:
        name = authority_words(one.authority, one.agency)
        is_own = one.hand in ("acts", "joint")
        yield name if is_own else f"{one.hand}: {name}", one


def status_words(one: Measure | Target) -> str:
    """Say what the lists answer, "" when they were not asked.

    A party that is on the list of one of those who act, and not on that of another, is `on some
    lists only`.
    """
    if one.status is None:
        return ""
    if one.status == "short" and any(each.status == "complete" for each in one.answers):
        return "on some lists only"
    return STATUSES[one.status]


def of_own(measure: Measure, target: Target) -> tuple[str, tuple[AuthorityAnswer, ...]]:
    """Give what each authority says of a party, beside what it says of the whole measure.

    Returns:
        The statuses in one line, "" when all are those of the measure; and the answers whose
        reason is not told with the measure.
    """
    whole = [(one.authority, one.status) for one in measure.answers]
    own = [(one.authority, one.status) for one in target.answers]
    line = "; ".join(f"{name}: {STATUSES[one.status]}" for name, one in of_each(target.answers))
    told = {one.reason for one in measure.answers}
    rest = [
        one
        for one in target.answers
        if one.status != "complete"
        and one.reason not in told
        and not one.reason.startswith(NAMED_ALL)  # the names say it
    ]
    return "" if own == whole else line, tuple(rest)


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def done_words(action: Action, count: int | None, *, several: bool = False) -> str:
    """Say what was done to how many, by one authority or by several.

    Example:
        >>> done_words("add", 8), done_words("remove", 1, several=True)
        ('put 8 parties under sanctions', 'took 1 party off their lists')
    """
    number = "parties" if count is None else f"{count:,} part{'y' if count == 1 else 'ies'}"
    done = _DONE[action].format(count=number)
    return done.replace("its list", "their lists") if several else done


def day_words(time: TimeRef) -> str:
    """Give a time with its zone and how that is known.

    Example: `2022-01-14T00:34 (Asia/Seoul, as its publisher's), 2022-01-13T15:34Z`.
    """
    value = time.value or (time.span.exact if time.span else "")
    if time.kind == "instant" and time.utc is not None and time.utc.start:
        offset = value[len("2022-01-14T00:34:00") :]
        zone = _zone(time) if time.zone else f"UTC{offset}"
        return f"{_minute(value)} ({zone}), {time.utc.start[:16]}Z"
    return f"{value} ({_zone(time)})" if time.zone else f"{value} (zone not known)"


def _minute(value: str) -> str:
    return value[:16].replace("T", " ") if len(value) > len("2022-01-14") else value


def _zone(time: TimeRef) -> str:
    known = {
        "publisher": ", as its publisher's",
        "actor": ", as the actor's",
        "inferred": ", supposed from the bodies it calls its own",
    }
    return f"{time.zone}{known.get(time.zone_basis, '')}" if time.zone else "zone not known"


def when_words(value: str) -> str:
    """Give an EDTF value in words.

    Example:
        >>> when_words("../2022-01-12"), when_words("2021-09/2022-01-13"), when_words("2022-01-11")
        ('by 2022-01-12', '2021-09 to 2022-01-13', '2022-01-11')
    """
    start, slash, end = value.partition("/")
    if not slash:
        return value
    if start == "..":
        return f"by {end}"
    return f"from {start} on" if end == ".." else f"{start} to {end}"


def rights_words(rights: Rights) -> str:
    """Say what a rights notice allows, as far as it can be structured."""
    parts = []
    if rights.use_allowed_in:
        places = ", ".join(map(territory_name, rights.use_allowed_in))
        parts.append(f"use only in {places}")
    if rights.redistribution is not None:
        parts.append("redistribution " + ("allowed" if rights.redistribution else "forbidden"))
    if not parts:
        return f"of {_SCOPE[rights.scope]}"
    return f"of {_SCOPE[rights.scope]}: {'; '.join(parts)}"


def entry_of(record: Record | None, *, record_id: str, dataset: str, caption: str) -> Entry:
    """Give a record as a brief shows it; only what the link says when it is not at hand."""
    if record is None:
        return Entry(record_id=record_id, dataset=dataset, caption=caption)
    return Entry(
        record_id=record_id,
        dataset=dataset,
        caption=caption,
        schema=record.schema,
        programs=tuple(sorted({tag for one in record.designations for tag in one.programs})),
        particulars=tuple(_particulars(record)),
        numbers=tuple(
            f"{one.type or one.prop} {one.value}"
            + (f" ({one.issuer.upper()})" if one.issuer else "")
            for one in record.identifiers[:_MOST]
        ),
    )


def _particulars(record: Record) -> Iterator[str]:
    births = [one.date.iso for one in record.dates if one.prop == "birthDate"]
    if births:
        yield f"born {' or '.join(births[:_MOST])}"
    founded = [one.date.iso for one in record.dates if one.prop == "incorporationDate"]
    if founded:
        yield f"founded {founded[0]}"
    ties = _once(territory_name(f.value) for f in record.facts if f.prop in _PLACES)
    if ties:
        yield ", ".join(ties[:_MOST])
    places = _once(one.full for one in record.addresses)
    if places:
        more = f" and {len(places) - 2} more" if len(places) > 2 else ""
        yield f"at {'; '.join(places[:2])}{more}"
    linked = _once(one.other_name for one in record.relations if one.role == "Linked To")
    if linked:
        yield f"linked to {'; '.join(linked[:_MOST])}"
    others = _once(name.text for name in record.names if name.kind != "name")
    if others:
        more = f" and {len(others) - _MOST} more" if len(others) > _MOST else ""
        yield f"also {'; '.join(others[:_MOST])}{more}"


def _once(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
