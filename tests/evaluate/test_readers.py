"""Files of pairs: every usual form is read, and every bad row is said and skipped."""

import json
from pathlib import Path

import pytest

from proscribe.errors import InputError
from proscribe.evaluate.opening import open_pairs
from proscribe.evaluate.pairs import Pair, PairIssue


def _read(path: Path) -> tuple[list[Pair], list[PairIssue]]:
    found = list(open_pairs(path).rows())
    pairs = [one for one in found if isinstance(one, Pair)]
    return pairs, [one for one in found if isinstance(one, PairIssue)]


def _file(tmp_path: Path, content: str | bytes, name: str = "pairs.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


_PLAIN = (
    "schema,name1,name2,is_match,case_group,category,quality\nPerson,Ann Lee,Anne Lee,1,g,c,q\n"
)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(_PLAIN, id="plain"),
        pytest.param("\ufeff" + _PLAIN, id="bom"),
        pytest.param(_PLAIN.replace(",", ";"), id="semicolons"),
        pytest.param(_PLAIN.replace(",", "\t"), id="tabs"),
        pytest.param(_PLAIN.encode("utf-16"), id="utf-16"),
        pytest.param(_PLAIN.replace("\n", "\r\n"), id="windows-lines"),
        pytest.param(_PLAIN.replace("name1", "NAME1").replace("is_match", "Is Match"), id="case"),
        pytest.param(_PLAIN.replace("name1,name2", "Name 1,name_2"), id="other-spelling"),
        pytest.param(_PLAIN.replace(",1,", ",TRUE,"), id="true"),
        pytest.param(_PLAIN.replace("Person", "person"), id="schema-case"),
        pytest.param("sep=,\n" + _PLAIN, id="sep"),
        pytest.param(_PLAIN + "\n,,,,,,\n", id="blank-rows"),
    ],
)
def test_usual_forms_of_csv_are_one_pair(content: str | bytes, tmp_path: Path) -> None:
    pairs, issues = _read(_file(tmp_path, content))
    assert not issues
    (pair,) = pairs
    assert pair.query.schema == pair.entry.record.schema == "Person"
    assert pair.query.names == ("Ann Lee",)
    assert [name.text for name in pair.entry.record.names] == ["Anne Lee"]
    assert pair.is_match is True
    assert pair.groups == ("g", "c", "q")


def test_absent_columns_mean_not_known(tmp_path: Path) -> None:
    pairs, issues = _read(_file(tmp_path, "name2,name1\nIvan,John\n"))
    assert not issues
    (pair,) = pairs
    assert pair.query.names == ("John",)
    assert pair.query.schema == "Thing"
    assert pair.is_match is None
    assert pair.groups == ("", "", "")


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        pytest.param("Planet,A,B,1", "schema", "no schema", id="schema"),
        pytest.param("Person,,B,1", "name1", "no name", id="no-name"),
        pytest.param("Person,A, - ,1", "name2", "no name", id="null-name"),
        pytest.param("Person,A,B,maybe", "is_match", "no label", id="label"),
        pytest.param("Person,Kim, Jong Un,B,1", "", "5 cells under 4", id="too-many-cells"),
        pytest.param(f"Person,{'A' * 10_001},B,1", "name1", "10,001 characters", id="too-long"),
        pytest.param(f"Person,A,{'b ' * 600},1", "name2", "600 words", id="too-many-words"),
        pytest.param("Person,K\0im,B,1", "", "null bytes", id="null-byte"),
        pytest.param("Person,Kim \ufffd,B,1", "name1", "cannot be decoded", id="damaged"),
    ],
)
def test_a_bad_row_is_named_and_the_others_go_on(
    row: str, column: str, words: str, tmp_path: Path
) -> None:
    content = f"schema,name1,name2,is_match\nPerson,A,B,1\n{row}\nPerson,C,D,0\n"
    pairs, issues = _read(_file(tmp_path, content))
    assert [pair.number for pair in pairs] == [2, 4]
    (found,) = issues
    assert (found.number, found.column, found.skipped) == (3, column, True)
    assert found.message.startswith("pairs.csv, row 3")
    assert words in found.message
    assert "; the row is skipped, " in found.message
    assert len(found.cells) == 4


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param('[{"query": {}}]', "one JSON array", id="array"),
        pytest.param("", "empty", id="empty"),
        pytest.param("a,b\n1,2\n", "no column name1", id="no-names"),
        pytest.param("name1,Name_1,name2\na,b,c\n", "both mean name1", id="twice"),
        pytest.param(b"PK\x03\x04\0\0\0", "not a text file", id="binary"),
    ],
)
def test_a_file_that_is_no_pairs_says_so(content: str | bytes, words: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=words):
        open_pairs(_file(tmp_path, content))


