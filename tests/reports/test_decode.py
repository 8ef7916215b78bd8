"""Bytes to characters and back: encodings, marks, damage, refusals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.errors import DocumentError
from proscribe.model.report import Stretch
from proscribe.reports.text.decode import Decoded, decode


def bytes_of(decoded: Decoded, raw: bytes, at: int) -> bytes:
    """Give the raw bytes of one character."""
    for one in decoded.stretches:
        if one.text <= at < one.text + one.length:
            start = one.raw + (at - one.text) * one.width
            return raw[start : start + one.width]
    raise AssertionError(f"character {at} is in no stretch")


@pytest.mark.parametrize(
    ("encoding", "text", "expected", "basis"),
    [
        pytest.param("utf-8", "Seoul 서울 – “x” 😀", "utf-8", "valid", id="utf-8"),
        pytest.param("utf-8-sig", "Seoul 서울", "utf-8", "bom", id="utf-8-mark"),
        pytest.param("utf-16", "Plain text 서울 😀", "utf-16-le", "bom", id="utf-16-mark"),
        pytest.param("utf-16-be", "Plain text, no mark", "utf-16-be", "guessed", id="utf-16"),
        pytest.param("utf-32", "Plain text", "utf-32-le", "bom", id="utf-32"),
        pytest.param("cp949", "북한 미사일 발사, 서울", "cp949", "guessed", id="korean"),
        pytest.param("gb18030", "朝鲜发射导弹,北京", "gb18030", "guessed", id="chinese"),
        pytest.param("cp932", "北朝鮮がミサイルをはっしゃした", "cp932", "guessed", id="japanese"),
        pytest.param("cp1251", "Москва, 12 января: санкции", "cp1251", "guessed", id="russian"),
        pytest.param("cp1252", "Café “x” – naïve", "cp1252", "fallback", id="western"),
    ],
)
def test_encodings_are_told(encoding: str, text: str, expected: str, basis: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.basis) == (text, expected, basis)


def test_the_label_of_a_page_counts_when_the_bytes_are_not_utf_8() -> None:
    raw = '<html><head><meta charset="iso-8859-2"></head>Łódź</html>'.encode("iso-8859-2")
    decoded = decode(raw)
    assert (decoded.encoding, decoded.basis) == ("iso8859-2", "declared")
    assert "Łódź" in decoded.text


@pytest.mark.parametrize("label", ["no-such-encoding", "rot13", "hex", "utf-16", "\x00"])
def test_a_label_that_cannot_be_is_passed_over(label: str) -> None:
    assert decode("Café".encode("cp1252"), label=label).text == "Café"


def test_a_damaged_byte_is_replaced_and_moves_nothing() -> None:
    raw = b"Te\xffxt \xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9 end"
    decoded = decode(raw)
    assert decoded.text == "Te\N{REPLACEMENT CHARACTER}xt ééééé end"
    assert decoded.n_replaced == 1
    assert bytes_of(decoded, raw, decoded.text.index("end")) == b"e"
    assert bytes_of(decoded, raw, 2) == b"\xff"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b" \n\t ", "the file is empty", id="blank"),
        pytest.param(b"%PDF-1.7 ...", "this is a PDF file", id="pdf"),
        pytest.param(b"PK\x03\x04rest", "this is a ZIP or Office file", id="docx"),
        pytest.param(b"\x1f\x8b\x08rest", "this is a gzip file", id="gzip"),
        pytest.param(b"{\\rtf1 text}", "this is an RTF file", id="rtf"),
        pytest.param(bytes(range(256)) * 40, "this is not text", id="bytes"),
        pytest.param(b"text\x00text\x00\x01\x02" * 50, "this is not text", id="zeros"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(raw: bytes, reason: str) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(raw, file="page.txt")
    assert str(caught.value).startswith(f"page.txt: {reason}. ")
    assert caught.value.code == "document"


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
        lambda text: text.strip() and not text.startswith("{\\rtf")
    ),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_every_character_leads_back_to_its_bytes(text: str, encoding: str) -> None:
    raw = text.encode(encoding)
    decoded = decode(raw)
    if decoded.encoding == "utf-8":
        for at, character in enumerate(decoded.text):
            assert bytes_of(decoded, raw, at) == character.encode()
    assert sum(one.length for one in decoded.stretches) == len(decoded.text)


def test_ascii_is_one_stretch() -> None:
    assert decode(b"plain").stretches == (Stretch(0, 0, 5, 1),)
