"""Entries in list form, as authorities print them. All parties are invented."""

import pytest

from proscribe.model.record import Reference
from proscribe.reports.designations.entries.entrylines import parted
from proscribe.reports.designations.entries.labelled import read_labelled
from proscribe.reports.designations.entries.sdn import read_sdn
from proscribe.reports.designations.entry import Entry
from proscribe.reports.read import read


def _sdn(text: str) -> Entry:
    found = read_sdn(text, 0, len(text))
    assert found is not None
    return found


def test_an_sdn_entry_of_a_person_is_read_whole() -> None:
    text = (
        'MADETALEBI, Yousef (a.k.a. ABU-MADE, Yusif; f.k.a. ABUMADE, Yusef; a.k.a. "THE MAKER"), '
        "Street 1, Isfahan, Iran; DOB 29 May 1983; alt. DOB 1984; POB Khansar, Iran; nationality "
        "Iran; Additional Sanctions Information - Subject to Secondary Sanctions; Gender Male; "
        "Passport V47528711 (Iran) expires 03 Jan 2023; Brigadier General (individual) [NPWMD] "
        "[IFSR] (Linked To: MADE GUARD CORPS (MGC)-QODS FORCE; Linked To: MADE AIR FORCE)."
    )
    one = _sdn(text)
    assert text[slice(*one.name)] == "MADETALEBI, Yousef"
    assert one.display == "Yousef MADETALEBI"
    assert one.aliases == ("Yusif ABU-MADE", "Yusef ABUMADE", "THE MAKER")
    assert [date.iso for date in one.births] == ["1983-05-29", "1984"]
    assert (one.schema, one.nationalities, one.gender) == ("Person", ("ir",), "male")
    assert [(n.prop, n.value, n.issuer) for n in one.identifiers] == [
        ("passportNumber", "V47528711", "ir")
    ]
    assert one.programs == ("NPWMD", "IFSR")
    assert one.linked_to == ("MADE GUARD CORPS (MGC)-QODS FORCE", "MADE AIR FORCE")
    assert one.remarks == ("Brigadier General",)
    assert one.addresses[0].country == "ir"


@pytest.mark.parametrize(
    ("text", "name", "schema"),
    [
        (
            ("MADE CO. FOR ENGINEERING, CONSTRUCTION AND TRADE SARL, Chiah, Beirut, Lebanon; "
            "Registration Number 67796 (Lebanon) [SDGT]."),
            "MADE CO. FOR ENGINEERING, CONSTRUCTION AND TRADE SARL",
            "Organization",
        ),
        (
            ("MADE PEARL (T2EA4) Crude Oil Tanker Panama flag; Vessel Registration Identification "
            "IMO 9187629 (vessel) [IRAN] (Linked To: MADE SHIPPING)."),
            "MADE PEARL",
            "Vessel",
        ),
        ("1. MADEZIMA, Joseph, Bujumbura, Burundi; DOB 1967 (individual) [BURUNDI].",
         "MADEZIMA, Joseph", "Person"),
        ("MADEZIMA, Joseph, Jr., 4 Made Drive, Harare, Zimbabwe; DOB 1967 (individual) [ZIMBABWE].",
         "MADEZIMA, Joseph, Jr.", "Person"),
        ("MADEZIMA, JR., Joseph, Harare, Zimbabwe (individual) [ZIMBABWE].",
         "MADEZIMA, JR., Joseph", "Person"),
    ],
)  # fmt: skip
def test_names_of_sdn_entries_end_where_their_form_does(text: str, name: str, schema: str) -> None:
    one = _sdn(text)
    assert (text[slice(*one.name)], one.schema) == (name, schema)


def test_of_a_change_the_new_entry_counts() -> None:
    text = (
        "MADE, Old (individual) [SDGT]. -to- "
        "MADE, New; nationality Iran (individual) [SDGT] [IFSR]."
    )
    one = _sdn(text)
    assert (one.display, one.programs) == ("New MADE", ("SDGT", "IFSR"))


@pytest.mark.parametrize(
    "text",
    ["[IFSR]", "Iranian Financial Sanctions Regulations [IFSR]", "PLAIN WORDS.", "[A] [B] [C]", ""],
)
def test_other_lines_are_no_sdn_entries(text: str) -> None:
    assert read_sdn(text, 0, len(text)) is None


