"""The CSV files of OFAC: made-up lists, damage, and the real files."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from proscribe.errors import SourceDamagedError
from proscribe.model.canonical import merge
from proscribe.model.issue import Issue
from proscribe.model.record import Designation, Fragment, Name, NamePart, Record, Reference
from proscribe.sources.contract import Counts, Files, RawFile
from proscribe.sources.ofac.legacy import LegacyFormat
from proscribe.sources.treasury.places import split_place

FORMAT = LegacyFormat()
Make = Callable[..., Files]


def _read(files: Files) -> tuple[list[Fragment], list[Issue]]:
    fragments, issues = [], []
    for item in FORMAT.parse(files):
        if isinstance(item, Issue):
            issues.append(item)
        else:
            fragments.append(item)
    return fragments, issues


def _records(fragments: list[Fragment]) -> dict[str, Record]:
    parts: defaultdict[str, list[Record]] = defaultdict(list)
    for fragment in fragments:
        parts[fragment.record.id].append(fragment.record)
    return {uid: merge(records) for uid, records in parts.items()}


def _counts(fragments: list[Fragment]) -> Counts:
    names: Counter[str] = Counter(
        name.kind for fragment in fragments for name in fragment.record.names
    )
    records = {f.record.id for f in fragments if f.component == "sdn"}
    return Counts(records=len(records), names=dict(names))


def _kinds(issues: list[Issue]) -> Counter[str]:
    return Counter(issue.kind for issue in issues)


def test_the_counter_agrees_on_the_made_up_list(made: Make) -> None:
    fragments, _ = _read(made())
    assert _counts(fragments) == FORMAT.count(made())


def test_reads_a_person(made: Make) -> None:
    person = _records(_read(made())[0])["ofac-2"]
    assert person.schema == "Person"
    assert person.names[0] == Name(
        "name",
        "Upton MADE",
        "Latn",
        parts=(NamePart("given", "Upton"), NamePart("family", "MADE")),
    )
    assert [(name.kind, name.text) for name in person.names[1:]] == [
        ("alias", "Upton Junior MADE"),
        ("weakAlias", "The DOC"),
    ]
    assert [date.date.iso for date in person.dates] == ["1946", "1948-12-10"]
    assert {(fact.prop, fact.value) for fact in person.facts} == {
        ("position", "Chairman"),
        ("birthPlace", "Cairo, Egypt"),
        ("nationality", "eg"),
        ("citizenship", "kp"),
        ("gender", "male"),
    }
    assert {(one.prop, one.type) for one in person.identifiers} == {
        ("passportNumber", "Passport"),
        ("idNumber", "National ID No."),
        ("publicKey", "Digital Currency Address - XBT"),
    }
    assert person.designations == (
        Designation(
            "OFAC",
            programs=("IFSR", "NPWMD"),
            list_name="SDN List",
            measures=("Secondary sanctions risk: See Section 11",),
        ),
    )
    assert person.addresses[0].postal_code == "EC3N 1DY"
    assert person.addresses[0].country == "gb"
    assert person.references == (Reference("ofac-uid", "2"),)
    assert "member of a board" in person.remarks[0]


def test_reads_a_vessel_and_an_aircraft(made: Make) -> None:
    records = _records(_read(made())[0])
    vessel, aircraft = records["ofac-3"], records["ofac-4"]
    assert {(one.prop, one.value) for one in vessel.identifiers} == {
        ("imoNumber", "9187629"),
        ("mmsi", "572469210"),
        ("callSign", "5IM316"),
    }
    assert {(fact.prop, fact.value) for fact in vessel.facts} == {
        ("type", "Crude Oil Tanker"),
        ("flag", "ir"),
        ("pastFlags", "mt"),
        ("tonnage", "318,000"),
        ("grossRegisteredTonnage", "163,660"),
    }
    assert [(one.schema, one.side, one.other_name) for one in vessel.relations] == [
        ("Ownership", "target", "EXAMPLE SHIPPING")
    ]
    assert aircraft.schema == "Airplane"
    assert [date.prop for date in aircraft.dates] == ["buildDate"]
    assert [(one.prop, one.value) for one in aircraft.identifiers] == [("serialNumber", "21487")]
    assert [one.role for one in aircraft.relations] == ["Aircraft Operator"]


def test_a_fragment_depends_on_its_own_component(made: Make) -> None:
    whole = {(f.component, f.record.id): f for f in _read(made())[0]}
    alone = {(f.component, f.record.id): f for f in _read(made(alt=None, comments=None))[0]}
    assert alone.items() <= whole.items()
    assert {component for component, _ in whole.keys() - alone.keys()} == {"alt", "comments"}


def test_a_secondary_component_states_no_schema(made: Make) -> None:
    for fragment in _read(made())[0]:
        assert bool(fragment.record.schema) == (fragment.component == "sdn")


def test_the_rest_of_a_cut_remark_is_read_with_its_beginning(made: Make) -> None:
    fragments = {f.component: f for f in _read(made())[0] if f.record.id == "ofac-5"}
    assert [name.text for name in fragments["sdn"].record.names][1:] == ["KEPT"]
    rest = fragments["comments"].record
    assert [name.text for name in rest.names] == ["CUT OFF", "WHOLE"]
    assert [one.value for one in fragments["sdn"].record.identifiers] == ["C77"]
    assert [one.value for one in rest.identifiers] == ["D88"]
    assert rest.remarks[0].startswith("FF'")
    assert len(fragments["sdn"].record.remarks[0]) == 1000


def test_a_cut_remark_without_its_rest_is_an_error_and_a_refusal(made: Make) -> None:
    fragments, issues = _read(made(comments=None))
    assert ("remark-cut", "error", "ofac-5") in {
        (issue.kind, issue.severity, issue.record_id) for issue in issues
    }
    assert _counts(fragments) == FORMAT.count(made(comments=None))
    refused = [i for i in FORMAT.inspect(made(comments=None)).issues if i.severity == "refusal"]
    assert [issue.kind for issue in refused] == ["component-absent"]
    assert "One remark is" in refused[0].message
    assert FORMAT.inspect(made()).issues == ()


def test_unknown_categories_are_errors_on_their_record(made: Make) -> None:
    issues = _read(made())[1]
    assert [(i.kind, i.record_id) for i in issues if i.severity == "error"] == [
        ("unknown-category", "ofac-2")
    ]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        pytest.param(b'9,"X","satellite","CUBA"' + b",-0- " * 8, "unknown-category", id="type"),
        pytest.param(b'9,"28-Jul",-0- ,"CUBA"' + b",-0- " * 8, "spreadsheet-damage", id="excel"),
        pytest.param(b'9,-0- ,-0- ,"CUBA"' + b",-0- " * 8, "name-empty", id="no-name"),
        pytest.param(b'9,"X",-0- ,-0- ' + b",-0- " * 8, "program-missing", id="no-program"),
        pytest.param(b'1,"X",-0- ,"CUBA"' + b",-0- " * 8, "duplicate-id", id="twice"),
        pytest.param(b'9,"X",-0- ,"CUBA"' + b",-0- " * 7, "row-damaged", id="eleven-columns"),
        pytest.param(b'x9,"X",-0- ,"CUBA"' + b",-0- " * 8, "row-damaged", id="no-number"),
        pytest.param(b'9,"X,-0- ,"CUBA"' + b",-0- " * 8, "row-damaged", id="open-quote"),
        pytest.param(b'9,"A "B" C",-0- ,"CUBA"' + b",-0- " * 8, "quotes", id="inner-quotes"),
        pytest.param(b'9,"' + b"X" * 1_100_000 + b'"', "cell-too-large", id="huge"),
        pytest.param(b'9,"Caf\xe9",-0- ,"CUBA"' + b",-0- " * 8, "encoding", id="cp1252"),
        pytest.param(b'9,"X",-0- ,"CUBA"' + b",-0- " * 8 + b',"new"', "unknown-leaf",
                     id="new-column"),
    ],
)  # fmt: skip
def test_one_bad_row_leaves_the_others_alone(
    made: Make, made_csv: dict[str, bytes], row: bytes, kind: str
) -> None:
    usual = _read(made())[0]
    fragments, issues = _read(made(sdn=row + b"\r\n" + made_csv["sdn"]))
    assert kind in _kinds(issues)
    assert {f.record.id for f in usual} <= {f.record.id for f in fragments}
    texts = {name.text for f in fragments for name in f.record.names}
    assert {name.text for f in usual for name in f.record.names} <= texts


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(b'9,"X",-0- ,"CUBA"' + b",-0- " * 7, id="eleven-columns"),
        pytest.param(b'1.2E+04,"X",-0- ,"CUBA"' + b",-0- " * 8, id="rounded-number"),
        pytest.param(b'9,"X,-0- ,"CUBA"' + b",-0- " * 8, id="open-quote"),
        pytest.param(b'9,"' + b"X" * 1_100_000 + b'"', id="huge"),
    ],
)
def test_a_row_that_would_be_lost_refuses_the_version(
    made: Make, made_csv: dict[str, bytes], row: bytes
) -> None:
    head, _, rest = made_csv["sdn"].partition(b"\r\n")
    issues = _read(made(sdn=head + b"\r\n" + row + b"\r\n" + rest))[1]
    assert [issue.severity for issue in issues if "would be lost" in issue.message] == ["refusal"]


def test_a_row_of_headings_is_no_entry(made: Make, made_csv: dict[str, bytes]) -> None:
    row = b"ent_num,SDN_Name" + b",x" * 10 + b"\r\n"
    assert _kinds(_read(made(sdn=row + made_csv["sdn"]))[1]) == _kinds(_read(made())[1])


def test_rows_of_a_duplicate_number_are_merged(made: Make, made_csv: dict[str, bytes]) -> None:
    row = b'1,"SECOND EXAMPLE",-0- ,"CUBA"' + b",-0- " * 8 + b"\r\n"
    record = _records(_read(made(sdn=made_csv["sdn"].replace(b"\x1a", row + b"\x1a")))[0])["ofac-1"]
    assert {"EXAMPLE AIR", "SECOND EXAMPLE"} <= {name.text for name in record.names}


@pytest.mark.parametrize(
    ("component", "row"),
    [("alt", b'77,1,"aka","X",-0- \r\n'), ("add", b'77,1,"X","Y","Cuba",-0- \r\n'),
     ("comments", b'77,"a.k.a. \'X\'."\r\n')],
)  # fmt: skip
def test_a_row_of_no_entry_is_reported_and_skipped(
    made: Make, made_csv: dict[str, bytes], component: str, row: bytes
) -> None:
    changed = made(**{component: row + made_csv[component]})
    fragments, issues = _read(changed)
    assert _kinds(issues)["orphan-row"] == 1
    assert fragments == _read(made())[0] or _moved(fragments) == _moved(_read(made())[0])
    assert _counts(fragments) == FORMAT.count(changed)


def _moved(fragments: list[Fragment]) -> list[tuple[str, Record]]:
    return [(fragment.component, fragment.record) for fragment in fragments]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda b: b.replace(b"\r\n", b"\n"), id="lf"),
        pytest.param(lambda b: b"\xef\xbb\xbf" + b, id="byte-order-mark"),
        pytest.param(lambda b: b.replace(b"NPWMD] [IFSR", b"[NPWMD] [IFSR]"), id="outer-brackets"),
        pytest.param(lambda b: b.replace(b"\x1a\r\n", b"\x1a"), id="bare-end"),
        pytest.param(lambda b: b.replace(b"-0- ", b"-0-"), id="trimmed-nulls"),
    ],
)
def test_harmless_changes_change_no_content(made: Make, change: Callable[[bytes], bytes]) -> None:
    files = {name: change(file.open().read()) for name, file in made().items()}
    assert _moved(_read(made(**files))[0]) == _moved(_read(made())[0])


def test_an_unknown_kind_of_name_keeps_the_name(made: Make) -> None:
    files = made(alt=b'1,1,"dba","TRADING NAME",-0- \r\n\x1a\r\n')
    fragments, issues = _read(files)
    names = [name for f in fragments if f.component == "alt" for name in f.record.names]
    assert [(name.kind, name.text) for name in names] == [("alias", "TRADING NAME")]
    assert _kinds(issues)["unknown-category"] == 2
    assert _counts(fragments) == FORMAT.count(files)


def test_a_row_with_line_breaks_inside_a_cell_is_one_row(made: Make) -> None:
    files = made(alt=b'1,1,"aka","TWO\r\nLINES",-0- \r\n1,2,"aka","NEXT",-0- \r\n\x1a')
    fragments, issues = _read(files)
    names = [name.text for f in fragments if f.component == "alt" for name in f.record.names]
    assert names == ["TWO LINES", "NEXT"]
    assert "row-damaged" not in _kinds(issues)


def test_without_entries_nothing_is_given(made: Make) -> None:
    assert _read(made(sdn=None)) == ([], [])


def test_a_file_without_any_row_is_damaged(made: Make) -> None:
    with pytest.raises(SourceDamagedError, match=r"sdn\.csv"):
        _read(made(sdn=b"<html>Service unavailable</html>"))


@pytest.mark.parametrize("component", ["sdn", "alt", "add", "comments"])
def test_bytes_that_are_not_text_are_damage(made: Make, component: str) -> None:
    with pytest.raises(SourceDamagedError, match=r"line 1: it holds NUL bytes"):
        _read(made(**{component: b"\x00\x01\x02" * 99}))


@pytest.mark.parametrize(
    ("name", "component"),
    [
        ("sdn.csv", "sdn"),
        ("SDN.CSV", "sdn"),
        ("alt.reconstructed.csv", "alt"),
        ("cons_prim.csv", "sdn"),
        ("CONS_COMMENTS.CSV", "comments"),
        ("sdn_comments.csv", "comments"),
        ("add.csv", "add"),
        ("consolidated.csv", None),
        ("customers.csv", None),
    ],
)
def test_recognises_a_file_by_its_name(name: str, component: str | None) -> None:
    assert FORMAT.recognise(name, b"") == component


@pytest.mark.parametrize("component", ["sdn", "alt", "add"])
def test_recognises_a_file_by_its_first_row(made_csv: dict[str, bytes], component: str) -> None:
    assert FORMAT.recognise("download (1).txt", made_csv[component]) == component
    assert FORMAT.recognise("sdn.csv", made_csv[component]) == component


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Havana", ("Havana", "", "")),
        ("Guadalajara, Jalisco", ("Guadalajara", "Jalisco", "")),
        ("Guadalajara, Jalisco 44630", ("Guadalajara", "Jalisco", "44630")),
        ("London EC3N 1DY", ("London", "", "EC3N 1DY")),
        ("Amsterdam 1077 BL", ("Amsterdam", "", "1077 BL")),
        ("Grand Cayman KY1-1104", ("Grand Cayman", "", "KY1-1104")),
        ("L-2540", ("", "", "L-2540")),
        ("Houston, TX 77002", ("Houston", "TX", "77002")),
        ("Colombo 7", ("Colombo 7", "", "")),
        ("", ("", "", "")),
    ],
)
def test_splits_a_place(place: str, expected: tuple[str, str, str]) -> None:
    assert split_place(place) == expected


class _Forgetful(LegacyFormat):
    """A parser that has a fault: it drops one kind of name."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def parse(self, files: Files) -> Iterator[Fragment | Issue]:
        for item in super().parse(files):
            if isinstance(item, Issue):
                yield item
                continue
            names = tuple(name for name in item.record.names if name.kind != self.kind)
            record = msgspec.structs.replace(item.record, names=names)
            yield Fragment(item.component, record, item.location)


