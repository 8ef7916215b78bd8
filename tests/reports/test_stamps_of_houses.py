"""Lines by which houses of many kinds and places say when they publish, and lines that do not.

Agencies, ministries, gazettes, newspapers, newsletters, telegrams: marks between the parts, other
calendars, months in Roman numbers and other languages, years of two digits, hours with a point.
"""

import pytest

from proscribe.model.report import TimeRef
from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_TITLE = "Three men and a company listed over ships"
_BODY = (
    "The office put three men and a company on its list for what they had sold abroad. They may "
    "not use its banks any more, and whoever deals with them may be listed as well."
)

STAMPS = [
    (
        "Kingston Courier (KC) - Regional wire - 28 September 2022 19:25 (Kingston time)",
        "2022-09-29T00:25:00Z",
    ),
    (
        "Harbour Wire - Foreign desk - 28 September 2022 19:25 (Nairobi time)",
        "2022-09-28T16:25:00Z",
    ),
    ("Made News Agency (MNA) | World | 28 September 2022 19:25 GMT", "2022-09-28T19:25:00Z"),
    ("MADE PRESS SERVICE -- 28 Sept 2022 1925 GMT", "2022-09-28T19:25:00Z"),
    ("Brussels, 28 September 2022, 18.10", "2022-09-28T16:10:00Z"),
    ("Vienna, 28.9.2022, 18.10", "2022-09-28T16:10:00Z"),
    ("Rome - 28 September 2022 - 18.10", "2022-09-28T16:10:00Z"),
    ("Berlin, Wednesday 28 September 2022 09.05", "2022-09-28T07:05:00Z"),
    ("Warsaw, September 28, 2022, 9.05", "2022-09-28T07:05:00Z"),
    ("Bern, 28.IX.2022", "2022-09-27T22:00:00Z"),
    ("Budapest, 28. IX. 2022", "2022-09-27T22:00:00Z"),
    ("Brussels, 28.IX.2022 18.10", "2022-09-28T16:10:00Z"),
    ("Luxembourg, 28-IX-2022", "2022-09-27T22:00:00Z"),
    ("London, 28 ix 2022", "2022-09-27T23:00:00Z"),
    ("Riyadh, 2 Rabi al-awwal 1444 / 28 September 2022", "2022-09-27T21:00:00Z"),
    ("Riyadh, 2 Rabi' al-Awwal 1444 AH (28 September 2022)", "2022-09-27T21:00:00Z"),
    ("Kuwait, 28 September 2022 (2 Rabi Al-Awwal 1444)", "2022-09-27T21:00:00Z"),
    ("Tehran, 6 Mehr 1401 (28 September 2022)", "2022-09-27T20:30:00Z"),
    ("Kabul, 6 Mizan 1401 - 28 September 2022", "2022-09-27T19:30:00Z"),
    ("Jerusalem, 3 Tishrei 5783 / 28 September 2022", "2022-09-27T21:00:00Z"),
    ("Tokyo, September 28, Reiwa 4 (2022)", "2022-09-27T15:00:00Z"),
    ("Bangkok, 28 September B.E. 2565 (2022)", "2022-09-27T17:00:00Z"),
    ("Date of issue: 28 September 2022, Geneva", "2022-09-27T22:00:00Z"),
    ("Issued at: 15:30 BST, 28 September 2022", "2022-09-28T14:30:00Z"),
    ("Issued at 15:30 on 28 September 2022 (London)", "2022-09-28T14:30:00Z"),
    ("Issued in Ottawa on 28 September 2022", "2022-09-28T04:00:00Z"),
    ("Given at London this 28th day of September 2022", "2022-09-27T23:00:00Z"),
    ("Done at Brussels, 28 September 2022.", "2022-09-27T22:00:00Z"),
    ("Embargoed until 28 September 2022, 15:30 CEST", "2022-09-28T13:30:00Z"),
    ("EMBARGOED UNTIL 10:00 A.M. EDT, WEDNESDAY, SEPTEMBER 28, 2022", "2022-09-28T14:00:00Z"),
    ("Under embargo until 00:01 BST Wednesday 28 September 2022", "2022-09-27T23:01:00Z"),
    ("Strictly embargoed until 0001 hrs GMT, 28 September 2022", "2022-09-28T00:01:00Z"),
    ("Not for publication before 15:30 GMT on 28 September 2022", "2022-09-28T15:30:00Z"),
    ("For release at 10:00 a.m. EDT September 28, 2022", "2022-09-28T14:00:00Z"),
    ("For release on delivery, 10:00 a.m. EDT, September 28, 2022", "2022-09-28T14:00:00Z"),
    ("Last reviewed: 28 September 2022, 15:30 GMT", "2022-09-28T15:30:00Z"),
    ("Page last reviewed 28 September 2022 15:30 UTC", "2022-09-28T15:30:00Z"),
    ("Content current as at 28 September 2022 15:30 AEST", "2022-09-28T05:30:00Z"),
    ("Sept. 28th, '22, 3:30 p.m. GMT", "2022-09-28T15:30:00Z"),
    ("28 Sept '22 15:30 GMT", "2022-09-28T15:30:00Z"),
    ("28-Sep-22 15:30 GMT", "2022-09-28T15:30:00Z"),
    ("28 Sep. 2022 15:30 GMT", "2022-09-28T15:30:00Z"),
    ("28SEP2022 1530Z", "2022-09-28T15:30:00Z"),
    ("281530Z SEP 22", "2022-09-28T15:30:00Z"),
    ("R 281530Z SEP 22", "2022-09-28T15:30:00Z"),
    ("2022-W39-3 15:30 GMT", "2022-09-28T15:30:00Z"),
    ("20220928 15:30 GMT", "2022-09-28T15:30:00Z"),
    ("2022/9/28 15:30 (JST)", "2022-09-28T06:30:00Z"),
    ("2022年9月28日 15:30 JST", "2022-09-28T06:30:00Z"),
    ("2022. 9. 28. 15:30 KST", "2022-09-28T06:30:00Z"),
    ("2022-09-28 15:30 +02:00", "2022-09-28T13:30:00Z"),
    ("2022-09-28T15:30:12+02:00", "2022-09-28T13:30:12Z"),
    ("Sep 28, 2022, 3:30 PM (UTC+2)", "2022-09-28T13:30:00Z"),
    ("Wednesday, 28 September, 2022 | 15:30 hrs (IST) | New Delhi", "2022-09-28T10:00:00Z"),
    ("Posted On: 28 SEP 2022 3:30PM by PIB Delhi", "2022-09-28T10:00:00Z"),
    ("Released: 28/09/2022 15:30 (Canberra time)", "2022-09-28T05:30:00Z"),
    ("Wellington, 28 September 2022, 3.30pm", "2022-09-28T02:30:00Z"),
    ("Johannesburg | 28 Sep 2022 | 15h30", "2022-09-28T13:30:00Z"),
    ("Brasília, 28/9/2022 15h30", "2022-09-28T18:30:00Z"),
    ("Dakar, le 28 septembre 2022 à 15h30", "2022-09-28T15:30:00Z"),
    ("Madrid, 28 de septiembre de 2022", "2022-09-27T22:00:00Z"),
    ("Berlin, 28. September 2022, 15.30 Uhr", "2022-09-28T13:30:00Z"),
    ("Lisboa, 28 de setembro de 2022", "2022-09-27T23:00:00Z"),
    ("Ankara, 28 Eylül 2022", "2022-09-27T21:00:00Z"),
    ("Москва, 28 сентября 2022, 15:30", "2022-09-28T12:30:00Z"),
    ("The Gazette, No. 63,828, Wednesday 28 September 2022, London", "2022-09-27T23:00:00Z"),
    (
        "GAZETTE OF MADE LAND, Vol. CXIV, No. 39, 28th September, 2022 - Nairobi",
        "2022-09-27T21:00:00Z",
    ),
    ("The Capital Letter #214 - September 28, 2022 - sent 7:15 AM ET", "2022-09-28T11:15:00Z"),
    ("Wednesday Briefing, September 28, 2022, 6:00 a.m. Eastern", "2022-09-28T10:00:00Z"),
    ("Washington D.C. 20220 | September 28, 2022", "2022-09-28T04:00:00Z"),
    ("Transcript | 28 September 2022 | 15:30 GMT", "2022-09-28T15:30:00Z"),
    ("Transcript of briefing, 28 September 2022, 15:30 GMT", "2022-09-28T15:30:00Z"),
    ("Canberra, ACT, Wednesday, 28 September 2022", "2022-09-27T14:00:00Z"),
    (
        "First published 15.30 BST, 28 September 2022. Last modified 17.05 BST, 28 September 2022",
        "2022-09-28T14:30:00Z",
    ),
    ("First published on Wed 28 Sep 2022 15.30 BST", "2022-09-28T14:30:00Z"),
    (
        "Wed 28 Sep 2022 15.30 BST Last modified on Thu 29 Sep 2022 08.11 BST",
        "2022-09-28T14:30:00Z",
    ),
    (
        "Updated September 28, 2022 3:30 pm GMT Published September 28, 2022 1:30 pm GMT",
        "2022-09-28T13:30:00Z",
    ),
    (
        "Published: Sep 28 2022 03:30 PM | Last Updated: Sep 28 2022 05:30 PM (IST) | Delhi",
        "2022-09-28T10:00:00Z",
    ),
    ("Kyiv • 28.09.2022 • 15:30", "2022-09-28T12:30:00Z"),
    ("Seoul, Sept. 28 2022, 15:30", "2022-09-28T06:30:00Z"),
    ("Hanoi (28 Sept. 2022)", "2022-09-27T17:00:00Z"),
    ("KATHMANDU, 28 SEP 2022, 3:30 PM NPT", "2022-09-28T09:45:00Z"),
    ("Press office, Berlin, 28 September 2022", "2022-09-27T22:00:00Z"),
    ("Ministry of Foreign Affairs, Tallinn, 28 September 2022", "2022-09-27T21:00:00Z"),
    ("Ref. MFA/PR/214 - Valletta, 28 September 2022", "2022-09-27T22:00:00Z"),
    ("PR 214/2022 – Nicosia – 28 September 2022", "2022-09-27T21:00:00Z"),
    ("No. 214/2022, Skopje, 28 September 2022, 15:30", "2022-09-28T13:30:00Z"),
    ("Kampala Monitor, Tuesday, October 3, 2023", "2023-10-02T21:00:00Z"),
    ("The Baltic Ledger (Riga) 3 October 2023 17.45", "2023-10-03T14:45:00Z"),
    ("Lima, 3 Oct. 2023 (Agencia Ejemplo)", "2023-10-03T05:00:00Z"),
    ("Port Moresby, Tuesday 3 October 2023 - 9am", "2023-10-02T23:00:00Z"),
    ("BRIDGETOWN, Barbados - October 3, 2023", "2023-10-03T04:00:00Z"),
    ("Apia, SAMOA - 3 October 2023", "2023-10-02T11:00:00Z"),
    ("Suva, 03/10/2023 – 14:20 hrs", "2023-10-03T02:20:00Z"),
    ("Gaborone: Tuesday, 3rd October 2023", "2023-10-02T22:00:00Z"),
    ("Tuesday 3rd October, 2023 — Lusaka", "2023-10-02T22:00:00Z"),
    ("3 October 2023, Dar es Salaam", "2023-10-02T21:00:00Z"),
    ("Addis Ababa, October 3, 2023 (22 Meskerem 2016 E.C.)", "2023-10-02T21:00:00Z"),
    ("Doha, 18 Rabi' I 1445 / 3 October 2023, 11:40", "2023-10-03T08:40:00Z"),
    ("Baghdad, 3/10/2023", "2023-10-02T21:00:00Z"),
    ("Ulaanbaatar /Example/ 2023-10-03 10:12", "2023-10-03T02:12:00Z"),
    ("Astana. 3 October 2023. Example Agency", "2023-10-02T18:00:00Z"),
    ("Tashkent, Uzbekistan (Exwire.uz) 3 October 2023", "2023-10-02T19:00:00Z"),
    ("Minsk, 3 October, 2023 /Exta - Corr./", "2023-10-02T21:00:00Z"),
    ("Published at 14:20 on Tue 3 Oct 2023 (Jerusalem time)", "2023-10-03T11:20:00Z"),
    (
        "Published: Oct. 3, 2023 at 2:20 p.m. EDT|Updated: Oct. 3, 2023 at 4:05 p.m. EDT",
        "2023-10-03T18:20:00Z",
    ),
    ("Oct 3, 2023 / 02:20 PM EDT / Exwire", "2023-10-03T18:20:00Z"),
    ("By Rosa Lind, Exwire | October 3, 2023 at 2:20 p.m. EDT", "2023-10-03T18:20:00Z"),
    ("Rosa Lind in Nairobi, 3 October 2023, 14:20 EAT", "2023-10-03T11:20:00Z"),
    ("October 3, 2023 2:20 PM ET Heard on Evening Made", "2023-10-03T18:20:00Z"),
    ("Modified on: October 3, 2023 / 2:20 pm GMT", "2023-10-03T14:20:00Z"),
    ("3 Oct 2023, 14:20 PM IST, Mumbai", "2023-10-03T08:50:00Z"),
    ("Time of publication 14:20 CEST | 3 Oct 2023", "2023-10-03T12:20:00Z"),
    ("Uploaded on 3 October 2023 14:20 (Manila)", "2023-10-03T06:20:00Z"),
    (
        "Posted Tuesday 3 October 2023 at 2:20 pm, updated Tuesday 3 October 2023 at 4:05 pm AEDT",
        "2023-10-03T03:20:00Z",
    ),
    (
        "OFFICE OF THE SPOKESPERSON | MEDIA NOTE | OCTOBER 3, 2023 | 2:20 PM EDT",
        "2023-10-03T18:20:00Z",
    ),
    ("NEWS RELEASE 2023-214, OTTAWA, October 3, 2023", "2023-10-03T04:00:00Z"),
    ("Media Release No 98/2023 | 3 October 2023 | Canberra", "2023-10-02T13:00:00Z"),
    ("Press Release 214/23 | Luxembourg, 3 October 2023", "2023-10-02T22:00:00Z"),
    ("Communiqué de presse n° 214 – Brussels, 3 October 2023", "2023-10-02T22:00:00Z"),
    ("Statement (23/214) Brussels, 3 October 2023", "2023-10-02T22:00:00Z"),
    ("IP/23/4214 - Brussels, 3 October 2023", "2023-10-02T22:00:00Z"),
    ("Notice to Exporters 2023/14, London, 3 October 2023", "2023-10-02T23:00:00Z"),
    ("Circular No. MSN/2023/14 - Singapore, 3 October 2023", "2023-10-02T16:00:00Z"),
    (
        "Government Gazette Extraordinary No. 2352/17 - Colombo, 3 October 2023",
        "2023-10-02T18:30:00Z",
    ),
    ("REPUBLIC OF KENYA - THE KENYA GAZETTE - NAIROBI, 3rd October, 2023", "2023-10-02T21:00:00Z"),
    ("Staatscourant 2023 nr. 214, The Hague, 3 October 2023", "2023-10-02T22:00:00Z"),
    ("Dated: The 3rd October, 2023 - New Delhi", "2023-10-02T18:30:00Z"),
    ("New Delhi, the 3rd October, 2023", "2023-10-02T18:30:00Z"),
    ("Islamabad, the 3rd October, 2023", "2023-10-02T19:00:00Z"),
    ("Dhaka, 18 Ashwin 1430 / 3 October 2023", "2023-10-02T18:00:00Z"),
    ("S.R.O. 1342(I)/2023 - Islamabad, the 3rd October 2023", "2023-10-02T19:00:00Z"),
    ("Signed at Valletta on 3 October 2023", "2023-10-02T22:00:00Z"),
    ("Made at Canberra on 3 October 2023", "2023-10-02T13:00:00Z"),
    ("HOLD FOR RELEASE UNTIL TUESDAY, OCTOBER 3, 2023, 2:20 P.M. EDT", "2023-10-03T18:20:00Z"),
    ("NOT FOR RELEASE BEFORE 14:20 GMT, TUESDAY 3 OCTOBER 2023", "2023-10-03T14:20:00Z"),
    ("Embargo: Tuesday 3 October 2023, 14.20 CEST", "2023-10-03T12:20:00Z"),
    ("EMBARGOED FOR PUBLICATION UNTIL 14:20 BST ON 3 OCTOBER 2023", "2023-10-03T13:20:00Z"),
    ("For immediate release - October 3, 2023 - Washington, D.C.", "2023-10-03T04:00:00Z"),
    ("FOR IMMEDIATE RELEASE: October 3, 2023 (2:20 p.m. ET)", "2023-10-03T18:20:00Z"),
    ("Release date: 03 October 2023; release time: 14:20 GMT", "2023-10-03T14:20:00Z"),
    ("Date of publication: 2023-10-03; Bern", "2023-10-02T22:00:00Z"),
    ("As of: 3 October 2023, 14:20 UTC", "2023-10-03T14:20:00Z"),
    ("Status: 3.10.2023, 14:20, Vienna", "2023-10-03T12:20:00Z"),
    ("Stand: 3. Oktober 2023, Berlin", "2023-10-02T22:00:00Z"),
    ("Version of 3 October 2023, 14:20 CEST", "2023-10-03T12:20:00Z"),
    ("Current at 3 October 2023, Wellington", "2023-10-02T11:00:00Z"),
    ("Correct as of 14:20 BST, 3 October 2023", "2023-10-03T13:20:00Z"),
    ("Generated: 2023-10-03T14:20:05Z", "2023-10-03T14:20:05Z"),
    ("Tue Oct 3 14:20:05 2023 GMT", "2023-10-03T14:20:00Z"),
    ("Tue Oct  3 14:20:05 UTC 2023", "2023-10-03T14:20:00Z"),
    ("Sent: 03-Oct-2023 14:20 (GMT+3)", "2023-10-03T11:20:00Z"),
    ("Transcript published October 3, 2023, 2:20 p.m. ET", "2023-10-03T18:20:00Z"),
    ("Aired October 3, 2023 - 14:20 ET", "2023-10-03T18:20:00Z"),
    ("Issue #88 · Tuesday, 3 October 2023 · 6:30 CET", "2023-10-03T04:30:00Z"),
    ("Evening edition, Tuesday 3 October 2023, Lagos", "2023-10-02T23:00:00Z"),
    ("THE MADE SHIPPER, Las Palmas, Tuesday 3 October 2023", "2023-10-02T23:00:00Z"),
    ("LLOYD'S OF MADE & SONS - Hamburg, Tuesday, October 3, 2023", "2023-10-02T22:00:00Z"),
    (
        "CARGO & CRANES - Gulf and Levant edition, Dubai, Tuesday, 3 October 2023",
        "2023-10-02T20:00:00Z",
    ),
    ("Made Banker, Nairobi, Tuesday 3rd October 2023", "2023-10-02T21:00:00Z"),
    ("Week 40, 2023 - 3 October 2023 - Stockholm", "2023-10-02T22:00:00Z"),
]


