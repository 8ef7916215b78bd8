"""Members of a counted group of whom sentences tell one by one; all names are invented."""

import pytest

from reports.documents import paper


def _members(house: str, text: str) -> list[tuple[str, int | None, list[str]]]:
    return [
        (one.action, group.count, [name.name for name in group.names])
        for one in paper(house, text).descriptions
        for group in one.groups
    ]


@pytest.mark.parametrize(
    ("house", "text", "expected"),
    [
        (
            "us",
            (
                "Three officers of the air force are designated pursuant to E.O. 13572. "
                "Major General Karl Tarn directed its branch in Alba until 2018 and rose to "
                "be assistant director. Major General Odo Brandt of the same service is held "
                "to be among those answerable for the raid on Tarna. Brigadier General Ivo "
                "Made headed Branch 227."
            ),
            ("add", 3, ["Karl Tarn", "Odo Brandt", "Ivo Made"]),
        ),
        (
            "us",
            (
                "OFAC is designating two brokers under E.O. 13582. Karl Tarn ran the firm "
                "that bought the parts. Rosa Lind kept the books."
            ),
            ("add", 2, ["Karl Tarn", "Rosa Lind"]),
        ),
        (
            "eu",
            (
                "The Council listed two commanders. Colonel Karl Tarn leads the 12th "
                "Brigade. He took it over in 2019. Colonel Odo Brandt leads the 5th Brigade."
            ),
            ("add", 2, ["Karl Tarn", "Odo Brandt"]),
        ),
        (
            "ca",
            (
                "Canada is imposing sanctions on three officials. Karl Tarn is the Minister "
                "of Defence. Rosa Lind serves as Deputy Minister. Odo Brandt heads the "
                "Border Guard."
            ),
            ("add", 3, ["Karl Tarn", "Rosa Lind", "Odo Brandt"]),
        ),
        (
            "us",
            (
                "OFAC today designated three companies. Okean Line Ltd operates two tankers. "
                "Tarn Shipping LLC charters tankers. Made Trading FZE pays the crews."
            ),
            ("add", 3, ["Okean Line Ltd", "Tarn Shipping LLC", "Made Trading FZE"]),
        ),
        (
            "us",
            (
                "Two officers are designated today.\n\nMajor General Karl Tarn directed the "
                "branch in Alba. He rose to be assistant director.\n\nColonel Odo Brandt "
                "headed Branch 227."
            ),
            ("add", 2, ["Karl Tarn", "Odo Brandt"]),
        ),
        (
            "un",
            (
                "The Committee removed two individuals from the list. Karl Tarn is the head "
                "of a farm. Odo Brandt led a unit until 2004."
            ),
            ("remove", 2, ["Karl Tarn", "Odo Brandt"]),
        ),
        (
            "news",
            (
                "The Treasury on Friday sanctioned two bankers. Karl Tarn is the chairman of "
                "Tarnbank. Rosa Lind is accused of moving its money."
            ),
            ("add", 2, ["Karl Tarn", "Rosa Lind"]),
        ),
        (
            "us",
            (
                "OFAC designated three companies. The first, Okean Line, moved oil. The "
                "second is Tarn Works. The third, Made Bank, paid for it."
            ),
            ("add", 3, ["Okean Line", "Tarn Works", "Made Bank"]),
        ),
        (
            "gb",
            (
                "Three companies were sanctioned today. A Turkish firm, Avra Shipping, "
                "operates the vessel. Med Vale Shipping, a Jordanian operator, runs the "
                "crews. The third is Sigma Airways."
            ),
            ("add", 3, ["Avra Shipping", "Med Vale Shipping", "Sigma Airways"]),
        ),
        (
            "eu",
            (
                "The Council listed five companies. They are the first of the year. Three of "
                "the five belong to the army. Tarn Works Ltd is a foundry; MTS Engineering, also "
                "known as Made Master, makes fuses; and the Hamer Company, once a farm, holds "
                "the cash.\n\nThe two others supply the Border Guard (BG):\n\n- Okean Oil LLC, a "
                "dealer;\n- Lindtrade L.L.C., which bought trucks."
            ),
            (
                "add",
                5,
                [
                    "Tarn Works Ltd",
                    "MTS Engineering",
                    "Hamer Company",
                    "Okean Oil LLC",
                    "Lindtrade L.L.C.",
                ],
            ),
        ),
        (
            "ca",
            (
                "Canada listed five people. Three of the five lead the army. Karl Tarn commands "
                "the fleet. Rosa Lind directs its staff. Odo Brandt leads its air arm. The "
                "remaining two pay for it. Ivo Made runs a bank. Jon Hamer owns a mine."
            ),
            ("add", 5, ["Karl Tarn", "Rosa Lind", "Odo Brandt", "Ivo Made", "Jon Hamer"]),
        ),
        (
            "gb",
            "Two bankers were sanctioned today. Karl Tarn and Odo Brandt run the bank.",
            ("add", 2, ["Karl Tarn", "Odo Brandt"]),
        ),
    ],
)
def test_members_are_read_sentence_by_sentence(
    house: str, text: str, expected: tuple[str, int, list[str]]
) -> None:
    assert _members(house, text) == [expected]


