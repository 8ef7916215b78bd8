"""Sentences that announce measures: who is hit, by whom, which way. All names are invented."""

import pytest

from proscribe.model.report import DesignationDescription, Report
from proscribe.reports.read import read

_HEAD = "LONDON, March 3, 2022 (Wire) -- "


def _read(sentence: str) -> Report:
    return read(f"{_HEAD}{sentence}\n".encode())


def _only(sentence: str) -> DesignationDescription:
    (found,) = _read(sentence).descriptions
    return found


def _counts(found: DesignationDescription) -> list[tuple[int | None, str, str, str]]:
    return [
        (
            one.count,
            one.type,
            ",".join(t.value for t in (*one.nationality, *one.country)),
            ",".join(t.value for t in one.based_in_any),
        )
        for one in found.groups
        if one.count is not None
    ]


def _names(found: DesignationDescription) -> list[str]:
    return [name.name for group in found.groups for name in group.names]


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        (
            (
                "The United States on Thursday sanctioned three Iranian officials and two entities "
                "linked to the Quds Front."
            ),
            [(3, "individual", "ir", ""), (2, "entity", "", "")],
        ),
        (
            "The European Union added 14 individuals and three entities to its sanctions list.",
            [(14, "individual", "", ""), (3, "entity", "", "")],
        ),
        (
            (
                "The Council today decided to impose restrictive measures on an additional five "
                "individuals and two entities responsible for undermining the integrity of Ukraine."
            ),
            [(5, "individual", "", ""), (2, "entity", "", "")],
        ),
        (
            "Washington has slapped sanctions on four North Korean banks based in Russia.",
            [(4, "entity", "kp", "ru")],
        ),
        (
            "Five Chinese companies and one Chinese national were blacklisted on Tuesday.",
            [(5, "entity", "cn", ""), (1, "individual", "cn", "")],
        ),
        (
            (
                "Three North Koreans living in China and one Chinese company were designated "
                "Thursday by the U.S. Treasury."
            ),
            [(3, "individual", "kp", "cn"), (1, "entity", "cn", "")],
        ),
        (
            (
                "A Dubai-based trading company and three of its employees were hit with U.S. "
                "sanctions on Monday."
            ),
            [(1, "entity", "", "ae"), (3, "individual", "", "")],
        ),
        (
            "The Bureau of Industry and Security added 33 Chinese entities to the Unverified List.",
            [(33, "entity", "cn", "")],
        ),
        (
            "The U.K. government has sanctioned 65 more individuals and organisations.",
            [(65, "unknown", "", "")],
        ),
        (
            (
                "Canada imposed sanctions against six Haitian nationals, including two former "
                "ministers."
            ),
            [(6, "individual", "ht", "")],
        ),
        (
            (
                "Two men living in Zambia and a German clothing firm are among those whom the "
                "United States blacklisted in Washington on Friday."
            ),
            [(2, "individual", "", "zm"), (1, "entity", "de", "")],
        ),
        (
            (
                "Four Ukrainians, two of them sitting members of parliament and two former "
                "officials, were placed under U.S. sanctions last Thursday."
            ),
            [(4, "individual", "ua", "")],
        ),
        (
            (
                "The Treasury Department imposed sanctions on three Lebanese men and a company "
                "that they own together."
            ),
            [(3, "individual", "lb", ""), (1, "entity", "", "")],
        ),
    ],
)
def test_described_groups_become_criteria(
    sentence: str, groups: list[tuple[int, str, str, str]]
) -> None:
    found = _only(sentence)
    assert found.action == "add"
    assert _counts(found) == groups
    for group in found.groups:
        assert group.span.exact in sentence


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            (
                "OFAC also designated Sea Made Shipping Ltd., a Hong Kong-based company, and its "
                "director, Lin Wei Made."
            ),
            ["Sea Made Shipping Ltd.", "Lin Wei Made"],
        ),
        (
            (
                "In a related action, the Department of State designated Russian national Ivan "
                "Madeovich Petrov, the Russian company Madesek LLC, and North Korean national O "
                "Made Ho pursuant to E.O. 13382 for engaging in activities."
            ),
            ["Ivan Madeovich Petrov", "Madesek LLC", "O Made Ho"],
        ),
        (
            (
                "Kim Made Chol is being designated pursuant to E.O. 13382 for having provided "
                "support to the Made Academy."
            ),
            ["Kim Made Chol"],
        ),
        (
            "Marco Madesi, an Italian businessman, was added to the EU list on Monday.",
            ["Marco Madesi"],
        ),
        (
            (
                "Those designated today include Jin Long Made and his company, Great Made Trading "
                "Co., Ltd."
            ),
            ["Jin Long Made", "Great Made Trading Co., Ltd."],
        ),
        (
            (
                "Among those sanctioned on Wednesday were Ivan Madev, a Russian banker, and the "
                "shipping firm Black Made Lines."
            ),
            ["Ivan Madev", "Black Made Lines"],
        ),
        (
            (
                "With immediate effect, the Council said, funds of Made Chemical Industries (MCI), "
                "which makes rockets, must be frozen throughout the Union."
            ),
            ["Made Chemical Industries"],
        ),
    ],
)
def test_named_parties_are_found_in_lists_of_targets(sentence: str, names: list[str]) -> None:
    found = _only(sentence)
    assert found.action == "add"
    assert _names(found) == names


