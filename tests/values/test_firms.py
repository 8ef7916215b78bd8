"""What only a firm is called is read as a firm's name when it is asked for."""

import pytest

from proscribe.values.lexicon.firms import is_firm
from proscribe.values.names.whole import kind_asked, read_asked, read_name


@pytest.mark.parametrize(
    "name",
    [
        "Mayer Trading Ltd.", "Mayer Trading LIMITED", "Huber & Söhne GmbH", "Foods, Inc.",
        "ООО «Маяк»", "Маяк ООО", "PJSC Rosneft", "Acme Corp", "Novak d.o.o.", "Kowal Sp. z o.o.",
        "Kovář s.r.o.", "Comercial Paz, S.A. de C.V.", "Comercial Paz SA de CV", "华为技术有限公司",
        "平壤酒店 有限公司", "Pan (Private) Company", "Mayer Trading S.A.", "Al Nur Logistics B.V.",
        '"Star Line" LLC',
    ],
)  # fmt: skip
def test_a_form_that_is_no_name_makes_a_firm(name: str) -> None:
    assert is_firm(name)


@pytest.mark.parametrize(
    "name",
    [
        "Kim Doo", "Rao B.V.", "Nguyen S.A.", "Adeyemi D.O.O.", "Okoro O.O.", "Anna Sa", "Ren Ao",
        "Li Too", "Marine Le Co", "Limited", "Ltd.", "有限公司", "", " ", ".", "Sarl", "Jean Sas",
        "Max AG", "Fze", "Lim W.L.L.", "Corporal John Inci", "Anna Trading",
        "Rao Anil B.V.", "Trading SA",
    ],
)  # fmt: skip
def test_initials_syllables_and_forms_alone_do_not(name: str) -> None:
    assert not is_firm(name)


def test_only_where_it_is_not_said_what_a_customer_is() -> None:
    asked = {kind: kind_asked("Mayer Ltd", kind) for kind in (True, False, None)}
    assert asked == {True: True, False: False, None: False}
    assert read_asked("Mayer Ltd", person=None) == read_name("Mayer Ltd", person=False)
    assert read_asked("Mayer", person=None) == read_name("Mayer", person=None)


def test_listed_names_are_read_both_ways() -> None:
    both = {tuple(t.text for t in one) for one in read_name("Mayer Ltd", person=None)}
    assert both == {("mayer", "ltd")}
    assert len(read_name("Mayer Ltd", person=None)) > 1
