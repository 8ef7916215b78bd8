"""One FollowTheMoney entity in the making: what fits goes into properties, the rest to the notes.

Source: this project.
"""

from collections.abc import Iterable

from proscribe.sources.ftm.fit import nearest, original, words
from proscribe.sources.ftm.margin import escaped, line
from proscribe.values.dates import PartialDate


class Draft:
    """One entity in the making."""

    def __init__(self, entity: str, schema: str, notes: str) -> None:
        self.id = entity
        self.schema = schema
        self._notes = notes
        self.properties: dict[str, list[str]] = {}

    def add(self, prop: str, kind: str, values: Iterable[str]) -> None:
        """Put values into a property, and what does not fit there into the notes.

        A value that fits while another one is nearest to the same form is noted as well, so
        that reading can tell the two.
        """
        given = [value for value in dict.fromkeys(values) if value]
        if not given:
            return
        forms = {value: nearest(kind, prop, value) if kind else () for value in given}
        exact = {value for value in given if fits(kind, prop, value, forms[value])}
        taken = {form for value in given if value not in exact for form in forms[value]}
        self.hold(prop, (form for value in given for form in forms[value]))
        for value in given:
            if value not in exact or taken & set(forms[value]):
                self.note(line(prop, value))

    def hold(self, prop: str, values: Iterable[str]) -> None:
        """Put values into a property as they are."""
        held = self.properties.setdefault(prop, [])
        held.extend(value for value in dict.fromkeys(values) if value and value not in held)
        if not held:
            del self.properties[prop]

    def date(self, prop: str, dates: Iterable[PartialDate | None]) -> None:
        """Put dates into a property."""
        self.add(prop, "date", (words(date) for date in dates if date))

    def note(self, text: str) -> None:
        """Put one text among the notes."""
        self.hold(self._notes, [text])

    def texts(self, texts: Iterable[str]) -> None:
        """Put texts of the publisher among the notes."""
        for text in texts:
            if text.strip():
                self.note(escaped(text))


def fits(kind: str, prop: str, value: str, forms: tuple[str, ...]) -> bool:
    """Whether a property gives the value back as it was. A phone number may still be dropped."""
    return kind != "phone" and [original(kind, prop, form) for form in forms] == [value]
