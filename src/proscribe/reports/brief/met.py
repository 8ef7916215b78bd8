"""The customers whom a document concerns, in the page of its brief."""

from collections.abc import Iterator

from proscribe.reports.brief.escaping import apart, safe, see
from proscribe.reports.brief.nouns import Brief, Customer, UnlistedCustomer
from proscribe.reports.brief.open import met_by_nobody, not_screened
from proscribe.reports.brief.words import MET_BY_NOBODY, NOT_SCREENED, by_standing

_MUTED = ' <span class="roles">muted: only a weak alias agrees</span>'


def customers(brief: Brief) -> Iterator[str]:
    """Write the cards of a brief's customers; nothing when none were given.

    Those who meet a record of a list and those who meet only a name of the document stand apart.
    """
    if brief.customers is None:
        return
    missing = not_screened(brief.measures)
    yield '<h2>Your customers</h2><div class="card"><ul class="plain">'
    yield from map(_linked, brief.customers)
    if not brief.customers:
        known = " that a list here has" if missing or brief.unlisted else ""
        yield f"<li>Nobody meets a party of this document{known}.</li>"
    yield "</ul></div>"
    for standing, group in by_standing(brief.unlisted_customers):
        yield f"<h2>{safe(standing[:1].upper() + standing[1:])}</h2>"
        yield '<div class="card"><ul class="plain open">'
        told: set[str] = set()
        for one in group:
            yield _unlisted(one, answer="" if one.answer in told else one.answer)
            told.add(one.answer)
        yield "</ul></div>"
    rest = met_by_nobody(brief)
    notes = [MET_BY_NOBODY.format("; ".join(rest))] if rest else []
    notes += [NOT_SCREENED.format("; ".join(missing))] if missing else []
    if notes:
        lines = "".join(f"<li>{safe(one)}</li>" for one in notes)
        yield f'<div class="card"><ul class="plain">{lines}</ul></div>'


def _linked(one: Customer) -> str:
    listed = f"{apart(one.caption)} <code>{safe(one.record_id)}</code>{_MUTED if one.muted else ''}"
    return f"<li>{_who(one)} = {listed}{_why(one)}</li>"


def _unlisted(one: UnlistedCustomer, *, answer: str) -> str:
    more = f"<br>{safe(answer)}" if answer else ""
    muted = _MUTED if one.muted else ""
    return f"<li>{_who(one)} = {see(one.span, one.caption)}{muted}{_why(one)}{more}</li>"


def _who(one: Customer | UnlistedCustomer) -> str:
    return f"{safe(one.score[:4])} <strong>{apart(one.id)}</strong> {apart(one.name)}"


def _why(one: Customer | UnlistedCustomer) -> str:
    return f'<br><span class="label">{safe(" ".join(one.reasons))}</span>'