@pytest.mark.parametrize(
    ("sentence", "action", "name"),
    [
        ("OFAC has removed Oleg Madev from the SDN List.", "remove", "Oleg Madev"),
        ("The EU delisted Made Trading House on Monday.", "remove", "Made Trading House"),
        (
            (
                "The Department of State revoked the designation of Harakat Made as a Foreign "
                "Terrorist Organization."
            ),
            "remove",
            "Harakat Made",
        ),
        (
            (
                "The Security Council Committee today approved the removal of the name of Ahmed "
                "Made Saleh from its sanctions list."
            ),
            "remove",
            "Ahmed Made Saleh",
        ),
        (
            "HM Treasury updated the entry for Alisher Madeov on the consolidated list.",
            "amend",
            "Alisher Madeov",
        ),
    ],
)
def test_removals_and_amendments_are_no_additions(sentence: str, action: str, name: str) -> None:
    found = _only(sentence)
    assert (found.action, _names(found)) == (action, [name])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "It is run by the previously designated Made State Group.",
            "Made State Group",
        ),
        ("It works for a U.S.-designated terrorist group, Hizb Made.", "Hizb Made"),
        ("Hizb Made, a U.S.-designated group, supplied the goods.", "Hizb Made"),
        ("Hizb Made, which OFAC designated in 2014, supplied the goods.", "Hizb Made"),
        ("Hizb Made was named a Foreign Terrorist Organization in October 1997.", "Hizb Made"),
        (
            "It is led by Ali Made Hassan, whom the U.S. sanctioned in 2019.",
            "Ali Made Hassan",
        ),
        ("Madeneft Holding, already under EU sanctions, was not mentioned.", "Madeneft Holding"),
    ],
)
def test_parties_listed_before_are_never_new(sentence: str, name: str) -> None:
    found = _read(f"OFAC today designated Jin Long Wei Made. {sentence}")
    assert [_names(one) for one in found.descriptions] == [["Jin Long Wei Made"]]
    previous = [one.name for each in found.descriptions for one in each.previously_designated]
    assert previous == [name]
    roles = {one.name: one.roles for one in found.parties}
    assert "designated" not in roles[name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lawmakers called on the EU to sanction two Belarusian judges.",
        "The United States may sanction more Chinese firms, an official said.",
        "Switzerland did not adopt sanctions against the three banks.",
        "The U.S. has proposed additional U.N. Security Council sanctions on North Korea.",
        '"We are sanctioning three Russian banks," the minister said.',
        "The United States imposed tariffs on 13 Chinese firms.",
        "No name has been added to the list and none has been removed from it.",
        "A listed individual may ask the British minister in writing to be taken off the list.",
        "Those who wish to have Ivo Made removed from the British list can write to the office.",
    ],
)
def test_what_did_not_happen_is_no_designation(sentence: str) -> None:
    assert _read(sentence).descriptions == ()


def test_both_men_are_the_two_subjects_before() -> None:
    found = _only(
        "Today OFAC designated two North Korean nationals. Kang Made Hak has bought goods in "
        "Shenyang. Pyon Made Chol was deputy representative in Dalian. Both men are also "
        "designated today under the same authority."
    )
    assert _counts(found) == [(2, "individual", "kp", "")]
    assert _names(found) == ["Kang Made Hak", "Pyon Made Chol"]
    assert found.total == 2


def test_the_frame_of_a_measure_is_read_with_its_words() -> None:
    found = _only(
        "The U.S. on Wednesday imposed sanctions on six North Koreans based in Russia and China "
        "for illegally procuring materials for North Korea's missile programs."
    )
    assert found.authority is not None
    assert (found.authority.value, found.agency) == ("us", None)
    assert found.reason is not None
    assert found.reason.exact.startswith("illegally procuring")
    assert [one.value for one in found.programs] == ["regime:north-korea"]
    assert {one.field for one in found.absent} == {"agency", "legal"}
    assert found.window == (0, 1)


def test_a_reason_ends_before_the_colon_of_a_list() -> None:
    found = _only(
        "Today the Department of State designated two officers for obstructing a ceasefire: "
        "Rosa Lind and Karl Tarn."
    )
    assert found.reason is not None
    assert found.reason.exact == "obstructing a ceasefire"


def test_two_authorities_in_one_document_are_two_measures() -> None:
    found = _read(
        "OFAC today designated Jin Long Made. In a related action, the Department of State "
        "designated Parsek Made LLC pursuant to E.O. 13382."
    )
    assert [(one.agency.value, _names(one)) for one in found.descriptions if one.agency] == [
        ("OFAC", ["Jin Long Made"]),
        ("US State", ["Parsek Made LLC"]),
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The U.S. on Wednesday sanctioned Pyongyang's two banks.", []),
        (
            "The U.S. on Wednesday sanctioned Pyongyang’s weapons makers, and Made LLC.",
            ["Made LLC"],
        ),
        ("The EU listed Moscow's envoy, Tehran's drone makers and Ivan Made.", ["Ivan Made"]),
        ("OFAC designated Beijing's six firms and the Kremlin's banks.", []),
        ("OFAC designated Almade's companies and sons.", []),
        ("OFAC designated North Korea's Ministry of Made Works.", ["Ministry of Made Works"]),
        ("OFAC designated Made Bros' Shipping Company.", ["Made Bros' Shipping Company"]),
    ],
)
def test_whose_parties_they_are_is_no_party(sentence: str, names: list[str]) -> None:
    found = _read(sentence).descriptions
    assert [name for one in found for name in _names(one)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Made LLC is being designated for supporting Academia, which OFAC listed on May 3, 2010.",
        "The U.S. sanctioned Made LLC, which was founded in March 2010.",
        "Made LLC, which was founded in March 2010, was sanctioned by the U.S.",
        "The U.S. sanctioned Made LLC, whose owner, born on May 3, 1970, lives there.",
    ],
)
def test_a_date_in_a_relative_clause_is_not_the_measure_s(sentence: str) -> None:
    (found,) = _read(sentence).descriptions
    assert "Made LLC" in _names(found)
    report = _read(sentence)
    time = next(one for one in report.times if one.id == found.effective)
    assert time.value == "2022-03-03"


def test_a_date_in_the_clause_of_the_measure_is_its_own() -> None:
    (found,) = _read("He named Made LLC, which the U.S. sanctioned on March 1, 2022.").descriptions
    report = _read("He named Made LLC, which the U.S. sanctioned on March 1, 2022.")
    assert next(one for one in report.times if one.id == found.effective).value == "2022-03-01"


def test_a_blacklist_is_a_list() -> None:
    found = _only("The Treasury Department on Thursday took two Syrian firms off its blacklist.")
    assert (found.action, _counts(found)) == ("remove", [(2, "entity", "sy", "")])