def published(text: str, file: str = "made.txt") -> tuple[str | None, TimeRef | None]:
    """Read a document and give its headline and its time of publication."""
    report = read(text.encode(), Source(file=file))
    title = report.metadata.title
    ref = next((one for one in report.times if one.id == report.metadata.published), None)
    return title.value if title else None, ref


@pytest.mark.parametrize("order", ["below the headline", "above the headline"])
@pytest.mark.parametrize(("line", "start"), STAMPS, ids=[one for one, _ in STAMPS])
def test_a_house_says_when_it_publishes(line: str, start: str, order: str) -> None:
    head = [_TITLE, line] if order == "below the headline" else [line, _TITLE]
    title, ref = published("\n\n".join([*head, _BODY]))
    assert title == _TITLE
    assert ref is not None
    assert ref.utc is not None
    assert ref.utc.start == start


@pytest.mark.parametrize(
    "label",
    ["Date of birth", "Born", "DOB", "Valid until", "Deadline", "Next meeting", "Date of entry",
     "Listed on", "Entry into force", "Comments by", "Passport issued", "Expires", "Retrieved"],
)  # fmt: skip
def test_a_day_under_another_label_dates_no_page(label: str) -> None:
    rows = f"<dl><dt>Name</dt><dd>Made Person</dd><dt>{label}</dt><dd>18.4.1982</dd></dl>"
    page = f"<body><h1>{_TITLE}</h1><p>{_BODY}</p><h2>Entry</h2>{rows}<p>{_BODY}</p></body>"
    assert published(page, "made.html")[1] is None
    assert published(f"{_TITLE}\n\n{_BODY}\n\n{label}: 18.4.1982\n\n{_BODY}")[1] is None


