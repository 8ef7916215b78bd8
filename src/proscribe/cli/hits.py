"""How hits look to a person: who, how sure, listed where and under what, and why."""

from rich.console import Console
from rich.text import Text

from proscribe.cli.context import plain, wrapped
from proscribe.model.screening import Answer, Hit
from proscribe.screen.answers.results import decimal
from proscribe.screen.screener import Screener

_INDENT = 10


def print_customer(out: Console, row: int, answer: Answer, screener: Screener, most: int) -> None:
    """Print one customer of a file with its best hits.

    Args:
        out: Where to.
        row: Row in the user's file.
        answer: The answer; has hits.
        screener: Gives programs.
        most: Hits to print; the number of others is said.
    """
    query = answer.query
    name = query.names[0] if query.names else ""
    head = plain(query.id or f"row {row}")
    head.append("  ")
    head.append_text(plain(name))
    head.stylize("bold")
    out.print(head, soft_wrap=True)
    for hit in answer.hits[:most]:
        print_hit(out, hit, screener)
    if answer.n_hits > most:
        out.print(f"{'':{_INDENT}}and {answer.n_hits - most:,} more")


def print_hit(out: Console, hit: Hit, screener: Screener) -> None:
    """Print one hit: score, names, lists and programs, then its reasons."""
    programs = ", ".join(screener.programs(hit))
    line = Text(f"  {decimal(hit.score)[:4]:>6}  ")
    line.stylize("dim" if hit.muted else "bold red")
    line.append_text(plain(hit.matched or hit.caption))
    if hit.matched and hit.matched != hit.caption:
        line.append_text(plain(f" = {hit.caption}"))
    line.append_text(plain(f"  {hit.record_id}  {', '.join(hit.datasets)}"))
    if programs:
        line.append_text(plain(f"  {programs}"))
    if hit.muted:
        line.append_text(plain("  MUTED: only a weak alias agrees"))
    out.print(line, soft_wrap=True)
    wrapped(out, " ".join(evidence.reason for evidence in hit.evidence), _INDENT)
