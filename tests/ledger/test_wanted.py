"""Questions to the ledger: within the time asked for, possibly, or not known."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from madehistory import keep, ledger, made, main
from proscribe.ledger.clock import end_of, fit, start_of, utc_of
from proscribe.ledger.row import When
from proscribe.ledger.wanted import Found, Wanted, answer
from proscribe.store import Store


@pytest.fixture
def made_store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.at(tmp_path / "store.db")
    yield opened
    opened.close()


def _ids(found: Found) -> tuple[list[str], list[str], list[str]]:
    return (
        [row.record_id for row in found.rows],
        [row.record_id for row in found.possible],
        [row.record_id for row in found.undated],
    )


def _ask(store: Store, **wanted: object) -> tuple[list[str], list[str], list[str]]:
    return _ids(answer(ledger(store), Wanted(**wanted), ()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("when", "window", "expected"),
    [
        pytest.param(("2022-01-10", "2022-01-12"), ("2022-01-01", "2022-01-31"), "within", id="in"),
        pytest.param(("2022-01-10", "2022-01-12"), ("2022-01-12", ""), "overlaps", id="partly"),
        pytest.param(("2022-01-10", "2022-01-12"), ("2022-01-13", ""), "outside", id="before"),
        pytest.param(("2022-01-10", "2022-01-12"), ("", "2022-01-09"), "outside", id="after"),
        pytest.param(("", "2022-01-12"), ("2022-01-01", ""), "overlaps", id="open"),
        pytest.param(("", "2022-01-12"), ("", "2022-01-12"), "within", id="open-to-open"),
        pytest.param(
            ("2022-01-12", "2022-01-12"),
            ("2022-01-12T15:00:00Z", "2022-01-13T05:00:00Z"),
            "overlaps",
            id="instants",
        ),
    ],
)
def test_fit(when: tuple[str, str], window: tuple[str, str], expected: str) -> None:
    assert fit(When(*when, "first_seen"), "America/New_York", window) == expected


def test_a_day_is_a_day_where_the_authority_sits() -> None:
    assert start_of("2022-01-12", "America/New_York") == "2022-01-12T05:00:00Z"
    assert end_of("2022-07-12", "America/New_York") == "2022-07-13T04:00:00Z"
    assert start_of("2022-01-12", "Asia/Tokyo") == "2022-01-11T15:00:00Z"
    when = When("2022-01-12", "2022-01-12", "effective:list")
    assert utc_of(when, "") == ("2022-01-11T10:00:00Z", "2022-01-13T12:00:00Z")


def test_only_what_must_lie_in_the_time_is_an_answer(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("2021-07-07", made("old")),
            main("2022-01-10", made("old"), made("maybe"), made("other", programs=("P2",))),
            main("2022-01-12", made("old"), made("maybe"), made("new")),
        ],
    )
    january = {"programs": ("p1",), "since": "2022-01-01", "until": "2022-01-31"}
    assert _ask(made_store, **january) == (["new"], ["maybe"], [])
    assert _ask(made_store, since="2021-07-01", until="2021-12-31", programs=("P*",)) == (
        [],
        ["maybe", "other"],
        ["old"],
    )
    assert _ask(made_store, **january, moment="lifted") == ([], [], [])
    assert _ask(made_store, since="2022-01-10", moment="lifted") == (["other"], [], [])


def test_the_first_version_is_not_a_day_on_which_all_came(made_store: Store) -> None:
    keep(made_store, [main("2022-01-10", made("a"), made("b", listed="2022-01-05"))])
    assert _ask(made_store, since="2022-01-01", until="2022-01-31") == (["b"], [], ["a"])
    assert _ask(made_store, since="2022-02-01") == ([], [], [])


def test_a_program_given_later_counts_from_then(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("2021-01-01", made("a", programs=("OLD",))),
            main("2021-01-02", made("a", programs=("NEW", "OLD"))),
            main("2021-01-03", made("a", programs=("NEW",))),
        ],
    )
    window = {"since": "2021-01-01", "until": "2021-01-02"}
    assert _ask(made_store, programs=("NEW",), **window) == (["a"], [], [])
    assert _ask(made_store, programs=("OLD",), **window) == ([], [], ["a"])


def test_questions_by_party_country_kind_and_force(made_store: Store) -> None:
    keep(
        made_store,
        [
            main("2022-01-01", made("a", nationality="kp"), made("b", nationality="ru")),
            main("2022-01-02", made("b", nationality="ru")),
        ],
    )
    assert _ask(made_store, countries=("kp",))[0] == ["a"]
    assert _ask(made_store, in_force=True)[0] == ["b"]
    assert _ask(made_store, in_force=True, until="2021-12-31", countries=("kp",))[2] == ["a"]
    keep(made_store, [main("2022-01-03", made("b"), made("c", delisted="2022-01-02"))])
    assert _ask(made_store, in_force=True)[0] == ["b"]
    assert _ask(made_store, kinds=("vessel",)) == ([], [], [])
    assert _ask(made_store, kinds=("individual",), parties=("b",))[0] == ["b"]
    assert _ask(made_store, authorities=("mad*",), datasets=("made_list",))[0] == ["a", "b", "c"]
