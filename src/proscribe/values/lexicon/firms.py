"""Names that nobody but a firm bears: they end, or begin, with a legal form that is no name.

Where a file does not say whether a customer is a person, a name is read both ways. `Mayer Trading
Ltd` need not be: nobody is called `Ltd`. Forms that may also be initials, syllables or names
(`S.A.`, `AG`, `Co`, `Doo`) tell nothing but behind a word of a trade: `Mayer Trading S.A.`

Source: ISO 20275 entity legal forms (GLEIF code list); forms at the ends of listed names.
"""

from functools import cache

from proscribe.values.lexicon.borne import is_counted
from proscribe.values.lexicon.forms import FORMS
from proscribe.values.lexicon.variants import trade_words

_LAST = """
ltd limited llc gmbh inc incorporated corp corporation company plc sarl sàrl ltda ltée limitada
berhad bhd pty pte pvt llp lllp oyj pjsc ojsc cjsc jsc fzco fze fzc dmcc wll eood kft zrt nyrt şti
aktiengesellschaft gesellschaft sociedad sociedade société ооо зао оао пао еоод компания компанія
"""
_FIRST = "ооо зао оао пао зат ooo zao oao pao pjsc ojsc cjsc jsc"
_DOTTED = ("d.o.o", "s.r.o", " z o.o", "s.à.r.l")  # in small letters, as initials are not
_DE_CV = ("s.a. de c.v", "sa de cv", "s. de r.l. de c.v", "s de rl de cv")
_UNSPACED = (
    "有限公司", "有限责任公司", "有限責任公司", "株式会社", "有限会社", "주식회사", "유한회사",
)  # fmt: skip
_CERTAIN_LAST, _CERTAIN_FIRST = frozenset(_LAST.split()), frozenset(_FIRST.split())
_BEHIND, _BEFORE = " .,;:)\"'»”", " (\"'«“"


@cache
def _trades() -> frozenset[str]:
    """Give the words of trades that are no names."""
    return frozenset(one for one in trade_words() if not is_counted(one))


def is_firm(name: str) -> bool:
    """Tell whether a name can only be that of a firm; "no" says nothing.

    Args:
        name: As given, in any script.

    Example:
        >>> [is_firm(one) for one in ("Mayer Trading Ltd.", "ООО «Маяк»", "Kim S.A.", "Limited")]
        [True, True, False, False]
    """
    plain = name.rstrip(_BEHIND)
    if plain.endswith(_UNSPACED):
        return plain not in _UNSPACED
    first, *rest = plain.split() or [""]
    if not rest:
        return False
    last = rest[-1].casefold()
    if last in _CERTAIN_LAST or first.lstrip(_BEFORE).casefold() in _CERTAIN_FIRST:
        return True
    if plain.endswith(_DOTTED) or plain.casefold().endswith(_DE_CV):
        return True
    if len(rest) == 1 or (last.replace(".", ""),) not in FORMS:
        return False
    return rest[-2].strip(_BEHIND).casefold() in _trades()
