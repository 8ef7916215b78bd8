"""A whole evaluation: figures by slice, misses, gates, scores, and the same bytes every time."""

import csv
from pathlib import Path

import pytest

from proscribe.errors import InputError
from proscribe.evaluate.gates import read_gates
from proscribe.evaluate.page import page
from proscribe.evaluate.report import Evaluation
from proscribe.evaluate.run import Options, evaluate
from proscribe.match.pair import score_pair
from proscribe.model.canonical import encode

_HEAD = "schema,name1,name2,is_match,case_group,category\n"
_EQUAL = "Person,Kwang Chol Pyon,Kwang Chol Pyon,1,korean,equal\n"
_MISSED = "Person,Kwang Chol Pyon,Olga Marina Petrovskaya,1,korean,wrong\n"
_FALSE = "Person,Ann Marie Lee,Ann Marie Lee,0,latin,namesake\n"
_OTHER = "Person,Ann Marie Lee,Pavel Zhukovskiy,0,latin,random\n"


def _pairs(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text(_HEAD + "".join(rows))
    return path


def _run(path: Path, options: Options | None = None) -> Evaluation:
    return evaluate(path, options or Options(), date="2026-01-02")


def _gates(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "gates.toml"
    path.write_text(text)
    return path


def test_a_file_whose_table_is_known(tmp_path: Path) -> None:
    found = _run(_pairs(tmp_path, *([_EQUAL] * 80), *([_MISSED] * 20), *([_FALSE] * 5),
                        *([_OTHER] * 45)))  # fmt: skip
    one = found.overall
    assert one is not None
    assert (one.hits, one.missed, one.false_hits, one.cleared) == (80, 20, 5, 45)
    assert one.recall is not None
    assert one.recall.value == 0.8
    by_place = {(part.dimension, part.value): part for part in found.slices}
    korean, latin = by_place["case_group", "korean"], by_place["case_group", "latin"]
    assert (korean.n, korean.small, korean.hits) == (100, False, 80)
    assert (latin.n, latin.small, latin.recall) == (50, True, None)
    assert by_place["script", "Latn"].n == 150
    assert by_place["category", "wrong"].missed == 20
    assert not any(part.dimension == "quality" for part in found.slices)
    assert found.file.n_matches == 100
    assert found.ties is not None
    assert found.ties.at_one == 0
    assert found.passed


def test_the_worst_misses_are_kept_in_order_and_explained(tmp_path: Path) -> None:
    near = "Person,Kwang Chol Pyon,Kwang Chun Pyo,1,korean,near\n"
    found = _run(_pairs(tmp_path, near, _MISSED, _MISSED, _FALSE, _OTHER), Options(n_misses=2))
    assert [miss.number for miss in found.false_negatives] == [3, 4]
    assert found.overall is not None
    assert found.overall.missed == 3
    assert found.false_negatives[0].score <= found.false_negatives[1].score
    (false,) = found.false_positives
    assert false.query == "Ann Marie Lee"
    assert "agree exactly" in false.reasons
    assert false.groups == ("latin", "namesake", "")


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    path = _pairs(tmp_path, _EQUAL, _MISSED, _FALSE, _OTHER)
    one, other = _run(path), _run(path)
    assert encode(one) == encode(other)
    assert page(one) == page(other)


def test_scores_stand_beside_every_row_in_order(tmp_path: Path) -> None:
    rows = (_EQUAL, "Planet,A,B,1,x,y\n", _OTHER, "Person,=1+1,A,,x,y\n")
    path, target = _pairs(tmp_path, *rows), tmp_path / "scores.csv"
    found = _run(path, Options(scores=target))
    assert (found.file.n_pairs, found.file.n_labelled, found.file.n_skipped) == (3, 2, 1)
    with target.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["row"] for line in lines] == ["2", "3", "4", "5"]
    assert [line["name1"] for line in lines] == ["Kwang Chol Pyon", "A", "Ann Marie Lee", "'=1+1"]
    assert [line["hit"] for line in lines] == ["1", "", "0", "0"]
    assert lines[1]["score"] == ""
    assert 0.9 < float(lines[0]["score"]) < 1
    assert lines[2]["score"] == "0.000000"


def test_a_column_named_score_keeps_its_name(tmp_path: Path) -> None:
    path, target = tmp_path / "pairs.csv", tmp_path / "scores.csv"
    path.write_text("name1,name2,Score\nAnn Lee,Ann Lee,7\n")
    _run(path, Options(scores=target))
    assert target.read_text().split() == [
        "name1,name2,Score,proscribe_score,hit,row", "Ann", *target.read_text().split()[2:]
    ]  # fmt: skip
    with target.open(newline="") as file:
        (line,) = csv.DictReader(file)
    assert line["Score"] == "7"


def test_scores_never_replace_the_pairs_nor_appear_half(tmp_path: Path) -> None:
    path, target = _pairs(tmp_path, _EQUAL, "Planet,A,B,1,x,y\n"), tmp_path / "scores.csv"
    before = path.read_bytes()
    with pytest.raises(InputError, match="the file of pairs itself"):
        _run(path, Options(scores=path))
    with pytest.raises(InputError, match=r"pairs\.csv, row 3, column 'schema'"):
        _run(path, Options(scores=target, strict=True))
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["pairs.csv"]


def test_pairs_without_labels_have_scores_and_no_figures(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("name1,name2\nAnn Lee,Ann Lee\n")
    found = _run(path)
    assert found.file.n_pairs == 1
    assert found.overall is None
    assert found.curve == ()
    assert "no figures" in page(found)
    gates = read_gates(_gates(tmp_path, "[all]\nrecall = 0.5\n"))
    with pytest.raises(InputError, match="no pair has a label"):
        _run(path, Options(gates=gates))


def test_a_file_of_bad_rows_only_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no pair of it can be scored.*row 2, column 'schema'"):
        _run(_pairs(tmp_path, "Planet,A,B,1,x,y\n"))


@pytest.mark.parametrize(
    ("text", "outcome", "words"),
    [
        pytest.param("[all]\nrecall = 0.8", "pass", "reaches", id="met-exactly"),
        pytest.param("[all]\nrecall = 0.81", "fail", "is below", id="missed"),
        pytest.param("[case_group.latin]\nspecificity = 1", "not gated", "only 50", id="small"),
        pytest.param("[category.nothing]\nrecall = 0", "fail", "no labelled pair", id="absent"),
        pytest.param('[case_group."korean"]\nspecificity = 0.1', "fail", "cannot be measured",
                     id="no-meaning"),
    ],
)  # fmt: skip
def test_gates(text: str, outcome: str, words: str, tmp_path: Path) -> None:
    path = _pairs(tmp_path, *([_EQUAL] * 80), *([_MISSED] * 20), *([_FALSE] * 50))
    found = _run(path, Options(gates=read_gates(_gates(tmp_path, text))))
    (gate,) = found.gates
    assert gate.outcome == outcome
    assert words in gate.words
    assert found.passed == (outcome != "fail")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "demands nothing", id="empty"),
        pytest.param("all = 1", "all is no table", id="no-table"),
        pytest.param("[all]\nbeauty = 1", "no measure 'beauty'", id="measure"),
        pytest.param("[all]\nrecall = 95", "no number from 0 to 1", id="percent"),
        pytest.param("[all]\nrecall = true", "no number from 0 to 1", id="bool"),
        pytest.param("[colour.red]\nrecall = 1", "no dimension 'colour'", id="dimension"),
        pytest.param("[category]\nrecall = 1", "category.recall is no table", id="no-value"),
        pytest.param("[all", "no TOML", id="broken"),
        pytest.param("threshold = 7\n[all]\nrecall = 1", "threshold", id="threshold"),
    ],
)
def test_a_wrong_gate_file_says_what_is_wrong(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=words):
        read_gates(_gates(tmp_path, text))


