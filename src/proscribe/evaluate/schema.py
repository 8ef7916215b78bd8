"""The published JSON schemas of an evaluation, of an explanation and of a certificate.

    python -m proscribe.evaluate.schema evaluation > docs/evaluation.schema.json
    python -m proscribe.evaluate.schema explanation > docs/explanation.schema.json
    python -m proscribe.evaluate.schema certificate > docs/certificate.schema.json

Source: the nouns in `proscribe.evaluate.report`, `proscribe.model.explanation` and
`proscribe.model.certificate`.
"""

import json
import sys
from types import MappingProxyType

import msgspec

from proscribe.evaluate.report import Evaluation
from proscribe.model.certificate import Certificate
from proscribe.model.explanation import Explanation

NOUNS = MappingProxyType(
    {
        "evaluation": ("An evaluation of the matcher", Evaluation),
        "explanation": ("One query against one record, explained", Explanation),
        "certificate": ("A certificate of completeness", Certificate),
    }
)


def schema_text(name: str) -> str:
    """Give a schema as it is published: JSON Schema 2020-12, indented, with a final newline.

    Raises:
        KeyError: `name` is no key of `NOUNS`.
    """
    title, noun = NOUNS[name]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **msgspec.json.schema(noun),
    }
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text(sys.argv[1]))
