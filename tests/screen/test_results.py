"""Answers as rows, and as files of every form."""

import csv
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proscribe.errors import InputError
from proscribe.model.screening import Answer, Evidence, Hit, Query
from proscribe.screen.answers.forms import Form, form_of, head_of, writer_of
from proscribe.screen.answers.results import (
    ResultRow,
    Searched,
    decimal,
    guard,
    iter_rows,
    without,
)
from proscribe.screen.batch.chunk import Counts
from proscribe.screen.batch.sinks import File


def hit(score: int = 912_345, **more: object) -> Hit:
    facts: dict[str, object] = {
        "party_id": "ofac-1",
        "record_id": "ofac-1",
        "dataset": "us_ofac_sdn",
        "schema": "Person",
        "caption": "KIM Jong Un",
        "matched": "Kim Jong-un",
        "matched_kind": "alias",
        "score": score,
        "muted": False,
        "evidence": (
            Evidence(
                feature="name",
                agreement=1_000_000,
                points=score,
                query_value="Kim Jong Un",
                listed_value="Kim Jong-un",
                reason="All words agree.",
            ),
            Evidence(
                feature="birth_date",
                agreement=0,
                points=-5,
                query_value="1984",
                listed_value="1980",
                reason="The years differ.",
            ),
        ),
        "record_ids": ("ofac-1", "unsc-2"),
        "datasets": ("un_sc_sanctions", "us_ofac_sdn"),
        **more,
    }
    return Hit(**facts)  # type: ignore[arg-type]


def answer(*hits: Hit, name: str = "Kim Jong Un", id_: str = "C1", n_hits: int = -1) -> Answer:
    query = Query(id=id_, names=(name, "김정은"))
    count = len(hits) if n_hits < 0 else n_hits
    return Answer(query=query, hits=hits, n_hits=count, threshold=700_000)


ANSWERS = (answer(hit(), hit(700_000, muted=True), n_hits=5), answer(name="Nobody", id_="C2"))


def programs(found: Hit) -> tuple[str, ...]:
    return ("DPRK2", "NPWMD") if found.record_id == "ofac-1" else ()