def test_the_last_of_a_number_are_a_group_where_only_their_number_is_told() -> None:
    text = (
        "The Minister listed five people.\n\nThe five are two Turks and three Albans.\n\n1. Karl "
        "Tarn and Odo Brandt, the Turks, bring arms in and sell them on.\n\n2. Ivo Made runs the "
        "detention centre.\n\n3. The two other Albans are a rival and the officer who lets him."
    )
    assert _members("au", text) == [
        ("add", 2, []),
        ("add", None, ["Karl Tarn", "Odo Brandt", "Ivo Made"]),
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "Karl Tarn, the minister, welcomed the step. Rosa Lind of Rights Now praised it.",
        "The Secretary, Rosa Lind, said the step was overdue. Karl Tarn directed the prison.",
        "Karl Tarn directed the prison. Odo Brandt headed the guards. Rosa Lind leads a union.",
        "Karl Tarn directed the prison. Odo Brandt headed the guards. Rosa Lind runs a clinic.",
        "Karl Tarn directed the prison. The prison stands in Alba. Odo Brandt headed the guards.",
        (
            "Karl Tarn directed the prison. Odo Brandt was designated in 2014. Ivo Made "
            "ran the guards."
        ),
        "Reporter Karl Tarn wrote of the prison. Odo Brandt, a lawyer, represented the families.",
        "President Karl Tarn signed the order in May. Prime Minister Rosa Lind ordered the raids.",
        "Tarn Alliance controls the north. Made Movement runs the south.",
        "Karl Tarn is the mayor of their town. Rosa Lind is the head of a bank where they saved.",
        "A reporter, Karl Tarn, ran a shop. A singer, Odo Brandt, led a choir.",
        "The first was freed by Karl Tarn. The second was freed by Odo Brandt.",
        "“Karl Tarn is a thief,” a man said. Rosa Lind is a saint.",
        "One of the two victims is dead. Karl Tarn ran a shop. Odo Brandt led a choir.",
        "Karl Tarn and Odo Brandt lost their savings.",
        "Karl Tarn and Odo Brandt, both in parliament, signed the treaty.",
        "Karl Tarn ran a prison. The other one had been designated in 2019.",
        "One of the two supplies these firms:\n\n- Tarn Works\n\nOdo Brandt runs it.",
        "Karl Tarn and Odo Brandt held the talks in Geneva.",
        "Karl Tarn and Odo Brandt, two customs officers, handled the seizure.",
        "Karl Tarn has paid a ransom. Odo Brandt was held to ransom.",
        "Two of them are tied to the fleet:\n\n- Tarn Works Ltd\n- Okean Line Ltd",
    ],
)
def test_who_is_told_of_behind_a_group_is_none_of_it(behind: str) -> None:
    found = _members("us", f"OFAC today designated two officers. {behind}")
    assert [(count, names) for _, count, names in found] == [(2, [])]


