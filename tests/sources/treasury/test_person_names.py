"""Names of people as OFAC writes them, with what stands behind the whole name. All are invented."""

import pytest

from proscribe.sources.treasury.entry import person_name, split_person


@pytest.mark.parametrize(
    ("published", "text", "kinds"),
    [
        ("LIND, Ivo", "Ivo LIND", ["given", "family"]),
        ("LIND, JR., Ivo", "Ivo LIND JR.", ["given", "family", "suffix"]),
        ("LIND, Ivo Aro, Jr.", "Ivo Aro LIND Jr.", ["given", "family", "suffix"]),
        ("LIND, Ivo, III", "Ivo LIND III", ["given", "family", "suffix"]),
        ("LIND JR., Ivo", "Ivo LIND JR.", ["given", "family"]),
        # no suffix: the only other half, another word, two of them
        ("LIND, Jr.", "Jr. LIND", ["given", "family"]),
        ("LIND, Ivo, the Elder", "Ivo, the Elder LIND", ["given", "family"]),
        ("LIND, II, Ivo, Jr.", "II, Ivo, Jr. LIND", ["given", "family"]),
        ("OKEAN", "OKEAN", []),
    ],
)
def test_a_name_is_put_in_display_order(published: str, text: str, kinds: list[str]) -> None:
    name = person_name("name", *split_person(published))
    assert name.text == text
    assert [part.kind for part in name.parts] == kinds
