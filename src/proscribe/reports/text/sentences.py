"""The sentences of a paragraph.

A full stop after an abbreviation, an initial or a number of a list ends no sentence. The words of
a quotation are left whole: a sentence that begins in it ends where the quotation does or later.

Source: this project; abbreviations in `data/english.toml`.
"""

import re

import msgspec

from proscribe.reports.tables import english

_LONGEST = 4_000  # characters; longer ones are cut at a blank, so that no rule meets a whole file
# A run of blanks as wide as this parts two columns: no sentence goes over it, and no pattern that
# begins with blanks meets a long run of them.
_WIDE = re.compile(r"\s{40}")
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]]*+(?=\s|$)")
_NEXT = re.compile(r"\s++[\"“‘'(\[]*(?P<word>[^\W_][\w’'-]*|-)")
# Months before whose name a day is written with a stop.
_DAY_FIRST = frozenset(
    {
        *("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september"),
        *("oktober", "november", "dezember"),
    }
)
_SIGNED = re.compile(r"\s++[–—-]{1,2}\s+[A-Z]")
_LAST_WORD = re.compile(
    r"(?:^|[\s(\"“‘\[,;/-]|(?<!\w)')(?P<word>(?:[^\s(\"“‘'\[,;/]|(?<=\w)')+)$"  # `Sana'a` is one
)
_IS_ANSWER = re.compile(r"(?:^|[\n:.!?]\s*)No$")
# `Made Ltd. Hamer sold scrap`: a verb behind one word is of a new sentence.
_TELLS = re.compile(r" (?:is|was|has|had|[a-z]{2,}(?<![aeiou])ed|sold|bought|ran|runs|owns|held) ")
# `Made Line C.A. Rosa Lind was`: the stop of a form, and the verb behind one or two words
_FORM_BEFORE = re.compile(
    r"(?P<word>[^\W\d_][\w’'-]*),?\s+(?:C\.A|S\.A(?:\.S|\.R\.L|\.L)?|S\.R\.L|B\.V|N\.V|A\.G|S\.L|A\.S|K\.K|S\.p\.A)$"
)
# `These are Made Ltd. Rosa Lind was also listed`
_STATES = re.compile(
    r"\b(?:are|is|were|was|include[sd]?|designat(?:es|ed|ing)|sanction(?:s|ed|ing)|list(?:s|ed|ing)|"
    r"add(?:s|ed|ing)|target(?:s|ed|ing)|impos(?:es|ed|ing)|nam(?:es|ed|ing)|remov(?:es|ed|ing))\s"
    r"(?![^.;]*\b(?:who|which|that|whose)\b[^.;]*$)"
)
_IS = re.compile(r" (?:is|are|was|were|has|have|had) ")
_BACK = 400  # letters
_TELLS_BEHIND = re.compile(r"(?: [A-Z][\w’'-]+){0,2}(?= )")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+$")


class Sentence(msgspec.Struct, frozen=True):
    """A sentence.

    Attributes:
        start: First character in the text.
        end: One past its last, end mark and closing quotation marks included.
    """

    start: int
    end: int


def sentences(
    text: str, start: int, end: int, quoted: tuple[tuple[int, int], ...] = ()
) -> list[Sentence]:
    """Part a paragraph into sentences.

    Args:
        text: The whole text.
        start: Where the paragraph begins.
        end: Where it ends.
        quoted: Quotations in it, marks included, in order: no sentence ends inside one.

    Returns:
        Sentences in order; together they hold all that is not blank.
    """
    found: list[Sentence] = []
    begin = start
    number = 0
    for stop in _END.finditer(text, start, end):
        mark = stop.end()
        while number < len(quoted) and quoted[number][1] < mark:
            number += 1
        if number < len(quoted) and quoted[number][0] < stop.start() and mark < quoted[number][1]:
            continue
        if mark < end and not _ends(text, begin, stop, end):
            continue
        found += _parts(text, begin, mark)
        begin = mark
    found += _parts(text, begin, end)
    return found


def _ends(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    """Tell whether a stop with text after it ends a sentence that begins at a place."""
    if _SIGNED.match(text, stop.end(), end):
        return False  # `"...." – Rosa Lind`
    following = _NEXT.match(text, stop.end(), end)
    if following is None:
        return True
    word = following["word"]
    if word[0].islower() and not stop[0].startswith(("!", "?")):
        return False
    if stop[0][0] != ".":
        # `"Why?" Blinken asked`: the cue of a question follows its marks
        return not (stop[0][-1] in "\"”’'" and text[stop.start()] == "?")
    before = _LAST_WORD.search(text, max(0, stop.start() - 40), stop.start())
    last = before["word"] if before else ""
    bracket = stop[0] == ".)" and _INITIALS.fullmatch(last + ".")  # `Executive Order (E.O.) 13224`
    if not last or (len(stop[0]) > 1 and not bracket):
        return True
    if _INITIALS.fullmatch(last + "."):
        single = "." not in last
        return not single and (
            word in english("sentences", "starters") or _ends_with_form(text, stop, following, end)
        )
    if last.isdigit() and len(last) <= 2 and word.lower() in _DAY_FIRST:
        return False  # `12. Januar`
    if (
        last == "No"
        and not word[0].isdigit()
        and _IS_ANSWER.search(text, max(0, stop.start() - 8), stop.start())
    ):
        return True  # `OBEIDI: No. Rosa Lind was ...`, no number
    if last.isupper() and last.capitalize() in english("sentences", "forms"):
        last = last.capitalize()
    if last in english("sentences", "abbreviations") | english("sentences", "before_names"):
        if last not in english("sentences", "enders"):
            return False
        if word in english("sentences", "starters"):
            return True
        return word[0].isupper() and (
            _TELLS.match(text, following.end(), end) is not None
            or _is_told_twice(text, begin, stop, following, end)
        )
    return True


def _is_told_twice(
    text: str, begin: int, stop: re.Match[str], following: re.Match[str], end: int
) -> bool:
    """Tell a verb before a stop and one behind a name after it: `are A Ltd. Rosa Lind was`."""
    if _STATES.search(text, max(begin, stop.start() - _BACK), stop.start()) is None:
        return False
    name = _TELLS_BEHIND.match(text, following.end(), end)
    return name is not None and _IS.match(text, name.end(), end) is not None


def _ends_with_form(text: str, stop: re.Match[str], following: re.Match[str], end: int) -> bool:
    """Tell a stop of a legal form behind which a sentence begins: `Made Line C.A. Rosa was`."""
    form = _FORM_BEFORE.search(text, max(0, stop.start() - 40), stop.start())
    if (
        form is None
        or not form["word"][0].isupper()
        or form["word"] in english("sentences", "before_names")
    ):
        return False
    if not following["word"][0].isupper():
        return False
    names = _TELLS_BEHIND.match(text, following.end(), end)
    return names is not None and _TELLS.match(text, names.end(), end) is not None


def _parts(text: str, start: int, end: int) -> list[Sentence]:
    """Give what is not blank between two places, parted where many blanks stand in a row."""
    found: list[Sentence] = []
    while (wide := _WIDE.search(text, start, end)) is not None:
        found += _bare(text, start, wide.start())
        start = wide.end()
        while start < end and text[start].isspace():
            start += 1
    return [*found, *_bare(text, start, end)]


def _bare(text: str, start: int, end: int) -> list[Sentence]:
    """Give what is not blank between two places, cut where it is too long."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    found: list[Sentence] = []
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        found.append(Sentence(start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if end > start:
        found.append(Sentence(start, end))
    return found
