"""A screening that is killed at random moments ends with the bytes of an unbroken one: in small."""

from pathlib import Path

import pytest

from made_ofac import sdn_row, write_set
from proscribe.ingest.given import Options
from proscribe.workspace import Workspace
from quality.kill_screen import run, write_customers


@pytest.mark.slow
def test_a_killed_screening_ends_with_the_same_bytes(tmp_path: Path) -> None:
    names = ["PYON, Kwang Chol", "AL-TIKRITI, Barzan Ibrahim", "PETROV, Ivan Sergeyevich"]
    files = write_set(tmp_path / "list", list(range(100, 160)))
    sdn = files / "sdn.csv"
    rows = [sdn_row(900 + at, name=name) for at, name in enumerate(names)]
    sdn.write_bytes("".join(f"{row}\r\n" for row in rows).encode() + sdn.read_bytes())
    with Workspace(tmp_path / "home") as workspace:
        (outcome,) = workspace.load([files], options=Options(published="2022-01-10"))
        assert outcome.result == "live"
    folder = tmp_path / "results"
    folder.mkdir()
    write_customers(tmp_path / "customers.csv", names, 300, 1)
    found = run(tmp_path / "home", tmp_path / "customers.csv", folder, times=2, seed=2)
    assert sum(one["killed"] for one in found.values()) == 2
