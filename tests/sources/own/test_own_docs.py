"""The page on own lists shows what works, and names every fault that can be reported."""

import re
from pathlib import Path

from listfiles import RawBytes, harvest
from proscribe.sources.own import bind
from proscribe.sources.own.bind import COMPONENT

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "own-list.md").read_text(encoding="utf-8")
CODE = ROOT / "src" / "proscribe" / "sources" / "own"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_example_loads_without_a_fault() -> None:
    (table,) = blocks("csv")
    full, smallest = blocks("yaml")
    _, one = bind(RawBytes("watchlist.yaml", full.encode()))
    found = harvest(one, {COMPONENT: RawBytes("watchlist.csv", table.encode())})
    assert found.issues == []
    assert sorted(found.records) == ["acme-A-1", "acme-A-2"]
    assert found.records["acme-A-1"].dates[0].date.iso == "1958-12-05"
    dataset, _ = bind(RawBytes("smallest.yaml", smallest.encode()))
    assert dataset.prefix == "acme-watch"


def test_every_kind_of_fault_is_on_the_page() -> None:
    used: set[str] = set()
    for name in ("bind.py", "draft.py", "encoding.py", "entry.py", "ids.py", "rows.py"):
        code = (CODE / name).read_text(encoding="utf-8")
        used |= set(re.findall(r'kind="([a-z-]+)"', code))
        used |= set(re.findall(r'fault\(\s*"([a-z-]+)"', code))
    assert len(used) > 10
    assert {kind for kind in used if f"`{kind}`" not in PAGE} == set()
