"""On whose clock a time is: the place that its clause names, and the house that speaks."""

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read
from proscribe.reports.times.places import place_of
from reports.documents import reading, time_at


@pytest.mark.parametrize(
    ("sentence", "words", "zone"),
    [
        ("Shells fell near Goma’s airport on February 17.", "February 17", "Africa/Lubumbashi"),
        ("The attack at the port of Odesa on 3 March 2021 killed four.", "3 March 2021",
         "Europe/Kyiv"),
        ("Protests spread through Iran after September 16, 2021.", "September 16, 2021",
         "Asia/Tehran"),
        ("The raids of 7 October 2021 in Israel led to it.", "7 October 2021", "Asia/Jerusalem"),
        ("Parts which arrived in Sudan in November 2021 were fitted.", "November 2021",
         "Africa/Khartoum"),
        ("Two men were charged in Sacramento in September 2021.", "September 2021",
         "America/Los_Angeles"),
        ("A letter was sent from Geneva on 16 December 2021.", "16 December 2021", "Europe/Zurich"),
        ("Talks will go on in Luanda next week, after a first round there in November 2021.",
         "November 2021", "Africa/Luanda"),
        ("Washington, moving on Friday, listed two firms.", "Friday", "America/New_York"),
        ("London, acting on Friday, froze his assets.", "Friday", "Europe/London"),
        ("They recalled the fall of El Fasher on 26 October 2021.", "26 October 2021",
         "Africa/Khartoum"),
        ("He fought in Kabul Province, where he planned raids in the course of 2020.", "2020",
         "Asia/Kabul"),
        ("He governed Paraguay from 2013 to 2018 and left.", "2013", "America/Asuncion"),
        ("He governed Paraguay from 2013 to 2018 and left.", "2018", "America/Asuncion"),
        ("The group attacked Israel on 7 October 2021.", "7 October 2021", "Asia/Jerusalem"),
        ("On February 1, 2021, the armed forces of Burma deposed the elected government.",
         "February 1, 2021", "Asia/Yangon"),
        ("On February 1, 2021, the government of Burma condemned the listing.",
         "February 1, 2021", "America/New_York"),
        ("In December its assembly in Sarajevo voted to leave the joint army.", "December",
         "Europe/Sarajevo"),
        ("In December its assembly in Sarajevo was told of the vote.", "December",
         "America/New_York"),
        # or a clause
        ("The talks go on, and on Friday the minister was meeting his counterpart in Geneva.",
         "Friday", "Europe/Zurich"),
        ("The talks go on, and on Friday the minister was told of a meeting in Geneva.",
         "Friday", "America/New_York"),
        # a time opens the sentence, and what happened happened there
        ("In October 2021 it fired the system in a test near Sinop on the Black Sea.",
         "October 2021", "Europe/Istanbul"),
        ("On December 8 a maternity hospital in Mariupol was shelled.", "December 8",
         "Europe/Kyiv"),
        ("In May 2021, police arrested two of his couriers in Lyon.", "May 2021", "Europe/Paris"),
        ("On 4 June 2021 the two ministers met at a hotel outside Geneva.", "4 June 2021",
         "Europe/Zurich"),
        ("In October 2021 it moved the system by a road that leads past Sinop.", "October 2021",
         "America/New_York"),
        ("On December 8 the Treasury sanctioned a hospital in Mariupol.", "December 8",
         "America/New_York"),
        ("On December 8 prosecutors charged a man who was arrested in Lyon.", "December 8",
         "America/New_York"),
        ("In May 2021 it seized the account of a bank registered in Lyon.", "May 2021",
         "America/New_York"),
        ("In May 2021 the Council extended what it had first agreed when it met in Luxembourg.",
         "May 2021", "America/New_York"),
        ("In May 2021 Made Trading met the quota of its Lyon partners; in Geneva nobody knew.",
         "May 2021", "America/New_York"),
        # a country is dealt with, from wherever that is done
        ("The Act is about the transfer to or acquisition from Iran since January 1, 2001.",
         "since January 1, 2001", "America/New_York"),
        ("Its exports to Syria since 2015 are named in the notice.", "since 2015",
         "America/New_York"),
        ("Payments to North Korea in May 2021 went by two banks.", "May 2021", "America/New_York"),
        ("Sales into Iran in May 2021 grew.", "May 2021", "America/New_York"),
        ("Two envoys returned from Iran in May 2021.", "May 2021", "Asia/Tehran"),
        ("Trucks crossed into Syria in May 2021.", "May 2021", "Asia/Damascus"),
        # a part of a country, a port, a body that acts where it sits
        ("Gunmen killed many people in southern Israel on December 7.", "December 7",
         "Asia/Jerusalem"),
        ("Rebels took a town in eastern Congo on December 7.", "December 7", "Africa/Lubumbashi"),
        ("The mine, in eastern Congo, was attacked on December 7.", "December 7",
         "Africa/Lubumbashi"),
        ("The port of La Guaira had unloaded little by March 31, 2021.", "March 31, 2021",
         "America/Caracas"),
        ("The port of La Punta had unloaded little by March 31, 2021.", "March 31, 2021",
         "America/New_York"),
        ("The regulator in Riga told Made Tech on Friday to stop trading.", "Friday",
         "Europe/Riga"),
        ("The central bank in Accra withdrew its licence on Friday.", "Friday", "Africa/Accra"),
        ("The regulator in Riga told a clerk, and he was dismissed on Friday.", "Friday",
         "America/New_York"),
        ("Soldiers abducted civilians in Tambura in December 2021.", "December 2021",
         "Africa/Juba"),
        # what is done or told from elsewhere
        ("A bank in Nairobi was sanctioned in December.", "December", "America/New_York"),
        ("The owner of a firm based in Dubai was listed on December 3.", "December 3",
         "America/New_York"),
        ("He told of a market in Beirut and of a note that came on Tuesday.", "Tuesday",
         "America/New_York"),
    ],
)  # fmt: skip
def test_an_event_is_on_the_clock_of_its_place(sentence: str, words: str, zone: str) -> None:
    assert time_at(reading(sentence), words).zone == zone