def unguard(cell: str) -> str:
    """Give back the text that `guard` made harmless."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]", cell) else cell


def part(form: Form, answers: Sequence[Answer] = ANSWERS, **more: object) -> bytes:
    """Write answers as the first chunk of a run writes them."""
    stream = io.BytesIO()
    given = {"clear": False, "programs": None, "lists": (), **more}
    writer = writer_of(form)(stream, **given)  # type: ignore[arg-type]
    for number, one in enumerate(answers, start=2):
        writer.write(number, one)
    writer.finish()
    return head_of(form) + stream.getvalue()


def write(path: Path, **more: object) -> Path:
    """Write a file as a run writes it."""
    sink = File(path, form_of(path))
    sink.add(part(form_of(path), **more), Counts())  # type: ignore[arg-type]
    sink.finish()
    return path


@pytest.mark.parametrize(
    ("millionths", "text"),
    [(0, "0.00"), (700_000, "0.70"), (912_345, "0.9123"), (912_000, "0.912"), (999_999, "0.9999"),
     (1_000_000, "1.00"), (50, "0.00"), (100, "0.0001")],
)  # fmt: skip
def test_scores_are_never_rounded_up(millionths: int, text: str) -> None:
    assert decimal(millionths) == text


@given(st.integers(0, 1_000_000), st.integers(0, 1_000_000))
def test_shown_scores_keep_the_order(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert float(decimal(low)) <= float(decimal(high))
    assert 0 <= high / 1_000_000 - float(decimal(high)) < 0.000_1 + 1e-9


def test_gives_a_row_for_each_hit() -> None:
    first, second = iter_rows(7, ANSWERS[0], programs=programs)
    assert first == ResultRow(
        row=7,
        customer_id="C1",
        customer_name="Kim Jong Un",
        outcome="hit",
        rank=1,
        n_hits=5,
        score="0.9123",
        score_millionths=912_345,
        threshold="0.70",
        listed_name="Kim Jong-un",
        listed_name_kind="alias",
        caption="KIM Jong Un",
        schema="Person",
        party_id="ofac-1",
        record_id="ofac-1",
        dataset="us_ofac_sdn",
        datasets="un_sc_sanctions; us_ofac_sdn",
        programs="DPRK2; NPWMD",
        reasons="All words agree. The years differ.",
    )
    assert (second.outcome, second.rank, second.score) == ("muted", 2, "0.70")


def test_customers_without_a_hit_have_a_row_on_request_only() -> None:
    assert list(iter_rows(3, ANSWERS[1])) == []
    (row,) = iter_rows(3, ANSWERS[1], clear=True)
    assert (row.outcome, row.customer_id, row.score, row.party_id) == ("clear", "C2", "", "")


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"), ("+49", "'+49"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"), ("\rx", "'\rx"), ("\nx", "'\nx"), ("＝1", "'＝1"), ("'=1", "''=1"),
        ("Kim", "Kim"), ("O'Neil", "O'Neil"), ("'Abd", "'Abd"), ("", ""), ("a=b", "a=b"),
    ],
)  # fmt: skip
def test_cells_are_made_harmless_for_spreadsheets(cell: str, safe: str) -> None:
    assert guard(cell) == safe
    assert unguard(safe) == cell


@given(st.text(st.sampled_from("'=+-@\t\r\n＝a "), max_size=8))
def test_guarding_can_be_undone_and_leaves_no_formula(cell: str) -> None:
    assert unguard(guard(cell)) == cell
    assert not guard(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.text(max_size=20), st.text(max_size=20), st.integers(0, 1_000_000)),
        max_size=10,
    )
)
def test_csv_gives_back_what_was_written(customers: list[tuple[str, str, int]]) -> None:
    answers = [
        answer(hit(score, caption=name), id_=id_, name=name) for id_, name, score in customers
    ]
    rows = list(csv.DictReader(io.StringIO(part("csv", answers).decode(), newline="")))
    assert len(rows) == len(customers)
    for row, (number, (id_, name, score)) in zip(rows, enumerate(customers, start=2), strict=True):
        assert (int(row["row"]), int(row["score_millionths"])) == (number, score)
        assert unguard(row["customer_id"]) == id_
        assert unguard(row["caption"]) == unguard(row["customer_name"]) == name


def test_writes_csv(tmp_path: Path) -> None:
    path = write(tmp_path / "hits.csv", clear=True, programs=programs)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert [row["outcome"] for row in rows] == ["hit", "muted", "clear"]
    assert list(rows[0]) == list(ResultRow.__struct_fields__)
    assert rows[0]["programs"] == "DPRK2; NPWMD"


def test_writes_json_lines_with_nested_hits(tmp_path: Path) -> None:
    path = write(tmp_path / "hits.jsonl", clear=True, programs=programs)
    first, second = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert (first["row"], first["customer_id"], first["n_hits"]) == (2, "C1", 5)
    assert first["names"] == ["Kim Jong Un", "김정은"]
    assert [one["score"] for one in first["hits"]] == ["0.9123", "0.70"]
    assert first["hits"][0]["programs"] == ["DPRK2", "NPWMD"]
    assert first["hits"][0]["evidence"][1]["reason"] == "The years differ."
    assert (second["row"], second["hits"], second["n_hits"]) == (3, [], 0)
    assert len(write(tmp_path / "some.jsonl").read_text().splitlines()) == 1


LISTS = (Searched("un_sc_sanctions", 7, "2026-02-27"), Searched("us_ofac_sdn", 4, ""))


def test_every_result_says_which_versions_were_searched(tmp_path: Path) -> None:
    words = "un_sc_sanctions #7 2026-02-27; us_ofac_sdn #4 undated"
    path = write(tmp_path / "hits.csv", clear=True, lists=LISTS)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert {row["lists"] for row in rows} == {words}
    path = write(tmp_path / "hits.jsonl", clear=True, lists=LISTS)
    for line in path.read_text(encoding="utf-8").splitlines():
        assert json.loads(line)["lists"] == [
            {"dataset": "un_sc_sanctions", "version": 7, "published": "2026-02-27"},
            {"dataset": "us_ofac_sdn", "version": 4, "published": ""},
        ]


def test_what_another_answer_has_better_is_left_out() -> None:
    muted = hit(800_000, muted=True, party_id="unsc-2")
    both = msgspec.structs.replace(answer(hit(900_000), muted), n_muted=1)
    kept = without(both, {"ofac-1": 900_000})
    assert (kept.hits, kept.n_hits, kept.n_muted) == ((muted,), 1, 1)
    assert without(both, {"ofac-1": 899_999}) == both


def test_writes_parquet_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("proscribe.screen.answers.arrow._BATCH_ROWS", 2)
    table = pq.read_table(write(tmp_path / "hits.parquet", clear=True))
    assert table.column("outcome").to_pylist() == ["hit", "muted", "clear"]
    assert table.column("score_millionths").to_pylist() == [912_345, 700_000, 0]
    assert table.column_names == list(ResultRow.__struct_fields__)
    assert pq.ParquetFile(tmp_path / "hits.parquet").metadata.num_row_groups == 2


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_file_without_a_hit_is_readable(tmp_path: Path, form: Form) -> None:
    path = write(tmp_path / f"hits.{form}", answers=())
    if form == "parquet":
        assert pq.read_table(path).num_rows == 0
    else:
        assert path.read_bytes() == head_of(form)


def test_until_it_is_finished_no_result_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "hits.csv"
    sink = File(path, "csv")
    sink.add(part("csv"), Counts())
    assert not path.exists()
    assert [one.suffix for one in tmp_path.iterdir()] == [".part"]
    sink.finish()
    assert list(tmp_path.iterdir()) == [path]


def test_a_pipe_is_written_directly(tmp_path: Path) -> None:
    path = Path("/dev/null")
    if not path.exists():
        pytest.skip("this system has no /dev/null")
    sink = File(path, "csv")
    sink.add(part("csv"), Counts())
    sink.finish()
    assert path.is_char_device()  # no file took its place


def test_a_link_is_kept_and_its_target_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "real.csv", tmp_path / "hits.csv"
    target.write_text("old")
    link.symlink_to(target)
    write(link)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8").startswith("row,customer_id")


def test_a_wrong_suffix_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"Use \.csv"):
        form_of(tmp_path / "hits.docx")


def test_half_a_character_from_a_broken_file_does_not_stop_the_results(tmp_path: Path) -> None:
    broken = msgspec.structs.replace(ANSWERS[0], query=Query(names=("Kim\ud800",)))
    path = write(tmp_path / "hits.csv", answers=[broken])
    assert "Kim?" in path.read_text(encoding="utf-8")
