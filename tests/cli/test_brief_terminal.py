"""How a brief looks in a terminal: what is told of a record, and how often. All is invented."""

import io

import msgspec
from rich.console import Console

from proscribe.cli.brief import print_brief
from proscribe.cli.context import wrapped
from proscribe.model.report import Span
from proscribe.reports.brief.nouns import Brief, Entry, Measure, Target

_SPAN = Span(start=0, end=4, exact="them", prefix="", suffix="")
_ENTRY = Entry(
    record_id="ofac-7", dataset="us_ofac_sdn", caption="Odo BRANDT", particulars=("born 1970",)
)


def _target(words: str, *entries: Entry) -> Target:
    return Target(
        id=words, words=words, span=_SPAN, is_named=True, said=(), status="complete", wanted=1,
        found=1, reason="", entries=entries,
    )  # fmt: skip


def _printed(*targets: Target) -> list[str]:
    measure = Measure(
        id="d", headline="Two were listed.", span=_SPAN, facts=(), targets=targets, previous=(),
        status="complete", reason="",
    )  # fmt: skip
    brief = Brief(
        title="Made", source=(), measures=(measure, measure), told=(), mentioned=(), open=(),
        rights=(), datasets=(),
    )  # fmt: skip
    out = io.StringIO()
    print_brief(Console(file=out, width=100), brief)
    return [" ".join(line.split()) for line in out.getvalue().splitlines()]


def test_all_that_is_known_of_a_record_is_told_once_and_its_name_wherever_it_is_meant() -> None:
    other = msgspec.structs.replace(_ENTRY, record_id="ofac-8", particulars=("born 1981",))
    lines = _printed(_target("two dealers", _ENTRY, other), _target("Odo Brandt", _ENTRY))
    assert lines.count("ofac-7 Odo BRANDT") == 4
    assert lines.count("born 1970") == 1
    assert lines.count("born 1981") == 1


def test_lines_of_a_point_stand_below_its_words_and_end_without_blanks() -> None:
    out = io.StringIO()
    wrapped(
        Console(file=out, width=44), "- Odo Brandt and Rosa Lind stand on no list that is here", 2
    )
    assert out.getvalue().splitlines() == [
        "  - Odo Brandt and Rosa Lind stand on no",
        "    list that is here",
    ]