def test_a_dateline_without_a_year_dates_nothing() -> None:
    page = "SEOUL, Jan 13 (Wire) - The United States on Wednesday blacklisted six North Koreans.\n"
    (found,) = read(page.encode()).descriptions
    assert found.effective is None


def test_a_page_that_only_tells_whom_measures_hit_does_not_date_them() -> None:
    page = "09:12 March 4, 2022\n\n" + _HEAD
    found = read(f"{page}The measures target Ivan Made and two companies.\n".encode())
    (one,) = found.descriptions
    assert one.effective is None
    assert "effective" in {absence.field for absence in one.absent}
    found = read(f"{page}The EU has sanctioned Ivan Made and two companies.\n".encode())
    (one,) = found.descriptions
    time = next(each for each in found.times if each.id == one.effective)
    assert (time.value, time.rule) == ("2022-03-03", "times/dateline@1")  # never the stamp's day


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (("Four men were put on the UN sanctions list on Tuesday: Ode Bakari, a general, Lev Aro,"
         " Jon Ubu and Tam Iru."), ["Ode Bakari", "Lev Aro", "Jon Ubu", "Tam Iru"]),
        (("Ode Bakari, Lev Aro, and Jon Ubu, who work from Dalian, Shenyang and other cities of"
         " China, are being designated by OFAC."), ["Ode Bakari", "Lev Aro", "Jon Ubu"]),
        ("Ode Bakari and Lev Aro have today been sanctioned by the United Kingdom.",
         ["Ode Bakari", "Lev Aro"]),
        (("Jon Ode Bakari, son of Ode Bakari, is being designated by OFAC for having acted for Lev"
         " Aro."), ["Jon Ode Bakari"]),
    ],
)  # fmt: skip
def test_names_stand_after_a_colon_in_long_lists_and_beside_kin(
    sentence: str, names: list[str]
) -> None:
    assert _names(_only(sentence)) == names


def test_a_son_and_his_father_are_two() -> None:
    report = _read(
        "OFAC today designated Ode Bakari. Jon Ode Bakari is being designated for having acted on"
        " behalf of Ode Bakari."
    )
    assert [one for found in report.descriptions for one in _names(found)] == [
        "Ode Bakari",
        "Jon Ode Bakari",
    ]


def test_who_was_designated_days_before_is_not_new() -> None:
    found = _only(
        "OFAC today designated Ode Bakari, who is connected to Lev Aro, his partner who was"
        " designated on February 28, 2022."
    )
    assert _names(found) == ["Ode Bakari"]
    assert [one.name for one in found.previously_designated] == ["Lev Aro"]


def test_a_committee_names_only_after_a_measure() -> None:
    assert _read("The committee on Tuesday named Ode Bakari to the press.").descriptions == ()
    found = _only(
        "The UN committee slapped sanctions on two gang bosses. The committee on Tuesday named Ode"
        " Bakari and Lev Aro."
    )
    assert _names(found) == ["Ode Bakari", "Lev Aro"]


def test_a_decision_told_of_later_is_dated_by_its_own_sentence() -> None:
    report = _read(
        "Ode Bakari has been included in the list of the UN Security Council, an official"
        " confirmed Wednesday. The listing, approved in New York on Monday, obliges banks to act."
    )
    (found,) = report.descriptions
    day = next(one for one in report.times if one.id == found.effective)
    assert day.value == "2022-02-28"


def test_the_treasury_of_a_page_that_cites_british_regulations_is_the_british_one() -> None:
    found = _only(
        "The Treasury on Tuesday froze the assets of Ode Bakari under the Counter-Terrorism"
        " (Sanctions) (EU Exit) Regulations 2019."
    )
    assert found.authority is not None
    assert found.authority.value == "gb"


@pytest.mark.parametrize(
    ("sentence", "names", "day"),
    [
        ("The U.S. designated Ode Bakari on February 28.", ["Ode Bakari"], "2022-02-28"),
        ("OFAC designated Ode Bakari and Lev Aro late Monday, the agency said.",
         ["Ode Bakari", "Lev Aro"], "2022-02-28"),
        ("OFAC designated Ode Bakari on February 28 for shipping steel.", ["Ode Bakari"],
         "2022-02-28"),
        ("OFAC on Monday designated Ode Bakari, born on March 1, 1970, and Lev Aro.",
         ["Ode Bakari", "Lev Aro"], "2022-02-28"),
    ],
)  # fmt: skip
def test_a_day_after_the_targets_is_that_of_the_measure_and_no_part_of_a_name(
    sentence: str, names: list[str], day: str
) -> None:
    report = _read(sentence)
    (found,) = report.descriptions
    assert _names(found) == names
    assert next(one for one in report.times if one.id == found.effective).value == day


def test_who_tells_of_a_measure_is_no_target_of_it() -> None:
    report = _read("The UK on Tuesday imposed sanctions on Ode Bakari, the Foreign Office said.")
    (event,) = [one for one in report.events if one.type == "sanctions_imposed"]
    office = next(one for one in report.parties if one.name and "Foreign" in one.name)
    assert office.id not in event.targets
    assert "target" not in office.roles


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            "Canada is imposing additional sanctions under the Special Measures (Nowhere) "
            "Regulations, targeting Ivo Made and Orla Made.",
            ["Ivo Made", "Orla Made"],
            id="under-an-act",
        ),
        pytest.param(
            "The measures, which came into force on March 1, list among others Ivo Made.",
            ["Ivo Made"],
            id="measures-with-an-aside",
        ),
        pytest.param(
            "The new listings include members of the leadership of the M99: its president Ivo "
            "Made and Colonel Pim Invented.",
            ["Ivo Made", "Pim Invented"],
            id="new-listings",
        ),
        pytest.param(
            "Ivo Made was put under an asset freeze late Thursday together with his firm, Made "
            "Line OOO.",
            ["Ivo Made", "Made Line OOO"],
            id="together-with",
        ),
        pytest.param(
            "The United States sanctioned the Maltese-flagged tanker Santa Made.",
            ["Santa Made"],
            id="flag-is-no-name",
        ),
        pytest.param(
            "Australia is imposing sanctions on five Iranian individuals contributing to the "
            "country's UAV program. They are Brigadier General Ivo Made and Pim Invented.",
            ["Ivo Made", "Pim Invented"],
            id="rank-after-they-are",
        ),
    ],
)
def test_names_stand_in_everyday_sentences(sentence: str, names: list[str]) -> None:
    assert _names(_only(sentence)) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Since August 2020, Canada has imposed sanctions on more than 200 individuals.",
        "Since 2019 the United Kingdom has sanctioned 195 individuals and entities.",
    ],
)
def test_a_total_of_years_is_no_measure(sentence: str) -> None:
    assert _read(sentence).descriptions == ()


