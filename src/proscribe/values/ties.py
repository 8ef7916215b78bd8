"""What a territory code says of the country that a party is tied to.

A part of a country (`gb-nir`, `ua-cri`) ties to that part and to the country. A state that is no
more ties to no country of today: who was born in the USSR may be of any of its successors, so it
neither agrees with one nor contradicts it.
"""

from proscribe.values.territories import territory_codes

_ENDED = frozenset({"suhh", "yucs", "csxx", "cshh", "dd", "zr", "an"})


def is_territory(code: str) -> bool:
    """Tell whether a value is a code, of two letters or one of those that are longer."""
    return len(code) == 2 or code in territory_codes()


def ties_of(code: str) -> tuple[str, ...]:
    """Give the codes that count for one code, lower case.

    Example:
        >>> ties_of("gb-nir"), ties_of("suhh"), ties_of("kp")
        (('gb-nir', 'gb'), (), ('kp',))
    """
    if code in _ENDED:
        return ()
    country, _, part = code.partition("-")
    return (code, country) if part else (code,)
