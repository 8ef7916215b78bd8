"""The score of a name against a listed name, from four integers; the same in scalars and arrays.

Of the weights of both names, an alignment makes some agree. With `agreed_q` and `agreed_l` the
agreeing mass on each side and `total_q`, `total_l` all mass (thousandths):

    mass      = agreed_q + agreed_l
    C         = min(total_q - agreed_q, total_l - agreed_l)       left over on both sides
    O         = abs((total_q - agreed_q) - (total_l - agreed_l))  left over on one side
    omission' = min(contradiction, omission + omission * thinness // mass)
    penalty   = (contradiction * C + omission' * O) // 1000
    ratio     = 1_000_000 * mass // (mass + 2 * penalty)
    ceiling   = floor + span * mass // (mass + half)
    score     = ratio * ceiling // 1_000_000

and, when each side has a number that the other lacks, `score * number_conflict // 1000`; when one
calls the son whom the other calls the father (`fathers`), `score * crossed // 1000`.
Every division rounds down; all terms are non-negative integers.

What makes the search lossless: for fixed totals the score never falls when `agreed_q` or
`agreed_l` grows, because `contradiction` is never less than `omission'` (whatever is taken from C
is added to O at no higher cost), `omission'` never rises with mass, and rounding down keeps order.
So upper bounds of the agreed masses give an upper bound of the score. And over all listed names
with `agreed_l` at most x, the bound is highest at `total_l = x`, where nothing is left over.
"""

from collections.abc import Mapping

from proscribe.match.weights import NameWeights

ONE = 1_000_000


def name_score(
    agreed_q: int, agreed_l: int, total_q: int, total_l: int, weights: NameWeights
) -> int:
    """Give the score of one pair of names, before numbers are looked at."""
    mass = agreed_q + agreed_l
    if mass <= 0:
        return 0
    left_q, left_l = total_q - agreed_q, total_l - agreed_l
    light = weights.omission + weights.omission * weights.thinness // mass
    light = min(weights.contradiction, light)
    cost = weights.contradiction * min(left_q, left_l) + light * abs(left_q - left_l)
    ratio = ONE * mass // (mass + 2 * (cost // 1000))
    ceiling = weights.floor + weights.span * mass // (mass + weights.half)
    return ratio * ceiling // ONE


def numbers_conflict(one: Mapping[str, int], other: Mapping[str, int]) -> bool:
    """Tell whether each of two multisets of numbers has one that the other lacks."""
    lacks = any(count > other.get(number, 0) for number, count in one.items())
    return lacks and any(count > one.get(number, 0) for number, count in other.items())
