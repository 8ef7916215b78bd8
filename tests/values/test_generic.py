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
        pytest.param("دانشگاه صنعتی شریف", "university industrial shryf", id="persian"),
        pytest.param("丹东红柳实业有限公司", "dan dong hong liu industrial ltd", id="chinese"),
        pytest.param("朝鮮貿易銀行", "korea trading bank", id="traditional-characters"),
        pytest.param("현대중공업", "hyeon dae heavy industries", id="korean"),
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
