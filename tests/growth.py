"""How the time of an operation grows with its input: the one way in which tests speak of time.

Seconds are others on every machine and at every hour; how many times longer sixteen times the
input takes is not. Linear growth is sixteenfold then, quadratic growth 256-fold; an operation
may grow three times as much as it should.
"""

import gc
import time
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import TypeVar

Input = TypeVar("Input")
Result = TypeVar("Result")

TIMES = 16  # how many times larger the larger input is
_SLACK = 3  # how many times the growth that is right is allowed
_FLOOR_S = 0.004  # a run below it counts as this long: such times are noise
_TRIES = 3  # a busy machine may disturb one measure


def assert_growth(
    run: Callable[[Input], Result],
    make: Callable[[int], Input],
    size: int,
    *,
    degree: int = 1,
    clock: Callable[[], float] = time.process_time,
) -> Result:
    """Assert that the time of an operation grows with its input no worse than it should.

    Args:
        run: The operation.
        make: Gives an input of a size; making it is not measured.
        size: Of the larger input: so large that worse growth would show, and below any size at
            which the operation reads no further.
        degree: Growth that is right: 1 is linear, 2 quadratic.
        clock: Seconds of work.

    Returns:
        What the operation gives for the larger input.
    """
    run(make(size // TIMES // 2))  # what is loaded on first use is loaded now
    # Each try has inputs of its own: what was kept of those before does not help it.
    sizes = (size - size * number // 50 for number in range(_TRIES))
    pairs = ((make(one // TIMES), make(one)) for one in sizes)
    return _compare(run, pairs, _SLACK * TIMES**degree, clock)


def assert_no_slower(
    run: Callable[[Input], Result],
    plain: Input,
    hostile: Input,
    *,
    times: float,
    clock: Callable[[], float] = time.process_time,
) -> Result:
    """Assert that an operation takes at most so many times as long for one input as for another.

    Args:
        run: The operation.
        plain: The input whose time is the measure.
        hostile: The input that must not take much longer.
        times: How many times longer it may take.
        clock: Seconds of work.

    Returns:
        What the operation gives for `hostile`.
    """
    return _compare(run, repeat((plain, hostile), _TRIES), times, clock)


def _compare(
    run: Callable[[Input], Result],
    pairs: Iterable[tuple[Input, Input]],
    times: float,
    clock: Callable[[], float],
) -> Result:
    results, tries, collecting = [], [], gc.isenabled()
    for plain, hostile in pairs:
        gc.disable()  # as `timeit` does: it would go over all that other tests have left
        try:
            started = clock()
            run(plain)
            between = clock()
            results.append(run(hostile))
            ended = clock()
        finally:
            if collecting:
                gc.enable()
        if ended - between <= times * max(between - started, _FLOOR_S):
            return results[0]
        tries.append(f"{ended - between:.3f} s after {between - started:.3f} s")
    raise AssertionError(f"more than {times:g} times as long: {', '.join(tries)}")
