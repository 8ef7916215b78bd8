"""A trigger in its sentence: the words by which a form of announcement is known.

Source: this project.
"""

import re
from functools import cached_property

import msgspec

from proscribe.reports.designations.acts.forms import Form
from proscribe.reports.parties.scene import Passage


class Cue(msgspec.Struct, frozen=True, dict=True):
    """A trigger in its sentence.

    Attributes:
        text: The document.
        passage: The sentence.
        form: The form of the announcement.
        match: Where its trigger stands.
    """

    text: str
    passage: Passage
    form: Form
    match: re.Match[str]

    @property
    def start(self) -> int:
        """First character of the trigger."""
        return self.match.start()

    @property
    def end(self) -> int:
        """One past its last."""
        return self.match.end()

    @property
    def words(self) -> str:
        """The words of the trigger."""
        return self.match[0]

    @cached_property
    def before(self) -> str:
        """The sentence before it."""
        return self.text[self.passage.start : self.start]

    @cached_property
    def after(self) -> str:
        """The sentence behind it."""
        return self.text[self.end : self.passage.end]

    @property
    def is_of_subject(self) -> bool:
        """Whether the targets stand before it, as its subject: `A and B are designated`."""
        return self.form.targets == "before"
