"""The limits that `docs/limits.md` states: at them nothing crashes, hangs or is lost."""

import random
from pathlib import Path

import pytest

from growth import assert_growth
from matchcases import entry, indexed, made_entries
from proscribe.cli.main import run
from proscribe.errors import NameTooLongError
from proscribe.model.screening import Query
from proscribe.screen.customers.problems import RowIssue
from proscribe.screen.customers.rows import Row
from proscribe.screen.files.table import open_table
from proscribe.screen.screener import Searcher, Settings
from proscribe.values.size import FREE_TEXT, MOST_CHARACTERS, MOST_WORDS, count_words, oversize

_PAGE = Path(__file__).resolve().parents[1] / "docs" / "limits.md"
_LISTED = ("Zoravar Belkacem Tchaikov", "Hwasong Maritime Trading Corporation", "김영철", "王小明")


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    schemata = ("Person", "Company", "Person", "Person")
    listed = [
        entry(900 + at, [("name", name)], schema=schema)
        for at, (name, schema) in enumerate(zip(_LISTED, schemata, strict=True))
    ]
    folder = tmp_path_factory.mktemp("limits") / "index"
    return Searcher(indexed([*listed, *made_entries(150, 3)], folder))


def ask(searcher: Searcher, *names: str, schema: str = "Thing") -> list[str]:
    answer = searcher.answer(Query(schema=schema, names=names))
    return [hit.matched for hit in answer.hits]


def test_the_page_states_the_numbers_of_the_code() -> None:
    text = _PAGE.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    for words, number in (
        ("characters of a name", MOST_CHARACTERS),
        ("words of a name", MOST_WORDS),
        ("without a remark", FREE_TEXT),
    ):
        assert any(words in row.split("|")[1] and f" {number:,} " in row for row in rows), words


_HOSTILE = {
    "letters": " ".join("abcdefghijklmnopqrstuvwxyz"[at % 26] for at in range(MOST_WORDS)),
    "one letter": "a " * MOST_WORDS,
    "interchangeable": "muhammad mohammed mohamed muhamad " * (MOST_WORDS // 4),
    "numbers": "1 2 3 4 " * (MOST_WORDS // 4),
    "han": "金" * MOST_WORDS,
    "arabic": "محمد " * MOST_WORDS,
    "hangul": "김 " * MOST_WORDS,
    "one word": "a" * MOST_CHARACTERS,
    "hyphens": "-" * MOST_CHARACTERS,
    "marks": "a" + "\u0301" * (MOST_CHARACTERS - 1),
    "emoji": "👩‍👩‍👧" * 500,
    "ligatures": "\ufdfa" * MOST_WORDS,
    "empty": "",
    "blank": " \t\n",
    "letter": "x",
    "null": "\x00\x00",
    "surrogates": "\ud800\udfff",
    "controls": "\x01\x02\x1b[31m\x7f",
    "bidi": "\u202e\u2066\u200f",
    "mixed": "Кim Ёng 철 محمد ☺ ไทย",
}  # fmt: skip


@pytest.mark.parametrize("name", _HOSTILE.values(), ids=_HOSTILE.keys())
def test_a_hostile_name_is_answered_in_bounded_time(searcher: Searcher, name: str) -> None:
    # Words are held against words: the square of a name, and no more.
    assert_growth(
        lambda text: searcher.answer(
            Query(schema="Thing", names=(text,)), Settings(threshold=10_000)
        ),
        lambda size: name[:size],
        len(name),
        degree=2,
    )
    # Beside it the customer's other name is still found.
    assert ask(searcher, name, _LISTED[0])[0] == _LISTED[0]


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("a" * (MOST_CHARACTERS + 1), "10,001 characters: more than 10,000"),
        ("a " * (MOST_WORDS + 1), "513 words: more than 512"),
        ("金" * (MOST_WORDS + 1), "513 words: more than 512"),
        ("kim-" * 400_000, "1,600,000 characters: more than 10,000"),
    ],
)
def test_a_longer_name_is_refused_with_its_size(searcher: Searcher, name: str, size: str) -> None:
    assert oversize(name) == size
    with pytest.raises(NameTooLongError, match=size) as caught:
        ask(searcher, "Kim", name)
    assert caught.value.code == "name-too-long"


