"""The figures of a text: numbers, spelled-out small numbers and weekdays, as canonical strings and as 32 bits.

    "12,500" → "12500"   "5.93" → "5.93"   "3,5 Prozent" → "3.5"   "seven" → "7"   "Tuesday" → "@2"

Figures tell a template's occurrences apart. Words for one are left out: they are articles in most languages.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

import numpy as np
from xxhash import xxh32_intdigest

from pipeline.dedupe import letters, sketch
from pipeline.dedupe.letters import Codes
from pipeline.dedupe.sketch import Octets, Starts

MOST = 24
_KNOWN, _LONG = 1 << 14, 32  # figures that are remembered, and how long one may be for that
_NUMBER = re.compile(r"\d[\d.,'’\u00a0\u202f]{0,24}")
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+")
_SMALL: dict[str, str] = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig",
    "ru": "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
}  # fmt: skip
_DAYS: dict[str, str] = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье",
}  # fmt: skip
SPELLED = " ".join(_SMALL.values())
_MULTIPLIER, _SHIFT, _SIZE = np.uint32(0x9E3779B1), np.uint32(20), 1 << 12


def read(codes: Codes, octets: Octets, starts: Starts, language: str) -> tuple[str, ...]:
    """The different figures of a text, in its order (spelled-out ones last), at most `MOST`.

    `codes` are the text, `octets` and `starts` its words (see `sketch.spaced`). Raises nothing; linear in the text.
    """
    parts = letters.split(letters.collapse(codes, letters.numbers(codes)))
    known = [figure for part in parts for figure in (_figures(part) if len(part) < _LONG else _apart(part))]
    found = dict.fromkeys(known)
    if len(found) < MOST:
        found.update(dict.fromkeys(_spelled(octets, starts, language)))
    return tuple(found)[:MOST]


def _apart(part: str) -> tuple[str, ...]:
    return tuple(map(canonical, _NUMBER.findall(part)))


_figures = lru_cache(_KNOWN)(_apart)


def _spelled(octets: Octets, starts: Starts, language: str) -> list[str]:
    """Numbers and weekdays in words: only words that begin as one of them are looked at."""
    if language not in _SMALL or not len(starts):
        return []
    values, begins = _words(language)
    hits = starts[begins.take(_slots(octets, starts))].tolist()
    text = octets.tobytes()
    said = {text[at : text.index(0, at)] for at in hits}
    return [values[word] for word in sorted(said & values.keys())]


def _slots(octets: Octets, starts: Starts) -> Any:
    """Where the first four letters of each word stand in a table of those that matter."""
    fours = np.ndarray(len(octets) - 3, np.dtype("<u4"), octets, strides=(1,)).take(starts)
    return fours * _MULTIPLIER >> _SHIFT


@cache
def _words(language: str) -> tuple[dict[bytes, str], Any]:
    """By its letters, what each word means; and which slots they have."""
    spelled = [(word, str(n)) for n, word in enumerate(_SMALL[language].split(), 2)]
    spelled += [(word, f"@{n}") for n, word in enumerate(_DAYS[language].split(), 1)]
    values, slots = {}, np.zeros(_SIZE, np.bool_)
    for word, value in spelled:
        octets, _ = sketch.spaced(letters.read(word))
        values[octets[: len(word)].tobytes()] = value
        slots[_slots(octets, np.zeros(1, np.intp))] = True
    return values, slots


def canonical(written: str) -> str:
    """`12,500.00` → `12500`, `3,50` → `3.5`: groups of three are thousands, the last mark a decimal one."""
    number = written.rstrip(".,'’\u00a0\u202f")
    if number.isdigit():
        return number.lstrip("0") or "0"
    if _GROUPED.fullmatch(number):
        return re.sub(r"\D", "", number).lstrip("0") or "0"
    whole, mark, decimals = _split(number)
    whole = re.sub(r"\D", "", whole).lstrip("0") or "0"
    decimals = decimals.rstrip("0") if mark else ""
    return f"{whole}.{decimals}" if decimals else whole


def _split(number: str) -> tuple[str, str, str]:
    at = max(number.rfind("."), number.rfind(","))
    return (number[:at], number[at], number[at + 1 :]) if at > 0 else (number, "", "")


# 32 bits: 1 in the top bit for a hash; else three bits of decimals and 28 of digits, so that it can be read back.
_TOP = 1 << 31


@lru_cache(_KNOWN)
def encode(figure: str) -> int:
    """A canonical figure in 32 bits, never 0; small ones reversible (`decode`), others hashed."""
    whole, _, decimals = figure.partition(".")
    digits = whole + decimals
    if len(decimals) < 8 and digits.isdigit() and len(digits) < 9 and int(digits) < (1 << 28) - 1:
        return len(decimals) << 28 | int(digits) + 1
    return _TOP | xxh32_intdigest(figure.encode())


def decode(code: int) -> str | None:
    """The figure that `encode` was given, None where it was hashed."""
    if code & _TOP or not code:
        return None
    decimals, digits = code >> 28, str((code & (1 << 28) - 1) - 1)
    if not decimals:
        return digits
    digits = digits.rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}"