def test_yesterday_is_the_tellers_wherever_it_was() -> None:
    ref = time_at(reading("Talks in Jeddah, suspended yesterday, brought two truces."), "yesterday")
    assert (ref.value, ref.zone) == ("2022-01-12", "Asia/Riyadh")


def test_a_place_is_looked_for_within_bounds() -> None:
    text = "In Goma " + "Monday " * 20_000
    assert place_of(text, (0, len(text)), 90_000, 90_006, is_local=False) == ""


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("The line is closed on Saturday.", "Saturday", "2022-01-15"),
        ("Calls are taken again from Monday.", "Monday", "2022-01-17"),
        ("The mandate of the panel ends on August 1.", "August 1", "2022-08-01"),
        ("Ministers of four states meet there on Wednesday.", "Wednesday", "2022-01-19"),
        ("Submissions close on Friday.", "Friday", "2022-01-14"),
        ("Figures will show whether exports fell in December.", "December", "2021-12"),
        ("More than fifty were dead by October 31.", "October 31", "2021-10-31"),
        ("A report is to be handed in by March 31.", "March 31", "2022-03-31"),
        ("Rates rose by a third before November 24.", "November 24", "2021-11-24"),
        ("They were asked again on Tuesday.", "Tuesday", "2022-01-11"),
        ("A draft that would have stopped it failed on September 19.", "September 19",
         "2021-09-19"),
        ("It takes effect this morning.", "this morning", "2022-01-13"),
        ("It was closed last night.", "last night", "2022-01-12"),
        ("Files follow from 0900 hours New York time on January 20.",
         "0900 hours New York time on January 20", "2022-01-20T09:00:00-05:00"),
        ("It was seen throughout 2021.", "2021", "2021"),
    ],
)  # fmt: skip
def test_what_is_to_come_and_what_is_over(sentence: str, words: str, value: str) -> None:
    assert time_at(reading(sentence), words).value == value


_BODY = (
    "Money for the front came from abroad and was hidden by its treasurers for years, as papers "
    "show that were found in a safe."
)


@pytest.mark.parametrize(
    ("document", "publisher", "day", "zone"),
    [
        (f"UNITED NATIONS\n\n8 July 2025\n\nTwo names more\n\n{_BODY}\n", "un-press",
         "2025-07-08", "America/New_York"),
        ((f"Two firms\n\nNovember 7, 2022\n\nThe U.S. Department of the Treasury is "
         f"today cutting off both. {_BODY}\n"), "treasury", "2022-11-07", "America/New_York"),
        (f"Two firms\n\n7 November 2022\n\n{_BODY}\n\nhome.treasury.gov | Privacy\n", "treasury",
         "2022-11-07", "America/New_York"),
        ((f"MADE WIRE\n\n02/10/2024 11:47 AEST\n\nThree men lose their assets\n\nBy Rosa Lind\n\n"
         f"CANBERRA, Oct 2 - {_BODY}\n"), None, "2024-10-02T11:47:00+10:00", "Australia/Sydney"),
        (f"12/04/22 15:33 IST\n\nA group loses its bank\n\nDUBLIN, 12 Apr (MW) - {_BODY}\n", None,
         "2022-04-12T15:33:00+01:00", "Europe/Dublin"),
        ((f"The Dhaka Ledger\n\nA force is listed\n\n11 December 2021, 11:10 pm\n\n"
         f"{_BODY}\n"), None, "2021-12-11T23:10:00+06:00", "Asia/Dhaka"),
        ((f"Council of the Isles | Press release | 17 October 2023 11:40\n\nOne entry is new\n\n"
         f"{_BODY}\n"), None, "2023-10-17T11:40:00", None),
    ],
)  # fmt: skip
def test_the_house_gives_a_stamp_its_clock(
    document: str, publisher: str | None, day: str, zone: str | None
) -> None:
    report = read(document.encode(), Source(file="made.txt"))
    found = report.metadata.publisher
    published = next(one for one in report.times if one.id == report.metadata.published)
    assert (found.value if found else None) == publisher
    assert (published.value, published.zone) == (day, zone)


def test_a_dateline_without_a_year_has_the_one_of_the_same_day_in_full() -> None:
    document = (
        f"A front without a bank\n\nWASHINGTON, August 24 - {_BODY}\n\nIt was signed on Tuesday. "
        "Particulars are in the notice of 08/24/2021.\n"
    )
    report = read(document.encode(), Source(file="made.txt"))
    assert time_at(report, "Tuesday").value == "2021-08-24"


def test_capitals_of_lists_say_nothing_of_a_language() -> None:
    entries = "\n\n".join(
        f"EDIFICACIONES DE LA COSTA {n} LTDA. (a.k.a. CASA {n}; a.k.a. OBRA {n}), Bogota, Colombia "
        "[SDNT]." for n in range(9)
    )  # fmt: skip
    document = f"The following deletions have been made to OFAC's SDN List:\n\n{entries}\n"
    assert read(document.encode()).document.language in ("en", None)
