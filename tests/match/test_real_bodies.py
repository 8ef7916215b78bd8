"""Names of real bodies in other scripts meet the names that they bear in Latin letters."""

import pytest

from proscribe.match.pair import score_pair
from proscribe.model.listed import Entry
from proscribe.model.record import Name, Record
from proscribe.model.screening import Query
from proscribe.values.writing.scripts import script_of

_FOUND = 700_000


def score(asked: str, listed: str) -> int:
    names = (Name("name", listed, script_of(listed)),)
    record = Record(id="one", schema="Organization", names=names)
    query = Query(schema="Organization", names=(asked,))
    return score_pair(query, Entry("one", "one", record, "counts")).score


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        pytest.param("Южный военный округ", "Southern Military District", id="russian-command"),
        pytest.param(
            "Ковдорский горно-обогатительный комбинат", "Kovdor Mining Plant", id="russian-plant"
        ),
        pytest.param("Лаборатория Касперского", "Kaspersky Laboratory", id="founder"),
        pytest.param("Завод имени Зверева", "Zverev Plant", id="named-after-a-person"),
        pytest.param("Кабінет Міністрів України", "Cabinet of Ministers of Ukraine", id="ukraine"),
        pytest.param("Вярхоўны Суд", "Supreme Court", id="belarus"),
        pytest.param("Първа инвестиционна банка", "First Investment Bank", id="bulgaria"),
        pytest.param("Следствена служба", "Investigation Service", id="one-letter-for-two"),
        pytest.param("Министарство правде", "Ministry of Justice", id="serbia"),
        pytest.param("المصرف الزراعي التعاوني", "Agricultural Cooperative Bank", id="syria"),
        pytest.param("حركة النهضة", "Ennahda Movement", id="tunisia"),
        pytest.param("صندوق ذخیره فرهنگیان", "Farhangian Reserve Fund", id="iran"),
        pytest.param(
            "中國銀行業監督管理委員會", "China Banking Regulatory Commission", id="taiwan"
        ),
        pytest.param("外務省", "Ministry of Foreign Affairs", id="japan"),
        pytest.param("재정성", "Ministry of Finance", id="korean-ministry"),
        pytest.param("통일부", "Ministry of Unification", id="south-korean-ministry"),
        pytest.param("태천발전소", "Taechon Power Station", id="north-korea"),
        pytest.param("בית המשפט העליון", "Supreme Court", id="israel"),
        pytest.param("Εθνική Φρουρά", "National Guard", id="cyprus"),
    ],
)
def test_a_body_is_found_by_its_name_in_the_other_script(native: str, latin: str) -> None:
    assert score(latin, native) >= _FOUND
    assert score(native, latin) >= _FOUND


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        pytest.param("Южный военный округ", "Northern Military District", id="direction"),
        pytest.param("حركة النهضة", "Ennasr Movement", id="name"),
        pytest.param("Първа инвестиционна банка", "First Agricultural Bank", id="trade"),
        pytest.param("국가계획위원회", "State Security Department", id="office"),
    ],
)
def test_another_body_is_not_found(native: str, latin: str) -> None:
    assert score(latin, native) < _FOUND
