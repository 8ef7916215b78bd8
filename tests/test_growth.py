"""The measure of growth itself, held against operations whose steps are counted."""

from collections.abc import Callable

import pytest

from growth import TIMES, assert_growth, assert_no_slower


class Steps:
    """A clock that only goes when steps are taken: a millisecond each."""

    def __init__(self) -> None:
        self.taken = 0.0

    def take(self, steps: float) -> float:
        self.taken += steps
        return steps

    def clock(self) -> float:
        return self.taken / 1000


def linear(size: int) -> float:
    return size


def sorting(size: int) -> float:
    return size * size.bit_length()


def overhead(size: int) -> float:
    return 1000 + size


def quadratic(size: int) -> float:
    return size**2 / 100


def partly_quadratic(size: int) -> float:
    return size + size**2 / 500


@pytest.mark.parametrize("cost", [linear, sorting, overhead])
def test_what_grows_about_linearly_passes_and_gives_its_result(
    cost: Callable[[int], float],
) -> None:
    steps = Steps()
    given = assert_growth(lambda size: steps.take(cost(size)), int, 1_600, clock=steps.clock)
    assert given == cost(1_600)
    assert steps.taken == cost(50) + cost(100) + cost(1_600)


@pytest.mark.parametrize("cost", [quadratic, partly_quadratic])
def test_what_grows_quadratically_fails(cost: Callable[[int], float]) -> None:
    steps = Steps()
    with pytest.raises(AssertionError, match="more than 48 times as long"):
        assert_growth(lambda size: steps.take(cost(size)), int, 1_600, clock=steps.clock)


def cubic(size: int) -> float:
    return size**3 / 10_000


def test_a_quadratic_operation_may_be_right_and_a_cubic_one_is_not() -> None:
    steps = Steps()
    assert_growth(lambda size: steps.take(quadratic(size)), int, 1_600, degree=2, clock=steps.clock)
    with pytest.raises(AssertionError, match="more than 768 times as long"):
        assert_growth(lambda size: steps.take(cubic(size)), int, 1_600, degree=2, clock=steps.clock)


def test_what_is_kept_of_one_try_does_not_help_the_next() -> None:
    steps, kept = Steps(), set[int]()

    def run(size: int) -> None:
        steps.take(0 if size in kept else quadratic(size))
        kept.add(size)

    with pytest.raises(AssertionError, match="more than 48 times as long"):
        assert_growth(run, int, 1_600, clock=steps.clock)


def test_the_inputs_are_a_size_and_a_sixteenth_of_it() -> None:
    steps, made = Steps(), list[int]()

    def make(size: int) -> int:
        made.append(size)
        return size

    given = assert_growth(lambda size: size, make, 320, clock=steps.clock)
    assert made == [320 // TIMES // 2, 320 // TIMES, given]
    assert given == 320


@pytest.mark.parametrize(
    ("disturbed", "passes"),
    [pytest.param(2, True, id="twice"), pytest.param(3, False, id="thrice")],
)
def test_a_disturbed_measure_is_taken_again_twice(disturbed: int, *, passes: bool) -> None:
    steps, hostile = Steps(), []

    def run(size: int) -> None:
        steps.take(size)
        if size == 100:
            hostile.append(size)
            steps.take(500 if len(hostile) <= disturbed else 0)

    if passes:
        assert_no_slower(run, 10, 100, times=20, clock=steps.clock)
    else:
        with pytest.raises(AssertionError, match=r"0\.600 s after 0\.010 s"):
            assert_no_slower(run, 10, 100, times=20, clock=steps.clock)
    assert len(hostile) == 3


def test_times_below_the_floor_are_noise() -> None:
    steps = Steps()
    assert_no_slower(steps.take, 0.001, 39, times=10, clock=steps.clock)
    with pytest.raises(AssertionError):
        assert_no_slower(steps.take, 0.001, 41, times=10, clock=steps.clock)
