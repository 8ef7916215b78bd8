"""Entries that were changed on a day, and parties listed before, in any words. All invented."""

import pytest

from ledger.described import coverage, row
from proscribe.ledger.resolution.answers import Lists
from proscribe.ledger.row import Amendment, LedgerRow, When
from proscribe.model.report import Report
from proscribe.reports.linking.link import link
from proscribe.reports.read import read
from reports.documents import paper

_DAY = "2022-03-03"
_OPENS = "NEW YORK, March 3, 2022 (Wire) -- "
_LISTED = (
    f"A man joins the list\n\n{_OPENS}The Security Council's sanctions committee on Thursday listed"
    " Ilse Ward. "
)


def _row(number: int, name: str, *, came: str = "2015-01-01", changed: bool = False) -> LedgerRow:
    return row(
        number, name, schema="Organization" if "FRONT" in name else "Person",
        dataset="un_sc_sanctions", authority="UN", effective=came, nationality="",
        seen=When("", "2022-01-10", "first_seen"),
        amended=[Amendment(when=When(_DAY, _DAY, "effective:list"))] if changed else [],
    )  # fmt: skip


_LISTS = Lists(
    rows=(
        _row(1, "ODO BRANDT", changed=True),
        _row(2, "ROSA LINDQVIST", changed=True),
        _row(3, "OKEAN FRONT", changed=True),
        _row(4, "IVO TARN"),
        _row(5, "ILSE WARD", came=_DAY),
    ),
    coverage=(coverage(dataset="un_sc_sanctions", last="2022-12-01"),),
    record_of=lambda _: None,
)


def _linked(words: str) -> Report:
    return link(read(f"{words}\n".encode()), _LISTS)


def _met(report: Report) -> set[tuple[str, int]]:
    """Give first letter of the kind and number of each link: designates, amends, mentions."""
    return {
        (one.kind[0], int(one.record_id.removeprefix("r-")))
        for one in report.links
        if one.status == "complete"
    }


@pytest.mark.parametrize(
    ("words", "met"),
    [
        (
            (
                "The Security Council's sanctions committee on Thursday amended one entry on"
                " its list. It concerns Odo Brandt."
            ),
            {("a", 1)},
        ),
        (
            (
                "The Security Council's sanctions committee on Thursday corrected an entry of"
                " its sanctions list. Odo Brandt was born in 1970, not 1971."
            ),
            {("a", 1)},
        ),
        (
            (
                "Two entries on the Security Council's sanctions list were updated on Thursday:"
                " Odo Brandt and Rosa Lindqvist."
            ),
            {("a", 1), ("a", 2)},
        ),
        (
            (
                "Nobody new is on the Security Council's sanctions list; but on Thursday the"
                " particulars of Odo Brandt were brought up to date."
            ),
            {("a", 1)},
        ),
        (
            (
                "The Security Council committee has made changes to three listings, those of"
                " Odo Brandt, Rosa Lindqvist and the Okean Front."
            ),
            {("a", 1), ("a", 2), ("a", 3)},
        ),
        (
            (
                "The Security Council's committee changed the details that its sanctions list"
                " has of Odo Brandt on Thursday. Ivo Tarn's entry was left alone."
            ),
            {("a", 1)},
        ),
        (
            (
                "Entries revised by the Security Council's sanctions committee on Thursday:\n\n-"
                " Odo Brandt\n\n- Rosa Lindqvist\n"
            ),
            {("a", 1), ("a", 2)},
        ),
        (
            (
                "The Security Council's sanctions committee on Thursday rewrote what its list"
                " says of Odo Brandt. The entry gives four spellings."
            ),
            {("a", 1)},
        ),
        (
            (
                "The sanctions list of the Security Council was altered on Thursday."
                " Identifiers changed for the Okean Front."
            ),
            {("a", 3)},
        ),
        (
            (
                "The Security Council's sanctions committee on Thursday listed Ilse Ward and"
                " amended the entry of Odo Brandt."
            ),
            {("d", 5), ("a", 1)},
        ),
        (
            (
                "The Security Council's sanctions committee on Thursday listed Ilse Ward. It"
                " amended one entry as well, that of Odo Brandt."
            ),
            {("d", 5), ("a", 1)},
        ),
        (
            (
                "The Security Council's sanctions committee on Thursday listed Ilse Ward. In"
                " the same note two entries are modified: Odo Brandt's and Rosa Lindqvist's."
            ),
            {("d", 5), ("a", 1), ("a", 2)},
        ),
        (
            (
                "The Security Council's sanctions committee on Thursday listed Ilse Ward, an"
                " aide of Odo Brandt, whom it listed in 2015."
            ),
            {("d", 5), ("m", 1)},
        ),
    ],
)
def test_whose_entry_was_changed_is_told_by_the_list(words: str, met: set[tuple[str, int]]) -> None:
    assert _met(_linked(f"An entry is put right\n\n{_OPENS}{words}")) == met


