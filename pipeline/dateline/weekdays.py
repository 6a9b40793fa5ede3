"""The days of the week as copy writes them, in the languages of the wires; Monday is 0."""

from __future__ import annotations

from collections.abc import Mapping

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Full names only: `sun`, `sat`, `mon` and `wed` are words of their own; of Russian the case that tells the day.
_IN_TEXT = """
monday montag lundi lunes segunda-feira lunedì maandag måndag mandag понедельник
tuesday dienstag mardi martes terça-feira martedì dinsdag tisdag tirsdag вторник
wednesday mittwoch mercredi miércoles quarta-feira mercoledì woensdag onsdag среду
thursday donnerstag jeudi jueves quinta-feira giovedì donderdag torsdag четверг
friday freitag vendredi viernes sexta-feira venerdì vrijdag fredag пятницу
saturday samstag sonnabend samedi sábado sabato zaterdag lördag lørdag субботу
sunday sonntag dimanche domingo domenica zondag söndag søndag воскресенье
"""
# Beside a date, where nothing else can be meant.
_IN_DATES = """
mon hétfő poniedziałek pondělí pondelok ponedjeljak ponedeljek luni pazartesi понеділок isnin senin
tue tues kedd wtorek úterý utorok utorak torek marți salı вівторок selasa
wed weds szerda środa středa streda srijeda sreda miercuri çarşamba среда середа rabu
thu thur thurs csütörtök czwartek čtvrtek štvrtok četvrtak četrtek joi perşembe четвер khamis kamis
fri péntek piątek pátek piatok petak petek vineri cuma пятница п’ятниця jumaat jumat
sat szombat sobota subota sâmbătă cumartesi суббота субота sabtu
sun vasárnap niedziela neděle nedeľa nedjelja nedelja duminică pazar неділя ahad minggu
"""


def _table(text: str) -> Mapping[str, int]:
    return {name: number for number, names in enumerate(text.strip().splitlines()) for name in names.split()}


TOLD = _table(_IN_TEXT)
ALL = {**_table(_IN_DATES), **TOLD}


def number(word: str) -> int | None:
    """0 to 6 for the name of a day or its abbreviation, in any case, else None."""
    return ALL.get(word.casefold())
