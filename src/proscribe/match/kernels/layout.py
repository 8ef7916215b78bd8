"""The tables that the kernels read and write: their columns, and how they are handed over.

A table is a matrix of whole numbers, a row a thing, so that all of one thing lies in one place of
memory. In a column that ends in `_START` the members of thing i are those from its number to that
of thing i + 1; such tables have one row more than things.
"""

from typing import Any, Final, NamedTuple

Table = Any  # a matrix of numpy or a two-dimensional memoryview: reading and writing of elements
Vector = Any  # the same with one dimension

ONE: Final = 1_000_000
OFFSET: Final = 0x11C9DC5  # start of a key (FNV-1a, without its highest bit)
GRADES: Final = 33  # entries of a grade table, by letters or consonants, the last for all longer
LONGEST: Final = 24  # letters; longer words have no remainder keys: they are compared one by one
BUCKET_SHIFT: Final = 15  # the high 16 of the 31 bits of a key choose its bucket
KEY_BIT_SHIFT: Final = 7  # the high 24 tell at a glance whether there may be such a key
SHORTEST_TWO: Final = 5  # letters of words that two edits may part; of 4 where nobody bears it
LONG_SLIP: Final = 6  # letters of words that are different names, and one may yet be a slip
SHORTEST_SLIPPED: Final = 8  # letters of a name that two slips may make another name
SHORTEST_JOINED: Final = 5  # letters of a word of two words' consonants: `Song` is not `Su Yong`
USED_BAND: Final = 2  # of those that several parties bear
# Consonants that are written for one another, or look alike; each class as bits of its letters
ALIKE_LETTERS: Final = ("ckqgxh", "gjzd", "bpvfw", "dt", "szcx", "mn", "lr")
ALIKE: Final = tuple(sum(1 << ord(one) - ord("a") for one in each) for each in ALIKE_LETTERS)
COMMON_BAND: Final = 4  # frequency band of names in common use; see `values.lexicon.rarity`
BORNE_BAND: Final = 9  # of a rare word that is a name all the same; the next, of a syllable
LARGEST_SIDE: Final = 10  # tokens of the smaller side of a group that is aligned exactly
MANY: Final = 16  # tokens; names of more are bounded by the number of tokens on the other side too
FULL: Final = 1000 * 1024 + 1000  # both shares of a full agreement, thousandths, in one number

NATION: Final = 1 << 31  # as `model.listed` gives it
KEPT: Final = 1 << 20

# Kinds of token: the high half of a code, as in `values.lexicon.rarity.TAGS`.
WORD: Final = 0
ABJAD: Final = 1
NUMBER: Final = 2
INITIAL: Final = 3
PARTICLE: Final = 4
TITLE: Final = 5
BARE: Final = 17  # code of a word of `ABJAD` of a record of which no name has vowels

# A token of either side.
LETTERS_START: Final = 0
CODE: Final = 1
ALPHA: Final = 2
WEIGHT: Final = 3
BONE: Final = 4
BONE_OTHER: Final = 5
BONE_SIZE: Final = 6
SOUND: Final = 7
STEM: Final = 8
CLASS_START: Final = 9
POSTING_START: Final = 10  # of a listed token
EDGE_START: Final = 10  # of a query token
COST: Final = 11
BEST_Q: Final = 12
BEST_L: Final = 13
LETTER_START: Final = 14  # where the edges of an initial to words that it stands for begin
LETTER_COST: Final = 15  # of these edges
LETTER_L: Final = 16

# The rows of a token, or of a pair, of which whole tables stay close to the processor.
RUN_START: Final = 0
LIGHTEST: Final = 1

# A member of a run: the row in the low bits, above them the year in which the only birth date of
# its record lies, when that is one day, counted from `YEAR_ZERO`, `UNDATED` where it has none, 0
# for any other; above that the only country of its record, as `nation_of` gives it, and the mass of
# the row, so that a row need not be looked at to see that it is too long.
ROW_BITS: Final = 24
YEARS: Final = 128
UNDATED: Final = YEARS - 1
YEAR_ZERO: Final = 1900
NATION_SHIFT: Final = 31
NATIONS: Final = 251  # countries are told apart by what is left when their numbers are divided
MASS_SHIFT: Final = 39