def _lines(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in text.split("\n"):
        if line:
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def test_an_entry_of_the_security_council_is_read_over_its_lines() -> None:
    text = (
        "LYi.921\n"
        "Name: 1: MADE’AB 2: MUSTAFA 3: ABU AL MADE 4: na\n"
        "Name (original script): مصعب مصطفى\n"
        "Title: na Designation: Leader of a network DOB: 19 Jan. 1983 POB: Sabratha, Libya Good "
        "quality a.k.a.: Made Abu Qarin Low quality a.k.a.: a) The Doctor b) Al-Made Nationality: "
        "Libya Passport no: a) 782633, issued on 31 May 2005 b) 540794 Address: a) Garabulli, "
        "Libya b) Zawiya, Libya Listed on: 7 June 2018 Other information: Subject to paragraphs.\n"
        "The names of individuals may be found elsewhere."
    )
    (one,) = read_labelled(text, _lines(text))
    assert text[slice(*one.name)] == "MADE’AB 2: MUSTAFA 3: ABU AL MADE"
    assert one.display == "MADE’AB MUSTAFA ABU AL MADE"
    assert one.aliases == ("مصعب مصطفى", "Made Abu Qarin", "The Doctor", "Al-Made")
    assert [date.iso for date in one.births] == ["1983-01-19"]
    assert one.references == (Reference("un-reference", "LYi.921"),)
    assert [n.value for n in one.identifiers] == ["782633", "540794"]
    assert one.countries == ("ly",)
    assert one.schema == "Person"


def test_marks_of_an_amendment_are_no_part_of_a_value() -> None:
    text = (
        "QDi.906 Name: 1: MADE 2: HAQ 3: na 4: na\n"
        "DOB: 10 Oct. 1971 Nationality: China Listed on: 15 Apr. 2009 (amended on "
        ">>11 Mar. 2025<<) "
        "Other information: [[Believed to be alive.]] >>Reported dead.<<"
    )
    (one,) = read_labelled(text, _lines(text))
    assert (one.display, one.nationalities) == ("MADE HAQ", ("cn",))


def test_an_entry_of_a_uk_notice_has_its_numbers() -> None:
    text = (
        "1. MADEZAM, Sultan Aziz\n"
        "DOB: --/--/1985. POB: Afghanistan Nationality: Afghanistan Address: Afghanistan. Other "
        "Information: (UK Sanctions List Ref): AQD9382. (UN Ref): QDi.935. Spokesperson. Listed "
        "on: 26/04/2023 Last Updated: 27/04/2023 Group ID: 95896."
    )
    (one,) = read_labelled(text, _lines(text))
    assert one.display == "Sultan Aziz MADEZAM"
    assert [date.iso for date in one.births] == ["1985"]
    assert {one.value for one in one.references} == {"AQD9382", "QDi.935", "95896"}


def test_an_item_of_a_summary_gives_name_and_number() -> None:
    text = "• Maulawi MADEJAB (Group ID: 95895)"
    (one,) = read_labelled(text, _lines(text))
    assert (one.display, one.references) == (
        "Maulawi MADEJAB",
        (Reference("ofsi-group", "95895"),),
    )


_NOTICE = """Recent Actions
October 29, 2021

Made Designations

The following individuals have been added to OFAC's SDN List:

MADETALEBI, Yousef, Iran; DOB 29 May 1983; nationality Iran (individual) [NPWMD].

The following changes have been made to OFAC's SDN List:

MADE, Amended; nationality Iran (individual) [SDGT]. -to- MADE, Amended (individual) [SDGT].

The following deletions have been made to OFAC's SDN List:

MADEZIMA, Joseph; DOB 02 Jan 1967 (individual) [BURUNDI].
"""


def test_the_parts_of_a_notice_say_what_is_done() -> None:
    found = read(_NOTICE.encode())
    assert [
        (one.action, [name.name for group in one.groups for name in group.names])
        for one in found.descriptions
    ] == [
        ("add", ["Yousef MADETALEBI"]),
        ("amend", ["Amended MADE"]),
        ("remove", ["Joseph MADEZIMA"]),
    ]
    assert {one.agency.value for one in found.descriptions if one.agency} == {"OFAC"}


_REGISTER = """[Federal Register Volume 87, Number 14 (Friday, January 21, 2022)]
[Notices]

DEPARTMENT OF STATE

Imposition of Missile Sanctions on Two Entities

DATES: Applicable on January 21, 2022.

SUPPLEMENTARY INFORMATION: Sanctions apply to the persons named below:

    Made Aerospace Corporation (MAC) First Academy (PRC), and its sub-units and successors; and

    Made Technologies Incorporated (PRC), and its sub-units and successors.

Accordingly, the following are imposed on each of them for two years:

(A) Denial of all new individual export licenses; and

(B) Denial of United States Government contracts.
"""


def test_a_plain_list_after_a_colon_names_parties_and_not_measures() -> None:
    (found,) = read(_REGISTER.encode()).descriptions
    names = [name for group in found.groups for name in group.names]
    assert [(one.name, one.countries) for one in names] == [
        ("Made Aerospace Corporation (MAC) First Academy", ("cn",)),
        ("Made Technologies Incorporated", ("cn",)),
    ]
    assert "Made Aerospace Corporation First Academy" in names[0].aliases


def test_an_entry_ends_before_its_determination() -> None:
    text = (
        "1. MADE NSUE, Ivo, Malabo, Equatorial Guinea; DOB 09 Sep\n1968; Passport E00123456\n"
        "(Equatorial Guinea) (individual) [GLOMAG] (Linked\nTo: MADE, Pim). Designated pursuant to "
        "section\n1(a)(ii) of E.O. 13818 for being a current official."
    )
    one = _sdn(text)
    assert (one.display, one.programs, one.linked_to) == (
        "Ivo MADE NSUE",
        ("GLOMAG",),
        ("MADE, Pim",),
    )
    assert [date.iso for date in one.births] == ["1968-09-09"]
    assert [n.value for n in one.identifiers] == ["E00123456"]
    assert one.reason is not None
    assert text[slice(*one.reason)] == "being a current official"


def test_a_register_notice_of_determinations_names_its_parties_day_and_hand() -> None:
    lines = (
        "DEPARTMENT OF THE TREASURY",
        "Office of Foreign Assets Control",
        "Notice of OFAC Sanctions Actions",
        "AGENCY: Office of Foreign Assets Control, Treasury.",
        "ACTION: Notice.",
        "SUPPLEMENTARY INFORMATION:",
        (
            "    On May 12, 2022, OFAC determined that the property and interests in\n"
            "property subject to U.S. jurisdiction of the following persons are\n"
            "blocked under the authorities listed below."
        ),
        "Individuals",
        (
            "    1. MADE, Ivo; DOB 1975 (individual) [GLOMAG]. Designated pursuant to\n"
            "section 1 of E.O. 13818."
        ),
        "Entity",
        "    1. COSTA MADE S.L., Madrid, Spain; Tax ID No. B9988 (Spain) [GLOMAG].",
        "    Dated: May 12, 2022.",
    )
    report = read("\n\n".join(lines).encode())
    (found,) = report.descriptions
    names = [one.name for group in found.groups for one in group.names]
    assert names == ["Ivo MADE", "COSTA MADE S.L."]
    assert found.agency is not None
    assert found.agency.value == "OFAC"
    assert next(one for one in report.times if one.id == found.effective).value == "2022-05-12"


def test_an_entry_whose_first_label_is_a_title_has_its_name_before() -> None:
    text = "1. MADE, Ivo\nTitle: Major General\nDOB: 12/11/1966. Nationality: Myanmar"
    lines = [(0, 12), (13, 33), (34, len(text))]
    (one,) = read_labelled(text, lines)
    assert text[slice(*one.name)] == "MADE, Ivo"


_WRAPPED = """OFAC Recent Actions

11/12/2021

The following individuals have been added to OFAC's SDN List:

    LIND, Rosa (a.k.a. BRANDT, Rosa), Asmara,
    Eritrea; DOB 25 Apr 1953; POB Senafe, Eritrea; nationality
    Eritrea; Gender Female; National ID No. 0882109 (Eritrea)
    (individual) [ETHIOPIA-EO14046].

    MADE, Ivo, Eritrea; DOB 15 Jul 1953; Passport
    D000294 (Eritrea) (individual) [SDGT]
    [IFSR] (Linked To: OKEAN
    LINE (VARNA)).

The following entities have been added to OFAC's SDN List:
OKEAN LINE, Felket Street,
Varna, Bulgaria; Organization Established Date
1994 [SDGT].
MADE TRUST, Eritrea; Organization Established
Date 1993 [SDGT].
"""


def test_entries_are_read_whole_wherever_their_lines_are_broken() -> None:
    report = read(_WRAPPED.encode())
    named = [one for d in report.descriptions for group in d.groups for one in group.names]
    assert [(one.name, one.programs, one.linked_to) for one in named] == [
        ("Rosa LIND", ("ETHIOPIA-EO14046",), ()),
        ("Ivo MADE", ("SDGT", "IFSR"), ("OKEAN LINE (VARNA)",)),
        ("OKEAN LINE", ("SDGT",), ()),
        ("MADE TRUST", ("SDGT",), ()),
    ]


_ITEMS = (
    "QDi.995   Rosa Lind, a national of France who had been listed on 25 June 2003; and\n"
    "QDi.928 — Ivo Made (good quality a.k.a.: Odo)\n"
    "QDe.901   Made Relief Society, Kestrel\n"
    "QDi.995: Rosa Lind is a dealer who sold steel to Made Relief Society.\n"
)


def test_an_item_that_begins_with_a_reference_is_an_entry_where_a_name_follows() -> None:
    found = read_labelled(_ITEMS, _lines(_ITEMS))
    assert [(_ITEMS[slice(*one.name)], one.references[0].value) for one in found] == [
        ("Rosa Lind", "QDi.995"),
        ("Ivo Made", "QDi.928"),
        ("Made Relief Society, Kestrel", "QDe.901"),
    ]


_NUMBERED_TWICE = (
    "SSID 10-94802   QDi.977   Rosa al-Made, b. 17 Nov 1961, Tunisia\n"
    "original script: \u0631\u0648\u0632\u0627\n"
    "changed: justification\n"
    "SSID 10-95033   QDi.963   Maulana Lind, b. 1974, Swat Valley\n"
    "changed: photograph\n"
    "10.94802/7   QDe.905   Made Trust, Karachi\n"
    "changed: address\n"
    "SSID 10-97730   QDe.958   Kestrel Brigade (KB)\n"
    "what changed: other information\n"
)


def test_an_entry_may_have_a_number_of_the_authority_before_its_reference() -> None:
    found = read_labelled(_NUMBERED_TWICE, _lines(_NUMBERED_TWICE))
    assert [(_NUMBERED_TWICE[slice(*one.name)], one.references[0].value) for one in found] == [
        ("Rosa al-Made", "QDi.977"),
        ("Maulana Lind", "QDi.963"),
        ("Made Trust", "QDe.905"),
        ("Kestrel Brigade", "QDe.958"),
    ]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("On 27 February 2022, the Committee approved the addition of the entry below.", "add"),
        (
            "On 27 February 2022, the Committee made the inclusion of the entry below.",
            "add",
        ),
        ("The Committee removed the entry specified below on 27 February 2022.", "remove"),
        ("On 27 February 2022, it made the amendments, in bold, to the entry below.", "amend"),
        ("The Committee added the entry below to the list that it set up on 3 May 1999.", "add"),
    ],
)
def test_the_sentence_before_the_entries_says_on_which_day(sentence: str, action: str) -> None:
    head = "United Nations\nSecurity Council\nSC/14000\n1 MARCH 2022\n\nThe Committee met.\n\n"
    report = read(f"{head}{sentence}\n\nA. Individuals\n\nQDi.999 Name: 1: IVO 2: MADE\n".encode())
    (one,) = report.descriptions
    days = {time.id: time.value for time in report.times}
    expected = "2022-03-01" if "1999" in sentence else "2022-02-27"
    assert (one.action, days[one.effective or ""]) == (action, expected)


