"""Legal forms of organisations in many languages, each as one canonical class.

A form says little about who is meant: lists and customers write it, translate it or leave it out.
Forms that lawyers translate into each other share a class (`ООО`, `GmbH`, `LLC`: `llc`).

Source: ISO 20275 entity legal forms (GLEIF code list), reduced to those that occur on official
lists; words romanised as `values.writing.romanise` does.
"""

from functools import lru_cache

from proscribe.values.writing.phonetics import is_western, sound

# class -> phrases, parted by bars and line ends; a phrase is lower-case words, without
# punctuation, single letters joined.
_CLASSES: dict[str, str] = {
    "llc": """
        llc|limited liability company|limited liability co|ltd liability company|lc|ooo|too|tov
        iooo|sooo
        obshchestvo s ogranichennoy otvetstvennostyu|gmbh|gesellschaft mit beschrankter haftung
        gesellschaft mbh|ges mbh|gesmbh|cong ty trach nhiem huu han|cong ty tnhh|tnhh
        sarl|srl|s de rl|s de rl de cv|ltda|limitada|sociedad de responsabilidad limitada
        sociedad limitada|slu|bv|bvba|besloten vennootschap|sp z oo|sp zoo
        spolka z ograniczona odpowiedzialnoscia|doo|dooel|eood|ood|kft|sro|spol sro|sia|uab
        tovaristvo z obmezhenoyu vidpovidalnistyu|tavarystva z abmezhavanay adkaznastsyu|taa
        druzhestvo s ogranichena otgovornost|ltd sti|limited sirketi
        spolka zoo|spolka z oo
        sti|wll|fzco|fze|fz llc|fzllc|dmcc|mmc|mchj
        free zone establishment|free zone est|free zone company|free zone co
    """,
    "ltd": """
        ltd|limited|ltee|limitee|pte ltd|pte limited|pvt ltd|pvt limited|private limited|pty ltd
        pty limited|pty|pte|pvt|sdn bhd|sendirian berhad|sdn|bhd|berhad|co ltd|co limited
        company limited|company ltd|coltd|public co ltd|public company limited|public co limited
        youxian gongsi|youxian zeren gongsi|yuhan hoesa
    """,
    "jsc": """
        jsc|ojsc|cjsc|pjsc|ojs|pjs|psc|joint stock company|joint stock co|open joint stock company
        joint stock|closed joint stock company
        public joint stock company|private joint stock company
        oao|zao|szao|pao|ao|otkrytoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo
        publichnoe aktsionernoe obshchestvo|aktsionernoe obshchestvo|pat|prat|at|sa|sa de cv
        sab de cv|sapi de cv|sociedad anonima|sociedad anonima de capital variable
        societe anonyme|sas|sasu|sal|sal offshore|sal off shore
        spa|societa per azioni|ag|aktiengesellschaft|nv
        naamloze vennootschap|ab|aktiebolag|aktiebolaget|aktieselskab
        as|asa|aps|aksjeselskap|anonim sirketi|anonim sirket
        oy|oyj|rt|nyrt|zrt|ad|dd|se|sl|plc|public limited company|inc|incorporated|corp
        corporation|corporacion|kabushiki kaisha|kk|jusik hoesa|gufen youxian gongsi|saoc|saog
        cong ty co phan|ctcp|ae|anonymi etaireia
        pt|perseroan terbatas|perusahaan terbatas|tbk|ca|compania anonima|aat|zat
        aktsionerne tovaristvo|publichne aktsionerne tovaristvo|privatne aktsionerne tovaristvo
        vidkrite aktsionerne tovaristvo|zakrite aktsionerne tovaristvo
        adkrytae aktsyyanernae tavarystva|zakrytae aktsyyanernae tavarystva
    """,
    "co": """
        co|company|cia|ste|societe|compania|compagnie|cie|kompaniya|companhia|kaisha|hoesa|gongsi|sirketi
        cong ty|tong cong ty|chong hoesa
        sherkat|sherkate|sharikat|sharika|shirkat|sharikah|kampani
    """,
    "lp": """
        lp|llp|lllp|limited partnership|limited liability partnership|general partnership|kg
        gmbh co kg|kommanditgesellschaft|ohg|gbr|snc|sca|scs|cv|vof
    """,
    "coop": "coop|cooperative|cooperativa|scrl|sca de rl|sc de rl|sc de rl de cv|eg|cra",
    "sole": """
        eirl|ei|eurl|ip|chp|individual entrepreneur|sole proprietorship|eu|sau|est|establishment
    """,
    "status": "in liquidation|under liquidation|in receivership|under receivership|v likvidatsii",
    "state": """
        fgup|gup|fsue|federal state unitary enterprise|state unitary enterprise|sue|ep|epe
        federalnoe gosudarstvennoe unitarnoe predpriyatie|gosudarstvennoe unitarnoe predpriyatie
        mup|municipal unitary enterprise|munitsipalnoe unitarnoe predpriyatie|kgup|rup|rue
        republican unitary enterprise|respublikanskoe unitarnoe predpriyatie
        respublikanskae unitarnae pradpryemstva|state enterprise|gosudarstvennoe predpriyatie
        derzhavne pidpriemstvo|state owned enterprise
        fkp|federal treasury enterprise|federal state enterprise|federal state owned enterprise
        federalnoe kazennoe predpriyatie
        fku|fgu|fgku|federal state institution|federal public institution
        federal state treasury institution|federalnoe kazennoe uchrezhdenie
        federalnoe gosudarstvennoe kazennoe uchrezhdenie|federalnoe gosudarstvennoe uchrezhdenie
        fgbu|federal state budgetary institution|federal state budget institution
        federal state budgetary establishment|federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie
        fgbun|federal state budgetary institution of science
        federal state budgetary scientific institution|federal state budget institution of science
        federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie nauki|fgbnu
        federalnoe gosudarstvennoe byudzhetnoe nauchnoe uchrezhdenie
        fgau|federal state autonomous institution
        federalnoe gosudarstvennoe avtonomnoe uchrezhdenie
        fgaou|fgaou vo|federal state autonomous educational institution
        federal state autonomous educational institution of higher education
        federalnoe gosudarstvennoe avtonomnoe obrazovatelnoe uchrezhdenie vysshego obrazovaniya
        fgbou|fgbou vo|federal state budgetary educational institution
        federal state budgetary educational institution of higher education
        federal state budgetary educational institution of higher professional education
        federalnoe gosudarstvennoe byudzhetnoe obrazovatelnoe uchrezhdenie vysshego obrazovaniya
        gbu|state budgetary institution|gosudarstvennoe byudzhetnoe uchrezhdenie
        gku|state treasury institution|gosudarstvennoe kazennoe uchrezhdenie
        gosudarstvennoe uchrezhdenie
    """,
    "public": """
        ano|autonomous noncommercial organization|autonomous nonprofit organization
        autonomous noncommercial organisation|autonomous nonprofit organisation
        avtonomnaya nekommercheskaya organizatsiya|public organization|public organisation
        obshchestvennaya organizatsiya|gromadska organizatsiya|all russian public organization
        obshcherossiyskaya obshchestvennaya organizatsiya|interregional public organization
        mezhregionalnaya obshchestvennaya organizatsiya|regional public organization
        regionalnaya obshchestvennaya organizatsiya
    """,
}

