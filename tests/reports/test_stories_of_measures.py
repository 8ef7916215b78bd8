"""Sentences as newspapers and agencies tell of measures. All parties are invented."""

import pytest

from proscribe.reports.read import read

_HEAD = "WASHINGTON, June 12, 2025 - "


def _told(text: str, action: str = "add") -> set[str]:
    """Give who is told of; of groups without names their words."""
    found: set[str] = set()
    for one in read(f"{_HEAD}{text}\n".encode()).descriptions:
        for group in one.groups if one.action == action else ():
            found |= {name.name for name in group.names} or {group.span.exact}
    return found


@pytest.mark.parametrize(
    "end",
    [
        "were targeted, the Treasury Department said in a statement.",
        "were hit by the Treasury for their part in it.",
        "were targeted along with the tanker Vela Star, the department said.",
        "were penalised on Thursday, the U.S. Treasury announced.",
    ],
)
def test_verbs_of_news_list_where_an_authority_is_told(end: str) -> None:
    text = "The United States on Thursday imposed sanctions on a broker.\n\n"
    craft = {"Vela Star"} if "Vela" in end else set()
    names = {"Ivo Made", "Okean Line LLC"} | craft
    assert names <= _told(f"{text}Ivo Made, 51, and his firm, Okean Line LLC, {end}")


@pytest.mark.parametrize(
    "said",
    [
        "The tanker Vela Star was hit by a drone, the ministry said.",
        "Karl Tarn was hit by a car, the Foreign Ministry said.",
        "Karl Tarn was hit in a raid, the ministry said.",
        "Karl Tarn was targeted by a court in Oslo.",
    ],
)
def test_verbs_of_news_list_nobody_who_was_struck_otherwise(said: str) -> None:
    assert _told(f"The United States on Thursday imposed sanctions on Rosa Lind. {said}") == {
        "Rosa Lind"
    }


def test_two_measures_of_one_sentence_are_on_two() -> None:
    text = (
        "The United States imposed a travel ban on General Ivo Made for his role in the shelling "
        "of a town, and an asset freeze on Okean Line LLC, which paid his men."
    )
    assert _told(text) == {"Ivo Made", "Okean Line LLC"}
    both = "The Treasury imposed sanctions on Ivo Made for attacks on Karl Tarn and on Rosa Lind."
    assert _told(both) == {"Ivo Made"}


@pytest.mark.parametrize(
    "said",
    [
        'Ivo Made, who leads the Harbour Party, "has enriched his family," the department said.',
        "The Treasury accused Ivo Made, 51, of robbing the state.",
        "The Treasury identified him as Ivo Made, 51.",
        "Ivo Made used his office to take bribes worth $40 million, the Treasury said.",
    ],
)
def test_the_sentence_behind_says_who_one_man_is(said: str) -> None:
    text = "The United States on Monday slapped sanctions on a former minister and a bank.\n\n"
    assert _told(text + said) == {"Ivo Made", "a bank"}


@pytest.mark.parametrize(
    "said",
    [
        "Ivo Made said the department had lied.",
        "Ivo Made, a lawyer for the man, called it a lie, the department said.",
        '"He took bribes," said Ivo Made, the Treasury said.',
    ],
)
def test_who_speaks_of_one_man_is_not_he(said: str) -> None:
    text = "The United States on Monday slapped sanctions on a former minister and a bank.\n\n"
    assert _told(text + said) == {"a former minister", "a bank"}


def test_his_wife_is_not_the_man_himself() -> None:
    text = (
        "The U.S. Treasury on Monday slapped sanctions on a politician, his wife and a company.\n\n"
        'Ivo Made, who leads the Harbour Party, "has enriched his family," the department said. '
        "His wife, Rosa Made, and their firm Adria Stone LLC were hit with the same penalties."
    )
    assert _told(text) == {"Ivo Made", "Rosa Made", "Adria Stone LLC"}


_COUNTED = "The Treasury announced sanctions on two officers and a bank.\n\n"


