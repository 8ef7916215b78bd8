"""The use case of completeness: prove that the index of the lists in force finds every party."""

from collections.abc import Callable

from proscribe.ingest.coverage import coverage_of
from proscribe.match import Matcher
from proscribe.model.certificate import Certificate
from proscribe.screen.collection import entries_of
from proscribe.screen.proof.certificate import certificate, prove
from proscribe.screen.proof.robustness import SAMPLE
from proscribe.workspace.screening import Screening

_FEW = 2_000  # names; for fewer the compiled code would take longer to load than it saves


class Certify(Screening):
    """Certify what is in force."""

    def certify(
        self,
        *,
        sample: int = SAMPLE,
        building: Callable[[int], None] = lambda _: None,
        told: Callable[[int, int], None] = lambda *_: None,
    ) -> Certificate:
        """Prove that the index of all lists in force finds every listed name and number.

        Args:
            sample: Names that are changed and asked for once more, of each list and kind of change
                at most; 0 for none.
            building: Told the number of records before an index is built.
            told: Told (questions answered, questions in all) now and then.

        Raises:
            NothingLoadedError: No list is loaded.
        """
        with self._store.read() as reader:
            chosen = self._collection(reader, "")
            with self._opened_index(reader, chosen, building) as generation:
                many = generation.manifest.counts["names"] > _FEW
                matcher = Matcher(generation, mode="compiled" if many else "plain")
                proved = prove(entries_of(reader, chosen), matcher, sample=sample, told=told)
                return certificate(
                    proved,
                    matcher,
                    collection=chosen.name,
                    index=generation.path.name,
                    versions=[
                        (kept.noun.dataset, kept.noun.id, kept.noun.published)
                        for kept in chosen.versions
                    ],
                    coverage={
                        kept.noun.dataset: coverage_of(reader, kept) for kept in chosen.versions
                    },
                    made=self._clock(),
                )