# Short forms that are also words or names: read as a form only at the end of a name, before
# another form, or (where they lead in their language) at its start.
_SHORT = """
ab ad ag as at asa ao ca co cia cie cv cra dd ei eg ep eu est establishment ip kg kk lc lp nv oy pat
aat ano fgu fku gbu gku mup zat taa pt rt rue rup sa sal se sia sl sas sca spa sti too tov sau
sue chp limitada
"""
_LEADING_FORMS = """
aat zat taa ooo oao zao pao ao too tov pt uab sia cv pat prat fgup gup ip chp ano fgu fku gbu gku
mup rue rup
"""
_ONLY_LAST = frozenset(_SHORT.split())
_SAINTE = "ste"  # before these, else `Société`: `Ste Anne`
_SAINTS_NAMES = """
agathe agnes anne barbe catherine cecile claire colombe croix elisabeth famille foy genevieve
helene jeanne julie lucie madeleine marguerite marie marthe monique rose sophie suzanne therese
ursule victoire
"""
_SAINTS = frozenset(_SAINTS_NAMES.split())
_LEADING = frozenset(_LEADING_FORMS.split())

FORMS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): name
    for name, lines in _CLASSES.items()
    for line in lines.strip().splitlines()
    for phrase in line.split("|")
}
LONGEST = max(len(phrase) for phrase in FORMS)
STARTERS: frozenset[str] = frozenset(phrase[0] for phrase in FORMS)

# Forms inside scripts that do not part words, longest first, with the class they stand for.
UNSPACED: tuple[tuple[str, str], ...] = (
    ("股份有限公司", "jsc"), ("有限责任公司", "llc"), ("有限責任公司", "llc"), ("有限公司", "ltd"),
    ("株式会社", "jsc"), ("有限会社", "ltd"), ("合同会社", "llc"), ("公司", "co"),
    ("주식회사", "jsc"), ("유한회사", "ltd"), ("회사", "co"),
)  # fmt: skip