@pytest.mark.parametrize("kind", ["name", "alias", "previousName", "weakAlias"])
def test_the_counter_catches_a_parser_that_drops_a_kind_of_name(made: Make, kind: str) -> None:
    fragments = [f for f in _Forgetful(kind).parse(made()) if isinstance(f, Fragment)]
    assert _counts(fragments) != FORMAT.count(made())


# The table of the lists folder counts quoted names up to their first apostrophe: it misses those
# that begin with one (14, 15, 15) and counts those that are cut off in SDN.CSV (0, 1, 2), whose
# whole form is in the comments where there are any.
REAL = [
    pytest.param("us_ofac_sdn/2019-01-15", 7379, 19084 + 14, id="2019"),
    pytest.param("us_ofac_sdn/2021-07-07", 8976, 23310 + 15 - 1 + 3, id="2021"),
    pytest.param("us_ofac_sdn/2022-01-10", 9015, 9015 + 2470, id="2022-01-10"),
    pytest.param("us_ofac_sdn/2022-01-12", 9023, 9023 + 2470, id="2022-01-12"),
    pytest.param("us_ofac_sdn/2022-01-21", 9044, 23926, id="2022-01-21"),
    pytest.param("us_ofac_sdn/2023-12-28", 13821, 34268 + 15 - 2, id="2023"),
    pytest.param("us_ofac_cons/csv-2025-12-19", 442, 1587, id="cons"),
]


