"""Words that say what an organisation does are read as their translations."""

import pytest

from proscribe.values.names import read_name


def readings(text: str) -> list[str]:
    return [" ".join(token.text for token in way) for way in read_name(text, person=False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Морской торговый банк", "maritime trading bank", id="nothing-else"),
        pytest.param(
            "Научно-исследовательский институт «Вектор»",
            "scientific research institute vektor",
            id="russian",
        ),
        pytest.param(
            "Nauchno-Issledovatelskiy Institut Vektor",
            "scientific research institute vektor",
            id="russian-in-latin-letters",
        ),
        pytest.param("Obyedinyonnaya Kompaniya Vektor", "united co vektor", id="y-and-yo"),
        pytest.param("Державне підприємство Вектор", "state enterprise vektor", id="ukrainian"),
        pytest.param(
            "Фонд развития и науки", "foundation development and science", id="conjunction"
        ),
        pytest.param("شركة الكوثر للتجارة", "co al kwthr trading", id="arabic-prefixes"),
        pytest.param("دانشگاه صنعتی شریف", "university technology shryf", id="persian"),
        pytest.param("الخطوط الجوية السورية", "airways syria", id="articles-in-a-phrase"),
        pytest.param("中国南方航空公司", "china south airlines", id="company-in-a-trade"),
        pytest.param("Τράπεζα της Κρήτης", "bank of crete", id="greek-article"),
        pytest.param("Служба перевозок", "service transport", id="genitive-plural"),
        pytest.param("丹东红柳实业有限公司", "dan dong hong liu industrial ltd", id="chinese"),
        pytest.param("朝鮮貿易銀行", "korea trading bank", id="traditional-characters"),
        pytest.param("현대중공업", "hyeon dae heavy industries", id="korean"),
        pytest.param("정찰총국", "reconnaissance general bureau", id="korean-office"),
        pytest.param("وزارة الدفاع السورية", "ministry defence syria", id="syrian-ministry"),
        pytest.param("الصناعات الكيميائية", "industries chemical", id="arabic-endings"),
        pytest.param("شرکت حمل و نقل الوند", "co transport al wnd", id="persian-phrase"),
        pytest.param("پیوند بین الملل", "pywnd international", id="phrase-of-unknown-words"),
        pytest.param("Сирийская нефтяная компания", "syria oil co", id="country"),
        pytest.param("Промтех-Дубна", "promtech dubna", id="parts-of-words"),
        pytest.param("ТАА Вектар", "llc vektar", id="belarusian-form"),
        pytest.param("Τράπεζα", "bank", id="greek"),
        pytest.param("丹东", "dan dong", id="chinese-syllables-are-no-slavic-words"),
        pytest.param("Tehrik-e-Vatan", "tehrik e vatan", id="ezafe"),
        pytest.param("Rosneft", "rosneft", id="name"),
        pytest.param("Vektor LLC in liquidation", "vektor llc status", id="state-of-the-company"),
    ],
)
def test_what_an_organisation_does_is_translated(text: str, expected: str) -> None:
    assert expected in readings(text)


def test_the_reading_that_sounds_alike_stays() -> None:
    assert "jabht al nsrh" not in readings("Jabhat al-Nusra")
    assert readings("جبهة النصرة")[0] == "jabhh al nsrh"
    assert "jabht al nsrh" in readings("جبهة النصرة")
    assert "front al nsrh" in readings("جبهة النصرة")


def test_names_of_persons_are_not_translated() -> None:
    (reading,) = read_name("Завод Институт", person=True)
    assert [token.text for token in reading] == ["zavod", "institut"]