@pytest.mark.parametrize(
    "text",
    [
        (
            "OFAC may designate two officers. Karl Tarn directed the prison. Odo Brandt "
            "ran the guards."
        ),
        "OFAC designated two of his sons. Karl Tarn runs the farm. Odo Brandt runs the mill.",
        "OFAC today designated two companies. Karl Tarn owns the first. Rosa Lind runs the second.",
        (
            "OFAC designated two officers for killing two people. Karl Tarn ran a shop. "
            "Rosa Lind ran a farm."
        ),
        "OFAC designated two companies. Fitiwi Abrazak owns one. Ermias Hallem runs another.",
        (
            "OFAC designated two officers who tortured prisoners. Karl Tarn ran a shop. "
            "Rosa Lind led a union."
        ),
    ],
)
def test_who_was_harmed_or_owns_them_is_none_of_them(text: str) -> None:
    assert [name for _, _, names in _members("us", text) for name in names] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "OFAC today designated two vessels. The Panama-flagged KESTREL (IMO 9074729) "
                "carried oil. The OSPREY (IMO 9187629) loaded arms."
            ),
            ["KESTREL", "OSPREY"],
        ),
        (
            (
                "The Treasury today listed two ships. The tanker Made Star, built in 2004, carried "
                "oil. It changed its flag. The Tarn Pride is owned by a firm in Testland."
            ),
            ["Made Star", "Tarn Pride"],
        ),
        (
            (
                "OFAC today sanctioned two tankers. One, the Kestrel, sails under a false flag. "
                "The other is the Osprey."
            ),
            ["Kestrel", "Osprey"],
        ),
        ("OFAC today sanctioned two tankers. The Kestrel carried oil. A cutter watched.", []),
        ("OFAC today sanctioned two tankers. The USS Tarn met them. The Kestrel carried oil.", []),
        ("OFAC today sanctioned two tankers. The Navy moved a frigate. The Pentagon ran it.", []),
        ("OFAC today sanctioned three tankers. The Kestrel carried oil. The Made met it.", []),
        ("OFAC today sanctioned two ships. Witnesses made statements. Parliament met later.", []),
        ("OFAC today sanctioned two ships. The destroyer Tarn visited Alba. The Made ran.", []),
        (
            "OFAC today sanctioned two ships. Osprey loaded oil. KESTREL met her.",
            ["Osprey", "KESTREL"],
        ),
    ],
)
def test_ships_that_are_told_of_one_by_one_are_of_the_group(text: str, names: list[str]) -> None:
    assert [one for _, _, found in _members("us", text) for one in found] == names


_FIVE = ["Odo Marel", "Ivo Tarn", "Rosa Lind", "Karl Beck", "Mira Hovan"]


