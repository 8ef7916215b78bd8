"""How far words of organisations reach names that gave none of them: the pairs of train, left out.

    python -m quality.left_out --home DIR/workspace [--split dev] [--misses] [--known FILE]

The words of `values/lexicon/concepts.tsv` were gathered from organisations of the training split,
so recall there says little. Here each name in another script is asked against all Latin names of
its record, once with all words and once (`left out`) without those that no other family of train
has: what is found then, is found by words of others and by rules. Dev, which gave no words, is
asked as it is.

A word that one family alone has is left out even when every dictionary has it. `--known` asks train
a third time, without those words only that a dictionary lacks: a file of lines of an English word,
a tab and a foreign one.

A miss is `another name` when no word agrees, `unknown word` when one is read as it sounds and does
not agree, `other meaning` when all that do not agree are translated, `more words` when only the
Latin name has words that do not agree.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from proscribe.match import namepair
from proscribe.values.lexicon import generic, variants
from proscribe.values.lexicon.classes import class_numbers, word_classes
from proscribe.values.lexicon.concepts import folded_whole, unspaced_parts
from proscribe.values.lexicon.inflected import greek_stem, in_greek, without_endings
from proscribe.values.lexicon.stems import LONG_ENDINGS, known_stems, plain_letters
from proscribe.values.lexicon.tokens import Reading
from proscribe.values.names.whole import read_name
from proscribe.values.names.words import pieces
from proscribe.values.writing.romanise import romanise
from quality.lists_in_force import DEFAULT
from quality.make_cases import load_parties, spellings_of
from quality.making.folding import is_latin
from quality.making.parties import Party, split_of
from quality.making.siblings import families, find_siblings
from quality.measuring.scores import name_score

_THRESHOLD = 700_000
_LONGEST_PHRASE = 3
_Word = str | tuple[str, ...]  # a stem or part; the words of a phrase
_Table = dict[Any, str]


class Pair(msgspec.Struct, frozen=True):
    """A name of an organisation in another script.

    Attributes:
        script: ISO 15924.
        family: Of its party; a word that no other family has is left out.
        schema: FollowTheMoney schema.
        name: As listed.
        latin: All Latin names of its record, at least one.
    """

    script: str
    family: str
    schema: str
    name: str
    latin: tuple[str, ...]


def pairs_of(parties: Iterable[Party], family: dict[str, str], split: str) -> Iterator[Pair]:
    """Give each name in another script once for each family."""
    seen: set[tuple[str, str]] = set()
    for one in parties:
        own = family.get(one.cluster, one.cluster)
        if one.kind not in ("organization", "entity") or split_of(own) != split:
            continue
        for name in one.names:
            if name.kind == "weakAlias" or is_latin(name.text) or (own, name.text) in seen:
                continue
            record = [n for n in one.names if n.record == name.record and n.kind != "weakAlias"]
            latin = tuple(sorted({n.text for n in record if is_latin(n.text)}))
            if latin and name.script not in ("", "Latn"):
                seen.add((own, name.text))
                yield Pair(name.script, own, one.schema, name.text, latin)


def score(pair: Pair) -> tuple[int, str]:
    """Give the best score of a name and the Latin name that has it."""
    return max((name_score(pair.schema, pair.name, one), one) for one in pair.latin)


def words_used(pair: Pair) -> set[_Word]:
    """Give the words of the tables that a name may be translated by."""
    if pair.script == "Cyrl":
        return set(_stems_used(pair.name))
    if pair.script in ("Arab", "Grek", "Hebr"):
        return set(_phrases_used(pair.name))
    return {part for part in unspaced_parts() if part in pair.name}


def _stems_used(name: str) -> Iterator[str]:
    native = known_stems().native
    for source, _ in pieces(name):
        for one in romanise(source.casefold()):
            plain = plain_letters("".join(one.words))
            found = {stem for stem in native if plain.startswith(stem)}
            whole = {stem for stem in found if plain[len(stem) :] in LONG_ENDINGS}
            yield from whole
            if not whole:  # it may be made of two
                yield from found
                yield from (
                    stem
                    for stem in native
                    if stem in plain and plain[plain.index(stem) + len(stem) :] in LONG_ENDINGS
                )


def _phrases_used(name: str) -> Iterator[tuple[str, ...]]:
    known = generic._phrases().english
    words = [folded_whole(source) for source, _ in pieces(name)]
    stems = {greek_stem(word) for word in words if in_greek(word)}
    yield from (one for one in known if len(one) == 1 and greek_stem(one[0]) in stems)
    for place, word in enumerate(words):
        starts = [word.removeprefix(one) for one in generic._PREFIXES if word.startswith(one)]
        openings = {*starts, *(stem for one in starts for stem in without_endings(one))}
        for count in range(_LONGEST_PHRASE):
            rest = words[place + 1 : place + 1 + count]
            bare = [one.removeprefix("ال") for one in rest]
            for opening in openings:
                yield from {(opening, *rest), (opening, *bare)} & known.keys()


@contextmanager
def without(words: Iterable[_Word]) -> Iterator[None]:
    """Read names as if some words stood in no table."""
    stems, parts = known_stems(), generic._parts()
    tables: tuple[_Table, ...] = (stems.native, stems.latin, generic._phrases().english)
    gone: list[Callable[[], None]] = []
    greek = generic._phrases().greek
    for word in words:
        gone.extend(_taken(table, word) for table in tables if word in table)
        if greek_stem(word[0]) in greek:
            gone.append(_taken(greek, greek_stem(word[0])))
        row = parts.get(word[0], []) if isinstance(word, str) else []
        kept = [one for one in row if one[0] != word]
        if len(kept) < len(row):
            gone.append(partial(row.__setitem__, slice(None), row[:]))
            row[:] = kept
    _forget()
    try:
        yield
    finally:
        for put_back in reversed(gone):
            put_back()
        _forget()


def _taken(table: _Table, word: _Word) -> Callable[[], None]:
    return partial(table.__setitem__, word, table.pop(word))


def _forget() -> None:
    for one in (
        generic.translated, generic._translated_one, generic._opens_phrase,
        variants.spelling_classes, word_classes, class_numbers,
        namepair.readings, namepair.listed_readings, namepair.alike,
    ):  # fmt: skip
        one.cache_clear()


def cause(pair: Pair, latin: str) -> str:
    """Tell why a name does not find a Latin one of its record."""
    asked = read_name(pair.name, person=False)[-1]
    other = read_name(latin, person=False)[-1]
    lacking = [one for one in asked if one.tag in ("word", "abjad") and not _among(one.text, other)]
    words = sum(one.tag in ("word", "abjad") for one in asked)
    if lacking and len(lacking) == words:
        return "another name"
    sounds = {t.text for reading in read_name(pair.name, person=False)[:-1] for t in reading}
    if any(one.text in sounds for one in lacking):
        return "unknown word"
    return "other meaning" if lacking else "more words"


def _among(text: str, reading: Reading) -> bool:
    own = variants.spelling_classes(text)
    return any(t.text == text or own & variants.spelling_classes(t.text) for t in reading)


def known_words(lines: Iterable[str]) -> dict[str, set[str]]:
    """Read a dictionary: the foreign words, as tables have them, by each English one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        english, _, foreign = line.rstrip("\n").partition("\t")
        if "а" <= foreign[:1].casefold() <= "ӿ":
            foreign = plain_letters("".join(romanise(foreign.casefold())[0].words))
        found[english].add(folded_whole(foreign).removeprefix("ال"))
    return found


