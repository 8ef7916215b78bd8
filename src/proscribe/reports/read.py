"""Reads a document: the pipeline from bytes to a report.

Bytes become characters (`decode`), paragraphs (`paragraphs`, `page`), blocks (`publisher`,
`blocks`) and a front with its clocks (`front`); the text is laid out (`scene`), dated (`dating`),
its parties are gathered (`gather`), then speech (`speech`) and events (`happenings`, `chronicle`,
`ties`) are read. Every step is pure; the same bytes give the same report.

Source: REPORTS design notes, 4.2.
"""

import re

from proscribe.model.report import FORMAT, Report
from proscribe.reports import finish
from proscribe.reports.captions import read_media
from proscribe.reports.caveats import file_caveats, text_caveats
from proscribe.reports.dating import clocks_of, date_passages
from proscribe.reports.designations.acts.announcer import of_act
from proscribe.reports.designations.acts.legal import find_grounds
from proscribe.reports.designations.describe import describe
from proscribe.reports.events import chronicle
from proscribe.reports.events.happenings import find_events
from proscribe.reports.events.ties import find_ties
from proscribe.reports.layout.aligned import aligned_grids
from proscribe.reports.layout.blocks import find_blocks
from proscribe.reports.layout.emphasis import without_marks
from proscribe.reports.layout.front import Front, read_front
from proscribe.reports.layout.grids import grids_of
from proscribe.reports.layout.moments import data_nodes
from proscribe.reports.layout.opening import read_authors
from proscribe.reports.layout.page import PageFacts, read_page
from proscribe.reports.layout.paragraphs import plain_flow
from proscribe.reports.layout.publisher import Found, identify
from proscribe.reports.layout.turns import find_turns
from proscribe.reports.particulars import Source, document_of, metadata_of, page_title, parts_of
from proscribe.reports.parties.cast import Cast, Draft, party_ids
from proscribe.reports.parties.gather import gather
from proscribe.reports.parties.homes import shared_names
from proscribe.reports.parties.known import Gazetteer
from proscribe.reports.parties.listed import note_listed
from proscribe.reports.parties.scene import Scene
from proscribe.reports.speech.statements import read_speech
from proscribe.reports.tables import Publisher, bodies
from proscribe.reports.text.decode import MOST_BYTES, decode

RULES = "reports/1"
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|"
    r"h[1-6]|table|meta|title|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLIND = ("rights", "credit", "dateline")

_TITLE_PARTS = re.compile(r"\s+[|–—-]\s+")  # `Headline | House`