def test_gates_say_which_threshold_they_are_meant_for(tmp_path: Path) -> None:
    gates = read_gates(_gates(tmp_path, "threshold = 0.5\n[all]\nrecall = 0.5\n"))
    path = _pairs(tmp_path, _EQUAL)
    assert _run(path, Options(gates=gates)).threshold == 500_000
    with pytest.raises(InputError, match=r"meant for a threshold of 0\.5"):
        _run(path, Options(gates=gates, threshold=700_000))


def test_the_page_stands_alone_and_escapes_every_text(tmp_path: Path) -> None:
    hostile = '<script>alert("x")</script>'
    path = tmp_path / "a<b>.csv"
    quoted = hostile.replace('"', '""')
    path.write_text(
        "schema,name1,name2,is_match,case_group\n"
        f'Company,"{quoted}","{quoted}",0,"{quoted}"\n'
        'Person,Ann Lee,"\u202eevil\x07",1,"&amp;"\n'
        '"<i>",A,B,1,x\n'
    )
    written = page(_run(path))
    assert "<script" not in written
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;" in written
    assert "a&lt;b&gt;.csv" in written
    assert "&amp;amp;" in written
    assert "<i>" not in written
    assert "\u202e" not in written
    assert "\x07" not in written
    for outside in ("http://", "https://", "src=", "@import", "url("):
        assert outside not in written
    for title in ("Key figures", "By slice", "Limits", "504.3", "SR 11-7", "EBA/GL/2024/15"):
        assert title in written
    assert written.count('<svg class="plot"') == 4
    assert written.count('class="strong"') == 2 + 1  # two names of the histogram, one threshold