@pytest.mark.parametrize(
    "said",
    [
        (
            "Ivo Made, deputy head of the guards, and Rosa Lind, who directs the laboratory, are "
            "barred from the country. The bank, Tarn Credit, paid them."
        ),
        (
            "Ivo Made commands the guards. Rosa Lind directs the laboratory.\n\n"
            '"We know them," said Karl Tarn.\n\nTarn Credit Bank is a lender in Oslo.'
        ),
        (
            "In a statement, the department identified the officers as Ivo Made, 34, and Rosa "
            "Lind, 29, both of Oslo. The bank, Tarn Credit, paid them."
        ),
    ],
)  # fmt: skip
def test_members_of_several_groups_are_told_among_other_things(said: str) -> None:
    told = _told(_COUNTED + said)
    assert {"Ivo Made", "Rosa Lind"} <= told
    assert "two officers" not in told
    assert "a bank" not in told


@pytest.mark.parametrize(
    "said",
    [
        "Ivo Made, who fled, and Rosa Lind, her brother, are accused by the rebels of spying.",
        "The department identified the victims as Ivo Made and Rosa Lind.",
        "Ivo Made, a lawyer, led the defence. Rosa Lind welcomed it.",
        "Ivo Made commands the guards.",  # one of two
    ],
)
def test_others_told_of_below_groups_are_none_of_them(said: str) -> None:
    assert _told(_COUNTED + said) == {"two officers", "a bank"}


def test_nobody_is_found_in_sentences_that_open_with_a_name_where_people_were_harmed() -> None:
    text = "The Treasury sanctioned two officers for the killing of an editor.\n\n"
    assert _told(f"{text}Rosa Lind was the head of a weekly. Ivo Made led the squad.") == {
        "two officers"
    }


@pytest.mark.parametrize("that", ["that ", "which ", ""])
def test_which_firm_it_is_stands_behind_what_is_said_of_it(that: str) -> None:
    text = (
        f"The Treasury sanctioned Ivo Made. Rosa Lind and the company {that}they run in Riga, "
        "Okean Line LLC, were also added to the blacklist."
    )
    assert _told(text) == {"Ivo Made", "Rosa Lind", "Okean Line LLC"}


@pytest.mark.parametrize(
    "verb",
    [
        "extended its sanctions list on Alba to include eight names, among them",
        "expanded sanctions against Alba to include",
        "widened its measures over Alba to cover",
    ],
)
def test_lists_on_a_country_are_widened_to(verb: str) -> None:
    text = f"The European Union on Monday {verb} Rosa Lind, the Made Council and Ivo Tarn."
    assert {"Rosa Lind", "Made Council", "Ivo Tarn"} <= _told(text)


def test_a_holding_is_a_firm_beside_its_owner() -> None:
    text = "Washington has blacklisted Ivo Made, along with his holding Okean-Invest Group."
    assert _told(text) == {"Ivo Made", "Okean-Invest Group"}


def test_kinds_stand_on_the_line_of_their_items_below_a_line_that_opens_them() -> None:
    text = (
        "The United States has acted. The following are now subject to asset freezes:\n\n"
        "Individual: Ivo Made, director of a factory\n\nEntities: Okean Yard JSC; Tarn Bearing "
        "Plant\n\nThe list is published on a website.\n"
    )
    assert _told(text) == {"Ivo Made", "Okean Yard JSC", "Tarn Bearing Plant"}
    assert _told(text.replace("freezes:", "freezes.")) == set()


def test_the_heading_over_quotations_is_no_party() -> None:
    text = (
        "Canada today announced new sanctions. They list two individuals and one entity:\n\n"
        "Ivo Made – chief designer\nRosa Lind – purchasing manager\nOkean Composites – maker\n\n"
        'Quotes\n\n"We will go on."\n- Minister of Foreign Affairs\n'
    )
    assert _told(text) == {"Ivo Made", "Rosa Lind", "Okean Composites"}


@pytest.mark.parametrize(
    "whose",
    [
        "the financial fixers of oligarch Karl Tarn", "the aides of Karl Tarn",
        "the network around Karl Tarn", "suppliers to Karl Tarn", "the bookkeeper for Karl Tarn",
        "enablers of Karl Tarn and Odo Brandt", "close associates of Karl Tarn",
        "the inner circle of Karl Tarn", "people close to President Karl Tarn",
    ],
)  # fmt: skip
def test_whose_people_are_meant_is_not_listed_with_them(whose: str) -> None:
    assert not {"Karl Tarn", "Odo Brandt"} & _told(f"The United States today sanctioned {whose}.")
    text = f"The United States today sanctioned {whose}, among them Rosa Lind."
    assert _told(text) == {"Rosa Lind"}


