"""What the columns of prose say besides: gender and wallets. The prose itself is kept whole.

Wallets stand in the entries of groups that steal crypto assets. An address is taken when its check
digits are right, so that no other word passes for one.
"""

import re
from collections.abc import Iterator

from proscribe.model.record import Fact, Identifier
from proscribe.values.identifiers import check

_GENDER = re.compile(r"性別\s*:?\s*(男|女)")
_GENDERS = {"男": "male", "女": "female"}
_WALLET = re.compile(
    r"(?<![0-9A-Za-z])(?:(?P<ETH>0x[0-9a-fA-F]{40})|(?P<XBT>bc1[02-9ac-hj-np-z]{11,71}"
    r"|[13][1-9A-HJ-NP-Za-km-z]{25,34})|(?P<TRX>T[1-9A-HJ-NP-Za-km-z]{33})"
    r"|(?P<LTC>ltc1[02-9ac-hj-np-z]{11,71}|[LM][1-9A-HJ-NP-Za-km-z]{26,33}))(?![0-9A-Za-z])"
)


def read_gender(text: str) -> Iterator[Fact]:
    """Give the gender that a text states."""
    found = _GENDER.search(text)
    if found:
        yield Fact("gender", _GENDERS[found[1]], found[0])


def read_wallets(text: str) -> Iterator[Identifier]:
    """Give the crypto addresses in a text, with the code of their currency in `type`.

    Example:
        >>> [one.type for one in read_wallets("BTC 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")]
        ['Digital Currency Address - XBT']
    """
    for found in _WALLET.finditer(text):
        currency, verdict = found.lastgroup, check("publicKey", found[0])
        if verdict == "valid" or (verdict == "unchecked" and currency == "ETH"):
            kind = f"Digital Currency Address - {currency}"
            yield Identifier("publicKey", found[0], kind, verdict=verdict)
