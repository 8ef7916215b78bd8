"""Looks at what is held out: each has a reason, kept with date and commit.

A held-out set judges only as long as it is rarely looked at, so no script opens one without a line
in `results/test_looks.log`. What is opened is for building: every other folder of the corpus.
"""

from pathlib import Path

from benchmarks.machine import machine

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "reports" / "corpus"
HELD_OUT = ("exam27",)  # halves of it that judge and are not built on

_LOG = Path(__file__).with_name("results") / "test_looks.log"


def building() -> tuple[str, ...]:
    """Give the halves of the corpus that are for building, sorted."""
    folders = (one.name for one in CORPUS.iterdir() if one.is_dir())
    return tuple(sorted(set(folders) - set(HELD_OUT)))


def log_look(reason: str) -> None:
    """Add a line with date, commit and reason.

    Raises:
        SystemExit: The reason is empty.
    """
    words = " ".join(reason.split())
    if not words:
        raise SystemExit("A look at what is held out needs a reason: --test REASON.")
    about = machine()
    with _LOG.open("a", encoding="utf-8") as log:
        log.write(f"{about['date']} {about['commit']} {words}\n")
