"""Headings are guessed in many languages, shown with reasons, and set by the user."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.errors import InputError
from proscribe.screen.customers.columns import FIELDS, guess, parse_pairs, read_mapping
from proscribe.screen.customers.headings import fold, phrases, plural_phrases
from proscribe.screen.files.headingrow import find_heading


def fields(*headings: str) -> list[str]:
    return [column.field for column in guess(headings).columns]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        pytest.param(
            ("Customer_ID", "FullName", "DOB", "Nationality", "Sex"),
            ["id", "name", "birth_date", "nationality", "gender"],
            id="english",
        ),
        pytest.param(
            ("clientId", "givenName", "middleName", "familyName", "dateOfBirth", "passportNo"),
            ["id", "first_name", "middle_name", "last_name", "birth_date", "passport"],
            id="camel-case",
        ),
        pytest.param(
            (
                "Kunden-Nr.",
                "Vorname",
                "Nachname",
                "Geb.-Datum (TT.MM.JJJJ)",
                "Straße",
                "PLZ",
                "Ort",
            ),
            ["id", "first_name", "last_name", "birth_date", "street", "postal_code", "city"],
            id="german",
        ),
        pytest.param(
            ("Nom", "Prénom", "Né(e) le", "Nationalité", "Raison sociale", "Pays"),
            ["last_name", "first_name", "birth_date", "nationality", "name", "country"],
            id="french",
        ),
        pytest.param(
            ("Nombre completo", "Fecha de nacimiento", "País", "DNI", "Dirección"),
            ["name", "birth_date", "country", "id_number", "address"],
            id="spanish",
        ),
        pytest.param(
            ("ФИО", "Дата рождения", "Гражданство", "ИНН", "Адрес"),
            ["name", "birth_date", "nationality", "inn", "address"],
            id="russian",
        ),
        pytest.param(
            ("고객번호", "성명", "생년월일", "국적", "여권번호"),
            ["id", "name", "birth_date", "nationality", "passport"],
            id="korean",
        ),
        pytest.param(
            ("客户编号", "姓名", "出生日期", "国籍", "性别"),
            ["id", "name", "birth_date", "nationality", "gender"],
            id="chinese",
        ),
        pytest.param(("顧客番号", "氏名", "生年月日"), ["id", "name", "birth_date"], id="japanese"),
        pytest.param(
            ("رقم العميل", "الاسم", "تاريخ الميلاد", "الجنسية"),
            ["id", "name", "birth_date", "nationality"],
            id="arabic",
        ),
        pytest.param(
            ("Cognome", "Nome", "Data di nascita", "Codice Fiscale"),
            ["last_name", "first_name", "birth_date", "tax_number"],
            id="italian",
        ),
        pytest.param(
            ("Müşteri No", "Ad Soyad", "Doğum Tarihi", "Uyruk"),
            ["id", "name", "birth_date", "nationality"],
            id="turkish",
        ),
        pytest.param(
            ("id", "schema", "properties.name", "properties.weakAlias", "properties.birthDate"),
            ["id", "type", "name", "alias", "birth_date"],
            id="followthemoney",
        ),
        pytest.param(
            ("Vessel name", "IMO No.", "MMSI", "Call Sign", "Flag"),
            ["name", "imo", "mmsi", "call_sign", "country"],
            id="vessels",
        ),
        pytest.param(
            ("Name 1", "Name 2", "Alias 1", "Alias 2", "Address line 2"),
            ["name", "continued_name", "alias", "alias", "street"],
            id="numbered",
        ),
    ],
)
def test_guesses_usual_headings(headings: tuple[str, ...], expected: list[str]) -> None:
    assert fields(*headings) == expected


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        pytest.param("Natinality", "nationality", id="slip"),
        pytest.param("Date of Brith", "birth_date", id="swapped-letters"),
        pytest.param("Customer's date of birth", "birth_date", id="party-word"),
        pytest.param("Country of residence of the customer", "country", id="party-at-the-end"),
        pytest.param("Beneficiary full name", "fallback_name", id="ends-in-name"),
        pytest.param("Company", "fallback_name", id="party-alone"),
        pytest.param("City name", "city", id="name-of-a-place"),
        pytest.param("Account manager name", "unused", id="somebody-else"),
        pytest.param("File name", "unused", id="something-else"),
        pytest.param("User name", "unused", id="login"),
        pytest.param("Mother's maiden name", "unused", id="mother"),
        pytest.param("E-Mail", "unused", id="not-compared"),
        pytest.param("Zebra", "unused", id="not-understood"),
        pytest.param("", "unused", id="blank"),
    ],
)
def test_is_careful_with_unusual_headings(heading: str, field: str) -> None:
    column = guess([heading]).columns[0]
    assert column.field == field
    assert column.why


def test_the_customers_own_number_goes_before_other_ids() -> None:
    assert fields("ID", "Customer number", "Ref") == ["unused", "id", "unused"]
    assert "Customer number" in guess(["ID", "Customer number"]).columns[0].why


def test_a_second_family_name_column_is_not_lost() -> None:
    assert fields("Last name", "Surname", "First name") == [
        "last_name",
        "fallback_name",
        "first_name",
    ]


def test_name_beside_a_given_name_is_the_family_name() -> None:
    assert fields("Name", "Vorname") == ["last_name", "first_name"]
    assert fields("Name", "Vorname", "Nachname") == ["name", "first_name", "last_name"]


def test_plural_headings_announce_several_values() -> None:
    columns = guess(["Names", "Name", "Alias", "Aliases", "Nationalities", "Country"]).columns
    assert [column.many for column in columns] == [True, False, True, True, True, False]


def test_every_phrase_is_folded_and_has_a_field() -> None:
    assert len(phrases()) > 1_500
    assert set(phrases().values()) <= set(FIELDS)
    assert all(fold(phrase) == phrase for phrase in phrases())
    assert plural_phrases() <= set(phrases())


@given(st.lists(st.text(max_size=40), max_size=30))
def test_guessing_never_raises_and_gives_a_column_for_each_heading(headings: list[str]) -> None:
    columns = guess(headings).columns
    assert [(column.index, column.heading) for column in columns] == list(enumerate(headings))
    assert all(column.field in FIELDS and column.why for column in columns)
    assert sum(column.field == "id" for column in columns) <= 1


@given(st.sampled_from(sorted(phrases())), st.sampled_from([str.upper, str.title, str]))
def test_case_and_punctuation_do_not_matter(phrase: str, case: object) -> None:
    written = case(phrase).replace(" ", "_")  # type: ignore[operator]
    if fold(written) == phrase:  # `ß` and Turkish letters have no way back from capitals
        assert fields(f" {written}: ") == fields(phrase)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("name=Wer", {"Wer": "name"}, id="one"),
        pytest.param("name=Wer,birth_date=Geb.", {"Wer": "name", "Geb.": "birth_date"}, id="two"),
        pytest.param(
            " name = wer , dob = GEB. ", {"Wer": "name", "Geb.": "birth_date"}, id="loose"
        ),
        pytest.param('name="Kunde, Name"', {"Kunde, Name": "name"}, id="comma-quoted"),
        pytest.param("name=Kunde, Name,id=Nr", {"Kunde, Name": "name", "Nr": "id"}, id="comma"),
        pytest.param("name=#1,passportNumber=#4", {"Wer": "name", "Nr": "passport"}, id="places"),
        pytest.param("name=Wer,unused=Geb.", {"Wer": "name", "Geb.": "unused"}, id="unused"),
    ],
)
def test_reads_the_users_mapping(text: str, expected: dict[str, str]) -> None:
    headings = ["Wer", "Geb.", "Kunde, Name", "Nr"]
    columns = {column.heading: column for column in read_mapping(text, headings).columns}
    for heading, field in expected.items():
        assert (columns[heading].field, columns[heading].why) == (field, "you said so")


def test_the_users_word_replaces_the_guess_for_that_field_only() -> None:
    mapping = read_mapping("name=Wer", ["Name", "Wer", "DOB"])
    assert [column.field for column in mapping.columns] == ["unused", "name", "birth_date"]


def test_options_hold_for_the_whole_file() -> None:
    mapping = read_mapping("name=Wer,schema=Person,dates=month-first", ["Wer"])
    assert (mapping.schema, mapping.dates) == ("Person", "month-first")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("name=Nobody", "no such heading; it has 'Wer', 'Geb.'", id="heading"),
        pytest.param("nose=Wer", "there is no such field", id="field"),
        pytest.param("name", "FIELD=Heading", id="no-pair"),
        pytest.param("name=", "FIELD=Heading", id="no-heading"),
        pytest.param("name=#3", "no such heading", id="place"),
        pytest.param("name=Wer,dates=never", "day-first or month-first", id="dates"),
    ],
)
def test_refuses_a_wrong_mapping(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_mapping(text, ["Wer", "Geb."])


@given(st.text(max_size=60))
def test_any_text_is_a_mapping_or_an_input_error(text: str) -> None:
    try:
        pairs = parse_pairs(text)
        read_mapping(text, ["Name", "a"])
    except InputError:
        return
    assert all(left and right for left, right in pairs)


@pytest.mark.parametrize(
    ("rows", "text", "place"),
    [
        pytest.param([["Name", "DOB"], ["Kim", "1980"]], "", 0, id="first"),
        pytest.param([["Export of 3 May"], [], ["id", "Name"], ["1", "Kim"]], "", 2, id="title"),
        pytest.param([["", ""], ["Wer", "Wann"], ["Kim", "1980"]], "", 1, id="blank-first"),
        pytest.param([["Titel"], ["Wer", "Wann"]], "name=wer", 1, id="by-the-mapping"),
        pytest.param([["a", "b"], ["Firma", "x"]], "", 0, id="no-headings"),
        pytest.param([], "", 0, id="nothing"),
    ],
)
def test_finds_the_row_of_headings(rows: list[list[str]], text: str, place: int) -> None:
    assert find_heading(rows, text) == place
