"""The made firms: as many as are said, none twice, none that is listed, always the same."""

from collections import Counter
from itertools import islice

from quality.firms import key, make, words
from quality.measuring.figures import firm_figures
from quality.measuring.scores import Firm, read_firms


def test_firms_are_two_thousand_in_latin_letters_and_six_hundred_in_others() -> None:
    firms = read_firms()
    forms = Counter(one.form for one in firms)
    others = forms["cyrillic"] + forms["abjad"] + forms["han"]
    assert (len(firms) - others, others) == (2_000, 600)
    assert len({key(one.name) for one in firms}) == len(firms)


def test_every_word_is_there_once() -> None:
    assert {section: own for section, own in words().items() if len(own) != len(set(own))} == {}


def test_a_listed_name_is_not_made_and_the_rest_is_the_same_in_every_run() -> None:
    first = list(islice(make(set()), 50))
    assert first == list(islice(make(set()), 50))
    listed = {key(first[0][2])}
    assert listed.isdisjoint(key(name) for _, _, name in islice(make(listed), 50))


def test_alerts_of_firms_are_counted_by_the_form_of_their_names() -> None:
    firms = [Firm("han", "甲"), Firm("english", "One"), Firm("english", "Two")]
    found = firm_figures("firms.un", firms, [0, 700_000, 699_999], 700_000)
    assert {name: one.value for name, one in found.items()} == {
        "alerts/firms.un": 0.3333, "alerts/firms.un.han": 0.0, "alerts/firms.un.english": 0.5,
    }  # fmt: skip
