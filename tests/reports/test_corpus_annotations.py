"""The annotated corpus is what its README says: shape, spans, intervals, records, frozen halves.

Nothing here uses the reader: the annotations are checked against the documents and the lists.
"""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec
import pytest

from listfiles import raw_path
from proscribe.model.record import Fragment, Record
from proscribe.sources.registry import demand
from samples import WHOLE
from visible import visible_text

_CORPUS = Path(__file__).parent / "corpus"
# Documents in each.
_HALVES = {
    "dev": 15, "exam1": 15, "exam2": 15, "exam3": 15, "exam4": 16, "exam5": 16, "exam6": 16,
    "exam7": 16, "exam8": 16, "exam9": 16, "exam10": 16,
    "exam11": 16, "exam12": 16, "exam13": 16, "exam14": 16, "exam15": 16,
    "exam16": 16, "exam17": 16, "exam18": 16, "exam19": 16, "exam20": 16,
    "exam21": 16,
    "exam22": 16,
    "exam23": 16,
    "exam24": 16,
    "exam25": 16,
    "exam26": 16,
}  # fmt: skip
_FROZEN = (
    "exam1",
    "exam2",
    "exam3",
    "exam4",
    "exam5",
    "exam6",
    "exam7",
    "exam8",
    "exam9",
    "exam10",
    "exam11",
    "exam12",
    "exam13",
    "exam14",
    "exam15",
    "exam16",
    "exam17",
    "exam18",
    "exam19",
    "exam20",
    "exam21",
    "exam22",
    "exam23",
    "exam24",
    "exam25",
    "exam26",
)
_FULL_FROM = 81  # documents of train before it are annotated in part
_FORMS = {
    "treasury-release", "state-statement", "ofac-notice", "federal-register", "un-press-release",
    "eu-council", "ofsi-notice", "swiss-notice", "australian-notice", "news-text", "news-html",
    "correction",
}  # fmt: skip
_MARK = "constructed for tests"


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class ListVersion(_Strict, frozen=True):
    dataset: str
    folder: str
    published: str


class Published(_Strict, frozen=True):
    earliest: str
    latest: str
    zone: str | None
    basis: Literal["stamp", "metadata", "dateline"]


class Dateline(_Strict, frozen=True):
    city: str
    date: str | None


class Time(_Strict, frozen=True):
    exact: str
    occurrence: int
    earliest: str | None
    latest: str | None
    zone: str | None


class Quotation(_Strict, frozen=True):
    exact: str
    speaker: str | None


class Also(_Strict, frozen=True):
    """The same party on the list of another authority that acts."""

    records: tuple[str, ...]
    dataset: str
    authority: str
    programs: tuple[str, ...]


class Named(_Strict, frozen=True):
    name: str | None
    description: str | None
    action: Literal["add", "remove", "amend", "previous"]
    records: tuple[str, ...]
    dataset: str
    status: Literal["complete", "ambiguous", "short", "none", "cannot resolve"]
    authority: str
    programs: tuple[str, ...]
    legal: tuple[str, ...]
    also: tuple[Also, ...] = ()


class Annotation(_Strict, frozen=True):
    file: str
    form: str
    language: str
    publisher: str
    lists: tuple[ListVersion, ...]
    published: Published | None
    dateline: Dateline | None
    title: str
    byline: str | None
    times: tuple[Time, ...]
    quotations: tuple[Quotation, ...]
    designations: tuple[Named, ...]
    mentioned: tuple[str, ...]
    rights: tuple[str, ...]
    captions: tuple[str, ...]


def _annotations() -> list[Path]:
    """Give all that are fully annotated: of train those from 81 on."""
    folders = (*_HALVES, "linking")
    paths = [path for folder in folders for path in (_CORPUS / folder).glob("*.json")]
    train = (_CORPUS / "train").glob("*.json")
    return sorted([*paths, *(path for path in train if int(path.name.split("-")[0]) >= _FULL_FROM)])


def _load(path: Path) -> tuple[Annotation, str]:
    """Read an annotation and the visible text of its document."""
    one = msgspec.json.decode(path.read_bytes(), type=Annotation)
    document = path.parent / one.file
    return one, visible_text(document.read_bytes(), document.suffix == ".html")


