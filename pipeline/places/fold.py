"""Names made comparable: accents, case, apostrophes, hyphens and full stops do not tell two places apart."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("-–‐‑/.,_", " "),
        **dict.fromkeys("'’‘`´ʻʼ\"", ""),
        "ß": "ss",
        "ø": "o",
        "Ø": "o",
        "đ": "d",
        "Đ": "d",
        "ð": "d",
        "Ð": "d",
        "ł": "l",
        "Ł": "l",
        "ı": "i",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "þ": "th",
        "Þ": "th",
        "ё": "е",
        "Ё": "е",
    }
)


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """`St. Pölten` → `st polten`, `MÜNCHEN` → `munchen`, `Port-au-Prince` → `port au prince`."""
    plain = name.translate(_LETTERS)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())