def test_an_entry_with_a_year_of_birth_follows_another() -> None:
    text = (
        "Council of the EU\n\nPress release\nA further step\n3 March 2022\n\nANNEX\n\n"
        "Annex I to Regulation (EC) No 881/2002 is amended as follows:\n\n"
        "(1) under the heading ‘Natural persons’, the following entries are deleted:\n\n"
        "(a) ‘Ivo Made (alias (a) Ivan Made). Date of birth: 2.2.1988.’;\n\n"
        "(b) ‘Nayif Made al-Lind (alias (a) Naif Made). Year of birth: 1983.’, "
        "an entry of 22 February 2017.\n"
    )
    (one,) = read(text.encode()).descriptions
    names = [name.name for group in one.groups for name in group.names]
    assert (one.action, names) == ("remove", ["Ivo Made", "Nayif Made al-Lind"])


def _labelled(text: str) -> list[Entry]:
    places: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        if line:
            places.append((at, at + len(line)))
        at += len(line) + 1
    return read_labelled(text, places)


def test_what_is_told_behind_a_name_in_numbered_parts_is_no_part_of_it() -> None:
    found = _labelled(
        "QDi.221 Name: 1: JAMAL 2: MADESNI (formerly listed as Djamel il Made)\n"
        "QDi.391 Name: 1: TURKI MADE 2: AL-LINDI, deceased\n"
        "QDi.392 Name: 1: MADE (JUNIOR) 2: LIND 3: na\n"
        "QDe.071 Name: AL-MADE FOUNDATION, Sarajevo\n"
        "QDe.072 Name: MADE FOUNDATION (OSLO BRANCH)\n"
    )
    assert [(one.display, one.aliases) for one in found] == [
        ("JAMAL MADESNI", ("Djamel il Made",)),
        ("TURKI MADE AL-LINDI", ()),
        ("MADE (JUNIOR) LIND", ()),
        ("AL-MADE FOUNDATION", ()),
        ("MADE FOUNDATION (OSLO BRANCH)", ()),
    ]