# Long forms are recognised however they are parted (`JOINT STOCKCOMPANY`) and romanised
# (`ogranichennoi`, `ogranichennoy`): by their letters as read aloud.
_SHORTEST_SOUNDED = 9
_SOUNDED: dict[str, str] = {
    sound("".join(phrase)): name
    for phrase, name in FORMS.items()
    if len("".join(phrase)) >= _SHORTEST_SOUNDED
}
_OPENINGS: frozenset[str] = frozenset(
    "".join(phrase)[:3] for phrase in FORMS if len("".join(phrase)) >= _SHORTEST_SOUNDED
)
_LONGEST_SOUNDED = max(len("".join(phrase)) for phrase in FORMS) + 3
_SOUNDED_STARTS: frozenset[str] = frozenset(
    heard[:size] for heard in _SOUNDED for size in range(len(heard) + 1)
)

# Forms that are found written together with a word of the name (`JSCARGUMENT`, `FREGATOOO`).
_GLUED_FIRST = ("pjsc", "ojsc", "cjsc", "jsc", "llc", "ooo", "oao", "zao", "pao")
_GLUED_LAST = (
    "corporation", "company", "limited", "gmbh", "corp", "pjsc", "ojsc", "jsc", "llc", "ltd",
    "ooo", "oao", "zao", "dmcc", "fzco", "fze", "sarl", "plc", "eood", "inc",
)  # fmt: skip
_SHORTEST_REST = 3


@lru_cache(maxsize=1 << 15)
def unglued(word: str) -> tuple[str, str] | None:
    """Part a word from the legal form that is written together with it.

    Args:
        word: Lower case ASCII.

    Returns:
        Both parts in their order, None where there is no such form.

    Example:
        >>> unglued("jscargument"), unglued("stockcompany"), unglued("company")
        (('jsc', 'argument'), ('stock', 'company'), None)
    """
    if not (word.endswith(_GLUED_LAST) or word.startswith(_GLUED_FIRST)):  # most words
        return None
    for form in _GLUED_LAST:
        if word.endswith(form) and len(word) - len(form) >= _SHORTEST_REST:
            return word[: -len(form)], form
    for form in _GLUED_FIRST:
        if word.startswith(form) and len(word) - len(form) >= _SHORTEST_REST:
            return form, word[len(form) :]
    return None


_FEWEST_GLUED = 3  # letters of a form that is written together with a word
_GLUED_OPENINGS = frozenset(form[:_FEWEST_GLUED] for form in _GLUED_FIRST)
_GLUED_ENDS = frozenset(form[-_FEWEST_GLUED:] for form in _GLUED_LAST)


# Forms of several words by their first and by their last one: a word of the name may be written
# together with either (`COMPANYGAZSTROYPROM`), or stand in between (`JOINT STOCK GAZ COMPANY`).
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
_BY_LAST: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(FORMS, key=len, reverse=True):
    if len(_phrase) > 1:
        _BY_FIRST.setdefault(_phrase[0], []).append(_phrase)
        _BY_LAST.setdefault(_phrase[-1], []).append(_phrase)
_ENDS_OF_WORDS = frozenset({"state"}) | _ONLY_LAST  # `Universal Offshore`, `Interstate Enterprise`
_FIRST_WORDS = tuple(
    word for word in _BY_FIRST if len(word) >= _SHORTEST_REST and word not in _ENDS_OF_WORDS
)
_LAST_WORDS = tuple(word for word in _BY_LAST if len(word) > _SHORTEST_REST)
# The first and last three letters of all words of which `may_open_form` or `unglued` say anything.
OPENINGS: frozenset[str] = _OPENINGS | _GLUED_OPENINGS
ENDS: frozenset[str] = _GLUED_ENDS | frozenset(word[-_FEWEST_GLUED:] for word in _FIRST_WORDS)
_SHORTEST_PARTED = 3  # words of a form that may have another word among them


