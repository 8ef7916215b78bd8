"""Words that say what an organisation does are read as their translations."""

import pytest

from proscribe.values.lexicon.concepts import OR
from proscribe.values.lexicon.rarity import rarity_band
from proscribe.values.lexicon.variants import spelling_classes
from proscribe.values.names.whole import read_name


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
        pytest.param("Державне підприємство Вектор", "state vektor", id="ukrainian"),
        pytest.param(
            "Фонд развития и науки", "foundation development and science", id="conjunction"
        ),
        pytest.param("Главно управление на полицията", "main directorate of police", id="article"),
        pytest.param("Ковдорский завод", "kovdor plant", id="adjective-of-an-unknown-place"),
        pytest.param("Военный округ", "military district", id="military"),
        pytest.param("Завод машиностроения", "plant machine building", id="russian-compound"),
        pytest.param("Кримський титан", "crimea titanium", id="ukrainian-place"),
        pytest.param("تنظيم القا عدة", "organization al qaida", id="arabic-word-torn-apart"),
        pytest.param("شركة بارز", "co barz", id="no-arabic-prefix"),
        pytest.param("Ettadhamon Bank", "tadhamon bank", id="article-written-with-its-word"),
        pytest.param("Улан-Удэнский завод", "ulan ude plant", id="place-of-two-words"),
        pytest.param("Завод химконцентратов", "plant chemical concentrate", id="shortened-part"),
        pytest.param("ТрансКонтейнер", "transcontainer", id="loan-word"),
        pytest.param("مدينة الملك عبد العزيز", "city king abdulaziz", id="name-of-a-founder"),
        pytest.param("القوى الجوية", "air force", id="arabic-arm"),
        pytest.param("هواپیمایی پویا", "aviation pwya", id="persian"),
        pytest.param("원자력공업성", "atomic energy ministry", id="syllable-at-the-end"),
        pytest.param("조선대성은행", "korea dae seong bank", id="syllable-inside-a-name"),
        pytest.param("日本開発銀行", "japan development bank", id="japanese-characters"),
        pytest.param("אנרגיה אטומית", "energy atomic", id="hebrew"),
        pytest.param("شركة الكوثر للتجارة", "co al kwthr trading", id="arabic-prefixes"),
        pytest.param("دانشگاه صنعتی شریف", "university technology shryf", id="persian"),
        pytest.param("الخطوط الجوية السورية", "airways syria", id="articles-in-a-phrase"),
        pytest.param("中国南方航空公司", "china south airlines", id="company-in-a-trade"),
        pytest.param("Τράπεζα της Κρήτης", "bank of crete", id="greek-article"),
        pytest.param("Министерство внутренних дел", "ministry internal affairs", id="no-article"),
        pytest.param("Лес и сталь", "forest and steel", id="no-french-article"),
        pytest.param("Приборный завод", "instrument plant", id="adjective-of-a-known-noun"),
        pytest.param("Институт теоретической физики", "institute theoretical physics", id="th"),
        pytest.param("Мінскі завод колавых цягачоў", "minsk plant wheel tractors", id="belarusian"),
        pytest.param("Удружење новинара", "association journalists", id="serbian"),
        pytest.param("جنگ الکترونیک", "electronic warfare", id="persian-phrase"),
        pytest.param("西北工业大学", "northwestern polytechnical university", id="one-university"),
        pytest.param("भारतीय जीवन बीमा निगम", "india life insurance jsc", id="hindi"),
        pytest.param("Служба перевозок", "service transport", id="genitive-plural"),
        pytest.param("丹东红柳实业有限公司", "dandong hong liu industrial ltd", id="chinese"),
        pytest.param("红柳市云海科技有限公司", "hong liu yun hai technology ltd", id="city"),
        pytest.param("红柳市场有限公司", "hong liu market ltd", id="market"),
        pytest.param("红柳海科技有限公司", "hongliuhai technology ltd", id="three-syllables"),
        pytest.param("红柳海", "hong liu hai", id="nothing-but-a-name"),
        pytest.param("红柳海电子", "hongliuhai electronics", id="three-syllables-and-no-form"),
        pytest.param("红柳海运输公司", "hongliuhai carrier co", id="word-cut-by-another"),
        pytest.param("红柳海运公司", "hong liu shipping co", id="word-that-cuts-none"),
        pytest.param(
            "中国航空航天公司", "china aeronautics astronautics co", id="one-phrase-of-two"
        ),
        pytest.param("두산운수회사", "tusan transport co", id="korean-syllable-is-no-form"),
        pytest.param("بنك الجمهورية", "bank al jmhwryh", id="known-word-as-name"),
        pytest.param("شركة النجم للتجارة", "co star trading", id="name-and-trade"),
        pytest.param("Κεντρική Τράπεζα", "central bank", id="greek-head"),
        pytest.param("شركة الوند ذ.م.م", "co al wnd llc", id="arabic-form-of-letters"),
        pytest.param("شرکت الوند با مسئولیت محدود", "co al wnd llc", id="persian-form"),
        pytest.param("ФГБУН Институт оптики", "state institute optics", id="state-institution"),
        pytest.param(
            "Федеральное государственное бюджетное учреждение науки Институт оптики",
            "state institute optics",
            id="state-institution-in-full",
        ),
        pytest.param("Вектор, автономная некоммерческая организация", "vektor public", id="ano"),
        pytest.param("Завод имени В. А. Карцева", "plant of va kartsev", id="initials"),
        pytest.param("Завод цветных металлов", "plant nonferrous metal", id="nonferrous"),
        pytest.param("Vektor Non-Ferrous Metals", "vektor nonferrous metals", id="non-ferrous"),
        pytest.param("ธนาคารแห่งประเทศไทย", "bank thailand", id="bank-of-thailand"),
        pytest.param("မြန်မာ့သစ်လုပ်ငန်း", "myanmar timber enterprise", id="burmese"),
        pytest.param("ธนาคารพัฒนา จำกัด", "bank development ltd", id="thai"),
        pytest.param("Ազգային բանկ", "national bank", id="armenian"),
        pytest.param("ეროვნული ბანკი", "national bank", id="georgian"),
        pytest.param("جمعیت زندان های شمال", "society prison north", id="plural-written-apart"),
        pytest.param("Завод имени Карцева", "plant of kartsev", id="named-after"),
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
        pytest.param("丹岭", "dan ling", id="chinese-syllables-are-no-slavic-words"),
        pytest.param("Tehrik-e-Vatan", "tehrik e vatan", id="ezafe"),
        pytest.param("Rosneft", "rosneft", id="name"),
        pytest.param("Vektor LLC in liquidation", "vektor llc status", id="state-of-the-company"),
    ],
)
def test_what_an_organisation_does_is_translated(text: str, expected: str) -> None:
    assert expected in readings(text)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        pytest.param("Комиссия по надзору", "supervision", "oversight", id="cyrillic"),
        pytest.param("هيئة الاستثمار", "authority", "commission", id="arabic"),
        pytest.param("船舶集团", "ship", "vessel", id="chinese"),
    ],
)
def test_a_word_of_several_meanings_is_read_as_its_first_and_once_as_all(
    text: str, one: str, other: str
) -> None:
    found = [reading.split() for reading in readings(text)]
    assert any(one in words for words in found)
    (either,) = {word for words in found for word in words if OR in word and one in word}
    for meaning in (one, other):
        assert spelling_classes(either) & spelling_classes(meaning)
    assert not spelling_classes(either) & spelling_classes("bank")