def test_an_entry_that_only_its_number_marks_is_not_lost() -> None:
    (found,) = _labelled(
        "3. MADE PEOPLE'S ARMY\n"
        "Other Information: Includes the Made Rocket Force. Group ID: 13548.\n"
    )
    assert found.display == "MADE PEOPLE'S ARMY"
    assert found.references == (Reference("ofsi-group", "13548"),)


def test_a_swiss_notice_lists_amends_and_removes_by_reference() -> None:
    report = read(
        b"State Secretariat for Economic Affairs SECO\n\nBern, 30 September 2024\n\n"
        b"On 27 September 2024 the committees of the UN Security Council amended their lists.\n\n"
        b"1. Ordinance on measures concerning Haiti (SR 946.231.139.4)\n\n"
        b"Listed:\nHTi.006, Ivo Lind, Haitian national, former member of parliament.\n"
        b"HTi.007 Odo Brandt. British national.\n\n"
        b"2. Ordinance on measures against persons associated with Al-Qaida (SR 946.203)\n\n"
        b"Amended:\nQDi.431, Rosa Adler (also: Rosa al Made). The previous entry had been adopted "
        b"on 21 December 2021.\nQDi.415 remains unchanged.\n\n"
        b"De-listed:\nQDi.379, Abd al-Made Zimin (also: Abd al-Made Samin)\n"
    )
    found = {
        one.action: [(each.name, each.aliases) for group in one.groups for each in group.names]
        for one in report.descriptions
    }
    assert found == {
        "add": [("Ivo Lind", ()), ("Odo Brandt", ())],
        "amend": [("Rosa Adler", ("Rosa al Made",))],
        "remove": [("Abd al-Made Zimin", ("Abd al-Made Samin",))],
    }


