"""Kernels over letters: distances, keys, sounds, stems. `writing.phonetics` says the rules."""

from proscribe.match.kernels.layout import ALIKE, OFFSET, Table, Vector


def same_letters(a: Vector, a0: int, b: Vector, b0: int, size: int) -> bool:
    """Tell whether two runs of letters are equal."""
    for i in range(size):
        if a[a0 + i] != b[b0 + i]:
            return False
    return True


def osa(a: Vector, a0: int, n: int, b: Vector, b0: int, m: int, limit: int, work: Vector) -> int:
    """Give the optimal string alignment distance, or `limit` + 1 where it is larger."""
    big = limit + 1
    while n > 0 and m > 0 and a[a0] == b[b0]:
        a0 += 1
        b0 += 1
        n -= 1
        m -= 1
    while n > 0 and m > 0 and a[a0 + n - 1] == b[b0 + m - 1]:
        n -= 1
        m -= 1
    if n - m > limit or m - n > limit:
        return big
    if n == 0 or m == 0:
        return n + m
    before, previous, current = 0, m + 2, 2 * (m + 2)
    for j in range(m + 1):
        work[previous + j] = min(j, big)
    last_best = 0
    for i in range(1, n + 1):
        low = max(1, i - limit)
        high = min(m, i + limit)
        work[current + low - 1] = i if low == 1 and i <= limit else big
        best = big
        for j in range(low, high + 1):
            value = work[previous + j - 1]
            if a[a0 + i - 1] != b[b0 + j - 1]:
                value += 1
            if j < i + limit and work[previous + j] + 1 < value:
                value = work[previous + j] + 1
            if work[current + j - 1] + 1 < value:
                value = work[current + j - 1] + 1
            if (
                i > 1
                and j > 1
                and a[a0 + i - 1] == b[b0 + j - 2]
                and a[a0 + i - 2] == b[b0 + j - 1]
                and work[before + j - 2] + 1 < value
            ):
                value = work[before + j - 2] + 1
            if value > big:
                value = big
            work[current + j] = value
            if value < best:  # `min` is a call of its own when compiled
                best = value
        if best > limit and last_best > limit:
            return big
        last_best = best
        before, previous, current = previous, current, before
    return min(big, 0 + work[previous + m])


def is_vowel(letter: int) -> bool:
    """Tell whether a lower-case ASCII letter is a vowel; y is one in romanised names."""
    return (
        letter == 97 or letter == 101 or letter == 105 or letter == 111 or letter == 117
        or letter == 121
    )  # fmt: skip


def near_vowels(one: int, other: int) -> bool:
    """Tell whether two vowels are written for one another: a e, e i y, a o, o u."""
    if one > other:
        one, other = other, one
    if one == 97:
        return other == 101 or other == 111
    if one == 101:
        return other == 105 or other == 121
    return (one == 105 and other == 121) or (one == 111 and other == 117)


def is_light(a: Vector, a0: int, n: int, b: Vector, b0: int, m: int) -> bool:
    """Tell whether two words one edit apart differ as spellings of one name do.

    That is in a near vowel, in a vowel left out, in a letter written once or twice, or in the
    order of two letters.
    """
    at = 0
    while at < n and at < m and a[a0 + at] == b[b0 + at]:
        at += 1
    if n == m:
        if at + 1 < n and a[a0 + at + 1] != b[b0 + at + 1]:
            return True  # only a transposition differs in two places
        return near_vowels(0 + a[a0 + at], 0 + b[b0 + at])
    if n > m:
        return is_vowel(0 + a[a0 + at]) or (at > 0 and a[a0 + at - 1] == a[a0 + at])
    return is_vowel(0 + b[b0 + at]) or (at > 0 and b[b0 + at - 1] == b[b0 + at])


def are_alike(one: int, other: int) -> bool:
    """Tell whether two consonants are written for one another, or look alike; see `similarity`."""
    if one < 97 or one > 122 or other < 97 or other > 122:  # no letter of a to z
        return False
    both = 1 << (one - 97) | 1 << (other - 97)
    for letters in ALIKE:
        if both | letters == letters:
            return True
    return False


def is_of_either(a: Vector, a0: int, b: Vector, b0: int, size: int) -> bool:
    """Tell whether words of one length are one name of a man and of a woman."""
    one, other = 0 + a[a0 + size - 1], 0 + b[b0 + size - 1]
    if not ((one == 97 and other == 111) or (one == 111 and other == 97)):
        return False
    return same_letters(a, a0, b, b0, size - 1)