def _files(folder: Path, disk: Callable[[Path], RawFile]) -> Files:
    found: dict[str, RawFile] = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open("rb") as stream:
            component = FORMAT.recognise(path.name, stream.read(65536))
        assert component is not None
        found[component] = disk(path)
    return found


@pytest.mark.parametrize(("folder", "n_records", "n_names"), REAL)
def test_real_files_are_read_and_counted_alike(
    lists: Path, disk: Callable[[Path], RawFile], folder: str, n_records: int, n_names: int
) -> None:
    files = _files(lists / folder, disk)
    fragments, issues = _read(files)
    counts = _counts(fragments)
    assert counts == FORMAT.count(files)
    assert (counts.records, sum(counts.names.values())) == (n_records, n_names)
    unexpected = {i.kind for i in issues if i.severity != "info"} - {
        "remark-cut", "territory-unknown",
    }  # fmt: skip
    assert unexpected == set()
    assert len([i for i in issues if i.severity == "error"]) <= 17


@pytest.mark.parametrize(
    ("folder", "dataset", "refusals"),
    [
        pytest.param("us_ofac_sdn/2019-01-15", "us_ofac_sdn",
                     {"truncated": 3, "component-absent": 1}, id="2019"),
        pytest.param("us_ofac_sdn/2021-07-07", "us_ofac_sdn", {}, id="2021"),
        pytest.param("us_ofac_sdn/2022-01-12", "us_ofac_sdn", {"component-absent": 1}, id="2022"),
        pytest.param("us_ofac_sdn/2023-12-28", "us_ofac_sdn", {"component-absent": 1}, id="2023"),
        pytest.param("us_ofac_cons/csv-2025-12-19", "us_ofac_cons", {}, id="cons"),
    ],
)  # fmt: skip
def test_real_files_say_what_they_lack(
    lists: Path,
    disk: Callable[[Path], RawFile],
    folder: str,
    dataset: str,
    refusals: dict[str, int],
) -> None:
    inspection = FORMAT.inspect(_files(lists / folder, disk))
    assert inspection.dataset == dataset
    found = Counter(issue.kind for issue in inspection.issues if issue.severity == "refusal")
    assert found == refusals


def test_the_difference_of_two_real_days_is_eight_entries(
    lists: Path, disk: Callable[[Path], RawFile]
) -> None:
    before, after = (
        {f.record for f in _read(_files(lists / f"us_ofac_sdn/{day}", disk))[0]}
        for day in ("2022-01-10", "2022-01-12")
    )
    assert before <= after
    assert {int(record.id.removeprefix("ofac-")) for record in after - before} == {
        27207, 27208, 27209, 27211, 27212, 34456, 34457, 34458,
    }  # fmt: skip
