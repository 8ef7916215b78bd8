"""The library as its users import it, and the documents that promise things about it."""

import ast
import re
from pathlib import Path

import pytest

import proscribe
from proscribe import errors
from proscribe.ingest.given import Options
from proscribe.sources import registry
from proscribe.sources.example.files import parties_file
from proscribe.workspace import Workspace

_ROOT = Path(__file__).resolve().parents[1]


def test_the_readme_examples_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = (_ROOT / "README.md").read_text(encoding="utf-8")
    codes = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    with Workspace(tmp_path) as workspace:
        one = registry.formats()["proscribe-records"]
        path = tmp_path / "example.jsonl"
        with parties_file().open() as stream:
            path.write_bytes(stream.read())
        (outcome,) = workspace.load([path], dataset="example_sanctions", options=Options())
        assert outcome.version.format == one.name
    for code, words in zip(codes, ("Kwang Chol PYON", "'customer_id': '7'"), strict=True):
        own = code.replace("proscribe.open()", f"proscribe.open({str(tmp_path)!r})")
        exec(compile(ast.parse(own), "README.md", "exec"), {})  # noqa: S102 - our own README
        assert words in capsys.readouterr().out


def test_a_service_keeps_a_screener_open(tmp_path: Path) -> None:
    path = tmp_path / "example.jsonl"
    with parties_file().open() as stream:
        path.write_bytes(stream.read())
    query = proscribe.Query(schema="Person", names=("Kwang Chol Pyon",))
    with proscribe.open(tmp_path / "home") as workspace:
        list(workspace.load([path], dataset="example_sanctions"))
        with workspace.screener(mode="compiled") as screener:
            answer = screener.answer(query)
        assert answer.hits
        assert answer == workspace.screen(query)


def test_an_unknown_name_of_the_library_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = proscribe.nothing


def test_every_error_code_is_documented_and_used_once() -> None:
    text = (_ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    kinds = [errors.ProscribeError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    codes = [kind.code for kind in kinds]
    assert len(set(codes)) == len(codes)
    for code in codes:
        assert f"`{code}`" in text


def test_the_packages_version_is_that_of_the_project_file() -> None:
    text = (_ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{proscribe.__version__}"' in text


def _documents() -> list[Path]:
    folders = ("docs", "quality", "tests", "src")
    nested = (path for folder in folders for path in (_ROOT / folder).rglob("*.md"))
    return sorted([*_ROOT.glob("*.md"), *nested])


@pytest.mark.parametrize("path", _documents(), ids=lambda one: str(one.relative_to(_ROOT)))
def test_every_place_that_a_document_names_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for link in re.findall(r"\[[^\]]*\]\(([^)\s]+)\)", text):
        file = link.partition("#")[0]
        if file and not link.startswith(("https:", "http:")):
            assert (path.parent / file).exists(), link
    for place in re.findall(r"`((?:src|tests|quality|benchmarks|docs|tools)/[\w./-]+)`", text):
        assert (_ROOT / place).exists(), place
    for room, module in re.findall(r"python -m (quality|benchmarks)\.(\w+)", text):
        assert (_ROOT / room / f"{module}.py").exists(), module
