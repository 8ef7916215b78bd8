"""What could not be read, said in sentences.

Source: this project.
"""

from proscribe.model.report import Block, Caveat
from proscribe.reports.dating import MOST_TIMES
from proscribe.reports.layout.front import Front
from proscribe.reports.layout.paragraphs import MOST_CHARACTERS, Flow
from proscribe.reports.parties.scene import Scene
from proscribe.reports.text.decode import MOST_BYTES, Decoded
from proscribe.reports.text.language import is_foreign
from proscribe.reports.text.span import span

_MOST_UNCLOSED = 20
_SHOWN = 80  # characters of an unclosed quotation


def file_caveats(size_bytes: int, decoded: Decoded, flow: Flow) -> list[Caveat]:
    """Give what is wrong with the file itself.

    Args:
        size_bytes: Size of the whole file.
        decoded: Its characters.
        flow: Its reading text.
    """
    found: list[Caveat] = []
    if size_bytes > MOST_BYTES:
        found.append(
            Caveat(
                "truncated",
                f"Only the first {MOST_BYTES:,} of {size_bytes:,} bytes were read; "
                "what follows is not in this report.",
            )
        )
    if flow.cut:
        found.append(
            Caveat(
                "truncated",
                f"Only the first {MOST_CHARACTERS:,} characters of text were read; "
                "what follows is not in this report.",
            )
        )
    if decoded.n_replaced:
        found.append(
            Caveat(
                "undecodable",
                f"{decoded.n_replaced:,} bytes are no characters in {decoded.encoding}; "
                "they stand as U+FFFD.",
            )
        )
    if decoded.basis in ("guessed", "fallback"):
        found.append(
            Caveat(
                "encoding",
                f"The file does not say its encoding; it was read as {decoded.encoding}.",
            )
        )
    if flow.n_lost:
        found.append(
            Caveat(
                "broken-markup",
                f"A tag or comment that never ends hides {flow.n_lost:,} characters of the page.",
            )
        )
    return found


def text_caveats(
    scene: Scene, front: Front, language: str | None, n_times: int = 0
) -> list[Caveat]:
    """Give what in the text stays open, and why.

    Args:
        scene: The laid-out document.
        front: Its front.
        language: What the page says of its language, None when it does not.
        n_times: How many times its sentences have.
    """
    found: list[Caveat] = []
    if n_times >= MOST_TIMES:
        found.append(
            Caveat(
                "truncated",
                f"The document has more than the {MOST_TIMES:,} dates that are read; the "
                "sentences after these were not read for dates.",
            )
        )
    if scene.cut:
        found.append(
            Caveat(
                "truncated",
                "The document has more sentences or quotations than are read; what follows the "
                "last one in this report was left out.",
            )
        )
    if not any(one.role in ("body", "entry") for one in scene.blocks):
        found.append(
            Caveat("no-body", "No running text was found: there is nothing to read events from.")
        )
    if language not in (None, "en") or is_foreign(scene.text):
        which = f" ({language})" if language not in (None, "en") else ""
        found.append(
            Caveat(
                "language",
                f"The text is in another language than English{which}: only dates, names "
                "of lists and the parts of the page were read.",
            )
        )
    return [*found, *_clock_caveats(scene, front), *_spot_caveats(scene)]


def _clock_caveats(scene: Scene, front: Front) -> list[Caveat]:
    found: list[Caveat] = []
    if front.published is None and front.dateline is None:
        found.append(
            Caveat(
                "no-date",
                "Nothing says when the document was published: weekdays and days without a "
                "year stay open. Say when it was.",
            )
        )
    if len(front.dateline_spots) > 1:
        spot = front.dateline_spots[1][1]
        found.append(
            Caveat(
                "two-datelines",
                "There is more than one dateline: each is the clock of the text after it.",
                span(scene.text, spot.start, spot.end),
            )
        )
    if not front.day_fits and front.dateline is not None:
        found.append(
            Caveat(
                "dateline-day",
                "The day of the dateline is not that of publication, nor the one before or after.",
                front.dateline.span,
            )
        )
    return found


def _spot_caveats(scene: Scene) -> list[Caveat]:
    corrections: list[Block] = [one for one in scene.blocks if one.role == "correction"]
    found = [
        Caveat(
            "correction",
            "The document carries a correction; what it corrects may be told as it was before.",
            one.span,
        )
        for one in corrections
    ]
    open_ones = [one for one in scene.quotations if not one.closed][:_MOST_UNCLOSED]
    found += [
        Caveat(
            "unclosed-quotation",
            "A quotation opens here and does not close; it was taken to end with its paragraph.",
            span(scene.text, one.start, min(one.end, one.start + _SHOWN)),
        )
        for one in open_ones
    ]
    return found