@pytest.mark.parametrize(
    ("house", "text", "names"),
    [
        (
            "ca",
            (
                "Canada has lengthened the schedule to the Special Economic Measures (Iran) "
                "Regulations and imposed sanctions. Odo Marel, the minister of health, heads "
                "the list by rank. With him stand General Ivo Tarn, who runs the guard; Rosa "
                "Lind, commander of a special unit of the police; and the governors Karl Beck "
                "of Alba and Mira Hovan of Tirna."
            ),
            _FIVE,
        ),
        (
            "gb",
            (
                "The UK has today sanctioned five officials. At the head of the list is Odo "
                "Marel. After him come Ivo Tarn, the chief of staff, and Rosa Lind, a "
                "prosecutor. The list closes with Karl Beck and Mira Hovan, both deputies."
            ),
            _FIVE,
        ),
        (
            "eu",
            (
                "The Council today added five persons to the list. The list opens with Odo "
                "Marel, a minister, and ends with Ivo Tarn, a presenter. In between stand "
                "Rosa Lind, Karl Beck and Mira Hovan, commanders of the police."
            ),
            _FIVE,
        ),
        (
            "eu",
            (
                "The Council today added five ministers to the list. It now covers 288 "
                "persons, who face a travel ban.\n\nThe court sat for months.\n\nThree of the "
                "five head a department:\n\n- Odo Marel, Minister of Health;\n- Ivo Tarn, "
                "Minister of Industry;\n- Rosa Lind.\n\nThe two others, Karl Beck and Mira "
                "Hovan, serve as ministers of state. As members of the government all share "
                "in it."
            ),
            _FIVE,
        ),
        (
            "au",
            (
                "Three notes.\n\nThe Minister has designated three individuals and two "
                "companies.\n\nThe persons and entities are:\n\nThe procurement ring\n* Odo "
                "Marel, who has shipped goods since 1990, and Rosa Lind, his wife and an "
                "officer in the businesses\n* Two companies controlled by the couple: Okean "
                "Line Inc. and Made Trading Co Ltd, both of Alba\n* Ivo Tarn (also: Tony "
                "Tarn), formerly its head"
            ),
            ["Odo Marel", "Rosa Lind", "Ivo Tarn", "Okean Line Inc.", "Made Trading Co Ltd"],
        ),
        (
            "us",
            (
                "Treasury today sanctioned two Iranians. Rosa Lind leads a brigade. OFAC "
                "designated her under E.O. 13224. The designation of Ivo Tarn rests on the "
                "same ground.\n\nOdo Marel ran the port. The Audit Commission in Tirna "
                "accused him of theft. Karl Beck kept land. Both men are being designated for "
                "it."
            ),
            ["Rosa Lind", "Ivo Tarn", "Odo Marel", "Karl Beck"],
        ),
        # nobody else
        (
            "gb",
            "The UK today sanctioned Odo Marel. Ivo Tarn heads the list of witnesses.",
            _FIVE[:1],
        ),
        (
            "us",
            (
                "OFAC today designated Odo Marel. In the polls Ivo Tarn leads the list. With "
                "him stands Karl Beck."
            ),
            _FIVE[:1],
        ),
        (
            "ca",
            (
                "Canada imposed sanctions on Odo Marel today. Minister Rosa Lind heads the "
                "delegation. With her go Karl Beck and Ivo Tarn."
            ),
            _FIVE[:1],
        ),
        # parts of a number whose names stand behind a colon, and who else stands there
        (
            "eu",
            (
                "The Council listed five members of Alba's police and intelligence services. They "
                "may not travel.\n\nTwo of the five serve in the guards and are linked to the "
                "death of Captain Ilse Ward: Odo Marel and Ivo Tarn, who heads them.\n\nThe three "
                "others come from elsewhere:\n\n- Karl Beck, a major;\n- Mira Hovan, a judge;\n"
                "- Rosa Lind, formerly a commander."
            ),
            _FIVE,
        ),
        (
            "eu",
            "The Council listed five judges. Two of the five beat two men: Odo Marel and Ivo Tarn.",
            [],
        ),
        (
            "ch",
            (
                "Five natural persons are newly subject to the freeze under Article 2. From the "
                "Assembly: Odo Marel and Ivo Tarn. From the courts: Karl Beck, of the tribunal, "
                "Mira Hovan and Rosa Lind."
            ),
            _FIVE,
        ),
        (
            "ch",
            (
                "Two natural persons are newly subject to the freeze under Article 2. From the "
                "courts: Odo Marel and Ivo Tarn answer questions."
            ),
            [],
        ),
        ("gb", "The UK sanctioned Odo Marel. In 2019 Ivo Tarn headed the list.", _FIVE[:1]),
        (
            "eu",
            (
                "The Council listed five judges.\n\nThree of the five prisoners were freed:\n\n"
                "- Odo Marel;\n- Ivo Tarn;\n- Karl Beck."
            ),
            [],
        ),
        (
            "eu",
            (
                "The Council listed five judges.\n\nTwo of the five, Odo Marel and Ivo Tarn, "
                "run a court. The three others, Karl Beck, Mira Hovan and Tomas Reed, said "
                "nothing."
            ),
            [],
        ),
    ],
)
def test_lists_told_in_order_or_in_parts(house: str, text: str, names: list[str]) -> None:
    found = [name for _, _, named in _members(house, text) for name in named]
    assert sorted(found) == sorted(names)