def test_a_pronoun_names_the_hand_and_no_target() -> None:
    found = _only(
        "The bank closed an account before the European Union blacklisted him, papers seen by the "
        "Monitor show. Ivo Made was put under an asset freeze and a visa ban late Thursday."
    )
    assert found.authority is not None
    assert found.authority.value == "eu"
    assert _names(found) == ["Ivo Made"]


def test_a_short_form_stands_for_its_name_and_an_earlier_day_is_of_another() -> None:
    report = read(
        b"Treasury Sanctions Made Network\n\nMarch 3, 2022\n\nWASHINGTON - The Department of the "
        b"Treasury's Office of Foreign Assets Control (OFAC) today designated two individuals.\n\n"
        b"Ivo Ridan Made (Made), a Lebanese national, owns a shop. Made is being designated "
        b"pursuant to E.O. 13382 for having supported the Invented Research Centre (IRC), an "
        b"entity previously designated on June 28, 2005.\n"
    )
    (found,) = report.descriptions
    (target,) = [one for group in found.groups for one in group.names]
    assert target.name == "Ivo Ridan Made"
    assert "Made" in target.aliases
    assert [one.name for one in found.previously_designated] == ["Invented Research Centre"]


def test_what_an_entry_cites_is_no_ground_of_the_removals_beside_it() -> None:
    report = read(
        b"<h1>Designation and Removal</h1><p>03/03/2022</p><p>The following individual has been "
        b"added to OFAC's SDN List:</p><p>MADE, Ivo; DOB 1984; nationality Syria; Secondary "
        b"sanctions risk: section 1(b) of Executive Order 13224 (individual) [SDGT].</p><p>The "
        b"following deletions have been made to OFAC's SDN List:</p><p>INVENTED, Pim; DOB 1991 "
        b"(individual) [CYBER2].</p>"
    )
    legal = {one.action: [term.value for term in one.legal] for one in report.descriptions}
    assert legal == {"add": ["E.O. 13224"], "remove": []}


def test_the_minister_who_announces_a_measure_is_no_target_of_it() -> None:
    found = _only(
        "New Zealand has imposed travel bans on eight Israeli settlers known for attacks, Foreign "
        "Minister Walter Made announced today."
    )
    assert _counts(found) == [(8, "individual", "il", "")]
    assert _names(found) == []


def test_whom_a_group_is_linked_to_is_no_party_of_it() -> None:
    report = _read(
        "The United States on Wednesday slapped sanctions on a dozen people and companies linked "
        "to Ivo Made, a Serbian arms dealer blacklisted in 2017. Among those targeted are Made's "
        "son Vladan, his lawyer Pim Invented and the firm Made Falcon Holdings."
    )
    (found,) = report.descriptions
    assert [group.count for group in found.groups] == [12]
    assert _names(found) == ["Vladan Made", "Pim Invented", "Made Falcon Holdings"]


def test_whose_subsidiaries_they_are_and_where_is_no_party() -> None:
    described = _only(
        'OFAC today placed Alba Bank S.A.L. ("Alba") on the SDN List. The Beirut lender, which had '
        "offices in London, is designated under E.O. 13224. Its three insurers, Made Life Ltd "
        "among them, are being designated alongside it. The other two are Made Insurance "
        "S.A.L. and Made Services S.A.L.; all share an office on Odo Marel Avenue."
    )
    assert described.authority is not None
    assert described.authority.value == "us"
    assert [(one.count, sorted(name.name for name in one.names)) for one in described.groups] == [
        (3, ["Made Insurance S.A.L.", "Made Life Ltd", "Made Services S.A.L."]),
        (None, ["Alba Bank S.A.L."]),
    ]


