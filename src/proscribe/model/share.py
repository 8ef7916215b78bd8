"""A share with its interval: how sure a figure of a sample is.

Source: Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical
inference".
"""

import math

import msgspec

_Z = 1.959963984540054  # the standard normal deviate that leaves 2.5 % on each side
_PLACES = 6


class Share(msgspec.Struct, frozen=True):
    """A share with its 95 % interval (Wilson).

    Attributes:
        value: The share.
        low: Lower end of the interval.
        high: Upper end of the interval.
        n: How many it is a share of.
    """

    value: float
    low: float
    high: float
    n: int


def share(part: int, whole: int) -> Share | None:
    """Give a share with its 95 % interval by Wilson's formula; None of nothing.

    Example:
        >>> share(9, 10)
        Share(value=0.9, low=0.59585, high=0.982124, n=10)
    """
    if whole <= 0:
        return None
    p, spread = part / whole, _Z * _Z / whole
    middle = p + spread / 2
    reach = _Z * math.sqrt(p * (1 - p) / whole + spread / (4 * whole))
    low, high = (middle - reach) / (1 + spread), (middle + reach) / (1 + spread)
    # At 0 and at all the formula gives the end itself, save for rounding.
    low, high = (0.0 if part == 0 else low), (1.0 if part == whole else high)
    return Share(round(p, _PLACES), round(low, _PLACES), round(high, _PLACES), whole)