def test_a_person_behind_the_men_of_a_body_is_a_party() -> None:
    text = "The United States today sanctioned leaders of the Made Gang and Ivo Made."
    assert _told(text) == {"Ivo Made"}


@pytest.mark.parametrize("joint", [". Both companies are", "; both companies are"])
def test_both_companies_are_those_that_two_people_own(joint: str) -> None:
    text = (
        "The United States is designating two individuals and two entities. Ivo Made and Rosa Lind "
        f"own Okean Fuel LLC and Tarn Petroleum LLC{joint} also being designated."
    )
    assert {"Okean Fuel LLC", "Tarn Petroleum LLC"} <= _told(text)
    if "." in joint:
        assert _told(text) == {"Ivo Made", "Rosa Lind", "Okean Fuel LLC", "Tarn Petroleum LLC"}


def test_so_too_is_kin_and_a_ship_is_specified() -> None:
    text = (
        "The United States sanctioned Ivo Made. So too are his daughter, Rosa Made, and Tarn "
        "Capital, the vehicle of both. The yacht Vela Star, worth 40 million, has been specified."
    )
    assert _told(text) == {"Ivo Made", "Rosa Made", "Tarn Capital", "Vela Star"}


@pytest.mark.parametrize(
    "text",
    [
        "Alba barred Ivo Made from entry and froze his assets.",
        "Britain on Wednesday banned Ivo Made from entering the country and froze his assets.",
        "Ivo Made, a banker, is now under U.S. sanctions after the Treasury blacklisted him.",
        "Ivo Made became the latest target of U.S. sanctions on Wednesday.",
    ],
)
def test_measures_are_told_by_what_they_bring(text: str) -> None:
    assert _told(text.replace("Alba", "The United States")) == {"Ivo Made"}


@pytest.mark.parametrize(
    "lead",
    [
        "The Treasury's latest targets include", "Those named Thursday include",
        "The list published Thursday by OFAC includes", "The list released on Thursday names",
    ],
)  # fmt: skip
def test_those_of_the_day_are_told_behind_a_measure(lead: str) -> None:
    text = f"OFAC sanctioned a bank on Thursday. {lead} Ivo Made and Okean Line LLC."
    assert {"Ivo Made", "Okean Line LLC"} <= _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The court barred Ivo Made from entry to the stadium and froze his account.",
        "A club banned Ivo Made from entering.",
        "The list published Thursday by Forbes includes Ivo Made.",
        "Ivo Made became the latest guest of the Treasury.",
    ],
)
def test_other_bans_and_lists_list_nobody(text: str) -> None:
    assert _told(f"OFAC sanctioned Odo Brandt on Thursday. {text}") == {"Odo Brandt"}


def test_a_list_goes_on_behind_what_somebody_does_for_a_firm() -> None:
    text = "OFAC sanctioned Rosa Lind, who arranges flights for the company, and {}"
    for more in ("Okean Aero FZCO.", "Okean Aero FZCO, an Emirati firm used to buy parts."):
        assert _told(text.format(more)) == {"Rosa Lind", "Okean Aero FZCO"}
    assert _told(text.format("Karl Tarn, his lawyer, welcomed it.")) == {"Rosa Lind"}


@pytest.mark.parametrize(
    "said",
    [
        "Ivo Made and Okean Line LLC helped launder money, the Treasury said.",
        "Ivo Made is the head of customs.\n\nOkean Line LLC is a company that shipped gold.",
    ],
)
def test_one_of_each_kind_is_told_of(said: str) -> None:
    text = "A banker and his gold firm became the latest targets of U.S. sanctions.\n\n"
    assert _told(text + said) == {"Ivo Made", "Okean Line LLC"}


def test_both_are_those_of_the_main_clause() -> None:
    text = (
        "OFAC sanctioned an agent. Ivo Made leases aircraft through his company Okean Cargo FZE, "
        "which since 2022 has flown to Sana'a. Both were designated under E.O. 13224."
    )
    assert {"Ivo Made", "Okean Cargo FZE"} <= _told(text)
    his = text.replace("Both were", "Both Made and his company were")
    assert {"Ivo Made", "Okean Cargo FZE"} <= _told(his)


