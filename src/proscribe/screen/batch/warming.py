"""Compile the kernels ahead, so that the first long file, or the first customer, need not wait."""

from pathlib import Path
from tempfile import TemporaryDirectory

from proscribe.index import compile_index, open_index
from proscribe.match import compiled
from proscribe.model.listed import Entry
from proscribe.model.record import Name, Record
from proscribe.screen.batch.chunk import warm
from proscribe.screen.screener import Searcher


def compile_ahead() -> Path:
    """Compile all kernels unless they are; give the folder where they are kept.

    It needs no list: the kernels are the same for all. Half a minute of one processor.
    """
    if not compiled.is_ready():
        name = Name("name", "Jean Dupont", "Latn")
        record = Record(id="made-1", schema="Person", names=(name,))
        with TemporaryDirectory(prefix="proscribe-warm-") as folder:
            place = Path(folder) / "index"
            entry = Entry("made-1", "made", record, "counts")
            compile_index([entry], place, collection="warm", versions={})
            warm(Searcher(open_index(place), mode="compiled"))
    return compiled.cache_folder()
