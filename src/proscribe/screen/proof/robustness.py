"""How often a listed name still finds its party when it is written otherwise: a rate, no demand.

For each list and each change of the published set (`manipulations`) names are asked for by schema
and name only, at the default threshold. Where a list has more names than a sample holds, those with
the lowest hash of list, record and name are taken: the same in each run, and nearly the same in
the next version of the list.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

from proscribe.match import Matcher
from proscribe.model.certificate import Lost, Manipulated, Rate
from proscribe.model.listed import Entry, names_person
from proscribe.model.screening import DEFAULT_THRESHOLD, Answer, Query
from proscribe.model.share import share
from proscribe.screen.proof.manipulations import NAMES, VERSION, manipulate
from proscribe.screen.proof.questions import Target

SAMPLE = 500  # names of a list and change: an interval of about 2 points on each side at 95 %
_LIMITS = (25, 1 << 40)  # hits asked for, until every party is found or known not to be
_BATCH = 4096
_STRONG = frozenset({"name", "original-script"})


class Altered(NamedTuple):
    """One changed name of one record."""

    manipulation: str
    entry: Entry
    value: str


class Sample(NamedTuple):
    """The changed names that are asked for.

    Attributes:
        size: Names of each list and change at most.
        asked: The questions, each with the names that it stands for.
    """

    size: int
    asked: Mapping[Query, list[Altered]]


def draw(questions: Mapping[Query, list[Target]], size: int) -> Sample:
    """Draw the names to be changed, and change them.

    Args:
        questions: What the certificate asks; its strong names are drawn from.
        size: Names of each list and change at most.
    """
    names: dict[str, list[tuple[bytes, Query, Target]]] = {}
    for query, targets in questions.items() if size else ():
        for target in targets:
            if target.kind in _STRONG:
                entry = target.entry
                key = f"{entry.dataset}\n{entry.record.id}\n{target.value}"
                rank = blake2b(key.encode("utf-8", "replace"), digest_size=8).digest()
                names.setdefault(entry.dataset, []).append((rank, query, target))
    asked: dict[Query, list[Altered]] = {}
    for dataset in sorted(names):
        ordered = sorted(names[dataset], key=lambda one: one[0])
        for manipulation in NAMES:
            changed = _changed(((query, target) for _, query, target in ordered), manipulation)
            for query, altered in islice(changed, size):
                asked.setdefault(query, []).append(altered)
    return Sample(size, asked)


def _changed(
    names: Iterable[tuple[Query, Target]], manipulation: str
) -> Iterable[tuple[Query, Altered]]:
    for query, target in names:
        person = names_person(query.schema) is True
        text = manipulate(target.value, manipulation, person=person)
        if text is not None:
            asked = Query(schema=query.schema, names=(text,))
            yield asked, Altered(manipulation, target.entry, target.value)


def ask(
    sample: Sample, matcher: Matcher, *, told: Callable[[int], None] = lambda _: None
) -> Manipulated:
    """Ask an index for changed names.

    Args:
        sample: What `draw` gave.
        matcher: Answers from the index.
        told: Told the number of questions answered so far, now and then.
    """
    asked: Counter[tuple[str, str]] = Counter()
    for every in sample.asked.values():
        for one in every:
            asked.update(((one.manipulation, ""), (one.manipulation, one.entry.dataset)))
    lost: list[Lost] = []
    still_open = dict(sample.asked)
    for limit in _LIMITS:
        answered = len(sample.asked) - len(still_open)
        rest, cut = iter(still_open.items()), {}
        while chunk := dict(islice(rest, _BATCH)):
            answers = matcher.search_batch(chunk, threshold=DEFAULT_THRESHOLD, limit=limit)
            for query, answer in zip(chunk, answers, strict=True):
                away = [one for one in chunk[query] if not _finds(answer, one.entry.party_id)]
                if away and len(answer.hits) < answer.n_hits:
                    cut[query] = away
                else:
                    lost += [_lost(query, one) for one in away]
            answered += len(chunk)
            told(answered)
        still_open = cut
    gone = Counter(
        key for one in lost for key in ((one.manipulation, ""), (one.manipulation, one.dataset))
    )
    rates = [
        Rate(manipulation=name, dataset=dataset, found=found)
        for (name, dataset), n in sorted(asked.items(), key=lambda one: _place(*one[0]))
        if (found := share(n - gone[name, dataset], n)) is not None
    ]
    lost.sort(key=lambda one: (*_place(one.manipulation, one.dataset), one.record_id, one.value))
    return Manipulated(version=VERSION, sample=sample.size, rates=tuple(rates), lost=tuple(lost))


def _place(manipulation: str, dataset: str) -> tuple[int, str]:
    return NAMES.index(manipulation), dataset


def _finds(answer: Answer, party_id: str) -> bool:
    return any(hit.party_id == party_id and not hit.muted for hit in answer.hits)


def _lost(query: Query, one: Altered) -> Lost:
    return Lost(
        manipulation=one.manipulation,
        dataset=one.entry.dataset,
        record_id=one.entry.record.id,
        value=one.value,
        asked=query.names[0],
    )
