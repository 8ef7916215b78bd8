"""The reader on the half of the annotated announcements that it was built on: no step back.

What it does on the half that was held out is measured by `quality/reports_corpus.py`.
"""

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from quality.reports_corpus import cases, judge, summary

# Shares that must hold; `mentioned` needs the lists, so its share here is a floor only.
_LEAST = {
    "times": 0.95,
    "zones": 0.95,
    "quotations": 0.98,
    "speakers": 0.95,
    "title": 0.95,
    "published": 0.9,
    "dateline": 0.95,
    "byline": 0.95,
    "captions": 0.95,
    "rights": 0.85,
    "mentioned": 0.5,
}


@pytest.fixture(scope="module")
def shares() -> dict[str, dict[str, float]]:
    return summary(
        {file: judge(read(raw, Source(file=file)), gold) for file, raw, gold in cases("dev")}
    )


@pytest.mark.parametrize("measure", sorted(_LEAST))
def test_no_step_back(shares: dict[str, dict[str, float]], measure: str) -> None:
    assert shares[measure]["share"] >= _LEAST[measure], shares[measure]
