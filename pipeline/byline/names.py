"""A person's name: whether words are one, and how it is written in normal case."""

from __future__ import annotations

import re

_WORD = re.compile(r"(?:[^\W\d_]['’]?\.?-?)*[^\W\d_]\.?['’]?$|[^\W\d_]\.?(?:-?[^\W\d_]\.?)*$")
PARTICLES = frozenset("""
van von der den de la las los del da das do dos du des zu zum zur bin ibn bint ter ten te op y af av vom und al el 't het della di e
""".split())  # fmt: skip
# In capitals a particle is read as one only where lower case is the rule; `Di Stefano`, `Le Pen`, `La Rue` keep theirs.
_LOWERED = PARTICLES - {"di", "della", "te", "op", "het", "la", "al", "el"}
_ARTICLES = frozenset("la las los der den het".split())
_BEFORE_ARTICLE = frozenset("de van op von".split())
_MAC = re.compile(
    r"MAC(?=(?:ALISTER|ARTHUR|AULAY|BRIDE|CALLUM|CARTHY|DONALD|DONELL|DOUGALL?|DUFF|FADYEN|FARLANE|GREGOR|GUIRE|INNES|INTOSH|INTYRE"
    r"|IVER|KAY|KENZIE|KINLAY|KINNON|LACHLAN|LAREN|LEAN|LEISH|LELLAN|LENNAN|LEOD|MILLAN|NAB|NAMARA|NAUGHTON|NEIL|NEILL|PHEE|PHERSON|QUEEN"
    r"|RAE|SHANE|SWEEN|TAVISH|VICAR|WHIRTER)S?$)"
)
_EAST = frozenset("""
KIM LEE PARK CHOI JUNG KANG CHO YOON YOO JANG LIM HAN OH SEO SHIN KWON HWANG AHN SONG HONG JEON KO MOON YANG BAE BAEK NAM SHIM NOH HA
CHEN LIN HUANG CHANG CHANG LI WANG WU LIU TSAI HSU CHENG HSIEH KUO TSENG CHIU LIAO LAI CHOU YEH SU CHUANG LU CHIANG MA
""".split())  # fmt: skip


def is_name(text: str) -> bool:
    """Whether `text` could be one person's name of two words or more: capitals, or letters that have none, and particles, no figures."""
    words = text.split()
    if not 2 <= len(words) <= 7 or len(text) > 60:
        return False
    return (
        all(map(_is_word, words))
        and (not words[-1][0].islower()) | (words[-1][1:2] in "'’" and words[-1][2:3].isupper())
        and any(len(word.strip(".'’")) > 1 for word in words)
    )


def is_single(text: str) -> bool:
    """Whether `text` could be the name of someone who has but one."""
    return 2 < len(text) <= 30 and text[0].isupper() and text[1:].islower() and text.isalpha()


def _is_word(word: str) -> bool:
    if word.casefold() in ("'t", "’t"):
        return True
    if len(word) > 30 or not _WORD.match(word):
        return False
    return not word[0].islower() or word in PARTICLES or word[:2] in ("d'", "d’", "al", "el", "'t", "o'")


def restore(name: str, language: str = "") -> str:
    """A name in capitals in normal case, particles right; a name already in normal case as it is.

    `JAN VAN DER BERG` → `Jan van der Berg`, `TED D'AFFLISIO` → `Ted D'Afflisio`, `Ian McDONALD` → `Ian McDonald`.
    """
    words = name.split()
    if name.istitle() or not any(map(_shouts, words)):
        return " ".join(words)
    shouting = all(word.isupper() or (not _shouts(word) and len(word) < 3) for word in words)
    made = [
        _restored(i, words, shouting, language) if _shouts(word) else word for i, word in enumerate(words)
    ]
    return " ".join(made)


def _shouts(word: str) -> bool:
    """In capitals, whole, after a prefix or in a part: `SMITH`, `McDONALD`, `O'NEILL-MacINTYRE`, `'T`; not an initial, not `III`."""
    if "-" in word and not word.isupper():
        return any(map(_shouts, word.split("-")))
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2:
        return word in ("'T", "’T")
    prefixed = len(letters) > 3 and word[0].isupper() and word[1].islower()
    return "".join(letters[2:] if prefixed else letters).isupper()


def _restored(i: int, words: list[str], shouting: bool, language: str) -> str:
    word = words[i]
    bare = word.rstrip(".,")
    if "." in bare or bare in ("II", "III", "IV") or (i == 0 and _initials(bare, shouting)):
        return word
    low = _lower(word, language)
    if 0 < i < len(words) - 1 and _is_low(low, words[i - 1].lower(), language):
        return low
    east = i == 1 and "-" in word and len(words) == 2 and words[0] in _EAST
    return _part(word, language) if east else "-".join(_part(part, language) for part in word.split("-"))


def _lower(word: str, language: str) -> str:
    """Lower case; Turkish has two letters i, and an `İ` tells it."""
    if language == "tr" or "İ" in word:
        word = word.replace("I", "ı").replace("İ", "i")
    return word.lower()


def _initials(word: str, shouting: bool) -> bool:
    """`JP Morgan`, `AJ SMITH`: two letters that are no name."""
    if len(word) != 2:
        return False
    return (
        not shouting
        or not any(c in "AEIOUYÄÖÜÉÍÓÚ" for c in word)
        or word in ("AJ", "EJ", "JJ", "OJ", "DJ", "CJ")
    )


def _is_low(word: str, before: str, language: str) -> bool:
    """Italian surnames keep the capital of their particles; `la` has none only after `de`."""
    return language != "it" and (word in _LOWERED or (before in _BEFORE_ARTICLE and word in _ARTICLES))


def _part(part: str, language: str) -> str:
    low = _lower(part, language)
    if low in ("al", "el"):
        return low
    start = (
        2
        if low[1:2] in ("'", "’") or (low.startswith("mc") and len(part) > 3)
        else 3
        if _MAC.match(part.upper())
        else 0
    )
    head = "" if not start else low[0] if language == "fr" and low[0] == "d" else part[0].upper()
    return head + low[len(head) : start] + part[start : start + 1].upper() + low[start + 1 :]