def test_a_phrase_that_a_word_means_too_is_read_by_itself() -> None:
    found = readings("Институт машиностроения")
    assert "institute machine building" in found
    assert "institute mechanical engineering" in found


def test_many_words_of_several_meanings_make_one_more_reading() -> None:
    name = "Главное управление народного производства и образования"
    assert len(readings(name)) == 3  # as it sounds, first meanings, all meanings


def test_a_word_of_several_meanings_is_as_frequent_as_its_most_frequent_one() -> None:
    bands = rarity_band("state"), rarity_band("national")
    assert rarity_band(f"state{OR}national") == max(bands)


def test_words_in_latin_letters_have_their_first_meaning() -> None:
    found = readings("Glavnoye Upravleniye Gosudarstvennoy Bezopasnosti")
    assert not any(OR in one for one in found)


def test_the_reading_that_sounds_alike_stays() -> None:
    assert "jabht al nsrh" not in readings("Jabhat al-Nusra")
    assert readings("جبهة النصرة")[0] == "jabhh al nsrh"
    assert "jabht al nsrh" in readings("جبهة النصرة")
    assert "front al nsrh" in readings("جبهة النصرة")


def test_names_of_persons_are_not_translated() -> None:
    (reading,) = read_name("Завод Институт", person=True)
    assert [token.text for token in reading] == ["zavod", "institut"]