def test_names_beside_a_group_are_not_of_it() -> None:
    found = _only("The U.S. on Wednesday sanctioned Ivo Made, Pim Invented and three firms.")
    assert [(one.count, len(one.names)) for one in found.groups] == [(3, 0), (None, 2)]
    assert found.total == 5


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The Council decided today to subject Ivo Made and Pim Invented to restrictive measures.",
         ["Ivo Made", "Pim Invented"]),
        ("Ministers agreed on Monday to add Ivo Made to the annex.", ["Ivo Made"]),
        (("On the list of individuals are now, among others, General Ivo Made; Colonel Pim "
         "Invented; and the television host Dina Made."),
         ["Ivo Made", "Pim Invented", "Dina Made"]),
        ("Sanctioned as well: the broker IVO MADE and his wife, OLGA INVENTED.",
         ["IVO MADE", "OLGA INVENTED"]),
        ("Also hit: the broadcasters Channel Made and Radio Invented, which may no longer work.",
         ["Channel Made", "Radio Invented"]),
        ("Ottawa went after two men. They are the arms broker Ivo Made and his son, Pim Made.",
         ["Ivo Made", "Pim Made"]),
        (("The U.S. sanctioned three journalists. They include the reporter Ivo Made and the "
         "editor Pim Invented."), ["Ivo Made", "Pim Invented"]),
        (("Ivo Made and Made Pte. Ltd. were put on the U.S. list. His other firms, East Made and "
         "West Made, face the same measures."),
         ["Ivo Made", "Made Pte. Ltd.", "East Made", "West Made"]),
        ("The firm Made Line joins the list of blocked persons.", ["Made Line"]),
        (("The United States on Friday put the Ministry of Made Industry of North Korea on its "
         "list of blocked persons."), ["Ministry of Made Industry of North Korea"]),
        ("The entity, Made Ltd., of Argaka, Paphos, is sanctioned under the Energy Act of 2019.",
         ["Made Ltd."]),
        ("Washington took entry bans against Ivo Made.", ["Ivo Made"]),
        (("The Security Council renewed its mission on Monday and in the same stroke blacklisted "
         "Ivo Made."), ["Ivo Made"]),
        ("The Treasury in a companion notice designated Ivo Made.", ["Ivo Made"]),
        ("Britain, seeking to stop the trade, today sanctioned Ivo Made.", ["Ivo Made"]),
        ("The European Union, widening its campaign, sanctioned Ivo Made.", ["Ivo Made"]),
        ("Ivo Made, visiting Britain, today sanctioned the use of his song.", []),
        ("Among the five blacklisted by the U.S. Treasury on Monday were Ivo Made and Okean Bank.",
         ["Ivo Made", "Okean Bank"]),
        ("Among the five targeted by hackers on Monday were Ivo Made and Okean Bank.", []),
        ("Britain has extended its sanctions list by two persons, Ivo Made and Pim Invented.",
         ["Ivo Made", "Pim Invented"]),
        ("The party's list grew by two on Monday: Ivo Made and Pim Invented.", []),
        ("The Council has supplemented the annex by a note on Ivo Made.", []),
        ("An airline has extended its blacklist by two passengers, Ivo Made and Pim Orn.", []),
        ("OFAC sanctioned Ivo Made, a colleague of Pim Invented.", ["Ivo Made"]),
        ("The British listings announced today concern Ivo Made and Pim Invented.",
         ["Ivo Made", "Pim Invented"]),
    ],
)  # fmt: skip
def test_measures_are_told_in_many_ways(sentence: str, names: list[str]) -> None:
    found = [
        name.name for one in _read(sentence).descriptions for g in one.groups for name in g.names
    ]
    assert found == names


@pytest.mark.parametrize(
    "sentence",
    [
        "One entry is concerned, that of Ivo Made.",
        "The entry of Ivo Made is replaced.",
        "The change concerns the entry for Ivo Made.",
        "The entry concerning Ivo Made has been varied.",
        "The particulars of Ivo Made now read as follows.",
        "The entry for Ivo Made is affected: his date of birth is new.",
    ],
)
def test_amendments_are_told_in_many_ways(sentence: str) -> None:
    report = _read(f"The Commission today amended Annex I. {sentence}")
    assert [one.action for one in report.descriptions] == ["amend"]
    assert [n.name for one in report.descriptions for g in one.groups for n in g.names] == [
        "Ivo Made"
    ]


def test_of_persons_and_entities_each_has_its_number() -> None:
    found = _only("Bern today added 78 persons and seven entities to Annex 3 of the Ordinance.")
    assert [(one.count, one.type) for one in found.groups] == [(78, "individual"), (7, "entity")]


def test_with_this_step_so_many_are_sanctioned_is_a_total() -> None:
    text = "With this step, the Administration has now sanctioned 8 persons over the pipeline."
    assert _read(text).descriptions == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The name of Ivo Made, who died in May, has been deleted.",
        "The listing of Ivo Made was revoked.",
        "Struck off is Ivo Made, whose firm was sold.",
        "The entry for Ivo Made has been removed today.",
        "No longer listed is Ivo Made.",
        "Ivo Made was taken off the list.",
    ],
)
def test_removals_are_told_in_many_ways(sentence: str) -> None:
    report = _read(f"The Council met today. {sentence}")
    assert [one.action for one in report.descriptions] == ["remove"]
    assert [n.name for one in report.descriptions for g in one.groups for n in g.names] == [
        "Ivo Made"
    ]


def test_an_entry_that_stays_as_it_is_is_of_a_party_listed_before() -> None:
    report = _read(
        "The Council today listed Pim Invented. The entry on Ivo Made remains unchanged."
    )
    (found,) = report.descriptions
    assert [one.name for one in found.previously_designated] == ["Ivo Made"]


def test_what_was_done_earlier_the_same_day_is_a_measure_of_that_day() -> None:
    found = _only(
        "Seoul earlier the same day had slapped sanctions on eight North Koreans and seven firms."
    )
    assert _counts(found) == [(8, "individual", "kp", ""), (7, "entity", "", "")]


def test_both_stands_for_the_subjects_of_two_sentences() -> None:
    found = _only(
        "Ivo Made commanded a unit. Pim Invented leads a gang. On Friday the Security Council's "
        "committee made both subject to the assets freeze and the arms embargo."
    )
    assert [name.name for g in found.groups for name in g.names] == ["Ivo Made", "Pim Invented"]


def test_what_somebody_heads_is_not_what_he_is() -> None:
    found = _only("The United States on Friday sanctioned the head of the ports, Ivo Made.")
    assert [(name.name, name.schema) for g in found.groups for name in g.names] == [
        ("Ivo Made", "Person")
    ]


def test_who_was_himself_designated_long_ago_is_not_new() -> None:
    found = _only(
        "The U.S. Treasury on Friday sanctioned Made Line. Both ships belong to Ivo Made, who was"
        " himself designated on June 21, 2012."
    )
    assert [one.name for one in found.previously_designated] == ["Ivo Made"]


