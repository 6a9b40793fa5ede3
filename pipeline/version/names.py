"""Which items a kill or correction names: numbers (`dpa 157`), ids, slugs and headlines in quotation marks."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"[\"“„«‟]([^\"“”„«»]{6,200})[\"”“»]|(?<!\w)['‘]([^'‘’\n]{12,200})['’](?!\w)")
_ITEM = re.compile(
    r"\b(dpa|ap|afp|efe|ansa|apa|reuters|tass|тасс|риа|interfax|интерфакс)[\s-]{1,2}(?:nr\.?\s?|no\.?\s?|№\s?)?(\d{1,5})\b",
    re.I,
)
_NUMBER = re.compile(
    r"\b(?:item|story|meldung|beitrag|text|d[ée]p[êe]che|noticia|nota|сообщени[ея]|номер)\s{1,2}(?:nr\.?|no\.?|nº|n°|№|number|nummer|#)?\s{0,2}([a-z]{0,4}-?\d{2,6})\b",
    re.I,
)
_ID = re.compile(r"\b(?:urn:[^\s\"'<>,;]{6,200}|tag:[^\s\"'<>,;]{6,200}|https?://[^\s\"'<>,;]{6,200})")
_CYCLE = re.compile(r"(?<![\w-])([a-z]{1,2}\d{3,5})(?![\w-])")
_SLUG = re.compile(
    r"\b(?:slug(?:ged|line)?|slugged\s+as|stichwort|mot[- ]cl[ée]|слаг)[:\s]{1,3}[\"“„«]?([\w][\w./&-]{2,80})",
    re.I,
)
_CAPS = re.compile(
    r"(?<![\w-])((?:BC|PM|AM|US|EU|UK|AS|ML|LT|AF|CN)-{1,2}[\w/.&-]{2,60}|[A-Z]{3,}(?:[-/][A-Z0-9]{2,}){1,6}/?)(?![\w-])"
)
_MOST = 12


def read(text: str) -> tuple[str, ...]:
    """Every name found, in the order of the table below, without doubles."""
    found = [f"{m[1].lower()} {int(m[2])}" for m in _ITEM.finditer(text)]
    found += [m[1] for m in _NUMBER.finditer(text)]
    found += [m.group().rstrip(".)") for m in _ID.finditer(text)]
    found += [m[1] for m in _CYCLE.finditer(text)]
    found += [m[1].rstrip(".") for m in _SLUG.finditer(text)]
    found += [m[1].rstrip(".") for m in _CAPS.finditer(text)]
    found += [(m[1] or m[2]).strip() for m in _QUOTED.finditer(text)]
    return tuple(dict.fromkeys(found))[:_MOST]