def test_a_missing_file_and_a_folder_say_so(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(InputError, match="cannot be read"):
            open_pairs(path)


def test_json_lines_carry_whole_records(tmp_path: Path) -> None:
    entity = {
        "id": "x-1",
        "schema": "Person",
        "properties": {
            "name": ["CHOE, Myong Hyon"],
            "alias": "Choe Myong-hyon",
            "birthDate": ["1966-01-20"],
            "nationality": ["kp"],
            "passportNumber": ["836110034"],
        },
    }
    record = {"id": "r", "schema": "Vessel", "names": [{"kind": "name", "text": "Nampo",
              "script": "Latn"}]}  # fmt: skip
    query = {"schema": "Person", "name": "Choi Myung Hyun", "birth_date": "1966", "country": "KP",
             "identifiers": ["836110034"], "gender": "m"}  # fmt: skip
    lines = [
        {"id": 7, "query": query, "candidate": entity, "is_match": True, "group": "dprk"},
        {"query": {"names": ["Nampo"]}, "candidate": record, "is_match": "0"},
        {"query": entity, "candidate": query},
    ]
    text = "\n\n".join(json.dumps(line) for line in lines)
    pairs, issues = _read(_file(tmp_path, text, "pairs.jsonl"))
    assert not issues
    first, second, third = pairs
    assert first.query.countries == ("kp",)
    assert first.query.gender == "male"
    assert first.query.birth_dates[0].iso == "1966"
    assert first.entry.record.dates[0].date.iso == "1966-01-20"
    assert {name.kind for name in first.entry.record.names} == {"name", "alias"}
    assert first.entry.record.identifiers[0].prop == "passportNumber"
    assert first.groups == ("dprk", "", "")
    assert first.cells[0] == "7"
    assert (second.is_match, second.entry.record.schema) == (False, "Vessel")
    assert third.query.names == ("CHOE, Myong Hyon", "Choe Myong-hyon")
    assert third.query.identifiers[0].prop == "passportNumber"
    assert third.is_match is None
    assert [pair.number for pair in pairs] == [1, 3, 5]


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(b"\xed\xa0\x80", id="surrogate"),
        pytest.param(b"\xff\xfe\xfd", id="no-utf-8"),
        pytest.param(b"\\ud800", id="escaped-half"),
        pytest.param(b"\0", id="null-byte"),
    ],
)
def test_a_broken_line_of_json_is_skipped_and_the_others_go_on(
    broken: bytes, tmp_path: Path
) -> None:
    line = b'{"query": {"name": "A%s"}, "candidate": {"name": "B"}}\n'
    pairs, issues = _read(_file(tmp_path, line % b"" + line % broken + line % b"", "p.jsonl"))
    assert [pair.number for pair in pairs] == [1, 3]
    (found,) = issues
    assert (found.number, found.skipped) == (2, True)
    assert "; the row is skipped, " in found.message


@pytest.mark.parametrize(
    "line",
    [
        '{"query": {"name": "A", "name": "C"}, "candidate": {"name": "B"}}',
        '{"query": {"name": "%s"}, "candidate": {"name": "B"}}' % ("A" * 10_001),
        '{"query": {"name": "A"}, "candidate": {"names": ["B", "%s"]}}' % ("A b " * 400),
    ],
)
def test_a_line_of_json_that_says_two_things_or_too_much_is_skipped(
    line: str, tmp_path: Path
) -> None:
    pairs, (found,) = _read(_file(tmp_path, f"{line}\n{_OK}\n", "p.jsonl"))
    assert len(pairs) == 1
    assert found.number == 1


_OK = '{"query": {"name": "A"}, "candidate": {"name": "B"}}'


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        pytest.param("{", "", "no JSON object", id="cut"),
        pytest.param("[1]", "", "no JSON object", id="array"),
        pytest.param('{"query": {"name": "A"}}', "candidate", "no JSON object", id="one-side"),
        pytest.param(_OK.replace('"name": "A"', '"nom": "A"'), "query.nom", "no such field",
                     id="field"),
        pytest.param(_OK[:-1] + ', "colour": 1}', "colour", "no such key", id="key"),
        pytest.param(_OK[:-1] + ', "is_match": "perhaps"}', "is_match", "no label", id="label"),
        pytest.param(_OK.replace('"name": "A"', '"name": "A", "birth_date": "soon"'),
                     "query.birth_dates", "not a date", id="date"),
        pytest.param(_OK.replace('"name": "A"', '"name": "A", "country": "Xx"'),
                     "query.countries", "no country", id="country"),
        pytest.param(_OK.replace('"name": "A"', '"name": 7'), "query.names", "not a text",
                     id="number-for-name"),
        pytest.param(_OK.replace('"name": "B"', '"schema": "Person"'), "candidate",
                     "neither a name nor a number", id="no-name"),
        pytest.param(_OK.replace('{"name": "B"}', '{"schema": "Planet", "properties": {}}'),
                     "candidate.schema", "no schema", id="schema"),
        pytest.param(_OK.replace('{"name": "B"}', '{"schema": "Person", "properties": 3}'),
                     "candidate.properties", "Expected", id="properties"),
    ],
)  # fmt: skip
def test_a_bad_line_is_named_and_the_others_go_on(
    line: str, column: str, words: str, tmp_path: Path
) -> None:
    pairs, issues = _read(_file(tmp_path, f"{_OK}\n{line}\n{_OK}\n", "pairs.jsonl"))
    assert [pair.number for pair in pairs] == [1, 3]
    (found,) = issues
    assert (found.number, found.column) == (2, column)
    assert words in found.message