def test_two_long_names_are_compared_in_bounded_time_and_longer_ones_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def compare(words: int) -> int:
        return run(["compare", "muhammad ali " * (words // 2), "ali mohamed " * (words // 2)])

    found = assert_growth(compare, int, MOST_WORDS, degree=2)
    assert found in (0, 1)
    capsys.readouterr()
    assert run(["compare", "Kim", "kim " * 100_000]) == 2
    assert "error[name-too-long]: A name of 400,000 characters" in capsys.readouterr().err


@pytest.mark.parametrize(
    "changed",
    [
        "Zoravar\u202e Belkacem\u200b Tchaikov",
        "\x00Zoravar\x00 Belkacem Tchaikov",
        "Zoravar Belkacem Tchaikov\ud800",
        "Zоrаvar Веlkасеm Тсhаikоv",
        "☺ Zoravar ☠ Belkacem Tchaikov",
        "Ｚｏｒａｖａｒ Belkacem Tchaikov",
        "Zo\u0301ravar Belkacem Tcha\u0308ikov",
        "  zoravar   BELKACEM,,, tchaikov  ",
    ],
)
def test_a_listed_name_in_disguise_is_found(searcher: Searcher, changed: str) -> None:
    assert _LISTED[0] in ask(searcher, changed)


def test_a_listed_name_with_one_further_word_is_found(searcher: Searcher) -> None:
    for name in _LISTED[:2]:
        for text in (f"{name} Warehouse", f"Warehouse {name}"):
            assert name in ask(searcher, text), text


def test_words_are_counted_as_they_are_written() -> None:
    assert [count_words(text) for text in ("", "☺", "Kim, Yong-chol", "김영철", "a金b")] == [
        0,
        0,
        3,
        3,
        3,
    ]


def read(path: Path, body: str) -> tuple[list[Row], list[RowIssue]]:
    path.write_text(body, encoding="utf-8")
    found = list(open_table(path).rows())
    return [r for r in found if isinstance(r, Row)], [r for r in found if isinstance(r, RowIssue)]


def test_names_that_are_too_long_are_told_in_files_and_the_others_kept(tmp_path: Path) -> None:
    long, free = "kim " * 600, "kim " * 30
    rows, issues = read(
        tmp_path / "a.csv", f"id,name,alias\n1,{long},Lee\n2,{long},\n3,{free},\n4,Cho,\n"
    )
    assert [row.query.names[-1].strip() for row in rows] == ["Lee", free.strip(), "Cho"]
    assert [(one.kind, one.number, one.kept) for one in issues] == [
        ("name-too-long", 2, True),
        ("name-too-long", 3, True),
        ("row-without-name", 3, False),
        ("name-long", 4, True),
    ]
    assert "600 words: more than 512" in issues[0].message


def test_of_a_file_of_hostile_names_every_row_is_screened_or_told(
    searcher: Searcher, tmp_path: Path
) -> None:
    rng = random.Random(4)
    names = [*_HOSTILE.values(), *_LISTED, "kim " * 900]
    rng.shuffle(names)
    lines = [f'{at},"{n}"' for at, n in enumerate(names) if "\n" not in n and "\ud800" not in n]
    rows, issues = read(tmp_path / "a.csv", "\n".join(["id,name", *lines, ""]))
    screened = {row.number for row in rows}
    told = {one.number for one in issues if not one.kept}
    assert screened | told == set(range(2, len(lines) + 2))
    found = [hit.matched for answer in searcher.answers(row.query for row in rows)
             for hit in answer.hits]  # fmt: skip
    assert set(_LISTED) <= set(found)