def is_known(word: _Word, dictionary: dict[str, set[str]]) -> bool:
    """Tell whether a dictionary gives a word of the tables one of its meanings here."""
    if isinstance(word, tuple):
        english, whole = generic._phrases().english.get(word, ""), " ".join(word)
    else:
        english, whole = known_stems().native.get(word) or unspaced_parts().get(word, ""), word
    for meaning in english.split("|"):
        for one in {meaning, *meaning.split()}:
            for foreign in dictionary.get(one, ()):
                rest = foreign.removeprefix(whole)
                if foreign == whole or (rest != foreign and rest in LONG_ENDINGS):
                    return True
                if isinstance(word, tuple) and whole in without_endings(foreign):
                    return True
    return False


def main() -> None:
    """Measure and print recall by script, and the misses by cause."""
    parser = argparse.ArgumentParser(description="Recall of translated names, words left out.")
    parser.add_argument("--lists", type=Path, default=DEFAULT)
    parser.add_argument("--home", type=Path, required=True, help="workspace of the loaded lists")
    parser.add_argument("--split", choices=("train", "dev"), default="train")
    parser.add_argument("--misses", action="store_true", help="print each name that is not found")
    parser.add_argument("--known", type=Path, help="a dictionary whose words stay")
    options = parser.parse_args()
    parties = load_parties(options.lists, options.home)
    family = families(find_siblings(parties, spellings_of(parties)))
    pairs = list(pairs_of(parties, family, options.split))
    used = [words_used(pair) for pair in pairs]
    owners: defaultdict[_Word, set[str]] = defaultdict(set)
    for pair, words in zip(pairs, used, strict=True):
        for word in words:
            owners[word].add(pair.family)
    dictionary: dict[str, set[str]] = {}
    if options.known:
        dictionary = known_words(options.known.read_text(encoding="utf-8").splitlines())
    rounds = ["all words"]
    if options.split == "train":
        rounds += ["left out", "left out if in no dictionary"] if dictionary else ["left out"]
    for title in rounds:
        found: Counter[str] = Counter()
        causes: Counter[str] = Counter()
        for pair, words in zip(pairs, used, strict=True):
            hidden = [word for word in words if owners[word] == {pair.family}]
            if title == "all words":
                hidden = []
            elif title != "left out":
                hidden = [word for word in hidden if not is_known(word, dictionary)]
            with without(hidden):
                best, latin = score(pair)
                if best >= _THRESHOLD:
                    found[pair.script] += 1
                    continue
                why = cause(pair, latin)
            causes[why] += 1
            if options.misses:
                print(f"{why:14} {best / 1_000_000:.3f} {pair.name} | {latin}")
        print(title, end=": ")
        for script, count in sorted(Counter(pair.script for pair in pairs).items()):
            print(f"{script} {found[script]}/{count}", end="  ")
        print(f"all {found.total() / len(pairs):.3f}", dict(causes.most_common()))


if __name__ == "__main__":
    main()