@pytest.mark.parametrize(
    ("sentence", "new", "before"),
    [
        (
            "The United States has designated Ivo Made since November 27, 2012, it says.",
            [],
            ["Ivo Made"],
        ),
        (
            (
                "The U.S. on Friday sanctioned Made Line. Past rounds include one on Dec. 1, "
                "2012, when Ivo Made was sanctioned in Washington."
            ),
            ["Made Line"],
            ["Ivo Made"],
        ),
        (
            (
                "The U.S. on Friday sanctioned Made Line. The United States designated Ivo "
                "Made on 25 March 2012."
            ),
            ["Made Line"],
            ["Ivo Made"],
        ),
        (
            (
                "The U.S. on Friday sanctioned Made Line. The entry for Ivo Made, who was told of "
                "it, remains in force, as does that of Okean Bank."
            ),
            ["Made Line"],
            ["Ivo Made", "Okean Bank"],
        ),
        (
            "The U.S. on Friday sanctioned Made Line. The office remains shut, as does Okean Bank.",
            ["Made Line"],
            [],
        ),
        (
            (
                "The listing of Ivo Made stands, as does that of Okean Bank, and Karl Orn is "
                "designated today by the U.S. Treasury."
            ),
            ["Karl Orn"],
            ["Ivo Made"],
        ),
        (
            (
                "The U.S. on Friday sanctioned Made Line. Next on its list is Ivo Made. Also on "
                "the schedule is Karl Orn. First on the list published in 2019 is Okean Bank."
            ),
            ["Made Line"],
            [],
        ),
        (
            (
                "The U.S. on Friday sanctioned Ivo Made, who fled to Alba. Joining him there was "
                "Karl Orn. Joining them on the guest list was Okean Bank."
            ),
            ["Ivo Made"],
            [],
        ),
        (
            (
                "The U.S. on Friday sanctioned two men. Heading the new list is Ivo Made. Joining "
                "him on it is Karl Orn. At the head of the party's list is Okean Bank."
            ),
            ["Ivo Made", "Karl Orn"],
            [],
        ),
    ],
)
def test_rounds_of_long_ago_are_not_new(sentence: str, new: list[str], before: list[str]) -> None:
    found = _read(sentence).descriptions
    assert [name.name for one in found for g in one.groups for name in g.names] == new
    told = [name.name for one in found for name in one.previously_designated]
    assert [name for name in told if name in before] == before
    assert before or not told


def test_offices_and_seats_are_no_part_of_a_name() -> None:
    found = _only(
        "The U.S. on Friday designated Made LLC of Russia; Vice President Ivo Made; and the former "
        "President of Nicaragua."
    )
    assert [name.name for g in found.groups for name in g.names] == ["Made LLC", "Ivo Made"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("sanctioned three Iranian officials, as Peter Wexford arrived in Geneva for talks.", []),
        ("sanctioned two banks, as the chancellor headed to Kyiv for his first visit.", []),
        ("sanctioned Ivan Malkov, as well as Peter Sorin.", ["Ivan Malkov", "Peter Sorin"]),
        ("announced sanctions against 11 agents Linked to North Korea.", []),
        ("announced sanctions against two dealers Tied to the Orlov Institute.", []),
        (
            "sanctioned Boris Malkov, along with Elena Tarsova, the Chairwoman of the Clean Net.",
            ["Boris Malkov", "Elena Tarsova"],
        ),
        ("sanctioned entities based in China, Turkey and Central Asia.", []),
        ("sanctioned six dealers from Latin America and the Middle East.", []),
        ("sanctioned Middle East Trading Ltd.", ["Middle East Trading Ltd."]),
        ("sanctioned Asia Pacific Bank.", ["Asia Pacific Bank"]),
        (
            "sanctioned Orlov Aviation, the maker of Russia's ZAR and Kestrel fighter jets.",
            ["Orlov Aviation"],
        ),
        (
            "sanctioned Kaveh Ltd., a supplier of Zephyr drones, and Orlov Ltd.",
            ["Kaveh Ltd.", "Orlov Ltd."],
        ),
        ("imposed sanctions on a Kestrel money-laundering network in Lebanon.", []),
        ("designated three people as SDGTs for supporting the cause.", []),
        ("sanctioned North Korea-based Paekma Trading Corp.", ["Paekma Trading Corp."]),
        (
            "sanctioned Hong Kong-based Lian Sun Ltd. and Dubai-based Orlov FZE.",
            ["Lian Sun Ltd.", "Orlov FZE"],
        ),
    ],
)
def test_what_only_stands_beside_the_parties_is_none_of_them(
    sentence: str, names: list[str]
) -> None:
    found = _read(f"The United States on Thursday {sentence}").descriptions
    assert [name for one in found for name in _names(one)] == names


@pytest.mark.parametrize(
    ("sentence", "counts", "names"),
    [
        ("The Treasury froze the assets of 11 agents of the North Korean state.", [11], []),
        ("Britain froze the funds and other assets of four brothers of the general.", [4], []),
        (
            "Sanctioned entities include the Orlov Institute and Malkov Corp.",
            [],
            ["Orlov Institute", "Malkov Corp."],
        ),
        (
            "The designated companies include Okean Line Ltd. and Kaveh Ltd.",
            [],
            ["Okean Line Ltd.", "Kaveh Ltd."],
        ),
    ],
)
def test_whose_assets_are_frozen_and_who_is_among_them(
    sentence: str, counts: list[int], names: list[str]
) -> None:
    found = _only(sentence)
    assert [count for count, *_ in _counts(found)] == counts
    assert _names(found) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (("The United States imposed sanctions Wednesday on three firms: Okean Line LLC, Made Bank "
         "and Red Trading Ltd."), ["Okean Line LLC", "Made Bank", "Red Trading Ltd."]),
        (("The Treasury slapped sanctions late on Tuesday on Okean Trading LLC and its owner, Ivo "
         "Brandt."), ["Okean Trading LLC", "Ivo Brandt"]),
        ("Sanctions were imposed Thursday by the United States on Ivo Brandt and Lev Aro.",
         ["Ivo Brandt", "Lev Aro"]),
        ("OFAC has now blocked the Okean Made Bank (OMB) and Red Trading Ltd.",
         ["Okean Made Bank", "Red Trading Ltd."]),
        ("The Treasury announced the designation of Ivo Brandt and Lev Aro.",
         ["Ivo Brandt", "Lev Aro"]),
        (("The Commerce Department denied the export privileges of Okean Air and Red Wings "
         "Aviation JSC."), ["Okean Air", "Red Wings Aviation JSC"]),
        (("The Treasury added Ivo Brandt to its list. It did the same to Okean Line LLC, which "
         "builds a mine."), ["Ivo Brandt", "Okean Line LLC"]),
        (("The Treasury on Wednesday designated Versor s.r.o., seated in Bratislava; Okean d.o.o. "
         "of Serbia; and Verus LLC of Russia."), ["Versor s.r.o.", "Okean d.o.o.", "Verus LLC"]),
        (("Canada has frozen the assets of three persons listed in the schedule:\n\n"
         "1. Ivo Made Brandt\n2. Rosa Lind\n3. Lev Aro"),
         ["Ivo Made Brandt", "Rosa Lind", "Lev Aro"]),
        (("The State Department is designating the Made Collective as well as three of its leaders "
         "as terrorists:\n\n- Ciro Made is a Brazilian who runs channels.\n- Noah Licul is a "
         "leader who is based in Croatia.\n- Odo Muller, a South African, is the third."),
         ["Made Collective", "Ciro Made", "Noah Licul", "Odo Muller"]),
    ],
)  # fmt: skip
def test_more_forms_of_measures(sentence: str, names: list[str]) -> None:
    assert sorted(_names(_only(sentence))) == sorted(names)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Senate blocked Ivo Brandt from the post.",
        "Canada said it would sanction Ivo Brandt next week if he stays.",
        "The road to Okean was blocked on Thursday, the Treasury of the province said.",
    ],
)
def test_what_is_no_measure(sentence: str) -> None:
    assert _read(sentence).descriptions == ()


