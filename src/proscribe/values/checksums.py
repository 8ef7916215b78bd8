"""Check digits that python-stdnum does not have: ships, states, crypto addresses, Keccak.

Every function takes the number without blanks and separators and says whether its check digits
are right; a text of another form is False, never an error.

Sources:
    IMO ship number: IMO Resolution A.1117(30), adopted 6 December 2017. IMO company and
    registered owner number: IMO Resolution MSC.160(78); weights as published by the number's
    administrator (IHS Markit, now S&P Global).
    OGRN and OGRNIP: Order of the Russian Ministry of Finance 165n of 30 October 2017.
    Iran: national number of persons (10 digits) and national identifier of legal entities
    (11 digits), algorithms as published by the National Organization for Civil Registration and
    the State Organization for Registration of Deeds and Properties.
    Belgium: Royal Decree of 3 April 1984 on the national register number.
    Base58Check, bech32 (BIP-173), bech32m (BIP-350); EIP-55 (Ethereum); Keccak-256 as submitted
    to the SHA-3 competition (padding 0x01; `hashlib.sha3_256` pads with 0x06).
"""

import hashlib
import re

_SHIP_WEIGHTS = (7, 6, 5, 4, 3, 2)
_COMPANY_WEIGHTS = (8, 6, 4, 2, 9, 7)
_IRAN_WEIGHTS = (29, 27, 23, 19, 17, 29, 27, 23, 19, 17)
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_POWERS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_CONSTANTS = (1, 0x2BC830A3)
_ETHEREUM = re.compile(r"0x([0-9a-fA-F]{40})")


def _digits(text: str, *lengths: int) -> list[int] | None:
    if len(text) not in lengths or not (text.isascii() and text.isdigit()):
        return None
    return [int(character) for character in text]


def imo_ship(text: str) -> bool:
    """Check the seven digits of an IMO ship identification number."""
    digits = _digits(text, 7)
    if digits is None or not any(digits):
        return False
    total = sum(d * w for d, w in zip(digits, _SHIP_WEIGHTS, strict=False))
    return total % 10 == digits[6]


def imo_company(text: str) -> bool:
    """Check the seven digits of an IMO company and registered owner number."""
    digits = _digits(text, 7)
    if digits is None or not any(digits):
        return False
    total = sum(d * w for d, w in zip(digits, _COMPANY_WEIGHTS, strict=False))
    return (11 - total % 11) % 10 == digits[6]


def ogrn(text: str) -> bool:
    """Check a Russian state registration number of 13 (company) or 15 (entrepreneur) digits."""
    if _digits(text, 13, 15) is None:
        return False
    return int(text[:-1]) % (len(text) - 2) % 10 == int(text[-1])


def iran_person(text: str) -> bool:
    """Check the ten digits of an Iranian national number of a person."""
    digits = _digits(text, 10)
    if digits is None or len(set(digits)) == 1:
        return False
    rest = sum(d * (10 - i) for i, d in enumerate(digits[:9])) % 11
    return digits[9] == (rest if rest < 2 else 11 - rest)


def iran_entity(text: str) -> bool:
    """Check the eleven digits of an Iranian national identifier of a legal entity."""
    digits = _digits(text, 11)
    if digits is None or not any(digits):
        return False
    shift = digits[9] + 2
    rest = sum((d + shift) * w for d, w in zip(digits, _IRAN_WEIGHTS, strict=False)) % 11
    return digits[10] == rest % 10


def belgium_person(text: str) -> bool:
    """Check the eleven digits of a Belgian national register number, of either century."""
    if _digits(text, 11) is None:
        return False
    return any(97 - int(century + text[:9]) % 97 == int(text[9:]) for century in ("", "2"))


def base58check(text: str) -> bool:
    """Check an address of Bitcoin's older form and of its many descendants."""
    return _base58(text, _BASE58)


def ripple(text: str) -> bool:
    """Check a classic XRP Ledger address."""
    return text.startswith("r") and _base58(text, _RIPPLE)


def _base58(text: str, alphabet: str) -> bool:
    """Check that 21 or 22 bytes (one or two of them the network's) and their hash are there."""
    if not 26 <= len(text) <= 36:
        return False
    number = 0
    for character in text:
        place = alphabet.find(character)
        if place < 0:
            return False
        number = number * 58 + place
    zeros = len(text) - len(text.lstrip(alphabet[0]))
    raw = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    if len(raw) not in (25, 26):
        return False
    return hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4] == raw[-4:]


def bech32(text: str) -> bool:
    """Check a segregated witness address (`bc1...`, `ltc1...`), versions 0 and later."""
    if text != text.lower() and text != text.upper():
        return False
    prefix, mark, data = text.lower().rpartition("1")
    if not mark or not prefix or not prefix.isascii() or not 14 <= len(data) <= 90:
        return False
    places = [_BECH32.find(character) for character in data]
    if min(places) < 0:
        return False
    check = 1
    spread = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    for value in spread + places:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, power in enumerate(_BECH32_POWERS):
            if top >> bit & 1:
                check ^= power
    return check == _BECH32_CONSTANTS[places[0] > 0]


def ethereum(text: str) -> bool | None:
    """Check an Ethereum address; None when it is all in one case and so has no check digits."""
    found = _ETHEREUM.fullmatch(text)
    if found is None:
        return False
    digits = found[1]
    if digits in (digits.lower(), digits.upper()):
        return None
    marks = keccak256(digits.lower().encode("ascii")).hex()
    return all(
        not character.isalpha() or character.isupper() == (int(mark, 16) >= 8)
        for character, mark in zip(digits, marks, strict=False)
    )


def keccak256(message: bytes) -> bytes:
    """Hash a message with Keccak-256.

    Example:
        >>> keccak256(b"").hex()[:16]
        'c5d2460186f7233c'
    """
    rate = 136
    padded = bytearray(message + bytes(rate - len(message) % rate))
    padded[len(message)] ^= 0x01
    padded[-1] ^= 0x80
    lanes = [0] * 25
    for start in range(0, len(padded), rate):
        for slot in range(rate // 8):
            lanes[slot] ^= int.from_bytes(padded[start + 8 * slot : start + 8 * slot + 8], "little")
        _permute(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def _permute(lanes: list[int]) -> None:
    """Apply the 24 rounds of Keccak-f[1600] in place."""
    register = 1
    for _ in range(24):
        columns = [
            lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
            for x in range(5)
        ]
        for x in range(5):
            mix = columns[x - 1] ^ _rotate(columns[(x + 1) % 5], 1)
            for y in range(0, 25, 5):
                lanes[y + x] ^= mix
        x, y, current = 1, 0, lanes[1]
        for step in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            slot = 5 * y + x
            lanes[slot], current = _rotate(current, (step + 1) * (step + 2) // 2), lanes[slot]
        for y in range(0, 25, 5):
            row = lanes[y : y + 5]
            for x in range(5):
                lanes[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5])
        for bit in range(7):
            register = (register << 1 ^ (register >> 7) * 0x71) % 256
            if register & 2:
                lanes[0] ^= 1 << ((1 << bit) - 1)


def _rotate(lane: int, by: int) -> int:
    by %= 64
    return (lane << by | lane >> (64 - by)) & 0xFFFFFFFFFFFFFFFF
