"""The loss that weights are fitted by: slices that fall and customers that alert."""

import msgspec
import pytest

from proscribe.match.weights import Weights, load_weights
from quality.fitting.loss import Loss
from quality.fitting.pairs import Pair, n_customers


def slack(weights: Weights) -> Weights:
    """Give weights under which nothing left over costs much."""
    name = msgspec.structs.replace(weights.name, contradiction=300, omission=100)
    return msgspec.structs.replace(weights, name=name)


@pytest.fixture(scope="module")
def loss() -> Loss:
    pairs = [
        Pair("person-alias", True, "Person", "Kwang Chol Pyon", "Pyon Kwang-chol"),
        Pair("person-sibling", False, "Person", "Kwang Chol Pyon", "Pyon Yong-su"),
        Pair("customer", False, "Person", "Anna Rossi", "Bruno Rossi", 0),
        Pair("customer-un", False, "Person", "Anna Rossi", "Bruno Rossi", 0),
    ]
    return Loss(pairs, load_weights())


def test_a_slice_is_told_by_its_share_on_the_right_side(loss: Loss) -> None:
    found = loss.slices(load_weights())
    assert found["person-alias"] == (1.0, 1)
    assert found["person-sibling"] == (1.0, 1)
    assert found["customer"] == (1.0, n_customers("customer"))


def test_siblings_and_customers_that_alert_cost(loss: Loss) -> None:
    slackened = slack(load_weights())
    found = loss.slices(slackened)
    assert found["person-sibling"] == (0.0, 1)
    assert found["customer-un"][0] < 1.0
    assert loss.of(slackened) > loss.of(load_weights()) + 5.0
