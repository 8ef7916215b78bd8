"""Make labelled cases from the official lists, for tuning and for proof.

    python -m quality.make_cases --lists ../shared/lists --out DIR

Writes for each split (`train`, `dev`, `test`) `SPLIT.csv` (one party under two names, and nearest
siblings), `contradiction_SPLIT.csv` (names that share all parts but one: as many spellings of one
party as siblings) and `manipulations_SPLIT.csv` (listed names changed as people change them). The
files hold names of the lists and are not kept here; their hashes and counts are, in
`quality/made/generated.json`. `--check` makes them and compares; `--keep` renews that file.
What the slices and grades mean stands in `quality/README.md`.
"""

import argparse
import hashlib
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from proscribe.ingest.parties import form_parties
from quality.lists_in_force import DEFAULT, fingerprint, open_current
from quality.making.cases import Case, write_cases
from quality.making.folding import fold, is_latin, parts_of
from quality.making.likeness import Spellings, mine_spellings
from quality.making.manipulations import manipulated
from quality.making.parties import Party, read_parties, split_of
from quality.making.positives import latin_pairs, script_pairs
from quality.making.siblings import families, find_siblings, nearest, one_swapped

KEPT = Path(__file__).with_name("made") / "generated.json"
SPLITS = ("train", "dev", "test")
_MANIPULATED = {"train": 900, "dev": 400, "test": 400}


def load_parties(lists: Path, home: Path) -> tuple[Party, ...]:
    """Load the current lists and gather their parties."""
    with open_current(lists, home) as workspace:
        records = list(workspace.records())
    references = [
        (dataset, record.id, one) for dataset, record in records for one in record.references
    ]
    party_of, _ = form_parties(((name, record.id) for name, record in records), references)
    return read_parties(records, party_of)


def spellings_of(parties: Iterable[Party]) -> Spellings:
    """Mine the spellings that stand in each other's place; see `likeness`."""
    clusters: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for one in parties:
        names = (name.text for name in one.names if is_latin(name.text))
        clusters[one.cluster].extend(parts_of(text, person=one.person) for text in names)
    return mine_spellings(clusters.values())


def contradictions(cases: Iterable[Case]) -> list[Case]:
    """Set siblings that contradict in one part against spellings of one party in one part.

    As many of either, for people and for things, so that the precision of the slice means
    something.
    """
    apart: defaultdict[bool, list[Case]] = defaultdict(list)
    same: defaultdict[bool, list[Case]] = defaultdict(list)
    for one in sorted(cases):
        kind, _, relation = one.category.partition("-")
        person = kind == "person"
        if relation == "contradiction":
            apart[person].append(one)
        elif one.is_match and one.quality == "variant" and is_latin(one.name1 + one.name2):
            left, right = parts_of(one.name1, person=person), parts_of(one.name2, person=person)
            if one_swapped(left, right):
                same[person].append(one)
    found = []
    for person in (True, False):
        count = min(len(apart[person]), len(same[person]))
        dice = random.Random(f"contradictions {person}")
        found += dice.sample(apart[person], count) + dice.sample(same[person], count)
    return [Case(f"{one.category.partition('-')[0]}-contradiction", *_rest(one)) for one in found]


def _rest(one: Case) -> tuple[str, str, str, int, str, str]:
    return one.case_group, one.name1, one.name2, one.is_match, one.schema, one.quality


def positives(parties: Iterable[Party], spellings: Spellings) -> Iterator[Case]:
    """Give the cases of one party under two names, each pair once for what is evidently one."""
    seen: set[tuple[str, str, str]] = set()
    for one in parties:
        for case in (*latin_pairs(one, spellings), *script_pairs(one)):
            key = (one.cluster, fold(case.name1), fold(case.name2))
            if key not in seen:
                seen.add(key)
                yield case


def make(lists: Path, out: Path, home: Path) -> dict[str, object]:
    """Make all files.

    Args:
        lists: Folder of the real lists.
        out: Folder to write to; made if it is not there.
        home: Workspace for the loaded lists.

    Returns:
        What was made from what: hashes and counts, for `generated.json`.
    """
    out.mkdir(parents=True, exist_ok=True)
    parties = load_parties(lists, home)
    spellings = spellings_of(parties)
    siblings = find_siblings(parties, spellings)
    family = families(siblings)
    split_by = {one.cluster: split_of(family.get(one.cluster, one.cluster)) for one in parties}
    files: dict[str, object] = {}
    for split in SPLITS:
        own = [one for one in parties if split_by[one.cluster] == split]
        inside = [one for one in siblings if {split_by[c] for c in one.clusters} == {split}]
        cases = [*positives(own, spellings), *nearest(inside)]
        sets = {
            f"{split}.csv": cases,
            f"contradiction_{split}.csv": contradictions(cases),
            f"manipulations_{split}.csv": list(manipulated(own, count=_MANIPULATED[split])),
        }
        for name, made in sets.items():
            rows, digest = write_cases(out / name, made)
            files[name] = {"sha256": digest, "rows": rows, "slices": _counts(made)}
    return {"lists": fingerprint(lists), "generator": generator_hash(), "files": files}


def _counts(cases: Iterable[Case]) -> dict[str, int]:
    found = Counter(f"{one.category} {one.quality} {one.is_match}" for one in set(cases))
    return dict(sorted(found.items()))


def generator_hash() -> str:
    """Give the SHA-256 over the source of the generator, hex."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for file in (folder / "make_cases.py", *sorted((folder / "making").glob("*.[pt][yx]*"))):
        digest.update(file.name.encode() + b"\n" + file.read_bytes())
    return digest.hexdigest()


def main() -> None:
    """Make, and check or keep."""
    parser = argparse.ArgumentParser(description="Make labelled cases from the official lists.")
    parser.add_argument("--lists", type=Path, default=DEFAULT)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--home", type=Path, help="workspace of the loaded lists, used again")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="fail unless the files are as kept")
    what.add_argument("--keep", action="store_true", help="renew quality/made/generated.json")
    options = parser.parse_args()
    if not options.lists.is_dir():
        sys.exit(f"The folder of real lists is not here: {options.lists}")
    made = make(options.lists, options.out, options.home or options.out / "workspace")
    if options.keep:
        KEPT.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    files = made["files"]
    assert isinstance(files, dict)
    for name, one in files.items():
        print(f"{name:28} {one['rows']:>7} {one['sha256'][:16]}")
    if options.check:
        kept = json.loads(KEPT.read_text(encoding="utf-8"))
        wrong = [name for name, one in files.items() if kept["files"].get(name) != one]
        if wrong:
            sys.exit(f"Not as kept in {KEPT.name}: {', '.join(wrong)}")


if __name__ == "__main__":
    main()