@pytest.mark.parametrize(
    "said",
    [
        "Ivo Made owns Okean Titan Works, which makes parts for jets.",
        "Ivo Made used Okean Titan Works to pay fighters.",
        "Ivo Made, 51, has long run Okean Titan Works.",
    ],
)
def test_an_owner_and_what_he_owns_are_one_of_each_kind(said: str) -> None:
    text = "Britain and the United States imposed sanctions on a company and its owner.\n\n"
    assert _told(text + said) <= {"Ivo Made", "Okean Titan Works", "a company", "its owner"}
    if "long run" not in said:
        assert _told(text + said) == {"Ivo Made", "Okean Titan Works"}


@pytest.mark.parametrize(
    "said",
    [
        "Rosa Lind runs Okean Watch, a charity that tracks them.",
        "The company, Okean Line, said it would appeal.",
        "Rosa Lind owns Okean Line, a newspaper.",
    ],
)
def test_others_who_own_something_are_nobody(said: str) -> None:
    text = "The United States imposed sanctions on a company and its owner.\n\n"
    assert _told(text + said) == {"a company", "its owner"}


def test_a_role_that_is_counted_says_who_it_is() -> None:
    text = (
        "Washington on Thursday added Okean Optics LLC and its general manager to a sanctions list."
        "\n\nThe company shipped lenses. General manager Ivo Made travelled to Alba twice."
    )
    assert _told(text) == {"Okean Optics LLC", "Ivo Made"}


def test_the_lawyer_who_is_listed_is_no_lawyer_of_others() -> None:
    text = "The Treasury imposed sanctions on a lawyer and a mill.\n\nThe lawyer, Ivo Made, {}"
    assert _told(text.format("founded a network of trusts.")) == {"Ivo Made", "a mill"}
    assert _told(text.format("represented the victims.")) == {"a lawyer", "a mill"}


def test_one_was_added_and_one_was_deleted() -> None:
    text = (
        "The Council of the EU has amended its sanctions list. One person, Rosa Lind, was added; "
        "one, Ivo Made, was deleted because he has died; and the entry on Okean Bank was updated "
        "with a new address."
    )
    assert _told(text) == {"Rosa Lind"}
    assert _told(text, "remove") == {"Ivo Made"}
    assert _told(text, "amend") == {"Okean Bank"}


def test_groups_that_are_named_and_declared_terrorist() -> None:
    text = "The U.S. Department of State on Tuesday {} Ansar Made {}. Its leader, Ivo Made, {}."
    same = "received the same designation"
    for verb, what in (
        ("named", "a Specially Designated Global Terrorist organization"),
        ("declared", "a terrorist organisation"),
    ):
        assert _told(text.format(verb, what, same)) == {"Ansar Made", "Ivo Made"}
    assert _told(text.format("named", "an adviser", same)) == set()


def test_a_firm_owned_by_somebody_is_named_behind() -> None:
    text = "OFAC sanctioned Ivo Made. A hotel group owned by Made, Okean Palace SRL, was also hit."
    assert _told(text) == {"Ivo Made", "Okean Palace SRL"}


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("imposed sanctions on him and his firm, Okean Line LLC.", {"Okean Line LLC"}),
        ("blacklisted him.", set()),
        ("blacklisted him, his wife Rosa Made and three firms.", {"Rosa Made", "three firms"}),
        ("imposed sanctions on him and on Rosa Lind.", {"Rosa Lind"}),
    ],
)
def test_whom_an_authority_accuses_it_sanctions(said: str, names: set[str]) -> None:
    assert _told(f"The Treasury accused Ivo Made of theft and {said}") == {"Ivo Made"} | names
    trader = _told(f"The Treasury accused a Lebanese trader of theft from Odo Brandt and {said}")
    assert trader == {"a Lebanese trader"} | names


def test_what_others_do_behind_a_pronoun_is_theirs() -> None:
    text = "The Treasury sanctioned Ivo Made. Britain imposed sanctions on him, and Canada on {}."
    assert "Canada on Rosa Lind" not in _told(text.format("Rosa Lind"))


