"""Keys under which equal identifiers, and those that differ in one character, meet.

Two keys of equal length that differ in one place are equal once that place is left out, so the
keys of a number with each place left out find its near misses without a scan.
"""

import hashlib
import re

from proscribe.values.identifiers import normalise_identifier

SHORTEST_NEAR = 6  # characters; between shorter numbers one difference is no sign of a slip
LONGEST_NEAR = 40
_IMO = re.compile(r"IMO(\d{7})")


def number_key(value: str) -> str:
    """Give the comparable form of an identifier: upper case letters and digits, IMO bare.

    Returns:
        The form; "" when nothing of the value can be compared.

    Example:
        >>> number_key("IMO 907-4729"), number_key(" a-12/3 ")
        ('9074729', 'A123')
    """
    key = normalise_identifier(value)
    imo = _IMO.fullmatch(key)
    return imo[1] if imo else key


def number_hash(key: str) -> int:
    """Give the 63-bit hash of a comparable form."""
    return _hash("=" + key)


def near_hashes(key: str) -> list[int]:
    """Give the hashes of a form with each place left out; none when it is too short or long."""
    if not SHORTEST_NEAR <= len(key) <= LONGEST_NEAR:
        return []
    return [_hash(f"{place}:{key[:place]}?{key[place + 1 :]}") for place in range(len(key))]


def one_apart(one: str, other: str) -> bool:
    """Tell whether two forms have one length and differ in exactly one place."""
    if len(one) != len(other) or not SHORTEST_NEAR <= len(one) <= LONGEST_NEAR:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _hash(text: str) -> int:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1
