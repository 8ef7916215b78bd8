"""Words of dates: months, weekdays, small numbers, and months of other languages.

Source: this project.
"""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun",
            "July Jul", "August Aug", "September Sept Sep", "October Oct", "November Nov",
            "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "Monday Mon", "Tuesday Tue Tues", "Wednesday Wed", "Thursday Thu Thurs",
            "Friday Fri", "Saturday Sat", "Sunday Sun",
        )
    )
    for name in names.split()
}  # fmt: skip
# Months of other languages, in whole dates with their year.
FOREIGN_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier enero januar gennaio janeiro января січня ocak",
            "février febrero februar febbraio fevereiro февраля лютого şubat",
            "mars marzo märz março марта березня mart",
            "avril abril aprile апреля квітня nisan",
            "mai mayo maggio maio мая травня mayıs",
            "juin junio juni giugno junho июня червня haziran",
            "juillet julio juli luglio julho июля липня temmuz",
            "août agosto августа серпня ağustos",
            "septembre septiembre settembre setembro сентября вересня eylül",
            "octobre octubre oktober ottobre outubro октября жовтня ekim",
            "novembre noviembre novembro ноября листопада kasım",
            "décembre diciembre dezember dicembre dezembro декабря грудня aralık",
        ),
        start=1,
    )
    for name in names.split()
}
_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
# `the twenty-second of January`
ORDINALS = {
    word: number
    for number, word in enumerate(
        (*_ONES, *_TEENS, *(f"twenty-{one}" for one in _ONES), "thirtieth", "thirty-first"), start=1
    )
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )
} | {"a": 1, "an": 1}