@pytest.mark.parametrize(
    "said",
    [
        "Its director, Ivo Made, 44, and a broker, Rosa Lind, 39, falsified the papers, it said.",
        "Its director, Ivo Made, and a broker, Rosa Lind, falsified the papers.",
        "Ivo Made and Rosa Lind falsified the papers, the Treasury said.",
    ],
)
def test_two_are_told_by_their_roles_below_their_firm(said: str) -> None:
    text = (
        "The US Treasury has blacklisted a bunkering company and two men.\n\n"
        f"Okean Bunker LLC arranged transfers at sea, the Treasury said. {said}"
    )
    assert _told(text) == {"Okean Bunker LLC", "Ivo Made", "Rosa Lind"}


@pytest.mark.parametrize(
    "said",
    [
        "Okean Watch tracks ships. Its head, Ivo Made, and a colleague, Rosa Lind, called it late.",
        "The minister, Ivo Made, said so, and the governor, Rosa Lind, agreed.",
        "Ivo Made, a lawyer, and Rosa Lind, a judge, welcomed the step, the ministry said.",
    ],
)
def test_others_with_roles_are_none_of_those_counted(said: str) -> None:
    text = "The US Treasury has blacklisted a bunkering company and two men.\n\n"
    assert not {"Ivo Made", "Rosa Lind"} & _told(text + said)


def test_her_firm_is_told_of_in_the_next_paragraph() -> None:
    text = (
        "The United States has imposed sanctions on Rosa Lind and her security company.\n\n"
        'The company, Lind Guards d.o.o., "is a front for smuggling," the Treasury said.'
    )
    assert _told(text) == {"Rosa Lind", "Lind Guards d.o.o."}


@pytest.mark.parametrize(
    "said",
    [
        "Ivo Made, Rosa Lind and Odo Brandt were found guilty of fraud, the State Department said.",
        'Ivo Made, Rosa Lind and Odo Brandt had "sold arms," a Treasury official said.',
    ],
)
def test_a_row_of_as_many_as_are_counted(said: str) -> None:
    text = "Washington on Friday designated three Nigerians over the funding of a group.\n\n"
    assert _told(text + said) == {"Ivo Made", "Rosa Lind", "Odo Brandt"}
    two = said.replace("Ivo Made, Rosa Lind", "Ivo Made")
    assert _told(text + two) == {"three Nigerians"}


def test_an_insurer_and_its_chief_are_told_by_the_foreign_office() -> None:
    text = (
        "Britain hit a Russian insurer and its chief executive with sanctions on Tuesday, the "
        "first time it has moved against a company that covers tankers.\n\nThe foreign office said "
        "Okean Marine Insurance had issued worthless policies. Ivo Made, who has run it since "
        "2019, is now subject to a travel ban, it added."
    )
    assert {"Okean Marine Insurance", "Ivo Made"} <= _told(text)


def test_all_three_are_those_of_a_sentence_one_by_his_last_name() -> None:
    text = (
        "The United States acted, blacklisting a network led by Ivo Made.\n\nMade, 47, used the "
        "company Okean Drone Components and an employee, Rosa Lind, to buy engines, the Treasury "
        "Department said. All three were designated."
    )
    assert {"Ivo Made", "Okean Drone Components", "Rosa Lind"} <= _told(text)


def test_two_are_told_by_what_each_did_and_a_third_was_listed_last_year() -> None:
    text = (
        "Two former officials have been blacklisted by the U.S. for treason, the Treasury said.\n\n"
        "Ivo Made, an ex-deputy minister, recruited agents, and Odo Brandt passed on maps, it said."
        "\n\nA third man, Karl Tarn, was sanctioned last year.\n"
    )
    assert _told(text) == {"Ivo Made", "Odo Brandt"}
    undated = read(text.encode()).descriptions
    assert {name.name for one in undated for name in one.previously_designated} == {"Karl Tarn"}


@pytest.mark.parametrize(
    "text",
    [
        "The Council decided not to remove Ivo Made from its sanctions list.",
        "The Council chose on Friday not to list Ivo Made.",
        "The Cabinet of Japan decided not to freeze the assets of Ivo Made.",
    ],
)
def test_what_was_decided_not_to_be_done_was_not_done(text: str) -> None:
    assert _told(text) == set()
    assert _told(text, "remove") == set()


