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
            "janvier enero januar gennaio janeiro января січня",
            "février febrero februar febbraio fevereiro февраля лютого",
            "mars marzo märz março марта березня",
            "avril abril aprile апреля квітня",
            "mai mayo maggio maio мая травня",
            "juin junio juni giugno junho июня червня",
            "juillet julio juli luglio julho июля липня",
            "août agosto августа серпня",
            "septembre septiembre settembre setembro сентября вересня",
            "octobre octubre oktober ottobre outubro октября жовтня",
            "novembre noviembre novembro ноября листопада",
            "décembre diciembre dezember dicembre dezembro декабря грудня",
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
