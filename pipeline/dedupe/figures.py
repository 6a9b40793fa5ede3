"""The figures of a text: numbers, spelled-out small numbers and weekdays, as canonical strings and as 32 bits.

    "12,500" → "12500"   "5.93" → "5.93"   "3,5 Prozent" → "3.5"   "seven" → "7"   "Tuesday" → "@2"

Figures tell a template's occurrences apart. Words for one are left out: they are articles in most languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from xxhash import xxh32_intdigest

MOST = 24
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
_WORDS = {
    code: {word.encode(): str(n) for n, word in enumerate(_SMALL[code].split(), 2)}
    | {word.encode(): f"@{n}" for n, word in enumerate(_DAYS[code].split(), 1)}
    for code in _SMALL
}
SPELLED = " ".join(_SMALL.values())
_NONE: dict[bytes, str] = {}


def read(text: str, words: Iterable[bytes], language: str) -> tuple[str, ...]:
    """The different figures of `text`, in its order (spelled-out ones last), at most `MOST`.

    `words` are the text's words in lower case, UTF-8. Raises nothing; linear in the text.
    """
    found: dict[str, None] = {}
    for m in _NUMBER.finditer(text):
        found[canonical(m.group())] = None
        if len(found) == MOST:
            return tuple(found)
    spelled = _WORDS.get(language, _NONE)
    said = frozenset(spelled).intersection(words) if spelled else ()
    found.update((spelled[word], None) for word in sorted(said))
    return tuple(found)[:MOST]


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
