"""Sentences in the words of newer forms that tell of something else; all names are invented."""

import pytest

from reports.documents import paper


def _named(house: str, text: str, action: str = "add") -> set[str]:
    return {
        name.name
        for one in paper(house, text).descriptions
        if one.action == action
        for group in one.groups
        for name in group.names
    }


def _counts(house: str, text: str) -> list[int | None]:
    return [group.count for one in paper(house, text).descriptions for group in one.groups]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Foreign Office named Rosa Lind as the woman who had found the files.",
        "The department named Rosa Lind as the whistleblower who led it to them.",
        "The Foreign Secretary named Rosa Lind as the journalist whom they had jailed.",
        "It identified Rosa Lind as the officer who arrested them.",
        "It identified Ivo Made as the man who was tortured by them.",
        "It identified Ivo Made as the owner of the ship that was sunk.",
        "It named Okean Energy as the firm that they broke into.",
        "London named Made Bank as the bank where they kept their money.",
        "The department described Okean Line as a model for the industry.",
        "Britain identified Ivo Made as the coordinator of the new policy.",
        "It named Rosa Lind as the person to call for questions.",
        "It named Rosa Lind as a partner in the inquiry.",
        "It identified Goma as the hub of the trade and Tarn Port as the gate.",
        "It identified Ivo Made as the leader of the opposition.",
        "It named Ivo Made as the ringleader and Odo Tarn as the informer.",
        "It named Ivo Made as the deputy director of OFSI.",
    ],
)
def test_who_is_named_as_something_else_is_no_party(sentence: str) -> None:
    told = f"Britain on Friday imposed sanctions on two men. {sentence}"
    assert _named("news", told) == set()


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        (
            (
                "London named Ivo Made as the ringleader, Rosa Lind as his bookkeeper and Odo "
                "Tarn as the pilot."
            ),
            {"Ivo Made", "Rosa Lind", "Odo Tarn"},
        ),
        ("It singled out Ivo Made as the brains behind the ring.", {"Ivo Made"}),
        ("London picked out Rosa Lind as the one who kept the books.", {"Rosa Lind"}),
        ("London identified Ivo Made as one of its former commanders.", {"Ivo Made"}),
        ("The Foreign Office named Rosa Lind as the owner of both yards.", {"Rosa Lind"}),
    ],
)
def test_who_is_named_with_his_part_in_it_is_a_party(sentence: str, named: set[str]) -> None:
    told = f"Britain on Friday imposed sanctions on three people. {sentence}"
    assert _named("news", told) == named


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares of Okean Gold were approved for listing by the Council of Brokers' committee.",
        "The drug Tarnol was approved for addition to the formulary by the committee on Friday.",
        "Rosa Lind was approved for inclusion in the squad by the Olympic committee on Friday.",
        "Rosa Lind was approved for designation as a notary by the ministers on Friday.",
        "Okean Arms has been penalised by the United States for late delivery of missiles.",
        "Made Fund has been penalised by Washington over its stake in an arms maker.",
        "The panel on Friday sanctioned Rosa Lind and Ivo Made for doping.",
        "The UN panel on climate listed Okean Energy on Friday.",
        "The North Korea panel on Friday listed Okean Star, the United Nations said.",
        "Rosa Lind was among the lawyers for clients placed on the UN sanctions list.",
        "Rosa Lind was among 20 victims of a man written on the UN list.",
        "Okean Chess was among ten words included in the schedule.",
    ],
)
def test_other_approvals_penalties_and_panels_list_nobody(sentence: str) -> None:
    assert _named("news", sentence) == set()


def test_a_secretariat_lists_speakers_and_a_committee_parties() -> None:
    assert _named("un", "The Secretariat listed Rosa Lind among the speakers.") == set()
    assert _named("ch", "The State Secretariat listed Rosa Lind today.") == {"Rosa Lind"}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "The Bureau of Industry and Security requires a licence for items sold to two banks.",
            [2],
        ),
        (
            "The Commerce Department required a licence for goods sent to two banks until Friday.",
            [],
        ),
        (
            (
                "The Commerce Department requires a licence for goods sold to two banks that it "
                "added in 2019."
            ),
            [],
        ),
    ],
)
def test_a_licence_that_was_needed_is_no_measure(text: str, counts: list[int]) -> None:
    assert _counts("news", text) == counts