@pytest.mark.parametrize(
    ("words", "met"),
    [
        (
            (
                "Two men were put on the list in 2015. Odo Brandt is one of them. The other is"
                " Ivo Tarn."
            ),
            {("m", 1), ("m", 4)},
        ),
        ("Odo Brandt has been on it since 2015. So has Ivo Tarn.", {("m", 1), ("m", 4)}),
        ("Odo Brandt was listed in 2015, as was Ivo Tarn.", {("m", 1), ("m", 4)}),
        ("Odo Brandt was listed in 2015. The same goes for Ivo Tarn.", {("m", 1), ("m", 4)}),
        ("Odo Brandt was listed in 2015. Likewise Ivo Tarn.", {("m", 1), ("m", 4)}),
        ("Odo Brandt was listed in 2015. With him went Ivo Tarn.", {("m", 1), ("m", 4)}),
        (
            "The list had two names before: Odo Brandt and Ivo Tarn, both from 2015.",
            {("m", 1), ("m", 4)},
        ),
        (
            "In 2015 the committee added Odo Brandt, Rosa Lindqvist and Ivo Tarn.",
            {("m", 1), ("m", 2), ("m", 4)},
        ),
        (
            "The Council has dealt with Odo Brandt already: his assets were frozen in 2015.",
            {("m", 1)},
        ),
        ("Odo Brandt has had the same status since January 2015.", {("m", 1)}),
        ("Odo Brandt's turn had come in January 2015.", {("m", 1)}),
        ("Odo Brandt knows the feeling: his listing is from January 2015.", {("m", 1)}),
        ("The Okean Front, designated in January 2015, pays him.", {("m", 3)}),
        ("The Okean Front (OF) pays him. OF has been under sanctions for seven years.", {("m", 3)}),
        ("Its patron is the Okean Front, itself no stranger to the list.", {("m", 3)}),
        ("Ward worked for the UN-listed Okean Front.", {("m", 3)}),
        ("Ward worked for the sanctioned Okean Front.", {("m", 3)}),
        ("Ward worked for the Okean Front, an entity on the same list.", {("m", 3)}),
        ("Ward worked for the Okean Front, which is under the same measures.", {("m", 3)}),
        ("Ward worked for the Okean Front, which the committee named in 2015.", {("m", 3)}),
        ("Ward worked for the Okean Front. It is itself sanctioned.", {("m", 3)}),
        ("Ward worked for the Okean Front (listed in 2015).", {("m", 3)}),
        ("Ward worked for the Okean Front (on the list since 2015).", {("m", 3)}),
        ("Ward worked for the Okean Front, an already listed group.", {("m", 3)}),
        ("Ward worked for Odo Brandt, whose listing of January 2015 stands.", {("m", 1)}),
        ("Ward worked for Odo Brandt, subject to an asset freeze since January 2015.", {("m", 1)}),
        (
            (
                "The last addition was in January 2015, when Odo Brandt and the Okean Front"
                " were put on."
            ),
            {("m", 1), ("m", 3)},
        ),
        (
            "Those named earlier, Odo Brandt and Rosa Lindqvist, stay where they are.",
            {("m", 1), ("m", 2)},
        ),
        ("Odo Brandt and Rosa Lindqvist remain listed.", {("m", 1), ("m", 2)}),
        (
            "Before Thursday there were Odo Brandt, Rosa Lindqvist and Ivo Tarn on the list.",
            {("m", 1), ("m", 2), ("m", 4)},
        ),
        ("Ward shares a house with Odo Brandt.", set()),
        ("Ward shares a house with Odo Brandt, who sells steel since 2015.", set()),
    ],
)
def test_who_was_listed_before_is_found_in_any_words(words: str, met: set[tuple[str, int]]) -> None:
    assert _met(_linked(_LISTED + words)) == {("d", 5), *met}


