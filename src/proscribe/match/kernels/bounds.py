"""Kernels of the score of two names from four masses, and of its bounds. See `formula`."""

from proscribe.match.kernels.layout import MOST, ONE, NameNumbers


def name_score(n: NameNumbers, agreed_q: int, agreed_l: int, total_q: int, total_l: int) -> int:
    """Give the score of two names from four masses."""
    mass = agreed_q + agreed_l
    if mass <= 0:
        return 0
    left_q, left_l = total_q - agreed_q, total_l - agreed_l
    light = min(n.contradiction, n.omission + n.omission * n.thinness // mass)
    both = min(left_q, left_l)
    cost = n.contradiction * both + light * (left_q + left_l - 2 * both)
    ratio = ONE * mass // (mass + 2 * (cost // 1000))
    return ratio * (n.floor + n.span * mass // (mass + n.half)) // ONE


def may_reach(
    n: NameNumbers, agreed_q: int, agreed_l: int, total_q: int, total_l: int, wanted: int
) -> bool:
    """Tell at little cost whether two names may reach a score; never wrong with "no".

    An omission is counted at its lowest cost and the ceiling at its highest. As rounding down
    takes at most 999 from the cost of what is left over, and never adds to a score, no score
    passes mass * (floor + span) / (mass + (cost - 999) / 500).
    """
    mass = agreed_q + agreed_l
    left_q, left_l = total_q - agreed_q, total_l - agreed_l
    both = min(left_q, left_l)
    cost = n.contradiction * both + n.omission * (left_q + left_l - 2 * both)
    return mass * (n.floor + n.span) >= wanted * (mass + (cost - 999) // 500)


def longest_reach(n: NameNumbers, agreed_q: int, agreed_l: int, total_q: int, wanted: int) -> int:
    """Give the most that a row may weigh to reach a score with so much agreeing, -1 for none.

    What is left over only costs, so `may_reach` falls once as a row grows beyond what agrees.
    """
    if not may_reach(n, agreed_q, agreed_l, total_q, agreed_l, wanted):
        return -1
    mass, left_q = agreed_q + agreed_l, total_q - agreed_q
    most = 1498 + 500 * (mass * (n.floor + n.span) // wanted - mass)  # that may be left over
    if most < n.contradiction * left_q:  # less than on the side of the query
        left_l = (most - n.omission * left_q) // (n.contradiction - n.omission)
    else:
        left_l = left_q + (most - n.contradiction * left_q) // max(1, n.omission)
    return min(MOST, agreed_l + left_l)


def most_reached(n: NameNumbers, agreed_q: int, agreed_l: int, total_q: int) -> int:
    """Give the highest score that `may_reach` tells of a row that agrees in all of its mass."""
    mass = agreed_q + agreed_l
    whole = mass + (n.omission * (total_q - agreed_q) - 999) // 500
    return mass * (n.floor + n.span) // whole if whole > 0 else MOST


def letters_reach(
    n: NameNumbers, agreed_q: int, agreed_l: int, share: int, total_q: int, wanted: int
) -> bool:
    """Tell whether a row may reach a score when only initials agree with it.

    An initial covers a `share` (thousandths) of a listed word at most, so the rest of such words is
    left over. What a row of mass t agrees with is then at most the lesser of `agreed_l` and of that
    share of t. The margin of a score is a straight line between three places of t, and falls behind
    the last: at 0, where as much is left over on both sides, and where `agreed_l` is reached.
    """
    if agreed_q == 0:
        return False
    if share == 0:
        return True
    left_q = total_q - agreed_q
    rest = max(1, 1000 - share)
    halfway = min(agreed_l, left_q * share // rest + 1)
    return (
        in_reach(n, agreed_q, left_q, 0, wanted)
        or in_reach(n, agreed_q + halfway, left_q, left_q, wanted)
        or in_reach(n, agreed_q + agreed_l, left_q, agreed_l * rest // share - 1, wanted)
    )


def in_reach(n: NameNumbers, mass: int, left_q: int, left_l: int, wanted: int) -> bool:
    """Tell with some margin whether so much agreeing and left over may reach a score."""
    both = min(left_q, left_l)
    cost = n.contradiction * both + n.omission * (left_q + left_l - 2 * both)
    return mass * (n.floor + n.span) >= wanted * (mass + (cost - 999) // 500 - 4)