def read(raw: bytes, source: Source | None = None, gazetteer: Gazetteer | None = None) -> Report:
    """Read a document.

    Args:
        raw: The bytes of the file; more than `MOST_BYTES` are not looked at.
        source: What is known beside the bytes.
        gazetteer: Names of the lists, so that listed names are noted; they change nothing else.

    Returns:
        The report, without resolutions and links: those need the ledger.

    Raises:
        DocumentError: The file is empty, binary or of another format.
    """
    about = source or Source()
    decoded = decode(raw[:MOST_BYTES], file=about.file, label=about.label)
    facts: PageFacts | None = None
    if about.media_type == "text/html" or (not about.media_type and _HTML.match(decoded.text)):
        flow, facts = read_page(decoded.text, decoded.stretches)
    else:
        flow = plain_flow(*without_marks(decoded.text, decoded.stretches))
    text = flow.text
    found = identify(flow, _urls(about, facts), _sites(facts))
    publisher = found.publisher if found else None
    blocks = find_blocks(flow, publisher, page_title(facts))
    front = read_front(text, blocks, publisher, facts, about.published)
    parts = parts_of(text, blocks, front)
    blind = tuple((one.span.start, one.span.end) for one in parts if one.role in _BLIND)
    scene = Scene(text, blocks, blind, _home(publisher, text))
    times = date_passages(scene, front)
    clocks = clocks_of(scene, front)
    authors = [
        place
        for one in blocks
        if one.role == "byline" or (one.role == "stamp" and one.span.exact.startswith("By "))
        for place in read_authors(text, one.span.start, one.span.end)
    ]
    cast = gather(scene, authors, _agency(found, text, front))
    house = _house(cast, found)
    begins = {number: spot.end for number, spot in front.dateline_spots}
    said = read_speech(cast, house, begins, find_turns(text, blocks))
    events = chronicle.put_in_time(scene, find_events(cast, said, house), times, clocks)
    media = read_media(cast, blocks, times)
    every = sorted(
        [*front.times, *times], key=lambda one: (one.span.start if one.span else -1, one.id)
    )
    chronicle.add_media(events, finish.releases(cast, media, every))
    chronicle.add_interviews(text, events, said, clocks)
    events.sort(key=lambda one: (one.evidence[0], one.type))
    ids = party_ids(cast)
    quotations, statements = finish.statements(scene, said, ids, every)
    document = document_of(raw, about, decoded, flow, facts)
    report = Report(
        format=FORMAT,
        rules=RULES,
        document=document,
        blocks=tuple(
            sorted([*blocks, *parts], key=lambda one: (one.span.start, -one.span.end, one.id))
        ),
        metadata=metadata_of(text, blocks, front, found, facts, *finish.makers(cast, ids)),
        media=tuple(media),
        times=tuple(every),
        parties=finish.parties(cast, ids),
        quotations=quotations,
        statements=statements,
        events=finish.events(text, events, ids, statements),
        relations=finish.relations(text, find_ties(scene, events, said), events, ids),
        caveats=(
            *file_caveats(document.size_bytes, decoded, flow),
            *text_caveats(scene, front, document.language, len(times)),
        ),
    )
    grids = grids_of(flow.paragraphs) if facts is not None else aligned_grids(text)
    report = describe(report, scene, grids)
    return note_listed(report, gazetteer) if gazetteer is not None else report


def _urls(about: Source, facts: PageFacts | None) -> tuple[str, ...]:
    page = (facts.canonical, facts.meta.get("og:url", "")) if facts else ()
    return tuple(filter(None, (about.url, *page)))


def _sites(facts: PageFacts | None) -> tuple[str, ...]:
    """Give the names that a page gives its site or publisher."""
    if facts is None:
        return ()
    names = [facts.meta.get("og:site_name", ""), facts.meta.get("application-name", "")]
    names += _TITLE_PARTS.split(facts.title)[1:]
    for node in data_nodes(facts):
        publisher = node.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            names.append(publisher["name"])
    return tuple(filter(None, names))


def _agency(found: Found | None, text: str, front: Front) -> tuple[str, int, int] | None:
    """Give the publisher by name, with the place where a dateline or credit names it."""
    if found is None:
        return None
    if found.by in ("dateline", "credit"):
        return found.publisher.name, found.start, found.end
    for _, spot in front.dateline_spots:
        if spot.agency and text[slice(*spot.agency)] in found.publisher.tokens:
            return found.publisher.name, *spot.agency
    return found.publisher.name, -1, -1


def _home(publisher: Publisher | None, text: str) -> str:
    """Give the country whose authority wrote a document or whose acts alone it cites, or ""."""
    if publisher is not None and publisher.kind == "authority":
        return publisher.country
    if not any(name in text for name in shared_names()):
        return ""
    cited = {
        act.body
        for one in find_grounds(text, 0, len(text))
        if (act := of_act(one.value, one.start, one.end))
    }
    return cited.pop() if len(cited) == 1 else ""


def _house(cast: Cast, found: Found | None) -> Draft | None:
    """Give the authority that announces measures of its own in this document, or None."""
    if found is None or found.publisher.kind != "authority":
        return None
    if any(one.name == found.publisher.name for one in bodies()):
        return cast.body(found.publisher.name)
    return cast.country(found.publisher.country)
