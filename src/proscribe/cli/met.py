"""How the customers whom a document concerns look in a terminal, beside its brief.

Those who meet a record of a list and those who meet only a name of the document stand apart.
"""

from collections.abc import Sequence

from rich.console import Console

from proscribe.cli.brief import heading
from proscribe.cli.context import plain, wrapped
from proscribe.reports.brief import words
from proscribe.reports.brief.nouns import Brief, Customer, UnlistedCustomer
from proscribe.reports.brief.open import met_by_nobody, not_screened
from proscribe.reports.brief.words import by_standing

_AROUND = 24  # characters of the document shown on each side of a name


def print_customers(out: Console, brief: Brief) -> None:
    """Print the customers of a brief that has some, or that says that nobody is affected."""
    missing = not_screened(brief.measures)
    heading(out, "Your customers")
    for one in brief.customers or ():
        _linked(out, one)
    if not brief.customers:
        known = " that a list here has" if missing or brief.unlisted else ""
        out.print(f"  nobody meets a party of this document{known}")
    for standing, group in by_standing(brief.unlisted_customers):
        _unlisted(out, standing, group)
    rest = met_by_nobody(brief)
    if rest:
        out.print()
        wrapped(out, words.MET_BY_NOBODY.format("; ".join(rest)), 2)
    if missing:
        wrapped(out, words.NOT_SCREENED.format("; ".join(missing)), 2)


def _linked(out: Console, one: Customer) -> None:
    _who(out, one, f"  {one.record_id}")
    wrapped(out, " ".join(one.reasons), 8, style="dim")


def _unlisted(out: Console, standing: str, group: Sequence[UnlistedCustomer]) -> None:
    heading(out, f"{standing[:1].upper()}{standing[1:]}")
    told: set[str] = set()
    for one in group:
        out.print(plain(f"  {one.score[:4]}  {one.id}  {one.name} = {one.caption}"), soft_wrap=True)
        place = f"characters {one.span.start} to {one.span.end}: “{_context(one)}”"
        wrapped(out, place, 8)
        wrapped(out, " ".join(one.reasons), 8, style="dim")
        if one.answer and one.answer not in told:
            told.add(one.answer)
            wrapped(out, one.answer, 8)


def _who(out: Console, one: Customer | UnlistedCustomer, more: str) -> None:
    line = plain(f"  {one.score[:4]}  {one.id}  {one.name} = {one.caption}{more}")
    if one.muted:
        line.append("  muted: only a weak alias agrees", style="dim")
    out.print(line, soft_wrap=True)


def _context(one: UnlistedCustomer) -> str:
    before, after = one.span.prefix[-_AROUND:], one.span.suffix[:_AROUND]
    return " ".join(f"{before}{one.span.exact}{after}".split())
