"""Pages as a stream: tokens, text, positions; held against a tree builder."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from growth import assert_growth
from proscribe.reports.layout.markup import attributes, tokens
from proscribe.reports.layout.page import PageFacts, read_page
from proscribe.reports.layout.paragraphs import Flow
from proscribe.reports.text.decode import decode


def page(source: str) -> tuple[Flow, PageFacts]:
    decoded = decode(source.encode())
    return read_page(decoded.text, decoded.stretches)


def texts(source: str) -> list[str]:
    flow, _ = page(source)
    return [flow.text[one.start : one.end] for one in flow.paragraphs]


def test_blocks_part_paragraphs_and_inline_tags_do_not() -> None:
    source = "<p>One <b>t</b>wo&nbsp; three<p>four<br>five<div>six</div>seven"
    assert texts(source) == ["One two three", "four", "five", "six", "seven"]


def test_scripts_styles_comments_and_hidden_parts_are_no_text() -> None:
    source = (
        "<head><title>T</title></head><body><script>var a = '<p>no</p>'</script>"
        "<style>p{}</style><!-- <p>no</p> --><p hidden>no</p>"
        "<div style='display: none'>no</div><p>yes</p>"
    )
    assert texts(source) == ["yes"]


def test_references_become_characters() -> None:
    source = "<p>a &amp; b &#233; &#xe9; &copy &notin; &unknown; AT&T</p>"
    assert texts(source) == ["a & b é é © ∉ &unknown; AT&T"]


def test_every_character_of_a_page_leads_back_to_the_raw_bytes() -> None:
    source = "<p>Caf\u00e9 &amp; <i>서울</i>  x</p>\n<p>end</p>"
    raw = source.encode()
    flow, _ = page(source)
    found: dict[int, bytes] = {}
    for one in flow.stretches:
        for offset in range(one.length):
            start = one.raw + offset * one.width
            found[one.text + offset] = raw[start : start + (one.width or 5)]
    shown = {at: flow.text[at] for at in found}
    for at, character in shown.items():
        expected = b"&amp;" if character == "&" else character.encode()
        assert found[at] == expected
    left = set(range(len(flow.text))) - set(found)
    assert {flow.text[at] for at in left} <= {" ", "\n"}


def test_facts_of_the_head_are_read() -> None:
    _, facts = page(
        '<html lang="en-GB"><head><title>A &amp; B</title>'
        '<meta property="og:title" content="A &quot;x&quot;">'
        '<meta name="Date" content="2022-01-12">'
        '<link rel="canonical" href="https://x.example/a">'
        '<script type="application/ld+json">{"a": "</p>"}</script></head><p>x</p>'
    )
    assert facts.title == "A & B"
    assert facts.meta == {"og:title": 'A "x"', "date": "2022-01-12"}
    assert (facts.canonical, facts.lang) == ("https://x.example/a", "en-gb")
    assert facts.data == ['{"a": "</p>"}']


def test_attributes_take_the_first_of_two_and_any_quoting() -> None:
    assert attributes(" A=1 b='x y' c=\"&lt;\" a=2 hidden") == {
        "a": "1",
        "b": "x y",
        "c": "<",
        "hidden": "",
    }


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(lambda n: "<div>" * n + "deep" + "</div>" * n + "<p>after", id="deep"),
        pytest.param(lambda n: '<a b=">" ' * n, id="quotes-hide-the-end"),
        pytest.param(lambda n: '<a b="' * n, id="attributes-never-end"),
        pytest.param(lambda n: "<a " + 'b="" ' * n, id="tag-never-ends"),
        pytest.param(lambda n: "<!--" * (2 * n), id="comments"),
        pytest.param(lambda n: "<" * (10 * n), id="less-than"),
        pytest.param(lambda n: "&" * (10 * n), id="ampersands"),
        pytest.param(lambda n: "<p>x" * n, id="paragraphs"),
        pytest.param(lambda n: "<li>x" * n, id="items"),
        pytest.param(lambda n: "<script>" * n, id="scripts"),
        pytest.param(lambda n: "</b>" * (2 * n), id="ends-only"),
        pytest.param(lambda n: "<b>" * (2 * n) + "x", id="starts-only"),
    ],
)
def test_hostile_pages_take_bounded_time(source: Callable[[int], str]) -> None:
    assert_growth(page, source, 40_000)


def test_text_deeper_than_a_tree_builder_goes_is_read() -> None:
    source = "<div>" * 5_000 + "<p>deep</p>" + "</div>" * 5_000 + "<p>after</p>"
    assert texts(source) == ["deep", "after"]


def test_a_tag_that_never_ends_is_counted_as_lost() -> None:
    flow, _ = page("<p>seen</p><a href='x")
    assert flow.text == "seen"
    assert flow.n_lost == len("<a href='x")


_words = st.text(st.sampled_from("ab<>&é "), max_size=6).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)
_trees = st.recursive(
    _words,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["b", "i", "div", "section", "span", "em"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(_trees)
def test_a_well_formed_page_has_the_text_that_a_tree_builder_gives(tree: str) -> None:
    source = f"<html><body><div>{tree}</div></body></html>"
    flow, _ = page(source)
    expected = str(html.document_fromstring(source).xpath("string()"))
    assert "".join(flow.text.split()) == "".join(expected.split())


@given(st.text(st.sampled_from("<>/!-='\"& apbdiv\n"), max_size=80))
def test_tokens_never_overlap_and_never_fail(source: str) -> None:
    at = 0
    for token in tokens(source):
        assert at <= token.start < token.end <= len(source)
        at = token.end