# What a name must reach in a row hangs on what its member tells of the facts of its record: the
# level is one of these, and one more where the country is another one.
LEVELS: Final = 6
NEAR: Final = 0  # its birth date, if any, may agree as much as is possible
DATELESS: Final = 2  # it has none
FAR: Final = 4  # it is in another year

# A pair of listed neighbours.
LEFT: Final = 0
RIGHT: Final = 1
PAIR_WEIGHT: Final = 2
PAIR_BONE: Final = 3
PAIR_BONE_OTHER: Final = 4
PAIR_ABJAD: Final = 5
PAIR_START: Final = 6

# A row: a reading of a listed name.
ITEM_START: Final = 0
TOTAL: Final = 1
RECORD: Final = 2
CONFIRMS: Final = 3

# What a row tells of the facts of its record: first and last day of all birth dates, yyyymmdd,
# equal only where there is one and it is a day, 0 where there is none; the country, as
# `sole_country` gives it.
SINCE: Final = 0
UNTIL: Final = 1
COUNTRY: Final = 2

# A record.
ROW_START: Final = 0
BIRTH_START: Final = 1
COUNTRY_START: Final = 2
GENDER: Final = 3
PLACE_START: Final = 4  # groups of words: places of birth up to the addresses, these up to ...
ADDRESS_START: Final = 5
KIND_START: Final = 6  # ... the kinds of vessel, these up to the places of the next record
TONNAGE_START: Final = 7
CLAIM_START: Final = 8

# A date, as `values.dates.date_numbers` gives it.
FIRST: Final = 0
LAST: Final = 1
FIRST_DAY: Final = 2
LAST_DAY: Final = 3
PRECISION: Final = 4
CIRCA: Final = 5

# A query; all facts that a record has too stand where those of a record do.
PLAN_START: Final = 0
MASK: Final = 9
NUMBER_START: Final = 10

# Numbers of a query that a record has.
NUMBER_RECORD: Final = 0
NUMBER_POINTS: Final = 1
NUMBER_FLOOR: Final = 2
NUMBER_STRENGTH: Final = 3

# Working space: of tokens and pairs, of touched rows, of records, of agreements, of links.
STAMP: Final = 0
HEAD: Final = 1
ROW: Final = 0
SUM_Q: Final = 1  # what a row can agree with, added up, on the query's side ...
SUM_L: Final = 2  # ... and on its own
WHOLE: Final = 3  # mass of the row
LEVEL: Final = 4  # what a name must reach in it; from LEVELS on it has no token that is marked
SLOTS: Final = 5  # tokens of a row that are known without looking them up, by their ...
SLOT_BITS: Final = 12  # ... last bits
LENGTH_SHIFT: Final = 8  # masses of rows are counted in steps of 256
MOST: Final = 1 << 30  # sums do not grow further: any name's mass is far less
STRONG: Final = 1  # score, row and plan of the best strong name ...
WEAK: Final = 4  # ... and of the best weak one
NEXT: Final = 0
PLACE: Final = 1
AGREED_Q: Final = 2
AGREED_L: Final = 3
LISTED: Final = 0  # of two joined neighbours
LINK_Q: Final = 0
LINK_QN: Final = 1
LINK_L: Final = 2
LINK_LN: Final = 3
LINK_WORTH: Final = 4
LINK_GROUP: Final = 5

# Weights.
GRADE_ONE_EDIT: Final = 0
GRADE_LIGHT_EDIT: Final = 1
GRADE_TWO_EDITS: Final = 2
GRADE_SOUND: Final = 3
GRADE_READING: Final = 4
GRADE_ABJAD: Final = 5
GRADE_ABJAD_LISTED: Final = 6
GRADE_BORNE_ONE: Final = 7
GRADE_BORNE_TWO: Final = 8

# A hit.
HIT_QUERY: Final = 0
HIT_RECORD: Final = 1
HIT_SCORE: Final = 2
HIT_MUTED: Final = 3
HIT_ROW: Final = 4
HIT_PLAN: Final = 5


