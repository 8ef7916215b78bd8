"""ENHANCED, Delta, ADVANCED files that are well-formed but wrong: elements lost, doubled, moved."""

import copy
import random
from pathlib import Path

import pytest
from lxml import etree

from listfiles import RawBytes, survives
from proscribe.sources.contract import Format
from proscribe.sources.ofac import advanced, enhanced
from samples import seeds

_HERE = Path(__file__).parent / "golden"
_FORMATS: tuple[tuple[Format, str], ...] = (
    (enhanced.FORMATS[0], "enhanced.xml"),
    (enhanced.FORMATS[1], "delta.xml"),
    (advanced.FORMATS[0], "advanced.xml"),
)
_TEXTS = (
    "", "-", "-0- ", "NA", "true", "false", "Name", "F.K.A.", "Individual", "1", "²", "０１",
    "2025-13-45", "99999999999999999999", "İß", "\u202b", "اسم", "x" * 3000, "1 2",
)  # fmt: skip


def _rearrange(content: bytes, dice: random.Random) -> bytes:
    root = etree.fromstring(content)
    elements = [one for one in root.iter() if one is not root]
    for _ in range(dice.choice((1, 2, 5, 15))):
        one, what = dice.choice(elements), dice.random()
        parent = one.getparent()
        if parent is None:
            continue
        if what < 0.25:
            parent.remove(one)
        elif what < 0.4:
            parent.insert(dice.randrange(len(parent) + 1), copy.deepcopy(one))
        elif what < 0.65:
            one.text = dice.choice(_TEXTS)
        elif what < 0.8 and one.attrib:
            one.set(dice.choice(sorted(map(str, one.attrib))), dice.choice(_TEXTS))
        elif what < 0.9 and one.attrib:
            del one.attrib[dice.choice(sorted(map(str, one.attrib)))]
        else:
            parent.append(copy.deepcopy(dice.choice(list(parent))))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


@pytest.mark.parametrize("seed", seeds(40))
@pytest.mark.parametrize(("one", "file"), _FORMATS, ids=[one.name for one, _ in _FORMATS])
def test_wrong_content_never_raises_and_is_counted_alike(one: Format, file: str, seed: int) -> None:
    damaged = _rearrange((_HERE / file).read_bytes(), random.Random(seed))
    survives(one, one.components[0].name, RawBytes("damaged.xml", damaged))