@pytest.mark.parametrize(
    "sentence",
    [
        "Among the local firms struck out of work are Made Steel and Okean Gold.",
        "Those freed from prison last week are Rosa Lind and Ivo Made.",
        "Among the hostages freed were Rosa Lind and Ivo Made.",
        "The officers dropped from the army were Rosa Lind and Ivo Made.",
        "The charges dropped were those against Rosa Lind.",
        "A statue of Ivo Made has been removed too.",
        "Rosa Lind was dropped too, from the national team.",
        "The account of Rosa Lind has been deleted.",
        "Ivo Made was removed, injured, after the crash.",
        "The chief of the bank, Rosa Lind, was removed, its board said.",
        "It let two brokers off: Rosa Lind and Ivo Made.",
    ],
)
def test_who_goes_elsewhere_behind_a_removal_stays_on_the_list(sentence: str) -> None:
    told = f"The Treasury removed two cases of Okean Line from its list on Friday. {sentence}"
    assert _named("news", told, "remove") <= {"Okean Line"}


def test_who_goes_long_after_a_removal_stays_on_the_list() -> None:
    told = "The Treasury removed Okean Line from its list on Friday."
    between = "On Friday it also sanctioned Made Bank."
    gone = "Rosa Lind was removed too."
    assert "Rosa Lind" in _named("news", f"{told} {gone}", "remove")
    assert "Rosa Lind" not in _named("news", f"{told} {between} {gone}", "remove")


def test_other_spellings_that_go_off_an_entry_are_no_removal() -> None:
    removed = "OFSI has removed from the list the names of Rosa Lind and Ivo Made"
    assert _named("gb", f"{removed}.", "remove") == {"Rosa Lind", "Ivo Made"}
    assert _named("gb", f"{removed} as aliases of Odo Tarn.", "remove") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The Treasury on Friday blacklisted Rosa Lind and four men behind raids last winter.",
        "The Treasury on Friday blacklisted Rosa Lind with a yard that Made Line used last winter.",
        "Rosa Lind was blacklisted by the Treasury on Friday alongside a yard seized last winter.",
        "Under this March's actions, when the Treasury designated Rosa Lind, trade stopped.",
    ],
)
def test_a_season_of_something_else_makes_nobody_listed_before(sentence: str) -> None:
    assert "Rosa Lind" in _named("news", sentence)


@pytest.mark.parametrize(
    ("house", "text"),
    [
        (
            "eu",
            (
                "The Council listed two persons. Rosa Lind is the High Representative for foreign "
                "affairs. Ivo Made is the head of the delegation."
            ),
        ),
        (
            "gb",
            (
                "The UK sanctioned two men. Rosa Lind is the minister for sanctions. Ivo Made is "
                "the director of OFSI."
            ),
        ),
        (
            "un",
            (
                "The Committee added two individuals to its list. Rosa Lind is the Chair of the "
                "Committee. Ivo Made served as Vice-Chair."
            ),
        ),
        (
            "ca",
            (
                "Canada sanctioned two firms. Okean Line is the largest employer of the town. Made "
                "Bank holds the deposits of its workers."
            ),
        ),
    ],
)
def test_officials_and_employers_told_behind_a_count_are_none_of_it(house: str, text: str) -> None:
    assert _named(house, text) == set()


@pytest.mark.parametrize(
    "said",
    [
        "three bankers who betrayed their customers",
        "three bankers over what happened in Goma",
        "three judges for the trials",
    ],
)
def test_a_list_of_others_below_a_count_is_none_of_it(said: str) -> None:
    items = "\n- Rosa Lind\n- Ivo Made\n- Odo Tarn"
    assert _named("gb", f"The UK today sanctioned {said}:{items}") == set()


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Rosa Lind; Ivo Made; and Odo Tarn.", {"Rosa Lind", "Ivo Made", "Odo Tarn"}),
        ("Rosa Lind told reporters so.", set()),
        ("Goma, Tarn and Bukavu will feel it.", set()),
    ],
)
def test_a_sentence_behind_a_colon_is_no_list(said: str, named: set[str]) -> None:
    told = "Three firms sell drones. The State Department is imposing sanctions on them:"
    assert _named("us", f"{told} {said}") == named