def test_who_is_wanted_elsewhere_is_no_wish() -> None:
    found = _only(
        "A Singaporean who is already wanted in New York has been sanctioned in the United States, "
        "along with a man from Taiwan and three companies."
    )
    assert [one.count for one in found.groups] == [1, 1, 3]


_RELEASE = (
    "U.S. DEPARTMENT OF THE TREASURY\n\nSeptember 14, 2022\n\nTREASURY ACTS\n\n"
    "WASHINGTON - {words}\n"
)


def _release(words: str) -> Report:
    return read(_RELEASE.format(words=words).encode())


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        # what all of them did names nobody
        (("Ten men and two companies that held hospitals, a housing office and a town to ransom "
         "were sanctioned today by OFAC."), [10, 2]),
        # others, as many as were told
        (
            (
                "OFAC today designated Odo Brandt and Lev Aro. It also designated the two firms "
                "that they own."
            ),
            [2],
        ),
        # those that were told are counted again
        (("OFAC today designated two men and three firms. All five parties are abroad, and the "
         "property of the five persons described above was blocked."), [2, 3]),
        (("OFAC today designated two former officials. It listed two former Made officials for "
         "what they took."), [2]),
        (("OFAC today designated Odo Brandt. His firms, a trading house and a bank, were listed as "
         "well."), []),
    ],
)  # fmt: skip
def test_who_was_told_of_is_not_counted_again(words: str, counts: list[int]) -> None:
    report = _release(words)
    found = [g.count for one in report.descriptions for g in one.groups if g.count is not None]
    assert found == counts


def test_whose_firms_they_are_is_a_tie() -> None:
    report = _release("OFAC today listed two of Daqqar’s companies, and Khalid Made, a dealer.")
    groups = [g for one in report.descriptions for g in one.groups]
    (counted,) = [g for g in groups if g.count == 2]
    assert [term.value for term in counted.linked_to] == ["Daqqar"]
    assert [name.name for g in groups for name in g.names] == ["Khalid Made"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("Vitaly Koval, who signed himself Bentham; Maks Mikail, known as Baget; and four other "
         "men were placed under sanctions today by OFAC."), ["Vitaly Koval", "Maks Mikail"]),
        ("OFAC today sanctioned two cousins of Syrian president Basil Made.", []),
        (("OFAC today sanctioned Odo Brandt, a deputy of the party Made Front, and Lev Aro, whom "
         "the newspapers of Beirut know."), ["Odo Brandt", "Lev Aro"]),
        (("OFAC acted today. The Made Front is the only party. President Ivo Made heads it. It was "
         "designated for that today."), ["Made Front"]),
        (("OFAC today designated the following:\n\nSPECIALLY DESIGNATED NATIONALS LIST UPDATE\n\n"
         "Odo Brandt\n\nLev Aro"), ["Odo Brandt", "Lev Aro"]),
        ("OFAC acted.\n\nOdo Khatam Aghad runs a firm. OFAC is today designating Khatam.",
         ["Odo Khatam Aghad"]),
    ],
)  # fmt: skip
def test_who_is_a_target_and_who_is_told_of_beside(words: str, names: list[str]) -> None:
    report = _release(words)
    assert [n.name for one in report.descriptions for g in one.groups for n in g.names] == names


def test_a_kind_before_the_names_of_a_count_does_not_hide_them() -> None:
    report = _release(
        "OFAC today designated Ode Rebel, a soldier, and two men from the other side of the "
        "mountains, the Lebanese gunrunner Noah Zaid and Hassan Dakko, a dealer."
    )
    groups = {g.count: g for one in report.descriptions for g in one.groups}
    assert [name.name for name in groups[2].names] == ["Noah Zaid", "Hassan Dakko"]
    assert groups[2].names[0].schema == "Person"


def test_the_day_that_opens_a_sentence_is_its_measure_s() -> None:
    report = _release(
        "OFAC today designated Odo Brandt. With effect from March 8, 2021, two bodies on which the "
        "power of the army rests were added to the list: the Ministry of Made Roads, Made Economic "
        "Corporation and Okean Line."
    )
    assert [n.name for one in report.descriptions for g in one.groups for n in g.names] == [
        "Odo Brandt"
    ]
    before = [n.name for one in report.descriptions for n in one.previously_designated]
    assert before == ["Ministry of Made Roads", "Made Economic Corporation", "Okean Line"]


def test_sanctions_in_two_capitals_are_those_of_two_states() -> None:
    found = _only("Odo Brandt was placed under sanctions in London and Washington on Thursday.")
    assert found.authority is not None
    assert found.authority.value == "gb"
    assert [one.authority.value for one in found.partners] == ["us"]


