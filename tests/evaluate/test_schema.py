"""The published schemas are those of the nouns, and the nouns survive JSON."""

from pathlib import Path

import msgspec
import pytest

from matchcases import entry
from proscribe.evaluate.report import Evaluation
from proscribe.evaluate.run import Options, evaluate
from proscribe.evaluate.schema import NOUNS, schema_text
from proscribe.model.canonical import encode
from proscribe.model.explanation import Explanation
from proscribe.model.screening import Query
from proscribe.screen.proof.explanation import explain

_ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", NOUNS)
def test_the_published_schema_is_that_of_the_noun(name: str) -> None:
    published = (_ROOT / "docs" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(name), (
        f"renew it: python -m proscribe.evaluate.schema {name} > docs/{name}.schema.json"
    )


def test_an_evaluation_and_an_explanation_survive_json(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("name1,name2,is_match\nAnn Lee,Ann Lee,1\nAnn Lee,Pavel Ivanov,0\n")
    found = evaluate(path, Options(), date="2026-01-02")
    assert msgspec.json.decode(encode(found), type=Evaluation) == found
    one = explain(Query(names=("Ann Lee",)), entry(1, [("name", "Anna Lee")]))
    assert msgspec.json.decode(encode(one), type=Explanation) == one