def test_a_score_is_that_of_a_single_pair(tmp_path: Path) -> None:
    line = (
        '{"query": {"schema": "Person", "name": "Choi Myung Hyun", "birth_date": "1966"}, '
        '"candidate": {"schema": "Person", "properties": {"name": ["CHOE, Myong Hyon"], '
        '"birthDate": ["1966-01-20"]}}, "is_match": true}\n'
    )
    path, target = tmp_path / "pairs.jsonl", tmp_path / "scores.csv"
    path.write_text(line)
    found = _run(path, Options(scores=target, n_misses=0))
    from proscribe.evaluate.opening import open_pairs
    from proscribe.evaluate.pairs import Pair

    (pair,) = open_pairs(path).rows()
    assert isinstance(pair, Pair)
    expected = score_pair(pair.query, pair.entry).score
    with target.open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert round(float(row["score"]) * 1_000_000) == expected
    assert row["name2"] == "CHOE, Myong Hyon"
    assert found.file.columns[:2] == ("query", "candidate")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("x", id="one-letter"),
        pytest.param("kim " * 500, id="500-tokens"),
        pytest.param("a" * 10_000, id="10000-letters"),
        pytest.param("a\\u0000b \\u202ec", id="controls"),
        pytest.param("\\ud800 x", id="lone-surrogate"),
        pytest.param("😀😀", id="emoji"),
        pytest.param("Рutin 김 محمد 金", id="mixed-scripts"),
        pytest.param("---", id="no-letter"),
    ],
)
def test_hostile_names_are_scored_or_named_and_end_nothing(name: str, tmp_path: Path) -> None:
    path, target = tmp_path / "pairs.jsonl", tmp_path / "scores.csv"
    sides = f'"query": {{"name": "{name}"}}, "candidate": {{"name": "{name}"}}'
    good = '{"query": {"name": "Ann"}, "candidate": {"name": "Ann"}, "is_match": 1}\n'
    path.write_text(f'{{{sides}, "is_match": 0}}\n{good}', encoding="utf-8")
    found = _run(path, Options(scores=target))
    assert found.file.n_pairs + found.file.n_skipped == 2
    assert page(found).encode("utf-8")
    assert len(target.read_text(encoding="utf-8").splitlines()) == 3