@pytest.mark.parametrize(
    "title",
    [
        "Ministry lists three men over ships, 28 September 2022",
        "Remarks by the Deputy Minister on three listings of 28 September 2022",
        "What changed on the list between 1 August and 28 September 2022",
        "Three Men on a List, Wednesday 28 September 2022",
    ],
)
def test_a_headline_with_a_day_stays_one(title: str) -> None:
    found, _ = published("\n\n".join([title, "Nairobi, 29 September 2022, 15.30", _BODY]))
    assert found == title


def test_who_reported_from_where_tells_no_clock_of_the_house() -> None:
    lines = [
        _TITLE,
        "28 September 2022 19:25",
        _BODY,
        "(Reporting from New York; editing in Accra)",
    ]
    _, ref = published("\n\n".join(lines))
    assert ref is not None
    assert ref.zone is None


DATELINES = [
    # opening of the first paragraph, when Monday begins there
    ("KINGSTON, Jamaica, Oct 3, 2023 (Exwire) - ", "2023-10-02T05:00:00Z"),
    ("GEORGETOWN, Guyana (EW) — Oct. 3, 2023 — ", "2023-10-02T04:00:00Z"),
    ("PORT OF SPAIN, Trinidad, Tuesday October 3, 2023: ", "2023-10-02T04:00:00Z"),
    ("BERGEN, Norway, 3 October 2023 (Exwire) – ", "2023-10-01T22:00:00Z"),
    ("HARTFORD, Conn., Oct. 3, 2023 (EW) -- ", "2023-10-02T04:00:00Z"),
    ("LIMASSOL, Cyprus, October 3, 2023 /Exwire/ -- ", "2023-10-01T21:00:00Z"),
    ("Bukavu (DR Congo), 3 October 2023 (Exwire) - ", "2023-10-01T22:00:00Z"),
    ("MALÉ, 3 October 2023 (Exwire): ", "2023-10-01T19:00:00Z"),
    ("N'DJAMENA, 3 October 2023 (EW) - ", "2023-10-01T23:00:00Z"),
    ("SÃO TOMÉ, Oct 3 2023 (EW) - ", "2023-10-02T00:00:00Z"),
    ("TUNIS/TRIPOLI, Oct 3, 2023 (EW) - ", "2023-10-01T23:00:00Z"),
    ("Windhoek, Tuesday, 3 October 2023 – ", "2023-10-01T22:00:00Z"),
    ("Brussels, 3/10/2023 – ", "2023-10-01T22:00:00Z"),
    ("Vienna, 3 October 2023: ", "2023-10-01T22:00:00Z"),
    ("[Nairobi, 3 October 2023] ", "2023-10-01T21:00:00Z"),
    ("(Nairobi, October 3, 2023) – ", "2023-10-01T21:00:00Z"),
    ("(New York, NY – 3 October 2023) – ", "2023-10-02T04:00:00Z"),
    ("Geneva, 3 October 2023 (EW) – ", "2023-10-01T22:00:00Z"),
    ("GENEVA (3 October 2023) – ", "2023-10-01T22:00:00Z"),
    ("October 3, 2023 – NAIROBI – ", "2023-10-01T21:00:00Z"),
    ("3 October 2023, Nairobi: ", "2023-10-01T21:00:00Z"),
    ("3 October 2023 (NAIROBI) - ", "2023-10-01T21:00:00Z"),
    ("Tuesday, October 3, 2023 (Manila, Philippines) – ", "2023-10-01T16:00:00Z"),
    ("MANILA, Philippines – October 3, 2023 – ", "2023-10-01T16:00:00Z"),
    ("Hanoi, October 3, 2023. ", "2023-10-01T17:00:00Z"),
    ("Hanoi (EWN) October 3, 2023 - ", "2023-10-01T17:00:00Z"),
    ("Accra, Oct. 3, 2023, EWA - ", "2023-10-02T00:00:00Z"),
    ("Riyadh, 18 Rabi Al-Awwal 1445, 3 October 2023, EWA -- ", "2023-10-01T21:00:00Z"),
    ("Kuwait, Oct 3, 2023 (EWA) -- ", "2023-10-01T21:00:00Z"),
    ("Manama, October 3, 2023 (EWA): ", "2023-10-01T21:00:00Z"),
    ("Kathmandu, Oct 3, 2023 : ", "2023-10-01T18:15:00Z"),
    ("Belgrade, October 3, 2023 /EWA/ - ", "2023-10-01T22:00:00Z"),
    ("Skopje, 3 October 2023 (EWA) - ", "2023-10-01T22:00:00Z"),
    ("WELLINGTON, Oct 3, 2023 (EWA)-- ", "2023-10-01T11:00:00Z"),
    ("STRASBOURG, France — 3 October 2023 — ", "2023-10-01T22:00:00Z"),
    ("Wednesday 4 October 2023, Suva, Fiji - ", "2023-10-01T12:00:00Z"),
]