def _instant(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def _starts(text: str, exact: str) -> Iterator[int]:
    start = text.find(exact)
    while start >= 0:
        yield start
        start = text.find(exact, start + 1)


def _looked_at() -> list[Path]:
    """Give the annotations that an ordinary run looks at: of halves frozen before, their hash."""
    before = () if WHOLE else _FROZEN[:-1]
    return [path for path in _annotations() if path.parent.name not in before]


_every = pytest.mark.parametrize(
    "path", [pytest.param(path, id=f"{path.parent.name}-{path.stem}") for path in _looked_at()]
)


@pytest.mark.parametrize("half", _HALVES)
def test_each_half_has_its_documents_and_each_document_its_annotation(half: str) -> None:
    files = [path for path in (_CORPUS / half).iterdir() if path.suffix in (".txt", ".html")]
    beside = (_CORPUS / half).glob("*.json")
    annotated = {msgspec.json.decode(path.read_bytes())["file"] for path in beside}
    assert {path.name for path in files} == annotated
    assert len(files) == _HALVES[half]


@_every
def test_an_annotation_has_the_documented_shape(path: Path) -> None:
    one, text = _load(path)
    assert Path(one.file).stem == path.stem
    assert one.form in _FORMS
    assert one.language == "en"
    assert _MARK in text
    least = 60 if path.parent.name == "linking" else 250
    assert least <= len(text.split()) <= 900
    for party in one.designations:
        assert (party.name is None) != (party.description is None)
        assert party.dataset in {version.dataset for version in one.lists}
        assert bool(party.records) != (party.status in ("none", "cannot resolve"))


@_every
def test_every_exact_text_stands_in_the_visible_text(path: Path) -> None:
    one, text = _load(path)
    for time in one.times:
        assert len(list(_starts(text, time.exact))) >= time.occurrence >= 1, time
    exact = [*(q.exact for q in one.quotations), *one.captions, *one.rights, one.title]
    exact += [party.name or party.description or "" for party in one.designations]
    exact += [*one.mentioned, *(q.speaker for q in one.quotations if q.speaker)]
    exact += [words for words in (one.byline,) if words]
    if one.dateline:
        exact += [one.dateline.city, one.dateline.date or one.dateline.city]
    assert [words for words in exact if not words or words not in text] == []
    spans = [(time.exact, time.occurrence) for time in one.times]
    assert len(set(spans)) == len(spans)


@_every
def test_a_quotation_is_all_that_stands_between_its_marks(path: Path) -> None:
    one, text = _load(path)
    for quotation in one.quotations:
        ends = [(at - 1, at + len(quotation.exact)) for at in _starts(text, quotation.exact)]
        assert any(text[a] in '“‘"' and text[b] in '”’"' for a, b in ends), quotation.exact


@_every
def test_times_are_half_open_intervals_with_known_zones(path: Path) -> None:
    one, _ = _load(path)
    for time in (*one.times, *((one.published,) if one.published else ())):
        earliest = _instant(time.earliest) if time.earliest else datetime.min.replace(tzinfo=UTC)
        latest = _instant(time.latest) if time.latest else datetime.max.replace(tzinfo=UTC)
        assert earliest < latest, time
        assert time.earliest or time.latest, time
        assert time.zone is None or ZoneInfo(time.zone)


@cache
def _records(place: Path) -> dict[str, Record]:
    """What the first file of a list version (the one that knows the records) says."""
    files = [place] if place.is_file() else sorted(place.iterdir())
    given: dict[str, Record] = {}
    for file in files:
        if file.suffix == ".gz":
            continue
        with file.open("rb") as opened:
            one, component = demand(file, opened.read(65_536))
        if component != one.components[0].name:
            continue
        fragments = one.parse({component: raw_path(file)})
        given |= {f.record.id: f.record for f in fragments if isinstance(f, Fragment)}
    return given


@_every
def test_records_stand_in_the_lists_as_the_action_says(path: Path, lists: Path) -> None:
    one, _ = _load(path)
    for party in one.designations:
        places: tuple[Named | Also, ...] = (party, *party.also)
        for place in places:
            _stands(one, party.action, place, lists)


def _stands(one: Annotation, action: str, place: Named | Also, lists: Path) -> None:
    versions = [
        _records(lists / version.folder)
        for version in one.lists
        if version.dataset == place.dataset
    ]
    first, last = versions[0], versions[-1]
    for record_id in place.records:
        if action == "remove":
            assert record_id in first, record_id
            assert record_id not in last, record_id
            continue
        record = last[record_id]
        programs = {code for d in record.designations for code in d.programs}
        assert set(place.programs) <= programs, (record_id, programs)
        if action == "add" and len(versions) > 1 and record_id in first:
            before = {code for d in first[record_id].designations for code in d.programs}
            assert set(place.programs) - before, f"{record_id}: listed before as now"
        if action == "amend":
            dated = any(designation.amended for designation in record.designations)
            assert dated if first is last else first[record_id] != record


@pytest.mark.parametrize("half", _FROZEN)
def test_a_held_out_half_is_as_it_was_frozen(half: str) -> None:
    frozen = (_CORPUS / half / "FROZEN.sha256").read_text(encoding="ascii")
    stated = {name: digest for digest, name in (line.split("  ") for line in frozen.splitlines())}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (_CORPUS / half).iterdir()
        if path.suffix in (".txt", ".html", ".json")
    }
    assert found == stated