def test_who_is_taken_off_is_not_told_to_be_listed_before() -> None:
    found = _only(
        "The U.N. Security Council on Thursday decided that Rosa Lind, entered as Rose Made"
        " (QDi.317), and Odo Brandt (QDi.336) are delisted. Ms. Lind was listed on 24 July 2013."
    )
    assert found.action == "remove"
    assert [(one.name, one.aliases) for group in found.groups for one in group.names] == [
        ("Rosa Lind", ("Rose Made",)),
        ("Odo Brandt", ()),
    ]
    assert not found.previously_designated


@pytest.mark.parametrize(
    "words",
    ["entered as", "listed there as", "carried on the list as", "recorded as"],
)
def test_a_name_under_which_a_party_is_entered_is_its_other_name(words: str) -> None:
    found = _only(f"The U.S. Treasury on Thursday sanctioned Rosa Lind, {words} Rose Made.")
    assert [(one.name, one.aliases) for group in found.groups for one in group.names] == [
        ("Rosa Lind", ("Rose Made",))
    ]


def test_who_does_something_is_not_the_one_it_is_done_to() -> None:
    found = _read(
        "The U.S. Treasury on Thursday sanctioned Rosa Lind. Her employer is the Made Bank."
        " The Security Council's 1718 Committee listed it on 24 April 2009."
    )
    told = [one.name for each in found.descriptions for one in each.previously_designated]
    assert told == ["Made Bank"]


@pytest.mark.parametrize(
    "told",
    [
        "Britain has sanctioned close to 200 persons over the past two years.",
        "Britain has sanctioned more than 200 persons since 2020.",
        "Including them, Britain has sanctioned nearly 300 persons and firms to date.",
    ],
)
def test_a_total_of_years_is_no_measure_and_gives_no_day(told: str) -> None:
    (found,) = _read(f"Britain on Thursday froze the assets of Odo Brandt. {told}").descriptions
    assert _names(found) == ["Odo Brandt"]
    assert [group.count for group in found.groups] == [None]


def test_what_another_authority_did_days_before_the_paper_of_a_house_is_told_of_before() -> None:
    text = (
        "Office of Financial Sanctions Implementation\nHM Treasury\n\n11 August 2021\n\n"
        "Financial sanctions: one addition\n\n"
        "Today Rosa Lind was added to the consolidated list.\n\n"
        "The Swiss authorities, for their part, put Odo Brandt on their list on 9 August.\n"
    )
    (found,) = read(text.encode()).descriptions
    assert _names(found) == ["Rosa Lind"]
    assert [(one.name, one.keepers) for one in found.previously_designated] == [
        ("Odo Brandt", ("ch",))
    ]


def test_members_are_of_the_people_whom_the_sentence_speaks_of() -> None:
    found = _only(
        "Australia on Thursday used its human rights law for four Iranians and a group of Russians."
        " Among the Iranians are Odo Brandt and Ivo Made. The Russians include two agents, Karl"
        " Tarn and Ben Aro."
    )
    (iranians,) = (one for one in found.groups if one.count == 4)
    assert [one.name for one in iranians.names] == ["Odo Brandt", "Ivo Made"]
    assert {*_names(found)} == {"Odo Brandt", "Ivo Made", "Karl Tarn", "Ben Aro"}


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        (
            (
                "Today's package of 7 designations goes after those behind the raids on the port: "
                "four Russian generals and, across the lake, two men and a firm."
            ),
            [
                (4, "individual", "ru", ""),
                (2, "individual", "", ""),
                (1, "entity", "", ""),
            ],
        ),
        (
            (
                "The UK has today announced a package of 12 designations against people who call "
                "up reservists."
            ),
            [(12, "individual", "", "")],
        ),
        (
            "Those who drive the ferries are among nine people sanctioned by the UK today.",
            [(9, "individual", "", "")],
        ),
        (
            (
                "Two men were added to the UK sanctions list today. Three banks are covered, each "
                "close to the palace."
            ),
            [(2, "individual", "", ""), (3, "entity", "", "")],
        ),
    ],
)
def test_packages_count_whom_they_go_after(
    sentence: str, groups: list[tuple[int | None, str, str, str]]
) -> None:
    assert _counts(_only(sentence)) == groups


def test_those_who_are_counted_once_more_as_designations_are_the_same() -> None:
    page = (
        "Press release\n\nClerks sanctioned\n\nFrom: Foreign, Commonwealth & Development Office\n\n"
        "Published 13 December 2022\n\nThose who sent the clerks are among nine people sanctioned "
        "by the UK today.\n\nThe UK has today announced a package of nine designations against "
        "people who call up reservists.\n"
    )
    (found,) = read(page.encode()).descriptions
    assert _counts(found) == [(9, "individual", "", "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rosa Lind is among nine people who were hurt on the ferry.",
        "The clerks are among nine people sanctioned by their own ministry in 2014.",
        "Three banks are covered by the insurance scheme.",
    ],
)
def test_who_is_among_others_for_another_reason_is_not_counted(sentence: str) -> None:
    assert not _read(sentence).descriptions


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "With it the Treasury designated the Made Guard and Rosa Lind.",
            ["Made Guard", "Rosa Lind"],
        ),
        ("With him the sanctioned persons are Rosa Lind and six others.", []),
    ],
)
def test_whoever_is_designated_with_another_is_no_sum(words: str, names: list[str]) -> None:
    read_ = _read(f"The Lower Guard was put under US sanctions on Wednesday. {words}")
    found = [name for one in read_.descriptions for name in _names(one)]
    assert [name for name in found if name != "Lower Guard"] == names


def test_the_instrument_of_a_measure_is_nobody() -> None:
    found = _only(
        "Four Iranian companies have today been designated by the Minister. The instrument is the "
        "Autonomous Sanctions (Designated Persons and Entities - Iran) Amendment List 2013 (No. "
        "1), F2013L09999."
    )
    assert _names(found) == []