def test_a_changed_sdn_entry_is_also_known_by_the_name_it_had() -> None:
    one = _sdn("MADE SWAN (vessel) [CUBA]. -to- KESTREL; IMO 7406784 (vessel) [CUBA].")
    assert (one.display, one.aliases) == ("KESTREL", ("MADE SWAN",))


def test_an_entry_with_the_words_of_an_agency_and_a_day_is_an_entry() -> None:
    report = read(
        b"SC/14000\n\n18 March 2021\n\n"
        b"On 18 March 2021 the Committee removed the entries below from its list.\n\n"
        b"IQe.050 Name: MADE CENTRE Address: Made Square, Baghdad, Iraq Listed on: 26 Apr. 2004\n\n"
        b"IQe.060 Name: MADE NEWS AGENCY Address: 28 Made Complex, Baghdad, Iraq Listed on: "
        b"26 Apr. 2004\n\n"
        b"IQe.062 Name: MADE COMPANY Address: Baghdad, Iraq Listed on: 26 Apr. 2004\n"
    )
    (one,) = report.descriptions
    names = [each.name for group in one.groups for each in group.names]
    assert names == ["MADE CENTRE", "MADE NEWS AGENCY", "MADE COMPANY"]


@pytest.mark.parametrize("head", ["1: LIND 2: ROSA 3: na 4: na", "1: LIND 2: ROSA"])
def test_numbered_parts_right_behind_a_reference_are_a_name(head: str) -> None:
    text = f"KPi.001 {head}\nDesignation: Director of Okean Line DOB: 13 Oct. 1944"
    line = text.index("\n")
    (one,) = read_labelled(text, [(0, line), (line + 1, len(text))])
    assert one.display == "LIND ROSA"
    assert one.references == (Reference("un-reference", "KPi.001"),)


