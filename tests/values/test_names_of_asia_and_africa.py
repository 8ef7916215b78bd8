"""The tables of names of one culture each: what joins, what parts, and no word in many lines."""

from collections import Counter
from importlib.resources import files

import pytest

from proscribe.match.similarity import likeness
from proscribe.match.weights import load_weights
from proscribe.values.lexicon.variants import spelling_classes
from proscribe.values.names.whole import read_name

_MOST_LINES = 4  # of one word
_SAME = """
abishek abhishek | chowdhury choudhary | jeyaraj jayaraj | mukherji mukhopadhyay
rathnayake ratnayaka | thambithurai thambidurai | nithyanandan nithyanantham
sukhvinder sukhwinder | harjeet harjit | wickremasinghe wickramasinghe | khondaker khandakar
nazmul najmul | mosharraf musharaf | jahanzeb jahanzaib | sarfraz sarfaraz | ghorbani qurbani
homayoun humayun | nilufar niloofar | khamenei khamenai | noorzai nourzai | shirko sherko
delshad dilshad | jalaluddin djelaleddine | abdurrazzaq abdelrazak | zabihullah zabiollah
soetrisno sutrisno | tjahjono cahyono | soerjadi suryadi | moeljono mulyono
norhayati nurhayati | phichit pichit | suwat suvat | chaiyaphon chaiyapol | thawatchai tawatchai
veerasak weerasak | hersi xirsi | samatar samantar | gebremariam ghebremariam
mengistu mengestu | hailemariam hailemaryam | tesfay tesfaye | sissoko cissokho
fatoumata fatumata | kouassi kwasi | umaru umar | athumani uthman | sanoussi sanusi
boubacar abubakar | oezkan ozkan
"""
_TWO = """
sandeep sanjeev | sujata sujit | balvinder kulvinder
jaspreet manpreet | debashis debjit | subrata sudipta | aminul saidul
karunaratne gunaratne | jayasena jayatissa | selvaraj selvam | farshad farzad | behzad behnam
mehran mehrdad | golnaz shahnaz | kamran kambiz | gokhan gokce
yildirim yildiz | suwarno suwardi | widodo wibowo | sudirman suherman
sumarno suparman | somchai somsak | wichai wichit
pornchai pornpen | gebremedhin gebremariam | tesfaye tesfahun | mulugeta mulatu
berhane bereket | diallo diarra | coulibaly cissokho | chinedu chinonso
okafor okoro | abdulkarim abdulkadir | nizamuddin nasiruddin | hidayatullah inayatullah
aziz azizi | fawzi fawzia | habimana hakizimana | wanjiru wambui | otieno onyango
"""


def _pairs(text: str) -> list[tuple[str, str]]:
    pairs = (pair.split() for line in text.strip().splitlines() for pair in line.split("|"))
    return [(one, other) for one, other in pairs]


def _lines() -> list[tuple[str, list[str]]]:
    folder = files("proscribe.values.lexicon").joinpath("names")
    return [
        (file.name, line.split())
        for file in folder.iterdir()
        if file.name.endswith(".tsv")
        for line in file.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]


@pytest.mark.parametrize(("one", "other"), _pairs(_SAME))
def test_spellings_of_one_name_agree(one: str, other: str) -> None:
    found = likeness(one, "word", other, "word", load_weights().similarity)
    assert found is not None
    assert found.how == "spelling"


@pytest.mark.parametrize(("one", "other"), _pairs(_TWO))
def test_two_names_do_not_agree(one: str, other: str) -> None:
    assert spelling_classes(one)
    assert spelling_classes(other)
    assert likeness(one, "word", other, "word", load_weights().similarity) is None


def test_every_file_says_where_its_names_are_from() -> None:
    for file in files("proscribe.values.lexicon").joinpath("names").iterdir():
        if file.name.endswith(".tsv"):
            assert "# Source: " in file.read_text(encoding="utf-8"), file.name


def test_no_word_is_a_spelling_of_many_names() -> None:
    counted = Counter(word for _, words in _lines() for word in set(words))
    assert [word for word, lines in counted.items() if lines > _MOST_LINES] == []


def test_words_are_as_names_are_read() -> None:
    for name, words in _lines():
        for word in words[:1]:
            reading = read_name(word.capitalize(), person=True)
            assert any(token.text == word for one in reading for token in one), (name, word)


def test_who_is_called_both_agrees_though_both_names_have_spellings() -> None:
    found = likeness("hamada", "word", "muhammad", "word", load_weights().similarity)
    assert found is not None
    assert found.how == "nickname"
