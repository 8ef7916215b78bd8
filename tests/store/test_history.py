"""History is a function of the set of versions, whatever the order they came in."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from proscribe.store import backend, history, migrations
from proscribe.store.history import Line, Run
from proscribe.store.schema import OPEN_END

_LINE = Line("made_list", "made/1", "main")

_states = st.dictionaries(
    st.sampled_from(["a-1", "a-2", "a-3", "a-4"]), st.sampled_from(["x", "y"]), max_size=4
)
_histories = st.dictionaries(st.integers(10, 30).map(str), _states, min_size=1, max_size=7)


def _expected(versions: dict[str, dict[str, str]]) -> list[tuple[Line, Run]]:
    """The plain meaning: walk the versions in order and write down maximal runs."""
    places = sorted(versions)
    runs = []
    for record_id in sorted({one for state in versions.values() for one in state}):
        start = None
        for number, place in enumerate(places):
            digest = versions[place].get(record_id)
            if digest is None:
                continue
            if number == 0 or versions[places[number - 1]].get(record_id) != digest:
                start = place
            last = number + 1 == len(places)
            if last or versions[places[number + 1]].get(record_id) != digest:
                end = OPEN_END if last else place
                runs.append((_LINE, Run(record_id, digest, str(start), end)))
    return sorted(runs)


def _insert_all(
    connection: Connection, order: list[str], versions: dict[str, dict[str, str]]
) -> None:
    done: list[str] = []
    for place in order:
        history.insert(
            connection, _LINE, position=place, others=sorted(done), state=versions[place]
        )
        done.append(place)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(versions=_histories, data=st.data())
def test_any_order_of_versions_gives_the_same_maximal_runs(
    versions: dict[str, dict[str, str]], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(sorted(versions)))
    with TemporaryDirectory() as folder:
        engine = backend.open_engine(backend.sqlite_url(Path(folder) / "s.db"))
        with backend.writing(engine) as connection:
            migrations.migrate(connection)
            _insert_all(connection, list(order), versions)
            assert history.all_runs(connection, "made_list") == _expected(versions)
            for place, state in versions.items():
                assert history.state_at(connection, _LINE, place) == state
        engine.dispose()


def test_an_unchanged_record_is_one_row_for_ever(tmp_path: Path) -> None:
    engine = backend.open_engine(backend.sqlite_url(tmp_path / "s.db"))
    with backend.writing(engine) as connection:
        migrations.migrate(connection)
        places = [f"2022-01-{day:02d}" for day in range(1, 29)]
        _insert_all(connection, places, {place: {"a-1": "x"} for place in places})
        assert history.all_runs(connection, "made_list") == [
            (_LINE, Run("a-1", "x", "2022-01-01", OPEN_END))
        ]
    engine.dispose()


@pytest.mark.parametrize("gap", [["2"], ["2", "3"]], ids=["one-version", "two-versions"])
def test_a_relisted_record_has_several_runs(tmp_path: Path, gap: list[str]) -> None:
    engine = backend.open_engine(backend.sqlite_url(tmp_path / "s.db"))
    places = ["1", *gap, "4"]
    versions = {place: ({} if place in gap else {"a-1": "x"}) for place in places}
    with backend.writing(engine) as connection:
        migrations.migrate(connection)
        _insert_all(connection, places, versions)
        runs = [run for _, run in history.all_runs(connection, "made_list")]
    engine.dispose()
    assert runs == [Run("a-1", "x", "1", "1"), Run("a-1", "x", "4", OPEN_END)]