def are_apart(a: Vector, a0: int, b: Vector, b0: int, size: int) -> bool:
    """Tell whether words of one length differ in letters that are not written for one another."""
    differing, last, consonants, apart = 0, 0, 0, False
    for at in range(size):
        one, other = 0 + a[a0 + at], 0 + b[b0 + at]
        if one == other:
            continue
        if differing == 2 or is_vowel(one) != is_vowel(other):
            return False
        differing += 1
        last = at
        if is_vowel(one):
            apart = apart or not near_vowels(one, other)
        else:
            consonants += 1
            apart = apart or not are_alike(one, other)
    if not apart:
        return False
    if differing == 1:
        return consonants == 1 or last == size - 1
    return consonants == 0


def mix(key: int, letter: int) -> int:
    """Take one letter into a 31-bit key (FNV-1a)."""
    return ((key ^ letter) * 16777619) & 0x7FFFFFFF


def key_of(key: int, letters: Vector, start: int, size: int) -> int:
    """Take a run of letters into a 31-bit key."""
    for at in range(start, start + size):
        key = mix(key, 0 + letters[at])
    return key


def heard(letters: Vector, at: int, end: int, western: bool) -> int:
    """Give a letter as read: j before anything but a vowel is y, behind the end is nothing."""
    if at >= end:
        return 0
    letter = 0 + letters[at]
    if letter != 106:
        return letter
    if western:
        return 121
    after = at + 1
    while after < end and letters[after] == 106:
        after += 1
    return 106 if after < end and is_vowel(0 + letters[after]) else 121


def is_western(letters: Vector, start: int, end: int) -> bool:
    """Tell whether a word is spelled as German and Polish spell Russian names."""
    if end - start < 6:
        return False
    for at in range(start, end - 3):
        if (
            letters[at] == 116 and letters[at + 1] == 115 and letters[at + 2] == 99
            and letters[at + 3] == 104
        ):  # fmt: skip
            return True  # tsch
    last = 0 + letters[end - 1]
    at = end - 1  # of the w
    if last == 97 or last == 105 or last == 121:  # -wa, -wska, -wski, -wsky
        if letters[end - 2] == 107 and letters[end - 3] == 115:
            at = end - 4
        elif last == 97:
            at = end - 2
    elif last == 122 and letters[end - 2] == 99 and letters[end - 3] == 105:  # -wicz
        at = end - 4
    return letters[at] == 119 and (letters[at - 1] == 101 or letters[at - 1] == 111)


def is_french_w(letters: Vector, start: int, at: int, end: int) -> bool:
    """Tell whether an `ou` of a word is a w, as French writes it; see `writing.phonetics`."""
    after = 0 + letters[at + 2] if at + 2 < end else 0
    if after != 97 and after != 101 and after != 105:  # a, e, i
        return False
    before = 0 + letters[at - 1] if at > start else 0
    if before == 0 or before == 97:
        return True
    if after != 97 or not (before == 100 or before == 102 or before == 114 or before == 122):
        return False
    if at + 3 >= end or letters[at + 3] != 110:  # Redouane, Marouan
        return False
    return at + 4 == end or (at + 5 == end and letters[at + 4] == 101)