def test_who_was_left_off_is_nobody() -> None:
    text = "OFAC sanctioned Ivo Made; his brother, Karl Made, was left off the list."
    assert _told(text) == {"Ivo Made"}


def test_assets_that_somebody_decided_to_freeze_are_frozen() -> None:
    text = "Japan on Friday decided to freeze the assets of Ivo Made and a firm, Okean Line LLC."
    assert _told(text) == {"Ivo Made", "Okean Line LLC"}
    gone = "The Council on Tuesday withdrew Rosa Lind from the EU's sanctions list."
    assert _told(gone, "remove") == {"Rosa Lind"}


def test_the_short_form_of_a_state_is_no_party() -> None:
    text = "OFAC designated two officials in Bosnia and Herzegovina (BiH) who pose a threat."
    assert "Bosnia and Herzegovina" not in _told(text)


@pytest.mark.parametrize(
    ("said", "before"),
    [
        (", the head of Okean Line, which was listed in 2019.", {"Okean Line"}),
        (", the head of Okean Line, a shipping firm that was listed in 2019.", {"Okean Line"}),
        (", a banker at a shipping firm that was listed in 2019.", set()),
        (", the brother of Odo Brandt, who has been under U.S. sanctions since 2019.",
         {"Odo Brandt"}),
        (", the brother of Odo Brandt, a financier who has been under U.S. sanctions since 2019.",
         {"Odo Brandt"}),
        (". Okean Front is designated a terrorist group by Washington.", {"Okean Front"}),
    ],
)  # fmt: skip
def test_a_clause_on_an_earlier_listing_is_of_whom_it_tells(said: str, before: set[str]) -> None:
    text = f"{_HEAD}The United States on Thursday sanctioned Ivo Made{said}\n"
    assert _told(text) == {"Ivo Made"}
    told = read(text.encode()).descriptions
    assert {name.name for one in told for name in one.previously_designated} == before


@pytest.mark.parametrize(
    ("said", "before"),
    [
        (", following the designation of Rosa Lind in March.", {"Rosa Lind"}),
        (" after the designation of Rosa Lind in March.", set()),
        (", who took over from Rosa Lind after she was sanctioned last year.", set()),
        (" and renewed its sanctions on Rosa Lind.", {"Rosa Lind"}),
    ],
)
def test_what_was_done_to_another_is_told_of_her(said: str, before: set[str]) -> None:
    text = f"{_HEAD}OFAC sanctioned Ivo Made{said}\n"
    assert _told(text) == {"Ivo Made"}
    told = read(text.encode()).descriptions
    assert {name.name for one in told for name in one.previously_designated} == before


def test_sanctions_that_are_prolonged_are_no_news() -> None:
    text = "The EU on Monday prolonged the sanctions on Rosa Lind and Okean Line for six months."
    assert _told(text) == set()
    assert _told("The EU on Monday imposed renewed sanctions on Rosa Lind.") == {"Rosa Lind"}


def test_lists_that_stand_before_those_put_on_them() -> None:
    text = "OFAC added to its blacklist the oil trader Okean Line and its owner, Ivo Made."
    assert _told(text) == {"Okean Line", "Ivo Made"}
    gone = "OFAC's website showed that Ivo Made had been removed from the list."
    assert _told(gone, "remove") == {"Ivo Made"}


def test_what_is_added_to_an_entry_amends_it() -> None:
    assert _told('The UN committee added the alias "Ro" to the entry of Rosa Lind.', "amend") == {
        "Rosa Lind"
    }
    text = "OFAC changed the listing of Okean Line, adding its new name, Tarn Works."
    assert _told(text, "amend") == {"Okean Line"}
    assert _told("The Treasury re-listed Ivo Made under another order.") == {"Ivo Made"}


def test_designations_that_were_made_are_listed_behind_a_colon() -> None:
    text = "HM Treasury today made the following {}: Ivo Made; Rosa Lind; Okean Works."
    assert _told(text.format("designations")) == {"Ivo Made", "Rosa Lind", "Okean Works"}
    assert _told(text.format("deletions from its list"), "remove") == {
        "Ivo Made", "Rosa Lind", "Okean Works",
    }  # fmt: skip
