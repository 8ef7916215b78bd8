"""The metadata of the two OFAC lists, and which format takes which file."""

from pathlib import Path

import pytest

from proscribe.sources.contract import Format
from proscribe.sources.ofac import FORMATS
from proscribe.sources.registry import datasets

_BY_NAME = {one.name: one for one in FORMATS}


def _recognise(name: str, head: bytes) -> tuple[str, str] | None:
    for one in FORMATS:
        component = one.recognise(name, head)
        if component:
            return one.name, component
    return None


@pytest.mark.parametrize("name", ["us_ofac_sdn", "us_ofac_cons"])
def test_the_metadata_fits_the_formats(name: str) -> None:
    dataset = datasets()[name]
    assert set(dataset.formats) == set(_BY_NAME)
    form: Format = _BY_NAME[dataset.fetch_format]
    assert [one.component for one in dataset.fetch] == [one.name for one in form.components]
    for one in dataset.fetch:
        assert one.url.startswith("https://sanctionslistservice.ofac.treas.gov/")
        assert one.url.endswith(one.file.upper())
        assert form.recognise(one.file, b"") == one.component
    assert (dataset.weak_alias, dataset.prefix, dataset.authority) == ("confirms", "ofac", "OFAC")
    assert 0.7 < dataset.min_share < 1
    assert dataset.stale_after_days > 0


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_leaf_says_where_it_goes(form: Format) -> None:
    assert form.leaves
    assert all(len(leaf.why) > 2 for leaf in form.leaves.values())
    assert form.parser.startswith(form.name + "/")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("us_ofac_sdn/2019-01-15/sdn.csv", ("ofac-csv", "sdn")),
        ("us_ofac_sdn/2022-01-21/alt.reconstructed.csv", ("ofac-csv", "alt")),
        ("us_ofac_sdn/2022-01-21/add.reconstructed.csv", ("ofac-csv", "add")),
        ("us_ofac_sdn/2021-07-07/sdn_comments.csv", ("ofac-csv", "comments")),
        ("us_ofac_cons/csv-2025-12-19/cons_prim.csv", ("ofac-csv", "sdn")),
        ("us_ofac_cons/csv-2025-12-19/cons_alt.csv", ("ofac-csv", "alt")),
        ("us_ofac_cons/csv-2025-12-19/cons_add.csv", ("ofac-csv", "add")),
        ("us_ofac_cons/csv-2025-12-19/cons_comments.csv", ("ofac-csv", "comments")),
        ("us_ofac_cons/xml-2024-05-06/consolidated.xml", ("ofac-sdnlist", "sdnlist")),
        ("us_trade_csl/2022-04-22/consolidated.csv", None),
        ("us_bis_denied/2022-09/dpl.txt", None),
    ],
)
def test_real_files_go_to_their_format(
    lists: Path, path: str, expected: tuple[str, str] | None
) -> None:
    file = lists / path
    if not file.is_file():
        pytest.skip(f"{path} is not in the folder of real lists")
    with file.open("rb") as stream:
        head = stream.read(65_536)
    assert _recognise(file.name, head) == expected
    if expected and expected[1] != "comments":
        assert _recognise("renamed.dat", head) == expected