class Tokens(NamedTuple):
    """Distinct tokens with all that comparing them needs; see `values.lexicon.features`."""

    table: Table
    letters: Vector
    classes: Vector


class Traits(NamedTuple):
    """Facts of many records, or of many queries, beside dates, countries and genders.

    `texts` says where the words of each group of words begin (places, addresses, kinds of vessel
    of the first thing, those of the second ...), `words` are numbers of `values.places`, ascending
    in a group; `claims` are those of `model.listed.claim_number`.
    """

    texts: Vector
    words: Vector
    tonnages: Vector
    claims: Vector


class Lists(NamedTuple):
    """An index: listed tokens, keys to them, pairs, rows and records."""

    tokens: Tokens
    bucket: Vector
    keys: Table
    key_bits: Vector  # a bit for the high bits of a key: whether a key has them
    letter_start: Vector
    long_tokens: Vector
    posting: Vector  # members of the runs of tokens
    slots: Vector  # of each the last bits of the tokens of its row, -1 where they are too many
    runs: Table  # of each token: where its postings begin, and the mass of the lightest row there
    pairs: Table
    pair_rows: Vector  # the same of pairs
    pair_slots: Vector
    pair_runs: Table  # the same of each pair
    pair_bucket: Vector
    pair_keys: Table
    rows: Table
    glance: Table
    lengths: Vector  # of 1024 rows, how many weigh up to each step
    items: Table
    records: Table
    births: Table
    countries: Vector
    traits: Traits
    endings: Vector
    ending_start: Table


class Weights(NamedTuple):
    """The numbers of the formula; see `weights`."""

    grades: Table
    known_one: int
    known_two: int
    sound_edits: int
    spelling: int
    syllable: int
    nickname: int
    gendered: int
    dialect: int
    dialect_pair: int
    initial: int
    joined: int
    joined_sound: int
    joined_abjad: int


class NameNumbers(NamedTuple):
    """How masses become a score; see `formula`."""

    contradiction: int
    omission: int
    thinness: int
    floor: int
    span: int
    half: int
    number_conflict: int
    crossed: int


class FactNumbers(NamedTuple):
    """Points of evidence; see `evidence`."""

    cap: int
    birth_same_day: int
    birth_same_month: int
    birth_same_year: int
    birth_same_range: int
    birth_swapped: int
    birth_one_digit: int
    birth_near: int
    birth_same_year_other_day: int
    birth_year_off: int
    birth_other: int
    country_same: int
    country_other: int
    gender_same: int
    gender_other: int
    nationality_other: int
    number_other: int
    number_other_kept: int
    place_same: int
    place_part: int
    place_other: int
    address_same: int
    address_part: int
    address_other: int
    kind_same: int
    kind_part: int
    kind_other: int
    tonnage_same: int
    tonnage_other: int


class Batch(NamedTuple):
    """Encoded queries: each has plans (readings of its names), each of these has tokens."""

    threshold: int
    queries: Table
    plans: Vector
    tokens: Vector
    allowed: Table
    births: Table
    countries: Vector
    traits: Traits
    numbers: Table


class Space(NamedTuple):
    """Working space of one thread. `clock` counts stamps, so that nothing need be cleared."""

    clock: Vector
    work: Vector
    buffer: Vector
    sounds: Vector
    tokens: Table
    pairs: Table
    proposed: Vector
    touched: Table  # rows, one behind the other
    met: Vector  # a bit for each row: whether it is touched
    places: Vector  # where each row that is touched stands in `touched`
    held: Vector  # marks by the last bits of tokens
    years: Vector  # levels by the year of a member of a run
    wanted: Vector  # what a name must reach, by level
    reach: Vector  # mass of the longest row that can reach it
    limits: Vector  # the same of rows that one token leads to, then of those without marked tokens
    records: Table
    seen: Vector
    order: Vector
    nodes: Table
    joined: Table
    links: Table
    initials: Vector
    side_q: Vector
    side_l: Vector
    table: Vector