_FIVE = "The UK today sanctioned five officials."
_FRONT = "The UK has listed the following:\n\n- Rosa Lind\n- Ivo Made\n\n"


@pytest.mark.parametrize(
    ("house", "text", "named"),
    [
        ("eu", "The Council today removed Odo Tarn from the list. Ivo Made heads the list.", set()),
        ("eu", "The Council today removed six men. The list opens with A. Odo Tarn.", set()),
        ("us", "Treasury today removed Odo Tarn. The listing of Ivo Made rests on it.", set()),
        ("us", "Treasury lifted sanctions on Odo Tarn. The decision also names Ivo Made.", set()),
        ("eu", f"{_FIVE} The round is led by Rosa Lind of the Commission.", set()),
        ("gb", f"{_FIVE} First is Odo Tarn. With him stands Rosa Lind, their lawyer.", set()),
        ("us", "OFAC listed two firms. The listing of Made Bank rests on the exchange.", set()),
        ("us", "OFAC listed two men. The inclusion of Ivo Made is under discussion.", set()),
        ("us", "OFAC listed two men. The designation of Ivo Made by the EU rests on it.", set()),
        ("us", "OFAC listed two men. The decision names Ivo Made, who was shot by them.", set()),
        ("us", "OFAC listed two men. A court sat. Its decision names Ivo Made.", set()),
        ("us", "OFAC sanctioned two firms. Next is Made Bank, which may be hit.", set()),
        (
            "us",
            "OFAC sanctioned two firms. They robbed two banks. One is in Oker: Made Bank.",
            set(),
        ),
        ("us", "OFAC sanctioned two firms. In Oker the people are Ivo Made and Odo Tarn.", set()),
        ("gb", "Ivo Made can no longer travel to Russia or use money held there.", set()),
        ("us", "Ivo Made, under EU sanctions since 2014, was today designated.", {"Ivo Made"}),
        ("us", "OFAC sanctioned Ivo Made for his role in the trade on May 3, 2014.", set()),
        ("gb", f"{_FRONT}For media enquiries\n- Odo Tarn", {"Rosa Lind", "Ivo Made"}),
        ("gb", f"{_FRONT}From the last round\n- Odo Tarn", {"Rosa Lind", "Ivo Made"}),
        ("gb", "Sanctions imposed for backing the war are lifted from:\n\n- Odo Tarn", set()),
        (
            "us",
            (
                "The individuals below were designated today. A licence was revoked.\n\n"
                "- Rosa Lind\n- Ivo Made"
            ),
            {"Rosa Lind", "Ivo Made"},
        ),
        (
            "un",
            (
                "The Committee added to the list Odo Tarn.\n\nThe following, acting for a group "
                "listed on 3 May 2014, were added:\n\n- Rosa Lind\n- Ivo Made"
            ),
            {"Odo Tarn", "Rosa Lind", "Ivo Made"},
        ),
        (
            "eu",
            (
                "The Council listed three judges.\n\nThey jailed three priests.\n\nTwo of the "
                "three serve long terms:\n\n- Rosa Lind;\n- Ivo Made.\n\nThe other, Odo Tarn, "
                "lives abroad."
            ),
            set(),
        ),
        (
            "eu",
            (
                "The Council removed two men and added one. The acts were published. They "
                "concern:\n\n- Rosa Lind\n- Ivo Made\n- Odo Tarn"
            ),
            set(),
        ),
        ("au", "The list takes in:\n\n* Two men who robbed two: Ivo Made and Odo Tarn", set()),
        (
            "us",
            "Two reporters, Ivo Made and Rosa Lind, were beaten by two men. Both were designated.",
            set(),
        ),
    ],
)
def test_others_told_in_the_words_of_lists_are_not_new(
    house: str, text: str, named: set[str]
) -> None:
    assert _named(house, text) == named


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The Regulations amending the entries of the following persons were made:", "amend"),
        ("The sanctions imposed for supporting the war are lifted from the following:", "remove"),
        ("OFAC is designating a man for the removal of a judge and removes these:", "remove"),
        ("The individuals below were designated in 2008. Their names are now removed.", "remove"),
    ],
)
def test_what_is_done_is_told_from_its_ground(text: str, action: str) -> None:
    assert "Ivo Made" in _named("us", f"{text}\n\n- Ivo Made\n- Odo Tarn", action)