def test_a_page_that_announces_nobody_tells_whose_list_parties_stand_on() -> None:
    report = _linked(
        "A longer list is asked for\n\n"
        + _OPENS
        + "Norway and Canada would like the Security Council"
        " to put more people under sanctions, envoys said on Thursday. Odo Brandt has been under an"
        " asset freeze since January 2015. In 2015 the committee added Ivo Tarn as well."
    )
    assert _met(report) == {("m", 1), ("m", 4)}
    assert [one.authority.value for one in report.descriptions if one.authority] == ["un"]


def test_entries_told_by_their_reference_are_changed_whenever_they_were_added() -> None:
    report = _linked(
        "SC/99999\n3 March 2022\n\nSECURITY COUNCIL COMMITTEE AMENDS THREE ENTRIES\n\n"
        "On 3 March 2022 the Committee approved changes to three entries of the "
        "ISIL (Da'esh) Sanctions List.\n\n"
        "Two entries concern men whose names were put on the List in 2015:\n"
        "   - QDi.900 ODO BRANDT: date of release recorded;\n"
        "   - QDi.901 ROSA LINDQVIST: place of birth added.\n\n"
        "In the entry of QDe.902 OKEAN FRONT, listed on 1 January 2015, an address is reworded."
    )
    assert _met(report) == {("a", 1), ("a", 2), ("a", 3)}


def test_entries_below_a_headline_are_what_it_says() -> None:
    entry = (
        "<p><b>QDi.{number}</b> Name: 1: {first} 2: {last} 3: na 4: na<br>Title: na DOB:"
        " 1 Jan. 1970 POB: Varna Nationality: Mali Address: na Listed on: 1 Jan. 2015 (amended on"
        " 3 Mar. 2022)</p>"
    )
    report = _linked(
        "<html><body><article><p>SC/99999<br><time>3 March 2022</time></p>"
        "<h1>Security Council Sanctions Committee Amends Two Entries</h1>"
        "<p>The Committee has completed its review of two names.</p><h2>Individuals</h2>"
        + entry.format(number=900, first="ODO", last="BRANDT")
        + entry.format(number=901, first="ROSA", last="LINDQVIST")
        + "<p>All names may be found on the page of the Committee.</p></article></body></html>"
    )
    assert _met(report) == {("a", 1), ("a", 2)}


@pytest.mark.parametrize(
    ("house", "text", "names"),
    [
        ("eu", ("On page 2, in the Annex, under the heading ‘A. Persons’, entry for Rosa LIND, "
         "column ‘Name’:\n\nfor: ‘Rosa LINT’,\n\nread: ‘Rosa LIND’."), ["Rosa LIND"]),
        ("eu", ("On page 14, in Annex II, the entry concerning Ivo MADE, second sentence:\n\nfor:"
         "\n\n‘He was’\n\nread:\n\n‘He is’"), ["Ivo MADE"]),
        ("un", "On 3 March 2022 the Committee amended two entries on its sanctions list.", []),
        ("au", ("The Security Council changed six entries on its list on 28 February 2022. All six "
         "people continue to be subject to targeted financial sanctions."), []),
    ],
)  # fmt: skip
def test_entries_corrected_or_only_counted_are_changed(
    house: str, text: str, names: list[str]
) -> None:
    (found,) = paper(house, text).descriptions
    assert found.action == "amend"
    assert [name.name for group in found.groups for name in group.names] == names
