"""Chinese characters are known in the forms of Taiwan, Korea and Japan."""

import pytest

from proscribe.values.lexicon.concepts import unspaced_parts
from proscribe.values.lexicon.generic import may_open_unspaced, translated_unspaced
from proscribe.values.writing.hanforms import _forms, mainland_form


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param(("国家开发银行", "國家開發銀行", "国家開発銀行"), id="bank"),
        pytest.param(("铁路", "鐵路", "鉄路"), id="three-forms"),
        pytest.param(("证券交易所", "證券交易所", "証券交易所"), id="exchange"),
        pytest.param(("军事委员会", "軍事委員會", "軍事委員会"), id="commission"),
        pytest.param(("高丽银行", "高麗銀行", "高麗銀行"), id="koryo"),
    ],
)
def test_forms_of_characters_are_one_word(forms: tuple[str, ...]) -> None:
    assert {mainland_form(form) for form in forms} == {forms[0]}
    assert len({translated_unspaced(form) for form in forms}) == 1
    assert all(may_open_unspaced(form[0]) for form in forms)


def test_what_is_not_translated_stays_as_written() -> None:
    assert translated_unspaced("鴻鵬貿易").startswith("鴻鵬")
    assert len(mainland_form("鴻鵬 은행 Bank")) == len("鴻鵬 은행 Bank")


def test_a_word_of_the_tables_is_written_once() -> None:
    assert [part for part in unspaced_parts() if mainland_form(part) != part] == []


def test_no_form_of_the_mainland_is_one_of_elsewhere() -> None:
    forms = _forms()
    assert [chr(form) for form, character in forms.items() if ord(character) in forms] == []