@pytest.mark.parametrize(("opening", "start"), DATELINES, ids=[one for one, _ in DATELINES])
def test_an_opening_says_from_where_a_text_speaks(opening: str, start: str) -> None:
    lead = f"{opening}The office put three men on its list on Monday for what they had sold abroad."
    report = read("\n\n".join([_TITLE, lead, _BODY]).encode(), Source(file="made.txt"))
    ref = next(one for one in report.times if one.span and one.span.exact == "Monday")
    assert ref.utc is not None
    assert ref.utc.start == start


def test_days_of_a_list_begin_no_story() -> None:
    told = "4 March 2022 - Brussels: The Council listed a bank on Monday, and so did others."
    lead = "NAIROBI, Oct. 3, 2023 (Example) -- The office put three men on its list on Tuesday."
    report = read("\n\n".join([_TITLE, lead, told, _BODY]).encode(), Source(file="made.txt"))
    ref = next(one for one in report.times if one.span and one.span.exact == "Monday")
    assert ref.zone == "Africa/Nairobi"


def test_a_day_behind_the_arrow_of_a_path_dates_a_page() -> None:
    report = read(
        b"<html><body><p>PRESS RELEASES \xc2\xbb October 26, 2021</p><h1>Treasury Acts</h1>"
        b"<p>WASHINGTON\xe2\x80\x94The Treasury today named Odo Brandt.</p>"
        b"</body></html>"
    )
    day = next(one for one in report.times if one.id == report.metadata.published)
    assert day.value == "2021-10-26"


def test_the_spokesperson_of_a_department_speaks_for_it() -> None:
    report = read(
        b"Further Sanctions in Response\n\nPress Statement\nJonas Made, Acting Department"
        b" Spokesperson\nJuly 16, 2021\n\nThe United States does not let this go"
        b" without an answer, and Treasury acts today.\n"
    )
    day = next(one for one in report.times if one.id == report.metadata.published)
    assert (day.value, day.zone) == ("2021-07-16", "America/New_York")


@pytest.mark.parametrize(
    "line",
    [
        "THE MADE BANKER, Tuesday, October 3, 2023",
        "MADE SHIPPING NEWS - Export edition - Tuesday 3 October 2023",
        "PORTS & CARGO, No. 88, Tuesday 3 October 2023",
    ],
)
def test_a_paper_without_a_city_says_its_day(line: str) -> None:
    title, ref = published("\n\n".join([line, _TITLE, _BODY]))
    assert title == _TITLE
    assert ref is not None
    assert ref.value == "2023-10-03"