def gathered(words: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Give words with the legal forms among them whole, where a word of the name is in their way.

    Args:
        words: Words of a name, lower case ASCII.

    Returns:
        The words, each with the place of the one that it comes from; a word inside a form stands
        before it.

    Example:
        >>> [word for word, _ in gathered(("joint", "stock", "companygaz"))]
        ['joint', 'stock', 'company', 'gaz']
        >>> [word for word, _ in gathered(("joint", "stock", "gaz", "company"))]
        ['gaz', 'joint', 'stock', 'company']
    """
    found: list[tuple[str, int]] = []
    place = 0
    while place < len(words):
        length = _interrupted(words, place)
        if length:
            phrase, gap = length
            end = place + len(phrase) + 1
            found.append((words[place + gap], place + gap))
            found.extend((words[k], k) for k in range(place, end) if k != place + gap)
            place = end
            continue
        parts = _glued_at(words, place) or unglued(words[place]) or (words[place],)
        found.extend((part, place) for part in parts)
        place += 1
    return tuple(found)


def _interrupted(words: tuple[str, ...], start: int) -> tuple[tuple[str, ...], int] | None:
    """Find a form with one other word in it: the form, and how many of its words stand before."""
    for phrase in _BY_FIRST.get(words[start], ()):
        if len(phrase) < _SHORTEST_PARTED or words[start : start + len(phrase)] == phrase:
            continue
        for gap in range(1, len(phrase)):
            after = words[start + gap + 1 : start + len(phrase) + 1]
            if words[start : start + gap] == phrase[:gap] and after == phrase[gap:]:
                return phrase, gap
    return None


def _glued_at(words: tuple[str, ...], place: int) -> tuple[str, str] | None:
    """Part a word from the first or last word of a form whose other words are its neighbours."""
    word = words[place]
    if word.endswith(_FIRST_WORDS):
        for first in _FIRST_WORDS:
            if word.endswith(first) and len(word) - len(first) >= _SHORTEST_REST:
                after = words[place + 1 :]
                if any(after[: len(rest) - 1] == rest[1:] for rest in _BY_FIRST[first]):
                    return word[: -len(first)], first
    if word.startswith(_LAST_WORDS):
        for last in _LAST_WORDS:
            if word.startswith(last) and len(word) - len(last) >= _SHORTEST_REST:
                before = words[:place]
                if any(before[1 - len(rest) :] == rest[:-1] for rest in _BY_LAST[last]):
                    return last, word[len(last) :]
    return None


def _sounded_at(words: tuple[str, ...], start: int) -> tuple[str, int] | None:
    """Find a long form by its letters, however its words are parted."""
    if not _may_be_sounded(words[start]):
        return None
    written = ""
    found: tuple[str, int] | None = None
    for count, word in enumerate(words[start:], start=1):
        written += word
        if len(written) > _LONGEST_SOUNDED:
            break
        if len(written) >= _SHORTEST_SOUNDED:
            name = _SOUNDED.get(sound(written))
            found = (name, count) if name else found
    return found


def may_open_form(word: str) -> bool:
    """Tell whether a legal form may start at a word, whatever words follow."""
    return word in STARTERS or _may_be_sounded(word) or word.endswith(_FIRST_WORDS)


@lru_cache(maxsize=1 << 15)
def _may_be_sounded(word: str) -> bool:
    """Tell whether a long form may start at a word.

    What follows can change its last sounds, and all of them where it ends like `Chodorkow`.
    """
    return word[:3] in _OPENINGS and (is_western(word) or sound(word)[:-2] in _SOUNDED_STARTS)


def has_form(words: tuple[str, ...]) -> bool:
    """Tell whether a legal form is among some words, or would be whole without what is in its way.

    Example:
        >>> has_form(("collier", "steel")), has_form(("joint", "steel", "stock", "company"))
        (False, True)
    """
    return any(form_at(words, at) is not None for at in range(len(words))) or (
        gathered(words) != tuple(zip(words, range(len(words)), strict=True))
    )


def form_at(words: tuple[str, ...], start: int) -> tuple[str, int] | None:
    """Find the legal form that starts at one word of a name.

    Args:
        words: Words of a name, lower case ASCII.
        start: Place of the first word of the form.

    Returns:
        Its class and how many words it takes, the longest first; None when there is none.

    Example:
        >>> form_at(("tropicana", "gmbh"), 1), form_at(("as", "salam"), 0)
        (('llc', 1), None)
    """
    sounded = _sounded_at(words, start)
    if sounded:
        return sounded
    if words[start] not in STARTERS:
        return None
    for length in range(min(LONGEST, len(words) - start), 0, -1):
        name = FORMS.get(words[start : start + length])
        if name is None:
            continue
        if length == 1 and words[start] in _ONLY_LAST and not _ends(words, start):
            continue
        if words[start] == _SAINTE and _SAINTS.intersection(words[start + 1 : start + 2]):
            continue
        return name, length
    return None


_MOST_SHORT = 8  # short forms one behind the other; no name has as many


def _ends(words: tuple[str, ...], start: int) -> bool:
    """Tell whether a short form stands where a form stands: last, before a form, or leading."""
    if start == 0:
        return len(words) > 1 and words[0] in _LEADING
    behind = start + 1
    while behind < len(words) and _is_short(words, behind):
        if behind - start == _MOST_SHORT:
            return False
        behind += 1
    return behind == len(words) or form_at(words, behind) is not None


def _is_short(words: tuple[str, ...], start: int) -> bool:
    """Tell whether nothing but a short form can start at a word, which what follows decides."""
    if words[start] not in _ONLY_LAST or _sounded_at(words, start):
        return False
    lengths = range(2, min(LONGEST, len(words) - start) + 1)
    return not any(words[start : start + length] in FORMS for length in lengths)