_COUNCIL = b"""Council of the European Union
Press release
22 March 2024

Council corrects its list

The Council today adopted a regulation that concerns three people. What it
says of them had been out of date for years.

The entries listed below are replaced by the following:

"128.  Rosa Lind (original script: R.)
       (alias (a) Roza Lind (b) Rosa Linde; low quality
       alias: Roz). Title: Dr. Date of birth: 1974. Place
       of birth: Made Town, Ruritania. Other
       information: runs the Tarn yard.

 129.  Karl Oker
       (alias Carl Oker). Date
       of birth: (a) 1972 (b) 1975. Nationality: Ruritanian.

 130.  Ben Tarn (alias (a) Ben Aro). Date of birth: 1963. Place of
       birth: Made Town, in the
       Kestrel District.".
"""


def test_lines_below_the_words_of_an_item_are_of_it() -> None:
    report = read(_COUNCIL)
    ((description,),) = (report.descriptions,)
    names = [name.name for group in description.groups for name in group.names]
    assert (description.action, names) == ("amend", ["Rosa Lind", "Karl Oker", "Ben Tarn"])


def test_a_number_may_stand_before_a_name_and_other_names_come_first() -> None:
    text = (
        "SSID 200-21140   Rosa Lind\nGood quality a.k.a.: a) Rose Lind\nDOB: 3 Aug 1986\n6.  "
        "TARN, Ivo\na.k.a: (1) TARNE, Ivo (2) TARN, Iwo. Nationality: Syrian. Group ID: "
        "913745\n"
    )
    found = read_labelled(text, _lines(text))
    assert [(one.display, one.references[0].value) for one in found] == [
        ("Rosa Lind", "200-21140"),
        ("Ivo TARN", "913745"),
    ]
    assert parted(text, (text.index("6."), len(text)))[0][1] == text.index("\na.k.a: (1)")


@pytest.mark.parametrize(
    "below",
    [
        "ЛИНД, РОЗА\n   DOB: 12/01/1959. POB: Alba. Listed on: 18/12/2020. Group ID: 14029",
        "ЛИНД, РОЗА\n\n   DOB: 12/01/1959. Group ID: 14029",
        "روزا ليند\n   Nationality: Alban. Group ID: 14029",
        "a.k.a. ROSE OF ALBA. Address: Tirna. Listed on: 18/12/2020. Group ID: 14029",
        "Address: 7 Made Str., Minsk. Listed on: 18/12/2020. Group ID: 14029",
    ],
)
def test_a_name_in_its_own_script_or_another_one_may_stand_before_the_labels(below: str) -> None:
    report = read(
        (
            "Office of Financial Sanctions Implementation\nHM Treasury\n\nFinancial Sanctions "
            "Notice\n\n18/12/2020\n\nAlba\n\nThe two entries below have been added to the list.\n\n"
            f"INDIVIDUALS\n\n1. LIND, ROSA\n   {below}\n\nENTITIES\n\n1. OKEAN LINE\n   ОКЕАН\n"
            "   Address: Minsk. Listed on: 18/12/2020. Group ID: 14030\n\nOFSI\n"
        ).encode()
    )
    assert [
        (one.action, [name.name for group in one.groups for name in group.names])
        for one in report.descriptions
    ] == [("add", ["LIND, ROSA", "OKEAN LINE"])]