def fill_sounds(letters: Vector, start: int, size: int, sounds: Vector) -> None:
    """Write the sounds of a word into `sounds`, ended by 0."""
    n = 0
    at, end = start, start + size
    western = is_western(letters, start, end)
    while at < end:
        a, b = heard(letters, at, end, western), heard(letters, at + 1, end, western)
        c, d = heard(letters, at + 2, end, western), heard(letters, at + 3, end, western)
        sound, second, taken = a, 0, 1
        if a == 115:  # s
            if b == 104 and c == 99 and d == 104:
                sound, taken = 83, 4  # shch
            elif b == 99 and c == 104:
                sound, taken = 83, 3  # sch
            elif b == 104 or b == 106 or (b == 122 and c != 104):
                sound, taken = 83, 2  # sh, sj, sz
        elif a == 116:  # t
            if b == 115 and c == 99 and d == 104:
                sound, taken = 67, 4  # tsch
            elif b == 115 and c == 106:
                sound, taken = 67, 3  # tsj
            elif b == 99 and c == 104:
                sound, taken = 67, 3  # tch
            elif b == 104:
                taken = 2  # th
            elif b == 122 or b == 115:
                sound, taken = 99, 2  # tz, ts
        elif a == 100:  # d
            if b == 122 and c == 104:
                sound, taken = 106, 3  # dzh
            elif b == 104:
                taken = 2  # dh
            elif b == 106:
                sound, taken = 106, 2  # dj
        elif a == 99:  # c
            if b == 104 and western:
                sound, taken = 104, 2
            elif b == 104 or b == 122:
                sound, taken = 67, 2  # ch, cz
            elif b == 107:
                sound, taken = 107, 2  # ck
            elif b == 101 or b == 105 or b == 121:
                sound, second, taken = 115, b, 2  # ce, ci, cy
            else:
                sound = 107
        elif (a == 107 or a == 103 or a == 112 or a == 122) and b == 104:
            taken = 2  # kh, gh, ph, zh
            sound = 104 if a == 107 else 107 if a == 103 else 102 if a == 112 else 106
        elif a == 122 and b == 106:
            taken = 2  # zj
            sound = 106
        elif a == 113:  # q
            sound = 107
        elif a == 120:  # x
            sound, second = 107, 115
        elif a == 119:  # w
            sound = 118
        elif a == 111 and b == 117 and is_french_w(letters, start, at, end):
            sound, taken = 118, 2  # ou
        sounds[n] = sound
        n += 1
        if second != 0:
            sounds[n] = second
            n += 1
        at += taken
    if n > 2 and sounds[n - 1] == 104:
        n -= 1
    sounds[n] = 0


def bone_letter(sounds: Vector, at: int) -> int:
    """Give the consonant at a place of the sounds, 0 for a vowel that does not lead."""
    sound = 0 + sounds[at]
    if sound == 67:  # `ch` is written for `sh`
        return 83
    if at == 0:
        return 97 if is_vowel(sound) and sound != 121 else sound
    return 0 if is_vowel(sound) else sound


def bone_of(sounds: Vector, one: int, two: int) -> int:
    """Give the hash of the consonants, from two starting keys; see `values.lexicon.features`."""
    at, last = 0, 0
    while sounds[at] != 0:
        letter = bone_letter(sounds, at)
        if letter != 0 and letter != last:
            one = mix(one, letter)
            two = mix(two, letter)
            last = letter
        at += 1
    return (one << 31) | two


def key_of_bone(sounds: Vector) -> int:
    """Give the key under which words of these consonants are found."""
    return bone_of(sounds, mix(OFFSET, 126), OFFSET) >> 31


def bone_size_of(sounds: Vector) -> int:
    """Give the number of consonants."""
    size, at, last = 0, 0, 0
    while sounds[at] != 0:
        letter = bone_letter(sounds, at)
        if letter != 0 and letter != last:
            size += 1
            last = letter
        at += 1
    return size


def sound_of(sounds: Vector) -> int:
    """Give the hash of a word as it is read aloud."""
    one, two, at, last = OFFSET, mix(OFFSET, 46), 0, 0
    while sounds[at] != 0:
        letter = 0 + sounds[at]
        if letter == 101 or letter == 121:
            letter = 105
        elif letter == 111:
            letter = 117
        if letter != last:
            one = mix(one, letter)
            two = mix(two, letter)
            last = letter
        at += 1
    return (one << 31) | two


def with_inner_u(letters: Vector, start: int, size: int, buffer: Vector) -> None:
    """Copy a word with u for each w behind its first letter; of several, not for one before y."""
    inner = 0
    for at in range(1, size):
        if letters[start + at] == 119:
            inner += 1
    for at in range(size):
        letter = 0 + letters[start + at]
        kept = inner > 1 and at + 1 < size and letters[start + at + 1] == 121
        if at > 0 and letter == 119 and not kept:
            letter = 117
        buffer[at] = letter


def stem_of(endings: Vector, ending_start: Table, letters: Vector, start: int, size: int) -> int:
    """Give the hash of a surname in its masculine form, 0 where its ending tells no gender.

    Row k of `ending_start` is where an ending and where its masculine form begins.
    """
    for k in range(len(ending_start) - 1):
        first, middle, end = ending_start[k, 0], ending_start[k, 1], ending_start[k + 1, 0]
        length = middle - first
        if size - length < 3:
            continue
        if same_letters(letters, start + size - length, endings, first, length):
            one = key_of(OFFSET, letters, start, size - length)
            two = key_of(mix(OFFSET, 46), letters, start, size - length)
            one = key_of(one, endings, middle, end - middle)
            return (one << 31) | key_of(two, endings, middle, end - middle)
    return 0
